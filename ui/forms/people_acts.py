"""What is done about people: somebody is added, gets a password or passphrase, or may no longer sign in."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from tumorboard.queries.people import list_people
from tumorboard.queries.person_snapshots import PersonRowSnapshot
from ui.acts import Acts, carry_out
from ui.context import AppContext
from ui.forms.add_person_form import AddPersonForm
from ui.forms.give_password_form import GivePasswordForm
from ui.messages import sentence
from ui.passwords import asks_passphrase, disable
from ui.signature import asks_password
from ui.theme.tokens import STEP
from ui.widgets.confirm_line import ConfirmLine
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.free_text import FreeText
from ui.widgets.scrolling import bring_into_sight


class PeopleActs(QWidget):
    """Acts on the person who is chosen in the table above; one question at a time.

    Attributes:
        login: Of who is chosen.

    Signals:
        done: The login of whom something was done about.
    """

    done = Signal(str)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._acts = Acts()
        self._person: PersonRowSnapshot | None = None
        self._passphrase = asks_passphrase(context.database)
        self.login = ""
        self.add = QPushButton(self.tr("Add a person…"))
        self.give = QPushButton(self.tr("Give a passphrase…") if self._passphrase else self.tr("New password…"))
        self.disable = QPushButton(self.tr("Disable…"))
        self.why_not = FreeText("", "muted")
        self.told = FreeText("", "strong")
        self.adding = AddPersonForm(context)
        self.giving = GivePasswordForm(context)
        self.disabling = ConfirmLine(self.tr("Disable"))
        self._lay_out()
        self._connect()

    def show_person(self, person: PersonRowSnapshot | None) -> None:
        """Let the acts be about another person; a question about the former one is taken back."""
        if person is not None and self._person is not None and person.login != self._person.login:
            self.giving.dismiss()
            self.disabling.dismiss()
        self._person = person
        self.login = "" if person is None else person.login
        me = person is not None and person.login == self._context.person.login
        active = person is not None and person.active
        self.give.setEnabled(active and not me)
        self.disable.setEnabled(active and not me)
        name = "" if person is None else person.display_name
        for button, words in ((self.give, self.give.text()), (self.disable, self.disable.text())):
            button.setAccessibleName(f"{words.removesuffix('…')}: {name}" if name else words)
        reason = ""
        if me:
            reason = self.tr("Your own is changed in the menu of your name; somebody else disables you.")
            if not asks_password(self._context):
                reason = self.tr("Somebody else disables you.")
        elif person is not None and not active:
            reason = self.tr("%1 may not sign in any more.").replace("%1", name)
        self.why_not.show_text(reason)
        self.why_not.setVisible(bool(reason))

    def _lay_out(self) -> None:
        acts = QWidget()
        row = FlowLayout(acts)
        for button in (self.give, self.disable, self.add):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * STEP)
        for part in (acts, self.why_not, self.told, self.adding, self.giving, self.disabling):
            layout.addWidget(part)
        for said in (self.why_not, self.told):
            said.hide()
        self.give.setVisible(asks_password(self._context))

    def _connect(self) -> None:
        self.add.clicked.connect(self._ask_who)
        self.give.clicked.connect(self._ask_password)
        self.disable.clicked.connect(self._ask_disable)
        self.adding.added.connect(self._take_added)
        self.giving.given.connect(self._take_given)
        self.disabling.confirmed.connect(self._disable)
        self.adding.dismissed.connect(partial(self._focus, self.add))
        self.giving.dismissed.connect(partial(self._focus, self.give))
        self.disabling.dismissed.connect(partial(self._focus, self.disable))

    def _focus(self, button: QPushButton) -> None:
        (button if button.isEnabled() else self.add).setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_who(self) -> None:
        self._ask_nothing_else()
        self.adding.ask()

    def _ask_password(self) -> None:
        if self._person is not None:
            self._ask_nothing_else()
            self.giving.ask(self._person)

    def _ask_disable(self) -> None:
        if self._person is None:
            return
        self._ask_nothing_else()
        words = self.tr("%1 can no longer sign in, from any computer. What they wrote and signed stays theirs.")
        if self._passphrase:
            words = self.tr(
                "%1 can no longer sign in and loses the passphrase. What they wrote and signed stays theirs. A copy of "
                "board and key file that they kept still opens for them; `tumorboard passphrase rekey` takes a new key."
            )
        self.disabling.ask(words.replace("%1", self._person.display_name))

    def _ask_nothing_else(self) -> None:
        """What is asked stands below the button that was pressed, which may be the lowest thing on screen."""
        self.told.hide()
        bring_into_sight(self)
        for form in (self.adding, self.giving, self.disabling):
            form.hide()

    def _take_added(self, login: str) -> None:
        """Who is new needs a way in; the form for it follows at once."""
        self.login = login

        def find() -> PersonRowSnapshot | None:
            people = self._context.database.read(list_people)
            return next((person for person in people if person.login == login), None)

        self._context.tasks.run(self, find, self._go_on_with, failed=self._fail)

    def _go_on_with(self, person: PersonRowSnapshot | None) -> None:
        if person is None:
            return
        self.show_person(person)
        if asks_password(self._context):
            self._tell(self.tr("✓ %1 is on the board, and needs a way in:").replace("%1", person.display_name))
            self.giving.ask(person)
        else:
            self._tell(self.tr("✓ %1 is on the board.").replace("%1", person.display_name))
            self._focus(self.add)
        self.done.emit(person.login)

    def _take_given(self, words: str) -> None:
        self._tell(words)
        self._focus(self.give)
        self.done.emit(self.login)

    def _disable(self) -> None:
        person = self._person
        if person is not None:
            self.disabling.go.setEnabled(False)
            act = self._acts.meant(partial(disable, self._context.database, person.login), disable, person.login)
            carry_out(self._context.tasks, self, act, lambda _nothing: self._finish_disabling(person), self._fail)

    def _finish_disabling(self, person: PersonRowSnapshot) -> None:
        self.disabling.go.setEnabled(True)
        self.disabling.hide()
        self._tell(self.tr("✓ %1 may not sign in any more.").replace("%1", person.display_name))
        self._focus(self.add)
        self.done.emit(person.login)

    def _fail(self, error: Exception) -> None:
        self.disabling.go.setEnabled(True)
        if self.disabling.isHidden():
            self._tell(sentence(error))
        else:
            self.disabling.refuse(sentence(error))

    def _tell(self, words: str) -> None:
        self.told.show_text(words)
        self.told.show()
