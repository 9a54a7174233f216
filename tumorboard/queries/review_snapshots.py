"""Frozen snapshots of second readings: what was seen, found, ordered and measured."""

from dataclasses import dataclass
from datetime import date, datetime

from tumorboard.queries.person_snapshots import PersonSnapshot
from tumorboard.queries.statement_snapshots import DiagnosisSnapshot
from tumorboard.vocabulary import Agreement, Axis, Cause, Discipline, Inadequacy, ReviewBasis, TreatmentEffect


@dataclass(frozen=True, slots=True)
class FindingSnapshot:
    """How one axis of a review compares with the outside diagnosis; proposal and decision are both kept."""

    id: int
    axis: Axis
    label: str
    outside_text: str
    review_text: str
    proposed: Agreement
    proposed_reason: str
    decided: Agreement
    override_reason: str
    causes: tuple[Cause, ...]
    effect: TreatmentEffect | None
    rater: str


@dataclass(frozen=True, slots=True)
class ReviewedMaterialSnapshot:
    """A material that a review saw: `description` is the material in one line."""

    material_id: int
    description: str
    basis: ReviewBasis


@dataclass(frozen=True, slots=True)
class ResultSnapshot:
    """What came of a test after its review was signed; `to_board`: the case is presented again because of it."""

    id: int
    arrived_on: date
    result: str
    to_board: bool
    recorded_by: str
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class OrderedTestSnapshot:
    """A stain or test that was ordered: `result` as its review says, `results` what came later, oldest first."""

    name: str
    ordered_on: date | None
    due_on: date | None
    result: str
    id: int = 0
    results: tuple[ResultSnapshot, ...] = ()

    @property
    def outcome(self) -> str:
        """What it gave, by the newest word; "" while nothing is known."""
        return self.results[-1].result if self.results else self.result


@dataclass(frozen=True, slots=True)
class LesionSnapshot:
    """A RECIST 1.1 target lesion, in mm."""

    organ: str
    description: str
    lymph_node: bool
    baseline_mm: str
    nadir_mm: str
    current_mm: str


@dataclass(frozen=True, slots=True)
class ReviewSnapshot:
    """A second reading. `current` is False once a signed amendment replaced it.

    `inadequacy`: why the material allowed none. `new_lesion` and `non_target_progression`: of RECIST 1.1.
    """

    id: int
    row_version: int
    kind: str
    discipline: Discipline
    reviewer: PersonSnapshot
    basis: ReviewBasis
    comment: str
    conflict: str
    version: int
    amends_id: int | None
    amendment_reason: str
    overall_proposed: Agreement | None
    overall_decided: Agreement | None
    overall_reason: str
    urgent: bool
    signed_at: datetime | None
    signed_sha256: str
    current: bool
    diagnosis: DiagnosisSnapshot
    findings: tuple[FindingSnapshot, ...]
    materials: tuple[ReviewedMaterialSnapshot, ...]
    tests: tuple[OrderedTestSnapshot, ...]
    lesions: tuple[LesionSnapshot, ...]
    inadequacy: Inadequacy | None = None
    new_lesion: bool = False
    non_target_progression: bool = False
