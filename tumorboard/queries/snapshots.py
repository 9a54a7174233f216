"""Frozen snapshots: what queries give and what pages, letters and exports show. No SQL, no Qt.

A snapshot's fields carry the names of the columns behind them. Text is as it was typed; "" means nothing was typed.
`values` are decimal text. Sequences keep the order in which they are shown.
"""

from dataclasses import dataclass
from datetime import date, datetime

from tumorboard.concordance.letter_readiness import overtaking
from tumorboard.concordance.plan_rows import ComponentChange
from tumorboard.concordance.readiness import Readiness
from tumorboard.concordance.templates import SubjectTemplate
from tumorboard.queries.material_snapshots import CustodySnapshot, RequestSnapshot
from tumorboard.queries.person_snapshots import BoardSnapshot, PartySnapshot, PersonSnapshot
from tumorboard.queries.review_snapshots import ReviewSnapshot
from tumorboard.queries.statement_snapshots import DiagnosisSnapshot, PlanSnapshot
from tumorboard.vocabulary import (
    SETBACKS,
    AgendaOutcome,
    Agreement,
    AnswerKind,
    AskedBy,
    BiomarkerStatus,
    BoardAgreement,
    CaseStatus,
    Confidence,
    ConsentPurpose,
    Consideration,
    ConsideredTopic,
    ConsultationMode,
    DeferralReason,
    DiagnosisAgreement,
    Direction,
    Discipline,
    DispatchChannel,
    Eligibility,
    ExpectedChange,
    LetterKind,
    MaterialKind,
    MaterialStatus,
    Modality,
    Necessity,
    NoRecommendationReason,
    OutcomeAxis,
    Place,
    RecommendationCode,
    ReferralDecision,
    ReferralReason,
    Requester,
    Sex,
    TreatmentFlag,
    TumorSite,
    Urgency,
)


@dataclass(frozen=True, slots=True)
class IdentifierSnapshot:
    """A record number and who issued it."""

    value: str
    issuer: str
    kind: str


@dataclass(frozen=True, slots=True)
class PatientSnapshot:
    """The patient; `birth_date` is None where it is not known, `deceased_on` where no day of death is."""

    id: int
    row_version: int
    family_name: str
    given_name: str
    birth_date: date | None
    sex: Sex
    deceased: bool
    deceased_on: date | None
    language: str
    country: str
    address: str
    phone: str
    email: str
    identifiers: tuple[IdentifierSnapshot, ...]

    @property
    def list_name(self) -> str:
        """Family name first, e.g. "Sato, Miriam"."""
        return ", ".join(part for part in (self.family_name, self.given_name) if part)

    @property
    def full_name(self) -> str:
        """Given name first, e.g. "Miriam Sato"."""
        return " ".join(part for part in (self.given_name, self.family_name) if part)


@dataclass(frozen=True, slots=True)
class ReferralSnapshot:
    """How the case came."""

    requested_by: Requester
    reason: ReferralReason
    mode: ConsultationMode
    urgency: Urgency
    received_on: date
    referrer: PartySnapshot | None
    insurer: PartySnapshot | None
    trusted_person: PartySnapshot | None
    country: str
    language: str
    interpreter_needed: bool
    insurance_plan: str
    insurance_covers: bool | None
    authorization_number: str
    decision: ReferralDecision
    decision_reason: str


@dataclass(frozen=True, slots=True)
class ConsentSnapshot:
    """Consent for one purpose."""

    purpose: ConsentPurpose
    given: bool
    given_on: date | None


@dataclass(frozen=True, slots=True)
class MaterialSnapshot:
    """One material and where it stands, with all that was asked and all that happened to it, oldest first."""

    id: int
    kind: MaterialKind
    description: str
    accession_number: str
    quantity: int | None
    outside: bool
    source: str
    necessity: Necessity
    collected_on: date | None
    received_on: date | None
    returned_on: date | None
    location: str
    unavailable_reason: str
    status: MaterialStatus
    reviewed_by: tuple[str, ...]
    due_on: date | None
    row_version: int = 0
    source_id: int | None = None
    attachment_id: int | None = None
    requests: tuple[RequestSnapshot, ...] = ()
    custody: tuple[CustodySnapshot, ...] = ()
    registered_at: datetime | None = None
    registered_by: str = ""

    @property
    def setback(self) -> CustodySnapshot | None:
        """Why it is awaited again although something came: the newest wrong, damaged or lost delivery."""
        if self.received_on is not None:
            return None
        return next((event for event in reversed(self.custody) if event.kind in SETBACKS), None)

    @property
    def asked_since(self) -> bool:
        """Whether it was asked for, and after a setback again."""
        setback = self.setback
        return any(setback is None or request.recorded_at > setback.recorded_at for request in self.requests)


