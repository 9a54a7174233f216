"""The window over a working board, once on SQLite and once on PostgreSQL, with somebody in front of it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.board import CHAIR, COORDINATOR, PATHOLOGIST, make_people
from tests.support.clinic import Clinic
from tests.support.journey import Person
from tumorboard.database.sessions import Database
from tumorboard.services.people import FoundBoard, found_board
from tumorboard.vocabulary import Discipline
from ui.app import make_window

SitDown = Callable[[str], Person]


@pytest.fixture
def practice(database: Database) -> Clinic:
    """A board of the test's own, with its people and a roster; a meeting needs pathology and surgery."""
    people = make_people(database)
    roster = ((people[PATHOLOGIST], Discipline.PATHOLOGY), (people[CHAIR], Discipline.SURGERY))
    required = tuple(discipline for _person, discipline in roster)
    command = FoundBoard("Breast board", "Lakeside Cancer Center", members=roster, required_disciplines=required)
    return Clinic(database, people, database.signed_in_as(COORDINATOR).write(found_board, command))


@pytest.fixture
def sit_down(qtbot: QtBot, database: Database, tmp_path: Path) -> Iterator[SitDown]:
    """Opens the window with the person of a login in front of it."""

    def open_for(login: str) -> Person:
        settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
        window = make_window(database, settings, login)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        window.open_last_page()
        return Person(qtbot, window)

    yield open_for
    application = QApplication.instance()
    if isinstance(application, QApplication):
        # A look outlives the window that chose it.
        application.setStyleSheet("")
