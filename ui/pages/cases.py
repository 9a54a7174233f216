"""The list of cases: search, filter by site, open with Enter, and file what was sent from outside."""

from collections import Counter
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSettings, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from tumorboard.queries.case_list import CaseFilter, list_cases
from tumorboard.queries.snapshots import CaseRowSnapshot
from tumorboard.vocabulary import ImportOutcome, Role, TumorSite
from ui.actions import ACTIONS, action_keys, action_text, button_text
from ui.context import AppContext
from ui.messages import sentence
from ui.models.case_table import CaseTableModel
from ui.page import Page
from ui.rights import only_note, sees_own_cases_only
from ui.theme.tokens import STEP
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card, label
from ui.widgets.row_table import RowTable
from ui.widgets.teaching_card import TeachingCard

if TYPE_CHECKING:
    from tumorboard.exchange.filing import EntryOutcome

PAGE_SIZE = 100
TYPING_PAUSE_MS = 150
_STOPPED = frozenset({ImportOutcome.NEEDS_YOU, ImportOutcome.REFUSED})


class CasesPage(Page):
    """All cases of the board, newest first."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.search = QLineEdit(placeholderText=self.tr("Number, name or diagnosis"), clearButtonEnabled=True)
        self.search.setAccessibleName(self.tr("Search the cases"))
        self.site = ChoiceBox(TumorSite, self.tr("Tumor site"), none=self.tr("All sites"))
        self.file_records = QPushButton(button_text("file_records"))
        self.model = CaseTableModel(self)
        self.table = RowTable(self.model, self.tr("Cases"), (12, 21, 11, 17, 26, 11, 12), stretched=4)
        self.first_records = QPushButton(button_text("file_records"))
        self.show_all = QPushButton(self.tr("Show all cases"))
        self.empty = self._teach()
        found_by = self.tr("No case matches. The search looks into numbers, patients' names and outside diagnoses.")
        own = (self.tr("Only cases that are yours to see are searched."),) if sees_own_cases_only(context) else ()
        self.not_found = TeachingCard(
            self.tr("Nothing found"),
            (found_by, *own),
            (self.show_all,),
        )
        self._board_id: int | None = None
        self._new = True
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        self._filing = QAction(action_text("file_records"), self)
        self.rights = FreeText(self._obstacle(), "muted")
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read the first page of what is searched for."""
        self.read(list_cases, self._filter(), done=self._show, key="cases")

    def show_board(self, board_id: int | None) -> None:
        """List one board's cases, or those of all boards (None)."""
        self._board_id = board_id
        if self.isVisible():
            self.refresh()

    def remember(self, settings: QSettings) -> None:
        """Keep the widths of the columns."""
        self.table.remember(settings, "cases")

    def focus_search(self) -> None:
        """Put the cursor where one types."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def take_records(self, paths: Sequence[Path]) -> None:
        """File outside records on the worker, and say what became of them."""
        database = self.context.database

        def work() -> tuple["EntryOutcome", ...]:
            # Loaded only for those who file: the readers would make every start longer.
            outcomes: tuple[EntryOutcome, ...] = import_module("tumorboard.exchange.filing").import_paths(
                database, tuple(paths)
            )
            return outcomes

        self.context.tasks.run(self, work, self._tell, failed=lambda error: self.message.emit(sentence(error)))

    def _teach(self) -> TeachingCard:
        if sees_own_cases_only(self.context):
            own = self.tr(
                "Here stand the cases of the boards on whose roster you are, and those that you were asked about, "
                "wrote on, or sit in the meeting of. There are none now."
            )
            emergency = self.tr(
                "In an emergency you can open another one: type its number, such as TB-2026-0001, after %1."
            ).replace("%1", action_keys("palette"))
            return TeachingCard(self.tr("No case for you"), (own, emergency), ())
        sentences = [self.tr("Here stands every case of the board, the newest first: who, which tumor, and how far.")]
        if self._files():
            sentences.append(
                self.tr("A case begins with the records of the outside clinic: FHIR R4 files, or zip archives of them.")
            )
            return TeachingCard(self.tr("No case yet"), sentences, (self.first_records,))
        sentences.append(self.tr("A case begins when a coordinator files the records of the outside clinic."))
        return TeachingCard(self.tr("No case yet"), sentences, ())

    def _files(self) -> bool:
        return self.context.person.role is Role.COORDINATOR

    def _obstacle(self) -> str:
        """Why this person files no records; "" where they do."""
        return "" if self._files() else only_note(self.context.person, self.tr("coordinators"), self._filing.text())

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 5 * STEP)
        layout.setSpacing(3 * STEP)
        self._filters, head = QWidget(), QHBoxLayout()
        head.addWidget(label(self.tr("Cases"), "title"))
        head.addWidget(self.rights, 1)
        head.addWidget(self.file_records)
        self.file_records.setEnabled(self._files())
        filters = QHBoxLayout(self._filters)
        filters.setContentsMargins(0, 0, 0, 0)
        filters.setSpacing(2 * STEP)
        filters.addWidget(self.search, 1)
        filters.addWidget(self.site)
        layout.addLayout(head)
        layout.addWidget(self._filters)
        listed = Card()
        listed.body.addWidget(self.table, 1)
        holder = QWidget()
        self._stack = QStackedLayout(holder)
        for part in (listed, self.empty, self.not_found):
            self._stack.addWidget(part)
        layout.addWidget(holder, 1)
        self._listed = listed
        self.setFocusProxy(self.search)

    def _connect(self) -> None:
        self._filing.setShortcut(QKeySequence(ACTIONS["file_records"].keys))
        self._filing.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._filing.setEnabled(self._files())
        self._filing.setProperty("obstacle", self._obstacle())
        self.addAction(self._filing)
        self._filing.triggered.connect(self._ask_which)
        for button in (self.file_records, self.first_records):
            button.clicked.connect(self._filing.trigger)
        self.show_all.clicked.connect(self._clear)
        self._pause.timeout.connect(self.refresh)
        self.search.textChanged.connect(lambda _text: self._pause.start())
        self.search.returnPressed.connect(self._open_first)
        self.site.edited.connect(self.refresh)
        down = QShortcut(QKeySequence(Qt.Key.Key_Down), self.search)
        down.setContext(Qt.ShortcutContext.WidgetShortcut)
        down.activated.connect(self.table.setFocus)
        self.table.activated.connect(self._open)
        self.model.more_wanted.connect(self._read_more)

    def _filter(self, before_id: int | None = None) -> CaseFilter:
        return CaseFilter(
            text=self.search.text(),
            site=self.site.choice(),
            board_id=self._board_id,
            before_id=before_id,
            limit=PAGE_SIZE,
        )

    def _show(self, rows: Sequence[CaseRowSnapshot]) -> None:
        self.model.show_first(rows, complete=len(rows) < PAGE_SIZE)
        searched = bool(self.search.text().strip()) or self.site.choice() is not None
        shown = self._listed if rows else self.not_found if searched else self.empty
        self._stack.setCurrentWidget(shown)
        self._show_filters(shown is not self.empty)
        if self._new and self._has_focus():
            # Qt gives the focus to the first control of a page that is new; here one begins by searching.
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._new = False
        if rows:
            self.table.selectRow(0)

    def _show_filters(self, visible: bool) -> None:
        """Where there is nothing to search, what begins a case takes the place of the search, and its focus."""
        first = self.search if visible else self.first_records
        if self.focusProxy() is first:
            return
        has_focus = self._has_focus()
        self.setFocusProxy(first)
        self._filters.setVisible(visible)
        self.file_records.setVisible(visible)
        self.rights.setVisible(visible)
        if has_focus:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _has_focus(self) -> bool:
        return self.isAncestorOf(self.window().focusWidget() or self)

    def _read_more(self, before_id: int) -> None:
        self.read(list_cases, self._filter(before_id), done=self._show_more, key="cases")

    def _show_more(self, rows: Sequence[CaseRowSnapshot]) -> None:
        self.model.show_more(rows, complete=len(rows) < PAGE_SIZE)

    def _clear(self) -> None:
        self.search.clear()
        self.site.choose(None)
        self.focus_search()

    def _open(self, index: QModelIndex) -> None:
        self.case_requested.emit(self.model.row_at(index.row()).number)

    def _open_first(self) -> None:
        if self.model.rowCount():
            self.case_requested.emit(self.model.row_at(max(self.table.currentIndex().row(), 0)).number)

    def _ask_which(self) -> None:
        names, _filter = QFileDialog.getOpenFileNames(
            self, action_text("file_records"), "", self.tr("Records (*.json *.ndjson *.zip);;All files (*)")
        )
        if names:
            self.take_records([Path(name) for name in names])

    def _tell(self, outcomes: tuple["EntryOutcome", ...]) -> None:
        counted = Counter(each.outcome for each in outcomes)
        words = " · ".join(f"{kind.label}: {counted[kind]}" for kind in ImportOutcome if counted[kind])
        stopped = next((each for each in outcomes if each.outcome in _STOPPED), None)
        reason = "" if stopped is None else f" {stopped.file}: {stopped.reason}"
        self.message.emit(self.tr("Outside records: %1.").replace("%1", words or self.tr("nothing found")) + reason)
        self.refresh()
