"""Frozen snapshots of what was stated: diagnoses with their axes, plans with their treatments."""

from dataclasses import dataclass
from datetime import date, datetime

from tumorboard.vocabulary import (
    Absence,
    Axis,
    BiomarkerStatus,
    ComponentProgress,
    DiagnosisKind,
    Intent,
    Modality,
    PlanKind,
    Radpeer,
    Response,
    Timing,
)


@dataclass(frozen=True, slots=True)
class AxisSnapshot:
    """One axis (or biomarker: axis `Axis.BIOMARKER`, label its name) as stated by one diagnosis.

    `shown` is the value in one line as tables print it, e.g. "Invasive ductal carcinoma (8500/3)", "Positive 90 %",
    "Not stated".
    """

    axis: Axis
    label: str
    absence: Absence | None
    text: str
    code: str
    code_system: str
    code_version: str
    status: BiomarkerStatus | None
    number: str
    unit: str
    method: str
    system: str
    radpeer: Radpeer | None
    response: Response | None
    shown: str
    specimen: str = ""
    significance: str = ""
    evidence_level: str = ""
    germline: bool = False


@dataclass(frozen=True, slots=True)
class DiagnosisSnapshot:
    """A diagnosis: the wording as sent and the axes read from it, biomarkers last."""

    id: int
    kind: DiagnosisKind
    verbatim: str
    stated_by: str
    institution: str
    stated_on: date | None
    report_number: str
    code: str
    code_system: str
    code_version: str
    code_display: str
    frozen_at: datetime | None
    axes: tuple[AxisSnapshot, ...]


@dataclass(frozen=True, slots=True)
class ComponentSnapshot:
    """One treatment of a plan; `level` is the program's own extent scale, 0 to 4."""

    id: int
    modality: Modality
    label: str
    text: str
    level: int | None
    timing: Timing | None
    intent: Intent | None
    condition: str
    progress: ComponentProgress
    started_on: date | None
    ended_on: date | None
    code: str
    code_system: str


@dataclass(frozen=True, slots=True)
class PlanSnapshot:
    """A treatment plan."""

    id: int
    kind: PlanKind
    verbatim: str
    stated_by: str
    institution: str
    stated_on: date | None
    frozen_at: datetime | None
    components: tuple[ComponentSnapshot, ...]
