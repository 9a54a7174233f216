"""How each axis of a review compares with the outside diagnosis: what is proposed, and what the reviewer decides."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from tumorboard.concordance.axes import AxisValue, overall_class, propose
from tumorboard.concordance.display import shown
from tumorboard.errors import GateError, InvalidInputError
from tumorboard.models import ConcordanceFinding, Diagnosis, Review
from tumorboard.services.acting import required
from tumorboard.services.intake import outside_diagnosis
from tumorboard.services.rows import align
from tumorboard.services.statements import stated_axes
from tumorboard.vocabulary import Absence, Agreement, Axis, Cause, TreatmentEffect


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
    names = Counter((value.axis, value.label) for value in values)
    stated = None if outside is None else stated_axes(outside)
    findings = [_finding(_counterpart(stated, value), value, _label(value, names), decisions) for value in values]
    for position, finding in enumerate(findings, start=1):
        finding.case_id = review.case_id
        finding.position = position
        finding.rater_id = review.reviewer_id
    return findings


def _label(value: AxisValue, names: Mapping[tuple[Axis, str], int]) -> str:
    """The name of the finding: a biomarker that was tested by several methods is told apart by them."""
    several = names[(value.axis, value.label)] > 1
    return f"{value.label} ({value.method})" if several and value.method else value.label


def _counterpart(stated: list[AxisValue] | None, value: AxisValue) -> AxisValue | None:
    """The outside value of the same axis, by the same method if there is one.

    Where the outside diagnosis says nothing about the axis, that is a fact of absence; without an outside diagnosis
    there is nothing at all.
    """
    if stated is None:
        return None
    same = [item for item in stated if _key(item) == _key(value)]
    by_method = [item for item in same if item.method.casefold() == value.method.casefold()]
    absent = AxisValue(axis=value.axis, label=value.label, absence=Absence.NOT_STATED)
    return next(iter([*by_method, *same]), absent)


def _key(value: AxisValue) -> tuple[Axis, str]:
    return (value.axis, value.label.casefold())


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
