"""A computer's clock that jumps between two acts: set by a time server, by hand, or after its battery was empty."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from threading import Event

import pytest
from sqlalchemy.orm import Session

from tests.support.board import CHAIR, COORDINATOR, PATHOLOGIST, row_version
from tests.support.clinic import Clinic
from tumorboard.database.checking import check_board
from tumorboard.database.opening import open_board
from tumorboard.errors import GateError, NotAllowedError
from tumorboard.models import Review
from tumorboard.models.base import utc_now
from tumorboard.services import instants, intake, letters, meetings, opinions, recommendations
from tumorboard.services.meetings import CloseMeeting, RecordDeparture, RecordOutcome, close_meeting
from tumorboard.services.reviews import SignReview, sign_review
from tumorboard.vocabulary import AgendaOutcome

pytestmark = pytest.mark.sampled(4)

HOUR = timedelta(hours=1)
EVENING = timedelta(hours=20)
"""A clock that is wrong by more than a day signs nothing: that is tested below."""
DECADE = timedelta(days=3650)

WAIT = 20
"""Seconds until something that should have happened long ago fails the test."""


class Clock:
    """What the services take the time from."""

    def __init__(self) -> None:
        self.offset = timedelta()

    def now(self) -> datetime:
        """The time that this clock shows."""
        return utc_now() + self.offset


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """A clock that a test can set."""
    clock = Clock()
    for module in (instants, intake, letters, meetings, opinions, recommendations):
        monkeypatch.setattr(module, "utc_now", clock.now)
    return clock


@pytest.fixture(autouse=True)
def sound(clinic: Clinic) -> Iterator[None]:
    """Whatever the clock does, the board is whole afterwards."""
    yield
    assert [result.sentence for result in check_board(clinic.database) if not result.passed] == []


def test_a_case_goes_on_to_its_letter_while_the_clock_goes_back(clinic: Clinic, clock: Clock) -> None:
    case = clinic.register()
    clock.offset -= HOUR
    case.invite(CHAIR)
    case.sign_opinion(case.record_opinion(CHAIR), CHAIR)
    clock.offset -= HOUR
    recommendation_id = case.recommend(case.draft(case.discuss()))
    clock.offset -= HOUR
    case.read_back(recommendation_id)
    clock.offset -= HOUR
    case.approve(recommendation_id)
    clock.offset -= HOUR
    case.issue(recommendation_id)
    assert case.recommendation().approved_at is not None


NEWER = "A review was signed after this was written"


@pytest.mark.parametrize("jump", [-HOUR, -EVENING, EVENING], ids=["an hour back", "hours back", "hours ahead"])
def test_a_review_that_was_signed_before_the_read_back_is_no_obstacle_whatever_the_clock_shows(
    clinic: Clinic, clock: Clock, jump: timedelta
) -> None:
    case = clinic.register()
    case.signed_review()
    recommendation_id = case.recommend(case.draft(case.discuss()))
    clock.offset += jump
    case.read_back(recommendation_id)
    clock.offset -= 2 * jump
    case.approve(recommendation_id)
    assert case.recommendation().approved_at is not None


@pytest.mark.parametrize("jump", [-HOUR, -EVENING, EVENING], ids=["an hour back", "hours back", "hours ahead"])
def test_a_review_that_was_signed_after_the_read_back_needs_another_whatever_the_clock_shows(
    clinic: Clinic, clock: Clock, jump: timedelta
) -> None:
    case = clinic.register()
    # One that is there from the beginning, so that the draft has classes to go by.
    case.signed_review()
    recommendation_id = case.recommend(case.draft(case.discuss()))
    case.read_back(recommendation_id)
    clock.offset += jump
    case.signed_review()
    clock.offset -= jump
    with pytest.raises(GateError, match=NEWER):
        case.approve(recommendation_id)
    clock.offset += jump
    case.read_back(recommendation_id)
    clock.offset -= 2 * jump
    case.approve(recommendation_id)
    assert case.recommendation().approved_at is not None


@pytest.mark.parametrize("jump", [-HOUR, -EVENING, EVENING], ids=["an hour back", "hours back", "hours ahead"])
def test_a_review_that_was_signed_after_the_approval_keeps_the_letter_back_whatever_the_clock_shows(
    clinic: Clinic, clock: Clock, jump: timedelta
) -> None:
    case = clinic.register()
    case.signed_review()
    recommendation_id = case.approved()
    clock.offset += jump
    case.signed_review()
    with pytest.raises(GateError, match="signed by Dr Amara Osei after the approval"):
        case.issue(recommendation_id)


def test_who_signs_while_the_chair_approves_waits_and_comes_after(clinic: Clinic) -> None:
    case = clinic.register()
    case.signed_review()
    recommendation_id = case.recommend(case.draft(case.discuss()))
    case.read_back(recommendation_id)
    review_id = case.record_review()
    entered, go_on = Event(), Event()

    def sign_slowly(session: Session, command: SignReview) -> None:
        sign_review(session, command)
        entered.set()
        assert go_on.wait(WAIT)

    pathologist = open_board(clinic.database.location).signed_in_as(PATHOLOGIST)
    with ThreadPoolExecutor(2) as aside:
        seen = clinic.database.read(row_version, Review, review_id)
        signed = aside.submit(pathologist.write, sign_slowly, SignReview(review_id, seen))
        assert entered.wait(WAIT)
        approved = aside.submit(case.approve, recommendation_id)
        with pytest.raises(TimeoutError):
            approved.result(0.3)
        go_on.set()
        signed.result(WAIT)
        with pytest.raises(GateError, match=NEWER):
            approved.result(WAIT)
    pathologist.close()


def test_who_came_before_the_clock_went_back_is_still_in_the_room(clinic: Clinic, clock: Clock) -> None:
    case = clinic.register()
    meeting_id = clinic.schedule()
    clinic.arrive(meeting_id, PATHOLOGIST, CHAIR)
    item_id = case.list_on(meeting_id)
    clock.offset -= HOUR
    clinic.write(COORDINATOR, meetings.record_outcome, RecordOutcome(item_id, AgendaOutcome.DISCUSSED))
    assert case.discussion(item_id).quorate


def test_who_came_before_the_clock_went_back_may_leave_and_the_meeting_ends(clinic: Clinic, clock: Clock) -> None:
    meeting_id = clinic.schedule()
    clinic.arrive(meeting_id, PATHOLOGIST, CHAIR)
    clock.offset -= HOUR
    leaves = RecordDeparture(meeting_id, clinic.people[PATHOLOGIST])
    clinic.write(COORDINATOR, meetings.record_departure, leaves)
    clinic.arrive(meeting_id, PATHOLOGIST)
    clinic.write(COORDINATOR, close_meeting, CloseMeeting(meeting_id))


@pytest.mark.parametrize("jump", [-DECADE, DECADE], ids=["years back", "years ahead"])
def test_a_clock_that_is_wrong_by_years_signs_nothing_and_says_why(
    clinic: Clinic, clock: Clock, jump: timedelta
) -> None:
    case = clinic.register()
    opinion_id = case.record_opinion(CHAIR)
    clock.offset = jump
    with pytest.raises(NotAllowedError, match="clock is wrong"):
        case.sign_opinion(opinion_id, CHAIR)
    clock.offset = timedelta()
    case.sign_opinion(opinion_id, CHAIR)
    assert case.opinion(opinion_id, CHAIR).signed_at is not None
