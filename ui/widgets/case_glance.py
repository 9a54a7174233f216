"""A case as one sees it across the meeting room: question, diagnosis, treatment, and why."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tumorboard.concordance.intensity import PlannedComponent, compare_plans
from tumorboard.queries.snapshots import CaseSnapshot, PlanRowSnapshot, RecommendationSnapshot
from tumorboard.queries.statement_snapshots import AxisSnapshot, PlanSnapshot
from tumorboard.vocabulary import Agreement, Axis
from ui.theme.tokens import STEP
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.free_text import FreeText
from ui.widgets.labels import AGREEMENT_LOOK, Card, pill
from ui.widgets.treatment_table import TreatmentTable

_TELLING = frozenset({Agreement.REFINED, Agreement.MINOR, Agreement.MAJOR})


class CaseGlance(QWidget):
    """Cards to read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = FreeText("", "strong")
        self.diagnosis = FreeText("")
        self.outside = FreeText("", "muted")
        self.table = TreatmentTable()
        self.rationale = FreeText("")
        self._pills = QWidget()
        self._flow = FlowLayout(self._pills)
        self._why = Card(self.tr("Rationale and next steps"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3 * STEP)
        asked = Card(self.tr("Question to the board"))
        asked.body.addWidget(self.question)
        card = Card(self.tr("Diagnosis after review"))
        for part in (self.diagnosis, self.outside, self._pills):
            card.body.addWidget(part)
        treatment = Card(self.tr("Treatment"))
        treatment.body.addWidget(self.table)
        self._why.body.addWidget(self.rationale)
        for each in (asked, card, treatment, self._why):
            layout.addWidget(each)

    def show_case(self, case: CaseSnapshot, question: str, words: Callable[[str], str] = str) -> None:
        """Show a case; every text that somebody wrote goes through `words`."""
        self.question.show_text(words(question) or self.tr("No question was written."))
        said = [_said(axis) for review in case.current_reviews for axis in review.diagnosis.axes if not axis.absence]
        self.diagnosis.show_text(words(", ".join(said)) or self.tr("No review is signed yet."))
        outside = "" if case.outside_diagnosis is None else case.outside_diagnosis.verbatim
        self.outside.show_text(self.tr("Outside: %1").replace("%1", words(outside) or self.tr("not stated")))
        self._show_pills(case)
        self._show_plan(case, words)
        self._show_why(case.recommendation, words)

    def _show_pills(self, case: CaseSnapshot) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for review in case.current_reviews:
            for row in review.findings:
                if row.decided in _TELLING:
                    symbol, tone = AGREEMENT_LOOK[row.decided]
                    self._flow.addWidget(pill(f"{symbol} {row.label or row.axis.label}: {row.decided.label}", tone))

    def _show_plan(self, case: CaseSnapshot, words: Callable[[str], str]) -> None:
        newest = case.recommendation
        if newest is None or (newest.plan is None and not newest.plan_rows):
            parts = () if case.outside_plan is None else case.outside_plan.components
            self.table.show_outside([(part.label or part.modality.label, words(part.text)) for part in parts])
            return
        rows, direction, flags = newest.plan_rows, newest.direction_decided, newest.flags
        if not rows:
            found = compare_plans(_planned(case.outside_plan), _planned(newest.plan) or [])
            direction, flags = found.direction, tuple(found.flags)
            rows = tuple(
                PlanRowSnapshot(row.modality, row.label, row.outside_text, row.recommended_text, "", row.change)
                for row in found.components
            )
        shown = [
            replace(
                row,
                outside=words(row.outside),
                recommended=words(row.recommended),
                condition=words(row.condition),
            )
            for row in rows
        ]
        self.table.show_rows(shown, direction, flags)

    def _show_why(self, newest: RecommendationSnapshot | None, words: Callable[[str], str]) -> None:
        lines: list[str] = []
        if newest is not None:
            steps = (f"{step.condition}: {step.action}" if step.condition else step.action for step in newest.steps)
            lines = [line for line in (newest.rationale, *steps, newest.follow_up) if line.strip()]
        self.rationale.show_text(words("\n".join(lines)))
        self._why.setVisible(bool(lines))


def _said(axis: AxisSnapshot) -> str:
    """A value in one line; a biomarker is named."""
    return f"{axis.label} {axis.shown}" if axis.axis is Axis.BIOMARKER else axis.shown


def _planned(plan: PlanSnapshot | None) -> list[PlannedComponent] | None:
    if plan is None:
        return None
    return [
        PlannedComponent(part.modality, part.text, part.level, part.timing, part.intent, part.label)
        for part in plan.components
    ]
