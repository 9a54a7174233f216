"""What one saves is heard by whoever else has the board open, as far as they may see it, however long they slept."""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from queue import Empty, Queue
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from sqlalchemy import text

from tests.support.board import ADMINISTRATOR, AUDITOR, CHAIR, COORDINATOR, PATHOLOGIST, Spine
from tests.support.every_table import FilledBoard
from tests.support.postgres import PostgresServer
from tests.support.proving import ProvingBoard, give_logins
from tests.support.window import board_away, server_away
from tumorboard.changes import Changes
from tumorboard.database import changed_since as asking
from tumorboard.database import watching
from tumorboard.database.changed_since import CHANNEL, changed_since, newest_link
from tumorboard.database.sessions import Database, connect
from tumorboard.database.watching import GATHER_SECONDS, Watch
from tumorboard.queries.case import read_case
from tumorboard.services.intake import AskQuestion, QuestionEntry, ask_question
from tumorboard.services.meetings import ListCase, ScheduleMeeting, list_case, schedule_meeting
from tumorboard.services.opinions import InviteOpinion, invite_opinion
from tumorboard.services.people import AddParty, AddPerson, add_party, add_person
from tumorboard.vocabulary import Discipline, PartyKind, Role

PATIENCE = 30
"""Seconds until something that should have been heard long ago fails the test."""

OUTSIDER = "novak"
"""A specialist who has nothing to do with any case."""


class Ear:
    """Somebody who listens."""

    def __init__(self, database: Database, position: int | None = None) -> None:
        self.heard: Queue[Changes] = Queue()
        begins = database.read(newest_link) if position is None else position
        self.watch = Watch(database, begins, self.heard.put)
        self.watch.start()

    def next(self) -> Changes:
        """What is heard next."""
        return self.heard.get(timeout=PATIENCE)

    @property
    def silent(self) -> bool:
        """Whether nothing more was heard."""
        try:
            self.heard.get_nowait()
        except Empty:
            return True
        return False


Hearing = Callable[..., Ear]


@pytest.fixture
def listen() -> Iterator[Hearing]:
    """Lets somebody listen until the end of the test."""
    with ExitStack() as ends:

        def begin(database: Database, position: int | None = None) -> Ear:
            ear = Ear(database, position)

            def end() -> None:
                ear.watch.stop()
                assert ear.watch.join(PATIENCE)

            ends.callback(end)
            return ear

        yield begin


@pytest.fixture
def colleague(filled: FilledBoard) -> Iterator[Database]:
    """The coordinator, in another program."""
    board = connect(filled.location, key=filled.key)
    yield board.signed_in_as(COORDINATOR)
    board.close()


@pytest.fixture
def served(filled_database: FilledBoard) -> ProvingBoard:
    """A shared board with a login for each person, and an outsider."""
    owner = connect(filled_database.location)
    coordinator = owner.signed_in_as(COORDINATOR)
    coordinator.write(add_person, AddPerson(OUTSIDER, "Novak", Role.SPECIALIST, "Petra", "Dr", Discipline.UROLOGY))
    owner.close()
    return give_logins(filled_database)


@pytest.fixture
def seat(served: ProvingBoard) -> Iterator[Callable[[str], Database]]:
    """Signs somebody in with their own password, in a program of their own."""
    with ExitStack() as ends:

        def sit(login: str) -> Database:
            board = served.open(login)
            ends.callback(board.close)
            return board

        yield sit


def asked(case_id: int) -> AskQuestion:
    return AskQuestion(case_id, QuestionEntry("Is there anything new?"))


def of_case(case_id: int) -> Changes:
    return Changes(cases=frozenset({case_id}))


@pytest.mark.encrypted_too("filled")
def test_what_a_colleague_saves_is_heard_as_their_own_program_announces_it(
    database: Database, colleague: Database, spine: Spine, listen: Hearing
) -> None:
    announced: list[Changes] = []
    colleague.subscribe(announced.append)
    ear = listen(database.signed_in_as(PATHOLOGIST))
    meeting = ScheduleMeeting(spine.board_id, datetime(2027, 1, 5, 12, tzinfo=UTC), spine.people[CHAIR])
    acts: tuple[tuple[Callable[..., Any], object], ...] = (
        (ask_question, asked(spine.draft_case_id)),
        (schedule_meeting, meeting),
        (add_party, AddParty(PartyKind.LABORATORY, "Hillside Laboratory")),
    )
    for service, command in acts:
        colleague.write(service, command)
        assert ear.next() == announced[-1]
    assert [bool(changes) for changes in announced] == [True] * 3


