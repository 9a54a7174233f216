"""Settings hold at once; the board's address is shown without the secret in it."""

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from tests.support.window import signed_in, unnamed_controls
from tumorboard.database.sessions import Database
from ui.actions import ACTIONS, action_keys, action_text
from ui.locations import shown_location
from ui.long_words import without_breaks
from ui.pages.settings import SettingsPage
from ui.tasks import TaskRunner
from ui.theme.looks import Looks
from ui.theme.tokens import ThemeName


@pytest.fixture
def looks(settings: QSettings) -> Looks:
    """The looks of this test alone."""
    made = Looks(settings)
    made.choose(ThemeName.LIGHT)
    return made


@pytest.fixture
def page(qtbot: QtBot, board: Database, tasks: TaskRunner, looks: Looks) -> SettingsPage:
    """The page, shown."""
    made = SettingsPage(signed_in(board, tasks), looks)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_look_is_chosen_by_key(qtbot: QtBot, page: SettingsPage, looks: Looks) -> None:
    page.look.button(ThemeName.DARK).setFocus()
    with qtbot.waitSignal(looks.changed):
        qtbot.keyClick(page.look.button(ThemeName.DARK), Qt.Key.Key_Space)
    assert looks.name == ThemeName.DARK
    assert page.look.value == ThemeName.DARK


def test_the_size_of_text_is_chosen_by_mouse(qtbot: QtBot, page: SettingsPage, looks: Looks) -> None:
    with qtbot.waitSignal(looks.changed):
        qtbot.mouseClick(page.size_of_text.button(2.0), Qt.MouseButton.LeftButton)
    assert looks.scale == 2.0
    looks.choose_scale(1.0)
    assert page.size_of_text.value == 1.0


def test_it_says_where_the_board_is_and_leads_to_another(qtbot: QtBot, page: SettingsPage, board: Database) -> None:
    assert board.location in [without_breaks(text.text()) for text in page.findChildren(QLabel)]
    with qtbot.waitSignal(page.action_requested) as requested:
        qtbot.mouseClick(page.other_board, Qt.MouseButton.LeftButton)
    assert requested.args == ["other_board"]


def test_it_lists_every_act_that_has_keys(page: SettingsPage) -> None:
    shown = {text.text() for text in page.findChildren(QLabel)}
    for spec in ACTIONS.values():
        if spec.keys:
            assert {action_text(spec.name), action_keys(spec.name)} <= shown


def test_a_password_is_not_shown() -> None:
    assert shown_location("postgresql://osei:secret@server:5432/board") == "postgresql://server:5432/board"
    assert shown_location("/srv/board.sqlite") == "/srv/board.sqlite"


def test_every_control_has_a_name(page: SettingsPage) -> None:
    assert unnamed_controls(page) == []


def test_the_last_key_is_read_without_a_mouse_at_any_size_of_text(
    qtbot: QtBot, page: SettingsPage, looks: Looks
) -> None:
    looks.choose_scale(2.0)
    page.resize(1142, 640)
    (area,) = page.findChildren(QScrollArea)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    for _page in range(10):
        qtbot.keyClick(page.other_board, Qt.Key.Key_PageDown)
    assert area.verticalScrollBar().value() == area.verticalScrollBar().maximum()
    looks.choose_scale(1.0)


def test_the_page_begins_at_the_look_that_holds_and_the_arrows_lead_on(
    qtbot: QtBot, page: SettingsPage, looks: Looks
) -> None:
    page.activateWindow()
    page.setFocus()
    page.focusNextChild()
    light = page.look.button(ThemeName.LIGHT)
    assert page.focusWidget() is light
    with qtbot.waitSignal(looks.changed):
        qtbot.keyClick(light, Qt.Key.Key_Right)
    assert looks.name is ThemeName.DARK
    assert page.focusWidget() is page.look.button(ThemeName.DARK)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert page.focusWidget() is page.size_of_text.button(1.0)


def test_tab_follows_the_eye(qtbot: QtBot, page: SettingsPage) -> None:
    page.activateWindow()
    page.look.button(ThemeName.LIGHT).setFocus()
    for stop in (page.size_of_text.button(1.0), page.other_board):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        assert page.focusWidget() is stop


def test_a_key_stays_as_high_as_its_text_where_its_act_takes_two_lines(
    qtbot: QtBot, page: SettingsPage, looks: Looks
) -> None:
    looks.choose_scale(2.0)
    page.resize(1142, 640)
    keys = [text for text in page.findChildren(QLabel) if text.property("role") == "key"]
    qtbot.waitUntil(lambda: all(key.height() == key.sizeHint().height() for key in keys))
    looks.choose_scale(1.0)
