"""Frozen snapshots of second readings: what was seen, found, ordered and measured."""

from dataclasses import dataclass
from datetime import date, datetime

from tumorboard.queries.person_snapshots import PersonSnapshot
from tumorboard.queries.statement_snapshots import DiagnosisSnapshot
from tumorboard.vocabulary import Agreement, Axis, Cause, Discipline, ReviewBasis, TreatmentEffect


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
class OrderedTestSnapshot:
    """A stain or test that was ordered."""

    name: str
    ordered_on: date | None
    due_on: date | None
    result: str


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
    """A pathology or radiology review. `current` is False once a signed amendment replaced it."""

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
