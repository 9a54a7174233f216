"""A small board with real content, made through the services: one finished case, and one where all is still a draft."""

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tumorboard.concordance.axes import AxisValue
from tumorboard.concordance.readiness import ChecklistNeed
from tumorboard.database.sessions import Database
from tumorboard.models import Case, Opinion, Question, Recommendation, Review
from tumorboard.models.base import Row
from tumorboard.services.checklists import EditChecklist, edit_checklist
from tumorboard.services.intake import (
    AddPatient,
    ConsentEntry,
    IdentifierEntry,
    QuestionEntry,
    ReferralEntry,
    RegisterCase,
    add_patient,
    register_case,
)
from tumorboard.services.letters import IssueLetter, RecordDispatch, issue_letter, record_dispatch
from tumorboard.services.materials import RegisterMaterial, RequestMaterial, register_material, request_material
from tumorboard.services.meetings import (
    CloseMeeting,
    ListCase,
    RecordArrival,
    RecordOutcome,
    ScheduleMeeting,
    StartItem,
    close_meeting,
    list_case,
    record_arrival,
    record_outcome,
    schedule_meeting,
    start_item,
)
from tumorboard.services.opinions import (
    AnswerEntry,
    InviteOpinion,
    OptionEntry,
    RecordOpinion,
    SignOpinion,
    StepEntry,
    invite_opinion,
    record_opinion,
    sign_opinion,
)
from tumorboard.services.people import AddParty, AddPerson, FoundBoard, add_party, add_person, found_board
from tumorboard.services.recommendations import (
    ApproveRecommendation,
    DraftRecommendation,
    ItemEntry,
    ReadBack,
    RecordDissent,
    approve_recommendation,
    draft_recommendation,
    read_back,
    record_dissent,
)
from tumorboard.services.reviews import (
    LesionEntry,
    RecordPathologyReview,
    RecordRadiologyReview,
    SignReview,
    TestEntry,
    record_pathology_review,
    record_radiology_review,
    sign_review,
)
from tumorboard.services.statements import ComponentEntry, DiagnosisEntry, PlanEntry
from tumorboard.services.trials import AssessTrial, assess_trial
from tumorboard.vocabulary import (
    AgendaOutcome,
    Axis,
    BiomarkerStatus,
    BoardAgreement,
    Confidence,
    ConsentPurpose,
    Consideration,
    ConsideredTopic,
    ConsultationMode,
    DiagnosisAgreement,
    Discipline,
    DispatchChannel,
    Eligibility,
    ExpectedChange,
    LetterKind,
    MaterialKind,
    Modality,
    Necessity,
    OutcomeAxis,
    PartyKind,
    RecommendationCode,
    ReferralReason,
    Requester,
    ReviewBasis,
    Role,
    Sex,
    TumorSite,
)

COORDINATOR = "kim"
PATHOLOGIST = "osei"
RADIOLOGIST = "haddad"
CHAIR = "ivanov"  # a surgeon
ONCOLOGIST = "moreau"
ADMINISTRATOR = "berg"
AUDITOR = "lund"

