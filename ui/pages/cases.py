"""The list of cases: search, filter by site, open with Enter."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from tumorboard.queries.case import CaseFilter, list_cases
from tumorboard.queries.snapshots import CaseRowSnapshot
from tumorboard.vocabulary import TumorSite
from ui.context import AppContext
from ui.models.case_table import CaseTableModel
from ui.page import Page
from ui.theme.tokens import STEP
from ui.widgets.labels import Card, label
from ui.widgets.name_combo import NameCombo
from ui.widgets.row_table import RowTable

PAGE_SIZE = 100
TYPING_PAUSE_MS = 150


class CasesPage(Page):
    """All cases of the board, newest first."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.search = QLineEdit(placeholderText=self.tr("Number, name or diagnosis"), clearButtonEnabled=True)
        self.search.setAccessibleName(self.tr("Search the cases"))
        self.site = NameCombo(self.tr("Tumor site"))
        self.site.addItem(self.tr("All sites"), None)
        for site in TumorSite:
            self.site.addItem(site.label, site)
        self.model = CaseTableModel(self)
        self.table = RowTable(self.model, self.tr("Cases"), (12, 21, 11, 13, 26, 11, 12), stretched=4)
        self.empty = label(
            self.tr("No case here yet. File an outside record with `tumorboard import`, or widen the search."),
            "muted",
            wrap=True,
        )
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._board_id: int | None = None
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        self._lay_out()
        self.setFocusProxy(self.search)
        self._pause.timeout.connect(self.refresh)
        self.search.textChanged.connect(lambda _text: self._pause.start())
        self.search.returnPressed.connect(self._open_first)
        self.site.currentIndexChanged.connect(lambda _index: self.refresh())
        down = QShortcut(QKeySequence(Qt.Key.Key_Down), self.search)
        down.setContext(Qt.ShortcutContext.WidgetShortcut)
        down.activated.connect(self.table.setFocus)
        self.table.activated.connect(self._open)
        self.model.more_wanted.connect(self._read_more)

    def refresh(self) -> None:
        """Read the first page of what is searched for."""
        self.read(list_cases, self._filter(), done=self._show, key="cases")

    def show_board(self, board_id: int | None) -> None:
        """List one board's cases, or those of all boards (None)."""
        self._board_id = board_id
        if self.isVisible():
            self.refresh()

    def focus_search(self) -> None:
        """Put the cursor where one types."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 5 * STEP)
        layout.setSpacing(3 * STEP)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Cases"), "title"))
        head.addStretch()
        head.addWidget(self.search, 1)
        head.addWidget(self.site)
        layout.addLayout(head)
        card = Card()
        holder = QWidget()
        self._stack = QStackedLayout(holder)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        card.body.addWidget(holder, 1)
        layout.addWidget(card, 1)

    def _filter(self, before_id: int | None = None) -> CaseFilter:
        return CaseFilter(
            text=self.search.text(),
            site=self.site.currentData(),
            board_id=self._board_id,
            before_id=before_id,
            limit=PAGE_SIZE,
        )

    def _show(self, rows: Sequence[CaseRowSnapshot]) -> None:
        self.model.show_first(rows, complete=len(rows) < PAGE_SIZE)
        self._stack.setCurrentWidget(self.table if rows else self.empty)
        if rows:
            self.table.selectRow(0)

    def _read_more(self, before_id: int) -> None:
        self.read(list_cases, self._filter(before_id), done=self._show_more, key="cases")

    def _show_more(self, rows: Sequence[CaseRowSnapshot]) -> None:
        self.model.show_more(rows, complete=len(rows) < PAGE_SIZE)

    def _open(self, index: QModelIndex) -> None:
        self.case_requested.emit(self.model.case_at(index.row()).number)

    def _open_first(self) -> None:
        if self.model.rowCount():
            self.case_requested.emit(self.model.case_at(max(self.table.currentIndex().row(), 0)).number)
