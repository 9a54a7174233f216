"""The program started twice on one file, in one process and in two, and a file that someone else has locked."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import event

from tests.support.board import COORDINATOR, PATHOLOGIST, Spine
from tests.support.every_table import FilledBoard
from tests.ui.conftest import WindowMaker
from tumorboard.database.sessions import Database
from tumorboard.queries.case import read_case
from ui.main_window import MainWindow
from ui.pages.case import CasePage
from ui.pages.cases import CasesPage
from ui.widgets.text_area import TextArea

CONTROL = Qt.KeyboardModifier.ControlModifier

SECOND_PROCESS = """
import sys
from datetime import date
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication
from tumorboard.services.intake import AddPatient, ReferralEntry, RegisterCase, add_patient, register_case
from tumorboard.vocabulary import ConsultationMode, ReferralReason, Requester, Sex, TumorSite
from ui.app import Program

application = QApplication(sys.argv[:1])
program = Program(QSettings(sys.argv[2], QSettings.Format.IniFormat))
program.start(sys.argv[1])

def look():
    if not program.window.has_board:
        return
    watch.stop()
    database = program.window.context.database
    patient = database.write(add_patient, AddPatient("Lind", "Ada", date(1960, 2, 1), Sex.FEMALE))
    referral = ReferralEntry(
        Requester.PATIENT, ReferralReason.NEWLY_DIAGNOSED, ConsultationMode.REMOTE, date(2026, 11, 12)
    )
    print(database.write(register_case, RegisterCase(1, patient, TumorSite.LUNG, "What next?", referral)))
    program.window.close()

watch = QTimer(interval=20)
watch.timeout.connect(look)
watch.start()
application.exec()
program.close()
"""


def comment_of(qtbot: QtBot, window: MainWindow, number: str) -> TextArea:
    """The comment of the pathologist's draft, with the cursor at its end."""
    page = window.open_page(f"case:{number}")
    assert isinstance(page, CasePage)
    qtbot.waitUntil(lambda: "overview" in page.tabs)
    page.strip.choose("pathology")
    qtbot.waitUntil(lambda: window.context.tasks.wait(0))
    areas = [area for area in page.tabs["pathology"].findChildren(TextArea) if area.isVisibleTo(window)]
    area = next(area for area in areas if area.accessibleName() == "Comment to the board")
    area.setFocus()
    QTest.keyClick(area, Qt.Key.Key_End, CONTROL)
    return area


def comment_in(database: Database, number: str) -> str:
    """What the record says."""
    return next(review for review in database.read(read_case, number).reviews if review.kind == "pathology").comment


@pytest.mark.long
def test_what_one_start_saves_the_other_shows_after_a_refresh(
    qtbot: QtBot,
    open_window_on: Callable[[FilledBoard, str], MainWindow],
    filled: FilledBoard,
) -> None:
    number = filled.spine.draft_case_number
    other, one = open_window_on(filled, COORDINATOR), open_window_on(filled, PATHOLOGIST)
    area = comment_of(qtbot, one, number)
    QTest.keyClicks(area, " Seen by the second start.")
    typed = area.text()
    QTest.keyClick(area, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: comment_in(other.context.database, number) == typed)
    page = other.open_page(f"case:{number}")
    assert isinstance(page, CasePage)
    qtbot.waitUntil(lambda: "overview" in page.tabs)
    page.strip.choose("pathology")
    texts = [label.accessibleName() for label in page.tabs["pathology"].findChildren(type(page.header.name))]
    assert any("Seen by the second start." in text for text in texts)


def test_a_second_process_on_the_same_file_writes_and_the_first_one_shows_it(
    qtbot: QtBot, open_window: WindowMaker, filled_file: FilledBoard
) -> None:
    window = open_window()
    page = window.open_page("cases")
    assert isinstance(page, CasesPage)
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    ended = subprocess.run(
        [sys.executable, "-c", SECOND_PROCESS, filled_file.location, f"{filled_file.location}.ini"],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert ended.returncode == 0, ended.stderr
    page.refresh()
    qtbot.waitUntil(lambda: page.model.rowCount() == 3)
    assert page.model.row_at(0).number == ended.stdout.strip()
    assert not window.banner.isVisible()


@pytest.fixture
def impatient(board: Database) -> Iterator[Database]:
    """The board, whose connections wait for a lock for a moment only."""

    def hurry(connection: sqlite3.Connection, *_: object) -> None:
        connection.execute("PRAGMA busy_timeout = 200")

    event.listen(board.engine, "checkout", hurry)
    yield board
    event.remove(board.engine, "checkout", hurry)


def test_a_locked_board_is_said_to_be_busy_and_takes_the_words_once_it_is_free(
    qtbot: QtBot, open_window: WindowMaker, impatient: Database, spine: Spine
) -> None:
    window = open_window(PATHOLOGIST)
    window.probe.timer.setInterval(50)
    area = comment_of(qtbot, window, spine.draft_case_number)
    before = comment_in(impatient, spine.draft_case_number)
    ticks: list[None] = []
    timer = QTimer(interval=10)
    timer.timeout.connect(lambda: ticks.append(None))
    with closing(sqlite3.connect(impatient.location, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        timer.start()
        QTest.keyClicks(area, " Margins clear.")
        typed = area.text()
        QTest.keyClick(area, Qt.Key.Key_S, CONTROL)
        qtbot.waitUntil(window.banner.isVisible)
        assert len(ticks) >= 3, "the window stood still while it waited for the board"
        assert "busy" in window.banner.text
        assert area.text() == typed
        other.execute("ROLLBACK")
    timer.stop()
    assert comment_in(impatient, spine.draft_case_number) == before
    qtbot.waitUntil(lambda: not window.banner.isVisible())
    QTest.keyClick(area, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: comment_in(impatient, spine.draft_case_number) == typed)


def test_a_short_lock_is_waited_for_and_nothing_is_said(
    qtbot: QtBot, open_window: WindowMaker, board: Database, spine: Spine
) -> None:
    window = open_window(PATHOLOGIST)
    area = comment_of(qtbot, window, spine.draft_case_number)
    with closing(sqlite3.connect(board.location, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        QTest.keyClicks(area, " Margins clear.")
        typed = area.text()
        QTest.keyClick(area, Qt.Key.Key_S, CONTROL)
        qtbot.waitUntil(window.top_bar.busy.isVisible)
        other.execute("ROLLBACK")
    qtbot.waitUntil(lambda: comment_in(board, spine.draft_case_number) == typed)
    assert not window.banner.isVisible()
