"""The index of the words by which cases are found: derived data, kept by triggers, so that no writer can forget it.

It is made with the protections, and like them after every migration. It is not audited: it holds nothing that the
records do not hold, and is made anew from them.
"""

from collections.abc import Iterable, Iterator
from types import ModuleType

from sqlalchemy import Connection, inspect, text
from sqlalchemy.orm import Session

from tumorboard.database import search_postgresql, search_sqlite
from tumorboard.database.search_sources import SHADOWS, TEXT_VIEW, WORDS_TABLE
from tumorboard.database.search_words import sought_words
from tumorboard.database.streaming import stream

INDEX_TABLES = frozenset({WORDS_TABLE, *SHADOWS})
"""Tables that hold no records."""

_GREATEST = 2**62


def create_statements(dialect: str) -> Iterator[str]:
    """Make the index and what keeps it, empty; on PostgreSQL without its owners."""
    yield from _of(dialect).create_statements()


def fill_index(connection: Connection) -> None:
    """Enter all cases anew."""
    words = _of(connection.dialect.name)
    run(connection, (words.EMPTY, words.FILL))


def remove_index(connection: Connection) -> None:
    """Drop the index, its view and what keeps it."""
    run(connection, _of(connection.dialect.name).removal_statements())
    run(connection, (f"DROP VIEW IF EXISTS {TEXT_VIEW}", f"DROP TABLE IF EXISTS {WORDS_TABLE}"))


def is_there(connection: Connection) -> bool:
    """Whether a board has an index: one that was made by an earlier build of this revision has none."""
    return inspect(connection).has_table(WORDS_TABLE)


def problems(connection: Connection) -> Iterator[str]:
    """A sentence for each case that cannot be found by what stands in it now."""
    if not is_there(connection):
        yield "There is no index to search by; `tumorboard upgrade` makes it."
        return
    for row in stream(connection, text(_of(connection.dialect.name).DIFFERING)):
        yield f"Case {row.case_id} is searched by other words than stand in it."


def find_cases(session: Session, typed: str, wanted: int, before_id: int | None = None) -> list[int]:
    """The newest cases that hold every word of a text, or longer words that begin so.

    On a shared board these are the cases that the person may see, by words of them that they may read.

    Args:
        session: The person's.
        typed: The text; one without a letter or digit finds nothing.
        wanted: How many, at most.
        before_id: Only older cases than this one.

    Returns:
        Their ids, the newest first.
    """
    words = sought_words(typed)
    if not words:
        return []
    asked = _of(session.get_bind().dialect.name)
    before = _GREATEST if before_id is None else before_id
    values = {"sought": asked.sought(words), "wanted": wanted, "before": before}
    return list(session.scalars(text(asked.FOUND), values))


def run(connection: Connection, statements: Iterable[str]) -> None:
    """Execute statements of ours as they are: the SQL holds signs of its own that look like parameters."""
    for statement in statements:
        connection.exec_driver_sql(statement, execution_options={"no_parameters": True})


def _of(dialect: str) -> ModuleType:
    return search_sqlite if dialect == "sqlite" else search_postgresql
