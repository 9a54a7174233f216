"""What the audit trail costs: the same write on the same tables, with the board's triggers and without them.

Once through the services, as a person feels it, and once by the bare driver, where the triggers are nearly all that
there is. With a key, an act also looks for the key and keeps it, as each act of the window does. PostgreSQL syncs its
commits here as it does for a board, unlike the server of the tests.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import uuid4

import psycopg
from sqlalchemy import Connection, func, select
from sqlalchemy.orm import Session

from benchmarks.board import SyntheticBoard
from benchmarks.measure import Absent, Comparison, Contender, Topic
from benchmarks.raw import driver
from benchmarks.sample import COORDINATOR, SampleMaker
from benchmarks.words import Words
from tests.support.postgres import PostgresServer, own_server
from tumorboard.database.opening import create_board
from tumorboard.database.rights_rules import RIGHTS
from tumorboard.database.sessions import Database, connect
from tumorboard.models import Material
from tumorboard.services.materials import ReceiveMaterial, receive_material

_CASES = 4
_CALLS = 12
_RAW = 50
_ON = date(2026, 3, 1)

_UPDATE = "UPDATE material SET received_on = '2026-03-01', location = {0}, row_version = row_version + 1 WHERE id = {0}"


@dataclass(frozen=True, slots=True)
class _Pair:
    """A board with its triggers and its copy without them, and the bare driver's commit on each."""

    audited: Database
    plain: Database
    commit_audited: Callable[[int], object]
    commit_plain: Callable[[int], object]


def audit_topic(board: SyntheticBoard, folder: Path) -> Topic:
    """A material that has come, on SQLite and, where a server is at hand, on PostgreSQL."""
    contenders, comparisons = _compared("SQLite", board.at_end.enter_context(_files(folder)))
    try:
        server = board.at_end.enter_context(own_server())
    except RuntimeError:
        return Topic("audit", contenders, comparisons, absent=(Absent("small write, audited, PostgreSQL"),))
    more, others = _compared("PostgreSQL", board.at_end.enter_context(_databases(server)))
    return Topic("audit", contenders + more, comparisons + others)


def _newest_material(session: Session) -> int:
    return session.scalars(select(func.max(Material.id))).one()


def _compared(kind: str, pair: _Pair) -> tuple[tuple[Contender, ...], tuple[Comparison, ...]]:
    def receive(database: Database, *, keyed: bool = False) -> Callable[[int], object]:
        desk = database.signed_in_as(COORDINATOR)
        material_id = desk.read(_newest_material)

        def write(call: int) -> object:
            command = ReceiveMaterial(material_id, _ON, f"shelf {call}")
            return desk.write(receive_material, command, act=uuid4() if keyed else None)

        return write

    contenders = (
        Contender(f"audited write, {kind}", receive(pair.audited), _CALLS),
        Contender(f"audited write with a key, {kind}", receive(pair.audited, keyed=True), _CALLS),
        Contender(f"write without the trail, {kind}", receive(pair.plain), _CALLS),
        Contender(f"write without the trail again, {kind}", receive(pair.plain), _CALLS),
        Contender(f"audited commit, {kind}", pair.commit_audited, _RAW),
        Contender(f"commit without the trail, {kind}", pair.commit_plain, _RAW),
    )
    audited, keyed, plain, again, commit, bare = (contender.name for contender in contenders)
    return contenders, (
        Comparison(f"{kind}: small write, audited against not", audited, plain),
        Comparison(f"{kind}: with a key against without", keyed, audited),
        Comparison(f"{kind}: bare commit, audited against not", commit, bare),
        Comparison(f"A/A: {kind}, write without the trail", again, plain, noise=True),
    )


def _stop_auditing(connection: Connection) -> None:
    """Drop the triggers that write the trail, and no others."""
    for table in RIGHTS:
        if connection.dialect.name == "sqlite":
            for operation in ("insert", "update", "delete"):
                connection.exec_driver_sql(f"DROP TRIGGER {table}_audit_{operation}")
        else:
            connection.exec_driver_sql(f"DROP TRIGGER y_audit ON {table}")


@contextmanager
def _files(folder: Path) -> Iterator[_Pair]:
    path, copy = folder / "audited.sqlite", folder / "not-audited.sqlite"
    audited = create_board(str(path))
    SampleMaker(audited, Words()).make(_CASES)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("VACUUM INTO ?", (str(copy),))
    plain = connect(str(copy))
    with plain.engine.begin() as connection_without:
        _stop_auditing(connection_without)
    with closing(driver(path)) as raw, closing(driver(copy)) as raw_plain:
        yield _Pair(audited, plain, _commit_file(raw), _commit_file(raw_plain))
    audited.close()
    plain.close()


def _commit_file(connection: sqlite3.Connection) -> Callable[[int], object]:
    (material_id,) = connection.execute("SELECT max(id) FROM material").fetchone()
    statement = _UPDATE.format("?")

    def commit(call: int) -> object:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(statement, (f"shelf {call}", material_id))
        return connection.execute("COMMIT")

    return commit


@contextmanager
def _databases(server: PostgresServer) -> Iterator[_Pair]:
    with psycopg.connect(server.url, autocommit=True) as connection:
        for name in ("fsync", "full_page_writes", "synchronous_commit"):
            connection.execute(f"ALTER SYSTEM SET {name} = on")
        connection.execute("SELECT pg_reload_conf()")
    location = server.create_database()
    audited = create_board(location)
    SampleMaker(audited, Words()).make(_CASES)
    audited.close()
    copy = server.create_database(location)
    plain = connect(copy)
    with plain.engine.begin() as connection_without:
        _stop_auditing(connection_without)
    audited = connect(location)
    with psycopg.connect(location, autocommit=True) as raw, psycopg.connect(copy, autocommit=True) as raw_plain:
        yield _Pair(audited, plain, _commit_row(raw), _commit_row(raw_plain))
    audited.close()
    plain.close()


def _commit_row(connection: psycopg.Connection[tuple[int]]) -> Callable[[int], object]:
    found = connection.execute("SELECT max(id) FROM material").fetchone()
    statement = _UPDATE.format("%s").encode()

    def commit(call: int) -> object:
        return connection.execute(statement, (f"shelf {call}", None if found is None else found[0]))

    return commit
