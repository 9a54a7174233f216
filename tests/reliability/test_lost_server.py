"""A server that is lost, restarted or stopped, and a computer that slept: every wait ends, and nothing is lost."""

import multiprocessing
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from multiprocessing.connection import Connection
from threading import Event
from uuid import uuid4

import psycopg
import pytest
from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from tests.reliability.acts import faults
from tests.reliability.lost_answer import sleeping_line_to
from tests.support.board import COORDINATOR
from tests.support.clinic import open_clinic
from tests.support.postgres import PostgresServer, database_name
from tests.support.window import server_silent
from tumorboard.database.opening import open_board
from tumorboard.database.sessions import Database
from tumorboard.errors import DatabaseError
from tumorboard.models import Party
from tumorboard.services.people import AddParty, add_party
from tumorboard.vocabulary import PartyKind

WAIT = 20
"""Seconds until something that should have happened long ago fails the test."""

PARTY = AddParty(PartyKind.OTHER, "Riverside")

Opener = Callable[..., Database]


@dataclass(frozen=True, slots=True)
class Board:
    """A board on a server.

    Attributes:
        location: Its URL.
        near: The coordinator at work on it, whom nothing happens to.
        server: The server.
    """

    location: str
    near: Database
    server: PostgresServer

    def end_sessions(self) -> int:
        """End all other sessions, as a server does whose clients slept for too long; how many there were."""
        with psycopg.connect(self.server.url, autocommit=True) as connection:
            found = connection.execute(
                "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = %s",
                (database_name(self.location),),
            ).fetchall()
        return len(found)


@pytest.fixture(scope="module")
def board(postgres_server: PostgresServer, postgres_template: str) -> Iterator[Board]:
    """A board with people, which the tests here share; it is whole at the end."""
    location = postgres_server.create_database(postgres_template)
    database = open_board(location)
    open_clinic(database)
    yield Board(location, database.signed_in_as(COORDINATOR), postgres_server)
    assert faults(database) == []
    database.close()
    postgres_server.drop_database(location)


@pytest.fixture
def opened(board: Board) -> Iterator[Opener]:
    """Lets the coordinator sit down at another computer, with wishes in the board's URL."""
    computers: list[Database] = []

    def sit_down(location: str = "", **wishes: str) -> Database:
        asked = "&".join(f"{name}={value}" for name, value in wishes.items())
        computers.append(open_board(f"{location or board.location}?{asked}"))
        return computers[-1].signed_in_as(COORDINATOR)

    yield sit_down
    for computer in computers:
        computer.close()


@pytest.fixture
def aside() -> Iterator[ThreadPoolExecutor]:
    """Does something at the same time."""
    with ThreadPoolExecutor(4) as pool:
        yield pool


def parties(database: Database) -> int:
    return database.read(lambda session: session.scalar(select(func.count(Party.id))) or 0)


def rename(session: Session, name: str) -> str:
    """Change the oldest party's name, and give the one before."""
    party = session.scalars(select(Party).order_by(Party.id).limit(1).with_for_update()).one()
    before, party.name = party.name, name
    session.flush()
    return before


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody who changes a row and does not come to an end.

    Attributes:
        holding: Whether the row is theirs by now.
        go_on: Lets them end.
        outcome: What becomes of it.
    """

    holding: Event
    go_on: Event
    outcome: Future[str]


def hold(aside: ThreadPoolExecutor, database: Database, name: str, *, until_ended_after: str = "") -> Holder:
    """Let somebody hold the oldest party's row, which they have by now; the server may end an idle act after a time."""
    holding, go_on = Event(), Event()

    def slowly(session: Session, wanted: str) -> str:
        before = rename(session, wanted)
        if until_ended_after:
            # Only now, as a busy machine may take longer than that between two statements.
            session.execute(text(f"SET LOCAL idle_in_transaction_session_timeout = '{until_ended_after}'"))
        holding.set()
        assert go_on.wait(WAIT)
        return before

    holder = Holder(holding, go_on, aside.submit(database.write, slowly, name))
    assert holding.wait(WAIT)
    return holder


def test_after_a_sleep_the_first_act_finds_a_new_connection_by_itself(board: Board, opened: Opener) -> None:
    board.near.write(add_party, PARTY)
    laptop = opened()
    before = parties(laptop)
    for act in (None, uuid4()):
        assert board.end_sessions() >= 1
        laptop.write(add_party, PARTY, act=act)
        assert board.end_sessions() >= 1
        assert parties(laptop) >= before
    assert parties(laptop) == before + 2


def test_a_connection_that_dies_in_the_middle_of_an_act_is_replaced_and_the_act_done_once(
    board: Board, opened: Opener
) -> None:
    laptop = opened()
    before, turns = parties(laptop), []

    def add(session: Session, command: AddParty) -> int:
        party_id = add_party(session, command)
        turns.append(party_id)
        if len(turns) == 1:
            board.end_sessions()
        return party_id

    assert laptop.write(add, PARTY, act=uuid4()) == turns[-1]
    assert len(turns) == 2
    assert parties(laptop) == before + 1


def test_a_laptop_that_sleeps_while_it_saves_goes_on_when_it_wakes(
    board: Board, opened: Opener, aside: ThreadPoolExecutor
) -> None:
    with sleeping_line_to(board.location) as line:
        laptop = opened(line.location)
        before = parties(laptop)
        line.sleep()
        key, begun = uuid4(), Event()

        def save() -> int:
            begun.set()
            return laptop.write(add_party, PARTY, act=key)

        saved = aside.submit(save)
        assert begun.wait(WAIT)
        # Others work on meanwhile; nothing of the sleeper holds them up.
        board.near.write(add_party, PARTY)
        line.wake()
        assert saved.result(WAIT)
        assert parties(board.near) == before + 2
        assert laptop.performed(key) == (saved.result(),)


