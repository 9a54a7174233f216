"""Setting up a new board for whoever starts it."""

import getpass
import re
from dataclasses import dataclass, field
from pathlib import Path

from tumorboard.database.engine import is_postgresql
from tumorboard.database.opening import create_board
from tumorboard.errors import DatabaseError
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
        passphrase: Of the coordinator; "" for a plain file, which a person has to choose.

    Raises:
        DatabaseError: There is something at the location already, or it cannot be written.
    """
    if passphrase:
        raise DatabaseError("This version of the program cannot encrypt a board yet.", field="passphrase")
    database = create_board(location)
    login = own_login()
    database.write(add_person, AddPerson(login=login, family_name=login, role=Role.COORDINATOR))
    database.signed_in_as(login).write(found_board, FoundBoard(name="Tumor board"))
    database.close()
    return NewBoard(login)


def set_up_where_new(location: str) -> bool:
    """Set up a board where its file does not exist yet; True where it did so."""
    if is_postgresql(location) or Path(location).exists():
        return False
    set_up_board(location)
    return True
