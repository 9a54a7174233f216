"""What is out, of whom, and how each provider answers: what a coordinator chases."""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from datetime import date
from statistics import median
from typing import Any

from sqlalchemy import ColumnElement, Select, func, literal, select, tuple_
from sqlalchemy.orm import Session

from tumorboard.models import (
    Board,
    Case,
    CustodyEvent,
    Material,
    MaterialRequest,
    Party,
    Patient,
    PatientIdentifier,
)
from tumorboard.queries.material_snapshots import (
    AskedSnapshot,
    ChaseSnapshot,
    ProviderStatisticSnapshot,
)
from tumorboard.queries.materials import provider_snapshot
from tumorboard.vocabulary import SETBACKS, CustodyKind

PAGE_SIZE = 200


def list_chases(
    session: Session,
    today: date,
    board_id: int | None = None,
    limit: int = PAGE_SIZE,
    after: tuple[str, int, int] | None = None,
) -> tuple[ChaseSnapshot, ...]:
    """A page of what is out, by provider, in one statement: a deep page costs as much as the first.

    What was never asked for is out, too; what cannot be had, and what closed or withdrawn cases lack, is not.

    Args:
        session: A reading session.
        today: The day by the calendar of whoever asks.
        board_id: One board; None for all.
        limit: The most rows.
        after: The `key` of the last row of the page before.
    """
    provider, provider_id = func.coalesce(Party.name, ""), func.coalesce(Party.id, 0)
    statement = _chases(provider, provider_id).limit(limit)
    if board_id is not None:
        statement = statement.where(Case.board_id == board_id)
    if after is not None:
        place: ColumnElement[Any] = tuple_(provider, provider_id, Material.id)
        statement = statement.where(place > tuple_(*(literal(part) for part in after)))
    return tuple(
        ChaseSnapshot(
            material_id=row.id,
            seen_version=row.row_version,
            case_id=row.case_id,
            case_number=row.number,
            patient=", ".join(part for part in (row.family_name, row.given_name) if part),
            kind=row.kind,
            description=row.description,
            accession_number=row.accession_number,
            quantity=row.quantity,
            necessity=row.necessity,
            provider_id=row.provider_id or None,
            provider=row.provider,
            provider_email=row.email or "",
            first_requested_on=row.first_on,
            last_requested_on=row.last_on,
            due_on=row.due_on,
            requests=row.requests,
            setback=row.last_kind if row.last_kind in SETBACKS else None,
            days=None if row.first_on is None else (today - row.first_on).days,
            overdue=row.due_on is not None and row.due_on < today,
        )
        for row in session.execute(statement)
    )


