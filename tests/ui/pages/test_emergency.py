"""A case that is not for this person: the same words as for none, and the way in an emergency."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from tests.support.board import ADMINISTRATOR, COORDINATOR, Spine
from tests.support.hostile import HOSTILE
from tests.support.window import unnamed_controls
from tests.ui.conftest import WindowMaker
from tumorboard.database.sessions import Database
from tumorboard.models import CaseAccess
from tumorboard.services.people import AddPerson, add_person
from tumorboard.vocabulary import AccessPurpose, Discipline, Role
from ui.main_window import MainWindow
from ui.pages.case import CasePage

OUTSIDER = "reyes"
REASON = "Bleeding in theatre, surgeon asks"


@pytest.fixture(autouse=True)
def outsider(board: Database) -> None:
    """A specialist who has nothing to do with the cases of the board."""
    command = AddPerson(OUTSIDER, "Reyes", Role.SPECIALIST, "Ada", "Dr", Discipline.NEUROSURGERY)
    board.signed_in_as(COORDINATOR).write(add_person, command)


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


def reasons(board: Database) -> list[str]:
    """What is recorded."""
    emergencies = select(CaseAccess.reason).where(CaseAccess.purpose == AccessPurpose.EMERGENCY)
    return board.read(lambda session: list(session.scalars(emergencies)))


def test_a_case_that_is_missing_and_one_that_is_not_for_me_look_the_same(
    qtbot: QtBot, open_window: WindowMaker, spine: Spine
) -> None:
    window = open_window(OUTSIDER)
    words = []
    for number in (spine.case_number, "TB-1999-0001"):
        page = refused(qtbot, window, number)
        words.append(page.missing.sentence.typed.replace(number, ""))
        assert page.missing.begin.isVisible()
        assert unnamed_controls(page) == []
    assert words[0] == words[1]


def test_a_specialist_opens_it_with_a_reason_and_sees_that_it_is_recorded(
    qtbot: QtBot, open_window: WindowMaker, board: Database, spine: Spine
) -> None:
    page = refused(qtbot, open_window(OUTSIDER), spine.case_number)
    QTest.mouseClick(page.missing.begin, Qt.MouseButton.LeftButton)
    assert "auditor" in page.missing.warning.text()
    assert page.missing.reason.line.hasFocus()
    give_reason(page, REASON)
    qtbot.waitUntil(page.header.isVisible)
    assert not page.missing.isVisible()
    assert page.emergency.isVisible()
    assert REASON in page.emergency.text
    assert "until" in page.emergency.text
    assert reasons(board) == [REASON]


def test_too_short_a_reason_is_told_where_it_was_typed_and_stays(
    qtbot: QtBot, open_window: WindowMaker, board: Database, spine: Spine
) -> None:
    page = refused(qtbot, open_window(OUTSIDER), spine.case_number)
    give_reason(page, "  now!     ")
    qtbot.waitUntil(page.missing.reason.error.isVisible)
    assert "10 characters" in page.missing.reason.error.typed
    assert page.missing.reason.line.text() == "  now!     "
    assert reasons(board) == []


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE.keys())
def test_any_reason_is_kept_or_refused_in_words(
    qtbot: QtBot, open_window: WindowMaker, board: Database, spine: Spine, words: str
) -> None:
    page = refused(qtbot, open_window(OUTSIDER), spine.case_number)
    QTest.mouseClick(page.missing.begin, Qt.MouseButton.LeftButton)
    page.missing.reason.line.setText(words)
    QTest.keyClick(page.missing.reason.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.header.isVisible() or page.missing.reason.error.isVisible())
    if page.header.isVisible():
        assert page.emergency.text.endswith(words.strip())
        assert reasons(board) == [words.strip()]


def test_others_read_that_only_a_specialist_does_this(qtbot: QtBot, open_window: WindowMaker, spine: Spine) -> None:
    page = refused(qtbot, open_window(ADMINISTRATOR), spine.draft_case_number)
    assert not page.missing.begin.isVisible()
    said = [each.text() for each in page.missing.findChildren(type(page.missing.warning)) if each.isVisible()]
    assert any("a specialist can open it" in words for words in said)


def test_when_the_hour_is_over_nothing_of_the_case_stays(
    qtbot: QtBot, open_window: WindowMaker, spine: Spine, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = refused(qtbot, open_window(OUTSIDER), spine.case_number)
    give_reason(page, REASON)
    qtbot.waitUntil(page.header.isVisible)
    page.open_part("pathology")
    for module in ("tumorboard.queries.access", "tumorboard.database.tickets"):
        monkeypatch.setattr(f"{module}.utc_now", lambda: datetime.now(UTC) + timedelta(hours=2))
    page._emergency_ends.timeout.emit()  # noqa: SLF001 - an hour later
    qtbot.waitUntil(page.missing.isVisible)
    assert not page.header.isVisible()
    assert not page.emergency.isVisible()
    assert page.tabs == {}
