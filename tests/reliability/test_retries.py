"""An answer that is lost after the board has kept the words, and the person who says them again with the same key.

What is signed, invited, listed or unique by itself would be written once without a key, too; what is simply added
(`ADDED`) is known by its key alone.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from threading import Barrier, Event, Thread
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from tests.reliability.acts import faults
from tests.reliability.lost_answer import Line, line_to
from tests.support.board import CHAIR, COORDINATOR, PATHOLOGIST, row_version
from tests.support.clinic import CaseFile, Clinic, open_clinic
from tests.support.postgres import PostgresServer
from tumorboard.changes import Changes
from tumorboard.database.acts import ForeignActError, packed, unpacked
from tumorboard.database.opening import open_board
from tumorboard.database.sessions import Database
from tumorboard.errors import DatabaseError, InvalidInputError, TumorBoardError
from tumorboard.models import Party, Review
from tumorboard.services.intake import AddPatient, AskQuestion, QuestionEntry, add_patient, ask_question, register_case
from tumorboard.services.materials import RegisterMaterial, register_material
from tumorboard.services.meetings import (
    ListCase,
    RecordArrival,
    ScheduleMeeting,
    list_case,
    record_arrival,
    schedule_meeting,
)
from tumorboard.services.opinions import InviteOpinion, RecordOpinion, invite_opinion, record_opinion
from tumorboard.services.people import AddParty, AddPerson, add_party, add_person
from tumorboard.services.reviews import SignReview, record_pathology_review, sign_review
from tumorboard.vocabulary import DiagnosisAgreement, Discipline, MaterialKind, PartyKind, Role

pytestmark = pytest.mark.sampled(4)

WAIT = 20
"""Seconds until something that should have happened long ago fails the test."""


@dataclass(frozen=True, slots=True)
class Said:
    """An act that is said twice: by whom, the service and its command, and the table where it makes rows."""

    login: str
    service: Callable[..., Any]
    command: object
    table: str


def party(_case: CaseFile) -> Said:
    return Said(COORDINATOR, add_party, AddParty(PartyKind.OTHER, "Riverside"), "party")


def patient(_case: CaseFile) -> Said:
    return Said(COORDINATOR, add_patient, AddPatient("Okafor"), "patient")


def case(case: CaseFile) -> Said:
    return Said(COORDINATOR, register_case, case.clinic.registration(), "clinical_case")


def question(case: CaseFile) -> Said:
    return Said(COORDINATOR, ask_question, AskQuestion(case.id, QuestionEntry("And then?")), "question")


def material(case: CaseFile) -> Said:
    return Said(COORDINATOR, register_material, RegisterMaterial(case.id, MaterialKind.SLIDES, "Slides"), "material")


def review(case: CaseFile) -> Said:
    return Said(PATHOLOGIST, record_pathology_review, case.pathology(), "review")


def meeting(case: CaseFile) -> Said:
    at = datetime(2026, 12, 1, 7, tzinfo=UTC)
    return Said(
        COORDINATOR, schedule_meeting, ScheduleMeeting(case.clinic.board_id, at, case.clinic.people[CHAIR]), "meeting"
    )


def person(case: CaseFile) -> Said:
    return Said(COORDINATOR, add_person, AddPerson(f"new.login{case.id}", "New", Role.AUDITOR), "person")


def signature(case: CaseFile) -> Said:
    review_id = case.record_review()
    seen = case.clinic.database.read(row_version, Review, review_id)
    return Said(PATHOLOGIST, sign_review, SignReview(review_id, seen), "review")


def invitation(case: CaseFile) -> Said:
    invite = InviteOpinion(case.id, case.clinic.people[CHAIR], Discipline.SURGERY)
    return Said(COORDINATOR, invite_opinion, invite, "opinion_invitation")


def opinion(case: CaseFile) -> Said:
    case.invite(CHAIR)
    return Said(CHAIR, record_opinion, RecordOpinion(case.id, DiagnosisAgreement.AGREES, "Feasible."), "opinion")


def listing(case: CaseFile) -> Said:
    return Said(COORDINATOR, list_case, ListCase(case.clinic.schedule(), case.id), "agenda_item")


def arrival(case: CaseFile) -> Said:
    arrived = RecordArrival(case.clinic.schedule(), case.clinic.people[CHAIR])
    return Said(COORDINATOR, record_arrival, arrived, "attendance")


ONCE = [person, signature, invitation, opinion, listing, arrival]
ADDED = [party, patient, case, question, material, review, meeting]


def rows(database: Database, table: str) -> int:
    found = database.read(lambda session: session.scalar(text(f"SELECT count(*) FROM {table}")))  # noqa: S608 - ours
    assert isinstance(found, int)
    return found


ALL = [*ONCE, *ADDED]


def say(database: Database, said: Said, act: UUID | None = None) -> object:
    return database.signed_in_as(said.login).write(said.service, said.command, act=act)


@pytest.mark.parametrize("act", ONCE)
@pytest.mark.long
def test_what_is_one_of_its_kind_is_written_once_even_without_a_key(
    clinic: Clinic, act: Callable[[CaseFile], Said]
) -> None:
    said = act(clinic.register())
    before = rows(clinic.database, said.table)
    say(clinic.database, said)
    with suppress(TumorBoardError):
        say(clinic.database, said)
    assert rows(clinic.database, said.table) - before <= 1


@pytest.mark.parametrize("act", ADDED)
def test_what_is_simply_added_with_another_key_is_another_act(clinic: Clinic, act: Callable[[CaseFile], Said]) -> None:
    said = act(clinic.register())
    before = rows(clinic.database, said.table)
    first, second = say(clinic.database, said, uuid4()), say(clinic.database, said, uuid4())
    assert first != second
    assert rows(clinic.database, said.table) == before + 2


@pytest.mark.parametrize("act", ALL)
def test_what_is_said_again_with_its_key_is_done_once_and_answered_the_same(
    clinic: Clinic, act: Callable[[CaseFile], Said]
) -> None:
    said, key = act(clinic.register()), uuid4()
    first = say(clinic.database, said, key)
    changes = rows(clinic.database, "audit_event")
    heard: list[Changes] = []
    clinic.database.subscribe(heard.append)
    assert say(clinic.database, said, key) == first
    # Another window, which knows nothing of the first.
    other = open_board(clinic.database.location)
    assert say(other, said, key) == first
    other.close()
    assert rows(clinic.database, "audit_event") == changes
    assert heard == []


@dataclass(frozen=True, slots=True)
class Remote:
    """A board on a server, reached by a line that can break, and somebody at work there."""

    line: Line
    database: Database
    near: Database
    case: CaseFile


@pytest.fixture(scope="module")
def remote(postgres_server: PostgresServer, postgres_template: str) -> Iterator[Remote]:
    """A board that the tests here share; `near` reaches it without the line."""
    location = postgres_server.create_database(postgres_template)
    near = open_board(location)
    clinic = open_clinic(near)
    with line_to(location) as line:
        database = open_board(line.location)
        yield Remote(line, database, near, clinic.register())
        database.close()
    assert faults(near) == []
    near.close()
    postgres_server.drop_database(location)


@pytest.mark.parametrize("act", ALL)
@pytest.mark.parametrize("loss", [Line.lose_answers, Line.lose_commits], ids=["answer", "commit"])
def test_a_connection_that_breaks_at_the_commit_is_replaced_and_the_act_done_once(
    remote: Remote, act: Callable[[CaseFile], Said], loss: Callable[[Line, int], None]
) -> None:
    said = act(remote.case.clinic.register())
    before = rows(remote.near, said.table), rows(remote.near, "performed_act")
    heard: list[Changes] = []
    desk = remote.database.signed_in_as(said.login)
    desk.subscribe(heard.append)
    loss(remote.line, 1)
    key = uuid4()
    result = desk.write(said.service, said.command, act=key)
    added = rows(remote.near, said.table) - before[0], rows(remote.near, "performed_act") - before[1]
    assert added == (act is not signature, 1)
    assert remote.near.signed_in_as(said.login).performed(key) == (result,)
    assert len(heard) == 1


@pytest.mark.parametrize("act", ALL)
def test_an_act_whose_answer_is_lost_again_and_again_is_told_as_lost_and_done_once(
    remote: Remote, act: Callable[[CaseFile], Said]
) -> None:
    said, key = act(remote.case.clinic.register()), uuid4()
    before = rows(remote.near, said.table)
    heard: list[Changes] = []
    desk = remote.database.signed_in_as(said.login)
    desk.subscribe(heard.append)
    remote.line.lose_answers(4)
    for _press in range(2):
        with pytest.raises(DatabaseError, match=r"The server is gone\. Your text is kept"):
            desk.write(said.service, said.command, act=key)
    assert heard == []
    result = desk.write(said.service, said.command, act=key)
    assert desk.performed(key) == (result,)
    assert rows(remote.near, said.table) == before + (act is not signature)
    # What was done while nobody heard of it is announced now, once.
    assert len(heard) == 1
    assert desk.write(said.service, said.command, act=key) == result
    assert len(heard) == 1


def test_an_answer_that_is_lost_without_a_key_is_told_and_the_next_act_finds_a_new_connection(remote: Remote) -> None:
    coordinator = remote.database.signed_in_as(COORDINATOR)
    before = rows(remote.near, "party")
    remote.line.lose_answers()
    with pytest.raises(DatabaseError, match=r"The server is gone\. Your text is kept"):
        coordinator.write(add_party, AddParty(PartyKind.OTHER, "Riverside"))
    assert rows(remote.near, "party") == before + 1
    coordinator.write(add_party, AddParty(PartyKind.OTHER, "Lakeside"))
    assert rows(remote.near, "party") == before + 2


def test_a_key_of_another_person_is_refused_and_nothing_is_done(clinic: Clinic) -> None:
    key = uuid4()
    say(clinic.database, party(clinic.register()), key)
    said = review(clinic.register())
    before = rows(clinic.database, "review"), rows(clinic.database, "audit_event")
    with pytest.raises(ForeignActError, match="begun by somebody else"):
        say(clinic.database, said, key)
    assert (rows(clinic.database, "review"), rows(clinic.database, "audit_event")) == before


def test_a_refused_act_leaves_its_key_free(clinic: Clinic) -> None:
    key = uuid4()
    with pytest.raises(InvalidInputError):
        say(clinic.database, Said(COORDINATOR, add_party, AddParty(PartyKind.OTHER, " "), "party"), key)
    before = rows(clinic.database, "party")
    say(clinic.database, Said(COORDINATOR, add_party, AddParty(PartyKind.OTHER, "Hillside"), "party"), key)
    assert rows(clinic.database, "party") == before + 1


@pytest.mark.parametrize("result", [1.5, [1], {"a": 1}, b"1", Role.AUDITOR, datetime(2026, 1, 1, tzinfo=UTC), (1, [])])
def test_a_result_that_would_not_come_back_as_it_was_is_refused_at_once(clinic: Clinic, result: object) -> None:
    def serve(session: Session, name: str) -> object:
        session.add(Party(kind=PartyKind.OTHER, name=name))
        session.flush()
        return result

    before = rows(clinic.database, "party")
    with pytest.raises(TypeError, match="an act with a key returns"):
        clinic.database.signed_in_as(COORDINATOR).write(serve, "Nobody", act=uuid4())
    assert rows(clinic.database, "party") == before


@pytest.mark.parametrize("result", [None, True, 0, -1, 2**70, "", 'a"\\\n\u2028', (), (1, ("a", None)), ((),)])
def test_a_result_comes_back_as_it_was(result: object) -> None:
    restored = unpacked(packed(result))
    assert (restored, type(restored)) == (result, type(result))


def at_the_same_moment(acts: list[Callable[[], object]]) -> list[object]:
    """Do several things at once; gives what each returned or raised."""
    barrier = Barrier(len(acts))
    found: list[object] = [None] * len(acts)

    def run(number: int) -> None:
        barrier.wait(WAIT)
        try:
            found[number] = acts[number]()
        except TumorBoardError as error:
            found[number] = error

    threads = [Thread(target=run, args=(number,), daemon=True) for number in range(len(acts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(WAIT)
        assert not thread.is_alive()
    return found


@pytest.mark.parametrize("act", ALL)
def test_two_windows_that_say_the_same_at_the_same_moment_do_it_once(
    clinic: Clinic, act: Callable[[CaseFile], Said]
) -> None:
    said = act(clinic.register())
    windows = [open_board(clinic.database.location).signed_in_as(said.login) for _ in range(2)]
    for _turn in range(3):
        key = uuid4()
        before = rows(clinic.database, said.table), rows(clinic.database, "performed_act")
        found = at_the_same_moment([partial(window.write, said.service, said.command, act=key) for window in windows])
        after = rows(clinic.database, said.table), rows(clinic.database, "performed_act")
        if isinstance(found[0], TumorBoardError):
            # In a later turn what is one of its kind is refused to both.
            assert isinstance(found[1], TumorBoardError)
            assert after == before
        else:
            assert found[0] == found[1]
            assert after[0] - before[0] <= 1
            assert after[1] == before[1] + 1
    for window in windows:
        window.close()


def test_the_later_of_two_windows_waits_for_the_first_and_reads_its_result(remote: Remote) -> None:
    key, entered, go_on = uuid4(), Event(), Event()
    ours = remote.near.signed_in_as(COORDINATOR)
    theirs = open_board(remote.near.location).signed_in_as(COORDINATOR)

    def slowly(session: Session, command: AddParty) -> int:
        party_id = add_party(session, command)
        entered.set()
        assert go_on.wait(WAIT)
        return party_id

    def hurriedly(session: Session, command: AddParty) -> int:
        # Both have looked for the key by now, and found nothing.
        go_on.set()
        return add_party(session, command)

    before = rows(remote.near, "party")
    first: list[int] = []
    command = AddParty(PartyKind.OTHER, "Twice")
    thread = Thread(target=lambda: first.append(ours.write(slowly, command, act=key)), daemon=True)
    thread.start()
    assert entered.wait(WAIT)
    second = theirs.write(hurriedly, command, act=key)
    thread.join(WAIT)
    assert first == [second]
    assert rows(remote.near, "party") == before + 1
    theirs.close()
