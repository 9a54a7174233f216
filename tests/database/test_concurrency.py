"""Several at once, and one that is killed: numbers are given out once, and nothing acknowledged is lost."""

import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from threading import Barrier

import pytest
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from tests.support.board import COORDINATOR, Spine, make_people
from tests.support.every_table import FilledBoard
from tumorboard.database.checking import check_board
from tumorboard.database.opening import create_board, open_board
from tumorboard.database.sessions import Database
from tumorboard.models import Case, Party, Patient
from tumorboard.services.intake import AddPatient, ReferralEntry, RegisterCase, add_patient, register_case
from tumorboard.services.people import AddParty, FoundBoard, add_party, found_board
from tumorboard.vocabulary import ConsultationMode, PartyKind, ReferralReason, Requester, TumorSite

ROOT = Path(__file__).parents[2]
WRITERS = 4
EACH = 6
REFERRAL = ReferralEntry(Requester.PATIENT, ReferralReason.NEWLY_DIAGNOSED, ConsultationMode.REMOTE, date(2026, 11, 20))


def at_once(work: Callable[[int], list[str]]) -> list[str]:
    """What `WRITERS` threads return that begin together."""
    barrier = Barrier(WRITERS)

    def begin(number: int) -> list[str]:
        barrier.wait(timeout=60)
        return work(number)

    with ThreadPoolExecutor(WRITERS) as pool:
        return [item for items in pool.map(begin, range(WRITERS)) for item in items]


def problems(database: Database) -> list[str]:
    return [result.sentence for result in check_board(database) if not result.passed]


@pytest.mark.long
def test_cases_registered_at_once_get_numbers_of_their_own_from_the_year_s_first(board_location: str) -> None:
    database = create_board(board_location)
    make_people(database)
    coordinator = database.signed_in_as(COORDINATOR)
    board_id = coordinator.write(found_board, FoundBoard("Breast board"))
    patient_id = coordinator.write(add_patient, AddPatient("Sato"))
    command = RegisterCase(board_id, patient_id, TumorSite.BREAST, "What next?", REFERRAL)

    numbers = at_once(lambda _: [coordinator.write(register_case, command) for _ in range(EACH)])

    year = numbers[0].split("-")[1]
    assert sorted(numbers) == [f"TB-{year}-{number:04d}" for number in range(1, WRITERS * EACH + 1)]
    assert sorted(database.read(lambda session: session.scalars(select(Case.number)).all())) == sorted(numbers)
    assert problems(database) == []
    database.close()


def test_people_at_several_machines_write_at_once_and_the_chain_stays_whole(filled: FilledBoard) -> None:
    databases = [open_board(filled.location) for _ in range(WRITERS)]

    def write(number: int) -> list[str]:
        coordinator = databases[number].signed_in_as(COORDINATOR)
        names = [f"party {number}.{item}" for item in range(EACH)]
        for name in names:
            coordinator.write(add_party, AddParty(PartyKind.OTHER, name))
        return names

    names = at_once(write)
    kept = databases[0].read(lambda session: session.scalars(select(Party.name)).all())
    assert set(names) <= set(kept)
    assert problems(databases[0]) == []
    for database in databases:
        database.close()


def test_of_two_who_change_the_same_record_again_and_again_no_change_is_lost(database: Database, spine: Spine) -> None:
    def append(session: Session, letter: str) -> None:
        patient = session.scalars(select(Patient).where(Patient.id == spine.patient_id).with_for_update()).one()
        patient.phone += letter

    at_once(lambda number: [str(database.write(append, "abcd"[number])) for _ in range(EACH)])
    phone = database.read(lambda session: session.get_one(Patient, spine.patient_id).phone)
    assert sorted(phone) == sorted("abcd" * EACH)
    assert problems(database) == []


@pytest.mark.parametrize("acknowledged", [1, 25])
def test_what_was_acknowledged_before_a_kill_is_there(filled: FilledBoard, acknowledged: int) -> None:
    writer = subprocess.Popen(
        [sys.executable, ROOT / "tests" / "support" / "committing.py", filled.location, COORDINATOR],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    with writer:
        assert writer.stdout is not None
        seen = [writer.stdout.readline() for _ in range(acknowledged)]
        writer.kill()
        seen += writer.stdout.readlines()
    numbers = [int(line) for line in seen if line.endswith("\n")]
    assert len(numbers) >= acknowledged

    database = open_board(filled.location)
    kept = set(database.read(lambda session: session.scalars(select(Party.name)).all()))
    assert {f"party {number}" for number in numbers} <= kept
    # At most one more was committed that nobody was told of.
    assert len([name for name in kept if name.startswith("party ")]) <= len(numbers) + 1
    assert problems(database) == []
    database.close()


def test_a_writer_that_is_killed_in_the_middle_leaves_no_half(filled: FilledBoard) -> None:
    before = open_board(filled.location)
    rows = before.read(lambda session: session.scalar(text("SELECT count(*) FROM audit_event")))
    script = (
        "import os, signal, sys\n"
        "from tumorboard.database.opening import open_board\n"
        "from tumorboard.models import Party\n"
        "from tumorboard.vocabulary import PartyKind\n"
        "def die(session, _):\n"
        "    session.add(Party(kind=PartyKind.OTHER, name='half'))\n"
        "    session.flush()\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
        "open_board(sys.argv[1]).write(die, None)\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    ended = subprocess.run([sys.executable, "-c", script, filled.location], env=environment, check=False)
    assert ended.returncode == -9
    assert before.read(lambda session: session.scalar(text("SELECT count(*) FROM audit_event"))) == rows
    before.signed_in_as(COORDINATOR).write(add_party, AddParty(PartyKind.OTHER, "whole"))
    assert problems(before) == []
    before.close()