@dataclass(frozen=True, slots=True)
class OptionSnapshot:
    """A ranked treatment option with what it brings and what it costs."""

    rank: int
    text: str
    benefits: str
    risks: str
    side_effects: str
    daily_life: str
    source_opinion_id: int | None


@dataclass(frozen=True, slots=True)
class StepSnapshot:
    """What follows from a result that is still to come."""

    condition: str
    action: str
    result_due_on: date | None
    owner: str


@dataclass(frozen=True, slots=True)
class AnswerSnapshot:
    """An answer, by the question's id."""

    question_id: int
    kind: AnswerKind
    text: str


@dataclass(frozen=True, slots=True)
class OpinionSnapshot:
    """A specialist's opinion. While `sealed`, all words are "" and the parts are empty for everyone but its author."""

    id: int
    row_version: int
    author: PersonSnapshot
    discipline: Discipline
    sealed: bool
    diagnosis_agreement: DiagnosisAgreement | None
    statement: str
    rationale: str
    plan: PlanSnapshot | None
    confidence: Confidence | None
    missing_information: str
    evidence_level: str
    evidence_source: str
    supersedes_id: int | None
    revision_reason: str
    signed_at: datetime | None
    current: bool
    options: tuple[OptionSnapshot, ...]
    steps: tuple[StepSnapshot, ...]
    answers: tuple[AnswerSnapshot, ...]


@dataclass(frozen=True, slots=True)
class InvitationSnapshot:
    """Someone invited to give an opinion, and whether it is in. `invited_at` is when they were asked first."""

    person: PersonSnapshot
    discipline: Discipline
    due_on: date | None
    conflict: str
    received: bool
    invited_at: datetime | None = None
    invited_by: str = ""
    withdrawn_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class QuestionSnapshot:
    """A question with the board's answer, if it has one (`kind` None: still open)."""

    id: int
    position: int
    asked_by: AskedBy
    text: str
    assigned_discipline: Discipline | None
    kind: AnswerKind | None
    answer: str


@dataclass(frozen=True, slots=True)
class TrialSnapshot:
    """A trial that was considered for the patient; status, phase and sites are what its registry stated when filed."""

    registry_number: str
    title: str
    status: str
    phase: str
    sites: str
    eligibility: Eligibility
    criterion: str
    place: Place | None


@dataclass(frozen=True, slots=True)
class ParticipantSnapshot:
    """Someone who was in the meeting while the case was discussed."""

    display_name: str
    family_name: str
    discipline: Discipline | None


@dataclass(frozen=True, slots=True)
class DiscussionSnapshot:
    """The case in one meeting. Participants and quorum are those of the moment it was decided."""

    agenda_item_id: int
    meeting_id: int
    starts_at: datetime
    position: int
    minutes: int
    chair: str
    question: str
    late_reason: str
    provisional_reason: str
    outcome: AgendaOutcome
    deferral_reason: DeferralReason | None
    note: str
    quorate: bool | None
    present: tuple[Discipline, ...]
    absent: tuple[Discipline, ...]
    participants: tuple[ParticipantSnapshot, ...]
    started_at: datetime | None
    decided_at: datetime | None


@dataclass(frozen=True, slots=True)
class PlanRowSnapshot:
    """One row of the treatment table: the outside component beside the board's, and what becomes of it.

    `outside` or `recommended` is "" where that plan does not mention the treatment.
    """

    modality: Modality
    label: str
    outside: str
    recommended: str
    condition: str
    change: ComponentChange


@dataclass(frozen=True, slots=True)
class ItemSnapshot:
    """One coded step of the recommendation."""

    rank: int
    code: RecommendationCode
    text: str
    condition: str
    owner: str
    due_on: date | None
    source_review_id: int | None
    source_opinion_id: int | None


@dataclass(frozen=True, slots=True)
class ConsideredSnapshot:
    """What was considered beyond the treatment."""

    topic: ConsideredTopic
    consideration: Consideration
    note: str


