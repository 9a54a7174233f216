"""Signing in to a board that lets nobody in without a proof: in the window that is painted already."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.board import CHAIR, COORDINATOR, PATHOLOGIST
from tests.support.every_table import FilledBoard
from tests.support.guarded import PASSWORD, WRONG, open_guarded
from tests.support.hostile import HOSTILE
from tests.support.window import unnamed_controls
from tumorboard.database.credentials import SignIn
from tumorboard.settings import LOGIN_VARIABLE, Settings, read_settings, write_settings
from ui.app import Program
from ui.locations import taken_apart
from ui.main_window import MainWindow
from ui.opening import SignInAsked, open_for_window
from ui.widgets.door_page import DoorPage


@pytest.fixture
def guarded_file(filled_file: FilledBoard, monkeypatch: pytest.MonkeyPatch) -> str:
    """A board that asks for a password."""
    monkeypatch.setattr("ui.opening.sign_in_of", lambda _location: SignIn.PASSWORD)
    monkeypatch.setattr("ui.opening.open_board", open_guarded)
    return filled_file.location


@pytest.fixture
def program(qtbot: QtBot, settings: QSettings) -> Iterator[Program]:
    """The program, not started yet."""
    assert qtbot
    made = Program(settings)
    yield made
    for window in (made.window, made.welcome):
        if window is not None:
            window.close()
    made.close()


def asked(qtbot: QtBot, program: Program, location: str) -> DoorPage:
    """The door, as soon as it asks."""
    program.start(location)
    window = program.window
    assert window is not None
    assert window.isVisible()
    qtbot.waitUntil(lambda: window._keeper is not None and window.keeper.is_closed)  # noqa: SLF001 - made when needed
    return window.keeper.page


def opened(qtbot: QtBot, program: Program) -> MainWindow:
    """The window, as soon as it has its board."""
    qtbot.waitUntil(lambda: program.window is not None and program.window.stack.page is not None)
    assert program.window is not None
    return program.window


def sign_in(page: DoorPage, login: str, password: str) -> None:
    """Type both, each followed by Enter."""
    page.login.setFocus()
    page.login.selectAll()
    QTest.keyClicks(page.login, login)
    QTest.keyClick(page.login, Qt.Key.Key_Return)
    assert page.password.field.hasFocus()
    QTest.keyClicks(page.password.field, password)
    QTest.keyClick(page.password.field, Qt.Key.Key_Return)


def test_the_window_asks_which_board_it_is_about_and_opens_it_for_who_signs_in(
    qtbot: QtBot, program: Program, guarded_file: str
) -> None:
    page = asked(qtbot, program, guarded_file)
    assert page.about.typed == guarded_file
    assert page.login.hasFocus()
    assert unnamed_controls(page) == []
    sign_in(page, PATHOLOGIST, PASSWORD)
    window = opened(qtbot, program)
    assert window.stack.name == "today"
    assert window.context.person.login == PATHOLOGIST
    assert not page.isVisible()
    assert page.password.is_empty
    qtbot.waitUntil(lambda: read_settings().last_login == PATHOLOGIST)


def test_a_wrong_password_is_told_below_it_and_the_login_stays(
    qtbot: QtBot, program: Program, guarded_file: str
) -> None:
    page = asked(qtbot, program, guarded_file)
    sign_in(page, PATHOLOGIST, WRONG)
    qtbot.waitUntil(page.error.isVisible)
    assert "not right" in page.error.typed
    assert (page.login.text(), page.password.is_empty) == (PATHOLOGIST, True)
    assert program.window is not None
    assert not program.window.has_board
    QTest.keyClicks(page.password.field, PASSWORD)
    QTest.keyClick(page.password.field, Qt.Key.Key_Return)
    assert opened(qtbot, program).context.person.login == PATHOLOGIST


def test_who_signed_in_last_needs_to_type_the_password_only(qtbot: QtBot, program: Program, guarded_file: str) -> None:
    write_settings(Settings(last_login=CHAIR))
    page = asked(qtbot, program, guarded_file)
    assert page.login.text() == CHAIR
    assert page.password.field.hasFocus()


def test_the_environment_names_who_probably_signs_in(
    qtbot: QtBot, program: Program, guarded_file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(LOGIN_VARIABLE, COORDINATOR)
    write_settings(Settings(last_login=CHAIR))
    assert asked(qtbot, program, guarded_file).login.text() == COORDINATOR


def test_nothing_typed_is_asked_for_in_words(qtbot: QtBot, program: Program, guarded_file: str) -> None:
    page = asked(qtbot, program, guarded_file)
    QTest.mouseClick(page.go, Qt.MouseButton.LeftButton)
    assert "login" in page.error.typed
    QTest.keyClicks(page.login, PATHOLOGIST)
    QTest.mouseClick(page.go, Qt.MouseButton.LeftButton)
    assert "Nothing was typed" in page.error.typed
    assert page.password.field.hasFocus()


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE.keys())
def test_any_login_is_refused_in_words(qtbot: QtBot, program: Program, guarded_file: str, words: str) -> None:
    page = asked(qtbot, program, guarded_file)
    page.login.setText(words)
    QTest.keyClicks(page.password.field, PASSWORD)
    QTest.mouseClick(page.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.error.isVisible)
    assert page.go.isEnabled()


def test_another_board_can_be_opened_instead(qtbot: QtBot, program: Program, guarded_file: str) -> None:
    page = asked(qtbot, program, guarded_file)
    QTest.mouseClick(page.other_board, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: program.welcome is not None and program.welcome.isVisible())


def test_from_the_sign_in_to_another_board_one_goes_back_to_the_present_one(
    qtbot: QtBot, program: Program, guarded_file: str
) -> None:
    page = asked(qtbot, program, guarded_file)
    sign_in(page, PATHOLOGIST, PASSWORD)
    window = opened(qtbot, program)
    program.show_welcome().existing.place.setText(guarded_file)
    assert program.welcome is not None
    QTest.keyClick(program.welcome.existing.place, Qt.Key.Key_Return)
    qtbot.waitUntil(page.isVisible)
    with qtbot.waitSignal(window.keeper.opened):
        QTest.mouseClick(page.back, Qt.MouseButton.LeftButton)
    assert window.stack.page is not None
    assert window.stack.page.isVisible()


def test_an_address_with_a_password_is_opened_at_once_and_the_password_is_kept_nowhere(
    guarded_file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def open_noted(location: str, credentials: object = None) -> object:
        seen.append(location)
        return open_guarded(guarded_file, credentials)  # type: ignore[arg-type]

    monkeypatch.setattr("ui.opening.open_board", open_noted)
    address = f"postgresql://{PATHOLOGIST}:seven%20brown%20hens@server:5433/board?sslmode=verify-full"
    board = open_for_window(address)
    assert not isinstance(board, SignInAsked)
    assert board.person.login == PATHOLOGIST
    assert seen == [f"postgresql://{PATHOLOGIST}@server:5433/board?sslmode=verify-full"]
    board.database.close()


def test_an_address_without_a_password_is_asked_for_one(guarded_file: str) -> None:
    assert guarded_file
    board = open_for_window("postgresql://ivanov@server/board")
    assert isinstance(board, SignInAsked)
    assert (board.login, board.shown_location) == (CHAIR, "postgresql://server/board")


@pytest.mark.parametrize(
    ("location", "taken"),
    [
        ("/srv/board.sqlite", ("/srv/board.sqlite", "", "")),
        ("postgresql://server/b", ("postgresql://server/b", "", "")),
        ("postgresql://o@server/b", ("postgresql://o@server/b", "o", "")),
        ("postgresql://o:p%40%3A@server/b", ("postgresql://o@server/b", "o", "p@:")),
        ("postgresql://o:@server/b", ("postgresql://o:@server/b", "o", "")),
    ],
)
def test_an_address_is_taken_apart(location: str, taken: tuple[str, str, str]) -> None:
    assert taken_apart(location) == taken


def test_the_settings_keep_the_login_and_never_the_password(
    qtbot: QtBot, program: Program, guarded_file: str, settings: QSettings
) -> None:
    sign_in(asked(qtbot, program, guarded_file), PATHOLOGIST, PASSWORD)
    window = opened(qtbot, program)
    window.close()
    settings.sync()
    assert PASSWORD not in Path(settings.fileName()).read_text()
