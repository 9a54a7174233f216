"""The meeting page, run by keys as the coordinator runs it, and read from the back of the room."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from tests.support.board import CHAIR, COORDINATOR, ONCOLOGIST, PATHOLOGIST
from tests.support.every_table import FilledBoard
from tests.support.keyboard import at_the_keyboard
from tests.support.window import unnamed_controls
from tumorboard.models import PerformedAct
from tumorboard.queries.case import read_case
from tumorboard.queries.meeting_room import read_meeting_room
from tumorboard.queries.snapshots import DiscussionSnapshot
from tumorboard.services.meetings import CloseMeeting, close_meeting
from tumorboard.services.people import FoundBoard, found_board
from tumorboard.vocabulary import AgendaOutcome, DeferralReason, Discipline
from ui.actions import ACTIONS
from ui.context import AppContext
from ui.pages.meeting import ROOM_LARGER, MeetingPage
from ui.theme.looks import Looks
from ui.theme.tokens import BODY_PX


@pytest.fixture
def looks(qapp: QApplication, settings: QSettings) -> Iterator[Looks]:
    """Text of the usual size, again after the test."""
    assert qapp
    made = Looks(settings)
    made.choose_scale(1.0)
    yield made
    made.choose_scale(1.0)


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


def visible_words(page: QWidget) -> str:
    """Everything that can be read or heard on a page."""
    shown = [each for each in page.findChildren(QWidget) if each.isVisibleTo(page)]
    spoken = [each.accessibleName() for each in shown]
    return " ".join([*spoken, *(each.text() for each in shown if isinstance(each, QLabel))])


def test_people_come_and_go_by_one_key_and_the_quorum_follows(qtbot: QtBot, filled_file: FilledBoard) -> None:
    with at_the_keyboard(filled_file.location, COORDINATOR) as context:
        page = opened(qtbot, context, filled_file)
        assert "Quorum 2 of 2" in page.head.quorum.text()
        assert not page.missing.isVisible()
        first = next(iter(page.people.boxes.values()))
        assert first.shortcut().toString() == "1"
        # The key goes to the box itself: whether a window is the active one is the desktop's affair.
        QTest.keyClick(first, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: "No quorum 1 of 2" in page.head.quorum.text())
        assert page.missing.isVisible()
        assert "Pathology" in page.missing.typed
        room = context.database.read(read_meeting_room, filled_file.spine.pending_meeting_id)
        assert room.absent == {Discipline.PATHOLOGY}
        QTest.keyClick(first, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: "✓ Quorum 2 of 2" in page.head.quorum.text())


def test_a_digit_lets_the_person_beside_it_go_wherever_the_focus_is(qtbot: QtBot, filled_file: FilledBoard) -> None:
    with at_the_keyboard(filled_file.location, COORDINATOR) as context:
        page = opened(qtbot, context, filled_file)
        first = next(iter(page.people.boxes.values()))
        assert first.isChecked()
        qtbot.waitUntil(first.isVisible)  # until it is, its key is nobody's
        QTest.keyClick(page.head.record, Qt.Key.Key_1)
        qtbot.waitUntil(lambda: not first.isChecked())
        qtbot.waitUntil(lambda: "No quorum" in page.head.quorum.text())


def test_the_case_is_started_and_recorded_by_key(qtbot: QtBot, filled_file: FilledBoard) -> None:
    with at_the_keyboard(filled_file.location, COORDINATOR) as context:
        page = opened(qtbot, context, filled_file)
        assert "Item 1 of 1   Sato, Miriam" in page.head.title.text()
        assert page.focusWidget() is page.head.start
        QTest.keyClick(page.head.start, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: not page.head.start.isVisible())
        assert page.focusWidget() is page.head.record
        QTest.keyClick(page.head.record, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: not page.head.record.isVisible())
        assert page.focusWidget() is page.head.names
        recorded = outcome(context, filled_file)
        assert (recorded.outcome, recorded.quorate) == (AgendaOutcome.DISCUSSED, True)
        assert recorded.started_at is not None
        assert "has its outcome" in page.head.caption.text()


def test_a_deferral_needs_its_coded_reason(qtbot: QtBot, filled_file: FilledBoard) -> None:
    with at_the_keyboard(filled_file.location, CHAIR) as context:
        page = opened(qtbot, context, filled_file)
        QTest.mouseClick(page.head.defer, Qt.MouseButton.LeftButton)
        QTest.mouseClick(page.record_deferral, Qt.MouseButton.LeftButton)
        assert page.error.typed == "Choose why the case is deferred."
        QTest.keyClick(page.reason, Qt.Key.Key_Down)
        QTest.mouseClick(page.record_deferral, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: outcome(context, filled_file).outcome is AgendaOutcome.DEFERRED)
        assert outcome(context, filled_file).deferral_reason is next(iter(DeferralReason))


def test_escape_takes_back_the_question_about_a_deferral(qtbot: QtBot, filled_file: FilledBoard) -> None:
    with at_the_keyboard(filled_file.location, CHAIR) as context:
        page = opened(qtbot, context, filled_file)
        QTest.keyClick(page.head.defer, Qt.Key.Key_Space)
        assert page.reason.isVisible()
        QTest.keyClick(page.reason, Qt.Key.Key_Down)
        QTest.keyClick(page.reason, Qt.Key.Key_Escape)
        assert not page.reason.isVisible()
        assert page.reason.choice() is None
        assert page.focusWidget() is page.head.start
        assert outcome(context, filled_file).outcome is AgendaOutcome.PENDING


def test_a_member_reads_along_without_the_acts_of_the_chair(qtbot: QtBot, filled_file: FilledBoard) -> None:
    with at_the_keyboard(filled_file.location, ONCOLOGIST) as context:
        page = opened(qtbot, context, filled_file)
        assert not page.head.record.isVisible()
        assert not page.head.start.isVisible()
        assert not any(box.isEnabled() for box in page.people.boxes.values())
        QTest.keyClick(page.head.names, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
        assert outcome(context, filled_file).outcome is AgendaOutcome.PENDING


def test_a_member_reads_to_the_end_of_the_case_without_a_mouse(
    qtbot: QtBot, filled_file: FilledBoard, looks: Looks
) -> None:
    looks.choose_scale(2.0)
    with at_the_keyboard(filled_file.location, ONCOLOGIST) as context:
        page = opened(qtbot, context, filled_file)
        bar = page.area.verticalScrollBar()
        qtbot.waitUntil(lambda: bar.maximum() > 0)
        for _page in range(20):
            QTest.keyClick(page.head.names, Qt.Key.Key_PageDown)
        assert bar.value() == bar.maximum()
        QTest.keyClick(page.head.names, Qt.Key.Key_PageUp)
        assert bar.value() < bar.maximum()


@pytest.mark.parametrize("key", ["button", "shortcut"])
def test_a_hidden_name_is_nowhere_on_the_page(qtbot: QtBot, filled_file: FilledBoard, key: str) -> None:
    with at_the_keyboard(filled_file.location, COORDINATOR) as context:
        page = opened(qtbot, context, filled_file)
        assert "Sato" in visible_words(page)
        if key == "button":
            QTest.keyClick(page.head.names, Qt.Key.Key_Space)
        else:
            assert ACTIONS["hide_names"].keys == "F8"
            QTest.keyClick(page.head.start, Qt.Key.Key_F8)
        words = visible_words(page)
        assert "Sato" not in words
        assert "Miriam" not in words
        assert filled_file.spine.draft_case_number in page.head.title.text()
        assert "✓ Names hidden" in page.head.names.text()
        QTest.keyClick(page.head.names, Qt.Key.Key_Space)
        assert "Sato, Miriam" in page.head.title.text()


def test_names_stay_hidden_and_text_stays_large_after_a_new_start(
    qtbot: QtBot, filled_file: FilledBoard, settings: QSettings
) -> None:
    with at_the_keyboard(filled_file.location, COORDINATOR) as context:
        page = opened(qtbot, context, filled_file)
        page.remember(settings)
        QTest.keyClick(page.head.names, Qt.Key.Key_Space)
        QTest.keyClick(page.head.room, Qt.Key.Key_Space)
        again = MeetingPage(context)
        qtbot.addWidget(again)
        again.remember(settings)
        again.show()
        again.refresh()
        qtbot.waitUntil(lambda: bool(again.head.title.text()))
        assert "Sato" not in visible_words(again)
        assert again.room_size


def test_text_for_the_room_is_larger_on_this_page_alone(qtbot: QtBot, filled_file: FilledBoard, looks: Looks) -> None:
    assert looks
    beside = QLabel("beside")
    qtbot.addWidget(beside)
    with at_the_keyboard(filled_file.location, COORDINATOR) as context:
        page = opened(qtbot, context, filled_file)
        usual = page.head.title.fontInfo().pixelSize()
        QTest.keyClick(page.head.start, Qt.Key.Key_F9)
        assert page.head.title.fontInfo().pixelSize() == pytest.approx(usual * ROOM_LARGER, abs=1)
        assert page.glance.diagnosis.fontInfo().pixelSize() == pytest.approx(BODY_PX * ROOM_LARGER, abs=1)
        beside.ensurePolished()
        assert beside.fontInfo().pixelSize() == BODY_PX
        QTest.keyClick(page.head.room, Qt.Key.Key_Space)
        assert page.head.title.fontInfo().pixelSize() == usual


@pytest.mark.parametrize("room_size", [False, True])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_stands_beyond_the_right_edge(
    qtbot: QtBot, filled_file: FilledBoard, looks: Looks, scale: float, room_size: bool
) -> None:
    looks.choose_scale(scale)
    with at_the_keyboard(filled_file.location, COORDINATOR) as context:
        page = opened(qtbot, context, filled_file)
        page.resize(1142, 640)  # what rail and top bar leave of 1280 x 720 with the largest text
        if room_size:
            QTest.keyClick(page.head.room, Qt.Key.Key_Space)
        QApplication.processEvents()
        assert page.width() == 1142
        assert page.columns.stacked is (scale > 1.0 or room_size)
        assert page.columns.width() <= page.area.viewport().width()
        for part in page.columns.findChildren(QWidget):
            if part.isVisibleTo(page):
                right = part.mapTo(page.columns, part.rect().topRight()).x()
                assert right < page.columns.width(), part


def test_the_meeting_of_another_board_is_not_shown(qtbot: QtBot, filled_file: FilledBoard) -> None:
    with at_the_keyboard(filled_file.location, COORDINATOR) as context:
        page = opened(qtbot, context, filled_file)
        other = context.database.write(found_board, FoundBoard("Lung board"))
        page.show_board(other)
        qtbot.waitUntil(page.empty.isVisible)
        assert page.room is None
        assert page.focusWidget() is page.cases_button
        page.show_board(filled_file.spine.board_id)
        qtbot.waitUntil(lambda: page.room is not None)
        assert "Sato" in page.head.title.text()


def test_without_an_open_meeting_the_page_says_what_goes_here(qtbot: QtBot, filled_file: FilledBoard) -> None:
    with at_the_keyboard(filled_file.location, PATHOLOGIST) as context:
        other = context.database.signed_in_as(COORDINATOR).write(found_board, FoundBoard("Lung board"))
        page = MeetingPage(context)
        qtbot.addWidget(page)
        page.show_board(other)
        page.show()
        page.refresh()
        qtbot.waitUntil(page.empty.isVisible)
        assert not page.head.isVisible()
        with qtbot.waitSignal(page.action_requested) as requested:
            QTest.keyClick(page.cases_button, Qt.Key.Key_Space)
        assert requested.args == ["cases"]


def test_tab_follows_the_eye_from_the_acts_to_the_people(qtbot: QtBot, filled_file: FilledBoard) -> None:
    with at_the_keyboard(filled_file.location, COORDINATOR) as context:
        page = opened(qtbot, context, filled_file)
        page.head.names.setFocus()
        acts = (page.head.room, page.head.stay, page.head.start, page.head.defer, page.head.record)
        stops = (*acts, *page.people.boxes.values())
        for stop in stops:
            QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
            assert page.focusWidget() is stop


def test_every_control_has_a_name(qtbot: QtBot, filled_file: FilledBoard) -> None:
    with at_the_keyboard(filled_file.location, COORDINATOR) as context:
        assert unnamed_controls(opened(qtbot, context, filled_file)) == []


def meeting_acts(context: AppContext) -> list[str]:
    """What the audit trail's own table of acts has of meeting mode."""
    acts = context.database.read(lambda session: list(session.scalars(select(PerformedAct.result))))
    return [act for act in acts if "meeting_mode" in act]


