"""Passwords and passphrases given and changed from the window; all of it runs on the worker.

A shared board keeps verifiers that are computed here, a board in a file keeps its key sealed under each passphrase.
"""

from uuid import UUID

from tumorboard.database.credentials import Credentials, SignIn
from tumorboard.database.passphrases import (
    add_passphrase,
    change_passphrase,
    remove_passphrase,
    require_another_passphrase,
)
from tumorboard.database.scram import scram_verifier
from tumorboard.database.sessions import Database
from tumorboard.services.credentials import ChangePassword, ResetPassword, change_password, reset_password
from tumorboard.services.people import DisablePerson, disable_person


def change_own(database: Database, old: str, new: str) -> None:
    """Change the password of whoever is signed in; the window goes on with the new one.

    Raises:
        WrongCredentialsError: The old one is not right.
        InvalidInputError: The new one is too short.
        DatabaseError: The board cannot be reached; then the old one holds, or nobody heard that the new one does.
    """
    if database.sign_in is SignIn.PASSPHRASE:
        change_passphrase(database.location, Credentials(database.actor.login, old), new)
        return
    command = ChangePassword(scram_verifier(new))
    confirmed = database.confirmed(old)
    try:
        confirmed.write(change_password, command)
    finally:
        confirmed.close()
    database.sign_in_with(new)


def give(database: Database, login: str, password: str, *, act: UUID) -> bool:
    """Give somebody else a password, or their first passphrase, and return whether a second person must confirm it.

    Args:
        database: The board.
        login: Whose.
        password: 8 characters at least.
        act: The key of this act; one for each password.

    Raises:
        InvalidInputError: It is too short, or on a board in a file they have a passphrase already.
        NotAllowedError: The one who is signed in may not.
    """
    if database.sign_in is SignIn.PASSPHRASE:
        return add_passphrase(database, Credentials(login, password))
    return database.write(reset_password, ResetPassword(login, scram_verifier(password)), act=act) is not None


def disable(database: Database, login: str, *, act: UUID) -> None:
    """Take away somebody's right to sign in, and their passphrase where they have one.

    Args:
        database: The board.
        login: Whose.
        act: The key of this act.

    Raises:
        InvalidInputError: Nobody would be left who may add people, or who can open the board.
        NotAllowedError: The one who is signed in may not.
    """
    encrypted = database.sign_in is SignIn.PASSPHRASE
    if encrypted:
        require_another_passphrase(database, login)
    database.write(disable_person, DisablePerson(login), act=act)
    if encrypted:
        remove_passphrase(database, login)


def asks_passphrase(database: Database) -> bool:
    """Whether people open this board with passphrases of their own."""
    return database.sign_in is SignIn.PASSPHRASE
