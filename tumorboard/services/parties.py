"""Outside parties after they were added: where they are reached, and whom to ask for there."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from tumorboard.models import Party
from tumorboard.services.acting import fetch, require_role, required
from tumorboard.vocabulary import PartyKind, Role


@dataclass(frozen=True, slots=True)
class EditParty:
    """All that is known of an outside party from now on. `contact` is whom to ask for there."""

    party_id: int
    seen_version: int
    kind: PartyKind
    name: str
    organization: str = ""
    address: str = ""
    country: str = ""
    phone: str = ""
    fax: str = ""
    email: str = ""
    contact: str = ""


def edit_party(session: Session, command: EditParty) -> None:
    """Correct an outside party.

    Raises:
        InvalidInputError: The name is blank.
        NotAllowedError: The actor is neither administrator nor coordinator.
        StaleRecordError: It changed since it was seen.
    """
    require_role(session, Role.ADMINISTRATOR, Role.COORDINATOR)
    party = fetch(session, Party, command.party_id, seen_version=command.seen_version)
    party.kind = command.kind
    party.name = required(command.name, "name", "Enter the name of the party.")
    party.organization = command.organization
    party.address = command.address
    party.country = command.country
    party.phone = command.phone
    party.fax = command.fax
    party.email = command.email
    party.contact = command.contact


def party_named(session: Session, name: str, kind: PartyKind = PartyKind.OTHER) -> int | None:
    """The id of the party of a name, which is added where there is none; None for a blank name."""
    name = name.strip()
    if not name:
        return None
    found = session.scalars(select(Party.id).where(Party.name == name).order_by(Party.id)).first()
    if found is not None:
        return found
    party = Party(kind=kind, name=name)
    session.add(party)
    session.flush()
    return party.id