OUTSIDE_DIAGNOSIS = DiagnosisEntry(
    "Invasive ductal carcinoma, G2, pT1c pN0",
    (
        AxisValue(Axis.HISTOLOGIC_TYPE, text="Invasive ductal carcinoma", code="8500/3", code_system="ICD-O-3"),
        AxisValue(Axis.GRADE, text="2", system="Nottingham"),
        AxisValue(Axis.N, text="pN0", system="AJCC 8"),
        AxisValue(Axis.BIOMARKER, "HER2", status=BiomarkerStatus.EQUIVOCAL, number="2+", method="IHC"),
    ),
    stated_by="Dr Brandt",
    institution="Riverside Hospital",
    stated_on=date(2026, 10, 28),
    report_number="S26-1187",
)
OUTSIDE_PLAN = PlanEntry(
    (
        ComponentEntry(Modality.SURGERY, "Mastectomy with sentinel node biopsy", level=3),
        ComponentEntry(Modality.SYSTEMIC, "Docetaxel and cyclophosphamide, 4 cycles", level=3),
    ),
    verbatim="Mastectomy, then TC x 4.",
    stated_by="Dr Brandt",
    institution="Riverside Hospital",
)
REVIEW_AXES = (
    AxisValue(Axis.HISTOLOGIC_TYPE, text="Invasive lobular carcinoma", code="8520/3", code_system="ICD-O-3"),
    AxisValue(Axis.GRADE, text="2", system="Nottingham"),
    AxisValue(Axis.N, text="pN0(i+)", system="AJCC 8"),
    AxisValue(Axis.BIOMARKER, "HER2", status=BiomarkerStatus.NEGATIVE, number="1.3", unit="ratio", method="ISH"),
)
BOARD_PLAN = PlanEntry(
    (
        ComponentEntry(Modality.SURGERY, "Breast-conserving excision", level=2),
        ComponentEntry(Modality.SYSTEMIC, "Endocrine therapy", label="Endocrine", level=1),
    )
)


@dataclass(frozen=True, slots=True)
class Spine:
    """The ids of what `make_spine` made. `draft_…` belongs to the second case, where nothing is signed yet."""

    people: dict[str, int]
    board_id: int
    party_id: int
    patient_id: int
    case_number: str
    case_id: int
    question_id: int
    material_id: int
    pathology_review_id: int
    radiology_review_id: int
    opinion_ids: tuple[int, int]
    meeting_id: int
    agenda_item_id: int
    recommendation_id: int
    letter_id: int
    dispatch_id: int
    trial_match_id: int
    draft_case_number: str
    draft_case_id: int
    draft_question_id: int
    draft_material_id: int
    draft_review_id: int
    draft_radiology_review_id: int
    draft_opinion_id: int
    draft_recommendation_id: int
    open_meeting_id: int
    pending_meeting_id: int
    pending_item_id: int


@dataclass(frozen=True, slots=True)
class _Opening:
    """What both cases share."""

    people: dict[str, int]
    board_id: int
    party_id: int
    patient_id: int


@dataclass(frozen=True, slots=True)
class _Statements:
    """What was written about one case before its meeting."""

    number: str
    case_id: int
    question_id: int
    material_id: int
    pathology_review_id: int
    radiology_review_id: int
    opinion_ids: tuple[int, ...]


def make_spine(database: Database) -> Spine:
    """Fill an empty board: people, a board, a patient, one case from referral to dispatch, and one of drafts."""
    opening = _open(database)
    one = _statements(database, opening, "Can the breast be kept?", (CHAIR, ONCOLOGIST))
    _sign(database, one)
    meeting_id = _meeting(database, opening, date(2026, 11, 24))
    item_id = _discuss(database, meeting_id, one.case_id)
    recommendation_id = _draft(database, item_id, one)
    _approve(database, recommendation_id)
    letter_id, dispatch_id = _letter(database, recommendation_id, opening.party_id)
    coordinator = database.signed_in_as(COORDINATOR)
    coordinator.write(close_meeting, CloseMeeting(meeting_id))
    trial_match_id = database.signed_in_as(ONCOLOGIST).write(
        assess_trial,
        AssessTrial(one.case_id, "NCT00000000", "A trial of less surgery", Eligibility.MAYBE, "tumor size"),
    )
    two = _statements(database, opening, "Is chemotherapy needed?", (ONCOLOGIST,))
    open_meeting_id = _meeting(database, opening, date(2026, 12, 1))
    draft_recommendation_id = _draft(database, _discuss(database, open_meeting_id, two.case_id), two)
    pending_meeting_id = _meeting(database, opening, date(2026, 12, 8))
    pending_item_id = coordinator.write(list_case, ListCase(pending_meeting_id, two.case_id))
    return Spine(
        people=opening.people,
        board_id=opening.board_id,
        party_id=opening.party_id,
        patient_id=opening.patient_id,
        case_number=one.number,
        case_id=one.case_id,
        question_id=one.question_id,
        material_id=one.material_id,
        pathology_review_id=one.pathology_review_id,
        radiology_review_id=one.radiology_review_id,
        opinion_ids=(one.opinion_ids[0], one.opinion_ids[1]),
        meeting_id=meeting_id,
        agenda_item_id=item_id,
        recommendation_id=recommendation_id,
        letter_id=letter_id,
        dispatch_id=dispatch_id,
        trial_match_id=trial_match_id,
        draft_case_number=two.number,
        draft_case_id=two.case_id,
        draft_question_id=two.question_id,
        draft_material_id=two.material_id,
        draft_review_id=two.pathology_review_id,
        draft_radiology_review_id=two.radiology_review_id,
        draft_opinion_id=two.opinion_ids[0],
        draft_recommendation_id=draft_recommendation_id,
        open_meeting_id=open_meeting_id,
        pending_meeting_id=pending_meeting_id,
        pending_item_id=pending_item_id,
    )


