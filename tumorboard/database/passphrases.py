"""Who can open an encrypted board: passphrases are added, changed, recovered and taken away.

The board's own key stays the same through all of this, so that nothing but the key file is written: whoever had a
passphrase, and a copy of the board and its key file from that time, can open that copy for ever.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from tumorboard.database.credentials import Credentials
from tumorboard.database.data_key import DataKey, data_key_of
from tumorboard.database.key_acts import note_key_act
from tumorboard.database.keyring import KeyRing, read_key_ring, write_key_ring
from tumorboard.database.recovery_key import new_recovery_secret, recovery_key_text, recovery_secret
from tumorboard.database.refusals import refusals
from tumorboard.database.sessions import Database
from tumorboard.database.unlocking import connect_encrypted_board
from tumorboard.errors import DatabaseError, InvalidInputError, NotAllowedError
from tumorboard.models import CredentialReset, Person
from tumorboard.vocabulary import KeyAct, Role

_KEEPERS = (Role.COORDINATOR, Role.ADMINISTRATOR)


def require_keeper(database: Database) -> DataKey:
    """The key of an encrypted board, for those who say who can open it: coordinators and administrators.

    Raises:
        NotAllowedError: The one who is signed in is neither, or the board is not encrypted.
    """
    key = data_key_of(database.engine)
    if key is None:
        raise NotAllowedError("This board is not encrypted: nobody has a passphrase.")
    person_id = database.actor.person_id
    if person_id is None:
        if database.read(lambda session: session.scalar(select(Person.id).limit(1))) is None:
            return key  # the board is being set up
        raise NotAllowedError("Sign in as a coordinator or an administrator to do this.")
    role = database.read(lambda session: session.scalar(select(Person.role).where(Person.id == person_id)))
    if role not in _KEEPERS:
        raise NotAllowedError("Only a coordinator or an administrator may do this.")
    return key


def add_passphrase(database: Database, credentials: Credentials) -> bool:
    """Let somebody else open the board, and return whether a second person must confirm it before they sign.

    That is so for somebody whose passphrase was taken away: else whoever does both could sign in a colleague's name.

    Args:
        database: The board, with a coordinator or an administrator signed in.
        credentials: Whose, and their first passphrase; 8 characters at least.

    Raises:
        NotAllowedError: The one who is signed in is neither, or the board is not encrypted.
        InvalidInputError: Nobody active has this login, or they have a passphrase already, or it is too short.
    """
    key = require_keeper(database)
    require_active(database, credentials.login)

    def add(ring: KeyRing) -> KeyRing:
        if credentials.login in ring.people:
            raise InvalidInputError(
                f"“{credentials.login}” has a passphrase; they can change it, or it can be recovered.", field="login"
            )
        return ring.with_passphrase(credentials, key)

    _change_ring(database, add, KeyAct.ADDED, credentials.login)
    return database.read(_is_unconfirmed, credentials.login)


def change_passphrase(location: str, credentials: Credentials, new: str) -> None:
    """Give a person another passphrase. The former one opens the board no longer.

    Args:
        location: The board's file.
        credentials: With the passphrase until now.
        new: 8 characters at least.

    Raises:
        WrongCredentialsError: The login or the passphrase is not right.
        InvalidInputError: The new passphrase is too short.
        NotAllowedError: The person may no longer sign in.
        DatabaseError: The key file cannot be read or written; then the passphrase is as it was.
    """
    path = Path(location)
    key = read_key_ring(path).unlocked(credentials)
    with _reached(path, key) as database:
        require_active(database, credentials.login)
        changed = Credentials(credentials.login, new)

        def change(ring: KeyRing) -> KeyRing:
            ring.require(credentials, key)  # another window may have changed it meanwhile
            return ring.with_passphrase(changed, key)

        own = database.signed_in_as(credentials.login)
        _change_ring(own, change, KeyAct.CHANGED, credentials.login)


def recover_passphrase(location: str, recovery_key: str, credentials: Credentials) -> None:
    """Give a person a new passphrase by the recovery key, whether or not they had one.

    Args:
        location: The board's file.
        recovery_key: As it was printed; case, hyphens and spaces do not matter.
        credentials: Whose, with the new passphrase; 8 characters at least.

    Raises:
        WrongCredentialsError: The recovery key is not that of this board.
        InvalidInputError: It was mistyped, nobody active has this login, or the passphrase is too short.
        DatabaseError: The key file cannot be read or written; then everything is as it was.
    """
    path = Path(location)
    key = read_key_ring(path).recovered(recovery_secret(recovery_key))
    with _reached(path, key) as database:
        require_active(database, credentials.login)
        # Nobody has proved who they are: whoever holds the recovery key does it, for the one who is named.
        _change_ring(
            database,
            lambda ring: ring.with_passphrase(credentials, key),
            KeyAct.RECOVERED,
            credentials.login,
        )


def make_recovery_key(database: Database) -> str:
    """Make a new recovery key; the former one opens the board no longer. It is shown now and never again.

    Args:
        database: The board, with a coordinator or an administrator signed in, or just made.

    Raises:
        NotAllowedError: The one who is signed in is neither, or the board is not encrypted.
        DatabaseError: The key file cannot be read or written; then the former one holds.
    """
    key = require_keeper(database)
    secret = new_recovery_secret()
    _change_ring(database, lambda ring: ring.with_recovery(secret, key), KeyAct.RECOVERY_KEY_MADE)
    return recovery_key_text(secret)


def require_another_passphrase(database: Database, login: str) -> None:
    """Make sure that somebody else could still open the board without a person, before they are disabled.

    Raises:
        InvalidInputError: Nobody else has a passphrase.
        DatabaseError: The key file cannot be read.
    """
    _require_others(read_key_ring(Path(database.location)), login)


def remove_passphrase(database: Database, login: str) -> None:
    """Take a person's passphrase away, as is due when they are disabled; one who has none is no error.

    Args:
        database: The board, with a coordinator or an administrator signed in.
        login: Whose.

    Raises:
        NotAllowedError: The one who is signed in is neither, or the board is not encrypted.
        InvalidInputError: Nobody else has a passphrase.
    """
    require_keeper(database)

    def remove(ring: KeyRing) -> KeyRing:
        _require_others(ring, login)
        return ring.without(login)

    _change_ring(database, remove, KeyAct.REMOVED, login)


def logins_with_passphrase(location: str) -> tuple[str, ...]:
    """Who has a passphrase of an encrypted board, in the order of the alphabet.

    Raises:
        DatabaseError: The key file cannot be read.
    """
    return tuple(sorted(read_key_ring(Path(location)).people))


@contextmanager
def _reached(path: Path, key: DataKey) -> Iterator[Database]:
    database = connect_encrypted_board(path, key)
    try:
        yield database
    finally:
        database.close()


def _is_unconfirmed(session: Session, login: str) -> bool:
    waiting = (
        select(CredentialReset.id)
        .join(Person, Person.id == CredentialReset.person_id)
        .where(Person.login == login, CredentialReset.confirmed_at.is_(None))
    )
    return session.scalar(waiting.limit(1)) is not None


def _change_ring(database: Database, change: Callable[[KeyRing], KeyRing], act: KeyAct, login: str = "") -> None:
    """Change the key file, after the trace of it was committed (`key_acts` says why first)."""
    seen = _own_ring(database)
    changed = change(seen)  # what is refused leaves no trace
    note_key_act(database, act, login)
    # Nobody else changes it meanwhile: the lock is the board's own, and a killed program leaves none.
    with refusals(), database.engine.begin():
        ring = _own_ring(database)
        write_key_ring(Path(database.location), changed if ring == seen else change(ring))


def _own_ring(database: Database) -> KeyRing:
    ring = read_key_ring(Path(database.location))
    key = data_key_of(database.engine)
    if key is None or not ring.belongs_to(key):
        raise DatabaseError("The key file is that of another board; nothing was changed.", field="board")
    return ring


def _require_others(ring: KeyRing, login: str) -> None:
    if not set(ring.people) - {login}:
        raise InvalidInputError("Nobody else has a passphrase; add one for another person first.", field="login")


def require_active(database: Database, login: str) -> None:
    """Make sure that a login is that of somebody who may sign in.

    Raises:
        InvalidInputError: It is not.
    """
    query = select(Person.id).where(Person.login == login, Person.active)
    if database.read(lambda session: session.scalar(query)) is None:
        raise InvalidInputError(f"Nobody active on this board has the login “{login}”.", field="login")
