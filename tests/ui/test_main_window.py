"""The shell as a person meets it: pages by key, people and boards, a board that is away, and what is remembered."""

import threading
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QSettings, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.support.board import ADMINISTRATOR, COORDINATOR, PATHOLOGIST, Spine
from tests.support.every_table import FilledBoard
from tests.support.postgres import PostgresServer
from tests.support.window import board_away, choose, delete_now, server_away, unnamed_controls
from tests.ui.conftest import WindowMaker
from tumorboard.database.drafts import DraftStore, drafts_path
from tumorboard.database.opening import open_board
from tumorboard.database.sessions import Database
from tumorboard.first_run import set_up_board
from tumorboard.services.intake import AddPatient, ReferralEntry, RegisterCase, add_patient, register_case
from tumorboard.services.people import AddPerson, DisablePerson, FoundBoard, add_person, disable_person, found_board
from tumorboard.vocabulary import ConsultationMode, ReferralReason, Requester, Role, Sex, TumorSite
from ui.app import make_window
from ui.dialogs.palette import PaletteDialog
from ui.main_window import MainWindow
from ui.opening import pages_with, sign_in
from ui.pages.cases import CasesPage
from ui.theme.looks import Looks

CONTROL = Qt.KeyboardModifier.ControlModifier


def cases_page(qtbot: QtBot, window: MainWindow) -> CasesPage:
    """The list of cases, open and read."""
    page = window.open_page("cases")
    assert isinstance(page, CasesPage)
    qtbot.waitUntil(lambda: page.model.rowCount() > 0)
    return page


def register(database: Database, board_id: int, family_name: str) -> str:
    coordinator = database.signed_in_as(COORDINATOR)
    patient_id = coordinator.write(add_patient, AddPatient(family_name, "Ada", date(1960, 2, 1), Sex.FEMALE))
    referral = ReferralEntry(
        Requester.PATIENT, ReferralReason.NEWLY_DIAGNOSED, ConsultationMode.REMOTE, date(2026, 11, 12)
    )
    return coordinator.write(register_case, RegisterCase(board_id, patient_id, TumorSite.LUNG, "What next?", referral))


