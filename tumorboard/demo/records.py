"""Short ways to write what a patient brings: material that came, material that had to be asked for, consents."""

from datetime import date

from tumorboard.demo.story import THIS, MaterialStory
from tumorboard.services.intake import ConsentEntry
from tumorboard.services.materials import ReceiveMaterial, RegisterMaterial, RequestMaterial
from tumorboard.services.people import AddParty
from tumorboard.vocabulary import ConsentPurpose, MaterialKind, Necessity


def material(
    kind: MaterialKind,
    description: str,
    number: str = "",
    quantity: int | None = None,
    *,
    sender: AddParty | None = None,
    of: date | None = None,
    on: date | None = None,
    necessity: Necessity = Necessity.CRITICAL,
    own: bool = False,
) -> MaterialStory:
    """A material of one date that came on another; `on` None where it has not come. `own`: made at this center."""
    record = RegisterMaterial(
        THIS,
        kind,
        description,
        number,
        quantity,
        outside=not own,
        necessity=necessity,
        collected_on=of,
        received_on=on,
    )
    return MaterialStory(record, sender)


def asked_for(
    story: MaterialStory,
    *requests: tuple[date, date, str],
    arrived: date | None = None,
    unavailable: str = "",
) -> MaterialStory:
    """A material with its request and reminders (sent on, due on, note), and what came of them."""
    return MaterialStory(
        story.record,
        story.sender,
        tuple(RequestMaterial(THIS, sent, due, note=note) for sent, due, note in requests),
        None if arrived is None else ReceiveMaterial(THIS, arrived),
        unavailable,
    )


def consents(given_on: date, *, research: bool = True) -> tuple[ConsentEntry, ...]:
    """Consent to care and contact, and to research or not."""
    return (
        ConsentEntry(ConsentPurpose.CARE, given=True, given_on=given_on),
        ConsentEntry(ConsentPurpose.CONTACT, given=True, given_on=given_on),
        ConsentEntry(ConsentPurpose.RESEARCH, given=research, given_on=given_on),
    )
