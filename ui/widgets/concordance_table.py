"""The concordance table: per row the outside wording, what this review says, and the class of the two."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from tumorboard.vocabulary import Agreement
from ui.theme.tokens import STEP, Tone
from ui.tool_tips import plain_tip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.free_text import FreeText
from ui.widgets.labels import AGREEMENT_LOOK, pill, set_pill

_SHARES = (14, 25, 36, 25)
"""How the columns share the width, whatever stands in them, so that all rows line up."""

_MOST_OF_WIDTH = 0.25
"""What the names may take of the table's width for the sake of their longest word."""

_FIELD_EDGE_PX = 6
"""From a field's edge to its words: texts beside fields keep the same distance, so that they stand level."""


class ConcordanceRow(QFrame):
    """One row. The entry is a label or a control; what is put `below` spans the row.

    `name` and `outside` may be replaced by wider texts at any time; the class is empty until it is shown.
    """

    def __init__(self, name: str, outside: str, entry: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = FreeText(name, "strong")
        self.outside = FreeText(outside)
        self.entry = entry
        self.pill = pill("", Tone.NEUTRAL)
        self.pill.hide()
        self.classes = QWidget()
        self.class_layout = FlowLayout(self.classes)
        self.below = QVBoxLayout()
        self._lay_out()

    def show_class(self, agreement: Agreement | None, reason: str = "") -> None:
        """Show a class with its reason; None where there is nothing to compare yet."""
        self.pill.setVisible(agreement is not None)
        if agreement is None:
            return
        symbol, tone = AGREEMENT_LOOK[agreement]
        set_pill(self.pill, f"{symbol} {agreement.label}", tone)
        self.pill.setToolTip(plain_tip(reason))
        self.pill.setAccessibleDescription(reason)

    def set_name_width(self, width: int) -> None:
        """Keep the first column at least as wide as this, in pixels."""
        self._grid.setColumnMinimumWidth(0, width)

    def set_name_widget(self, widget: QWidget) -> None:
        """Put a control where the row's name stands."""
        self.name.hide()
        self._grid.addWidget(widget, 0, 0, Qt.AlignmentFlag.AlignTop)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * STEP, STEP, 0, STEP)
        layout.setSpacing(STEP)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(3 * STEP)
        top = Qt.AlignmentFlag.AlignTop
        self.class_layout.addWidget(self.pill)
        self.below.setSpacing(2 * STEP)
        for column, (widget, share) in enumerate(zip(self._cells(), _SHARES, strict=True)):
            policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(widget.hasHeightForWidth() or widget is self.classes)
            widget.setSizePolicy(policy)
            self._grid.addWidget(widget, 0, column, top)
            self._grid.setColumnStretch(column, share)
        for text in (self.name, self.outside, self.entry):
            if isinstance(text, FreeText):
                text.setContentsMargins(0, _FIELD_EDGE_PX, 0, 0)
        if isinstance(self.entry, FreeText):
            self.class_layout.setContentsMargins(0, _FIELD_EDGE_PX - 1, 0, 0)
        layout.addLayout(self._grid)
        layout.addLayout(self.below)

    def _cells(self) -> tuple[QWidget, ...]:
        return (self.name, self.outside, self.entry, self.classes)


class ConcordanceTable(QWidget):
    """Headings over rows that line up."""

    def __init__(self, headings: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[ConcordanceRow] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._headings = [FreeText("", "column") for _share in _SHARES]
        self._layout.addWidget(self._head())
        self.show_headings(headings)

    def show_headings(self, headings: Sequence[str]) -> None:
        """Show the four headings; the first may be ""."""
        for heading, text in zip(self._headings, headings, strict=True):
            heading.show_text(text)

    def insert(self, place: int, row: ConcordanceRow) -> None:
        """Put a row in a place; the tab order follows."""
        self.rows.insert(place, row)
        self._layout.insertWidget(place + 1, row)

    def add(self, row: ConcordanceRow) -> None:
        """Put a row at the end."""
        self.insert(len(self.rows), row)

    def remove(self, row: ConcordanceRow) -> None:
        """Take a row away for good."""
        self.rows.remove(row)
        self._layout.removeWidget(row)
        row.hide()
        row.deleteLater()

    def clear(self) -> None:
        """Take all rows away."""
        for row in tuple(self.rows):
            self.remove(row)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The longest word of all names fits the first column, at any size of the text, unless it takes all room."""
        width = max((row.name.longest_word() for row in self.rows if not row.name.isHidden()), default=0)
        width = min(width, round(_MOST_OF_WIDTH * event.size().width()))
        self._grid.setColumnMinimumWidth(0, width)
        for row in self.rows:
            row.set_name_width(width)
        super().resizeEvent(event)

    def _head(self) -> QFrame:
        head = QFrame()
        head.setProperty("role", "bar")
        grid = self._grid = QGridLayout(head)
        grid.setContentsMargins(2 * STEP, STEP, 0, 2 * STEP)
        grid.setHorizontalSpacing(3 * STEP)
        for column, (heading, share) in enumerate(zip(self._headings, _SHARES, strict=True)):
            grid.addWidget(heading, 0, column, Qt.AlignmentFlag.AlignBottom)
            grid.setColumnStretch(column, share)
        return head
