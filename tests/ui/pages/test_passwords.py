"""Passwords and people in the window, by keys alone, on boards that really ask: mine, a colleague's, who leaves."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.support.board import ADMINISTRATOR, AUDITOR, COORDINATOR, ONCOLOGIST, PATHOLOGIST
from tests.support.hands import press
from tests.support.proving import WRONG, ProvingBoard, is_refusal, password_of
from tests.support.window import unnamed_controls
from tests.ui.conftest import Opener, WindowMaker
from tumorboard.database.credentials import Credentials
from tumorboard.database.opening import open_board
from tumorboard.database.passphrases import logins_with_passphrase, remove_passphrase
from tumorboard.database.sessions import Database
from tumorboard.errors import NotAllowedError, WrongCredentialsError
from tumorboard.queries.people import list_people, list_unconfirmed_resets
from tumorboard.vocabulary import Role
from ui.main_window import MainWindow
from ui.pages.settings import SettingsPage
from ui.widgets.new_secret import NewSecret

NEW = "nine gray geese fly"
TEMPORARY = "until you change it"


def settings_of(qtbot: QtBot, window: MainWindow) -> SettingsPage:
    """The page, with everybody in it."""
    page = window.open_page("settings")
    assert isinstance(page, SettingsPage)
    if page.context.person.role in {Role.COORDINATOR, Role.ADMINISTRATOR}:
        qtbot.waitUntil(lambda: page.access.model.rowCount() > 0)
    return page


def opened(
    qtbot: QtBot, sit_down: Opener, board: ProvingBoard, login: str = COORDINATOR
) -> tuple[MainWindow, SettingsPage]:
    """Somebody's window and the page in it."""
    window = sit_down(board, login)
    return window, settings_of(qtbot, window)


def write(window: MainWindow, *answers: str) -> None:
    """Type each where the cursor is, then Enter."""
    for words in answers:
        focused = window.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, words)
        press(window, Qt.Key.Key_Return)


def choose_person(page: SettingsPage, login: str) -> None:
    """Go to somebody's row with the arrows."""
    page.access.table.setFocus()
    rows = page.access.model.rowCount()
    for _row in range(rows):
        QTest.keyClick(page.access.table, Qt.Key.Key_Up)
    for _row in range(page.access.model.row_of(login)):
        QTest.keyClick(page.access.table, Qt.Key.Key_Down)
    assert page.access.acts.login == login


@contextmanager
def signed_in(board: ProvingBoard, login: str, password: str = "") -> Iterator[Database]:
    """Somebody at another computer, with the password that they have had from the beginning unless one is named."""
    database = open_board(board.location, Credentials(login, password or password_of(login)))
    assert database.actor.login == login
    yield database
    database.close()


def assert_lets_in(board: ProvingBoard, login: str, password: str = "") -> None:
    """Somebody can sign in."""
    with signed_in(board, login, password):
        pass


def assert_keeps_out(board: ProvingBoard, login: str) -> None:
    """Nobody can sign in with the password that somebody has had from the beginning."""
    with pytest.raises((WrongCredentialsError, NotAllowedError)):
        open_board(board.location, Credentials(login, password_of(login)))


def said(page: SettingsPage) -> str:
    """What the card of the people says."""
    return "\n".join(each.text() for each in page.access.findChildren(QLabel) if each.isVisible())


def refusal_to_give(qtbot: QtBot, window: MainWindow, page: SettingsPage, login: str) -> str:
    """Why somebody is not given a temporary one."""
    choose_person(page, login)
    page.access.acts.give.click()
    write(window, TEMPORARY, TEMPORARY)
    qtbot.waitUntil(page.access.acts.giving.error.isVisible)
    return page.access.acts.giving.error.typed


def test_my_own_is_changed_from_the_menu_of_my_name(
    qtbot: QtBot, sit_down: Opener, proving_board: ProvingBoard
) -> None:
    window = sit_down(proving_board, PATHOLOGIST)
    act = next(act for act in window.top_bar.signed_in.menu().actions() if "Change" in act.text())
    act.trigger()
    page = window.stack.page
    assert isinstance(page, SettingsPage)
    assert page.password.old.field.hasFocus()
    assert unnamed_controls(page.password) == []
    write(window, WRONG, NEW, NEW)
    qtbot.waitUntil(page.password.error.isVisible)
    assert is_refusal(page.password.error.typed)
    qtbot.waitUntil(page.password.old.field.hasFocus)
    write(window, password_of(PATHOLOGIST), NEW, NEW)
    qtbot.waitUntil(page.password.told.isVisible)
    assert_lets_in(proving_board, PATHOLOGIST, NEW)
    assert_keeps_out(proving_board, PATHOLOGIST)


