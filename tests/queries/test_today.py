"""What the day begins with: the next meeting and what waits for whoever is signed in."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from tests.support.board import (
    ADMINISTRATOR,
    CHAIR,
    COORDINATOR,
    ONCOLOGIST,
    PATHOLOGIST,
    RADIOLOGIST,
)
from tests.support.clinic import CaseFile, Clinic, letter, open_clinic
from tumorboard.concordance.axes import AxisValue
from tumorboard.database.sessions import Database
from tumorboard.models import Case
from tumorboard.models.base import utc_now
from tumorboard.queries.duties import list_duties
from tumorboard.queries.today import read_today
from tumorboard.queries.today_snapshots import TodaySnapshot
from tumorboard.services.acting import fetch
from tumorboard.services.letters import RecordDispatch, issue_letter, record_dispatch
from tumorboard.services.materials import (
    DeclareUnavailable,
    RequestMaterial,
    declare_unavailable,
    request_material,
)
from tumorboard.services.meetings import CloseMeeting, ListCase, close_meeting, list_case
from tumorboard.services.notices import RecordNotice, record_notice
from tumorboard.services.opinions import InviteOpinion, invite_opinion
from tumorboard.services.people import FoundBoard, found_board
from tumorboard.services.reviews import AmendReview, amend_review
from tumorboard.vocabulary import Axis, Discipline, DispatchChannel, Duty, LetterKind

MONDAY = datetime(2026, 11, 23, tzinfo=UTC)
TUESDAY = datetime(2026, 11, 24, 7, tzinfo=UTC)
DAY, WEEK = timedelta(days=1), timedelta(days=7)


@pytest.fixture
def own(database: Database) -> Clinic:
    """A board of the test's own: what comes next depends on everything in it."""
    return open_clinic(database)


def today(clinic: Clinic, login: str, since: datetime = MONDAY, board_id: int | None = None) -> TodaySnapshot:
    return clinic.database.signed_in_as(login).read(read_today, since, board_id)


def duties(clinic: Clinic, login: str) -> list[tuple[Duty, str]]:
    return [(item.duty, item.case_number) for item in today(clinic, login).duties]


def test_the_next_meeting_is_the_earliest_that_is_neither_over_nor_closed(own: Clinic) -> None:
    assert today(own, COORDINATOR) == TodaySnapshot(None, ())
    own.schedule(MONDAY - timedelta(minutes=1))
    later, sooner, closed = (own.schedule(TUESDAY + timedelta(hours=hours)) for hours in (5, 2, 0))
    own.write(COORDINATOR, close_meeting, CloseMeeting(closed))
    meeting = today(own, COORDINATOR).meeting
    assert meeting is not None
    assert (meeting.id, meeting.board, meeting.chair) == (sooner, "Breast board", "Dr Elena Ivanov")
    after = today(own, COORDINATOR, since=TUESDAY + timedelta(hours=3)).meeting
    assert after is not None
    assert after.id == later
    other = own.write(COORDINATOR, found_board, FoundBoard("Another board"))
    assert today(own, COORDINATOR, board_id=other).meeting is None


def test_a_listed_case_says_how_ready_it_is(own: Clinic) -> None:
    meeting_id = own.schedule(TUESDAY)
    case, unready = own.register(), own.register()
    for received in (True, True):
        case.add_material(received=received)
    gone = unready.add_material(received=False, description="Blocks")
    unready.add_material(received=False)
    own.write(COORDINATOR, declare_unavailable, DeclareUnavailable(gone, "Lost in the mail."))
    case.invite(CHAIR, ONCOLOGIST)
    case.sign_opinion(case.record_opinion(CHAIR), CHAIR)
    case.list_on(meeting_id)
    own.write(COORDINATOR, list_case, ListCase(meeting_id, unready.id, 9, provisional_reason="Friday."))
    meeting = today(own, COORDINATOR).meeting
    assert meeting is not None
    first, second = meeting.cases
    assert (first.ready, first.records_received, first.records_expected) == (True, 2, 2)
    assert (first.opinions_received, first.opinions_invited, first.waiting_days) == (1, 2, 15)
    assert (second.ready, second.records_received, second.records_expected) == (False, 0, 1)
    assert second.critical_missing == ("Slides not sent", "Blocks cannot be had: Lost in the mail.")
    assert (meeting.ready, meeting.minutes, meeting.records_awaited, meeting.median_wait) == (1, 14, 1, 15)


