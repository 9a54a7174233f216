"""Making a draft's child rows say what a command says, with the fewest changes."""

from collections.abc import Sequence
from typing import TypeVar

from sqlalchemy import inspect
from sqlalchemy.orm.attributes import flag_modified

from tumorboard.models.base import Row

T = TypeVar("T", bound=Row)

# What a row keeps whatever is entered anew: its identity and the record that it belongs to.
_KEPT = frozenset(
    {
        *("id", "row_version", "created_at", "created_by_id", "case_id"),
        *("diagnosis_id", "plan_id", "review_id", "opinion_id", "recommendation_id"),
    }
)


def align(kept: list[T], wanted: Sequence[T], *key: str) -> None:
    """Change a loaded child collection into the wanted rows: update where the key is the same, add and remove the rest.

    Rows that stay keep their identity, so that what refers to them holds, and only real changes are audited.
    """
    existing = {_key(row, key): row for row in kept}
    result: list[T] = []
    for row in wanted:
        present = existing.get(_key(row, key))
        if present is not None:
            _copy(row, present)
        result.append(present or row)
    kept[:] = result


def touch(row: Row) -> None:
    """Count a change of a record's parts as a change of the record: its version tells two writers apart."""
    flag_modified(row, "created_at")


def _key(row: Row, key: tuple[str, ...]) -> tuple[object, ...]:
    return tuple(getattr(row, name) for name in key)


def _copy(source: Row, target: Row) -> None:
    """Copy what the source states; a column that it never set is not its to change."""
    stated = inspect(source).dict
    for attribute in inspect(type(source)).column_attrs:
        name = attribute.key
        if name in stated and name not in _KEPT and getattr(target, name) != stated[name]:
            setattr(target, name, stated[name])
