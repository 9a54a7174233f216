"""Tests that signed reviews ordered: what is awaited since when, what came, and entering a result beside the review."""

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from tumorboard.queries.review_snapshots import OrderedTestSnapshot
from tumorboard.queries.snapshots import CaseSnapshot
from tumorboard.services.ordered_tests import RecordTestResult, record_test_result
from tumorboard.vocabulary import Role
from ui.acts import Act, Acts
from ui.context import AppContext
from ui.dates import day_text, this_day
from ui.forms.field_grid import FieldGrid
from ui.forms.fields import Field, Kind
from ui.forms.kept_line import KeptLine
from ui.messages import sentence
from ui.theme.tokens import STEP, Tone
from ui.translation import QT_TRANSLATE_NOOP
from ui.widgets.asked_form import AskedForm
from ui.widgets.case_tab import tab_title
from ui.widgets.flag_box import FlagBox
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card, pill
from ui.widgets.name_combo import NameCombo
from ui.widgets.side_by_side import SideBySide

State = tuple[str, Tone]

RESULT = (
    Field("result", QT_TRANSLATE_NOOP("form_fields", "Result, in the words of its report"), share=3),
    Field("arrived_on", QT_TRANSLATE_NOOP("form_fields", "Arrived on"), Kind.DAY, share=1),
)


class ResultsCard(Card):
    """For specialists and coordinators to enter results; everybody on the case reads them. Empty, it is hidden.

    Attributes:
        rows: One for each test, as it is ordered.
        enter: Asks for a result.
        form: The form that it is entered in.
        test: Which test.
        fields: What it gave, and when it came.
        to_board: Whether the case is presented again.

    Signals:
        message: A sentence for the message line.
        changed: Something was recorded: the case is to be read again.
    """

    message = Signal(str)
    changed = Signal()

    def __init__(self, kind: str, context: AppContext, case: CaseSnapshot, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._kind, self._context = kind, context
        self._acts = Acts()
        self.rows: list[QWidget] = []
        self.enter = QPushButton(self.tr("Enter a result…"))
        self.form = AskedForm(self.tr("Record the result"))
        self.test = NameCombo(self.tr("Which test"))
        self.fields = FieldGrid(RESULT)
        self.result = self.fields.line("result")
        self.arrived_on = self.fields.controls["arrived_on"]
        self.to_board = FlagBox(self.tr("Present the case to the board again"))
        self._lay_out()
        self._connect()
        self.show_case(case)
        title = f"{case.patient.list_name} · {case.number} · {tab_title(kind)}"
        kept = KeptLine(self.result, context.drafts, f"{case.number}/{kind}/result", title)
        if kept.was_kept and not self.isHidden():
            self.ask()

    def show_case(self, case: CaseSnapshot) -> None:
        """Show the tests that the signed reviews of the kind ordered."""
        tests = [
            test
            for review in case.reviews
            if review.kind == self._kind and review.current and review.signed_at is not None
            for test in review.tests
        ]
        for row in self.rows:
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [_row(test, self._state(test)) for test in tests]
        for place, row in enumerate(self.rows, start=1):
            self.body.insertWidget(place, row)
        chosen = self.test.currentData()
        self.test.clear()
        for test in sorted(tests, key=lambda test: (bool(test.outcome), test.due_on or date.max)):
            self.test.addItem(test.name, test.id)
        self.test.setCurrentIndex(max(self.test.findData(chosen), 0) if tests else -1)
        may = self._context.person.role in {Role.SPECIALIST, Role.COORDINATOR}
        self.enter.setVisible(may and self.form.isHidden())
        self.setVisible(bool(tests))

    def ask(self) -> None:
        """Ask for a result; the test that is due first is chosen, unless another one was."""
        self.form.error.hide()
        self.fields.show_values({"result": self.result.text(), "arrived_on": this_day()})
        self.form.show()
        self.enter.hide()
        self.result.setFocus()

    def _state(self, test: OrderedTestSnapshot) -> State:
        if test.outcome:
            again = any(each.to_board for each in test.results)
            return (self.tr("✓ Back to the board") if again else self.tr("✓ Result is here")), Tone.AGREES
        if test.due_on is not None and test.due_on < this_day():
            return self.tr("○ Overdue since %1").replace("%1", day_text(test.due_on)), Tone.MINOR
        due = day_text(test.due_on)
        return (self.tr("○ Due %1").replace("%1", due) if due else self.tr("○ Awaited")), Tone.NEUTRAL

    def _record(self) -> None:
        self.fields.clear_errors()
        problems = self.fields.problems()
        for name, words in problems.items():
            self.fields.show_error(name, words)
            self.fields.controls[name].setFocus()
        if problems:
            return
        values: dict[str, Any] = self.fields.values()
        command = RecordTestResult(
            int(self.test.currentData()),
            values["arrived_on"] or this_day(),
            values["result"],
            self.to_board.isChecked(),
        )
        act = self._acts.meant(
            partial(self._context.database.write, record_test_result, command), record_test_result, command
        )
        self.form.setEnabled(False)
        self._context.tasks.run(self, act, partial(self._on_recorded, act), failed=partial(self._refuse, act))

    def _on_recorded(self, act: Act[int], _result_id: int) -> None:
        act.settle()
        self.form.setEnabled(True)
        self.result.set_text("")
        self.result.edited.emit()
        self.to_board.setChecked(False)
        self.form.hide()
        self._close()
        self.message.emit(self.tr("The result is recorded. The review stays as it was signed."))
        self.changed.emit()

    def _close(self) -> None:
        self.enter.show()
        self.enter.setFocus()

    def _refuse(self, act: Act[int], error: Exception) -> None:
        act.settle(error)
        self.form.refuse(sentence(error))
        self.result.setFocus()

    def _connect(self) -> None:
        self.enter.clicked.connect(self.ask)
        self.form.go.clicked.connect(self._record)
        self.form.dismissed.connect(self._close)
        self.result.returnPressed.connect(self._record)

    def _lay_out(self) -> None:
        self.heading.setText(self.tr("Tests that were ordered"))
        self.heading.show()
        which = QWidget()
        line = FlowLayout(which, spacing=3 * STEP)
        for part in (self.test, self.to_board):
            line.addWidget(part)
        self.form.add(which)
        self.form.add(self.fields)
        self.body.addWidget(self.form)
        holder = QWidget()
        FlowLayout(holder).addWidget(self.enter)
        self.body.addWidget(holder)


def _row(test: OrderedTestSnapshot, state: State) -> QWidget:
    """The test with what came of it, newest word last, and where it stands."""
    came = [f"{day_text(each.arrived_on)}: {each.result} ({each.recorded_by})" for each in test.results]
    texts = QWidget()
    column = QVBoxLayout(texts)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(FreeText(test.name, "strong"))
    for part in [test.result, *came]:
        if part:
            column.addWidget(FreeText(part))
    return SideBySide(texts, pill(*state))
