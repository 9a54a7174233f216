"""The questions that patients ask most often, each a keystroke away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from tumorboard.vocabulary import CommonQuestion
from ui.theme.tokens import STEP
from ui.widgets.free_text import FreeText

KEYS = {question: f"Alt+{place}" for place, question in enumerate(CommonQuestion, start=1)}
"""Which keys put a question in."""

_ROOM = 110
"""So many letters fit into a line of two columns, or the questions stand in one."""


class CommonQuestions(QWidget):
    """A button with its keys beside each question, in two columns where there is room.

    Signals:
        chosen: The question that the person takes.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[CommonQuestion, QPushButton] = {}
        self._texts: dict[CommonQuestion, FreeText] = {}
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * STEP)
        self._grid.setVerticalSpacing(STEP)
        for question, keys in KEYS.items():
            button = QPushButton(keys)
            button.setAccessibleName(question.label)
            button.clicked.connect(lambda _checked=False, question=question: self.chosen.emit(question))
            self.buttons[question] = button
            self._texts[question] = FreeText(question.label)
        self._arrange(2)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Choose the number of columns for the width."""
        self._arrange(2 if event.size().width() >= _ROOM * self.fontMetrics().averageCharWidth() else 1)
        super().resizeEvent(event)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        top = Qt.AlignmentFlag.AlignTop
        # Line by line, as one reads and as the Tab key goes.
        for place, question in enumerate(KEYS):
            row, column = place // columns, 2 * (place % columns)
            self._grid.addWidget(self.buttons[question], row, column, top)
            self._grid.addWidget(self._texts[question], row, column + 1)
        for column in range(2):
            self._grid.setColumnStretch(2 * column + 1, 1 if column < columns else 0)