def test_the_window_goes_on_with_the_new_one(qtbot: QtBot, sit_down: Opener, proving_board: ProvingBoard) -> None:
    window, page = opened(qtbot, sit_down, proving_board, PATHOLOGIST)
    page.open_part("sign_in")
    write(window, password_of(PATHOLOGIST), NEW, NEW)
    qtbot.waitUntil(page.password.told.isVisible)
    window.context.tasks.wait()
    window.context.database.close()  # the next act connects anew, with the password that holds now
    window.open_page("cases")
    window.context.tasks.wait()
    assert not window.banner.isVisible()
    window.keeper.lock()
    with qtbot.waitSignal(window.keeper.opened):
        QTest.keyClicks(window.keeper.page.password.field, NEW)
        QTest.keyClick(window.keeper.page.password.field, Qt.Key.Key_Return)


def test_what_is_typed_wrong_twice_is_told_and_forgotten(
    qtbot: QtBot, sit_down: Opener, encrypted_board: ProvingBoard
) -> None:
    window, page = opened(qtbot, sit_down, encrypted_board, PATHOLOGIST)
    page.open_part("sign_in")
    write(window, "", NEW, NEW)
    assert "present one" in page.password.error.typed
    write(window, password_of(PATHOLOGIST))
    for first, second, problem in (("short", "short", "8 characters"), (NEW, WRONG, "not the same")):
        page.password.new.focus()
        write(window, first, second)
        assert problem in page.password.error.typed
        assert page.password.new.first.is_empty
        assert page.password.new.again.is_empty


def test_a_colleague_gets_a_new_password_that_a_second_person_confirms(
    qtbot: QtBot, sit_down: Opener, shared_board: ProvingBoard
) -> None:
    window, page = opened(qtbot, sit_down, shared_board)
    choose_person(page, PATHOLOGIST)
    acts = page.access.acts
    acts.give.setFocus()
    press(window, Qt.Key.Key_Space)
    assert "confirms that it is them" in acts.giving.about.typed
    assert unnamed_controls(page.access) == []
    write(window, TEMPORARY, TEMPORARY)
    qtbot.waitUntil(acts.told.isVisible)
    assert "second coordinator" in acts.told.typed
    assert acts.giving.secret.first.is_empty
    qtbot.waitUntil(lambda: "You set it" in said(page))
    with signed_in(shared_board, PATHOLOGIST, TEMPORARY) as database:
        waiting = database.read(list_unconfirmed_resets)
    assert PATHOLOGIST in [each.login for each in waiting]


def test_a_coordinator_cannot_take_over_an_administrator_and_reads_why(
    qtbot: QtBot, sit_down: Opener, shared_board: ProvingBoard
) -> None:
    window, page = opened(qtbot, sit_down, shared_board)
    assert "role" in refusal_to_give(qtbot, window, page, ADMINISTRATOR)
    assert_lets_in(shared_board, ADMINISTRATOR)


def test_somebody_new_is_added_and_given_a_way_in(qtbot: QtBot, sit_down: Opener, proving_board: ProvingBoard) -> None:
    window, page = opened(qtbot, sit_down, proving_board)
    acts = page.access.acts
    acts.add.setFocus()
    press(window, Qt.Key.Key_Space)
    assert acts.adding.family.hasFocus()
    QTest.keyClicks(acts.adding.family, "Okafor")
    QTest.keyClicks(acts.adding.login, "Okafor")
    press(window, Qt.Key.Key_Return)
    QTest.keyClick(acts.adding.login, Qt.Key.Key_Return)
    qtbot.waitUntil(acts.adding.error.isVisible)
    assert "lower-case" in acts.adding.error.typed
    qtbot.waitUntil(acts.adding.login.hasFocus)
    acts.adding.login.setText("okafor")
    press(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "discipline" in acts.adding.error.typed)
    qtbot.waitUntil(acts.adding.discipline.hasFocus)
    press(window, Qt.Key.Key_Down)
    acts.adding.go.setFocus()
    press(window, Qt.Key.Key_Space)
    qtbot.waitUntil(acts.giving.isVisible)
    write(window, TEMPORARY, TEMPORARY)
    qtbot.waitUntil(lambda: acts.giving.isHidden() and acts.told.isVisible())
    assert_lets_in(proving_board, "okafor", TEMPORARY)
    qtbot.waitUntil(lambda: page.access.model.row_of("okafor") >= 0)


