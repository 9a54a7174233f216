"""Starting the program: the board that is named, the one of the last start, none, and one that cannot be opened."""

import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from tests.support.board import ADMINISTRATOR, COORDINATOR, PATHOLOGIST, make_people
from tests.support.every_table import FilledBoard
from tests.support.window import choose
from tumorboard.database.drafts import DraftStore, drafts_path
from tumorboard.database.sessions import Database
from tumorboard.errors import NotAllowedError
from tumorboard.first_run import set_up_board
from tumorboard.services.people import DisablePerson, disable_person
from tumorboard.settings import BOARD_VARIABLE, LOGIN_VARIABLE, read_settings
from ui.app import Program
from ui.main_window import MainWindow
from ui.opening import sign_in
from ui.pages.welcome import WelcomePage
from ui.widgets.free_text import FreeText

ENDING_WITH_ITS_FIRST_WINDOW = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
import ui.app
from tumorboard.cli import main

class Watched(ui.app.Program):
    def start(self, location):
        self.watch = QTimer(self, interval=20)
        self.watch.timeout.connect(self.look)
        self.watch.start()
        super().start(location)

    def look(self):
        if self.window is not None and self.window.isVisible() and not self.window.has_board:
            return
        shown = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
        for window in shown:
            print(type(window).__name__)
            window.close()

ui.app.Program = Watched
sys.exit(main(sys.argv[1:]))
"""

ENDING_WHILE_OPENING = """
import sys
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
import ui.app
from tumorboard.cli import main

CONTROL = Qt.KeyboardModifier.ControlModifier

class Impatient(ui.app.Program):
    def _open(self, *what):
        super()._open(*what)
        print(self.window.has_board)
        ENDING

