"""The auditor's page: who changed what and when, whether the chain holds, and the trail as a file."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, QSettings
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tumorboard.changes import Changes
from tumorboard.database.sessions import Database
from tumorboard.errors import InvalidInputError
from tumorboard.private_files import write_private
from tumorboard.queries.audit import (
    PAGE,
    AuditFilter,
    AuditHeadSnapshot,
    AuditRowSnapshot,
    audit_head,
    audited_tables,
    changed_columns,
    list_audit,
)
from tumorboard.queries.people import list_people
from tumorboard.queries.person_snapshots import PersonRowSnapshot
from tumorboard.vocabulary import AuditedActs, KeyAct, Role
from ui.context import AppContext
from ui.messages import sentence
from ui.models.audit_table import AuditTableModel, act_text, table_text, what_text
from ui.page import Page
from ui.theme.tokens import STEP
from ui.widgets.date_line import DateLine
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card, label
from ui.widgets.name_combo import NameCombo
from ui.widgets.row_table import RowTable
from ui.widgets.suggest_line import SuggestLine
from ui.widgets.teaching_card import TeachingCard

_WIDTHS = (19, 22, 15, 21, 13, 20)
_STRETCHED = 3

Choices = tuple[tuple[PersonRowSnapshot, ...], tuple[str, ...], AuditHeadSnapshot | None]


class AuditPage(Page):
    """The audit trail, newest first, for auditors; others read why they do not see it."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.people = NameCombo(self.tr("Whose changes"))
        self.acts = NameCombo(self.tr("Read or changed"))
        self.tables = NameCombo(self.tr("Changes of what"))
        self.case = SuggestLine(self.tr("Case number"), self.tr("Case number"))
        self.since = DateLine(self.tr("From"), self.tr("from"))
        self.until = DateLine(self.tr("To, that day included"), self.tr("to"))
        self.show_button = QPushButton(self.tr("Show"))
        self.check = QPushButton(self.tr("Check the board now"))
        self.export = QPushButton(self.tr("Save as a file …"))
        self.head = FreeText("", "caption")
        self.error = FreeText("", "error")
        self.model = AuditTableModel(self)
        self.table = RowTable(self.model, self.tr("Audit trail"), _WIDTHS, stretched=_STRETCHED)
        self.detail = FreeText("", "muted")
        self.verdict = FreeText("")
        self.may_read = context.person.role is Role.AUDITOR
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read the first page of what is wanted."""
        if not self.may_read:
            return
        work = partial(_choices, self.context.database)
        self.context.tasks.run(self, work, self._show_choices, key="choices")
        self._show_wanted()

    def is_stale(self, _changes: Changes) -> bool:
        """Every write adds to the trail; it is read again when that is asked for, not under the reader's eyes."""
        return False

    def remember(self, settings: QSettings) -> None:
        """Keep the widths of the columns."""
        self.table.remember(settings, "audit")

    def write_file(self, path: Path) -> None:
        """Write all events that are wanted: FHIR for a name that ends in .json, else CSV."""
        wanted = self._wanted()
        if wanted is None:
            return
        database = self.context.database
        told = self.tr("The trail is saved as %1.").replace("%1", path.name)
        self.context.tasks.run(
            self, lambda: _write(database, wanted, path), lambda _nothing: self.message.emit(told), failed=self._fail
        )

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 5 * STEP)
        layout.setSpacing(3 * STEP)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Audit trail"), "title"))
        head.addWidget(self.head, 1)
        for button in (self.check, self.export):
            button.setVisible(self.may_read)
            head.addWidget(button)
        layout.addLayout(head)
        reason = self.tr("The trail is read by auditors; you are signed in as %1.")
        role = self.context.person.role.label.lower()
        closed = TeachingCard(self.tr("For auditors"), (reason.replace("%1", role),), ())
        closed.setVisible(not self.may_read)
        body = QWidget()
        body.setVisible(self.may_read)
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(3 * STEP)
        for part in (closed, body):
            layout.addWidget(part, 1)
        filters = QHBoxLayout()
        filters.setSpacing(2 * STEP)
        for part, share in (
            (self.people, 3),
            (self.acts, 2),
            (self.tables, 3),
            (self.case, 2),
            (self.since, 2),
            (self.until, 2),
        ):
            filters.addWidget(part, share)
        filters.addWidget(self.show_button)
        listed = Card()
        listed.body.addWidget(self.table, 1)
        listed.body.addWidget(self.detail)
        inner.addLayout(filters)
        inner.addWidget(self.error)
        inner.addWidget(self.verdict)
        inner.addWidget(listed, 1)
        self.error.hide()
        self.verdict.hide()
        if self.may_read:
            self.setFocusProxy(self.table)

    def _connect(self) -> None:
        readings = (
            (self.tr("Who has read"), AuditedActs.READ.value),
            (self.tr("Emergencies"), AuditedActs.EMERGENCY.value),
            (self.tr("Who has changed"), AuditedActs.CHANGED.value),
            (self.tr("Passphrases and keys"), AuditedActs.KEYS.value),
        )
        _fill(self.acts, self.tr("All acts"), readings)
        self.show_button.clicked.connect(self._show_wanted)
        for combo in (self.people, self.acts, self.tables):
            combo.activated.connect(lambda _index: self._show_wanted())
        for line in (self.case, self.since, self.until):
            line.returnPressed.connect(self._show_wanted)
        self.model.more_wanted.connect(self._read_more)
        self.table.selectionModel().currentRowChanged.connect(self._ask_detail)
        self.table.activated.connect(self._open_case)
        self.check.clicked.connect(self._check)
        self.export.clicked.connect(self._ask_where)

    def _show_choices(self, choices: Choices) -> None:
        people, tables, newest = choices
        _fill(self.people, self.tr("Everybody"), [(person.display_name, person.login) for person in people])
        _fill(self.tables, self.tr("Everything"), [(table_text(table), table) for table in tables])
        if newest is not None:
            words = self.tr("Newest link: %1 · %2")
            self.head.show_text(words.replace("%1", str(newest.position)).replace("%2", newest.hash[:16]))

    def _wanted(self) -> AuditFilter | None:
        """What the filters say; None where a day cannot be read, which is told."""
        self.error.hide()
        try:
            since, until = self.since.day("since"), self.until.day("until")
        except InvalidInputError as error:
            self._fail(error)
            return None
        return AuditFilter(
            acts=AuditedActs(self.acts.currentData() or AuditedActs.ALL),
            login=self.people.currentData() or "",
            table=self.tables.currentData() or "",
            case_number=self.case.text().strip(),
            since=None if since is None else _midnight(since),
            until=None if until is None else _midnight(until + timedelta(days=1)),
        )

    def _show_wanted(self) -> None:
        wanted = self._wanted()
        if wanted is not None:
            self.read(list_audit, wanted, done=self._show_first, key="events")

    def _show_first(self, rows: Sequence[AuditRowSnapshot]) -> None:
        self.model.show_first(rows, complete=len(rows) < PAGE)
        self.detail.show_text("" if rows else self.tr("Nothing was changed that these filters want."))
        if rows:
            self.table.selectRow(0)

    def _read_more(self, before_id: int) -> None:
        wanted = self._wanted()
        if wanted is not None:
            self.read(list_audit, replace(wanted, before_id=before_id), done=self._show_more, key="events")

    def _show_more(self, rows: Sequence[AuditRowSnapshot]) -> None:
        self.model.show_more(rows, complete=len(rows) < PAGE)

    def _ask_detail(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            event = self.model.row_at(current.row())
            if event.operation == "READ":
                self._show_reading(event)
            elif event.key_act is not None:
                self._show_key_act(event)
            else:
                self.read(changed_columns, event.id, done=self._detail_of(event), key="detail")

    def _show_reading(self, event: AuditRowSnapshot) -> None:
        purpose = self.tr("the audit trail") if event.purpose is None else event.purpose.label.lower()
        told = self.tr("Opened to be read, for: %1.").replace("%1", purpose)
        reason = self.tr("Reason: %1").replace("%1", event.reason) if event.reason else ""
        self.detail.show_text(" ".join(part for part in (told, reason, self._link_text(event)) if part))

    def _show_key_act(self, event: AuditRowSnapshot) -> None:
        by = self.tr("by %1").replace("%1", event.name or event.login)
        if event.key_act is KeyAct.RECOVERED:
            by = self.tr("by whoever held the recovery key")
        told = self.tr("%1 %2. This was written before it was done, and it may then have failed.")
        told = told.replace("%1", act_text(event)).replace("%2", by)
        self.detail.show_text(f"{what_text(event)}: {told} {self._link_text(event)}")

    def _link_text(self, event: AuditRowSnapshot) -> str:
        link = self.tr("Link %1, SHA-256 %2.").replace("%1", str(event.position or "–"))  # noqa: RUF001 - a dash
        return link.replace("%2", event.hash or "–")  # noqa: RUF001 - a dash

    def _detail_of(self, event: AuditRowSnapshot) -> Callable[[Sequence[str]], None]:
        def show(columns: Sequence[str]) -> None:
            words = ", ".join(name.replace("_", " ") for name in columns)
            text = self.tr("Columns: %1.").replace("%1", words or self.tr("none"))
            self.detail.show_text(f"{text} {self._link_text(event)}")

        return show

    def _open_case(self, index: QModelIndex) -> None:
        number = self.model.row_at(index.row()).case_number
        if number:
            self.case_requested.emit(number)

    def _check(self) -> None:
        database = self.context.database
        self.verdict.show_text(self.tr("Checking every row, link, file and letter …"))
        self.verdict.show()
        self.context.tasks.run(self, lambda: _check(database), self._show_verdict, failed=self._fail, key="check")

    def _show_verdict(self, problems: Sequence[str]) -> None:
        holds = self.tr("✓ Everything holds: schema, protections, chain, rows, files and letters.")
        self.verdict.show_text("\n".join(f"≠ {problem}" for problem in problems) or holds)

    def _ask_where(self) -> None:
        kinds = self.tr("Table (*.csv);;FHIR AuditEvent (*.json)")
        name, _filter = QFileDialog.getSaveFileName(self, self.tr("Save the audit trail"), "audit.csv", kinds)
        if name:
            self.write_file(Path(name))

    def _fail(self, error: Exception) -> None:
        self.error.show_text(sentence(error))
        self.error.show()


def _choices(database: Database) -> Choices:
    return database.read(list_people), database.read(audited_tables), database.read(audit_head)


def _check(database: Database) -> tuple[str, ...]:
    # Loaded when it is wanted: it compares the whole schema, and few starts need it.
    from tumorboard.database.checking import check_board  # noqa: PLC0415 - see above

    return tuple(result.sentence for result in check_board(database) if not result.passed)


def _write(database: Database, wanted: AuditFilter, path: Path) -> None:
    from tumorboard.exchange.audit_export import audit_csv, audit_fhir, read_all  # noqa: PLC0415 - see `_check`

    rows = read_all(database, wanted)
    is_fhir = path.suffix.lower() == ".json"
    write_private(path, audit_fhir(database, rows) if is_fhir else audit_csv(rows))


def _midnight(day: date) -> datetime:
    """The beginning of a day where this computer stands."""
    return datetime.combine(day, time()).astimezone()


def _fill(combo: NameCombo, nothing: str, choices: Sequence[tuple[str, str]]) -> None:
    """Offer choices; what was chosen stays chosen."""
    chosen = combo.currentData()
    combo.clear()
    combo.addItem(nothing, "")
    for words, data in choices:
        combo.addItem(words, data)
    combo.setCurrentIndex(max(combo.findData(chosen), 0))