def test_who_leaves_is_disabled_after_what_it_means_is_said(
    qtbot: QtBot, sit_down: Opener, proving_board: ProvingBoard
) -> None:
    window, page = opened(qtbot, sit_down, proving_board)
    choose_person(page, ONCOLOGIST)
    acts = page.access.acts
    acts.disable.setFocus()
    press(window, Qt.Key.Key_Space)
    assert "can no longer sign in" in acts.disabling.text
    press(window, Qt.Key.Key_Escape)
    assert acts.disabling.isHidden()
    assert window.stack.page is page
    assert acts.disable.hasFocus()
    press(window, Qt.Key.Key_Space)
    press(window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "may not sign in any more" in acts.told.typed)
    assert_keeps_out(proving_board, ONCOLOGIST)
    with signed_in(proving_board, COORDINATOR) as database:
        assert ONCOLOGIST not in [person.login for person in database.read(list_people) if person.active]
    if not proving_board.is_shared:
        assert ONCOLOGIST not in logins_with_passphrase(proving_board.location)


def test_a_passphrase_that_somebody_has_is_not_replaced_by_another(
    qtbot: QtBot, sit_down: Opener, encrypted_board: ProvingBoard
) -> None:
    window, page = opened(qtbot, sit_down, encrypted_board)
    assert "has a passphrase" in refusal_to_give(qtbot, window, page, PATHOLOGIST)
    assert_lets_in(encrypted_board, PATHOLOGIST)


def test_a_passphrase_that_was_taken_away_and_given_anew_is_said_to_wait_for_a_second_person(
    qtbot: QtBot, sit_down: Opener, encrypted_board: ProvingBoard
) -> None:
    with signed_in(encrypted_board, COORDINATOR) as database:
        remove_passphrase(database, PATHOLOGIST)
    window, page = opened(qtbot, sit_down, encrypted_board)
    choose_person(page, PATHOLOGIST)
    acts = page.access.acts
    acts.give.click()
    assert "a second coordinator or an administrator confirms" in acts.giving.about.typed
    write(window, TEMPORARY, TEMPORARY)
    qtbot.waitUntil(lambda: acts.giving.isHidden() and acts.told.isVisible())
    assert "signs once a second coordinator" in acts.told.typed
    with signed_in(encrypted_board, COORDINATOR) as database:
        assert PATHOLOGIST in [reset.login for reset in database.read(list_unconfirmed_resets)]


def test_nobody_disables_themselves_and_the_card_says_what_to_do(
    qtbot: QtBot, sit_down: Opener, encrypted_board: ProvingBoard
) -> None:
    _window, page = opened(qtbot, sit_down, encrypted_board)
    choose_person(page, COORDINATOR)
    assert not page.access.acts.disable.isEnabled()
    assert not page.access.acts.give.isEnabled()
    assert "somebody else disables you" in page.access.acts.why_not.typed


@pytest.mark.parametrize("login", [PATHOLOGIST, AUDITOR])
def test_others_read_whom_the_card_is_for(
    qtbot: QtBot, sit_down: Opener, encrypted_board: ProvingBoard, login: str
) -> None:
    _window, page = opened(qtbot, sit_down, encrypted_board, login)
    assert "coordinators and administrators" in said(page)
    assert not page.access.table.isVisible()
    assert not page.access.acts.isVisible()
    assert page.access.model.rowCount() == 0


def test_on_a_plain_board_there_are_no_passwords(qtbot: QtBot, open_window: WindowMaker) -> None:
    window = open_window()
    page = settings_of(qtbot, window)
    assert not page.password.isVisible()
    assert page.access.acts.add.isVisible()
    assert not page.access.acts.give.isVisible()
    act = next(act for act in window.actions() if act.objectName() == "change_password")
    act.trigger()
    assert "plain file" in window.messages.text


def test_what_was_typed_leaves_the_lines(qtbot: QtBot) -> None:
    secret = NewSecret("New", "Again")
    qtbot.addWidget(secret)
    for line in (secret.first, secret.again):
        line.field.setText(NEW)
    assert secret.problem() == ""
    assert secret.take() == NEW
    assert secret.first.is_empty
    assert secret.again.is_empty
