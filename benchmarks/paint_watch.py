"""Inside a process that is timed: sees a widget painted, says when, and ends the process."""

import sys
from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer


class PaintWatch(QObject):
    """An event filter for a window or the application; it lets every event pass.

    Once a paint that is `awaited` is over, it prints the instant on the clock that all processes share and the number
    of loaded modules, and ends the event loop.
    """

    def __init__(self, awaited: Callable[[QObject], bool]) -> None:
        super().__init__()
        self._awaited = awaited
        self._seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Look at paints alone, the more cheaply the better: this runs within the time that is measured."""
        if event.type() is QEvent.Type.Paint and not self._seen and self._awaited(watched):
            self._seen = True
            # Now the widget begins to be painted; its children follow, and this comes when all of them are done.
            QTimer.singleShot(0, self, self._tell)
        return False

    def _tell(self) -> None:
        print(monotonic(), len(sys.modules), flush=True)
        QCoreApplication.quit()
