"""The list of cases: search as one types, filters, and the keyboard."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.support.board import COORDINATOR, Spine
from tests.support.window import signed_in
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
    return [page.model.case_at(row).number for row in range(page.model.rowCount())]


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
        page.site.setCurrentIndex(page.site.findData(TumorSite.LUNG))
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
        page.search.setText("nobody of this name")
    assert page.empty.isVisible()
    assert not page.table.isVisible()


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
