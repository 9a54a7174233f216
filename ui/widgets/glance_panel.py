"""The column at the right of a case: what matters at a glance, what is asked, and whose word is still awaited."""

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tumorboard.queries.snapshots import CaseSnapshot, InvitationSnapshot, QuestionSnapshot
from tumorboard.vocabulary import AnswerKind, AskedBy, CaseStatus, Requester
from ui.dates import day_text
from ui.theme.tokens import STEP, Tone
from ui.widgets.fact_grid import FactGrid
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card, pill
from ui.widgets.readiness_card import ReadinessCard
from ui.widgets.side_by_side import SideBySide

State = tuple[str, Tone]

_BEFORE = frozenset({CaseStatus.DRAFT, CaseStatus.COLLECTING, CaseStatus.READY, CaseStatus.LISTED})
"""While a case waits for its meeting, it matters whether it is ready."""


class GlancePanel(QWidget):
    """At a glance, The patient asks, Reviews and opinions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts = FactGrid()
        self._glance = Card(self.tr("At a glance"))
        self._glance.body.addWidget(self.facts)
        self.readiness = ReadinessCard(brief=True)
        self._asks = Card(self.tr("The patient asks"))
        self._opinions = Card(self.tr("Reviews and opinions"))
        self._questions = _column(self._asks)
        self._people = _column(self._opinions)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3 * STEP)
        for card in (self._glance, self.readiness, self._asks, self._opinions):
            layout.addWidget(card)
        layout.addStretch()

    def show_case(self, case: CaseSnapshot, person_id: int) -> None:
        """Show a case to a person."""
        self.facts.show_facts(self._facts(case))
        self.readiness.show_readiness(case.readiness)
        self.readiness.setVisible(case.status in _BEFORE)
        _empty(self._questions)
        approved = case.recommendation is not None and case.recommendation.approved_at is not None
        if not case.questions:
            self._questions.addWidget(FreeText(self.tr("No question was sent along."), "muted"))
        for question in case.questions:
            self._questions.addWidget(self._question(question, approved=approved))
        _empty(self._people)
        for name, state in self._states(case, person_id):
            self._people.addWidget(_person_row(name, state))
        foot = self._opinions_foot(case)
        if foot:
            self._people.addWidget(FreeText(foot, "caption"))

    def _facts(self, case: CaseSnapshot) -> list[tuple[str, str]]:
        referral = case.referral
        by = self.tr("By %1").replace("%1", referral.requested_by.label.lower())
        if referral.requested_by is Requester.PATIENT:
            by = self.tr("Self-referred")
        referred = f"{by}, {day_text(referral.received_on)} · {referral.reason.label.lower()}"
        plan = case.outside_plan
        # A treatment at level 0 is one that is left out.
        components = ", ".join(part.text for part in plan.components if part.level != 0) if plan else ""
        fitness = [f"{case.ecog}" if case.ecog is not None else "", case.comorbidities]
        if case.karnofsky is not None:
            fitness.insert(1, self.tr("Karnofsky %1").replace("%1", str(case.karnofsky)))
        return [
            (self.tr("Referred"), referred),
            (self.tr("Outside plan"), components or (plan.verbatim if plan else "")),
            (self.tr("ECOG"), " · ".join(part for part in fitness if part)),
            (self.tr("Family"), case.family_history),
            (self.tr("Pregnancy"), case.pregnancy),
            (self.tr("So far"), case.prior_treatment),
        ]

    def _question(self, question: QuestionSnapshot, *, approved: bool) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, STEP)
        column.setSpacing(STEP)
        by = "" if question.asked_by is AskedBy.PATIENT else f" ({question.asked_by.label.lower()})"
        column.addWidget(FreeText(f"{question.position}  {question.text}{by}"))
        text, tone = self._answer_state(question, approved=approved)
        column.addWidget(pill(text, tone))
        return holder

    def _answer_state(self, question: QuestionSnapshot, *, approved: bool) -> State:
        if question.kind is not None and not approved:
            return self.tr("○ Answer drafted"), Tone.NEUTRAL
        if question.kind is AnswerKind.ANSWERED:
            return self.tr("✓ Answered"), Tone.AGREES
        if question.kind is not None:
            return f"→ {question.kind.label}", Tone.ACCENT
        discipline = question.assigned_discipline
        waiting = self.tr("○ Waiting · %1").replace("%1", discipline.label) if discipline else self.tr("○ Waiting")
        return waiting, Tone.NEUTRAL

    def _states(self, case: CaseSnapshot, person_id: int) -> Iterable[tuple[str, State]]:
        for kind, name in (("pathology", self.tr("Pathology")), ("radiology", self.tr("Radiology"))):
            yield name, self._review_state(case, kind, person_id)
        # Not every case has one, so that nobody waits for it.
        if any(review.kind == "molecular" for review in case.reviews):
            yield self.tr("Molecular"), self._review_state(case, "molecular", person_id)
        for invitation in case.invitations:
            yield invitation.discipline.label, self._opinion_state(case, invitation, person_id)

    def _review_state(self, case: CaseSnapshot, kind: str, person_id: int) -> State:
        reviews = [review for review in case.reviews if review.kind == kind and review.current]
        if any(review.signed_at is None and review.reviewer.id == person_id for review in reviews):
            return self.tr("you · draft"), Tone.ACCENT
        if any(review.signed_at for review in reviews):
            return self.tr("✓ signed"), Tone.AGREES
        return (self.tr("○ draft"), Tone.NEUTRAL) if reviews else (self.tr("○ awaited"), Tone.NEUTRAL)

    def _opinion_state(self, case: CaseSnapshot, invitation: InvitationSnapshot, person_id: int) -> State:
        own = invitation.person.id == person_id
        opinions = [item for item in case.opinions if item.author.id == invitation.person.id and item.current]
        if own and (not opinions or opinions[-1].signed_at is None):
            return (self.tr("you · draft") if opinions else self.tr("you · awaited")), Tone.ACCENT
        if not invitation.received:
            return self.tr("○ awaited"), Tone.NEUTRAL
        if case.opinions_opened_at is None:
            return self.tr("✓ in, sealed"), Tone.NEUTRAL
        return self.tr("✓ signed"), Tone.AGREES

    def _opinions_foot(self, case: CaseSnapshot) -> str:
        if not case.invitations:
            return self.tr("No opinion has been asked for yet.")
        if case.opinions_opened_at is None:
            return self.tr("Opinions open together when all are in, so that no one is led by another.")
        return ""


def _column(card: Card) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(STEP)
    card.body.addLayout(column)
    return column


def _empty(column: QVBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        old = item.widget()
        if old is not None:
            old.hide()
            old.deleteLater()


def _person_row(name: str, state: State) -> QWidget:
    return SideBySide(FreeText(name), pill(*state))
