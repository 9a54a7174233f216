"""The meeting page, run by keys as the coordinator runs it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.board import CHAIR, COORDINATOR, ONCOLOGIST, PATHOLOGIST
from tests.support.every_table import FilledBoard
from tests.support.keyboard import at_the_keyboard
from tumorboard.queries.case import read_case
from tumorboard.queries.meeting_room import read_meeting_room
from tumorboard.queries.snapshots import DiscussionSnapshot
from tumorboard.services.meetings import CloseMeeting, close_meeting
from tumorboard.vocabulary import AgendaOutcome, DeferralReason, Discipline
from ui.context import AppContext
from ui.pages.meeting import MeetingPage


def opened(qtbot: QtBot, context: AppContext, filled: FilledBoard) -> MeetingPage:
    """The page on the meeting that still has a case to discuss."""
    context.database.signed_in_as(COORDINATOR).write(close_meeting, CloseMeeting(filled.spine.open_meeting_id))
    page = MeetingPage(context)
    qtbot.addWidget(page)
    page.resize(1280, 720)
    with qtbot.waitActive(page):
        page.show()
    page.refresh()
    qtbot.waitUntil(lambda: page.room is not None)
    return page


def outcome(context: AppContext, filled: FilledBoard) -> DiscussionSnapshot:
    """What the board has of the case in that meeting."""
    case = context.database.read(read_case, filled.spine.draft_case_number)
    return next(item for item in case.discussions if item.meeting_id == filled.spine.pending_meeting_id)


def test_people_come_and_go_by_one_key_and_the_quorum_follows(qtbot: QtBot, filled_file: FilledBoard) -> None:
    with at_the_keyboard(filled_file.location, COORDINATOR) as context:
        page = opened(qtbot, context, filled_file)
        assert "Quorum 2 of 2" in page.quorum.text()
        first = next(iter(page.people.boxes.values()))
        assert first.shortcut().toString() == "1"
        # The key goes to the box itself: whether a window is the active one is the desktop's affair.
        QTest.keyClick(first, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: "No quorum 1 of 2" in page.quorum.text())
        assert "Pathology" in page.quorum.toolTip()
        room = context.database.read(read_meeting_room, filled_file.spine.pending_meeting_id)
        assert room.absent == {Discipline.PATHOLOGY}
        QTest.keyClick(first, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: "✓ Quorum 2 of 2" in page.quorum.text())


def test_the_case_is_started_and_recorded_by_key(qtbot: QtBot, filled_file: FilledBoard) -> None:
    with at_the_keyboard(filled_file.location, COORDINATOR) as context:
        page = opened(qtbot, context, filled_file)
        assert "Item 1 of 1   Sato, Miriam" in page.title.text()
        QTest.keyClick(page.start, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: not page.start.isVisible())
        page.defer.setFocus()
        QTest.keyClick(page.defer, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: not page.record.isVisible())
        recorded = outcome(context, filled_file)
        assert (recorded.outcome, recorded.quorate) == (AgendaOutcome.DISCUSSED, True)
        assert recorded.started_at is not None
        assert "has its outcome" in page.caption.text()


def test_a_deferral_needs_its_coded_reason(qtbot: QtBot, filled_file: FilledBoard) -> None:
    with at_the_keyboard(filled_file.location, CHAIR) as context:
        page = opened(qtbot, context, filled_file)
        QTest.mouseClick(page.defer, Qt.MouseButton.LeftButton)
        QTest.mouseClick(page.record_deferral, Qt.MouseButton.LeftButton)
        assert page.error.typed == "Choose why the case is deferred."
        QTest.keyClick(page.reason, Qt.Key.Key_Down)
        QTest.mouseClick(page.record_deferral, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: outcome(context, filled_file).outcome is AgendaOutcome.DEFERRED)
        assert outcome(context, filled_file).deferral_reason is next(iter(DeferralReason))


def test_a_member_reads_along_without_the_acts_of_the_chair(qtbot: QtBot, filled_file: FilledBoard) -> None:
    with at_the_keyboard(filled_file.location, ONCOLOGIST) as context:
        page = opened(qtbot, context, filled_file)
        assert not page.record.isVisible()
        assert not page.start.isVisible()
        assert not any(box.isEnabled() for box in page.people.boxes.values())
        QTest.keyClick(page, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
        assert outcome(context, filled_file).outcome is AgendaOutcome.PENDING


def test_without_an_open_meeting_the_page_says_what_goes_here(qtbot: QtBot, filled_file: FilledBoard) -> None:
    with at_the_keyboard(filled_file.location, PATHOLOGIST) as context:
        page = MeetingPage(context)
        qtbot.addWidget(page)
        page.show()
        assert page.empty.isVisible()
        assert not page.record.isVisible()
