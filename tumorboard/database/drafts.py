"""Where text that is typed and not yet saved is kept on this computer, outside of any board.

A file of its own, of the person who uses this computer: it takes a word also while a shared board is away, and nobody
else on the board can read it (docs/decisions/0010).
"""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

import platformdirs
from sqlalchemy import Column, Connection, Delete, Engine, MetaData, String, Table, delete, insert, select
from sqlalchemy.schema import CreateTable

from tumorboard.database.engine import READ_ONLY, make_engine, make_private_file, use_write_ahead_log
from tumorboard.database.refusals import refusals
from tumorboard.errors import DatabaseError

_TABLE = Table(
    "draft",
    MetaData(),
    Column("owner", String, primary_key=True),
    Column("place", String, primary_key=True),
    Column("window", String, primary_key=True),
    Column("title", String, nullable=False),
    Column("content", String, nullable=False),
    Column("kept_at", String, nullable=False),
)


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


class DraftStore:
    """The drafts in one file. It is made when the first is kept; safe to share between threads and programs.

    An owner is a person on one board, named by the caller: drafts of one are never given to another.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = Lock()
        self._engine: Engine | None = None

    def read(self, owner: str) -> tuple[Draft, ...]:
        """An owner's drafts, oldest first.

        Raises:
            DatabaseError: The file cannot be read.
        """
        if not self._path.exists():
            return ()
        columns = [_TABLE.c[name] for name in Draft.__slots__]
        query = select(*columns).where(_TABLE.c.owner == owner).order_by(_TABLE.c.kept_at)
        with self._begin(read_only=True) as connection:
            rows = connection.execute(query).all()
        return tuple(
            Draft(row.place, row.window, row.title, row.content, datetime.fromisoformat(row.kept_at)) for row in rows
        )

    def keep(self, owner: str, draft: Draft, replaced: Collection[str] = ()) -> None:
        """Keep a draft in place of the former one of its place and window.

        Args:
            owner: Whose.
            draft: What was typed.
            replaced: Other windows whose drafts of the same place went into this one.

        Raises:
            DatabaseError: The file cannot be written.
        """
        values = {name: getattr(draft, name) for name in Draft.__slots__}
        values["kept_at"] = draft.kept_at.astimezone(UTC).isoformat()
        with self._begin() as connection:
            connection.execute(_of(owner, draft.place, {draft.window, *replaced}))
            connection.execute(insert(_TABLE).values(owner=owner, **values))

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

    @contextmanager
    def _begin(self, *, read_only: bool = False) -> Iterator[Connection]:
        engine = self._open().execution_options(**{READ_ONLY: read_only})
        with refusals(), engine.begin() as connection:
            yield connection

    def _open(self) -> Engine:
        with self._lock:
            if self._engine is None:
                self._engine = _open_file(self._path)
            return self._engine


def _of(owner: str, place: str, windows: Collection[str]) -> Delete:
    same = (_TABLE.c.owner == owner, _TABLE.c.place == place, _TABLE.c.window.in_(windows))
    return delete(_TABLE).where(*same)


def _open_file(path: Path) -> Engine:
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
    return engine
