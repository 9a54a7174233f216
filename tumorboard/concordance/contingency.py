"""A square table of counts: how often one rating was followed by, or met with, another."""

import operator
from collections.abc import Sequence
from typing import SupportsIndex

from tumorboard.errors import InvalidInputError

CountTable = Sequence[Sequence[int]]


def checked_count(value: object, field: str) -> int:
    """A whole number of 0 or more, also from numpy.

    Raises:
        InvalidInputError: It is something else; True and False are no counts.
    """
    if isinstance(value, bool) or not isinstance(value, SupportsIndex):
        raise InvalidInputError("A count must be a whole number.", field=field)
    count = operator.index(value)
    if count < 0:
        raise InvalidInputError("A count cannot be negative.", field=field)
    return count


def checked_table(table: CountTable) -> tuple[tuple[int, ...], ...]:
    """The table as plain integers.

    Raises:
        InvalidInputError: It is empty or not square, or a cell is no count.
    """
    rows = tuple(tuple(checked_count(cell, "table") for cell in row) for row in table)
    if not rows or any(len(row) != len(rows) for row in rows):
        raise InvalidInputError("The table must have as many rows as columns, and at least one.", field="table")
    return rows


def margins(table: Sequence[Sequence[int]]) -> tuple[list[int], list[int]]:
    """The sums of the rows and of the columns."""
    return [sum(row) for row in table], [sum(column) for column in zip(*table, strict=True)]
