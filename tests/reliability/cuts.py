"""Power cuts under a board in a file: what real acts write, cut off at many moments.

SQLAlchemy speaks to the SQLite of the standard library, which cannot be given a disk of ours. So real acts are done
once through the services on a copy of the board, their transactions are noted as they reach the driver, and these
are repeated by apsw, statement by statement, with the parameters, the triggers, the audit functions and the settings
of the program's own connections, on a disk that notes writes and syncs. What SQLite does with them is its own; its
version is apsw's (`apsw.sqlite_lib_version()`), not the standard library's. What is left after a cut is opened by
the program itself.
"""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

import apsw
from sqlalchemy import Connection, Engine, event
from sqlalchemy.exc import DBAPIError

from tests.reliability.acts import acts, make_desk
from tests.reliability.disk import NotingDisk, power_cuts
from tumorboard.database.checking_audit import audit_problems
from tumorboard.database.connections import sha256_text
from tumorboard.database.engine import make_engine
from tumorboard.database.opening import open_board
from tumorboard.database.search_words import fold, index_words

NAME = "board.sqlite"

_SETTINGS = (
    *("foreign_keys", "synchronous", "fullfsync", "checkpoint_fullfsync", "secure_delete", "temp_store"),
    *("cell_size_check", "recursive_triggers", "wal_autocheckpoint", "cache_size"),
)
"""What is asked of the program's own connection and then set on apsw's."""

_HEAD = "SELECT position, hash FROM audit_link ORDER BY position DESC LIMIT 1"


@dataclass(slots=True)
class Transaction:
    """One transaction of a service as it reached the driver: for whom, and its statements with their parameters."""

    actor: str
    statements: list[tuple[str, tuple[Any, ...]]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Noted:
    """A run of commits on a noting disk.

    Attributes:
        before: The board's file at the beginning.
        disk: Everything that was done to its files.
        commits: For each acknowledged commit the number of steps done by then, and the audit trail's last link.
    """

    before: dict[str, bytes]
    disk: NotingDisk
    commits: tuple[tuple[int, int, str], ...]


@dataclass(frozen=True, slots=True)
class Cuts:
    """What power cuts cost.

    Attributes:
        cuts: How many there were.
        acknowledged: Commits that had been acknowledged by then, over all cuts.
        lost: Those of them that are gone.
        damaged: After how many cuts the board was damaged or its chain broken.
    """

    cuts: int = 0
    acknowledged: int = 0
    lost: int = 0
    damaged: int = 0

    def __add__(self, other: "Cuts") -> "Cuts":
        """Both together."""
        return Cuts(
            self.cuts + other.cuts,
            self.acknowledged + other.acknowledged,
            self.lost + other.lost,
            self.damaged + other.damaged,
        )

    def __str__(self) -> str:
        """One line of counts."""
        return (
            f"{self.cuts} power cuts, {self.acknowledged} acknowledged commits before them, {self.lost} lost,"
            f" {self.damaged} damaged boards"
        )


def real_transactions(folder: Path, number: int) -> tuple[Path, list[Transaction]]:
    """Make a board, copy it, do acts on the original.

    Returns:
        The copy, and the transactions of the acts, which do the same to it.
    """
    desk = make_desk(str(folder / NAME))
    copy = folder / f"before-{NAME}"
    shutil.copyfile(desk.location, copy)
    database = open_board(desk.location)
    try:
        with _transactions_of(database.engine) as transactions:
            for _act in islice(acts(desk.clinic(database), "writer"), number):
                pass
    finally:
        database.close()
    return copy, transactions


@contextmanager
def _transactions_of(engine: Engine) -> Iterator[list[Transaction]]:
    """The writing transactions that an engine commits within this block."""
    committed: list[Transaction] = []
    running: dict[int, Transaction] = {}

    def execute(
        connection: Connection,
        _cursor: object,
        statement: str,
        parameters: tuple[Any, ...] | list[tuple[Any, ...]],
        _context: object,
        _many: bool,
    ) -> None:
        if statement == "BEGIN IMMEDIATE":
            actor = str(connection.get_execution_options()["tumorboard_actor"])
            running[id(connection.connection.driver_connection)] = Transaction(actor)
        transaction = running.get(id(connection.connection.driver_connection))
        if transaction is not None:
            # Many rows in one INSERT come as one flat tuple, several INSERTs as a list of them.
            rows = parameters if isinstance(parameters, list) else [parameters]
            transaction.statements += [(statement, tuple(one)) for one in rows]

    def commit(connection: Connection) -> None:
        transaction = running.pop(id(connection.connection.driver_connection), None)
        if transaction is not None:
            committed.append(transaction)

    event.listen(engine, "before_cursor_execute", execute)
    event.listen(engine, "commit", commit)
    yield committed
    event.remove(engine, "before_cursor_execute", execute)
    event.remove(engine, "commit", commit)


def repeat(before: Path, folder: Path, transactions: Sequence[Transaction], synchronous: str = "") -> Noted:
    """Repeat transactions on a noting disk, half of them on one connection and the rest on the next.

    Args:
        before: The board to begin with.
        folder: Where to work.
        transactions: What to repeat.
        synchronous: Another setting than the program's, to see what it would cost.
    """
    path = folder / NAME
    shutil.copyfile(before, path)
    disk = NotingDisk("noting")
    commits: list[tuple[int, int, str]] = []
    middle = len(transactions) // 2
    for part in (transactions[:middle], transactions[middle:]):
        with closing(_connect(path, synchronous)) as connection:
            for transaction in part:
                _repeat_one(connection, transaction)
                acknowledged = len(disk.steps)
                commits += [
                    (acknowledged, int(str(position)), str(newest)) for position, newest in connection.execute(_HEAD)
                ]
    return Noted({NAME: before.read_bytes()}, disk, tuple(commits))


def _connect(path: Path, synchronous: str) -> apsw.Connection:
    connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READWRITE, vfs="noting")
    for name, value in program_settings(path).items():
        connection.pragma(name, value)
    if synchronous:
        connection.pragma("synchronous", synchronous)
    connection.create_scalar_function("tb_sha256", sha256_text, deterministic=True)
    connection.create_scalar_function("tb_fold", _fold, 1, deterministic=True)
    connection.create_scalar_function("tb_index_words", _index_words, 1, deterministic=True)
    connection.create_scalar_function("tb_confirmed", _yes, 0)
    return connection


