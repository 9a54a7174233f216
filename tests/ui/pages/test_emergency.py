"""A case that is not for this person: the same words as for none, and the way in an emergency."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from tests.support.board import AUDITOR, COORDINATOR
from tests.support.hostile import HOSTILE
from tests.support.proving import ProvingBoard
from tests.support.window import unnamed_controls
from tests.ui.conftest import OUTSIDER, Opener
from tumorboard.models import CaseAccess
from tumorboard.vocabulary import AccessPurpose
from ui.main_window import MainWindow
from ui.pages.case import CasePage

REASON = "Bleeding in theatre, surgeon asks"


def refused(qtbot: QtBot, window: MainWindow, number: str) -> CasePage:
    """The page of a case that is not shown."""
    page = window.open_page(f"case:{number}")
    assert isinstance(page, CasePage)
    qtbot.waitUntil(page.missing.isVisible)
    return page


def give_reason(page: CasePage, reason: str) -> None:
    """Ask for the emergency and say why, by key."""
    if page.missing.begin.isVisible():
        page.missing.begin.setFocus()
        QTest.keyClick(page.missing.begin, Qt.Key.Key_Space)
    page.missing.reason.line.setText("")
    QTest.keyClicks(page.missing.reason.line, reason)
    QTest.keyClick(page.missing.reason.line, Qt.Key.Key_Return)


def reasons(board: ProvingBoard) -> list[str]:
    """What is recorded, as the auditor reads it."""
    emergencies = select(CaseAccess.reason).where(CaseAccess.purpose == AccessPurpose.EMERGENCY)
    auditor = board.open(AUDITOR)
    try:
        return auditor.read(lambda session: list(session.scalars(emergencies)))
    finally:
        auditor.close()


def test_a_case_that_is_missing_and_one_that_is_not_for_me_look_the_same(
    qtbot: QtBot, sit_down: Opener, outsiders_board: ProvingBoard
) -> None:
    window = sit_down(outsiders_board, OUTSIDER)
    words = []
    for number in (outsiders_board.spine.case_number, "TB-1999-0001"):
        page = refused(qtbot, window, number)
        words.append(page.missing.sentence.typed.replace(number, ""))
        assert page.missing.begin.isVisible()
        assert unnamed_controls(page) == []
    assert words[0] == words[1]


def test_a_specialist_opens_it_with_a_reason_and_sees_that_it_is_recorded(
    qtbot: QtBot, sit_down: Opener, outsiders_board: ProvingBoard
) -> None:
    page = refused(qtbot, sit_down(outsiders_board, OUTSIDER), outsiders_board.spine.case_number)
    QTest.mouseClick(page.missing.begin, Qt.MouseButton.LeftButton)
    assert "auditor" in page.missing.warning.text()
    assert page.missing.reason.line.hasFocus()
    give_reason(page, REASON)
    qtbot.waitUntil(page.header.isVisible)
    assert not page.missing.isVisible()
    assert page.emergency.isVisible()
    assert REASON in page.emergency.text
    assert "until" in page.emergency.text
    assert reasons(outsiders_board) == [REASON]


def test_too_short_a_reason_is_told_where_it_was_typed_and_stays(
    qtbot: QtBot, sit_down: Opener, outsiders_board: ProvingBoard
) -> None:
    page = refused(qtbot, sit_down(outsiders_board, OUTSIDER), outsiders_board.spine.case_number)
    give_reason(page, "  now!     ")
    qtbot.waitUntil(page.missing.reason.error.isVisible)
    assert "10 characters" in page.missing.reason.error.typed
    assert page.missing.reason.line.text() == "  now!     "
    assert reasons(outsiders_board) == []


@pytest.mark.sampled(4)
@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE.keys())
def test_any_reason_is_kept_or_refused_in_words(
    qtbot: QtBot, sit_down: Opener, outsiders_board: ProvingBoard, words: str
) -> None:
    page = refused(qtbot, sit_down(outsiders_board, OUTSIDER), outsiders_board.spine.case_number)
    QTest.mouseClick(page.missing.begin, Qt.MouseButton.LeftButton)
    page.missing.reason.line.setText(words)
    QTest.keyClick(page.missing.reason.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.header.isVisible() or page.missing.reason.error.isVisible())
    if page.header.isVisible():
        assert page.emergency.text.endswith(words.strip())
        assert reasons(outsiders_board) == [words.strip()]


@pytest.mark.parametrize("login", [COORDINATOR, AUDITOR])
def test_others_read_that_only_a_specialist_does_this(
    qtbot: QtBot, sit_down: Opener, outsiders_board: ProvingBoard, login: str
) -> None:
    page = refused(qtbot, sit_down(outsiders_board, login), "TB-1999-0001")
    assert not page.missing.begin.isVisible()
    said = [each.text() for each in page.missing.findChildren(type(page.missing.warning)) if each.isVisible()]
    assert any("a specialist can open it" in words for words in said)
