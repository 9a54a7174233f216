"""Diagnoses and plans as they are entered, and as rows. Shared by intake, reviews, opinions and recommendations."""

from dataclasses import dataclass
from datetime import date

from tumorboard.concordance.axes import AxisValue
from tumorboard.concordance.intensity import PlannedComponent
from tumorboard.concordance.tnm import TnmError, parse_tnm
from tumorboard.errors import InvalidInputError
from tumorboard.models import Biomarker, Diagnosis, DiagnosisAxis, Plan, PlanComponent
from tumorboard.services.acting import required
from tumorboard.services.rows import align
from tumorboard.vocabulary import Axis, ComponentProgress, DiagnosisKind, Intent, Modality, PlanKind, Timing

TNM_AXES = frozenset({Axis.T, Axis.N, Axis.M})

_OF_BIOMARKERS = ("specimen", "significance", "evidence_level", "germline")
"""The fields of a value that only biomarkers and variants have."""


@dataclass(frozen=True, slots=True)
class DiagnosisEntry:
    """A diagnosis as entered: the wording, who stated it and when, and the axes read from it."""

    verbatim: str
    axes: tuple[AxisValue, ...] = ()
    stated_by: str = ""
    institution: str = ""
    stated_on: date | None = None
    report_number: str = ""
    code: str = ""
    code_system: str = ""
    code_version: str = ""
    code_display: str = ""


@dataclass(frozen=True, slots=True)
class ComponentEntry:
    """One treatment as entered. `label` names its row where the modality's name says too little ("Endocrine")."""

    modality: Modality
    text: str
    label: str = ""
    level: int | None = None
    timing: Timing | None = None
    intent: Intent | None = None
    condition: str = ""
    progress: ComponentProgress = ComponentProgress.PLANNED
    started_on: date | None = None
    ended_on: date | None = None
    code: str = ""
    code_system: str = ""


@dataclass(frozen=True, slots=True)
class PlanEntry:
    """A treatment plan as entered."""

    components: tuple[ComponentEntry, ...]
    verbatim: str = ""
    stated_by: str = ""
    institution: str = ""
    stated_on: date | None = None


def check_axes(axes: tuple[AxisValue, ...], *, notation: bool) -> None:
    """Refuse two values for one axis and, where `notation` is True, TNM text that cannot be read.

    An outside report is kept as it was sent, readable or not; our own readings must be readable.

    Raises:
        InvalidInputError: With the axis as field; for TNM a TnmError with the position.
    """
    seen: set[tuple[Axis, str, str]] = set()
    for value in axes:
        key = (value.axis, value.label, value.method if value.axis is Axis.BIOMARKER else "")
        if key in seen:
            name = value.label or value.axis.label
            raise InvalidInputError(f"{name} is entered twice; give each its own name.", field=value.axis.value)
        seen.add(key)
        if value.axis is Axis.BIOMARKER:
            required(value.label, "label", "Name the biomarker.")
        if notation and value.axis in TNM_AXES and value.absence is None:
            try:
                parse_tnm(value.text, value.system or None)
            except TnmError as error:
                error.field = value.axis.value
                raise


def diagnosis_rows(case_id: int, kind: DiagnosisKind, entry: DiagnosisEntry) -> Diagnosis:
    """A new diagnosis with its axes and biomarkers, in the order entered."""
    diagnosis = Diagnosis(case_id=case_id, kind=kind, verbatim=entry.verbatim, axes=[], biomarkers=[])
    apply_diagnosis(diagnosis, entry)
    return diagnosis


def apply_diagnosis(diagnosis: Diagnosis, entry: DiagnosisEntry) -> None:
    """Make an unfrozen diagnosis (with axes and biomarkers loaded) say what the entry says."""
    for name in (
        "verbatim",
        "stated_by",
        "institution",
        "stated_on",
        "report_number",
        "code",
        "code_system",
        "code_version",
        "code_display",
    ):
        setattr(diagnosis, name, getattr(entry, name))
    case_id = diagnosis.case_id
    numbered = list(enumerate(entry.axes, start=1))
    align(
        diagnosis.axes,
        [_axis_row(case_id, position, value) for position, value in numbered if value.axis is not Axis.BIOMARKER],
        "axis",
        "label",
    )
    align(
        diagnosis.biomarkers,
        [_biomarker_row(case_id, position, value) for position, value in numbered if value.axis is Axis.BIOMARKER],
        "name",
        "method",
    )


