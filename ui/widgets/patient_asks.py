"""What the patient asks, and what the board answers."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tumorboard.queries.snapshots import CaseSnapshot, QuestionSnapshot
from ui.theme.tokens import STEP, Tone
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card, pill


class PatientAsks(Card):
    """Each question with its answer, or a pill that says that it is open; hidden where nothing was asked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.heading.setText(self.tr("The patient asks"))
        self.heading.show()
        self._column = QVBoxLayout()
        self._column.setSpacing(STEP)
        self.body.addLayout(self._column)

    def show_case(self, case: CaseSnapshot, words: Callable[[str], str] = str) -> None:
        """Show the questions of a case; every text goes through `words`."""
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for question in case.questions:
            self._column.addWidget(FreeText(words(f"{question.position}  {question.text}"), "strong"))
            self._column.addWidget(self._answer(question, words))
        self.setVisible(bool(case.questions))

    def _answer(self, question: QuestionSnapshot, words: Callable[[str], str]) -> QWidget:
        if question.kind is None:
            return pill(self.tr("○ Waiting"), Tone.NEUTRAL)
        return FreeText(words(question.answer) or question.kind.label)
