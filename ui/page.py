"""What every page is: a widget that reads its snapshot through the task runner and reads again when it went stale."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QWidget

from tumorboard.changes import Changes
from ui.acts import Acts, carry_out
from ui.context import AppContext

R = TypeVar("R")
C = TypeVar("C")


class Page(QWidget):
    """A page.

    Signals:
        case_requested: A case number that the person wants to see.
        message: A sentence for the message line.
        action_requested: The name of an act of the window, such as "cases", that the person wants.
        part_changed: The part that is shown now, such as a tab.
        work_requested: A case number, and the part of its page on which something is to be done.
    """

    case_requested = Signal(str)
    message = Signal(str)
    action_requested = Signal(str)
    part_changed = Signal(str)
    work_requested = Signal(str, str)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "ground")
        self.context = context
        self._acts = Acts()

    @property
    def part(self) -> str:
        """Which part of the page is shown, such as a tab; "" where it has none."""
        return ""

    def open_part(self, name: str) -> None:
        """Show a part by its name; one that is not there changes nothing."""

    def refresh(self) -> None:
        """Read everything again."""

    def show_board(self, board_id: int | None) -> None:
        """Show one board's records only, or those of all boards (None); a page about one case ignores it."""

    def remember(self, settings: QSettings) -> None:
        """Take up what was arranged here at an earlier start, such as widths of columns, and keep it there from now on.

        The window says so whenever it shows the page; all but the first time change nothing.
        """

    def is_stale(self, changes: Changes) -> bool:
        """Whether a write touched what this page shows."""
        return bool(changes)

    def on_changes(self, changes: Changes) -> None:
        """Read again where a write touched what this page shows."""
        if self.is_stale(changes):
            self.refresh()

    def read(self, query: Callable[..., R], *arguments: object, done: Callable[[R], None], key: str = "page") -> None:
        """Run a query on the worker; a newer one with the same key overtakes it."""
        self.context.tasks.run(self, lambda: self.context.database.read(query, *arguments), done, key=key)

    def write(
        self,
        service: Callable[..., R],
        command: object,
        done: Callable[[R], None],
        *,
        failed: Callable[[Exception], None] | None = None,
        seen: object = None,
    ) -> None:
        """Run a service on the worker; writes are never overtaken.

        Args:
            service: What to do.
            command: With what.
            done: Takes the result.
            failed: Takes the error; without it the window tells it.
            seen: What stood before the person's eyes. After a lost answer the same command is the same act only while
                that is the same.
        """
        act = self._acts.meant(partial(self.context.database.write, service, command), service, command, seen)
        carry_out(self.context.tasks, self, act, done, failed or self.context.tasks.failed.emit)
