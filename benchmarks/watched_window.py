"""The program, watched: `python -m benchmarks.watched_window shell|agenda BOARD` ends once that much of it is seen.

It starts by its own command line and does what it always does; only an event filter looks on. Nothing of the program is
imported here, so that it loads what it needs when it needs it.
"""

import sys

from PySide6 import QtWidgets
from PySide6.QtCore import QObject

from benchmarks.paint_watch import PaintWatch
from tumorboard.cli import main


def is_window(watched: QObject) -> bool:
    """Whether it is the program's window: the welcome and the dialogs are none of Qt's main windows."""
    return isinstance(watched, QtWidgets.QMainWindow)


def is_agenda(watched: QObject) -> bool:
    """Whether it is the agenda of the first page with its cases; what is painted of a table is its viewport."""
    table = watched.parent()
    if not isinstance(table, QtWidgets.QTableView):
        return False
    model = table.model()
    return watched is table.viewport() and type(model).__name__ == "AgendaTableModel" and model.rowCount() > 0


class WatchedApplication(QtWidgets.QApplication):
    """Sees every event of every object, which takes 15 ms until the window is painted: for what comes much later."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._watch = PaintWatch(is_agenda)
        self.installEventFilter(self._watch)


class WatchedWindow(QtWidgets.QMainWindow):
    """Sees its own events alone, as the floor does."""

    def __init__(self, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._watch = PaintWatch(is_window)
        self.installEventFilter(self._watch)


WATCHED: dict[str, tuple[str, type[QObject]]] = {
    "shell": ("QMainWindow", WatchedWindow),
    "agenda": ("QApplication", WatchedApplication),
}
"""What takes the place of which of Qt's classes, by the name of what ends the process."""


if __name__ == "__main__":
    wanted, board = sys.argv[1:]
    # Where the program will find it when it imports its own.
    replaced, watched = WATCHED[wanted]
    vars(QtWidgets)[replaced] = watched
    sys.exit(main(["--board", board]))
