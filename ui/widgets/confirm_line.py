"""One line that says what an act makes final, with the act and the way back."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ui.theme.tokens import STEP
from ui.widgets.free_text import FreeText


class ConfirmLine(QFrame):
    """Hidden until asked for.

    Signals:
        confirmed: The person wants the act.
        dismissed: The person does not.
    """

    confirmed = Signal()
    dismissed = Signal()

    def __init__(self, act: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._sentence = FreeText("", "strong")
        self.go = QPushButton(act)
        self.go.setProperty("role", "primary")
        self.no = QPushButton(self.tr("Not yet") + "   Esc")
        for button in (self.no, self.go):
            button.setAutoDefault(True)  # so that Enter presses it, too, once it has the focus
        layout = QHBoxLayout(self)
        layout.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 2 * STEP)
        layout.setSpacing(2 * STEP)
        layout.addWidget(self._sentence, 1)
        layout.addWidget(self.no)
        layout.addWidget(self.go)
        self.go.clicked.connect(self.confirmed)
        self.no.clicked.connect(self.dismiss)
        self.hide()

    @property
    def text(self) -> str:
        """What becomes final."""
        return self._sentence.typed

    def ask(self, sentence: str) -> None:
        """Show the line and put the focus on the act."""
        self._sentence.show_text(sentence)
        self.show()
        self.go.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        """Esc answers the question before it means "back"."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc takes the line away."""
        if _is_escape(event):
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def dismiss(self) -> None:
        """Take the line away."""
        if not self.isHidden():
            self.hide()
            self.dismissed.emit()


def _is_escape(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Escape
