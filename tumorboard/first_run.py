"""Setting up a new board for whoever starts it."""

import getpass
import re
from pathlib import Path

from tumorboard.database.engine import is_postgresql
from tumorboard.database.opening import create_board
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


def set_up_board(location: str) -> str:
    """Make a board with the account at this computer as its coordinator, and return that login.

    Raises:
        DatabaseError: There is something at the location already, or it cannot be written.
    """
    database = create_board(location)
    login = own_login()
    database.write(add_person, AddPerson(login=login, family_name=login, role=Role.COORDINATOR))
    database.signed_in_as(login).write(found_board, FoundBoard(name="Tumor board"))
    database.close()
    return login


def set_up_where_new(location: str) -> bool:
    """Set up a board where its file does not exist yet; True where it did so."""
    if is_postgresql(location) or Path(location).exists():
        return False
    set_up_board(location)
    return True
