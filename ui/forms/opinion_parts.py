"""The fields of an opinion; takes a snapshot and gives the command."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tumorboard.queries.snapshots import CaseSnapshot, OpinionSnapshot, QuestionSnapshot
from tumorboard.services.opinions import AnswerEntry, OptionEntry, RecordOpinion, StepEntry
from tumorboard.vocabulary import AnswerKind, Discipline
from ui.forms import recommendation_rows as rows
from ui.forms.entry_rows import EntryRows
from ui.forms.fields import FieldColumn
from ui.forms.pieces import Piece, Pieces
from ui.forms.plan_editor import PlanEditor
from ui.forms.recommendation_content import is_given, option_entry, question_title, step_entry
from ui.theme.tokens import STEP
from ui.widgets.labels import label


class OpinionParts(QWidget):
    """All fields of an opinion in reading order.

    Signals:
        edited: Something in them changed.
        widened: Controls came, so that the tab order is to be made anew.
    """

    edited = Signal()
    widened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.opinion = FieldColumn(rows.OPINION)
        self.plan = PlanEditor()
        self.options = EntryRows(self.tr("Option"), rows.OPTION, OptionEntry(""), self.tr("Add an option"))
        self.steps = EntryRows(self.tr("Condition"), rows.STEP, StepEntry("", ""), self.tr("Add a condition"))
        self.answers = EntryRows[AnswerEntry](self.tr("Answer"), rows.ANSWER, subject="question_id")
        self.evidence = FieldColumn(rows.EVIDENCE)
        self._lay_out()
        for part in self._parts():
            part.edited.connect(self.edited)
        for part in (self.plan, self.options, self.steps, self.answers):
            part.widened.connect(self.widened)

    def show_case(self, case: CaseSnapshot, mine: OpinionSnapshot | None, discipline: Discipline | None) -> None:
        """Show one's own opinion, or an empty form beside the outside plan; one's own discipline's questions first."""
        for column in (self.opinion, self.evidence):
            names = column.controls
            column.show_values({} if mine is None else {name: getattr(mine, name) for name in names})
        self.plan.show_plans(case.outside_plan, None if mine is None else mine.plan, diagnosis_changed=False)
        self.options.show_entries([] if mine is None else [option_entry(each) for each in mine.options])
        self.steps.show_entries([] if mine is None else [step_entry(each) for each in mine.steps])
        given = {} if mine is None else {each.question_id: each for each in mine.answers}
        questions = sorted(case.questions, key=lambda each: not _is_for(each, discipline))
        answers = [
            AnswerEntry(each.id, given[each.id].text, given[each.id].kind)
            if each.id in given
            else AnswerEntry(each.id, "", AnswerKind.ANSWERED)
            for each in questions
        ]
        self.answers.show_entries(answers, [self._title(each, discipline) for each in questions])

    def pieces(self) -> dict[str, Piece]:
        """What stands in the fields."""
        return {
            **self.opinion.pieces(),
            "plan": self.plan.piece(self.tr("What I would recommend")),
            **self.options.pieces("options", self.tr("Options for the patient")),
            **self.steps.pieces("steps", self.tr("What follows from results")),
            **self.answers.pieces("answers", self.tr("Answers for the patient")),
            **self.evidence.pieces(),
        }

    def put(self, pieces: Pieces) -> None:
        """Show what `pieces` gave."""
        for column in (self.opinion, self.evidence):
            column.put(pieces)
        if "plan" in pieces:
            self.plan.put(pieces["plan"].content)
        for key, entries in (("options", self.options), ("steps", self.steps), ("answers", self.answers)):
            entries.put(key, pieces)

    def set_editable(self, *, editable: bool) -> None:
        """Let them be changed, or only be read."""
        for part in self._parts():
            part.set_editable(editable=editable)

    def focus(self, field: str) -> None:
        """Put the focus on the field that a refusal names."""
        for column in (self.opinion, self.evidence):
            if field in column.controls:
                column.controls[field].setFocus()
                return
        for entries in (self.options, self.steps, self.answers):
            entries.focus(field)

    def command(self, case: CaseSnapshot, mine: OpinionSnapshot | None) -> RecordOpinion:
        """The draft as it stands.

        Raises:
            InvalidInputError: A day that is none.
        """
        stated: dict[str, Any] = self.opinion.values() | self.evidence.values()
        return RecordOpinion(
            case.id,
            opinion_id=None if mine is None else mine.id,
            seen_version=None if mine is None else mine.row_version,
            plan=self.plan.entry(),
            options=self.options.entries(),
            steps=self.steps.entries(),
            answers=tuple(answer for answer in self.answers.entries() if is_given(answer)),
            **stated,
        )

    def _title(self, question: QuestionSnapshot, discipline: Discipline | None) -> str:
        if _is_for(question, discipline):
            return self.tr("→ For you:  %1").replace("%1", question_title(question))
        assigned = question.assigned_discipline
        if assigned is None:
            return question_title(question)
        return self.tr("%1   (for %2)").replace("%2", assigned.label.lower()).replace("%1", question_title(question))

    def _parts(self) -> tuple[Any, ...]:
        return (self.opinion, self.plan, self.options, self.steps, self.answers, self.evidence)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * STEP)
        headings = (
            "",
            self.tr("What I would recommend"),
            self.tr("Options for the patient"),
            self.tr("What follows from results"),
            self.tr("Answers for the patient"),
            "",
        )
        for heading, part in zip(headings, self._parts(), strict=True):
            if heading:
                layout.addWidget(label(heading, "heading"))
            layout.addWidget(part)


def _is_for(question: QuestionSnapshot, discipline: Discipline | None) -> bool:
    return discipline is not None and question.assigned_discipline is discipline