ui.app.Program = Impatient
sys.exit(main(sys.argv[1:]))
"""


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


def opened(qtbot: QtBot, program: Program) -> MainWindow:
    """The window, as soon as it has its board."""
    qtbot.waitUntil(lambda: program.window is not None and program.window.stack.page is not None)
    assert program.window is not None
    return program.window


def welcomed(qtbot: QtBot, program: Program) -> WelcomePage:
    """The welcome, as soon as it is there."""
    qtbot.waitUntil(lambda: program.welcome is not None and program.welcome.isVisible())
    assert program.welcome is not None
    return program.welcome


def test_the_board_that_is_named_opens_on_its_first_page(
    qtbot: QtBot, program: Program, filled_file: FilledBoard
) -> None:
    program.start(filled_file.location)
    window = opened(qtbot, program)
    assert window.stack.name == "today"
    assert window.context.person.login == COORDINATOR
    assert program.welcome is None


def test_without_a_board_the_welcome_is_shown(qtbot: QtBot, program: Program) -> None:
    program.start()
    assert welcomed(qtbot, program).isVisible()
    assert program.window is None


def test_the_next_start_opens_the_same_board_as_the_same_person(
    qtbot: QtBot, program: Program, filled_file: FilledBoard, settings: QSettings
) -> None:
    program.start(filled_file.location)
    first = opened(qtbot, program)
    choose(first.top_bar.people, PATHOLOGIST)
    qtbot.waitUntil(lambda: read_settings().last_login == PATHOLOGIST)
    first.close()
    again = Program(settings)
    again.start()
    window = opened(qtbot, again)
    assert window.context.database.location == str(Path(filled_file.location).resolve())
    assert window.context.person.login == PATHOLOGIST
    window.close()
    again.close()


def test_the_environment_names_board_and_person(
    qtbot: QtBot, program: Program, filled_file: FilledBoard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(BOARD_VARIABLE, filled_file.location)
    monkeypatch.setenv(LOGIN_VARIABLE, ADMINISTRATOR)
    program.start()
    assert opened(qtbot, program).context.person.login == ADMINISTRATOR


def test_a_login_that_the_environment_names_in_vain_is_refused_rather_than_replaced(
    qtbot: QtBot, program: Program, filled_file: FilledBoard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(LOGIN_VARIABLE, "stranger")
    program.start(filled_file.location)
    assert "stranger" in welcomed(qtbot, program).existing.error.text()


def test_a_board_that_cannot_be_opened_is_said_in_the_welcome_and_another_can_be_opened(
    qtbot: QtBot, program: Program, filled_file: FilledBoard, tmp_path: Path
) -> None:
    program.start(str(tmp_path / "gone.sqlite"))
    welcome = welcomed(qtbot, program)
    assert "There is no board" in welcome.existing.error.text()
    welcome.existing.place.setText(filled_file.location)
    qtbot.keyClick(welcome.existing.place, Qt.Key.Key_Return)
    assert opened(qtbot, program).isVisible()
    qtbot.waitUntil(lambda: program.welcome is None)


def test_the_window_is_there_before_its_board_and_says_which_one_is_opened(
    qtbot: QtBot, program: Program, filled_file: FilledBoard
) -> None:
    program.start(filled_file.location)
    window = program.window
    assert window is not None
    assert window.isVisible()
    assert not window.has_board
    assert filled_file.location in [text.typed for text in window.opening.findChildren(FreeText)]
    assert opened(qtbot, program) is window
    assert not window.opening.isVisible()


def test_a_board_that_arrives_takes_nothing_away_from_who_types_where_another_one_is(
    qtbot: QtBot, program: Program, filled_file: FilledBoard
) -> None:
    program.start(filled_file.location)
    assert program.window is not None
    program.window.other_board_requested.emit()
    welcome = welcomed(qtbot, program)
    welcome.existing.place.setFocus()
    qtbot.keyClicks(welcome.existing.place, "/clinic/bo")
    opened(qtbot, program)
    qtbot.keyClicks(welcome.existing.place, "ard")
    assert welcome.isVisible()
    assert welcome.existing.place.text() == "/clinic/board"


def test_a_board_that_is_refused_at_the_start_leaves_no_empty_window_behind(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    program.start(str(tmp_path / "gone.sqlite"))
    welcomed(qtbot, program)
    assert program.window is not None
    assert not program.window.isVisible()


def test_another_board_that_is_refused_leaves_the_present_one_open(
    qtbot: QtBot, program: Program, filled_file: FilledBoard, tmp_path: Path
) -> None:
    program.start(filled_file.location)
    window = opened(qtbot, program)
    window.other_board_requested.emit()
    welcome = welcomed(qtbot, program)
    welcome.existing.place.setText(str(tmp_path / "gone.sqlite"))
    qtbot.keyClick(welcome.existing.place, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "There is no board" in welcome.existing.error.text())
    assert window.isVisible()
    assert window.stack.name == "today"
    assert window.context.database.location == filled_file.location
    choose(window.top_bar.people, PATHOLOGIST)
    qtbot.waitUntil(lambda: read_settings().last_login == PATHOLOGIST)
    assert read_settings().last_board == str(Path(filled_file.location).resolve())


def test_another_board_takes_the_place_of_the_present_one(
    qtbot: QtBot, program: Program, filled_file: FilledBoard, tmp_path: Path
) -> None:
    set_up_board(str(tmp_path / "other.sqlite"))
    program.start(filled_file.location)
    window = opened(qtbot, program)
    page, tasks = window.open_page("cases"), window.context.tasks
    window.other_board_requested.emit()
    welcome = welcomed(qtbot, program)
    welcome.existing.place.setText(str(tmp_path / "other.sqlite"))
    # Nothing of the former board is left over, neither its pages nor its worker.
    with qtbot.waitSignals([page.destroyed, tasks.destroyed]):
        qtbot.keyClick(welcome.existing.place, Qt.Key.Key_Return)
    assert program.window is window
    assert window.context.database.location == str(tmp_path / "other.sqlite")
    assert window.stack.name == "today"
    assert window.top_bar.people.count() == 1


def test_a_defect_is_told_by_its_kind_alone_and_the_window_lives_on(
    qtbot: QtBot, program: Program, filled_file: FilledBoard, caplog: pytest.LogCaptureFixture
) -> None:
    program.start(filled_file.location)
    window = opened(qtbot, program)
    with caplog.at_level(logging.ERROR):
        program.report_unexpected(KeyError, KeyError("Sato, Miriam"), None)
    assert "KeyError" in window.messages.text
    assert "Sato" not in window.messages.text + caplog.text
    assert window.isVisible()


def test_without_a_coordinator_anyone_active_may_open_the_board(database: Database) -> None:
    make_people(database)
    database.signed_in_as(ADMINISTRATOR).write(disable_person, DisablePerson(COORDINATOR))
    assert sign_in(database, DraftStore(drafts_path())).person.login == ADMINISTRATOR


def test_a_board_without_people_says_what_to_do(database: Database) -> None:
    with pytest.raises(NotAllowedError, match="person add"):
        sign_in(database, DraftStore(drafts_path()))


def test_the_command_without_a_screen_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    if sys.platform in {"darwin", "win32"}:
        pytest.skip("there is always a screen here")
    ended = subprocess.run(
        [sys.executable, "-m", "tumorboard.cli"], capture_output=True, text=True, check=False, cwd=tmp_path
    )
    assert ended.returncode == 2
    assert "no screen" in ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize("ending", ["self.window.close()", "QTest.keyClick(self.window, Qt.Key.Key_Q, CONTROL)"])
def test_closing_the_window_while_its_board_is_opened_ends_the_program(filled_file: FilledBoard, ending: str) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", ENDING_WHILE_OPENING.replace("ENDING", ending), "--board", filled_file.location],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (ended.stdout.split(), ended.returncode) == (["False"], 0)
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize(("there", "shown"), [(True, "MainWindow"), (False, "WelcomePage")])
def test_the_command_opens_a_window_and_ends_with_it(filled_file: FilledBoard, there: bool, shown: str) -> None:
    location = filled_file.location if there else f"{filled_file.location}.gone"
    ended = subprocess.run(
        [sys.executable, "-c", ENDING_WITH_ITS_FIRST_WINDOW, "--board", location],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert ended.stdout.split() == [shown]
    assert ended.returncode == 0
