"""A computer's clock that is set back an hour between two acts, as at the end of summer time or by a time server."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from tests.support.board import CHAIR, COORDINATOR, PATHOLOGIST
from tests.support.clinic import Clinic
from tumorboard.database.checking import check_board
from tumorboard.errors import GateError
from tumorboard.models.base import utc_now
from tumorboard.services import intake, letters, meetings, opinions, recommendations, reviews
from tumorboard.services.meetings import CloseMeeting, RecordDeparture, RecordOutcome, close_meeting
from tumorboard.vocabulary import AgendaOutcome

HOUR = timedelta(hours=1)


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
    for module in (intake, letters, meetings, opinions, recommendations, reviews):
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


def test_a_review_that_was_signed_before_the_clock_went_back_is_read_once_more(clinic: Clinic, clock: Clock) -> None:
    case = clinic.register()
    case.signed_review()
    recommendation_id = case.recommend(case.draft(case.discuss()))
    clock.offset -= HOUR
    case.read_back(recommendation_id)
    # By the times alone the review seems to be newer than what was read back, so the act is refused, not guessed.
    with pytest.raises(GateError, match="A review was signed after this was written"):
        case.approve(recommendation_id)
    clock.offset += HOUR
    case.read_back(recommendation_id)
    case.approve(recommendation_id)
    assert case.recommendation().approved_at is not None


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
