"""What is typed and not saved: it outlives the page, the person, the window and a killed program."""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support.board import AUDITOR, CHAIR, COORDINATOR, ONCOLOGIST, PATHOLOGIST, Spine, row_version
from tests.support.every_table import FilledBoard
from tests.support.review_tab import retype
from tests.support.window import choose
from tests.support.writing import opened_tab
from tests.ui.conftest import WindowMaker
from tumorboard.database.drafts import Draft, DraftStore, drafts_path
from tumorboard.database.sessions import Database
from tumorboard.models import Review
from tumorboard.queries.case import read_case
from tumorboard.queries.identity import board_identity
from tumorboard.services.reviews import (
    RecordPathologyReview,
    SignReview,
    record_pathology_review,
    sign_review,
)
from tumorboard.vocabulary import ReviewBasis
from ui.forms.opinion_form import OpinionForm
from ui.forms.recommendation_form import RecommendationForm
from ui.forms.review_tab import ReviewTab
from ui.forms.writing_tab import WritingTab
from ui.main_window import MainWindow
from ui.page_stack import CASES_KEPT
from ui.pages.case import CasePage

CONTROL = Qt.KeyboardModifier.ControlModifier


def review(qtbot: QtBot, window: MainWindow, number: str) -> ReviewTab:
    tab = opened_tab(qtbot, window, number, "pathology")
    assert isinstance(tab, ReviewTab)
    return tab


def kept(board: Database, login: str = PATHOLOGIST) -> tuple[Draft, ...]:
    """What the file has for a person."""
    return DraftStore(drafts_path()).read(f"{board.read(board_identity)}/{login}")


def notice(tab: WritingTab) -> str:
    """All that the notice above a form says, with the texts that it shows."""
    return "\n".join((tab.changed.text, *tab.both.texts))


def close(window: MainWindow) -> None:
    window.close()
    assert not window.isVisible()


def test_what_is_typed_is_kept_without_being_asked_and_forgotten_once_it_is_saved(
    qtbot: QtBot, open_window: WindowMaker, board: Database, spine: Spine
) -> None:
    tab = review(qtbot, open_window(PATHOLOGIST), spine.draft_case_number)
    retype(tab.form.comment, "Half a thou")
    qtbot.waitUntil(lambda: any("Half a thou" in draft.content for draft in kept(board)))
    assert "Half a thou" not in str(board.read(read_case, spine.draft_case_number))
    with qtbot.waitSignal(tab.message):
        qtbot.keyClick(tab.form.comment, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: kept(board) == ())


def test_leaving_a_field_keeps_it_at_once(
    qtbot: QtBot, open_window: WindowMaker, board: Database, spine: Spine
) -> None:
    window = open_window(PATHOLOGIST)
    tab = review(qtbot, window, spine.draft_case_number)
    tab.form.comment.setFocus()
    QTest.keyClicks(tab.form.comment, "Gone with Tab")
    QTest.keyClick(tab.form.comment, Qt.Key.Key_Tab)
    window.context.drafts.wait()
    assert "Gone with Tab" in kept(board)[0].content


def test_text_that_is_typed_and_taken_back_leaves_no_draft(
    qtbot: QtBot, open_window: WindowMaker, board: Database, spine: Spine
) -> None:
    window = open_window(PATHOLOGIST)
    tab = review(qtbot, window, spine.draft_case_number)
    before = tab.form.comment.text()
    retype(tab.form.comment, "Second thoughts")
    window.context.drafts.flush()
    retype(tab.form.comment, before)
    window.context.drafts.wait()
    assert not tab.has_unsaved
    assert kept(board) == ()


def test_it_outlives_its_page(qtbot: QtBot, open_window: WindowMaker, spine: Spine) -> None:
    window = open_window(PATHOLOGIST)
    tab = review(qtbot, window, spine.draft_case_number)
    retype(tab.form.comment, "Half a thou")
    for number in range(1, 2 * CASES_KEPT):
        window.open_page(f"case:TB-1999-{number:04}")
    again = review(qtbot, window, spine.draft_case_number)
    assert again is not tab
    assert again.form.comment.text() == "Half a thou"
    assert again.has_unsaved
    assert "is here again" in notice(again)


