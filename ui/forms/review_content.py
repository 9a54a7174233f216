"""What a review form shows and gives: snapshots into commands, outside values beside entries. No widget in sight."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tumorboard.concordance.axes import AxisValue
from tumorboard.concordance.counterpart import finding_labels
from tumorboard.concordance.templates import TemplateLine, lines_of, plain
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
from tumorboard.vocabulary import Axis, ReviewBasis, ReviewSubject
from ui.forms.review_rows import TNM_AXES, ReviewKind, RowSpec

Reading = tuple[AxisValue, FindingDecision]
"""What a review states on one axis, and what the reviewer decided beside it."""


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One row of the form.

    Attributes:
        spec: How it is entered.
        value: What stands in it, or what an empty one begins with.
        fixed_label: Whether the label comes from the outside diagnosis or the template, so that it is not for the
            reviewer to change.
        title: What tells the row from others of its axis: the label, with the method where several share it.
        stated: Whether the review states the value, rather than the row being empty.
    """

    spec: RowSpec
    value: AxisValue
    fixed_label: bool
    title: str = ""
    stated: bool = False


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


@dataclass(frozen=True, slots=True)
class _Subject:
    """What a row is about before anything is stated: a line of the template, an outside value, or both."""

    spec: RowSpec
    line: TemplateLine | None
    outside: AxisValue | None

    @property
    def key(self) -> AxisValue:
        """The axis with its label and method."""
        named = self.line or self.outside
        if named is None:
            return AxisValue(self.spec.axis)
        return AxisValue(self.spec.axis, named.label, method=named.method)


def template_lines(kind: ReviewKind, case: CaseSnapshot) -> tuple[TemplateLine, ...]:
    """What the template of the case's site asks for in a review of this kind."""
    return lines_of(case.templates, ReviewSubject(kind.name))


def planned_rows(
    kind: ReviewKind,
    outside: Sequence[AxisValue] | None,
    stated: Sequence[AxisValue],
    lines: Sequence[TemplateLine] = (),
) -> tuple[PlannedRow, ...]:
    """The rows of a form: those of the template, each outside value beside the review's, and whatever else is stated.

    What the template leaves out and the outside diagnosis or the review states stands below what it is like, else at
    the end. Without a template every axis of the kind has its row.

    Args:
        kind: The kind of review.
        outside: The outside values, None where there is no outside diagnosis.
        stated: What the review states so far.
        lines: The template, in its order.
    """
    known = tuple(outside or ())
    subjects = _subjects(kind, known, lines or [TemplateLine(spec.axis) for spec in kind.rows if not spec.add])
    keys = [subject.key for subject in subjects]
    titles = finding_labels(keys)
    left = list(stated)
    # Each value goes to the row of its method, wherever that stands, before another takes it for its name alone.
    exact = [_take(left, key, by_method=True) for key in keys]
    found = [value or _take(left, key) for value, key in zip(exact, keys, strict=True)]
    rows = [
        PlannedRow(subject.spec, value or _empty(subject, title, known), True, title, stated=value is not None)
        for subject, value, title in zip(subjects, found, titles, strict=True)
    ]
    for value in _in_order(kind, left):
        place = _below([row.value for row in rows], value)
        rows.insert(place, PlannedRow(kind.spec(value.axis), value, fixed_label=False, stated=True))
    return tuple(rows)


def _subjects(kind: ReviewKind, known: Sequence[AxisValue], lines: Sequence[TemplateLine]) -> list[_Subject]:
    """The lines of the template, each with its outside value, and the outside values of the kind that it leaves out."""
    left = list(known)
    exact = [_take(left, line, by_method=True) for line in lines]
    beside = [value or _take_any_method(left, line) for value, line in zip(exact, lines, strict=True)]
    subjects = [_Subject(kind.spec(line.axis), line, value) for line, value in zip(lines, beside, strict=True)]
    asked = {spec.axis for spec in kind.rows}
    ours = [value for value in left if value.axis in asked and plain(value.method) not in kind.leaves_to_others]
    for value in _in_order(kind, ours):
        place = _below([subject.key for subject in subjects], value)
        subjects.insert(place, _Subject(kind.spec(value.axis), None, value))
    return subjects


def _take(left: list[AxisValue], subject: AxisValue | TemplateLine, *, by_method: bool = False) -> AxisValue | None:
    """Take the value of the same axis and label out of what is left."""
    for value in left:
        if _is_like(value, subject) and (not by_method or plain(value.method) == plain(subject.method)):
            left.remove(value)
            return value
    return None


def _take_any_method(left: list[AxisValue], line: TemplateLine) -> AxisValue | None:
    """Take the outside value of a line where one of the two names no method."""
    for value in left:
        if _is_like(value, line) and "" in {plain(value.method), plain(line.method)}:
            left.remove(value)
            return value
    return None


def _is_like(value: AxisValue, subject: AxisValue | TemplateLine) -> bool:
    return value.axis is subject.axis and plain(value.label) == plain(subject.label)


def _in_order(kind: ReviewKind, values: Sequence[AxisValue]) -> list[AxisValue]:
    """Values in the order of the kind's axes; what the kind does not ask for comes last."""
    order = [spec.axis for spec in kind.rows]
    return sorted(values, key=lambda value: order.index(value.axis) if value.axis in order else len(order))


def _below(present: Sequence[AxisValue], value: AxisValue) -> int:
    """Where a value stands: below the last of its axis and label, else below the last of its axis, else at the end."""
    alike = [place for place, each in enumerate(present) if _is_like(each, value)]
    same = [place for place, each in enumerate(present) if each.axis is value.axis]
    return max(alike or same, default=len(present) - 1) + 1


def _empty(subject: _Subject, title: str, known: Sequence[AxisValue]) -> AxisValue:
    """What an empty row begins with: that alone states nothing."""
    spec, line, key = subject.spec, subject.line, subject.key
    named_by_method = title != key.label
    return AxisValue(
        spec.axis,
        key.label,
        system=_begun_system(subject, known),
        # A margin is a distance whatever the template says; a finding without a unit may be a score.
        unit=spec.unit if line is None or (spec.axis is Axis.MARGIN and not line.unit) else line.unit,
        method=key.method if line is not None or named_by_method else "",
    )


def _begun_system(subject: _Subject, known: Sequence[AxisValue]) -> str:
    """The outside system or edition, so that the two can be compared; where nothing is stated, the template's.

    The edition of one outside TNM category stands for the others, which are of one classification.
    """
    asked = "" if subject.line is None else subject.line.system
    if not subject.spec.inherits_system:
        return asked
    beside = [] if subject.outside is None else [subject.outside]
    if subject.spec.axis in TNM_AXES:
        beside += [value for value in known if value.axis in TNM_AXES]
    stated = [value.system for value in beside if value.system or value.effective_absence is None]
    return next((system for system in stated if system), "" if stated else asked)


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
