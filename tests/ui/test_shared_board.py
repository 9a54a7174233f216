"""Every page on a shared board, before a real login of every role: nothing fails, misleads, or is empty in silence."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.support.board import ADMINISTRATOR, AUDITOR, COORDINATOR, ONCOLOGIST, PATHOLOGIST
from tests.support.hands import press
from tests.support.proving import ProvingBoard
from tests.support.window import unnamed_controls
from tests.ui.conftest import OUTSIDER, Opener
from tumorboard.correspondence import agenda_pdf
from tumorboard.database.sessions import connect
from tumorboard.errors import NotAllowedError
from ui.dialogs.palette import PaletteDialog
from ui.main_window import MainWindow
from ui.opening import PAGES
from ui.page_stack import CASE
from ui.pages.case import TAB_FACTORIES, CasePage
from ui.pages.meeting import MeetingPage
from ui.pages.today import TodayPage
from ui.widgets.row_table import RowTable

REASON = "Bleeding in theatre; pathology needed now"


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Let every question be answered and shown."""
    for _turn in range(3):
        window.context.tasks.wait()
        qtbot.wait(1)


def words(window: MainWindow) -> str:
    """What the page says."""
    page = window.stack.page
    assert page is not None
    return "\n".join(each.text() for each in page.findChildren(QLabel) if each.isVisible() and each.text().strip())


def says_something(window: MainWindow) -> bool:
    """Whether the page has more than its title: sentences, or rows."""
    page = window.stack.page
    assert page is not None
    rows = [table.model().rowCount() for table in page.findChildren(RowTable) if table.isVisible()]
    return len(words(window).splitlines()) > 1 or any(rows)


@pytest.mark.parametrize("login", [COORDINATOR, ONCOLOGIST, OUTSIDER, ADMINISTRATOR, AUDITOR])
@pytest.mark.long
def test_every_page_says_something_and_nothing_fails(
    qtbot: QtBot, sit_down: Opener, outsiders_board: ProvingBoard, login: str
) -> None:
    window = sit_down(outsiders_board, login)
    said: list[str] = []
    window.stack.message.connect(said.append)
    window.context.tasks.failed.connect(lambda error: said.append(str(error)))
    for name in (*(name for name in PAGES if name != CASE), "settings"):
        window.open_page(name)
        settle(qtbot, window)
        assert says_something(window), name
        assert unnamed_controls(window) == []
    for number in (outsiders_board.spine.case_number, outsiders_board.spine.draft_case_number):
        page = window.open_page(f"{CASE}:{number}")
        settle(qtbot, window)
        assert isinstance(page, CasePage)
        for tab in TAB_FACTORIES if page.header.isVisible() else ():
            page.open_part(tab)
            settle(qtbot, window)
            assert says_something(window), tab
        assert page.header.isVisible() or page.missing.isVisible()
    assert said == []
    assert not window.banner.isVisible()


def test_nothing_is_counted_of_an_agenda_for_somebody_who_does_not_see_all_of_it(
    qtbot: QtBot, sit_down: Opener, outsiders_board: ProvingBoard
) -> None:
    window = sit_down(outsiders_board, OUTSIDER)
    page = window.open_page("today")
    settle(qtbot, window)
    assert isinstance(page, TodayPage)
    assert not page.ready.isVisible()
    assert not page.agenda_pdf.isVisible()
    assert "0 cases" not in words(window)
    assert "No case is on this agenda" not in words(window)
    assert "You are on none of its cases." in words(window)
    assert "not on this board's roster" in words(window)


@pytest.mark.parametrize("login", [COORDINATOR, PATHOLOGIST, ADMINISTRATOR, AUDITOR])
def test_who_sees_the_whole_agenda_has_its_figures(
    qtbot: QtBot, sit_down: Opener, outsiders_board: ProvingBoard, login: str
) -> None:
    window = sit_down(outsiders_board, login)
    page = window.open_page("today")
    settle(qtbot, window)
    assert isinstance(page, TodayPage)
    assert page.ready.isVisible()
    assert "1 case" in page.summary.text()


def test_a_guest_specialist_has_the_cases_that_are_theirs_without_a_count(
    qtbot: QtBot, sit_down: Opener, outsiders_board: ProvingBoard
) -> None:
    window = sit_down(outsiders_board, ONCOLOGIST)
    page = window.open_page("today")
    settle(qtbot, window)
    assert isinstance(page, TodayPage)
    assert page.model.rowCount() == 1
    assert not page.ready.isVisible()
    assert "1 case" not in page.summary.text()
    meeting = window.open_page("meeting")
    settle(qtbot, window)
    assert isinstance(meeting, MeetingPage)
    assert " of " not in meeting.head.title.text()
    assert "You see those cases" in meeting.head.caption.text()
    assert "Every case" not in meeting.head.caption.text()


