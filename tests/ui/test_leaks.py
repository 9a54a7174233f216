"""Pages, dialogs and windows die when they are closed, in Qt and in Python: nothing keeps a closed case in memory."""

import gc
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.board import COORDINATOR, PATHOLOGIST, Spine
from tests.support.window import choose, delete_now
from tests.ui.conftest import WindowMaker
from ui.main_window import MainWindow
from ui.opening import PAGES
from ui.page_stack import CASES_KEPT
from ui.pages.case import CasePage
from ui.pages.welcome import WelcomePage
from ui.tasks import TaskRunner
from ui.widgets.case_tab import TABS

pytestmark = pytest.mark.sampled(10)

TIMES = 20


def opened(window: MainWindow, spine: Spine, kind: str) -> str:
    """Open a page by its kind and return its name."""
    name = f"case:{spine.case_number}" if kind == "case" else kind
    window.open_page(name)
    return name


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Until every answer has arrived."""
    qtbot.waitUntil(lambda: window.context.tasks.wait(0))
    QApplication.processEvents()


def watch(subject: QObject) -> Callable[[], bool]:
    """A question: is the object still alive in Qt or in Python?"""
    alive = weakref.ref(subject)
    destroyed: list[bool] = []
    subject.destroyed.connect(lambda: destroyed.append(True))

    def lives() -> bool:
        delete_now()
        gc.collect()
        return not destroyed or alive() is not None

    return lives


@pytest.mark.parametrize("kind", [*PAGES, "settings"])
def test_a_page_dies_when_the_person_at_the_keyboard_changes(
    qtbot: QtBot, window: MainWindow, spine: Spine, kind: str
) -> None:
    opened(window, spine, kind)
    settle(qtbot, window)
    assert window.stack.page is not None
    lives = watch(window.stack.page)
    login = PATHOLOGIST if window.context.person.login == COORDINATOR else COORDINATOR
    with qtbot.waitSignal(window.signed_in):
        choose(window.top_bar.people, login)
    settle(qtbot, window)
    assert not lives()


@pytest.mark.parametrize("kind", [*PAGES, "settings"])
def test_a_page_dies_with_its_window(qtbot: QtBot, open_window: WindowMaker, spine: Spine, kind: str) -> None:
    window = open_window()
    opened(window, spine, kind)
    settle(qtbot, window)
    assert window.stack.page is not None
    page_lives, window_lives = watch(window.stack.page), watch(window)
    window.close()
    window.deleteLater()
    del window
    assert not page_lives()
    assert not window_lives()


def test_the_palette_dies_when_it_is_closed(qtbot: QtBot, window: MainWindow) -> None:
    window.open_page("today")
    palette = window.show_palette()
    lives = watch(palette)
    settle(qtbot, window)
    palette.close()
    del palette
    assert not lives()


def test_a_palette_that_is_closed_while_it_searches_dies_too(qtbot: QtBot, window: MainWindow) -> None:
    window.open_page("today")
    palette = window.show_palette()
    qtbot.keyClicks(palette.search, "sato")
    lives = watch(palette)
    palette.close()
    del palette
    settle(qtbot, window)
    assert not lives()


def test_of_many_cases_only_the_newest_pages_stay(qtbot: QtBot, window: MainWindow, spine: Spine) -> None:
    window.open_case(spine.case_number)
    assert window.stack.page is not None
    lives = watch(window.stack.page)
    for number in range(CASES_KEPT + 1):
        window.open_case(f"TB-1999-{number:04}")
    settle(qtbot, window)
    delete_now()
    assert len(window.stack.findChildren(CasePage)) <= CASES_KEPT + 1
    assert not lives()


def living(window: MainWindow) -> tuple[int, int]:
    """How many objects the window has, and how many widgets there are in all."""
    delete_now()
    gc.collect()
    delete_now()
    return len(window.findChildren(QObject)), len(QApplication.allWidgets())


def grew(counts: list[tuple[int, int]]) -> bool:
    """Whether there are more at the end than at the beginning; Qt's own timers come and go between."""
    first, last = counts[1:6], counts[-5:]
    return any(min(count[place] for count in last) > min(count[place] for count in first) for place in (0, 1))


