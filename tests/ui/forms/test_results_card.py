"""Results of ordered tests are entered beside the signed review, by key."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.board import AUDITOR, COORDINATOR
from tests.support.every_table import FilledBoard
from tests.support.keyboard import at_the_keyboard
from tests.support.review_tab import opened, retype, says, stored
from tumorboard.queries.case import read_case

HOSTILE = "Amplified, ratio 2.4 <b> =1+1 שלום 🎗️"


def test_a_coordinator_enters_what_came_and_sends_the_case_back(qtbot: QtBot, filled_file: FilledBoard) -> None:
    number = filled_file.spine.case_number
    with at_the_keyboard(filled_file.location, COORDINATOR) as context:
        tab = opened(qtbot, context, number)
        card = tab.results
        before = stored(context, number)
        QTest.mouseClick(card.enter, Qt.MouseButton.LeftButton)
        assert card.form.isVisible()
        QTest.keyClick(card.result, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: "Say what the test gave" in card.form.error.typed)
        retype(card.arrived_on, "2026-13-13")
        QTest.keyClick(card.form.go, Qt.Key.Key_Space)
        assert card.arrived_on.hasFocus()
        assert card.form.isVisible(), "no such day"
        retype(card.arrived_on, "2026-11-20")
        card.result.insert(HOSTILE)
        card.to_board.setFocus()
        QTest.keyClick(card.to_board, Qt.Key.Key_Space)
        card.result.setFocus()
        with qtbot.waitSignal(card.changed):
            QTest.keyClick(card.result, Qt.Key.Key_Return)
        review = stored(context, number)
        newest = review.tests[0].results[-1]
        assert (newest.result, newest.arrived_on, newest.to_board) == (HOSTILE, date(2026, 11, 20), True)
        assert (review.signed_sha256, review.row_version) == (before.signed_sha256, before.row_version)
        tab.show_case(context.database.read(read_case, number))
        qtbot.waitUntil(lambda: "✓ Back to the board" in says(tab))
        assert card.form.isHidden()


def test_what_was_typed_is_there_after_a_crash(qtbot: QtBot, filled_file: FilledBoard) -> None:
    number = filled_file.spine.case_number
    with at_the_keyboard(filled_file.location, COORDINATOR) as context:
        tab = opened(qtbot, context, number)
        QTest.mouseClick(tab.results.enter, Qt.MouseButton.LeftButton)
        retype(tab.results.result, "Not ampl")
        context.drafts.flush()
        again = opened(qtbot, context, number)
        assert (again.results.result.text(), again.results.form.isVisible()) == ("Not ampl", True)
        QTest.keyClick(again.results.form, Qt.Key.Key_Escape)
        assert again.results.form.isHidden()
        assert again.results.enter.isVisible()


def test_who_only_reads_enters_nothing(qtbot: QtBot, filled_file: FilledBoard) -> None:
    with at_the_keyboard(filled_file.location, AUDITOR) as context:
        tab = opened(qtbot, context, filled_file.spine.case_number)
        assert tab.results.isVisible()
        assert tab.results.enter.isHidden()


def test_where_nothing_was_ordered_there_is_no_card(qtbot: QtBot, filled_file: FilledBoard) -> None:
    with at_the_keyboard(filled_file.location, COORDINATOR) as context:
        assert opened(qtbot, context, filled_file.spine.case_number, "molecular").results.isHidden()