def _fold(*words: object) -> str:
    return fold(str(words[0]))


def _index_words(*words: object) -> str:
    (text,) = words
    assert isinstance(text, bytes)
    return index_words(text)


def _yes(*_: object) -> bool:
    return True


def program_settings(path: Path) -> dict[str, int]:
    """How the program's own connection to a board's file is set."""
    engine = make_engine(str(path))
    try:
        with engine.connect() as connection:
            return {name: int(connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()) for name in _SETTINGS}
    finally:
        engine.dispose()


def _repeat_one(connection: apsw.Connection, transaction: Transaction) -> None:
    def actor(*_: object) -> str:
        return transaction.actor

    connection.create_scalar_function("tb_actor", actor, 0)
    for statement, parameters in transaction.statements:
        connection.execute(statement, parameters).fetchall()
    connection.execute("COMMIT")


def cut(noted: Noted, folder: Path, number: int, random: Random) -> Cuts:
    """Cut the power at random moments and look at what is left each time."""
    path = folder / f"left-{NAME}"
    moments = sorted(random.randint(0, len(noted.disk.steps)) for _ in range(number))
    total = Cuts()
    for moment, files in zip(moments, power_cuts(noted.before, noted.disk.steps, moments, random), strict=True):
        for suffix in ("", "-wal", "-shm", "-journal"):
            target = path.with_name(path.name + suffix)
            target.unlink(missing_ok=True)
            if NAME + suffix in files:
                target.write_bytes(files[NAME + suffix])
        told = [(position, newest) for steps, position, newest in noted.commits if steps <= moment]
        total += _look(path, told)
    return total


def _look(path: Path, told: list[tuple[int, str]]) -> Cuts:
    """What the program finds: acknowledged commits that are gone, and damage."""
    engine = make_engine(str(path))
    try:
        with engine.connect() as connection:
            rows = connection.exec_driver_sql("SELECT position, hash FROM audit_link").all()
            kept = {(row[0], row[1]) for row in rows}
            sound = (
                connection.exec_driver_sql("PRAGMA integrity_check").scalars().all() == ["ok"]
                and not connection.exec_driver_sql("PRAGMA foreign_key_check").all()
                and not list(audit_problems(connection))
            )
    except DBAPIError:
        return Cuts(1, len(told), len(told), 1)
    finally:
        engine.dispose()
    return Cuts(1, len(told), len([one for one in told if one not in kept]), 0 if sound else 1)
