"""What somebody is an expert in, how many cases they take, and when they are away: who may say so."""

from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.support.board import ADMINISTRATOR, AUDITOR, CHAIR, COORDINATOR, ONCOLOGIST, PATHOLOGIST, row_version
from tests.support.clinic import Clinic
from tumorboard.concordance.matching import Area
from tumorboard.errors import InvalidInputError, NotAllowedError, StaleRecordError
from tumorboard.models import Absence, Expertise, Person
from tumorboard.queries.matching import read_experts
from tumorboard.services.experts import (
    EditExpertise,
    EnterAbsence,
    RemoveAbsence,
    edit_expertise,
    enter_absence,
    remove_absence,
)
from tumorboard.vocabulary import TumorSite

FIRST, LAST = date(2027, 1, 4), date(2027, 1, 15)
SOFT, SITE = Area(TumorSite.SARCOMA, "C49", "ICD-10-CM"), Area(TumorSite.SARCOMA)


def seen_areas(session: Session, person_id: int) -> dict[int, int]:
    rows = session.scalars(select(Expertise).where(Expertise.person_id == person_id))
    return {row.id: row.row_version for row in rows}


def edit(clinic: Clinic, *areas: Area, cases: int | None = None, login: str = COORDINATOR) -> None:
    person_id = clinic.people[ONCOLOGIST]
    command = EditExpertise(
        person_id,
        clinic.database.read(row_version, Person, person_id),
        areas,
        cases,
        clinic.database.read(seen_areas, person_id),
    )
    clinic.write(login, edit_expertise, command)


def test_areas_and_cases_per_week_are_what_matching_reads(clinic: Clinic) -> None:
    edit(clinic, SOFT, SITE, cases=4)
    before = clinic.database.read(seen_areas, clinic.people[ONCOLOGIST])
    edit(clinic, SITE, cases=None, login=ADMINISTRATOR)
    after = clinic.database.read(seen_areas, clinic.people[ONCOLOGIST])
    assert set(after) < set(before), "what stays keeps its row"
    (expert,) = [each for each in clinic.database.read(read_experts, FIRST) if each.family_name == "Moreau"]
    assert (expert.areas, expert.cases_per_week) == ((SITE,), None)
    edit(clinic)


def test_expertise_is_refused_twice_stale_negative_or_of_who_gives_no_opinion(clinic: Clinic) -> None:
    with pytest.raises(InvalidInputError, match="twice"):
        edit(clinic, SOFT, SOFT)
    with pytest.raises(InvalidInputError) as refusal:
        edit(clinic, cases=-1)
    assert refusal.value.field == "cases_per_week"
    with pytest.raises(NotAllowedError):
        edit(clinic, SOFT, login=ONCOLOGIST)
    person_id = clinic.people[ONCOLOGIST]
    seen = clinic.database.read(row_version, Person, person_id)
    edit(clinic, SOFT, cases=3)
    with pytest.raises(StaleRecordError):
        clinic.write(COORDINATOR, edit_expertise, EditExpertise(person_id, seen, (SITE,)))
    office = clinic.people[AUDITOR]
    version = clinic.database.read(row_version, Person, office)
    with pytest.raises(InvalidInputError, match="specialists"):
        clinic.write(COORDINATOR, edit_expertise, EditExpertise(office, version, (SITE,)))
    edit(clinic)


def test_a_specialist_enters_and_takes_away_their_own_absence_and_nobody_elses(clinic: Clinic) -> None:
    command = EnterAbsence(clinic.people[PATHOLOGIST], FIRST, LAST, clinic.people[CHAIR], "Congress")
    absence_id = clinic.write(PATHOLOGIST, enter_absence, command)
    with pytest.raises(InvalidInputError, match="away from 4 Jan 2027 to 15 Jan 2027"):
        clinic.write(COORDINATOR, enter_absence, EnterAbsence(clinic.people[PATHOLOGIST], LAST, LAST))
    seen = clinic.database.read(row_version, Absence, absence_id)
    for login in (ONCOLOGIST, AUDITOR):
        with pytest.raises(NotAllowedError):
            clinic.write(login, remove_absence, RemoveAbsence(absence_id, seen))
        with pytest.raises(NotAllowedError):
            clinic.write(login, enter_absence, EnterAbsence(clinic.people[CHAIR], FIRST, LAST))
    with pytest.raises(StaleRecordError):
        clinic.write(PATHOLOGIST, remove_absence, RemoveAbsence(absence_id, seen + 1))
    clinic.write(PATHOLOGIST, remove_absence, RemoveAbsence(absence_id, seen))
    again = clinic.write(COORDINATOR, enter_absence, command)
    clinic.write(ADMINISTRATOR, remove_absence, RemoveAbsence(again, clinic.database.read(row_version, Absence, again)))


@pytest.mark.parametrize(
    ("command", "field"),
    [
        (EnterAbsence(0, LAST, FIRST), "last_on"),
        (EnterAbsence(0, FIRST, LAST, 0), "deputy_id"),
    ],
)
def test_an_absence_that_cannot_be_is_refused(clinic: Clinic, command: EnterAbsence, field: str) -> None:
    own = clinic.people[PATHOLOGIST]
    deputy = None if command.deputy_id is None else own
    with pytest.raises(InvalidInputError) as refusal:
        clinic.write(PATHOLOGIST, enter_absence, EnterAbsence(own, command.first_on, command.last_on, deputy))
    assert refusal.value.field == field
