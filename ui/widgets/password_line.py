"""A line for a password: never shown, never kept, gone as soon as it was taken."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.theme.tokens import STEP
from ui.widgets.labels import label


class PasswordLine(QWidget):
    """Below the line stands a hint while the letters that arrive look like those of Caps Lock.

    Signals:
        entered: Enter was pressed in it.
    """

    entered = Signal()

    def __init__(self, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = _SecretLine()
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(hint)
        self.caps = label(self.tr("Caps Lock seems to be on."), "caption", wrap=True)
        self.caps.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(STEP)
        layout.addWidget(self.field)
        layout.addWidget(self.caps)
        self.field.returnPressed.connect(self.entered)
        self.field.capitals_changed.connect(self.caps.setVisible)

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in it."""
        return not self.field.text()

    def take(self) -> str:
        """What was typed, which leaves the line."""
        typed = self.field.text()
        self.clear()
        return typed

    def clear(self) -> None:
        """Forget what was typed."""
        self.field.clear()
        self.caps.hide()


class _SecretLine(QLineEdit):
    """Signals `capitals_changed`: whether a capital letter came without Shift, which Qt itself does not tell."""

    capitals_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Look at each letter as it comes."""
        letter = event.text()
        if len(letter) == 1 and letter.isalpha() and letter.lower() != letter.upper():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.capitals_changed.emit(letter.isupper() is not shifted)
        super().keyPressEvent(event)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            # What Enter did may have moved the focus to a button, which the same key must not press.
            event.accept()
