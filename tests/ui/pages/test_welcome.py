"""The first start by keyboard: the demonstration, a new board, one that is there, and what is refused in words."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.support.window import unnamed_controls
from tumorboard.database.opening import open_board
from tumorboard.first_run import NewBoard
from tumorboard.queries.case_list import CaseFilter, list_cases
from tumorboard.queries.people import list_boards, list_people
from tumorboard.settings import read_settings
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


@pytest.mark.long
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
    welcome.new_board.plain.setFocus()
    qtbot.keyClick(welcome.new_board.plain, Qt.Key.Key_Space)
    assert welcome.new_board.consequence.isVisible()
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
    welcome.new_board.plain.setChecked(True)
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
    new = welcome.new_board
    between = (new.passphrase.field, new.again.field, new.plain)
    wanted = [
        control for card in cards for control in (card.place, card.browse, *(between if card is new else ()), card.act)
    ]
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


KEY = "K7QF-2M9D-XW3H-8RTC-V5JP"


@pytest.fixture
def encrypting(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """A program that encrypts: what it was asked for."""
    asked: list[tuple[str, str]] = []

    def set_up(location: str, passphrase: str = "") -> NewBoard:
        asked.append((location, passphrase))
        return NewBoard("kim", KEY if passphrase else "")

    monkeypatch.setattr("tumorboard.first_run.set_up_board", set_up)
    return asked


def encrypt(qtbot: QtBot, welcome: WelcomePage, place: Path, *typed: str) -> None:
    """Name a place and type a passphrase twice, each with Enter."""
    card = welcome.new_board
    card.place.selectAll()
    qtbot.keyClicks(card.place, str(place))
    for line, words in zip((card.passphrase, card.again), typed, strict=True):
        line.field.setFocus()
        qtbot.keyClicks(line.field, words)
        qtbot.keyClick(line.field, Qt.Key.Key_Return)


def test_an_encrypted_board_opens_once_its_recovery_key_is_kept(
    qtbot: QtBot, welcome: WelcomePage, tmp_path: Path, encrypting: list[tuple[str, str]]
) -> None:
    place = tmp_path / "mine.sqlite"
    encrypt(qtbot, welcome, place, "seven brown hens", "seven brown hens")
    qtbot.waitUntil(welcome.recovery.isVisible)
    assert encrypting == [(str(place), "seven brown hens")]
    assert KEY in welcome.recovery.key.text()
    assert not welcome.new_board.isVisible()
    assert not welcome.recovery.go.isEnabled()
    assert unnamed_controls(welcome) == []
    qtbot.mouseClick(welcome.recovery.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == KEY
    welcome.save_key_to(tmp_path / "key.txt")
    qtbot.waitUntil(lambda: "Saved as key.txt" in welcome.recovery.told.typed)
    assert KEY in (tmp_path / "key.txt").read_text()
    welcome.recovery.confirm.setFocus()
    qtbot.keyClick(welcome.recovery.confirm, Qt.Key.Key_Space)
    with qtbot.waitSignal(welcome.board_chosen) as chosen:
        qtbot.mouseClick(welcome.recovery.go, Qt.MouseButton.LeftButton)
    assert chosen.args == [str(place)]
    assert KEY not in welcome.recovery.key.text() + welcome.recovery.text
    assert welcome.new_board.passphrase.is_empty
    assert read_settings().last_login == "kim"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("", ""), "Choose a passphrase"),
        (("seven hens", ""), "once more"),
        (("seven hens", "six hens"), "not the same"),
    ],
)
def test_a_passphrase_that_is_missing_or_differs_is_told_and_no_board_is_made(
    qtbot: QtBot, welcome: WelcomePage, encrypting: list[tuple[str, str]], typed: tuple[str, str], said: str
) -> None:
    encrypt(qtbot, welcome, Path("mine.sqlite"), *typed)
    assert said in welcome.new_board.error.text()
    assert encrypting == []
    assert welcome.focusWidget() in {welcome.new_board.passphrase.field, welcome.new_board.again.field}
