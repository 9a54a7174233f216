"""What stands in front of the window while nobody has shown who they are: sign-in, and the lock."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.theme.tokens import STEP
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card, label
from ui.widgets.name_combo import NameCombo
from ui.widgets.password_line import PasswordLine
from ui.widgets.scrolling import scrolled

_DIGITS_WIDE = 56


class DoorPage(QWidget):
    """One card in the middle. It asks for a login and a password, for a password alone, or for a person.

    Signals:
        given: The login and the password that were typed; the login is "" where only a password was asked for.
        person_given: The login of the person who was chosen.
        somebody_else: Another person wants to sign in instead.
        other_board_requested: The person wants to work with another board.
        back_requested: What the door was closed for is not wanted any more.
    """

    given = Signal(str, str)
    person_given = Signal(str)
    somebody_else = Signal()
    other_board_requested = Signal()
    back_requested = Signal()

    def __init__(self, other_board: str, parent: QWidget | None = None) -> None:
        """Takes the text of the button that leads to another board."""
        super().__init__(parent)
        self.setProperty("role", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.card = Card(" ")
        self.about = FreeText("", "muted")
        self.person = FreeText("", "strong")
        self.login = QLineEdit()
        self.login.setAccessibleName(self.tr("Login"))
        self.password = PasswordLine(self.tr("Password"))
        self.people = NameCombo(self.tr("Who is at the keyboard"))
        self.error = FreeText("", "error")
        self.go = QPushButton()
        self.else_button = QPushButton(self.tr("Sign in as somebody else"))
        self.other_board = QPushButton(other_board)
        self.back = QPushButton(self.tr("Back") + "   Esc")
        self._lay_out()
        self._connect()

    def ask_sign_in(self, about: str, login: str, secret: str, *, back: bool, other_board: bool) -> None:
        """Ask for a login and a password.

        Args:
            about: Which board this is.
            login: What stands in the line already.
            secret: What the password is called on this board.
            back: Whether there is something to go back to.
            other_board: Whether another board can be opened instead.
        """
        self._show(self.tr("Sign in"), about, self.tr("Sign in"), secret)
        self._show_only(self._login_caption, self.login, self._password_caption, self.password)
        self.back.setVisible(back)
        self.other_board.setVisible(other_board)
        self.login.setText(login)
        (self.password.field if login else self.login).setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_password(self, person: str, secret: str) -> None:
        """Ask the person who locked the window for their password."""
        self._show(self.tr("Locked"), "", self.tr("Unlock"), secret)
        self.person.show_text(person)
        self._show_only(self.person, self._password_caption, self.password, self.else_button)
        self.password.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_person(self, people: Sequence[tuple[str, str]], login: str) -> None:
        """Ask who is at the keyboard, where nothing can prove it.

        Args:
            people: Logins and names.
            login: Who was there before.
        """
        words = self.tr("This board is a plain file: nothing proves who is at the keyboard.")
        self._show(self.tr("Locked"), words, self.tr("Go on"), "")
        self.people.clear()
        for each, name in people:
            self.people.addItem(name, each)
        self.people.setCurrentIndex(max(self.people.findData(login), 0))
        self._show_only(self._people_caption, self.people)
        self.people.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_busy(self, *, busy: bool) -> None:
        """While what was typed is being checked, nothing can be typed."""
        for part in (self.login, self.password, self.people, self.go, self.else_button):
            part.setEnabled(not busy)
        self._working.setVisible(busy)
        if busy:
            self.error.hide()

    def refuse(self, sentence: str) -> None:
        """Say below the password why it does not open; what was typed there is gone."""
        self.show_busy(busy=False)
        self.error.show_text(sentence)
        self.error.show()
        asked = self.password.field if not self.password.isHidden() else self.people
        asked.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc goes back where there is something behind; Enter in the list of people goes on."""
        if event.key() == Qt.Key.Key_Escape and not self.back.isHidden():
            self.back_requested.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.people.hasFocus():
            self._give()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The card is as wide as its text is large."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """The same when the text changes its size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _fit(self) -> None:
        self.card.setMaximumWidth(_DIGITS_WIDE * self.fontMetrics().horizontalAdvance("0"))

    def _lay_out(self) -> None:
        self.go.setProperty("role", "primary")
        self._login_caption = label(self.tr("Login"), "column")
        self._password_caption = label("", "column")
        self._people_caption = label(self.tr("Who is at the keyboard"), "column")
        self._working = label(self.tr("Checking…"), "caption")
        acts = QWidget()
        row = FlowLayout(acts)
        for button in (self.go, self.else_button, self.back, self.other_board):
            row.addWidget(button)
        self._asked: tuple[QWidget, ...] = (
            self.person,
            self._login_caption,
            self.login,
            self._people_caption,
            self.people,
            self._password_caption,
            self.password,
        )
        for part in (self.about, *self._asked, self.error, acts, self._working):
            self.card.body.addWidget(part)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(6 * STEP, 6 * STEP, 6 * STEP, 6 * STEP)
        column.addStretch(1)
        column.addWidget(label(self.tr("Tumorboard"), "title"), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(2 * STEP)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.card, 8)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addStretch(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(content))

    def _connect(self) -> None:
        self.login.returnPressed.connect(self.password.field.setFocus)
        self.password.entered.connect(self._give)
        self.go.clicked.connect(self._give)
        self.else_button.clicked.connect(self.somebody_else)
        self.other_board.clicked.connect(self.other_board_requested)
        self.back.clicked.connect(self.back_requested)

    def _show(self, heading: str, about: str, act: str, secret: str) -> None:
        self.show_busy(busy=False)
        self.error.hide()
        self.password.clear()
        self.card.heading.setText(heading)
        self.about.show_text(about)
        self.about.setVisible(bool(about))
        self.go.setText(act)
        self._password_caption.setText(secret)
        self.password.field.setAccessibleName(secret)

    def _show_only(self, *parts: QWidget) -> None:
        for each in (*self._asked, self.else_button, self.back, self.other_board):
            each.setVisible(each in parts)

    def _give(self) -> None:
        if not self.people.isHidden():
            self.person_given.emit(self.people.currentData())
        elif not self.login.isHidden() and not self.login.text().strip():
            self.refuse(self.tr("Type your login first."))
            self.login.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.password.is_empty:
            self.refuse(self.tr("Nothing was typed yet."))
        else:
            login = "" if self.login.isHidden() else self.login.text().strip()
            self.given.emit(login, self.password.take())
