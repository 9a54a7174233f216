"""The list of cases: search as one types, filters, and the keyboard."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.board import COORDINATOR, PATHOLOGIST, Spine
from tests.support.fhir import bundle
from tests.support.imports import record_of_ana, write_json
from tests.support.window import signed_in, unnamed_controls
from tumorboard.database.sessions import Database
from tumorboard.services.intake import AddPatient, ReferralEntry, RegisterCase, add_patient, register_case
from tumorboard.services.people import FoundBoard, found_board
from tumorboard.vocabulary import ConsultationMode, ReferralReason, Requester, Sex, TumorSite
from ui.pages.cases import PAGE_SIZE, CasesPage
from ui.tasks import TaskRunner


@pytest.fixture
def page(qtbot: QtBot, board: Database, tasks: TaskRunner) -> CasesPage:
    """The list with the two cases of the board."""
    made = CasesPage(signed_in(board, tasks))
    qtbot.addWidget(made)
    made.resize(1100, 650)
    with qtbot.waitExposed(made):
        made.show()
    with qtbot.waitSignal(made.model.modelReset):
        made.refresh()
    return made


def register(database: Database, board_id: int, family_name: str, site: TumorSite = TumorSite.LUNG) -> str:
    coordinator = database.signed_in_as(COORDINATOR)
    patient_id = coordinator.write(add_patient, AddPatient(family_name, "Ada", date(1960, 2, 1), Sex.FEMALE))
    referral = ReferralEntry(
        Requester.PATIENT, ReferralReason.NEWLY_DIAGNOSED, ConsultationMode.REMOTE, date(2026, 11, 12)
    )
    return coordinator.write(register_case, RegisterCase(board_id, patient_id, site, "What next?", referral))


def numbers(page: CasesPage) -> list[str]:
    return [page.model.row_at(row).number for row in range(page.model.rowCount())]


def test_typing_finds_and_enter_opens_the_first(qtbot: QtBot, page: CasesPage, board: Database, spine: Spine) -> None:
    number = register(board, spine.board_id, "Lind")
    with qtbot.waitSignal(page.model.modelReset):
        qtbot.keyClicks(page.search, "lind")
    assert numbers(page) == [number]
    with qtbot.waitSignal(page.case_requested) as requested:
        qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert requested.args == [number]


def test_down_leads_from_the_search_into_the_list_and_enter_opens(qtbot: QtBot, page: CasesPage, spine: Spine) -> None:
    page.window().activateWindow()
    page.search.setFocus()
    qtbot.keyClick(page.search, Qt.Key.Key_Down)
    qtbot.waitUntil(page.table.hasFocus)
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.case_requested) as requested:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert requested.args == [spine.case_number]


def test_the_site_filters(qtbot: QtBot, page: CasesPage, board: Database, spine: Spine) -> None:
    number = register(board, spine.board_id, "Lind", TumorSite.LUNG)
    with qtbot.waitSignal(page.model.modelReset):
        qtbot.keyClicks(page.site, "Lu")
    assert page.site.choice() is TumorSite.LUNG
    assert numbers(page) == [number]


def test_a_board_shows_its_own_cases(qtbot: QtBot, page: CasesPage, board: Database) -> None:
    board_id = board.signed_in_as(COORDINATOR).write(found_board, FoundBoard("Lung board"))
    number = register(board, board_id, "Lind")
    with qtbot.waitSignal(page.model.modelReset):
        page.show_board(board_id)
    assert numbers(page) == [number]
    with qtbot.waitSignal(page.model.modelReset):
        page.show_board(None)
    assert len(numbers(page)) == 3


def test_what_is_not_found_leaves_a_page_that_says_what_to_do(qtbot: QtBot, page: CasesPage) -> None:
    with qtbot.waitSignal(page.model.modelReset):
        qtbot.keyClicks(page.search, "nobody of this name")
    assert page.not_found.isVisible()
    assert not page.table.isVisible()
    with qtbot.waitSignal(page.model.modelReset):
        qtbot.keyClick(page.show_all, Qt.Key.Key_Space)
    assert len(numbers(page)) == 2


def test_a_board_without_a_case_teaches_and_files_the_first_record(
    qtbot: QtBot, page: CasesPage, board: Database, tmp_path: Path
) -> None:
    board_id = board.signed_in_as(COORDINATOR).write(found_board, FoundBoard("Gynecologic board"))
    with qtbot.waitSignal(page.model.modelReset):
        page.show_board(board_id)
    assert page.empty.isVisible()
    assert page.first_records.isVisible()
    assert not page.search.isVisible()
    with qtbot.waitSignals([page.message, page.model.modelReset]):
        page.take_records([write_json(tmp_path / "ana.json", bundle(*record_of_ana()))])
    with qtbot.waitSignal(page.model.modelReset):
        page.show_board(None)
    assert len(numbers(page)) == 3
    assert page.search.isVisible()


def test_what_became_of_outside_records_is_told(qtbot: QtBot, page: CasesPage, tmp_path: Path) -> None:
    with qtbot.waitSignal(page.message) as told:
        page.take_records([write_json(tmp_path / "ana.json", bundle(*record_of_ana()))])
    assert "Filed: 3" in told.args[0]
    (tmp_path / "torn.json").write_text("{", encoding="utf-8")
    with qtbot.waitSignal(page.message) as told:
        page.take_records([tmp_path / "torn.json"])
    assert "torn.json" in told.args[0]


def test_only_a_coordinator_is_offered_to_file_records(qtbot: QtBot, board: Database, tasks: TaskRunner) -> None:
    reader = CasesPage(signed_in(board, tasks, PATHOLOGIST))
    qtbot.addWidget(reader)
    reader.show()
    with qtbot.waitSignal(reader.model.modelReset):
        reader.refresh()
    assert reader.file_records.isVisible()
    assert not reader.file_records.isEnabled()
    assert (
        reader.rights.typed == "“File outside records” is for coordinators; you are signed in as specialist, pathology."
    )
    obstacles = {action.text(): action.property("obstacle") for action in reader.actions() if not action.isEnabled()}
    assert set(obstacles) == {"File outside records", "List on an agenda"}
    assert all("coordinators" in str(told) for told in obstacles.values())


def test_tab_follows_the_eye(qtbot: QtBot, page: CasesPage) -> None:
    page.window().activateWindow()
    page.file_records.setFocus()
    for stop in (page.search, page.site, page.more, page.columns, page.table, page.bulk.list_button):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        qtbot.waitUntil(stop.hasFocus)


def test_widths_of_columns_are_there_at_the_next_start(
    qtbot: QtBot, page: CasesPage, board: Database, tasks: TaskRunner, settings: QSettings
) -> None:
    page.remember(settings)
    page.table.horizontalHeader().resizeSection(1, 280)
    again = CasesPage(signed_in(board, tasks))
    qtbot.addWidget(again)
    again.remember(settings)
    again.show()
    with qtbot.waitSignal(again.model.modelReset):
        again.refresh()
    assert again.table.columnWidth(1) == pytest.approx(280, abs=1)


def test_every_control_has_a_name(page: CasesPage) -> None:
    assert unnamed_controls(page) == []


def test_the_end_of_the_list_brings_the_next_page(qtbot: QtBot, page: CasesPage, board: Database, spine: Spine) -> None:
    for number in range(PAGE_SIZE):
        register(board, spine.board_id, f"Case {number}")
    with qtbot.waitSignal(page.model.modelReset):
        page.refresh()
    assert page.model.rowCount() == PAGE_SIZE
    with qtbot.waitSignal(page.model.rowsInserted):
        page.table.scrollToBottom()
    assert len(set(numbers(page))) == PAGE_SIZE + 2


def test_a_row_is_copied_as_text(qtbot: QtBot, page: CasesPage, spine: Spine) -> None:
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text().split("\t")
    assert copied[:2] == [spine.draft_case_number, "Sato, Miriam"]