def test_it_outlives_its_person_and_nobody_else_is_given_it(
    qtbot: QtBot, open_window: WindowMaker, spine: Spine
) -> None:
    window = open_window(PATHOLOGIST)
    tab = review(qtbot, window, spine.draft_case_number)
    retype(tab.form.comment, "Half a thou")
    with qtbot.waitSignal(window.signed_in):
        choose(window.top_bar.people, COORDINATOR)
    other = review(qtbot, window, spine.draft_case_number)
    assert "Half a thou" not in other.form.comment.text() + notice(other)
    assert "not saved" not in window.messages.text
    with qtbot.waitSignal(window.signed_in):
        choose(window.top_bar.people, PATHOLOGIST)
    assert "Typed and not saved yet" in window.messages.text
    assert review(qtbot, window, spine.draft_case_number).form.comment.text() == "Half a thou"


def test_the_next_start_opens_where_it_was_and_says_so(qtbot: QtBot, open_window: WindowMaker, spine: Spine) -> None:
    first = open_window(PATHOLOGIST)
    retype(review(qtbot, first, spine.draft_case_number).form.comment, "Half a thou")
    close(first)
    second = open_window(PATHOLOGIST)
    second.open_last_page()
    page = second.stack.page
    assert isinstance(page, CasePage)
    qtbot.waitUntil(lambda: "pathology" in page.tabs)
    assert page.part == "pathology"
    tab = page.tabs["pathology"]
    assert isinstance(tab, ReviewTab)
    assert tab.form.comment.text() == "Half a thou"
    assert "did not save is here again" in notice(tab)
    assert f"{spine.draft_case_number} · Pathology" in second.messages.text


def test_what_is_given_back_can_be_taken_out_and_brought_back(
    qtbot: QtBot, open_window: WindowMaker, board: Database, spine: Spine
) -> None:
    first = open_window(PATHOLOGIST)
    tab = review(qtbot, first, spine.draft_case_number)
    before = tab.form.comment.text()
    retype(tab.form.comment, "Half a thou")
    close(first)
    second = open_window(PATHOLOGIST)
    tab = review(qtbot, second, spine.draft_case_number)
    QTest.keyClick(tab.changed.drop_button, Qt.Key.Key_Space)
    assert tab.form.comment.text() == before
    second.context.drafts.wait()
    assert kept(board) == ()
    QTest.keyClick(tab.changed.undo_button, Qt.Key.Key_Space)
    assert tab.form.comment.text() == "Half a thou"
    second.context.drafts.flush()
    second.context.drafts.wait()
    assert "Half a thou" in kept(board)[0].content


def test_a_record_that_was_changed_meanwhile_is_asked_about(
    qtbot: QtBot, open_window: WindowMaker, board: Database, spine: Spine
) -> None:
    first = open_window(PATHOLOGIST)
    retype(review(qtbot, first, spine.draft_case_number).form.comment, "Mine")
    close(first)
    command = RecordPathologyReview(
        spine.draft_case_id,
        ReviewBasis.OWN_READ,
        (),
        review_id=spine.draft_review_id,
        comment="Theirs",
        verbatim="Only theirs",
    )
    board.signed_in_as(PATHOLOGIST).write(record_pathology_review, command)
    tab = review(qtbot, open_window(PATHOLOGIST), spine.draft_case_number)
    assert (tab.form.comment.text(), tab.form.verbatim.text()) == ("Mine", "Only theirs")
    assert {"Mine", "Theirs"} <= set(notice(tab).split("\n"))
    (button,) = tab.both.theirs_buttons.values()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert tab.form.comment.text() == "Theirs"


def test_what_was_typed_before_the_review_was_signed_can_be_added_as_an_amendment(
    qtbot: QtBot, open_window: WindowMaker, board: Database, spine: Spine
) -> None:
    first = open_window(PATHOLOGIST)
    retype(review(qtbot, first, spine.draft_case_number).form.comment, "One thing more")
    close(first)
    seen = board.read(row_version, Review, spine.draft_review_id)
    board.signed_in_as(PATHOLOGIST).write(sign_review, SignReview(spine.draft_review_id, seen))
    tab = review(qtbot, open_window(PATHOLOGIST), spine.draft_case_number)
    assert "is final now" in notice(tab)
    QTest.keyClick(tab.changed.show_button, Qt.Key.Key_Space)
    QTest.keyClicks(tab.amendment.line, "Seen too late")
    QTest.keyClick(tab.amendment.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: tab.is_writing)
    assert tab.form.comment.text() == "One thing more"
    assert tab.has_unsaved


def test_who_may_no_longer_write_there_can_still_read_it(
    qtbot: QtBot, open_window: WindowMaker, board: Database, spine: Spine
) -> None:
    first = open_window(PATHOLOGIST)
    retype(review(qtbot, first, spine.draft_case_number).form.comment, "Words to copy")
    first.context.drafts.flush()
    first.context.drafts.wait()
    (draft,) = kept(board)
    DraftStore(drafts_path()).keep(f"{board.read(board_identity)}/{AUDITOR}", draft)
    tab = review(qtbot, open_window(AUDITOR), spine.draft_case_number)
    assert not tab.is_writing
    assert "Words to copy" in notice(tab)
    assert kept(board, AUDITOR) == (draft,)


