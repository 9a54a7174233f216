"""Backups while the window is open: set up, made, due, late, and refused."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.board import COORDINATOR, PATHOLOGIST
from tests.support.window import signed_in
from tests.ui.conftest import WindowMaker
from tumorboard.database.sessions import Database
from ui.forms.backups_card import BackupsCard
from ui.main_window import MainWindow
from ui.pages.today import TodayPage
from ui.preferences import BackupPlan, Preferences
from ui.tasks import TaskRunner

LONG = 30_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Another disk."""
    made = tmp_path / "backups"
    made.mkdir()
    return made


def card(qtbot: QtBot, board: Database, tasks: TaskRunner, login: str = COORDINATOR) -> BackupsCard:
    """The card before somebody."""
    made = BackupsCard(signed_in(board, tasks, login))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def name_folder(made: BackupsCard, folder: Path) -> None:
    """Type a folder and press Enter."""
    made.folder.setFocus()
    made.folder.selectAll()
    QTest.keyClicks(made.folder, str(folder))
    QTest.keyClick(made.folder, Qt.Key.Key_Return)


def backups_in(folder: Path) -> list[Path]:
    """The backups that are there."""
    return sorted(folder.glob("tumorboard-*.sqlite"))


def test_a_folder_is_named_and_a_backup_made_at_a_key(
    qtbot: QtBot, board: Database, tasks: TaskRunner, folder: Path
) -> None:
    made = card(qtbot, board, tasks)
    assert "Not set up" in made.state.text()
    name_folder(made, folder)
    qtbot.waitUntil(lambda: "Too old" in made.state.text())
    assert backups_in(folder) == []
    made.now.setFocus()
    QTest.keyClick(made.now, Qt.Key.Key_Space)
    assert "being made" in made.state.text()
    assert not made.now.isEnabled()
    qtbot.waitUntil(lambda: "In time" in made.state.text(), timeout=LONG)
    (backup,) = backups_in(folder)
    assert backup.name in made.sentence.typed
    assert "less than an hour ago" in made.sentence.typed
    assert made.now.isEnabled()


def test_a_folder_that_is_missing_is_told_beside_the_field_and_in_the_window(
    qtbot: QtBot, open_window: WindowMaker, tmp_path: Path
) -> None:
    window = open_window()
    window.context.backups.choose(BackupPlan(str(tmp_path / "unplugged")))
    window.context.backups.back_up_now()
    qtbot.waitUntil(window.backup_banner.isVisible)
    assert "does not exist" in window.backup_banner.text
    (tmp_path / "unplugged").mkdir()
    QTest.mouseClick(window.backup_banner.retry, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.backup_banner.isVisible(), timeout=LONG)
    assert len(backups_in(tmp_path / "unplugged")) == 1


def test_one_that_is_due_is_made_by_itself_and_the_next_is_not(
    qtbot: QtBot, open_window: WindowMaker, folder: Path
) -> None:
    window = open_window()
    backups = window.context.backups
    backups.choose(BackupPlan(str(folder), keep=3, hours=24))
    for _look in range(2):
        backups.look()
        qtbot.waitUntil(lambda: not backups.is_running, timeout=LONG)
    assert len(backups_in(folder)) == 1


def test_today_says_when_no_backup_is_new_enough(
    qtbot: QtBot, window: MainWindow, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = window.open_page("today")
    assert isinstance(page, TodayPage)
    backups = window.context.backups
    backups.choose(BackupPlan(str(folder), hours=24))
    backups.back_up_now()
    qtbot.waitUntil(lambda: backups.newest is not None, timeout=LONG)
    assert not page.late_backup.isVisible()
    backups.newest = datetime.now(UTC) - timedelta(hours=49)
    backups.changed.emit()
    qtbot.waitUntil(page.late_backup.isVisible)
    assert "48 hours" in page.late_backup.text()
    assert monkeypatch


def test_the_plan_is_there_at_the_next_start(
    qtbot: QtBot, open_window: WindowMaker, folder: Path, settings: QSettings
) -> None:
    assert qtbot
    window = open_window()
    plan = BackupPlan(str(folder), keep=5, hours=6)
    window.context.backups.choose(plan)
    location = window.context.database.location
    window.close()
    assert Preferences(settings).backup_plan(location) == plan
    assert open_window().context.backups.plan == plan


def test_others_read_who_sets_it_up(qtbot: QtBot, board: Database, tasks: TaskRunner) -> None:
    made = card(qtbot, board, tasks, PATHOLOGIST)
    assert not made.folder.isEnabled()
    assert not made.now.isEnabled()
    assert "coordinators and administrators" in made.note.text()


def test_a_folder_that_cannot_be_written_is_told(
    qtbot: QtBot, board: Database, tasks: TaskRunner, folder: Path
) -> None:
    made = card(qtbot, board, tasks)
    name_folder(made, folder)
    folder.rmdir()
    folder.write_text("A file stands where the folder was", encoding="utf-8")
    QTest.mouseClick(made.now, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(made.error.isVisible, timeout=LONG)
