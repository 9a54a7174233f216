"""Hostile text typed and pasted into every kind of field: kept character by character, or refused by name."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.support.board import COORDINATOR, ONCOLOGIST, PATHOLOGIST, Spine
from tests.support.cases import ordinary_case
from tests.support.hostile import CONTROLS, DECOMPOSED, EMOJI, ENDLESS, HOSTILE, LONG, MARKUP, RIGHT_TO_LEFT, SPACES
from tests.support.letter_pages import letter
from tests.ui.conftest import WindowMaker
from tumorboard.database.sessions import Database
from tumorboard.queries.case import read_case
from tumorboard.reports.letter import build_letter_pdf
from tumorboard.vocabulary import Axis
from ui.dialogs.palette import PaletteDialog
from ui.forms.opinion_form import OpinionForm
from ui.forms.review_rows import Part
from ui.forms.review_tab import ReviewTab
from ui.main_window import MainWindow
from ui.pages.case import CasePage
from ui.pages.cases import CasesPage
from ui.widgets.case_tab import CaseTab
from ui.widgets.pdf_view import PdfView
from ui.widgets.suggest_line import SuggestLine
from ui.widgets.text_area import TextArea
from ui.widgets.tnm_field import TnmField

pytestmark = pytest.mark.sampled(8)

CONTROL = Qt.KeyboardModifier.ControlModifier
SHORT = (MARKUP, RIGHT_TO_LEFT, EMOJI, DECOMPOSED, CONTROLS, SPACES)


def paste(field: QWidget, text: str) -> None:
    """Put a text over what stands in a field, from the clipboard."""
    QGuiApplication.clipboard().setText(text)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, CONTROL)
    QTest.keyClick(field, Qt.Key.Key_V, CONTROL)


def press(field: QWidget, text: str) -> None:
    """Type a text key by key, as a keyboard of its script sends it; QTest knows the keys of Latin letters only."""
    for character in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, character)
            QApplication.sendEvent(field, event)


def opened_tab(qtbot: QtBot, window: MainWindow, number: str, name: str) -> CaseTab:
    """A tab of a case in the window."""
    page = window.open_page(f"case:{number}")
    assert isinstance(page, CasePage)
    qtbot.waitUntil(lambda: "overview" in page.tabs)
    page.strip.choose(name)
    qtbot.waitUntil(lambda: window.context.tasks.wait(0))
    return page.tabs[name]


def field_of(tab: CaseTab, name: str) -> TextArea:
    """A field of several lines, by its name."""
    areas = [area for area in tab.findChildren(TextArea) if area.isVisibleTo(tab)]
    return next(area for area in areas if area.accessibleName() == name)


def saved(qtbot: QtBot, tab: CaseTab, field: QWidget) -> None:
    """Press Ctrl+S and wait for the answer."""
    with qtbot.waitSignal(tab.message):
        QTest.keyClick(field, Qt.Key.Key_S, CONTROL)


def reopened(qtbot: QtBot, window: MainWindow, number: str, name: str) -> CaseTab:
    """The tab as the next person to open the case finds it: made anew from the record."""
    window.stack.close_pages()
    return opened_tab(qtbot, window, number, name)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_review_keeps_every_character_of_every_field(
    qtbot: QtBot, open_either: WindowMaker, either_board: Database, either_spine: Spine, name: str
) -> None:
    text, number = HOSTILE[name], either_spine.draft_case_number
    window = open_either(PATHOLOGIST)
    window.resize(1280, 720)
    tab = opened_tab(qtbot, window, number, "pathology")
    assert isinstance(tab, ReviewTab)
    comment, histology = field_of(tab, "Comment to the board"), wording(tab)
    paste(comment, text)
    paste(histology, text)
    assert (comment.text(), histology.text()) == (text, text)
    saved(qtbot, tab, comment)
    review = next(
        each for each in either_board.read(read_case, number).reviews if each.id == either_spine.draft_review_id
    )
    assert review.comment == text
    stated = next(axis for axis in review.diagnosis.axes if axis.axis is Axis.HISTOLOGIC_TYPE)
    assert stated.text == text
    again = reopened(qtbot, window, number, "pathology")
    assert isinstance(again, ReviewTab)
    assert field_of(again, "Comment to the board").text() == text
    assert wording(again).text() == text
    assert not again.has_unsaved
    assert (window.width(), window.minimumSizeHint().width() <= 1280) == (1280, True)


def wording(tab: ReviewTab) -> SuggestLine | TextArea:
    """The field for the histology's wording."""
    control = tab.form.rows.row(Axis.HISTOLOGIC_TYPE, "").axis_entry.control(Part.TEXT)
    assert isinstance(control, SuggestLine | TextArea)
    return control


