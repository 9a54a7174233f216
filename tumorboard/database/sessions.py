"""The only doors to a board: `Database.read` and `Database.write`. A session is born and dies inside them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import Engine, event, select
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError
from sqlalchemy.orm.unitofwork import UOWTransaction

from tumorboard.changes import Changes
from tumorboard.database.credentials import SignIn
from tumorboard.database.engine import make_engine, reading_options
from tumorboard.database.refusals import refusals
from tumorboard.database.typed_text import refuse_unstorable_text
from tumorboard.errors import NotAllowedError, StaleRecordError
from tumorboard.models import (
    Board,
    BoardMember,
    Case,
    CredentialReset,
    Meeting,
    Party,
    Patient,
    Person,
    RequiredDiscipline,
)

P = ParamSpec("P")
R = TypeVar("R")
C = TypeVar("C")

_STALE = "Someone else changed this record while you were working on it. Your text is kept; read theirs and decide."


@dataclass(frozen=True, slots=True)
class Actor:
    """Who is signed in: the person's id and login. The board itself, while it is set up, is `SETUP`."""

    person_id: int | None
    login: str


SETUP = Actor(None, "setup")


@dataclass(slots=True)
class _Touched:
    """The ids collected while a write's session flushes."""

    cases: set[int] = field(default_factory=set)
    meetings: set[int] = field(default_factory=set)
    patients: set[int] = field(default_factory=set)
    people: bool = False

    def add(self, row: object) -> None:
        for ids, kind, column in (
            (self.cases, Case, "case_id"),
            (self.meetings, Meeting, "meeting_id"),
            (self.patients, Patient, "patient_id"),
        ):
            # A row concerns the record that it is, or the one that it names.
            row_id = getattr(row, "id" if isinstance(row, kind) else column, None)
            if isinstance(row_id, int):
                ids.add(row_id)
        if isinstance(row, Person | Party | Board | BoardMember | RequiredDiscipline | CredentialReset):
            self.people = True

    def changes(self) -> Changes:
        return Changes(frozenset(self.cases), frozenset(self.meetings), frozenset(self.patients), self.people)


class Database:
    """A board that is open. Safe to share between threads: every call makes its own session.

    Attributes:
        sign_in: What it asks of whoever works with it.
    """

    sign_in: SignIn = SignIn.CHOICE

    def __init__(self, engine: Engine, location: str, actor: Actor = SETUP) -> None:
        self.location = location
        self.actor = actor
        self.engine = engine
        self._listeners: list[Callable[[Changes], None]] = []

    def signed_in_as(self, login: str) -> "Database":
        """The same board with another person at the keyboard; announcements are shared.

        Raises:
            NotAllowedError: There is no active person with this login.
        """
        with self._session(read_only=True) as session:
            person_id = session.scalar(select(Person.id).where(Person.login == login, Person.active))
        if person_id is None:
            raise NotAllowedError(f"Nobody with the login “{login}” may sign in here.", field="login")
        database = Database(self.engine, self.location, Actor(person_id, login))
        database._listeners = self._listeners
        return database

    def confirmed(self, password: str) -> "Database":
        """The same board and person for one signature, once their password was typed again.

        Raises:
            WrongCredentialsError: The password is not right.
        """
        del password
        return self

    def subscribe(self, listener: Callable[[Changes], None]) -> None:
        """Call `listener` after every committed write, on the writing thread."""
        self._listeners.append(listener)

    def read(self, query: Callable[Concatenate[Session, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Run a query and return its snapshot.

        Raises:
            DatabaseError: The board cannot be read.
        """
        with self._session(read_only=True) as session:
            return query(session, *args, **kwargs)

    def write(self, service: Callable[[Session, C], R], command: C) -> R:
        """Run one act, commit it, and announce what it changed.

        Raises:
            TumorBoardError: The act was refused, by its service or by the database; nothing of it was kept.
        """
        touched = _Touched()
        with self._session(read_only=False) as session:
            event.listen(session, "before_flush", _prepare_rows)
            event.listen(session, "after_flush", lambda flushed, _context: _collect(flushed, touched))
            result = service(session, command)
            session.commit()
        changes = touched.changes()
        if changes:
            for listener in tuple(self._listeners):
                listener(changes)
        return result

    def close(self) -> None:
        """Give back all connections."""
        self.engine.dispose()

    @contextmanager
    def _session(self, *, read_only: bool) -> Iterator[Session]:
        options: dict[str, object] = {"tumorboard_actor": self.actor.login}
        if read_only:
            options |= reading_options(self.engine)
        engine = self.engine.execution_options(**options)
        try:
            with refusals(), Session(engine, expire_on_commit=False, info={"actor": self.actor}) as session:
                yield session
        except StaleDataError as error:
            raise StaleRecordError(_STALE) from error


def connect(location: str, *, must_exist: bool = True) -> Database:
    """A database at a location, without asking whether it is a board (see `opening`)."""
    return Database(make_engine(location, must_exist=must_exist), location)


def _prepare_rows(session: Session, _context: UOWTransaction, _instances: object) -> None:
    """Before anything is sent: no text that would be cut or refused, and an author for every new row."""
    refuse_unstorable_text((*session.new, *session.dirty))
    actor: Actor = session.info["actor"]
    for row in session.new:
        if hasattr(row, "created_by_id") and row.created_by_id is None:
            row.created_by_id = actor.person_id


def _collect(session: Session, touched: _Touched) -> None:
    for row in (*session.new, *session.dirty, *session.deleted):
        touched.add(row)