@pytest.mark.long
def test_a_reason_outside_of_the_form_is_kept_too(qtbot: QtBot, open_window: WindowMaker, spine: Spine) -> None:
    first = open_window(CHAIR)
    tab = opened_tab(qtbot, first, spine.draft_case_number, "recommendation")
    assert isinstance(tab, RecommendationForm)
    QTest.keyClick(tab.disagree, Qt.Key.Key_Space)
    QTest.keyClicks(tab.dissent.line, "I would wait for")
    close(first)
    again = opened_tab(qtbot, open_window(CHAIR), spine.draft_case_number, "recommendation")
    assert isinstance(again, RecommendationForm)
    assert again.dissent.isVisible()
    assert again.dissent.line.text() == "I would wait for"


@pytest.mark.long
def test_reasons_typed_in_two_windows_are_both_given_back(qtbot: QtBot, open_window: WindowMaker, spine: Spine) -> None:
    one, other = open_window(CHAIR), open_window(CHAIR)
    for window, words in ((one, "First window"), (other, "Second window")):
        tab = opened_tab(qtbot, window, spine.draft_case_number, "recommendation")
        assert isinstance(tab, RecommendationForm)
        QTest.keyClick(tab.disagree, Qt.Key.Key_Space)
        QTest.keyClicks(tab.dissent.line, words)
    close(one)
    close(other)
    again = opened_tab(qtbot, open_window(CHAIR), spine.draft_case_number, "recommendation")
    assert isinstance(again, RecommendationForm)
    assert again.dissent.line.text() == "First window / Second window"


@pytest.mark.long
def test_lists_half_dates_and_the_plan_come_back_as_they_were(
    qtbot: QtBot, open_window: WindowMaker, spine: Spine
) -> None:
    first = open_window(COORDINATOR)
    tab = opened_tab(qtbot, first, spine.draft_case_number, "recommendation")
    assert isinstance(tab, RecommendationForm)
    QTest.keyClick(tab.parts.items.add, Qt.Key.Key_Space)
    QTest.keyClicks(tab.parts.items.rows[-1].controls["text"], "Repeat the HER2 test")
    QTest.keyClicks(tab.parts.items.rows[-1].controls["due_on"], "2026-1")
    QTest.keyClick(tab.parts.plan.add, Qt.Key.Key_Space)
    QTest.keyClicks(tab.parts.plan.parts[-1].text, "Lymph node excision")
    QTest.keyClicks(tab.parts.answers.rows[0].controls["text"], "Yes, probably. ")
    before = {key: piece.content for key, piece in tab.pieces().items()}
    close(first)
    again = opened_tab(qtbot, open_window(COORDINATOR), spine.draft_case_number, "recommendation")
    assert {key: piece.content for key, piece in again.pieces().items()} == before
    assert again.has_unsaved


@pytest.mark.parametrize(
    ("login", "name"), [(PATHOLOGIST, "pathology"), (ONCOLOGIST, "opinions"), (COORDINATOR, "recommendation")]
)
def test_every_control_of_a_form_comes_back(
    qtbot: QtBot, open_window: WindowMaker, spine: Spine, login: str, name: str
) -> None:
    """Whatever one changes in a form is among its pieces: typed text, a chosen term, a checked box."""
    first = open_window(login)
    tab = opened_tab(qtbot, first, spine.draft_case_number, name)
    before = {key: piece.content for key, piece in tab.pieces().items()}
    changed = 0
    for control in tab.findChildren(QWidget):
        retypable = getattr(control, "set_text", None)
        if callable(retypable) and control.isVisibleTo(tab) and control.isEnabled() and control.focusProxy() is None:
            present = {key: piece.content for key, piece in tab.pieces().items()}
            retypable("Xy 1")
            assert {key: piece.content for key, piece in tab.pieces().items()} != present, control.accessibleName()
            changed += 1
    assert changed >= 10
    after = {key: piece.content for key, piece in tab.pieces().items()}
    assert after != before
    close(first)
    again = opened_tab(qtbot, open_window(login), spine.draft_case_number, name)
    assert {key: piece.content for key, piece in again.pieces().items()} == after


