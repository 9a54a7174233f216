"""Suggestions that have all the words that were typed, in any order."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QWidget


class _WithWords(QSortFilterProxyModel):
    """The lines that have all of some words; each line is folded once."""

    def __init__(self, lines: Sequence[str]) -> None:
        super().__init__()
        self._folded = [line.casefold() for line in lines]
        self._words: tuple[str, ...] = ()

    def look_for(self, text: str) -> None:
        """Show the lines with these words."""
        words = tuple(text.casefold().split())
        if words != self._words:
            self.beginFilterChange()
            self._words = words
            self.endFilterChange()

    def filterAcceptsRow(self, source_row: int, source_parent: QModelIndex | QPersistentModelIndex) -> bool:  # noqa: N802 - Qt's name
        """Whether the line has them all."""
        del source_parent
        return all(word in self._folded[source_row] for word in self._words)


class WordsCompleter(QCompleter):
    """A popup below a line: "left breast" finds "left female breast"."""

    def __init__(self, lines: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = QStringListModel(list(lines))
        self._found = _WithWords(lines)
        self._found.setSourceModel(self._lines)
        self.setModel(self._found)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)

    def splitPath(self, path: str) -> list[str]:  # noqa: N802 - Qt's name
        """Qt asks whenever what was typed changes; the filter is this class's own."""
        self._found.look_for(path)
        return [""]
