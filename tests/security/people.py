"""Everybody who might attack a board, each at a seat of their own, with nothing but SQL in hand.

`Logins` are real ones: each person's own PostgreSQL role, over TCP, with their own password. `Scene` is one transaction
in which whoever owns the board sits everybody down in turn: people see there what the one before them wrote, and what
the owner has just broken; it works on both databases.
"""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol
from urllib.parse import quote, urlsplit

import pytest
from sqlalchemy import Connection, Engine, NullPool, create_engine, text
from sqlalchemy.exc import DBAPIError

from tests.support.board import BOARD_PLAN, COORDINATOR, ONCOLOGIST, RADIOLOGIST, Spine, row_version
from tests.support.proving import password_of
from tumorboard.database.engine import driver_connection
from tumorboard.database.rights_rules import SETUP_LOGIN, TRAIL_READ
from tumorboard.database.sessions import Database
from tumorboard.models import Opinion
from tumorboard.services.opinions import AnswerEntry, OptionEntry, RecordOpinion, SignOpinion, StepEntry
from tumorboard.services.opinions import record_opinion as record
from tumorboard.services.opinions import sign_opinion as sign
from tumorboard.services.people import AddPerson, DisablePerson, add_person, disable_person
from tumorboard.services.statements import ComponentEntry, PlanEntry
from tumorboard.vocabulary import DiagnosisAgreement, Discipline, Modality, Role

SECOND_COORDINATOR = "kato"
OUTSIDER = "novak"
"""A specialist who has nothing to do with any case."""

DISABLED = "adams"
STRANGER = "stranger"
"""A role with the board's prefix, in the group of the specialists, whom no row of the board names."""

SECRET = "zebra seven"  # noqa: S105 - words of an opinion
"""Stands in every field of the sealed opinions, in words of ten letters at least so that it is found anywhere."""


_PLAN = PlanEntry((ComponentEntry(Modality.SURGERY, SECRET, label=SECRET),), verbatim=SECRET)


def prepare(database: Database, spine: Spine) -> None:
    """Add to a filled board the people of the attacks, one sealed opinion that is signed, and one that is a draft."""
    coordinator = database.signed_in_as(COORDINATOR)
    coordinator.write(add_person, AddPerson(SECOND_COORDINATOR, "Kato", Role.COORDINATOR))
    for login in (OUTSIDER, DISABLED):
        coordinator.write(add_person, AddPerson(login, login.title(), Role.SPECIALIST, "", "Dr", Discipline.UROLOGY))
    coordinator.write(disable_person, DisablePerson(DISABLED))
    seen = database.read(row_version, Opinion, spine.draft_opinion_id)
    author = database.signed_in_as(ONCOLOGIST)
    author.write(record, _secret(spine, spine.draft_opinion_id, seen))
    seen = database.read(row_version, Opinion, spine.draft_opinion_id)
    author.write(sign, SignOpinion(spine.draft_opinion_id, seen))
    database.signed_in_as(RADIOLOGIST).write(record, _secret(spine, None, None))


def _secret(spine: Spine, opinion_id: int | None, seen: int | None) -> RecordOpinion:
    return RecordOpinion(
        spine.draft_case_id,
        DiagnosisAgreement.DISAGREES,
        SECRET,
        opinion_id,
        seen,
        rationale=SECRET,
        plan=_PLAN if opinion_id else BOARD_PLAN,
        missing_information=SECRET,
        evidence_level=SECRET,
        evidence_source=SECRET,
        options=(OptionEntry(SECRET, SECRET, SECRET, SECRET, SECRET),),
        steps=(StepEntry(SECRET, SECRET, owner=SECRET),),
        answers=(AnswerEntry(spine.draft_question_id, SECRET),),
    )


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody at work with SQL."""

    connection: Connection

    @property
    def shared(self) -> bool:
        """Whether it is PostgreSQL that they talk to."""
        return self.connection.dialect.name == "postgresql"

    def run(self, sql: str, **values: object) -> Any:  # noqa: ANN401 - rows, as a test unpacks or names them
        """Execute a statement and return its rows, none where it returns none."""
        result = self.connection.execute(text(sql), values)
        return result.all() if result.returns_rows else []

    def value(self, sql: str, **values: object) -> Any:  # noqa: ANN401 - whatever the column holds
        """The first column of the first row, None where there is no row."""
        rows = self.run(sql, **values)
        return rows[0][0] if rows else None

    def changed(self, sql: str, **values: object) -> int:
        """Execute a statement that writes and return how many rows it changed."""
        return self.connection.execute(text(sql), values).rowcount

    def open_trail(self) -> None:
        """Say in the trail that it is read, without which a shared board shows nothing of it."""
        self.run(
            "INSERT INTO performed_act (key, result, created_at, row_version, created_by_id)"
            " VALUES (gen_random_uuid()::text, :told, clock_timestamp(), 1, tb_me())",
            told=TRAIL_READ,
        )

    def refuses(self, sql: str, words: str, state: str = "42501", **values: object) -> None:
        """Assert that a statement is refused, for this reason; nothing of it stays.

        Args:
            sql: The statement.
            words: Stand in what the database answers.
            state: PostgreSQL's state of the refusal; by default that of missing rights.
            values: Its parameters.
        """
        self.refuses_all((sql,), words, state, **values)

    def refuses_all(self, statements: Sequence[str], words: str, state: str = "42501", **values: object) -> None:
        """Assert that the last of several statements is refused, and that those before it are not."""
        *prepared, last = statements
        attempt = self.connection.begin_nested()
        try:
            for statement in prepared:
                self.connection.execute(text(statement), values)
            with pytest.raises(DBAPIError) as caught:
                self.connection.execute(text(last), values)
        finally:
            attempt.rollback()
        assert words in str(caught.value.orig), caught.value.orig
        if self.shared:
            assert getattr(caught.value.orig, "sqlstate", None) == state, caught.value.orig


def instant(seat: Seat, **ahead: float) -> str:
    """A moment from now as SQL, e.g. `hours=13` or `days=-400`."""
    moment = (datetime.now(UTC) + timedelta(**ahead)).strftime("%Y-%m-%d %H:%M:%S.%f")
    return f"timestamptz '{moment}+00'" if seat.shared else f"'{moment}'"


@dataclass(frozen=True, slots=True)
class Facts:
    """What the attacks aim at.

    Attributes:
        people: Ids by login.
        case: The case whose opinions are sealed; `OUTSIDER` has nothing to do with it.
        done: The case that is finished.
        sealed: The oncologist's opinion, signed.
        draft: The radiologist's.
        missing: The number of no row at all.
    """

    people: dict[str, int]
    case: int
    done: int
    sealed: int
    draft: int
    missing: int = 987_654


def facts(owner: Seat) -> Facts:
    """Find them, as somebody who sees everything."""
    people = {login: number for number, login in owner.run("SELECT id, login FROM person")}
    opinions = owner.run("SELECT id, case_id, signed_at FROM opinion WHERE statement = :secret", secret=SECRET)
    (sealed,) = (row for row in opinions if row.signed_at is not None)
    (draft,) = (row for row in opinions if row.signed_at is None)
    done = owner.value("SELECT id FROM clinical_case WHERE id <> :case ORDER BY id LIMIT 1", case=sealed.case_id)
    return Facts(people, sealed.case_id, done, sealed.id, draft.id)


class People(Protocol):
    """A board and everybody's seat at it."""

    facts: Facts

    def sit(self, login: str) -> AbstractContextManager[Seat]:
        """Sit somebody down."""


