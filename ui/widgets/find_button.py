"""The button that looks like a search field and opens the search for everything."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.theme.icons import icon

_EDGES = 32
"""Padding and border at both sides, in pixels."""


class FindButton(QPushButton):
    """Shows the longest of its wordings that fits, so that no word is cut at any size of text."""

    def __init__(self, wordings: tuple[str, ...], parent: QWidget | None = None) -> None:
        """Takes the wordings, longest first."""
        super().__init__(parent)
        self._wordings = wordings
        self.setProperty("role", "find")
        self.setAccessibleName(wordings[0])
        self.setToolTip(wordings[0])
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setText(wordings[0])

    def dress(self, color: str) -> None:
        """Draw the lens in the color of the text, at its height."""
        side = self.fontMetrics().height()
        self.setIcon(icon("ph.magnifying-glass", color))
        self.setIconSize(QSize(side, side))
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for the shortest wording."""
        return QSize(self._width(self._wordings[-1]), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Choose the wording that fits."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        fitting = (text for text in self._wordings if self._width(text) <= self.width())
        self.setText(next(fitting, self._wordings[-1]))

    def _width(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text) + self.iconSize().width() + _EDGES