def test_a_case_that_is_only_looked_at_is_not_told(database: Database, spine: Spine) -> None:
    position = database.read(newest_link)
    database.signed_in_as(AUDITOR).read(read_case, spine.draft_case_number)
    heard = database.signed_in_as(PATHOLOGIST).read(changed_since, position)
    assert (heard.changes, heard.position > position) == (Changes(), True)


def test_after_a_long_sleep_all_is_told_in_parts(
    database: Database, colleague: Database, spine: Spine, listen: Hearing, monkeypatch: pytest.MonkeyPatch
) -> None:
    position = database.read(newest_link)
    for _ in range(3):
        colleague.write(ask_question, asked(spine.draft_case_id))
    colleague.write(ask_question, asked(spine.case_id))
    # What a server looks through at once stands in its function.
    monkeypatch.setattr(asking, "MOST_LINKS", 2)
    part = database.read(changed_since, position)
    assert (part.position, part.more) == (position + 2, True)
    ear = listen(database.signed_in_as(PATHOLOGIST), position)
    heard = [ear.next()]
    while spine.case_id not in heard[-1].cases:
        heard.append(ear.next())
    assert frozenset().union(*(changes.cases for changes in heard)) == {spine.draft_case_id, spine.case_id}
    assert database.read(changed_since, database.read(newest_link)).more is False


def test_a_burst_is_told_in_a_few_parts(database: Database, colleague: Database, spine: Spine, listen: Hearing) -> None:
    ear = listen(database.signed_in_as(PATHOLOGIST))
    colleague.write(ask_question, asked(spine.draft_case_id))
    assert ear.next() == of_case(spine.draft_case_id)
    began = time.monotonic()
    for _ in range(20):
        colleague.write(ask_question, asked(spine.draft_case_id))
    colleague.write(add_party, AddParty(PartyKind.LABORATORY, "Hillside Laboratory"))
    told = [ear.next()]
    while not told[-1].people:
        told.append(ear.next())
    assert len(told) <= 2 + (time.monotonic() - began) / GATHER_SECONDS


def test_a_board_that_was_restored_to_an_earlier_state_is_watched_from_there(database: Database) -> None:
    newest = database.read(newest_link)
    heard = database.read(changed_since, newest + 1000)
    assert (heard.changes, heard.position, heard.more) == (Changes(), newest, False)


