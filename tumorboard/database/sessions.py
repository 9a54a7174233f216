"""The only doors to a board: `Database.read` and `Database.write`. A session is born and dies inside them."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar, cast
from uuid import UUID

from sqlalchemy import Engine, event, select, text
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError
from sqlalchemy.orm.unitofwork import UOWTransaction

from tumorboard.changes import Changes
from tumorboard.database.acts import as_act, lost_connection, recorded, refuse_if_foreign, unpacked
from tumorboard.database.changed_since import OF_PEOPLE
from tumorboard.database.credentials import Credentials, SignIn
from tumorboard.database.data_key import DataKey, data_key_of
from tumorboard.database.engine import (
    ACTOR,
    CONFIRMED,
    ROLE,
    is_postgresql,
    make_engine,
    reading_options,
    reconnecting_engine,
    sign_in_with,
)
from tumorboard.database.refusals import refusals
from tumorboard.database.rights_postgresql import login_role
from tumorboard.database.rights_rules import FRESH_SECONDS, SETUP_LOGIN
from tumorboard.database.tickets import (
    case_opened_by,
    has_ticket,
    is_trail_open,
    is_trail_read_by,
    open_trail,
    take_ticket,
)
from tumorboard.database.typed_text import refuse_unstorable_text
from tumorboard.errors import DatabaseError, NotAllowedError, StaleRecordError, TumorBoardError
from tumorboard.models import Case, Meeting, Patient, Person
from tumorboard.vocabulary import AccessPurpose

P = ParamSpec("P")
R = TypeVar("R")
C = TypeVar("C")

_STALE = "Someone else changed this record while you were working on it. Your text is kept; read theirs and decide."


@dataclass(frozen=True, slots=True)
class Actor:
    """Who is signed in: the person's id and login. The board itself, while it is set up, is `SETUP`."""

    person_id: int | None
    login: str


SETUP = Actor(None, SETUP_LOGIN)


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
        if isinstance(row, OF_PEOPLE):
            self.people = True

    def changes(self) -> Changes:
        return Changes(frozenset(self.cases), frozenset(self.meetings), frozenset(self.patients), self.people)


