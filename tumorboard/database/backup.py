"""Backups of an embedded board: a consistent copy, verified before it gets its name."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from tumorboard.database.sessions import Database
from tumorboard.errors import DatabaseError


def backup_sqlite(database: Database, target: Path) -> Path:
    """Write a consistent copy of a board's file to `target`, which must not exist.

    The copy is made by SQLite's own backup (a file copy misses what stands in the write-ahead log), checked for
    integrity, foreign keys and the newest audit link, and only then renamed to its final name.

    Raises:
        DatabaseError: The target exists, cannot be written, or the copy does not verify; no partial file is left.
    """
    if target.exists():
        raise DatabaseError(f"There is already a file at {target}; it was not touched.", field="file")
    partial = target.with_name(target.name + ".partial")
    try:
        os.close(os.open(partial, os.O_CREAT | os.O_WRONLY | os.O_EXCL, 0o600))
        with closing(sqlite3.connect(database.location)) as source, closing(sqlite3.connect(partial)) as copy:
            source.backup(copy)
            _verify(copy, source)
        partial.rename(target)
    except (OSError, sqlite3.Error) as error:
        raise DatabaseError(f"The backup could not be written ({type(error).__name__}); nothing was kept.") from error
    finally:
        partial.unlink(missing_ok=True)
    return target


def _verify(copy: sqlite3.Connection, source: sqlite3.Connection) -> None:
    head = "SELECT position, hash FROM audit_head"
    sound = (
        copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        and not copy.execute("PRAGMA foreign_key_check").fetchall()
        and copy.execute(head).fetchone() == source.execute(head).fetchone()
    )
    if not sound:
        raise DatabaseError("The backup does not agree with the board; it was removed.")
