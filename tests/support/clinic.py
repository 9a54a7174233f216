"""A working board on which each test plays its own case, step by step, through the services."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import TypeVar

from sqlalchemy.orm import Session

from tests.support.board import (
    BOARD_PLAN,
    CHAIR,
    COORDINATOR,
    ONCOLOGIST,
    OUTSIDE_DIAGNOSIS,
    OUTSIDE_PLAN,
    PATHOLOGIST,
    RADIOLOGIST,
    REVIEW_AXES,
    make_people,
    row_version,
)
from tumorboard.concordance.axes import AxisValue
from tumorboard.database.sessions import Database
from tumorboard.models import Opinion, Recommendation, Review
from tumorboard.queries.case import read_case
from tumorboard.queries.review_snapshots import ReviewSnapshot
from tumorboard.queries.snapshots import CaseSnapshot, DiscussionSnapshot, OpinionSnapshot, RecommendationSnapshot
from tumorboard.services.intake import (
    AddPatient,
    AskQuestion,
    QuestionEntry,
    ReferralEntry,
    RegisterCase,
    add_patient,
    ask_question,
    register_case,
)
from tumorboard.services.letters import IssueLetter, issue_letter
from tumorboard.services.materials import RegisterMaterial, register_material
from tumorboard.services.meetings import (
    ListCase,
    RecordArrival,
    RecordOutcome,
    ScheduleMeeting,
    list_case,
    record_arrival,
    record_outcome,
    schedule_meeting,
)
from tumorboard.services.opinions import (
    AnswerEntry,
    InviteOpinion,
    RecordOpinion,
    SignOpinion,
    invite_opinion,
    record_opinion,
    sign_opinion,
)
from tumorboard.services.people import FoundBoard, found_board
from tumorboard.services.recommendations import (
    ApproveRecommendation,
    DraftRecommendation,
    ReadBack,
    approve_recommendation,
    draft_recommendation,
    read_back,
)
from tumorboard.services.reviews import RecordPathologyReview, SignReview, record_pathology_review, sign_review
from tumorboard.vocabulary import (
    AgendaOutcome,
    BoardAgreement,
    ConsultationMode,
    DiagnosisAgreement,
    Discipline,
    LetterKind,
    MaterialKind,
    Necessity,
    ReferralReason,
    Requester,
    ReviewBasis,
    TumorSite,
)

C = TypeVar("C")
R = TypeVar("R")

DISCIPLINES = {
    PATHOLOGIST: Discipline.PATHOLOGY,
    RADIOLOGIST: Discipline.RADIOLOGY,
    CHAIR: Discipline.SURGERY,
    ONCOLOGIST: Discipline.MEDICAL_ONCOLOGY,
}
REFERRAL = ReferralEntry(Requester.PATIENT, ReferralReason.NEWLY_DIAGNOSED, ConsultationMode.REMOTE, date(2026, 11, 9))


@dataclass(frozen=True, slots=True)
class Clinic:
    """A board with its people; a meeting needs pathology and surgery."""

    database: Database
    people: dict[str, int]
    board_id: int
    _desks: dict[str, Database] = field(default_factory=dict)

    def write(self, login: str, service: Callable[[Session, C], R], command: C) -> R:
        """Do one act as the person with a login."""
        if login not in self._desks:
            self._desks[login] = self.database.signed_in_as(login)
        return self._desks[login].write(service, command)

    def read_case(self, number: str, login: str = COORDINATOR) -> CaseSnapshot:
        """A case as the person with a login sees it."""
        return self.database.signed_in_as(login).read(read_case, number)

    def registration(self) -> RegisterCase:
        """A command that registers a case of a new patient, with an outside diagnosis, a plan and a question."""
        patient_id = self.write(COORDINATOR, add_patient, AddPatient("Sato", "Miriam", date(1979, 5, 4)))
        return RegisterCase(
            self.board_id,
            patient_id,
            TumorSite.BREAST,
            "Can the breast be kept?",
            REFERRAL,
            OUTSIDE_DIAGNOSIS,
            OUTSIDE_PLAN,
            (QuestionEntry("Can I keep my breast?"),),
        )

    def register(self, command: RegisterCase | None = None) -> "CaseFile":
        """Register a case, by default the usual one."""
        number = self.write(COORDINATOR, register_case, command or self.registration())
        return CaseFile(self, number, self.read_case(number).id)

    def schedule(self, starts_at: datetime = datetime(2026, 11, 24, 7, tzinfo=UTC)) -> int:
        """Schedule a meeting that Dr Ivanov chairs, and return its id; nobody has come yet."""
        return self.write(COORDINATOR, schedule_meeting, ScheduleMeeting(self.board_id, starts_at, self.people[CHAIR]))

    def arrive(self, meeting_id: int, *logins: str) -> None:
        """Let people come to a meeting."""
        for login in logins:
            self.write(COORDINATOR, record_arrival, RecordArrival(meeting_id, self.people[login]))


def open_clinic(database: Database) -> Clinic:
    """Fill an empty board with people and found a board."""
    people = make_people(database)
    board_id = database.signed_in_as(COORDINATOR).write(
        found_board,
        FoundBoard("Breast board", required_disciplines=(Discipline.PATHOLOGY, Discipline.SURGERY)),
    )
    return Clinic(database, people, board_id)


@dataclass(frozen=True, slots=True)
class CaseFile:
    """One case and what can be done with it. Acts are those of the usual person unless a login is given."""

    clinic: Clinic
    number: str
    id: int

    def read(self, login: str = COORDINATOR) -> CaseSnapshot:
        """The case as the person with a login sees it."""
        return self.clinic.read_case(self.number, login)

    def review(self, review_id: int) -> ReviewSnapshot:
        """A review of this case."""
        return next(review for review in self.read().reviews if review.id == review_id)

    def opinion(self, opinion_id: int, login: str = COORDINATOR) -> OpinionSnapshot:
        """An opinion on this case as the person with a login sees it."""
        return next(opinion for opinion in self.read(login).opinions if opinion.id == opinion_id)

    def recommendation(self) -> RecommendationSnapshot:
        """The newest version of the recommendation."""
        recommendation = self.read().recommendation
        if recommendation is None:
            raise LookupError(f"{self.number} has no recommendation")
        return recommendation

    def discussion(self, item_id: int) -> DiscussionSnapshot:
        """This case in one meeting."""
        return next(item for item in self.read().discussions if item.agenda_item_id == item_id)

    def ask(self, text: str) -> int:
        """Ask one more question and return its id."""
        return self.clinic.write(COORDINATOR, ask_question, AskQuestion(self.id, QuestionEntry(text)))

    def add_material(self, *, received: bool, description: str = "Slides") -> int:
        """Register a critical material and return its id."""
        command = RegisterMaterial(self.id, MaterialKind.SLIDES, description, necessity=Necessity.CRITICAL)
        if received:
            command = replace(command, received_on=date(2026, 11, 10))
        return self.clinic.write(COORDINATOR, register_material, command)

    def pathology(self, *axes: AxisValue) -> RecordPathologyReview:
        """A command that records a pathology review of the axes, by default of the usual ones."""
        return RecordPathologyReview(self.id, ReviewBasis.OWN_READ, axes or REVIEW_AXES)

    def record_review(self, *axes: AxisValue, login: str = PATHOLOGIST) -> int:
        """Record a pathology review and return its id."""
        return self.clinic.write(login, record_pathology_review, self.pathology(*axes))

    def sign_review(self, review_id: int, login: str = PATHOLOGIST) -> None:
        """Sign a review as it stands."""
        seen = self.clinic.database.read(row_version, Review, review_id)
        self.clinic.write(login, sign_review, SignReview(review_id, seen))

    def signed_review(self, *axes: AxisValue) -> int:
        """Record and sign a pathology review and return its id."""
        review_id = self.record_review(*axes)
        self.sign_review(review_id)
        return review_id

    def invite(self, *logins: str) -> None:
        """Invite people to give an opinion."""
        for login in logins:
            command = InviteOpinion(self.id, self.clinic.people[login], DISCIPLINES[login])
            self.clinic.write(COORDINATOR, invite_opinion, command)

    def record_opinion(self, login: str, statement: str = "Conservation is feasible.") -> int:
        """Record an opinion and return its id."""
        command = RecordOpinion(self.id, DiagnosisAgreement.AGREES, statement)
        return self.clinic.write(login, record_opinion, command)

    def sign_opinion(self, opinion_id: int, login: str) -> None:
        """Sign an opinion as it stands."""
        seen = self.clinic.database.read(row_version, Opinion, opinion_id)
        self.clinic.write(login, sign_opinion, SignOpinion(opinion_id, seen))

    def list_on(self, meeting_id: int, provisional_reason: str = "") -> int:
        """Put the case on an agenda and return the item's id."""
        command = ListCase(meeting_id, self.id, provisional_reason=provisional_reason)
        return self.clinic.write(COORDINATOR, list_case, command)

    def discuss(self, outcome: AgendaOutcome = AgendaOutcome.DISCUSSED, provisional_reason: str = "") -> int:
        """Discuss the case in a new meeting with a quorum and return the agenda item's id."""
        meeting_id = self.clinic.schedule()
        self.clinic.arrive(meeting_id, PATHOLOGIST, CHAIR)
        item_id = self.list_on(meeting_id, provisional_reason)
        self.clinic.write(COORDINATOR, record_outcome, RecordOutcome(item_id, outcome))
        return item_id

    def draft(self, item_id: int) -> DraftRecommendation:
        """A command that drafts a complete recommendation, with an answer to every question."""
        return DraftRecommendation(
            item_id,
            diagnosis_summary="Invasive lobular carcinoma",
            treatment_summary="Conservation",
            plan=BOARD_PLAN,
            rationale="Unifocal, and margins can be reached.",
            agreement=BoardAgreement.UNANIMOUS,
            answers=tuple(AnswerEntry(question.id, "Yes.") for question in self.read().questions),
        )

    def recommend(self, command: DraftRecommendation) -> int:
        """Write a draft as the chair and return its id."""
        return self.clinic.write(CHAIR, draft_recommendation, command)

    def read_back(self, recommendation_id: int) -> None:
        """Read a draft back as it stands."""
        self.clinic.write(COORDINATOR, read_back, ReadBack(recommendation_id, self._seen(recommendation_id)))

    def approve(self, recommendation_id: int, login: str = CHAIR) -> None:
        """Approve a draft as it stands."""
        command = ApproveRecommendation(recommendation_id, self._seen(recommendation_id))
        self.clinic.write(login, approve_recommendation, command)

    def approved(self, provisional_reason: str = "") -> int:
        """Discuss the case, recommend, read back, approve, and return the recommendation's id."""
        recommendation_id = self.recommend(self.draft(self.discuss(provisional_reason=provisional_reason)))
        self.read_back(recommendation_id)
        self.approve(recommendation_id)
        return recommendation_id

    def issue(self, recommendation_id: int) -> int:
        """Issue the first letter to the referrer and return its id."""
        return self.clinic.write(COORDINATOR, issue_letter, letter(recommendation_id))

    def _seen(self, recommendation_id: int) -> int:
        return self.clinic.database.read(row_version, Recommendation, recommendation_id)


def letter(recommendation_id: int, content: str = '{"greeting": "Dear Dr Brandt"}') -> IssueLetter:
    """A command that issues a first letter. The bytes stand for a PDF; the letters' own tests build real ones."""
    digest = hashlib.sha256(content.encode()).hexdigest()
    pdf = f"%PDF {recommendation_id} {content}".encode()
    return IssueLetter(recommendation_id, LetterKind.REFERRER, "en", 1, content, digest, pdf)
