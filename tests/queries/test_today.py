"""The next meeting in figures, and what waits for each person, on both databases."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from tests.support.board import CHAIR, COORDINATOR, ONCOLOGIST, PATHOLOGIST, RADIOLOGIST, Spine, row_version
from tests.support.every_table import FilledBoard
from tests.support.window import schedule_tomorrow
from tumorboard.database.opening import open_board
from tumorboard.database.sessions import Database
from tumorboard.models import Recommendation
from tumorboard.queries.today import read_today
from tumorboard.queries.today_snapshots import TodaySnapshot
from tumorboard.services.materials import DeclareUnavailable, RegisterMaterial, declare_unavailable, register_material
from tumorboard.services.meetings import CloseMeeting, close_meeting
from tumorboard.services.people import FoundBoard, found_board
from tumorboard.services.recommendations import ReadBack, read_back
from tumorboard.vocabulary import Duty, MaterialKind, Necessity

NOW = datetime.now(UTC)


@pytest.fixture
def database(filled: FilledBoard) -> Iterator[Database]:
    """A board with content, open, with nobody signed in."""
    board = open_board(filled.location)
    yield board
    board.close()


@pytest.fixture
def spine(filled: FilledBoard) -> Spine:
    """What the board holds."""
    return filled.spine


def today(database: Database, login: str = COORDINATOR, board_id: int | None = None) -> TodaySnapshot:
    return database.signed_in_as(login).read(read_today, NOW, board_id)


def duties(database: Database, login: str) -> list[tuple[Duty, str]]:
    return [(duty.duty, duty.case_number) for duty in today(database, login).duties]


def expect_material(database: Database, case_id: int, necessity: Necessity, *, unavailable: str = "") -> None:
    coordinator = database.signed_in_as(COORDINATOR)
    material_id = coordinator.write(
        register_material, RegisterMaterial(case_id, MaterialKind.BLOCKS, necessity=necessity)
    )
    if unavailable:
        coordinator.write(declare_unavailable, DeclareUnavailable(material_id, unavailable))


def test_the_next_meeting_is_the_first_one_to_come_that_is_not_closed(database: Database, spine: Spine) -> None:
    coordinator = database.signed_in_as(COORDINATOR)
    meeting_id = schedule_tomorrow(database, spine)
    meeting = today(database).meeting
    assert meeting is not None
    assert (meeting.id, meeting.board, meeting.chair) == (meeting_id, "Breast board", "Dr Elena Ivanov")
    coordinator.write(close_meeting, CloseMeeting(meeting_id))
    after = today(database).meeting
    assert after is None or after.id != meeting_id


def test_a_meeting_of_yesterday_is_over_even_if_nobody_closed_it(database: Database, spine: Spine) -> None:
    schedule_tomorrow(database, spine)
    later = database.signed_in_as(COORDINATOR).read(read_today, NOW + timedelta(days=4000))
    assert later.meeting is None


def test_a_board_sees_its_own_meetings_only(database: Database, spine: Spine) -> None:
    schedule_tomorrow(database, spine)
    other = database.signed_in_as(COORDINATOR).write(found_board, FoundBoard("Lung board"))
    assert today(database, board_id=other).meeting is None
    assert today(database, board_id=spine.board_id).meeting is not None


def test_the_figures_count_what_is_there(database: Database, spine: Spine) -> None:
    expect_material(database, spine.case_id, Necessity.CRITICAL)
    expect_material(database, spine.case_id, Necessity.RECOMMENDED)
    expect_material(database, spine.case_id, Necessity.RECOMMENDED, unavailable="destroyed")
    schedule_tomorrow(database, spine, spine.case_id, spine.draft_case_id, minutes=30)
    meeting = today(database).meeting
    assert meeting is not None
    finished, draft = meeting.cases
    assert (finished.records_received, finished.records_expected) == (1, 3)
    assert finished.critical_missing == ("Blocks",)
    assert (finished.opinions_received, finished.opinions_invited) == (2, 2)
    assert (draft.records_received, draft.records_expected) == (1, 1)
    assert (draft.opinions_received, draft.opinions_invited) == (0, 2)
    assert (meeting.ready, meeting.minutes, meeting.planned_minutes, meeting.records_awaited) == (1, 40, 30, 2)
    waited = (meeting.starts_at.date() - datetime(2026, 11, 9, tzinfo=UTC).date()).days
    assert meeting.median_wait == waited


def test_an_empty_agenda_has_no_median_wait(database: Database, spine: Spine) -> None:
    schedule_tomorrow(database, spine)
    meeting = today(database).meeting
    assert meeting is not None
    assert (meeting.ready, meeting.minutes, meeting.records_awaited, meeting.median_wait) == (0, 0, 0, None)


def test_drafts_wait_for_their_author_and_invitations_for_the_invited(database: Database, spine: Spine) -> None:
    number = spine.draft_case_number
    assert duties(database, PATHOLOGIST) == [(Duty.SIGN_REVIEW, number)]
    assert duties(database, RADIOLOGIST) == [(Duty.SIGN_REVIEW, number)]
    assert duties(database, ONCOLOGIST) == [(Duty.SIGN_OPINION, number)]
    assert duties(database, CHAIR) == [(Duty.GIVE_OPINION, number)]
    assert duties(database, COORDINATOR) == []


def test_a_recommendation_that_was_read_back_waits_for_the_chair(database: Database, spine: Spine) -> None:
    seen = database.read(row_version, Recommendation, spine.draft_recommendation_id)
    database.signed_in_as(COORDINATOR).write(read_back, ReadBack(spine.draft_recommendation_id, seen))
    assert (Duty.APPROVE_RECOMMENDATION, spine.draft_case_number) in duties(database, CHAIR)
    assert (Duty.APPROVE_RECOMMENDATION, spine.draft_case_number) not in duties(database, ONCOLOGIST)


def test_nothing_waits_for_nobody(database: Database) -> None:
    assert database.read(read_today, NOW).duties == ()
