"""Who holds up a shared board is sent away by a coordinator, and nobody else is."""

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from threading import Event
from urllib.parse import urlsplit
from uuid import uuid4

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from tests.support.board import COORDINATOR
from tests.support.every_table import FilledBoard
from tests.support.postgres import PostgresServer, database_name
from tumorboard.database.blocking import HELD_MS, unblock, unblock_function
from tumorboard.database.sessions import Database, connect
from tumorboard.errors import DatabaseError
from tumorboard.models import Party
from tumorboard.services.instants import take_turn

WAIT = 20


@dataclass(frozen=True, slots=True)
class Stopped:
    """Somebody who stopped in the middle of an act."""

    go_on: Event
    outcome: Future[None]


@pytest.fixture
def board(filled_database: FilledBoard) -> Iterator[Database]:
    """A board that has the function, which acts at once; the coordinator is at work."""
    database = connect(filled_database.location)
    install(database, held_ms=0)
    yield database.signed_in_as(COORDINATOR)
    database.close()


@pytest.fixture
def aside() -> Iterator[ThreadPoolExecutor]:
    """Does something at the same time."""
    with ThreadPoolExecutor(4) as pool:
        yield pool


def install(database: Database, *, held_ms: int) -> None:
    """In place of the board's own a function of the superuser, who may end the sessions of these tests."""
    own = connect(database.location)
    with own.engine.begin() as connection:
        coordinators = f"{connection.scalar(text('SELECT tb_prefix()'))}_coordinator"
        statements = f"DROP FUNCTION tb_unblock(); {unblock_function(coordinators, held_ms=held_ms)}"
        connection.exec_driver_sql(statements, execution_options={"no_parameters": True})
    own.close()


def rename(session: Session, name: str) -> None:
    session.scalars(select(Party).order_by(Party.id).limit(1).with_for_update()).one().name = name
    session.flush()


def turn(session: Session, _name: str) -> None:
    take_turn(session, 1)


def look(session: Session, _name: str) -> None:
    session.execute(text("SELECT count(*) FROM party"))


def stop_in(aside: ThreadPoolExecutor, database: Database, act: object) -> Stopped:
    """Let somebody begin an act and not end it."""
    begun, go_on = Event(), Event()

    def begin(session: Session, name: str) -> None:
        assert callable(act)
        act(session, name)
        begun.set()
        assert go_on.wait(WAIT)
        session.execute(text("SELECT 1"))

    outcome = aside.submit(database.write, begin, "stopped")
    assert begun.wait(WAIT)
    return Stopped(go_on, outcome)


@pytest.mark.parametrize("act", [rename, turn])
def test_who_holds_something_and_stopped_is_ended_and_the_next_goes_on(
    board: Database, aside: ThreadPoolExecutor, act: object
) -> None:
    theirs = connect(f"{board.location}?application_name=theirs")
    stopped = stop_in(aside, theirs, act)
    (ended,) = board.write(unblock, None)
    assert ended.login == urlsplit(board.location).username
    assert ended.seconds >= 0
    board.write(rename, "awake")
    board.write(turn, "")
    stopped.go_on.set()
    with pytest.raises(DatabaseError, match="The server is gone"):
        stopped.outcome.result(WAIT)
    assert board.write(unblock, None) == ()
    theirs.close()


def test_who_waits_is_let_through(board: Database, aside: ThreadPoolExecutor) -> None:
    theirs, patient = connect(board.location), connect(f"{board.location}?options=-c%20lock_timeout%3D20s")
    stopped = stop_in(aside, theirs, rename)
    waiting = aside.submit(patient.write, rename, "patient")
    assert len(board.write(unblock, None)) == 1
    waiting.result(WAIT)
    stopped.go_on.set()
    with pytest.raises(DatabaseError):
        stopped.outcome.result(WAIT)
    theirs.close()
    patient.close()


def test_who_only_reads_or_has_just_begun_is_left_alone(board: Database, aside: ThreadPoolExecutor) -> None:
    theirs = connect(board.location)
    reader = stop_in(aside, theirs, look)
    assert board.write(unblock, None) == ()
    reader.go_on.set()
    reader.outcome.result(WAIT)
    install(board, held_ms=HELD_MS)
    writer = stop_in(aside, theirs, rename)
    assert board.write(unblock, None) == ()
    writer.go_on.set()
    writer.outcome.result(WAIT)
    theirs.close()


