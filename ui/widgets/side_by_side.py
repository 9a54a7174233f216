"""Two parts in one line while there is room, one below the other where there is not, as with large text."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.theme.tokens import STEP

_FIRST_SHARE = 0.45


class SideBySide(QWidget):
    """The first part takes what width the second leaves.

    The first keeps `first_share` of the width at least, or the second goes below.
    """

    def __init__(
        self, first: QWidget, second: QWidget, parent: QWidget | None = None, *, first_share: float = _FIRST_SHARE
    ) -> None:
        super().__init__(parent)
        self._first_share = first_share
        self._second = second
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(2 * STEP)
        self._box.addWidget(first, 1)
        self._box.addWidget(second)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The wider of the two, since they can stand below one another."""
        first = self._box.itemAt(0)
        return QSize(
            max(first.minimumSize().width() if first else 0, self._second.minimumSizeHint().width()),
            super().minimumSizeHint().height(),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Choose the direction for the width."""
        fits = self._second.sizeHint().width() <= self.width() * (1 - self._first_share)
        wanted = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if self._box.direction() is not wanted:
            self._box.setDirection(wanted)
        super().resizeEvent(event)
