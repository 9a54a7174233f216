"""Who acts, and how an act reaches its record. The actor comes from the session, never from a command."""

from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlalchemy.orm.interfaces import ORMOption

from tumorboard.database.typed_text import refuse_unstorable
from tumorboard.errors import InvalidInputError, NotAllowedError, NotFoundError, StaleRecordError
from tumorboard.models import Person
from tumorboard.models.base import Row
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
    """A row by its id, at the version that the person saw.

    Raises:
        NotFoundError: There is none.
        StaleRecordError: It has changed since it was seen.
    """
    row = session.scalars(select(kind).where(kind.id == row_id).options(*options)).one_or_none()
    if row is None:
        raise NotFoundError("There is no such record.")
    if seen_version is not None and row.row_version != seen_version:
        raise StaleRecordError(
            "Someone else changed this record while you were working on it. Your text is kept; read theirs and decide."
        )
    return row


def required(value: str, field: str, sentence: str) -> str:
    """The text as typed, unless it is blank.

    Raises:
        InvalidInputError: It is blank, with the given sentence and field; or it holds what no database keeps.
    """
    refuse_unstorable(value, field)
    if not value.strip():
        raise InvalidInputError(sentence, field=field)
    return value
