"""The command palette by keyboard: cases, commands, what is typed last, and how it goes away."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support.board import Spine
from tests.support.window import board_away, signed_in, unnamed_controls
from tumorboard.database.sessions import Database
from ui.dialogs.palette import PaletteDialog
from ui.tasks import TaskRunner


@pytest.fixture
def actions(qapp: object) -> list[QAction]:
    """Two commands."""
    assert qapp
    settings = QAction("Settings")
    settings.setShortcut(QKeySequence("Ctrl+,"))
    return [settings, QAction("Larger text")]


@pytest.fixture
def palette(qtbot: QtBot, board: Database, tasks: TaskRunner, actions: list[QAction]) -> Iterator[PaletteDialog]:
    """The palette over a window."""
    window = QWidget()  # which must outlive its palette
    window.resize(1000, 700)
    qtbot.addWidget(window)
    window.show()
    made = PaletteDialog(signed_in(board, tasks), actions, window)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    window.close()


def titles(palette: PaletteDialog) -> list[str]:
    return [str(palette.model.index(row, 0).data()) for row in range(palette.model.rowCount())]


def settle(qtbot: QtBot, palette: PaletteDialog) -> None:
    """Until the cases of what is typed are there."""
    qtbot.waitUntil(lambda: not palette.searching)


def test_commands_are_there_at_once_and_cases_follow(qtbot: QtBot, palette: PaletteDialog) -> None:
    assert titles(palette) == ["Settings", "Larger text"]
    settle(qtbot, palette)
    assert titles(palette) == ["Settings", "Larger text", "Sato, Miriam", "Sato, Miriam"]


def test_a_case_is_found_by_patient_and_opened_with_enter(qtbot: QtBot, palette: PaletteDialog, spine: Spine) -> None:
    qtbot.keyClicks(palette.search, "sato")
    settle(qtbot, palette)
    qtbot.keyClick(palette.search, Qt.Key.Key_Down)
    with qtbot.waitSignal(palette.case_chosen) as chosen:
        qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    assert chosen.args == [spine.case_number]


def test_a_case_is_found_by_diagnosis_and_by_number(qtbot: QtBot, palette: PaletteDialog, spine: Spine) -> None:
    qtbot.keyClicks(palette.search, "ductal")
    settle(qtbot, palette)
    assert len(titles(palette)) == 2
    palette.search.clear()
    qtbot.keyClicks(palette.search, spine.case_number)
    settle(qtbot, palette)
    assert titles(palette) == ["Sato, Miriam"]


def test_a_command_is_found_by_its_words_and_carried_out(
    qtbot: QtBot, palette: PaletteDialog, actions: list[QAction]
) -> None:
    qtbot.keyClicks(palette.search, "text lar")
    settle(qtbot, palette)
    assert titles(palette) == ["Larger text"]
    with qtbot.waitSignal(actions[1].triggered):
        qtbot.keyClick(palette.search, Qt.Key.Key_Return)


def test_what_somebody_may_not_do_says_why_and_is_not_done(qtbot: QtBot, board: Database, tasks: TaskRunner) -> None:
    forbidden, silent = QAction("File outside records"), QAction("Not for now")
    forbidden.setProperty("obstacle", "For coordinators only.")
    for action in (forbidden, silent):
        action.setEnabled(False)
    palette = PaletteDialog(signed_in(board, tasks), [forbidden, silent])
    palette.show()
    assert titles(palette) == ["File outside records"]
    assert "For coordinators only." in palette.search.accessibleDescription()
    with qtbot.assertNotEmitted(forbidden.triggered):
        qtbot.keyClicks(palette.search, "outside rec")
        settle(qtbot, palette)
        qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    assert palette.isVisible()
    palette.close()


def test_enter_waits_for_what_was_typed_last(
    qtbot: QtBot, palette: PaletteDialog, tasks: TaskRunner, spine: Spine
) -> None:
    settle(qtbot, palette)
    gate = threading.Event()
    tasks.run(palette, gate.wait, lambda _waited: None)
    qtbot.keyClicks(palette.search, spine.draft_case_number)
    with qtbot.assertNotEmitted(palette.case_chosen):
        qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    with qtbot.waitSignal(palette.case_chosen) as chosen:
        gate.set()
    assert chosen.args == [spine.draft_case_number]


def test_the_chosen_row_stays_chosen_when_cases_arrive(
    qtbot: QtBot, palette: PaletteDialog, actions: list[QAction]
) -> None:
    qtbot.keyClicks(palette.search, "t")  # in both commands and in a name
    qtbot.keyClick(palette.search, Qt.Key.Key_Down)
    settle(qtbot, palette)
    with qtbot.waitSignal(actions[1].triggered):
        qtbot.keyClick(palette.search, Qt.Key.Key_Return)


def test_nothing_found_is_said_and_enter_does_nothing(qtbot: QtBot, palette: PaletteDialog) -> None:
    qtbot.keyClicks(palette.search, "nobody of this name")
    settle(qtbot, palette)
    assert titles(palette) == []
    assert palette.note.text().startswith("Nothing found")
    with qtbot.assertNotEmitted(palette.case_chosen):
        qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_escape_closes(qtbot: QtBot, palette: PaletteDialog) -> None:
    with qtbot.waitSignal(palette.destroyed):
        qtbot.keyClick(palette.search, Qt.Key.Key_Escape)


def test_a_screen_reader_hears_the_chosen_row_while_the_cursor_stays_in_the_text(
    qtbot: QtBot, palette: PaletteDialog
) -> None:
    assert palette.search.accessibleDescription() == "Settings, Command, Ctrl+,"
    qtbot.keyClick(palette.search, Qt.Key.Key_Down)
    assert palette.search.accessibleDescription() == "Larger text, Command"
    assert unnamed_controls(palette) == []


def test_a_board_that_is_away_is_said_and_commands_remain(
    qtbot: QtBot, palette: PaletteDialog, board: Database
) -> None:
    settle(qtbot, palette)
    with board_away(board):
        qtbot.keyClicks(palette.search, "set")
        settle(qtbot, palette)
        assert titles(palette) == ["Settings"]
        assert "cannot be opened" in palette.note.text()