def make_people(database: Database) -> dict[str, int]:
    """Add everyone of the board and return their ids by login; the first person needs nobody's permission.

    Breast cases need nothing critical on the boards of tests: what a case lacks, its test says.
    """
    people = {COORDINATOR: database.write(add_person, AddPerson(COORDINATOR, "Kim", Role.COORDINATOR, "Ana", "Ms"))}
    coordinator = database.signed_in_as(COORDINATOR)
    for command in (
        AddPerson(PATHOLOGIST, "Osei", Role.SPECIALIST, "Amara", "Dr", Discipline.PATHOLOGY),
        AddPerson(RADIOLOGIST, "Haddad", Role.SPECIALIST, "Sami", "Dr", Discipline.RADIOLOGY),
        AddPerson(CHAIR, "Ivanov", Role.SPECIALIST, "Elena", "Dr", Discipline.SURGERY),
        AddPerson(ONCOLOGIST, "Moreau", Role.SPECIALIST, "Luc", "Dr", Discipline.MEDICAL_ONCOLOGY),
        AddPerson(ADMINISTRATOR, "Berg", Role.ADMINISTRATOR, "Nora", "Ms"),
        AddPerson(AUDITOR, "Lund", Role.AUDITOR, "Per", "Mr"),
    ):
        people[command.login] = coordinator.write(add_person, command)
    needs = (ChecklistNeed(MaterialKind.SLIDES, Necessity.RECOMMENDED),)
    coordinator.write(edit_checklist, EditChecklist(TumorSite.BREAST, needs))
    return people


def _open(database: Database) -> _Opening:
    people = make_people(database)
    coordinator = database.signed_in_as(COORDINATOR)
    board_id = coordinator.write(
        found_board,
        FoundBoard(
            "Breast board",
            "Lakeside Cancer Center",
            site=TumorSite.BREAST,
            members=(
                (people[PATHOLOGIST], Discipline.PATHOLOGY),
                (people[CHAIR], Discipline.SURGERY),
                (people[RADIOLOGIST], Discipline.RADIOLOGY),
            ),
            required_disciplines=(Discipline.PATHOLOGY, Discipline.SURGERY),
        ),
    )
    party_id = coordinator.write(add_party, AddParty(PartyKind.PHYSICIAN, "Dr Ruth Brandt", "Riverside Hospital"))
    patient_id = coordinator.write(
        add_patient,
        AddPatient(
            "Sato",
            "Miriam",
            date(1979, 5, 4),
            Sex.FEMALE,
            identifiers=(IdentifierEntry("20-884-1", "Lakeside Cancer Center"),),
        ),
    )
    return _Opening(people, board_id, party_id, patient_id)


