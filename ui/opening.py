"""Opens boards for the window. With the pages it takes most of a start to load, so the worker loads it: see `app`."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject

from tumorboard.changes import Changes
from tumorboard.database.changed_since import newest_link
from tumorboard.database.credentials import Credentials, SignIn
from tumorboard.database.drafts import DraftStore, drafts_path
from tumorboard.database.opening import open_board, sign_in_of
from tumorboard.database.sessions import Database
from tumorboard.database.watching import Watch
from tumorboard.errors import NotAllowedError
from tumorboard.queries.people import (
    UnconfirmedResetSnapshot,
    list_boards,
    list_people,
    list_unconfirmed_resets,
)
from tumorboard.queries.person_snapshots import BoardSnapshot, PersonRowSnapshot
from tumorboard.settings import LOGIN_VARIABLE, read_settings
from tumorboard.vocabulary import Role
from ui.backups import Backups
from ui.context import AppContext
from ui.drafts import DraftKeeper, OwnDrafts, read_drafts
from ui.locations import shown_location, taken_apart
from ui.meeting_mode import MeetingMode
from ui.page import Page
from ui.page_stack import Factory
from ui.pages.audit import AuditPage
from ui.pages.meeting import MeetingPage
from ui.pages.today import TodayPage
from ui.presence import Presence
from ui.tasks import TaskRunner
from ui.theme.looks import Looks


def _case_page(context: AppContext) -> Page:
    # It takes longer to load than all other pages together, and the day begins with another one.
    from ui.pages.case import CasePage  # noqa: PLC0415 - see above

    return CasePage(context)


def _chase_page(context: AppContext) -> Page:
    # It brings along what words letters, and no day begins with it.
    from ui.pages.chase import ChasePage  # noqa: PLC0415 - see above

    return ChasePage(context)


def _intake_page(context: AppContext) -> Page:
    # Who reads a report into suggestions is loaded when a case is taken in.
    from ui.pages.intake import IntakePage  # noqa: PLC0415 - see above

    return IntakePage(context)


def _cases_page(context: AppContext) -> Page:
    # Its filters and acts are forms, which the first page of the day has none of.
    from ui.pages.cases import CasesPage  # noqa: PLC0415 - see above

    return CasesPage(context)


def _settings_page(context: AppContext, looks: Looks) -> Page:
    # Its forms are wanted seldom, and no day begins with them.
    from ui.pages.settings import SettingsPage  # noqa: PLC0415 - see above

    return SettingsPage(context, looks)


PAGES: dict[str, Factory] = {
    "today": TodayPage,
    "cases": _cases_page,
    "case": _case_page,
    "chase": _chase_page,
    "intake": _intake_page,
    "meeting": MeetingPage,
    "audit": AuditPage,
}
"""The pages by their names, the first one first; Settings is added where the looks are known."""


def pages_with(looks: Looks) -> Mapping[str, Factory]:
    """All pages by their names, the first one first; Settings changes these looks."""
    return {**PAGES, "settings": partial(_settings_page, looks=looks)}


@dataclass(frozen=True, slots=True)
class Roster:
    """Who may sit at the keyboard, which boards there are, and whose password was set anew and is not confirmed."""

    people: tuple[PersonRowSnapshot, ...]
    boards: tuple[BoardSnapshot, ...]
    resets: tuple[UnconfirmedResetSnapshot, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenBoard:
    """A board with someone at the keyboard.

    `context` and `watch` are for the interface thread; the others ask the board.

    Attributes:
        database: The board.
        person: Who is at the keyboard.
        roster: Who may be.
        drafts: Theirs.
        position: The newest link of the audit trail before anything of the board was read.
    """

    database: Database
    person: PersonRowSnapshot
    roster: Roster
    drafts: OwnDrafts
    position: int

    @property
    def is_plain(self) -> bool:
        """Whether who is at the keyboard is chosen, and nothing proves it."""
        return self.database.sign_in is SignIn.CHOICE

    def context(self, tasks: TaskRunner, presence: Presence, parent: QObject) -> AppContext:
        """What its pages are given; the keeper of drafts, meeting mode and backups live with `parent`."""
        return AppContext(
            self.database,
            self.person,
            tasks,
            DraftKeeper(self.drafts, parent),
            presence,
            MeetingMode(self.database, tasks, presence, parent),
            Backups(self.database, presence.preferences, parent),
        )

    def watch(self, heard: Callable[[Changes], None]) -> Watch:
        """Begin to tell what others save, on a thread of its own, until it is stopped."""
        watch = Watch(self.database, self.position, heard)
        watch.start()
        return watch

    def read_roster(self) -> Roster:
        """Who may sit at the keyboard now, and which boards there are now."""
        return _read_roster(self.database)

    def with_person(self, login: str) -> "OpenBoard":
        """The same board with another person at the keyboard, where nothing proves who that is.

        Raises:
            NotAllowedError: The person may not sign in, or would have to prove who they are.
        """
        require_proved(self.database, login)
        return _signed_in(self.database.signed_in_as(login), self.drafts.store)

    def sign_in_anew(self) -> "SignInAsked":
        """Somebody else wants to sign in to the same board."""
        database = self.database
        return SignInAsked(database.location, database.sign_in, database.actor.login, self.drafts.store)


@dataclass(frozen=True, slots=True)
class SignInAsked:
    """A board that lets nobody in without a proof.

    Attributes:
        location: The board, without a password.
        sign_in: What it asks for.
        login: Who probably wants to sign in.
        store: Where drafts are kept; None for the usual file.
    """

    location: str
    sign_in: SignIn
    login: str
    store: DraftStore | None = None

    @property
    def shown_location(self) -> str:
        """The board as it may be shown."""
        return shown_location(self.location)

    def open(self, credentials: Credentials) -> OpenBoard:
        """Open the board; it runs on the worker.

        Raises:
            WrongCredentialsError: The login or its password is not right.
            DatabaseError: There is no such board, or it cannot be opened.
        """
        return _open_with(self.location, self.store, credentials)


def sign_in(database: Database, store: DraftStore, login: str = "") -> OpenBoard:
    """The board with the person of a login at the keyboard, or else the first coordinator, or the first person.

    Where the board proves who signs in, it is whoever has signed in.

    Args:
        database: The board.
        store: Where drafts are kept.
        login: Who is asked for.

    Raises:
        NotAllowedError: Nobody may sign in, or somebody else has.
    """
    if database.sign_in is not SignIn.CHOICE:
        require_proved(database, login or database.actor.login)
        return _signed_in(database, store)
    active = [person for person in database.read(list_people) if person.active]
    # False comes before True: the login that was asked for, then coordinators, then the others.
    active.sort(key=lambda person: (person.login != login, person.role is not Role.COORDINATOR))
    if not active:
        raise NotAllowedError("Nobody may sign in to this board; add a person with `tumorboard person add`.")
    return _signed_in(database.signed_in_as(active[0].login), store)


def require_proved(database: Database, login: str) -> None:
    """Make sure that nobody sits down in another's name where the board asks for a proof.

    Raises:
        NotAllowedError: The board asks for one, and somebody else gave it.
    """
    if database.sign_in is not SignIn.CHOICE and database.actor.login != login:
        raise NotAllowedError("Sign in with your own password first.", field="login")


def open_for_window(location: str, store: DraftStore | None = None) -> OpenBoard | SignInAsked:
    """Open a board as the person whom the environment names, or who signed in last, or who may; see `sign_in`.

    A board that asks for a password is opened with the one in its address; without one, it is to be asked for.

    Args:
        location: The board.
        store: Where drafts are kept; None for the usual file.

    Raises:
        DatabaseError: There is no such board, or it cannot be opened.
        NotAllowedError: Nobody may sign in, or not the person of the environment.
    """
    named = os.environ.get(LOGIN_VARIABLE, "")
    asks = sign_in_of(location)
    if asks is SignIn.CHOICE:
        return _open_plain(location, store or DraftStore(drafts_path()), named)
    plain, login, password = taken_apart(location)
    if password:
        return _open_with(plain, store, Credentials(login, password))
    return SignInAsked(plain, asks, named or login or read_settings().last_login, store)


def _open_plain(location: str, store: DraftStore, named: str) -> OpenBoard:
    database = open_board(location)
    try:
        if named:
            database.signed_in_as(named)  # refused by name, rather than opened as somebody else
        return sign_in(database, store, named or read_settings().last_login)
    except BaseException:
        database.close()
        raise


def _open_with(location: str, store: DraftStore | None, credentials: Credentials) -> OpenBoard:
    database = open_board(location, credentials)
    try:
        return _signed_in(database, store or DraftStore(drafts_path()))
    except BaseException:
        database.close()
        raise


def _signed_in(database: Database, store: DraftStore) -> OpenBoard:
    # First: what is saved while the rest is read is told then.
    position = database.read(newest_link)
    roster = _read_roster(database)
    person = next((person for person in roster.people if person.login == database.actor.login), None)
    if person is None:
        raise NotAllowedError("Nobody with this login works with this board.", field="login")
    return OpenBoard(database, person, roster, read_drafts(store, database), position)


def _read_roster(database: Database) -> Roster:
    return Roster(database.read(list_people), database.read(list_boards), database.read(list_unconfirmed_resets))
