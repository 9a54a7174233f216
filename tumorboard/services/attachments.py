"""The files of a case: filed as a material each, and traced before one is opened outside the program."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tumorboard.errors import InvalidInputError, NotFoundError
from tumorboard.models import Attachment, Case, CaseAccess, Letter, Material
from tumorboard.models.base import utc_now
from tumorboard.services.acting import acting_person, fetch, require_role
from tumorboard.services.materials import StoreAttachment, store_attachment
from tumorboard.vocabulary import AccessPurpose, MaterialKind, Role

_LEAST_REASON = 10


@dataclass(frozen=True, slots=True)
class FileAttachment:
    """A file that came for a case, as a new material; `kind` is proposed and may be corrected."""

    case_id: int
    file: StoreAttachment
    kind: MaterialKind
    description: str = ""
    received_on: date | None = None


@dataclass(frozen=True, slots=True)
class NameKind:
    """What a material is, after somebody looked at it."""

    material_id: int
    kind: MaterialKind
    seen_version: int | None = None


@dataclass(frozen=True, slots=True)
class OpenAttachment:
    """That a file of a case is about to be opened, and why; an emergency needs a reason."""

    case_id: int
    attachment_id: int
    purpose: AccessPurpose = AccessPurpose.CARE
    reason: str = ""


def file_attachment(session: Session, command: FileAttachment) -> tuple[int, bool]:
    """File a file into a case; its bytes are stored once, however many cases and names it has.

    Returns:
        The id of its material, and whether it is new: the same file again in the same case changes nothing.

    Raises:
        NotAllowedError: The actor is not a coordinator.
        NotFoundError: There is no such case.
    """
    require_role(session, Role.COORDINATOR)
    fetch(session, Case, command.case_id)
    attachment = _stored_once(session, command.file)
    here = select(Material.id).where(Material.case_id == command.case_id, Material.attachment_id == attachment.id)
    present = session.scalar(here.order_by(Material.id).limit(1))
    if present is not None:
        return present, False
    material = Material(
        case_id=command.case_id,
        kind=command.kind,
        description=command.description,
        received_on=command.received_on,
        attachment_id=attachment.id,
    )
    session.add(material)
    session.flush()
    return material.id, True


def name_kind(session: Session, command: NameKind) -> None:
    """Correct what a material is.

    Raises:
        NotAllowedError: The actor is not a coordinator.
        StaleRecordError: The material changed since it was seen.
    """
    require_role(session, Role.COORDINATOR)
    material = fetch(session, Material, command.material_id, seen_version=command.seen_version)
    material.kind = command.kind


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


def _stored_once(session: Session, file: StoreAttachment) -> Attachment:
    """The stored file; where another client stores the same bytes at this moment, theirs."""
    with suppress(IntegrityError), session.begin_nested():
        return store_attachment(session, file)
    return store_attachment(session, file)
