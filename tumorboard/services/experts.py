"""Who knows which disease, how many cases they take, and when they are away."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from tumorboard.concordance.matching import Area
from tumorboard.concordance.readiness import plain_day
from tumorboard.errors import InvalidInputError, NotAllowedError, StaleRecordError
from tumorboard.models import Absence, Expertise, Person
from tumorboard.services.acting import acting_person, fetch, require_role
from tumorboard.services.rows import align
from tumorboard.vocabulary import Role

_NOT_THEIRS = "Specialists enter their own absences; a coordinator or administrator enters those of others."


@dataclass(frozen=True, slots=True)
class EditExpertise:
    """What somebody is an expert in, all of it, and how many cases a week they take (None: nobody has said).

    `seen` are the versions of their areas that were seen, by id; `seen_version` that of the person.
    """

    person_id: int
    seen_version: int
    areas: tuple[Area, ...]
    cases_per_week: int | None = None
    seen: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class EnterAbsence:
    """Days on which somebody is away, both ends included, and who stands in for them."""

    person_id: int
    first_on: date
    last_on: date
    deputy_id: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class RemoveAbsence:
    """An absence that is not one, or no longer."""

    absence_id: int
    seen_version: int


def edit_expertise(session: Session, command: EditExpertise) -> None:
    """Change what somebody is an expert in, and how many cases they take.

    Raises:
        InvalidInputError: They are no specialist, an area stands there twice, or the number is negative.
        StaleRecordError: Somebody else changed it since it was seen.
        NotAllowedError: The actor is neither coordinator nor administrator.
    """
    require_role(session, Role.COORDINATOR, Role.ADMINISTRATOR)
    person = fetch(session, Person, command.person_id, seen_version=command.seen_version)
    if person.role is not Role.SPECIALIST:
        raise InvalidInputError("Only specialists are matched with cases.", field="person_id")
    if command.cases_per_week is not None and command.cases_per_week < 0:
        raise InvalidInputError("The number of cases is 0 or more.", field="cases_per_week")
    twice = [area for area, times in Counter(command.areas).items() if times > 1]
    if twice:
        raise InvalidInputError(f"“{twice[0].name}” stands there twice; once is enough.", field="areas")
    rows = list(session.scalars(select(Expertise).where(Expertise.person_id == person.id).order_by(Expertise.id)))
    if {row.id: row.row_version for row in rows} != dict(command.seen):
        raise StaleRecordError("Someone else changed these areas while you were working on them; read them again.")
    kept = list(rows)
    wanted = [
        Expertise(person_id=person.id, site=area.site, code_system=area.system, code_prefix=area.prefix)
        for area in command.areas
    ]
    align(kept, wanted, "site", "code_system", "code_prefix")
    for row in rows:
        if row not in kept:
            session.delete(row)
    session.add_all(kept)
    person.cases_per_week = command.cases_per_week
    session.flush()


def enter_absence(session: Session, command: EnterAbsence) -> int:
    """Enter an absence and return its id.

    Raises:
        InvalidInputError: It ends before it begins, overlaps another one, or the deputy cannot stand in.
        NotAllowedError: A specialist enters somebody else's, or the actor is an auditor.
    """
    _require_theirs(session, command.person_id)
    person = fetch(session, Person, command.person_id)
    if command.last_on < command.first_on:
        raise InvalidInputError("The last day lies before the first one.", field="last_on")
    overlap = session.scalars(
        select(Absence)
        .where(Absence.person_id == person.id, Absence.first_on <= command.last_on, Absence.last_on >= command.first_on)
        .limit(1)
    ).one_or_none()
    if overlap is not None:
        raise InvalidInputError(
            f"{person.display_name} is away from {plain_day(overlap.first_on)} to {plain_day(overlap.last_on)}.",
            field="first_on",
        )
    if command.deputy_id is not None:
        deputy = fetch(session, Person, command.deputy_id)
        if deputy.id == person.id or deputy.role is not Role.SPECIALIST or not deputy.active:
            raise InvalidInputError("A deputy is another active specialist.", field="deputy_id")
    absence = Absence(
        person_id=person.id,
        first_on=command.first_on,
        last_on=command.last_on,
        deputy_id=command.deputy_id,
        note=command.note,
    )
    session.add(absence)
    session.flush()
    return absence.id


def remove_absence(session: Session, command: RemoveAbsence) -> None:
    """Take an absence away.

    Raises:
        StaleRecordError: It has changed since it was seen.
        NotAllowedError: It is somebody else's and the actor a specialist, or the actor is an auditor.
    """
    absence = fetch(session, Absence, command.absence_id, seen_version=command.seen_version)
    _require_theirs(session, absence.person_id)
    session.delete(absence)
    session.flush()


def _require_theirs(session: Session, person_id: int) -> None:
    person = acting_person(session)
    if person.role is Role.SPECIALIST and person.id != person_id:
        raise NotAllowedError(_NOT_THEIRS)
    require_role(session, Role.COORDINATOR, Role.ADMINISTRATOR, Role.SPECIALIST)
