"""The composition root: settings, board, who is at the keyboard, window. Everything is handed over, nothing global."""

# The window is painted before anything of a board is loaded; what names one is for the type checker, or the worker's.
from __future__ import annotations

import gc
import logging
import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QSettings
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from tumorboard.errors import TumorBoardError
from tumorboard.logs import Event, log_event
from tumorboard.settings import chosen_board, remember
from ui.first_paint import FirstPaint
from ui.main_window import MainWindow
from ui.messages import sentence
from ui.preloading import preload_soon
from ui.tasks import TaskRunner
from ui.theme.looks import Looks
from ui.theme.style import ICON_PREFIX

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import TracebackType

    from tumorboard.database.drafts import DraftStore
    from tumorboard.database.sessions import Database
    from ui.opening import OpenBoard, SignInAsked
    from ui.pages.welcome import WelcomePage
    from ui.presence import Clocks

_log = logging.getLogger("tumorboard.ui")


def make_window(
    database: Database,
    settings: QSettings,
    login: str = "",
    *,
    looks: Looks | None = None,
    store: DraftStore | None = None,
    clocks: Clocks | None = None,
) -> MainWindow:
    """The window over an open board, as the person with the login, or as the first coordinator.

    Args:
        database: The board.
        settings: Where the window remembers itself.
        login: Who is at the keyboard.
        looks: Those of the program; None for the ones that the settings remember.
        store: Where drafts are kept; None for the usual file.
        clocks: By which the window finds out that nobody is there; None for the computer's.

    Raises:
        NotAllowedError: Nobody may sign in.
    """
    from tumorboard.database.drafts import DraftStore, drafts_path  # noqa: PLC0415 - see above
    from ui.opening import pages_with, sign_in  # noqa: PLC0415 - see above

    board = sign_in(database, store or DraftStore(drafts_path()), login)
    chosen = looks or Looks(settings)
    chosen.apply()
    window = MainWindow(chosen, settings, clocks=clocks)
    window.take_board(board, pages_with(chosen))
    return window


def run(location: str = "", arguments: Sequence[str] = ()) -> int:
    """Open the window and return the exit code when it is closed.

    Args:
        location: The board; "" for the one that the environment or the last start names, or else the welcome.
        arguments: For Qt.
    """
    application = QApplication([sys.argv[0], *arguments])
    application.setOrganizationName("tumorboard")
    application.setApplicationName("tumorboard")
    application.setDesktopFileName("tumorboard")
    program = Program(QSettings())
    sys.excepthook = program.report_unexpected
    program.start(location)
    code = application.exec()
    program.close()
    return code


class Program(QObject):
    """Opens boards off the interface thread, and shows the welcome where there is none to open.

    Attributes:
        window: The window, from the moment on when there is a board to open.
        welcome: Where a board is chosen, while it is shown.
    """

    def __init__(self, settings: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._looks = Looks(settings, self)
        self._tasks = TaskRunner(self)
        self._location = ""
        self._ended = False
        self.window: MainWindow | None = None
        self.welcome: WelcomePage | None = None
        self._looks.apply()

    def start(self, location: str = "") -> None:
        """Show the window and open a board in it, or else show the welcome."""
        try:
            chosen = chosen_board(location)
        except TumorBoardError:
            self.show_welcome()
            return
        window = self._make_window()
        window.opening.announce(chosen)
        window.show()
        # Loading is work for the same interpreter: what is painted first is there in a third of the time.
        first = FirstPaint(window)
        first.over.connect(lambda: QApplication.setWindowIcon(QIcon(f"{ICON_PREFIX}:tumorboard.svg")))
        first.over.connect(partial(self._open, chosen, self._take))

    def open(self, location: str) -> None:
        """Open a board that was chosen in the welcome, on the worker; then the window takes it up."""
        self._open(location, self._take_chosen)

    def show_welcome(self) -> WelcomePage:
        """Show where a board is chosen."""
        from ui.pages.welcome import WelcomePage  # noqa: PLC0415 - few starts need it

        if self.welcome is None:
            self.welcome = WelcomePage(self._tasks)
            self.welcome.board_chosen.connect(self.open)
            self.welcome.destroyed.connect(self._forget_welcome)
        self.welcome.show()
        self.welcome.raise_()
        self.welcome.activateWindow()
        return self.welcome

    def close(self) -> None:
        """Let running work end and give back the board."""
        self._ended = True
        self._tasks.wait()
        # A board that was being opened while the window was closed has arrived by now, and is closed too.
        QCoreApplication.sendPostedEvents(self._tasks)
        if self.window is not None and self.window.has_board:
            self.window.context.database.close()
            self.window.context.drafts.store.close()

    def report_unexpected(self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        """A defect in one place must not take the window away; only its kind is logged, never a patient's words."""
        log_event(_log, Event.UNEXPECTED, error)
        if self.window is not None and isinstance(error, Exception):
            self.window.messages.say(sentence(error))

    def _make_window(self) -> MainWindow:
        self.window = MainWindow(self._looks, self._settings)
        self.window.other_board_requested.connect(self.show_welcome)
        self.window.signed_in.connect(lambda _login: self._remember())
        self.window.board_opened.connect(self._take)
        return self.window

    def _open(self, location: str, done: Callable[[OpenBoard | SignInAsked], None]) -> None:
        self._location = location
        store = self.window.context.drafts.store if self.window is not None and self.window.has_board else None
        self._tasks.run(self, partial(_open, location, store), done, failed=self._refuse, key="open")

    def _take_chosen(self, board: OpenBoard | SignInAsked) -> None:
        self._take(board)
        if self.window is not None and self.welcome is not None:
            self.window.activateWindow()
            self.welcome.close()

    def _take(self, board: OpenBoard | SignInAsked) -> None:
        from ui.opening import SignInAsked, pages_with  # noqa: PLC0415 - loaded by now, see `_open`

        if self._ended:
            if not isinstance(board, SignInAsked):
                board.database.close()
            return
        window = self.window or self._make_window()
        if isinstance(board, SignInAsked):
            window.ask_sign_in(board)
            window.show()
            return
        window.take_board(board, pages_with(self._looks))
        window.show()
        window.open_last_page()
        preload_soon(window)
        self._remember()

    def _refuse(self, error: Exception) -> None:
        if self._ended:
            return
        self.show_welcome().refuse(self._location, sentence(error))
        if self.window is not None and not self.window.has_board:
            self.window.hide()

    def _remember(self) -> None:
        """The board that is open, which need not be the one that was asked for last."""
        if self.window is not None:
            database = self.window.context.database
            self._tasks.run(self, partial(remember, database.location, database.actor.login), lambda _nothing: None)

    def _forget_welcome(self) -> None:
        self.welcome = None


def _open(location: str, store: DraftStore | None) -> OpenBoard | SignInAsked:
    """Runs on the worker, and loads there what only a board needs."""
    # What is loaded stays. Looking through all of it for garbage again and again takes a seventh of the time.
    gc.disable()
    try:
        from ui.opening import open_for_window  # noqa: PLC0415 - see above
    finally:
        gc.freeze()
        gc.enable()
    return open_for_window(location, store)
