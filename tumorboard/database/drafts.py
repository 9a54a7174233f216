"""Where text that is typed and not yet saved is kept on this computer, outside of any board.

A file of its own, of the person who uses this computer: it takes a word also while a shared board is away, and nobody
else on the board can read it (docs/decisions/0010). It shows whose form of which case was open, and when; titles and
words are sealed (`draft_sealing`, docs/decisions/0012).
"""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import Any

import platformdirs
from sqlalchemy import (
    Column,
    Connection,
    Delete,
    Engine,
    LargeBinary,
    MetaData,
    Row,
    String,
    Table,
    delete,
    insert,
    inspect,
    select,
    text,
)
from sqlalchemy.schema import CreateTable

from tumorboard.database.data_key import data_key_of
from tumorboard.database.engine import (
    READ_ONLY,
    driver_connection,
    make_engine,
    make_private_file,
    use_write_ahead_log,
)
from tumorboard.database.refusals import refusals
from tumorboard.errors import DatabaseError
from tumorboard.settings import settings_path

_TABLE = Table(
    "sealed_draft",
    MetaData(),
    Column("owner", String, primary_key=True),
    Column("place", String, primary_key=True),
    Column("window", String, primary_key=True),
    Column("sealed_by", String, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Column("kept_at", String, nullable=False),
)

_FORMER = "draft"
"""The table in which they stood before they were sealed."""

_BOARD, _COMPUTER = "board", "computer"
"""Whose key a draft is sealed by."""

_UNREADABLE = "What was typed here cannot be read: the key that it was sealed by is not there any more."


@dataclass(frozen=True, slots=True)
class Draft:
    """What stood in one form.

    Attributes:
        place: Which form, e.g. "TB-2026-0001/pathology".
        window: Which window it was typed in: two of them never overwrite each other's text.
        title: What people call the place.
        content: JSON; whoever keeps it reads it.
        kept_at: When, in UTC.
    """

    place: str
    window: str
    title: str
    content: str
    kept_at: datetime


def drafts_path() -> Path:
    """Where the drafts of whoever uses this computer are kept."""
    return platformdirs.user_state_path("tumorboard", appauthor=False) / "drafts.sqlite"


def draft_key(engine: Engine) -> bytes | None:
    """The key of the drafts of the board that an engine is to; None where it is not encrypted."""
    key = data_key_of(engine)
    if key is None:
        return None
    # Most starts have no encrypted board.
    from tumorboard.database.draft_sealing import key_from_board  # noqa: PLC0415 - see above

    return key_from_board(key)


class DraftStore:
    """The drafts in one file. It is made when the first is kept; safe to share between threads and programs.

    An owner is a person on one board, named by the caller: drafts of one are never given to another.

    Args:
        path: The file.
        computer_key: The file of this computer's key; None for the usual one, beside the settings.
    """

    def __init__(self, path: Path, computer_key: Path | None = None) -> None:
        self._path = path
        self._key_path = computer_key or settings_path().with_name("drafts.key")
        self._lock = Lock()
        self._engine: Engine | None = None
        self._keys: dict[str, bytes] = {}

    def use_key(self, owner: str, key: bytes | None) -> None:
        """Seal an owner's drafts by a key of their board from now on; None for the one of this computer.

        Args:
            owner: Whose.
            key: 32 bytes; see `draft_key`.
        """
        if key is None:
            self._keys.pop(owner, None)
        else:
            self._keys[owner] = key

    def read(self, owner: str) -> tuple[Draft, ...]:
        """An owner's drafts, oldest first. One whose key is gone says so in place of its content, and stays.

        Raises:
            DatabaseError: The file, or that of this computer's key, cannot be read.
        """
        if not self._path.exists():
            return ()
        query = select(_TABLE).where(_TABLE.c.owner == owner).order_by(_TABLE.c.kept_at)
        with self._begin(read_only=True) as connection:
            rows = connection.execute(query).all()
        return tuple(self._opened(row) for row in rows)

    def keep(self, owner: str, draft: Draft, replaced: Collection[str] = ()) -> None:
        """Keep a draft in place of the former one of its place and window.

        Args:
            owner: Whose.
            draft: What was typed.
            replaced: Other windows whose drafts of the same place went into this one.

        Raises:
            DatabaseError: The file cannot be written.
        """
        with self._begin() as connection:
            connection.execute(_of(owner, draft.place, {draft.window, *replaced}))
            row = _sealed(owner, draft, self._keys.get(owner), self._key_path)
            connection.execute(insert(_TABLE).values(row))

    def discard(self, owner: str, place: str, windows: Collection[str]) -> None:
        """Forget the drafts of a place that were typed in some windows.

        Raises:
            DatabaseError: The file cannot be written.
        """
        with self._begin() as connection:
            connection.execute(_of(owner, place, windows))

    def close(self) -> None:
        """Give back the file."""
        with self._lock:
            if self._engine is not None:
                self._engine.dispose()
                self._engine = None

    def _opened(self, row: Row[Any]) -> Draft:
        # Most starts have no drafts.
        from tumorboard.database.draft_sealing import open_draft, read_computer_key  # noqa: PLC0415 - see above

        key = self._keys.get(row.owner) if row.sealed_by == _BOARD else read_computer_key(self._key_path)
        words = None if key is None else open_draft(key, row.sealed, row.owner, row.place, row.window, row.kept_at)
        title, content = words or (row.place, _UNREADABLE)
        return Draft(row.place, row.window, title, content, datetime.fromisoformat(row.kept_at))

    @contextmanager
    def _begin(self, *, read_only: bool = False) -> Iterator[Connection]:
        engine = self._open().execution_options(**{READ_ONLY: read_only})
        with refusals(), engine.begin() as connection:
            yield connection

    def _open(self) -> Engine:
        with self._lock:
            if self._engine is None:
                self._engine = _open_file(self._path, self._key_path)
            return self._engine


def _of(owner: str, place: str, windows: Collection[str]) -> Delete:
    same = (_TABLE.c.owner == owner, _TABLE.c.place == place, _TABLE.c.window.in_(windows))
    return delete(_TABLE).where(*same)


def _sealed(owner: str, draft: Draft, board_key: bytes | None, key_path: Path) -> dict[str, object]:
    """The row of a draft, sealed by the key of its board or else of this computer."""
    # Most starts have no drafts.
    from tumorboard.database.draft_sealing import made_computer_key, seal_draft  # noqa: PLC0415 - see above

    kept_at = draft.kept_at.astimezone(UTC).isoformat()
    key = made_computer_key(key_path) if board_key is None else board_key
    return {
        "owner": owner,
        "place": draft.place,
        "window": draft.window,
        "sealed_by": _COMPUTER if board_key is None else _BOARD,
        "sealed": seal_draft(key, draft.title, draft.content, owner, draft.place, draft.window, kept_at),
        "kept_at": kept_at,
    }


def _open_file(path: Path, key_path: Path) -> Engine:
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise DatabaseError(f"The folder {path.parent} cannot be made, so that what you type is not kept.") from error
    try:
        make_private_file(path)
    except DatabaseError:
        if not path.exists():  # else it is there from before, or from a window that was quicker
            raise
    engine = make_engine(str(path))
    with refusals():
        use_write_ahead_log(engine)
        with engine.begin() as connection:
            connection.execute(CreateTable(_TABLE, if_not_exists=True))
            found = inspect(connection).has_table(_FORMER)
            if found:
                _seal_former(connection, key_path)
        if found:
            # What is deleted is overwritten in the file; the log still has the pages as they were.
            with engine.connect() as connection:
                driver_connection(connection).execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return engine


def _seal_former(connection: Connection, key_path: Path) -> None:
    """Seal what an earlier version of the program kept as plain text, and take the plain text away."""
    former = connection.execute(text(f"SELECT owner, place, window, title, content, kept_at FROM {_FORMER}")).all()  # noqa: S608 - our own name
    for row in former:
        draft = Draft(row.place, row.window, row.title, row.content, datetime.fromisoformat(row.kept_at))
        connection.execute(insert(_TABLE).values(_sealed(row.owner, draft, None, key_path)))
    connection.execute(text(f"DROP TABLE {_FORMER}"))
