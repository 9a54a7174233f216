"""The material register: the history of each material, the providers, and the letters as they were sent."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from tumorboard.database.tickets import opens_case
from tumorboard.errors import NotFoundError
from tumorboard.models import Attachment, CustodyEvent, MaterialRequest, Party
from tumorboard.queries.material_snapshots import CustodySnapshot, ProviderSnapshot, RequestSnapshot
from tumorboard.queries.people import People
from tumorboard.queries.person_snapshots import PartySnapshot
from tumorboard.vocabulary import PartyKind

_NOBODYS_ARCHIVE = (PartyKind.TRUSTED_PERSON, PartyKind.INSURER)


def build_requests(
    rows: Iterable[MaterialRequest], parties: dict[int, PartySnapshot], people: People
) -> tuple[RequestSnapshot, ...]:
    """The requests of one material, in the order in which they were recorded."""
    return tuple(
        RequestSnapshot(
            id=row.id,
            party_id=row.party_id,
            party="" if row.party_id is None else parties[row.party_id].name,
            requested_on=row.requested_on,
            due_on=row.due_on,
            channel=row.channel,
            note=row.note,
            attachment_id=row.attachment_id,
            recorded_at=row.created_at,
            recorded_by=people.name(row.created_by_id),
        )
        for row in rows
    )


def build_custody(rows: Iterable[CustodyEvent], people: People) -> tuple[CustodySnapshot, ...]:
    """What happened to one material, in the order in which it was recorded."""
    return tuple(
        CustodySnapshot(
            id=row.id,
            kind=row.kind,
            happened_on=row.happened_on,
            quantity=row.quantity,
            place=row.place,
            tracking=row.tracking,
            note=row.note,
            recorded_at=row.created_at,
            recorded_by=people.name(row.created_by_id),
        )
        for row in rows
    )


def provider_snapshot(party: Party) -> ProviderSnapshot:
    """A party as material is asked from it."""
    return ProviderSnapshot(
        id=party.id,
        row_version=party.row_version,
        kind=party.kind,
        name=party.name,
        organization=party.organization,
        address=party.address,
        country=party.country,
        phone=party.phone,
        fax=party.fax,
        email=party.email,
        contact=party.contact,
    )


def list_providers(session: Session) -> tuple[ProviderSnapshot, ...]:
    """All who may hold material, by name: insurers and trusted persons do not."""
    statement = select(Party).where(Party.kind.not_in(_NOBODYS_ARCHIVE)).order_by(Party.name, Party.id)
    return tuple(provider_snapshot(party) for party in session.scalars(statement))


def _case_of_request(session: Session, request_id: int) -> int | None:
    return session.scalar(select(MaterialRequest.case_id).where(MaterialRequest.id == request_id))


@opens_case(_case_of_request)
def read_request_letter(session: Session, request_id: int) -> bytes:
    """The PDF of a request as it was sent.

    Raises:
        NotFoundError: There is no such request, it had no letter, or it is not for this person to see.
    """
    pdf = session.scalar(
        select(Attachment.content)
        .join(MaterialRequest, MaterialRequest.attachment_id == Attachment.id)
        .where(MaterialRequest.id == request_id)
    )
    if pdf is None:
        raise NotFoundError("This request has no letter on file, or it is not yours to see.")
    return pdf
