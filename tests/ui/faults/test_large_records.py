"""Records far larger than any real one: they open, can be read and written, and a long list is read in pages."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.support.cases import ordinary_case
from tests.support.every_table import FilledBoard
from tests.ui.conftest import WindowMaker
from tumorboard.database.opening import open_board
from tumorboard.database.search_index import fill_index
from tumorboard.database.sessions import Database
from tumorboard.queries.snapshots import CaseSnapshot
from ui.forms.review_card import ReviewCard
from ui.forms.review_form import ReviewForm
from ui.forms.review_rows import KINDS
from ui.pages.cases import PAGE_SIZE, CasesPage
from ui.widgets.free_text import FreeText
from ui.widgets.history_tab import HistoryTab
from ui.widgets.opinion_cards import OpinionCards
from ui.widgets.overview_tab import OverviewTab
from ui.widgets.scrolling import scrolled

REVIEWS, OPINIONS, AXES, CASES = 200, 500, 1000, 20_000


@pytest.fixture(scope="module")
def large() -> CaseSnapshot:
    """A case with 200 reviews, 500 opinions and 1,000 outside axes."""
    case = ordinary_case()
    assert case.outside_diagnosis is not None
    axis, review, opinion = case.outside_diagnosis.axes[0], case.reviews[0], case.opinions[0]
    return replace(
        case,
        reviews=tuple(replace(review, id=1000 + number) for number in range(REVIEWS)),
        opinions=tuple(
            replace(opinion, id=2000 + number, author=replace(opinion.author, id=3000 + number))
            for number in range(OPINIONS)
        ),
        outside_diagnosis=replace(
            case.outside_diagnosis, axes=tuple(replace(axis, label=f"part {number}") for number in range(AXES))
        ),
    )


def shown(qtbot: QtBot, *contents: QWidget) -> QWidget:
    """Widgets below each other, at a usual size."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    for content in contents:
        column.addWidget(content)
    area = scrolled(holder)
    qtbot.addWidget(area)
    area.resize(860, 600)
    with qtbot.waitExposed(area):
        area.show()
    return area


@pytest.mark.long
def test_two_hundred_reviews_stand_below_each_other(qtbot: QtBot, large: CaseSnapshot) -> None:
    cards = [ReviewCard(review) for review in large.reviews]
    area = shown(qtbot, *cards)
    assert area.isVisible()
    assert len({card.y() for card in cards}) == REVIEWS
    assert all(card.width() < 860 for card in cards)


def test_five_hundred_opinions_stand_below_each_other(qtbot: QtBot, large: CaseSnapshot) -> None:
    opinions = OpinionCards()
    opinions.show_case(large)
    area = shown(qtbot, opinions)
    assert area.isVisible()
    assert len({card.y() for card in opinions.cards}) >= OPINIONS


@pytest.mark.parametrize("kind", [OverviewTab, HistoryTab])
def test_a_thousand_axes_and_all_that_was_written_can_be_read(
    qtbot: QtBot, large: CaseSnapshot, kind: type[OverviewTab | HistoryTab]
) -> None:
    tab = kind(large)
    area = shown(qtbot, tab)
    assert area.isVisible()
    texts = [text for text in tab.findChildren(FreeText) if text.isVisibleTo(tab)]
    assert len(texts) >= min(AXES, REVIEWS + OPINIONS)
    assert tab.minimumSizeHint().width() <= 860


@pytest.mark.long
def test_a_form_beside_a_thousand_axes_takes_what_is_typed(qtbot: QtBot, large: CaseSnapshot) -> None:
    form = ReviewForm(KINDS["pathology"])
    form.show_review(large, None)
    area = shown(qtbot, form)
    assert area.isVisible()
    assert len(form.rows.rows) >= AXES
    form.comment.setFocus()
    QTest.keyClicks(form.comment, "clear")
    assert form.command().comment == "clear"


@pytest.fixture
def board(filled_file: FilledBoard) -> Iterator[Database]:
    """A board with 20,000 more cases, copied in SQL."""
    with closing(sqlite3.connect(filled_file.location, isolation_level=None)) as connection:
        triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        connection.execute("BEGIN")
        for name, _ in triggers:
            connection.execute(f'DROP TRIGGER "{name}"')
        _copy(connection, "clinical_case", {"id": "1000 + n.i", "number": "'TB-2027-' || n.i"})
        _copy(connection, "referral", {"id": "1000 + n.i", "case_id": "1000 + n.i"})
        for _, statement in triggers:
            connection.execute(statement)
        connection.execute("COMMIT")
    database = open_board(filled_file.location)
    with database.engine.begin() as index:
        fill_index(index)
    yield database
    database.close()


def _copy(connection: sqlite3.Connection, table: str, changed: dict[str, str]) -> None:
    """Copy the first row of a table, with the columns in `changed` told by an expression of the copy's number n.i."""
    names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    connection.execute(
        f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {CASES})"  # noqa: S608 - own names
        f" INSERT INTO {table} ({', '.join(names)})"
        f" SELECT {', '.join(changed.get(name, name) for name in names)} FROM {table}, n WHERE {table}.id = 1"
    )


def has_rows(page: CasesPage, count: int) -> bool:
    """Whether so many cases are loaded."""
    return page.model.rowCount() == count


def test_a_list_of_twenty_thousand_cases_is_read_page_by_page(qtbot: QtBot, open_window: WindowMaker) -> None:
    window = open_window()
    page = window.open_page("cases")
    assert isinstance(page, CasesPage)
    qtbot.waitUntil(lambda: page.model.rowCount() == PAGE_SIZE)
    widgets = len(page.findChildren(QWidget))
    for pages in (2, 3, 4):
        page.table.setFocus()
        QTest.keyClick(page.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(partial(has_rows, page, pages * PAGE_SIZE))
    assert len(page.findChildren(QWidget)) == widgets
    numbers = [page.model.row_at(row).number for row in range(page.model.rowCount())]
    assert numbers == [f"TB-2027-{CASES - place}" for place in range(4 * PAGE_SIZE)]
    page.search.setText("TB-2027-17")
    qtbot.waitUntil(lambda: page.model.rowCount() > 0 and page.model.row_at(0).number.startswith("TB-2027-17"))
    assert page.model.rowCount() == PAGE_SIZE