def test_what_waits_for_a_person_is_what_only_they_can_do(own: Clinic) -> None:
    case, other = own.register(), own.register()
    case.invite(CHAIR, ONCOLOGIST)
    review_id = case.record_review()
    opinion_id = case.record_opinion(ONCOLOGIST)
    other.invite(ONCOLOGIST)
    assert duties(own, PATHOLOGIST) == [(Duty.SIGN_REVIEW, case.number)]
    assert duties(own, ONCOLOGIST) == [(Duty.SIGN_OPINION, case.number), (Duty.GIVE_OPINION, other.number)]
    assert duties(own, CHAIR) == [(Duty.GIVE_OPINION, case.number)]
    assert duties(own, RADIOLOGIST) == []
    case.sign_review(review_id)
    case.sign_opinion(opinion_id, ONCOLOGIST)
    assert (duties(own, PATHOLOGIST), duties(own, ONCOLOGIST)) == ([], [(Duty.GIVE_OPINION, other.number)])


def test_a_recommendation_waits_for_its_chair_once_it_was_read_back(own: Clinic) -> None:
    case = own.register()
    recommendation_id = case.recommend(replace(case.draft(case.discuss())))
    assert duties(own, CHAIR) == []
    case.read_back(recommendation_id)
    assert duties(own, CHAIR) == [(Duty.APPROVE_RECOMMENDATION, case.number)]
    assert duties(own, ONCOLOGIST) == []
    case.approve(recommendation_id)
    assert duties(own, CHAIR) == []


def test_what_was_to_be_done_by_now_waits_for_the_coordinator(own: Clinic) -> None:
    case = own.register()
    slides = case.add_material(received=False)
    own.write(COORDINATOR, request_material, RequestMaterial(slides, MONDAY.date() - WEEK, MONDAY.date() - DAY))
    for login, discipline in ((PATHOLOGIST, Discipline.PATHOLOGY), (ONCOLOGIST, Discipline.MEDICAL_ONCOLOGY)):
        invited = InviteOpinion(case.id, own.people[login], discipline, MONDAY.date() - DAY)
        own.write(COORDINATOR, invite_opinion, invited)
    found = today(own, COORDINATOR).duties
    assert [(item.duty, item.detail, item.due_on, item.part) for item in found] == [
        (Duty.OVERDUE_REVIEW, "Dr Osei", MONDAY.date() - DAY, "team"),
        (Duty.OVERDUE_OPINION, "Dr Moreau", MONDAY.date() - DAY, "team"),
        (Duty.CHASE_RECORDS, "Slides", MONDAY.date() - DAY, "records"),
        (Duty.DECIDE_REFERRAL, "Routine", None, "overview"),
    ]
    own.write(COORDINATOR, request_material, RequestMaterial(slides, MONDAY.date(), MONDAY.date() + WEEK))
    case.sign_review(case.record_review())
    case.sign_opinion(case.record_opinion(ONCOLOGIST), ONCOLOGIST)
    assert duties(own, COORDINATOR) == [
        (Duty.URGENT_DISCORDANCE, case.number),
        (Duty.SEND_NOTICE, case.number),
        (Duty.DECIDE_REFERRAL, case.number),
    ]


def test_what_is_due_later_is_not_overdue(own: Clinic) -> None:
    case = own.register()
    invited = InviteOpinion(case.id, own.people[PATHOLOGIST], Discipline.PATHOLOGY, MONDAY.date())
    own.write(COORDINATOR, invite_opinion, invited)
    assert duties(own, COORDINATOR) == [(Duty.DECIDE_REFERRAL, case.number)]
    (waiting,) = today(own, PATHOLOGIST).duties
    assert (waiting.duty, waiting.due_on, waiting.part) == (Duty.REVIEW, MONDAY.date(), "pathology")