def _stated(value: AxisValue) -> dict[str, object]:
    return {
        "absence": value.absence,
        "text": value.text,
        "code": value.code,
        "code_system": value.code_system,
        "code_version": value.code_version,
        "number": value.number,
        "unit": value.unit,
        "method": value.method,
    }


def _axis_row(case_id: int, position: int, value: AxisValue) -> DiagnosisAxis:
    return DiagnosisAxis(
        case_id=case_id,
        position=position,
        axis=value.axis,
        label=value.label,
        system=value.system,
        radpeer=value.radpeer,
        response=value.response,
        **_stated(value),
    )


def _biomarker_row(case_id: int, position: int, value: AxisValue) -> Biomarker:
    return Biomarker(
        case_id=case_id,
        position=position,
        name=value.label,
        status=value.status,
        **{name: getattr(value, name) for name in _OF_BIOMARKERS},
        **_stated(value),
    )


def plan_rows(case_id: int, kind: PlanKind, entry: PlanEntry) -> Plan:
    """A new plan with its components, in the order entered."""
    plan = Plan(case_id=case_id, kind=kind, components=[])
    apply_plan(plan, entry)
    return plan


def apply_plan(plan: Plan, entry: PlanEntry) -> None:
    """Make an unfrozen plan (with components loaded) say what the entry says.

    Raises:
        InvalidInputError: A component has no text, or a level outside 0 to 4.
    """
    for name in ("verbatim", "stated_by", "institution", "stated_on"):
        setattr(plan, name, getattr(entry, name))
    align(
        plan.components,
        [_component_row(plan.case_id, position, item) for position, item in enumerate(entry.components, start=1)],
        "position",
    )


def _component_row(case_id: int, position: int, entry: ComponentEntry) -> PlanComponent:
    # The rules of intensity refuse a level that is not on their scale.
    PlannedComponent(modality=entry.modality, text=entry.text, level=entry.level)
    return PlanComponent(
        case_id=case_id,
        position=position,
        modality=entry.modality,
        label=entry.label,
        text=required(entry.text, "text", "Describe each treatment of the plan."),
        level=entry.level,
        timing=entry.timing,
        intent=entry.intent,
        condition=entry.condition,
        progress=entry.progress,
        started_on=entry.started_on,
        ended_on=entry.ended_on,
        code=entry.code,
        code_system=entry.code_system,
    )


def planned_components(plan: Plan | None) -> list[PlannedComponent] | None:
    """A plan's components as the rules of intensity take them; None where there is no plan."""
    if plan is None:
        return None
    return [
        PlannedComponent(
            modality=row.modality,
            text=row.text,
            level=row.level,
            timing=row.timing,
            intent=row.intent,
            label=row.label,
        )
        for row in plan.components
    ]


def stated_axes(diagnosis: Diagnosis) -> list[AxisValue]:
    """A diagnosis's axes and biomarkers as the rules of comparison take them, in the order entered."""
    rows: list[DiagnosisAxis | Biomarker] = [*diagnosis.axes, *diagnosis.biomarkers]
    return [_axis_value(row) for row in sorted(rows, key=lambda row: row.position)]


def _axis_value(row: DiagnosisAxis | Biomarker) -> AxisValue:
    names = ("absence", "text", "code", "code_system", "code_version", "number", "unit", "method")
    stated = {name: getattr(row, name) for name in names}
    if isinstance(row, Biomarker):
        found = {name: getattr(row, name) for name in _OF_BIOMARKERS}
        return AxisValue(axis=Axis.BIOMARKER, label=row.name, status=row.status, **found, **stated)
    return AxisValue(
        axis=row.axis, label=row.label, system=row.system, radpeer=row.radpeer, response=row.response, **stated
    )
