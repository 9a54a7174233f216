"""Readiness from stored rows: page, list, agenda and the refusal to list say the same, in few statements."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.queries.test_case import counted
from tests.support.board import COORDINATOR
from tests.support.clinic import CaseFile, Clinic
from tumorboard.concordance.checklists import default_checklist
from tumorboard.concordance.readiness import ChecklistNeed, applicable
from tumorboard.errors import InvalidInputError
from tumorboard.models import ChecklistItem
from tumorboard.queries.agenda import read_agenda
from tumorboard.queries.readiness import read_readiness
from tumorboard.services.checklists import EditChecklist, edit_checklist
from tumorboard.services.materials import RegisterMaterial, RequestMaterial, register_material, request_material
from tumorboard.services.meetings import ListCase, list_case
from tumorboard.vocabulary import MaterialKind, Necessity, ReferralReason, TumorSite

TODAY = date(2026, 11, 30)


def thigh(clinic: Clinic) -> CaseFile:
    """A case of a site for which the board has no list of its own."""
    return clinic.register(replace(clinic.registration(), site=TumorSite.SARCOMA))


def material(
    case: CaseFile,
    kind: MaterialKind,
    description: str = "",
    *,
    received_on: date | None = None,
    collected_on: date | None = None,
) -> int:
    command = RegisterMaterial(case.id, kind, description, collected_on=collected_on, received_on=received_on)
    return case.clinic.write(COORDINATOR, register_material, command)


def test_a_site_without_a_list_of_its_own_uses_the_one_with_which_a_board_begins(clinic: Clinic) -> None:
    case = thigh(clinic)
    assert case.read().readiness.sentences == (
        "Slides not asked for yet",
        "Imaging not asked for yet",
        "CT of the chest not asked for yet",
        "Pathology report not asked for yet",
    )
    for kind in (MaterialKind.SLIDES, MaterialKind.PATHOLOGY_REPORT):
        material(case, kind, received_on=TODAY)
    material(case, MaterialKind.IMAGING, "MRI of the thigh", received_on=TODAY, collected_on=date(2026, 8, 12))
    chest = material(case, MaterialKind.IMAGING, "CT thorax")
    clinic.write(COORDINATOR, request_material, RequestMaterial(chest, date(2026, 11, 20)))
    assert case.read().readiness.sentences == (
        "MRI of the thigh older than 60 days: 12 Aug 2026",
        "CT of the chest not here, asked for on 20 Nov 2026",
    )
    listed = clinic.database.read(read_readiness, [case.id], case.read().readiness.on)
    assert listed == {case.id: case.read().readiness}


def _versions(session: Session, site: TumorSite) -> list[tuple[int, int]]:
    rows = session.scalars(select(ChecklistItem).where(ChecklistItem.site == site))
    return [(row.id, row.row_version) for row in rows]


def test_the_day_of_the_meeting_decides_what_is_too_old(clinic: Clinic) -> None:
    needs = (ChecklistNeed(MaterialKind.IMAGING, Necessity.CRITICAL, "", 30),)
    clinic.write(COORDINATOR, edit_checklist, EditChecklist(TumorSite.KIDNEY_BLADDER, needs))
    case = clinic.register(replace(clinic.registration(), site=TumorSite.KIDNEY_BLADDER))
    now = datetime.now(UTC)
    taken = now.date() - timedelta(days=20)
    material(case, MaterialKind.IMAGING, "CT", received_on=now.date(), collected_on=taken)
    soon, late = (clinic.schedule(now + timedelta(days=days)) for days in (5, 60))
    stale = f"CT older than 30 days: {taken.day} {taken:%b %Y}"
    with pytest.raises(InvalidInputError, match=stale):
        case.list_on(late)
    clinic.write(COORDINATOR, list_case, ListCase(late, case.id, provisional_reason="No newer one can be had."))
    (item,) = clinic.database.read(read_agenda, late).items
    assert (item.ready, item.readiness) == (False, stale)
    assert (case.read().readiness.on, case.read().readiness.ready) == ((now + timedelta(days=60)).date(), False)
    case.list_on(soon)
    assert (case.read().readiness.on, case.read().readiness.ready) == ((now + timedelta(days=5)).date(), True)


def test_a_list_of_the_boards_own_holds_alone_until_it_is_taken_away(clinic: Clinic) -> None:
    case = clinic.register(replace(clinic.registration(), site=TumorSite.MELANOMA))
    other = replace(clinic.registration(), site=TumorSite.MELANOMA)
    recurrent = clinic.register(replace(other, referral=replace(other.referral, reason=ReferralReason.RECURRENCE)))
    own = ChecklistNeed(MaterialKind.LABORATORY, Necessity.CRITICAL, "LDH", reason=ReferralReason.RECURRENCE)
    clinic.write(COORDINATOR, edit_checklist, EditChecklist(TumorSite.MELANOMA, (own,)))
    assert case.read().readiness.items == ()
    assert recurrent.read().readiness.sentences == ("LDH not asked for yet",)
    prepared = clinic.database.read(read_readiness, [case.id, recurrent.id], TODAY)
    assert (prepared[case.id].ready, prepared[recurrent.id].ready) == (True, False)
    reader = clinic.database.signed_in_as(COORDINATOR)
    seen = dict(reader.read(_versions, TumorSite.MELANOMA))
    clinic.write(COORDINATOR, edit_checklist, EditChecklist(TumorSite.MELANOMA, (), seen))
    assert len(case.read().readiness.items) == len(
        applicable(default_checklist(TumorSite.MELANOMA), ReferralReason.NEWLY_DIAGNOSED)
    )


def test_readiness_of_many_cases_takes_three_statements(clinic: Clinic) -> None:
    cases = [clinic.register() for _ in range(5)]
    for case in cases:
        case.add_material(received=False)
    lengths = []
    for ids in ([cases[0].id], [case.id for case in cases]):
        with counted(clinic.database) as statements:
            found = clinic.database.read(read_readiness, ids, TODAY)
        assert set(found) == set(ids)
        lengths.append(len(statements))
    assert lengths[0] == lengths[1] <= 6  # three of them are the transaction's
    assert clinic.database.read(read_readiness, [], TODAY) == {}
