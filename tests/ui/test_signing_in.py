"""Signing in to a board that lets nobody in without a proof: in the window that is painted already."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.board import CHAIR, COORDINATOR, PATHOLOGIST
from tests.support.hostile import HOSTILE
from tests.support.proving import WRONG, ProvingBoard, is_refusal, password_of
from tests.support.window import unnamed_controls
from tumorboard.errors import NotAllowedError
from tumorboard.settings import LOGIN_VARIABLE, Settings, read_settings, write_settings
from ui.app import Program, make_window
from ui.locations import shown_location, taken_apart
from ui.main_window import MainWindow
from ui.opening import SignInAsked, open_for_window
from ui.widgets.door_page import DoorPage


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
    qtbot: QtBot, program: Program, proving_board: ProvingBoard
) -> None:
    page = asked(qtbot, program, proving_board.location)
    assert page.about.typed == shown_location(proving_board.location)
    assert page.login.hasFocus()
    assert unnamed_controls(page) == []
    sign_in(page, PATHOLOGIST, password_of(PATHOLOGIST))
    window = opened(qtbot, program)
    assert window.stack.name == "today"
    assert window.context.person.login == PATHOLOGIST
    assert not page.isVisible()
    assert page.password.is_empty
    qtbot.waitUntil(lambda: read_settings().last_login == PATHOLOGIST)


def test_a_wrong_password_is_told_below_it_and_the_login_stays(
    qtbot: QtBot, program: Program, proving_board: ProvingBoard
) -> None:
    page = asked(qtbot, program, proving_board.location)
    sign_in(page, PATHOLOGIST, WRONG)
    qtbot.waitUntil(page.error.isVisible)
    assert is_refusal(page.error.typed)
    assert (page.login.text(), page.password.is_empty) == (PATHOLOGIST, True)
    assert program.window is not None
    assert not program.window.has_board
    QTest.keyClicks(page.password.field, password_of(PATHOLOGIST))
    QTest.keyClick(page.password.field, Qt.Key.Key_Return)
    assert opened(qtbot, program).context.person.login == PATHOLOGIST


def test_who_signed_in_last_needs_to_type_the_password_only(
    qtbot: QtBot, program: Program, encrypted_board: ProvingBoard
) -> None:
    write_settings(Settings(last_login=CHAIR))
    page = asked(qtbot, program, encrypted_board.location)
    assert page.login.text() == CHAIR
    assert page.password.field.hasFocus()


def test_the_environment_names_who_probably_signs_in(
    qtbot: QtBot, program: Program, encrypted_board: ProvingBoard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(LOGIN_VARIABLE, COORDINATOR)
    write_settings(Settings(last_login=CHAIR))
    assert asked(qtbot, program, encrypted_board.location).login.text() == COORDINATOR


def test_nothing_typed_is_asked_for_in_words(qtbot: QtBot, program: Program, encrypted_board: ProvingBoard) -> None:
    page = asked(qtbot, program, encrypted_board.location)
    QTest.mouseClick(page.go, Qt.MouseButton.LeftButton)
    assert "login" in page.error.typed
    QTest.keyClicks(page.login, PATHOLOGIST)
    QTest.mouseClick(page.go, Qt.MouseButton.LeftButton)
    assert "Nothing was typed" in page.error.typed
    assert page.password.field.hasFocus()


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE.keys())
def test_any_login_is_refused_in_words(
    qtbot: QtBot, program: Program, encrypted_board: ProvingBoard, words: str
) -> None:
    page = asked(qtbot, program, encrypted_board.location)
    page.login.setText(words)
    QTest.keyClicks(page.password.field, password_of(PATHOLOGIST))
    QTest.mouseClick(page.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.error.isVisible)
    assert page.go.isEnabled()


def test_another_board_can_be_opened_instead(qtbot: QtBot, program: Program, encrypted_board: ProvingBoard) -> None:
    page = asked(qtbot, program, encrypted_board.location)
    QTest.mouseClick(page.other_board, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: program.welcome is not None and program.welcome.isVisible())


def test_from_the_sign_in_to_another_board_one_goes_back_to_the_present_one(
    qtbot: QtBot, program: Program, encrypted_board: ProvingBoard
) -> None:
    page = asked(qtbot, program, encrypted_board.location)
    sign_in(page, PATHOLOGIST, password_of(PATHOLOGIST))
    window = opened(qtbot, program)
    program.show_welcome().existing.place.setText(encrypted_board.location)
    assert program.welcome is not None
    QTest.keyClick(program.welcome.existing.place, Qt.Key.Key_Return)
    qtbot.waitUntil(page.isVisible)
    with qtbot.waitSignal(window.keeper.opened):
        QTest.mouseClick(page.back, Qt.MouseButton.LeftButton)
    assert window.stack.page is not None
    assert window.stack.page.isVisible()


def test_an_address_with_a_password_is_opened_at_once_and_the_password_is_kept_nowhere(
    shared_board: ProvingBoard,
) -> None:
    scheme, _, rest = shared_board.location.partition("://")
    board = open_for_window(f"{scheme}://{PATHOLOGIST}:{quote(password_of(PATHOLOGIST))}@{rest}")
    assert not isinstance(board, SignInAsked)
    try:
        assert board.person.login == PATHOLOGIST
        assert board.database.location == f"{scheme}://{PATHOLOGIST}@{rest}"
    finally:
        board.database.close()


def test_an_address_without_a_password_is_asked_for_one() -> None:
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
    qtbot: QtBot, program: Program, encrypted_board: ProvingBoard, settings: QSettings
) -> None:
    sign_in(asked(qtbot, program, encrypted_board.location), PATHOLOGIST, password_of(PATHOLOGIST))
    window = opened(qtbot, program)
    window.close()
    settings.sync()
    assert password_of(PATHOLOGIST) not in Path(settings.fileName()).read_text()


def test_nobody_sits_down_in_anothers_name_without_their_own_password(
    qtbot: QtBot, settings: QSettings, proving_board: ProvingBoard
) -> None:
    database = proving_board.open(COORDINATOR)
    try:
        with pytest.raises(NotAllowedError, match="your own password"):
            make_window(database, settings, PATHOLOGIST)
        window = make_window(database, settings)
        qtbot.addWidget(window)
        assert window.context.person.login == COORDINATOR
        assert window._board is not None  # noqa: SLF001 - what the list of people would have asked
        with pytest.raises(NotAllowedError, match="your own password"):
            window._board.with_person(PATHOLOGIST)  # noqa: SLF001
        window.context.tasks.wait()
    finally:
        database.close()
