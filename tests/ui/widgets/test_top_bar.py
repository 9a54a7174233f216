"""The bar over the pages fits at every width: words are chosen or shortened, never cut."""

import pytest
from pytestqt.qtbot import QtBot

from tumorboard.queries.person_snapshots import BoardSnapshot, PersonRowSnapshot
from tumorboard.vocabulary import Discipline, Role, TumorSite
from ui.tool_tips import plain_tip
from ui.widgets.top_bar import TopBar

LONG = "Second-opinion board for tumors of the upper gastrointestinal tract, liver, pancreas and biliary system"


def board(number: int, name: str) -> BoardSnapshot:
    return BoardSnapshot(number, name, "Lakeside", "", "", TumorSite.GENERAL)


def person(login: str, *, active: bool = True) -> PersonRowSnapshot:
    return PersonRowSnapshot(1, login, f"Dr {login.title()}", Role.SPECIALIST, Discipline.PATHOLOGY, active)


@pytest.fixture
def bar(qtbot: QtBot) -> TopBar:
    """The bar with one board and one person."""
    made = TopBar("Ctrl+K")
    qtbot.addWidget(made)
    made.show_boards((board(1, "Breast board"),), None)
    made.show_people((person("osei"),), "osei")
    made.resize(1200, 60)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_the_search_says_as_much_as_fits(qtbot: QtBot, bar: TopBar) -> None:
    bar.resize(1600, 60)
    qtbot.waitUntil(lambda: "diagnosis" in bar.search.text())
    bar.resize(bar.minimumSizeHint().width(), 60)
    qtbot.waitUntil(lambda: bar.search.text() == "Find   Ctrl+K")
    assert "diagnosis" in bar.search.accessibleName()


def test_a_long_name_does_not_push_the_others_out(bar: TopBar) -> None:
    before = bar.minimumSizeHint().width()
    bar.show_boards((board(1, LONG),), None)
    assert bar.minimumSizeHint().width() == before
    assert bar.boards.toolTip() == plain_tip(LONG)


def test_one_board_is_shown_by_name_and_several_together_by_default(bar: TopBar) -> None:
    assert bar.boards.currentText() == "Breast board"
    bar.show_boards((board(1, "Breast board"), board(2, "Lung board")), None)
    assert bar.boards.currentText() == "All boards"
    assert bar.boards.currentData() is None
    bar.show_boards((board(1, "Breast board"), board(2, "Lung board")), 2)
    assert bar.boards.currentText() == "Lung board"


def test_who_may_not_sign_in_is_not_offered(bar: TopBar) -> None:
    bar.show_people((person("osei"), person("gone", active=False)), "osei")
    assert bar.people.count() == 1
    assert bar.people.currentText() == "Dr Osei · Pathology"
