"""How somebody signs in to a board, and with what."""

from dataclasses import dataclass, field
from enum import StrEnum


class SignIn(StrEnum):
    """What a board asks of whoever opens it."""

    CHOICE = "choice"
    """A plain file: who is at the keyboard is chosen, and nothing proves it."""

    PASSPHRASE = "passphrase"  # noqa: S105 - no secret, the name of a kind
    """An encrypted file: each person's own passphrase opens it."""

    PASSWORD = "password"  # noqa: S105 - no secret, the name of a kind
    """A shared board: the server checks each person's own password."""


@dataclass(frozen=True, slots=True)
class Credentials:
    """Who signs in, and the password or passphrase that proves it; its text is in no representation."""

    login: str
    password: str = field(repr=False)
