"""The key that opens an encrypted board's file, and where its wrapped copies stand."""

import secrets
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from sqlalchemy import Engine

KEY_OPTION = "tumorboard_key"
"""Execution option by which an engine knows the key of its file."""

KEY_SUFFIX = ".keys"
"""Follows the name of a board's file in that of its key file."""

_BYTES = 32
_PLAIN = b"SQLite format 3\0"


@dataclass(frozen=True, slots=True)
class DataKey:
    """The random 256-bit key of one board's file. No representation shows it.

    Attributes:
        secret: Its 32 bytes.
    """

    secret: bytes = field(repr=False)

    def __post_init__(self) -> None:
        """Another length would make SQLCipher derive a key from the digits instead of taking them."""
        if len(self.secret) != _BYTES:
            raise ValueError("a data key has 32 bytes")

    @classmethod
    def new(cls) -> Self:
        """A key that nobody knows yet."""
        return cls(secrets.token_bytes(_BYTES))


def data_key_of(engine: Engine) -> DataKey | None:
    """The key of the file that an engine connects to; None for a plain file or a server."""
    key = engine.get_execution_options().get(KEY_OPTION)
    return key if isinstance(key, DataKey) else None


def key_path(board: Path) -> Path:
    """Where the wrapped keys of an encrypted board, or of its backup, stand."""
    return board.with_name(board.name + KEY_SUFFIX)


def is_plain(board: Path) -> bool:
    """Whether a file says of itself that it is a plain SQLite database; an encrypted one begins with random bytes.

    Only for a file to which this program has no connection: closing it again takes away that connection's locks.
    """
    try:
        with board.open("rb") as file:
            return file.read(len(_PLAIN)) == _PLAIN
    except OSError:
        return False
