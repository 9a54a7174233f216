"""The Recommendation tab: the board's draft as a form, read back, approved by the chair; afterwards to read."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from tumorboard.errors import GateError, StaleRecordError, TumorBoardError
from tumorboard.queries.case import read_case
from tumorboard.queries.snapshots import CaseSnapshot, RecommendationSnapshot
from tumorboard.services.gates import missing_for_approval
from tumorboard.services.recommendations import (
    ApproveRecommendation,
    DraftRecommendation,
    ReadBack,
    RecordDissent,
    approve_recommendation,
    draft_recommendation,
    load_recommendation,
    read_back,
    record_dissent,
)
from tumorboard.vocabulary import Role
from ui.context import AppContext
from ui.forms.reason_line import ReasonLine
from ui.forms.recommendation_content import discussion_of
from ui.forms.recommendation_parts import RecommendationParts
from ui.messages import sentence
from ui.theme.tokens import STEP, Tone
from ui.widgets.case_tab import CaseTab
from ui.widgets.confirm_line import ConfirmLine
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card, pill, set_pill
from ui.widgets.moments import moment_text


class RecommendationForm(CaseTab):
    """The newest version of the recommendation, and the acts on it."""

    def __init__(self, context: AppContext, case: CaseSnapshot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._case = case
        self._dirty = False
        self._busy = False
        self._renewing = False
        self._theirs = case
        self.state = pill("", Tone.NEUTRAL)
        self.note = FreeText("", "muted")
        self.parts = RecommendationParts()
        self.gates = FreeText("", "muted")
        self.error = FreeText("", "error")
        self.save = QPushButton(self.tr("Save draft") + "   Ctrl+S")
        self.back = QPushButton(self.tr("Read back"))
        self.approve = QPushButton(self.tr("Approve") + "   Ctrl+Enter")
        self.reload = QPushButton(self.tr("Drop mine, show theirs"))
        self.renew = QPushButton(self.tr("Draft a new version"))
        self.disagree = QPushButton(self.tr("Dissent…"))
        self.dissent = ReasonLine(self.tr("What would you do otherwise?"), self.tr("Sign the dissent"))
        self.confirm = ConfirmLine(self.tr("Approve"))
        self._lay_out()
        self._connect()
        self._show(case)

    @property
    def has_unsaved(self) -> bool:
        """Whether something was typed that is not in the record."""
        return self._dirty

    def show_case(self, case: CaseSnapshot) -> None:
        """Show a snapshot; what is typed and not saved stays, and the page says that something changed."""
        if not self._dirty:
            self._show(case)
        elif _version(case) != _version(self._case):
            self._theirs = case
            self.reload.show()
            self._say(self.tr("The draft was changed elsewhere. What you typed stays here until you decide."))

    def save_draft(self) -> None:
        """Ctrl+S: keep the draft in the record."""
        self._save(lambda: self.message.emit(self.tr("The draft is saved. It counts once the chair approves it.")))

    def sign(self) -> None:
        """Ctrl+Enter: ask the chair whether it becomes final; asked already, approve."""
        if not self.confirm.isHidden():
            self._approve()
        elif self.approve.isEnabled() and self.approve.isVisibleTo(self):
            self._save(self._ask_to_approve)
        elif not self.approve.isVisibleTo(self):
            self._say(self.tr("Only the chair of the meeting approves its recommendations."))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.note, 1)
        head.addWidget(self.state)
        area = QScrollArea(widgetResizable=True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.parts)
        foot = Card()
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * STEP)
        self.approve.setProperty("role", "primary")
        buttons.addStretch()
        for button in (self.reload, self.disagree, self.renew, self.save, self.back, self.approve):
            buttons.addWidget(button)
        for part in (self.gates, self.confirm, self.dissent, self.error):
            foot.body.addWidget(part)
        foot.body.addLayout(buttons)
        self.error.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * STEP)
        layout.addLayout(head)
        layout.addWidget(area, 1)
        layout.addWidget(foot)
        area.setFrameShape(QFrame.Shape.NoFrame)

    def _connect(self) -> None:
        self.parts.edited.connect(self._on_edit)
        self.save.clicked.connect(self.save_draft)
        self.back.clicked.connect(lambda: self._save(self._read_back))
        self.approve.clicked.connect(self.sign)
        self.confirm.confirmed.connect(self._approve)
        self.confirm.dismissed.connect(self.approve.setFocus)
        self.renew.clicked.connect(self._renew)
        self.reload.clicked.connect(lambda: self._show(self._theirs))
        self.disagree.clicked.connect(self.dissent.ask)
        self.dissent.given.connect(self._dissent)

    def _show(self, case: CaseSnapshot) -> None:
        self._case, self._dirty, self._renewing = case, False, False
        for part in (self.error, self.confirm, self.reload):
            part.hide()
        self.parts.show_case(case)
        self._dirty = False
        self._show_acts()
        self._ask_gates()

    def _show_acts(self) -> None:
        newest, discussion = self._case.recommendation, discussion_of(self._case)
        approved = newest is not None and newest.approved_at is not None
        writes = self._context.person.role in {Role.COORDINATOR, Role.SPECIALIST}
        editable = writes and discussion is not None and (not approved or self._renewing)
        drafted = newest is not None and not approved
        self.parts.setVisible(newest is not None or discussion is not None)
        self.parts.set_editable(editable=editable, renewing=self._renewing)
        self.save.setVisible(editable)
        self.back.setVisible(editable and drafted)
        chairs = discussion is not None and discussion.chair == self._context.person.display_name
        self.approve.setVisible(editable and drafted and chairs)
        self.renew.setVisible(writes and approved and not self._renewing)
        specialist = self._context.person.role is Role.SPECIALIST
        self.disagree.setVisible(newest is not None and specialist and not self._case.letters)
        self._tell_state(newest)

    def _tell_state(self, newest: RecommendationSnapshot | None) -> None:
        if newest is None:
            text, tone = self.tr("○ Not begun"), Tone.NEUTRAL
        elif newest.approved_at is not None:
            text, tone = self.tr("✓ Approved, version %1").replace("%1", str(newest.version)), Tone.AGREES
        elif newest.read_back_at is not None:
            text, tone = self.tr("Draft, read back"), Tone.ACCENT
        else:
            text, tone = self.tr("Draft"), Tone.NEUTRAL
        set_pill(self.state, text, tone)
        self.note.show_text(self._note(newest))

    def _note(self, newest: RecommendationSnapshot | None) -> str:
        discussion = discussion_of(self._case)
        if newest is not None and newest.approved_at is not None and newest.approved_by is not None:
            words = self.tr("Approved by %1 on %2.")
            return words.replace("%1", newest.approved_by.display_name).replace("%2", moment_text(newest.approved_at))
        if discussion is None:
            return self.tr(
                "A recommendation begins once the meeting has recorded that the case was discussed. Put the case on an"
                " agenda, and record its outcome on the Meeting page."
            )
        words = self.tr("Rests on the meeting of %1, chaired by %2.")
        return words.replace("%1", moment_text(discussion.starts_at)).replace("%2", discussion.chair)

    def _ask_gates(self) -> None:
        newest = self._case.recommendation
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

    def _on_edit(self) -> None:
        self._dirty = True
        self.confirm.hide()

    def _save(self, then: Callable[[], None]) -> None:
        """Record the draft where something changed, then go on."""
        newest, discussion = self._case.recommendation, discussion_of(self._case)
        if self._busy or discussion is None or self.save.isHidden():
            return
        self.error.hide()
        if not self._dirty and newest is not None:
            then()
            return
        try:
            command = self.parts.command(
                self._case, discussion.agenda_item_id, self._context.person.display_name, renewing=self._renewing
            )
        except TumorBoardError as error:
            self._fail(error)
            return
        self._dirty = False
        self._run(draft_recommendation, command, then)

    def _run(self, service: Callable[..., Any], command: object, then: Callable[[], None]) -> None:
        """Write, read what stands now, show it, and go on."""
        self._busy = True
        typed = isinstance(command, DraftRecommendation)
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
            self._renewing = False
        else:
            self._show(case)
        then()

    def _read_back(self) -> None:
        newest = self._case.recommendation
        if newest is not None:
            told = self.tr("Recorded: the draft was read back to the board.")
            self._run(read_back, ReadBack(newest.id, newest.row_version), lambda: self.message.emit(told))

    def _ask_to_approve(self) -> None:
        self.confirm.ask(
            self.tr("The recommendation, its plan, its answers and the outside record can no longer be changed.")
        )

    def _approve(self) -> None:
        newest = self._case.recommendation
        self.confirm.hide()
        if newest is not None and not self._dirty:
            told = self.tr("The recommendation is approved.")
            command = ApproveRecommendation(newest.id, newest.row_version)
            self._run(approve_recommendation, command, lambda: self.message.emit(told))

    def _renew(self) -> None:
        self._renewing = True
        self._show_acts()
        self.parts.closing.controls["supersede_reason"].setFocus()

    def _dissent(self, text: str) -> None:
        newest = self._case.recommendation
        if newest is None:
            return
        told = self.tr("The dissent is signed and goes with the recommendation.")

        def then() -> None:
            self.dissent.hide()
            self.message.emit(told)

        self._run(record_dissent, RecordDissent(newest.id, text), then)

    def _fail(self, error: Exception, *, typed: bool = False) -> None:
        self._busy = False
        # What could not be saved is still only here.
        self._dirty = self._dirty or typed
        missing = error.missing if isinstance(error, GateError) else ()
        self._say("\n".join([sentence(error), *(f"○ {each}" for each in missing)]))
        if isinstance(error, StaleRecordError):
            self.refresh_requested.emit()
        elif isinstance(error, TumorBoardError):
            self.parts.focus(error.field)

    def _say(self, words: str) -> None:
        self.error.show_text(words)
        self.error.show()


def _version(case: CaseSnapshot) -> tuple[int, int] | None:
    newest = case.recommendation
    return None if newest is None else (newest.id, newest.row_version)