def test_only_members_of_the_role_call_it_and_a_superuser_s_session_is_not_theirs_to_end(
    board: Database, aside: ThreadPoolExecutor, postgres_server: PostgresServer
) -> None:
    names = {part: f"tb_test_{part}_{uuid4().hex[:8]}" for part in ("owner", "kind", "member", "stranger")}
    role = {part: sql.Identifier(name) for part, name in names.items()}
    with psycopg.connect(postgres_server.url, autocommit=True) as admin:
        admin.execute(sql.SQL("CREATE ROLE {} NOLOGIN").format(role["kind"]))
        admin.execute(sql.SQL("CREATE ROLE {} NOLOGIN").format(role["owner"]))
        admin.execute(sql.SQL("GRANT pg_signal_backend, pg_read_all_stats TO {}").format(role["owner"]))
        for part in ("member", "stranger"):
            admin.execute(sql.SQL("CREATE ROLE {} LOGIN PASSWORD 'long-enough'").format(role[part]))
        admin.execute(sql.SQL("GRANT {} TO {}").format(role["kind"], role["member"]))
        with psycopg.connect(board.location, autocommit=True) as inside:
            for part in ("member", "stranger"):
                database = sql.Identifier(database_name(board.location))
                inside.execute(sql.SQL("GRANT CONNECT ON DATABASE {} TO {}").format(database, role[part]))
                inside.execute(sql.SQL("GRANT USAGE ON SCHEMA public TO {}").format(role[part]))
            inside.execute("DROP FUNCTION tb_unblock()")
            inside.execute(unblock_function(names["kind"], held_ms=0).encode())
            inside.execute(sql.SQL("ALTER FUNCTION tb_unblock() OWNER TO {}").format(role["owner"]))
            # So that the stranger is refused by the check in it, not only by the missing grant.
            inside.execute(sql.SQL("GRANT EXECUTE ON FUNCTION tb_unblock() TO {}").format(role["stranger"]))
        ours = connect(board.location)
        stopped = stop_in(aside, ours, rename)
        try:
            with _as(board, names["stranger"]) as stranger:
                with pytest.raises(psycopg.errors.InsufficientPrivilege, match="only coordinators"):
                    stranger.execute("SELECT * FROM tb_unblock()")
                stranger.rollback()
                stranger.execute("SELECT pg_advisory_xact_lock(5)")
                with _as(board, names["member"]) as member:
                    ended = member.execute("SELECT login FROM tb_unblock()").fetchall()
                # The superuser held a row, too.
                assert ended == [(names["stranger"],)]
                with pytest.raises(psycopg.OperationalError):
                    stranger.execute("SELECT 1")
        finally:
            stopped.go_on.set()
            stopped.outcome.result(WAIT)
            ours.close()
            with psycopg.connect(board.location, autocommit=True) as inside:
                inside.execute("DROP FUNCTION tb_unblock()")
                for name in role.values():
                    inside.execute(sql.SQL("DROP OWNED BY {}").format(name))
            for name in role.values():
                admin.execute(sql.SQL("DROP ROLE {}").format(name))


def _as(board: Database, login: str) -> psycopg.Connection[tuple[object, ...]]:
    parts = urlsplit(board.location)
    return psycopg.connect(
        host=parts.hostname,
        port=parts.port,
        dbname=database_name(board.location),
        user=login,
        password="long-enough",  # noqa: S106 - of a role that this test makes and drops
    )


def test_on_a_file_there_is_nothing_to_end(filled_file: FilledBoard) -> None:
    database = connect(filled_file.location)
    assert database.signed_in_as(COORDINATOR).write(unblock, None) == ()
    database.close()


def test_names_of_roles_are_quoted() -> None:
    statements = unblock_function("o'brien\"s; DROP TABLE person")
    assert "pg_has_role(session_user, 'o''brien\"s; DROP TABLE person', 'MEMBER')" in statements
    assert 'TO "o\'brien""s; DROP TABLE person";' in statements
