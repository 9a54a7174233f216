"""The letters of a case: what was issued, shown as it was issued, and the next one."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QListWidget, QPushButton, QVBoxLayout, QWidget

from tumorboard.correspondence import (
    IssuedLetter,
    ShownCase,
    current_letter,
    draft_pdf,
    issue_letter,
    read_shown_case,
)
from tumorboard.errors import DatabaseError
from tumorboard.private_files import write_private
from tumorboard.queries.letters import read_letter_pdf
from tumorboard.queries.snapshots import CaseSnapshot, LetterSnapshot
from tumorboard.services.letters import RecordDispatch, record_dispatch
from tumorboard.vocabulary import DispatchChannel, LetterKind, Role
from ui.actions import action_keys
from ui.acts import Act, Acts, carry_out
from ui.context import AppContext
from ui.dates import moment_text
from ui.forms.kept_line import KeptLine
from ui.messages import sentence
from ui.rights import read_only_note
from ui.theme.tokens import STEP
from ui.widgets.case_tab import CaseTab, tab_title
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.confirm_line import ConfirmLine
from ui.widgets.fact_grid import FactGrid
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card, label
from ui.widgets.overtaken import overtaken_sentence, sent_sentence
from ui.widgets.pdf_view import PdfView
from ui.widgets.scrolling import side_column
from ui.widgets.suggest_line import SuggestLine

R = TypeVar("R")

KINDS = (LetterKind.REFERRER, LetterKind.PATIENT)
"""The kinds that can be issued; what an insurer may learn is not decided."""

_LIST_WIDTH = 100 * STEP
"""Room for both buttons beside each other; large text takes more."""


class LettersTab(CaseTab):
    """Issued letters in a list, the chosen one beside it, and the acts on them."""

    def __init__(self, context: AppContext, case: CaseSnapshot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._number = ""
        self._letters: tuple[LetterSnapshot, ...] = ()
        self._acts = Acts()
        self._unknown: Callable[[], None] | None = None
        self._case = case
        self._pdf = b""
        self._proposed: tuple[str, LetterKind, int] | None = None
        self.letters = QListWidget()
        self.overtaken = FreeText("", "error")
        self.facts = FactGrid()
        self.kind = ChoiceBox(KINDS, self.tr("Kind of letter"))
        self.missing = FreeText("", "muted")
        self.holders = FreeText("", "muted")
        self.reason = SuggestLine(self.tr("Why the issued letter is replaced"), self.tr("Why it replaces the last one"))
        self.issue = QPushButton(f"{self.tr('Issue letter')}   {action_keys('sign')}")
        self.preview = QPushButton(self.tr("Preview draft"))
        self.save = QPushButton(self.tr("Save as…"))
        self.confirm = ConfirmLine(f"{self.tr('Issue now')}   {action_keys('sign')}")
        self.recipient = SuggestLine(self.tr("Sent to"), self.tr("Sent to"))
        self.channel = ChoiceBox(DispatchChannel, self.tr("Sent by"))
        self.dispatch = QPushButton(self.tr("Record dispatch"))
        self.error = label("", "error", wrap=True)
        self.shown = label("", "heading", wrap=True)
        self.pdf = PdfView()
        self._lay_out()
        self._connect()
        self.show_case(case)
        title = f"{case.patient.list_name} · {case.number} · {tab_title('letters')}"
        for name, line in (("reason", self.reason), ("recipient", self.recipient)):
            KeptLine(line, context.drafts, f"{case.number}/letters/{name}", title)

    def show_case(self, case: CaseSnapshot) -> None:
        """Show the letters of a case; the chosen one stays chosen."""
        if case.number != self._number:
            self._propose_recipient(case)
        self._number = case.number
        self._case = case
        self._fill_list(case)
        self.refresh()

    def refresh(self) -> None:
        """Ask again what stands between the case and its next letter."""
        if not self._number:
            return
        if self._unknown is not None:
            self._unknown()
        work = partial(read_shown_case, self.context.database, self._number)
        self.context.tasks.run(self, work, self._show_gates, key="gates")

    def preview_draft(self) -> None:
        """Show what the next letter would look like today."""
        kind = self._chosen_kind()
        work = partial(draft_pdf, self.context.database, self._number, kind)
        self.error.hide()
        self.context.tasks.run(self, work, partial(self._show_draft, kind), failed=self._tell, key="pdf")

    def sign(self) -> None:
        """Ask whether to issue; where that was asked already, issue."""
        if not self.confirm.isHidden():
            self._issue()
        elif self.issue.isEnabled() and not self.issue.isHidden():
            self.ask_to_issue()

    def ask_to_issue(self) -> None:
        """State what issuing makes final."""
        replaced = self._replaced()
        if replaced is not None and not self.reason.text().strip():
            self._say(self.tr("Say why the issued letter is replaced."))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        words = (
            self.tr("The letter is filed as it is and can never be changed; only a newer version can replace it.")
            if replaced is None
            else self.tr("Version %1 stays on file, marked as replaced. The new version can never be changed.")
        )
        self.confirm.ask(words.replace("%1", "" if replaced is None else str(replaced.version)))

    def _lay_out(self) -> None:
        self.letters.setAccessibleName(self.tr("Issued letters"))
        self.letters.setWordWrap(True)
        self.letters.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.letters.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.issue.setProperty("role", "primary")
        self.error.hide()
        self.shown.hide()
        cards = QWidget()
        left = QVBoxLayout(cards)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(3 * STEP)
        left.addWidget(self._issued_card(), 1)
        left.addWidget(self._next_card())
        right = Card()
        right.body.addWidget(self.confirm)
        right.body.addWidget(self.shown)
        right.body.addWidget(self.pdf, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3 * STEP)
        row.addWidget(side_column(cards, _LIST_WIDTH))
        row.addWidget(right, 1)

    def _issued_card(self) -> Card:
        card = Card(self.tr("Issued letters"))
        self.none = label(
            self.tr("No letter yet. When nothing is missing below, “Issue letter” files the first one."),
            "muted",
            wrap=True,
        )
        sent = QHBoxLayout()
        sent.addWidget(self.recipient, 1)
        sent.addWidget(self.channel)
        foot = QHBoxLayout()
        foot.addWidget(self.save)
        foot.addStretch()
        foot.addWidget(self.dispatch)
        card.body.addWidget(self.none, 1, Qt.AlignmentFlag.AlignTop)
        card.body.addWidget(self.letters, 1)
        card.body.addWidget(self.overtaken)
        card.body.addWidget(self.facts)
        card.body.addLayout(sent)
        card.body.addLayout(foot)
        return card

    def _next_card(self) -> Card:
        card = Card(self.tr("The next letter"))
        holder = QWidget()
        buttons = FlowLayout(holder, at_end=True)
        buttons.addWidget(self.preview)
        buttons.addWidget(self.issue)
        for part in (self.kind, self.missing, self.holders, self.reason):
            card.body.addWidget(part)
        card.body.addWidget(holder)
        card.body.addWidget(self.error)
        return card

    def _connect(self) -> None:
        self.letters.currentRowChanged.connect(self._choose)
        self.kind.edited.connect(self._show_acts)
        self.preview.clicked.connect(self.preview_draft)
        self.issue.clicked.connect(self.ask_to_issue)
        self.confirm.confirmed.connect(self._issue)
        self.confirm.dismissed.connect(lambda: self.issue.setFocus(Qt.FocusReason.OtherFocusReason))
        self.save.clicked.connect(self._ask_where)
        self.dispatch.clicked.connect(self._record_dispatch)

    def _fill_list(self, case: CaseSnapshot) -> None:
        chosen = self._chosen()
        letters = tuple(sorted(case.letters, key=lambda letter: letter.issued_at, reverse=True))
        if letters != self._letters:
            self._letters = letters
            self.letters.blockSignals(True)
            self.letters.clear()
            self.letters.addItems([self._line(letter) for letter in letters])
            self.letters.blockSignals(False)
            ids = [letter.id for letter in letters]
            place = ids.index(chosen.id) if chosen is not None and chosen.id in ids else 0
            self.letters.setCurrentRow(place if letters else -1)
        self.letters.setVisible(bool(letters))
        self.none.setVisible(not letters)
        self._show_acts()
        if not letters and not self._pdf:
            self.pdf.clear(self.tr("No letter is issued yet. “Preview draft” shows what it would say today."))

    def _line(self, letter: LetterSnapshot) -> str:
        state = self.tr("≠ overtaken") if letter.overtaken_by else self.tr("✓ current")
        if letter.superseded_by is not None:
            state = self.tr("○ replaced")
        title = f"{self._title(letter.kind)} {letter.version} · {state}"
        return f"{title}\n{moment_text(letter.issued_at)} · {letter.issued_by}"

    def _title(self, kind: LetterKind) -> str:
        return {
            LetterKind.REFERRER: self.tr("Letter to the referrer"),
            LetterKind.PATIENT: self.tr("Letter to the patient"),
            LetterKind.INSURER: self.tr("Letter to the insurer"),
        }[kind]

    def _choose(self, _row: int) -> None:
        letter = self._chosen()
        self._show_acts()
        if letter is None:
            return
        self._name_shown(f"{self._title(letter.kind)} {letter.version}")
        work = partial(self.context.database.read, read_letter_pdf, letter.id)
        self.context.tasks.run(self, work, self._show_issued, key="pdf")

    def _show_issued(self, pdf: bytes) -> None:
        self._pdf = pdf
        self.pdf.show_pdf(pdf)

    def _show_draft(self, kind: LetterKind, pdf: bytes) -> None:
        self._name_shown(self.tr("%1, draft: not issued").replace("%1", self._title(kind)))
        self.pdf.show_pdf(pdf)

    def _name_shown(self, name: str) -> None:
        self.shown.setText(name)
        self.shown.show()

    def _show_gates(self, shown: ShownCase) -> None:
        self._case = shown.case
        self._fill_list(shown.case)
        lines = [self.tr("Still missing:"), *(f"○ {each}" for each in shown.missing)]
        if not shown.missing:
            lines = [self.tr("✓ Nothing is missing.")]
        if not self._may_write():
            lines.append(read_only_note(self.context.person, self.tr("administrators and coordinators")))
        self.missing.show_text("\n".join(lines))
        self.issue.setEnabled(not shown.missing and self._may_write())

    def _show_acts(self) -> None:
        letter = self._chosen()
        self.save.setEnabled(letter is not None)
        for part in (self.recipient, self.channel, self.dispatch):
            part.setVisible(letter is not None and self._may_write())
        self.issue.setEnabled(self.issue.isEnabled() and self._may_write())
        self.preview.setEnabled(self._case.recommendation is not None)
        overtaken = "" if letter is None else overtaken_sentence(letter)
        self.overtaken.show_text(overtaken)
        self.overtaken.setVisible(bool(overtaken))
        replaced = self._replaced()
        self.holders.show_text("" if replaced is None else sent_sentence(replaced))
        self.holders.setVisible(replaced is not None)
        self.reason.setVisible(replaced is not None and self._may_write())
        self._propose_reason()
        self.facts.show_facts(() if letter is None else self._facts(letter))

    def _facts(self, letter: LetterSnapshot) -> list[tuple[str, str]]:
        facts = [(self.tr("Provisional"), self.tr("yes: records were missing") if letter.provisional else "")]
        facts.append((self.tr("Replaces"), letter.supersede_reason))
        for sent in letter.dispatches:
            words = f"{sent.recipient}, {sent.channel.label.lower()}, {moment_text(sent.sent_at)}"
            if sent.acknowledged_at is not None:
                words += self.tr(" · confirmed")
            facts.append((self.tr("Sent"), words))
        if not letter.dispatches:
            facts.append((self.tr("Sent"), self.tr("not yet")))
        return facts

    def _issue(self) -> None:
        self.confirm.hide()
        kind, reason = self._chosen_kind(), self.reason.text().strip()
        work = partial(issue_letter, self.context.database, self._number, kind, reason=reason)
        self.issue.setEnabled(False)
        self._do(self._acts.meant(work, issue_letter, self._number, kind, reason), self._after_issue)

    def _do(self, act: Act[R], done: Callable[[R], None]) -> None:
        """Carry an act out; where the answer is lost, the next refresh hears what became of it."""

        def fail(error: Exception) -> None:
            if isinstance(error, DatabaseError):
                self._unknown = partial(self._hear_of, act, done)
            self._tell(error)

        self.error.hide()
        carry_out(self.context.tasks, self, act, done, fail)

    def _hear_of(self, act: Act[R], done: Callable[[R], None]) -> None:
        database = self.context.database

        def look() -> tuple[R] | None:
            # Done already, it only says again what came of it.
            return None if database.performed(act.key) is None else (act(),)

        def hear(found: tuple[R] | None) -> None:
            self._unknown = None
            if found is not None:
                act.settle()
                self.error.hide()
                done(*found)

        self.context.tasks.run(self, look, hear, failed=lambda _error: None, key="unknown")

    def _after_issue(self, letter: IssuedLetter) -> None:
        self.reason.clear()
        self.letters.setCurrentRow(-1)
        self.message.emit(self.tr("%1 is issued.").replace("%1", f"{self._title(letter.kind)} {letter.version}"))
        self.refresh()
        self.acted.emit()

    def _record_dispatch(self) -> None:
        letter, channel = self._chosen(), self.channel.choice()
        if letter is None or channel is None:
            return
        command = RecordDispatch(letter.id, self.recipient.text(), DispatchChannel(channel))
        work = partial(self.context.database.write, record_dispatch, command)
        self._do(self._acts.meant(work, record_dispatch, command), self._after_dispatch)

    def _after_dispatch(self, _dispatch_id: int) -> None:
        self._propose_recipient(self._case)
        self.message.emit(self.tr("The dispatch is recorded."))
        self.refresh()

    def _propose_recipient(self, case: CaseSnapshot) -> None:
        self.recipient.set_text("" if case.referral.referrer is None else case.referral.referrer.name)

    def _propose_reason(self) -> None:
        """Where a newer recommendation was approved, why it was made is why its letter replaces the last: once."""
        replaced, newest = self._replaced(), self._case.recommendation
        if replaced is None or newest is None or newest.approved_at is None:
            return
        proposed = (self._number, replaced.kind, newest.version)
        if replaced.recommendation_version < newest.version and proposed != self._proposed and not self.reason.text():
            self._proposed = proposed
            # Nobody has typed it: there is nothing to keep.
            with QSignalBlocker(self.reason):
                self.reason.set_text(newest.supersede_reason)

    def _ask_where(self) -> None:
        letter = self._chosen()
        if letter is None:
            return
        dialog = QFileDialog(self, self.tr("Save the letter as it was issued"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF files (*.pdf)"))
        dialog.selectFile(f"{self._number}-{letter.kind.value}-v{letter.version}.pdf")
        dialog.fileSelected.connect(partial(self.save_to, letter))
        dialog.open()

    def save_to(self, letter: LetterSnapshot, path: str) -> None:
        """Write a letter's bytes as they were issued to a file that only its owner may read."""
        database = self.context.database

        def work() -> Path:
            target = Path(path)
            write_private(target, database.read(read_letter_pdf, letter.id))
            return target

        self.error.hide()
        self.context.tasks.run(self, work, self._after_save, failed=self._tell)

    def _after_save(self, path: Path) -> None:
        self.message.emit(self.tr("Saved as %1.").replace("%1", path.name))

    def _chosen(self) -> LetterSnapshot | None:
        row = self.letters.currentRow()
        return self._letters[row] if 0 <= row < len(self._letters) else None

    def _chosen_kind(self) -> LetterKind:
        return LetterKind(self.kind.choice() or LetterKind.REFERRER)

    def _replaced(self) -> LetterSnapshot | None:
        return current_letter(self._case, self._chosen_kind())

    def _may_write(self) -> bool:
        return self.context.person.role in {Role.ADMINISTRATOR, Role.COORDINATOR}

    def _tell(self, error: Exception) -> None:
        self._say(sentence(error))
        self.refresh()

    def _say(self, words: str) -> None:
        self.error.setText(words)
        self.error.setAccessibleName(words)
        self.error.show()
