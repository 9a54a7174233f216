"""The treatment table: the outside plan beside the board's, and what becomes of each treatment."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
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
        self._names: list[FreeText] = []
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
        cells = []
        for row in rows:
            board = ", ".join(part for part in (row.recommended, row.condition) if part)
            outside = row.outside or self.tr("Not stated")
            cells.append((row.label, outside, board or self.tr("Not mentioned"), change_pill(row.change)))
        self._fill(cells)
        self.overall.show_direction(direction, flags)

    def show_outside(self, parts: Sequence[tuple[str, str]]) -> None:
        """Show the treatments of the outside plan, each with its name and text, before the board has a plan."""
        undecided = self.tr("Not decided yet")
        self._fill([(name, text, undecided, pill(self.tr("○ Open"), Tone.NEUTRAL)) for name, text in parts])
        if not parts:
            words = FreeText(self.tr("No treatment plan was sent along, and the board has none yet."), "muted")
            self._grid.addWidget(words, 2, 0, 1, len(SHARES))
        self.overall.show_direction(None, ())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share another width."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Larger words need wider columns."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _fit(self) -> None:
        """No column gets so narrow that it cannot be read across a room, and no treatment's name is broken."""
        share = self.width() // (len(SHARES) + 1)
        least = min(self.fontMetrics().averageCharWidth() * _LEAST_CHARACTERS, share)
        longest = 0
        for name in self._names:
            name.ensurePolished()
            longest = max(longest, name.longest_word())
        self._grid.setColumnMinimumWidth(0, min(max(longest, least), 2 * share))
        for column in range(1, len(SHARES) - 1):
            self._grid.setColumnMinimumWidth(column, least)

    def _fill(self, rows: Sequence[tuple[str, str, str, QLabel]]) -> None:
        """Show name, outside plan, board's plan and what becomes of it, row by row."""
        while (item := self._grid.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for column, text in enumerate(("", self.tr("Outside plan"), self.tr("Board recommends"), self.tr("Intensity"))):
            self._grid.addWidget(FreeText(text, "column"), 0, column)
        line = QFrame()
        line.setProperty("role", "rule")
        self._grid.addWidget(line, 1, 0, 1, len(SHARES))
        self._names = [FreeText(name, "strong") for name, _outside, _board, _change in rows]
        for place, (name, (_text, outside, board, change)) in enumerate(zip(self._names, rows, strict=True), start=2):
            for column, cell in enumerate((name, FreeText(outside), FreeText(board), change)):
                self._grid.addWidget(cell, place, column, Qt.AlignmentFlag.AlignTop)
        self._fit()
