"""Who was asked for an opinion, who is in, and what they say once the opinions are open."""

from collections.abc import Callable, Hashable

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from tumorboard.queries.snapshots import CaseSnapshot, InvitationSnapshot, OpinionSnapshot
from tumorboard.queries.versions import earlier_versions, version_number
from ui.dates import moment_text
from ui.theme.tokens import STEP, Tone
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card, label, pill
from ui.widgets.version_choice import VersionChoice


class OpinionCards(QWidget):
    """One card for each who is invited or has signed; sealed words are not shown, because they are not there.

    With `versions`, what an opinion replaced can be compared with it; what is open outlives a new reading of the case.
    """

    def __init__(self, parent: QWidget | None = None, *, versions: bool = False) -> None:
        super().__init__(parent)
        self._with_versions = versions
        self._shown: Hashable = None
        self._choices: dict[int, VersionChoice] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2 * STEP)
        self.heading = label("", "heading", wrap=True)
        self._layout.addWidget(self.heading)
        self.cards: list[Card] = []

    def show_case(self, case: CaseSnapshot, words: Callable[[str], str] = str) -> None:
        """Show the opinions of a case; what their authors wrote goes through `words`."""
        shown = (case.opinions, case.invitations, case.questions, case.opinions_opened_at)
        if self._with_versions and shown == self._shown:
            return
        self._shown = shown
        opened = {opinion_id: choice.open for opinion_id, choice in self._choices.items()}
        self._choices = {}
        for card in self.cards:
            self._layout.removeWidget(card)
            card.hide()
            card.deleteLater()
        signed = [each for each in case.opinions if each.current and each.signed_at is not None]
        by_author = {each.author.id: each for each in signed}
        invited = {each.person.id for each in case.invitations}
        self.cards = [self._invited(each, by_author.get(each.person.id), case, words) for each in case.invitations]
        self.cards += [self._opinion(each, case, words) for each in signed if each.author.id not in invited]
        for card in self.cards:
            self._layout.addWidget(card)
        for opinion_id in opened.keys() & self._choices.keys():
            self._choices[opinion_id].put(opened[opinion_id])
        self.heading.setText(self._heading(case, len(by_author.keys() & invited)))

    def _heading(self, case: CaseSnapshot, received: int) -> str:
        if case.opinions_opened_at is not None:
            return self.tr("Opinions, opened together on %1").replace("%1", moment_text(case.opinions_opened_at))
        if not case.invitations:
            return self.tr("No opinions yet: nobody was asked for one.")
        words = self.tr("%1 of %2 opinions are in. They open together, so that no one is led by another.")
        return words.replace("%1", str(received)).replace("%2", str(len(case.invitations)))

    def _invited(
        self,
        invitation: InvitationSnapshot,
        opinion: OpinionSnapshot | None,
        case: CaseSnapshot,
        words: Callable[[str], str],
    ) -> Card:
        if opinion is not None:
            return self._opinion(opinion, case, words)
        state = pill(self.tr("sealed"), Tone.NEUTRAL) if invitation.received else pill(self.tr("○ waiting"), Tone.MINOR)
        card = _card(invitation.discipline.label, invitation.person.family_name, state)
        if invitation.conflict:
            card.body.addWidget(FreeText(words(invitation.conflict), "caption"))
        return card

    def _opinion(self, opinion: OpinionSnapshot, case: CaseSnapshot, words: Callable[[str], str]) -> Card:
        state = pill(self.tr("sealed"), Tone.NEUTRAL) if opinion.sealed else pill(self.tr("✓ signed"), Tone.AGREES)
        card = _card(opinion.discipline.label, opinion.author.family_name, state)
        if not opinion.sealed:
            card.body.addWidget(FreeText(words(opinion.statement)))
            if opinion.rationale:
                card.body.addWidget(FreeText(words(opinion.rationale), "muted"))
            self._add_versions(card, opinion, case, words)
        return card

    def _add_versions(
        self, card: Card, opinion: OpinionSnapshot, case: CaseSnapshot, words: Callable[[str], str]
    ) -> None:
        """What this opinion replaced, as far as it is open to the reader."""
        number = version_number(opinion, case)
        if not self._with_versions or number == 1:
            return
        template = self.tr("Version %1, revised because: %2")
        revised = template.replace("%1", str(number)).replace("%2", words(opinion.revision_reason))
        card.body.addWidget(FreeText(revised, "caption"))
        earlier = [each for each in earlier_versions(opinion, case.opinions) if not each.sealed]
        self._choices[opinion.id] = VersionChoice(opinion, earlier, case, words)
        card.body.addWidget(self._choices[opinion.id])


def _card(discipline: str, name: str, state: QLabel) -> Card:
    card = Card()
    row = QHBoxLayout()
    row.setSpacing(2 * STEP)
    row.addWidget(label(discipline, "strong"))
    row.addWidget(FreeText(name, "muted"), 1)
    row.addWidget(state)
    card.body.addLayout(row)
    return card
