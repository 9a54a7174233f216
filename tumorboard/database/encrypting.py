"""Encrypts a board that was made plain."""

import os
from contextlib import ExitStack, suppress
from pathlib import Path

from tumorboard.database.backup import rename_durably, verified_state
from tumorboard.database.backup_state import BoardState, read_state
from tumorboard.database.credentials import Credentials
from tumorboard.database.data_key import DataKey, key_path
from tumorboard.database.engine import (
    driver_connection,
    make_engine,
    make_private_file,
    reading_options,
    remove_sqlite,
)
from tumorboard.database.keyring import KeyRing, write_key_ring
from tumorboard.database.passphrases import require_active
from tumorboard.database.recovery_key import new_recovery_secret, recovery_key_text
from tumorboard.database.refusals import refusal_for, refusals
from tumorboard.database.sessions import Database, connect
from tumorboard.errors import DatabaseError, NotAllowedError


def encrypt_board(location: str, founder: Credentials) -> str:
    """Put an encrypted board in the place of a plain one.

    What the disk still holds of the plain file, and copies and backups of it, are not touched: they stay readable.

    Args:
        location: The board's file, which nobody has open; at any revision.
        founder: A person of the board, and the passphrase that is to open it; 8 characters at least.

    Returns:
        The recovery key.

    Raises:
        NotAllowedError: It is encrypted already.
        InvalidInputError: Nobody active has this login, or the passphrase is too short.
        DatabaseError: There is no such board, somebody has it open, or it cannot be written; it is then as it was.
    """
    path = Path(location)
    if key_path(path).exists():
        raise NotAllowedError("This board is encrypted already: a key file stands beside it.", field="board")
    key, secret = DataKey.new(), new_recovery_secret()
    ring = KeyRing.new(key).with_passphrase(founder, key).with_recovery(secret, key)
    database = connect(location)
    copies = [path.with_name(f".{path.name}.{kind}.partial") for kind in ("plain", "encrypted")]
    plain, encrypted = copies
    try:
        require_active(database, founder.login)
        for copy in copies:
            remove_sqlite(copy)
            make_private_file(copy)
        state = _copy_alone(database, plain)
        _encrypt_copy(plain, encrypted, key)
        if verified_state(encrypted, key) != state:
            raise DatabaseError("The encrypted board is not what the plain one was; that stays.", field="board")
        make_private_file(key_path(path))
        with ExitStack() as undoing:
            undoing.callback(key_path(path).unlink, missing_ok=True)
            write_key_ring(path, ring)
            if os.name == "nt":
                database.close()  # Windows gives no name to a file in place of one that is open
            rename_durably(encrypted, path)
            undoing.pop_all()
    except OSError as error:
        raise DatabaseError("The board could not be encrypted; it is as it was.", field="board") from error
    finally:
        database.close()
        with suppress(OSError):
            for copy in copies:
                remove_sqlite(copy)
    return recovery_key_text(secret)


def _copy_alone(database: Database, plain: Path) -> BoardState:
    """Copy a plain board, and keep everybody else out of it until the database is closed."""
    engine = database.engine.execution_options(**reading_options(database.engine))
    copy = make_engine(str(plain))
    try:
        with engine.connect() as connection, copy.connect() as target:
            driver = driver_connection(connection)
            driver.only_read(wanted=False)
            # Takes what stands in the log into the file; waits for whoever has it open, and gives up.
            driver.execute("PRAGMA locking_mode = EXCLUSIVE")
            driver.execute("PRAGMA journal_mode = DELETE")
            driver.execute("BEGIN EXCLUSIVE")
            driver.execute("COMMIT")
            driver.backup(driver_connection(target))
            with refusals():
                return read_state(connection)
    except engine.dialect.loaded_dbapi.Error as error:
        if "locked" in str(error):
            raise DatabaseError(
                "Somebody has this board open. Close it everywhere, then try again; nothing was changed.", field="board"
            ) from error
        raise refusal_for(error) from error
    finally:
        copy.dispose()


def _encrypt_copy(plain: Path, encrypted: Path, key: DataKey) -> None:
    """Fill an empty file with the encrypted copy of a plain one.

    SQLCipher never opens the board itself: it and the plain driver, in one program, do not see each other's locks.
    """
    engine = make_engine(str(encrypted), key=key)
    try:
        with engine.connect() as connection:
            driver = driver_connection(connection)
            driver.execute("ATTACH DATABASE ? AS plain KEY ''", [os.fspath(plain)])
            driver.execute("SELECT sqlcipher_export('main', 'plain')").fetchall()
    except engine.dialect.loaded_dbapi.Error as error:
        raise refusal_for(error) from error
    finally:
        engine.dispose()
