"""An answer that is lost after the board has kept the words, and the person who says them again.

What is signed, invited, listed or unique by itself is written once. What is simply added is written twice: no act has
an identity yet that a second one could be known by. `TWICE` is the list of what must move to `ONCE`.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import select, text

from tests.reliability.acts import faults, make_desk
from tests.reliability.lost_answer import line_to
from tests.support.board import CHAIR, COORDINATOR, PATHOLOGIST, row_version
from tests.support.clinic import CaseFile, Clinic
from tumorboard.database.opening import open_board
from tumorboard.database.sessions import Database
from tumorboard.errors import DatabaseError, FrozenError, StaleRecordError, TumorBoardError
from tumorboard.models import Review
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


def person(_case: CaseFile) -> Said:
    return Said(COORDINATOR, add_person, AddPerson("new.login", "New", Role.AUDITOR), "person")


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
TWICE = [party, patient, case, question, material, review, meeting]


def rows(database: Database, table: str) -> int:
    found = database.read(lambda session: session.scalar(text(f"SELECT count(*) FROM {table}")))  # noqa: S608 - ours
    assert isinstance(found, int)
    return found


def say(database: Database, said: Said) -> None:
    database.signed_in_as(said.login).write(said.service, said.command)


def rows_after_saying_it_twice(clinic: Clinic, act: Callable[[CaseFile], Said]) -> int:
    """How many rows more there are when the same act was said twice."""
    database = clinic.database
    said = act(clinic.register())
    before = rows(database, said.table)
    say(database, said)
    with suppress(TumorBoardError):
        say(database, said)
    return rows(database, said.table) - before


@pytest.mark.parametrize("act", ONCE)
def test_what_is_said_again_is_written_once(clinic: Clinic, act: Callable[[CaseFile], Said]) -> None:
    assert rows_after_saying_it_twice(clinic, act) <= 1


@pytest.mark.parametrize("act", TWICE)
def test_what_is_said_again_is_written_twice(clinic: Clinic, act: Callable[[CaseFile], Said]) -> None:
    assert rows_after_saying_it_twice(clinic, act) == 2


def test_an_answer_that_is_lost_after_the_commit_is_told_and_the_board_has_the_words(postgres_location: str) -> None:
    make_desk(postgres_location)
    with line_to(postgres_location) as line:
        database = open_board(line.location)
        coordinator = database.signed_in_as(COORDINATOR)
        before = rows(database, "party")
        line.break_at_commit()
        with pytest.raises(DatabaseError, match=r"The server is gone\. Your text is kept"):
            coordinator.write(add_party, AddParty(PartyKind.OTHER, "Riverside"))
        assert rows(database, "party") == before + 1
        # The next act finds a new connection by itself.
        coordinator.write(add_party, AddParty(PartyKind.OTHER, "Lakeside"))
        assert rows(database, "party") == before + 2
        assert faults(database) == []
        database.close()


def test_a_signature_whose_answer_is_lost_is_given_once(postgres_location: str) -> None:
    desk = make_desk(postgres_location)
    with line_to(postgres_location) as line:
        database = open_board(line.location)
        said = signature(desk.clinic(database).register())
        pathologist = database.signed_in_as(said.login)
        line.break_at_commit()
        with pytest.raises(DatabaseError):
            pathologist.write(said.service, said.command)
        changes = rows(database, "audit_event")
        with pytest.raises((FrozenError, StaleRecordError)):
            pathologist.write(said.service, said.command)
        assert rows(database, "audit_event") == changes
        signed = select(Review.signed_at).where(Review.signed_at.is_not(None))
        assert len(database.read(lambda session: session.scalars(signed).all())) == 1
        assert faults(database) == []
        database.close()
