"""Every test that attacks a board, once for each of its parameters, to be run against a board that was broken."""

import inspect
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import product
from types import ModuleType
from typing import Any

import pytest
from sqlalchemy import Connection, Engine

from tests.database import test_protection
from tests.security import (
    test_attacks,
    test_audit_trail,
    test_embedded_rights,
    test_forging,
    test_identity,
    test_locks_and_sessions,
    test_reading,
    test_sealed_words,
    test_search,
    test_signing,
    test_truth,
    test_writing,
)
from tests.security.people import Scene

MODULES: tuple[ModuleType, ...] = (
    test_writing,
    test_forging,
    test_locks_and_sessions,
    test_protection,
    test_attacks,
    test_sealed_words,
    test_search,
    test_signing,
    test_reading,
    test_identity,
    test_audit_trail,
    test_embedded_rights,
    test_truth,
)
"""Their tests are used that take nothing but one of the fixtures below."""

_FIXTURES = {
    "sqlite": ("connection", "sqlite", "scene", "file_scene"),
    "postgresql": ("connection", "postgres", "scene", "server_scene", "people"),
}
_CONNECTIONS = frozenset({"connection", "sqlite", "postgres"})


@dataclass(frozen=True, slots=True)
class Attack:
    """One test with its parameters, to be run on a connection."""

    name: str
    test: Callable[..., None]
    fixture: str
    parameters: dict[str, Any]
    words: frozenset[str] = field(repr=False, default=frozenset())

    def distance(self, table: str) -> int:
        """How near it is to a table: 0 attacks it by name, 1 mentions it, 2 might concern it, 3 is about another."""
        named = self.parameters.get("name", self.parameters.get("table", ""))
        if named == table:
            return 0
        if table in self.words:
            return 1
        return 3 if named else 2

    def concerns(self, table: str) -> bool:
        """Whether it may notice what is missing from a table."""
        return self.distance(table) < 3

    def holds(self, connection: Connection) -> bool:
        """Whether the board withstands it. Nothing of it stays."""
        attempt = connection.begin_nested()
        try:
            given = connection if self.fixture in _CONNECTIONS else Scene(connection)
            self.test(**{self.fixture: given}, **self.parameters)
        except (Exception, pytest.fail.Exception):  # noqa: BLE001 - whatever a test raises, it has not passed
            return False
        finally:
            attempt.rollback()
            if connection.dialect.name == "sqlite":
                connection.exec_driver_sql("PRAGMA ignore_check_constraints = OFF")
        return True


def attacks(dialect: str) -> list[Attack]:
    """Every attack that can be run on a kind of database, once for each of its parameters."""
    found: list[Attack] = []
    for module in MODULES:
        for name, test in vars(module).items():
            if name.startswith("test_") and callable(test):
                found += _of_test(name, test, _FIXTURES[dialect])
    return found


def _of_test(name: str, test: Callable[..., None], takes: tuple[str, ...]) -> Iterator[Attack]:
    combinations = list(_parameters(test))
    given = set().union(*combinations)
    fixtures = [one for one in inspect.signature(test).parameters if one not in given]
    words = frozenset(re.findall(r"\w+", inspect.getsource(test)))
    # One that commits would keep the board broken.
    if len(fixtures) == 1 and fixtures[0] in takes and "commit" not in words:
        for parameters in combinations:
            spoken = re.findall(r"\w+", str(list(parameters.values())))
            yield Attack(name, test, fixtures[0], parameters, words.union(spoken))


def fit(engine: Engine, trials: Iterable[Attack]) -> list[Attack]:
    """The attacks without those that only a login of its own can run: here everybody sits in one transaction."""
    with engine.connect() as connection:
        return [attack for attack in trials if attack.fixture != "people" or attack.holds(connection)]


def unfit(engine: Engine, trials: Iterable[Attack]) -> list[str]:
    """The attacks that do not hold on a whole board, which could therefore prove nothing."""
    with engine.connect() as connection:
        return [
            f"{attack.name} {attack.parameters}"
            for attack in trials
            if attack.fixture != "people" and not attack.holds(connection)
        ]


def _parameters(test: Callable[..., None]) -> Iterator[dict[str, Any]]:
    """Every combination of the parameters with which pytest would run a test."""
    marks = [mark for mark in getattr(test, "pytestmark", ()) if mark.name == "parametrize"]
    names = [mark.args[0].split(", ") if isinstance(mark.args[0], str) else list(mark.args[0]) for mark in marks]
    for chosen in product(*(mark.args[1] for mark in marks)):
        yield {
            key: value
            for keys, values in zip(names, chosen, strict=True)
            for key, value in zip(keys, values if len(keys) > 1 else [values], strict=True)
        }
