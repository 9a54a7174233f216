"""Reaches an encrypted board by its key, and notices a key that is not its own."""

from pathlib import Path

from sqlalchemy.exc import DBAPIError

from tumorboard.database.data_key import DataKey, is_plain, key_path
from tumorboard.database.engine import READ_ONLY
from tumorboard.database.refusals import refusal_for
from tumorboard.database.sessions import Database, connect
from tumorboard.errors import DatabaseError


class WrongKeyError(DatabaseError):
    """A key does not open the board beside which it was found."""


def connect_encrypted_board(path: Path, key: DataKey) -> Database:
    """Reach an encrypted board of any revision by its key.

    Raises:
        WrongKeyError: The key is that of another board.
        DatabaseError: There is no board.
    """
    database = connect(str(path), key=key)
    try:
        with database.engine.execution_options(**{READ_ONLY: True}).connect() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").all()
    except DBAPIError as error:
        database.close()
        refusal = refusal_for(error)
        if "not a database" in str(error.orig):
            refusal = WrongKeyError(_what_is_wrong(path), field="board")
        raise refusal from error
    return database


def _what_is_wrong(path: Path) -> str:
    name = key_path(path).name
    if is_plain(path):
        return (
            f"The board is a plain file, and the key file {name} beside it is not its own: encrypting it was"
            " interrupted. Move the key file away, and the board opens as before."
        )
    return (
        f"The key file {name} is not that of this board, or the board's file is damaged at its beginning. Neither was"
        " touched."
    )
