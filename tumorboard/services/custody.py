"""What happens to a material as a thing: it comes, is wrong, goes to somebody, or back. One way in for all of it.

The events are the history and never change. `Material.received_on`, `returned_on` and `location` say where it stands
now, and follow from the newest event: they are changed here and nowhere else.
"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from tumorboard.errors import InvalidInputError
from tumorboard.models import CustodyEvent, Material
from tumorboard.services.acting import fetch, require_role, required
from tumorboard.services.days import require_past
from tumorboard.services.rows import touch
from tumorboard.vocabulary import SETBACKS, CustodyKind, Role

_PLACED = {
    CustodyKind.MOVED: "Say where it is now.",
    CustodyKind.LENT: "Say to whom it was lent.",
}
_REASONS = {
    CustodyKind.WRONG: "Say what came instead of what was asked for.",
    CustodyKind.DAMAGED: "Say what is damaged.",
    CustodyKind.LOST: "Say how it was lost.",
}


@dataclass(frozen=True, slots=True)
class RecordCustody:
    """Something that happened to a material.

    Attributes:
        material_id: Which one.
        kind: What happened.
        happened_on: When, by the calendar of whoever records it.
        quantity: How many pieces of it; None where nobody counted.
        place: Where it is since then, or to whom it went. Blank at an arrival leaves the place that is known.
        tracking: The carrier's number.
        note: Anything else; what is wrong, damaged or lost is explained here.
        seen_version: The version of the material that the person saw; None where nobody looked, as in an import.
    """

    material_id: int
    kind: CustodyKind
    happened_on: date
    quantity: int | None = None
    place: str = ""
    tracking: str = ""
    note: str = ""
    seen_version: int | None = None


def record_custody(session: Session, command: RecordCustody) -> int:
    """Record what happened to a material, keep its dates and place in step, and return the event's id.

    Raises:
        InvalidInputError: The day is still to come, the quantity is not positive, a place or reason is missing, or the
            material is not here to be moved, lent or returned.
        NotAllowedError: The actor is not a coordinator.
        StaleRecordError: The material changed since it was seen.
    """
    require_role(session, Role.COORDINATOR)
    material = fetch(session, Material, command.material_id, seen_version=command.seen_version)
    return add_event(session, material, command)


def add_event(session: Session, material: Material, command: RecordCustody) -> int:
    """Record an event of a material that is at hand already.

    Raises:
        InvalidInputError: As `record_custody`.
    """
    _check(command)
    last = _last_kind(session, material.id)
    _follow(material, command, last)
    touch(material)  # an event counts as a change also where no date moves, so that two coordinators notice each other
    event = CustodyEvent(
        case_id=material.case_id,
        material_id=material.id,
        kind=command.kind,
        happened_on=command.happened_on,
        quantity=command.quantity,
        place=command.place,
        tracking=command.tracking,
        note=command.note,
    )
    session.add(event)
    session.flush()
    return event.id


def check_quantity(quantity: int | None) -> None:
    """Refuse a count of pieces that is none.

    Raises:
        InvalidInputError: It is below 1.
    """
    if quantity is not None and quantity < 1:
        raise InvalidInputError("A quantity is at least 1.", field="quantity")


def _check(command: RecordCustody) -> None:
    check_quantity(command.quantity)
    require_past(command.happened_on, "happened_on")
    if command.kind in _PLACED:
        required(command.place, "place", _PLACED[command.kind])
    if command.kind in _REASONS:
        required(command.note, "note", _REASONS[command.kind])


def _follow(material: Material, command: RecordCustody, last: CustodyKind | None) -> None:
    """Let the material say where it stands after the event."""
    here = material.received_on is not None and material.returned_on is None
    if command.kind is CustodyKind.RECEIVED:
        if not (here and last is CustodyKind.LENT):  # back from a loan, it was received when it was received
            material.received_on = command.happened_on
        material.returned_on = None
        material.unavailable_reason = ""
        material.location = command.place or material.location
    elif command.kind in SETBACKS:
        if material.returned_on is not None:
            raise InvalidInputError("It was returned, and is no longer in the board's hands.", field="kind")
        # What came first may be another thing than what is awaited: where that lies stands in the event.
        material.received_on = None
        material.location = ""
    elif command.kind is CustodyKind.RETURNED:
        if here:
            material.returned_on = command.happened_on
            material.location = command.place
        elif last is None or last not in {CustodyKind.WRONG, CustodyKind.DAMAGED}:
            raise InvalidInputError("It is not here, so that it cannot be returned.", field="kind")
        # Else what went back was the wrong thing: the right one is still awaited.
    elif here:
        material.location = command.place
    else:
        raise InvalidInputError("It is not here, so that it can be neither moved nor lent.", field="kind")


def _last_kind(session: Session, material_id: int) -> CustodyKind | None:
    return session.scalar(
        select(CustodyEvent.kind)
        .where(CustodyEvent.material_id == material_id)
        .order_by(CustodyEvent.id.desc())
        .limit(1)
    )
