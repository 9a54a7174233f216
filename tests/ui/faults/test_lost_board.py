"""A board that is lost while someone types: one sentence says so, every letter stays and is saved once after all."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.support.board import COORDINATOR, ONCOLOGIST, PATHOLOGIST, Spine, row_version
from tests.support.every_table import FilledBoard
from tests.support.postgres import PostgresServer
from tests.support.window import (
    board_away,
    board_replaced,
    board_unreadable,
    restart_server,
    server_away,
    server_silent,
)
from tests.ui.conftest import WindowMaker
from tumorboard.database.engine import is_postgresql
from tumorboard.database.sessions import Database
from tumorboard.models import Opinion, Recommendation, Review
from tumorboard.queries.case import read_case
from tumorboard.queries.snapshots import CaseSnapshot
from ui.main_window import MainWindow
from ui.pages.case import CasePage
from ui.pages.cases import CasesPage
from ui.widgets.text_area import TextArea

CONTROL = Qt.KeyboardModifier.ControlModifier
TYPED = "Margins clear; HER2 awaited, "


@dataclass(frozen=True, slots=True)
class Writing:
    """Where someone types: who, in which tab and field, and which draft the words belong to."""

    login: str
    tab: str
    field: str
    kind: type[Review | Opinion | Recommendation]
    draft_id: Callable[[Spine], int]
    words: Callable[[CaseSnapshot], str]


def _comment(case: CaseSnapshot) -> str:
    return next(review for review in case.reviews if review.kind == "pathology").comment


def _statement(case: CaseSnapshot) -> str:
    return next(opinion for opinion in case.opinions if opinion.statement).statement


def _rationale(case: CaseSnapshot) -> str:
    return "" if case.recommendation is None else case.recommendation.rationale


WRITINGS = {
    "review": Writing(
        PATHOLOGIST, "pathology", "Comment to the board", Review, lambda spine: spine.draft_review_id, _comment
    ),
    "opinion": Writing(ONCOLOGIST, "opinions", "Opinion", Opinion, lambda spine: spine.draft_opinion_id, _statement),
    "recommendation": Writing(
        COORDINATOR,
        "recommendation",
        "Rationale",
        Recommendation,
        lambda spine: spine.draft_recommendation_id,
        _rationale,
    ),
}


@pytest.fixture(params=WRITINGS)
def writing(request: pytest.FixtureRequest) -> Writing:
    """Each of the three forms."""
    return WRITINGS[request.param]


@pytest.fixture
def lose(request: pytest.FixtureRequest, either_board: Database) -> Callable[[], AbstractContextManager[None]]:
    """Loses the board of either kind for the length of a block."""
    if not is_postgresql(either_board.location):
        return lambda: board_away(either_board)
    server: PostgresServer = request.getfixturevalue("postgres_server")
    return lambda: server_away(server, either_board.location)


class Desk:
    """Someone at a form of the draft case."""

    def __init__(self, qtbot: QtBot, window: MainWindow, spine: Spine, writing: Writing) -> None:
        self.qtbot, self.window, self.spine, self.writing = qtbot, window, spine, writing
        window.probe.timer.setInterval(50)
        page = window.open_page(f"case:{spine.draft_case_number}")
        assert isinstance(page, CasePage)
        qtbot.waitUntil(lambda: "overview" in page.tabs)
        page.open_part(writing.tab)
        qtbot.waitUntil(lambda: window.context.tasks.wait(0))
        found = [area for area in page.tabs[writing.tab].findChildren(TextArea) if area.isVisibleTo(window)]
        self.area = next(area for area in found if area.accessibleName() == writing.field)
        self.area.setFocus()

    def type(self, words: str) -> str:
        """Type at the end of the field; gives what it holds now."""
        QTest.keyClick(self.area, Qt.Key.Key_End, CONTROL)
        QTest.keyClicks(self.area, words)
        return self.area.text()

    def save(self) -> None:
        """Press Ctrl+S."""
        QTest.keyClick(self.area, Qt.Key.Key_S, CONTROL)

    def stored(self, database: Database) -> tuple[str, int, int]:
        """What the record says in this field, the draft's version, and how many rows of its kind there are."""
        case = database.signed_in_as(self.writing.login).read(read_case, self.spine.draft_case_number)
        version = database.read(row_version, self.writing.kind, self.writing.draft_id(self.spine))
        return self.writing.words(case), version, database.read(_count, self.writing.kind)


def _count(session: Session, kind: type[Review | Opinion | Recommendation]) -> int:
    return session.scalar(select(func.count()).select_from(kind)) or 0


def is_one_sentence(words: str) -> bool:
    """Whether a person can read it: it begins and ends as sentences do and names nothing of the program."""
    return words[:1].isupper() and words.endswith(".") and "Error" not in words and "\n" not in words


@contextmanager
def ticking(qtbot: QtBot) -> Iterator[Callable[[], None]]:
    """A clock of the interface thread; gives what waits for another twenty of its ticks."""
    ticks: list[None] = []
    timer = QTimer(interval=10)
    timer.timeout.connect(lambda: ticks.append(None))
    timer.start()

    def wait() -> None:
        before = len(ticks)
        qtbot.waitUntil(lambda: len(ticks) >= before + 20)

    yield wait
    timer.stop()


@pytest.fixture
def either_desk(qtbot: QtBot, open_either: WindowMaker, either_spine: Spine, writing: Writing) -> Desk:
    """Someone at each form, on a board of either kind."""
    return Desk(qtbot, open_either(writing.login), either_spine, writing)


