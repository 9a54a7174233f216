"""What a guard trigger asks before a person's act, in the SQL of both databases: made from the declared rights."""

from collections.abc import Container, Iterable, Iterator

from sqlalchemy import Table

from tumorboard.database import rights_rules as rules
from tumorboard.database.protection_rules import PROTECTIONS, Protection
from tumorboard.database.rights_rules import RIGHTS, Condition, Right
from tumorboard.models import Base
from tumorboard.vocabulary import Role

NEAR = "near_now({})"
"""Stands for "this instant is now, as far as clocks agree", which each database says in its own way."""

_NOT_NOW = "the time is not now; look at the clock of this computer"


def insert_checks(table: Table) -> Iterator[Condition]:
    """What must hold of a new row."""
    name, right = table.name, RIGHTS[table.name]
    yield _of_role(right.insert, f"this role adds no {name}")
    yield Condition("NEW.created_by_id = {me}", f"{name} names who wrote it", rules.NOT_THE_AUTHOR)
    yield Condition("NEW.row_version = 1", f"{name} begins with its first version", rules.KEEPS_ITS_VALUE)
    if right.author:
        yield Condition(f"NEW.{right.author} = {{me}}", f"{name} names who wrote it", rules.NOT_THE_AUTHOR)
    for column in ("created_at", *right.stamps):
        yield Condition(f"NEW.{column} IS NULL OR {NEAR.format(f'NEW.{column}')}", _NOT_NOW, rules.NOT_NOW)
    if of_known_case(table, right):
        # First, so that the numbers of a case's rows tell nothing to who may not even know that there is one.
        yield Condition(rules.ON_CASE, "no such case", rules.NO_SUCH_CASE)
    yield from _of_one_case(table)
    yield from right.inserting
    if right.signature and PROTECTIONS[name].append_only:
        yield from _signature("1 = 1")


def of_known_case(table: Table, right: Right) -> bool:
    """Whether a new row must be of a case that its writer has to do with; coordinators have with all of them."""
    named = "case_id" in table.columns and not table.columns["case_id"].nullable
    return named and bool(right.insert - {Role.COORDINATOR}) and table.name != "case_access"


def update_checks(table: Table) -> Iterator[Condition]:
    """What must hold of a change."""
    name, right, protection = table.name, RIGHTS[table.name], PROTECTIONS[table.name]
    yield _of_role(right.update, f"this role changes no {name}")
    if protection.append_only:
        # Nothing changes but what is completed later, and that once.
        yield from _stamp_checks(column for column in right.stamps if column in protection.completed_later)
        yield from right.updating
        return
    yield _unchanged(name, *kept_columns(table, right))
    yield from _author_alone(name, right)
    for role, columns in right.narrow:
        kept = [column.name for column in table.columns if column.name not in {*columns, "row_version", "created_at"}]
        unchanged = _unchanged(name, *kept).sql
        yield Condition(f"{{role}} <> '{role.value}' OR ({unchanged})", f"a {role.value} changes little of {name}")
    yield from _stamp_checks(right.stamps)
    yield from _of_one_case(table, kept_columns(table, right))
    yield from right.updating
    yield from _freezing_checks(right, protection)


def delete_checks(table: Table) -> Iterator[Condition]:
    """What must hold where a row is taken away."""
    name, right = table.name, RIGHTS[table.name]
    if PROTECTIONS[name].append_only:
        return  # refused to everybody already
    yield _of_role(right.delete, f"this role takes no {name} away")
    if right.delete:
        yield from _author_alone(name, right)
        yield from (condition for condition in right.updating if "NEW." not in condition.sql)
        yield from right.deleting


def kept_columns(table: Table, right: Right) -> tuple[str, ...]:
    """The columns of a table that never change after a row's birth."""
    own = (name for name in rules.NEVER_CHANGED if name in table.columns)
    return tuple(dict.fromkeys((*own, *([right.author] if right.author else ()), *right.fixed)))


def _of_role(roles: frozenset[Role], sentence: str) -> Condition:
    listed = ", ".join(f"'{role.value}'" for role in sorted(roles))
    return Condition(f"{{role}} IN ({listed})" if roles else "1 = 0", sentence, rules.NOT_THIS_ROLE)


def _unchanged(name: str, *columns: str) -> Condition:
    same = " AND ".join(f"NEW.{column} IS NOT DISTINCT FROM OLD.{column}" for column in columns)
    return Condition(same, f"{name} keeps its origin", rules.KEEPS_ITS_VALUE)


def _author_alone(name: str, right: Right) -> Iterator[Condition]:
    if right.authors_alone:
        yield Condition(f"OLD.{right.author} = {{me}}", f"only its author changes {name}", rules.NOT_THE_AUTHOR)


def _stamp_checks(columns: Iterable[str]) -> Iterator[Condition]:
    for column in columns:
        yield Condition(
            f"NEW.{column} IS NULL OR NEW.{column} IS NOT DISTINCT FROM OLD.{column} OR {NEAR.format(f'NEW.{column}')}",
            _NOT_NOW,
            rules.NOT_NOW,
        )


def _freezing_checks(right: Right, protection: Protection) -> Iterator[Condition]:
    if not protection.frozen_by:
        return
    unless = f"OLD.{protection.frozen_by} IS NOT NULL OR NEW.{protection.frozen_by} IS NULL"
    for condition in right.freezing:
        yield Condition(f"{unless} OR ({condition.sql})", condition.sentence, condition.code)
    if right.signature:
        yield from _signature(f"NOT ({unless})")


def _signature(applies: str) -> Iterator[Condition]:
    yield Condition(
        f"NOT ({applies}) OR NOT EXISTS (SELECT 1 FROM credential_reset AS waiting WHERE waiting.person_id = {{me}}"
        " AND waiting.confirmed_at IS NULL)",
        "a password was set anew and nobody has confirmed it",
        rules.RESET_UNCONFIRMED,
    )
    yield Condition(
        f"NOT ({applies}) OR {{confirmed}}", "a signature is confirmed with the password", rules.NOT_CONFIRMED
    )


def _of_one_case(table: Table, kept: Container[str] = ()) -> Iterator[Condition]:
    """A part and its whole speak of one case: else a frozen or sealed whole could be reached through another's case.

    Args:
        table: The part's.
        kept: Columns that do not change, and so need not be asked about again.
    """
    if "case_id" not in table.columns:
        return
    for column in table.columns:
        for key in column.foreign_keys:
            whole = Base.metadata.tables[key.column.table.name]
            if column.name != "case_id" and column.name not in kept and "case_id" in whole.columns:
                yield Condition(
                    f"NEW.{column.name} IS NULL OR EXISTS (SELECT 1 FROM {whole.name} AS whole"
                    f" WHERE whole.id = NEW.{column.name} AND whole.case_id = NEW.case_id)",
                    f"{table.name} belongs to another case",
                    rules.OF_ANOTHER_CASE,
                )