@dataclass(frozen=True, slots=True)
class ExpectedOutcomeSnapshot:
    """What one rater expects on one outcome axis."""

    rater: str
    axis: OutcomeAxis
    change: ExpectedChange


@dataclass(frozen=True, slots=True)
class DissentSnapshot:
    """A signed dissent."""

    person: str
    discipline: Discipline | None
    text: str
    signed_at: datetime


@dataclass(frozen=True, slots=True)
class RecommendationSnapshot:
    """The board's recommendation; `approved_at` None while it is a draft."""

    id: int
    row_version: int
    version: int
    agenda_item_id: int
    diagnosis_summary: str
    diagnosis_class: Agreement | None
    stage_summary: str
    stage_class: Agreement | None
    treatment_summary: str
    direction_proposed: Direction | None
    direction_decided: Direction | None
    direction_reason: str
    flags: tuple[TreatmentFlag, ...]
    rationale: str
    no_recommendation: NoRecommendationReason | None
    place: Place | None
    place_note: str
    follow_up: str
    agreement: BoardAgreement | None
    supersedes_id: int | None
    supersede_reason: str
    read_back_at: datetime | None
    approved_at: datetime | None
    approved_by: PersonSnapshot | None
    diagnosis: DiagnosisSnapshot | None
    plan: PlanSnapshot | None
    plan_rows: tuple[PlanRowSnapshot, ...]
    items: tuple[ItemSnapshot, ...]
    options: tuple[OptionSnapshot, ...]
    steps: tuple[StepSnapshot, ...]
    considered: tuple[ConsideredSnapshot, ...]
    expected: tuple[ExpectedOutcomeSnapshot, ...]
    dissents: tuple[DissentSnapshot, ...]
    answers: tuple[AnswerSnapshot, ...] = ()


@dataclass(frozen=True, slots=True)
class DispatchSnapshot:
    """That a letter left: to whom, how, when; `acknowledged_at` None until the recipient confirmed."""

    id: int
    recipient: str
    channel: DispatchChannel
    sent_at: datetime
    sent_by: str
    acknowledged_at: datetime | None


@dataclass(frozen=True, slots=True)
class OvertakingSnapshot:
    """A review that was signed after what a letter or a recommendation states was approved.

    Attributes:
        kind: "pathology" or "radiology", as the tab on which it stands is called.
        discipline: Of the reading.
        reviewer: Who signed it.
        amended: Whether it amends an earlier version, rather than being the first.
        signed_at: When.
        stated_in: The version of the approved recommendation that was made with it; None while there is none.
    """

    kind: str
    discipline: Discipline
    reviewer: str
    amended: bool
    signed_at: datetime
    stated_in: int | None


@dataclass(frozen=True, slots=True)
class LetterSnapshot:
    """An issued letter.

    `recommendation_version` is what it states; `superseded_by` is the id of the letter that replaced it. `overtaken_by`
    are the reviews that were signed after the approval of what it states and that no letter stated before it was
    replaced: it stays a fact of a replaced letter.
    """

    id: int
    kind: LetterKind
    language: str
    version: int
    provisional: bool
    content_sha256: str
    pdf_sha256: str
    issued_at: datetime
    issued_by: str
    supersedes_id: int | None
    supersede_reason: str
    superseded_by: int | None
    dispatches: tuple[DispatchSnapshot, ...]
    recommendation_version: int
    overtaken_by: tuple[OvertakingSnapshot, ...] = ()

    @property
    def is_outdated(self) -> bool:
        """Whether it was overtaken and nothing has replaced it: somebody may be treated by it."""
        return bool(self.overtaken_by) and self.superseded_by is None


@dataclass(frozen=True, slots=True)
class IssuedLetterSnapshot:
    """An issued letter found by its file.

    `superseded_by_version` is None while it is current. `anchor_holds` says whether the audit trail still has the link
    that the letter names; None for a letter that names none. `overtaken` says whether a review was signed after what it
    states was approved.
    """

    number: str
    kind: LetterKind
    language: str
    version: int
    issued_at: datetime
    content_sha256: str
    pdf_sha256: str
    superseded_by_version: int | None
    anchor_holds: bool | None
    overtaken: bool = False


