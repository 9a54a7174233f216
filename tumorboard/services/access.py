"""Opening a case, so that it can be read: in the course of one's work, or in an emergency with a reason."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from tumorboard.database.tickets import take_ticket
from tumorboard.errors import InvalidInputError
from tumorboard.services.acting import require_role
from tumorboard.vocabulary import AccessPurpose, Role

SHORTEST_REASON = 10
"""In characters; the database holds it, too."""


@dataclass(frozen=True, slots=True)
class OpenCase:
    """A case to be read. An emergency opens a case that is not one's own for an hour, and needs its reason."""

    case_id: int
    purpose: AccessPurpose
    reason: str = ""


def open_case(session: Session, command: OpenCase) -> None:
    """Leave the trace that lets the person read the case.

    Raises:
        InvalidInputError: An emergency has no reason of at least 10 characters.
        NotAllowedError: An emergency, and the actor is no specialist.
        NotFoundError: There is no such case, or it is not theirs; nothing tells which.
    """
    if command.purpose is AccessPurpose.EMERGENCY:
        require_role(session, Role.SPECIALIST)
        if len(command.reason.strip()) < SHORTEST_REASON:
            raise InvalidInputError("Say in a few words what the emergency is; it is kept.", field="reason")
    take_ticket(session, command.case_id, command.purpose, command.reason)
