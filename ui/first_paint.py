"""Tells when a window has been painted for the first time."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

UNSEEN_MS = 500
"""A window that begins minimized is never painted; what waits for it begins then."""


class FirstPaint(QObject):
    """Watches one window until it was painted once.

    Signals:
        over: It has been painted, or it is not going to be soon.
    """

    over = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._unseen = QTimer(self, singleShot=True, interval=UNSEEN_MS)
        self._unseen.timeout.connect(self._end)
        self._unseen.start()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Look on and let it pass."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            # Now the window begins to be painted; its parts follow, and this comes when all of them are done.
            self._unseen.start(0)
        return False

    def _end(self) -> None:
        self._window.removeEventFilter(self)
        self.over.emit()
        self.deleteLater()
