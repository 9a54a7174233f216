"""One's own password or passphrase: the old one once, the new one twice."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from ui.context import AppContext
from ui.messages import sentence
from ui.passwords import asks_passphrase, change_own
from ui.signature import asks_password
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card, label
from ui.widgets.new_secret import NewSecret
from ui.widgets.password_line import PasswordLine


class OwnPasswordCard(Card):
    """Not there on a plain board, where nobody has a password."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent)
        self._context = context
        passphrase = asks_passphrase(context.database)
        self.heading.setText(self.tr("Your passphrase") if passphrase else self.tr("Your password"))
        now = self.tr("Your passphrase until now") if passphrase else self.tr("Your password until now")
        new = self.tr("The new passphrase, of several words") if passphrase else self.tr("The new password")
        again = self.tr("The new passphrase once more") if passphrase else self.tr("The new password once more")
        self.old = PasswordLine(now)
        self.new = NewSecret(new, again)
        self.go = QPushButton(self.tr("Change passphrase") if passphrase else self.tr("Change password"))
        self.error = FreeText("", "error")
        self.told = FreeText("", "strong")
        about = (
            self.tr("It opens this board for you alone. Copies and backups made before keep the old one.")
            if passphrase
            else self.tr("It lets you in to this board and signs for you; nobody else has to confirm the change.")
        )
        for part in (label(about, "muted", wrap=True), label(now, "column", wrap=True), self.old, self.new):
            self.body.addWidget(part)
        for said in (self.error, self.told):
            self.body.addWidget(said)
            said.hide()
        self.body.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeft)
        if not asks_password(context):
            self.hide()
        self.old.entered.connect(self.new.focus)
        self.new.entered.connect(self._change)
        self.go.clicked.connect(self._change)

    def focus(self) -> None:
        """Put the cursor where one begins."""
        self.old.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _change(self) -> None:
        self.told.hide()
        if self.old.is_empty:
            self._refuse(self.tr("Type the present one first."))
            self.focus()
            return
        problem = self.new.problem()
        if problem:
            self._refuse(problem)
            return
        self.error.hide()
        self._enable(enabled=False)
        work = partial(change_own, self._context.database, self.old.take(), self.new.take())
        self._context.tasks.run(self, work, lambda _nothing: self._finish(), failed=self._fail)

    def _finish(self) -> None:
        self._enable(enabled=True)
        self.told.show_text(self.tr("✓ Changed. From now on the new one is asked for, also for signatures."))
        self.told.show()
        self.go.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fail(self, error: Exception) -> None:
        self._enable(enabled=True)
        self._refuse(sentence(error))
        self.focus()

    def _refuse(self, words: str) -> None:
        self.error.show_text(words)
        self.error.show()

    def _enable(self, *, enabled: bool) -> None:
        for part in (self.old, self.new, self.go):
            part.setEnabled(enabled)
