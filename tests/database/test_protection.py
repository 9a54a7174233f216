"""What the database itself refuses to anyone who may write SQL, on every table, as its declaration says."""

import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest
from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Date,
    DateTime,
    Engine,
    Integer,
    LargeBinary,
    Row,
    TypeDecorator,
    UniqueConstraint,
    text,
)
from sqlalchemy.exc import DBAPIError

from tests.support.every_table import FilledBoard
from tumorboard.database.protection_rules import (
    AUDIT_APPEND_ONLY,
    AUDIT_LINK_WRONG,
    AUDIT_TABLES,
    BORN_FROZEN,
    CHANGED_BY_ANOTHER,
    FROZEN,
    IDENTITY_FIXED,
    PROTECTIONS,
    parent_freeze_column,
)
from tumorboard.models import Base

TABLES = Base.metadata.tables
GUARDED = sorted(name for name, protection in PROTECTIONS.items() if protection.guarded)
FROZEN_BY = sorted(name for name, protection in PROTECTIONS.items() if protection.frozen_by)
THAWED = sorted(name for name, protection in PROTECTIONS.items() if not protection.append_only)
CHILDREN = sorted((name, *pair) for name, protection in PROTECTIONS.items() for pair in protection.frozen_with)
_DAYS = ("'2026-12-01'", "'2026-12-02'", "2026-12-01")
COMPLETED_LATER = sorted((name, column) for name, item in PROTECTIONS.items() for column in item.completed_later)
UNIQUE_APPEND_ONLY = sorted(
    name
    for name, protection in PROTECTIONS.items()
    if protection.append_only and any(isinstance(rule, UniqueConstraint) for rule in TABLES[name].constraints)
)


@pytest.fixture
def connection(engine: Engine) -> Iterator[Connection]:
    """A plain connection to a filled board; what a test does is rolled back."""
    with engine.connect() as opened:
        yield opened


@pytest.fixture
def sqlite(sqlite_engine: Engine) -> Iterator[Connection]:
    with sqlite_engine.connect() as opened:
        yield opened


@pytest.fixture
def postgres(postgres_engine: Engine) -> Iterator[Connection]:
    with postgres_engine.connect() as opened:
        yield opened


def refusal(connection: Connection, sql: str) -> str:
    """The code with which the database refuses a statement."""
    with pytest.raises(DBAPIError) as caught, connection.begin_nested():
        connection.exec_driver_sql(sql)
    found = re.search(r"TB\d{3}", str(caught.value.orig))
    assert found, caught.value.orig
    return found.group()


def frozen_condition(name: str) -> str:
    protection = PROTECTIONS[name]
    parts = ["1 = 1"] if protection.append_only else []
    if protection.frozen_by:
        parts.append(f"{protection.frozen_by} IS NOT NULL")
    parts += [
        f"{column} IN (SELECT id FROM {parent} WHERE {parent_freeze_column(parent)} IS NOT NULL)"
        for column, parent in protection.frozen_with
    ]
    return " OR ".join(f"coalesce({part}, 1 = 0)" for part in parts) or "1 = 0"


def row_id(connection: Connection, name: str, condition: str = "1 = 1") -> int:
    found = connection.scalar(text(f"SELECT id FROM {name} WHERE {condition} ORDER BY id LIMIT 1"))
    assert isinstance(found, int), f"the board has no such row of {name}: {condition}"
    return found


def frozen_id(connection: Connection, name: str) -> int:
    return row_id(connection, name, frozen_condition(name))


def thawed_id(connection: Connection, name: str) -> int:
    return row_id(connection, name, f"NOT ({frozen_condition(name)})")


def other_value(column: Column[Any]) -> str:
    """An expression for a value that a column does not have."""
    kind = column.type.impl_instance if isinstance(column.type, TypeDecorator) else column.type
    if isinstance(kind, Boolean):
        return f"NOT coalesce({column.name}, 1 = 0)"
    if isinstance(kind, Integer):
        return f"coalesce({column.name}, 0) + 1"
    if isinstance(kind, Date | DateTime | LargeBinary):
        return "'2001-01-01'"
    return "'x'"


def columns_of(name: str, *without: str) -> list[str]:
    return [column.name for column in TABLES[name].columns if column.name not in without]


def copy_of(name: str, number: int, **replaced: str) -> str:
    """The end of an INSERT of a second row like an existing one, but for its number and the replaced columns."""
    names = columns_of(name, "id")
    values = ", ".join(replaced.get(column, column) for column in names)
    return f"INTO {name} ({', '.join(names)}) SELECT {values} FROM {name} WHERE id = {number}"


