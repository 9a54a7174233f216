"""A label for words that people typed: plain, selectable, and never wider than its place."""

import re

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.long_words import breakable
from ui.theme.tokens import STEP
from ui.widgets.plain_label import PlainLabel

_FEWEST, _MOST = 8, 40
"""Letters: a word of half as few is never broken, one of more than so many always may be."""

_WORD = re.compile(rf"\S{{{_FEWEST // 2 + 1},}}")


class FreeText(PlainLabel):
    """Shows a text of any length in the width that it is given; a word without end is broken."""

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed = ""
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if role:
            self.setProperty("role", role)
        self.show_text(text)

    @property
    def typed(self) -> str:
        """The text as it was typed."""
        return self._typed

    def show_text(self, text: str) -> None:
        """Show another text."""
        self._typed = text
        self._fit(self.width())
        self.setAccessibleName(text)
        # A click may take the focus, to select and copy; the Tab key passes by.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus if text else Qt.FocusPolicy.NoFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """In a narrow place a long word is broken rather than cut."""
        super().resizeEvent(event)
        self._fit(event.size().width())

    def longest_word(self) -> int:
        """The width in pixels below which a word would have to be broken."""
        metrics = self.fontMetrics()
        return max((metrics.horizontalAdvance(word) for word in self._typed.split()), default=0)

    def _fit(self, width: int) -> None:
        shown = _WORD.sub(lambda found: self._breakable(found[0], width), self._typed)
        if shown != self.text():
            self.setText(shown)

    def _breakable(self, word: str, width: int) -> str:
        metrics = self.fontMetrics()
        letters = max(width // max(metrics.averageCharWidth(), 1), _FEWEST)
        if len(word) <= letters // 2 or (len(word) <= _MOST and metrics.horizontalAdvance(word) <= width):
            return word
        # Half of the letters that fit on average, since some are twice as wide.
        step = min(letters // 2, _MOST)
        return breakable(word, step)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As narrow as need be, and one line high: the layout asks for the true height of a width."""
        margins = self.contentsMargins()
        return QSize(STEP, self.fontMetrics().height() + margins.top() + margins.bottom())
