"""What stands in the window until its board is open."""

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.theme.tokens import STEP
from ui.widgets.free_text import FreeText
from ui.widgets.labels import label

PATIENCE_MS = 1000
"""Whoever has waited for so long is offered another board."""


class OpeningNote(QWidget):
    """Says which board is being opened; when that takes long, it offers to open another one.

    Signals:
        other_board_requested: The person wants to work with another board.
    """

    other_board_requested = Signal()

    def __init__(self, other_board: str, parent: QWidget | None = None) -> None:
        """Takes the text of the button."""
        super().__init__(parent)
        self.setProperty("role", "ground")
        self._heading = label(self.tr("The board is being opened…"), "heading")
        self._location = FreeText("", "muted")
        self.other_board = QPushButton(other_board)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6 * STEP, 6 * STEP, 6 * STEP, 6 * STEP)
        layout.setSpacing(2 * STEP)
        layout.addWidget(self._heading)
        layout.addWidget(self._location)
        layout.addWidget(self.other_board, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch()
        self.other_board.hide()
        self.other_board.clicked.connect(self.other_board_requested)
        self._patience.timeout.connect(self._offer)

    def announce(self, location: str) -> None:
        """Say which board is being opened."""
        # The address of a shared board may hold a password.
        self._location.show_text(QUrl(location).toDisplayString() if "://" in location else location)
        self._patience.start()

    def _offer(self) -> None:
        if self.isVisible():
            self.other_board.show()
