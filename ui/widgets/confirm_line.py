"""One line that says what an act makes final, with the act, the way back, and the password where one is needed."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.theme.tokens import STEP
from ui.widgets.free_text import FreeText
from ui.widgets.password_line import PasswordLine


class ConfirmLine(QFrame):
    """Hidden until asked for.

    Attributes:
        password: Where the password for a signature is typed; hidden where the board asks for none.

    Signals:
        confirmed: The person wants the act; its password is taken with `take_password`.
        dismissed: The person does not.
    """

    confirmed = Signal()
    dismissed = Signal()

    def __init__(self, act: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._asks_password = False
        self._stands_for: tuple[QWidget, ...] = ()
        self._made_room: tuple[QWidget, ...] = ()
        self._sentence = FreeText("", "strong")
        self.password = PasswordLine(self.tr("Your password, to sign"), self.tr("Your password, to sign"))
        self.error = FreeText("", "error")
        self.go = QPushButton(act)
        self.go.setProperty("role", "primary")
        self.no = QPushButton(self.tr("Not yet") + "   Esc")
        for button in (self.no, self.go):
            button.setAutoDefault(True)  # so that Enter presses it, too, once it has the focus
        self._lay_out()
        self.go.clicked.connect(self._go)
        self.password.entered.connect(self._go)
        self.no.clicked.connect(self.dismiss)
        self.hide()

    @property
    def text(self) -> str:
        """What becomes final."""
        return self._sentence.typed

    def require_password(self) -> None:
        """Ask for the password from now on: this board takes no signature without one."""
        self._asks_password = True
        self._row.setDirection(QBoxLayout.Direction.TopToBottom)
        self.password.show()

    def take_place_of(self, *widgets: QWidget) -> None:
        """Where a password is asked for, the line is higher: these make room for it meanwhile, where they are shown."""
        self._stands_for += widgets

    def ask(self, sentence: str) -> None:
        """Show the line and put the focus on the password, or else on the act."""
        self._sentence.show_text(sentence)
        self.password.clear()
        self.error.hide()
        self.show()
        if self._asks_password:
            made_room = tuple(each for each in self._stands_for if not each.isHidden())
            self._made_room += made_room
            for each in made_room:
                each.hide()
        (self.password.field if self._asks_password else self.go).setFocus(Qt.FocusReason.OtherFocusReason)

    def take_password(self) -> str:
        """The password that was typed, which leaves the line; "" where none is asked for."""
        return self.password.take()

    def has_answer(self) -> bool:
        """Whether the act can be done; where the password is missing, it is asked for."""
        if self._asks_password and self.password.is_empty:
            self.refuse(self.tr("Type your password first."))
            return False
        return True

    def refuse(self, sentence: str) -> None:
        """Say why the act was not done; the line stays."""
        self.password.clear()
        self.error.show_text(sentence)
        self.error.show()
        (self.password.field if self._asks_password else self.go).setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """What was typed does not wait for the next question."""
        self.password.clear()
        if self.isHidden():
            made_room, self._made_room = self._made_room, ()
            for each in made_room:
                each.show()
        super().hideEvent(event)

    def _lay_out(self) -> None:
        self.password.hide()
        self.error.hide()
        answer = QHBoxLayout()
        answer.setSpacing(2 * STEP)
        answer.addWidget(self.password, 1)
        answer.addWidget(self.no, 0, Qt.AlignmentFlag.AlignTop)
        answer.addWidget(self.go, 0, Qt.AlignmentFlag.AlignTop)
        self._row = QHBoxLayout()
        self._row.setSpacing(2 * STEP)
        self._row.addWidget(self._sentence, 1)
        self._row.addLayout(answer)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 2 * STEP)
        layout.setSpacing(STEP)
        layout.addLayout(self._row)
        layout.addWidget(self.error)

    def _go(self) -> None:
        if self.has_answer():
            self.confirmed.emit()

    def event(self, event: QEvent) -> bool:
        """Esc answers the question before it means "back"."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc takes the line away."""
        if _is_escape(event):
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def dismiss(self) -> None:
        """Take the line away."""
        if not self.isHidden():
            self.hide()
            self.dismissed.emit()


def _is_escape(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Escape
