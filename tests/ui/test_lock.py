"""The lock: what it hides, what it keeps, who opens it; on plain boards and on those that ask for a password."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QClipboard, QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.support.board import COORDINATOR, PATHOLOGIST
from tests.support.hands import Hands, press
from tests.support.hostile import HOSTILE
from tests.support.postgres import PostgresServer
from tests.support.proving import WRONG, ProvingBoard, is_refusal, password_of
from tests.support.window import choose, server_away, unnamed_controls
from tests.support.writing import opened_tab
from tumorboard.database.sessions import Database
from ui.app import make_window
from ui.dialogs.palette import PaletteDialog
from ui.main_window import MainWindow
from ui.own_clipboard import clear_own_clipboard
from ui.widgets.door_page import DoorPage
from ui.widgets.text_area import TextArea

CONTROL = Qt.KeyboardModifier.ControlModifier
Opener = Callable[..., MainWindow]


@pytest.fixture
def hands() -> Hands:
    """Time and keys."""
    return Hands()


@pytest.fixture
def sit_down(qtbot: QtBot, settings: QSettings, hands: Hands) -> Iterator[Opener]:
    """Opens the window over a board with somebody in front of it; both are closed after the test."""
    opened: list[MainWindow] = []

    def open_for(board: ProvingBoard | Database, login: str = COORDINATOR) -> MainWindow:
        database = board.open(login) if isinstance(board, ProvingBoard) else board
        window = make_window(database, settings, login, clocks=hands.clocks)
        opened.append(window)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        window.open_page("today")
        return window

    yield open_for
    for window in opened:
        window.context.tasks.wait()
        window.context.database.close()


def door(window: MainWindow) -> DoorPage:
    """What stands before the content."""
    return window.keeper.page


def shown_words(window: QWidget) -> str:
    """All that is to be read in a window."""
    labels = [each.text() for each in window.findChildren(QLabel) if each.isVisible()]
    return "\n".join([*labels, *(each.text() for each in window.findChildren(QLineEdit) if each.isVisible())])


def unlock(qtbot: QtBot, window: MainWindow) -> None:
    """Type the password of whoever locked the door."""
    with qtbot.waitSignal(window.keeper.opened):
        QTest.keyClicks(door(window).password.field, password_of(window.context.person.login))
        QTest.keyClick(door(window).password.field, Qt.Key.Key_Return)


def test_a_key_locks_and_nothing_of_the_board_is_to_be_seen(
    qtbot: QtBot, sit_down: Opener, encrypted_board: ProvingBoard
) -> None:
    window = sit_down(encrypted_board)
    window.open_case(encrypted_board.spine.case_number)
    qtbot.waitUntil(lambda: "Sato" in shown_words(window))
    QTest.keyClick(window, Qt.Key.Key_L, CONTROL)
    assert door(window).isVisible()
    words = shown_words(window)
    assert "Sato" not in words
    assert encrypted_board.spine.case_number not in words
    assert "Kim" in words
    assert window.windowTitle() == "Tumorboard"
    assert door(window).password.field.hasFocus()
    assert unnamed_controls(door(window)) == []


def test_no_key_leads_past_the_door(
    qtbot: QtBot, sit_down: Opener, encrypted_board: ProvingBoard, qapp: QApplication
) -> None:
    window = sit_down(encrypted_board)
    window.keeper.lock()
    for key in (Qt.Key.Key_K, Qt.Key.Key_2, Qt.Key.Key_O, Qt.Key.Key_Comma, Qt.Key.Key_I):
        press(window, key, CONTROL)
    press(window, Qt.Key.Key_Escape)
    assert door(window).isVisible()
    assert window.findChild(PaletteDialog) is None
    assert window.stack.name == "today"
    for _stop in range(30):
        press(window, Qt.Key.Key_Tab)
        focused = qapp.focusWidget()
        assert focused is None or door(window).isAncestorOf(focused)
    assert qtbot


def test_a_wrong_password_is_told_below_it_and_the_right_one_opens_where_one_was(
    qtbot: QtBot, sit_down: Opener, proving_board: ProvingBoard
) -> None:
    window = sit_down(proving_board)
    window.open_case(proving_board.spine.case_number)
    window.keeper.lock()
    QTest.keyClicks(door(window).password.field, WRONG)
    QTest.keyClick(door(window).password.field, Qt.Key.Key_Return)
    qtbot.waitUntil(door(window).error.isVisible)
    assert is_refusal(door(window).error.typed)
    assert door(window).password.is_empty
    qtbot.waitUntil(door(window).password.field.hasFocus)
    unlock(qtbot, window)
    assert not door(window).isVisible()
    assert window.stack.name == f"case:{proving_board.spine.case_number}"
    assert proving_board.spine.case_number in window.windowTitle()
    QTest.keyClick(window, Qt.Key.Key_2, CONTROL)
    assert window.stack.name == "cases"


def test_the_password_stays_nowhere(qtbot: QtBot, sit_down: Opener, proving_board: ProvingBoard) -> None:
    window = sit_down(proving_board)
    window.keeper.lock()
    unlock(qtbot, window)
    assert door(window).password.is_empty
    door(window).password.field.undo()
    assert door(window).password.is_empty


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE.keys())
def test_any_password_is_refused_in_words(
    qtbot: QtBot, sit_down: Opener, encrypted_board: ProvingBoard, words: str
) -> None:
    window = sit_down(encrypted_board)
    window.keeper.lock()
    door(window).password.field.setText(words)
    QTest.mouseClick(door(window).go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(door(window).error.isVisible)
    assert door(window).isVisible()
    assert door(window).go.isEnabled()


def test_ten_minutes_without_a_touch_lock_and_a_key_begins_them_anew(
    qtbot: QtBot, sit_down: Opener, encrypted_board: ProvingBoard, hands: Hands
) -> None:
    window = sit_down(encrypted_board)
    hands.wait(9)
    press(window, Qt.Key.Key_Down)
    hands.wait(9)
    window.keeper.presence.look()
    assert not door(window).isVisible()
    hands.wait(1)
    window.keeper.presence.look()
    assert door(window).isVisible()
    assert qtbot


def test_the_key_that_wakes_a_computer_does_nothing_but_lock(
    qtbot: QtBot, sit_down: Opener, encrypted_board: ProvingBoard, hands: Hands
) -> None:
    window = sit_down(encrypted_board)
    window.open_page("cases")
    hands.sleep(45)
    press(window, Qt.Key.Key_Comma, CONTROL)
    assert door(window).isVisible()
    assert window.stack.name == "cases"
    unlock(qtbot, window)
    press(window, Qt.Key.Key_Comma, CONTROL)
    assert window.stack.name == "settings"


def test_what_is_typed_is_kept_and_is_there_when_the_door_opens(
    qtbot: QtBot, sit_down: Opener, encrypted_board: ProvingBoard
) -> None:
    window = sit_down(encrypted_board, PATHOLOGIST)
    tab = opened_tab(qtbot, window, encrypted_board.spine.draft_case_number, "pathology")
    field = next(area for area in tab.findChildren(TextArea) if area.accessibleName() == "Comment to the board")
    field.setFocus()
    QTest.keyClicks(field, "Lobular, I think")
    QTest.keyClick(window, Qt.Key.Key_L, CONTROL)
    drafts = window.context.drafts
    drafts.wait()
    owner = next(iter(drafts.store.read(f"{drafts._owner}")))  # noqa: SLF001 - the file is what counts
    assert "Lobular, I think" in owner.content
    unlock(qtbot, window)
    assert "Lobular, I think" in field.text()
    assert field.isVisible()


def test_lists_and_dialogs_do_not_stay_before_the_door(
    qtbot: QtBot, sit_down: Opener, encrypted_board: ProvingBoard
) -> None:
    window = sit_down(encrypted_board)
    palette = window.show_palette()
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    dialog = QDialog(window)
    dialog.open()
    with qtbot.waitSignal(palette.destroyed):
        window.keeper.lock()
    assert not dialog.isVisible()
    assert not other.isVisible()
    assert dialog.result() == QDialog.DialogCode.Rejected
    unlock(qtbot, window)
    assert other.isVisible()


def test_only_what_is_ours_leaves_the_clipboard(qtbot: QtBot) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("Sato, Miriam")
    clear_own_clipboard(lambda _mode: False)
    assert clipboard.text() == "Sato, Miriam"
    clear_own_clipboard(lambda mode: mode is QClipboard.Mode.Clipboard)
    assert clipboard.text() == ""
    assert qtbot


def test_another_person_signs_in_at_a_locked_door_and_finds_nothing_of_the_former(
    qtbot: QtBot, sit_down: Opener, proving_board: ProvingBoard
) -> None:
    window = sit_down(proving_board)
    former = window.open_page("cases")
    window.keeper.lock()
    QTest.mouseClick(door(window).else_button, Qt.MouseButton.LeftButton)
    assert door(window).login.hasFocus()
    QTest.keyClicks(door(window).login, PATHOLOGIST)
    QTest.keyClick(door(window).login, Qt.Key.Key_Return)
    QTest.keyClicks(door(window).password.field, password_of(COORDINATOR))
    QTest.keyClick(door(window).password.field, Qt.Key.Key_Return)
    qtbot.waitUntil(door(window).error.isVisible)
    assert is_refusal(door(window).error.typed)
    QTest.keyClicks(door(window).password.field, password_of(PATHOLOGIST))
    with qtbot.waitSignals([window.signed_in, former.destroyed]):
        QTest.keyClick(door(window).password.field, Qt.Key.Key_Return)
    assert window.context.person.login == PATHOLOGIST
    assert not door(window).isVisible()
    assert window.stack.name == "cases"
    assert "Osei" in window.top_bar.signed_in.text()


def test_escape_leads_from_another_persons_sign_in_back_to_the_lock(
    qtbot: QtBot, sit_down: Opener, encrypted_board: ProvingBoard
) -> None:
    window = sit_down(encrypted_board)
    window.keeper.lock()
    QTest.mouseClick(door(window).else_button, Qt.MouseButton.LeftButton)
    press(window, Qt.Key.Key_Escape)
    assert door(window).isVisible()
    assert not door(window).login.isVisible()
    unlock(qtbot, window)


def test_the_menu_of_ones_name_locks_and_lets_somebody_else_sign_in(
    qtbot: QtBot, sit_down: Opener, encrypted_board: ProvingBoard
) -> None:
    window = sit_down(encrypted_board)
    assert not window.top_bar.people.isVisible()
    lock, change, _password = window.top_bar.signed_in.menu().actions()
    change.trigger()
    assert door(window).login.isVisible()
    with qtbot.waitSignal(window.keeper.opened):
        press(window, Qt.Key.Key_Escape)
    assert not door(window).isVisible()
    lock.trigger()
    assert door(window).isVisible()


def test_a_board_that_is_away_says_so_at_the_door(
    qtbot: QtBot, sit_down: Opener, shared_board: ProvingBoard, postgres_server: PostgresServer
) -> None:
    window = sit_down(shared_board)
    window.context.tasks.wait()
    window.keeper.lock()
    with server_away(postgres_server, shared_board.filled.location):
        QTest.keyClicks(door(window).password.field, password_of(COORDINATOR))
        QTest.keyClick(door(window).password.field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: "lets nobody in" in door(window).error.typed)
    unlock(qtbot, window)


def test_on_a_plain_board_the_lock_asks_who_is_there_and_says_that_nothing_proves_it(
    qtbot: QtBot, sit_down: Opener, board: Database
) -> None:
    window = sit_down(board)
    assert window.top_bar.unproved.isVisible()
    QTest.keyClick(window, Qt.Key.Key_L, CONTROL)
    assert "nothing proves" in shown_words(window)
    assert door(window).people.currentData() == COORDINATOR
    with qtbot.waitSignal(window.keeper.opened):
        press(window, Qt.Key.Key_Return)
    assert window.context.person.login == COORDINATOR
    window.keeper.lock()
    choose(door(window).people, PATHOLOGIST)
    with qtbot.waitSignal(window.signed_in):
        QTest.mouseClick(door(window).go, Qt.MouseButton.LeftButton)
    assert window.context.person.login == PATHOLOGIST
    assert not door(window).isVisible()


def test_capital_letters_without_shift_are_told(sit_down: Opener, encrypted_board: ProvingBoard) -> None:
    window = sit_down(encrypted_board)
    window.keeper.lock()
    line = door(window).password
    shift = Qt.KeyboardModifier.ShiftModifier
    line.field.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, shift, "A"))
    assert not line.caps.isVisible()
    QTest.keyClicks(line.field, "A")
    assert line.caps.isVisible()
    QTest.keyClicks(line.field, "b")
    assert not line.caps.isVisible()


def test_the_settings_file_holds_no_password(
    qtbot: QtBot, sit_down: Opener, encrypted_board: ProvingBoard, settings: QSettings
) -> None:
    window = sit_down(encrypted_board)
    window.keeper.lock()
    unlock(qtbot, window)
    window.close()
    settings.sync()
    assert password_of(COORDINATOR) not in Path(settings.fileName()).read_text()