def test_a_laptop_whose_sessions_ended_while_it_slept_saves_once(
    board: Board, opened: Opener, aside: ThreadPoolExecutor
) -> None:
    with sleeping_line_to(board.location) as line:
        laptop = opened(line.location)
        before = parties(laptop)
        line.sleep()
        saved = aside.submit(laptop.write, add_party, PARTY, act=uuid4())
        assert board.end_sessions() >= 1
        line.wake()
        assert saved.result(WAIT)
    assert parties(board.near) == before + 1


def test_who_stops_in_the_middle_of_an_act_holds_up_the_others_only_for_so_long(
    opened: Opener, aside: ThreadPoolExecutor
) -> None:
    patient = opened(options="-c%20lock_timeout%3D20s")
    holder = hold(aside, opened(), "from the sleeper", until_ended_after="500ms")
    # This returns as soon as the sleeper's session was ended.
    assert patient.write(rename, "from who was awake") != "from the sleeper"
    holder.go_on.set()
    with pytest.raises(DatabaseError, match="The server is gone"):
        holder.outcome.result(WAIT)
    assert patient.write(rename, "again") == "from who was awake"


def test_who_needs_what_another_holds_hears_that_the_board_is_busy(
    board: Board, opened: Opener, aside: ThreadPoolExecutor
) -> None:
    holder = hold(aside, board.near, "slow")
    hasty = opened(options="-c%20lock_timeout%3D100ms")
    with pytest.raises(DatabaseError, match="The board is busy"):
        hasty.write(rename, "hasty")
    holder.go_on.set()
    holder.outcome.result(WAIT)
    assert hasty.write(rename, "hasty") == "slow"


def hold_until_killed(location: str, told: Connection) -> None:
    """What a client does that is killed in the middle of an act."""

    def for_ever(session: Session, name: str) -> None:
        rename(session, name)
        told.send("holding")
        Event().wait()

    open_board(location).signed_in_as(COORDINATOR).write(for_ever, "from the dead")


def test_a_client_that_is_killed_in_the_middle_of_an_act_leaves_neither_words_nor_locks(
    board: Board, opened: Opener
) -> None:
    context = multiprocessing.get_context("forkserver")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=hold_until_killed, args=(board.location, sender), daemon=True)
    process.start()
    sender.close()
    assert receiver.poll(WAIT)
    assert receiver.recv() == "holding"
    process.kill()
    patient = opened(options="-c%20lock_timeout%3D20s")
    assert patient.write(rename, "from the living") != "from the dead"
    process.join(WAIT)
    process.close()


@pytest.mark.long
def test_a_server_that_is_stopped_is_given_up_and_the_act_done_once_when_it_goes_on(
    board: Board, opened: Opener
) -> None:
    if not board.server.own:
        pytest.skip("the processes of a server that was named are not ours to stop")
    desk = opened(silence_timeout="300", connect_timeout="2")
    before, key = parties(desk), uuid4()
    with server_silent(board.server, board.location):
        for _press in range(2):
            with pytest.raises(DatabaseError):
                desk.write(add_party, PARTY, act=key)
        with pytest.raises(DatabaseError):
            parties(desk)
    patient = opened()
    party_id = patient.write(add_party, PARTY, act=key)
    assert parties(patient) == before + 1
    assert desk.write(add_party, PARTY, act=key) == party_id
    assert parties(patient) == before + 1


@pytest.mark.parametrize("by_kill", [True, False], ids=["SIGKILL", "immediate stop"])
def test_a_server_that_was_restarted_is_found_again_by_the_first_act(
    board: Board, opened: Opener, by_kill: bool
) -> None:
    if not board.server.own:
        pytest.skip("a server of somebody else is not ours to kill")
    desk = opened()
    before = parties(desk)
    board.server.restart(by_kill=by_kill)
    desk.write(add_party, PARTY, act=uuid4())
    assert parties(desk) == before + 1


@pytest.mark.long
def test_a_server_that_is_killed_in_the_middle_of_an_act_has_it_once(board: Board, opened: Opener) -> None:
    if not board.server.own:
        pytest.skip("a server of somebody else is not ours to kill")
    desk = opened()
    before, turns = parties(desk), []

    def add(session: Session, command: AddParty) -> int:
        party_id = add_party(session, command)
        turns.append(party_id)
        if len(turns) == 1:
            board.server.restart(by_kill=True)
        return party_id

    desk.write(add, PARTY, act=uuid4())
    assert len(turns) == 2
    assert parties(desk) == before + 1


def test_a_lost_server_is_told_within_seconds_and_found_again(board: Board, opened: Opener) -> None:
    desk = opened()
    before, key = parties(desk), uuid4()
    name = database_name(board.location)
    with psycopg.connect(board.server.url, autocommit=True) as connection:
        connection.execute(f'ALTER DATABASE "{name}" WITH ALLOW_CONNECTIONS false')
        board.end_sessions()
        try:
            with pytest.raises(DatabaseError, match="The server"):
                desk.write(add_party, PARTY, act=key)
        finally:
            connection.execute(f'ALTER DATABASE "{name}" WITH ALLOW_CONNECTIONS true')
    desk.write(add_party, PARTY, act=key)
    assert parties(desk) == before + 1
