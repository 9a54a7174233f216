"""Asking for material, and asking again: one or many materials of one provider in one act."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from tumorboard.errors import InvalidInputError, StaleRecordError
from tumorboard.models import Material, MaterialRequest, Party
from tumorboard.services.acting import fetch, require_role
from tumorboard.vocabulary import RequestChannel, Role

_STALE = "One of these was changed while the letter was made, perhaps received. Nothing was recorded; look again."


@dataclass(frozen=True, slots=True)
class AskedMaterial:
    """A material that is asked for, at the version that the person saw (None: whatever it is now)."""

    material_id: int
    seen_version: int | None = None


@dataclass(frozen=True, slots=True)
class RequestMaterials:
    """A request for materials, or a reminder of those that were requested before.

    Attributes:
        materials: All that is asked for.
        requested_on: When.
        due_on: Until when an answer is expected.
        party_id: Who is asked; None for whom each material comes from.
        channel: How they are asked.
        note: Anything else.
        letters: For each case (id) the attachment (id) of the letter as it is sent.
    """

    materials: tuple[AskedMaterial, ...]
    requested_on: date
    due_on: date | None = None
    party_id: int | None = None
    channel: RequestChannel | None = None
    note: str = ""
    letters: tuple[tuple[int, int], ...] = ()


def request_materials(session: Session, command: RequestMaterials) -> tuple[int, ...]:
    """Record one request for each material and return their ids in the order of the materials.

    What was said not to be had is awaited again.

    Raises:
        InvalidInputError: Nothing is asked for, it is due before it is asked for, or it is asked of several providers.
        NotAllowedError: The actor is not a coordinator.
        NotFoundError: There is no such material or provider.
        StaleRecordError: A material changed since it was seen.
    """
    require_role(session, Role.COORDINATOR)
    if not command.materials:
        raise InvalidInputError("Choose what is to be asked for.", field="materials")
    if command.due_on is not None and command.due_on < command.requested_on:
        raise InvalidInputError("The answer is due before it is asked for.", field="due_on")
    if command.party_id is not None:
        fetch(session, Party, command.party_id)
    materials = [_asked(session, each) for each in command.materials]
    if command.party_id is None and len({material.source_id for material in materials}) > 1:
        raise InvalidInputError("One request goes to one provider.", field="materials")
    letters = dict(command.letters)
    requests = []
    for material in materials:
        material.unavailable_reason = ""
        requests.append(
            MaterialRequest(
                case_id=material.case_id,
                material_id=material.id,
                party_id=command.party_id or material.source_id,
                requested_on=command.requested_on,
                due_on=command.due_on,
                note=command.note,
                channel=command.channel,
                attachment_id=letters.get(material.case_id),
            )
        )
    session.add_all(requests)
    session.flush()
    return tuple(request.id for request in requests)


def _asked(session: Session, asked: AskedMaterial) -> Material:
    try:
        return fetch(session, Material, asked.material_id, seen_version=asked.seen_version)
    except StaleRecordError as error:
        raise StaleRecordError(_STALE) from error
