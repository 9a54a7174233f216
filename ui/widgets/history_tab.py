"""The History tab: a time line of all that was stated, signed, decided and sent, with what each version changed."""

from collections.abc import Hashable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from tumorboard.queries.snapshots import CaseSnapshot
from ui.theme.tokens import STEP
from ui.translation import translated
from ui.widgets.case_tab import CaseTab
from ui.widgets.free_text import FreeText
from ui.widgets.history_events import KIND_NAMES, EventKind, HistoryEvent, case_events
from ui.widgets.labels import Card, label
from ui.widgets.name_combo import NameCombo
from ui.widgets.reading_order import follow_reading_order
from ui.widgets.scrolling import scrolled
from ui.widgets.version_table import VersionTable

_SHARES = (3, 6, 4, 6)
"""How when, what, who and why share the width."""
_ROWS = 3
"""Of the grid, for one event: its line, the button below it, what that opens. Rows without anything take no room."""


@dataclass(slots=True)
class HistoryLine:
    """One event as shown: its cells, and for a later version the button that opens what it changed.

    Attributes:
        event: What happened.
        cells: When, what, who, why.
        row: Its place in the grid; the button stands in the next row, the differences in the one after.
        button: None where there is nothing to compare.
        table: The differences, while they are open.
    """

    event: HistoryEvent
    cells: tuple[FreeText, ...]
    row: int
    button: QPushButton | None = None
    table: VersionTable | None = None

    @property
    def key(self) -> Hashable:
        """By this the line is known again after the case was read anew."""
        return (self.event.kind, self.event.what, self.event.who, self.event.at)


class HistoryTab(CaseTab):
    """A time line, newest first; drafts stand above it."""

    def __init__(self, case: CaseSnapshot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._case = case
        self._events: tuple[HistoryEvent, ...] = ()
        self.lines: list[HistoryLine] = []
        self.kinds = NameCombo(self.tr("Which events"))
        self.kinds.addItem(self.tr("Everything"))
        for kind in EventKind:
            self.kinds.addItem(translated("history", KIND_NAMES[kind]))
        self.nothing = FreeText(self.tr("Nothing of this kind has happened yet."), "muted")
        self._lay_out()
        self.kinds.currentIndexChanged.connect(lambda _index: self._narrow())
        self.show_case(case)

    def show_case(self, case: CaseSnapshot) -> None:
        """Show a snapshot. While nothing has happened, what is open and where the focus is stay as they are."""
        self._case = case
        events = case_events(case)
        if events == self._events:
            return
        opened = {line.key for line in self.lines if line.table is not None}
        focused = next((line.key for line in self.lines if line.button is not None and line.button.hasFocus()), None)
        self._clear()
        self._events = events
        for event in events:
            self._add(event)
        for line in self.lines:
            if line.button is not None and line.key in opened:
                line.button.setChecked(True)
        follow_reading_order(self)
        self._narrow()
        for line in self.lines:
            if line.button is not None and line.key == focused:
                line.button.setFocus()

    def _add(self, event: HistoryEvent) -> None:
        row = 1 + _ROWS * len(self.lines)
        texts = ((event.when, "caption"), (event.what, ""), (event.who, ""), (event.why, "muted"))
        cells = tuple(FreeText(text, role) for text, role in texts)
        for column, cell in enumerate(cells):
            self._grid.addWidget(cell, row, column, Qt.AlignmentFlag.AlignTop)
        line = HistoryLine(event, cells, row)
        self.lines.append(line)
        if event.after is not None:
            line.button = QPushButton(self.tr("Show what changed"))
            line.button.setCheckable(True)
            line.button.setAccessibleName(self.tr("Show what changed: %1").replace("%1", event.what))
            line.button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            line.button.toggled.connect(lambda down, line=line: self._open(line, down=down))
            self._grid.addWidget(line.button, row + 1, 1, 1, 3)

    def _open(self, line: HistoryLine, *, down: bool) -> None:
        """Show the differences below their line, or take them away."""
        if line.table is not None:
            self._grid.removeWidget(line.table)
            line.table.hide()
            line.table.deleteLater()
            line.table = None
        before, after = line.event.before, line.event.after
        if down and before is not None and after is not None:
            line.table = VersionTable(before, after, self._case)
            self._grid.addWidget(line.table, line.row + 2, 1, 1, 3)
            line.table.show()

    def _narrow(self) -> None:
        """Show the events of the chosen kind."""
        place = self.kinds.currentIndex()
        wanted = tuple(EventKind)[place - 1] if place > 0 else None
        for line in self.lines:
            shown = wanted is None or line.event.kind is wanted
            for part in (*line.cells, line.button, line.table):
                if part is not None:
                    part.setVisible(shown)
        any_shown = any(wanted is None or line.event.kind is wanted for line in self.lines)
        self.nothing.setVisible(not any_shown)

    def _clear(self) -> None:
        for line in self.lines:
            for part in (*line.cells, line.button, line.table):
                if part is not None:
                    self._grid.removeWidget(part)
                    part.hide()
                    part.deleteLater()
        self.lines = []

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, STEP, 0)
        card = Card()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(4 * STEP)
        self._grid.setVerticalSpacing(2 * STEP)
        headings = (self.tr("When"), self.tr("What"), self.tr("Who"), self.tr("Why"))
        for place, (heading, share) in enumerate(zip(headings, _SHARES, strict=True)):
            self._grid.addWidget(FreeText(heading, "column"), 0, place)
            self._grid.setColumnStretch(place, share)
        head = QHBoxLayout()
        head.setSpacing(2 * STEP)
        head.addWidget(label(self.tr("History"), "heading"))
        head.addStretch()
        head.addWidget(label(self.tr("Show"), "caption"))
        head.addWidget(self.kinds)
        card.body.addLayout(head)
        card.body.addLayout(self._grid)
        card.body.addWidget(self.nothing)
        column.addWidget(card)
        column.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(content))
