"""What the window itself asks the board: who is on its roster, and whether it is there again after it was away."""

# The window is painted before anything of the board is loaded; its names are for the type checker.
from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.opening import OpenBoard, Roster
    from ui.tasks import TaskRunner

R = TypeVar("R")

PROBE_MS = 10_000
"""While the board is away, the window looks for it this often."""


class BoardProbe(QObject):
    """Asks one board at a time: what comes of it is dropped where another board is open by then.

    Attributes:
        timer: While the board is away, its ticks look for it.

    Signals:
        found: The board that was away answers again.
        roster_read: Who may sit at the keyboard now, and which boards there are now.
        failed: Why the board did not answer.
    """

    found = Signal()
    roster_read = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._board: OpenBoard | None = None
        self._tasks: TaskRunner | None = None
        self.timer = QTimer(self, interval=PROBE_MS)
        self.timer.timeout.connect(self.look)

    def follow(self, board: OpenBoard, tasks: TaskRunner) -> None:
        """Ask another board from now on, by way of its tasks."""
        if tasks is not self._tasks:
            self.timer.stop()
        self._board, self._tasks = board, tasks

    def look(self) -> None:
        """Ask the board for something small: when it answers, it is back."""
        self._read_roster(self._find, "look for board")

    def read_roster(self) -> None:
        """Read who there is."""
        self._read_roster(self.roster_read.emit, "roster")

    def ask(
        self, work: Callable[[], R], done: Callable[[R], None], *, failed: Callable[[Exception], None], key: str
    ) -> None:
        """Work for the shell itself."""
        tasks = self._tasks
        if tasks is None:
            return

        def heard(take: Callable[[], None]) -> None:
            if self._tasks is tasks:
                take()

        tasks.run(
            self,
            work,
            lambda outcome: heard(partial(done, outcome)),
            failed=lambda error: heard(partial(failed, error)),
            key=key,
        )

    def _find(self, _roster: Roster) -> None:
        self.timer.stop()
        self.found.emit()

    def _read_roster(self, done: Callable[[Roster], None], key: str) -> None:
        if self._board is not None:
            self.ask(self._board.read_roster, done, failed=self.failed.emit, key=key)
