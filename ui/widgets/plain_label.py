"""A label of several lines that never reads markup, and whose words are copied as they were typed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QWidget

from ui.long_words import without_breaks


class PlainLabel(QLabel):
    """Plain text. Ctrl+C leaves out the invisible places where long words are broken for the eye."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Copy the words that are selected."""
        if event.matches(QKeySequence.StandardKey.Copy) and self.hasSelectedText():
            QGuiApplication.clipboard().setText(without_breaks(self.selectedText()))
            return
        super().keyPressEvent(event)
