"""`python -m tests.reliability --minutes M`: kills and power cuts for so long, counted; exit 1 if anything is lost."""

import argparse
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from time import monotonic

from tests.reliability.acts import Desk, make_desk
from tests.reliability.cuts import Cuts, cut, real_transactions, repeat
from tests.reliability.kills import Toll, kill_server, kill_writers
from tests.reliability.retries import Retries, kill_and_retry
from tests.support.postgres import PostgresServer, own_server

ROUNDS = 5
WRITERS = 3
ACTS = 60
CUTS = 100


class Run:
    """The boards that are written to and killed in turn, and what it has cost so far."""

    def __init__(self, folder: Path, server: PostgresServer, random: Random) -> None:
        self._folder = folder
        self._server = server
        self._random = random
        self.tolls = dict.fromkeys(("SQLite, writers", "PostgreSQL, writers", "PostgreSQL, server"), Toll())
        self.retries = dict.fromkeys(
            ("SQLite, retries", "PostgreSQL, retries", "PostgreSQL, server, retries"), Retries()
        )
        self.cuts = Cuts()

    def turn(self, number: int) -> None:
        """Everything once, each on a board of its own, which grows too slow to check otherwise."""
        self._kill("SQLite, writers", make_desk(str(self._folder / f"killed-{number}.sqlite")), self._writers)
        location = self._server.create_database()
        self._kill("PostgreSQL, writers", make_desk(location), self._writers)
        self._server.drop_database(location)
        location = self._server.create_database()
        self._kill("PostgreSQL, server", make_desk(location), self._crash)
        self._server.drop_database(location)
        self._retry("SQLite, retries", str(self._folder / f"retried-{number}.sqlite"))
        location = self._server.create_database()
        self._retry("PostgreSQL, retries", location)
        self._server.drop_database(location)
        location = self._server.create_database()
        self._retry("PostgreSQL, server, retries", location, self._restart)
        self._server.drop_database(location)
        folder = self._folder / f"cut-{number}"
        work = folder / "work"
        work.mkdir(parents=True)
        before, transactions = real_transactions(folder, ACTS)
        self.cuts += cut(repeat(before, work, transactions), work, CUTS, self._random)

    def _kill(self, name: str, desk: Desk, kill: Callable[[Desk], Toll]) -> None:
        self.tolls[name] += kill(desk)

    def _retry(self, name: str, location: str, strike: Callable[[], None] | None = None) -> None:
        rounds = ROUNDS if strike is None else 1
        self.retries[name] += kill_and_retry(make_desk(location), rounds, WRITERS, self._random, strike)

    def _restart(self) -> None:
        self._server.restart(by_kill=self._random.random() < 0.5)

    def _writers(self, desk: Desk) -> Toll:
        return kill_writers(desk, ROUNDS, WRITERS, self._random)

    def _crash(self, desk: Desk) -> Toll:
        return kill_server(desk, 1, WRITERS, self._random, self._restart)

    def lines(self) -> list[str]:
        """One line of counts for each kind, and what was lost or broken by name."""
        counted = [*self.tolls.items(), *self.retries.items(), ("SQLite, power", self.cuts)]
        found = [f"{name}: {counts}" for name, counts in counted]
        found += [f"! {what}" for toll in self.tolls.values() for what in (*toll.lost, *toll.faults)]
        return found + [f"! {what}" for retries in self.retries.values() for what in retries.wrong]

    def clean(self) -> bool:
        """Whether nothing was lost and no board was damaged."""
        return not (
            self.cuts.lost
            or self.cuts.damaged
            or any(toll.lost or toll.faults for toll in self.tolls.values())
            or any(retries.wrong for retries in self.retries.values())
        )


def main(arguments: Sequence[str] | None = None) -> int:
    """Run for so long, print the counts, return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.reliability", description=__doc__)
    parser.add_argument("--minutes", metavar="M", type=float, default=10.0, help="how long; at least one turn is made")
    parser.add_argument("--seed", metavar="S", type=int, default=None, help="of the choice of moments")
    options = parser.parse_args(arguments)
    end = monotonic() + 60 * options.minutes
    with tempfile.TemporaryDirectory(prefix="tumorboard-reliability-") as folder, own_server() as server:
        run = Run(Path(folder), server, Random(options.seed))
        number = 0
        while number == 0 or monotonic() < end:
            run.turn(number)
            number += 1
        sys.stdout.write("\n".join(run.lines()) + "\n")
    return 0 if run.clean() else 1


if __name__ == "__main__":
    sys.exit(main())