@pytest.mark.parametrize("name", ["markup", "right to left", "emoji", "decomposed", "controls", "long"])
def test_an_opinion_and_its_entries_keep_every_character(
    qtbot: QtBot, open_either: WindowMaker, either_board: Database, either_spine: Spine, name: str
) -> None:
    text, number = HOSTILE[name], either_spine.draft_case_number
    window = open_either(ONCOLOGIST)
    tab = opened_tab(qtbot, window, number, "opinions")
    assert isinstance(tab, OpinionForm)
    paste(field_of(tab, "Opinion"), text)
    before = len(tab.parts.options.rows)
    QTest.mouseClick(tab.parts.options.add, Qt.MouseButton.LeftButton)
    option = tab.parts.options.rows[before].controls["text"]
    paste(option, text)
    saved(qtbot, tab, option)
    case = either_board.signed_in_as(ONCOLOGIST).read(read_case, number)
    mine = next(each for each in case.opinions if each.id == either_spine.draft_opinion_id)
    assert mine.statement == text
    assert mine.options[-1].text == text
    again = reopened(qtbot, window, number, "opinions")
    assert field_of(again, "Opinion").text() == text


def test_real_keys_type_what_they_say(qtbot: QtBot, open_window: WindowMaker, board: Database, spine: Spine) -> None:
    window = open_window(COORDINATOR)
    tab = opened_tab(qtbot, window, spine.draft_case_number, "recommendation")
    rationale = field_of(tab, "Rationale")
    rationale.selectAll()
    typed = MARKUP + RIGHT_TO_LEFT + DECOMPOSED + EMOJI
    press(rationale, typed)
    assert rationale.text() == typed
    saved(qtbot, tab, rationale)
    recommendation = board.read(read_case, spine.draft_case_number).recommendation
    assert recommendation is not None
    assert recommendation.rationale == typed


def test_an_empty_character_is_refused_in_words_and_everything_typed_stays(
    qtbot: QtBot, open_either: WindowMaker, either_board: Database, either_spine: Spine
) -> None:
    window = open_either(PATHOLOGIST)
    tab = opened_tab(qtbot, window, either_spine.draft_case_number, "pathology")
    assert isinstance(tab, ReviewTab)
    comment = field_of(tab, "Comment to the board")
    before = either_board.read(read_case, either_spine.draft_case_number).reviews
    paste(comment, "margins\0clear")
    QTest.keyClick(comment, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(tab.form.error.isVisible)
    assert "cannot be kept" in tab.form.error.typed
    assert comment.text() == "margins\0clear"
    assert not window.banner.isVisible()
    assert either_board.read(read_case, either_spine.draft_case_number).reviews == before


@pytest.mark.parametrize("text", [*SHORT, ENDLESS, LONG, "pT2\0", "p" * 300, "pT2 " * 5000])
def test_a_tnm_field_says_what_is_wrong_and_stays_in_its_place(qtbot: QtBot, text: str) -> None:
    field = TnmField("T", "T category")
    qtbot.addWidget(field)
    field.resize(240, 60)
    with qtbot.waitExposed(field):
        field.show()
    paste(field.line, text)
    assert field.text() == text
    assert not field.is_readable
    assert len(field.note.typed) < 200
    assert field.minimumSizeHint().width() <= 240


@pytest.mark.parametrize("text", [*SHORT, ENDLESS, LONG, "sa\0to", "\ud83d", "%_\\", "x" * 40_000])
def test_the_searches_find_nothing_without_taking_harm(qtbot: QtBot, open_either: WindowMaker, text: str) -> None:
    window = open_either()
    page = window.open_page("cases")
    assert isinstance(page, CasesPage)
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    page.search.setText("sato")
    with qtbot.waitSignal(page.model.modelReset):
        paste(page.search, text)
    if text != "\ud83d":  # half a character is dropped at once, and nothing is searched for
        assert page.model.rowCount() == 0
    palette = window.show_palette()
    assert isinstance(palette, PaletteDialog)
    paste(palette.search, text)
    qtbot.waitUntil(lambda: not palette.searching)
    assert palette.width() <= window.width()
    palette.close()
    assert not window.banner.isVisible()
    assert not window.messages.isVisible()


@pytest.fixture(scope="module")
def pdf() -> bytes:
    """A letter."""
    return build_letter_pdf(letter(ordinary_case()))


@pytest.mark.parametrize("text", [*SHORT, ENDLESS, "sa\0to", "%_\\", "x" * 40_000])
def test_the_search_in_a_letter_takes_no_harm(qtbot: QtBot, pdf: bytes, text: str) -> None:
    view = PdfView()
    qtbot.addWidget(view)
    view.resize(600, 500)
    with qtbot.waitExposed(view):
        view.show()
    view.show_pdf(pdf)
    paste(view.term, text)
    qtbot.waitUntil(lambda: view.found.text() == "not found")
    QTest.keyClick(view.term, Qt.Key.Key_Return)
    assert view.place_count == 0
    paste(view.term, ordinary_case().patient.family_name)
    qtbot.waitUntil(lambda: view.place_count > 0)
