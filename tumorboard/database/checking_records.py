"""Compares every record with what the audit trail last saw of it."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from heapq import merge
from itertools import groupby, islice
from operator import itemgetter
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    LargeBinary,
    Row,
    Select,
    Table,
    Text,
    bindparam,
    case,
    func,
    literal_column,
    select,
    text,
)

from tumorboard.database.checking_audit import json_object
from tumorboard.database.protection_rules import AUDIT_TABLES
from tumorboard.database.streaming import CHUNK, stream
from tumorboard.models import Base

# Only the numbers: sorting must not carry the records' content.
_LAST_EVENTS = text(
    "SELECT table_name, row_id, max(id) AS event_id FROM audit_event WHERE row_id IS NOT NULL"
    " GROUP BY table_name, row_id ORDER BY table_name, row_id"
)
_EVENTS = text("SELECT id, operation, row_json FROM audit_event WHERE id IN :ids").bindparams(
    bindparam("ids", expanding=True, type_=BigInteger)
)


@dataclass(frozen=True, slots=True)
class _Recorded:
    """The last that the audit trail says of a record."""

    deleted: bool
    columns: dict[str, object]


_Side = tuple[int, _Recorded | dict[str, object]]


def record_problems(connection: Connection) -> Iterator[str]:
    """A sentence for each record that differs from its last recorded state, was never recorded, or has vanished.

    A column that is younger than the record's last change is not compared: the audit trail never saw it.
    """
    if connection.dialect.name == "postgresql":
        # The audit trail writes instants in UTC.
        connection.execute(text("SET LOCAL timezone = 'UTC'"))
    tables = {table.name: table for table in Base.metadata.sorted_tables if table.name not in AUDIT_TABLES}
    # Closed here also where a table cannot be read: an error keeps what it passed through until long after the
    # connection is given back.
    with closing(stream(connection, _LAST_EVENTS)) as last:
        for name, events in groupby(last, key=lambda row: str(row.table_name)):
            table = tables.pop(name, None)
            if table is not None:
                yield from _table_problems(connection, table, _recorded(connection, events))
    for table in tables.values():
        yield from _table_problems(connection, table, iter(()))


def _table_problems(connection: Connection, table: Table, recorded: Iterator[tuple[int, _Recorded]]) -> Iterator[str]:
    here: Iterator[_Side] = _present(connection, table)
    both = merge(here, recorded, key=itemgetter(0))
    for row_id, sides in groupby(both, key=itemgetter(0)):
        name = f"{table.name} {row_id}"
        present: dict[str, object] | None = None
        last: _Recorded | None = None
        for _, side in sides:
            if isinstance(side, _Recorded):
                last = side
            else:
                present = side
        if last is None:
            yield f"{name} was never recorded in the audit trail."
        elif present is None and not last.deleted:
            yield f"{name} has vanished."
        elif present is not None and last.deleted:
            yield f"{name} is present although it was deleted."
        elif present is not None and (altered := _altered(present, last.columns)):
            yield f"{name} is not as it was last recorded ({', '.join(altered)})."


def _altered(present: dict[str, object], last: dict[str, object]) -> list[str]:
    if not last:
        return ["nothing of it can be read"]
    return [name for name, value in present.items() if name in last and last[name] != value]


def _present(connection: Connection, table: Table) -> Iterator[tuple[int, dict[str, object]]]:
    """Each row's number and columns, in the words of the audit triggers."""
    for row in stream(connection, _rows_as_json(table, connection.dialect.name)):
        yield row.id, json_object(row.columns)


@cache
def _rows_as_json(table: Table, dialect: str) -> Select[int, str]:
    columns = [column for column in table.columns if not isinstance(column.type, LargeBinary)]
    number: ColumnElement[int] = table.columns["id"]
    content: ColumnElement[str]
    if dialect == "sqlite":
        fields = [item for column in columns for item in (column.name, _without_bytes(column))]
        content = func.json_object(*fields, type_=Text)
    else:
        part = select(*columns).subquery("part")
        number = part.columns["id"]
        content = func.to_jsonb(literal_column("part")).cast(Text)
    return select(number.label("id"), content.label("columns")).order_by(number)


def _without_bytes(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """SQLite takes bytes in any column, and JSON refuses them; the audit trail never holds any."""
    return case((func.typeof(column) == "blob", func.hex(column)), else_=column)


def _recorded(connection: Connection, events: Iterator[Row[Any]]) -> Iterator[tuple[int, _Recorded]]:
    while chunk := list(islice(events, CHUNK)):
        found = {row.id: row for row in connection.execute(_EVENTS, {"ids": [event.event_id for event in chunk]})}
        for event in chunk:
            row = found[event.event_id]
            yield event.row_id, _Recorded(row.operation == "DELETE", json_object(row.row_json))
