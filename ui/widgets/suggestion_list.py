"""A list of suggestions that a person accepts or rejects one by one, or all of those that were before their eyes."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QSizePolicy, QWidget

from ui.long_words import shortened
from ui.theme.tokens import STEP

_MOST_ROWS = 12
_LONGEST = 160
"""Characters of one line: the words themselves stand in the text beside it, marked."""

_ACCEPT = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})
_REJECT = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


@dataclass(frozen=True, slots=True)
class Suggested:
    """One row: its key, what it says in one line, and whether something stands against accepting it unseen."""

    key: Hashable
    text: str
    doubtful: bool = False


class SuggestionList(QListWidget):
    """Enter or Space accepts, Delete rejects; the list is as high as its rows, up to twelve.

    Signals:
        accepted: The key of a suggestion that the person takes.
        rejected: The key of one that they do not want.
        pointed: The key of the one that they look at; None for none.
    """

    accepted = Signal(object)
    rejected = Signal(object)
    pointed = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._rows: tuple[Suggested, ...] = ()
        self._seen: set[Hashable] = set()
        self.currentRowChanged.connect(self._on_row)
        self.itemDoubleClicked.connect(lambda _item: self._accept())

    def show_suggestions(self, rows: Sequence[Suggested]) -> None:
        """Show these; the cursor stays at its place."""
        if tuple(rows) == self._rows:
            return
        place = max(self.currentRow(), 0)
        self._rows = tuple(rows)
        self._seen &= {row.key for row in rows}
        self.blockSignals(True)
        self.clear()
        self.addItems([shortened(row.text, _LONGEST) for row in rows])
        self.setCurrentRow(min(place, len(rows) - 1))
        self.blockSignals(False)
        self.updateGeometry()
        self._on_row(self.currentRow())

    @property
    def shown_and_clear(self) -> tuple[Hashable, ...]:
        """The keys of those that were before the person's eyes and against which nothing stands."""
        return tuple(row.key for row in self._rows if row.key in self._seen and not row.doubtful)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """What is painted where it can be seen is before the person's eyes."""
        super().paintEvent(event)
        region = self.viewport().visibleRegion()
        for place, row in enumerate(self._rows):
            if region.contains(self.visualItemRect(self.item(place)).center()):
                self._seen.add(row.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Accept or reject with one key."""
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if plain and event.key() in _ACCEPT:
            self._accept()
        elif plain and event.key() in _REJECT:
            row = self._current()
            if row is not None:
                self.rejected.emit(row.key)
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as its rows, up to a number of them."""
        heights = [self.sizeHintForRow(row) for row in range(min(len(self._rows), _MOST_ROWS))]
        return QSize(60 * STEP, sum(heights) + 2 * self.frameWidth() + 2 * STEP)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The same height."""
        return QSize(30 * STEP, self.sizeHint().height())

    def _current(self) -> Suggested | None:
        row = self.currentRow()
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def _accept(self) -> None:
        row = self._current()
        if row is not None:
            self.accepted.emit(row.key)

    def _on_row(self, place: int) -> None:
        self.pointed.emit(self._rows[place].key if 0 <= place < len(self._rows) else None)
