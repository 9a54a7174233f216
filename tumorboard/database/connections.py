"""Connections to a board's file: what each of the two drivers, for plain and for encrypted files, does for a board."""

import hashlib
import sqlite3
from typing import TYPE_CHECKING, Any

from tumorboard.database.search_words import fold, index_words

if TYPE_CHECKING:
    # SQLCipher's connections have the same methods, and no annotations.
    _Driver = sqlite3.Connection
else:
    _Driver = object

_PRAGMAS = (
    "foreign_keys = ON",
    "synchronous = FULL",  # a power cut loses no acknowledged word
    "fullfsync = ON",  # the same on macOS, whose fsync alone does not reach the disk
    "secure_delete = ON",
    "temp_store = MEMORY",
    "cell_size_check = ON",
    "recursive_triggers = ON",  # else REPLACE deletes a signed row without firing its trigger
    "busy_timeout = 10000",
)


def sha256_text(*parts: object) -> str:
    """SHA-256 in hexadecimal of the parts' text joined without separator; None counts as empty."""
    return hashlib.sha256("".join("" if part is None else str(part) for part in parts).encode()).hexdigest()


class ActingConnection(_Driver):
    """A connection that knows for whom it writes, and answers the functions that the triggers call.

    Mixed into the connection class of a driver.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - whatever the driver's connect is given
        super().__init__(*args, **kwargs)
        self._only_reads = False
        # In a list of its own: a function that held the connection would keep it alive for ever.
        self._actor = actor = [""]
        self._confirmed = confirmed = [True]
        self.create_function("tb_sha256", -1, sha256_text, deterministic=True)
        self.create_function("tb_fold", 1, fold, deterministic=True)
        self.create_function("tb_index_words", 1, index_words, deterministic=True)
        self.create_function("tb_actor", 0, lambda: actor[0])
        self.create_function("tb_confirmed", 0, lambda: confirmed[0])

    def act_for(self, login: str, *, confirmed: bool = True) -> None:
        """Name the person for whom the following changes are made, and whether they may sign now."""
        self._actor[0] = login
        self._confirmed[0] = confirmed

    def only_read(self, *, wanted: bool) -> None:
        """Forbid or allow writing. Said only when it changes: every such pragma throws prepared statements away."""
        if wanted != self._only_reads:
            self.execute(f"PRAGMA query_only = {'ON' if wanted else 'OFF'}")
            self._only_reads = wanted

    def keep_words_safe(self) -> None:
        """Tell SQLite what a clinical board needs of every connection to a file."""
        for pragma in _PRAGMAS:
            self.execute(f"PRAGMA {pragma}")


class BoardConnection(ActingConnection, sqlite3.Connection):
    """A connection to a plain file, by the standard library's driver."""


def connect_plain(uri: str) -> BoardConnection:
    """Connect to a plain file that is named by a URI."""
    return sqlite3.connect(
        uri, uri=True, timeout=10, isolation_level=None, check_same_thread=False, factory=BoardConnection
    )
