"""What the board acknowledged outlives the program that wrote it and the server that kept it."""

import signal
from collections.abc import Callable
from dataclasses import replace
from itertools import islice
from random import Random

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.reliability.acts import acknowledged_acts, faults, lost, make_desk
from tests.reliability.kills import kill_server, kill_writers
from tests.reliability.retries import kill_and_retry
from tests.support.encrypted import FOUNDER
from tests.support.postgres import PostgresServer
from tumorboard.database.opening import open_board
from tumorboard.models import Case

ROUNDS = 3
WRITERS = 2

Tell = Callable[[str, object], None]

needs_kill = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system kills otherwise")


@needs_kill
def test_nothing_acknowledged_to_a_killed_program_is_lost(board_location: str, record_property: Tell) -> None:
    toll = kill_writers(make_desk(board_location), ROUNDS, WRITERS, Random(4))
    record_property("killed writers", str(toll))
    assert toll.kills == ROUNDS * WRITERS
    assert toll.acknowledged > 10 * ROUNDS
    assert (toll.lost, toll.faults) == ((), ())


@needs_kill
@pytest.mark.long
def test_nothing_acknowledged_by_an_encrypted_board_is_lost_with_a_killed_program(
    sqlite_location: str, record_property: Tell
) -> None:
    toll = kill_writers(make_desk(sqlite_location, FOUNDER), 2, WRITERS, Random(4))
    record_property("killed writers of an encrypted board", str(toll))
    assert toll.kills == 2 * WRITERS
    assert toll.acknowledged > 10
    assert (toll.lost, toll.faults) == ((), ())


@needs_kill
@pytest.mark.parametrize("by_kill", [True, False], ids=["SIGKILL", "immediate stop"])
@pytest.mark.long
def test_nothing_acknowledged_by_a_killed_server_is_lost(
    postgres_server: PostgresServer, postgres_location: str, record_property: Tell, by_kill: bool
) -> None:
    if not postgres_server.own:
        pytest.skip("a server of somebody else is not ours to kill")
    desk = make_desk(postgres_location)
    toll = kill_server(desk, 1, WRITERS, Random(4), lambda: postgres_server.restart(by_kill=by_kill))
    record_property("killed server", str(toll))
    assert toll.kills == 1
    assert toll.acknowledged >= 1
    assert (toll.lost, toll.faults) == ((), ())


@needs_kill
@pytest.mark.long
def test_what_a_killed_program_meant_is_done_once_when_it_is_said_again(
    board_location: str, record_property: Tell
) -> None:
    retries = kill_and_retry(make_desk(board_location), ROUNDS, WRITERS, Random(4))
    record_property("retries after kills", str(retries))
    assert retries.kills == ROUNDS * WRITERS
    assert retries.said_again >= ROUNDS * WRITERS
    assert retries.wrong == ()


@needs_kill
@pytest.mark.long
def test_what_was_meant_when_the_server_was_killed_is_done_once_when_it_is_said_again(
    postgres_server: PostgresServer, postgres_location: str, record_property: Tell
) -> None:
    if not postgres_server.own:
        pytest.skip("a server of somebody else is not ours to kill")
    desk = make_desk(postgres_location)
    retries = kill_and_retry(desk, 1, WRITERS, Random(4), lambda: postgres_server.restart(by_kill=True))
    record_property("retries after a kill of the server", str(retries))
    assert retries.wrong == ()


@pytest.mark.long
def test_what_is_lost_or_halved_would_be_noticed(board_location: str) -> None:
    desk = make_desk(board_location)
    database = open_board(board_location)
    party, case, review = islice(acknowledged_acts(desk.clinic(database), "writer"), 3)
    assert lost(database, [party, case, review]) == []
    assert faults(database) == []

    never = replace(party, key="never written")
    unsigned = replace(review, act="review signed")
    another_history = replace(case, hash="0" * 64)
    beyond = replace(review, position=review.position + 1)
    assert len(lost(database, [never, unsigned, another_history, beyond, party])) == 4

    def halve(session: Session, number: str) -> None:
        whole = session.scalars(select(Case).where(Case.number == number)).one()
        session.add(
            Case(
                number="TB-half",
                board_id=whole.board_id,
                patient_id=whole.patient_id,
                site=whole.site,
                clinical_question="half",
            )
        )

    database.write(halve, case.key)
    assert len(faults(database)) == 3
    database.close()
