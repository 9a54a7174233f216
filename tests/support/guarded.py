"""A board that asks for passwords, over a plain file: what the window meets where a board proves who signs in."""

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from tests.support.board import COORDINATOR
from tumorboard.database.credentials import Credentials, SignIn
from tumorboard.database.opening import open_board
from tumorboard.database.sessions import SETUP, Actor, Database
from tumorboard.errors import ConfirmationNeededError, WrongCredentialsError
from tumorboard.services.opinions import sign_opinion
from tumorboard.services.recommendations import approve_recommendation, record_dissent
from tumorboard.services.reviews import sign_review

C = TypeVar("C")
R = TypeVar("R")

PASSWORD = "seven brown hens"  # noqa: S105 - of the tests
WRONG = "seven brown dogs"
SIGNING = frozenset({sign_review, sign_opinion, approve_recommendation, record_dissent})


class GuardedDatabase(Database):
    """Everybody's password is the same; a signature is taken only by what `confirmed` gave.

    Attributes:
        asked: How often a password was checked.
    """

    def __init__(self, engine: Engine, location: str, actor: Actor = SETUP, *, fresh: bool = False) -> None:
        super().__init__(engine, location, actor)
        self.sign_in = SignIn.PASSWORD
        self._fresh = fresh
        self.asked = 0

    def signed_in_as(self, login: str) -> "GuardedDatabase":
        """The same with another person."""
        return self._guarded(Database(self.engine, self.location).signed_in_as(login).actor, fresh=False)

    def confirmed(self, password: str) -> "GuardedDatabase":
        """The same for one signature."""
        self.asked += 1
        require(password)
        return self._guarded(self.actor, fresh=True)

    def write(self, service: Callable[[Session, C], R], command: C, *, act: UUID | None = None) -> R:
        """Refuse a signature that is not confirmed."""
        if service in SIGNING and not self._fresh:
            raise ConfirmationNeededError("A signature needs your password once more.")
        return super().write(service, command, act=act)

    def close(self) -> None:
        """One that is good for a signature leaves the board open."""
        if not self._fresh:
            super().close()

    def _guarded(self, actor: Actor, *, fresh: bool) -> "GuardedDatabase":
        made = GuardedDatabase(self.engine, self.location, actor, fresh=fresh)
        made._listeners = self._listeners
        return made


def open_guarded(location: str, credentials: Credentials | None = None) -> GuardedDatabase:
    """Open a file so, as its coordinator or with credentials."""
    board = open_board(location)
    guarded = GuardedDatabase(board.engine, location)
    if credentials is None:
        return guarded
    try:
        require(credentials.password)
        return guarded.signed_in_as(credentials.login or COORDINATOR)
    except BaseException:
        board.close()
        raise


def require(password: str) -> None:
    """Refuse every password but the one.

    Raises:
        WrongCredentialsError: It is another one.
    """
    if password != PASSWORD:
        raise WrongCredentialsError("The login or its password is not right.", field="password")
