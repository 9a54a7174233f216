"""The case page in the window, by key and over a real board."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.support.board import AUDITOR, CHAIR, COORDINATOR, PATHOLOGIST, Spine
from tests.support.review_tab import retype, row, type_into
from tests.support.window import board_away, delete_now, schedule_next, unnamed_controls
from tests.ui.conftest import WindowMaker
from tumorboard.database.sessions import Database
from tumorboard.queries.case import read_case
from tumorboard.services.reviews import RecordPathologyReview, record_pathology_review
from tumorboard.vocabulary import Axis, ReviewBasis
from ui.forms.recommendation_form import RecommendationForm
from ui.forms.review_tab import ReviewTab
from ui.main_window import MainWindow
from ui.pages.case import CasePage
from ui.widgets.case_tab import TABS
from ui.widgets.tab_strip import TabStrip

CONTROL = Qt.KeyboardModifier.ControlModifier


def case_page(qtbot: QtBot, window: MainWindow, number: str) -> CasePage:
    """The page of a case, read."""
    page = window.open_page(f"case:{number}")
    assert isinstance(page, CasePage)
    qtbot.waitUntil(lambda: "overview" in page.tabs)
    return page


def pathology(qtbot: QtBot, page: CasePage) -> ReviewTab:
    page.open_part("pathology")
    tab = page.tabs["pathology"]
    assert isinstance(tab, ReviewTab)
    qtbot.waitUntil(tab.isVisible)
    return tab


def focused() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def says(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def test_the_header_says_who_and_where_it_stands(qtbot: QtBot, open_window: WindowMaker, spine: Spine) -> None:
    page = case_page(qtbot, open_window(COORDINATOR), spine.case_number)
    assert page.header.name.typed == "Sato, Miriam"
    for part in ("F", "20-884-1", f"Case {spine.case_number}", "Breast"):
        assert part in page.header.facts.typed
    assert page.header.pills[0] == "Second opinion · remote"
    assert page.strip.badge("pathology") == "✓ signed"
    assert page.strip.badge("opinions") == "2/2"
    assert page.strip.badge("letters") == "1"


def test_one_key_dissents_from_anywhere_in_the_case(
    qtbot: QtBot, open_window: WindowMaker, board: Database, spine: Spine
) -> None:
    window = open_window(PATHOLOGIST)
    page = case_page(qtbot, window, spine.draft_case_number)
    window.activateWindow()
    page.strip.setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_D, CONTROL)
    form = page.tabs["recommendation"]
    assert isinstance(form, RecommendationForm)
    qtbot.waitUntil(lambda: focused() is form.dissent.line)
    words = "I would wait for <b>the margins</b>."
    QTest.keyClicks(form.dissent.line, words)
    with qtbot.waitSignal(form.message):
        QTest.keyClick(form.dissent.line, Qt.Key.Key_Return)
    recommendation = board.read(read_case, spine.draft_case_number).recommendation
    assert recommendation is not None
    assert [each.text for each in recommendation.dissents] == [words]


@pytest.mark.parametrize(("login", "why"), [(COORDINATOR, "signed by a specialist"), (PATHOLOGIST, "letter is issued")])
def test_who_cannot_dissent_is_told_why(
    qtbot: QtBot, open_window: WindowMaker, spine: Spine, login: str, why: str
) -> None:
    window = open_window(login)
    page = case_page(qtbot, window, spine.case_number)
    window.activateWindow()
    page.strip.setFocus()
    with qtbot.waitSignal(page.message) as heard:
        QTest.keyClick(focused(), Qt.Key.Key_D, CONTROL)
    assert heard.args is not None
    assert why in heard.args[0]


def test_every_tab_opens_and_names_its_controls(qtbot: QtBot, open_window: WindowMaker, spine: Spine) -> None:
    page = case_page(qtbot, open_window(PATHOLOGIST), spine.draft_case_number)
    for name in ("overview", "pathology", "radiology", "history"):
        page.open_part(name)
        qtbot.waitUntil(page.tabs[name].isVisible)
        assert unnamed_controls(page.tabs[name]) == []
    assert unnamed_controls(page.header) == unnamed_controls(page.strip) == unnamed_controls(page.glance) == []


def test_ctrl_tab_walks_through_all_tabs_and_round(qtbot: QtBot, open_window: WindowMaker, spine: Spine) -> None:
    page = case_page(qtbot, open_window(COORDINATOR), spine.draft_case_number)
    seen = []
    for _press in TABS:
        qtbot.keyClick(focused(), Qt.Key.Key_Tab, CONTROL)
        seen.append(page.strip.current)
    assert seen == [*list(TABS)[1:], "overview"]
    assert page.stack.currentWidget() is page.tabs["overview"]


def test_ctrl_tab_walks_from_wherever_the_focus_is(qtbot: QtBot, open_window: WindowMaker, spine: Spine) -> None:
    window = open_window(COORDINATOR)
    page = case_page(qtbot, window, spine.draft_case_number)
    window.top_bar.search.setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_Tab, CONTROL)
    assert page.strip.current == list(TABS)[1]
    window.top_bar.search.setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_Tab, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert page.strip.current == "overview"


def test_the_arrows_walk_along_the_strip(qtbot: QtBot, open_window: WindowMaker, spine: Spine) -> None:
    page = case_page(qtbot, open_window(COORDINATOR), spine.draft_case_number)
    assert isinstance(page.strip, TabStrip)
    page.strip.setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_Right)
    assert page.strip.current == list(TABS)[1]
    qtbot.keyClick(focused(), Qt.Key.Key_Left)
    assert page.strip.current == "overview"


def test_what_is_typed_outlives_other_tabs_other_pages_and_new_readings(
    qtbot: QtBot, open_window: WindowMaker, spine: Spine
) -> None:
    window = open_window(PATHOLOGIST)
    page = case_page(qtbot, window, spine.draft_case_number)
    tab = pathology(qtbot, page)
    retype(tab.form.comment, "Half a thou")
    page.open_part("history")
    window.open_page("cases")
    page = case_page(qtbot, window, spine.draft_case_number)
    window.context.tasks.wait()
    assert pathology(qtbot, page) is tab
    assert tab.form.comment.text() == "Half a thou"
    assert tab.has_unsaved


def test_ctrl_s_keeps_and_ctrl_enter_asks_and_signs(
    qtbot: QtBot, open_window: WindowMaker, board: Database, spine: Spine
) -> None:
    page = case_page(qtbot, open_window(PATHOLOGIST), spine.draft_case_number)
    tab = pathology(qtbot, page)
    retype(tab.form.comment, "Lobular.")
    with qtbot.waitSignal(page.message):
        qtbot.keyClick(tab.form.comment, Qt.Key.Key_S, CONTROL)
    assert not tab.has_unsaved
    QTest.keyClicks(tab.form.comment, " Certain.")
    qtbot.keyClick(tab.form.comment, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(tab.form.confirm.isVisible)
    assert focused() is tab.form.confirm.go
    with qtbot.waitSignal(page.message):
        qtbot.keyClick(focused(), Qt.Key.Key_Return, CONTROL)
    case = board.read(read_case, spine.draft_case_number)
    (review,) = [each for each in case.reviews if each.kind == "pathology"]
    assert (review.comment, review.signed_at is not None) == ("Lobular. Certain.", True)
    qtbot.waitUntil(lambda: page.strip.badge("pathology") == "✓ signed")
    # The button that had the focus is gone; the keys of the page go on working.
    assert page.isAncestorOf(focused())


def test_escape_answers_the_question_before_it_leaves_the_page(
    qtbot: QtBot, open_window: WindowMaker, spine: Spine
) -> None:
    window = open_window(PATHOLOGIST)
    window.open_page("cases")
    page = case_page(qtbot, window, spine.draft_case_number)
    tab = pathology(qtbot, page)
    tab.form.comment.setFocus()
    qtbot.keyClick(tab.form.comment, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(tab.form.confirm.isVisible)
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert tab.form.confirm.isHidden()
    assert window.stack.page is page
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert window.stack.name == "cases"


def test_a_colleagues_act_appears_by_itself(
    qtbot: QtBot, open_window: WindowMaker, board: Database, spine: Spine
) -> None:
    page = case_page(qtbot, open_window(CHAIR), spine.draft_case_number)
    tab = pathology(qtbot, page)
    command = RecordPathologyReview(
        spine.draft_case_id,
        ReviewBasis.REPORT_ONLY,
        (),
        review_id=spine.draft_review_id,
        comment="Seen again from afar.",
    )
    board.signed_in_as(PATHOLOGIST).write(record_pathology_review, command)
    qtbot.waitUntil(lambda: "Seen again from afar." in says(tab))
    schedule_next(board, spine, spine.draft_case_id)
    qtbot.waitUntil(lambda: any("On agenda" in text for text in page.header.pills))


def test_a_colleagues_act_leaves_typing_alone(
    qtbot: QtBot, open_window: WindowMaker, board: Database, spine: Spine
) -> None:
    page = case_page(qtbot, open_window(PATHOLOGIST), spine.draft_case_number)
    tab = pathology(qtbot, page)
    type_into(tab, Axis.T, "pT1")
    command = RecordPathologyReview(
        spine.draft_case_id, ReviewBasis.OWN_READ, (), review_id=spine.draft_review_id, comment="Elsewhere."
    )
    board.signed_in_as(PATHOLOGIST).write(record_pathology_review, command)
    qtbot.waitUntil(tab.changed.isVisible)
    value = row(tab, Axis.T).value()
    assert value is not None
    assert value.text == "pT1"
    QTest.keyClicks(focused(), "c")
    assert tab.form.rows.row(Axis.T).axis_entry.is_readable


def test_a_board_that_is_away_leaves_the_text_alone(
    qtbot: QtBot, open_window: WindowMaker, board: Database, spine: Spine
) -> None:
    window = open_window(PATHOLOGIST)
    page = case_page(qtbot, window, spine.draft_case_number)
    tab = pathology(qtbot, page)
    retype(tab.form.comment, "Typed before the cable was cut.")
    with board_away(board):
        qtbot.keyClick(tab.form.comment, Qt.Key.Key_S, CONTROL)
        qtbot.waitUntil(window.banner.isVisible)
        qtbot.waitUntil(tab.form.error.isVisible)
        assert tab.form.comment.text() == "Typed before the cable was cut."
    with qtbot.waitSignal(page.message):
        qtbot.keyClick(tab.form.comment, Qt.Key.Key_S, CONTROL)
    assert not tab.has_unsaved


def test_a_case_that_does_not_exist_is_said(qtbot: QtBot, open_window: WindowMaker) -> None:
    page = open_window(COORDINATOR).open_page("case:TB-1999-0001")
    assert isinstance(page, CasePage)
    qtbot.waitUntil(lambda: "TB-1999-0001: not found" in page.missing.sentence.typed)


def test_the_right_column_tells_what_is_asked_and_awaited(qtbot: QtBot, open_window: WindowMaker, spine: Spine) -> None:
    page = case_page(qtbot, open_window(PATHOLOGIST), spine.draft_case_number)
    for part in (
        "Self-referred, 9 Nov 2026",
        "Mastectomy",
        "Can I keep my breast?",
        "○ Answer drafted",
        "you · draft",
        "no one is led by another",
    ):
        qtbot.waitUntil(lambda part=part: part in says(page.glance))  # type: ignore[misc] # mypy: bound in a loop


@pytest.mark.parametrize("login", [COORDINATOR, AUDITOR])
def test_the_overview_shows_the_outside_words_beside_what_was_read_from_them(
    qtbot: QtBot, open_window: WindowMaker, spine: Spine, login: str
) -> None:
    page = case_page(qtbot, open_window(login), spine.case_number)
    text = says(page.tabs["overview"])
    for part in (
        "Can the breast be kept?",
        "Invasive ductal carcinoma, G2, pT1c pN0",
        "Invasive ductal carcinoma (8500/3)",
        "Mastectomy, then TC x 4.",
        "Slides of the core biopsy S26-1187 (6)",
        "Newly diagnosed",
        "Answered: Yes.",
    ):
        assert part in text


def test_nothing_is_cut_at_the_right_at_twice_the_size_of_text(
    qtbot: QtBot, open_window: WindowMaker, spine: Spine
) -> None:
    window = open_window(PATHOLOGIST)
    window.resize(1280, 720)
    page = case_page(qtbot, window, spine.draft_case_number)
    for _step in range(5):
        qtbot.keyClick(window, Qt.Key.Key_Plus, CONTROL)
    for name in ("overview", "pathology", "radiology", "history"):
        page.open_part(name)
        qtbot.waitUntil(page.tabs[name].isVisible)
        for area in page.tabs[name].findChildren(QScrollArea):
            content = area.widget()
            assert content is not None
            qtbot.waitUntil(lambda area=area, content=content: content.width() <= area.viewport().width())  # type: ignore[misc]


def test_a_closed_page_is_gone(qtbot: QtBot, open_window: WindowMaker, spine: Spine) -> None:
    window = open_window(PATHOLOGIST)
    page = case_page(qtbot, window, spine.draft_case_number)
    pathology(qtbot, page)
    window.context.tasks.wait()
    ends: list[str] = []
    for part in (page, page.tabs["pathology"], page.glance):
        part.destroyed.connect(lambda: ends.append("gone"))
    window.open_page("cases")
    window.stack.close_pages()
    delete_now()
    assert ends == ["gone"] * 3
