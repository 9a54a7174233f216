"""What happens to material as a thing, and how what is out is asked for again."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from tests.support.board import ADMINISTRATOR, COORDINATOR, PATHOLOGIST
from tests.support.clinic import CaseFile, Clinic
from tumorboard.errors import FrozenError, InvalidInputError, NotAllowedError, NotFoundError, StaleRecordError
from tumorboard.models import CustodyEvent
from tumorboard.queries.materials import list_providers
from tumorboard.queries.snapshots import MaterialSnapshot
from tumorboard.services.acting import fetch
from tumorboard.services.custody import RecordCustody, record_custody
from tumorboard.services.material_requests import AskedMaterial, RequestMaterials, request_materials
from tumorboard.services.materials import (
    DeclareUnavailable,
    EditMaterial,
    ReceiveMaterial,
    RegisterMaterial,
    RequestMaterial,
    declare_unavailable,
    edit_material,
    receive_material,
    register_material,
    request_material,
)
from tumorboard.services.parties import EditParty, edit_party
from tumorboard.services.people import AddParty, add_party
from tumorboard.services.reviews import record_pathology_review
from tumorboard.vocabulary import (
    CaseStatus,
    CustodyKind,
    MaterialKind,
    MaterialStatus,
    Necessity,
    PartyKind,
    RequestChannel,
    ReviewBasis,
)

MONDAY, FRIDAY, NEXT_MONDAY = date(2026, 11, 9), date(2026, 11, 13), date(2026, 11, 16)
HOSTILE = "<b>x</b> =cmd|' /C calc'!A1 'Robert'); DROP TABLE material;-- \u202emirror 🔬 " + "y" * 10_000


def only(case: CaseFile) -> MaterialSnapshot:
    (material,) = case.read().materials
    return material


def happen(case: CaseFile, kind: CustodyKind, day: date = FRIDAY, *, place: str = "", note: str = "") -> None:
    """Something happens to the only material of a case, seen as it stands."""
    material = only(case)
    command = RecordCustody(material.id, kind, day, place=place, note=note, seen_version=material.row_version)
    case.clinic.write(COORDINATOR, record_custody, command)


def test_slides_that_come_wrong_twice_are_awaited_until_the_right_ones_come(clinic: Clinic) -> None:
    case = clinic.register()
    material_id = case.add_material(received=False)
    clinic.write(COORDINATOR, request_material, RequestMaterial(material_id, MONDAY, FRIDAY))
    for words in ("Slides of somebody else.", "Slides of the other breast."):
        happen(case, CustodyKind.RECEIVED, place="Shelf 4")
        assert (only(case).status, case.read().status) == (MaterialStatus.RECEIVED, CaseStatus.READY)
        happen(case, CustodyKind.WRONG, note=words)
        material = only(case)
        assert (material.received_on, material.location) == (None, "")
        assert material.status in {MaterialStatus.REQUESTED, MaterialStatus.CHASED}
        assert case.read().status is CaseStatus.COLLECTING
        assert material.setback is not None
        assert (material.setback.note, material.asked_since) == (words, False)
        happen(case, CustodyKind.RETURNED, place="Riverside")
        assert (only(case).returned_on, only(case).received_on) == (None, None)
        clinic.write(COORDINATOR, request_material, RequestMaterial(material_id, FRIDAY, NEXT_MONDAY))
        assert only(case).asked_since
    happen(case, CustodyKind.RECEIVED, NEXT_MONDAY, place="Shelf 5")
    material = only(case)
    assert (material.status, material.received_on, material.location) == (
        MaterialStatus.RECEIVED,
        NEXT_MONDAY,
        "Shelf 5",
    )
    assert case.read().status is CaseStatus.READY
    came, wrong, back = CustodyKind.RECEIVED, CustodyKind.WRONG, CustodyKind.RETURNED
    assert [event.kind for event in material.custody] == [came, wrong, back, came, wrong, back, came]
    assert [event.note for event in material.custody if event.note] == [
        "Slides of somebody else.",
        "Slides of the other breast.",
    ]
    assert {event.recorded_by for event in material.custody} == {"Ms Ana Kim"}
    assert len(material.requests) == 3


def test_a_material_is_moved_lent_and_comes_back_before_it_is_returned(clinic: Clinic) -> None:
    case = clinic.register()
    case.add_material(received=True)
    happen(case, CustodyKind.MOVED, place="Shelf 7")
    assert only(case).location == "Shelf 7"
    happen(case, CustodyKind.LENT, place="Dr Osei")
    assert only(case).location == "Dr Osei"
    happen(case, CustodyKind.RECEIVED, NEXT_MONDAY, place="Shelf 7")
    assert (only(case).received_on, only(case).location) == (date(2026, 11, 10), "Shelf 7")
    happen(case, CustodyKind.RETURNED, NEXT_MONDAY, place="Riverside")
    assert (only(case).status, only(case).returned_on, only(case).received_on) == (
        MaterialStatus.RETURNED,
        NEXT_MONDAY,
        date(2026, 11, 10),
    )
    happen(case, CustodyKind.RECEIVED, NEXT_MONDAY)
    assert (only(case).status, only(case).returned_on) == (MaterialStatus.RECEIVED, None)


@pytest.mark.parametrize("kind", [CustodyKind.MOVED, CustodyKind.LENT, CustodyKind.RETURNED])
def test_what_is_not_here_is_not_moved_lent_or_returned(clinic: Clinic, kind: CustodyKind) -> None:
    case = clinic.register()
    case.add_material(received=False)
    with pytest.raises(InvalidInputError, match="It is not here") as refusal:
        happen(case, kind, place="Shelf 7")
    assert (refusal.value.field, only(case).custody) == ("kind", ())


@pytest.mark.parametrize(
    ("kind", "field"),
    [
        (CustodyKind.WRONG, "note"),
        (CustodyKind.DAMAGED, "note"),
        (CustodyKind.LOST, "note"),
        (CustodyKind.MOVED, "place"),
        (CustodyKind.LENT, "place"),
    ],
)
def test_what_must_be_said_is_asked_for(clinic: Clinic, kind: CustodyKind, field: str) -> None:
    case = clinic.register()
    case.add_material(received=True)
    with pytest.raises(InvalidInputError, match="Say") as refusal:
        happen(case, kind)
    assert (refusal.value.field, len(only(case).custody)) == (field, 1)


def test_a_day_that_is_still_to_come_is_a_slip(clinic: Clinic) -> None:
    case = clinic.register()
    case.add_material(received=False)
    with pytest.raises(InvalidInputError, match="still to come") as refusal:
        happen(case, CustodyKind.RECEIVED, datetime.now(UTC).date() + timedelta(days=2))
    assert (refusal.value.field, only(case).received_on) == ("happened_on", None)


def test_what_was_returned_is_no_longer_ours_to_lose(clinic: Clinic) -> None:
    case = clinic.register()
    case.add_material(received=True)
    happen(case, CustodyKind.RETURNED)
    with pytest.raises(InvalidInputError, match="was returned"):
        happen(case, CustodyKind.LOST, note="In the post.")
    assert only(case).status is MaterialStatus.RETURNED


def test_whoever_read_the_wrong_slides_has_not_read_the_right_ones(clinic: Clinic) -> None:
    case = clinic.register()
    material_id = case.add_material(received=True)
    command = replace(case.pathology(), materials={material_id: ReviewBasis.OWN_READ})
    case.sign_review(clinic.write(PATHOLOGIST, record_pathology_review, command))
    assert only(case).status is MaterialStatus.REVIEWED
    happen(case, CustodyKind.WRONG, note="Another patient's.")
    assert (only(case).status, only(case).reviewed_by) == (MaterialStatus.REQUESTED, ())
    happen(case, CustodyKind.RECEIVED)
    assert (only(case).status, only(case).reviewed_by) == (MaterialStatus.RECEIVED, ())


def test_two_coordinators_do_not_record_over_each_other(clinic: Clinic) -> None:
    case = clinic.register()
    case.add_material(received=True)
    seen = only(case)
    happen(case, CustodyKind.MOVED, place="Shelf 7")
    for kind in (CustodyKind.MOVED, CustodyKind.WRONG):
        command = RecordCustody(seen.id, kind, FRIDAY, place="A", note="B", seen_version=seen.row_version)
        with pytest.raises(StaleRecordError):
            clinic.write(COORDINATOR, record_custody, command)
    with pytest.raises(StaleRecordError):
        clinic.write(COORDINATOR, edit_material, EditMaterial(seen.id, seen.row_version, MaterialKind.BLOCKS))
    with pytest.raises(StaleRecordError):
        clinic.write(COORDINATOR, declare_unavailable, DeclareUnavailable(seen.id, "Gone.", seen.row_version))
    assert (only(case).location, only(case).kind) == ("Shelf 7", MaterialKind.SLIDES)


def test_a_wrong_delivery_that_went_back_still_counts_as_a_change(clinic: Clinic) -> None:
    case = clinic.register()
    case.add_material(received=True)
    happen(case, CustodyKind.WRONG, note="Another patient's.")
    before = only(case).row_version
    happen(case, CustodyKind.RETURNED)
    assert only(case).row_version > before


def change_note(session: Session, event_id: int) -> None:
    fetch(session, CustodyEvent, event_id).note = "Otherwise."


def test_the_history_cannot_be_rewritten(clinic: Clinic) -> None:
    case = clinic.register()
    case.add_material(received=True)
    event = only(case).custody[0]
    with pytest.raises((FrozenError, NotAllowedError)):
        clinic.write(COORDINATOR, change_note, event.id)
    assert only(case).custody == (event,)


@pytest.mark.parametrize("login", [PATHOLOGIST, ADMINISTRATOR])
def test_only_a_coordinator_keeps_custody_and_asks(clinic: Clinic, login: str) -> None:
    case = clinic.register()
    material_id = case.add_material(received=True)
    with pytest.raises(NotAllowedError):
        clinic.write(login, record_custody, RecordCustody(material_id, CustodyKind.MOVED, FRIDAY, place="A"))
    with pytest.raises(NotAllowedError):
        clinic.write(login, request_materials, RequestMaterials((AskedMaterial(material_id),), FRIDAY))
    with pytest.raises(NotAllowedError):
        clinic.write(login, edit_material, EditMaterial(material_id, 1, MaterialKind.BLOCKS))
    assert (len(only(case).custody), only(case).requests) == (1, ())


def test_many_materials_of_one_provider_are_asked_for_in_one_act(clinic: Clinic) -> None:
    laboratory = clinic.write(COORDINATOR, add_party, AddParty(PartyKind.LABORATORY, "Riverside Pathology"))
    cases = [clinic.register(), clinic.register()]
    materials = tuple(
        AskedMaterial(
            clinic.write(COORDINATOR, register_material, RegisterMaterial(case.id, kind, source_id=laboratory)), 1
        )
        for case in cases
        for kind in (MaterialKind.SLIDES, MaterialKind.BLOCKS)
    )
    command = RequestMaterials(materials, MONDAY, FRIDAY, channel=RequestChannel.FAX, note=HOSTILE)
    ids = clinic.write(COORDINATOR, request_materials, command)
    asked = [request for case in cases for material in case.read().materials for request in material.requests]
    assert tuple(request.id for request in asked) == ids
    assert {(each.party, each.requested_on, each.due_on, each.channel, each.note) for each in asked} == {
        ("Riverside Pathology", MONDAY, FRIDAY, RequestChannel.FAX, HOSTILE)
    }


def test_an_arrival_meanwhile_stops_the_whole_request(clinic: Clinic) -> None:
    case = clinic.register()
    first, second = (case.add_material(received=False, description=words) for words in ("Slides", "Blocks"))
    clinic.write(COORDINATOR, receive_material, ReceiveMaterial(second, FRIDAY))
    command = RequestMaterials((AskedMaterial(first, 1), AskedMaterial(second, 1)), FRIDAY)
    with pytest.raises(StaleRecordError, match="Nothing was recorded"):
        clinic.write(COORDINATOR, request_materials, command)
    assert [material.requests for material in case.read().materials] == [(), ()]


def test_a_request_that_makes_no_sense_is_refused(clinic: Clinic) -> None:
    case = clinic.register()
    lab, other = (
        clinic.write(COORDINATOR, add_party, AddParty(PartyKind.LABORATORY, name)) for name in ("One", "Other")
    )
    both = tuple(
        AskedMaterial(
            clinic.write(COORDINATOR, register_material, RegisterMaterial(case.id, MaterialKind.SLIDES, source_id=each))
        )
        for each in (lab, other)
    )
    for command, field in (
        (RequestMaterials((), MONDAY), "materials"),
        (RequestMaterials(both, MONDAY), "materials"),
        (RequestMaterials(both[:1], FRIDAY, MONDAY), "due_on"),
    ):
        with pytest.raises(InvalidInputError) as refusal:
            clinic.write(COORDINATOR, request_materials, command)
        assert refusal.value.field == field
    with pytest.raises(NotFoundError):
        clinic.write(COORDINATOR, request_materials, RequestMaterials(both, MONDAY, party_id=10_000))
    assert [material.requests for material in case.read().materials] == [(), ()]


def test_what_could_not_be_had_is_awaited_once_it_is_asked_for_again(clinic: Clinic) -> None:
    case = clinic.register()
    material_id = case.add_material(received=False)
    clinic.write(COORDINATOR, declare_unavailable, DeclareUnavailable(material_id, "Discarded."))
    clinic.write(COORDINATOR, request_material, RequestMaterial(material_id, FRIDAY))
    assert only(case).status is MaterialStatus.REQUESTED


def test_a_material_is_corrected_and_its_provider_added_by_name(clinic: Clinic) -> None:
    case = clinic.register()
    material_id = case.add_material(received=True)
    seen = only(case)
    command = EditMaterial(
        material_id,
        seen.row_version,
        MaterialKind.BLOCKS,
        HOSTILE,
        "S26-1187",
        3,
        necessity=Necessity.OPTIONAL,
        collected_on=MONDAY,
        source_name=" New Laboratory ",
    )
    clinic.write(COORDINATOR, edit_material, command)
    material = only(case)
    assert (material.kind, material.description, material.accession_number, material.quantity) == (
        MaterialKind.BLOCKS,
        HOSTILE,
        "S26-1187",
        3,
    )
    assert (material.source, material.necessity, material.received_on) == (
        "New Laboratory",
        Necessity.OPTIONAL,
        date(2026, 11, 10),
    )
    second = clinic.register()
    clinic.write(
        COORDINATOR, register_material, RegisterMaterial(second.id, MaterialKind.SLIDES, source_name="New Laboratory")
    )
    assert only(second).source_id == material.source_id


def test_a_provider_is_corrected_at_the_version_that_was_seen(clinic: Clinic) -> None:
    party_id = clinic.write(
        COORDINATOR, add_party, AddParty(PartyKind.LABORATORY, "Hillside", fax="+49 1", contact="Ms Roth")
    )
    provider = next(each for each in clinic.database.read(list_providers) if each.id == party_id)
    assert (provider.fax, provider.contact) == ("+49 1", "Ms Roth")
    command = EditParty(party_id, provider.row_version, PartyKind.HOSPITAL, HOSTILE, fax="+49 2", email="a@b.example")
    clinic.write(ADMINISTRATOR, edit_party, command)
    changed = next(each for each in clinic.database.read(list_providers) if each.id == party_id)
    assert (changed.name, changed.fax, changed.contact, changed.kind) == (HOSTILE, "+49 2", "", PartyKind.HOSPITAL)
    with pytest.raises(StaleRecordError):
        clinic.write(COORDINATOR, edit_party, command)
    with pytest.raises(NotAllowedError):
        clinic.write(PATHOLOGIST, edit_party, replace(command, seen_version=changed.row_version))
    with pytest.raises(InvalidInputError, match="name of the party"):
        clinic.write(COORDINATOR, edit_party, replace(command, seen_version=changed.row_version, name=" "))
