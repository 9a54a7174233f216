"""The rows that a record is made of: entered anew with the fewest changes, or copied for a new version."""

from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from typing import TypeVar

from sqlalchemy import inspect
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from tumorboard.errors import StaleRecordError
from tumorboard.models.base import Row

T = TypeVar("T", bound=Row)

# What a row keeps whatever is entered anew: its identity, whether it is frozen, and the record that it belongs to.
_KEPT = frozenset(
    {
        *("id", "row_version", "created_at", "created_by_id", "frozen_at", "case_id"),
        *("diagnosis_id", "plan_id", "review_id", "opinion_id", "recommendation_id"),
    }
)

_LIST_CHANGED = (
    "Someone else changed this list while you were working on it. Yours is kept here; read theirs and decide."
)


def align(kept: list[T], wanted: Sequence[T], *key: str) -> None:
    """Change a loaded child collection into the wanted rows: update where the key is the same, add and remove the rest.

    Rows that stay keep their identity, so that what refers to them holds, and only real changes are audited. Where
    several rows have one key (two lesions of the liver), they are matched in their order.
    """
    existing: dict[tuple[object, ...], deque[T]] = defaultdict(deque)
    for row in kept:
        existing[_key(row, key)].append(row)
    result: list[T] = []
    for row in wanted:
        same = existing[_key(row, key)]
        if same:
            _copy(row, same[0])
        result.append(same.popleft() if same else row)
    kept[:] = result


def replace_list(
    session: Session, rows: Sequence[Row], seen: Mapping[int, int], wanted: Sequence[Row], *key: str
) -> None:
    """Make the stored lines of a list the wanted ones with the fewest changes.

    Args:
        session: The write's session.
        rows: All lines of the list as they are stored.
        seen: The versions that the person saw, by id.
        wanted: The lines as they shall be.
        key: What tells a line of the list from the others.

    Raises:
        StaleRecordError: Somebody else changed the list since it was seen.
    """
    if {row.id: row.row_version for row in rows} != dict(seen):
        raise StaleRecordError(_LIST_CHANGED)
    kept = list(rows)
    align(kept, wanted, *key)
    for row in rows:
        if row not in kept:
            session.delete(row)
    session.flush()
    session.add_all(kept)
    session.flush()


def copied(rows: Sequence[T]) -> list[T]:
    """New rows of the same case that state what the given ones state, for a new version of their record."""
    copies = []
    for row in rows:
        copy = type(row)()
        for attribute in inspect(type(row)).column_attrs:
            if attribute.key == "case_id" or attribute.key not in _KEPT:
                setattr(copy, attribute.key, getattr(row, attribute.key))
        copies.append(copy)
    return copies


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
