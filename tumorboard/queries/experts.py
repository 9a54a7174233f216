"""The specialists of a board: what they know, how many cases they take, and when they are away."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from tumorboard.concordance.matching import Area
from tumorboard.models import Absence, Expertise, Person
from tumorboard.vocabulary import Discipline, Role


@dataclass(frozen=True, slots=True)
class AbsenceSnapshot:
    """Days on which somebody is away, and who stands in for them; `deputy` "" where nobody does."""

    id: int
    row_version: int
    first_on: date
    last_on: date
    deputy: str
    note: str


@dataclass(frozen=True, slots=True)
class ExpertRowSnapshot:
    """A specialist; `seen_areas` are the versions of their areas by id, `absences` those that are not over."""

    person_id: int
    row_version: int
    name: str
    discipline: Discipline | None
    areas: tuple[Area, ...]
    seen_areas: Mapping[int, int]
    cases_per_week: int | None
    absences: tuple[AbsenceSnapshot, ...]


def list_experts(session: Session, today: date) -> tuple[ExpertRowSnapshot, ...]:
    """Every active specialist by name, in three statements; absences that ended before `today` are left out."""
    people = session.scalars(select(Person).order_by(Person.family_name, Person.given_name, Person.id)).all()
    names = {person.id: person.display_name for person in people}
    areas: dict[int, list[Expertise]] = defaultdict(list)
    for row in session.scalars(select(Expertise).order_by(Expertise.id)):
        areas[row.person_id].append(row)
    away: dict[int, list[Absence]] = defaultdict(list)
    for absence in session.scalars(select(Absence).where(Absence.last_on >= today).order_by(Absence.first_on)):
        away[absence.person_id].append(absence)
    return tuple(
        ExpertRowSnapshot(
            person_id=person.id,
            row_version=person.row_version,
            name=person.display_name,
            discipline=person.discipline,
            areas=tuple(Area(row.site, row.code_prefix, row.code_system) for row in areas[person.id]),
            seen_areas={row.id: row.row_version for row in areas[person.id]},
            cases_per_week=person.cases_per_week,
            absences=tuple(
                AbsenceSnapshot(
                    absence.id,
                    absence.row_version,
                    absence.first_on,
                    absence.last_on,
                    "" if absence.deputy_id is None else names[absence.deputy_id],
                    absence.note,
                )
                for absence in away[person.id]
            ),
        )
        for person in people
        if person.active and person.role is Role.SPECIALIST
    )
