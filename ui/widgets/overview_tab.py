"""The Overview: how the case came, what is asked, what was said outside, what there is to review."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tumorboard.queries.snapshots import CaseSnapshot, MaterialSnapshot, QuestionSnapshot, ReferralSnapshot
from tumorboard.queries.statement_snapshots import ComponentSnapshot, DiagnosisSnapshot, PlanSnapshot
from tumorboard.vocabulary import CaseStatus, MaterialStatus, Necessity
from ui.dates import day_text
from ui.theme.tokens import STEP, Tone
from ui.widgets.case_tab import CaseTab
from ui.widgets.fact_grid import WIDE, FactGrid
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card, label, pill
from ui.widgets.readiness_card import ReadinessCard
from ui.widgets.scrolling import scrolled

_HALF = 1
_ENDED = frozenset({CaseStatus.WITHDRAWN, CaseStatus.CLOSED})
_MATERIAL_TONES = {
    MaterialStatus.REQUESTED: ("○", Tone.NEUTRAL),
    MaterialStatus.CHASED: ("!", Tone.MINOR),
    MaterialStatus.RECEIVED: ("✓", Tone.AGREES),
    MaterialStatus.REVIEWED: ("✓", Tone.AGREES),
    MaterialStatus.RETURNED: ("✓", Tone.AGREES),
    MaterialStatus.NOT_AVAILABLE: ("≠", Tone.MAJOR),
}


class OverviewTab(CaseTab):
    """Everything that came with the case, to read."""

    def __init__(self, case: CaseSnapshot, parent: QWidget | None = None, *, edits: bool = False) -> None:
        super().__init__(parent)
        self._case: CaseSnapshot | None = None
        self._edits = edits
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, 0, STEP, 0)
        self._column.setSpacing(3 * STEP)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(self._content))
        self.show_case(case)

    def show_case(self, case: CaseSnapshot) -> None:
        """Show a snapshot."""
        if case == self._case:
            return
        self._case = case
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for card in (
            self._question_card(case),
            _readiness_card(case),
            self._diagnosis_card(case.outside_diagnosis),
            self._plan_card(case.outside_plan),
            self._material_card(case.materials),
            self._questions_card(case.questions),
            self._referral_card(case.referral),
        ):
            self._column.addWidget(card)
        self._column.addStretch()

    def _question_card(self, case: CaseSnapshot) -> Card:
        card = Card(self.tr("Question to the board"))
        head = QHBoxLayout()
        head.addWidget(FreeText(case.clinical_question), 1)
        if self._edits and case.status not in _ENDED:
            edit = QPushButton(self.tr("Edit intake"))
            edit.clicked.connect(lambda: self.action_requested.emit(f"intake:{case.number}"))
            head.addWidget(edit, 0, Qt.AlignmentFlag.AlignTop)
        card.body.addLayout(head)
        facts = FactGrid(WIDE)
        facts.show_facts(
            [
                (self.tr("Summary"), case.summary),
                (self.tr("ECOG"), "" if case.ecog is None else str(case.ecog)),
                (self.tr("Karnofsky"), "" if case.karnofsky is None else str(case.karnofsky)),
                (self.tr("Comorbidities"), case.comorbidities),
                (self.tr("Family history"), case.family_history),
                (self.tr("Pregnancy"), case.pregnancy),
                (self.tr("Treatment so far"), case.prior_treatment),
            ]
        )
        card.body.addWidget(facts)
        return card

    def _diagnosis_card(self, diagnosis: DiagnosisSnapshot | None) -> Card:
        card = Card(self.tr("Outside diagnosis"))
        if diagnosis is None:
            text = self.tr("Not entered yet. Once it is, it stands beside every review, word for word.")
            card.body.addWidget(FreeText(text, "muted"))
            return card
        source = [diagnosis.stated_by, diagnosis.institution, day_text(diagnosis.stated_on), diagnosis.report_number]
        card.body.addWidget(FreeText(" · ".join(part for part in source if part), "caption"))
        axes = FactGrid()
        axes.show_facts([(axis.label or axis.axis.label, axis.shown) for axis in diagnosis.axes])
        coded = " ".join(part for part in (diagnosis.code, diagnosis.code_display) if part)
        words = self._words(diagnosis.verbatim, coded)
        card.body.addLayout(_beside(words, self._titled(self.tr("Read from it"), axes)))
        return card

    def _plan_card(self, plan: PlanSnapshot | None) -> Card:
        card = Card(self.tr("Outside plan"))
        if plan is None:
            card.body.addWidget(FreeText(self.tr("No treatment plan was sent along."), "muted"))
            return card
        source = [plan.stated_by, plan.institution, day_text(plan.stated_on)]
        card.body.addWidget(FreeText(" · ".join(part for part in source if part), "caption"))
        parts = FactGrid()
        parts.show_facts([(part.label or part.modality.label, _component_text(part)) for part in plan.components])
        words = self._words(plan.verbatim, "")
        card.body.addLayout(_beside(words, self._titled(self.tr("Read from it"), parts)))
        return card

    def _material_card(self, materials: tuple[MaterialSnapshot, ...]) -> Card:
        card = Card(self.tr("Material"))
        if not materials:
            text = self.tr("Nothing is registered yet. Slides, images and reports are listed here as they come.")
            card.body.addWidget(FreeText(text, "muted"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * STEP)
        grid.setVerticalSpacing(STEP)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 2)
        for row, material in enumerate(materials):
            symbol, tone = _MATERIAL_TONES[material.status]
            grid.addWidget(FreeText(_material_name(material)), row, 0)
            grid.addWidget(FreeText(self._material_note(material), "caption"), row, 1)
            grid.addWidget(pill(f"{symbol} {material.status.label}", tone), row, 2)
        card.body.addLayout(grid)
        return card

    def _material_note(self, material: MaterialSnapshot) -> str:
        notes = [
            self.tr("critical") if material.necessity is Necessity.CRITICAL else "",
            material.source,
            self.tr("of %1").replace("%1", day_text(material.collected_on)) if material.collected_on else "",
            self.tr("received %1").replace("%1", day_text(material.received_on)) if material.received_on else "",
            self.tr("due %1").replace("%1", day_text(material.due_on)) if self._is_due(material) else "",
            ", ".join(material.reviewed_by),
            material.unavailable_reason,
        ]
        return " · ".join(note for note in notes if note)

    def _is_due(self, material: MaterialSnapshot) -> bool:
        return material.due_on is not None and material.received_on is None

    def _questions_card(self, questions: tuple[QuestionSnapshot, ...]) -> Card:
        card = Card(self.tr("Questions and answers"))
        if not questions:
            card.body.addWidget(FreeText(self.tr("No question was sent along."), "muted"))
        for question in questions:
            card.body.addWidget(FreeText(f"{question.position}  {question.text}"))
            if question.kind is not None:
                card.body.addWidget(FreeText(f"{question.kind.label}: {question.answer}".rstrip(": "), "muted"))
        return card

    def _referral_card(self, referral: ReferralSnapshot) -> Card:
        card = Card(self.tr("Referral"))
        parties = (
            (self.tr("Referrer"), referral.referrer),
            (self.tr("Insurer"), referral.insurer),
            (self.tr("Trusted person"), referral.trusted_person),
        )
        covered = {True: self.tr("covers second opinions"), False: self.tr("does not cover second opinions"), None: ""}
        insurance = (referral.insurance_plan, covered[referral.insurance_covers], referral.authorization_number)
        language = (referral.language, self.tr("interpreter needed") if referral.interpreter_needed else "")
        facts = FactGrid(WIDE)
        facts.show_facts(
            [
                (self.tr("Requested by"), referral.requested_by.label),
                (self.tr("Reason"), referral.reason.label),
                (self.tr("Received"), day_text(referral.received_on)),
                (self.tr("Given"), referral.mode.label),
                (self.tr("Urgency"), referral.urgency.label),
                *((name, _joined(party.name, party.organization)) for name, party in parties if party),
                (self.tr("Insurance"), _joined(*insurance)),
                (self.tr("Language"), _joined(*language)),
                (self.tr("Country"), referral.country),
                (self.tr("Decision"), _joined(referral.decision.label, referral.decision_reason)),
            ]
        )
        card.body.addWidget(facts)
        return card

    def _words(self, verbatim: str, added: str) -> QWidget:
        quoted = FreeText(verbatim or self.tr("No wording was sent."), "" if verbatim else "muted")
        holder = self._titled(self.tr("As it was sent, word for word"), quoted)
        layout = holder.layout()
        if added and isinstance(layout, QVBoxLayout):
            layout.insertWidget(2, FreeText(added, "caption"))
        return holder

    def _titled(self, title: str, content: QWidget) -> QWidget:
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(STEP)
        layout.addWidget(label(title, "column"))
        layout.addWidget(content)
        layout.addStretch()
        return holder


def _readiness_card(case: CaseSnapshot) -> ReadinessCard:
    card = ReadinessCard()
    card.show_readiness(case.readiness)
    return card


def _beside(left: QWidget, right: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(5 * STEP)
    row.addWidget(left, _HALF)
    row.addWidget(right, _HALF)
    return row


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _component_text(component: ComponentSnapshot) -> str:
    terms = [term.label.lower() for term in (component.timing, component.intent) if term is not None]
    return _joined(component.text, *terms, component.condition, component.progress.label.lower())


def _material_name(material: MaterialSnapshot) -> str:
    count = f"({material.quantity})" if material.quantity else ""
    parts = (material.description or material.kind.label, material.accession_number, count)
    return " ".join(part for part in parts if part)
