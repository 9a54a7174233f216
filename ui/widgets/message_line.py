"""The line at the foot for what was done."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.theme.tokens import STEP
from ui.widgets.free_text import FreeText

SHORTEST_MS = 5000
MS_PER_CHARACTER = 60
"""Slow readers read some 17 characters a second."""


class MessageLine(QFrame):
    """A sentence that goes away by itself, after the time that it takes to read it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "foot")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(5 * STEP, 2 * STEP, 5 * STEP, 2 * STEP)
        self._text = FreeText()
        layout.addWidget(self._text, 1)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    @property
    def text(self) -> str:
        """What it says, or said last."""
        return self._text.typed

    def say(self, sentence: str) -> None:
        """Show a sentence for a while; "" hides the line."""
        self._text.show_text(sentence)
        self.setVisible(bool(sentence))
        self._timer.start(SHORTEST_MS + MS_PER_CHARACTER * len(sentence))
        if sentence:
            # Screen readers read out what appears only where they are told of it.
            QAccessible.updateAccessibility(QAccessibleEvent(self._text, QAccessible.Event.Alert))
