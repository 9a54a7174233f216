"""How ready cases are, from their rows. Services and queries ask here, so that a refusal and a page say the same."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

from sqlalchemy import Row, func, select
from sqlalchemy.orm import Session

from tumorboard.concordance.checklists import default_checklist
from tumorboard.concordance.readiness import ChecklistNeed, HeldMaterial, Readiness, applicable, readiness
from tumorboard.models.cases import Case, Referral
from tumorboard.models.materials import ChecklistItem, CustodyEvent, Material, MaterialRequest
from tumorboard.vocabulary import CustodyKind, TumorSite

_UNUSABLE = {
    CustodyKind.WRONG: "not what was asked for",
    CustodyKind.LOST: "lost",
}


_ASKED = (
    *("id", "case_id", "kind", "description", "necessity"),
    *("collected_on", "received_on", "unavailable_reason"),
)
"""The columns of a material that readiness asks for: whole rows of hundreds take longer than the rules."""


def read_readiness(session: Session, case_ids: Collection[int], on: date) -> dict[int, Readiness]:
    """How ready cases are on a day, by their ids, in three statements however many they are.

    Args:
        session: A reading session.
        case_ids: At most some 30,000: they travel with the question.
        on: The day of the discussion, or today where none is set.
    """
    wanted = sorted(set(case_ids))
    if not wanted:
        return {}
    cases = session.execute(
        select(Case.id, Case.site, Referral.reason)
        .join(Referral, Referral.case_id == Case.id)
        .where(Case.id.in_(wanted))
    ).all()
    rows = session.scalars(
        select(ChecklistItem).where(ChecklistItem.site.in_({row.site for row in cases})).order_by(ChecklistItem.id)
    ).all()
    held = _held_by_case(session, wanted)
    # Most cases of a page are of few sites and reasons.
    kinds = {(row.site, row.reason) for row in cases}
    needs = {(site, reason): applicable(checklist_of(site, rows), reason) for site, reason in kinds}
    return {row.id: readiness(needs[row.site, row.reason], held[row.id], on) for row in cases}


def checklist_of(site: TumorSite, rows: Iterable[ChecklistItem]) -> tuple[ChecklistNeed, ...]:
    """The lines of a site: the board's own where it has any, else those with which a board begins."""
    own = tuple(
        ChecklistNeed(row.kind, row.necessity, row.description, row.maximum_age_days, row.reason)
        for row in rows
        if row.site is site
    )
    return own or default_checklist(site)


def held_material(material: Material | Row[Any], requested_on: date | None, last: CustodyKind | None) -> HeldMaterial:
    """A material, or the columns of it that readiness asks for; `last` is what happened to it last as a thing."""
    return HeldMaterial(
        material_id=material.id,
        kind=material.kind,
        description=material.description,
        necessity=material.necessity,
        collected_on=material.collected_on,
        received_on=material.received_on,
        requested_on=requested_on,
        unusable="" if last is None else _UNUSABLE.get(last, ""),
        unavailable_reason="" if material.received_on is not None else material.unavailable_reason,
    )


def last_custody(events: Iterable[CustodyEvent]) -> dict[int, CustodyKind]:
    """What happened last to each material, by its id."""
    return {event.material_id: event.kind for event in sorted(events, key=lambda event: (event.happened_on, event.id))}


def _held_by_case(session: Session, case_ids: list[int]) -> dict[int, list[HeldMaterial]]:
    requested = (
        select(func.min(MaterialRequest.requested_on))
        .where(MaterialRequest.material_id == Material.id)
        .scalar_subquery()
    )
    last = (
        select(CustodyEvent.kind)
        .where(CustodyEvent.material_id == Material.id)
        .order_by(CustodyEvent.happened_on.desc(), CustodyEvent.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    held: dict[int, list[HeldMaterial]] = defaultdict(list)
    columns = (getattr(Material, name) for name in _ASKED)
    rows: Iterable[Any] = session.execute(
        select(*columns, requested.label("requested_on"), last.label("last"))
        .where(Material.case_id.in_(case_ids))
        .order_by(Material.id)
    )
    for row in rows:
        held[row.case_id].append(held_material(row, row.requested_on, row.last))
    return held
