"""Who acts, and how an act reaches its record. The actor comes from the session, never from a command."""

from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlalchemy.orm.interfaces import ORMOption

from tumorboard.database.tickets import ensure_ticket
from tumorboard.database.typed_text import refuse_unstorable
from tumorboard.errors import InvalidInputError, NotAllowedError, NotFoundError, StaleRecordError
from tumorboard.models import Case, Person
from tumorboard.models.base import OfCase, Row
from tumorboard.vocabulary import Role

T = TypeVar("T", bound=Row)


def actor_id(session: Session) -> int:
    """The id of who is signed in.

    Raises:
        NotAllowedError: Nobody is signed in.
    """
    person_id: int | None = session.info["actor"].person_id
    if person_id is None:
        raise NotAllowedError("Sign in first.")
    return person_id


def acting_person(session: Session) -> Person:
    """The person who is signed in, who must be active."""
    person = session.get(Person, actor_id(session))
    if person is None or not person.active:
        raise NotAllowedError("Sign in first.")
    return person


def require_role(session: Session, *roles: Role) -> Person:
    """The signed-in person, if they hold one of the roles.

    Raises:
        NotAllowedError: They do not; the sentence says who may.
    """
    person = acting_person(session)
    if person.role not in roles:
        may = " or ".join(_named(role) for role in roles)
        raise NotAllowedError(f"Only {may} may do this; you are signed in as {_named(person.role)}.")
    return person


def _named(role: Role) -> str:
    """A role with its article."""
    label = role.label.lower()
    return f"{'an' if label.startswith('a') else 'a'} {label}"


def fetch(session: Session, kind: type[T], row_id: int, *options: ORMOption, seen_version: int | None = None) -> T:
    """A row by its id, at the version that the person saw. The case that it belongs to is opened first.

    Raises:
        NotFoundError: There is none, or it is not theirs.
        StaleRecordError: It has changed since it was seen.
    """
    case_id = row_id if kind is Case else _case_of(session, kind, row_id)
    if case_id is not None:
        ensure_ticket(session, case_id)
    row = session.scalars(select(kind).where(kind.id == row_id).options(*options)).one_or_none()
    if row is None:
        raise NotFoundError("There is no such record.")
    if seen_version is not None and row.row_version != seen_version:
        raise StaleRecordError(
            "Someone else changed this record while you were working on it. Your text is kept; read theirs and decide."
        )
    return row


def _case_of(session: Session, kind: type[T], row_id: int) -> int | None:
    """The case of a row, found before the row itself is: without a ticket some rows and parts are not there to see."""
    if not issubclass(kind, OfCase) or session.info["actor"].person_id is None:
        return None
    return session.scalar(select(kind.case_id).where(kind.id == row_id))


def required(value: str, field: str, sentence: str) -> str:
    """The text as typed, unless it is blank.

    Raises:
        InvalidInputError: It is blank, with the given sentence and field; or it holds what no database keeps.
    """
    refuse_unstorable(value, field)
    if not value.strip():
        raise InvalidInputError(sentence, field=field)
    return value