def test_an_opinion_is_kept_for_its_author(qtbot: QtBot, open_window: WindowMaker, spine: Spine) -> None:
    first = open_window(ONCOLOGIST)
    tab = opened_tab(qtbot, first, spine.draft_case_number, "opinions")
    assert isinstance(tab, OpinionForm)
    QTest.keyClicks(tab.parts.opinion.controls["statement"], "Less may do. ")
    close(first)
    again = opened_tab(qtbot, open_window(ONCOLOGIST), spine.draft_case_number, "opinions")
    assert isinstance(again, OpinionForm)
    assert "Less may do. " in str(again.parts.opinion.values()["statement"])


@pytest.mark.long
@pytest.mark.parametrize(
    "content", ['{"words": "of a later version"}', '[[], [["overall", "Overall class", "of a later version", 17]]]']
)
def test_a_draft_of_another_version_of_the_program_is_shown_and_stays_until_it_is_taken_out(
    qtbot: QtBot, open_window: WindowMaker, board: Database, spine: Spine, content: str
) -> None:
    unknown = Draft(f"{spine.draft_case_number}/pathology", "of a later version", "Sato", content, datetime.now(UTC))
    DraftStore(drafts_path()).keep(f"{board.read(board_identity)}/{PATHOLOGIST}", unknown)
    window = open_window(PATHOLOGIST)
    tab = review(qtbot, window, spine.draft_case_number)
    assert "of a later version" in notice(tab)
    # What is typed now is kept as ever, saved as ever, and leaves the other one alone.
    retype(tab.form.comment, "Half a thou")
    qtbot.waitUntil(lambda: any("Half a thou" in draft.content for draft in kept(board)))
    with qtbot.waitSignal(tab.message):
        qtbot.keyClick(tab.form.comment, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: kept(board) == (unknown,))
    close(window)
    again = open_window(PATHOLOGIST)
    tab = review(qtbot, again, spine.draft_case_number)
    QTest.keyClick(tab.changed.drop_button, Qt.Key.Key_Space)
    again.context.drafts.wait()
    assert kept(board) == ()


def test_where_drafts_cannot_be_kept_a_banner_says_so_until_they_can(
    qtbot: QtBot, open_window: WindowMaker, board: Database, spine: Spine
) -> None:
    drafts_path().parent.parent.mkdir(parents=True, exist_ok=True)
    drafts_path().parent.write_text("a file where the folder should be")
    window = open_window(PATHOLOGIST)
    tab = review(qtbot, window, spine.draft_case_number)
    retype(tab.form.comment, "Half a thou")
    qtbot.waitUntil(window.drafts_banner.isVisible)
    assert "not being kept" in window.drafts_banner.text
    assert tab.form.comment.text() == "Half a thou"
    drafts_path().parent.unlink()
    qtbot.mouseClick(window.drafts_banner.retry, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.drafts_banner.isVisible())
    assert "Half a thou" in kept(board)[0].content


TYPIST = """
import sys
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tumorboard.database.opening import open_board
from ui.app import make_window

location, ini, login, number = sys.argv[1:]
application = QApplication([])
window = make_window(open_board(location), QSettings(ini, QSettings.Format.IniFormat), login)
window.show()
page = window.open_page(f"case:{number}")
page.open_part("pathology")

def type_on():
    if "pathology" not in page.tabs:
        return QTimer.singleShot(20, type_on)
    comment = page.tabs["pathology"].form.comment
    comment.selectAll()
    QTest.keyClicks(comment, "The program was killed in mid-sen")
    print("typed", flush=True)

type_on()
application.exec()
"""


def test_a_killed_program_has_kept_what_was_typed(
    qtbot: QtBot, open_window: WindowMaker, board: Database, filled_file: FilledBoard, settings: QSettings
) -> None:
    number = filled_file.spine.draft_case_number
    arguments = [filled_file.location, settings.fileName(), PATHOLOGIST, number]
    with subprocess.Popen([sys.executable, "-c", TYPIST, *arguments], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "typed\n"
        qtbot.waitUntil(lambda: any("in mid-sen" in draft.content for draft in kept(board)), timeout=20_000)
        qtbot.waitUntil(lambda: "pathology" in Path(settings.fileName()).read_text(), timeout=20_000)
        process.kill()
    settings.sync()
    window = open_window(PATHOLOGIST)
    window.open_last_page()
    assert window.stack.name == f"case:{number}"
    page = window.stack.page
    assert isinstance(page, CasePage)
    qtbot.waitUntil(lambda: "pathology" in page.tabs)
    tab = page.tabs["pathology"]
    assert isinstance(tab, ReviewTab)
    assert tab.form.comment.text() == "The program was killed in mid-sen"
    assert "is here again" in notice(tab)
    assert "not saved yet" in window.messages.text
