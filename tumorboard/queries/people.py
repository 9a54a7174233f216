"""The people of the board, by id and by name."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from tumorboard.models import Board, Party, Person
from tumorboard.queries.snapshots import BoardSnapshot, PartySnapshot, PersonRowSnapshot, PersonSnapshot


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
    return tuple(
        BoardSnapshot(board.id, board.name, board.institution, board.address, board.contact, board.site)
        for board in session.scalars(select(Board).order_by(Board.name))
    )
