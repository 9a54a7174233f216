"""Boards that let nobody in without a proof: encrypted files, and shared boards with a login for each person."""

import shutil
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import quote, urlsplit

from sqlalchemy import text

from tests.support.board import COORDINATOR, Spine
from tests.support.encrypted import FOUNDER
from tests.support.every_table import FilledBoard
from tumorboard.database.credentials import Credentials
from tumorboard.database.data_key import key_path
from tumorboard.database.opening import open_board
from tumorboard.database.passphrases import add_passphrase, change_passphrase
from tumorboard.database.rights_postgresql import installed_prefix, login_role
from tumorboard.database.scram import scram_verifier
from tumorboard.database.sessions import Database, connect
from tumorboard.queries.people import list_people

WRONG = "seven brown dogs"
"""Nobody's password."""

FEW_ITERATIONS = 4_096
"""The least that a server takes: a test signs in often, and guards nothing."""


MAKE_LOGINS = "SELECT tb_login_make(login, role, active) FROM person"
"""Roles belong to the whole server, and boards that are copies of one share them: what an earlier test did to them is
undone."""


@dataclass(frozen=True, slots=True)
class ProvingBoard:
    """A filled board of the test's own that asks who somebody is; see `password_of`.

    Attributes:
        location: A file's path, or an address that names nobody.
        filled: The same as whoever owns it reaches it: with its key, or as the server's superuser.
    """

    location: str
    filled: FilledBoard

    def open(self, login: str = COORDINATOR) -> Database:
        """Sign somebody in, with their own password."""
        return open_board(self.location, credentials_of(login))

    @property
    def spine(self) -> Spine:
        """What is in it."""
        return self.filled.spine

    @property
    def is_shared(self) -> bool:
        """Whether it is on a server."""
        return "://" in self.location


def password_of(login: str) -> str:
    """Somebody's password, which nobody else has."""
    return f"seven brown hens of {login}"


def credentials_of(login: str) -> Credentials:
    """What somebody signs in with."""
    return Credentials(login, password_of(login))


def give_passphrases(board: FilledBoard) -> None:
    """Let everybody who may sign in to an encrypted board open it with a passphrase of their own."""
    change_passphrase(board.location, FOUNDER, password_of(FOUNDER.login))
    with_founder = open_board(board.location, credentials_of(FOUNDER.login))
    try:
        for person in with_founder.read(list_people):
            if person.active and person.login != FOUNDER.login:
                add_passphrase(with_founder, credentials_of(person.login))
    finally:
        with_founder.close()


def copy_of_file(original: FilledBoard, target: Path) -> ProvingBoard:
    """A copy of an encrypted board that nobody has open."""
    shutil.copyfile(original.location, target)
    shutil.copyfile(key_path(Path(original.location)), key_path(target))
    return ProvingBoard(str(target), FilledBoard(str(target), original.spine, original.key))


def give_logins(board: FilledBoard) -> ProvingBoard:
    """Give everybody in a copy of a shared board their password."""
    owner = connect(board.location)
    try:
        with owner.engine.begin() as connection:
            prefix = installed_prefix(connection)
            connection.execute(text(MAKE_LOGINS))
            for login in connection.scalars(text("SELECT login FROM person")).all():
                role = login_role(prefix, login)
                connection.exec_driver_sql(f"ALTER ROLE {role} PASSWORD '{_verifier(login)}'")
    finally:
        owner.close()
    parts = urlsplit(board.location)
    place = parts.netloc.rpartition("@")[2]
    query = f"role_prefix={quote(prefix)}&require_auth=scram-sha-256"
    return ProvingBoard(parts._replace(netloc=place, query=query).geturl(), board)


@cache
def _verifier(login: str) -> str:
    return scram_verifier(password_of(login), iterations=FEW_ITERATIONS)


def is_refusal(words: str) -> bool:
    """Whether this is what either board says to a wrong password."""
    return words in {
        "The login or the passphrase is not right.",
        "The server does not accept this login or its password.",
    }
