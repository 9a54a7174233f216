"""Passwords that are set anew by another, and the second person who confirms whose they are."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from tumorboard.errors import InvalidInputError, NotAllowedError
from tumorboard.models import CredentialReset, Person
from tumorboard.models.base import utc_now
from tumorboard.services.acting import fetch, require_role
from tumorboard.vocabulary import Role


@dataclass(frozen=True, slots=True)
class ResetPassword:
    """A password set anew for somebody, as the verifier that the client computed."""

    login: str
    verifier: str


@dataclass(frozen=True, slots=True)
class ConfirmReset:
    """That the person whose password was set anew is who they are."""

    reset_id: int


def reset_password(session: Session, command: ResetPassword) -> int:
    """Set a password anew; the person signs nothing until a second person confirms. Returns the reset's id.

    Raises:
        InvalidInputError: There is no such login.
        NotAllowedError: The actor is neither administrator nor coordinator.
    """
    require_role(session, Role.ADMINISTRATOR, Role.COORDINATOR)
    person = session.scalars(select(Person).where(Person.login == command.login)).one_or_none()
    if person is None:
        raise InvalidInputError(f"Nobody has the login “{command.login}”.", field="login")
    reset = CredentialReset(person_id=person.id)
    session.add(reset)
    session.flush()
    return reset.id


def confirm_reset(session: Session, command: ConfirmReset) -> None:
    """Confirm as a second person.

    Raises:
        NotAllowedError: The actor is neither administrator nor coordinator, set it anew, or is the person.
        NotFoundError: There is no such reset.
    """
    actor = require_role(session, Role.ADMINISTRATOR, Role.COORDINATOR)
    reset = fetch(session, CredentialReset, command.reset_id)
    if reset.confirmed_at is not None:
        return
    if actor.id in {reset.created_by_id, reset.person_id}:
        raise NotAllowedError("Another person confirms this: neither who set the password anew nor whose it is.")
    reset.confirmed_by_id, reset.confirmed_at = actor.id, utc_now()
