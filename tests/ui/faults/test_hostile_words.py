"""A board whose every word is hostile: shown as plain text everywhere, and no page is wider for it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.support.board import CHAIR, COORDINATOR, Spine
from tests.support.every_table import FilledBoard
from tests.support.hostile import EMOJI, ENDLESS, MARKUP, RIGHT_TO_LEFT, fill_with
from tests.support.window import schedule_tomorrow
from tests.ui.conftest import WindowMaker
from tumorboard.database.opening import open_board
from tumorboard.database.sessions import Database
from ui.main_window import MainWindow
from ui.pages.case import CasePage
from ui.pages.cases import CasesPage
from ui.pages.today import TodayPage
from ui.widgets.case_tab import TABS

WORDS = f"{MARKUP} [*]\n{ENDLESS} {RIGHT_TO_LEFT} {EMOJI}"
TAGS = ("<b>", "<img")


@pytest.fixture
def board(filled_file: FilledBoard) -> Iterator[Database]:
    """A board with a meeting tomorrow, in which everything that people typed is hostile."""
    database = open_board(filled_file.location)
    schedule_tomorrow(database, filled_file.spine, filled_file.spine.draft_case_id)
    database.close()
    fill_with(filled_file.location, WORDS)
    database = open_board(filled_file.location)
    yield database
    database.close()


def settled(qtbot: QtBot, window: MainWindow) -> None:
    """Until everything is read and laid out."""
    qtbot.waitUntil(lambda: window.context.tasks.wait(0))
    QApplication.processEvents()
    qtbot.waitUntil(lambda: window.context.tasks.wait(0))
    QApplication.processEvents()


def too_wide(window: MainWindow) -> list[str]:
    """What asks for more width than the window has, from the outermost to the innermost."""
    return [
        f"{type(widget).__name__} {widget.minimumSizeHint().width()}"
        for widget in (window, *window.findChildren(QWidget))
        if widget.isVisibleTo(window) and widget.minimumSizeHint().width() > window.width()
    ]


def marked_up(window: MainWindow) -> list[str]:
    """Labels that would read words as markup, tool tips that do, and buttons that swallow an "&"."""
    shown = [widget for widget in (window, *window.findChildren(QWidget)) if widget.isVisibleTo(window)]
    labels = [
        f"label {widget.text()[:40]}"
        for widget in shown
        if isinstance(widget, QLabel) and widget.textFormat() is not Qt.TextFormat.PlainText and widget.text()
    ]
    tips = [f"tip of {type(widget).__name__}" for widget in shown if any(tag in widget.toolTip() for tag in TAGS)]
    buttons = [
        f"button {widget.text()[:40]}"
        for widget in shown
        if isinstance(widget, QAbstractButton) and "R&D" in widget.text()
    ]
    views = [view for view in shown if isinstance(view, QAbstractItemView)]
    return [*labels, *tips, *buttons, *(tip for view in views for tip in marked_up_cells(view))]


def marked_up_cells(view: QAbstractItemView) -> list[str]:
    """Cells whose tool tip would read words as markup."""
    model = view.model()
    cells = [
        model.index(row, column)
        for row in range(model.rowCount())
        for column in range(8)
        if model.hasIndex(row, column)
    ]
    tips = (str(cell.data(Qt.ItemDataRole.ToolTipRole) or "") for cell in cells)
    return [f"tip of a cell {tip[:40]}" for tip in tips if any(tag in tip for tag in TAGS)]


@pytest.mark.parametrize("login", [COORDINATOR, CHAIR])
@pytest.mark.parametrize("page", ["today", "cases", "meeting", "settings"])
def test_no_page_is_widened_or_marked_up(qtbot: QtBot, open_window: WindowMaker, login: str, page: str) -> None:
    window = open_window(login)
    window.resize(1280, 720)
    window.open_page(page)
    settled(qtbot, window)
    assert too_wide(window) == []
    assert marked_up(window) == []
    assert (window.width(), window.height()) == (1280, 720)


@pytest.mark.parametrize("tab", list(TABS))
@pytest.mark.parametrize("signed", [True, False])
def test_no_tab_of_a_case_is_widened_or_marked_up(
    qtbot: QtBot, open_window: WindowMaker, spine: Spine, tab: str, signed: bool
) -> None:
    # The chair writes in the draft case; everyone reads the other.
    window = open_window(COORDINATOR if signed else CHAIR)
    window.resize(1280, 720)
    page = window.open_page(f"case:{spine.case_number if signed else spine.draft_case_number}")
    assert isinstance(page, CasePage)
    qtbot.waitUntil(lambda: "overview" in page.tabs)
    page.strip.choose(tab)
    settled(qtbot, window)
    assert too_wide(window) == []
    assert marked_up(window) == []
    assert (window.width(), window.height()) == (1280, 720)


def test_the_palette_shows_words_as_they_are(qtbot: QtBot, open_window: WindowMaker, spine: Spine) -> None:
    window = open_window()
    window.open_page("today")
    palette = window.show_palette()
    qtbot.keyClicks(palette.search, spine.case_number)
    qtbot.waitUntil(lambda: not palette.searching)
    row = palette.model.row_at(0)
    assert row is not None
    assert row.case_number == spine.case_number
    assert row.title.startswith(MARKUP)
    assert marked_up_cells(palette.table) == []
    assert palette.width() <= window.width()
    palette.close()


def test_a_tool_tip_of_a_cell_says_the_words_themselves(qtbot: QtBot, open_window: WindowMaker) -> None:
    page = open_window().open_page("today")
    assert isinstance(page, TodayPage)
    qtbot.waitUntil(lambda: page.model.rowCount() > 0)
    tips = [str(page.model.index(0, column).data(Qt.ItemDataRole.ToolTipRole)) for column in range(8)]
    patient = next(tip for tip in tips if "Patient" in tip)
    shown = QTextDocument()
    shown.setHtml(patient)
    assert "<b>bold</b> <img src=x> &amp; R&D" in shown.toPlainText()


def test_a_long_name_in_the_list_of_cases_leaves_its_columns_as_they_were(
    qtbot: QtBot, open_window: WindowMaker
) -> None:
    window = open_window()
    page = window.open_page("cases")
    assert isinstance(page, CasesPage)
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    assert page.table.horizontalHeader().length() <= page.table.viewport().width()
    assert page.table.rowHeight(0) < 3 * page.fontMetrics().height() + 20
