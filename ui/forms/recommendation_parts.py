"""The fields of a recommendation, card by card; takes a snapshot and gives the command."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tumorboard.queries.snapshots import CaseSnapshot
from tumorboard.services.opinions import AnswerEntry, OptionEntry, StepEntry
from tumorboard.services.recommendations import DraftRecommendation, ItemEntry
from tumorboard.vocabulary import Agreement, ConsideredTopic, OutcomeAxis, RecommendationCode
from ui.forms import recommendation_rows as rows
from ui.forms.entry_rows import EntryRows
from ui.forms.fields import FieldColumn
from ui.forms.pieces import Piece, Pieces
from ui.forms.plan_editor import PlanEditor
from ui.forms.recommendation_content import (
    ConsideredEntry,
    answer_entry,
    considered_entries,
    diagnosis_entry,
    is_given,
    item_entry,
    option_entry,
    own_expectations,
    proposed_classes,
    question_title,
    step_entry,
    values_of,
)
from ui.theme.tokens import STEP
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card, label
from ui.widgets.treatment_table import TreatmentTable


class RecommendationParts(QWidget):
    """All fields of a recommendation in reading order.

    Signals:
        edited: Something in them changed.
        widened: Controls came, so that the tab order is to be made anew.
    """

    edited = Signal()
    widened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.diagnosis = FieldColumn(rows.DIAGNOSIS)
        self.plan = PlanEditor()
        self.table = TreatmentTable()
        self.direction = FieldColumn(rows.DIRECTION)
        self.reasons = FieldColumn(rows.REASONS)
        self.items = EntryRows(
            self.tr("Step"), rows.ITEM, ItemEntry(RecommendationCode.EVALUATE_SURGERY, ""), self.tr("Add a step")
        )
        self.steps = EntryRows(self.tr("Condition"), rows.STEP, StepEntry("", ""), self.tr("Add a condition"))
        self.options = EntryRows(self.tr("Option"), rows.OPTION, OptionEntry(""), self.tr("Add an option"))
        self.considered = EntryRows[ConsideredEntry](self.tr("Topic"), rows.CONSIDERED, subject="topic")
        self.answers = EntryRows[AnswerEntry](self.tr("Answer"), rows.ANSWER, subject="question_id")
        self.expected = FieldColumn(rows.EXPECTED)
        self.closing = FieldColumn(rows.CLOSING)
        self.dissents = FreeText("")
        self._replaces = False
        self._lay_out()
        for part in self._parts():
            part.edited.connect(self.edited)
        self.plan.widened.connect(self.widened)
        for _name, entries in self._lists().values():
            entries.widened.connect(self.widened)

    def show_case(self, case: CaseSnapshot, rater: str, *, renewing: bool = False) -> None:
        """Show the newest version with what the rater expects of it, or an empty form beside the outside plan.

        For a new version (`renewing`), show what it begins with.
        """
        newest = case.recommendation
        values = values_of(case, renewing=renewing)
        self._replaces = newest is not None and newest.supersedes_id is not None
        for column in self._columns():
            column.show_values(values)
        self.expected.show_values({axis.value: change for axis, change in own_expectations(newest, rater).items()})
        decided = values["diagnosis_class"] if renewing else None if newest is None else newest.diagnosis_class
        changed = (decided or proposed_classes(case)[0]) is Agreement.MAJOR
        self.plan.show_plans(case.outside_plan, None if newest is None else newest.plan, diagnosis_changed=changed)
        self.items.show_entries([] if newest is None else [item_entry(each) for each in newest.items])
        self.steps.show_entries([] if newest is None else [step_entry(each) for each in newest.steps])
        self.options.show_entries([] if newest is None else [option_entry(each) for each in newest.options])
        considered = considered_entries(newest)
        self.considered.show_entries(considered, [self._topic(each.topic, case) for each in considered])
        self.answers.show_entries(
            [answer_entry(each) for each in case.questions], [question_title(each) for each in case.questions]
        )
        self._answers_card.setVisible(bool(case.questions))
        self._dissents_card.setVisible(newest is not None and bool(newest.dissents))
        if newest is not None:
            self.table.show_rows(newest.plan_rows, newest.direction_decided, newest.flags)
            self.dissents.show_text("\n".join(f"{each.person}: {each.text}" for each in newest.dissents))

    def _topic(self, topic: ConsideredTopic, case: CaseSnapshot) -> str:
        """What is considered; with the variants that make it urgent for the family."""
        if topic is not ConsideredTopic.GERMLINE_TESTING or not case.inheritable:
            return topic.label
        template = self.tr("%1: %2 may be inherited")
        return template.replace("%1", topic.label).replace("%2", ", ".join(case.inheritable))

    def pieces(self) -> dict[str, Piece]:
        """What stands in the fields."""
        found = {"plan": self.plan.piece(self.tr("Treatment"))}
        for column in (*self._columns(), self.expected):
            found |= column.pieces()
        for key, (name, entries) in self._lists().items():
            found |= entries.pieces(key, name)
        return found

    def put(self, pieces: Pieces) -> None:
        """Show what `pieces` gave."""
        if "plan" in pieces:
            self.plan.put(pieces["plan"].content)
        for column in (*self._columns(), self.expected):
            column.put(pieces)
        for key, (_name, entries) in self._lists().items():
            entries.put(key, pieces)

    def set_editable(self, *, editable: bool, renewing: bool) -> None:
        """Let them be changed, or only be read."""
        for part in self._parts():
            part.set_editable(editable=editable)
        self.plan.setVisible(editable)
        self.table.setVisible(not editable)
        self.closing.set_shown("supersede_reason", shown=renewing or self._replaces)

    def focus(self, field: str) -> None:
        """Put the focus on the field that a refusal names."""
        for column in self._columns():
            if field in column.controls:
                column.controls[field].setFocus()
                return
        for entries in [each for _name, each in self._lists().values()]:
            entries.focus(field)

    def command(self, case: CaseSnapshot, agenda_item_id: int, *, renewing: bool) -> DraftRecommendation:
        """The draft as it stands.

        Raises:
            InvalidInputError: A day that is none.
        """
        newest = None if renewing else case.recommendation
        stated: dict[str, Any] = {}
        for column in self._columns():
            stated |= column.values()
        expected: dict[str, Any] = self.expected.values()
        considered = {
            entry.topic: (entry.consideration, entry.note)
            for entry in self.considered.entries()
            if entry.consideration is not None
        }
        return DraftRecommendation(
            agenda_item_id,
            recommendation_id=None if newest is None else newest.id,
            seen_version=None if newest is None else newest.row_version,
            diagnosis=diagnosis_entry(None if case.recommendation is None else case.recommendation.diagnosis),
            plan=self.plan.entry(),
            items=self.items.entries(),
            options=self.options.entries(),
            steps=self.steps.entries(),
            answers=tuple(answer for answer in self.answers.entries() if is_given(answer)),
            considered=considered,
            expected={OutcomeAxis(axis): change for axis, change in expected.items() if change is not None},
            **stated,
        )

    def _columns(self) -> tuple[FieldColumn, ...]:
        return (self.diagnosis, self.direction, self.reasons, self.closing)

    def _lists(self) -> dict[str, tuple[str, EntryRows[Any]]]:
        return {
            "items": (self.tr("Next steps"), self.items),
            "steps": (self.tr("What follows from results"), self.steps),
            "options": (self.tr("Options for the patient"), self.options),
            "considered": (self.tr("Also considered"), self.considered),
            "answers": (self.tr("Answers for the patient"), self.answers),
        }

    def _parts(self) -> tuple[Any, ...]:
        lists = (self.items, self.steps, self.options, self.considered, self.answers)
        return (*self._columns(), self.expected, self.plan, *lists)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 2 * STEP, 0)
        layout.setSpacing(3 * STEP)
        self._answers_card = _card(self.tr("Answers for the patient"), self.answers)
        self._dissents_card = _card(self.tr("Dissents"), self.dissents)
        heading = label(self.tr("What I expect of it, beside the outside plan"), "heading")
        layout.addWidget(_card(self.tr("Treatment"), self.table, self.plan, self.direction, heading, self.expected))
        for pair in (
            (_card(self.tr("Diagnosis and stage"), self.diagnosis), _card(self.tr("Reasons"), self.reasons)),
            (_card(self.tr("Next steps"), self.items), _card(self.tr("What follows from results"), self.steps)),
            (_card(self.tr("Options for the patient"), self.options), self._answers_card),
            (
                _card(self.tr("Also considered"), self.considered),
                _card(self.tr("Place, follow-up and agreement"), self.closing),
            ),
        ):
            row = QHBoxLayout()
            row.setSpacing(3 * STEP)
            for card in pair:
                row.addWidget(card, 1)
            layout.addLayout(row)
        layout.addWidget(self._dissents_card)
        layout.addStretch()


def _card(heading: str, *parts: QWidget) -> Card:
    card = Card(heading)
    for part in parts:
        card.body.addWidget(part)
    card.body.addStretch()
    return card
