"""`python -m tests.security.mutants`: breaks each protection of a board in turn and sees whether that is noticed.

A protection is a part of a declaration in `tumorboard/database/protection_rules.py` or `rights_rules.py`, a trigger or
one of its clauses, a grant, a policy, an owner or a function's settings on a shared board, and every CHECK, UNIQUE,
foreign key and NOT NULL. What breaks how a board behaves must be caught by the tests that attack it by raw SQL; those
that are about its table are run against the broken board, the nearest first. Every mutant must also be caught
by `tumorboard check`, which compares the schema with the one that the program makes. Exit 1 when one is not caught.
"""

import argparse
import re
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from sqlalchemy import Engine

from tests.security.attacks import Attack, attacks, fit, unfit
from tests.security.breaking import mutants
from tests.security.conftest import open_to_logins
from tests.security.mutant import Mutant
from tests.security.people import prepare
from tests.support.every_table import fill_board
from tests.support.postgres import own_server
from tumorboard.database.engine import ACTOR, make_engine
from tumorboard.database.schema import expected_schema, read_schema
from tumorboard.database.sessions import SETUP, connect


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


def judge(engine: Engine, chosen: Sequence[Mutant], trials: Sequence[Attack]) -> Iterator[Verdict]:
    """Break a board in one way after the other and look who notices; each time all is taken back."""
    with engine.connect() as connection:
        expected = expected_schema(connection)
        connection.rollback()
        for mutant in chosen:
            mutant.break_board(connection)
            checked = read_schema(connection) != expected
            near = [attack for attack in trials if mutant.behaves and attack.concerns(mutant.table)]
            near.sort(key=partial(_place, mutant))
            attack = next((attack.name for attack in near if not attack.holds(connection)), "")
            connection.rollback()
            yield Verdict(mutant, attack, checked)


def _place(mutant: Mutant, attack: Attack) -> tuple[bool, int]:
    """Where an attack stands in the line: first those that expect the refusal that is missing, then the nearest."""
    expected = attack.words & set(re.findall(r"TB\d{3}", mutant.name))
    return not expected, attack.distance(mutant.table)


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
def boards() -> Iterator[Sequence[Engine]]:
    """A fresh, filled board on each database."""
    with tempfile.TemporaryDirectory(prefix="tumorboard-mutants-") as folder, own_server() as server:
        file = fill_board(str(Path(folder) / "board.sqlite"))
        database = connect(file.location)
        prepare(database, file.spine)
        database.close()
        shared = fill_board(server.create_database())
        open_to_logins(shared.location, shared)
        engines = [make_engine(board.location).execution_options(**{ACTOR: SETUP.login}) for board in (file, shared)]
        yield engines
        for engine in engines:
            engine.dispose()


def main(arguments: Sequence[str] | None = None) -> int:
    """Break everything, print, and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.security.mutants", description=__doc__)
    parser.add_argument("--only", metavar="WORD", default="", help="only protections with this word in their name")
    parser.add_argument("--on", choices=("sqlite", "postgresql"), help="only boards of this kind; by default both")
    parser.add_argument("--each", type=int, default=1, metavar="N", help="only each Nth protection, for a quick look")
    parser.add_argument("--all", action="store_true", help="print each protection, not only those that were not caught")
    options = parser.parse_args(arguments)
    failures = 0
    with boards() as engines:
        for engine in engines:
            dialect = engine.dialect.name
            if options.on not in {None, dialect}:
                continue
            trials = fit(engine, attacks(dialect))
            for name in unfit(engine, trials):
                sys.stdout.write(f"{dialect}: does not hold on a whole board: {name}\n")
                failures += 1
            with engine.connect() as connection:
                chosen = [mutant for mutant in mutants(connection) if options.only in mutant.name][:: options.each]
            failures += report(judge(engine, chosen, trials), dialect, every=options.all)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
