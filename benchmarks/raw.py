"""The floors of reading: what the program asks of a board, asked again by the bare driver."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

from tumorboard.database.connections import BoardConnection
from tumorboard.database.rights_rules import SETUP_LOGIN

_HOUSEKEEPING = ("BEGIN", "PRAGMA", "COMMIT", "ROLLBACK")


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement as the driver gets it."""

    sql: str
    parameters: Sequence[Any]


@contextmanager
def recorded(engine: Engine) -> Iterator[list[Statement]]:
    """The statements that pass an engine within the block, without those that only begin and end transactions."""
    statements: list[Statement] = []

    def record(*passed: Any) -> None:  # noqa: ANN401 - SQLAlchemy's own six arguments, of which two are wanted
        _, _, sql, parameters, *_ = passed
        if not sql.startswith(_HOUSEKEEPING):
            statements.append(Statement(sql, parameters))

    event.listen(engine, "before_cursor_execute", record)
    try:
        yield statements
    finally:
        event.remove(engine, "before_cursor_execute", record)


def statements_of(engine: Engine, act: Callable[[], object]) -> tuple[Statement, ...]:
    """The statements of one act."""
    with recorded(engine) as statements:
        act()
    return tuple(statements)


def driver(path: Path) -> sqlite3.Connection:
    """The bare driver on a board's file: its triggers find their functions, and a commit costs what it costs us."""
    connection = sqlite3.connect(path, isolation_level=None, factory=BoardConnection)
    connection.act_for(SETUP_LOGIN)  # who is asked for no right
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "fullfsync = ON", "temp_store = MEMORY"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def replay(connection: sqlite3.Connection, statements: Sequence[Statement]) -> list[list[Any]]:
    """Run statements and fetch all that they give."""
    return [connection.execute(statement.sql, statement.parameters).fetchall() for statement in statements]
