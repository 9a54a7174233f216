"""Processes that are killed while they act, and what they meant said again with its key, as the next start would."""

from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from random import Random
from uuid import UUID, uuid4

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.reliability.acts import Desk, faults
from tests.reliability.kills import one_round
from tests.support.board import COORDINATOR
from tumorboard.database.opening import open_board
from tumorboard.errors import DatabaseError
from tumorboard.models import Party, PerformedAct
from tumorboard.services.people import AddParty, add_party
from tumorboard.vocabulary import PartyKind


@dataclass(frozen=True, slots=True)
class Meant:
    """An act that a process is about to do: its key, and a name that no other act uses."""

    key: UUID
    name: str


@dataclass(frozen=True, slots=True)
class Kept:
    """The board acknowledged an act."""

    key: UUID


@dataclass(frozen=True, slots=True)
class Retries:
    """What saying everything again came to.

    Attributes:
        kills: How many processes, or servers, were killed.
        said_again: How many acts were said again, acknowledged or not.
        unanswered: How many of them had not been acknowledged.
        there: How many of the unanswered the board had all the same.
        wrong: Acts that are there twice or not at all, and faults of the board, in words.
    """

    kills: int = 0
    said_again: int = 0
    unanswered: int = 0
    there: int = 0
    wrong: tuple[str, ...] = ()

    def __add__(self, other: "Retries") -> "Retries":
        """Both together."""
        return Retries(
            self.kills + other.kills,
            self.said_again + other.said_again,
            self.unanswered + other.unanswered,
            self.there + other.there,
            self.wrong + other.wrong,
        )

    def __str__(self) -> str:
        """One line of counts."""
        return (
            f"{self.kills} kills, {self.said_again} acts said again with their keys, {self.unanswered} of them"
            f" unanswered and {self.there} of these written all the same; {len(self.wrong)} written twice or not at all"
        )


def act_until_killed(desk: Desk, writer: str, told: Connection) -> None:
    """What an acting process does: it tells what it means before it does it, and that it was acknowledged."""
    database = open_board(desk.location)
    coordinator = database.signed_in_as(COORDINATOR)
    try:
        for turn in range(1_000_000):
            meant = Meant(uuid4(), f"party {writer}.{turn}")
            told.send(meant)
            coordinator.write(add_party, AddParty(PartyKind.OTHER, meant.name), act=meant.key)
            told.send(Kept(meant.key))
    except DatabaseError:
        database.close()


def kill_and_retry(
    desk: Desk, rounds: int, writers: int, random: Random, strike: Callable[[], None] | None = None
) -> Retries:
    """Kill acting processes, or with `strike` their server, at random moments; say again all that they meant."""
    total = Retries()
    for number in range(rounds):
        name = f"{number}.{random.getrandbits(32)}"
        told = one_round(desk, name, writers, random, strike=strike, target=act_until_killed)
        total += Retries(kills=writers if strike is None else 1) + _say_again(desk, told)
    return total


def _say_again(desk: Desk, told: list[Meant | Kept]) -> Retries:
    meant = [one for one in told if isinstance(one, Meant)]
    kept = {one.key for one in told if isinstance(one, Kept)}
    database = open_board(desk.location)
    coordinator = database.signed_in_as(COORDINATOR)
    try:
        there = {one.key for one in meant if coordinator.performed(one.key) is not None}
        lost = [f"acknowledged and not there: {one.name}" for one in meant if one.key in kept - there]
        for one in meant:
            coordinator.write(add_party, AddParty(PartyKind.OTHER, one.name), act=one.key)
        wrong = [
            f"not once but {times}: {one.name}" for one in meant if (times := database.read(_times, one)) != (1, 1)
        ]
        unanswered = {one.key for one in meant} - kept
        return Retries(
            said_again=len(meant),
            unanswered=len(unanswered),
            there=len(unanswered & there),
            wrong=(*lost, *wrong, *faults(database)),
        )
    finally:
        database.close()


def _times(session: Session, meant: Meant) -> tuple[int, int]:
    parties = session.scalar(select(func.count(Party.id)).where(Party.name == meant.name)) or 0
    return parties, session.scalar(select(func.count(PerformedAct.id)).where(PerformedAct.key == str(meant.key))) or 0
