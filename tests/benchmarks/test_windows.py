"""Starts of the window: the agenda that is waited for, and processes that end once they saw it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QMainWindow, QTableView, QWidget
from pytestqt.qtbot import QtBot

from benchmarks.board import SyntheticBoard, make_board
from benchmarks.processes import output_of
from benchmarks.watched_window import is_agenda, is_window
from benchmarks.windows import plan_meeting
from tumorboard.queries.case import read_case
from tumorboard.queries.today import read_today
from tumorboard.queries.today_snapshots import NextMeetingSnapshot
from ui.models.agenda_table import AgendaTableModel
from ui.pages.welcome import WelcomePage
from ui.tasks import TaskRunner


@pytest.fixture(scope="module")
def board(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SyntheticBoard]:
    """A board of twelve cases with its meeting in a week."""
    board = make_board(tmp_path_factory.mktemp("board"), 12)
    plan_meeting(board)
    yield board
    board.close()


def next_meeting(board: SyntheticBoard) -> NextMeetingSnapshot:
    meeting = board.database.read(read_today, datetime.now(UTC)).meeting
    assert meeting is not None
    return meeting


def shown(qtbot: QtBot, table: QTableView) -> QTableView:
    qtbot.addWidget(table)
    return table


@pytest.mark.long
def test_the_meeting_lists_cases_that_have_no_letter(board: SyntheticBoard) -> None:
    cases = [board.database.read(read_case, case.case_number) for case in next_meeting(board).cases]

    assert len(cases) > 3
    assert not [case.number for case in cases if case.letters]


@pytest.mark.long
@pytest.mark.parametrize("waited_for", ["empty", "shell", "agenda"])
def test_a_process_says_when_it_was_painted_and_ends(board: SyntheticBoard, tmp_path: Path, waited_for: str) -> None:
    watched = ("benchmarks.watched_window", waited_for, str(board.path))
    before = monotonic()

    instant, modules = output_of(tmp_path, "-m", *(("benchmarks.empty_window",) if waited_for == "empty" else watched))

    assert before < float(instant) < monotonic()
    assert int(modules) > 100


@pytest.mark.long
def test_the_agenda_is_the_table_of_the_meeting_s_cases_and_only_with_them(qtbot: QtBot, board: SyntheticBoard) -> None:
    agenda, other = shown(qtbot, QTableView()), shown(qtbot, QTableView())
    model = AgendaTableModel(agenda)
    agenda.setModel(model)
    other.setModel(QStringListModel(["a case"], other))

    assert not is_agenda(agenda.viewport())
    model.show_cases(next_meeting(board).cases)
    assert is_agenda(agenda.viewport())
    assert not is_agenda(agenda.horizontalHeader())
    assert not is_agenda(other.viewport())


def test_the_welcome_is_not_taken_for_the_window(qtbot: QtBot) -> None:
    tasks = TaskRunner()
    for widget, expected in ((WelcomePage(tasks), False), (QWidget(), False), (QMainWindow(), True)):
        qtbot.addWidget(widget)
        assert is_window(widget) is expected
