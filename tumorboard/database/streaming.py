"""Reads many rows with little memory."""

from collections.abc import Generator
from typing import Any

from sqlalchemy import Connection, Executable, Row

CHUNK = 500
"""How many rows are held at a time."""


def stream(connection: Connection, statement: Executable) -> Generator[Row[Any]]:
    """The rows of a query, fetched as they are taken; other statements may run on the connection meanwhile."""
    with connection.execute(statement, execution_options={"yield_per": CHUNK}) as rows:
        yield from rows