@dataclass(frozen=True, slots=True)
class CaseRowSnapshot:
    """One case in a list."""

    id: int
    number: str
    patient: str
    birth_date: date | None
    site: TumorSite
    outside_diagnosis: str
    received_on: date
    status: CaseStatus


@dataclass(frozen=True, slots=True)
class CaseSnapshot:
    """Everything of one case: what its page shows, its letter prints, and its export carries.

    `readiness` is that of the day of its next meeting, else of its last one, else of today. `recommendation` is the
    newest version. `reviews`, `opinions` and `recommendations` hold every version, newest last. `invitations` are those
    that hold; the others are `withdrawn_invitations`. `opinions_opened_by` is "" where nobody opened the opinions by
    hand: they open by themselves when the last one is in. `templates` are what a review of its site begins with.
    """

    id: int
    row_version: int
    number: str
    status: CaseStatus
    board: BoardSnapshot
    patient: PatientSnapshot
    referral: ReferralSnapshot
    consents: tuple[ConsentSnapshot, ...]
    site: TumorSite
    clinical_question: str
    summary: str
    ecog: int | None
    karnofsky: int | None
    comorbidities: str
    family_history: str
    pregnancy: str
    prior_treatment: str
    opinions_opened_at: datetime | None
    created_at: datetime
    outside_diagnosis: DiagnosisSnapshot | None
    outside_plan: PlanSnapshot | None
    readiness: Readiness
    materials: tuple[MaterialSnapshot, ...]
    reviews: tuple[ReviewSnapshot, ...]
    invitations: tuple[InvitationSnapshot, ...]
    opinions: tuple[OpinionSnapshot, ...]
    questions: tuple[QuestionSnapshot, ...]
    trials: tuple[TrialSnapshot, ...]
    discussions: tuple[DiscussionSnapshot, ...]
    recommendation: RecommendationSnapshot | None
    letters: tuple[LetterSnapshot, ...]
    recommendations: tuple[RecommendationSnapshot, ...] = ()
    withdrawn_invitations: tuple[InvitationSnapshot, ...] = ()
    created_by: str = ""
    opinions_opened_by: str = ""
    withdrawn_at: datetime | None = None
    withdrawal_reason: str = ""
    closed_at: datetime | None = None
    templates: tuple[SubjectTemplate, ...] = ()

    @property
    def current_reviews(self) -> tuple[ReviewSnapshot, ...]:
        """The signed reviews that no signed amendment has replaced."""
        return tuple(review for review in self.reviews if review.current and review.signed_at)

    @property
    def overtaken_by(self) -> tuple[OvertakingSnapshot, ...]:
        """The reviews that were signed after the newest recommendation was approved; none while that is a draft."""
        approved_at = None if self.recommendation is None else self.recommendation.approved_at
        if approved_at is None:
            return ()
        return tuple(overtaking_snapshot(review, None) for review in overtaking(self.reviews, approved_at))

    @property
    def inheritable(self) -> tuple[str, ...]:
        """The variants, by name, that the outside diagnosis or a signed review calls germline and did not rule out."""
        stated = [review.diagnosis for review in self.current_reviews if review.signed_at is not None]
        diagnoses = [*stated, *([self.outside_diagnosis] if self.outside_diagnosis else [])]
        return tuple(
            dict.fromkeys(
                axis.label
                for diagnosis in diagnoses
                for axis in diagnosis.axes
                if axis.germline and axis.status is not BiomarkerStatus.NEGATIVE
            )
        )

    @property
    def deciding_discussion(self) -> DiscussionSnapshot | None:
        """The discussion on which the newest recommendation rests."""
        if self.recommendation is None:
            return None
        wanted = self.recommendation.agenda_item_id
        return next((item for item in self.discussions if item.agenda_item_id == wanted), None)


def overtaking_snapshot(review: ReviewSnapshot, stated_in: int | None) -> OvertakingSnapshot:
    """A signed review as what overtakes; `stated_in`: the version of the recommendation that was made with it.

    Raises:
        ValueError: It is a draft, which overtakes nothing.
    """
    if review.signed_at is None:
        raise ValueError("a draft overtakes nothing")
    return OvertakingSnapshot(
        kind=review.kind,
        discipline=review.discipline,
        reviewer=review.reviewer.display_name,
        amended=review.amends_id is not None,
        signed_at=review.signed_at,
        stated_in=stated_in,
    )
