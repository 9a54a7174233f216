"""Somebody new on the board: login, name, role and discipline."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from tumorboard.errors import TumorBoardError
from tumorboard.services.people import AddPerson, add_person
from tumorboard.vocabulary import Discipline, Role
from ui.acts import Acts, carry_out
from ui.context import AppContext
from ui.messages import sentence
from ui.theme.tokens import STEP
from ui.widgets.asked_form import AskedForm
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.labels import label
from ui.widgets.suggest_line import SuggestLine


class AddPersonForm(AskedForm):
    """Hidden until asked for.

    Signals:
        added: The login of who was added.
    """

    added = Signal(str)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Add this person"), parent)
        self._context = context
        self._acts = Acts()
        self.family = SuggestLine(self.tr("Family name"))
        self.given = SuggestLine(self.tr("Given name"))
        self.title = SuggestLine(self.tr("Title"), self.tr("Dr, Prof. …"))
        self.login = SuggestLine(self.tr("Login"), self.tr("small letters, digits, dots"))
        self.role = ChoiceBox(Role, self.tr("Role"))
        self.discipline = ChoiceBox(Discipline, self.tr("Discipline"), none=self.tr("None"))
        self._lay_out()
        self.role.choose(Role.SPECIALIST)
        self.go.clicked.connect(self._add)
        for line in self._lines:
            line.returnPressed.connect(self._add)

    @property
    def _lines(self) -> tuple[QLineEdit, ...]:
        return (self.family, self.given, self.title, self.login)

    def ask(self) -> None:
        """Show the form with the cursor in it."""
        self.error.hide()
        self.show()
        self.family.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        entered = QWidget()
        grid = QGridLayout(entered)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(3 * STEP)
        grid.setVerticalSpacing(STEP)
        fields = (self.family, self.given, self.title, self.login, self.role, self.discipline)
        for place, field in enumerate(fields):
            row, column = 2 * (place // 2), place % 2
            grid.addWidget(label(field.accessibleName(), "column"), row, column)
            grid.addWidget(field, row + 1, column)
            grid.setColumnStretch(column, 1)
        self.add(entered)

    def _add(self) -> None:
        command = AddPerson(
            login=self.login.text().strip(),
            family_name=self.family.text().strip(),
            role=self.role.choice() or Role.SPECIALIST,
            given_name=self.given.text().strip(),
            title=self.title.text().strip(),
            discipline=self.discipline.choice(),
        )
        self.error.hide()
        self.setEnabled(False)
        work = partial(self._context.database.write, add_person, command)
        act = self._acts.meant(work, add_person, command)
        carry_out(self._context.tasks, self, act, lambda _person_id: self._finish(command.login), self._fail)

    def _finish(self, login: str) -> None:
        self.setEnabled(True)
        self.hide()
        for line in self._lines:
            line.clear()
        self.discipline.choose(None)
        self.added.emit(login)

    def _fail(self, error: Exception) -> None:
        """The cursor goes to the field that is wrong."""
        self.refuse(sentence(error))
        named = error.field if isinstance(error, TumorBoardError) else ""
        fields = {"login": self.login, "discipline": self.discipline, "family_name": self.family}
        fields.get(named or "", self.family).setFocus(Qt.FocusReason.OtherFocusReason)