def _statements(database: Database, opening: _Opening, question: str, opinions_of: tuple[str, ...]) -> _Statements:
    """A case with its outside record, one draft review of each kind, and a draft opinion of each of `opinions_of`."""
    coordinator = database.signed_in_as(COORDINATOR)
    number = coordinator.write(
        register_case,
        RegisterCase(
            opening.board_id,
            opening.patient_id,
            TumorSite.BREAST,
            question,
            ReferralEntry(
                Requester.PATIENT,
                ReferralReason.NEWLY_DIAGNOSED,
                ConsultationMode.REMOTE,
                date(2026, 11, 9),
                referrer_id=opening.party_id,
            ),
            OUTSIDE_DIAGNOSIS,
            OUTSIDE_PLAN,
            (QuestionEntry("Can I keep my breast?"),),
            (ConsentEntry(ConsentPurpose.CARE, given=True, given_on=date(2026, 11, 9)),),
            ecog=0,
        ),
    )
    case_id, question_id = database.read(_case_ids, number)
    material_id = coordinator.write(
        register_material,
        RegisterMaterial(
            case_id,
            MaterialKind.SLIDES,
            "Slides of the core biopsy",
            "S26-1187",
            6,
            necessity=Necessity.CRITICAL,
            received_on=date(2026, 11, 10),
        ),
    )
    coordinator.write(request_material, RequestMaterial(material_id, date(2026, 11, 9), party_id=opening.party_id))
    for login, discipline in ((CHAIR, Discipline.SURGERY), (ONCOLOGIST, Discipline.MEDICAL_ONCOLOGY)):
        coordinator.write(invite_opinion, InviteOpinion(case_id, opening.people[login], discipline))
    return _Statements(
        number,
        case_id,
        question_id,
        material_id,
        _record_pathology(database, case_id, material_id),
        _record_radiology(database, case_id),
        tuple(_record_opinion(database, case_id, question_id, login) for login in opinions_of),
    )


def _record_pathology(database: Database, case_id: int, material_id: int) -> int:
    return database.signed_in_as(PATHOLOGIST).write(
        record_pathology_review,
        RecordPathologyReview(
            case_id,
            ReviewBasis.OWN_READ,
            REVIEW_AXES,
            comment="E-cadherin is lost.",
            materials={material_id: ReviewBasis.OWN_READ},
            tests=(TestEntry("E-cadherin", ordered_on=date(2026, 11, 11), result="lost"),),
        ),
    )


def _record_radiology(database: Database, case_id: int) -> int:
    return database.signed_in_as(RADIOLOGIST).write(
        record_radiology_review,
        RecordRadiologyReview(
            case_id,
            ReviewBasis.OWN_READ,
            (AxisValue(Axis.T, text="cT1c", system="AJCC 8"),),
            lesions=(LesionEntry("breast", "17", description="upper outer quadrant"),),
        ),
    )


def _record_opinion(database: Database, case_id: int, question_id: int, login: str) -> int:
    return database.signed_in_as(login).write(
        record_opinion,
        RecordOpinion(
            case_id,
            DiagnosisAgreement.AGREES_IN_PART,
            "Conservation is feasible.",
            rationale="Unifocal, 17 mm.",
            plan=BOARD_PLAN,
            confidence=Confidence.HIGH,
            options=(OptionEntry("Mastectomy", benefits="one operation"),),
            steps=(StepEntry("HER2 amplified", "add trastuzumab"),),
            answers=(AnswerEntry(question_id, "Yes."),),
        ),
    )


def _sign(database: Database, statements: _Statements) -> None:
    for login, review_id in (
        (PATHOLOGIST, statements.pathology_review_id),
        (RADIOLOGIST, statements.radiology_review_id),
    ):
        seen = database.read(row_version, Review, review_id)
        database.signed_in_as(login).write(sign_review, SignReview(review_id, seen))
    for login, opinion_id in zip((CHAIR, ONCOLOGIST), statements.opinion_ids, strict=True):
        seen = database.read(row_version, Opinion, opinion_id)
        database.signed_in_as(login).write(sign_opinion, SignOpinion(opinion_id, seen))


