"""Backups of an embedded board: a consistent copy, verified before it gets its name."""

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from tumorboard.database.engine import make_private_file
from tumorboard.database.sessions import Database
from tumorboard.errors import DatabaseError

_SIDE_FILES = ("", "-wal", "-shm", "-journal")


def backup_sqlite(database: Database, target: Path) -> Path:
    """Write a consistent copy of a board's file to `target`, which must not exist.

    The copy is made by SQLite's own backup (a file copy misses what stands in the write-ahead log), verified, and only
    then renamed to its final name.

    Raises:
        DatabaseError: The target exists, cannot be written, or the copy does not verify; no partial file is left.
    """
    if os.path.lexists(target):
        raise DatabaseError(f"There is already a file at {target}; it was not touched.", field="file")
    partial = target.with_name(f".{target.name}.partial")
    try:
        remove_sqlite(partial)
        make_private_file(partial)
        with closing(_connect(Path(database.location))) as source:
            # Within one reading, so that what is committed meanwhile is neither copied nor missed.
            source.execute("BEGIN")
            state = _state(source)
            with closing(_connect(partial)) as copy:
                source.backup(copy)
            _verify(partial, state)
        partial.rename(target)
    except (OSError, sqlite3.Error) as error:
        raise DatabaseError("The backup could not be written; nothing of it was kept.", field="file") from error
    finally:
        with suppress(OSError):
            remove_sqlite(partial)
    return target


def verify_backup(database: Database, copy: Path) -> None:
    """Verify that a file holds everything that is committed in an embedded board now.

    Raises:
        DatabaseError: It is damaged, has another schema, or misses something.
    """
    try:
        with closing(_connect(Path(database.location))) as source:
            source.execute("BEGIN")
            _verify(copy, _state(source))
    except sqlite3.Error as error:
        raise DatabaseError("The backup cannot be read.", field="file") from error


def remove_sqlite(path: Path) -> None:
    """Remove a database file and what SQLite keeps beside it."""
    for suffix in _SIDE_FILES:
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _connect(path: Path) -> sqlite3.Connection:
    """A plain connection; it never makes a file."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None)


def _verify(copy: Path, state: tuple[object, ...]) -> None:
    with closing(_connect(copy)) as connection:
        sound = (
            connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            and not connection.execute("PRAGMA foreign_key_check").fetchall()
            and _state(connection) == state
        )
    if not sound:
        raise DatabaseError("The backup does not agree with the board; it must not be relied on.", field="file")


def _state(connection: sqlite3.Connection) -> tuple[object, ...]:
    """What two files have in common that hold the same board: every change of a row moves the audit trail's head."""
    return (
        connection.execute("SELECT position, hash FROM audit_head").fetchall(),
        connection.execute("SELECT type, name, sql FROM sqlite_master ORDER BY 1, 2, 3").fetchall(),
        connection.execute("SELECT count(*), max(id) FROM audit_event").fetchall(),
        connection.execute("SELECT version_num FROM alembic_version").fetchall(),
    )
