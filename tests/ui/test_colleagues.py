"""What a colleague saves in a program of their own shows in every open window by itself, around what is being typed."""

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.support.board import CHAIR, COORDINATOR, PATHOLOGIST, Spine
from tests.support.every_table import FilledBoard
from tests.support.postgres import PostgresServer
from tests.support.review_tab import retype
from tests.support.window import choose, server_away
from tests.support.writing import opened_tab
from tests.ui.conftest import WindowMaker
from tests.ui.test_two_windows import field, save
from tumorboard.database.opening import open_board
from tumorboard.database.sessions import Database
from tumorboard.services.intake import AskQuestion, QuestionEntry, ask_question
from tumorboard.services.people import AddPerson, add_person
from tumorboard.vocabulary import Role
from ui.main_window import MainWindow

QUESTION = "Is a second excision needed?"


@pytest.fixture
def elsewhere(filled: FilledBoard) -> Iterator[Database]:
    """The board, open in a colleague's program."""
    board = open_board(filled.location)
    yield board
    board.close()


def ask(elsewhere: Database, spine: Spine, words: str = QUESTION) -> None:
    """A colleague adds a question to the draft case."""
    command = AskQuestion(spine.draft_case_id, QuestionEntry(words))
    elsewhere.signed_in_as(COORDINATOR).write(ask_question, command)


def shows(window: MainWindow, words: str) -> Callable[[], bool]:
    """Whether words stand anywhere in a window."""
    return lambda: any(words in label.text() for label in window.stack.findChildren(QLabel))


def watching() -> set[int]:
    """The threads that watch boards."""
    return {thread.ident for thread in threading.enumerate() if thread.name == "tumorboard watch" and thread.ident}


def test_what_a_colleague_saves_shows_on_the_case_while_one_types(
    qtbot: QtBot, open_either: WindowMaker, elsewhere: Database, either_spine: Spine
) -> None:
    window = open_either(COORDINATOR)
    tab = opened_tab(qtbot, window, either_spine.draft_case_number, "recommendation")
    area = field(tab, "Rationale")
    retype(area, "I am typing")
    assert not shows(window, QUESTION)()
    ask(elsewhere, either_spine)
    qtbot.waitUntil(shows(window, QUESTION))
    QTest.keyClicks(area, " all the while.")
    assert area.text() == "I am typing all the while."
    assert tab.has_unsaved


def test_changes_of_two_programs_are_put_together(
    qtbot: QtBot, open_window_on: Callable[[FilledBoard, str], MainWindow], filled: FilledBoard
) -> None:
    one, other = "Rationale", "Treatment in the board's words"
    number = filled.spine.draft_case_number
    mine = opened_tab(qtbot, open_window_on(filled, COORDINATOR), number, "recommendation")
    theirs = opened_tab(qtbot, open_window_on(filled, CHAIR), number, "recommendation")
    retype(field(mine, other), "My words.")
    retype(field(theirs, one), "Their words.")
    save(qtbot, theirs, field(theirs, one))
    qtbot.waitUntil(lambda: not mine.changed.isHidden())
    assert field(mine, other).text() == "My words."
    QTest.keyClick(mine.changed.show_button, Qt.Key.Key_Space)
    assert (field(mine, one).text(), field(mine, other).text()) == ("Their words.", "My words.")


def test_whoever_is_added_elsewhere_can_be_chosen_here(
    qtbot: QtBot, open_window: WindowMaker, filled_file: FilledBoard
) -> None:
    window = open_window(COORDINATOR)
    window.open_page("today")
    board = open_board(filled_file.location)
    board.signed_in_as(COORDINATOR).write(add_person, AddPerson("novak", "Novak", Role.COORDINATOR))
    board.close()
    qtbot.waitUntil(lambda: window.top_bar.people.findData("novak") >= 0)


def test_the_watch_goes_on_for_whoever_sits_down_and_ends_with_the_window(
    qtbot: QtBot, open_window: WindowMaker, filled_file: FilledBoard
) -> None:
    before = watching()
    window = open_window(COORDINATOR)
    window.open_page(f"case:{filled_file.spine.draft_case_number}")
    (first,) = watching() - before
    with qtbot.waitSignal(window.signed_in):
        choose(window.top_bar.people, PATHOLOGIST)
    qtbot.waitUntil(lambda: len(watching() - before) == 1 and first not in watching())
    board = open_board(filled_file.location)
    ask(board, filled_file.spine)
    board.close()
    qtbot.waitUntil(shows(window, QUESTION))
    window.close()
    qtbot.waitUntil(lambda: not watching() - before)


def test_a_case_is_not_read_for_nobody_while_the_window_is_locked(
    qtbot: QtBot, open_window: WindowMaker, filled_file: FilledBoard
) -> None:
    window = open_window(COORDINATOR)
    window.open_page(f"case:{filled_file.spine.draft_case_number}")
    qtbot.waitUntil(lambda: window.context.tasks.wait(0))
    window.keeper.lock()
    board = open_board(filled_file.location)
    ask(board, filled_file.spine)
    board.signed_in_as(COORDINATOR).write(add_person, AddPerson("novak", "Novak", Role.COORDINATOR))
    board.close()
    # The list of people is read all the same.
    qtbot.waitUntil(lambda: window.top_bar.people.findData("novak") >= 0)
    qtbot.waitUntil(lambda: window.context.tasks.wait(0))
    QApplication.processEvents()
    assert not shows(window, QUESTION)()
    window.keeper.page.go.click()
    qtbot.waitUntil(shows(window, QUESTION))


def test_a_server_that_comes_back_brings_what_was_saved_meanwhile(
    qtbot: QtBot,
    open_window_on: Callable[[FilledBoard, str], MainWindow],
    filled_database: FilledBoard,
    postgres_server: PostgresServer,
) -> None:
    spine = filled_database.spine
    window = open_window_on(filled_database, COORDINATOR)
    window.probe.timer.stop()
    window.open_page(f"case:{spine.draft_case_number}")
    board = open_board(filled_database.location)
    ask(board, spine, "Is this heard?")
    qtbot.waitUntil(shows(window, "Is this heard?"))
    board.close()
    with server_away(postgres_server, filled_database.location):
        pass
    ask(board, spine)
    board.close()
    qtbot.waitUntil(shows(window, QUESTION))
