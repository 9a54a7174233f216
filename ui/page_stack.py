"""The pages of the window by their names: made when first wanted, one shown at a time, with a way back."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from tumorboard.changes import Changes
from ui.context import AppContext
from ui.page import Page

CASE = "case"
INTAKE = "intake"
CASES_KEPT = 6
"""So many pages of single cases stay; the one that was opened longest ago makes room."""

Factory = Callable[[AppContext], Page]


class PageStack(QStackedWidget):
    """Pages by name: "cases", or "case:TB-2026-0001" for the page of one case.

    Signals:
        opened: The name of the page that is shown now.
        moved: The part of the page that is shown now, such as a tab.
        message: A sentence for the message line.
        action_requested: The name of an act of the window.
    """

    opened = Signal(str)
    moved = Signal(str)
    message = Signal(str)
    action_requested = Signal(str)

    def __init__(self, waiting: QWidget, parent: QWidget | None = None) -> None:
        """Takes what stands there before the first page."""
        super().__init__(parent)
        self.addWidget(waiting)
        self._context: AppContext | None = None
        self._factories: Mapping[str, Factory] = {}
        self._pages: dict[str, Page] = {}
        self._history: list[str] = []
        self._board_id: int | None = None

    @property
    def name(self) -> str:
        """The name of the page that is shown; "" before the first."""
        return self._history[-1] if self._history else ""

    @property
    def home(self) -> str:
        """The name of the first of all pages; there are none before there is a board."""
        return next(iter(self._factories))

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        return self._pages.get(self.name)

    @property
    def part(self) -> str:
        """Which part of the page is shown; "" where it has none."""
        return "" if self.page is None else self.page.part

    def knows(self, name: str) -> bool:
        """Whether there is such a page."""
        return name.partition(":")[0] in self._factories

    def open(self, name: str) -> Page:
        """Show a page, reading it anew, and give it the focus.

        Raises:
            KeyError: There is no such page, or no board yet.
        """
        page = self._pages.get(name) or self._make(name)
        if self.name != name:
            self._history.append(name)
        self.setCurrentWidget(page)
        page.refresh()
        give_focus(page)
        self.opened.emit(name)
        return page

    def back(self) -> None:
        """Show the page that was shown before; from the first page, the first of all pages."""
        if len(self._history) > 1:
            self._history.pop()
            self.open(self._history[-1])
        elif self.name not in {"", self.home}:
            self._history.clear()
            self.open(self.home)

    def refresh(self) -> None:
        """Read the page that is shown again."""
        if self.page is not None:
            self.page.refresh()

    def on_changes(self, changes: Changes) -> None:
        """Tell the page that is shown; the others read anew when they are opened."""
        if self.page is not None:
            self.page.on_changes(changes)

    def show_board(self, board_id: int | None) -> None:
        """Show one board's records only, or those of all boards (None)."""
        self._board_id = board_id
        for page in self._pages.values():
            page.show_board(board_id)

    def take_context(self, context: AppContext, factories: Mapping[str, Factory]) -> None:
        """Make all pages anew, as for another person at the keyboard; none is open until one is opened."""
        self.close_pages()
        self._context = context
        self._factories = factories
        self._history.clear()

    def close_pages(self) -> None:
        """Close all pages; what is typed in them is kept as drafts."""
        for name in tuple(self._pages):
            self._discard(name)

    def _make(self, name: str) -> Page:
        kind, _, number = name.partition(":")
        if self._context is None:
            raise KeyError(name)
        page = self._factories[kind](self._context)
        page.case_requested.connect(self._open_case)
        page.work_requested.connect(self._open_work)
        page.message.connect(self.message)
        page.action_requested.connect(self._on_action)
        page.part_changed.connect(self._on_part)
        page.show_board(self._board_id)
        show_case = getattr(page, "show_case", None)
        if number and callable(show_case):
            show_case(number)
        self._pages[name] = page
        self.addWidget(page)
        self._make_room(name)
        return page

    def _open_case(self, number: str) -> None:
        if CASE in self._factories:
            self.open(f"{CASE}:{number}")

    def _open_work(self, number: str, part: str) -> None:
        if CASE in self._factories:
            self.open(f"{CASE}:{number}").open_part(part)

    def _on_action(self, name: str) -> None:
        """An act of the window, or a page of one case, such as "intake:TB-2026-0001"."""
        if ":" in name and self.knows(name):
            self.open(name)
        else:
            self.action_requested.emit(name)

    def _on_part(self, part: str) -> None:
        if self.sender() is self.page:
            self.moved.emit(part)

    def _make_room(self, newest: str) -> None:
        stay = {newest, self.name}
        cases = [name for name in self._pages if name.startswith(f"{CASE}:") and name not in stay]
        for name in cases[: max(0, len(cases) + 1 - CASES_KEPT)]:
            self._discard(name)

    def _discard(self, name: str) -> None:
        page = self._pages.pop(name)
        page.close()
        self.removeWidget(page)
        page.deleteLater()


def give_focus(page: QWidget) -> None:
    """Put the focus where it was in the page, or where the page wants it, or on its first control."""
    wanted = page.focusWidget() or page.focusProxy()
    if wanted is not None:
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)
        return
    page.setFocus(Qt.FocusReason.OtherFocusReason)
    # Qt itself walks to the next control. Asking it for each one's neighbor would tie the neighbors together in
    # PySide, and with them pages that are about to go.
    page.focusNextChild()
    if page.focusWidget() is None:
        page.setFocus(Qt.FocusReason.OtherFocusReason)
