"""How each axis of a review compares with the outside diagnosis: what is proposed, and what the reviewer decides."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from tumorboard.concordance.axes import AxisValue, overall_class, propose
from tumorboard.concordance.counterpart import counterpart, finding_labels
from tumorboard.concordance.display import shown
from tumorboard.errors import GateError, InvalidInputError
from tumorboard.models import ConcordanceFinding, Diagnosis, Review
from tumorboard.services.acting import required
from tumorboard.services.intake import outside_diagnosis
from tumorboard.services.rows import align
from tumorboard.services.statements import stated_axes
from tumorboard.vocabulary import Agreement, Axis, Cause, TreatmentEffect


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

    The worst class is the overall one, unless `overall_decided` says otherwise.

    Raises:
        InvalidInputError: A class or the overall class is overridden without a reason, or a decision is about an axis
            that the review does not state.
    """
    findings = _findings(review, outside_diagnosis(session, review.case_id), decisions)
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


def require_current_findings(review: Review, outside: Diagnosis) -> None:
    """Refuse findings that were proposed against another wording of the outside diagnosis than it has now.

    Raises:
        GateError: The outside diagnosis was entered or corrected after the review was recorded.
    """
    present = _findings(review, outside, decisions_of(review))
    if [_comparison(row) for row in present] != [_comparison(row) for row in review.findings]:
        raise GateError(
            "The outside diagnosis was changed after this review was recorded. Record the review again, so that it is"
            " compared with what the outside diagnosis says now.",
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


def _findings(review: Review, outside: Diagnosis | None, decisions: Decisions) -> list[ConcordanceFinding]:
    values = stated_axes(review.diagnosis)
    stated = None if outside is None else stated_axes(outside)
    findings = [
        _finding(counterpart(stated, value), value, label, decisions)
        for value, label in zip(values, finding_labels(values), strict=True)
    ]
    for position, finding in enumerate(findings, start=1):
        finding.case_id = review.case_id
        finding.position = position
        finding.rater_id = review.reviewer_id
    return findings


def _comparison(row: ConcordanceFinding) -> tuple[object, ...]:
    return (row.axis, row.label, row.outside_text, row.review_text, row.proposed)


def _finding(outside: AxisValue | None, value: AxisValue, label: str, decisions: Decisions) -> ConcordanceFinding:
    proposal = propose(outside, value)
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
