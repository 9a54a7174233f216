"""Encrypts a board anew with another key, so that no former passphrase opens what is written from then on.

Two files change, and no file system changes two at once. So the new key file is written beside the present one first;
the board is encrypted anew in one transaction; then the new key file takes the name of the former one. A program that
is killed in between leaves a board that one of the two opens: `open_after_kill` finishes what was begun.
"""

from pathlib import Path

from sqlalchemy.exc import DBAPIError

from tumorboard.database.credentials import Credentials
from tumorboard.database.data_key import DataKey, key_path
from tumorboard.database.engine import driver_connection, make_engine
from tumorboard.database.key_acts import note_key_act
from tumorboard.database.keyring import KeyRing, read_key_ring, ring_from_bytes, ring_to_bytes
from tumorboard.database.passphrases import require_keeper
from tumorboard.database.recovery_key import new_recovery_secret, recovery_key_text
from tumorboard.database.refusals import refusal_for
from tumorboard.database.sessions import Database
from tumorboard.database.unlocking import connect_encrypted_board
from tumorboard.errors import DatabaseError
from tumorboard.private_files import sync_folder, write_private
from tumorboard.vocabulary import KeyAct


def rekey_board(location: str, credentials: Credentials) -> str:
    """Encrypt a board anew. Only the person who does it keeps a passphrase; the others are given one again.

    Copies and backups from before stay as they were: who could open them still can. What was typed and not saved on
    this board, on any computer, cannot be read any more.

    Args:
        location: The board's file, which nobody has open.
        credentials: Of a coordinator or an administrator.

    Returns:
        The new recovery key; the former one opens the board no longer.

    Raises:
        WrongCredentialsError: The login or the passphrase is not right.
        NotAllowedError: The person is neither coordinator nor administrator.
        DatabaseError: Somebody has the board open, or it cannot be written; then everything is as it was.
    """
    path = Path(location)
    key = read_key_ring(path).unlocked(credentials)
    database = connect_encrypted_board(path, key)
    try:
        keeper = database.signed_in_as(credentials.login)
        require_keeper(keeper)
        note_key_act(keeper, KeyAct.ENCRYPTED_ANEW)
    finally:
        database.close()
    new, secret = DataKey.new(), new_recovery_secret()
    ring = KeyRing.new(new).with_passphrase(credentials, new).with_recovery(secret, new)
    write_private(_next_path(path), ring_to_bytes(ring))
    sync_folder(path.parent)
    _encrypt_anew(path, key, new)
    _take_over(path)
    return recovery_key_text(secret)


def open_after_kill(path: Path, credentials: Credentials) -> Database | None:
    """Reach a board whose encryption was done when the program was killed, and finish what was left.

    Args:
        path: The board's file, which its key file does not open.
        credentials: Of whoever encrypted it anew.

    Returns:
        None where nothing of the kind was begun.

    Raises:
        WrongCredentialsError: The login or the passphrase is not right.
        DatabaseError: The new key file does not open it either.
    """
    try:
        content = _next_path(path).read_bytes()
    except OSError:
        return None
    key = ring_from_bytes(content, _next_path(path).name).unlocked(credentials)
    database = connect_encrypted_board(path, key)
    _take_over(path)
    return database


def _next_path(board: Path) -> Path:
    return key_path(board).with_suffix(".keys.next")


def _encrypt_anew(path: Path, key: DataKey, new: DataKey) -> None:
    engine = make_engine(str(path), key=key)
    try:
        with engine.connect() as connection:
            driver = driver_connection(connection)
            # Whoever has the board open would go on with the former key: this waits for them, and gives up.
            driver.execute("PRAGMA locking_mode = EXCLUSIVE")
            driver.execute("PRAGMA journal_mode = DELETE")
            driver.execute("BEGIN EXCLUSIVE")
            driver.execute("COMMIT")
            driver.execute(f"PRAGMA rekey = \"x'{new.secret.hex()}'\"")
    except engine.dialect.loaded_dbapi.Error as error:
        if "locked" in str(error):
            _next_path(path).unlink(missing_ok=True)
            raise DatabaseError(
                "Somebody has this board open. Close it everywhere, then try again; nothing was changed.", field="board"
            ) from error
        raise refusal_for(error) from error
    except DBAPIError as error:
        raise refusal_for(error) from error
    finally:
        engine.dispose()


def _take_over(path: Path) -> None:
    try:
        _next_path(path).replace(key_path(path))
    except OSError as error:
        raise DatabaseError("The key file could not be written; open the board once more.", field="board") from error
    sync_folder(path.parent)
