"""Engines: one for an embedded SQLite file, one for a shared PostgreSQL board, behaving alike."""

import hashlib
import os
import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import QueuePool

from tumorboard.database.patience import Patience
from tumorboard.database.refusals import refusal_for
from tumorboard.errors import DatabaseError

READ_ONLY = "tumorboard_read_only"
"""Execution option of a connection that takes no lock and cannot write."""

_POSTGRESQL_PREFIXES = ("postgresql://", "postgres://", "postgresql+psycopg://")

_SIDE_FILES = ("", "-wal", "-shm", "-journal")

_PRAGMAS = (
    "foreign_keys = ON",
    "synchronous = FULL",  # a power cut loses no acknowledged word
    "fullfsync = ON",  # the same on macOS, whose fsync alone does not reach the disk
    "secure_delete = ON",
    "temp_store = MEMORY",
    "cell_size_check = ON",
    "recursive_triggers = ON",  # else REPLACE deletes a signed row without firing its trigger
    "busy_timeout = 10000",
)


def sha256_text(*parts: object) -> str:
    """SHA-256 in hexadecimal of the parts' text joined without separator; None counts as empty."""
    return hashlib.sha256("".join("" if part is None else str(part) for part in parts).encode()).hexdigest()


class BoardConnection(sqlite3.Connection):
    """A connection that knows for whom it writes, and answers the functions that the audit triggers call."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - whatever sqlite3.connect is given
        super().__init__(*args, **kwargs)
        self._only_reads = False
        # In a list of its own: a function that held the connection would keep it alive for ever.
        self._actor = actor = [""]
        self.create_function("tb_sha256", -1, sha256_text, deterministic=True)
        self.create_function("tb_actor", 0, lambda: actor[0])

    def act_for(self, login: str) -> None:
        """Name the person for whom the following changes are made."""
        self._actor[0] = login

    def only_read(self, *, wanted: bool) -> None:
        """Forbid or allow writing. Said only when it changes: every such pragma throws prepared statements away."""
        if wanted != self._only_reads:
            self.execute(f"PRAGMA query_only = {'ON' if wanted else 'OFF'}")
            self._only_reads = wanted


def driver_connection(connection: Connection) -> BoardConnection:
    """The SQLite driver's own connection under SQLAlchemy's, for what must happen outside of a transaction."""
    driver = connection.connection.driver_connection
    if not isinstance(driver, BoardConnection):
        raise TypeError("not a connection to a board's file")
    return driver


def is_postgresql(location: str) -> bool:
    """Whether a board's location is a PostgreSQL URL rather than a file."""
    return location.startswith(_POSTGRESQL_PREFIXES)


def make_engine(location: str, *, must_exist: bool = True) -> Engine:
    """An engine for a board's location: a file's path or a postgresql:// URL.

    Raises:
        DatabaseError: The file or its folder does not exist, the file cannot be made, or the URL cannot be read.
    """
    if is_postgresql(location):
        return _postgresql_engine(location)
    path = Path(location)
    if not path.parent.is_dir():
        raise DatabaseError(f"The folder {path.parent} does not exist.", field="board")
    if not must_exist:
        make_private_file(path)
    if not path.is_file():
        raise DatabaseError(f"There is no board at {location}.", field="board")
    return _sqlite_engine(path)


def reading_options(engine: Engine) -> dict[str, object]:
    """The execution options of a connection on which all statements see one state of the board and none can write."""
    isolation = {} if engine.dialect.name == "sqlite" else {"isolation_level": "REPEATABLE READ"}
    return {READ_ONLY: True, **isolation}


def make_private_file(path: Path) -> None:
    """Make an empty file that its owner alone may read.

    Raises:
        DatabaseError: There is a file already, or none can be made there.
    """
    try:
        # 0600 before the first byte: a board must not be readable by others even for a moment.
        os.close(os.open(path, os.O_CREAT | os.O_RDWR | os.O_EXCL, 0o600))
    except FileExistsError as error:
        raise DatabaseError(f"There is already a file at {path}; it was not touched.", field="board") from error
    except OSError as error:
        reason = os.strerror(error.errno).lower() if error.errno else type(error).__name__
        raise DatabaseError(f"The file {path} cannot be made: {reason}.", field="board") from error


def sqlite_files(path: Path) -> tuple[Path, ...]:
    """A board's file and those that SQLite keeps beside it."""
    return tuple(path.with_name(path.name + suffix) for suffix in _SIDE_FILES)


def remove_sqlite(path: Path) -> None:
    """Remove a database file and what SQLite keeps beside it."""
    for file in sqlite_files(path):
        file.unlink(missing_ok=True)


def use_write_ahead_log(engine: Engine) -> None:
    """Let readers of a SQLite board work while someone writes. The file itself remembers it.

    Done only once a file is known to be a board: on a foreign file it would change the first page.

    Raises:
        DatabaseError: The file cannot be written.
    """
    if engine.dialect.name != "sqlite":
        return
    with engine.connect() as connection:
        try:
            driver_connection(connection).execute("PRAGMA journal_mode = WAL")
        except sqlite3.Error as error:
            raise refusal_for(error) from error


def enforce_foreign_keys(connection: Connection, *, on: bool) -> None:
    """Switch the enforcement on a SQLite connection on or off. Within a transaction this has no effect."""
    driver_connection(connection).execute(f"PRAGMA foreign_keys = {'ON' if on else 'OFF'}")


def _postgresql_engine(location: str) -> Engine:
    try:
        patience = Patience.of(make_url(location).set(drivername="postgresql+psycopg"))
    except (ArgumentError, ValueError) as error:
        raise DatabaseError("The address of the shared board cannot be read.", field="board") from error
    engine = create_engine(
        patience.url,
        pool_pre_ping=True,
        connect_args={"application_name": "tumorboard", **patience.arguments},
        hide_parameters=True,
    )
    patience.install(engine)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        options = connection.get_execution_options()
        settings = "set_config('tumorboard.actor', %s, true)"
        if options.get(READ_ONLY):
            settings += ", set_config('transaction_read_only', 'on', true)"
        connection.exec_driver_sql(f"SELECT {settings}", (options.get("tumorboard_actor", ""),))

    return engine


def _refuse_if_gone(path: Path, opened: int) -> None:
    """Refuse to go on writing into a file that no longer stands under the board's name: its words would vanish."""
    try:
        present = path.stat().st_ino
    except OSError:
        present = None
    if present != opened:
        raise DatabaseError(
            f"The board at {path} was moved, removed or replaced while it was open. Nothing of this was kept; put it"
            " back or open it anew.",
            field="board",
        )


def _sqlite_engine(path: Path) -> Engine:
    # mode=rw: a board that was moved away while it is open must not come back as an empty file.
    uri = f"{path.absolute().as_uri()}?mode=rw"
    opened = path.stat().st_ino

    def connect() -> BoardConnection:
        connection = sqlite3.connect(
            uri, uri=True, timeout=10, isolation_level=None, check_same_thread=False, factory=BoardConnection
        )
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool, pool_size=4, hide_parameters=True)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        options = connection.get_execution_options()
        driver = driver_connection(connection)
        _refuse_if_gone(path, opened)
        driver.act_for(str(options.get("tumorboard_actor", "")))
        read_only = bool(options.get(READ_ONLY))
        driver.only_read(wanted=read_only)
        # Writers lock at BEGIN: an upgrade from reading to writing fails at once, whatever the busy timeout.
        connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")

    return engine