def test_a_major_discordance_comes_before_everything_until_the_board_has_decided(own: Clinic) -> None:
    first, case = own.register(), own.register()
    first.add_material(received=False)
    meeting_id = own.schedule(TUESDAY)
    own.write(COORDINATOR, list_case, ListCase(meeting_id, first.id, provisional_reason="Friday."))
    case.signed_review()
    assert duties(own, COORDINATOR)[0] == (Duty.URGENT_DISCORDANCE, case.number)
    assert today(own, COORDINATOR).duties[0].part == "pathology"
    assert (Duty.URGENT_DISCORDANCE, case.number) not in duties(own, CHAIR)
    case.list_on(meeting_id)
    assert duties(own, CHAIR)[0] == (Duty.URGENT_DISCORDANCE, case.number)


def test_a_case_that_is_listed_and_lacks_something_waits_for_the_coordinator(own: Clinic) -> None:
    case = own.register()
    case.add_material(received=False)
    own.write(COORDINATOR, list_case, ListCase(own.schedule(TUESDAY), case.id, provisional_reason="Friday."))
    (waiting,) = today(own, COORDINATOR).duties
    assert (waiting.duty, waiting.due_on, waiting.part) == (Duty.COMPLETE_LISTED, TUESDAY.date(), "records")
    assert "Slides" in waiting.detail


def test_a_letter_waits_for_the_office_until_it_is_issued_and_sent(own: Clinic) -> None:
    case = own.register()
    recommendation_id = case.approved()
    assert duties(own, ADMINISTRATOR) == [(Duty.ISSUE_LETTER, case.number)]
    letter_id = case.issue(recommendation_id)
    assert duties(own, ADMINISTRATOR) == [(Duty.SEND_LETTER, case.number)]
    sent = RecordDispatch(letter_id, "Dr Brandt", DispatchChannel.MAIL)
    own.write(ADMINISTRATOR, record_dispatch, sent)
    assert duties(own, ADMINISTRATOR) == []


def untold(clinic: Clinic, login: str) -> list[tuple[str, str, str]]:
    """The reviews of which the outside was not told: case, whose review, and the tab where it is told."""
    found = today(clinic, login).duties
    return [(item.case_number, item.detail, item.part) for item in found if item.duty is Duty.SEND_NOTICE]


def test_whoever_stated_what_differs_is_told_once_the_review_is_signed(own: Clinic) -> None:
    case, agreeing = own.register(), own.register()
    review_id = case.record_review()
    agreeing.signed_review(AxisValue(Axis.GRADE, text="2", system="Nottingham"))
    assert untold(own, COORDINATOR) == []
    case.sign_review(review_id)
    assert untold(own, COORDINATOR) == [(case.number, "Dr Osei", "pathology")]
    case.approved()  # what the board recommends changes nothing about it
    assert untold(own, COORDINATOR) == [(case.number, "Dr Osei", "pathology")]
    assert [untold(own, login) for login in (PATHOLOGIST, CHAIR, ADMINISTRATOR)] == [[], [], []]
    sent = RecordNotice(review_id, "Dr Lee Park", DispatchChannel.MAIL, utc_now().date())
    own.write(COORDINATOR, record_notice, sent)
    assert untold(own, COORDINATOR) == []
    amended(own, case, review_id)  # what they were told has changed
    assert untold(own, COORDINATOR) == [(case.number, "Dr Osei", "pathology")]
    own.write(COORDINATOR, withdraw, case.id)
    assert untold(own, COORDINATOR) == []


def test_nothing_waits_for_nobody(own: Clinic) -> None:
    own.register().record_review()
    assert own.database.read(read_today, MONDAY).duties == ()


def parts(clinic: Clinic, login: str) -> list[tuple[str, str, str]]:
    """The outdated letters that wait for a person: case, whose review or which letter, and where it is done."""
    found = today(clinic, login).duties
    return [(item.case_number, item.detail, item.part) for item in found if item.duty is Duty.REPLACE_LETTER]


def amended(clinic: Clinic, case: CaseFile, review_id: int) -> int:
    """Amend a review and sign it, and return the amendment's id."""
    amendment = clinic.write(PATHOLOGIST, amend_review, AmendReview(review_id, "Recount."))
    case.sign_review(amendment)
    return amendment


