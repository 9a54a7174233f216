"""A board with content in a file, and the window over it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.board import COORDINATOR, Spine
from tests.support.every_table import FilledBoard
from tumorboard.database.opening import open_board
from tumorboard.database.sessions import Database
from ui.app import make_window
from ui.main_window import MainWindow
from ui.tasks import TaskRunner

WindowMaker = Callable[..., MainWindow]


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


def _maker(qtbot: QtBot, database: Database, settings: QSettings) -> WindowMaker:
    def make(login: str = COORDINATOR) -> MainWindow:
        window = make_window(database, settings, login)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        return window

    return make
