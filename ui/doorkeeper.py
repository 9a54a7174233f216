"""Closes and opens the window's door: sign-in, the lock after a time without a touch, and at a key."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QDialog, QStackedWidget, QToolTip, QWidget
from shiboken6 import isValid

from tumorboard.database.credentials import Credentials, SignIn
from tumorboard.database.sessions import Database
from ui.messages import sentence
from ui.opening import OpenBoard, SignInAsked
from ui.own_clipboard import clear_own_clipboard
from ui.presence import Presence
from ui.tasks import TaskRunner
from ui.touches import Touches
from ui.translation import QT_TRANSLATE_NOOP, translated
from ui.widgets.door_page import DoorPage

_SECRETS = {
    SignIn.CHOICE: "",
    SignIn.PASSPHRASE: QT_TRANSLATE_NOOP("doorkeeper", "Passphrase"),
    SignIn.PASSWORD: QT_TRANSLATE_NOOP("doorkeeper", "Password"),
}


class Doorkeeper(QObject):
    """Stands before the window's content. While the door is closed nothing of it is to be seen or reached by a key.

    Attributes:
        page: The door.
        presence: Says when nobody is there any more.

    Signals:
        closing: The door is about to be closed: keep what is typed.
        closed: The door is closed, and the content is out of sight.
        opened: The same person goes on.
        person_chosen: On a plain board, the login of another person who goes on.
        board_opened: The board with somebody else signed in, or another board.
        other_board_requested: Another board is wanted instead.
    """

    closing = Signal()
    closed = Signal()
    opened = Signal()
    person_chosen = Signal(str)
    board_opened = Signal(object)
    other_board_requested = Signal()

    def __init__(self, front: QStackedWidget, presence: Presence, other_board: str, window: QWidget) -> None:
        """Takes where the door is put: in front of the only thing that is there."""
        super().__init__(window)
        self._front = front
        self._board: OpenBoard | None = None
        self._asked: SignInAsked | None = None
        self._locked = False
        self._hidden: list[QWidget] = []
        self._tasks = TaskRunner(self)
        self.presence = presence
        self.page = DoorPage(other_board)
        self._touches = Touches(self)
        front.addWidget(self.page)
        self._touches.touched.connect(self._on_touch)
        presence.lock_wanted.connect(self.lock)
        self.page.given.connect(self._on_given)
        self.page.person_given.connect(self._on_person)
        self.page.somebody_else.connect(self._ask_somebody_else)
        self.page.back_requested.connect(self._go_back)
        self.page.other_board_requested.connect(self.other_board_requested)

    @property
    def is_closed(self) -> bool:
        """Whether the door stands before the content."""
        return self._front.currentWidget() is self.page

    def follow(self, board: OpenBoard) -> None:
        """Somebody has signed in: let them see the board, and watch whether they stay."""
        self._board, self._asked = board, None
        self.presence.begin()
        self._touches.watch(self._front.window().windowHandle())
        self._open()

    def ask_sign_in(self, asked: SignInAsked) -> None:
        """Ask who wants to work with a board that lets nobody in without a proof."""
        self._asked = asked
        self._close()
        self.page.ask_sign_in(
            asked.shown_location,
            asked.login,
            translated("doorkeeper", _SECRETS[asked.sign_in]),
            back=self._board is not None,
            other_board=True,
        )

    def change_person(self) -> None:
        """Somebody else wants to sign in; the present person can still go back."""
        if self._board is not None and not self._locked:
            self._keep_typed()
            self.ask_sign_in(self._board.sign_in_anew())

    def lock(self) -> None:
        """Close the door until somebody shows who they are."""
        if self._board is None or self._locked:
            return
        self._locked = True
        self._asked = None
        self.presence.stop()
        self._keep_typed()
        clear_own_clipboard()
        self._hide_windows()
        self._close()
        self._ask_to_unlock()

    def _ask_to_unlock(self) -> None:
        board = self._board
        if board is None:
            return
        if board.is_plain:
            people = [(person.login, person.display_name) for person in board.roster.people if person.active]
            self.page.ask_person(people, board.person.login)
        else:
            secret = translated("doorkeeper", _SECRETS[board.database.sign_in])
            self.page.ask_password(board.person.display_name, secret)

    def _ask_somebody_else(self) -> None:
        if self._board is None:
            return
        self._asked = self._board.sign_in_anew()
        secret = translated("doorkeeper", _SECRETS[self._asked.sign_in])
        self.page.ask_sign_in("", "", secret, back=True, other_board=False)

    def _go_back(self) -> None:
        self._asked = None
        if self._locked:
            self._ask_to_unlock()
        elif self._board is not None:
            self._open()
            self.opened.emit()

    def _on_given(self, login: str, password: str) -> None:
        self.page.show_busy(busy=True)
        if self._asked is not None:
            work = partial(self._asked.open, Credentials(login, password))
            self._tasks.run(self, work, self._on_board, failed=self._refuse, key="door")
        elif self._board is not None:
            work_ = partial(_confirm, self._board.database, password)
            self._tasks.run(self, work_, lambda _nothing: self._unlock(), failed=self._refuse, key="door")

    def _on_person(self, login: str) -> None:
        board = self._board
        if board is None:
            return
        self._unlock()
        if login != board.person.login:
            self.person_chosen.emit(login)

    def _on_board(self, board: OpenBoard) -> None:
        self.page.show_busy(busy=False)
        # What the former person had open is not for the next one.
        self._hidden.clear()
        self._locked = False
        self.board_opened.emit(board)

    def _unlock(self) -> None:
        self.page.show_busy(busy=False)
        self._locked = False
        self.presence.begin()
        self._open()
        for window in self._hidden:
            if isValid(window):
                window.show()
        self._hidden.clear()
        self.opened.emit()

    def _refuse(self, error: Exception) -> None:
        self.page.refuse(sentence(error))

    def _close(self) -> None:
        self._front.setCurrentWidget(self.page)
        self.closed.emit()

    def _open(self) -> None:
        self.page.password.clear()
        self._front.setCurrentIndex(0)

    def _keep_typed(self) -> None:
        self.closing.emit()

    def _hide_windows(self) -> None:
        """Lists and menus go, dialogs are answered with "no", and other windows come back when the door is opened."""
        QToolTip.hideText()
        while (popup := QApplication.activePopupWidget()) is not None and popup.close():
            pass
        for window in QApplication.topLevelWidgets():
            if window is self._front.window() or window.isHidden():
                continue
            if isinstance(window, QDialog):
                window.reject()
            elif window.isWindow():
                window.hide()
                self._hidden.append(window)

    def _on_touch(self) -> None:
        if not self.presence.touch():
            self._touches.swallow = True


def _confirm(database: Database, password: str) -> None:
    """On the worker: whether the password is the present person's."""
    confirmed = database.confirmed(password)
    if confirmed is not database:
        confirmed.close()