def _meeting(database: Database, opening: _Opening, day: date) -> int:
    coordinator = database.signed_in_as(COORDINATOR)
    starts_at = datetime(day.year, day.month, day.day, 7, tzinfo=UTC)
    meeting_id = coordinator.write(
        schedule_meeting, ScheduleMeeting(opening.board_id, starts_at, opening.people[CHAIR], place="Room 2")
    )
    for login in (PATHOLOGIST, CHAIR):
        coordinator.write(record_arrival, RecordArrival(meeting_id, opening.people[login]))
    return meeting_id


def _discuss(database: Database, meeting_id: int, case_id: int) -> int:
    coordinator = database.signed_in_as(COORDINATOR)
    item_id = coordinator.write(list_case, ListCase(meeting_id, case_id))
    coordinator.write(start_item, StartItem(item_id))
    coordinator.write(record_outcome, RecordOutcome(item_id, AgendaOutcome.DISCUSSED))
    return item_id


def _draft(database: Database, item_id: int, statements: _Statements) -> int:
    return database.signed_in_as(CHAIR).write(
        draft_recommendation,
        DraftRecommendation(
            item_id,
            diagnosis=DiagnosisEntry("Invasive lobular carcinoma, G2, pT1c pN0(i+)", REVIEW_AXES),
            diagnosis_summary="Invasive lobular carcinoma",
            treatment_summary="Conservation",
            plan=BOARD_PLAN,
            rationale="Unifocal, and margins can be reached.",
            agreement=BoardAgreement.MAJORITY,
            items=(
                ItemEntry(
                    RecommendationCode.EVALUATE_SURGERY,
                    "Breast-conserving excision",
                    source_review_id=statements.pathology_review_id,
                ),
            ),
            options=(OptionEntry("Mastectomy", source_opinion_id=statements.opinion_ids[0]),),
            steps=(StepEntry("HER2 amplified", "add trastuzumab"),),
            answers=(AnswerEntry(statements.question_id, "Yes."),),
            considered={ConsideredTopic.TRIALS: (Consideration.RECOMMENDED, "")},
            expected={OutcomeAxis.PROGNOSIS: ExpectedChange.UNCHANGED},
        ),
    )


def _approve(database: Database, recommendation_id: int) -> None:
    for login, act in ((COORDINATOR, "read back"), (CHAIR, "approve")):
        seen = database.read(row_version, Recommendation, recommendation_id)
        person = database.signed_in_as(login)
        if act == "read back":
            person.write(read_back, ReadBack(recommendation_id, seen))
        else:
            person.write(approve_recommendation, ApproveRecommendation(recommendation_id, seen))
    database.signed_in_as(ONCOLOGIST).write(
        record_dissent, RecordDissent(recommendation_id, "I would offer genomic testing first.")
    )


def _letter(database: Database, recommendation_id: int, party_id: int) -> tuple[int, int]:
    """The letter's and the dispatch's id. The bytes stand for a PDF; the letters' own tests build real ones."""
    coordinator = database.signed_in_as(COORDINATOR)
    content = json.dumps({"recommendation": "Breast-conserving excision"})
    letter_id = coordinator.write(
        issue_letter,
        IssueLetter(
            recommendation_id,
            LetterKind.REFERRER,
            "en",
            1,
            content,
            hashlib.sha256(content.encode()).hexdigest(),
            b"%PDF-1.7 the letter",
        ),
    )
    dispatch_id = coordinator.write(
        record_dispatch, RecordDispatch(letter_id, "Dr Ruth Brandt", DispatchChannel.MAIL, party_id)
    )
    return letter_id, dispatch_id


def row_version(session: Session, kind: type[Row], row_id: int) -> int:
    """The version of a row as a person who has just read it saw it."""
    return session.scalars(select(kind.row_version).where(kind.id == row_id)).one()


def _case_ids(session: Session, number: str) -> tuple[int, int]:
    case_id = session.scalars(select(Case.id).where(Case.number == number)).one()
    return case_id, session.scalars(select(Question.id).where(Question.case_id == case_id)).one()