def test_the_list_of_cases_says_whose_cases_it_shows(
    qtbot: QtBot, sit_down: Opener, outsiders_board: ProvingBoard
) -> None:
    window = sit_down(outsiders_board, OUTSIDER)
    window.open_page("cases")
    settle(qtbot, window)
    assert "No case for you" in words(window)
    assert "No case yet" not in words(window)


def test_the_meeting_page_says_why_there_is_no_case(
    qtbot: QtBot, sit_down: Opener, outsiders_board: ProvingBoard
) -> None:
    for login, reason in (
        (OUTSIDER, "no case for you"),
        (ADMINISTRATOR, f"{outsiders_board.spine.draft_case_number} is on the table, and not open to you"),
    ):
        window = sit_down(outsiders_board, login)
        window.open_page("meeting")
        settle(qtbot, window)
        assert reason in words(window)
        assert "No meeting with cases is open" not in words(window)
        assert "Sato" not in words(window)


def test_a_part_of_an_agenda_is_never_printed_as_the_whole(outsiders_board: ProvingBoard) -> None:
    guest, chair = outsiders_board.open(OUTSIDER), outsiders_board.open(PATHOLOGIST)
    with pytest.raises(NotAllowedError, match="do not see all cases"):
        agenda_pdf(guest, outsiders_board.spine.open_meeting_id)
    assert agenda_pdf(chair, outsiders_board.spine.open_meeting_id).startswith(b"%PDF")
    for database in (guest, chair):
        database.close()


def test_a_case_is_opened_in_an_emergency_by_its_number_with_keys_alone_and_ends(
    qtbot: QtBot, sit_down: Opener, outsiders_board: ProvingBoard
) -> None:
    window, number = sit_down(outsiders_board, OUTSIDER), outsiders_board.spine.case_number
    window.open_page("today")
    settle(qtbot, window)
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = window.findChild(PaletteDialog)
    assert isinstance(palette, PaletteDialog)
    QTest.keyClicks(palette.search, number.lower())
    qtbot.waitUntil(lambda: not palette.searching)
    QTest.keyClick(palette.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.stack.name == f"{CASE}:{number}")
    page = window.stack.page
    assert isinstance(page, CasePage)
    qtbot.waitUntil(page.missing.begin.hasFocus)
    press(window, Qt.Key.Key_Space)
    QTest.keyClicks(page.missing.reason.line, REASON)
    press(window, Qt.Key.Key_Return)
    qtbot.waitUntil(page.header.isVisible)
    assert REASON in page.emergency.text
    for tab in TAB_FACTORIES:
        page.open_part(tab)
        settle(qtbot, window)
        assert not window.banner.isVisible()
    end_emergencies(outsiders_board)
    page._emergency_ends.timeout.emit()  # noqa: SLF001 - an hour later
    qtbot.waitUntil(page.missing.isVisible)
    assert not page.header.isVisible()
    assert not page.emergency.isVisible()
    assert page.tabs == {}


def end_emergencies(board: ProvingBoard) -> None:
    """Let the hour be over, on the server: as nobody can who has not got the whole machine."""
    owner = connect(board.filled.location)
    with owner.engine.begin() as connection:
        connection.exec_driver_sql("SET LOCAL session_replication_role = replica")
        connection.exec_driver_sql(
            "UPDATE case_access SET expires_at = clock_timestamp() - interval '1 second' WHERE purpose = 'emergency'"
        )
    owner.close()


def test_a_number_that_nobody_has_is_refused_in_the_words_of_a_case_that_is_not_mine(
    qtbot: QtBot, sit_down: Opener, outsiders_board: ProvingBoard
) -> None:
    window = sit_down(outsiders_board, OUTSIDER)
    window.open_case("TB-1999-0001")
    settle(qtbot, window)
    page = window.stack.page
    assert isinstance(page, CasePage)
    page.missing.begin.click()
    QTest.keyClicks(page.missing.reason.line, REASON)
    QTest.keyClick(page.missing.reason.line, Qt.Key.Key_Return)
    qtbot.waitUntil(page.missing.reason.error.isVisible)
    assert "no such case, or it is not yours" in page.missing.reason.error.typed
