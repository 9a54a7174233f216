"""The Recommendation tab: the board's draft as a form, read back, approved by the chair; afterwards to read."""

from collections.abc import Hashable

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tumorboard.errors import GateError, InvalidInputError, TumorBoardError
from tumorboard.queries.snapshots import CaseSnapshot
from tumorboard.services.gates import missing_for_approval
from tumorboard.services.recommendations import (
    ApproveRecommendation,
    ReadBack,
    RecordDissent,
    approve_recommendation,
    draft_recommendation,
    load_recommendation,
    read_back,
    record_dissent,
)
from tumorboard.vocabulary import Role
from ui.actions import action_keys, button_text
from ui.acts import Act
from ui.context import AppContext
from ui.dates import moment_text
from ui.forms.pieces import Pieces
from ui.forms.reason_line import ReasonLine
from ui.forms.recommendation_content import discussion_of, proposed_classes
from ui.forms.recommendation_parts import RecommendationParts
from ui.forms.writing_tab import WritingTab
from ui.messages import sentence
from ui.rights import read_only_note
from ui.signature import asks_password
from ui.theme.tokens import STEP, Tone
from ui.widgets.confirm_line import ConfirmLine
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card, pill, set_pill
from ui.widgets.overtaken import overtaken_recommendation, replacing_reason
from ui.widgets.scrolling import bring_into_sight, scrolled
from ui.widgets.suggest_line import SuggestLine
from ui.widgets.teaching_card import TeachingCard
from ui.widgets.unsaved_pill import unsaved_pill


