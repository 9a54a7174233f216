"""Earlier versions of a review and an opinion, found with the keyboard and read whole, in every kind of text."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.support.board import CHAIR, COORDINATOR, ONCOLOGIST, PATHOLOGIST, RADIOLOGIST, Spine
from tests.support.cases import ordinary_case
from tests.support.hostile import HOSTILE
from tests.support.versions import AMENDMENT, REVISION, amend_pathology, case_file, revise
from tests.ui.conftest import WindowMaker
from tumorboard.database.sessions import Database
from tumorboard.queries.snapshots import CaseSnapshot
from ui.forms.opinion_form import OpinionForm
from ui.forms.review_card import ReviewCard
from ui.forms.review_tab import ReviewTab
from ui.main_window import MainWindow
from ui.pages.case import CasePage
from ui.theme.looks import Looks
from ui.theme.tokens import ThemeName
from ui.widgets.case_tab import CaseTab
from ui.widgets.free_text import FreeText
from ui.widgets.opinion_cards import OpinionCards
from ui.widgets.scrolling import scrolled
from ui.widgets.version_choice import VersionChoice
from ui.widgets.version_table import VersionTable

BEFORE, AFTER = "Negative, 1.3 ratio, ISH", "Positive, 2.4 ratio, ISH"


def texts(widget: QWidget) -> list[str]:
    """All that is to be read."""
    free = [text.typed for text in widget.findChildren(FreeText) if text.isVisible()]
    plain = [text.text() for text in widget.findChildren(QLabel) if not isinstance(text, FreeText) and text.isVisible()]
    return free + plain


def opened(qtbot: QtBot, window: MainWindow, number: str, name: str) -> CaseTab:
    """A tab of a case in the window."""
    page = window.open_page(f"case:{number}")
    assert isinstance(page, CasePage)
    qtbot.waitUntil(lambda: "overview" in page.tabs)
    page.strip.choose(name)
    qtbot.waitUntil(lambda: window.context.tasks.wait(0))
    return page.tabs[name]


def tab_to(window: MainWindow, wanted: QWidget) -> None:
    """Press the Tab key until a control has the focus; fails where it does not come."""
    for _press in range(80):
        focused = window.focusWidget()
        if focused is wanted:
            return
        QTest.keyClick(focused or window, Qt.Key.Key_Tab)
    raise AssertionError(f"the Tab key does not lead to {wanted}")


@pytest.mark.parametrize("login", [COORDINATOR, PATHOLOGIST, RADIOLOGIST])
def test_a_replaced_review_is_compared_and_read_whole_by_the_keyboard(
    qtbot: QtBot, open_window: WindowMaker, board: Database, spine: Spine, login: str
) -> None:
    amend_pathology(case_file(board, spine), spine.pathology_review_id)
    window = open_window(login)
    tab = opened(qtbot, window, spine.case_number, "pathology")
    assert isinstance(tab, ReviewTab)
    (card,) = tab.cards
    assert card.versions is not None
    (button,) = card.versions.buttons
    assert button.text() == "Compare with version 1"
    tab_to(window, button)
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert card.versions.table is not None
    shown = texts(card.versions.table)
    assert {BEFORE, AFTER, "E-cadherin is lost.", "Amended.", AMENDMENT, "Dr Amara Osei"} <= set(shown)
    QTest.keyClick(button, Qt.Key.Key_Tab)
    assert window.focusWidget() is card.versions.whole
    QTest.keyClick(card.versions.whole, Qt.Key.Key_Return)
    assert card.versions.facts is not None
    assert "Diagnosis in words" not in texts(card.versions.facts)
    assert {"Histologic type", "Invasive lobular carcinoma (8520/3) · code list: ICD-O-3", BEFORE} <= set(
        texts(card.versions.facts)
    )
    QTest.keyClick(card.versions.whole, Qt.Key.Key_Backtab)
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert [each for each in card.versions.findChildren(VersionTable) if each.isVisible()] == []
    assert not card.versions.whole.isVisible()


@pytest.mark.parametrize("name", ["pathology", "opinions"])
def test_what_a_colleague_saves_does_not_close_a_comparison(
    qtbot: QtBot, open_window: WindowMaker, board: Database, spine: Spine, name: str
) -> None:
    case = case_file(board, spine)
    amend_pathology(case, spine.pathology_review_id)
    revise(case, spine.opinion_ids[0])
    tab = opened(qtbot, open_window(), spine.case_number, name)
    choice = next(each for each in tab.findChildren(VersionChoice) if each.buttons)
    choice.buttons[0].click()
    choice.whole.click()
    choice.whole.setFocus()
    before = case.read()
    second = replace(before.opinions[1], id=900, author=replace(before.opinions[1].author, id=901))
    draft = replace(before.reviews[0], id=902, signed_at=None, amends_id=None, current=True)
    tab.show_case(replace(before, opinions=(*before.opinions, second), reviews=(*before.reviews, draft)))
    again = next(each for each in tab.findChildren(VersionChoice) if each.buttons and each is not choice)
    assert again.table is not None
    assert again.facts is not None
    assert again.whole.hasFocus()


def test_the_newest_of_three_is_compared_with_either_of_the_others(
    qtbot: QtBot, open_window: WindowMaker, board: Database, spine: Spine
) -> None:
    case = case_file(board, spine)
    second = amend_pathology(case, spine.pathology_review_id)
    amend_pathology(case, second, "A typing error.", "Amended again.")
    tab = opened(qtbot, open_window(), spine.case_number, "pathology")
    assert isinstance(tab, ReviewTab)
    choice = tab.cards[0].versions
    assert choice is not None
    newer, older = choice.buttons
    assert (newer.text(), older.text()) == ("Compare with version 2", "Compare with version 1")
    newer.click()
    assert choice.table is not None
    assert BEFORE not in texts(choice.table)
    older.click()
    assert not newer.isChecked()
    assert choice.table is not None
    assert {BEFORE, "Version 1", "Version 3", "A typing error."} <= set(texts(choice.table))


def test_a_review_of_one_version_offers_nothing(qtbot: QtBot, open_window: WindowMaker, spine: Spine) -> None:
    tab = opened(qtbot, open_window(RADIOLOGIST), spine.case_number, "radiology")
    assert isinstance(tab, ReviewTab)
    choice = tab.cards[0].versions
    assert choice is not None
    assert (choice.buttons, choice.isVisible()) == ([], False)


@pytest.mark.parametrize("login", [COORDINATOR, ONCOLOGIST, CHAIR])
def test_a_revised_opinion_is_compared_by_everyone_it_is_open_to(
    qtbot: QtBot, open_window: WindowMaker, board: Database, spine: Spine, login: str
) -> None:
    revise(case_file(board, spine), spine.opinion_ids[0])
    window = open_window(login)
    tab = opened(qtbot, window, spine.case_number, "opinions")
    assert isinstance(tab, OpinionForm)
    assert f"Version 2, revised because: {REVISION}" in texts(tab.cards)
    choice = next(each for each in tab.cards.findChildren(VersionChoice) if each.buttons)
    tab_to(window, choice.buttons[0])
    QTest.keyClick(choice.buttons[0], Qt.Key.Key_Space)
    assert choice.table is not None
    shown = set(texts(choice.table))
    assert {"Conservation is feasible.", "Mastectomy is safer.", REVISION, "Agrees in part", "Disagrees"} <= shown


def with_revision(*, first_sealed: bool, second_sealed: bool) -> CaseSnapshot:
    """A case with a revised opinion, of which the reader may see what is not sealed."""
    case = ordinary_case()
    first = replace(case.opinions[0], id=50, statement="first words", current=False, sealed=first_sealed)
    second = replace(first, id=51, statement="second words", supersedes_id=50, current=True, sealed=second_sealed)
    return replace(case, opinions=(first, second), invitations=())


@pytest.mark.parametrize(
    "sealed", [{"first_sealed": True, "second_sealed": False}, {"first_sealed": True, "second_sealed": True}]
)
def test_a_sealed_version_is_not_offered(qtbot: QtBot, sealed: dict[str, bool]) -> None:
    cards = OpinionCards(versions=True)
    qtbot.addWidget(cards)
    cards.show_case(with_revision(**sealed))
    assert all(not each.buttons for each in cards.findChildren(VersionChoice))
    assert all("first words" not in text.typed for text in cards.findChildren(FreeText))


def test_in_a_meeting_the_cards_stay_short(qtbot: QtBot) -> None:
    cards = OpinionCards()
    qtbot.addWidget(cards)
    cards.show_case(with_revision(first_sealed=False, second_sealed=False))
    assert cards.findChildren(VersionChoice) == []


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_words_are_plain_and_whole_at_any_size(
    qtbot: QtBot, settings: QSettings, name: str, scale: float
) -> None:
    looks = Looks(settings)
    looks.scale = scale
    looks.choose(ThemeName.LIGHT)
    text = HOSTILE[name]
    case = ordinary_case()
    first = replace(case.reviews[0], current=False)
    second = replace(first, id=99, version=2, amends_id=first.id, amendment_reason=text, comment=text, current=True)
    card = ReviewCard(second, replace(case, reviews=(first, second)))
    area = scrolled(card)
    qtbot.addWidget(area)
    area.resize(860, 600)
    with qtbot.waitExposed(area):
        area.show()
    assert card.versions is not None
    card.versions.buttons[0].click()
    table = card.versions.table
    assert table is not None
    labels = [each for each in table.findChildren(FreeText) if each.typed == text]
    assert len(labels) == 2
    assert all(each.textFormat() is Qt.TextFormat.PlainText for each in labels)
    qtbot.waitUntil(lambda: all(each.height() >= each.heightForWidth(each.width()) > 0 for each in labels))
    assert card.width() <= area.viewport().width()
