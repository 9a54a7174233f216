"""Two columns where there is room to read both, one below the other where there is not, as with large text."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.theme.tokens import STEP

_SHARES = (3, 2)
_ROOM = 120
"""So many letters fit into a line of both columns together, or they stand below one another."""


class TwoColumns(QWidget):
    """The first column is the wider one; each begins at the top."""

    def __init__(self, first: QWidget, second: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = (first, second)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(3 * STEP)
        for part, share in zip(self._parts, _SHARES, strict=True):
            self._box.addWidget(part, share)

    @property
    def stacked(self) -> bool:
        """Whether the second stands below the first."""
        return self._box.direction() is QBoxLayout.Direction.TopToBottom

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The wider of the two, since they can stand below one another."""
        width = max(part.minimumSizeHint().width() for part in self._parts)
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Choose the direction for the width."""
        fits = event.size().width() >= _ROOM * self.fontMetrics().averageCharWidth()
        wanted = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if self._box.direction() is not wanted:
            self._box.setDirection(wanted)
            for place, share in enumerate(_SHARES):
                self._box.setStretch(place, share if fits else 0)
        super().resizeEvent(event)
