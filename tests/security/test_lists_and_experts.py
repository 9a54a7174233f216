"""On a shared board with a login for each person: lists, expertise and absences, and the team of a case."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy.orm import Session

from tests.support.board import CHAIR, COORDINATOR, PATHOLOGIST, row_version
from tests.support.proving import ProvingBoard
from tumorboard.concordance.matching import Area
from tumorboard.concordance.readiness import ChecklistNeed
from tumorboard.concordance.templates import TemplateLine
from tumorboard.errors import NotAllowedError, TumorBoardError
from tumorboard.models import Absence, Person
from tumorboard.queries.checklists import read_site_lists
from tumorboard.queries.experts import list_experts
from tumorboard.queries.matching import read_team
from tumorboard.queries.templates import read_template
from tumorboard.services.checklists import EditChecklist, edit_checklist
from tumorboard.services.experts import (
    EditExpertise,
    EnterAbsence,
    RemoveAbsence,
    edit_expertise,
    enter_absence,
    remove_absence,
)
from tumorboard.services.templates import EditTemplate, edit_template
from tumorboard.vocabulary import Axis, MaterialKind, Necessity, ReviewSubject, TumorSite

TODAY = datetime.now(UTC).astimezone().date()
DAY = date(2030, 1, 7)


def absence_of(session: Session, person_id: int) -> None:
    """Past the service, straight into the table."""
    session.add(Absence(person_id=person_id, first_on=DAY, last_on=DAY))
    session.flush()


def test_the_office_edits_lists_and_expertise_and_takes_lines_away(shared_board: ProvingBoard) -> None:
    coordinator = shared_board.open(COORDINATOR)
    needs = tuple(ChecklistNeed(kind, Necessity.CRITICAL) for kind in (MaterialKind.SLIDES, MaterialKind.IMAGING))
    coordinator.write(edit_checklist, EditChecklist(TumorSite.BRAIN, needs))
    seen = coordinator.read(read_site_lists, TumorSite.BRAIN).seen_needs
    coordinator.write(edit_checklist, EditChecklist(TumorSite.BRAIN, needs[:1], seen))
    assert coordinator.read(read_site_lists, TumorSite.BRAIN).needs == needs[:1]
    person_id = shared_board.filled.spine.people[CHAIR]
    for areas in ((Area(TumorSite.SARCOMA), Area(TumorSite.BRAIN)), (Area(TumorSite.BRAIN),)):
        (chair,) = [each for each in coordinator.read(list_experts, TODAY) if each.person_id == person_id]
        command = EditExpertise(person_id, chair.row_version, areas, 3, chair.seen_areas)
        coordinator.write(edit_expertise, command)
    (chair,) = [each for each in coordinator.read(list_experts, TODAY) if each.person_id == person_id]
    assert (chair.areas, chair.cases_per_week) == ((Area(TumorSite.BRAIN),), 3)
    specialist = shared_board.open(PATHOLOGIST)
    with pytest.raises(NotAllowedError):
        specialist.write(edit_checklist, EditChecklist(TumorSite.BRAIN, ()))
    place = (TumorSite.BRAIN, ReviewSubject.PATHOLOGY)
    lines = (TemplateLine(Axis.GRADE), TemplateLine(Axis.BIOMARKER, "Ki-67", tolerance="10"))
    for asked in (lines, lines[1:]):
        seen = coordinator.read(read_template, *place).seen
        coordinator.write(edit_template, EditTemplate(*place, asked, seen))
    with pytest.raises(NotAllowedError):
        specialist.write(edit_template, EditTemplate(*place, ()))
    assert specialist.read(read_template, *place).lines == lines[1:]
    assert specialist.read(read_site_lists, TumorSite.BRAIN).needs == needs[:1]
    for each in (coordinator, specialist):
        each.close()


def test_a_specialist_is_away_for_themselves_alone(shared_board: ProvingBoard) -> None:
    people = shared_board.filled.spine.people
    specialist = shared_board.open(PATHOLOGIST)
    own = specialist.write(enter_absence, EnterAbsence(people[PATHOLOGIST], DAY, DAY, people[CHAIR]))
    with pytest.raises(TumorBoardError):
        specialist.write(absence_of, people[CHAIR])
    coordinator = shared_board.open(COORDINATOR)
    theirs = coordinator.write(enter_absence, EnterAbsence(people[CHAIR], DAY, DAY))
    with pytest.raises(NotAllowedError):
        specialist.write(remove_absence, RemoveAbsence(theirs, 1))
    specialist.write(remove_absence, RemoveAbsence(own, specialist.read(row_version, Absence, own)))
    coordinator.write(remove_absence, RemoveAbsence(theirs, coordinator.read(row_version, Absence, theirs)))
    assert coordinator.read(row_version, Person, people[CHAIR])
    for each in (coordinator, specialist):
        each.close()


def test_coordinator_and_specialist_read_the_same_team(shared_board: ProvingBoard) -> None:
    number = shared_board.filled.spine.case_number
    teams = []
    for login in (COORDINATOR, PATHOLOGIST):
        database = shared_board.open(login)
        teams.append(database.read(read_team, number, TODAY))
        database.close()
    first, second = teams
    assert [(need.discipline, need.asked, need.reviewers) for need in first.needs] == [
        (need.discipline, need.asked, need.reviewers) for need in second.needs
    ]
    assert first.missing == second.missing
