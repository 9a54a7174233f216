"""Opening a case for a purpose, and how long a window may stay open without anybody touching it."""

import json
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from sqlalchemy.orm import Session

from tumorboard.database.tickets import take_ticket_by_number
from tumorboard.errors import FrozenError, InvalidInputError, NotAllowedError
from tumorboard.models import Meeting, PerformedAct
from tumorboard.services.acting import acting_person, fetch, require_role
from tumorboard.vocabulary import AccessPurpose, Role

SHORTEST_REASON = 10
"""Characters of the reason for an emergency; the database holds it, too."""


@dataclass(frozen=True, slots=True)
class OpenCase:
    """A case to be read, by its number: who does not see it knows no more of it.

    An emergency opens a case that is not one's own for an hour, and needs its reason.
    """

    number: str
    purpose: AccessPurpose
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RecordMeetingMode:
    """That a window stays open during a meeting, until a time at most, or no longer does (`until` None)."""

    meeting_id: int
    until: datetime | None


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
            raise InvalidInputError("Say in at least 10 characters why this case must be opened now.", field="reason")
    take_ticket_by_number(session, command.number, command.purpose, command.reason)


def record_meeting_mode(session: Session, command: RecordMeetingMode) -> None:
    """Leave in the audit trail that a window stays open during a meeting, or that this is over.

    Raises:
        NotAllowedError: The actor neither coordinates the board nor chairs the meeting.
        FrozenError: The meeting is closed, and the window is to stay open.
        NotFoundError: There is no such meeting.
    """
    person = acting_person(session)
    meeting = fetch(session, Meeting, command.meeting_id)
    if command.until is not None:
        if person.role is not Role.COORDINATOR and meeting.chair_id != person.id:
            raise NotAllowedError("Only a coordinator or the chair keeps a window open during the meeting.")
        if meeting.closed_at is not None:
            raise FrozenError("This meeting is closed.")
    until = None if command.until is None else command.until.isoformat()
    words = {"act": "meeting_mode", "meeting_id": meeting.id, "until": until}
    session.add(PerformedAct(key=str(uuid4()), result=json.dumps(words)))
