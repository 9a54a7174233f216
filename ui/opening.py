"""Opens boards for the window. With the pages it takes most of a start to load, so the worker loads it: see `app`."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject

from tumorboard.database.drafts import DraftStore, drafts_path
from tumorboard.database.opening import open_board
from tumorboard.database.sessions import Database
from tumorboard.errors import NotAllowedError
from tumorboard.queries.people import list_boards, list_people
from tumorboard.queries.snapshots import BoardSnapshot, PersonRowSnapshot
from tumorboard.settings import LOGIN_VARIABLE, read_settings
from tumorboard.vocabulary import Role
from ui.context import AppContext
from ui.drafts import DraftKeeper, OwnDrafts, read_drafts
from ui.page import Page
from ui.page_stack import Factory
from ui.pages.audit import AuditPage
from ui.pages.cases import CasesPage
from ui.pages.meeting import MeetingPage
from ui.pages.settings import SettingsPage
from ui.pages.today import TodayPage
from ui.tasks import TaskRunner
from ui.theme.looks import Looks


def _case_page(context: AppContext) -> Page:
    # It takes longer to load than all other pages together, and the day begins with another one.
    from ui.pages.case import CasePage  # noqa: PLC0415 - see above

    return CasePage(context)


PAGES: dict[str, Factory] = {
    "today": TodayPage,
    "cases": CasesPage,
    "case": _case_page,
    "meeting": MeetingPage,
    "audit": AuditPage,
}
"""The pages by their names, the first one first; Settings is added where the looks are known."""


def pages_with(looks: Looks) -> Mapping[str, Factory]:
    """All pages by their names, the first one first; Settings changes these looks."""
    return {**PAGES, "settings": partial(SettingsPage, looks=looks)}


@dataclass(frozen=True, slots=True)
class Roster:
    """Who may sit at the keyboard, and which boards there are."""

    people: tuple[PersonRowSnapshot, ...]
    boards: tuple[BoardSnapshot, ...]


@dataclass(frozen=True, slots=True)
class OpenBoard:
    """A board with someone at the keyboard. Only `context` is for the interface thread; the others ask the board."""

    database: Database
    person: PersonRowSnapshot
    roster: Roster
    drafts: OwnDrafts

    def context(self, tasks: TaskRunner, parent: QObject) -> AppContext:
        """What its pages are given; the keeper of drafts lives with `parent`."""
        return AppContext(self.database, self.person, tasks, DraftKeeper(self.drafts, parent))

    def read_roster(self) -> Roster:
        """Who may sit at the keyboard now, and which boards there are now."""
        return Roster(self.database.read(list_people), self.database.read(list_boards))

    def with_person(self, login: str) -> "OpenBoard":
        """The same board with another person at the keyboard.

        Raises:
            NotAllowedError: The person may not sign in.
        """
        return _signed_in(self.database, self.drafts.store, login)


def sign_in(database: Database, store: DraftStore, login: str = "") -> OpenBoard:
    """The board with the person of a login at the keyboard, or else the first coordinator, or the first person.

    Args:
        database: The board.
        store: Where drafts are kept.
        login: Who is asked for.

    Raises:
        NotAllowedError: Nobody may sign in.
    """
    active = [person for person in database.read(list_people) if person.active]
    # False comes before True: the login that was asked for, then coordinators, then the others.
    active.sort(key=lambda person: (person.login != login, person.role is not Role.COORDINATOR))
    if not active:
        raise NotAllowedError("Nobody may sign in to this board; add a person with `tumorboard person add`.")
    return _signed_in(database, store, active[0].login)


def open_for_window(location: str, store: DraftStore | None = None) -> OpenBoard:
    """Open a board as the person whom the environment names, or who signed in last, or who may; see `sign_in`.

    Args:
        location: The board.
        store: Where drafts are kept; None for the usual file.

    Raises:
        DatabaseError: There is no such board, or it cannot be opened.
        NotAllowedError: Nobody may sign in, or not the person of the environment.
    """
    database = open_board(location)
    try:
        named = os.environ.get(LOGIN_VARIABLE, "")
        if named:
            database.signed_in_as(named)  # refused by name, rather than opened as somebody else
        return sign_in(database, store or DraftStore(drafts_path()), named or read_settings().last_login)
    except BaseException:
        database.close()
        raise


def _signed_in(database: Database, store: DraftStore, login: str) -> OpenBoard:
    signed_in = database.signed_in_as(login)
    roster = Roster(signed_in.read(list_people), signed_in.read(list_boards))
    person = next(person for person in roster.people if person.login == login)
    return OpenBoard(signed_in, person, roster, read_drafts(store, signed_in))
