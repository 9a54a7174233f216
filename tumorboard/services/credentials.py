"""Passwords that are set anew by another, and the second person who confirms whose they are."""

import re
from dataclasses import dataclass

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from tumorboard.errors import InvalidInputError, NotAllowedError
from tumorboard.models import CredentialReset, Person
from tumorboard.models.base import utc_now
from tumorboard.services.acting import acting_person, fetch, require_role
from tumorboard.vocabulary import Role

_VERIFIER = re.compile(r"SCRAM-SHA-256\$[0-9]{4,7}:[A-Za-z0-9+/=]+\$[A-Za-z0-9+/=]+:[A-Za-z0-9+/=]+")


@dataclass(frozen=True, slots=True)
class ResetPassword:
    """A password set anew for somebody, as the verifier that the client computed."""

    login: str
    verifier: str


@dataclass(frozen=True, slots=True)
class ChangePassword:
    """One's own new password, as the verifier that the client computed."""

    verifier: str


@dataclass(frozen=True, slots=True)
class ConfirmReset:
    """That the person whose password was set anew is who they are."""

    reset_id: int


def reset_password(session: Session, command: ResetPassword) -> int | None:
    """Give somebody a password, and return the id of the reset that a second person must confirm before they sign.

    None for somebody new, who has opened no case yet. An embedded board keeps only that it was set anew: the
    passphrases themselves stand in its key file.

    Raises:
        InvalidInputError: There is no such login.
        NotAllowedError: The actor is neither administrator nor coordinator.
    """
    require_role(session, Role.ADMINISTRATOR, Role.COORDINATOR)
    person = session.scalars(select(Person).where(Person.login == command.login)).one_or_none()
    if person is None:
        raise InvalidInputError(f"Nobody has the login “{command.login}”.", field="login")
    if session.get_bind().dialect.name != "sqlite":
        session.execute(
            text("SELECT tb_login_password(:login, :verifier)"), {"login": command.login, "verifier": command.verifier}
        )
        # Also where one waits since the password was set before, of which the function says nothing.
        waiting = select(CredentialReset.id).where(
            CredentialReset.person_id == person.id, CredentialReset.confirmed_at.is_(None)
        )
        return session.scalar(waiting.limit(1))
    reset = CredentialReset(person_id=person.id)
    session.add(reset)
    session.flush()
    return reset.id


def change_password(session: Session, command: ChangePassword) -> None:
    """Change one's own password on a shared board; nobody has to confirm it.

    Raises:
        NotAllowedError: Nobody is signed in, or the board is no shared one.
    """
    acting_person(session)
    if session.get_bind().dialect.name == "sqlite":
        raise NotAllowedError("Passphrases of a board in a file are changed with `tumorboard passphrase change`.")
    # A role may change its own; the server takes no parameter here, and a verifier holds no quote.
    session.connection().exec_driver_sql(f"ALTER ROLE CURRENT_USER PASSWORD '{_checked(command.verifier)}'")


def _checked(verifier: str) -> str:
    if not _VERIFIER.fullmatch(verifier):
        raise InvalidInputError("This is no password verifier.", field="password")
    return verifier


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
