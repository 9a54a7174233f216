"""Today: figures that are true, the agenda by keyboard, what waits for one person, and a page that teaches."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from tests.support.board import AUDITOR, COORDINATOR, PATHOLOGIST, Spine
from tests.support.window import schedule_next, signed_in
from tests.ui.conftest import WindowMaker
from tumorboard.database.sessions import Database
from tumorboard.services.materials import RegisterMaterial, register_material
from tumorboard.services.people import FoundBoard, found_board
from tumorboard.vocabulary import MaterialKind, Necessity
from ui.pages.today import TodayPage
from ui.tasks import TaskRunner


@pytest.fixture
def meeting_id(board: Database, spine: Spine) -> int:
    """The next meeting, with two cases, one of which waits for its blocks."""
    board.signed_in_as(COORDINATOR).write(
        register_material, RegisterMaterial(spine.case_id, MaterialKind.BLOCKS, necessity=Necessity.CRITICAL)
    )
    return schedule_next(board, spine, spine.case_id, spine.draft_case_id, minutes=30)


def show(qtbot: QtBot, database: Database, tasks: TaskRunner, login: str = COORDINATOR) -> TodayPage:
    page = TodayPage(signed_in(database, tasks, login))
    qtbot.addWidget(page)
    page.resize(1100, 650)
    with qtbot.waitExposed(page):
        page.show()
    page.refresh()
    qtbot.waitUntil(lambda: bool(page.title.text()))
    return page


@pytest.mark.usefixtures("meeting_id")
def test_the_figures_are_those_of_the_next_meeting(qtbot: QtBot, board: Database, tasks: TaskRunner) -> None:
    page = show(qtbot, board, tasks)
    assert page.ready.accessibleName() == "1 of 2 cases have every critical record"
    assert page.minutes.accessibleName() == "40 of 30 minutes planned · 10 too many"
    assert page.awaited.accessibleName() == "1 records still awaited · 2 of 3 here"
    assert page.wait.value.text().endswith("days")
    assert "Breast board · 2 cases · chaired by Dr Elena Ivanov" in page.summary.text()


@pytest.mark.usefixtures("meeting_id")
def test_enter_opens_the_case_in_the_row(qtbot: QtBot, board: Database, tasks: TaskRunner, spine: Spine) -> None:
    page = show(qtbot, board, tasks)
    page.agenda.setFocus()
    qtbot.keyClick(page.agenda, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.case_requested) as requested:
        qtbot.keyClick(page.agenda, Qt.Key.Key_Return)
    assert requested.args == [spine.draft_case_number]


@pytest.mark.usefixtures("meeting_id")
def test_the_chosen_row_stays_chosen_when_the_agenda_is_read_again(
    qtbot: QtBot, board: Database, tasks: TaskRunner
) -> None:
    page = show(qtbot, board, tasks)
    page.agenda.selectRow(1)
    with qtbot.waitSignal(page.model.modelReset):
        page.refresh()
    assert page.agenda.currentIndex().row() == 1


def test_without_a_meeting_the_page_teaches_and_leads_on(qtbot: QtBot, board: Database, tasks: TaskRunner) -> None:
    board_id = board.signed_in_as(COORDINATOR).write(found_board, FoundBoard("Lung board"))
    page = TodayPage(signed_in(board, tasks))
    qtbot.addWidget(page)
    page.show_board(board_id)
    page.show()
    page.refresh()
    qtbot.waitUntil(page.cases_button.isVisible)
    assert not page.agenda.isVisible()
    assert not page.agenda_pdf.isVisible()
    with qtbot.waitSignal(page.action_requested) as requested:
        qtbot.keyClick(page.cases_button, Qt.Key.Key_Space)
    assert requested.args == ["cases"]


def test_an_agenda_without_cases_says_where_they_come_from(
    qtbot: QtBot, board: Database, tasks: TaskRunner, spine: Spine
) -> None:
    schedule_next(board, spine)
    page = show(qtbot, board, tasks)
    assert not page.agenda.isVisible()
    assert page.ready.value.text() == "0 of 0"
    assert page.wait.value.text() == "none"


@pytest.mark.usefixtures("meeting_id")
def test_what_waits_for_the_person_opens_with_enter(
    qtbot: QtBot, board: Database, tasks: TaskRunner, spine: Spine
) -> None:
    page = show(qtbot, board, tasks, PATHOLOGIST)
    assert page.duties.isVisible()
    page.duties.setFocus()
    with qtbot.waitSignal(page.work_requested) as requested:
        qtbot.keyClick(page.duties, Qt.Key.Key_Return)
    assert requested.args == [spine.draft_case_number, "pathology"]


def test_enter_on_what_waits_opens_the_tab_where_it_is_done(qtbot: QtBot, open_window: WindowMaker) -> None:
    window = open_window(PATHOLOGIST)
    page = window.open_page("today")
    assert isinstance(page, TodayPage)
    qtbot.waitUntil(lambda: page.focusWidget() is page.duties)
    assert str(page.duty_model.index(0, 0).data()) == "○ Sign review"
    qtbot.keyClick(page.duties, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.stack.name.startswith("case:") and window.stack.part == "pathology")


@pytest.mark.usefixtures("meeting_id")
def test_nothing_is_shown_of_what_does_not_wait(qtbot: QtBot, board: Database, tasks: TaskRunner) -> None:
    assert not show(qtbot, board, tasks, AUDITOR).duties.isVisible()


@pytest.mark.usefixtures("meeting_id")
def test_the_coordinator_begins_with_what_harms_most_while_it_waits(
    qtbot: QtBot, board: Database, tasks: TaskRunner
) -> None:
    page = show(qtbot, board, tasks)
    words = [str(page.duty_model.index(row, 0).data()) for row in range(page.duty_model.rowCount())]
    assert words == ["≈ Listed, but not ready"]
    assert "1 in all" in page.waiting_count.text()
    assert "see what is missing" in str(page.duty_model.index(0, 3).data())
    assert "Blocks" in str(page.duty_model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))


@pytest.mark.usefixtures("meeting_id")
def test_the_agenda_is_written_as_a_pdf(qtbot: QtBot, board: Database, tasks: TaskRunner, tmp_path: Path) -> None:
    page = show(qtbot, board, tasks)
    target = tmp_path / "agenda.pdf"
    with qtbot.waitSignal(page.message) as message:
        page.write_agenda(target)
    assert str(target) in message.args[0]
    assert target.read_bytes().startswith(b"%PDF")


@pytest.mark.usefixtures("meeting_id")
def test_an_agenda_that_cannot_be_written_is_one_sentence(
    qtbot: QtBot, board: Database, tasks: TaskRunner, tmp_path: Path
) -> None:
    page = show(qtbot, board, tasks)
    (tmp_path / "taken").write_text("a file where a folder is wanted")
    with qtbot.waitSignal(page.message) as message:
        page.write_agenda(tmp_path / "taken" / "agenda.pdf")
    assert "could not be written" in message.args[0]


@pytest.mark.usefixtures("meeting_id")
def test_tab_follows_the_eye_and_leaves_the_tables(qtbot: QtBot, board: Database, tasks: TaskRunner) -> None:
    page = show(qtbot, board, tasks, PATHOLOGIST)
    page.activateWindow()
    page.agenda_pdf.setFocus()
    for stop in (page.duties, page.agenda):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        assert page.focusWidget() is stop
    qtbot.keyClick(page.agenda, Qt.Key.Key_Tab)
    assert page.focusWidget() is not page.agenda


@pytest.mark.usefixtures("meeting_id")
def test_widths_of_columns_are_there_at_the_next_start(
    qtbot: QtBot, board: Database, tasks: TaskRunner, settings: QSettings
) -> None:
    page = show(qtbot, board, tasks)
    page.remember(settings)
    page.agenda.horizontalHeader().resizeSection(2, 300)
    again = show(qtbot, board, tasks)
    again.remember(settings)
    assert again.agenda.columnWidth(2) == pytest.approx(300, abs=1)
