"""Processes that write until they are killed, and a server that is killed under them."""

import multiprocessing
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from random import Random
from time import sleep
from typing import Any

from tests.reliability.acts import Acknowledged, Desk, acknowledged_acts, faults, lost
from tumorboard.errors import DatabaseError

MOST_ACTS = 40
"""How many acts writers are left to do at most before they are killed."""

_ONE_ACT = 0.03
"""Seconds within which a moment is chosen by chance after the last of these: about what one act takes."""


@dataclass(frozen=True, slots=True)
class Toll:
    """What killing cost.

    Attributes:
        kills: How many processes were killed while they wrote.
        acknowledged: How many acts the board had acknowledged.
        lost: Those of them that it no longer has.
        faults: What is wrong with the board afterwards.
    """

    kills: int = 0
    acknowledged: int = 0
    lost: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()

    def __add__(self, other: "Toll") -> "Toll":
        """Both together."""
        return Toll(
            self.kills + other.kills,
            self.acknowledged + other.acknowledged,
            self.lost + other.lost,
            self.faults + other.faults,
        )

    def __str__(self) -> str:
        """One line of counts."""
        return (
            f"{self.kills} kills, {self.acknowledged} acknowledged acts, {len(self.lost)} lost,"
            f" {len(self.faults)} faults found afterwards"
        )


def write_until_killed(desk: Desk, writer: str, told: Connection) -> None:
    """What a writing process does. One whose server goes ends: nothing was acknowledged then."""
    database = desk.open()
    try:
        for one in acknowledged_acts(desk.clinic(database), writer):
            told.send(one)
    except DatabaseError:
        database.close()


def kill_writers(desk: Desk, rounds: int, writers: int, random: Random) -> Toll:
    """Let several processes write to one board, kill all of them at a random moment, again and again."""
    toll = Toll()
    acknowledged: list[Acknowledged] = []
    for number in range(rounds):
        acknowledged += one_round(desk, f"{number}.{random.getrandbits(32)}", writers, random)
        toll += Toll(kills=writers)
    return toll + after(desk, acknowledged)


def kill_server(desk: Desk, rounds: int, writers: int, random: Random, restart: Callable[[], None]) -> Toll:
    """The same, but it is the server that `restart` kills and starts again under the writing processes."""
    toll = Toll()
    acknowledged: list[Acknowledged] = []
    for number in range(rounds):
        acknowledged += one_round(desk, f"{number}.{random.getrandbits(32)}", writers, random, strike=restart)
        toll += Toll(kills=1)
    return toll + after(desk, acknowledged)


def after(desk: Desk, acknowledged: list[Acknowledged]) -> Toll:
    """What a board has lost of what it acknowledged, and what else is wrong with it."""
    database = desk.open()
    try:
        return Toll(0, len(acknowledged), tuple(lost(database, acknowledged)), tuple(faults(database)))
    finally:
        database.close()


def one_round(
    desk: Desk,
    name: str,
    writers: int,
    random: Random,
    *,
    strike: Callable[[], None] | None = None,
    target: Callable[[Desk, str, Connection], None] = write_until_killed,
) -> list[Any]:
    """Let processes write and kill them, or the server under them; gives all that they told.

    Args:
        desk: The board.
        name: Of the round; each writer is given one of its own that begins with it.
        writers: How many processes.
        random: Chooses the moment.
        strike: What to do just before the processes are killed.
        target: What they do.
    """
    # A process that has everything loaded already, of which each writer is a copy: most of a round is then writing.
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    processes, pipes = [], []
    for number in range(writers):
        receiver, sender = context.Pipe(duplex=False)
        process = context.Process(target=target, args=(desk, f"{name}.{number}", sender), daemon=True)
        process.start()
        sender.close()
        processes.append(process)
        pipes.append(receiver)
    heard = _hear(pipes, random.randint(1, MOST_ACTS))
    if not heard:
        raise RuntimeError("no writer had anything acknowledged")
    # Nothing is waited for here: the moment of death is to be any.
    sleep(random.uniform(0, _ONE_ACT))
    if strike is not None:
        strike()
    for process in processes:
        process.kill()
    heard += _hear(pipes)
    for process in processes:
        process.join()
        process.close()
    return heard


def _hear(pipes: list[Connection], most: int | None = None) -> list[Any]:
    """What writers tell, until so many acts are acknowledged or all writers have ended."""
    heard: list[Any] = []
    talking = list(pipes)
    while talking and (most is None or len(heard) < most):
        ready = wait(talking)
        for pipe in [one for one in talking if one in ready]:
            try:
                heard.append(pipe.recv())
            except (EOFError, OSError):  # ended, or killed in the middle of a word
                talking.remove(pipe)
    return heard
