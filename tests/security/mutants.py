"""`python -m tests.security.mutants`: breaks each protection of a board in turn and sees whether that is noticed.

A protection is a part of a declaration in `tumorboard/database/protection_rules.py`, a trigger or one of its clauses,
and every CHECK, UNIQUE, foreign key and NOT NULL. What breaks how a board behaves must be caught by the protection
tests, which attack the table by raw SQL; each of them is run against the broken board. Every mutant must also be caught
by `tumorboard check`, which compares the schema with the one that the program makes. Exit 1 when one is not caught.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, Engine

from tests.database import test_protection
from tests.security import test_attacks
from tests.security.breaking import Mutant, mutants
from tests.support.every_table import fill_board
from tests.support.postgres import own_server
from tumorboard.database.engine import make_engine
from tumorboard.database.schema import expected_schema, read_schema

ATTACKS = (test_protection, test_attacks)
"""The modules whose tests attack a board; those that take a connection are used."""


@dataclass(frozen=True, slots=True)
class Attack:
    """One test with its parameters, to be run on a connection."""

    name: str
    test: Callable[..., None]
    connection: str
    parameters: dict[str, Any]

    def concerns(self, table: str) -> bool:
        """Whether it attacks a table; one without a table's name attacks them all."""
        name: str = self.parameters.get("name", table)
        return name == table

    def holds(self, connection: Connection) -> bool:
        """Whether the board withstands it. Nothing of it stays."""
        attempt = connection.begin_nested()
        try:
            self.test(**{self.connection: connection}, **self.parameters)
        except (Exception, pytest.fail.Exception):  # noqa: BLE001 - whatever a test raises, it has not passed
            return False
        finally:
            attempt.rollback()
            if connection.dialect.name == "sqlite":
                connection.exec_driver_sql("PRAGMA ignore_check_constraints = OFF")
        return True


@dataclass(frozen=True, slots=True)
class Verdict:
    """What noticed that a protection was missing.

    Attributes:
        mutant: The protection.
        attack: The first test that failed, "" where all passed.
        checked: Whether `check` saw another schema.
    """

    mutant: Mutant
    attack: str
    checked: bool

    @property
    def caught(self) -> bool:
        """Whether all noticed it that must."""
        return self.checked and bool(self.attack or not self.mutant.behaves)

    def __str__(self) -> str:
        """One line."""
        by = [*([self.attack] if self.attack else []), *(["check"] if self.checked else [])]
        return f"{'caught' if self.caught else 'NOT CAUGHT'}: {self.mutant.name} ({', '.join(by) or 'by nothing'})"


def attacks(dialect: str) -> list[Attack]:
    """Every protection test that can be run on a kind of database, once for each of its parameters."""
    takes = {"connection", "sqlite" if dialect == "sqlite" else "postgres"}
    found = []
    for module in ATTACKS:
        for name, test in vars(module).items():
            if not name.startswith("test_"):
                continue
            arguments = test.__code__.co_varnames[: test.__code__.co_argcount]
            fixture = next((one for one in arguments if one in takes), "")
            if fixture:
                found += [Attack(name, test, fixture, one) for one in _parameters(test)]
    return found


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


def judge(engine: Engine, chosen: Sequence[Mutant], trials: Sequence[Attack]) -> Iterator[Verdict]:
    """Break a board in one way after the other and look who notices; each time all is taken back."""
    with engine.connect() as connection:
        expected = expected_schema(connection)
        connection.rollback()
        for mutant in chosen:
            mutant.break_board(connection)
            checked = read_schema(connection) != expected
            near = (attack for attack in trials if mutant.behaves and attack.concerns(mutant.table))
            attack = next((attack.name for attack in near if not attack.holds(connection)), "")
            connection.rollback()
            yield Verdict(mutant, attack, checked)


def unfit(engine: Engine, trials: Iterable[Attack]) -> list[str]:
    """The attacks that do not hold on a whole board, which could therefore prove nothing."""
    with engine.connect() as connection:
        return [f"{attack.name} {attack.parameters}" for attack in trials if not attack.holds(connection)]


def report(verdicts: Iterable[Verdict], dialect: str, *, every: bool) -> int:
    """Print what was not caught, or each verdict, and the counts; return how many were not caught."""
    found = list(verdicts)
    missed = [verdict for verdict in found if not verdict.caught]
    for verdict in found if every else missed:
        sys.stdout.write(f"{dialect}: {verdict}\n")
    behaving = [verdict for verdict in found if verdict.mutant.behaves]
    sys.stdout.write(
        f"{dialect}: {len(found)} protections broken, {len(found) - len(missed)} caught, {len(missed)} not caught"
        f" ({len([one for one in behaving if one.attack])} of {len(behaving)} by an attack,"
        f" {len([one for one in found if one.checked])} of {len(found)} by check)\n"
    )
    return len(missed)


@contextmanager
def boards() -> Iterator[list[Engine]]:
    """A fresh, filled board on each database."""
    with tempfile.TemporaryDirectory(prefix="tumorboard-mutants-") as folder, own_server() as server:
        locations = [str(Path(folder) / "board.sqlite"), server.create_database()]
        engines = [make_engine(fill_board(location).location) for location in locations]
        yield engines
        for engine in engines:
            engine.dispose()


def main(arguments: Sequence[str] | None = None) -> int:
    """Break everything, print, and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.security.mutants", description=__doc__)
    parser.add_argument("--only", metavar="WORD", default="", help="only protections with this word in their name")
    parser.add_argument("--all", action="store_true", help="print each protection, not only those that were not caught")
    options = parser.parse_args(arguments)
    failures = 0
    with boards() as engines:
        for engine in engines:
            dialect = engine.dialect.name
            trials = attacks(dialect)
            for name in unfit(engine, trials):
                sys.stdout.write(f"{dialect}: does not hold on a whole board: {name}\n")
                failures += 1
            with engine.connect() as connection:
                chosen = [mutant for mutant in mutants(connection) if options.only in mutant.name]
            failures += report(judge(engine, chosen, trials), dialect, every=options.all)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
