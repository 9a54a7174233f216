"""A tab of a case in the window, opened to write in it."""

from pytestqt.qtbot import QtBot

from ui.forms.writing_tab import WritingTab
from ui.main_window import MainWindow
from ui.pages.case import CasePage


def opened_tab(qtbot: QtBot, window: MainWindow, number: str, name: str) -> WritingTab:
    """The tab of a name on the page of a case, shown."""
    page = window.open_page(f"case:{number}")
    assert isinstance(page, CasePage)
    page.open_part(name)
    qtbot.waitUntil(lambda: name in page.tabs)
    tab = page.tabs[name]
    assert isinstance(tab, WritingTab)
    return tab
