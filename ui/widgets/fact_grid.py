"""Facts in two columns: what it is, and what is known of it."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.theme.tokens import STEP
from ui.widgets.free_text import FreeText
from ui.widgets.labels import label

NARROW = (3, 7)
WIDE = (1, 5)
"""The shares of the two columns in a narrow and in a wide place."""


class FactGrid(QWidget):
    """A caption and its text per row; facts that are not known are left out."""

    def __init__(self, shares: tuple[int, int] = NARROW, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(3 * STEP)
        self._grid.setVerticalSpacing(STEP)
        for column, share in enumerate(shares):
            self._grid.setColumnStretch(column, share)

    def show_facts(self, facts: Iterable[tuple[str, str]]) -> None:
        """Show pairs of a caption and a text."""
        while (item := self._grid.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.deleteLater()
        for row, (name, text) in enumerate((name, text) for name, text in facts if text.strip()):
            key = label(name, "caption", wrap=True)
            self._grid.addWidget(key, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(FreeText(text), row, 1, Qt.AlignmentFlag.AlignTop)
