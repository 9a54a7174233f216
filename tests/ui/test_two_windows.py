"""Two windows on one case: each sees the saves of the other, and nothing typed is lost without a question."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.board import CHAIR, COORDINATOR, ONCOLOGIST, PATHOLOGIST, Spine
from tests.support.review_tab import retype
from tests.support.writing import opened_tab
from tests.ui.conftest import WindowMaker
from tumorboard.database.sessions import Database
from tumorboard.queries.case import read_case
from tumorboard.services.opinions import SignOpinion, sign_opinion
from ui.forms.opinion_form import OpinionForm
from ui.forms.recommendation_form import RecommendationForm
from ui.forms.writing_tab import WritingTab
from ui.widgets.text_area import TextArea

pytestmark = pytest.mark.sampled(6)

CONTROL = Qt.KeyboardModifier.ControlModifier
FORMS = [
    (PATHOLOGIST, PATHOLOGIST, "pathology", "Comment to the board", "Diagnosis in words"),
    (ONCOLOGIST, ONCOLOGIST, "opinions", "Opinion", "Rationale"),
    (COORDINATOR, CHAIR, "recommendation", "Rationale", "Treatment in the board's words"),
]


def field(tab: WritingTab, name: str) -> TextArea:
    """A field by the name that a screen reader says."""
    return next(area for area in tab.findChildren(TextArea) if area.accessibleName() == name)


def save(qtbot: QtBot, tab: WritingTab, area: TextArea) -> None:
    """Press Ctrl+S in a field and wait until the window says that it is saved."""
    area.window().activateWindow()
    qtbot.waitUntil(area.window().isActiveWindow)
    area.setFocus()
    with qtbot.waitSignal(tab.message):
        QTest.keyClick(area, Qt.Key.Key_S, CONTROL)


def notice(tab: WritingTab) -> set[str]:
    """What is said above a form, and the texts that are shown there."""
    return {tab.changed.text, *tab.both.texts}


@pytest.fixture(params=FORMS, ids=[form[2] for form in FORMS])
def pair(
    request: pytest.FixtureRequest, qtbot: QtBot, open_either: WindowMaker, either_spine: Spine
) -> tuple[WritingTab, WritingTab, str, str]:
    """The same form in two windows, and the names of two of its fields."""
    mine, theirs, name, one, other = request.param
    number = either_spine.draft_case_number
    return (
        opened_tab(qtbot, open_either(mine), number, name),
        opened_tab(qtbot, open_either(theirs), number, name),
        one,
        other,
    )


def test_what_one_saves_appears_in_the_other(qtbot: QtBot, pair: tuple[WritingTab, WritingTab, str, str]) -> None:
    mine, theirs, one, _other = pair
    retype(field(theirs, one), "Their words.")
    save(qtbot, theirs, field(theirs, one))
    qtbot.waitUntil(lambda: field(mine, one).text() == "Their words.")
    assert mine.changed.isHidden()


def test_changes_of_different_fields_are_put_together(
    qtbot: QtBot, pair: tuple[WritingTab, WritingTab, str, str]
) -> None:
    mine, theirs, one, other = pair
    retype(field(mine, other), "My words.")
    retype(field(theirs, one), "Their words.")
    save(qtbot, theirs, field(theirs, one))
    qtbot.waitUntil(lambda: not mine.changed.isHidden())
    assert field(mine, other).text() == "My words."
    QTest.keyClick(mine.changed.show_button, Qt.Key.Key_Space)
    assert (field(mine, one).text(), field(mine, other).text()) == ("Their words.", "My words.")
    assert mine.both.theirs_buttons == {}
    save(qtbot, mine, field(mine, other))
    qtbot.waitUntil(lambda: field(theirs, other).text() == "My words.")


def test_one_field_changed_on_both_sides_shows_all_three_texts_and_keeps_both(
    qtbot: QtBot, pair: tuple[WritingTab, WritingTab, str, str]
) -> None:
    mine, theirs, one, _other = pair
    original = field(mine, one).text()
    retype(field(mine, one), "My words.")
    retype(field(theirs, one), "Their words.")
    save(qtbot, theirs, field(theirs, one))
    qtbot.waitUntil(lambda: not mine.changed.isHidden())
    QTest.keyClick(mine.changed.show_button, Qt.Key.Key_Space)
    assert {original.strip(), "My words.", "Their words."} <= notice(mine)
    assert field(mine, one).text() == "My words."
    (take,) = mine.both.theirs_buttons.values()
    QTest.keyClick(take, Qt.Key.Key_Space)
    assert field(mine, one).text() == "Their words."
    assert "My words." in notice(mine)  # to be copied from there
    assert not mine.has_unsaved


@pytest.mark.long
def test_a_save_that_comes_too_late_loses_nothing(qtbot: QtBot, pair: tuple[WritingTab, WritingTab, str, str]) -> None:
    mine, theirs, one, _other = pair
    retype(field(mine, one), "My words.")
    retype(field(theirs, one), "Their words.")
    # Both are sent before either side hears of the other.
    theirs.save_draft()
    mine.save_draft()
    qtbot.waitUntil(lambda: not theirs.has_unsaved or not mine.has_unsaved)
    late, early = (mine, theirs) if mine.has_unsaved else (theirs, mine)
    qtbot.waitUntil(lambda: not late.changed.isHidden())
    assert {field(late, one).text(), field(early, one).text()} == {"My words.", "Their words."}


def test_an_opinion_that_is_signed_in_another_window_keeps_what_is_typed_here(
    qtbot: QtBot, open_either: WindowMaker, either_board: Database, either_spine: Spine
) -> None:
    tab = opened_tab(qtbot, open_either(ONCOLOGIST), either_spine.draft_case_number, "opinions")
    assert isinstance(tab, OpinionForm)
    retype(field(tab, "Opinion"), "One thing more.")
    author = either_board.signed_in_as(ONCOLOGIST)
    case = author.read(read_case, either_spine.draft_case_number)
    draft = next(opinion for opinion in case.opinions if opinion.author.id == either_spine.people[ONCOLOGIST])
    author.write(sign_opinion, SignOpinion(draft.id, draft.row_version))
    qtbot.waitUntil(lambda: "final elsewhere" in tab.changed.text)
    QTest.keyClick(tab.changed.show_button, Qt.Key.Key_Space)
    QTest.keyClicks(tab.reason.line, "An afterthought")
    QTest.keyClick(tab.reason.line, Qt.Key.Key_Return)
    qtbot.waitUntil(tab.reason.isHidden)
    assert field(tab, "Opinion").text() == "One thing more."
    assert tab.has_unsaved
    save(qtbot, tab, field(tab, "Opinion"))
    case = author.read(read_case, either_spine.draft_case_number)
    own = [opinion for opinion in case.opinions if opinion.author.id == either_spine.people[ONCOLOGIST]]
    assert [opinion.statement for opinion in own][-1] == "One thing more."
    assert own[-1].revision_reason == "An afterthought"


@pytest.mark.long
def test_two_windows_of_one_person_keep_both_texts_when_the_program_ends(
    qtbot: QtBot,
    open_window: WindowMaker,
    spine: Spine,
) -> None:
    one, other = open_window(PATHOLOGIST), open_window(PATHOLOGIST)
    for window, words in ((one, "First window."), (other, "Second window.")):
        tab = opened_tab(qtbot, window, spine.draft_case_number, "pathology")
        retype(field(tab, "Comment to the board"), words)
    one.close()
    other.close()
    tab = opened_tab(qtbot, open_window(PATHOLOGIST), spine.draft_case_number, "pathology")
    seen = notice(tab) | {field(tab, "Comment to the board").text()}
    assert {"First window.", "Second window."} <= seen


def test_typing_goes_on_while_it_is_saved(
    qtbot: QtBot, open_window: WindowMaker, board: Database, spine: Spine
) -> None:
    number = spine.draft_case_number
    tab = opened_tab(qtbot, open_window(COORDINATOR), number, "recommendation")
    assert isinstance(tab, RecommendationForm)
    area = field(tab, "Rationale")
    retype(area, "Saved")
    tab.save_draft()
    QTest.keyClicks(area, " and typed on")
    qtbot.waitUntil(lambda: "Saved" in str(board.read(read_case, number).recommendation) and tab.has_unsaved)
    assert area.text() == "Saved and typed on"
    save(qtbot, tab, area)
    assert not tab.has_unsaved


@pytest.mark.long
def test_two_new_versions_of_an_approved_recommendation_become_one(
    qtbot: QtBot, open_window: WindowMaker, board: Database, spine: Spine
) -> None:
    mine = opened_tab(qtbot, open_window(COORDINATOR), spine.case_number, "recommendation")
    theirs = opened_tab(qtbot, open_window(CHAIR), spine.case_number, "recommendation")
    for tab in (mine, theirs):
        assert isinstance(tab, RecommendationForm)
        QTest.keyClick(tab.renew, Qt.Key.Key_Space)
        QTest.keyClicks(tab.parts.closing.controls["supersede_reason"], "New imaging")
    retype(field(mine, "Rationale"), "My words.")
    retype(field(theirs, "Treatment in the board's words"), "Their words.")
    save(qtbot, theirs, field(theirs, "Rationale"))
    qtbot.waitUntil(lambda: not mine.changed.isHidden())
    QTest.keyClick(mine.changed.show_button, Qt.Key.Key_Space)
    save(qtbot, mine, field(mine, "Rationale"))
    newest = board.read(read_case, spine.case_number).recommendation
    assert newest is not None
    assert (newest.version, newest.rationale, newest.treatment_summary) == (2, "My words.", "Their words.")


def test_what_is_asked_while_it_is_saved_comes_afterwards(qtbot: QtBot, open_window: WindowMaker, spine: Spine) -> None:
    tab = opened_tab(qtbot, open_window(ONCOLOGIST), spine.draft_case_number, "opinions")
    assert isinstance(tab, OpinionForm)
    retype(field(tab, "Opinion"), "Saved, then to be signed.")
    tab.save_draft()
    tab.sign()
    qtbot.waitUntil(tab.confirm.isVisible)
    assert not tab.has_unsaved
