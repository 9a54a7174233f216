"""Who may act: nobody without signing in, nobody who was disabled, and auditors never."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from tests.support.board import ADMINISTRATOR, AUDITOR, CHAIR, COORDINATOR, ONCOLOGIST, make_people
from tests.support.clinic import CaseFile, Clinic, letter
from tumorboard.database.sessions import Database
from tumorboard.errors import NotAllowedError, NotFoundError
from tumorboard.models.base import utc_now
from tumorboard.queries.case import read_case
from tumorboard.services.adjudication import RecordAdjudication, record_adjudication
from tumorboard.services.intake import (
    AddPatient,
    AskQuestion,
    QuestionEntry,
    RecordOutsideDiagnosis,
    add_patient,
    ask_question,
    record_outside_diagnosis,
    register_case,
)
from tumorboard.services.letters import RecordDispatch, issue_letter, record_dispatch
from tumorboard.services.materials import (
    ReceiveMaterial,
    RegisterMaterial,
    RequestMaterial,
    receive_material,
    register_material,
    request_material,
)
from tumorboard.services.meetings import (
    CloseMeeting,
    ListCase,
    RecordArrival,
    ScheduleMeeting,
    close_meeting,
    list_case,
    record_arrival,
    schedule_meeting,
)
from tumorboard.services.notices import (
    AcknowledgeNotice,
    RecordAmendedReport,
    RecordNotice,
    acknowledge_notice,
    record_amended_report,
    record_notice,
)
from tumorboard.services.opinions import (
    InviteOpinion,
    OpenOpinions,
    ReviseOpinion,
    invite_opinion,
    open_opinions,
    revise_opinion,
)
from tumorboard.services.people import (
    AddParty,
    AddPerson,
    DisablePerson,
    FoundBoard,
    add_party,
    add_person,
    disable_person,
    found_board,
)
from tumorboard.services.recommendations import (
    ApproveRecommendation,
    ReadBack,
    RecordDissent,
    approve_recommendation,
    draft_recommendation,
    read_back,
    record_dissent,
)
from tumorboard.services.reviews import (
    AmendReview,
    SignReview,
    amend_review,
    record_pathology_review,
    sign_review,
)
from tumorboard.services.statements import DiagnosisEntry
from tumorboard.services.templates import EditTemplate, edit_template
from tumorboard.services.trials import AssessTrial, assess_trial
from tumorboard.vocabulary import (
    AdjudicationBasis,
    Discipline,
    DispatchChannel,
    Eligibility,
    FinalTruth,
    MaterialKind,
    PartyKind,
    ReviewSubject,
    Role,
    TumorSite,
)

TODAY = date(2026, 11, 20)
Act = Callable[[], object]


def every_act(board: Database, clinic: Clinic, case: CaseFile) -> tuple[Act, ...]:
    """One act of every service on a case that has something of everything, as whoever has the board open."""
    meeting_id = clinic.schedule()
    material_id = case.add_material(received=True)
    review_id = case.signed_review()
    opinion_id = case.record_opinion(ONCOLOGIST)
    finding_id = case.review(review_id).findings[0].id
    notice = RecordNotice(review_id, "Dr Lee Park", DispatchChannel.MAIL, utc_now().date())
    notice_id = clinic.write(COORDINATOR, record_notice, notice)
    truth = FinalTruth.REVIEW_RIGHT, "Another.", TODAY
    adjudication = RecordAdjudication(review_id, finding_id, AdjudicationBasis.LATER_TISSUE, *truth)
    registration = clinic.registration()
    item_id = case.discuss()
    draft = case.draft(item_id)
    recommendation_id = case.recommend(draft)
    approval = ApproveRecommendation(recommendation_id, case.recommendation().row_version)
    starts_at = datetime(2026, 12, 1, 7, tzinfo=UTC)
    chair = clinic.people[CHAIR]
    return (
        lambda: board.write(add_person, AddPerson("mallory", "M", Role.ADMINISTRATOR)),
        lambda: board.write(disable_person, DisablePerson(COORDINATOR)),
        lambda: board.write(found_board, FoundBoard("Another")),
        lambda: board.write(add_party, AddParty(PartyKind.OTHER, "Another")),
        lambda: board.write(add_patient, AddPatient("Another")),
        lambda: board.write(register_case, registration),
        lambda: board.write(record_outside_diagnosis, RecordOutsideDiagnosis(case.id, DiagnosisEntry("Another"))),
        lambda: board.write(ask_question, AskQuestion(case.id, QuestionEntry("Another?"))),
        lambda: board.write(register_material, RegisterMaterial(case.id, MaterialKind.SLIDES)),
        lambda: board.write(request_material, RequestMaterial(material_id, TODAY)),
        lambda: board.write(receive_material, ReceiveMaterial(material_id, TODAY)),
        lambda: board.write(record_pathology_review, case.pathology()),
        lambda: board.write(sign_review, SignReview(review_id, 1)),
        lambda: board.write(amend_review, AmendReview(review_id, "Another.")),
        lambda: board.write(record_adjudication, adjudication),
        lambda: board.write(record_notice, replace(notice, channel=DispatchChannel.FAX)),
        lambda: board.write(acknowledge_notice, AcknowledgeNotice(notice_id, 1, notice.sent_on)),
        lambda: board.write(record_amended_report, RecordAmendedReport(notice_id, 1, notice.sent_on)),
        lambda: board.write(invite_opinion, InviteOpinion(case.id, chair, Discipline.SURGERY)),
        lambda: board.write(revise_opinion, ReviseOpinion(opinion_id, "Another.")),
        lambda: board.write(open_opinions, OpenOpinions(case.id)),
        lambda: board.write(schedule_meeting, ScheduleMeeting(clinic.board_id, starts_at, chair)),
        lambda: board.write(list_case, ListCase(meeting_id, case.id)),
        lambda: board.write(record_arrival, RecordArrival(meeting_id, chair)),
        lambda: board.write(close_meeting, CloseMeeting(meeting_id)),
        lambda: board.write(draft_recommendation, draft),
        lambda: board.write(read_back, ReadBack(recommendation_id, 1)),
        lambda: board.write(approve_recommendation, approval),
        lambda: board.write(record_dissent, RecordDissent(recommendation_id, "Another.")),
        lambda: board.write(issue_letter, letter(recommendation_id)),
        lambda: board.write(record_dispatch, RecordDispatch(1, "Another", DispatchChannel.MAIL)),
        lambda: board.write(edit_template, EditTemplate(TumorSite.BREAST, ReviewSubject.PATHOLOGY, ())),
        lambda: board.write(assess_trial, AssessTrial(case.id, "NCT09", "Another", Eligibility.MAYBE)),
    )


def refuse_all(board: Database, clinic: Clinic) -> None:
    case = clinic.register()
    acts = every_act(board, clinic, case)
    before = case.read()
    for act in acts:
        with pytest.raises((NotAllowedError, NotFoundError)):
            act()
    assert case.read() == before


def test_an_auditor_reads_and_changes_nothing(clinic: Clinic) -> None:
    board = clinic.database.signed_in_as(AUDITOR)
    refuse_all(board, clinic)
    case = clinic.register()
    assert board.read(read_case, case.number).clinical_question == "Can the breast be kept?"


def test_nobody_acts_without_signing_in(clinic: Clinic) -> None:
    refuse_all(clinic.database, clinic)


@pytest.mark.parametrize("role", [Role.COORDINATOR, Role.SPECIALIST, Role.ADMINISTRATOR])
def test_whoever_is_disabled_does_nothing_in_a_window_that_is_still_open(clinic: Clinic, role: Role) -> None:
    login = f"former_{role.value}"
    clinic.write(ADMINISTRATOR, add_person, AddPerson(login, "Ray", role, discipline=Discipline.PATHOLOGY))
    board = clinic.database.signed_in_as(login)
    clinic.write(ADMINISTRATOR, disable_person, DisablePerson(login))
    refuse_all(board, clinic)


def test_a_refusal_says_who_may_and_as_whom_one_is_signed_in(database: Database) -> None:
    make_people(database)
    with pytest.raises(NotAllowedError) as refusal:
        database.signed_in_as(AUDITOR).write(add_patient, AddPatient("Sato"))
    assert refusal.value.sentence == "Only a coordinator may do this; you are signed in as an auditor."
