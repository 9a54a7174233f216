"""All that is out, by provider: who is asked again, with letters in one PDF, with mail drafts, or by telephone."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QModelIndex, QSettings, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from tumorboard.database.sessions import Database
from tumorboard.errors import DatabaseError, StaleRecordError, TumorBoardError
from tumorboard.private_files import write_private
from tumorboard.queries.chase import PAGE_SIZE, list_chases, provider_statistics
from tumorboard.queries.material_snapshots import ChaseSnapshot, ProviderStatisticSnapshot
from tumorboard.request_letters import AskProviders, ProviderLetters, ask_providers, letters_pdf, write_mail_drafts
from tumorboard.services.material_requests import AskedMaterial
from tumorboard.vocabulary import RequestChannel, Role
from ui.context import AppContext
from ui.dates import this_day
from ui.delegates.pill_delegate import PillDelegate
from ui.forms.kept_line import KeptLine
from ui.forms.records_acts import DUE_DAYS
from ui.messages import sentence
from ui.models.chase_table import ChaseTableModel
from ui.page import Page
from ui.rights import read_only_note
from ui.theme.tokens import STEP
from ui.widgets.date_line import DateLine
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card, label
from ui.widgets.row_table import RowTable
from ui.widgets.suggest_line import SuggestLine
from ui.widgets.teaching_card import TeachingCard

Found = tuple[tuple[ChaseSnapshot, ...], tuple[ProviderStatisticSnapshot, ...]]


@dataclass(frozen=True, slots=True)
class _Asked:
    """What came of it: the files, and why they could not be written."""

    paths: tuple[Path, ...] = ()
    trouble: str = ""


class ChasePage(Page):
    """One row for each thing that is awaited."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._board_id: int | None = None
        self.model = ChaseTableModel(self)
        self.table = RowTable(self.model, self.tr("What is out"), (17, 22, 16, 4, 10, 9, 13, 24, 9), stretched=7)
        self.summary = label("", "caption", wrap=True)
        self.note_to_all = SuggestLine(self.tr("Note to the providers"), self.tr("Note, stands in every letter"))
        self.due = DateLine(self.tr("Due on"), self.tr("Due on"))
        self.provider = QPushButton(self.tr("Tick this provider") + "   V")
        self.all = QPushButton(self.tr("Tick all") + "   Ctrl+A")
        self.none = QPushButton(self.tr("Tick none") + "   N")
        self.letters = QPushButton(self.tr("Letters as one PDF…") + "   P")
        self.mails = QPushButton(self.tr("Mail drafts…") + "   M")
        self.called = QPushButton(self.tr("Asked by telephone") + "   T")
        self.count = FreeText("", "muted")
        self.error = FreeText("", "error")
        self.rights = FreeText(
            "" if self._may_write() else read_only_note(context.person, self.tr("coordinators")), "muted"
        )
        self._lay_out()
        self._connect()
        self._usual_due = this_day() + timedelta(days=DUE_DAYS)
        self.due.show_day(self._usual_due)
        for name, line in (("note", self.note_to_all), ("due", self.due)):
            KeptLine(line, context.drafts, f"chase/{name}", self.tr("Chase: what is out"))

    def refresh(self) -> None:
        """Read the first page again; ticks stay."""
        self._read(None, self._show)

    def show_board(self, board_id: int | None) -> None:
        """List what one board waits for, or all of them (None)."""
        self._board_id = board_id
        if self.isVisible():
            self.refresh()

    def remember(self, settings: QSettings) -> None:
        """Keep the widths of the columns."""
        self.table.remember(settings, "chase")

    def ask(self, channel: RequestChannel, place: Path | None = None) -> None:
        """Ask for all that is ticked.

        Args:
            channel: How.
            place: The file of the letters, or the folder of the mail drafts; None where nothing is written.
        """
        self._say("")
        ticked = self.model.ticked_rows
        try:
            command = AskProviders(
                tuple(AskedMaterial(row.material_id, row.seen_version) for row in ticked),
                this_day(),
                self.due.day("due_on"),
                channel,
                self.note_to_all.text(),
            )
        except TumorBoardError as error:
            self._refuse(error)
            return
        act = self._acts.meant(partial(_ask, self.context.database, command, place), ask_providers, command, place)

        def finish(asked: _Asked) -> None:
            act.settle()
            self._set_busy(busy=False)
            self._take(asked)

        def fail(error: Exception) -> None:
            act.settle(error)
            self._set_busy(busy=False)
            self._refuse(error)

        self._set_busy(busy=True)
        self.context.tasks.run(self, act, finish, failed=fail)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 5 * STEP)
        layout.setSpacing(3 * STEP)
        layout.addWidget(label(self.tr("Chase: what is out"), "title"))
        layout.addWidget(self.summary)
        self.rights.setVisible(not self._may_write())
        layout.addWidget(self.rights)
        self._acting = QWidget()
        acting = QVBoxLayout(self._acting)
        acting.setContentsMargins(0, 0, 0, 0)
        acting.setSpacing(2 * STEP)
        typed = QHBoxLayout()
        typed.setSpacing(2 * STEP)
        for line, share in ((self.due, 1), (self.note_to_all, 3)):
            caption = label(line.accessibleName(), "column")
            caption.setBuddy(line)
            column = QVBoxLayout()
            column.setSpacing(STEP)
            column.addWidget(caption)
            column.addWidget(line)
            typed.addLayout(column, share)
        buttons = QWidget()
        row = FlowLayout(buttons)
        for button in (self.provider, self.all, self.none, self.letters, self.mails, self.called):
            row.addWidget(button)
        self.letters.setProperty("role", "primary")
        acting.addLayout(typed)
        acting.addWidget(buttons)
        acting.addWidget(self.count)
        acting.addWidget(self.error)
        self.error.hide()
        layout.addWidget(self._acting)
        self._listed = Card()
        self.table.setItemDelegate(PillDelegate(self.table))
        self._listed.body.addWidget(self.table, 1)
        self.empty = TeachingCard(
            self.tr("Nothing is out"),
            (
                self.tr(
                    "Here stands everything that is awaited from outside, by provider: what, since when, until when, "
                    "and how often it was asked for."
                ),
                self.tr("What is registered in a case's Records and has not come appears here by itself."),
            ),
            (),
        )
        holder = QWidget()
        self._stack = QStackedLayout(holder)
        for part in (QWidget(), self._listed, self.empty):
            self._stack.addWidget(part)
        layout.addWidget(holder, 1)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.table.activated.connect(self._open)
        self.model.more_wanted.connect(self._read_more)
        self.model.ticked.connect(self._show_acts)
        acts: tuple[tuple[QPushButton, str, Callable[[], None]], ...] = (
            (self.provider, "V", self._tick_provider),
            (self.all, "Ctrl+A", lambda: self.model.tick(self.model.rows, on=True)),
            (self.none, "N", lambda: self.model.tick(self.model.rows, on=False)),
            (self.letters, "P", self._ask_file),
            (self.mails, "M", self._ask_folder),
            (self.called, "T", lambda: self.ask(RequestChannel.TELEPHONE)),
        )
        for button, keys, act in acts:
            button.clicked.connect(lambda _checked=False, act=act: act())
            self._on_key(keys, button.click)
        self._on_key("Space", self._tick_current)

    def _on_key(self, keys: str, act: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self.table)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(act)

    def _read(self, after: tuple[str, int, int] | None, done: Callable[[Found], None]) -> None:
        work = partial(_read, self.context.database, this_day(), self._board_id, after)
        self.context.tasks.run(self, work, done, key="chases")

    def _read_more(self, _last: int) -> None:
        self._read(self.model.rows[-1].key, self._show_more)

    def _show(self, found: Found) -> None:
        rows, statistics = found
        current = self._current()
        self.model.show_first(rows, complete=len(rows) < PAGE_SIZE)
        self.model.show_statistics(statistics)
        self._stack.setCurrentWidget(self._listed if rows else self.empty)
        self._acting.setVisible(bool(rows) and self._may_write())
        ids = [row.material_id for row in rows]
        if rows:
            kept = current is not None and current.material_id in ids
            self.table.selectRow(ids.index(current.material_id) if kept and current is not None else 0)
        self._show_summary(rows)
        self._show_acts()

    def _show_more(self, found: Found) -> None:
        rows, statistics = found
        self.model.show_more(rows, complete=len(rows) < PAGE_SIZE)
        self.model.show_statistics(statistics)
        self._show_summary(self.model.rows)

    def _show_summary(self, rows: Sequence[ChaseSnapshot]) -> None:
        providers = len({row.provider_id for row in rows})
        late = sum(1 for row in rows if row.overdue)
        words = self.tr("%1 out, of %2 providers · %3 over due · Enter opens the case, Space ticks")
        counted = words.replace("%1", str(len(rows))).replace("%2", str(providers)).replace("%3", str(late))
        self.summary.setText(counted if rows else "")

    def _show_acts(self) -> None:
        """What can be done with what is ticked."""
        ticked = self.model.ticked_rows
        unnamed = any(row.provider_id is None for row in ticked)
        for button in (self.letters, self.mails, self.called):
            button.setEnabled(bool(ticked) and not (unnamed and button is not self.called))
        count = len({row.provider_id for row in ticked})
        words = self.tr("Ticked: %1 (providers: %2).").replace("%1", str(len(ticked))).replace("%2", str(count))
        if unnamed:
            words += " " + self.tr("A letter needs a provider: say in the case's Records from whom each thing comes.")
        self.count.show_text(words if ticked else self.tr("Tick what is to be asked for."))

    def _current(self) -> ChaseSnapshot | None:
        row = self.table.currentIndex().row()
        return self.model.row_at(row) if 0 <= row < self.model.rowCount() else None

    def _tick_current(self) -> None:
        row = self._current()
        if row is not None and self._may_write():
            self.model.tick([row], on=not self.model.is_ticked(row))

    def _tick_provider(self) -> None:
        current = self._current()
        if current is not None:
            self.model.tick([row for row in self.model.rows if row.provider_id == current.provider_id], on=True)

    def _open(self, index: QModelIndex) -> None:
        self.case_requested.emit(self.model.row_at(index.row()).case_number)

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Letters as one PDF"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("*.pdf")
        dialog.selectFile(f"requests-{this_day().isoformat()}.pdf")
        self._open_dialog(dialog, RequestChannel.LETTER)

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder for the mail drafts"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        self._open_dialog(dialog, RequestChannel.EMAIL)

    def _open_dialog(self, dialog: QFileDialog, channel: RequestChannel) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.ask(channel, Path(path)))
        dialog.open()

    def _take(self, asked: _Asked) -> None:
        self.note_to_all.clear()
        self.due.show_day(self._usual_due)
        self.model.tick(self.model.rows, on=False)
        words = self.tr("✓ It is recorded who is asked for what.")
        if asked.paths:
            words += " " + self.tr("Written: %1.").replace("%1", ", ".join(path.name for path in asked.paths[:3]))
        self.message.emit(words)
        if asked.trouble:
            lost = self.tr("Who is asked is recorded, and each letter is on file in its case's Records, but: %1")
            self._say(lost.replace("%1", asked.trouble))
        self.refresh()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refuse(self, error: Exception) -> None:
        self._say(sentence(error))
        if isinstance(error, TumorBoardError) and error.field == "due_on":
            self.due.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(error, DatabaseError):
            self.context.tasks.failed.emit(error)
        if isinstance(error, StaleRecordError):
            self.refresh()

    def _say(self, words: str) -> None:
        self.error.show_text(words)
        self.error.setVisible(bool(words))

    def _set_busy(self, *, busy: bool) -> None:
        if busy:
            for button in (self.letters, self.mails, self.called):
                button.setEnabled(False)
        else:
            self._show_acts()

    def _may_write(self) -> bool:
        return self.context.person.role is Role.COORDINATOR


def _read(database: Database, today: date, board_id: int | None, after: tuple[str, int, int] | None) -> Found:
    """On the worker: a page of what is out, and how its providers answer."""
    rows = database.read(list_chases, today, board_id, PAGE_SIZE, after)
    providers = {row.provider_id for row in rows if row.provider_id is not None}
    return rows, database.read(provider_statistics, providers) if providers else ()


def _ask(database: Database, command: AskProviders, place: Path | None, *, act: UUID) -> _Asked:
    """On the worker: ask, and write what is to be sent."""
    letters = ask_providers(database, command, act=act)
    try:
        return _Asked(_write(letters, command.channel, place))
    except DatabaseError as error:
        return _Asked(trouble=error.sentence)


def _write(letters: Sequence[ProviderLetters], channel: RequestChannel, place: Path | None) -> tuple[Path, ...]:
    if place is None or not letters:
        return ()
    if channel is RequestChannel.EMAIL:
        return write_mail_drafts(letters, place)
    write_private(place, letters_pdf(letters))
    return (place,)
