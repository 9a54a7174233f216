"""The banner at the top of the window for what needs attention until it is over."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ui.theme.tokens import STEP
from ui.widgets.free_text import FreeText


class Banner(QFrame):
    """A sentence that stays until what it tells of is over, with one button to try again where that may help.

    Signals:
        retry_requested: The person wants to know whether it is over.
    """

    retry_requested = Signal()

    def __init__(self, parent: QWidget | None = None, *, retry: bool = True) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(5 * STEP, 2 * STEP, 5 * STEP, 2 * STEP)
        self._text = FreeText()
        self.retry = QPushButton(self.tr("Try again"))
        layout.addWidget(self._text, 1)
        layout.addWidget(self.retry)
        self.retry.setVisible(retry)
        self.retry.clicked.connect(self.retry_requested)
        self.hide()

    @property
    def text(self) -> str:
        """What it says; "" while it is hidden."""
        return self._text.typed

    def say(self, sentence: str) -> None:
        """Show a sentence; "" hides the banner."""
        self._text.show_text(sentence)
        self.setVisible(bool(sentence))
        if sentence:
            QAccessible.updateAccessibility(QAccessibleEvent(self._text, QAccessible.Event.Alert))
