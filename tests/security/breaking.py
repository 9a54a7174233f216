"""Every way in which one protection of a board can be missing: a weaker declaration, a trigger, clause or rule less."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from sqlalchemy import CheckConstraint, Connection, ForeignKeyConstraint, Table, UniqueConstraint, text

from tests.security import breaking_rights
from tests.security.mutant import Mutant, running
from tumorboard.database.protection import install_protection
from tumorboard.database.protection_rules import PROTECTIONS, Protection
from tumorboard.models import Base

_SQLITE_CLAUSE = re.compile(r"SELECT RAISE\(ABORT, '(TB\d{3})[^']*'\) WHERE .*?;(?= SELECT RAISE| END$)", re.DOTALL)
_POSTGRESQL_CLAUSE = re.compile(
    r"IF (?:NOT )?coalesce\((?:(?!IF (?:NOT )?coalesce).)*?, (?:true|false)\) THEN"
    r" RAISE EXCEPTION '(TB\d{3}).*?END IF;",
    re.DOTALL,
)


def mutants(connection: Connection) -> list[Mutant]:
    """All mutants of the board that a connection is to."""
    sqlite = connection.dialect.name == "sqlite"
    triggers = _sqlite_triggers(connection) if sqlite else _postgresql_triggers(connection)
    rights = list(breaking_rights.declared_rights(connection))
    if not sqlite:
        for kind in (
            breaking_rights.grants,
            breaking_rights.policies,
            breaking_rights.functions,
            breaking_rights.owners,
        ):
            rights += kind(connection)
    return [*_declarations(), *triggers, *rights, *_rules(sqlite=sqlite)]


def _declarations() -> Iterator[Mutant]:
    """Each declaration without one of its parts; a table whose rows no longer freeze cannot have parts that do."""
    parents = {parent for protection in PROTECTIONS.values() for _, parent in protection.frozen_with}
    for table, protection in PROTECTIONS.items():
        if protection.append_only:
            yield _declared(f"{table}: append_only", table, replace(protection, append_only=False))
        if protection.frozen_by and table not in parents:
            yield _declared(f"{table}: frozen_by {protection.frozen_by}", table, replace(protection, frozen_by=""))
        for pair in protection.frozen_with:
            kept = tuple(one for one in protection.frozen_with if one != pair)
            yield _declared(f"{table}: frozen_with {pair[1]}", table, replace(protection, frozen_with=kept))
        # A part of a frozen record is guarded twice: it can neither change nor be in there after a change.
        alone = protection.guarded and not protection.frozen_with
        for column in Base.metadata.tables[table].columns if alone else ():
            fixed = {*protection.completed_later, protection.frozen_by, "case_id"}
            if column.nullable and column.name not in fixed:
                wider = replace(protection, completed_later=(*protection.completed_later, column.name))
                yield _declared(f"{table}: {column.name} completed_later", table, wider)


def _declared(name: str, table: str, protection: Protection) -> Mutant:
    def break_board(connection: Connection) -> None:
        with _instead(table, protection):
            install_protection(connection)

    return Mutant(f"declaration of {name}", table, break_board)


@contextmanager
def _instead(table: str, protection: Protection) -> Iterator[None]:
    declared = PROTECTIONS[table]
    PROTECTIONS[table] = protection
    try:
        yield
    finally:
        PROTECTIONS[table] = declared


def _sqlite_triggers(connection: Connection) -> Iterator[Mutant]:
    rows = connection.execute(
        text("SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name")
    )
    for row in rows.all():
        drop = f"DROP TRIGGER {row.name}"
        yield Mutant(f"trigger {row.name}", row.tbl_name, running(drop))
        clauses = list(_SQLITE_CLAUSE.finditer(row.sql))
        if len(clauses) > 1:
            for clause in clauses:
                less = row.sql[: clause.start()] + row.sql[clause.end() :]
                name = f"trigger {row.name} without {clause[1]} at {clause.start()}"
                yield Mutant(name, row.tbl_name, running(drop, less))


def _postgresql_triggers(connection: Connection) -> Iterator[Mutant]:
    triggers = text(
        "SELECT tgname, relname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid"
        " WHERE relnamespace = 'public'::regnamespace AND NOT tgisinternal ORDER BY relname, tgname"
    )
    for row in connection.execute(triggers).all():
        yield Mutant(
            f"trigger {row.tgname} on {row.relname}",
            row.relname,
            running(f"DROP TRIGGER {row.tgname} ON {row.relname}"),
        )
    functions = text(
        "SELECT proname, pg_get_functiondef(oid) AS definition FROM pg_proc"
        " WHERE pronamespace = 'public'::regnamespace AND starts_with(proname, 'tb_guard_') ORDER BY proname"
    )
    for row in connection.execute(functions).all():
        table = row.proname.removeprefix("tb_guard_")
        for clause in _POSTGRESQL_CLAUSE.finditer(row.definition):
            less = row.definition[: clause.start()] + row.definition[clause.end() :]
            yield Mutant(f"function {row.proname} without {clause[1]} at {clause.start()}", table, running(less))


def _rules(*, sqlite: bool) -> Iterator[Mutant]:
    """Each CHECK, UNIQUE, foreign key, unique index and NOT NULL of the tables, away."""
    remove = _remove_sqlite_line if sqlite else _remove_postgresql_rule
    for table in Base.metadata.sorted_tables:
        for rule in sorted(table.constraints, key=lambda rule: str(rule.name)):
            if isinstance(rule, CheckConstraint | UniqueConstraint | ForeignKeyConstraint):
                yield Mutant(f"rule {rule.name}", table.name, remove(table, str(rule.name)), behaves=False)
        for index in sorted(table.indexes, key=lambda index: str(index.name)):
            if index.unique:
                yield Mutant(f"index {index.name}", table.name, running(f"DROP INDEX {index.name}"), behaves=False)
        for column in table.columns:
            if not column.nullable and not column.primary_key:
                weaken = _weaken_sqlite_column if sqlite else _weaken_postgresql_column
                name = f"NOT NULL of {table.name}.{column.name}"
                yield Mutant(name, table.name, weaken(table, column.name), behaves=False)


def _remove_postgresql_rule(table: Table, name: str) -> Callable[[Connection], None]:
    return running(f"ALTER TABLE {table.name} DROP CONSTRAINT {name} CASCADE")


def _weaken_postgresql_column(table: Table, column: str) -> Callable[[Connection], None]:
    return running(f"ALTER TABLE {table.name} ALTER COLUMN {column} DROP NOT NULL")


def _remove_sqlite_line(table: Table, name: str) -> Callable[[Connection], None]:
    return _rewriting(table, re.compile(rf",\s*CONSTRAINT \"?{name}\"? [^\n]*?(?=,? *\n)"), "")


def _weaken_sqlite_column(table: Table, column: str) -> Callable[[Connection], None]:
    return _rewriting(table, re.compile(rf"(\n\s*\"?{column}\"? [^\n]*?) NOT NULL"), r"\1")


def _rewriting(table: Table, part: re.Pattern[str], less: str) -> Callable[[Connection], None]:
    """SQLite drops no rule of a table; its text in the schema is rewritten, as somebody with the file could.

    Raises:
        LookupError: The rule does not stand there.
    """

    def break_board(connection: Connection) -> None:
        named = {"name": table.name}
        find = text("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = :name")
        sql = connection.execute(find, named).scalar_one()
        rewritten, times = part.subn(less, sql)
        if times != 1:
            raise LookupError(f"{table.name} has no such rule: {part.pattern}")
        connection.exec_driver_sql("PRAGMA writable_schema = ON")
        change = text("UPDATE sqlite_master SET sql = :sql WHERE type = 'table' AND name = :name")
        connection.execute(change, {**named, "sql": rewritten})
        connection.exec_driver_sql("PRAGMA writable_schema = OFF")

    return break_board
