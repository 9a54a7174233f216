"""The first start by keyboard: the demonstration, a new board, one that is there, and what is refused in words."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.support.window import unnamed_controls
from tumorboard.database.opening import open_board
from tumorboard.queries.case import CaseFilter, list_cases
from tumorboard.queries.people import list_boards, list_people
from tumorboard.vocabulary import Role
from ui.pages.welcome import WelcomePage
from ui.tasks import TaskRunner
from ui.widgets.place_card import PlaceCard

LONG = 60_000
"""A busy machine may take long to make a whole demonstration."""


@pytest.fixture
def welcome(qtbot: QtBot, tasks: TaskRunner) -> Iterator[WelcomePage]:
    """The first window."""
    page = WelcomePage(tasks)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    yield page
    tasks.wait(LONG)
    if isValid(page):
        page.close()


def enter(qtbot: QtBot, card: PlaceCard, place: object) -> None:
    """Replace what is in a field and press Enter."""
    card.place.selectAll()
    qtbot.keyClicks(card.place, str(place))
    qtbot.keyClick(card.place, Qt.Key.Key_Return)


def test_the_demonstration_is_made_and_opened(qtbot: QtBot, welcome: WelcomePage, tmp_path: Path) -> None:
    with qtbot.waitSignal(welcome.board_chosen, timeout=LONG) as chosen:
        enter(qtbot, welcome.demo, tmp_path / "demo")
        assert welcome.demo.progress.isVisible()
        assert not welcome.existing.isEnabled()
    database = open_board(chosen.args[0])
    assert len(database.read(list_cases, CaseFilter())) == 12
    database.close()


def test_a_demonstration_that_is_there_is_opened_again(qtbot: QtBot, welcome: WelcomePage, tmp_path: Path) -> None:
    board = tmp_path / "board.sqlite"
    board.write_bytes(b"as it was")
    with qtbot.waitSignal(welcome.board_chosen) as chosen:
        enter(qtbot, welcome.demo, tmp_path)
    assert chosen.args == [str(board)]
    assert board.read_bytes() == b"as it was"


def test_a_board_is_started_with_its_coordinator(qtbot: QtBot, welcome: WelcomePage, tmp_path: Path) -> None:
    with qtbot.waitSignal(welcome.board_chosen) as chosen:
        enter(qtbot, welcome.new_board, tmp_path / "mine.sqlite")
    database = open_board(chosen.args[0])
    assert [person.role for person in database.read(list_people)] == [Role.COORDINATOR]
    assert len(database.read(list_boards)) == 1
    database.close()


def test_a_file_that_is_there_is_not_overwritten_and_said_beside_the_field(
    qtbot: QtBot, welcome: WelcomePage, tmp_path: Path
) -> None:
    taken = tmp_path / "letter.txt"
    taken.write_text("mine")
    enter(qtbot, welcome.new_board, taken)
    qtbot.waitUntil(welcome.new_board.error.isVisible)
    assert "already a file" in welcome.new_board.error.text()
    assert not welcome.existing.error.isVisible()
    assert welcome.new_board.place.text() == str(taken)
    assert taken.read_text() == "mine"
    qtbot.waitUntil(welcome.new_board.place.hasFocus)
    qtbot.keyClicks(welcome.new_board.place, ".sqlite")
    assert not welcome.new_board.error.isVisible()


def test_a_demonstration_that_cannot_be_written_is_said_beside_its_field(
    qtbot: QtBot, welcome: WelcomePage, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("no folder")
    enter(qtbot, welcome.demo, tmp_path / "file" / "demo")
    qtbot.waitUntil(welcome.demo.error.isVisible)
    assert "could not be written" in welcome.demo.error.text()
    assert welcome.demo.isEnabled()


def test_an_address_is_passed_on_as_it_is(qtbot: QtBot, welcome: WelcomePage) -> None:
    with qtbot.waitSignal(welcome.board_chosen) as chosen:
        enter(qtbot, welcome.existing, "postgresql://osei@server/board")
    assert chosen.args == ["postgresql://osei@server/board"]


def test_an_empty_field_is_asked_for(qtbot: QtBot, welcome: WelcomePage) -> None:
    with qtbot.assertNotEmitted(welcome.board_chosen):
        qtbot.mouseClick(welcome.existing.act, Qt.MouseButton.LeftButton)
    assert welcome.existing.error.isVisible()


def test_every_field_and_button_is_reached_by_tab_in_reading_order(qtbot: QtBot, welcome: WelcomePage) -> None:
    cards = (welcome.demo, welcome.new_board, welcome.existing)
    wanted = [control for card in cards for control in (card.place, card.browse, card.act)]
    wanted[0].setFocus()
    reached = []
    for _control in wanted:
        reached.append(welcome.focusWidget())
        qtbot.keyClick(welcome.focusWidget(), Qt.Key.Key_Tab)
    assert reached == wanted
    assert unnamed_controls(welcome) == []


def test_escape_closes_it(qtbot: QtBot, welcome: WelcomePage) -> None:
    with qtbot.waitSignal(welcome.destroyed):
        qtbot.keyClick(welcome, Qt.Key.Key_Escape)
