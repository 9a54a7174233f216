"""Outside parties as they come with a case: the one that the board knows already, or a new one."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from tumorboard.models import Party
from tumorboard.services.people import AddParty, add_party


def party_of(session: Session, sent: AddParty) -> int:
    """The party by its number and issuer, else by everything that is known of it; added where there is none.

    Raises:
        InvalidInputError: The name is blank.
        NotAllowedError: The actor is neither administrator nor coordinator.
    """
    if sent.identifier:
        same = [Party.identifier == sent.identifier, Party.identifier_issuer == sent.identifier_issuer]
    else:
        names = ("kind", "name", "organization", "address", "phone", "email")
        same = [getattr(Party, name) == getattr(sent, name) for name in names]
    known = session.scalar(select(Party.id).where(*same).order_by(Party.id).limit(1))
    return add_party(session, sent) if known is None else known
