"""The composition root: settings, board, who is at the keyboard, window. Everything is handed over, nothing global."""

import logging
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from types import TracebackType

from PySide6.QtCore import QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from tumorboard.database.drafts import DraftStore, drafts_path
from tumorboard.database.opening import open_board
from tumorboard.database.sessions import Database
from tumorboard.errors import NotAllowedError, TumorBoardError
from tumorboard.queries.people import list_boards, list_people
from tumorboard.queries.snapshots import BoardSnapshot, PersonRowSnapshot
from tumorboard.settings import LOGIN_VARIABLE, chosen_board, read_settings, remember
from tumorboard.vocabulary import Role
from ui.context import AppContext
from ui.drafts import DraftKeeper, OwnDrafts, read_drafts
from ui.main_window import MainWindow
from ui.messages import sentence
from ui.page import Page
from ui.page_stack import Factory
from ui.pages.cases import CasesPage
from ui.pages.meeting import MeetingPage
from ui.pages.settings import SettingsPage
from ui.pages.today import TodayPage
from ui.pages.welcome import WelcomePage
from ui.tasks import TaskRunner
from ui.theme.looks import Looks

_log = logging.getLogger("tumorboard.ui")


def _case_page(context: AppContext) -> Page:
    # It takes longer to load than all other pages together, and the day begins with another one.
    from ui.pages.case import CasePage  # noqa: PLC0415 - see above

    return CasePage(context)


PAGES: dict[str, Factory] = {
    "today": TodayPage,
    "cases": CasesPage,
    "case": _case_page,
    "meeting": MeetingPage,
}
"""The pages by their names, the first one first; Settings is added where the looks are known."""

PATIENCE_MS = 400
"""A board that takes longer to open is announced by the welcome window."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A board with someone at the keyboard, and what the window's top bar shows."""

    database: Database
    person: PersonRowSnapshot
    people: tuple[PersonRowSnapshot, ...]
    boards: tuple[BoardSnapshot, ...]
    drafts: OwnDrafts


def sign_in(database: Database, store: DraftStore, login: str = "") -> Opened:
    """The board with the person of a login at the keyboard, or else the first coordinator, or the first person.

    Args:
        database: The board.
        store: Where drafts are kept.
        login: Who is asked for.

    Raises:
        NotAllowedError: Nobody may sign in.
    """
    people = database.read(list_people)
    active = [person for person in people if person.active]
    # False comes before True: the login that was asked for, then coordinators, then the others.
    active.sort(key=lambda person: (person.login != login, person.role is not Role.COORDINATOR))
    if not active:
        raise NotAllowedError("Nobody may sign in to this board; add a person with `tumorboard person add`.")
    signed_in = database.signed_in_as(active[0].login)
    return Opened(signed_in, active[0], people, database.read(list_boards), read_drafts(store, signed_in))


def make_window(
    database: Database,
    settings: QSettings,
    login: str = "",
    *,
    looks: Looks | None = None,
    store: DraftStore | None = None,
) -> MainWindow:
    """The window over an open board, as the person with the login, or as the first coordinator.

    Args:
        database: The board.
        settings: Where the window remembers itself.
        login: Who is at the keyboard.
        looks: Those of the program; None for the ones that the settings remember.
        store: Where drafts are kept; None for the usual file.

    Raises:
        NotAllowedError: Nobody may sign in.
    """
    return _window(sign_in(database, store or DraftStore(drafts_path()), login), looks or Looks(settings), settings)


def run(location: str = "", arguments: Sequence[str] = ()) -> int:
    """Open the window and return the exit code when it is closed.

    Args:
        location: The board; "" for the one that the environment or the last start names, or else the welcome.
        arguments: For Qt.
    """
    application = QApplication([sys.argv[0], *arguments])
    application.setOrganizationName("tumorboard")
    application.setApplicationName("tumorboard")
    program = Program(QSettings())
    sys.excepthook = program.report_unexpected
    program.start(location)
    code = application.exec()
    program.close()
    return code


class Program(QObject):
    """Opens boards off the interface thread, and shows the welcome where there is none to open."""

    def __init__(self, settings: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._looks = Looks(settings, self)
        self._tasks = TaskRunner(self)
        self._store = DraftStore(drafts_path())
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._announce)
        self._location = ""
        self.window: MainWindow | None = None
        self.welcome: WelcomePage | None = None
        self._looks.apply()

    def start(self, location: str = "") -> None:
        """Open a board, or else show the welcome."""
        try:
            chosen = chosen_board(location)
        except TumorBoardError:
            self.show_welcome()
        else:
            self.open(chosen)
            self._patience.start()

    def open(self, location: str) -> None:
        """Open a board on the worker; then its window takes the place of what is shown."""
        self._location = location
        self._tasks.run(self, partial(_open, location, self._store), self._show_window, failed=self._refuse, key="open")

    def show_welcome(self) -> WelcomePage:
        """Show where a board is chosen."""
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
        self._tasks.wait()
        if self.window is not None:
            self.window.context.database.close()
        self._store.close()

    def report_unexpected(self, kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        """A defect in one place must not take the window away; only its kind is logged, never a patient's words."""
        _log.error("unexpected", extra={"exception": kind.__name__})
        if self.window is not None and isinstance(error, Exception):
            self.window.messages.say(sentence(error))

    def _show_window(self, opened: Opened) -> None:
        self._patience.stop()
        former = self.window
        self.window = _window(opened, self._looks, self._settings)
        self.window.other_board_requested.connect(self.show_welcome)
        self.window.signed_in.connect(self._remember)
        self.window.show()
        self.window.open_last_page()
        if former is not None:
            former.close()
            former.context.database.close()
            former.deleteLater()
        if self.welcome is not None:
            self.welcome.close()
        self._remember(opened.person.login)

    def _refuse(self, error: Exception) -> None:
        self._patience.stop()
        self.show_welcome().refuse(self._location, sentence(error))

    def _announce(self) -> None:
        self.show_welcome().announce(self._location)

    def _remember(self, login: str) -> None:
        self._tasks.run(self, partial(remember, self._location, login), lambda _nothing: None)

    def _forget_welcome(self) -> None:
        self.welcome = None


def _open(location: str, store: DraftStore) -> Opened:
    database = open_board(location)
    try:
        named = os.environ.get(LOGIN_VARIABLE, "")
        if named:
            database.signed_in_as(named)  # refused by name, rather than opened as somebody else
        return sign_in(database, store, named or read_settings().last_login)
    except BaseException:
        database.close()
        raise


def _window(opened: Opened, looks: Looks, settings: QSettings) -> MainWindow:
    tasks = TaskRunner()
    context = AppContext(opened.database, opened.person, tasks, DraftKeeper(opened.drafts))
    factories: dict[str, Factory] = {**PAGES, "settings": partial(SettingsPage, looks=looks)}
    window = MainWindow(context, looks, settings, factories)
    tasks.setParent(window)
    context.drafts.setParent(window)
    looks.apply()
    window.show_people(opened.people)
    window.show_boards(opened.boards)
    return window
