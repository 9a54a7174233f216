"""The program, watched: `python -m benchmarks.watched_window shell|agenda BOARD` ends once that much of it is seen.

It starts by its own command line and does what it always does; only an event filter looks on. Nothing of the program is
imported here, so that it loads what it needs when it needs it.
"""

import sys
from collections.abc import Callable

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


AWAITED = {"shell": is_window, "agenda": is_agenda}
"""What ends the process, by its name."""


def watched_application(awaited: Callable[[QObject], bool]) -> type[QtWidgets.QApplication]:
    """Qt's application with the watch on it, which begins before there is any window."""

    class WatchedApplication(QtWidgets.QApplication):
        def __init__(self, arguments: list[str]) -> None:
            super().__init__(arguments)
            self._watch = PaintWatch(awaited)
            self.installEventFilter(self._watch)

    return WatchedApplication


if __name__ == "__main__":
    wanted, board = sys.argv[1:]
    # Where the program will find it when it imports its own.
    vars(QtWidgets)["QApplication"] = watched_application(AWAITED[wanted])
    sys.exit(main(["--board", board]))
