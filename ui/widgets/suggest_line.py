"""A line of text with suggestions that never change what was typed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from ui.theme.tokens import STEP
from ui.widgets.words_completer import WordsCompleter

LONGEST = 10_000_000
"""Characters that a line takes; Qt's own limit of 32,767 would cut a pasted report without a word."""


class SuggestLine(QLineEdit):
    """A line edit. Down or a click in the empty line opens the suggestions; only choosing one puts it in.

    Signals:
        edited: The text changed.
    """

    edited = Signal()

    def __init__(
        self, name: str, hint: str = "", suggestions: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setMaxLength(LONGEST)
        self.setMinimumWidth(8 * STEP)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        if suggestions:
            self.offer(suggestions)
        self.textChanged.connect(lambda _text: self.edited.emit())

    def offer(self, suggestions: Sequence[str]) -> None:
        """Offer these from now on: while someone types, those that have all the words."""
        self.setCompleter(WordsCompleter(suggestions, self))

    def set_text(self, text: str) -> None:
        """Show a text, unless it is there already: the cursor and the undo history stay."""
        if text != self.text():
            self.setText(text)
            if not self.hasFocus():
                self.setCursorPosition(0)  # a long text shows its beginning

    def open_suggestions(self) -> None:
        """Show every suggestion, whatever stands in the line."""
        completer = self.completer()
        if completer is not None:
            completer.setCompletionPrefix("")
            completer.complete()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Down opens the suggestions."""
        if event.key() == Qt.Key.Key_Down and self.completer() is not None:
            self.open_suggestions()
            return
        super().keyPressEvent(event)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            # What Enter did may have moved the focus to a button, which the same key must not press.
            event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A click in the empty line shows what may stand there."""
        super().mousePressEvent(event)
        if not self.text() and event.button() == Qt.MouseButton.LeftButton:
            self.open_suggestions()