def again(name: str, number: int, **replaced: str) -> str:
    """The end of an INSERT of an existing row with its own number."""
    names = columns_of(name)
    values = ", ".join(replaced.get(column, column) for column in names)
    return f"INTO {name} ({', '.join(names)}) SELECT {values} FROM {name} WHERE id = {number}"


def change(name: str, number: int, assignment: str, version: str = "row_version + 1") -> str:
    return f"UPDATE {name} SET row_version = {version}, {assignment} WHERE id = {number}"


def thaw(name: str) -> dict[str, str]:
    """Without its own mark of being frozen, which alone would be refused."""
    frozen_by = PROTECTIONS[name].frozen_by
    return {frozen_by: "NULL"} if frozen_by else {}


def last_event(connection: Connection, name: str, number: int) -> Row[Any]:
    query = text(
        "SELECT operation, actor, case_id, row_json FROM audit_event WHERE table_name = :name AND row_id = :number"
        " ORDER BY id DESC LIMIT 1"
    )
    return connection.execute(query, {"name": name, "number": number}).one()


def test_every_table_is_declared_and_every_declaration_has_its_table() -> None:
    assert set(PROTECTIONS) == set(TABLES) - AUDIT_TABLES


def test_every_declared_column_exists_and_every_declared_parent_freezes() -> None:
    for name, protection in PROTECTIONS.items():
        named = {protection.frozen_by, *protection.completed_later, *(column for column, _ in protection.frozen_with)}
        assert named - {""} <= set(columns_of(name)), name
        for column, parent in protection.frozen_with:
            (key,) = TABLES[name].columns[column].foreign_keys
            assert key.column.table.name == parent, name
            assert parent_freeze_column(parent), parent


def test_what_is_signed_or_approved_is_declared_to_freeze() -> None:
    for name, protection in PROTECTIONS.items():
        marks = {"signed_at", "approved_at", "frozen_at", "issued_at", "decided_at", "closed_at"} & set(
            columns_of(name)
        )
        # A case is closed and opened again: what it holds is frozen by itself.
        if marks and name != "clinical_case":
            assert protection.append_only or protection.frozen_by in marks, name


def test_every_part_of_a_record_that_freezes_is_declared_to_freeze_with_it() -> None:
    for mapper in Base.registry.mappers:
        for relation in mapper.relationships:
            parent, part = mapper.local_table.description, relation.mapper.local_table.description
            if relation.uselist and PROTECTIONS[parent].frozen_by:
                (column,) = relation.remote_side
                assert (column.name, parent) in PROTECTIONS[part].frozen_with, f"{part} is a part of {parent}"


@pytest.mark.parametrize("name", GUARDED)
def test_no_column_of_a_frozen_row_can_change(connection: Connection, name: str) -> None:
    number = frozen_id(connection, name)
    for column in TABLES[name].columns:
        if column.name in {"row_version", *PROTECTIONS[name].completed_later}:
            continue
        expected = IDENTITY_FIXED if column.name in {"id", "case_id"} else FROZEN
        assert refusal(connection, change(name, number, f"{column.name} = {other_value(column)}")) == expected, column


@pytest.mark.parametrize("name", GUARDED)
def test_a_value_of_a_frozen_row_can_not_be_taken_away(connection: Connection, name: str) -> None:
    number = frozen_id(connection, name)
    for column in TABLES[name].columns:
        held = connection.scalar(text(f"SELECT {column.name} IS NOT NULL FROM {name} WHERE id = {number}"))
        if column.nullable and held and column.name != "case_id":
            assert refusal(connection, change(name, number, f"{column.name} = NULL")) == FROZEN, column


@pytest.mark.parametrize("name", GUARDED)
def test_a_frozen_row_can_not_be_deleted(connection: Connection, name: str) -> None:
    assert refusal(connection, f"DELETE FROM {name} WHERE id = {frozen_id(connection, name)}") == FROZEN


@pytest.mark.parametrize(("name", "column", "parent"), CHILDREN)
def test_a_frozen_record_gets_no_new_part(connection: Connection, name: str, column: str, parent: str) -> None:
    inside = f"{column} IN (SELECT id FROM {parent} WHERE {parent_freeze_column(parent)} IS NOT NULL)"
    number = row_id(connection, name, inside)
    assert refusal(connection, f"INSERT {copy_of(name, number)}") == FROZEN


@pytest.mark.parametrize(("name", "column", "parent"), CHILDREN)
def test_no_part_moves_into_a_frozen_record(connection: Connection, name: str, column: str, parent: str) -> None:
    number = row_id(connection, name, f"NOT ({frozen_condition(name)}) AND {column} IS NOT NULL")
    assert refusal(connection, change(name, number, f"{column} = {frozen_id(connection, parent)}")) == FROZEN


