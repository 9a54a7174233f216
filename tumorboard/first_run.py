"""Setting up a new board for whoever starts it."""

import getpass
import re
from dataclasses import dataclass, field
from pathlib import Path

from tumorboard.database.credentials import Credentials
from tumorboard.database.engine import is_postgresql
from tumorboard.database.opening import create_board
from tumorboard.database.scram import scram_verifier
from tumorboard.database.sessions import Database
from tumorboard.services.credentials import ResetPassword, reset_password
from tumorboard.services.people import AddPerson, FoundBoard, add_person, found_board
from tumorboard.vocabulary import Role


def own_login() -> str:
    """The name of the account at this computer, in the form of a login."""
    try:
        account = getpass.getuser()
    except (OSError, KeyError, ImportError):  # no account database, as in some containers
        account = ""
    plain = re.sub(r"[^a-z0-9_.]", "", account.lower())[:41]
    return plain if re.fullmatch(r"[a-z].+", plain) else "coordinator"


@dataclass(frozen=True, slots=True)
class NewBoard:
    """A board that was set up.

    Attributes:
        login: Of its coordinator, who is whoever uses this computer.
        recovery_key: Of an encrypted board, to be shown once and written down; "" for a plain one.
    """

    login: str
    recovery_key: str = field(default="", repr=False)


def set_up_board(location: str, passphrase: str = "") -> NewBoard:
    """Make a board with the account at this computer as its coordinator.

    Args:
        location: The board.
        passphrase: Of the coordinator, 8 characters at least; on a shared board their password. "" for a plain file,
            which a person has to choose, or for a login that has no password yet.

    Raises:
        InvalidInputError: The passphrase is too short.
        DatabaseError: There is something at the location already, or it cannot be written.
    """
    login = own_login()
    encrypted = bool(passphrase) and not is_postgresql(location)
    database = create_board(location, founder=Credentials(login, passphrase) if encrypted else None)
    try:
        database.write(add_person, AddPerson(login=login, family_name=login, role=Role.COORDINATOR))
        coordinator = database.signed_in_as(login)
        coordinator.write(found_board, FoundBoard(name="Tumor board"))
        if passphrase and not encrypted:
            coordinator.write(reset_password, ResetPassword(login, scram_verifier(passphrase)))
        return NewBoard(login, _recovery_key(coordinator) if encrypted else "")
    finally:
        database.close()


def is_new_file(location: str) -> bool:
    """Whether a board's file is one that does not exist yet."""
    return not is_postgresql(location) and not Path(location).exists()


def _recovery_key(database: Database) -> str:
    # A plain board must not wait for what only an encrypted one needs.
    from tumorboard.database.passphrases import make_recovery_key  # noqa: PLC0415 - see above

    return make_recovery_key(database)
