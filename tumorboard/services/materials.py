"""Outside material: what is needed, asked for, received, or cannot be had; files kept by their content."""

import hashlib
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from tumorboard.models import Attachment, Case, Material
from tumorboard.services.acting import fetch, require_role, required
from tumorboard.services.custody import RecordCustody, add_event, check_quantity, record_custody
from tumorboard.services.material_requests import AskedMaterial, RequestMaterials, request_materials
from tumorboard.services.parties import party_named
from tumorboard.vocabulary import CustodyKind, MaterialKind, Necessity, RequestChannel, Role


@dataclass(frozen=True, slots=True)
class RegisterMaterial:
    """One thing that the board needs to see; `received_on` where it is here already.

    `source_name` names a provider who is not known yet, and is added; where it is known, it is that one.
    """

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
    source_name: str = ""


@dataclass(frozen=True, slots=True)
class EditMaterial:
    """What a material is, corrected. Where it stands is told by its custody, and not edited."""

    material_id: int
    seen_version: int
    kind: MaterialKind
    description: str = ""
    accession_number: str = ""
    quantity: int | None = None
    outside: bool = True
    source_id: int | None = None
    necessity: Necessity = Necessity.RECOMMENDED
    collected_on: date | None = None
    source_name: str = ""


@dataclass(frozen=True, slots=True)
class RequestMaterial:
    """A request for a material, or a reminder where it was requested before."""

    material_id: int
    requested_on: date
    due_on: date | None = None
    party_id: int | None = None
    note: str = ""
    channel: RequestChannel | None = None


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
    seen_version: int | None = None


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
    check_quantity(command.quantity)
    material = Material(
        case_id=command.case_id,
        kind=command.kind,
        description=command.description,
        accession_number=command.accession_number,
        quantity=command.quantity,
        outside=command.outside,
        source_id=command.source_id or party_named(session, command.source_name),
        necessity=command.necessity,
        collected_on=command.collected_on,
        location=command.location,
        attachment_id=command.attachment_id,
    )
    session.add(material)
    session.flush()
    if command.received_on is not None:
        add_event(
            session,
            material,
            RecordCustody(material.id, CustodyKind.RECEIVED, command.received_on, place=command.location),
        )
    return material.id


def edit_material(session: Session, command: EditMaterial) -> None:
    """Correct what a material is.

    Raises:
        InvalidInputError: The quantity is not positive.
        NotAllowedError: The actor is not a coordinator.
        StaleRecordError: It changed since it was seen.
    """
    require_role(session, Role.COORDINATOR)
    material = fetch(session, Material, command.material_id, seen_version=command.seen_version)
    check_quantity(command.quantity)
    material.kind = command.kind
    material.description = command.description
    material.accession_number = command.accession_number
    material.quantity = command.quantity
    material.outside = command.outside
    material.source_id = command.source_id or party_named(session, command.source_name)
    material.necessity = command.necessity
    material.collected_on = command.collected_on


def request_material(session: Session, command: RequestMaterial) -> int:
    """Record a request or reminder and return its id.

    Raises:
        InvalidInputError: It is due before it is asked for.
        NotAllowedError: The actor is not a coordinator.
    """
    asked = RequestMaterials(
        (AskedMaterial(command.material_id),),
        command.requested_on,
        command.due_on,
        command.party_id,
        command.channel,
        command.note,
    )
    (request_id,) = request_materials(session, asked)
    return request_id


def receive_material(session: Session, command: ReceiveMaterial) -> None:
    """Record that a material has arrived.

    Raises:
        InvalidInputError: The day is still to come.
        NotAllowedError: The actor is not a coordinator.
    """
    record_custody(
        session,
        RecordCustody(command.material_id, CustodyKind.RECEIVED, command.received_on, place=command.location),
    )


def declare_unavailable(session: Session, command: DeclareUnavailable) -> None:
    """Record that a material cannot be had.

    Raises:
        InvalidInputError: The reason is blank.
        NotAllowedError: The actor is not a coordinator.
        StaleRecordError: It changed since it was seen.
    """
    require_role(session, Role.COORDINATOR)
    material = fetch(session, Material, command.material_id, seen_version=command.seen_version)
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
