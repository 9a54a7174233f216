"""What the day begins with: the next meeting and what waits for whoever is signed in."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.support.board import CHAIR, COORDINATOR, ONCOLOGIST, PATHOLOGIST, RADIOLOGIST
from tests.support.clinic import Clinic, open_clinic
from tumorboard.database.sessions import Database
from tumorboard.queries.today import read_today
from tumorboard.queries.today_snapshots import TodaySnapshot
from tumorboard.services.materials import DeclareUnavailable, declare_unavailable
from tumorboard.services.meetings import CloseMeeting, ListCase, close_meeting, list_case
from tumorboard.services.people import FoundBoard, found_board
from tumorboard.vocabulary import Duty

MONDAY = datetime(2026, 11, 23, tzinfo=UTC)
TUESDAY = datetime(2026, 11, 24, 7, tzinfo=UTC)


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
    assert duties(own, RADIOLOGIST) == duties(own, COORDINATOR) == []
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


def test_nothing_waits_for_nobody(own: Clinic) -> None:
    own.register().record_review()
    assert own.database.read(read_today, MONDAY).duties == ()
