"""Attacks on every table by raw SQL, beyond those of tests/database/test_protection.py."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import CheckConstraint, Column, Connection, Engine, Integer, UniqueConstraint, text
from sqlalchemy.exc import DBAPIError

from tests.database.test_protection import (
    CHILDREN,
    change,
    columns_of,
    frozen_condition,
    last_event,
    other_value,
    refusal,
    row_id,
)
from tumorboard.database.checking_audit import audit_problems
from tumorboard.database.protection_rules import AUDIT_TABLES, FROZEN, PROTECTIONS, parent_freeze_column
from tumorboard.models import Base

TABLES = Base.metadata.tables
NAMES = sorted(PROTECTIONS)
GUARDED = sorted(name for name, protection in PROTECTIONS.items() if protection.guarded)


@pytest.fixture
def connection(engine: Engine) -> Iterator[Connection]:
    """A plain connection to a filled board; what a test does is rolled back."""
    with engine.connect() as opened:
        yield opened
        if opened.dialect.name == "sqlite":
            opened.exec_driver_sql("PRAGMA ignore_check_constraints = OFF")


@pytest.fixture
def postgres(postgres_engine: Engine) -> Iterator[Connection]:
    with postgres_engine.connect() as opened:
        yield opened


def without_checks(connection: Connection, name: str) -> None:
    """Leave out a table's own checks, such as the lists of codes, so that any row can be copied."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("PRAGMA ignore_check_constraints = ON")
        return
    rules = [rule.name for rule in TABLES[name].constraints if isinstance(rule, CheckConstraint)]
    if rules:
        drops = ", ".join(f"DROP CONSTRAINT IF EXISTS {rule}" for rule in rules)
        connection.exec_driver_sql(f"ALTER TABLE {name} {drops}")


def copy(connection: Connection, name: str, **given: str) -> int:
    """Insert a second row like an existing one, but not frozen and with keys of its own, and return its id.

    Args:
        connection: To the board.
        name: The table.
        given: What is to stand in some columns, as SQL.
    """
    protection = PROTECTIONS[name]
    thawed = "1 = 1" if protection.append_only else f"NOT ({frozen_condition(name)})"
    number = connection.scalar(text(f"SELECT min(id) FROM {name} WHERE {thawed}"))
    replaced = {protection.frozen_by: "NULL"}
    if number is None:
        number = connection.scalar(text(f"SELECT min(id) FROM {name}"))
        for column, parent in protection.frozen_with:
            replaced[column] = f"CASE WHEN {column} IS NOT NULL THEN {copy(connection, parent)} END"
    for key in unique_keys(name):
        if not any(column.name in {*replaced, *given} for column in key):
            column, value = own_value(connection, name, key)
            replaced[column] = value
    replaced |= given
    without_checks(connection, name)
    names = columns_of(name, "id")
    values = ", ".join(replaced.get(column, column) for column in names)
    connection.exec_driver_sql(
        f"INSERT INTO {name} ({', '.join(names)}) SELECT {values} FROM {name} WHERE id = {number}"
    )
    made = connection.scalar(text(f"SELECT max(id) FROM {name}"))
    assert isinstance(made, int)
    return made


def unique_keys(name: str) -> list[list[Column[Any]]]:
    """The sets of columns of which a table holds each combination once."""
    table = TABLES[name]
    keys = [list(rule.columns) for rule in table.constraints if isinstance(rule, UniqueConstraint)]
    return [*keys, *([table.columns[one.name] for one in index.columns] for index in table.indexes if index.unique)]


def own_value(connection: Connection, name: str, key: list[Column[Any]]) -> tuple[str, str]:
    """A column of such a set and a value for it, as SQL, that no row of the table has; for a reference a new row."""
    for column in key:
        if not column.foreign_keys:
            largest = f"(SELECT max(id) FROM {name})"
            return column.name, f"{largest} + 1000" if isinstance(column.type, Integer) else f"'copy' || {largest}"
    for column in key:
        if column.nullable:
            return column.name, "NULL"
    (reference,) = key[0].foreign_keys
    return key[0].name, str(copy(connection, reference.column.table.name))


