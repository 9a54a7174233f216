"""What becomes of a referral and of a case: accepted, returned, declined, withdrawn, closed."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from tumorboard.queries.snapshots import CaseSnapshot
from tumorboard.services.intake_decisions import (
    CloseCase,
    DecideReferral,
    WithdrawCase,
    close_case,
    decide_referral,
    withdraw_case,
)
from tumorboard.vocabulary import CaseStatus, ReferralDecision, Role
from ui.acts import Acts, carry_out
from ui.context import AppContext
from ui.forms.reason_line import ReasonLine
from ui.messages import sentence
from ui.theme.tokens import STEP, Tone
from ui.widgets.case_tab import CaseTab, tab_title
from ui.widgets.confirm_line import ConfirmLine
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card, label, pill, set_pill
from ui.widgets.overview_tab import OverviewTab

_ENDED = frozenset({CaseStatus.WITHDRAWN, CaseStatus.CLOSED})
_BEFORE_AN_AGENDA = frozenset({CaseStatus.DRAFT, CaseStatus.COLLECTING, CaseStatus.READY})
_SENT = frozenset({CaseStatus.LETTER_SENT, CaseStatus.IN_FOLLOW_UP})
_TONES = {
    ReferralDecision.PENDING: ("○", Tone.NEUTRAL),
    ReferralDecision.ACCEPTED: ("✓", Tone.AGREES),
    ReferralDecision.RETURNED: ("≈", Tone.MINOR),
    ReferralDecision.DECLINED: ("≠", Tone.MAJOR),
}


class CaseDecisions(Card):
    """One row of acts; what needs a reason asks for it below, and what has no way back says so first.

    Attributes:
        accept: Accepts the referral.
        hand_back: Returns it to whoever asked, with a reason.
        decline: Declines it, with a reason.
        withdraw: Withdraws the case, with a reason.
        close_it: Closes a case whose letter has left.
        reason: Asks why.
        closing: Asks once more.

    Signals:
        done: A sentence that says what was done.
    """

    done = Signal(str)

    def __init__(self, context: AppContext, case: CaseSnapshot, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self._case = case
        self._acts = Acts()
        self._meant: Callable[[str], None] | None = None
        self.state = pill("", Tone.NEUTRAL)
        self.accept = QPushButton(self.tr("Accept the referral   Alt+Y"))
        self.accept.setShortcut(QKeySequence("Alt+Y"))
        self.hand_back = QPushButton(self.tr("Return it …"))
        self.decline = QPushButton(self.tr("Decline it …"))
        self.withdraw = QPushButton(self.tr("Withdraw the case …"))
        self.close_it = QPushButton(self.tr("Close the case …"))
        self.reason = ReasonLine(self.tr("Why? It stands in the record."), self.tr("Record it"))
        self.closing = ConfirmLine(self.tr("Close the case"))
        self.error = FreeText("", "error")
        self._lay_out()
        self._connect()
        title = f"{case.patient.list_name} · {case.number} · {tab_title('overview')}"
        self.reason.keep(context.drafts, f"{case.number}/overview/reason", title)
        self.show_case(case)

    def show_case(self, case: CaseSnapshot) -> None:
        """Show what can be decided now; a reason that is being typed stays."""
        self._case = case
        decision = case.referral.decision
        sign, tone = _TONES[decision]
        set_pill(self.state, f"{sign} {decision.label}", tone)
        going_on = case.status not in _ENDED
        # A case that is on an agenda was accepted, whatever was entered; from then on it is withdrawn or closed.
        early = case.status in _BEFORE_AN_AGENDA
        for button, its_own in (
            (self.accept, ReferralDecision.ACCEPTED),
            (self.hand_back, ReferralDecision.RETURNED),
            (self.decline, ReferralDecision.DECLINED),
        ):
            button.setVisible(early and decision is not its_own)
        self.withdraw.setVisible(going_on)
        self.close_it.setVisible(case.status in _SENT)
        if not going_on:
            self.reason.hide()
            self.closing.hide()

    def _lay_out(self) -> None:
        self.accept.setProperty("role", "primary")
        row = QWidget()
        flow = FlowLayout(row)
        flow.addWidget(label(self.tr("Referral"), "heading"))
        for part in (self.state, self.accept, self.hand_back, self.decline, self.withdraw, self.close_it):
            flow.addWidget(part)
        for below in (row, self.reason, self.closing, self.error):
            self.body.addWidget(below)
        self.error.hide()
        self.body.setSpacing(STEP)

    def _connect(self) -> None:
        self.accept.clicked.connect(lambda: self._decide(ReferralDecision.ACCEPTED, ""))
        self.hand_back.clicked.connect(lambda: self._ask(partial(self._decide, ReferralDecision.RETURNED)))
        self.decline.clicked.connect(lambda: self._ask(partial(self._decide, ReferralDecision.DECLINED)))
        self.withdraw.clicked.connect(lambda: self._ask(self._withdraw))
        self.close_it.clicked.connect(
            lambda: self.closing.ask(self.tr("Nothing more is written in a case that is closed. It stays to be read."))
        )
        self.reason.given.connect(self._on_reason)
        self.closing.confirmed.connect(self._close)

    def _ask(self, act: Callable[[str], None]) -> None:
        self._meant = act
        self.closing.hide()
        self.reason.ask()

    def _on_reason(self, reason: str) -> None:
        if self._meant is None:
            # What was typed at an earlier start is here again, but not what it was for.
            self._tell(self.tr("Choose once more what this is the reason for."))
            return
        self._meant(reason)

    def _decide(self, decision: ReferralDecision, reason: str) -> None:
        command = DecideReferral(self._case.id, self._case.row_version, decision, reason)
        self._run(decide_referral, command, self.tr("The referral is %1.").replace("%1", decision.label.lower()))

    def _withdraw(self, reason: str) -> None:
        command = WithdrawCase(self._case.id, self._case.row_version, reason)
        self._run(withdraw_case, command, self.tr("The case is withdrawn. It stays to be read."))

    def _close(self) -> None:
        command = CloseCase(self._case.id, self._case.row_version)
        self._run(close_case, command, self.tr("The case is closed. It stays to be read."))

    def _run(self, service: Callable[..., None], command: object, words: str) -> None:
        self.error.hide()
        work = partial(self._context.database.write, service, command)

        def finish(_nothing: None) -> None:
            self._meant = None
            self.reason.finish()
            self.closing.hide()
            self.done.emit(words)

        carry_out(self._context.tasks, self, self._acts.meant(work, service, command), finish, self._fail)

    def _fail(self, error: Exception) -> None:
        if self.reason.isVisible():
            self.reason.show_error(error)
        else:
            self._tell(sentence(error))

    def _tell(self, words: str) -> None:
        self.error.show_text(words)
        self.error.show()


class OverviewForm(CaseTab):
    """The Overview, and above it what a coordinator decides; everybody else reads the decision with the referral."""

    def __init__(self, context: AppContext, case: CaseSnapshot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        decides = context.person.role is Role.COORDINATOR
        self.overview = OverviewTab(case, edits=decides)
        self.decisions = CaseDecisions(context, case) if decides else None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * STEP)
        if self.decisions is not None:
            layout.addWidget(self.decisions)
            self.decisions.done.connect(self._on_done)
        layout.addWidget(self.overview, 1)
        self.overview.action_requested.connect(self.action_requested)

    def show_case(self, case: CaseSnapshot) -> None:
        """Show a snapshot; a reason that is being typed stays."""
        self.overview.show_case(case)
        if self.decisions is not None:
            self.decisions.show_case(case)

    def _on_done(self, words: str) -> None:
        self.message.emit(words)
        self.refresh_requested.emit()
        self.acted.emit()
