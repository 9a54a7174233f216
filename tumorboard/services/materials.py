"""Outside material: what is needed, asked for, received, or cannot be had; files kept by their content."""

import hashlib
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from tumorboard.errors import InvalidInputError
from tumorboard.models import Attachment, Case, Material, MaterialRequest
from tumorboard.services.acting import fetch, require_role, required
from tumorboard.vocabulary import MaterialKind, Necessity, Role


@dataclass(frozen=True, slots=True)
class RegisterMaterial:
    """One thing that the board needs to see; `received_on` where it is here already."""

    case_id: int
    kind: MaterialKind
    description: str = ""
    accession_number: str = ""
    quantity: int | None = None
    outside: bool = True
    source_id: int | None = None
    necessity: Necessity = Necessity.RECOMMENDED
    collected_on: date | None = None
    received_on: date | None = None
    location: str = ""
    attachment_id: int | None = None


@dataclass(frozen=True, slots=True)
class RequestMaterial:
    """A request for a material, or a reminder where it was requested before."""

    material_id: int
    requested_on: date
    due_on: date | None = None
    party_id: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class ReceiveMaterial:
    """A material that has arrived. A blank location leaves the present one."""

    material_id: int
    received_on: date
    location: str = ""


@dataclass(frozen=True, slots=True)
class DeclareUnavailable:
    """A material that cannot be had, and why; the letter lists it."""

    material_id: int
    reason: str


@dataclass(frozen=True, slots=True)
class StoreAttachment:
    """A file's bytes, its name as it came, what its content is, and what could be read out of it."""

    content: bytes
    media_type: str
    file_name: str = ""
    text: str = ""


def register_material(session: Session, command: RegisterMaterial) -> int:
    """Register a material and return its id.

    Raises:
        InvalidInputError: The quantity is not positive.
        NotAllowedError: The actor is not a coordinator.
    """
    require_role(session, Role.COORDINATOR)
    fetch(session, Case, command.case_id)
    if command.quantity is not None and command.quantity < 1:
        raise InvalidInputError("A quantity is at least 1.", field="quantity")
    material = Material(
        case_id=command.case_id,
        kind=command.kind,
        description=command.description,
        accession_number=command.accession_number,
        quantity=command.quantity,
        outside=command.outside,
        source_id=command.source_id,
        necessity=command.necessity,
        collected_on=command.collected_on,
        received_on=command.received_on,
        location=command.location,
        attachment_id=command.attachment_id,
    )
    session.add(material)
    session.flush()
    return material.id


def request_material(session: Session, command: RequestMaterial) -> int:
    """Record a request or reminder and return its id.

    Raises:
        NotAllowedError: The actor is not a coordinator.
    """
    require_role(session, Role.COORDINATOR)
    material = fetch(session, Material, command.material_id)
    request = MaterialRequest(
        case_id=material.case_id,
        material_id=material.id,
        party_id=command.party_id,
        requested_on=command.requested_on,
        due_on=command.due_on,
        note=command.note,
    )
    session.add(request)
    session.flush()
    return request.id


def receive_material(session: Session, command: ReceiveMaterial) -> None:
    """Record that a material has arrived.

    Raises:
        NotAllowedError: The actor is not a coordinator.
    """
    require_role(session, Role.COORDINATOR)
    material = fetch(session, Material, command.material_id)
    material.received_on = command.received_on
    material.location = command.location or material.location
    material.unavailable_reason = ""


def declare_unavailable(session: Session, command: DeclareUnavailable) -> None:
    """Record that a material cannot be had.

    Raises:
        InvalidInputError: The reason is blank.
        NotAllowedError: The actor is not a coordinator.
    """
    require_role(session, Role.COORDINATOR)
    material = fetch(session, Material, command.material_id)
    material.unavailable_reason = required(command.reason, "reason", "Say why the material cannot be had.")


def store_attachment(session: Session, command: StoreAttachment) -> Attachment:
    """Keep a file's bytes once: the same content is the same attachment."""
    sha256 = hashlib.sha256(command.content).hexdigest()
    present = session.scalars(select(Attachment).where(Attachment.sha256 == sha256)).one_or_none()
    if present is not None:
        return present
    attachment = Attachment(
        sha256=sha256,
        size=len(command.content),
        media_type=command.media_type,
        file_name=command.file_name,
        content=command.content,
        text=command.text,
    )
    session.add(attachment)
    session.flush()
    return attachment