class RecommendationForm(WritingTab):
    """The newest version of the recommendation, and the acts on it."""

    def __init__(self, context: AppContext, case: CaseSnapshot, parent: QWidget | None = None) -> None:
        super().__init__("recommendation", context, case, parent)
        self._renewing = False
        self.state = pill("", Tone.NEUTRAL)
        self.unsaved = unsaved_pill()
        self.to_meeting = QPushButton(self.tr("Go to the meeting"))
        self.note = FreeText("", "muted")
        self.overtaken = FreeText("", "error")
        self.parts = RecommendationParts()
        self.gates = FreeText("", "muted")
        self.error = FreeText("", "error")
        self.save_button = QPushButton(self.tr("Save draft") + "   Ctrl+S")
        self.back = QPushButton(self.tr("Read back"))
        self.approve = QPushButton(self.tr("Approve") + "   Ctrl+Enter")
        self.renew = QPushButton(button_text("new_version"))
        self.disagree = QPushButton(f"{self.tr('Dissent…')}   {action_keys('dissent')}")
        self.dissent = ReasonLine(self.tr("What would you do otherwise?"), self.tr("Sign the dissent"))
        self.confirm = ConfirmLine(self.tr("Approve"))
        self.confirm_dissent = ConfirmLine(self.tr("Sign the dissent"))
        self._lay_out()
        self._connect()
        self.keep_reason(self.dissent)
        self.ask_password(self.confirm, self.confirm_dissent)
        self.show_anew()

    @property
    def is_writing(self) -> bool:
        """Whether the form is shown to be written in."""
        return not self.save_button.isHidden()

    def version(self, case: CaseSnapshot) -> Hashable:
        """The newest version, what it rests on, and what it is compared with."""
        newest = case.recommendation
        return (
            newest and (newest.id, newest.row_version, newest.approved_at, newest.dissents),
            discussion_of(case),
            case.questions,
            case.outside_plan,
            proposed_classes(case),
            bool(case.letters),
        )

    def is_closed(self, case: CaseSnapshot) -> bool:
        """Whether the newest version is approved, and no new one is being drafted."""
        newest = case.recommendation
        return newest is not None and newest.approved_at is not None and not self._renewing

    def is_recorded(self, case: CaseSnapshot) -> bool:
        """Whether there is a draft."""
        newest = case.recommendation
        return newest is not None and newest.approved_at is None

    def show_record(self, case: CaseSnapshot) -> None:
        """Show the newest version, or an empty form beside the outside plan."""
        if self.is_recorded(case):
            self._renewing = False  # a colleague began the new version in the meantime: that one is continued
        self.confirm.hide()
        self.parts.show_case(case, self._context.person.display_name, renewing=self._renewing)
        self._show_acts(case)

    def show_beside(self, case: CaseSnapshot) -> None:
        """Show what still stands in the way of the approval, and what overtook what was approved."""
        overtaken = overtaken_recommendation(case)
        self.overtaken.show_text(overtaken)
        self.overtaken.setVisible(bool(overtaken))
        self._tell_state(case)
        self._ask_gates(case)

    def pieces(self) -> Pieces:
        """What stands in the form."""
        return self.parts.pieces()

    def put(self, pieces: Pieces) -> None:
        """Let this stand in the form."""
        self.parts.put(pieces)

    def work_to_save(self) -> Act[object]:
        """Records the draft."""
        discussion = discussion_of(self._case)
        if discussion is None:
            raise InvalidInputError(self.tr("The meeting has not recorded yet that the case was discussed."))
        command = self.parts.command(self._case, discussion.agenda_item_id, renewing=self._renewing)
        return self.meant(draft_recommendation, command)

    def take_version(self, case: CaseSnapshot) -> None:
        """The new version is a draft in the record now."""
        self._renewing = False
        self._show_acts(case)

    def save_draft(self) -> None:
        """Ctrl+S: keep the draft in the record."""
        self.save(lambda: self.message.emit(self.tr("The draft is saved. It counts once the chair approves it.")))

    def sign(self) -> None:
        """Ctrl+Enter: ask the chair whether it becomes final; asked already, approve."""
        if not self.confirm.isHidden():
            self._approve()
        elif self.approve.isEnabled() and self.approve.isVisibleTo(self):
            self.save(self._ask_to_approve)
        elif not self.approve.isVisibleTo(self):
            self._say(self.tr("Only the chair of the meeting approves its recommendations."))

    def ask_to_reopen(self) -> None:
        """An approved recommendation goes on as a new version with a reason: what overtook it is proposed as such."""
        self._renewing = True
        self.reopened(self._newer)
        reason = self.parts.closing.controls["supersede_reason"]
        if isinstance(reason, SuggestLine) and not reason.text().strip():
            reason.set_text(replacing_reason(self._case.overtaken_by))
        reason.setFocus()
        bring_into_sight(reason)

    def draft_new_version(self) -> None:
        """Begin what replaces the approved recommendation, filled with what that says; nothing is saved yet."""
        newest = self._case.recommendation
        if self.renew.isVisibleTo(self):
            self.ask_to_reopen()
        elif not self._may_write():
            self.message.emit(read_only_note(self._context.person, self.tr("coordinators and specialists")))
        elif newest is None or newest.approved_at is None:
            self.message.emit(self.tr("No recommendation is approved yet: there is nothing to replace."))
        else:
            self.parts.closing.controls["supersede_reason"].setFocus()

    def show_error(self, error: Exception) -> None:
        """Say it below the form, and put the cursor into the field that it is about."""
        missing = error.missing if isinstance(error, GateError) else ()
        self._say("\n".join([sentence(error), *(f"○ {each}" for each in missing)]))
        if isinstance(error, TumorBoardError):
            self.parts.focus(error.field)

    def show_state(self) -> None:
        """Show whether something is unsaved."""
        self.unsaved.setVisible(self.has_unsaved)

    def clear_errors(self) -> None:
        """Take the sentence away."""
        self.error.hide()

    def on_edit(self) -> None:
        """What was to be approved is another text now."""
        if self.has_unsaved:
            self.confirm.hide()
        super().on_edit()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.note, 1)
        head.addWidget(self.unsaved)
        head.addWidget(self.state)
        self._teaching = TeachingCard(
            self.tr("No recommendation yet"),
            (
                self.tr("Here stands what the board recommends, beside what was planned outside, with its reasons."),
                self.tr("It can be written once the meeting has recorded that the case was discussed."),
            ),
            (self.to_meeting,),
        )
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * STEP)
        column.addWidget(self.both)
        column.addWidget(self.parts, 1)
        area = scrolled(content)
        foot = self._foot = Card()
        self._area = area
        # In a narrow window or with large text they take more lines rather than widen the page.
        holder = QWidget()
        buttons = FlowLayout(holder, at_end=True)
        self.approve.setProperty("role", "primary")
        for button in (self.disagree, self.renew, self.save_button, self.back, self.approve):
            buttons.addWidget(button)
        for part in (self.gates, self.confirm, self.dissent, self.confirm_dissent, self.error):
            foot.body.addWidget(part)
        foot.body.addWidget(holder)
        self.error.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * STEP)
        layout.addWidget(self.changed)
        layout.addLayout(head)
        layout.addWidget(self.overtaken)
        layout.addWidget(self._teaching, 1)
        layout.addWidget(area, 1)
        layout.addWidget(foot)

    def _connect(self) -> None:
        self.parts.edited.connect(self.on_edit)
        self.parts.widened.connect(self.order_tabs)
        self.save_button.clicked.connect(self.save_draft)
        self.back.clicked.connect(lambda: self.save(self._read_back))
        # Only the line that says what becomes final leads on from here: a double click must not approve.
        self.approve.clicked.connect(lambda: self.save(self._ask_to_approve))
        self.confirm.confirmed.connect(self._approve)
        self.confirm.dismissed.connect(self.approve.setFocus)
        self.to_meeting.clicked.connect(lambda: self.action_requested.emit("meeting"))
        self.renew.clicked.connect(self.draft_new_version)
        self.disagree.clicked.connect(self.ask_dissent)
        self.dissent.given.connect(self._on_dissent_given)
        self.confirm_dissent.confirmed.connect(self._dissent)
        self.confirm_dissent.dismissed.connect(self.dissent.line.setFocus)

    def _show_acts(self, case: CaseSnapshot) -> None:
        newest, discussion = case.recommendation, discussion_of(case)
        approved = newest is not None and newest.approved_at is not None
        writes = self._may_write()
        editable = writes and discussion is not None and (not approved or self._renewing)
        drafted = newest is not None and not approved
        for part in (self._area, self._foot):
            part.setVisible(newest is not None or editable)
        self._teaching.setVisible(newest is None and not editable)
        self.parts.set_editable(editable=editable, renewing=self._renewing)
        self.save_button.setVisible(editable)
        self.back.setVisible(editable and drafted)
        chairs = discussion is not None and discussion.chair == self._context.person.display_name
        self.approve.setVisible(editable and drafted and chairs)
        self.renew.setVisible(writes and approved and not self._renewing)
        specialist = self._context.person.role is Role.SPECIALIST
        self.disagree.setVisible(newest is not None and specialist and not case.letters)

    def _may_write(self) -> bool:
        return self._context.person.role in {Role.COORDINATOR, Role.SPECIALIST}

    def _tell_state(self, case: CaseSnapshot) -> None:
        newest = case.recommendation
        if newest is None:
            text, tone = self.tr("○ Not begun"), Tone.NEUTRAL
        elif self._renewing:
            text, tone = self.tr("○ Version %1, being drafted").replace("%1", str(newest.version + 1)), Tone.NEUTRAL
        elif newest.approved_at is not None:
            text, tone = self.tr("✓ Approved, version %1").replace("%1", str(newest.version)), Tone.AGREES
        elif newest.read_back_at is not None:
            text, tone = self.tr("Draft, read back"), Tone.ACCENT
        else:
            text, tone = self.tr("Draft"), Tone.NEUTRAL
        set_pill(self.state, text, tone)
        self.note.show_text(self._note(case))

    def _note(self, case: CaseSnapshot) -> str:
        newest, discussion = case.recommendation, discussion_of(case)
        if newest is not None and newest.approved_at is not None and newest.approved_by is not None:
            words = self.tr("Approved by %1 on %2.")
            return words.replace("%1", newest.approved_by.display_name).replace("%2", moment_text(newest.approved_at))
        if not self._may_write():
            return read_only_note(self._context.person, self.tr("coordinators and specialists"))
        if discussion is None:
            return ""
        words = self.tr("Rests on the meeting of %1, chaired by %2.")
        return words.replace("%1", moment_text(discussion.starts_at)).replace("%2", discussion.chair)

    def _ask_gates(self, case: CaseSnapshot) -> None:
        newest = case.recommendation
        self.gates.show_text("")
        self.gates.setVisible(newest is not None and newest.approved_at is None)
        if newest is None or newest.approved_at is not None:
            return
        database, number = self._context.database, newest.id
        self._context.tasks.run(
            self,
            lambda: database.read(
                lambda session: missing_for_approval(session, load_recommendation(session, number, None))
            ),
            self._show_gates,
            key="gates",
        )

    def _show_gates(self, missing: list[str]) -> None:
        listed = self.tr("Before the approval:") + "  " + "   ".join(f"○ {each}" for each in missing)
        self.gates.show_text(listed if missing else self.tr("✓ Nothing stands in the way of the approval."))
        self.approve.setEnabled(not missing)

    def _read_back(self) -> None:
        newest = self._case.recommendation
        if newest is not None:
            told = self.tr("Recorded: the draft was read back to the board.")
            self.act(read_back, ReadBack(newest.id, newest.row_version), lambda: self.message.emit(told))

    def _ask_to_approve(self) -> None:
        self.confirm.ask(
            self.tr("The recommendation, its plan, its answers and the outside record can no longer be changed.")
        )

    def _approve(self) -> None:
        newest = self._case.recommendation
        if newest is not None and not self._busy and not self.has_unsaved:
            told = self.tr("The recommendation is approved.")
            command = ApproveRecommendation(newest.id, newest.row_version)
            self.sign_act(self.confirm, approve_recommendation, command, lambda: self.message.emit(told))

    def ask_dissent(self) -> None:
        """Ask for the words of a dissent, or say why there can be none."""
        if not self.disagree.isHidden():
            self.dissent.ask()
        elif self._context.person.role is not Role.SPECIALIST:
            self.message.emit(self.tr("A dissent is signed by a specialist."))
        elif self._case.recommendation is None:
            self.message.emit(self.tr("There is no recommendation yet from which one could dissent."))
        else:
            self.message.emit(self.tr("The letter is issued; a dissent now needs a new version of the recommendation."))

    def _on_dissent_given(self, _text: str) -> None:
        """Where a signature needs a password, one more line asks for it."""
        if asks_password(self._context):
            self.confirm_dissent.ask(self.tr("Your dissent can no longer be changed; it goes with the recommendation."))
        else:
            self._dissent()

    def _dissent(self) -> None:
        newest = self._case.recommendation
        if newest is not None and not self._busy:
            command = RecordDissent(newest.id, self.dissent.line.text())
            self.sign_act(self.confirm_dissent, record_dissent, command, self._on_dissent)

    def _on_dissent(self) -> None:
        self.dissent.finish()
        self.message.emit(self.tr("The dissent is signed and goes with the recommendation."))

    def _say(self, words: str) -> None:
        self.error.show_text(words)
        self.error.show()