def test_a_letter_that_a_review_overtook_waits_until_what_replaces_it_is_approved(own: Clinic) -> None:
    case, other = own.register(), own.register()
    review_id = case.signed_review()
    recommendation_id = case.approved()
    amendment = amended(own, case, review_id)
    assert [parts(own, login) for login in (COORDINATOR, CHAIR, ADMINISTRATOR)] == [[], [], []]
    replacing = case.recommend(replace(case.draft(case.discuss()), supersede_reason="Amended."))
    case.read_back(replacing)
    case.approve(replacing)
    case.issue(replacing)
    assert recommendation_id != replacing
    amended(own, case, amended(own, case, amendment))
    assert parts(own, COORDINATOR) == [(case.number, "Dr Osei", "recommendation")]
    assert parts(own, CHAIR) == [(case.number, "Dr Osei", "recommendation")]
    assert parts(own, ADMINISTRATOR) == [(case.number, "Dr Osei", "letters")]
    assert (parts(own, ONCOLOGIST), parts(own, PATHOLOGIST)) == ([], [])
    other.signed_review()
    assert duties(own, COORDINATOR)[:2] == [
        (Duty.URGENT_DISCORDANCE, other.number),
        (Duty.REPLACE_LETTER, case.number),
    ]

    newest = case.recommend(replace(case.draft(case.discuss()), supersede_reason="Amended again."))
    case.read_back(newest)
    assert parts(own, COORDINATOR) == [(case.number, "Dr Osei", "recommendation")]
    assert duties(own, CHAIR) == [
        (Duty.REPLACE_LETTER, case.number),
        (Duty.APPROVE_RECOMMENDATION, case.number),
    ]
    case.approve(newest)
    assert [parts(own, login) for login in (COORDINATOR, CHAIR, ADMINISTRATOR)] == [[], [], []]
    assert (Duty.ISSUE_LETTER, case.number) in duties(own, ADMINISTRATOR)


def test_the_patients_letter_waits_when_only_the_referrers_was_replaced(own: Clinic) -> None:
    case = own.register()
    first = case.approved()
    for kind in (LetterKind.REFERRER, LetterKind.PATIENT):
        own.write(COORDINATOR, issue_letter, replace(letter(first), kind=kind))
    second = case.recommend(replace(case.draft(case.discuss()), supersede_reason="The germline result is in."))
    case.read_back(second)
    case.approve(second)
    assert parts(own, ADMINISTRATOR) == []
    again = replace(letter(second), version=2, supersede_reason="The germline result is in.")
    own.write(COORDINATOR, issue_letter, again)
    assert parts(own, ADMINISTRATOR) == [(case.number, "Patient", "letters")]
    own.write(COORDINATOR, issue_letter, replace(again, kind=LetterKind.PATIENT))
    assert parts(own, ADMINISTRATOR) == []


def test_a_withdrawn_case_has_no_letter_to_replace(own: Clinic) -> None:
    case = own.register()
    review_id = case.signed_review()
    case.issue(case.approved())
    amended(own, case, review_id)
    assert parts(own, COORDINATOR) == [(case.number, "Dr Osei", "recommendation")]
    own.write(COORDINATOR, withdraw, case.id)
    assert parts(own, COORDINATOR) == []


def test_duties_are_two_statements_however_many_letters_are_outdated(own: Clinic) -> None:
    def statements() -> int:
        sent: list[str] = []

        def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
            if statement.lstrip().upper().startswith(("SELECT", "WITH")) and "person" in statement:
                sent.append(statement)

        desk = own.database.signed_in_as(COORDINATOR)
        event.listen(desk.engine, "before_cursor_execute", note)
        try:
            desk.read(list_duties, MONDAY.date())
        finally:
            event.remove(desk.engine, "before_cursor_execute", note)
        return len(sent)

    before = statements()
    for _case in range(2):
        case = own.register()
        review_id = case.signed_review()
        case.issue(case.approved())
        amended(own, case, review_id)
    assert len(parts(own, COORDINATOR)) == 2
    assert statements() == before


def withdraw(session: Session, case_id: int) -> None:
    fetch(session, Case, case_id).withdrawn_at = utc_now()