def test_the_window_is_kept_open_by_key_and_both_ends_are_recorded(qtbot: QtBot, filled_file: FilledBoard) -> None:
    with at_the_keyboard(filled_file.location, COORDINATOR) as context:
        page = opened(qtbot, context, filled_file)
        qtbot.waitUntil(page.head.stay.isVisible)
        assert "Keep open" in page.head.stay.text()
        with qtbot.waitSignal(context.presence.meeting_changed):
            QTest.keyClick(page, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
        assert "Open until" in page.head.stay.text()
        assert page.head.stay.isChecked()
        with qtbot.waitSignal(context.presence.meeting_changed):
            QTest.mouseClick(page.head.stay, Qt.MouseButton.LeftButton)
        assert not page.head.stay.isChecked()
        qtbot.waitUntil(lambda: len(meeting_acts(context)) == 2)
        began, ended = meeting_acts(context)
        assert '"until": "20' in began
        assert '"until": null' in ended


def test_who_does_not_run_the_meeting_reads_who_does(qtbot: QtBot, filled_file: FilledBoard) -> None:
    with at_the_keyboard(filled_file.location, PATHOLOGIST) as context:
        page = opened(qtbot, context, filled_file)
        qtbot.waitUntil(page.rights.isVisible)
        assert "coordinators and the chair" in page.rights.typed
        QTest.keyClick(page, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
        assert context.presence.meeting_id is None
        assert not page.head.stay.isChecked()
