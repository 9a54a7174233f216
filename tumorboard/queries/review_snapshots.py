"""Frozen snapshots of second readings: what was seen, found, ordered and measured."""

from dataclasses import dataclass
from datetime import date, datetime

from tumorboard.queries.person_snapshots import PersonSnapshot
from tumorboard.queries.statement_snapshots import DiagnosisSnapshot
from tumorboard.vocabulary import (
    DISAGREEMENTS,
    AdjudicationBasis,
    Agreement,
    Axis,
    Cause,
    Discipline,
    DispatchChannel,
    FinalTruth,
    Inadequacy,
    ReviewBasis,
    TreatmentEffect,
)


@dataclass(frozen=True, slots=True)
class AdjudicationSnapshot:
    """What a third reader, tissue or time proved of a disagreement.

    Attributes:
        id: The row.
        basis: What settled it.
        truth: Which reading proved right, if either.
        evidence: What shows it.
        decided_by: The third reader, or whose report it was; "" where that is who entered it.
        decided_on: When it was settled.
        recorded_at: When it was entered.
        recorded_by: By whom.
    """

    id: int
    basis: AdjudicationBasis
    truth: FinalTruth
    evidence: str
    decided_by: str
    decided_on: date
    recorded_at: datetime
    recorded_by: str


@dataclass(frozen=True, slots=True)
class NoticeSnapshot:
    """A notice of a discordance to the outside pathologist or radiologist.

    Attributes:
        id: The row.
        row_version: Its version, as seen.
        party_id: The outside party, where the board knows it.
        addressee: To whom, as it was addressed.
        channel: How it was sent.
        attachment_id: The PDF as it was sent.
        sent_on: When.
        acknowledged_on: When the addressee confirmed; None so far.
        amended_report_on: When an amended report came; None so far.
        note: What the sender added for the addressee to read.
        recorded_at: When it was entered.
        recorded_by: By whom.
    """

    id: int
    row_version: int
    party_id: int | None
    addressee: str
    channel: DispatchChannel | None
    attachment_id: int | None
    sent_on: date
    acknowledged_on: date | None
    amended_report_on: date | None
    note: str
    recorded_at: datetime
    recorded_by: str


@dataclass(frozen=True, slots=True)
class FindingSnapshot:
    """How one axis of a review compares with the outside diagnosis; proposal and decision are both kept.

    Of its adjudications, oldest first, the newest counts.
    """

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
    adjudications: tuple[AdjudicationSnapshot, ...] = ()

    @property
    def disagrees(self) -> bool:
        """Whether outside and review state different things, of which one may prove right."""
        return self.decided in DISAGREEMENTS

    @property
    def adjudication(self) -> AdjudicationSnapshot | None:
        """What counts of what was proved; None while it is open."""
        return self.adjudications[-1] if self.adjudications else None


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
    """A second reading. `current` is False once a signed amendment replaced it; notices oldest first.

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
    notices: tuple[NoticeSnapshot, ...] = ()

    @property
    def disagrees(self) -> bool:
        """Whether there is something that the outside pathologist or radiologist should know."""
        return self.overall_decided in DISAGREEMENTS or any(finding.disagrees for finding in self.findings)
