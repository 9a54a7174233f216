"""Pages, dialogs and windows die when they are closed, in Qt and in Python: nothing keeps a closed case in memory."""

import gc
import weakref
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.board import COORDINATOR, PATHOLOGIST, Spine
from tests.support.window import choose, delete_now
from tests.ui.conftest import WindowMaker
from ui.app import PAGES
from ui.main_window import MainWindow
from ui.page_stack import CASES_KEPT


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
    assert window.stack.count() <= CASES_KEPT + 1
    assert not lives()
