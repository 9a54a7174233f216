"""Settings hold at once; the board's address is shown without the secret in it."""

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.support.window import signed_in, unnamed_controls
from tumorboard.database.sessions import Database
from ui.actions import ACTIONS, action_keys, action_text
from ui.pages.settings import SettingsPage, shown_location
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
    assert board.location in [text.text() for text in page.findChildren(QLabel)]
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
