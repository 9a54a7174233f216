"""When somebody is away: the days to come, who stands in, and a line to enter more."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from tumorboard.errors import InvalidInputError, TumorBoardError
from tumorboard.queries.experts import AbsenceSnapshot, ExpertRowSnapshot
from tumorboard.services.experts import EnterAbsence, RemoveAbsence, enter_absence, remove_absence
from ui.acts import Acts
from ui.context import AppContext
from ui.dates import day_text
from ui.forms.kept_line import KeptLine
from ui.messages import sentence
from ui.theme.tokens import STEP
from ui.widgets.date_line import DateLine
from ui.widgets.free_text import FreeText
from ui.widgets.labels import label
from ui.widgets.name_combo import NameCombo
from ui.widgets.reading_order import follow_reading_order
from ui.widgets.side_by_side import SideBySide
from ui.widgets.suggest_line import SuggestLine


class AbsencesPart(QWidget):
    """The absences of one person.

    Signals:
        changed: One was entered or taken away.
    """

    changed = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._acts = Acts()
        self._person_id = 0
        self._deputies: list[int | None] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(STEP)
        self.first = DateLine(self.tr("First day away"))
        self.last = DateLine(self.tr("Last day away"))
        self.deputy = NameCombo(self.tr("Deputy"))
        self.note = SuggestLine(self.tr("Note on the absence"), self.tr("Note, blank for none"))
        self.enter = QPushButton(self.tr("Enter absence"))
        self.error = FreeText("", "error")
        self._form = QWidget()
        self._lay_out()
        title = self.tr("An absence")
        for name, line in (("first", self.first), ("last", self.last), ("note", self.note)):
            KeptLine(line, context.drafts, f"settings/absence/{name}", title)
        self.enter.clicked.connect(self._enter)
        for line in (self.first, self.last, self.note):
            line.returnPressed.connect(self._enter)

    def show_person(self, person: ExpertRowSnapshot, everybody: Sequence[ExpertRowSnapshot], *, may_edit: bool) -> None:
        """Show somebody's absences; the deputies are everybody else."""
        if person.person_id != self._person_id:
            self.error.hide()
        self._person_id = person.person_id
        while (item := self._list.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for absence in person.absences:
            self._list.addWidget(self._row(absence, may_edit=may_edit))
        if not person.absences:
            none = self.tr("%1 is not away in the time to come.").replace("%1", person.name)
            self._list.addWidget(FreeText(none, "muted"))
        chosen = self._deputies[self.deputy.currentIndex()] if self._deputies else None
        others = [each for each in everybody if each.person_id != person.person_id]
        self._deputies = [None, *(each.person_id for each in others)]
        self.deputy.clear()
        self.deputy.addItems([self.tr("Nobody stands in"), *(each.name for each in others)])
        self.deputy.setCurrentIndex(self._deputies.index(chosen) if chosen in self._deputies else 0)
        self._form.setVisible(may_edit)
        follow_reading_order(self)

    def _row(self, absence: AbsenceSnapshot, *, may_edit: bool) -> QWidget:
        days = self.tr("%1 to %2").replace("%1", day_text(absence.first_on)).replace("%2", day_text(absence.last_on))
        deputy = self.tr("deputy %1").replace("%1", absence.deputy) if absence.deputy else self.tr("nobody stands in")
        text = FreeText(" · ".join(part for part in (days, deputy, absence.note) if part))
        if not may_edit:
            return text
        button = QPushButton(self.tr("Remove"))
        button.setAccessibleName(self.tr("Remove the absence %1").replace("%1", days))
        button.clicked.connect(partial(self._remove, absence))
        return SideBySide(text, button)

    def _enter(self) -> None:
        try:
            first, last = self.first.day("first_on"), self.last.day("last_on")
        except InvalidInputError as error:
            self._tell(error)
            return
        if first is None:
            self._tell(InvalidInputError(self.tr("Enter the first day."), field="first_on"))
            return
        deputy = self._deputies[self.deputy.currentIndex()]
        command = EnterAbsence(self._person_id, first, last or first, deputy, self.note.text().strip())
        self._do(enter_absence, command, self._after_entering)

    def _after_entering(self) -> None:
        for line in (self.first, self.last, self.note):
            line.clear()
        self.deputy.setCurrentIndex(0)
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, absence: AbsenceSnapshot) -> None:
        command = RemoveAbsence(absence.id, absence.row_version)
        self._do(remove_absence, command, partial(self.first.setFocus, Qt.FocusReason.OtherFocusReason))

    def _do(self, service: Callable[..., object], command: object, done: Callable[[], None]) -> None:
        act = self._acts.meant(partial(self._context.database.write, service, command), service, command)

        def succeed(_result: object) -> None:
            act.settle()
            done()
            self.changed.emit()

        def fail(error: Exception) -> None:
            act.settle(error)
            self._tell(error)

        self.error.hide()
        self._context.tasks.run(self, act, succeed, failed=fail)

    def _tell(self, error: Exception) -> None:
        """The cursor goes to the field that is wrong."""
        self.error.show_text(sentence(error))
        self.error.show()
        named = error.field if isinstance(error, TumorBoardError) else ""
        fields = {"first_on": self.first, "last_on": self.last, "deputy_id": self.deputy}
        if named in fields:
            fields[named].setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self.error.hide()
        grid = QGridLayout(self._form)
        grid.setContentsMargins(0, STEP, 0, 0)
        grid.setHorizontalSpacing(3 * STEP)
        grid.setVerticalSpacing(STEP)
        for place, field in enumerate((self.first, self.last, self.deputy, self.note)):
            row, column = 2 * (place // 2), place % 2
            grid.addWidget(label(field.accessibleName(), "column"), row, column)
            grid.addWidget(field, row + 1, column)
            grid.setColumnStretch(column, 1)
        grid.addWidget(self.enter, 4, 0, Qt.AlignmentFlag.AlignLeft)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * STEP)
        layout.addLayout(self._list)
        layout.addWidget(self._form)
        layout.addWidget(self.error)
