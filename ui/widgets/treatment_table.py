"""The treatment table: the outside plan beside the board's, and what becomes of each treatment."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from tumorboard.concordance.plan_rows import ComponentChange
from tumorboard.queries.snapshots import PlanRowSnapshot
from tumorboard.vocabulary import Direction, TreatmentFlag
from ui.theme.tokens import STEP, Tone
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.free_text import FreeText
from ui.widgets.labels import direction_pill, label, pill

CHANGE_LOOK: dict[ComponentChange, tuple[str, Tone]] = {
    ComponentChange.SAME: ("=", Tone.AGREES),
    ComponentChange.DIFFERENT_EQUAL: ("≈", Tone.MINOR),
    ComponentChange.LESS: ("↓", Tone.AGREES),
    ComponentChange.MORE: ("↑", Tone.MINOR),
    ComponentChange.ADDED: ("+", Tone.ACCENT),
    ComponentChange.OMITTED: ("↓", Tone.MINOR),
    ComponentChange.DEFERRED: ("○", Tone.NEUTRAL),
    ComponentChange.UNCLEAR: ("○", Tone.NEUTRAL),
}
"""The symbol and the tone of what becomes of a treatment; its word always stands with them."""

SHARES = (4, 6, 7, 3)
_LEAST_CHARACTERS = 18


def change_pill(change: ComponentChange) -> QLabel:
    """What becomes of a treatment as symbol, word and color."""
    symbol, tone = CHANGE_LOOK[change]
    return pill(f"{symbol} {change.label}", tone)


class DirectionLine(QWidget):
    """The overall direction, why it is proposed, and what changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.direction: Direction | None = None
        self.flags: tuple[TreatmentFlag, ...] = ()
        self._reason = FreeText("", "caption")
        self._pills = QWidget()
        self._flow = FlowLayout(self._pills)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(STEP)
        layout.addWidget(self._pills)
        layout.addWidget(self._reason)

    @property
    def reason(self) -> str:
        """The sentence that says why."""
        return self._reason.typed

    def show_direction(self, direction: Direction | None, flags: Iterable[TreatmentFlag], reason: str = "") -> None:
        """Show a direction (None: none can be proposed), its flags and its reason."""
        self.direction = direction
        self.flags = tuple(sorted(flags, key=list(TreatmentFlag).index))
        while (item := self._flow.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        open_pill = pill(self.tr("○ Not classified"), Tone.NEUTRAL)
        self._flow.addWidget(label(self.tr("Overall"), "column"))
        self._flow.addWidget(open_pill if direction is None else direction_pill(direction))
        for flag in self.flags:
            self._flow.addWidget(pill(flag.label, Tone.NEUTRAL))
        self._reason.show_text(reason)
        self._reason.setVisible(bool(reason))


class TreatmentTable(QWidget):
    """The table to read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(3 * STEP)
        self._grid.setVerticalSpacing(3 * STEP)
        for column, share in enumerate(SHARES):
            self._grid.setColumnStretch(column, share)
        self.overall = DirectionLine()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3 * STEP)
        layout.addLayout(self._grid)
        layout.addWidget(self.overall)

    def show_rows(
        self, rows: Sequence[PlanRowSnapshot], direction: Direction | None, flags: Iterable[TreatmentFlag]
    ) -> None:
        """Show the rows, the direction and the flags."""
        while (item := self._grid.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for column, text in enumerate(("", self.tr("Outside plan"), self.tr("Board recommends"), self.tr("Intensity"))):
            self._grid.addWidget(FreeText(text, "column"), 0, column)
        # No column gets so narrow that it cannot be read across a room; the page scrolls sideways first.
        for column in range(len(SHARES) - 1):
            self._grid.setColumnMinimumWidth(column, self.fontMetrics().averageCharWidth() * _LEAST_CHARACTERS)
        line = QFrame()
        line.setFrameShape(QFrame.Shape.HLine)
        self._grid.addWidget(line, 1, 0, 1, len(SHARES))
        for place, row in enumerate(rows, start=2):
            board = ", ".join(part for part in (row.recommended, row.condition) if part)
            cells = (
                FreeText(row.label, "strong"),
                FreeText(row.outside or self.tr("Not stated")),
                FreeText(board or self.tr("Not mentioned")),
                change_pill(row.change),
            )
            for column, cell in enumerate(cells):
                self._grid.addWidget(cell, place, column, Qt.AlignmentFlag.AlignTop)
        self.overall.show_direction(direction, flags)
