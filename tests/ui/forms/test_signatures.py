"""Signing where the board asks for the password once more: reviews, opinions, the approval, a dissent."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.board import CHAIR, ONCOLOGIST, PATHOLOGIST, RADIOLOGIST, row_version
from tests.support.proving import WRONG, ProvingBoard, is_refusal, password_of
from tests.support.writing import opened_tab
from tests.ui.conftest import Opener
from tumorboard.database.sessions import Database
from tumorboard.models import Review
from tumorboard.queries.case import read_case
from tumorboard.services.reviews import SignReview, sign_review
from ui.forms.opinion_form import OpinionForm
from ui.forms.recommendation_form import RecommendationForm
from ui.forms.review_tab import ReviewTab
from ui.main_window import MainWindow
from ui.signature import sign
from ui.widgets.confirm_line import ConfirmLine

CONTROL = Qt.KeyboardModifier.ControlModifier


@contextmanager
def opened_by(board: ProvingBoard, login: str) -> Iterator[Database]:
    """The board before somebody who signs in apart from the window."""
    database = board.open(login)
    yield database
    database.close()


def type_password(line: ConfirmLine, password: str) -> None:
    """Type it where the cursor is, and press Enter."""
    assert line.password.field.hasFocus()
    QTest.keyClicks(line.password.field, password)
    QTest.keyClick(line.password.field, Qt.Key.Key_Return)


def reviewing(qtbot: QtBot, window: MainWindow, board: ProvingBoard) -> ReviewTab:
    """The pathologist's draft, with the question whether to sign it asked by key."""
    tab = opened_tab(qtbot, window, board.spine.draft_case_number, "pathology")
    assert isinstance(tab, ReviewTab)
    tab.form.comment.focusWidget()
    tab.form.comment.setFocus()
    QTest.keyClick(tab.form.comment, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(tab.form.confirm.isVisible)
    return tab


def test_a_review_is_signed_with_the_password(qtbot: QtBot, sit_down: Opener, proving_board: ProvingBoard) -> None:
    tab = reviewing(qtbot, sit_down(proving_board, PATHOLOGIST), proving_board)
    with qtbot.waitSignal(tab.acted):
        type_password(tab.form.confirm, password_of(PATHOLOGIST))
    assert tab.form.confirm.isHidden()
    with opened_by(proving_board, RADIOLOGIST) as board:
        case = board.read(read_case, proving_board.spine.draft_case_number)
    assert [review.signed_at is not None for review in case.reviews if review.reviewer.family_name == "Osei"] == [True]


def test_a_wrong_password_is_told_where_it_was_typed_and_nothing_is_lost(
    qtbot: QtBot, sit_down: Opener, proving_board: ProvingBoard
) -> None:
    tab = reviewing(qtbot, sit_down(proving_board, PATHOLOGIST), proving_board)
    before = tab.pieces()
    type_password(tab.form.confirm, password_of(RADIOLOGIST))
    qtbot.waitUntil(tab.form.confirm.error.isVisible)
    assert is_refusal(tab.form.confirm.error.typed)
    assert tab.form.confirm.password.is_empty
    assert tab.pieces() == before
    with qtbot.waitSignal(tab.acted):
        type_password(tab.form.confirm, password_of(PATHOLOGIST))


def test_the_keys_that_ask_do_not_sign_without_a_password(
    qtbot: QtBot, sit_down: Opener, encrypted_board: ProvingBoard
) -> None:
    tab = reviewing(qtbot, sit_down(encrypted_board, PATHOLOGIST), encrypted_board)
    QTest.keyClick(tab.form.confirm.password.field, Qt.Key.Key_Return, CONTROL)
    assert tab.form.confirm.error.typed == "Type your password first."
    QTest.keyClicks(tab.form.confirm.password.field, password_of(PATHOLOGIST))
    with qtbot.waitSignal(tab.acted):
        QTest.keyClick(tab.form.confirm.password.field, Qt.Key.Key_Return, CONTROL)


def test_escape_takes_back_the_question_and_what_was_typed(
    qtbot: QtBot, sit_down: Opener, encrypted_board: ProvingBoard
) -> None:
    tab = reviewing(qtbot, sit_down(encrypted_board, PATHOLOGIST), encrypted_board)
    QTest.keyClicks(tab.form.confirm.password.field, "seven")
    QTest.keyClick(tab.form.confirm.password.field, Qt.Key.Key_Escape)
    assert tab.form.confirm.isHidden()
    assert tab.form.confirm.password.is_empty


def test_three_wrong_passwords_lock(qtbot: QtBot, sit_down: Opener, proving_board: ProvingBoard) -> None:
    window = sit_down(proving_board, PATHOLOGIST)
    tab = reviewing(qtbot, window, proving_board)
    for time in (1, 2, 3):
        type_password(tab.form.confirm, WRONG)
        qtbot.waitUntil(tab.form.confirm.go.isEnabled)
        assert window.keeper.is_closed is (time == 3)
    assert window.keeper.page.password.field.hasFocus()


def test_an_opinion_is_signed_with_the_password(qtbot: QtBot, sit_down: Opener, proving_board: ProvingBoard) -> None:
    tab = opened_tab(qtbot, sit_down(proving_board, ONCOLOGIST), proving_board.spine.draft_case_number, "opinions")
    assert isinstance(tab, OpinionForm)
    QTest.mouseClick(tab.sign_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(tab.confirm.isVisible)
    type_password(tab.confirm, WRONG)
    qtbot.waitUntil(tab.confirm.error.isVisible)
    with qtbot.waitSignal(tab.acted):
        type_password(tab.confirm, password_of(ONCOLOGIST))
    assert tab.revise.isVisible()


def test_the_chair_approves_with_the_password(qtbot: QtBot, sit_down: Opener, proving_board: ProvingBoard) -> None:
    for login, review_id in (
        (PATHOLOGIST, proving_board.spine.draft_review_id),
        (RADIOLOGIST, proving_board.spine.draft_radiology_review_id),
    ):
        with opened_by(proving_board, login) as board:
            board.read(read_case, proving_board.spine.draft_case_number)
            command = SignReview(review_id, board.read(row_version, Review, review_id))
            sign(board, password_of(login), sign_review, command)
    tab = opened_tab(qtbot, sit_down(proving_board, CHAIR), proving_board.spine.draft_case_number, "recommendation")
    assert isinstance(tab, RecommendationForm)
    QTest.keyClicks(tab.parts.closing.controls["follow_up"], "In 3 months")
    with qtbot.waitSignal(tab.message):
        QTest.mouseClick(tab.back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(tab.approve.isEnabled)
    QTest.mouseClick(tab.approve, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(tab.confirm.isVisible)
    with qtbot.waitSignal(tab.acted):
        type_password(tab.confirm, password_of(CHAIR))
    assert "Approved" in tab.state.text()


def test_a_dissent_is_signed_with_the_password_and_its_words_wait_for_it(
    qtbot: QtBot, sit_down: Opener, encrypted_board: ProvingBoard
) -> None:
    tab = opened_tab(
        qtbot, sit_down(encrypted_board, ONCOLOGIST), encrypted_board.spine.draft_case_number, "recommendation"
    )
    assert isinstance(tab, RecommendationForm)
    QTest.mouseClick(tab.disagree, Qt.MouseButton.LeftButton)
    QTest.keyClicks(tab.dissent.line, "I would wait.")
    QTest.keyClick(tab.dissent.line, Qt.Key.Key_Return)
    assert tab.confirm_dissent.isVisible()
    type_password(tab.confirm_dissent, WRONG)
    qtbot.waitUntil(tab.confirm_dissent.error.isVisible)
    assert tab.dissent.line.text() == "I would wait."
    with qtbot.waitSignal(tab.acted):
        type_password(tab.confirm_dissent, password_of(ONCOLOGIST))
    with opened_by(encrypted_board, CHAIR) as board:
        recommendation = board.read(read_case, encrypted_board.spine.draft_case_number).recommendation
    assert recommendation is not None
    assert [dissent.text for dissent in recommendation.dissents] == ["I would wait."]