@pytest.mark.parametrize("name", NAMES)
def test_a_new_row_is_recorded(connection: Connection, name: str) -> None:
    number = copy(connection, name)
    assert last_event(connection, name, number).operation == "INSERT"


@pytest.mark.parametrize("name", NAMES)
def test_every_change_is_linked_at_the_end_of_its_transaction(connection: Connection, name: str) -> None:
    assert_linked(connection, name)


def test_what_links_the_changes_of_all_tables_is_there(connection: Connection) -> None:
    assert_linked(connection, "patient")


def assert_linked(connection: Connection, name: str) -> None:
    before = connection.scalar(text("SELECT max(position) FROM audit_link"))
    copy(connection, name)
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SET CONSTRAINTS ALL IMMEDIATE")
    linked = text("SELECT count(*) FROM audit_link JOIN audit_event AS event ON event.id = event_id")
    assert connection.scalar(text(f"{linked} WHERE position > {before} AND event.table_name = '{name}'"))
    assert list(audit_problems(connection)) == []


@pytest.mark.parametrize(("name", "column", "parent"), CHILDREN)
def test_no_part_moves_out_of_a_frozen_record(connection: Connection, name: str, column: str, parent: str) -> None:
    frozen = f"{column} IN (SELECT id FROM {parent} WHERE {parent_freeze_column(parent)} IS NOT NULL)"
    number = row_id(connection, name, frozen)
    assert refusal(connection, change(name, number, f"{column} = {copy(connection, parent)}")) == FROZEN


@pytest.mark.parametrize("name", sorted(TABLES))
def test_every_table_refuses_by_itself_to_be_emptied(postgres: Connection, name: str) -> None:
    # With CASCADE a table that is emptied with it could be the one that refuses.
    sentence = "the audit trail is append-only" if name in AUDIT_TABLES else f"{name} may not be truncated"
    with pytest.raises(DBAPIError, match=sentence):
        postgres.exec_driver_sql(f"TRUNCATE {name} CASCADE")


def frozen_copy(connection: Connection, name: str, empty: str) -> int:
    """A row that is frozen while one of its columns is empty."""
    protection = PROTECTIONS[name]
    pairs = [pair for pair in protection.frozen_with if pair[0] != empty]
    given = dict.fromkeys((column for column, _ in protection.frozen_with), "NULL") | {empty: "NULL"}
    parents = {column: copy(connection, parent) for column, parent in pairs[:1]}
    number = copy(connection, name, **given | {column: str(parent) for column, parent in parents.items()})
    for column, parent in pairs[:1]:
        instant = f"{parent_freeze_column(parent)} = '2026-12-01 00:00:00.000000'"
        connection.exec_driver_sql(change(parent, parents[column], instant))
    if protection.frozen_by:
        connection.exec_driver_sql(change(name, number, f"{protection.frozen_by} = '2026-12-01 00:00:00.000000'"))
    return number


@pytest.mark.parametrize("name", GUARDED)
def test_what_a_frozen_row_left_empty_stays_empty(connection: Connection, name: str) -> None:
    for column in TABLES[name].columns:
        other = {*PROTECTIONS[name].completed_later, PROTECTIONS[name].frozen_by, "case_id"}
        if column.nullable and column.name not in other:
            number = frozen_copy(connection, name, column.name)
            filled = change(name, number, f"{column.name} = {other_value(column)}")
            assert refusal(connection, filled) == FROZEN, column


@pytest.mark.parametrize("name", NAMES)
def test_behind_its_guard_every_change_and_deletion_is_still_recorded(connection: Connection, name: str) -> None:
    number = copy(connection, name)
    without_guard(connection, name)
    connection.exec_driver_sql(change(name, number, "created_by_id = NULL"))
    assert last_event(connection, name, number).operation == "UPDATE"
    connection.exec_driver_sql(f"DELETE FROM {name} WHERE id = {number}")
    assert last_event(connection, name, number).operation == "DELETE"


def without_guard(connection: Connection, name: str) -> None:
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS a_guard ON {name}")
        return
    for operation in ("update", "delete"):
        connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}_guard_{operation}")
