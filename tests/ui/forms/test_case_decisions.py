"""What becomes of a referral and of a case, decided on the Overview by keys and clicks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.board import COORDINATOR, PATHOLOGIST, Spine
from tests.ui.conftest import WindowMaker
from tests.ui.pages.test_cases import register
from tumorboard.database.sessions import Database
from tumorboard.queries.case import read_case
from tumorboard.queries.snapshots import CaseSnapshot
from tumorboard.services.intake_decisions import DecideReferral, decide_referral
from tumorboard.vocabulary import CaseStatus, ReferralDecision
from ui.forms.case_decisions import CaseDecisions, OverviewForm
from ui.main_window import MainWindow
from ui.pages.case import CasePage


def decisions(qtbot: QtBot, window: MainWindow, number: str) -> CaseDecisions:
    """What is decided on the Overview of a case, shown."""
    page = window.open_page(f"case:{number}")
    assert isinstance(page, CasePage)
    page.open_part("overview")
    qtbot.waitUntil(lambda: "overview" in page.tabs)
    overview = page.tabs["overview"]
    assert isinstance(overview, OverviewForm)
    assert overview.decisions is not None
    return overview.decisions


def stored(board: Database, number: str) -> CaseSnapshot:
    return board.signed_in_as(COORDINATOR).read(read_case, number)


def test_a_referral_is_accepted_with_one_key(
    qtbot: QtBot, open_either: WindowMaker, either_board: Database, either_spine: Spine
) -> None:
    number = register(either_board, either_spine.board_id, "Lind")
    window = open_either()
    card = decisions(qtbot, window, number)
    assert card.state.text() == "○ Pending"
    QTest.keyClick(card.reason.window(), Qt.Key.Key_Y, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: card.state.text() == "✓ Accepted")
    assert not card.accept.isVisible()
    assert stored(either_board, number).referral.decision is ReferralDecision.ACCEPTED


def test_a_referral_is_declined_with_a_reason_and_not_without(
    qtbot: QtBot, open_window: WindowMaker, board: Database, spine: Spine
) -> None:
    number = register(board, spine.board_id, "Lind")
    card = decisions(qtbot, open_window(), number)
    assert card.decline.isVisible()
    QTest.mouseClick(card.decline, Qt.MouseButton.LeftButton)
    assert card.reason.line.hasFocus()
    QTest.keyClick(card.reason.line, Qt.Key.Key_Return)
    qtbot.waitUntil(card.reason.error.isVisible)
    assert stored(board, number).referral.decision is ReferralDecision.PENDING
    QTest.keyClicks(card.reason.line, "Treated here already <b>")
    QTest.keyClick(card.reason.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: card.state.text() == "≠ Declined")
    assert card.reason.isHidden()
    assert stored(board, number).referral.decision_reason == "Treated here already <b>"


def test_a_case_is_withdrawn_and_nothing_more_is_decided(
    qtbot: QtBot, open_window: WindowMaker, board: Database, spine: Spine
) -> None:
    card = decisions(qtbot, open_window(), spine.draft_case_number)
    QTest.mouseClick(card.withdraw, Qt.MouseButton.LeftButton)
    QTest.keyClicks(card.reason.line, "The patient decided otherwise")
    QTest.mouseClick(card.reason.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not card.withdraw.isVisible())
    assert not card.accept.isVisible()
    assert stored(board, spine.draft_case_number).status is CaseStatus.WITHDRAWN


def test_a_case_on_an_agenda_was_accepted_and_is_only_withdrawn(
    qtbot: QtBot, open_window: WindowMaker, spine: Spine
) -> None:
    card = decisions(qtbot, open_window(), spine.draft_case_number)
    qtbot.waitUntil(card.withdraw.isVisible)
    assert not any(button.isVisible() for button in (card.accept, card.hand_back, card.decline, card.close_it))


def test_a_case_whose_letter_has_left_is_closed_after_a_second_yes(
    qtbot: QtBot, open_window: WindowMaker, board: Database, spine: Spine
) -> None:
    card = decisions(qtbot, open_window(), spine.case_number)
    QTest.mouseClick(card.close_it, Qt.MouseButton.LeftButton)
    assert "closed" in card.closing.text
    QTest.keyClick(card.closing.go, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not card.close_it.isVisible())
    assert stored(board, spine.case_number).status is CaseStatus.CLOSED


def test_a_decision_over_somebody_else_s_is_refused_and_the_reason_stays(
    qtbot: QtBot, open_window: WindowMaker, board: Database, spine: Spine
) -> None:
    number = register(board, spine.board_id, "Lind")
    window = open_window()
    card = decisions(qtbot, window, number)
    QTest.mouseClick(card.hand_back, Qt.MouseButton.LeftButton)
    QTest.keyClicks(card.reason.line, "Slides missing")
    seen = stored(board, number)
    accepted = DecideReferral(seen.id, seen.row_version, ReferralDecision.ACCEPTED)
    window.probe.timer.stop()
    board.signed_in_as(COORDINATOR).write(decide_referral, accepted)
    QTest.keyClick(card.reason.line, Qt.Key.Key_Return)
    qtbot.waitUntil(card.reason.error.isVisible)
    assert card.reason.line.text() == "Slides missing"
    assert stored(board, number).referral.decision is ReferralDecision.ACCEPTED


@pytest.mark.parametrize("login", [PATHOLOGIST])
def test_nobody_else_decides(qtbot: QtBot, open_window: WindowMaker, spine: Spine, login: str) -> None:
    page = open_window(login).open_page(f"case:{spine.draft_case_number}")
    assert isinstance(page, CasePage)
    page.open_part("overview")
    qtbot.waitUntil(lambda: "overview" in page.tabs)
    overview = page.tabs["overview"]
    assert isinstance(overview, OverviewForm)
    assert overview.decisions is None