class WindowWitness(QObject):
    """Sees every widget that is shown as a window, however briefly."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note it and let it pass."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


def test_pages_open_by_key_and_escape_goes_back(qtbot: QtBot, window: MainWindow) -> None:
    window.open_page("today")
    qtbot.keyClick(window, Qt.Key.Key_2, CONTROL)
    assert window.stack.name == "cases"
    assert window.windowTitle() == "Cases · Tumorboard"
    qtbot.keyClick(window, Qt.Key.Key_Comma, CONTROL)
    assert window.stack.name == "settings"
    for wanted in ("cases", "today", "today"):
        qtbot.keyClick(window, Qt.Key.Key_Escape)
        assert window.stack.name == wanted


def test_back_from_the_first_page_leads_to_today(qtbot: QtBot, window: MainWindow) -> None:
    window.open_page("settings")
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.stack.name == "today"


def test_a_page_that_opens_takes_the_focus_and_gets_it_back_where_it_was(qtbot: QtBot, window: MainWindow) -> None:
    page = cases_page(qtbot, window)
    qtbot.waitUntil(page.search.hasFocus)
    page.table.setFocus()
    window.open_page("settings")
    assert not page.table.hasFocus()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(page.table.hasFocus)


def test_the_palette_opens_by_key_and_leads_to_a_page(qtbot: QtBot, window: MainWindow) -> None:
    window.open_page("today")
    qtbot.keyClick(window, Qt.Key.Key_K, CONTROL)
    palette = window.findChild(PaletteDialog)
    assert palette is not None
    qtbot.keyClicks(palette.search, "settings")
    qtbot.keyClick(palette.search, Qt.Key.Key_Down)
    qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    assert window.stack.name == "settings"


def test_the_palette_leads_to_a_case(qtbot: QtBot, window: MainWindow, spine: Spine) -> None:
    window.open_page("today")
    palette = window.show_palette()
    qtbot.keyClicks(palette.search, spine.case_number)
    qtbot.waitUntil(lambda: not palette.searching)
    qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    assert window.stack.name == f"case:{spine.case_number}"


def test_another_person_at_the_keyboard_gets_pages_of_their_own(qtbot: QtBot, window: MainWindow) -> None:
    former = cases_page(qtbot, window)
    with qtbot.waitSignal(former.destroyed), qtbot.waitSignal(window.signed_in) as signed_in:
        choose(window.top_bar.people, PATHOLOGIST)
    assert signed_in.args == [PATHOLOGIST]
    assert window.context.person.login == PATHOLOGIST
    page = window.stack.page
    assert isinstance(page, CasesPage)
    assert page.context.person.login == PATHOLOGIST
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    assert "Dr Amara Osei" in window.messages.text


def test_who_may_no_longer_sign_in_does_not_and_the_present_person_stays(
    qtbot: QtBot, window: MainWindow, board: Database
) -> None:
    window.open_page("cases")
    people = window.top_bar.people
    entry = people.findData(PATHOLOGIST)
    board.signed_in_as(ADMINISTRATOR).write(disable_person, DisablePerson(PATHOLOGIST))
    people.setCurrentIndex(entry)
    people.activated.emit(entry)
    qtbot.waitUntil(lambda: PATHOLOGIST in window.messages.text)
    assert people.currentData() == COORDINATOR
    assert window.context.person.login == COORDINATOR


def test_someone_new_can_be_chosen_at_once(qtbot: QtBot, window: MainWindow, board: Database) -> None:
    board.signed_in_as(ADMINISTRATOR).write(add_person, AddPerson("new", "Newcomer", Role.COORDINATOR))
    qtbot.waitUntil(lambda: window.top_bar.people.findData("new") >= 0)


def test_the_board_that_is_chosen_filters_cases_and_is_remembered(
    qtbot: QtBot, open_window: WindowMaker, board: Database
) -> None:
    lung = board.signed_in_as(COORDINATOR).write(found_board, FoundBoard("Lung board"))
    number = register(board, lung, "Lind")
    window = open_window()
    page = cases_page(qtbot, window)
    assert window.top_bar.boards.currentText() == "All boards"
    assert page.model.rowCount() == 3
    choose(window.top_bar.boards, lung)
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    assert page.model.row_at(0).number == number
    window.close()
    assert open_window().top_bar.boards.currentText() == "Lung board"


def test_what_a_colleague_writes_appears_by_itself(
    qtbot: QtBot, window: MainWindow, board: Database, spine: Spine
) -> None:
    page = cases_page(qtbot, window)
    number = register(board, spine.board_id, "Lind")
    qtbot.waitUntil(lambda: page.model.rowCount() == 3)
    assert page.model.row_at(0).number == number


def test_a_board_that_is_away_is_told_in_the_banner_and_nothing_typed_is_lost(
    qtbot: QtBot, window: MainWindow, board: Database
) -> None:
    page = cases_page(qtbot, window)
    with board_away(board):
        qtbot.keyClicks(page.search, "sato")
        qtbot.waitUntil(window.banner.isVisible)
        assert "cannot be opened" in window.banner.text
        qtbot.mouseClick(window.banner.retry, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: window.context.tasks.wait(0))
        assert window.banner.isVisible()
    qtbot.mouseClick(window.banner.retry, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.banner.isVisible())
    assert page.search.text() == "sato"
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)


def test_a_board_that_comes_back_is_noticed_without_a_click(qtbot: QtBot, window: MainWindow, board: Database) -> None:
    page = cases_page(qtbot, window)
    window.probe.timer.setInterval(50)
    with board_away(board):
        page.refresh()
        qtbot.waitUntil(window.banner.isVisible)
    qtbot.waitUntil(lambda: not window.banner.isVisible())


def test_a_server_that_goes_away_and_comes_back(
    qtbot: QtBot, filled_database: FilledBoard, postgres_server: PostgresServer, settings: QSettings
) -> None:
    database = open_board(filled_database.location)
    window = make_window(database, settings)
    qtbot.addWidget(window)
    window.show()
    page = cases_page(qtbot, window)
    with server_away(postgres_server, filled_database.location):
        page.refresh()
        qtbot.waitUntil(window.banner.isVisible)
    qtbot.mouseClick(window.banner.retry, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.banner.isVisible())
    window.close()
    database.close()


def test_other_errors_pass_by_in_the_message_line(qtbot: QtBot, window: MainWindow) -> None:
    def fail() -> None:
        raise KeyError("a patient's name")

    window.context.tasks.run(window, fail, lambda _nothing: None)
    qtbot.waitUntil(window.messages.isVisible)
    assert "KeyError" in window.messages.text
    assert "patient's name" not in window.messages.text
    assert not window.banner.isVisible()


def test_what_takes_over_a_second_is_shown_to_be_running(qtbot: QtBot, window: MainWindow) -> None:
    gate = threading.Event()
    window.context.tasks.run(window, gate.wait, lambda _waited: None)
    assert not window.top_bar.busy.isVisible()
    qtbot.waitUntil(window.top_bar.busy.isVisible)
    gate.set()
    qtbot.waitUntil(lambda: not window.top_bar.busy.isVisible())


def test_the_window_opens_again_where_it_was(qtbot: QtBot, open_window: WindowMaker, spine: Spine) -> None:
    assert qtbot
    first = open_window()
    first.open_case(spine.case_number)
    first.resize(760, 610)
    first.close()
    second = open_window()
    second.open_last_page()
    assert second.stack.name == f"case:{spine.case_number}"
    assert (second.width(), second.height()) == (760, 610)


def test_on_another_board_the_window_opens_on_its_first_page(
    qtbot: QtBot, open_window: WindowMaker, settings: QSettings
) -> None:
    assert qtbot
    settings.setValue("board", "another.sqlite")
    settings.setValue("page", "cases")
    window = open_window()
    window.open_last_page()
    assert window.stack.name == "today"


def test_a_page_that_no_longer_exists_is_not_opened_again(open_window: WindowMaker, settings: QSettings) -> None:
    first = open_window()
    first.open_page("cases")
    first.close()
    settings.setValue("page", "of an older version")
    second = open_window()
    second.open_last_page()
    assert second.stack.name == "today"


def test_a_window_that_is_gone_does_not_disturb_another_one(
    qtbot: QtBot, open_window: WindowMaker, board: Database, spine: Spine
) -> None:
    gone = open_window()
    gone.close()
    gone.deleteLater()
    delete_now()
    window = open_window()
    page = cases_page(qtbot, window)
    register(board, spine.board_id, "Lind")
    qtbot.waitUntil(lambda: page.model.rowCount() == 3)


@pytest.mark.parametrize("name", ["today", "cases", "settings"])
def test_a_page_that_opens_shows_no_window_of_its_own(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, name: str
) -> None:
    witness = WindowWitness()
    qapp.installEventFilter(witness)
    window.open_page(name)
    qtbot.waitUntil(lambda: window.context.tasks.wait(0))
    qapp.removeEventFilter(witness)
    assert witness.shown == []


@pytest.mark.parametrize("name", ["today", "cases", "settings"])
def test_every_control_of_the_shell_and_its_pages_has_a_name(qtbot: QtBot, window: MainWindow, name: str) -> None:
    window.open_page(name)
    qtbot.waitUntil(lambda: window.context.tasks.wait(0))
    assert unnamed_controls(window) == []


@pytest.mark.long
def test_no_button_of_the_shell_is_cut_at_200_percent(qtbot: QtBot, window: MainWindow, settings: QSettings) -> None:
    window.resize(1280, 720)
    for _step in range(8):
        qtbot.keyClick(window, Qt.Key.Key_Plus, CONTROL)
    assert Looks(settings).scale == 2.0
    window.open_page("settings")
    QApplication.processEvents()
    cut = [
        button.text()
        for button in window.findChildren(QAbstractButton)
        if button.isVisible() and button.text() and button.width() < button.minimumSizeHint().width()
    ]
    assert cut == []
    assert window.width() == 1280
    qtbot.keyClick(window, Qt.Key.Key_Minus, CONTROL)
    assert Looks(settings).scale < 2.0


def test_a_key_changes_the_look(qtbot: QtBot, window: MainWindow, settings: QSettings) -> None:
    before = Looks(settings).name
    qtbot.keyClick(window, Qt.Key.Key_D, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert Looks(settings).name is not before


def test_before_there_is_a_board_keys_that_need_one_do_nothing(
    qtbot: QtBot, qapp: QApplication, board: Database, settings: QSettings
) -> None:
    looks = Looks(settings)
    window = MainWindow(looks, settings)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    witness = WindowWitness()
    qapp.installEventFilter(witness)
    qtbot.keyClick(window, Qt.Key.Key_K, CONTROL)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    qtbot.mouseClick(window.top_bar.search, Qt.MouseButton.LeftButton)
    qapp.removeEventFilter(witness)
    assert witness.shown == []
    assert window.opening.isVisible()
    with qtbot.waitSignal(window.other_board_requested):
        qtbot.keyClick(window, Qt.Key.Key_O, CONTROL)
    window.take_board(sign_in(board, DraftStore(drafts_path())), pages_with(looks))
    qtbot.keyClick(window, Qt.Key.Key_K, CONTROL)
    assert window.findChild(PaletteDialog) is not None


@pytest.mark.parametrize("by_key", [True, False])
def test_a_page_that_is_wanted_before_there_is_a_board_opens_with_it(
    qtbot: QtBot, board: Database, settings: QSettings, by_key: bool
) -> None:
    settings.setValue("board", board.location)
    settings.setValue("page", "settings")
    looks = Looks(settings)
    window = MainWindow(looks, settings)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    button = next(each for each in window.rail.findChildren(QAbstractButton) if each.text() == "Cases")
    if by_key:
        qtbot.keyClick(window, Qt.Key.Key_2, CONTROL)
    else:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.isChecked()
    window.take_board(sign_in(board, DraftStore(drafts_path())), pages_with(looks))
    window.open_last_page()
    assert window.stack.name == "cases"


def test_an_answer_of_a_board_that_was_left_is_not_shown(
    qtbot: QtBot, window: MainWindow, board: Database, settings: QSettings, tmp_path: Path
) -> None:
    set_up_board(str(tmp_path / "other.sqlite"))
    other = open_board(str(tmp_path / "other.sqlite"))
    gate = threading.Event()
    former = window.context.tasks
    former.run(window, gate.wait, lambda _waited: None)
    board.signed_in_as(ADMINISTRATOR).write(add_person, AddPerson("new", "Newcomer", Role.COORDINATOR))
    choose(window.top_bar.people, PATHOLOGIST)
    window.take_board(sign_in(other, DraftStore(drafts_path())), pages_with(Looks(settings)))
    with qtbot.waitSignal(former.destroyed):
        gate.set()
    assert window.context.database.location == other.location
    assert window.top_bar.people.count() == 1
    window.close()
    other.close()


def test_a_key_asks_for_another_board(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.other_board_requested):
        qtbot.keyClick(window, Qt.Key.Key_O, CONTROL)


def test_the_title_names_the_case_and_not_the_patient(window: MainWindow, spine: Spine, qtbot: QtBot) -> None:
    page = window.open_page(f"case:{spine.case_number}")
    qtbot.waitUntil(lambda: window.context.tasks.wait(0) and page.isVisible())
    assert window.windowTitle() == f"{spine.case_number} · Tumorboard"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_presses_the_button_that_has_the_focus(qtbot: QtBot, window: MainWindow, key: Qt.Key) -> None:
    window.open_page("cases")
    qtbot.waitUntil(window.isActiveWindow)
    window.top_bar.search.setFocus()
    qtbot.waitUntil(window.top_bar.search.hasFocus)
    qtbot.keyClick(window.top_bar.search, key)
    palette = window.findChild(PaletteDialog)
    assert palette is not None
    qtbot.waitUntil(palette.isVisible)
    palette.close()