def _chases(provider: ColumnElement[str], provider_id: ColumnElement[int]) -> Select[*tuple[Any, ...]]:
    """What is out, with what was asked; columns, never whole rows."""

    def of_requests(value: ColumnElement[Any]) -> ColumnElement[Any]:
        return select(value).where(MaterialRequest.material_id == Material.id).scalar_subquery()

    last_kind = (
        select(CustodyEvent.kind)
        .where(CustodyEvent.material_id == Material.id)
        .order_by(CustodyEvent.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    return (
        select(
            Material.id,
            Material.row_version,
            Material.case_id,
            Material.kind,
            Material.description,
            Material.accession_number,
            Material.quantity,
            Material.necessity,
            Case.number,
            Patient.family_name,
            Patient.given_name,
            Party.email,
            provider.label("provider"),
            provider_id.label("provider_id"),
            of_requests(func.min(MaterialRequest.requested_on)).label("first_on"),
            of_requests(func.max(MaterialRequest.requested_on)).label("last_on"),
            of_requests(func.max(MaterialRequest.due_on)).label("due_on"),
            of_requests(func.count(MaterialRequest.id)).label("requests"),
            last_kind.label("last_kind"),
        )
        .join(Case, Case.id == Material.case_id)
        .join(Patient, Patient.id == Case.patient_id)
        .outerjoin(Party, Party.id == Material.source_id)
        .where(
            Material.received_on.is_(None),
            Material.unavailable_reason == "",
            Case.withdrawn_at.is_(None),
            Case.closed_at.is_(None),
        )
        .order_by(provider, provider_id, Material.id)
    )


def provider_statistics(
    session: Session, party_ids: Collection[int] | None = None
) -> tuple[ProviderStatisticSnapshot, ...]:
    """How providers answer, by name, in three statements. A material counts for whom it was last asked of.

    Args:
        session: A reading session.
        party_ids: Whom to count; None for all.
    """
    asked: dict[int, tuple[int, date, date | None]] = {}
    requests: Counter[int] = Counter()
    statement = (
        select(MaterialRequest.material_id, MaterialRequest.party_id, MaterialRequest.requested_on)
        .add_columns(Material.received_on)
        .join(Material, Material.id == MaterialRequest.material_id)
        .where(MaterialRequest.party_id.is_not(None))
        .order_by(MaterialRequest.id)
    )
    if party_ids is not None:
        statement = statement.where(MaterialRequest.party_id.in_(sorted(party_ids)))
    for material_id, party_id, requested_on, received_on in session.execute(statement):
        requests[party_id] += 1
        known = asked.get(material_id)
        first = min(requested_on, known[1]) if known is not None and known[0] == party_id else requested_on
        asked[material_id] = (party_id, first, received_on)
    wrong = Counter(
        asked[material_id][0]
        for material_id in session.scalars(
            select(CustodyEvent.material_id).where(CustodyEvent.kind == CustodyKind.WRONG)
        )
        if material_id in asked
    )
    days: defaultdict[int, list[int]] = defaultdict(list)
    counted = Counter(party_id for party_id, _first, _received in asked.values())
    for party_id, first, received in asked.values():
        if received is not None and received >= first:
            days[party_id].append((received - first).days)
    parties = session.execute(select(Party.id, Party.name).where(Party.id.in_(sorted(requests))).order_by(Party.name))
    return tuple(
        ProviderStatisticSnapshot(
            party_id=party_id,
            name=name,
            requests=requests[party_id],
            asked=counted[party_id],
            received=len(days[party_id]),
            median_days=median(days[party_id]) if days[party_id] else None,
            wrong=wrong[party_id],
        )
        for party_id, name in parties
    )


def read_asked(
    session: Session, material_ids: Sequence[int], without: Collection[int] = ()
) -> tuple[AskedSnapshot, ...]:
    """Materials as letters ask for them, by case and in the order in which they were registered; in four statements.

    Args:
        session: A reading session.
        material_ids: Which ones.
        without: Requests (ids) that do not count as asked before: those that the letters themselves are.
    """
    found = session.execute(
        select(Material, Case.number, Patient, Board, Party)
        .join(Case, Case.id == Material.case_id)
        .join(Patient, Patient.id == Case.patient_id)
        .join(Board, Board.id == Case.board_id)
        .outerjoin(Party, Party.id == Material.source_id)
        .where(Material.id.in_(material_ids))
        .order_by(Material.case_id, Material.id)
    ).all()
    days: defaultdict[int, list[date]] = defaultdict(list)
    for material_id, requested_on in session.execute(
        select(MaterialRequest.material_id, MaterialRequest.requested_on)
        .where(MaterialRequest.material_id.in_(material_ids), MaterialRequest.id.not_in(sorted(without)))
        .order_by(MaterialRequest.id)
    ):
        days[material_id].append(requested_on)
    last = {
        event.material_id: event
        for event in session.scalars(
            select(CustodyEvent).where(CustodyEvent.material_id.in_(material_ids)).order_by(CustodyEvent.id)
        )
        if event.kind in SETBACKS
    }
    numbers: defaultdict[int, list[PatientIdentifier]] = defaultdict(list)
    patients = {row.Patient.id for row in found}
    for identifier in session.scalars(
        select(PatientIdentifier).where(PatientIdentifier.patient_id.in_(patients)).order_by(PatientIdentifier.id)
    ):
        numbers[identifier.patient_id].append(identifier)
    setbacks = {material.id: last.get(material.id) if material.received_on is None else None for material, *_ in found}
    return tuple(
        AskedSnapshot(
            material_id=material.id,
            seen_version=material.row_version,
            case_id=material.case_id,
            case_number=number,
            patient=" ".join(part for part in (patient.given_name, patient.family_name) if part),
            birth_date=patient.birth_date,
            identifiers=_known_by(party, numbers[patient.id]),
            kind=material.kind,
            description=material.description,
            accession_number=material.accession_number,
            quantity=material.quantity,
            collected_on=material.collected_on,
            requested_on=tuple(days[material.id]),
            setback=None if (setback := setbacks[material.id]) is None else setback.kind,
            setback_note="" if setback is None else setback.note,
            provider=None if party is None else provider_snapshot(party),
            board=board.name,
            institution=board.institution,
            address=board.address,
            contact=board.contact,
        )
        for material, number, patient, board, party in found
    )


def _known_by(party: Party | None, identifiers: Sequence[PatientIdentifier]) -> tuple[str, ...]:
    """The numbers that a provider itself gave: those of other places are none of its business."""
    if party is None:
        return ()
    own = {party.name.casefold(), party.organization.casefold()} - {""}
    return tuple(each.value for each in identifiers if each.issuer.casefold() in own)
