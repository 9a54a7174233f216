"""One discipline of a case's team: who is asked, who might be, and why."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tumorboard.concordance.matching import Match
from tumorboard.queries.matching import AskedSnapshot, TeamNeedSnapshot
from tumorboard.vocabulary import Discipline, Necessity
from ui.dates import day_text
from ui.theme.tokens import STEP, Tone
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card, label, pill

_SHOWN = 3
"""How many suggestions are shown before somebody asks for all of them."""


class TeamCard(Card):
    """A discipline with its people.

    Attributes:
        buttons: Those that invite, by the person's id.

    Signals:
        invite_requested: A `Match` whom the person wants to ask, and the `Discipline`.
        withdraw_requested: An `AskedSnapshot` who shall be asked no longer.
    """

    invite_requested = Signal(object, object)
    withdraw_requested = Signal(object)

    def __init__(self, need: TeamNeedSnapshot, *, may_invite: bool, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.need = need
        self._may_invite = may_invite
        self.buttons: dict[int, QPushButton] = {}
        self._rest: list[QWidget] = []
        self.body.addWidget(self._head())
        for asked in need.asked:
            self.body.addWidget(self._asked_row(asked))
        self._add_matches()

    def _head(self) -> QWidget:
        need = self.need
        holder = QWidget()
        row = FlowLayout(holder)
        row.addWidget(label(need.discipline.label, "heading"))
        if need.asked:
            row.addWidget(pill(self.tr("✓ invited"), Tone.AGREES))
        elif need.reviewers:
            said = self.tr("✓ review by %1").replace("%1", ", ".join(need.reviewers))
            row.addWidget(pill(said, Tone.AGREES))
        elif need.necessity is Necessity.CRITICAL:
            row.addWidget(pill(self.tr("○ missing · critical"), Tone.MAJOR))
        elif need.necessity is not None:
            row.addWidget(
                pill(self.tr("○ nobody asked · %1").replace("%1", need.necessity.label.lower()), Tone.NEUTRAL)
            )
        return holder

    def _asked_row(self, asked: AskedSnapshot) -> QWidget:
        notes = [self.tr("due %1").replace("%1", day_text(asked.due_on)) if asked.due_on else ""]
        if asked.conflict:
            notes.append(self.tr("≠ Conflict of interest: %1").replace("%1", asked.conflict))
        state = (self.tr("✓ opinion in"), Tone.AGREES) if asked.received else (self.tr("○ awaited"), Tone.NEUTRAL)
        button = None
        if self._may_invite and not asked.received:
            button = QPushButton(self.tr("Withdraw"))
            button.setAccessibleName(self.tr("Withdraw the invitation of %1").replace("%1", asked.name))
            button.clicked.connect(partial(self.withdraw_requested.emit, asked))
        return _person_row(asked.name, " · ".join(note for note in notes if note), [state], button)

    def _add_matches(self) -> None:
        matches = self.need.matches
        if not matches and not self.need.seen:
            nobody = self.tr("Nobody on this board works in this discipline. People are added in the settings.")
            self.body.addWidget(FreeText(nobody, "muted"))
        elif matches:
            self.body.addWidget(label(self.tr("Who could be asked, the best first"), "column"))
        for place, match in enumerate(matches):
            row = self._match_row(match)
            self.body.addWidget(row)
            if place >= _SHOWN:
                row.hide()
                self._rest.append(row)
        if self._rest:
            more = QPushButton(self.tr("Show %1 more").replace("%1", str(len(self._rest))))
            more.setAccessibleName(
                self.tr("Show %1 more for %2")
                .replace("%1", str(len(self._rest)))
                .replace("%2", self.need.discipline.label.lower())
            )
            more.clicked.connect(partial(self._show_rest, more))
            self.body.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _match_row(self, match: Match) -> QWidget:
        button = None
        if self._may_invite:
            button = QPushButton(self.tr("Invite"))
            button.setAccessibleName(invite_text(match, self.need.discipline))
            button.clicked.connect(partial(self.invite_requested.emit, match, self.need.discipline))
            self.buttons[match.person_id] = button
        states = []
        if match.conflicts:
            said = self.tr("≠ Conflict of interest: %1").replace("%1", "; ".join(match.conflicts))
            states.append((said, Tone.MAJOR))
        if match.away:
            states.append((self.tr("○ Away"), Tone.MINOR))
        if match.full:
            states.append((self.tr("○ Full this week"), Tone.MINOR))
        if match.deputy_for:
            states.append((self.tr("→ Deputy of %1").replace("%1", match.deputy_for), Tone.ACCENT))
        return _person_row(match.name, " · ".join(match.reasons), states, button)

    def _show_rest(self, more: QPushButton) -> None:
        for row in self._rest:
            row.show()
        shown, self._rest = self._rest[0], []
        more.hide()
        first = shown.findChild(QPushButton)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)


def invite_text(match: Match, discipline: Discipline) -> str:
    """What asking somebody is called."""
    words = QCoreApplication.translate("team_rows", "Invite %1 for %2")
    return words.replace("%2", discipline.label.lower()).replace("%1", match.name)


def _person_row(name: str, note: str, states: list[tuple[str, Tone]], button: QPushButton | None) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, STEP, 0, STEP)
    row.setSpacing(3 * STEP)
    words = QVBoxLayout()
    words.setSpacing(STEP // 2)
    words.addWidget(FreeText(name, "strong"))
    if note:
        words.addWidget(FreeText(note, "caption"))
    if states:
        pills = QWidget()
        flow = FlowLayout(pills)
        for state in states:
            flow.addWidget(pill(*state))
        words.addWidget(pills)
    row.addLayout(words, 1)
    if button is not None:
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
    return holder
