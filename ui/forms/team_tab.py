"""The team of a case: which disciplines it needs, who is asked, and who is proposed and why."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tumorboard.concordance.matching import Match
from tumorboard.errors import InvalidInputError
from tumorboard.queries.matching import AskedSnapshot, TeamNeedSnapshot, TeamSnapshot, read_team
from tumorboard.queries.snapshots import CaseSnapshot
from tumorboard.services.opinions import InviteOpinion, WithdrawInvitation, invite_opinion, withdraw_invitation
from tumorboard.vocabulary import Discipline, Necessity, Role
from ui.actions import action_keys
from ui.acts import Acts
from ui.context import AppContext
from ui.dates import day_text, this_day
from ui.forms.kept_line import KeptLine
from ui.forms.team_rows import TeamCard, invite_text
from ui.messages import sentence
from ui.rights import read_only_note
from ui.theme.tokens import STEP
from ui.widgets.case_tab import CaseTab, tab_title
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.confirm_line import ConfirmLine
from ui.widgets.date_line import DateLine
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card, label
from ui.widgets.reading_order import follow_reading_order
from ui.widgets.scrolling import scrolled

_DAYS = 7
_DAYS_BEFORE_MEETING = 2
"""When an opinion is due where the coordinator names no other day."""


class TeamTab(CaseTab):
    """For coordinators to invite; others read who is needed and asked.

    Attributes:
        next: Invites who is proposed for the first discipline that lacks somebody.
        due: The day by which opinions are asked for.
        cards: The disciplines that the case needs, then the one that was added by hand.
    """

    def __init__(self, context: AppContext, case: CaseSnapshot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._case = case
        self._acts = Acts()
        self._team: TeamSnapshot | None = None
        self._wanted: tuple[Match, Discipline] | None = None
        self._next: tuple[Match, Discipline] | None = None
        self._may_invite = context.person.role is Role.COORDINATOR
        self.cards: list[TeamCard] = []
        self.summary = FreeText(self.tr("Who fits is being looked up …"), "strong")
        self.due = DateLine(self.tr("Opinions are due by"))
        self.next = QPushButton()
        self.error = FreeText("", "error")
        self.confirm = ConfirmLine(self.tr("Invite all the same"))
        self.more = ChoiceBox(Discipline, self.tr("Ask in another discipline"), none=self.tr("Choose …"))
        self._content = QWidget()
        self._lay_out()
        self._connect()
        self.show_case(case)
        title = f"{case.patient.list_name} · {case.number} · {tab_title('team')}"
        KeptLine(self.due, context.drafts, f"{case.number}/team/due", title)

    def show_case(self, case: CaseSnapshot) -> None:
        """Read the team of a case again."""
        self._case = case
        work = partial(self.context.database.read, read_team, case.number, this_day())
        self.context.tasks.run(self, work, self._show, failed=self._tell, key="team")

    def sign(self) -> None:
        """Ctrl+Enter: invite who is proposed next, or, asked about a conflict, invite all the same."""
        if not self.confirm.isHidden():
            self._invite_wanted()
        elif self.next.isVisible() and self.next.isEnabled():
            self.next.click()

    def _show(self, team: TeamSnapshot) -> None:
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self._content.isAncestorOf(focused)
        self._team = team
        self.summary.show_text(self._summary(team))
        for card in self.cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []
        chosen = self.more.choice()
        added = [need for need in team.others if need.discipline is chosen]
        for need in (*team.needs, *added):
            card = TeamCard(need, may_invite=self._may_invite)
            card.invite_requested.connect(self._ask)
            card.withdraw_requested.connect(self._withdraw)
            self.cards.append(card)
            self._column.insertWidget(self._column.count() - 2, card)
        self._offer_next(team)
        follow_reading_order(self._content)
        if had_focus and not self._content.isAncestorOf(QApplication.focusWidget() or self):
            self._focus()

    def _summary(self, team: TeamSnapshot) -> str:
        missing = ", ".join(each.label.lower() for each in team.missing)
        if missing:
            return self.tr("○ Nobody is asked in: %1").replace("%1", missing)
        return self.tr("✓ Somebody of every critical discipline sees this case.")

    def _offer_next(self, team: TeamSnapshot) -> None:
        """The button at the top follows the first discipline that lacks somebody and has somebody to propose."""
        open_needs = [need for need in team.needs if not need.seen and need.necessity is not None]
        open_needs.sort(key=lambda need: need.necessity is not Necessity.CRITICAL)
        found = next((pair for pair in map(_proposal, open_needs) if pair is not None), None)
        self.next.setVisible(self._may_invite and found is not None)
        self._next = found
        if found is not None:
            self.next.setText(f"{invite_text(*found)}   {action_keys('sign')}")

    def _ask(self, match: Match, discipline: Discipline) -> None:
        """Somebody who may not be impartial is asked only after it was said why."""
        self._wanted = (match, discipline)
        self.error.hide()
        if not match.conflicts:
            self._invite_wanted()
            return
        words = self.tr("%1: %2. The conflict of interest is recorded with the invitation.")
        self.confirm.ask(words.replace("%2", "; ".join(match.conflicts)).replace("%1", match.name))

    def _invite_wanted(self) -> None:
        if self._wanted is None:
            return
        match, discipline = self._wanted
        try:
            due_on = self._due_on()
        except InvalidInputError as error:
            self._tell(error)
            self.due.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.confirm.hide()
        command = InviteOpinion(self._case.id, match.person_id, discipline, due_on, "; ".join(match.conflicts))
        told = self.tr("%1 is invited; the opinion is due on %2.")
        told = told.replace("%2", day_text(due_on)).replace("%1", match.name)
        self._do(invite_opinion, command, told)

    def _withdraw(self, asked: AskedSnapshot) -> None:
        command = WithdrawInvitation(asked.invitation_id, asked.row_version)
        told = self.tr("%1 is asked no longer. Inviting them again brings it back.").replace("%1", asked.name)
        self._do(withdraw_invitation, command, told)

    def _do(self, service: Callable[..., object], command: object, told: str) -> None:
        work = partial(self.context.database.write, service, command)
        act = self._acts.meant(work, service, command)

        def succeed(_result: object) -> None:
            act.settle()
            self.message.emit(told)
            self.refresh_requested.emit()

        def fail(error: Exception) -> None:
            act.settle(error)
            self._tell(error)
            self.refresh_requested.emit()

        self.error.hide()
        self.context.tasks.run(self, act, succeed, failed=fail)

    def _due_on(self) -> date:
        """The day that was typed, else two days before the meeting or in a week, never in the past.

        Raises:
            InvalidInputError: What was typed is no day, or one that is over.
        """
        today = this_day()
        typed = self.due.day("due_on")
        if typed is not None:
            if typed < today:
                raise InvalidInputError(self.tr("This day is over; name a later one."), field="due_on")
            return typed
        meeting_on = None if self._team is None else self._team.meeting_on
        if meeting_on is None:
            return today + timedelta(days=_DAYS)
        return max(today, meeting_on - timedelta(days=_DAYS_BEFORE_MEETING))

    def _tell(self, error: Exception) -> None:
        self.error.show_text(sentence(error))
        self.error.show()

    def _focus(self) -> None:
        (self.next if self.next.isVisible() else self.more).setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self.next.clicked.connect(lambda: self._ask(*self._next) if self._next is not None else None)
        self.confirm.confirmed.connect(self._invite_wanted)
        self.confirm.dismissed.connect(self._focus)
        self.more.edited.connect(lambda: self._show(self._team) if self._team is not None else None)

    def _lay_out(self) -> None:
        self.next.setProperty("role", "primary")
        self.error.hide()
        self.next.hide()
        head = Card(self.tr("Who must see this case"))
        head.body.addWidget(self.summary)
        caption = label(self.due.accessibleName(), "column")
        row = QHBoxLayout()
        row.setSpacing(3 * STEP)
        row.addWidget(self.due, 1)
        row.addWidget(self.next)
        for part in (caption, self.due, self.next):
            part.setVisible(self._may_invite and part is not self.next)
        hint = label(
            self.tr("Blank: two days before the meeting, or in a week where none is set"), "caption", wrap=True
        )
        hint.setVisible(self._may_invite)
        head.body.addWidget(caption)
        head.body.addLayout(row)
        head.body.addWidget(hint)
        head.body.addWidget(self.confirm)
        head.body.addWidget(self.error)
        if not self._may_invite:
            note = read_only_note(self.context.person, self.tr("coordinators"))
            head.body.addWidget(label(note, "muted", wrap=True))
        foot = Card(self.more.accessibleName())
        foot.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        foot.setVisible(self._may_invite)
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, 0, STEP, 0)
        self._column.setSpacing(3 * STEP)
        self._column.addWidget(head)
        self._column.addWidget(foot)
        self._column.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(self._content))


def _proposal(need: TeamNeedSnapshot) -> tuple[Match, Discipline] | None:
    """Who is proposed in a discipline; None where something speaks against everybody."""
    match = next((match for match in need.matches if match.proposed), None)
    return None if match is None else (match, need.discipline)
