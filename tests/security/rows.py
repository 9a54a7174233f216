"""Rows that somebody may write, made like those that are there, and what stands in the way of others taken aside."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

from sqlalchemy import Column, Integer, Table, Text, insert, select
from sqlalchemy.exc import DBAPIError

from tests.database.test_protection import frozen_condition
from tests.security.people import Scene, Seat
from tests.security.test_attacks import unique_keys
from tests.support.board import (
    ADMINISTRATOR,
    AUDITOR,
    CHAIR,
    COORDINATOR,
    ONCOLOGIST,
    PATHOLOGIST,
    RADIOLOGIST,
)
from tumorboard.database.protection_rules import PROTECTIONS
from tumorboard.database.rights_rules import RIGHTS
from tumorboard.models import Base
from tumorboard.models.base import TermSetType, TermType
from tumorboard.vocabulary import Role

TABLES = Base.metadata.tables
IN_ROLE: dict[Role, tuple[str, ...]] = {
    Role.COORDINATOR: (COORDINATOR,),
    Role.SPECIALIST: (CHAIR, PATHOLOGIST, RADIOLOGIST, ONCOLOGIST),
    Role.ADMINISTRATOR: (ADMINISTRATOR,),
    Role.AUDITOR: (AUDITOR,),
}
LONG_AGO = timedelta(days=-400)


def now() -> datetime:
    return datetime.now(UTC)


def _own(name: str, person: int) -> dict[str, Any]:
    """What a new row of a table needs beyond the columns that every table has."""
    own: dict[str, dict[str, Any]] = {
        "attachment": {"sha256": uuid4().hex * 2},
        "case_access": {"purpose": "care", "reason": "", "expires_at": now() + timedelta(hours=11)},
        "clinical_case": {"opinions_opened_at": None, "opinions_opened_by_id": None},
        "credential_reset": {"confirmed_at": None, "confirmed_by_id": None},
        "diagnosis": {"kind": "board"},
        "discipline_need": {"discipline": "genetics"},
        "letter": {"supersedes_id": None},
        "opinion": {"supersedes_id": None, "plan_id": None},
        "patient_identifier": {"value": uuid4().hex},
        "person": {"login": f"x{uuid4().hex[:12]}", "role": "specialist", "active": True},
        "recommendation": {"approved_by_id": None, "supersedes_id": None, "diagnosis_id": None, "plan_id": None},
        "review": {"amends_id": None},
        "treatment_plan": {"kind": "board"},
        "trial_match": {"assessed_by_id": person},
    }
    return own.get(name, {})


def sources(scene: Scene, name: str) -> list[int]:
    """Rows to copy: those that are not frozen first, and of these the ones of the case that is under way."""
    thawed = f"CASE WHEN {frozen_condition(name)} THEN 1 ELSE 0 END"
    case = f"CASE WHEN case_id = {scene.facts.case} THEN 0 ELSE 1 END, " if "case_id" in TABLES[name].columns else ""
    found = scene.owner.run(f"SELECT id FROM {name} ORDER BY {thawed}, {case}id LIMIT 12")
    return [row[0] for row in found]


def row_like(scene: Scene, name: str, number: int, person: int, /, **given: object) -> dict[str, Any]:
    """The values of a row like an existing one, that a person could add as their own."""
    table, right, protection = TABLES[name], RIGHTS[name], PROTECTIONS[name]
    row = scene.owner.connection.execute(select(table).where(table.columns.id == number)).mappings().one()
    values = {key: value for key, value in row.items() if key != "id"}
    values |= {"created_by_id": person, "created_at": now(), "row_version": 1}
    values |= {right.author: person} if right.author else {}
    values |= {stamp: None if table.columns[stamp].nullable else now() for stamp in right.stamps}
    values |= {protection.frozen_by: None} if protection.frozen_by else {}
    own = _own(name, person) | given
    values |= own
    for key in unique_keys(name):
        partial = name in {"diagnosis", "treatment_plan"} and [column.name for column in key] == ["case_id"]
        if not partial and not any(column.name in own for column in key):
            column = _changed_column(key)
            values[column.name] = _other(scene, table, column, values, person)
    return values


def _changed_column(key: list[Column[Any]]) -> Column[Any]:
    """The column of a unique key that is easiest to give another value."""
    plain = [column for column in key if not column.foreign_keys]
    for wanted in (Integer, Text):
        for column in plain:
            if isinstance(column.type, wanted) and not isinstance(column.type, TermType | TermSetType):
                return column
    referring = [column for column in key if column.foreign_keys and _target(column) != "person"]
    free = [column for column in referring if not PROTECTIONS[_target(column)].guarded and column.name != "case_id"]
    if [column for column in key if column.nullable and column.foreign_keys]:
        return next(column for column in (*free, *key) if column.foreign_keys)
    return next(iter((*free, *reversed(referring), *plain)))


def _target(column: Column[Any]) -> str:
    (key,) = column.foreign_keys
    return key.column.table.name


def _other(scene: Scene, table: Table, column: Column[Any], values: dict[str, Any], person: int) -> object:
    if not column.foreign_keys:
        if isinstance(column.type, Integer):
            return scene.owner.value(f"SELECT max({column.name}) FROM {table.name}") + 1000
        if isinstance(column.type, TermType):
            taken = {row[0] for row in scene.owner.run(f"SELECT {column.name} FROM {table.name}")}
            return next(member for member in column.type.term if member.value not in taken)
        return uuid4().hex[:30]
    if column.nullable and column.unique:
        return None
    parent = _target(column)
    return add(scene, parent, row_like(scene, parent, values[column.name], person))


def add(scene: Scene, name: str, values: dict[str, Any]) -> int:
    """Insert a row as whoever owns the board, and return its id."""
    scene.owner.connection.execute(insert(TABLES[name]).inline().values(**values))
    number: int = scene.owner.value(f"SELECT max(id) FROM {name}")
    return number


def adding(name: str, values: dict[str, Any]) -> Callable[[Seat], int]:
    """The act of inserting a row."""
    statement = insert(TABLES[name]).inline().values(**values)

    def act(seat: Seat) -> int:
        seat.connection.execute(statement)
        return 1

    return act


def changing(name: str, number: int, **values: object) -> Callable[[Seat], int]:
    """The act of changing a row."""
    table = TABLES[name]
    statement = table.update().where(table.columns.id == number)
    statement = statement.values(row_version=table.columns.row_version + 1, **values)
    return lambda seat: seat.connection.execute(statement).rowcount


def deleting(name: str, number: int, version: int = 1) -> Callable[[Seat], int]:
    """The act of taking a row away, in the way that each database offers."""

    def act(seat: Seat) -> int:
        if seat.shared:
            return len(seat.run(f"SELECT tb_delete_{name}({number}, {version})"))
        return seat.changed(f"DELETE FROM {name} WHERE id = {number}")

    return act


def deleting_by_hand(name: str, number: int) -> Callable[[Seat], int]:
    """The act of taking a row away without asking the function that may."""
    return lambda seat: seat.changed(f"DELETE FROM {name} WHERE id = {number}")


def attempt(scene: Scene, login: str, act: Callable[[Seat], int]) -> str:
    """What somebody is told who tries something; "" where it was done to one row. Nothing of it stays."""
    savepoint = scene.owner.connection.begin_nested()
    try:
        with scene.sit(login) as seat:
            done = act(seat)
    except DBAPIError as error:
        return str(error.orig).split("\n", 1)[0]
    finally:
        savepoint.rollback()
    return "" if done == 1 else f"{done} rows"


def open_all(scene: Scene, login: str) -> None:
    """Give somebody a ticket for every case that there is by now."""
    cases = [row[0] for row in scene.owner.run("SELECT id FROM clinical_case")]
    scene.open_case(login, *cases)


def behind_the_grants(scene: Scene, name: str) -> None:
    """Give everybody what the grants and policies of a table keep from them: its guard alone is left."""
    if scene.shared:
        scene.owner.run(f"ALTER TABLE {name} DISABLE ROW LEVEL SECURITY")
        scene.owner.run(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {name} TO {scene.prefix}_member")


def writers(scene: Scene, name: str, roles: frozenset[Role]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Everybody of some roles with the rows that they might add to a table."""
    for number in sources(scene, name):
        for role in sorted(roles):
            for login in IN_ROLE[role]:
                yield login, row_like(scene, name, number, scene.facts.people[login])


def rightful(scene: Scene, name: str) -> tuple[str, dict[str, Any]]:
    """Somebody and a row that they may add.

    Raises:
        LookupError: There is nobody; it says what everybody was told.
    """
    told = set()
    for login, values in writers(scene, name, RIGHTS[name].insert):
        open_all(scene, login)
        answer = attempt(scene, login, adding(name, values))
        if not answer:
            return login, values
        told.add(f"{login}: {answer}")
    raise LookupError(f"nobody may add a row to {name}: {told}")
