"""The numbered sources of a letter: which signed review or opinion bears a statement."""

from dataclasses import dataclass

from tumorboard.queries.review_snapshots import ReviewSnapshot
from tumorboard.queries.snapshots import CaseSnapshot, OpinionSnapshot
from tumorboard.reports.letter_parts import Line, Paragraph, Span, Tone
from tumorboard.reports.wording import Wording


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources in the order of their numbers, which begin at 1.

    Current reviews come first, then current opinions, then older versions that the recommendation still cites.
    """

    reviews: tuple[ReviewSnapshot, ...]
    opinions: tuple[OpinionSnapshot, ...]
    order: tuple[tuple[str, int], ...]

    def review(self, review_id: int | None) -> tuple[int, ...]:
        """The number of a review, or nothing where there is none."""
        return self._number("review", review_id)

    def opinion(self, opinion_id: int | None) -> tuple[int, ...]:
        """The number of an opinion, or nothing where there is none."""
        return self._number("opinion", opinion_id)

    def _number(self, kind: str, row_id: int | None) -> tuple[int, ...]:
        # A cited row that the case does not hold would be a statement without its source: index() raises on it.
        return () if row_id is None else (self.order.index((kind, row_id)) + 1,)


def sources_of(case: CaseSnapshot) -> Sources:
    """Number every review and opinion that can bear a statement of the letter."""
    opinions = tuple(opinion for opinion in case.opinions if opinion.current and opinion.signed_at)
    order = [("review", review.id) for review in case.current_reviews] + [("opinion", item.id) for item in opinions]
    for key in _cited(case):
        if key not in order:
            order.append(key)
    return Sources(case.reviews, case.opinions, tuple(order))


def _cited(case: CaseSnapshot) -> list[tuple[str, int]]:
    """What the recommendation names as the source of its steps and options."""
    if case.recommendation is None:
        return []
    reviews = [("review", item.source_review_id) for item in case.recommendation.items]
    opinions = [("opinion", item.source_opinion_id) for item in case.recommendation.items]
    options = [("opinion", option.source_opinion_id) for option in case.recommendation.options]
    return [(kind, row_id) for kind, row_id in reviews + opinions + options if row_id is not None]


def source_paragraphs(sources: Sources, words: Wording) -> tuple[Paragraph, ...]:
    """Each source in one line, with its number."""
    reviews = {review.id: review for review in sources.reviews}
    opinions = {opinion.id: opinion for opinion in sources.opinions}
    return tuple(
        Paragraph(
            review_line(reviews[row_id], words) if kind == "review" else _opinion_line(opinions[row_id], words),
            marker=str(number),
        )
        for number, (kind, row_id) in enumerate(sources.order, start=1)
    )


def review_name(review: ReviewSnapshot, words: Wording) -> str:
    """What a review is called in a sentence, mostly by its discipline, e.g. "nuclear medicine review"."""
    if review.kind == "molecular":
        return words.template("review.molecular")
    return words.word("review", discipline=words.inline(review.discipline))


def review_line(review: ReviewSnapshot, words: Wording) -> Line:
    """A review as a source, e.g. "pathology review signed 23 Nov 2026, Dr Anna Osei"."""
    person = Span(review.reviewer.display_name, "review.reviewer")
    name = review_name(review, words)
    if review.signed_at is None:
        return words.line("source.unsigned_review", review=name, person=person)
    signed = words.day(review.signed_at)
    if review.version == 1:
        line = words.line("source.review", review=name, date=signed, person=person)
    else:
        line = words.line("source.review.version", review=name, version=str(review.version), date=signed, person=person)
    return line if review.current else _replaced(line, words)


def _opinion_line(opinion: OpinionSnapshot, words: Wording) -> Line:
    """An opinion as a source; its words stay its author's, also while it is sealed."""
    person = Span(opinion.author.display_name, "opinion.author")
    discipline = words.inline(opinion.discipline)
    if opinion.signed_at is None:
        return words.line("source.unsigned_opinion", discipline=discipline, person=person)
    signed = words.day(opinion.signed_at)
    line = words.line("source.opinion", discipline=discipline, date=signed, person=person)
    return line if opinion.current else _replaced(line, words)


def _replaced(line: Line, words: Wording) -> Line:
    return (*line, Span(words.template("semicolon")), Span(words.template("source.replaced"), tone=Tone.MUTED))