class Logins:
    """Real logins of a shared board; what one writes is rolled back when they get up."""

    def __init__(self, location: str, prefix: str) -> None:
        self.location = location
        self.prefix = prefix
        self._engines: dict[str, Engine] = {}
        with self.owner() as owner:
            self.facts = facts(owner)

    def address(self, login: str) -> str:
        """The URL with somebody's own role."""
        parts = urlsplit(self.location)
        place = parts.netloc.rpartition("@")[2]
        return parts._replace(
            scheme="postgresql+psycopg",
            netloc=f"{self.prefix}_{login}:{quote(password_of(login))}@{place}",
            query="require_auth=scram-sha-256",
        ).geturl()

    @contextmanager
    def sit(self, login: str) -> Iterator[Seat]:
        """A connection with somebody's own password, which may have been opened a while ago."""
        if login not in self._engines:
            self._engines[login] = create_engine(self.address(login), pool_size=2)
        with self._engines[login].connect() as connection:
            yield Seat(connection)
            connection.rollback()

    def close(self) -> None:
        """Everybody leaves."""
        for engine in self._engines.values():
            engine.dispose()

    @contextmanager
    def owner(self) -> Iterator[Seat]:
        """A connection of the server's superuser."""
        with self.connected(self.location.replace("postgresql://", "postgresql+psycopg://")) as seat:
            yield seat

    @contextmanager
    def connected(self, address: str) -> Iterator[Seat]:
        """A connection to an address; nothing of what is done there stays unless it is committed."""
        engine = create_engine(address, poolclass=NullPool)
        with engine.connect() as connection:
            yield Seat(connection)
            connection.rollback()


class Scene:
    """One transaction of whoever owns the board, in which everybody acts in turn."""

    def __init__(self, connection: Connection) -> None:
        """Takes a connection that writes as `setup` or as a superuser."""
        self.owner = Seat(connection)
        self.shared = self.owner.shared
        self.facts = facts(self.owner)
        self.prefix = self.owner.value("SELECT tb_prefix()") if self.shared else ""

    @contextmanager
    def sit(self, login: str, *, confirmed: bool = True) -> Iterator[Seat]:
        """Let somebody act until the end of the block."""
        connection = self.owner.connection
        if self.shared:
            connection.exec_driver_sql(f"SET LOCAL SESSION AUTHORIZATION {self.prefix}_{login}")
            yield self.owner
            connection.exec_driver_sql("RESET SESSION AUTHORIZATION")
            return
        driver = driver_connection(connection)
        driver.act_for(login, confirmed=confirmed)
        try:
            yield self.owner
        finally:
            driver.act_for(SETUP_LOGIN)

    def open_case(self, login: str, *cases: int) -> None:
        """Give somebody a ticket for a case."""
        for case in cases:
            self.owner.run(
                "INSERT INTO case_access (case_id, person_id, purpose, reason, expires_at, created_at, row_version,"
                f" created_by_id) VALUES (:case, :me, 'care', '', {instant(self.owner, hours=11)},"
                f" {instant(self.owner)}, 1, :me)",
                case=case,
                me=self.facts.people[login],
            )
