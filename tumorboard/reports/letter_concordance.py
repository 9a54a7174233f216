"""The letter's comparison of the second readings with the outside diagnosis."""

from tumorboard.concordance.recist import assess_targets
from tumorboard.errors import InvalidInputError
from tumorboard.queries.review_snapshots import FindingSnapshot, ReviewSnapshot
from tumorboard.queries.snapshots import CaseSnapshot
from tumorboard.queries.statement_snapshots import AxisSnapshot, DiagnosisSnapshot, PlanSnapshot
from tumorboard.reports.letter_parts import Block, Line, Paragraph, Row, Section, Span, Table, Tone
from tumorboard.reports.letter_sources import Sources, review_name
from tumorboard.reports.wording import Wording, muted
from tumorboard.vocabulary import Agreement, Response, TreatmentEffect

AGREEMENT_TONES = {
    Agreement.AGREES: Tone.AGREES,
    Agreement.REFINED: Tone.MINOR,
    Agreement.MINOR: Tone.MINOR,
    Agreement.MAJOR: Tone.MAJOR,
}
"""The other classes are neutral: they say that there was nothing to agree or disagree with."""


_BESIDE_TARGETS = {(True, False): "lesions.new", (False, True): "lesions.beside", (True, True): "lesions.both"}
"""What is said of a new lesion and of progression beside the targets."""


def agreement_span(agreement: Agreement, words: Wording, *, prefix: str = "agreement") -> Span:
    """A class with its symbol, its word and its color."""
    tone = AGREEMENT_TONES.get(agreement, Tone.NEUTRAL)
    return Span(words.template(f"{prefix}.{agreement.value}"), strong=True, tone=tone)


def origin_line(statement: DiagnosisSnapshot | PlanSnapshot, field: str, words: Wording) -> Line:
    """Who stated something and when, e.g. "St Anne Breast Clinic, 3 Oct 2026"; empty where neither is known."""
    name = statement.institution or statement.stated_by
    parts: list[Line] = [(Span(name, f"{field}.institution"),)] if name else []
    if statement.stated_on:
        parts.append((Span(words.short_date(statement.stated_on)),))
    return words.join(parts, "comma")


def concordance_section(case: CaseSnapshot, sources: Sources, words: Wording) -> Section:
    """The concordance table over all current signed reviews, the overrides, and each review's overall class."""
    blocks: list[Block] = []
    if case.outside_diagnosis is None:
        blocks.append(Paragraph(words.line("concordance.no_outside")))
    reviews = case.current_reviews
    rows = tuple(_row(review, finding, sources, words) for review in reviews for finding in review.findings)
    if rows:
        blocks.append(Table("concordance", _columns(case, words), rows))
    elif not reviews:
        blocks.append(Paragraph(words.line("concordance.none")))
    blocks.extend(
        Paragraph(_override(finding, words))
        for review in reviews
        for finding in review.findings
        if finding.decided is not finding.proposed
    )
    overall = [_overall(review, sources, words) for review in reviews if review.overall_decided]
    if overall:
        blocks.append(Paragraph(words.labeled("concordance.overall", words.join(overall))))
    return Section("concordance", words.template("concordance.heading"), tuple(blocks))


def _columns(case: CaseSnapshot, words: Wording) -> tuple[Line, ...]:
    origin = origin_line(case.outside_diagnosis, "outside_diagnosis", words) if case.outside_diagnosis else ()
    outside = words.line("concordance.outside_of", origin=origin) if origin else words.line("concordance.outside")
    return ((), outside, words.line("concordance.review"), words.line("concordance.class"))


def axis_name(stated: FindingSnapshot | AxisSnapshot, field: str, words: Wording) -> Span:
    """What an axis is called: its own label, else the axis itself; bold."""
    if stated.label:
        return Span(stated.label, field, strong=True)
    return Span(words.term(stated.axis), strong=True)


def _row(review: ReviewSnapshot, finding: FindingSnapshot, sources: Sources, words: Wording) -> Row:
    number = sources.review(review.id)
    review_text = finding.review_text or words.template("not_stated")
    remarks = [words.inline(cause) for cause in finding.causes]
    if finding.effect and (finding.effect is not TreatmentEffect.NONE or finding.decided is not Agreement.AGREES):
        remarks.append(words.template(f"effect.{finding.effect.value}"))
    remark = muted(words.join([(Span(text),) for text in remarks]))
    decided: tuple[Line, ...] = ((agreement_span(finding.decided, words),),)
    return Row(
        (
            ((axis_name(finding, "finding.label", words),),),
            (stated(finding.outside_text, "finding.outside_text", words),),
            ((Span(review_text, "finding.review_text", sources=number),),),
            (*decided, remark) if remark else decided,
        )
    )


