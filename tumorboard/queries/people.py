"""The people of the board, by id and by name."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from tumorboard.models import Board, CredentialReset, Party, Person
from tumorboard.queries.person_snapshots import BoardSnapshot, PartySnapshot, PersonRowSnapshot, PersonSnapshot


@dataclass(frozen=True, slots=True)
class UnconfirmedResetSnapshot:
    """A password that was set anew and waits for a second person: whose, by whom and when."""

    reset_id: int
    person: str
    login: str
    reset_by: str
    at: datetime


class People:
    """Who is who, by id. Staff are few: all of them are one statement."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._people = {person.id: person for person in people}

    def snapshot(self, person_id: int) -> PersonSnapshot:
        """The person with an id."""
        person = self._people[person_id]
        return PersonSnapshot(person.id, person.display_name, person.family_name, person.discipline)

    def name(self, person_id: int | None) -> str:
        """The display name, "" for None."""
        return "" if person_id is None else self._people[person_id].display_name


def party_snapshot(party: Party) -> PartySnapshot:
    """A party as shown."""
    return PartySnapshot(
        id=party.id,
        kind=party.kind,
        name=party.name,
        organization=party.organization,
        address=party.address,
        country=party.country,
        phone=party.phone,
        email=party.email,
        fax=party.fax,
        contact=party.contact,
    )


def list_people(session: Session) -> tuple[PersonRowSnapshot, ...]:
    """Everyone who may or might sign in, by login."""
    return tuple(
        PersonRowSnapshot(
            id=person.id,
            login=person.login,
            display_name=person.display_name,
            role=person.role,
            discipline=person.discipline,
            active=person.active,
        )
        for person in session.scalars(select(Person).order_by(Person.login))
    )


def list_boards(session: Session) -> tuple[BoardSnapshot, ...]:
    """All boards, by name."""
    return tuple(board_snapshot(board) for board in session.scalars(select(Board).order_by(Board.name)))


def list_unconfirmed_resets(session: Session) -> tuple[UnconfirmedResetSnapshot, ...]:
    """The passwords that were set anew and that no second person has confirmed, oldest first."""
    whose, by = aliased(Person), aliased(Person)
    rows = session.execute(
        select(CredentialReset, whose, by)
        .join(whose, whose.id == CredentialReset.person_id)
        .outerjoin(by, by.id == CredentialReset.created_by_id)
        .where(CredentialReset.confirmed_at.is_(None))
        .order_by(CredentialReset.id)
    )
    return tuple(
        UnconfirmedResetSnapshot(
            reset_id=reset.id,
            person=person.display_name,
            login=person.login,
            reset_by="" if setter is None else setter.display_name,
            at=reset.created_at,
        )
        for reset, person, setter in rows
    )


def board_snapshot(board: Board) -> BoardSnapshot:
    """A board as letters and settings show it."""
    return BoardSnapshot(
        id=board.id,
        name=board.name,
        institution=board.institution,
        address=board.address,
        contact=board.contact,
        site=board.site,
        dissent_printing=board.dissent_printing,
        row_version=board.row_version,
    )
