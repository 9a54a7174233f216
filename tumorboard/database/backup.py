"""Backups of a board: one consistent state, verified, with a manifest, before it gets its name."""

import hashlib
import os
from contextlib import ExitStack, suppress
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from tumorboard import __version__
from tumorboard.database.backup_manifest import (
    FORMAT,
    POSTGRESQL,
    SQLITE,
    Manifest,
    manifest_path,
    size_and_hash,
    write_manifest,
)
from tumorboard.database.backup_state import BoardState, read_state
from tumorboard.database.checking_audit import audit_problems
from tumorboard.database.data_key import DataKey, data_key_of, key_path
from tumorboard.database.engine import (
    driver_connection,
    is_postgresql,
    make_engine,
    make_private_file,
    reading_options,
    remove_sqlite,
)
from tumorboard.database.refusals import refusal_for, refusals
from tumorboard.database.sessions import Database
from tumorboard.errors import DatabaseError
from tumorboard.private_files import sync_folder, write_private

_DISAGREES = "The backup does not agree with the board; it must not be relied on."


def back_up(database: Database, target: Path) -> Path:
    """Write a verified copy of a board, and its manifest beside it.

    A board in a file is copied by SQLite's own backup (a copy of the file misses what stands in the write-ahead log),
    a shared one by pg_dump. The file gets its name last, so that one with the name is whole and has a manifest. The
    copy of an encrypted board is encrypted by the same key, and its key file belongs to it.

    Args:
        database: The board; at any revision.
        target: The new file.

    Raises:
        DatabaseError: The target exists, cannot be written, or the copy does not verify, or the key file of an
            encrypted board is missing or damaged; no partial file is left.
    """
    for file in (target, key_path(target)):
        if os.path.lexists(file):
            raise DatabaseError(f"There is already a file at {file}; it was not touched.", field="file")
    partial = target.with_name(f".{target.name}.partial")
    shared = is_postgresql(database.location)
    made_at = datetime.now(UTC)
    keys = _keys_of(database)
    try:
        remove_sqlite(partial)
        make_private_file(partial)
        with refusals():
            state = _dump(database, partial) if shared else _copy(database, partial)
        with partial.open("r+b") as written:
            size, sha256 = size_and_hash(written)
            os.fsync(written.fileno())
        kind = POSTGRESQL if shared else SQLITE
        with ExitStack() as undoing:
            if keys:
                undoing.callback(key_path(target).unlink, missing_ok=True)
                write_private(key_path(target), keys)
            keys_sha256 = hashlib.sha256(keys).hexdigest() if keys else ""
            undoing.callback(manifest_path(target).unlink, missing_ok=True)
            manifest = Manifest(FORMAT, kind, made_at, __version__, size, sha256, state, keys_sha256)
            write_manifest(target, manifest)
            rename_durably(partial, target)
            undoing.pop_all()
    except OSError as error:
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
    engine = database.engine.execution_options(**reading_options(database.engine))
    with refusals(), engine.connect() as connection:
        state = read_state(connection)
    if verified_state(copy, data_key_of(database.engine)) != state:
        raise DatabaseError(_DISAGREES, field="file")


def verified_state(copy: Path, key: DataKey | None = None) -> BoardState:
    """The state of the board in a file that nobody else uses, after verifying the file, references and audit trail.

    Args:
        copy: The file.
        key: Of an encrypted one.

    Raises:
        DatabaseError: The file is damaged, or no board; or its audit trail is broken.
    """
    engine = make_engine(str(copy), key=key)
    try:
        with engine.execution_options(**reading_options(engine)).connect() as connection:
            intact = connection.execute(text("PRAGMA integrity_check")).all() == [("ok",)]
            if not intact or connection.execute(text("PRAGMA foreign_key_check")).first() is not None:
                raise DatabaseError(_DISAGREES, field="file")
            require_unbroken_trail(connection)
            return read_state(connection)
    except DBAPIError as error:
        raise DatabaseError("The backup cannot be read: it is damaged, or not a board.", field="file") from error
    finally:
        engine.dispose()


def require_unbroken_trail(connection: Connection) -> None:
    """Refuse a board whose audit trail is broken: it would drive the good backups out.

    Raises:
        DatabaseError: There is a break; the sentence says where the first one is.
    """
    problem = next(audit_problems(connection), None)
    if problem is not None:
        raise DatabaseError(f"The audit trail is broken, run `tumorboard check`: {problem}", field="file")


def _copy(database: Database, partial: Path) -> BoardState:
    """Copy a board's file as it is at this moment."""
    key = data_key_of(database.engine)
    engine = database.engine.execution_options(**reading_options(database.engine))
    copy = make_engine(str(partial), key=key)
    try:
        with engine.connect() as connection:
            # Within one reading, so that what is committed meanwhile is neither copied nor missed.
            state = read_state(connection)
            with copy.connect() as target:
                driver_connection(connection).backup(driver_connection(target))
    except engine.dialect.loaded_dbapi.Error as error:
        raise refusal_for(error) from error
    finally:
        copy.dispose()
    if verified_state(partial, key) != state:
        raise DatabaseError(_DISAGREES, field="file")
    return state


def _keys_of(database: Database) -> bytes:
    """The key file of an encrypted board, b"" for others.

    Raises:
        DatabaseError: It is missing, damaged, or that of another board: the backup would open for nobody.
    """
    key = data_key_of(database.engine)
    if key is None:
        return b""
    # Only an encrypted board needs it.
    from tumorboard.database.keyring import read_key_file, ring_from_bytes  # noqa: PLC0415 - see above

    board = Path(database.location)
    keys = read_key_file(board)
    if not ring_from_bytes(keys, key_path(board).name).belongs_to(key):
        raise DatabaseError("The key file beside the board is that of another one; no backup was made.", field="board")
    return keys


def _dump(database: Database, partial: Path) -> BoardState:
    # Only a shared board needs it.
    from tumorboard.database.backup_postgresql import dump  # noqa: PLC0415 - see above

    return dump(database, partial)


def rename_durably(partial: Path, target: Path) -> None:
    """Give a file its name, so that it keeps it when the power fails.

    Raises:
        OSError: It cannot be renamed.
        DatabaseError: The folder cannot be written.
    """
    partial.rename(target)
    sync_folder(target.parent)
