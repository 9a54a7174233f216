"""The letters tab, used as a coordinator uses it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.board import CHAIR, COORDINATOR
from tests.support.every_table import FilledBoard
from tests.support.keyboard import at_the_keyboard
from tumorboard.queries.case import read_case
from tumorboard.queries.letters import read_letter_pdf
from ui.context import AppContext
from ui.forms.letters_tab import LettersTab


@pytest.fixture
def coordinator(filled_file: FilledBoard) -> Iterator[AppContext]:
    """The coordinator at the keyboard."""
    with at_the_keyboard(filled_file.location, COORDINATOR) as context:
        yield context


def opened(qtbot: QtBot, context: AppContext, number: str) -> LettersTab:
    """The tab with a case in it, after it has asked what is missing."""
    tab = LettersTab(context, context.database.read(read_case, number))
    qtbot.addWidget(tab)
    tab.resize(1100, 600)
    with qtbot.waitActive(tab):
        tab.show()
    qtbot.waitUntil(lambda: bool(tab.missing.typed))
    return tab


def issue(qtbot: QtBot, tab: LettersTab) -> None:
    """Issue by mouse and key, past the line that says what becomes final."""
    count = tab.letters.count()
    QTest.mouseClick(tab.issue, Qt.MouseButton.LeftButton)
    assert tab.confirm.isVisible()
    QTest.keyClick(tab.confirm.go, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: tab.letters.count() == count + 1, timeout=15_000)
    qtbot.waitUntil(lambda: tab.pdf.page_count > 0, timeout=15_000)


def test_an_issued_letter_is_replaced_with_a_reason_and_shown(
    qtbot: QtBot, coordinator: AppContext, filled_file: FilledBoard
) -> None:
    tab = opened(qtbot, coordinator, filled_file.spine.case_number)
    assert tab.issue.isEnabled()
    QTest.keyClicks(tab.reason, "Side corrected")
    issue(qtbot, tab)
    case = coordinator.database.read(read_case, filled_file.spine.case_number)
    assert [(letter.version, letter.supersede_reason) for letter in case.letters] == [(1, ""), (2, "Side corrected")]
    assert "replaced" in tab.letters.item(1).text()
    assert "2" in tab.shown.text()


def test_ctrl_enter_asks_and_then_issues(qtbot: QtBot, coordinator: AppContext, filled_file: FilledBoard) -> None:
    tab = opened(qtbot, coordinator, filled_file.spine.case_number)
    QTest.keyClicks(tab.reason, "Side corrected")
    tab.sign()
    assert tab.confirm.isVisible()
    assert tab.letters.count() == 1
    with qtbot.waitSignal(tab.acted, timeout=15_000):
        tab.sign()
    qtbot.waitUntil(lambda: tab.letters.count() == 2, timeout=15_000)


def test_without_a_reason_an_issued_letter_is_not_replaced(
    qtbot: QtBot, coordinator: AppContext, filled_file: FilledBoard
) -> None:
    tab = opened(qtbot, coordinator, filled_file.spine.case_number)
    QTest.mouseClick(tab.issue, Qt.MouseButton.LeftButton)
    assert not tab.confirm.isVisible()
    assert tab.error.text() == "Say why the issued letter is replaced."
    assert tab.reason.hasFocus()


def test_the_shown_letter_is_searched_and_zoomed_by_key(
    qtbot: QtBot, coordinator: AppContext, filled_file: FilledBoard
) -> None:
    tab = opened(qtbot, coordinator, filled_file.spine.case_number)
    QTest.keyClicks(tab.reason, "Side corrected")
    issue(qtbot, tab)
    QTest.mouseClick(tab.pdf.term, Qt.MouseButton.LeftButton)
    QTest.keyClicks(tab.pdf.term, "lobular")
    qtbot.waitUntil(lambda: tab.pdf.place_count > 1)
    QTest.keyClick(tab.pdf.term, Qt.Key.Key_Return)
    QTest.keyClick(tab.pdf.term, Qt.Key.Key_F3)
    assert tab.pdf.place == 1
    assert tab.pdf.found.text() == f"2 of {tab.pdf.place_count}"
    pages = tab.pdf.pages
    QTest.keyClick(pages, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    larger = tab.pdf.zoom
    QTest.keyClick(pages, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert tab.pdf.zoom == pytest.approx(larger / 1.25)


def test_a_draft_can_be_looked_at_while_things_are_missing(
    qtbot: QtBot, coordinator: AppContext, filled_file: FilledBoard
) -> None:
    tab = opened(qtbot, coordinator, filled_file.spine.draft_case_number)
    assert not tab.issue.isEnabled()
    assert "not approved" in tab.missing.typed
    QTest.mouseClick(tab.preview, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: tab.pdf.page_count > 0, timeout=15_000)
    assert "draft" in tab.shown.text()
    assert not coordinator.database.read(read_case, filled_file.spine.draft_case_number).letters


def test_a_letter_is_saved_byte_for_byte(
    qtbot: QtBot, coordinator: AppContext, filled_file: FilledBoard, tmp_path: Path
) -> None:
    tab = opened(qtbot, coordinator, filled_file.spine.case_number)
    letter = coordinator.database.read(read_case, filled_file.spine.case_number).letters[0]
    with qtbot.waitSignal(tab.message):
        tab.save_to(letter, str(tmp_path / "letter.pdf"))
    assert (tmp_path / "letter.pdf").read_bytes() == coordinator.database.read(read_letter_pdf, letter.id)


def test_a_dispatch_is_recorded(qtbot: QtBot, coordinator: AppContext, filled_file: FilledBoard) -> None:
    tab = opened(qtbot, coordinator, filled_file.spine.case_number)
    tab.recipient.selectAll()
    QTest.keyClicks(tab.recipient, "Dr Lee")
    assert coordinator.drafts.titles
    with qtbot.waitSignal(tab.message):
        QTest.mouseClick(tab.dispatch, Qt.MouseButton.LeftButton)
    letter = coordinator.database.read(read_case, filled_file.spine.case_number).letters[0]
    assert letter.dispatches[-1].recipient == "Dr Lee"
    assert coordinator.drafts.titles == {}


def test_a_specialist_reads_letters_but_issues_none(qtbot: QtBot, filled_file: FilledBoard) -> None:
    with at_the_keyboard(filled_file.location, CHAIR) as chair:
        tab = opened(qtbot, chair, filled_file.spine.case_number)
        qtbot.waitUntil(lambda: "administrators and coordinators" in tab.missing.typed)
        assert tab.issue.isVisible()
        assert not tab.issue.isEnabled()
        assert not tab.dispatch.isVisible()
        assert tab.save.isEnabled()
