"""The Opinions tab: who is invited and who is in, one's own opinion as a form, and the others once they are open."""

from collections.abc import Hashable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tumorboard.errors import TumorBoardError
from tumorboard.queries.snapshots import CaseSnapshot, OpinionSnapshot
from tumorboard.services.opinions import (
    OpenOpinions,
    ReviseOpinion,
    SignOpinion,
    open_opinions,
    record_opinion,
    revise_opinion,
    sign_opinion,
)
from tumorboard.vocabulary import Discipline, Role
from ui.acts import Act
from ui.context import AppContext
from ui.forms.opinion_parts import OpinionParts
from ui.forms.pieces import Pieces
from ui.forms.reason_line import ReasonLine
from ui.forms.trials_card import TrialsCard
from ui.forms.writing_tab import WritingTab
from ui.messages import sentence
from ui.rights import read_only_note
from ui.theme.tokens import STEP
from ui.widgets.confirm_line import ConfirmLine
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card, label
from ui.widgets.opinion_cards import OpinionCards
from ui.widgets.scrolling import scrolled
from ui.widgets.unsaved_pill import unsaved_pill


class OpinionForm(WritingTab):
    """The opinions of a case."""

    def __init__(self, context: AppContext, case: CaseSnapshot, parent: QWidget | None = None) -> None:
        super().__init__("opinions", context, case, parent)
        # Who typed something at an earlier start writes an opinion, invited or not.
        self._wants_own = bool(self._waiting)
        self.start = QPushButton(self.tr("Write an opinion, though not asked"))
        self.note = FreeText("", "muted")
        self.unsaved = unsaved_pill()
        self.parts = OpinionParts()
        self.cards = OpinionCards(versions=True)
        self.sealing = FreeText("", "caption")
        self.trials = TrialsCard(context, case)
        self.error = FreeText("", "error")
        self.save_button = QPushButton(self.tr("Save draft") + "   Ctrl+S")
        self.sign_button = QPushButton(self.tr("Sign opinion") + "   Ctrl+Enter")
        self.revise = QPushButton(self.tr("Revise my opinion"))
        self.open = QPushButton(self.tr("Open the opinions now"))
        self.reason = ReasonLine(self.tr("Why is the opinion revised?"), self.tr("Begin the revision"))
        self.confirm = ConfirmLine(self.tr("Sign opinion"))
        self.confirm_open = ConfirmLine(self.tr("Open the opinions"))
        self._lay_out()
        self._connect()
        self.keep_reason(self.reason)
        self.ask_password(self.confirm)
        self.show_anew()

    @property
    def is_writing(self) -> bool:
        """Whether the form is shown to be written in."""
        return not self.save_button.isHidden()

    def version(self, case: CaseSnapshot) -> Hashable:
        """The own opinion, and what it is about."""
        mine = self._own(case)
        return (mine and (mine.id, mine.row_version, mine.signed_at), case.questions, case.outside_plan)

    def is_closed(self, case: CaseSnapshot) -> bool:
        """Whether the own opinion is signed."""
        mine = self._own(case)
        return mine is not None and mine.signed_at is not None

    def is_recorded(self, case: CaseSnapshot) -> bool:
        """Whether there is a draft to sign."""
        return self._own(case) is not None

    def show_record(self, case: CaseSnapshot) -> None:
        """Show the own opinion, or an empty form beside the outside plan."""
        for line in (self.confirm, self.confirm_open):
            line.hide()
        self.parts.show_case(case, self._own(case), self._discipline(case))
        signed = self.is_closed(case)
        may = self._context.person.role is Role.SPECIALIST
        writes = may and (self._is_asked(case) or self._wants_own or self._own(case) is not None)
        self.parts.set_editable(editable=not signed)
        self._mine.setVisible(writes)
        self.start.setVisible(may and not writes)
        self.note.show_text("" if may else read_only_note(self._context.person, self.tr("specialists")))
        self.note.setVisible(not may)
        self.save_button.setVisible(writes and not signed)
        self.sign_button.setVisible(writes and not signed)
        self.revise.setVisible(writes and signed)
        self._foot.setVisible(writes or self._chairs(case))

    def show_beside(self, case: CaseSnapshot) -> None:
        """Show who is invited and who is in."""
        self.cards.show_case(case)
        self.trials.show_case(case)
        self.sealing.show_text(self._sealing())
        self.sealing.setVisible(case.opinions_opened_at is None and bool(case.invitations))
        self.open.setVisible(case.opinions_opened_at is None and self._chairs(case) and bool(case.invitations))
        self.order_tabs()

    def pieces(self) -> Pieces:
        """What stands in the form."""
        return self.parts.pieces()

    def put(self, pieces: Pieces) -> None:
        """Let this stand in the form."""
        self.parts.put(pieces)

    def work_to_save(self) -> Act[object]:
        """Records the draft."""
        command = self.parts.command(self._case, self._own(self._case))
        return self.meant(record_opinion, command)

    def save_draft(self) -> None:
        """Ctrl+S: keep the draft; nobody else sees it."""
        self.save(lambda: self.message.emit(self.tr("The draft is saved. Nobody else sees it until it is signed.")))

    def sign(self) -> None:
        """Ctrl+Enter: ask whether it becomes final; asked already, sign."""
        if self.confirm.isHidden():
            self.save(self._ask_to_sign)
        else:
            self._sign()

    def ask_to_reopen(self) -> None:
        """A signed opinion goes on as a revision."""
        self.reason.ask()

    def show_error(self, error: Exception) -> None:
        """Say it below the form, and put the cursor into the field that it is about."""
        self.error.show_text(sentence(error))
        self.error.show()
        if isinstance(error, TumorBoardError):
            self.parts.focus(error.field)

    def show_state(self) -> None:
        """Show whether something is unsaved."""
        self.unsaved.setVisible(self.has_unsaved)

    def clear_errors(self) -> None:
        """Take the sentence away."""
        self.error.hide()

    def on_edit(self) -> None:
        """What was to be signed is another text now."""
        if self.has_unsaved:
            self.confirm.hide()
        super().on_edit()

    def _lay_out(self) -> None:
        self._mine = Card()
        head = QHBoxLayout()
        head.addWidget(label(self.tr("My opinion"), "heading"), 1)
        head.addWidget(self.unsaved)
        self._mine.body.addLayout(head)
        self._mine.body.addWidget(self.parts)
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * STEP)
        self.sign_button.setProperty("role", "primary")
        buttons.addStretch()
        for button in (self.open, self.revise, self.save_button, self.sign_button):
            buttons.addWidget(button)
        self._foot = Card()
        for line in (self.confirm, self.confirm_open, self.reason, self.error):
            self._foot.body.addWidget(line)
        self._foot.body.addLayout(buttons)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 2 * STEP, 0)
        column.setSpacing(3 * STEP)
        for part in (self.note, self.both, self.cards, self.sealing, self._mine):
            column.addWidget(part)
        column.addWidget(self.start, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.trials)
        column.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * STEP)
        layout.addWidget(self.changed)
        layout.addWidget(scrolled(inside), 1)
        layout.addWidget(self._foot)
        self.error.hide()

    def _connect(self) -> None:
        self.trials.message.connect(self.message)
        self.trials.changed.connect(self.refresh_requested)
        self.start.clicked.connect(self._on_start)
        self.parts.edited.connect(self.on_edit)
        self.parts.widened.connect(self.order_tabs)
        self.save_button.clicked.connect(self.save_draft)
        # Only the line that says what becomes final leads on from here: a double click must not sign.
        self.sign_button.clicked.connect(lambda: self.save(self._ask_to_sign))
        self.confirm.confirmed.connect(self._sign)
        self.confirm.dismissed.connect(self.sign_button.setFocus)
        self.revise.clicked.connect(self.reason.ask)
        self.reason.given.connect(self._revise)
        self.open.clicked.connect(self._ask_to_open)
        self.confirm_open.confirmed.connect(self._open)

    def _sealing(self) -> str:
        """Who keeps sealed words from being read: it is not the same on every board, and people should know."""
        if self._context.database.shared:
            return self.tr(
                "The board's server shows sealed opinions to no other login, whatever program it is used with."
            )
        return self.tr(
            "This board is a file: the program shows sealed opinions to nobody else. Who opens the file with other"
            " tools is not kept from them; on a shared board the server does that."
        )

    def _own(self, case: CaseSnapshot) -> OpinionSnapshot | None:
        """The newest version of the opinion of whoever is at the keyboard."""
        mine = [each for each in case.opinions if each.author.id == self._context.person.id]
        return mine[-1] if mine else None

    def _discipline(self, case: CaseSnapshot) -> Discipline | None:
        """For which discipline one was asked; else one's own."""
        me = self._context.person
        asked = [invitation.discipline for invitation in case.invitations if invitation.person.id == me.id]
        return asked[0] if asked else me.discipline

    def _is_asked(self, case: CaseSnapshot) -> bool:
        return any(invitation.person.id == self._context.person.id for invitation in case.invitations)

    def _on_start(self) -> None:
        self._wants_own = True
        self.show_anew()
        self.parts.opinion.controls["diagnosis_agreement"].setFocus()

    def _chairs(self, case: CaseSnapshot) -> bool:
        return any(item.chair == self._context.person.display_name for item in case.discussions)

    def _ask_to_sign(self) -> None:
        self.confirm.ask(
            self.tr("Your opinion can no longer be changed, only revised with a reason. All open once the last is in.")
        )

    def _sign(self) -> None:
        mine = self._own(self._case)
        if mine is not None and not self._busy and not self.has_unsaved:
            told = self.tr("Your opinion is signed.")
            command = SignOpinion(mine.id, mine.row_version)
            self.sign_act(self.confirm, sign_opinion, command, lambda: self.message.emit(told))

    def _revise(self, reason: str) -> None:
        mine = self._own(self._newer)
        if mine is None or self._busy:
            return
        self.run(self.meant(revise_opinion, ReviseOpinion(mine.id, reason)), self._on_revised)

    def _on_revised(self, case: CaseSnapshot) -> None:
        self.reason.finish()
        self.reopened(case)
        self.message.emit(self.tr("The revision is begun as a draft; the signed version stays."))

    def _ask_to_open(self) -> None:
        self.confirm_open.ask(self.tr("Everyone on the board reads the opinions that are in; this cannot be undone."))

    def _open(self) -> None:
        self.confirm_open.hide()
        told = self.tr("The opinions are open.")
        self.act(open_opinions, OpenOpinions(self._case.id), lambda: self.message.emit(told))
