"""A board with content in a file, and the window over it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.board import COORDINATOR, Spine
from tests.support.every_table import FilledBoard
from tests.support.proving import ProvingBoard, give_logins
from tumorboard.database.opening import open_board
from tumorboard.database.sessions import Database
from tumorboard.services.people import AddPerson, add_person
from tumorboard.vocabulary import Discipline, Role
from ui.app import make_window
from ui.main_window import MainWindow
from ui.tasks import TaskRunner

WindowMaker = Callable[..., MainWindow]
Opener = Callable[..., MainWindow]

OUTSIDER = "novak"
"""A specialist who has nothing to do with any case of `outsiders_board`."""


@pytest.fixture(autouse=True)
def plain_look() -> Iterator[None]:
    """No look and no size of text outlives the test that chose it."""
    yield
    application = QApplication.instance()
    if isinstance(application, QApplication) and application.styleSheet():
        application.setStyleSheet("")


@pytest.fixture
def board(filled_file: FilledBoard) -> Iterator[Database]:
    """The board, open, with nobody signed in."""
    database = open_board(filled_file.location)
    yield database
    database.close()


@pytest.fixture
def spine(filled_file: FilledBoard) -> Spine:
    """What the board holds."""
    return filled_file.spine


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    """Settings of this test alone."""
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[TaskRunner]:
    """A task runner, at rest before the board is closed."""
    assert qtbot
    runner = TaskRunner()
    yield runner
    runner.wait()


@pytest.fixture
def open_window(qtbot: QtBot, board: Database, settings: QSettings) -> WindowMaker:
    """Opens the window as a person; it is closed after the test."""
    return _maker(qtbot, board, settings)


@pytest.fixture
def window(open_window: WindowMaker) -> MainWindow:
    """The window with the coordinator at the keyboard."""
    return open_window()


@pytest.fixture
def either_board(filled: FilledBoard) -> Iterator[Database]:
    """The board, open, with nobody signed in: once in a file and once on a server."""
    database = open_board(filled.location)
    yield database
    database.close()


@pytest.fixture
def either_spine(filled: FilledBoard) -> Spine:
    """What the board of `either_board` holds."""
    return filled.spine


@pytest.fixture
def open_either(qtbot: QtBot, either_board: Database, settings: QSettings) -> WindowMaker:
    """Opens the window over the board of either kind; it is closed after the test."""
    return _maker(qtbot, either_board, settings)


@pytest.fixture
def open_window_on(qtbot: QtBot, settings: QSettings) -> Iterator[Callable[[FilledBoard, str], MainWindow]]:
    """Opens a window of its own on a board as a person; both are closed after the test."""
    opened: list[MainWindow] = []

    def make(filled: FilledBoard, login: str) -> MainWindow:
        opened.append(_maker(qtbot, open_board(filled.location), settings)(login))
        return opened[-1]

    yield make
    for window in opened:
        window.context.tasks.wait()
        window.context.database.close()


@pytest.fixture
def sit_down(qtbot: QtBot, settings: QSettings) -> Iterator[Opener]:
    """Opens the window before somebody who has signed in to a board that asks; both are closed after the test."""
    opened: list[MainWindow] = []

    def open_for(board: ProvingBoard, login: str = COORDINATOR) -> MainWindow:
        window = make_window(board.open(login), settings, login)
        opened.append(window)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    yield open_for
    for window in opened:
        window.context.tasks.wait()
        window.context.database.close()


@pytest.fixture
def outsiders_board(shared_board: ProvingBoard) -> ProvingBoard:
    """A shared board with a specialist in it who is on none of its cases."""
    coordinator = shared_board.open(COORDINATOR)
    coordinator.write(add_person, AddPerson(OUTSIDER, "Novak", Role.SPECIALIST, "Petra", "Dr", Discipline.UROLOGY))
    coordinator.close()
    return give_logins(shared_board.filled)


def _maker(qtbot: QtBot, database: Database, settings: QSettings) -> WindowMaker:
    def make(login: str = COORDINATOR) -> MainWindow:
        window = make_window(database, settings, login)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        return window

    return make
