"""What stands between a recommendation and its letter, and what has overtaken a letter that went out.

The Letters tab, the draft of a letter and the act of issuing ask this one rule, each with its own facts, so that none
of them promises what another refuses. Nothing here knows where the facts come from.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeVar

from tumorboard.vocabulary import Discipline


class Reading(Protocol):
    """A version of a review, as far as its signature goes."""

    @property
    def id(self) -> int:
        """Of this version."""

    @property
    def amends_id(self) -> int | None:
        """The version that this one amends."""

    @property
    def signed_at(self) -> datetime | None:
        """None while it is a draft."""


R = TypeVar("R", bound=Reading)


@dataclass(frozen=True, slots=True)
class ReadReview:
    """A version of a review: whose, of which discipline, and when it was signed (None: a draft)."""

    id: int
    discipline: Discipline
    reviewer: str
    signed_at: datetime | None
    amends_id: int | None


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """What decides whether a recommendation may become a letter.

    Attributes:
        recommended: Whether there is a recommendation at all.
        approved_at: When its chair approved it; None for a draft.
        newest: Whether no newer version was begun.
        discussed: Whether the discussion that it rests on is part of the case.
        withdrawn: Whether the case was withdrawn.
        open_questions: The positions of the questions that it does not answer.
        reviews: The versions of the case's reviews.
    """

    recommended: bool
    approved_at: datetime | None
    newest: bool
    discussed: bool
    withdrawn: bool
    open_questions: Sequence[int]
    reviews: Sequence[ReadReview]


def missing_for_letter(facts: LetterFacts) -> tuple[str, ...]:
    """A sentence for each thing that stands in the way of a letter; empty when nothing does."""
    missing: list[str] = []
    if not facts.recommended:
        missing.append("The board has not made a recommendation.")
    elif facts.approved_at is None:
        missing.append("The recommendation is not approved by the chair.")
    if not facts.newest:
        missing.append("There is a newer version of the recommendation.")
    if facts.recommended and not facts.discussed:
        missing.append("The meeting on which the recommendation rests is not part of the case.")
    if facts.approved_at is not None:
        missing += [late_sentence(review) for review in overtaking(facts.reviews, facts.approved_at)]
    if facts.withdrawn:
        missing.append("The case was withdrawn.")
    missing += open_sentences(facts.open_questions)
    missing += unsigned_sentences(facts.reviews)
    return tuple(missing)


def overtaking(reviews: Iterable[R], approved_at: datetime, until: datetime | None = None) -> tuple[R, ...]:
    """The reviews that were signed after an approval, up to an instant of the case (None: until now).

    A version that was amended in the same time is not among them: its amendment tells it.
    """
    late = [
        review
        for review in reviews
        if review.signed_at is not None
        and review.signed_at > approved_at
        and (until is None or review.signed_at <= until)
    ]
    amended = {review.amends_id for review in late}
    return tuple(review for review in late if review.id not in amended)


def late_sentence(review: ReadReview) -> str:
    """That a review was signed after the approval, and what to do about it."""
    act = "signed" if review.amends_id is None else "amended"
    return (
        f"The {review.discipline.label.lower()} review was {act} by {review.reviewer} after the approval;"
        " draft a new version of the recommendation."
    )


def unsigned_sentences(reviews: Iterable[ReadReview]) -> list[str]:
    """A sentence for each review that is still a draft."""
    return [
        f"The {review.discipline.label.lower()} review by {review.reviewer} is not signed."
        for review in reviews
        if review.signed_at is None
    ]


def open_sentences(positions: Iterable[int]) -> list[str]:
    """A sentence for each question, by its position, that has no answer."""
    return [f"Question {position} is not answered." for position in positions]
