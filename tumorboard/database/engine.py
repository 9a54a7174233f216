"""Engines: one for an embedded SQLite file, one for a shared PostgreSQL board, behaving alike."""

import hashlib
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import QueuePool

from tumorboard.errors import DatabaseError

READ_ONLY = "tumorboard_read_only"
"""Execution option of a connection that only reads: SQLite then takes no write lock."""

_POSTGRESQL_PREFIXES = ("postgresql://", "postgres://", "postgresql+psycopg://")

_PRAGMAS = (
    "foreign_keys = ON",
    "journal_mode = WAL",
    "synchronous = FULL",  # a power cut loses no acknowledged word
    "fullfsync = ON",  # the same on macOS, whose fsync alone does not reach the disk
    "secure_delete = ON",
    "temp_store = MEMORY",
    "cell_size_check = ON",
    "recursive_triggers = ON",  # else REPLACE deletes a signed row without firing its trigger
    "busy_timeout = 10000",
)


def is_postgresql(location: str) -> bool:
    """Whether a board's location is a PostgreSQL URL rather than a file."""
    return location.startswith(_POSTGRESQL_PREFIXES)


def sha256_text(*parts: object) -> str:
    """SHA-256 in hexadecimal of the parts' text joined without separator; None counts as empty."""
    return hashlib.sha256("".join("" if part is None else str(part) for part in parts).encode()).hexdigest()


def make_engine(location: str, *, must_exist: bool = True) -> Engine:
    """An engine for a board's location: a file's path or a postgresql:// URL.

    Raises:
        DatabaseError: The file or its folder does not exist, or the URL cannot be read.
    """
    if is_postgresql(location):
        return _postgresql_engine(location)
    path = Path(location)
    if must_exist and not path.is_file():
        raise DatabaseError(f"There is no board at {location}.", field="board")
    if not path.parent.is_dir():
        raise DatabaseError(f"The folder {path.parent} does not exist.", field="board")
    return _sqlite_engine(path)


def _postgresql_engine(location: str) -> Engine:
    try:
        url = make_url(location).set(drivername="postgresql+psycopg")
    except ArgumentError as error:
        raise DatabaseError("The address of the shared board cannot be read.", field="board") from error
    engine = create_engine(
        url, pool_pre_ping=True, connect_args={"application_name": "tumorboard"}, hide_parameters=True
    )

    @event.listens_for(engine, "begin")
    def set_actor(connection: Connection) -> None:
        actor = connection.get_execution_options().get("tumorboard_actor", "")
        connection.exec_driver_sql("SELECT set_config('tumorboard.actor', %s, true)", (actor,))

    return engine


def _sqlite_engine(path: Path) -> Engine:
    def connect() -> sqlite3.Connection:
        if not path.exists():
            # 0600 before the first byte: a board must not be readable by others even for a moment.
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        connection = sqlite3.connect(path, timeout=10, isolation_level=None, check_same_thread=False)
        connection.create_function("tb_sha256", -1, sha256_text, deterministic=True)
        connection.create_function("tb_actor", 0, lambda: "")
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool, pool_size=4, hide_parameters=True)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # Writers lock at BEGIN: an upgrade from reading to writing fails at once, whatever the busy timeout.
        options = connection.get_execution_options()
        actor = str(options.get("tumorboard_actor", ""))
        create_function: Callable[..., Any] = connection.connection.driver_connection.create_function  # type: ignore[union-attr]
        create_function("tb_actor", 0, lambda: actor)
        connection.exec_driver_sql("BEGIN" if options.get(READ_ONLY) else "BEGIN IMMEDIATE")

    return engine