def stated(text: str, field: str, words: Wording) -> Line:
    """A typed value, or a muted "Not stated" in its place."""
    return (Span(text, field),) if text else (Span(words.template("not_stated"), tone=Tone.MUTED),)


def _override(finding: FindingSnapshot, words: Wording) -> Line:
    """What the program proposed, what the clinician decided, and why: both are kept."""
    reason = finding.proposed_reason.removesuffix(".")  # the program's own sentence, here within another one
    because = words.line("in_brackets", text=Span(reason, "finding.proposed_reason")) if reason else ()
    return (
        axis_name(finding, "finding.label", words),
        Span(words.template("colon"), strong=True),
        *words.line(
            "concordance.override",
            decided=agreement_span(finding.decided, words),
            rater=Span(finding.rater, "finding.rater"),
            proposed=agreement_span(finding.proposed, words),
            proposal_reason=because,
            reason=Span(finding.override_reason, "finding.override_reason"),
        ),
    )


def _overall(review: ReviewSnapshot, sources: Sources, words: Wording) -> Line:
    """A review's overall class; it is the worst axis unless the reviewer said otherwise and why."""
    if review.overall_decided is None:
        return ()
    decided = agreement_span(review.overall_decided, words)
    cited = Span(decided.text, strong=True, tone=decided.tone, sources=sources.review(review.id))
    line = words.line("concordance.overall.item", review=review_name(review, words), agreement=cited)
    if review.overall_proposed is None or review.overall_proposed is review.overall_decided:
        return line
    reason = words.line(
        "concordance.overall.override",
        proposed=agreement_span(review.overall_proposed, words),
        reason=Span(review.overall_reason, "review.overall_reason"),
    )
    return (*line, *words.line("in_brackets", text=reason))


def board_diagnosis_section(diagnosis: DiagnosisSnapshot | None, words: Wording) -> Section | None:
    """The diagnosis on which the board itself settled, in its words and by axis."""
    if diagnosis is None:
        return None
    parts: list[Line] = [
        words.line("axis", name=axis_name(axis, "diagnosis.label", words), value=Span(axis.shown, "diagnosis.axis"))
        for axis in diagnosis.axes
    ]
    lines: list[Line] = [(Span(diagnosis.verbatim, "diagnosis.verbatim"),)] if diagnosis.verbatim else []
    if parts:
        lines.append(words.sentence(words.join(parts)))
    return Section("diagnosis", words.template("diagnosis.heading"), tuple(Paragraph(line) for line in lines))


def lesions_section(case: CaseSnapshot, sources: Sources, words: Wording) -> Section | None:
    """The target lesions that the current radiology reviews measured."""
    rows = tuple(
        Row(
            (
                ((Span(lesion.organ, "lesion.organ", strong=True),),),
                tuple(
                    line
                    for line in (
                        (Span(lesion.description, "lesion.description"),),
                        (Span(words.template("lesions.node"), tone=Tone.MUTED),) if lesion.lymph_node else (),
                    )
                    if line and line[0].text
                ),
                (_millimeters(lesion.baseline_mm, "lesion.baseline_mm", (), words),),
                (_millimeters(lesion.nadir_mm, "lesion.nadir_mm", (), words),),
                (_millimeters(lesion.current_mm, "lesion.current_mm", sources.review(review.id), words),),
            )
        )
        for review in case.current_reviews
        for lesion in review.lesions
    )
    sums = [Paragraph(line) for review in case.current_reviews if (line := _sums(review, words))]
    if not (rows or sums):
        return None
    columns = ("lesions.organ", "lesions.lesion", "lesions.baseline", "lesions.nadir", "lesions.current")
    tables = [Table("lesions", tuple(words.line(column) for column in columns), rows)] if rows else []
    return Section("lesions", words.template("lesions.heading"), (*tables, *sums))


def _sums(review: ReviewSnapshot, words: Wording) -> Line:
    """The sums of a review's targets and the response that follows from them; () where they are not all there.

    What RECIST 1.1 calls progression whatever the targets measure comes instead of a response of theirs.
    """
    seen = _BESIDE_TARGETS.get((review.new_lesion, review.non_target_progression))
    if seen is not None:
        progressive = Span(words.inline(Response.PROGRESSIVE), strong=True)
        return words.line("lesions.progressive", reason=words.template(seen), response=progressive)
    try:
        assessed = assess_targets(review.lesions)
    except InvalidInputError:
        return ()
    if assessed is None:
        return ()
    sizes = {name: str(getattr(assessed, name)) for name in ("baseline", "nadir", "current")}
    return words.line("lesions.sums", response=Span(words.inline(assessed.response), strong=True), **sizes)


def _millimeters(value: str, field: str, sources: tuple[int, ...], words: Wording) -> Line:
    if not value:
        return (Span(words.template("not_stated"), tone=Tone.MUTED, sources=sources),)
    return (Span(words.word("millimeters", value=value), field, sources=sources),)
