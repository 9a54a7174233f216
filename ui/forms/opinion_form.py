"""The Opinions tab: who is invited and who is in, one's own opinion as a form, and the others once they are open."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from tumorboard.errors import TumorBoardError
from tumorboard.queries.case import read_case
from tumorboard.queries.snapshots import CaseSnapshot, OpinionSnapshot
from tumorboard.services.opinions import (
    OpenOpinions,
    RecordOpinion,
    ReviseOpinion,
    SignOpinion,
    open_opinions,
    record_opinion,
    revise_opinion,
    sign_opinion,
)
from tumorboard.vocabulary import Role
from ui.context import AppContext
from ui.forms.opinion_parts import OpinionParts
from ui.forms.reason_line import ReasonLine
from ui.messages import sentence
from ui.theme.tokens import STEP
from ui.widgets.case_tab import CaseTab
from ui.widgets.confirm_line import ConfirmLine
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card
from ui.widgets.opinion_cards import OpinionCards


class OpinionForm(CaseTab):
    """The opinions of a case."""

    def __init__(self, context: AppContext, case: CaseSnapshot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._case = case
        self._dirty = False
        self._busy = False
        self.parts = OpinionParts()
        self.cards = OpinionCards()
        self.error = FreeText("", "error")
        self.save = QPushButton(self.tr("Save draft") + "   Ctrl+S")
        self.sign_button = QPushButton(self.tr("Sign opinion") + "   Ctrl+Enter")
        self.revise = QPushButton(self.tr("Revise my opinion"))
        self.open = QPushButton(self.tr("Open the opinions now"))
        self.reason = ReasonLine(self.tr("Why is the opinion revised?"), self.tr("Begin the revision"))
        self.confirm = ConfirmLine(self.tr("Sign opinion"))
        self.confirm_open = ConfirmLine(self.tr("Open the opinions"))
        self._lay_out()
        self._connect()
        self._show(case)

    @property
    def has_unsaved(self) -> bool:
        """Whether something was typed that is not in the record."""
        return self._dirty

    def show_case(self, case: CaseSnapshot) -> None:
        """Show a snapshot; what is typed and not saved stays."""
        if self._dirty:
            self.cards.show_case(case)
        else:
            self._show(case)

    def save_draft(self) -> None:
        """Ctrl+S: keep the draft; nobody else sees it."""
        self._save(lambda: self.message.emit(self.tr("The draft is saved. Nobody else sees it until it is signed.")))

    def sign(self) -> None:
        """Ctrl+Enter: ask whether it becomes final; asked already, sign."""
        if not self.confirm.isHidden():
            self._sign()
        else:
            self._save(self._ask_to_sign)

    def _lay_out(self) -> None:
        self._mine = Card(self.tr("My opinion"))
        self._mine.body.addWidget(self.parts)
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * STEP)
        self.sign_button.setProperty("role", "primary")
        buttons.addStretch()
        for button in (self.open, self.revise, self.save, self.sign_button):
            buttons.addWidget(button)
        self._foot = Card()
        for line in (self.confirm, self.confirm_open, self.reason, self.error):
            self._foot.body.addWidget(line)
        self._foot.body.addLayout(buttons)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 2 * STEP, 0)
        column.setSpacing(3 * STEP)
        for part in (self.cards, self._mine):
            column.addWidget(part)
        column.addStretch()
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * STEP)
        layout.addWidget(area, 1)
        layout.addWidget(self._foot)
        self.error.hide()

    def _connect(self) -> None:
        self.parts.edited.connect(self._on_edit)
        self.save.clicked.connect(self.save_draft)
        self.sign_button.clicked.connect(self.sign)
        self.confirm.confirmed.connect(self._sign)
        self.confirm.dismissed.connect(self.sign_button.setFocus)
        self.revise.clicked.connect(self.reason.ask)
        self.reason.given.connect(self._revise)
        self.open.clicked.connect(self._ask_to_open)
        self.confirm_open.confirmed.connect(self._open)

    def _show(self, case: CaseSnapshot) -> None:
        self._case = case
        for line in (self.confirm, self.confirm_open, self.reason, self.error):
            line.hide()
        self.cards.show_case(case)
        mine = self._own()
        self.parts.show_case(case, mine)
        self._dirty = False
        signed = mine is not None and mine.signed_at is not None
        writes = self._context.person.role is Role.SPECIALIST
        self.parts.set_editable(editable=not signed)
        self._mine.setVisible(writes)
        self.save.setVisible(writes and not signed)
        self.sign_button.setVisible(writes and not signed)
        self.revise.setVisible(writes and signed)
        self.open.setVisible(case.opinions_opened_at is None and self._chairs() and bool(case.invitations))
        self._foot.setVisible(writes)

    def _own(self) -> OpinionSnapshot | None:
        """The newest version of the opinion of whoever is at the keyboard."""
        mine = [each for each in self._case.opinions if each.author.id == self._context.person.id]
        return mine[-1] if mine else None

    def _chairs(self) -> bool:
        return any(item.chair == self._context.person.display_name for item in self._case.discussions)

    def _on_edit(self) -> None:
        self._dirty = True
        self.confirm.hide()

    def _save(self, then: Callable[[], None]) -> None:
        """Record the draft where something changed, then go on."""
        mine = self._own()
        if self._busy or self.save.isHidden():
            return
        self.error.hide()
        if not self._dirty and mine is not None:
            then()
            return
        try:
            command = self.parts.command(self._case, mine)
        except TumorBoardError as error:
            self._fail(error)
            return
        self._dirty = False
        self._run(record_opinion, command, then)

    def _run(self, service: Callable[..., Any], command: object, then: Callable[[], None]) -> None:
        """Write, read what stands now, show it, and go on."""
        self._busy = True
        typed = isinstance(command, RecordOpinion)
        database, number = self._context.database, self._case.number

        def work() -> CaseSnapshot:
            database.write(service, command)
            return database.read(read_case, number)

        self._context.tasks.run(self, work, partial(self._done, then), failed=partial(self._fail, typed=typed))

    def _done(self, then: Callable[[], None], case: CaseSnapshot) -> None:
        self._busy = False
        if self._dirty:
            # Someone kept on typing while it was saved: only the version is new.
            self._case = case
        else:
            self._show(case)
        then()

    def _ask_to_sign(self) -> None:
        self.confirm.ask(
            self.tr("Your opinion can no longer be changed, only revised with a reason. All open once the last is in.")
        )

    def _sign(self) -> None:
        mine = self._own()
        self.confirm.hide()
        if mine is not None and not self._dirty:
            told = self.tr("Your opinion is signed.")
            self._run(sign_opinion, SignOpinion(mine.id, mine.row_version), lambda: self.message.emit(told))

    def _revise(self, reason: str) -> None:
        mine = self._own()
        if mine is not None:
            told = self.tr("The revision is begun as a draft; the signed version stays.")
            self._run(revise_opinion, ReviseOpinion(mine.id, reason), lambda: self.message.emit(told))

    def _ask_to_open(self) -> None:
        self.confirm_open.ask(self.tr("Everyone on the board reads the opinions that are in; this cannot be undone."))

    def _open(self) -> None:
        self.confirm_open.hide()
        told = self.tr("The opinions are open.")
        self._run(open_opinions, OpenOpinions(self._case.id), lambda: self.message.emit(told))

    def _fail(self, error: Exception, *, typed: bool = False) -> None:
        self._busy = False
        # What could not be saved is still only here.
        self._dirty = self._dirty or typed
        self.error.show_text(sentence(error))
        self.error.show()
        if isinstance(error, TumorBoardError):
            self.parts.focus(error.field)
