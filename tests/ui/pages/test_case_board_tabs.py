"""The tabs of the board in the real window: their keys reach them."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.board import CHAIR, Spine
from tumorboard.database.sessions import Database
from tumorboard.queries.case import read_case
from ui.forms.recommendation_form import RecommendationForm
from ui.main_window import MainWindow
from ui.pages.case import CasePage


def test_ctrl_s_keeps_the_recommendation(
    qtbot: QtBot, open_window: Callable[[str], MainWindow], board: Database, spine: Spine
) -> None:
    window = open_window(CHAIR)
    page = window.open_page(f"case:{spine.draft_case_number}")
    assert isinstance(page, CasePage)
    qtbot.waitUntil(lambda: "overview" in page.tabs)
    page.strip.choose("recommendation")
    form = page.tabs["recommendation"]
    assert isinstance(form, RecommendationForm)
    field = form.parts.reasons.controls["rationale"]
    field.setFocus()
    QTest.keyClicks(field, "First. ")
    QTest.keyClick(field, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "saved" in window.messages.text)
    saved = board.read(read_case, spine.draft_case_number).recommendation
    assert saved is not None
    assert saved.rationale.startswith("First. ")
