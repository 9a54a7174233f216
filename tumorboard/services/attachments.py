"""Leaving a trace before a stored file is opened outside the program."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from tumorboard.errors import InvalidInputError, NotFoundError
from tumorboard.models import Attachment, CaseAccess, Letter, Material
from tumorboard.models.base import utc_now
from tumorboard.services.acting import acting_person
from tumorboard.vocabulary import AccessPurpose

_LEAST_REASON = 10


@dataclass(frozen=True, slots=True)
class OpenAttachment:
    """That a file of a case is about to be opened, and why; an emergency needs a reason."""

    case_id: int
    attachment_id: int
    purpose: AccessPurpose = AccessPurpose.CARE
    reason: str = ""


def record_opening(session: Session, command: OpenAttachment) -> int:
    """Record who opens which file of which case, and return the trace's id.

    The trace is a `CaseAccess` that ends as it begins: it opens nothing, it says what was opened.

    Raises:
        InvalidInputError: An emergency is not explained in ten characters at least.
        NotAllowedError: Nobody is signed in.
        NotFoundError: The case has no such file.
    """
    person = acting_person(session)
    reason = command.reason.strip()
    if command.purpose is AccessPurpose.EMERGENCY and len(reason) < _LEAST_REASON:
        raise InvalidInputError("Say in a few words why this is an emergency.", field="reason")
    sha256 = session.scalar(select(Attachment.sha256).where(Attachment.id == command.attachment_id))
    held = select(Material.id).where(
        Material.case_id == command.case_id, Material.attachment_id == command.attachment_id
    )
    sent = select(Letter.id).where(Letter.case_id == command.case_id, Letter.attachment_id == command.attachment_id)
    if sha256 is None or not (session.scalar(held.limit(1)) or session.scalar(sent.limit(1))):
        raise NotFoundError("This case has no such file.")
    opened = f"attachment {command.attachment_id} opened outside the program, SHA-256 {sha256}"
    access = CaseAccess(
        case_id=command.case_id,
        person_id=person.id,
        purpose=command.purpose,
        reason=f"{reason}; {opened}" if reason else opened,
        expires_at=utc_now(),
    )
    session.add(access)
    session.flush()
    return access.id