@pytest.mark.long
@pytest.mark.parametrize("kind", [*PAGES, "settings"])
def test_a_page_that_is_opened_and_closed_again_and_again_leaves_nothing(
    qtbot: QtBot, window: MainWindow, spine: Spine, kind: str
) -> None:
    counts = []
    for _time in range(TIMES):
        opened(window, spine, kind)
        settle(qtbot, window)
        window.stack.close_pages()
        counts.append(living(window))
    assert not grew(counts), counts


@pytest.mark.long
@pytest.mark.parametrize("tab", TABS)
def test_a_tab_that_is_opened_and_closed_again_and_again_leaves_nothing(
    qtbot: QtBot, open_window: WindowMaker, spine: Spine, tab: str
) -> None:
    window = open_window(PATHOLOGIST)
    counts = []
    for _time in range(TIMES):
        page = window.open_page(f"case:{spine.draft_case_number}")
        assert isinstance(page, CasePage)
        settle(qtbot, window)
        page.strip.choose(tab)
        settle(qtbot, window)
        assert tab in page.tabs
        window.stack.close_pages()
        del page
        counts.append(living(window))
    assert not grew(counts), counts


@pytest.mark.long
@pytest.mark.parametrize("tab", TABS)
def test_a_tab_that_is_shown_newer_snapshots_again_and_again_keeps_none(
    qtbot: QtBot, open_window: WindowMaker, spine: Spine, tab: str
) -> None:
    window = open_window(PATHOLOGIST)
    page = window.open_page(f"case:{spine.case_number}")
    assert isinstance(page, CasePage)
    settle(qtbot, window)
    page.strip.choose(tab)
    counts = []
    for _time in range(TIMES):
        page.refresh()
        settle(qtbot, window)
        counts.append(living(window))
    assert not grew(counts), counts


@pytest.mark.long
def test_the_palette_leaves_nothing_however_often_it_is_used(qtbot: QtBot, window: MainWindow) -> None:
    window.open_page("today")
    settle(qtbot, window)
    counts = []
    for _time in range(TIMES):
        palette = window.show_palette()
        qtbot.keyClicks(palette.search, "sato")
        settle(qtbot, window)
        palette.close()
        del palette
        counts.append(living(window))
    assert not grew(counts), counts


@pytest.mark.long
def test_the_welcome_leaves_nothing_however_often_it_is_shown(qtbot: QtBot, tasks: TaskRunner) -> None:
    counts = []
    for _time in range(TIMES):
        welcome = WelcomePage(tasks)
        welcome.show()
        welcome.close()
        lives = watch(welcome)
        welcome.deleteLater()
        del welcome
        assert not lives()
        counts.append((0, len(QApplication.allWidgets())))
    assert not grew(counts), counts
    assert qtbot


@pytest.mark.long
def test_the_lock_leaves_nothing_however_often_it_is_used(qtbot: QtBot, window: MainWindow) -> None:
    window.open_page("today")
    settle(qtbot, window)
    counts = []
    for _time in range(TIMES):
        window.keeper.lock()
        with qtbot.waitSignal(window.keeper.opened):
            window.keeper.page.go.click()
        settle(qtbot, window)
        counts.append(living(window))
    assert not grew(counts), counts


@pytest.mark.long
def test_people_who_take_turns_leave_nothing(qtbot: QtBot, window: MainWindow) -> None:
    window.open_page("today")
    settle(qtbot, window)
    counts = []
    for time in range(TIMES):
        with qtbot.waitSignal(window.signed_in):
            choose(window.top_bar.people, (PATHOLOGIST, COORDINATOR)[time % 2])
        settle(qtbot, window)
        counts.append(living(window))
    assert not grew(counts), counts


@pytest.mark.long
@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="only here can the threads be counted")
def test_a_window_that_is_closed_leaves_no_thread(qtbot: QtBot, open_window: WindowMaker, spine: Spine) -> None:
    counts = []
    for _time in range(5):
        window = open_window()
        window.open_case(spine.case_number)
        settle(qtbot, window)
        window.close()
        lives = watch(window)
        window.deleteLater()
        del window
        assert not lives()
        counts.append(len(list(Path("/proc/self/task").iterdir())))
    assert counts[-1] <= counts[1], counts