@pytest.mark.parametrize("name", FROZEN_BY)
def test_no_row_is_born_frozen(connection: Connection, name: str) -> None:
    assert refusal(connection, f"INSERT {copy_of(name, frozen_id(connection, name))}") == BORN_FROZEN


@pytest.mark.parametrize("name", GUARDED)
def test_an_upsert_does_not_reach_a_frozen_row(connection: Connection, name: str) -> None:
    insert = f"INSERT {again(name, frozen_id(connection, name), **thaw(name))}"
    upsert = f"{insert} ON CONFLICT (id) DO UPDATE SET row_version = {name}.row_version + 1, created_by_id = NULL"
    assert refusal(connection, upsert) == FROZEN


@pytest.mark.parametrize("name", GUARDED)
def test_replacing_does_not_reach_a_frozen_row(sqlite: Connection, name: str) -> None:
    number = frozen_id(sqlite, name)
    assert refusal(sqlite, f"INSERT OR REPLACE {again(name, number, **thaw(name))}") == FROZEN
    assert refusal(sqlite, f"REPLACE {again(name, number, **thaw(name))}") == FROZEN
    for way in ("REPLACE", "IGNORE", "FAIL"):
        update = f"UPDATE OR {way} {name} SET row_version = row_version + 1, created_by_id = NULL WHERE id = {number}"
        assert refusal(sqlite, update) == FROZEN


@pytest.mark.parametrize("name", UNIQUE_APPEND_ONLY)
def test_a_frozen_row_is_not_replaced_by_one_with_the_same_key(sqlite: Connection, name: str) -> None:
    assert refusal(sqlite, f"INSERT OR REPLACE {copy_of(name, frozen_id(sqlite, name))}") == FROZEN


@pytest.mark.parametrize("name", sorted(TABLES))
def test_no_table_can_be_truncated(postgres: Connection, name: str) -> None:
    assert refusal(postgres, f"TRUNCATE {name} CASCADE") in {FROZEN, AUDIT_APPEND_ONLY}
    assert postgres.scalar(text(f"SELECT count(*) FROM {name}"))


@pytest.mark.parametrize("name", sorted(PROTECTIONS))
@pytest.mark.parametrize("version", ["row_version", "row_version + 2", "row_version - 1", "NULL"])
def test_a_change_that_did_not_see_the_newest_version_is_refused(
    connection: Connection, name: str, version: str
) -> None:
    stale = change(name, row_id(connection, name), "created_by_id = NULL", version)
    assert refusal(connection, stale) == CHANGED_BY_ANOTHER


@pytest.mark.parametrize("name", sorted(PROTECTIONS))
def test_no_row_changes_its_number_or_its_case(connection: Connection, name: str) -> None:
    number = row_id(connection, name)
    for column in {"id", "case_id"} & set(columns_of(name)):
        moved = change(name, number, f"{column} = coalesce({column}, 0) + 1000")
        assert refusal(connection, moved) == IDENTITY_FIXED, column


@pytest.mark.parametrize(("name", "column"), COMPLETED_LATER)
def test_what_is_completed_later_is_completed_once(connection: Connection, name: str, column: str) -> None:
    number = row_id(connection, name, f"{column} IS NULL")
    once, again, kept = ("1", "2", '"confirmed_by_id": ?1') if column.endswith("_id") else _DAYS
    both = f"{column} = {once}, created_by_id = NULL"
    assert refusal(connection, change(name, number, both)) == FROZEN
    connection.exec_driver_sql(change(name, number, f"{column} = {once}"))
    assert refusal(connection, change(name, number, f"{column} = {again}")) == FROZEN
    assert refusal(connection, change(name, number, f"{column} = NULL")) == FROZEN
    assert re.search(kept, last_event(connection, name, number).row_json)


@pytest.mark.parametrize("name", THAWED)
def test_a_row_that_is_not_frozen_changes_and_the_change_is_recorded(connection: Connection, name: str) -> None:
    number = thawed_id(connection, name)
    author = connection.scalar(text(f"SELECT coalesce(created_by_id, 0) FROM {name} WHERE id = {number}"))
    other = row_id(connection, "person", f"id <> {author}")
    connection.exec_driver_sql(change(name, number, f"created_by_id = {other}"))
    event = last_event(connection, name, number)
    recorded = json.loads(event.row_json)
    assert event.operation == "UPDATE"
    assert recorded["created_by_id"] == other
    assert event.case_id == (number if name == "clinical_case" else recorded.get("case_id"))
    bytes_columns = {column.name for column in TABLES[name].columns if isinstance(column.type, LargeBinary)}
    assert set(recorded) == {*columns_of(name), "_salt"} - bytes_columns