@pytest.fixture
def desk(qtbot: QtBot, open_window: WindowMaker, spine: Spine, writing: Writing) -> Desk:
    """Someone at each form, on a board in a file."""
    return Desk(qtbot, open_window(writing.login), spine, writing)


@pytest.fixture
def served_desk(
    qtbot: QtBot,
    open_window_on: Callable[[FilledBoard, str], MainWindow],
    filled_database: FilledBoard,
    postgres_server: PostgresServer,
    writing: Writing,
) -> Desk:
    """Someone at each form, on a board on a server whose processes are ours."""
    if not postgres_server.own:
        pytest.skip("the processes of a server that was named are not ours to stop")
    return Desk(qtbot, open_window_on(filled_database, writing.login), filled_database.spine, writing)


def test_what_is_typed_outlives_the_loss_and_is_saved_once(
    qtbot: QtBot, either_desk: Desk, either_board: Database, lose: Callable[[], AbstractContextManager[None]]
) -> None:
    desk = either_desk
    _words, version, rows = desk.stored(either_board)
    with lose():
        typed = desk.type(TYPED)
        assert typed.endswith(TYPED)
        desk.save()
        qtbot.waitUntil(desk.window.banner.isVisible)
        assert is_one_sentence(desk.window.banner.text)
        with ticking(qtbot) as wait:
            wait()
        typed = desk.type("still typing")
        assert desk.area.text() == typed
    qtbot.waitUntil(lambda: not desk.window.banner.isVisible())
    assert desk.area.text() == typed
    desk.save()
    qtbot.waitUntil(lambda: desk.stored(either_board) == (typed, version + 1, rows))
    desk.save()
    qtbot.waitUntil(lambda: desk.window.context.tasks.wait(0))
    assert desk.stored(either_board) == (typed, version + 1, rows)


@pytest.mark.parametrize("fault", ["replaced", "unreadable"])
def test_a_file_that_is_not_the_board_any_more_is_neither_read_nor_written(
    qtbot: QtBot, desk: Desk, board: Database, sqlite_template: Path, fault: str
) -> None:
    _words, version, rows = desk.stored(board)
    lost = board_replaced(board, sqlite_template) if fault == "replaced" else board_unreadable(board)
    with lost:
        typed = desk.type(TYPED)
        changed = Path(board.location).read_bytes()
        desk.save()
        qtbot.waitUntil(desk.window.banner.isVisible)
        assert is_one_sentence(desk.window.banner.text)
        assert Path(board.location).read_bytes() == changed
        assert desk.area.text() == typed
    qtbot.waitUntil(lambda: not desk.window.banner.isVisible())
    desk.save()
    qtbot.waitUntil(lambda: desk.stored(board) == (typed, version + 1, rows))


@pytest.mark.long
def test_a_server_that_hangs_does_not_take_the_window_with_it(
    qtbot: QtBot, served_desk: Desk, postgres_server: PostgresServer
) -> None:
    desk, database = served_desk, served_desk.window.context.database
    _words, version, rows = desk.stored(database)
    desk.window.context.tasks.patience.setInterval(200)
    with server_silent(postgres_server, database.location), ticking(qtbot) as wait:
        typed = desk.type(TYPED)
        desk.save()
        wait()
        qtbot.waitUntil(desk.window.banner.isVisible)
        assert is_one_sentence(desk.window.banner.text)
        assert "does not answer" in desk.window.banner.text
        typed = desk.type("still typing")
        wait()
        assert desk.area.text() == typed
    qtbot.waitUntil(lambda: not desk.window.banner.isVisible())
    qtbot.waitUntil(lambda: desk.window.context.tasks.wait(0))
    desk.save()
    # The first words were on their way when the server stopped; the rest is one version more.
    qtbot.waitUntil(lambda: desk.stored(database) == (typed, version + 2, rows))


def test_a_server_that_restarts_is_found_again(
    qtbot: QtBot, served_desk: Desk, postgres_server: PostgresServer
) -> None:
    desk, database = served_desk, served_desk.window.context.database
    _words, version, rows = desk.stored(database)
    restart_server(postgres_server, database.location)
    typed = desk.type(TYPED)
    desk.window.stack.refresh()
    qtbot.waitUntil(postgres_server.answers)
    qtbot.waitUntil(lambda: desk.window.context.tasks.wait(0))
    qtbot.waitUntil(lambda: not desk.window.banner.isVisible())
    assert desk.area.text() == typed
    desk.save()
    qtbot.waitUntil(lambda: desk.stored(database) == (typed, version + 1, rows))


@pytest.mark.parametrize("page", ["today", "cases", "meeting"])
def test_every_page_says_that_the_board_is_lost_and_shows_it_again_afterwards(
    qtbot: QtBot, open_either: WindowMaker, lose: Callable[[], AbstractContextManager[None]], page: str
) -> None:
    window = open_either(COORDINATOR)
    window.probe.timer.setInterval(50)
    window.open_page(page)
    qtbot.waitUntil(lambda: window.context.tasks.wait(0))
    with lose():
        window.stack.refresh()
        qtbot.waitUntil(window.banner.isVisible)
        assert is_one_sentence(window.banner.text)
    qtbot.waitUntil(lambda: not window.banner.isVisible())
    cases = window.open_page("cases")
    assert isinstance(cases, CasesPage)
    qtbot.waitUntil(lambda: cases.model.rowCount() == 2)
