"""The list of cases: search, filter by any field, views, what is done with several, and filing outside records."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, QSettings, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from tumorboard.changes import Changes
from tumorboard.database.sessions import Database
from tumorboard.private_files import write_private
from tumorboard.queries.agenda import list_meetings
from tumorboard.queries.agenda_snapshots import MeetingRowSnapshot
from tumorboard.queries.case_list import COUNTED, CaseFilter, count_cases, list_cases
from tumorboard.queries.people import list_boards, list_people
from tumorboard.queries.search import read_party
from tumorboard.queries.snapshots import CaseRowSnapshot
from tumorboard.queries.views import ViewSnapshot, list_views
from tumorboard.services.meetings import ListCase, list_case
from tumorboard.services.views import DeleteView, SaveView, delete_view, save_view
from tumorboard.vocabulary import Role, TumorSite
from ui.actions import ACTIONS, action_keys, action_text, button_text
from ui.context import AppContext
from ui.forms.bulk_cases import BulkCases
from ui.forms.case_filters import CaseFilters, FilterChoices
from ui.forms.saved_views import SavedViews
from ui.messages import sentence
from ui.models.case_table import CaseTableModel
from ui.page import Page
from ui.record_filing import RecordFiling
from ui.rights import only_note, sees_own_cases_only
from ui.theme.tokens import STEP
from ui.widgets.chip_row import ChipRow
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.column_button import ColumnButton
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card, label
from ui.widgets.row_table import RowTable
from ui.widgets.scrolling import scrolled
from ui.widgets.teaching_card import TeachingCard

PAGE_SIZE = 100
TYPING_PAUSE_MS = 150
_ROWS_KEPT = 5
"""So many cases are always in sight, whatever is open above them."""


class CasesPage(Page):
    """All cases of the board, newest first."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.search = QLineEdit(
            placeholderText=self.tr("Number, name, words of a diagnosis or report"), clearButtonEnabled=True
        )
        self.search.setAccessibleName(self.tr("Search the cases"))
        self.site = ChoiceBox(TumorSite, self.tr("Tumor site"), none=self.tr("All sites"))
        self.file_records = QPushButton(button_text("file_records"))
        self.more = QPushButton(button_text("filters"))
        self.more.setCheckable(True)
        self.filters = CaseFilters()
        self.views = SavedViews()
        self.counted = label("", "muted")
        self.bulk = BulkCases(may_list=self._coordinates(context))
        self.model = CaseTableModel(self)
        self.table = RowTable(self.model, self.tr("Cases"), (12, 21, 11, 17, 26, 11, 12), stretched=4)
        self.table.select_many()
        self.columns = ColumnButton(self.table, kept=(0, 1, 4))
        self.chips = ChipRow((self.more, self.columns))
        self.first_records = QPushButton(button_text("file_records"))
        self.show_all = QPushButton(self.tr("Show all cases"))
        self.empty = self._teach()
        found_by = self.tr(
            "No case matches. The search looks for words, and beginnings of words, in numbers, patients' names, "
            "questions, outside diagnoses, records and reports; the filters narrow it further."
        )
        own = (self.tr("Only cases that are yours to see are searched."),) if sees_own_cases_only(context) else ()
        self.not_found = TeachingCard(
            self.tr("Nothing found"),
            (found_by, *own),
            (self.show_all,),
        )
        self._board_id: int | None = None
        self._new = True
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        self._asked: CaseFilter | None = None
        self._filing = QAction(action_text("file_records"), self)
        self._records = RecordFiling(context, self)
        self.rights = FreeText(self._obstacle(), "muted")
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read the first page of what is searched for, and count it."""
        if self._new:
            self._read_choices()
        wanted = self._filter()
        self.views.follow(wanted)
        self._show_chips()
        self.read(list_cases, wanted, done=self._show, key="cases")
        self.read(count_cases, wanted, done=self._show_count, key="count")

    def open_part(self, name: str) -> None:
        """List the cases of a person ("person:4") or of an outside party ("party:2"), and no others."""
        kind, _, number = name.partition(":")
        if kind in {"person", "party"} and number.isdecimal():
            wanted = CaseFilter(person_id=int(number)) if kind == "person" else CaseFilter(party_id=int(number))
            self._asked = wanted
            self._read_choices()

    def on_changes(self, changes: Changes) -> None:
        """Read again, though not between two acts of several: what is selected stays."""
        if not self.bulk.is_busy:
            super().on_changes(changes)

    def show_board(self, board_id: int | None) -> None:
        """List one board's cases, or those of all boards (None)."""
        self._board_id = board_id
        if self.isVisible():
            self.refresh()

    def remember(self, settings: QSettings) -> None:
        """Keep the widths of the columns, and which are shown."""
        self.table.remember(settings, "cases")
        self.columns.remember(settings, "cases")

    def focus_search(self) -> None:
        """Put the cursor where one types."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def take_records(self, paths: Sequence[Path]) -> None:
        """File outside records on the worker, and say what became of them."""
        self._records.take(paths)

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

    @staticmethod
    def _coordinates(context: AppContext) -> bool:
        return context.person.role is Role.COORDINATOR

    def _files(self) -> bool:
        return self._coordinates(self.context)

    def _obstacle(self) -> str:
        """Why this person files no records; "" where they do."""
        return "" if self._files() else only_note(self.context.person, self.tr("coordinators"), self._filing.text())

    def _lay_out(self) -> None:
        content = QWidget()
        content.setProperty("role", "ground")
        # With all filters open, and with large text, the page is higher than a small window.
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(content))
        layout = QVBoxLayout(content)
        layout.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 5 * STEP)
        layout.setSpacing(3 * STEP)
        self.table.keep_rows(_ROWS_KEPT)
        self._filters, head = QWidget(), QHBoxLayout()
        head.addWidget(label(self.tr("Cases"), "title"))
        head.addWidget(self.counted)
        head.addWidget(self.rights, 1)
        head.addWidget(self.file_records)
        self.file_records.setEnabled(self._files())
        line = QHBoxLayout()
        line.setSpacing(2 * STEP)
        line.addWidget(self.search, 1)
        line.addWidget(self.site)
        filters = QVBoxLayout(self._filters)
        filters.setContentsMargins(0, 0, 0, 0)
        filters.setSpacing(2 * STEP)
        filters.addLayout(line)
        filters.addWidget(self.chips)
        filters.addWidget(self.filters)
        self.filters.body.addWidget(self.views)
        layout.addLayout(head)
        layout.addWidget(self._filters)
        listed = Card()
        listed.body.addWidget(self.table, 1)
        listed.body.addWidget(self.bulk)
        holder = QWidget()
        self._stack = QStackedLayout(holder)
        for shown in (listed, self.empty, self.not_found):
            self._stack.addWidget(shown)
        layout.addWidget(holder, 1)
        self._listed = listed
        self.setFocusProxy(self.search)

    def _connect(self) -> None:
        self._filing.setShortcut(QKeySequence(ACTIONS["file_records"].keys))
        self._filing.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._filing.setEnabled(self._files())
        self._filing.setProperty("obstacle", self._obstacle())
        self.addAction(self._filing)
        self._filing.triggered.connect(self._records.ask)
        self._records.told.connect(self.message)
        self._records.filed.connect(self.refresh)
        for button in (self.file_records, self.first_records):
            button.clicked.connect(self._filing.trigger)
        self.show_all.clicked.connect(self._clear)
        self.more.toggled.connect(self.filters.setVisible)
        self.filters.edited.connect(self.refresh)
        self.chips.removed.connect(self._take_away)
        self.views.chosen.connect(self._show_filter)
        self.views.save_requested.connect(self._save_view)
        self.views.delete_requested.connect(self._delete_view)
        self.table.selectionModel().selectionChanged.connect(lambda _now, _before: self._show_selected())
        self.model.modelReset.connect(self._show_selected)
        self.bulk.agenda_wanted.connect(self._ask_meetings)
        self.bulk.list_requested.connect(self._list)
        self.bulk.copy.clicked.connect(self.copy_numbers)
        self.bulk.export.clicked.connect(self._ask_file)
        for name, act in (
            ("filters", self.more.toggle),
            ("list_on_agenda", self.bulk.ask_agenda),
            ("copy_numbers", self.copy_numbers),
            ("save_list", self._ask_file),
        ):
            self._add_act(name, act)
        self._pause.timeout.connect(self.refresh)
        self.search.textChanged.connect(lambda _text: self._pause.start())
        self.search.returnPressed.connect(self._open_first)
        self.site.edited.connect(self.refresh)
        down = QShortcut(QKeySequence(Qt.Key.Key_Down), self.search)
        down.setContext(Qt.ShortcutContext.WidgetShortcut)
        down.activated.connect(self.table.setFocus)
        self.table.activated.connect(self._open)
        self.model.more_wanted.connect(self._read_more)

    def _add_act(self, name: str, act: Callable[[], object]) -> None:
        action = QAction(action_text(name), self)
        action.setShortcut(QKeySequence(ACTIONS[name].keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked: act())
        if name == "list_on_agenda" and not self._files():
            action.setEnabled(False)
            action.setProperty("obstacle", only_note(self.context.person, self.tr("coordinators"), action.text()))
        self.addAction(action)

    def _filter(self, before_id: int | None = None) -> CaseFilter:
        base = CaseFilter(self.search.text(), self.site.choice(), self._board_id, before_id, PAGE_SIZE)
        return self.filters.wanted(base)

    def _show_filter(self, wanted: CaseFilter) -> None:
        """List what a filter says, whatever was asked for before."""
        if wanted.party_id is not None:
            self._asked = wanted
            self._read_choices()  # for its name
        else:
            self._apply(wanted)

    def _apply(self, wanted: CaseFilter) -> None:
        for part in (self.search, self.site):
            part.blockSignals(True)
        self.search.setText(wanted.text)
        self.site.choose(wanted.site)
        for part in (self.search, self.site):
            part.blockSignals(False)
        self.filters.show_filter(wanted)
        self.refresh()

    def _read_choices(self) -> None:
        """Who and what there is to choose from; then what was asked for from elsewhere is listed."""
        party = None if self._asked is None else self._asked.party_id
        work = partial(_choices, self.context.database, party)
        self.context.tasks.run(self, work, self._show_choices, key="choices")

    def _show_choices(self, read: tuple[FilterChoices, tuple[ViewSnapshot, ...]]) -> None:
        choices, views = read
        asked, self._asked = self._asked, None
        self.filters.show_choices(choices)
        self.views.show_views(views)
        if asked is not None:
            self._apply(asked)

    def _show_count(self, count: int) -> None:
        number = f"{COUNTED}+" if count > COUNTED else str(count)
        words = self.tr("1 case") if count == 1 else self.tr("%1 cases")
        self.counted.setText(words.replace("%1", number))

    def _show_chips(self) -> None:
        shown = self.filters.chips()
        text, site = self.search.text().strip(), self.site.choice()
        above = {"text": self.tr("Words: %1").replace("%1", text)} if text else {}
        above |= {} if site is None else {"site": f"{self.site.accessibleName()}: {site.label}"}
        # What stands in sight above is told once more only beside others, so that all of it can be taken away here.
        self.chips.show_chips({**above, **shown} if shown else {})

    def _take_away(self, name: str) -> None:
        if name == "":
            self._clear()
        elif name == "text":
            self.search.clear()
        elif name == "site":
            self.site.choose(None)
        else:
            self.filters.remove(name)

    def _save_view(self, command: SaveView) -> None:
        def done(view_id: int) -> None:
            self.message.emit(self.tr("The view “%1” is kept.").replace("%1", command.name.strip()))
            self.read(list_views, done=partial(self._show_views, view_id), key="views")

        self.write(save_view, command, done, failed=self._tell_error)

    def _delete_view(self, command: DeleteView) -> None:
        self.write(
            delete_view,
            command,
            lambda _nothing: self.read(list_views, done=partial(self._show_views, 0), key="views"),
            failed=self._tell_error,
        )

    def _show_views(self, view_id: int, views: tuple[ViewSnapshot, ...]) -> None:
        self.views.show_views(views)
        self.views.show_saved(view_id)

    def _show_selected(self) -> None:
        self.bulk.show_selected([self.model.row_at(row) for row in self.table.chosen_rows()])

    def _ask_meetings(self) -> None:
        upcoming = partial(list_meetings, since=datetime.now(UTC), board_id=self._board_id)
        self.read(upcoming, done=self._show_meetings, key="meetings")

    def _show_meetings(self, meetings: tuple[MeetingRowSnapshot, ...]) -> None:
        self.bulk.agenda.ask([meeting for meeting in reversed(meetings) if not meeting.closed])

    def _list(self, commands: Sequence[ListCase]) -> None:
        """Each case is an act of its own: one that is refused does not stop the others."""
        numbers = {case.id: case.number for case in self.bulk.cases}
        self.bulk.begin(len(commands))
        for command in commands:
            refuse = partial(self._on_refused, numbers[command.case_id])
            self.write(list_case, command, self._on_listed, failed=refuse)

    def _on_listed(self, _item_id: int) -> None:
        if self.bulk.succeed():
            self.refresh()

    def _on_refused(self, number: str, error: Exception) -> None:
        if self.bulk.refuse(number, error):
            self.refresh()

    def copy_numbers(self) -> None:
        """Copy the numbers of the selected cases, each on a line."""
        QGuiApplication.clipboard().setText("\n".join(case.number for case in self.bulk.cases))
        self.message.emit(self.tr("Copied: %1 numbers.").replace("%1", str(len(self.bulk.cases))))

    def write_file(self, path: Path) -> None:
        """Write the selected cases as CSV, or where one is selected all that are listed."""
        selected = self.bulk.cases if len(self.bulk.cases) > 1 else ()
        work = partial(_write, self.context.database, self._filter(), selected, path)
        told = self.tr("The list is saved as %1.").replace("%1", path.name)
        self.context.tasks.run(
            self,
            work,
            lambda _nothing: self.message.emit(told),
            failed=self._tell_error,
        )

    def _tell_error(self, error: Exception) -> None:
        self.message.emit(sentence(error))

    def _ask_file(self) -> None:
        name, _filter = QFileDialog.getSaveFileName(
            self, action_text("save_list"), "cases.csv", self.tr("Table (*.csv)")
        )
        if name:
            self.write_file(Path(name))

    def _show(self, rows: Sequence[CaseRowSnapshot]) -> None:
        self.model.show_first(rows, complete=len(rows) < PAGE_SIZE)
        searched = self._filter() != CaseFilter(board_id=self._board_id, limit=PAGE_SIZE)
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
        self._show_filter(CaseFilter())
        self.focus_search()

    def _open(self, index: QModelIndex) -> None:
        self.case_requested.emit(self.model.row_at(index.row()).number)

    def _open_first(self) -> None:
        if self.model.rowCount():
            self.case_requested.emit(self.model.row_at(max(self.table.currentIndex().row(), 0)).number)


def _choices(database: Database, party_id: int | None) -> tuple[FilterChoices, tuple[ViewSnapshot, ...]]:
    party = None if party_id is None else database.read(read_party, party_id)
    choices = FilterChoices(database.read(list_boards), database.read(list_people), party)
    return choices, database.read(list_views)


def _write(database: Database, wanted: CaseFilter, selected: Sequence[CaseRowSnapshot], path: Path) -> None:
    # Loaded when it is wanted: few starts need it.
    from tumorboard.exchange.case_export import case_csv, read_every  # noqa: PLC0415 - see above

    write_private(path, case_csv(iter(selected) if selected else read_every(database, wanted)))
