"""Says in the top bar until when the window stays open during a meeting."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.theme.tokens import Tone
from ui.tool_tips import plain_tip
from ui.widgets.labels import pill, set_pill

_EDGES = 24
"""Padding and border at both sides, in pixels."""


class MeetingPill(QWidget):
    """Shows the longest of its wordings that fits, and tells the whole to a screen reader and in its tool tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pill = pill("", Tone.MINOR)
        self._wordings: tuple[str, ...] = ("",)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pill)
        self.hide()

    def show_until(self, until: str) -> None:
        """Until when, e.g. "14:05"; "" hides it."""
        wordings = (self.tr("Meeting mode until %1"), self.tr("Open until %1"), "→ %1")
        self._wordings = tuple(words.replace("%1", until) for words in wordings)
        self._fit()
        self.setVisible(bool(until))
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for the longest wording."""
        return QSize(self._width(self._wordings[0]), self.pill.sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for the shortest one."""
        return QSize(self._width(self._wordings[-1]), self.pill.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Choose the wording that fits."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        fitting = (text for text in self._wordings if self._width(text) <= self.width())
        shown = next(fitting, self._wordings[-1])
        if shown != self.pill.text():
            set_pill(self.pill, shown, Tone.MINOR)
        self.pill.setAccessibleName(self._wordings[0])
        self.pill.setToolTip(plain_tip(self._wordings[0]))

    def _width(self, text: str) -> int:
        return self.pill.fontMetrics().horizontalAdvance(text) + _EDGES
