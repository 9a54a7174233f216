"""What a review form shows and gives: snapshots into commands, outside values beside entries. No widget in sight."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tumorboard.concordance.axes import AxisValue
from tumorboard.concordance.counterpart import finding_labels
from tumorboard.queries.review_snapshots import FindingSnapshot, ReviewSnapshot
from tumorboard.queries.snapshots import CaseSnapshot
from tumorboard.queries.statement_snapshots import AxisSnapshot
from tumorboard.services.reviews import (
    FindingDecision,
    LesionEntry,
    RecordRadiologyReview,
    RecordReview,
    TestEntry,
)
from tumorboard.vocabulary import ReviewBasis
from ui.forms.review_rows import SPEC_OF, TNM_AXES, ReviewKind, RowSpec

Reading = tuple[AxisValue, FindingDecision]
"""What a review states on one axis, and what the reviewer decided beside it."""


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One row of the form.

    Attributes:
        spec: How it is entered.
        value: What stands in it, or what an empty one begins with.
        fixed_label: Whether the label comes from the outside diagnosis, so that it is not for the reviewer to change.
    """

    spec: RowSpec
    value: AxisValue
    fixed_label: bool


def axis_value(snapshot: AxisSnapshot) -> AxisValue:
    """A stated axis as the rules of concordance take it."""
    return AxisValue(
        axis=snapshot.axis,
        label=snapshot.label,
        absence=snapshot.absence,
        text=snapshot.text,
        code=snapshot.code,
        code_system=snapshot.code_system,
        status=snapshot.status,
        number=snapshot.number,
        unit=snapshot.unit,
        method=snapshot.method,
        system=snapshot.system,
        radpeer=snapshot.radpeer,
        response=snapshot.response,
        specimen=snapshot.specimen,
        significance=snapshot.significance,
        evidence_level=snapshot.evidence_level,
        germline=snapshot.germline,
    )


def outside_values(case: CaseSnapshot) -> tuple[AxisValue, ...] | None:
    """What the outside diagnosis states; None where there is none."""
    if case.outside_diagnosis is None:
        return None
    return tuple(axis_value(axis) for axis in case.outside_diagnosis.axes)


def command_of(kind: ReviewKind, case_id: int, review: ReviewSnapshot | None) -> RecordReview:
    """The command that would record the review as it stands; of a new one, an empty command."""
    if review is None:
        return kind.command(case_id, ReviewBasis.OWN_READ, ())
    axes = tuple(axis_value(axis) for axis in review.diagnosis.axes)
    overridden = review.overall_decided is not review.overall_proposed
    command = kind.command(
        case_id,
        review.basis,
        axes,
        review_id=review.id,
        seen_version=review.row_version,
        verbatim=review.diagnosis.verbatim,
        comment=review.comment,
        decisions={(row.axis, row.label): _decision(row) for row in review.findings if _is_decided(row)},
        overall_decided=review.overall_decided if overridden else None,
        overall_reason=review.overall_reason,
        materials={seen.material_id: seen.basis for seen in review.materials},
        tests=tuple(TestEntry(test.name, test.ordered_on, test.due_on, test.result) for test in review.tests),
        inadequacy=review.inadequacy,
    )
    if isinstance(command, RecordRadiologyReview):
        lesions = tuple(
            LesionEntry(
                lesion.organ,
                lesion.baseline_mm,
                lesion.description,
                lesion.lymph_node,
                lesion.nadir_mm,
                lesion.current_mm,
            )
            for lesion in review.lesions
        )
        return replace(
            command,
            lesions=lesions,
            new_lesion=review.new_lesion,
            non_target_progression=review.non_target_progression,
        )
    return command


def planned_rows(
    kind: ReviewKind, outside: Sequence[AxisValue] | None, stated: Sequence[AxisValue]
) -> tuple[PlannedRow, ...]:
    """The rows of a form: every axis of the kind, each outside value beside the review's, and whatever else is stated.

    Args:
        kind: The kind of review.
        outside: The outside values, None where there is no outside diagnosis.
        stated: What the review states so far.
    """
    known = tuple(outside or ())
    left = list(stated)
    rows: list[PlannedRow] = []
    for spec in kind.rows:
        subjects = [
            value
            for value in known
            if value.axis is spec.axis and value.method.strip().casefold() not in kind.leaves_to_others
        ]
        if not spec.add and not subjects:
            subjects = [AxisValue(spec.axis)]
        exact = [_take(left, subject, by_method=True) for subject in subjects]
        found = [value or _take(left, subject) for value, subject in zip(exact, subjects, strict=True)]
        rows.extend(
            PlannedRow(spec, value or _empty(spec, subject, known), fixed_label=True)
            for value, subject in zip(found, subjects, strict=True)
        )
        added = [value for value in left if value.axis is spec.axis]
        rows.extend(PlannedRow(spec, value, fixed_label=False) for value in added)
        left = [value for value in left if value.axis is not spec.axis]
    rows.extend(PlannedRow(SPEC_OF[value.axis], value, fixed_label=False) for value in left)
    return tuple(rows)


def _take(left: list[AxisValue], subject: AxisValue, *, by_method: bool = False) -> AxisValue | None:
    """Take the value of the same axis and label out of what is left."""
    for value in left:
        same = value.axis is subject.axis and value.label.casefold() == subject.label.casefold()
        if same and (not by_method or value.method.casefold() == subject.method.casefold()):
            left.remove(value)
            return value
    return None


def _empty(spec: RowSpec, subject: AxisValue, known: Sequence[AxisValue]) -> AxisValue:
    """An empty row; the edition of one outside TNM category stands for the others, which are of one classification."""
    system = subject.system
    if not system and spec.axis in TNM_AXES:
        system = next((value.system for value in known if value.axis in TNM_AXES and value.system), "")
    return AxisValue(spec.axis, subject.label, system=system if spec.inherits_system else "")


def readings(command: RecordReview) -> tuple[Reading, ...]:
    """A review's values, each with what was decided about it."""
    names = finding_labels(command.axes)
    return tuple(
        (value, command.decisions.get((value.axis, name)) or FindingDecision())
        for value, name in zip(command.axes, names, strict=True)
    )


def _decision(row: FindingSnapshot) -> FindingDecision:
    return FindingDecision(
        decided=row.decided if row.override_reason else None,
        override_reason=row.override_reason,
        causes=frozenset(row.causes),
        effect=row.effect,
    )


def _is_decided(row: FindingSnapshot) -> bool:
    return bool(row.override_reason or row.causes or row.effect)