class Database:
    """A board that is open. Safe to share between threads: every call makes its own session.

    Attributes:
        location: A file's path, or a URL.
        actor: Who is signed in.
        engine: Its connections.
        sign_in: What proves who is signed in. Whoever owns a shared board's database chooses whom to act for.
    """

    def __init__(
        self, engine: Engine, location: str, actor: Actor = SETUP, confirmed_until: float | None = None
    ) -> None:
        """Takes what stands in the attributes, and until when a passphrase confirms signatures (None: for a while)."""
        self.location = location
        self.actor = actor
        self.engine = engine
        self.sign_in = SignIn.CHOICE if data_key_of(engine) is None else SignIn.PASSPHRASE
        self._confirmed_until = time.monotonic() + FRESH_SECONDS if confirmed_until is None else confirmed_until
        self._listeners: list[Callable[[Changes], None]] = []
        self._unanswered: dict[UUID, _Touched] = {}

    @property
    def shared(self) -> bool:
        """Whether a server keeps the board, and with it what each login may read; else the board is a file."""
        return is_postgresql(self.location)

    def signed_in_as(self, login: str) -> "Database":
        """The same board with another person at the keyboard; announcements are shared.

        On a shared board that is somebody's own login, or anybody's for whoever owns the database.

        Raises:
            NotAllowedError: There is no active person with this login, or it is not the one that the server knows.
        """
        with self._session(read_only=True) as session:
            person_id = session.scalar(select(Person.id).where(Person.login == login, Person.active))
        role = None if person_id is None else self._role(login)
        if person_id is None or role is None:
            raise NotAllowedError(f"Nobody with the login “{login}” may sign in here.", field="login")
        engine = self.engine.execution_options(**{ROLE: role}) if role else self.engine
        database = self._with(engine, Actor(person_id, login), self._confirmed_until)
        if self.shared and not role:
            database.sign_in = SignIn.PASSWORD
        return database

    def _role(self, login: str) -> str | None:
        """The role to act as: "" for the connection's own, None where this connection may not act for the login."""
        if not self.shared:
            return ""
        # As whoever the connection itself is, whomever it acts for now.
        own = self.engine.execution_options(**{ROLE: "", **reading_options(self.engine)})
        with refusals(), own.connect() as connection:
            known = connection.execute(
                text("SELECT tb_setup() AS owns, tb_login() AS login, tb_prefix() AS prefix")
            ).one()
        if known.owns:
            return login_role(known.prefix, login)
        return "" if known.login == login else None

    def confirmed(self, password: str) -> "Database":
        """The board for one signature, after the one who is signed in has proved it once more.

        A plain file asks for nothing. On a shared board it is a connection of its own, which the server lets in by the
        password; whoever owns the database needs none.

        Raises:
            WrongCredentialsError: The password or passphrase is not theirs.
        """
        key = data_key_of(self.engine)
        if self.sign_in is SignIn.PASSWORD:
            engine = reconnecting_engine(self.engine, password)
            with refusals(), engine.connect():  # now, so that a wrong password is told before the act
                return self._with(engine, self.actor)
        if key is None:
            return self
        # A plain board must not wait for what only an encrypted one needs.
        from tumorboard.database.keyring import read_key_ring  # noqa: PLC0415 - see above

        read_key_ring(Path(self.location)).require(Credentials(self.actor.login, password), key)
        return self._with(self.engine, self.actor)

    def sign_in_with(self, password: str) -> None:
        """Go on with another password of whoever is signed in to a shared board, after they changed it."""
        sign_in_with(self.engine, password)

    def _with(self, engine: Engine, actor: Actor, confirmed_until: float | None = None) -> "Database":
        database = Database(engine, self.location, actor, confirmed_until)
        database._listeners = self._listeners
        return database

    def subscribe(self, listener: Callable[[Changes], None]) -> None:
        """Call `listener` after every committed write, on the writing thread."""
        self._listeners.append(listener)

    def read(self, query: Callable[Concatenate[Session, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Run a query and return its snapshot. One that shows what a case holds opens the case, which leaves a trace.

        Raises:
            DatabaseError: The board cannot be read.
            NotFoundError: There is no such record, or it is not for this person to see.
        """
        if is_trail_read_by(query):
            self.open_trail()
        find = case_opened_by(query)
        if find is not None and self.actor.person_id is not None:
            self._open_case(find, *args, **kwargs)
        with self._session(read_only=True) as session:
            return query(session, *args, **kwargs)

    def write(self, service: Callable[[Session, C], R], command: C, *, act: UUID | None = None) -> R:
        """Run one act, commit it, and announce what it changed.

        Args:
            service: What to do.
            command: With what.
            act: The key of what a person means. Said again with its key, also after the program ended or the answer
                was lost, the act is not done again: what it returned the first time is returned. A connection that
                breaks while a key is given is replaced, and the act said once more, before that is told.

        Raises:
            DatabaseError: The board cannot be reached; with a key, try again with the same one.
            ForeignActError: The key is another person's.
            TumorBoardError: The act was refused, by its service or by the database; nothing of it was kept.
            TypeError: A key was given to a service whose result cannot be kept (see `acts.packed`).
        """
        touched = _Touched()
        if act is None:
            result = self._commit(service, command, touched)
        else:
            # If the answer was lost before, what was done then is announced by whoever asks again.
            touched = self._unanswered.pop(act, touched)
            try:
                result = self._commit_once(as_act(service, act), command, act, touched)
            except DatabaseError:
                self._unanswered[act] = touched
                raise
        changes = touched.changes()
        if changes:
            for listener in tuple(self._listeners):
                listener(changes)
        return result

    def open_trail(self) -> None:
        """Say in the audit trail that it is read, unless that was said a moment ago.

        Raises:
            DatabaseError: The board cannot be written.
        """
        with self._session(read_only=True) as session:
            if is_trail_open(session):
                return
        self._note(open_trail)

    def _note(self, write: Callable[[Session], None]) -> None:
        """Write a trace that no page shows: nobody is told of it."""
        with self._session(read_only=False) as session:
            event.listen(session, "before_flush", _prepare_rows)
            write(session)
            session.commit()

    def _open_case(self, find: Callable[..., int | None], *args: object, **kwargs: object) -> None:
        with self._session(read_only=True) as session:
            case_id = find(session, *args, **kwargs)
            if case_id is None or has_ticket(session, case_id):
                return  # the query itself says that there is nothing to see
        self._note(partial(take_ticket, case_id=case_id, purpose=AccessPurpose.CARE))

    def performed(self, act: UUID) -> tuple[object] | None:
        """What the act of a key returned, alone in a tuple; None where it was not done.

        Raises:
            DatabaseError: The board cannot be read.
            ForeignActError: The key is another person's.
        """
        found = self.read(recorded, act)
        return None if found is None else (unpacked(found.result),)

    def _commit(self, service: Callable[[Session, C], R], command: C, touched: _Touched) -> R:
        with self._session(read_only=False) as session:
            event.listen(session, "before_flush", _prepare_rows)
            event.listen(session, "after_flush", lambda flushed, _context: _collect(flushed, touched))
            result = service(session, command)
            session.commit()
        return result

    def _commit_once(self, service: Callable[[Session, C], R], command: C, act: UUID, touched: _Touched) -> R:
        try:
            try:
                return self._commit(service, command, touched)
            except DatabaseError as error:
                if not lost_connection(error):
                    raise
                # It is done or not; the key tells on the next connection.
                return self._commit(service, command, touched)
        except TumorBoardError as error:
            if isinstance(error, DatabaseError):
                raise
            # The same act may have come through elsewhere while this one was on its way.
            done = self.performed(act)
            if done is None:
                refuse_if_foreign(error)
                raise
            return cast("R", done[0])

    def close(self) -> None:
        """Give back all connections."""
        self.engine.dispose()

    @contextmanager
    def _session(self, *, read_only: bool) -> Iterator[Session]:
        confirmed = self.sign_in is not SignIn.PASSPHRASE or time.monotonic() < self._confirmed_until
        options: dict[str, object] = {ACTOR: self.actor.login, CONFIRMED: confirmed}
        if read_only:
            options |= reading_options(self.engine)
        engine = self.engine.execution_options(**options)
        try:
            with refusals(), Session(engine, expire_on_commit=False, info={"actor": self.actor}) as session:
                yield session
        except StaleDataError as error:
            raise StaleRecordError(_STALE) from error


def connect(location: str, *, must_exist: bool = True, key: DataKey | None = None) -> Database:
    """A database at a location, without asking whether it is a board (see `opening`)."""
    return Database(make_engine(location, must_exist=must_exist, key=key), location)


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
