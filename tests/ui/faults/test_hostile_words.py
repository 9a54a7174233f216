"""A board whose every word is hostile: shown as plain text everywhere, and no page is wider for it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

import ui
from tests.support.board import CHAIR, COORDINATOR, Spine
from tests.support.every_table import FilledBoard
from tests.support.hostile import EMOJI, ENDLESS, MARKUP, RIGHT_TO_LEFT, fill_with
from tests.support.window import schedule_next
from tests.ui.conftest import WindowMaker
from tumorboard.database.opening import open_board
from tumorboard.database.sessions import Database
from ui.long_words import without_breaks
from ui.main_window import MainWindow
from ui.opening import PAGES
from ui.pages.case import CasePage
from ui.pages.cases import CasesPage
from ui.pages.today import TodayPage
from ui.pages.welcome import WelcomePage
from ui.tasks import TaskRunner
from ui.widgets.case_tab import TABS

pytestmark = pytest.mark.sampled(16)

WORDS = f"{MARKUP} [*]\n{ENDLESS} {RIGHT_TO_LEFT} {EMOJI}"
TAGS = ("<b>", "<img")


@pytest.fixture
def board(filled_file: FilledBoard) -> Iterator[Database]:
    """A board with a meeting today, in which everything that people typed is hostile."""
    database = open_board(filled_file.location)
    schedule_next(database, filled_file.spine, filled_file.spine.draft_case_id)
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
@pytest.mark.parametrize("page", [*(name for name in PAGES if name != "case"), "settings"])
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
@pytest.mark.long
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


def test_sentences_with_hostile_words_are_shown_as_they_are(qtbot: QtBot, open_window: WindowMaker) -> None:
    window = open_window()
    window.resize(1280, 720)
    window.open_page("today")
    settled(qtbot, window)
    window.messages.say(WORDS)
    window.banner.say(WORDS)
    window.opening.announce(WORDS)
    settled(qtbot, window)
    assert (window.messages.text, window.banner.text) == (WORDS, WORDS)
    assert {window.messages, window.banner} == {part for part in (window.messages, window.banner) if part.isVisible()}
    assert marked_up(window) == []
    assert too_wide(window) == []


def test_the_welcome_shows_a_hostile_address_and_its_refusal_as_they_are(qtbot: QtBot, tasks: TaskRunner) -> None:
    page = WelcomePage(tasks)
    qtbot.addWidget(page)
    page.refuse(MARKUP, WORDS)
    with qtbot.waitExposed(page):
        page.show()
    labels = [label for label in page.findChildren(QLabel) if label.isVisibleTo(page)]
    assert any(without_breaks(label.text()) == WORDS for label in labels)
    assert [label.text() for label in labels if label.textFormat() is not Qt.TextFormat.PlainText] == []
    assert page.existing.place.text() == MARKUP


MARKUP_READERS = {"QMessageBox", "QErrorMessage", "QInputDialog", "QTextBrowser", "QTextEdit", "QWhatsThis", "QLabel"}
"""What reads words as markup unless it is told not to."""

MAY_MAKE_LABELS = {"widgets/labels.py", "widgets/plain_label.py", "delegates/pill_delegate.py"}
"""The factories, which tell it; the tests above look at what they make."""


def test_nothing_in_the_window_makes_what_reads_markup_except_the_factories() -> None:
    root = Path(ui.__file__).parent
    makers = {
        source.relative_to(root).as_posix()
        for source in root.rglob("*.py")
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8")))
        if (isinstance(node, ast.Call) and name_of(node.func) in MARKUP_READERS | {"setHtml", "setStatusTip"})
        or (isinstance(node, ast.ClassDef) and MARKUP_READERS & {name_of(base) for base in node.bases})
    }
    assert makers == MAY_MAKE_LABELS


def name_of(node: ast.expr) -> str:
    """The last part of a name: "QLabel" of `QtWidgets.QLabel`, and of `QMessageBox.warning` the class."""
    if isinstance(node, ast.Attribute):
        owner = name_of(node.value)
        return owner if owner in MARKUP_READERS else node.attr
    return node.id if isinstance(node, ast.Name) else ""


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
