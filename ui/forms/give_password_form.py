"""A password or passphrase for a colleague, typed twice by who gives it."""

from functools import partial
from hashlib import blake2b
from secrets import token_bytes

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from tumorboard.queries.person_snapshots import PersonRowSnapshot
from ui.acts import Acts, carry_out
from ui.context import AppContext
from ui.messages import sentence
from ui.passwords import asks_passphrase, give
from ui.widgets.asked_form import AskedForm
from ui.widgets.free_text import FreeText
from ui.widgets.new_secret import NewSecret


class GivePasswordForm(AskedForm):
    """Hidden until asked for.

    Signals:
        given: What became of it, in a sentence.
    """

    given = Signal(str)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        passphrase = asks_passphrase(context.database)
        super().__init__(self.tr("Give this passphrase") if passphrase else self.tr("Give this password"), parent)
        self._context = context
        self._acts = Acts()
        self._pepper = token_bytes(32)
        self._person: PersonRowSnapshot | None = None
        self._passphrase = passphrase
        self.about = FreeText("", "strong")
        first = self.tr("Temporary passphrase") if passphrase else self.tr("Temporary password")
        self.secret = NewSecret(first, self.tr("The same once more"))
        for part in (self.about, self.secret):
            self.add(part)
        self.secret.entered.connect(self._give)
        self.go.clicked.connect(self._give)

    def ask(self, person: PersonRowSnapshot) -> None:
        """Ask for somebody's."""
        self._person = person
        words = (
            self.tr(
                "%1 opens the board with this passphrase. Tell it to them in person; they change it afterwards, in "
                "the menu of their name. If they had one before, a second coordinator or an administrator confirms "
                "that it is them before they sign."
            )
            if self._passphrase
            else self.tr(
                "%1 signs in with this password from now on, and the former one ends. Tell it to them in person; they "
                "change it afterwards, in the menu of their name. If they have worked here before, a second "
                "coordinator or an administrator confirms that it is them before they sign."
            )
        )
        self.about.show_text(words.replace("%1", person.display_name))
        self.error.hide()
        self.show()
        self.secret.clear()
        self.secret.focus()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """What was typed does not wait for the next time."""
        for line in (self.secret.first, self.secret.again):
            line.clear()
        super().hideEvent(event)

    def _give(self) -> None:
        person, problem = self._person, self.secret.problem()
        if problem:
            self.refuse(problem)
        elif person is not None:
            self.error.hide()
            self.setEnabled(False)
            password = self.secret.take()
            # Another password is another act, and the one that was typed is not kept to be compared.
            told_apart = blake2b(password.encode(errors="surrogatepass"), key=self._pepper).digest()
            work = partial(give, self._context.database, person.login, password)
            act = self._acts.meant(work, give, person.login, told_apart)
            carry_out(self._context.tasks, self, act, partial(self._finish, person), self._fail)

    def _finish(self, person: PersonRowSnapshot, waits: bool) -> None:
        self.setEnabled(True)
        self.hide()
        if waits:
            words = self.tr(
                "✓ %1 signs in with it, and signs once a second coordinator or administrator has confirmed that it is "
                "them."
            )
        elif self._passphrase:
            words = self.tr("✓ %1 opens the board with it.")
        else:
            words = self.tr("✓ %1 signs in with it.")
        self.given.emit(words.replace("%1", person.display_name))

    def _fail(self, error: Exception) -> None:
        self.refuse(sentence(error))
        self.secret.focus()
