"""A form in its place on a page, hidden until it is asked for; Esc takes it away."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.theme.tokens import STEP
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.free_text import FreeText


class AskedForm(QWidget):
    """What is asked, what is wrong with the answer, and two buttons.

    Attributes:
        error: Why it was refused.
        go: Does it.
        no: Takes the form away.

    Signals:
        dismissed: The person does not want it any more.
    """

    dismissed = Signal()

    def __init__(self, act: str, parent: QWidget | None = None) -> None:
        """Takes what stands on the button that does it."""
        super().__init__(parent)
        self.error = FreeText("", "error")
        self.go = QPushButton(act)
        self.go.setProperty("role", "primary")
        self.no = QPushButton(self.tr("Not yet") + "   Esc")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * STEP)
        acts = QWidget()
        row = FlowLayout(acts)
        for button in (self.no, self.go):
            row.addWidget(button)
        self._column.addWidget(self.error)
        self._column.addWidget(acts)
        self.error.hide()
        self.hide()
        self.no.clicked.connect(self.dismiss)

    def add(self, part: QWidget) -> None:
        """Put a part below the others, above the buttons."""
        self._column.insertWidget(self._column.count() - 2, part)

    def dismiss(self) -> None:
        """Take the form away."""
        if not self.isHidden():
            self.hide()
            self.dismissed.emit()

    def refuse(self, words: str) -> None:
        """Say why it was not done; the form stays, and can be answered again."""
        self.setEnabled(True)
        self.error.show_text(words)
        self.error.show()

    def event(self, event: QEvent) -> bool:
        """Esc answers the question before it means "back"."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc takes the form away."""
        if _is_escape(event):
            self.dismiss()
        else:
            super().keyPressEvent(event)


def _is_escape(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Escape