@pytest.mark.parametrize("name", sorted({name for name, _, _ in CHILDREN}))
def test_a_part_of_a_draft_can_be_deleted_and_the_deletion_is_recorded(connection: Connection, name: str) -> None:
    number = thawed_id(connection, name)
    before = last_event(connection, name, number)
    connection.exec_driver_sql(f"DELETE FROM {name} WHERE id = {number}")
    event = last_event(connection, name, number)
    assert event.operation == "DELETE"
    salted, kept = json.loads(event.row_json), json.loads(before.row_json)
    assert salted.pop("_salt") != kept.pop("_salt")
    assert salted == kept


@pytest.mark.parametrize("name", ["audit_event", "audit_link"])
def test_what_the_audit_trail_holds_can_not_change(connection: Connection, name: str) -> None:
    for column in columns_of(name):
        assert refusal(connection, f"UPDATE {name} SET {column} = {column}") == AUDIT_APPEND_ONLY
    assert refusal(connection, f"DELETE FROM {name}") == AUDIT_APPEND_ONLY


def test_nothing_is_written_to_the_audit_trail_by_hand(connection: Connection) -> None:
    # The next link as it would have to be, but for a change that never was.
    event = (
        "INSERT INTO audit_event (at, actor, operation, table_name, meta, row_json)"
        " SELECT at, 'nobody', operation, table_name, meta, row_json FROM audit_event WHERE id = 1"
    )
    link = (
        "INSERT INTO audit_link (position, event_id, previous_hash, hash)"
        " SELECT position + 1, 1, hash, previous_hash FROM audit_link ORDER BY position DESC LIMIT 1"
    )
    assert refusal(connection, event) == AUDIT_LINK_WRONG
    assert refusal(connection, link) == AUDIT_LINK_WRONG
    assert refusal(connection, "UPDATE audit_head SET position = position - 1") == AUDIT_LINK_WRONG
    assert refusal(connection, "UPDATE audit_head SET hash = 'x'") == AUDIT_LINK_WRONG
    second = "INSERT INTO audit_head SELECT id + 1, position, hash, meta, row_json FROM audit_head"
    assert refusal(connection, second) == AUDIT_LINK_WRONG
    assert refusal(connection, "DELETE FROM audit_head") == AUDIT_APPEND_ONLY


def test_a_temporary_table_does_not_swallow_the_audit_trail(postgres: Connection) -> None:
    before = postgres.scalar(text("SELECT count(*) FROM public.audit_event"))
    postgres.exec_driver_sql("CREATE TEMP TABLE audit_event (LIKE public.audit_event)")
    postgres.exec_driver_sql("UPDATE public.patient SET row_version = row_version + 1")
    changed = postgres.scalar(text("SELECT count(*) FROM public.patient"))
    assert postgres.scalar(text("SELECT count(*) FROM public.audit_event")) == before + changed


def test_a_temporary_table_does_not_open_a_signed_record(postgres: Connection) -> None:
    number = frozen_id(postgres, "concordance_finding")
    postgres.exec_driver_sql("CREATE TEMP TABLE review (id integer, signed_at timestamptz)")
    changed = change("public.concordance_finding", number, "created_by_id = NULL")
    assert refusal(postgres, changed) == FROZEN


def test_the_audit_trail_keeps_instants_in_utc_wherever_the_writer_is(postgres: Connection) -> None:
    number = row_id(postgres, "patient")
    instant = postgres.scalar(text(f"SELECT created_at AT TIME ZONE 'UTC' FROM patient WHERE id = {number}"))
    postgres.exec_driver_sql("SET LOCAL timezone = 'Asia/Tokyo'")
    postgres.exec_driver_sql(change("patient", number, "created_by_id = NULL"))
    kept = json.loads(last_event(postgres, "patient", number).row_json)["created_at"]
    # PostgreSQL leaves off the zeros at the end of a fraction, so the instants are compared, not their letters.
    assert kept.endswith("+00:00")
    assert kept.startswith(instant.isoformat().rstrip("0"))


def test_another_tool_can_not_write_to_a_board_s_file(filled_file: FilledBoard) -> None:
    with closing(sqlite3.connect(filled_file.location, isolation_level=None)) as tool:
        for name in sorted(TABLES):
            columns = ", ".join(columns_of(name))
            for statement in (
                f"INSERT INTO {name} ({columns}) SELECT {columns} FROM {name} LIMIT 1",
                f"UPDATE {name} SET id = id" if "id" in columns_of(name) else f"UPDATE {name} SET position = position",
                f"DELETE FROM {name}",
            ):
                with pytest.raises(sqlite3.DatabaseError, match=r"no such function: tb_|TB020"):
                    tool.execute(statement)
