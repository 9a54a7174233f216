"""Setting up who works with a board: people, boards, outside parties."""

import re
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from tumorboard.errors import InvalidInputError
from tumorboard.models import Board, BoardMember, Party, Person, RequiredDiscipline
from tumorboard.services.acting import fetch, require_role, required
from tumorboard.vocabulary import Discipline, PartyKind, Role, TumorSite

_LOGIN = re.compile(r"[a-z][a-z0-9_.]{1,40}")


@dataclass(frozen=True, slots=True)
class AddPerson:
    """Someone new who may sign in. `login`: lower case letters, digits, dots, underscores; 2 to 41 characters."""

    login: str
    family_name: str
    role: Role
    given_name: str = ""
    title: str = ""
    discipline: Discipline | None = None
    institution: str = ""


@dataclass(frozen=True, slots=True)
class DisablePerson:
    """Someone who may no longer sign in. What they signed stays theirs."""

    login: str


@dataclass(frozen=True, slots=True)
class FoundBoard:
    """A new recurring board with its roster (person id, discipline) and its required disciplines."""

    name: str
    institution: str = ""
    address: str = ""
    contact: str = ""
    site: TumorSite = TumorSite.GENERAL
    usual_minutes: int = 60
    members: tuple[tuple[int, Discipline], ...] = ()
    required_disciplines: tuple[Discipline, ...] = ()


@dataclass(frozen=True, slots=True)
class AddParty:
    """An outside doctor, practice, laboratory, insurer or trusted person."""

    kind: PartyKind
    name: str
    organization: str = ""
    address: str = ""
    country: str = ""
    phone: str = ""
    email: str = ""
    identifier: str = ""
    identifier_issuer: str = ""
    fax: str = ""
    contact: str = ""


def _require_set_up_right(session: Session) -> None:
    """An administrator or coordinator, or the program itself while a board has nobody yet."""
    if session.info["actor"].person_id is None and session.scalar(select(Person.id).limit(1)) is None:
        return
    require_role(session, Role.ADMINISTRATOR, Role.COORDINATOR)


def add_person(session: Session, command: AddPerson) -> int:
    """Add a person and return their id. The first person of a new board needs nobody's permission.

    Raises:
        InvalidInputError: The login is malformed or taken, the name is blank, or a specialist has no discipline.
        NotAllowedError: The actor is neither administrator nor coordinator.
    """
    _require_set_up_right(session)
    if not _LOGIN.fullmatch(command.login):
        raise InvalidInputError(
            "A login has 2 to 41 lower-case letters, digits, dots or underscores and begins with a letter.",
            field="login",
        )
    if session.scalar(select(Person.id).where(Person.login == command.login)):
        raise InvalidInputError(f"The login “{command.login}” is taken.", field="login")
    if command.role is Role.SPECIALIST and command.discipline is None:
        raise InvalidInputError("A specialist needs a discipline.", field="discipline")
    person = Person(
        login=command.login,
        family_name=required(command.family_name, "family_name", "Enter the family name."),
        given_name=command.given_name,
        title=command.title,
        role=command.role,
        discipline=command.discipline,
        institution=command.institution,
    )
    session.add(person)
    session.flush()
    return person.id


def disable_person(session: Session, command: DisablePerson) -> None:
    """Take away a person's right to sign in.

    Raises:
        InvalidInputError: There is no such login, or nobody would be left who may add people.
        NotAllowedError: The actor is neither administrator nor coordinator.
    """
    require_role(session, Role.ADMINISTRATOR, Role.COORDINATOR)
    person = session.scalars(select(Person).where(Person.login == command.login)).one_or_none()
    if person is None:
        raise InvalidInputError(f"Nobody has the login “{command.login}”.", field="login")
    others = select(Person.id).where(
        Person.active, Person.role.in_([Role.ADMINISTRATOR, Role.COORDINATOR]), Person.id != person.id
    )
    if session.scalar(others.limit(1)) is None:
        raise InvalidInputError(
            f"“{command.login}” is the last coordinator or administrator; add another one first.", field="login"
        )
    person.active = False


def found_board(session: Session, command: FoundBoard) -> int:
    """Found a board and return its id.

    Raises:
        InvalidInputError: The name is blank or taken.
        NotAllowedError: The actor is neither administrator nor coordinator.
    """
    require_role(session, Role.ADMINISTRATOR, Role.COORDINATOR)
    name = required(command.name, "name", "Enter the board's name.")
    if session.scalar(select(Board.id).where(Board.name == name)):
        raise InvalidInputError(f"There is already a board named “{name}”.", field="name")
    board = Board(
        name=name,
        institution=command.institution,
        address=command.address,
        contact=command.contact,
        site=command.site,
        usual_minutes=command.usual_minutes,
        members=[
            BoardMember(person_id=fetch(session, Person, person_id).id, discipline=discipline)
            for person_id, discipline in command.members
        ],
        required_disciplines=[RequiredDiscipline(discipline=item) for item in command.required_disciplines],
    )
    session.add(board)
    session.flush()
    return board.id


def add_party(session: Session, command: AddParty) -> int:
    """Add an outside party and return its id.

    Raises:
        InvalidInputError: The name is blank.
        NotAllowedError: The actor is neither administrator nor coordinator.
    """
    require_role(session, Role.ADMINISTRATOR, Role.COORDINATOR)
    party = Party(
        kind=command.kind,
        name=required(command.name, "name", "Enter the name of the party."),
        organization=command.organization,
        address=command.address,
        country=command.country,
        phone=command.phone,
        email=command.email,
        identifier=command.identifier,
        identifier_issuer=command.identifier_issuer,
        fax=command.fax,
        contact=command.contact,
    )
    session.add(party)
    session.flush()
    return party.id
