"""People and access in the settings: who there is, whose new password waits, and who confirms it."""

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.support.board import ADMINISTRATOR, AUDITOR, COORDINATOR, PATHOLOGIST
from tests.support.window import signed_in, unnamed_controls
from tests.ui.conftest import WindowMaker
from tumorboard.database.sessions import Database
from tumorboard.queries.people import list_unconfirmed_resets
from tumorboard.services.credentials import ResetPassword, reset_password
from tumorboard.services.people import DisablePerson, disable_person
from ui.pages.settings import SettingsPage
from ui.tasks import TaskRunner
from ui.theme.looks import Looks


@pytest.fixture
def looks(settings: QSettings) -> Looks:
    """Those of this test."""
    return Looks(settings)


def opened(qtbot: QtBot, board: Database, tasks: TaskRunner, looks: Looks, login: str) -> SettingsPage:
    """The page before somebody."""
    page = SettingsPage(signed_in(board, tasks, login), looks)
    qtbot.addWidget(page)
    page.resize(1100, 900)
    with qtbot.waitExposed(page):
        page.show()
    page.refresh()
    qtbot.waitUntil(lambda: tasks.wait(0))
    return page


def reset(board: Database, login: str, by: str) -> int:
    """Set somebody's password anew."""
    number = board.signed_in_as(by).write(reset_password, ResetPassword(login, "SCRAM-SHA-256$"))
    assert number is not None
    return number


def words(page: SettingsPage) -> str:
    """What the card says."""
    return "\n".join(each.text() for each in page.access.findChildren(QLabel) if each.isVisible())


def test_a_second_person_confirms_with_one_key(qtbot: QtBot, board: Database, tasks: TaskRunner, looks: Looks) -> None:
    number = reset(board, PATHOLOGIST, COORDINATOR)
    page = opened(qtbot, board, tasks, looks, ADMINISTRATOR)
    qtbot.waitUntil(lambda: number in page.access.buttons)
    qtbot.waitUntil(lambda: "Osei" in words(page))
    assert "Kim" in words(page)
    assert unnamed_controls(page) == []
    page.access.buttons[number].setFocus()
    QTest.keyClick(page.access.buttons[number], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: number not in page.access.buttons)
    assert [each.login for each in board.read(list_unconfirmed_resets)] == [ADMINISTRATOR]
    qtbot.waitUntil(lambda: "Somebody else confirms yours" in words(page))


def test_who_set_it_cannot_confirm_it_and_reads_why(
    qtbot: QtBot, board: Database, tasks: TaskRunner, looks: Looks
) -> None:
    number = reset(board, PATHOLOGIST, COORDINATOR)
    page = opened(qtbot, board, tasks, looks, COORDINATOR)
    qtbot.waitUntil(lambda: number in page.access.buttons)
    assert not page.access.buttons[number].isEnabled()
    qtbot.waitUntil(lambda: "You set it" in words(page))


def test_nobody_confirms_their_own(qtbot: QtBot, board: Database, tasks: TaskRunner, looks: Looks) -> None:
    number = reset(board, COORDINATOR, ADMINISTRATOR)
    page = opened(qtbot, board, tasks, looks, COORDINATOR)
    qtbot.waitUntil(lambda: number in page.access.buttons)
    assert not page.access.buttons[number].isEnabled()
    qtbot.waitUntil(lambda: "Somebody else confirms yours" in words(page))


def test_it_says_who_may_sign_in(qtbot: QtBot, board: Database, tasks: TaskRunner, looks: Looks) -> None:
    board.signed_in_as(ADMINISTRATOR).write(disable_person, DisablePerson(AUDITOR))
    reset(board, PATHOLOGIST, ADMINISTRATOR)
    page = opened(qtbot, board, tasks, looks, COORDINATOR)
    model = page.access.model
    qtbot.waitUntil(lambda: model.rowCount() == 7)
    states = {model.index(row, 1).data(): model.index(row, 3).data() for row in range(model.rowCount())}
    assert "may not sign in" in states[AUDITOR]
    assert "may not sign:" in states[PATHOLOGIST]
    assert states[COORDINATOR] == "✓ may sign in"


@pytest.mark.parametrize("login", [PATHOLOGIST, AUDITOR])
def test_it_is_for_coordinators_and_administrators_only(
    qtbot: QtBot, board: Database, tasks: TaskRunner, looks: Looks, login: str
) -> None:
    page = opened(qtbot, board, tasks, looks, login)
    assert "coordinators and administrators write here" in words(page)
    assert not page.access.table.isVisible()
    assert page.access.model.rowCount() == 0


def test_whose_password_waits_sees_why_they_cannot_sign_until_it_is_confirmed(
    qtbot: QtBot, open_window: WindowMaker, board: Database
) -> None:
    window = open_window(PATHOLOGIST)
    assert not window.reset_banner.isVisible()
    reset(board, PATHOLOGIST, COORDINATOR)
    qtbot.waitUntil(window.reset_banner.isVisible)
    assert "set anew by" in window.reset_banner.text
    assert not window.reset_banner.retry.isVisible()
