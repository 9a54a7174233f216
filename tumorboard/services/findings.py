"""How each axis of a review compares with the outside diagnosis: what is proposed, and what the reviewer decides."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from tumorboard.concordance.axes import AxisValue, overall_class, propose
from tumorboard.concordance.counterpart import counterpart, finding_labels
from tumorboard.concordance.display import shown
from tumorboard.concordance.templates import TemplateLine, tolerance_of
from tumorboard.errors import GateError, InvalidInputError
from tumorboard.models import ConcordanceFinding, Diagnosis, Review
from tumorboard.services.acting import required
from tumorboard.services.intake import outside_diagnosis
from tumorboard.services.rows import align
from tumorboard.services.statements import stated_axes
from tumorboard.services.templates import template_of_case
from tumorboard.vocabulary import Agreement, Axis, Cause, ReviewSubject, TreatmentEffect


@dataclass(frozen=True, slots=True)
class FindingDecision:
    """What the reviewer makes of one axis: `decided` None accepts the proposed class."""

    decided: Agreement | None = None
    override_reason: str = ""
    causes: frozenset[Cause] = frozenset()
    effect: TreatmentEffect | None = None


Decisions = Mapping[tuple[Axis, str], FindingDecision]


def compare(session: Session, review: Review, decisions: Decisions, overall_decided: Agreement | None) -> None:
    """Propose a class for every axis of the review and keep the reviewer's decisions.

    Two numbers agree within the tolerance of the site's template. The worst class is the overall one, unless
    `overall_decided` says otherwise.

    Raises:
        InvalidInputError: A class or the overall class is overridden without a reason, or a decision is about an axis
            that the review does not state.
    """
    findings = _findings(session, review, outside_diagnosis(session, review.case_id), decisions)
    unstated = set(decisions) - {(finding.axis, finding.label) for finding in findings}
    for axis, label in sorted(unstated):
        raise InvalidInputError(
            f"There is a decision on {label or axis.label}, which this review does not state.", field=axis.value
        )
    align(review.findings, findings, "axis", "label")
    review.overall_proposed = overall_class(finding.decided for finding in review.findings)
    review.overall_decided = overall_decided or review.overall_proposed
    if review.overall_decided is not review.overall_proposed:
        required(review.overall_reason, "overall_reason", "Say why the overall class differs from the worst axis.")


def require_current_findings(session: Session, review: Review, outside: Diagnosis) -> None:
    """Refuse findings that were proposed otherwise than they would be now.

    Raises:
        GateError: The outside diagnosis was entered or corrected after the review was recorded, or the board changed
            how far numbers may differ, and another class follows.
    """
    present = _findings(session, review, outside, decisions_of(review))
    if [_comparison(row) for row in present] != [_comparison(row) for row in review.findings]:
        raise GateError(
            "The outside diagnosis or a tolerance of the board was changed after this review was recorded. Record the"
            " review again, so that it is compared with what holds now.",
            field="outside_diagnosis",
        )


def decisions_of(review: Review) -> dict[tuple[Axis, str], FindingDecision]:
    """What the reviewer decided, as it would be entered again."""
    return {
        (row.axis, row.label): FindingDecision(
            decided=row.decided if row.override_reason else None,
            override_reason=row.override_reason,
            causes=row.causes,
            effect=row.effect,
        )
        for row in review.findings
    }


def _findings(
    session: Session, review: Review, outside: Diagnosis | None, decisions: Decisions
) -> list[ConcordanceFinding]:
    lines = template_of_case(session, review.case_id, ReviewSubject(review.kind))
    values = stated_axes(review.diagnosis)
    stated = None if outside is None else stated_axes(outside)
    findings = [
        _finding(counterpart(stated, value), value, label, decisions, lines)
        for value, label in zip(values, finding_labels(values), strict=True)
    ]
    for position, finding in enumerate(findings, start=1):
        finding.case_id = review.case_id
        finding.position = position
        finding.rater_id = review.reviewer_id
    return findings


def _comparison(row: ConcordanceFinding) -> tuple[object, ...]:
    return (row.axis, row.label, row.outside_text, row.review_text, row.proposed)


def _finding(
    outside: AxisValue | None, value: AxisValue, label: str, decisions: Decisions, lines: Sequence[TemplateLine]
) -> ConcordanceFinding:
    proposal = propose(outside, value, tolerance=tolerance_of(lines, value))
    decision = decisions.get((value.axis, label), FindingDecision())
    decided = decision.decided or proposal.agreement
    overridden = decided is not proposal.agreement
    if overridden:
        name = label or value.axis.label
        required(decision.override_reason, value.axis.value, f"Say why {name} is classed otherwise.")
    return ConcordanceFinding(
        axis=value.axis,
        label=label,
        outside_text="" if outside is None else shown(outside),
        review_text=shown(value),
        proposed=proposal.agreement,
        proposed_reason=proposal.reason,
        decided=decided,
        override_reason=decision.override_reason if overridden else "",
        causes=decision.causes,
        effect=decision.effect,
    )
