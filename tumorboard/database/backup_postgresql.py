"""Backups of a shared board by PostgreSQL's own pg_dump and pg_restore: all of it, or nothing.

What these programs print may carry a patient's words (a refused row is printed whole), so none of it is passed on; what
can be foreseen is asked of the server before.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from psycopg.conninfo import make_conninfo
from sqlalchemy import Connection, text
from sqlalchemy.engine import make_url

from tumorboard.database.backup import require_unbroken_trail
from tumorboard.database.backup_state import BoardState, read_state
from tumorboard.database.engine import reading_options
from tumorboard.database.patience import SILENCE
from tumorboard.database.search_index import INDEX_TABLES
from tumorboard.database.sessions import Database
from tumorboard.errors import DatabaseError

PROGRAM_VARIABLE = "TUMORBOARD_PG_DUMP"
"""Names the pg_dump to use; pg_restore is taken from the same folder."""

_LOCK_WAIT = 30_000
"""How long pg_dump waits for somebody who changes the schema, in milliseconds."""

# Row-level security would leave out rows without a word; pg_dump also needs the whole of each table, not some columns.
_UNREADABLE = text(
    "SELECT count(*) FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')"
    " AND (row_security_active(oid) OR NOT has_table_privilege(oid, 'SELECT'))"
)
_COPY = re.compile(rb'COPY "?(?P<schema>\w+)"?\."?(?P<table>\w+)"? \((?P<columns>.*)\) FROM stdin;\n')


def dump(database: Database, target: Path) -> BoardState:
    """Write all of a shared board into an archive, and verify that it holds every row.

    Args:
        database: The board.
        target: An empty file, which is overwritten.

    Returns:
        The state that the archive holds.

    Raises:
        DatabaseError: pg_dump is missing, too old or fails; this login may not read all; the audit trail is broken; or
            the archive lacks something.
        DBAPIError: The server refuses to be read.
    """
    program = find_program("pg_dump")
    engine = database.engine.execution_options(**reading_options(database.engine))
    with engine.connect() as connection:
        # The timeouts that guard against idle clients would end this transaction, which pg_dump reads in.
        connection.execute(text("SET LOCAL idle_in_transaction_session_timeout = 0"))
        connection.execute(text("SET LOCAL statement_timeout = 0"))
        _require_readable(connection)
        # From here on a policy that would leave out a row is an error.
        connection.execute(text("SET LOCAL row_security = off"))
        _require_recent(program, connection)
        state = read_state(connection)
        require_unbroken_trail(connection)
        schema = str(connection.scalar(text("SELECT current_schema()")))
        snapshot = connection.scalar(text("SELECT pg_export_snapshot()"))
        arguments = ("--format=custom", f"--snapshot={snapshot}", f"--lock-wait-timeout={_LOCK_WAIT}")
        if not _succeeds(program, database.location, *arguments, f"--file={target}"):
            raise DatabaseError(
                "pg_dump could not read the whole board; no backup was made. Use the login that owns the board's"
                " tables.",
                field="board",
            )
    require_complete(target, schema, state)
    return state


def restore(archive: Path, location: str) -> None:
    """Restore an archive into a shared board's empty database, in one transaction.

    Raises:
        DatabaseError: pg_restore is missing or cannot read the archive, or the server refuses part of it.
    """
    program = find_program("pg_restore")
    listing = subprocess.run(  # noqa: S603 - no shell; the administrator names the program
        [program, "--list", archive.absolute()], check=False, capture_output=True
    )
    if listing.returncode:
        raise DatabaseError(
            "This pg_restore cannot read the backup; it must not be older than the pg_dump that made it. Install newer"
            f" PostgreSQL client programs, or name their pg_dump in ${PROGRAM_VARIABLE}.",
            field="file",
        )
    if not _succeeds(program, location, "--exit-on-error", "--single-transaction", archive.absolute()):
        raise DatabaseError(
            "pg_restore could not restore the backup; the database is as it was. Use a login that may make everything"
            " in it, on a server that is not older than the one that was backed up.",
            field="board",
        )


def find_program(name: str) -> str:
    """The path of pg_dump or pg_restore: in the folder of $TUMORBOARD_PG_DUMP, else where this computer finds it.

    Raises:
        DatabaseError: It is not there.
    """
    named = os.environ.get(PROGRAM_VARIABLE, "")
    wanted = str(Path(named).with_name(Path(named).name.replace("pg_dump", name))) if named else name
    found = shutil.which(wanted)
    if found is None:
        raise DatabaseError(
            f"{name} was not found{f' at {wanted}' if named else ''}. Install the PostgreSQL client programs"
            f" (postgresql-client), or name their pg_dump in ${PROGRAM_VARIABLE}.",
            field="board",
        )
    return found


def _require_readable(connection: Connection) -> None:
    if connection.scalar(_UNREADABLE):
        raise DatabaseError(
            "This login may not read every row of the board, so no backup was made: it would not be whole. Use the"
            " login that owns the board's tables.",
            field="board",
        )


def _require_recent(program: str, connection: Connection) -> None:
    """Refuse a pg_dump that is older than the server: it would refuse, too, but not in our words."""
    answer = subprocess.run(  # noqa: S603 - no shell; the administrator names the program
        [program, "--version"], check=False, capture_output=True, text=True
    )
    version = re.search(r"\) (\d+)", answer.stdout)
    server = int(str(connection.scalar(text("SHOW server_version_num")))) // 10_000
    if version is None or int(version[1]) < server:
        found = f"version {version[1]}" if version else "of an unknown version"
        raise DatabaseError(
            f"The pg_dump found here is {found} and the server is {server}. Install the PostgreSQL {server} client"
            f" programs (postgresql-client-{server}), or name their pg_dump in ${PROGRAM_VARIABLE}.",
            field="board",
        )


def _succeeds(program: str, location: str, *arguments: str | Path) -> bool:
    address, environment = _address(location)
    completed = subprocess.run(  # noqa: S603 - no shell; the administrator names the program
        [program, "--no-password", f"--dbname={address}", *arguments],
        check=False,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return completed.returncode == 0


def _address(location: str) -> tuple[str, dict[str, str]]:
    """How the programs are told where to connect. Others on this computer see their arguments: no password there."""
    url = make_url(location)
    query = {name: value for name, value in url.query.items() if name != SILENCE}
    parts = {**url.translate_connect_args(username="user", database="dbname"), **query}
    password = parts.pop("password", None)
    secret = {} if password is None else {"PGPASSWORD": str(password)}
    return make_conninfo(**parts), {**os.environ, **secret}


def require_complete(archive: Path, schema: str, state: BoardState) -> None:
    """Read an archive again, count its rows, and compare the head of its audit trail.

    Args:
        archive: What pg_dump wrote.
        schema: The schema that the board's tables are in.
        state: What it should hold.

    Raises:
        DatabaseError: It is damaged, or lacks something.
    """
    rows: dict[str, int] = {}
    heads: list[tuple[int, str]] = []
    with _content(archive) as content:
        for table, columns, line in _rows(content, schema):
            if table in INDEX_TABLES:
                continue
            if not line:
                rows[table] = 0
                continue
            rows[table] += 1
            if table == "audit_head":
                # Numbers and hexadecimal digits: nothing in them has to be unescaped.
                head = dict(zip(columns, line.removesuffix("\n").split("\t"), strict=True))
                heads.append((int(head["position"]), head["hash"]))
    if rows != state.rows or heads != [(state.position, state.head)]:
        raise DatabaseError("The backup does not agree with the board; it must not be relied on.", field="file")


@contextmanager
def _content(archive: Path) -> Iterator[IO[bytes]]:
    """The rows of an archive, as COPY statements.

    Raises:
        DatabaseError: The archive cannot be read to its end.
    """
    with subprocess.Popen(  # noqa: S603 - no shell; the administrator names the program
        [find_program("pg_restore"), "--data-only", "--file=-", archive.absolute()],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as reading:
        if reading.stdout is None:
            raise TypeError("pg_restore was started without a pipe")
        yield reading.stdout
        reading.stdout.read()
    if reading.returncode:
        raise DatabaseError("The backup could not be read again; nothing of it was kept.", field="file")


def _rows(content: IO[bytes], schema: str) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """Each table of a schema with its columns: first with an empty line, and then with the line of each row."""
    start: re.Match[bytes] | None = None
    table, columns = "", tuple[str, ...]()
    for line in content:
        if start is None:
            start = _COPY.fullmatch(line)
            if start is not None:
                table = start["table"].decode() if start["schema"].decode() == schema else ""
                columns = tuple(name.strip('"') for name in start["columns"].decode().split(", "))
            row = ""
        elif line == b"\\.\n":
            start = None
            continue
        else:
            row = line.decode()
        if start is not None and table:
            yield table, columns, row