def test_own_writes_to_a_shared_board_do_not_wake_the_own_watch(
    filled_database: FilledBoard, listen: Hearing, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Without a pause, what wakes it is told by itself.
    monkeypatch.setattr(watching, "GATHER_SECONDS", 0)
    board, other = connect(filled_database.location), connect(filled_database.location)
    try:
        own, colleague = board.signed_in_as(COORDINATOR), other.signed_in_as(COORDINATOR)
        ear = listen(own)
        colleague.write(add_party, AddParty(PartyKind.LABORATORY, "Hillside Laboratory"))
        assert ear.next() == Changes(people=True)
        own.write(ask_question, asked(filled_database.spine.case_id))
        colleague.write(add_party, AddParty(PartyKind.LABORATORY, "Lakeside Laboratory"))
        assert ear.next() == Changes(cases=frozenset({filled_database.spine.case_id}), people=True)
    finally:
        board.close()
        other.close()


@pytest.mark.parametrize("login", [COORDINATOR, AUDITOR, ADMINISTRATOR, PATHOLOGIST])
def test_who_sees_a_case_hears_of_it_by_their_own_login(
    served: ProvingBoard, seat: Callable[[str], Database], listen: Hearing, login: str
) -> None:
    case_id = served.spine.draft_case_id
    ear = listen(seat(login))
    seat(CHAIR).write(ask_question, asked(case_id))
    assert ear.next() == of_case(case_id)


def test_nobody_hears_of_a_case_that_is_hidden_from_them(
    served: ProvingBoard, seat: Callable[[str], Database], listen: Hearing
) -> None:
    spine, coordinator = served.spine, seat(COORDINATOR)
    ear = listen(seat(OUTSIDER))
    coordinator.write(ask_question, asked(spine.draft_case_id))
    # On the agenda of a meeting that everybody sees.
    meeting = ScheduleMeeting(spine.board_id, datetime(2027, 1, 5, 12, tzinfo=UTC), spine.people[CHAIR])
    meeting_id = coordinator.write(schedule_meeting, meeting)
    assert ear.next() == Changes(meetings=frozenset({meeting_id}))
    coordinator.write(list_case, ListCase(meeting_id, spine.draft_case_id))
    coordinator.write(add_party, AddParty(PartyKind.LABORATORY, "Hillside Laboratory"))
    assert ear.next() == Changes(people=True)
    assert ear.silent


def test_whoever_is_invited_hears_of_the_case_from_then_on(
    served: ProvingBoard, seat: Callable[[str], Database], listen: Hearing
) -> None:
    spine, coordinator, outsider = served.spine, seat(COORDINATOR), seat(OUTSIDER)
    ear = listen(outsider)
    assert outsider.actor.person_id is not None
    asked_for = InviteOpinion(spine.draft_case_id, outsider.actor.person_id, Discipline.UROLOGY)
    coordinator.write(invite_opinion, asked_for)
    assert ear.next() == of_case(spine.draft_case_id)


def test_whoever_listens_without_the_program_hears_nothing_but_that_something_was_saved(
    served: ProvingBoard, seat: Callable[[str], Database]
) -> None:
    outsider = seat(OUTSIDER)
    with outsider.engine.connect() as connection:
        listener = connection.connection.driver_connection
        connection.detach()
        assert isinstance(listener, psycopg.Connection)
        listener.autocommit = True
        listener.execute(f"LISTEN {CHANNEL}".encode())
        seat(COORDINATOR).write(ask_question, asked(served.spine.draft_case_id))
        (notice,) = listener.notifies(timeout=PATIENCE, stop_after=1)
        assert (notice.channel, notice.payload) == (CHANNEL, "")
        # One act, of however many rows, is one notice; what else is said comes to nobody.
        assert list(listener.notifies(timeout=0)) == []


def test_what_is_saved_while_the_server_is_away_is_told_when_it_is_back(
    filled_database: FilledBoard, postgres_server: PostgresServer, listen: Hearing
) -> None:
    board, other = connect(filled_database.location), connect(filled_database.location)
    spine = filled_database.spine
    try:
        ear = listen(board.signed_in_as(PATHOLOGIST))
        colleague = other.signed_in_as(COORDINATOR)
        colleague.write(ask_question, asked(spine.case_id))
        assert ear.next() == of_case(spine.case_id)
        with server_away(postgres_server, filled_database.location):
            pass
        colleague.write(ask_question, asked(spine.draft_case_id), act=uuid4())
        assert ear.next() == of_case(spine.draft_case_id)
    finally:
        board.close()
        other.close()


def test_a_watch_survives_the_crash_of_its_server(
    filled_database: FilledBoard, postgres_server: PostgresServer, listen: Hearing
) -> None:
    if not postgres_server.own:
        pytest.skip("a server that was named is not ours to stop")
    board = connect(filled_database.location)
    spine = filled_database.spine
    try:
        ear = listen(board.signed_in_as(PATHOLOGIST))
        postgres_server.restart(by_kill=False)
        other = connect(filled_database.location)
        other.signed_in_as(COORDINATOR).write(ask_question, asked(spine.draft_case_id))
        other.close()
        assert ear.next() == of_case(spine.draft_case_id)
        assert ear.watch.is_running
    finally:
        board.close()


def test_a_watch_ends_at_once_and_leaves_no_connection(filled_database: FilledBoard) -> None:
    board = connect(filled_database.location)
    ear = Ear(board.signed_in_as(PATHOLOGIST))
    listening = text(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'"
    )

    def listeners() -> int:
        with board.engine.connect() as connection:
            return int(connection.execute(listening).scalar_one())

    while not listeners():
        assert ear.watch.is_running
    ear.watch.stop()
    ear.watch.stop()
    assert ear.watch.join(PATIENCE)
    while listeners():
        pass
    ear.watch.stop()
    board.close()


def test_a_file_that_is_away_is_watched_again_when_it_is_back(filled_file: FilledBoard, listen: Hearing) -> None:
    board = connect(filled_file.location)
    spine = filled_file.spine
    ear = listen(board.signed_in_as(PATHOLOGIST))
    with board_away(board):
        assert ear.watch.is_running
    other = connect(filled_file.location)
    other.signed_in_as(COORDINATOR).write(ask_question, asked(spine.draft_case_id))
    other.close()
    assert ear.next() == of_case(spine.draft_case_id)
    board.close()
