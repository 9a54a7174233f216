"""Materials: requested, chased, received, or not to be had; files kept once by their content."""

import hashlib
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.orm import Session

from tests.support.board import ADMINISTRATOR, COORDINATOR, PATHOLOGIST
from tests.support.clinic import CaseFile, Clinic
from tumorboard.errors import FrozenError, InvalidInputError, NotAllowedError, NotFoundError
from tumorboard.models import Attachment
from tumorboard.queries.snapshots import MaterialSnapshot
from tumorboard.services.acting import fetch
from tumorboard.services.materials import (
    DeclareUnavailable,
    ReceiveMaterial,
    RegisterMaterial,
    RequestMaterial,
    StoreAttachment,
    declare_unavailable,
    receive_material,
    register_material,
    request_material,
    store_attachment,
)
from tumorboard.services.people import AddParty, add_party
from tumorboard.services.reviews import record_pathology_review
from tumorboard.vocabulary import CaseStatus, MaterialKind, MaterialStatus, Necessity, PartyKind, ReviewBasis

MONDAY, FRIDAY, NEXT_MONDAY = date(2026, 11, 9), date(2026, 11, 13), date(2026, 11, 16)


def only(case: CaseFile) -> MaterialSnapshot:
    (material,) = case.read().materials
    return material


def test_a_material_says_what_it_is_and_from_whom(clinic: Clinic) -> None:
    case = clinic.register()
    laboratory = clinic.write(COORDINATOR, add_party, AddParty(PartyKind.LABORATORY, "Riverside Pathology"))
    command = RegisterMaterial(
        case.id,
        MaterialKind.SLIDES,
        "Core biopsy",
        "S26-1187",
        6,
        source_id=laboratory,
        necessity=Necessity.CRITICAL,
        collected_on=MONDAY,
        location="Shelf 4",
    )
    material_id = clinic.write(COORDINATOR, register_material, command)
    material = only(case)
    assert (material.id, material.kind, material.description, material.accession_number, material.quantity) == (
        material_id,
        MaterialKind.SLIDES,
        "Core biopsy",
        "S26-1187",
        6,
    )
    assert (material.source, material.necessity, material.collected_on, material.location) == (
        "Riverside Pathology",
        Necessity.CRITICAL,
        MONDAY,
        "Shelf 4",
    )


def test_a_material_goes_from_requested_by_chased_to_received(clinic: Clinic) -> None:
    case = clinic.register()
    material_id = case.add_material(received=False)
    assert (only(case).status, case.read().status) == (MaterialStatus.REQUESTED, CaseStatus.COLLECTING)
    clinic.write(COORDINATOR, request_material, RequestMaterial(material_id, MONDAY, FRIDAY))
    assert (only(case).status, only(case).due_on) == (MaterialStatus.REQUESTED, FRIDAY)
    clinic.write(COORDINATOR, request_material, RequestMaterial(material_id, FRIDAY, NEXT_MONDAY, note="By phone."))
    assert (only(case).status, only(case).due_on) == (MaterialStatus.CHASED, NEXT_MONDAY)
    clinic.write(COORDINATOR, receive_material, ReceiveMaterial(material_id, NEXT_MONDAY, "Shelf 4"))
    assert (only(case).status, only(case).received_on, only(case).location) == (
        MaterialStatus.RECEIVED,
        NEXT_MONDAY,
        "Shelf 4",
    )
    assert case.read().status is CaseStatus.READY


def test_what_cannot_be_had_is_said_with_the_reason_and_may_arrive_after_all(clinic: Clinic) -> None:
    case = clinic.register()
    material_id = case.add_material(received=False)
    clinic.write(COORDINATOR, declare_unavailable, DeclareUnavailable(material_id, "Discarded after ten years."))
    assert (only(case).status, only(case).unavailable_reason) == (
        MaterialStatus.NOT_AVAILABLE,
        "Discarded after ten years.",
    )
    assert case.read().status is CaseStatus.COLLECTING
    clinic.write(COORDINATOR, receive_material, ReceiveMaterial(material_id, FRIDAY))
    assert (only(case).status, only(case).unavailable_reason) == (MaterialStatus.RECEIVED, "")


def test_an_arrival_without_a_location_leaves_the_one_that_is_known(clinic: Clinic) -> None:
    case = clinic.register()
    command = RegisterMaterial(case.id, MaterialKind.IMAGING, location="PACS")
    material_id = clinic.write(COORDINATOR, register_material, command)
    clinic.write(COORDINATOR, receive_material, ReceiveMaterial(material_id, FRIDAY))
    assert only(case).location == "PACS"


@pytest.mark.parametrize(
    ("basis", "status"),
    [
        (ReviewBasis.OWN_READ, MaterialStatus.REVIEWED),
        (ReviewBasis.REPORT_ONLY, MaterialStatus.REVIEWED),
        (ReviewBasis.NOT_AVAILABLE, MaterialStatus.RECEIVED),
    ],
)
def test_a_material_is_reviewed_once_a_signed_review_saw_it(
    clinic: Clinic, basis: ReviewBasis, status: MaterialStatus
) -> None:
    case = clinic.register()
    command = replace(case.pathology(), materials={case.add_material(received=True): basis})
    review_id = clinic.write(PATHOLOGIST, record_pathology_review, command)
    assert only(case).status is MaterialStatus.RECEIVED
    case.sign_review(review_id)
    assert (only(case).status, only(case).reviewed_by) == (
        status,
        ("Dr Amara Osei",) if status is MaterialStatus.REVIEWED else (),
    )


@pytest.mark.parametrize("quantity", [0, -6])
def test_a_quantity_is_positive(clinic: Clinic, quantity: int) -> None:
    case = clinic.register()
    with pytest.raises(InvalidInputError, match="at least 1") as refusal:
        clinic.write(COORDINATOR, register_material, RegisterMaterial(case.id, MaterialKind.SLIDES, quantity=quantity))
    assert (refusal.value.field, case.read().materials) == ("quantity", ())


def test_a_blank_reason_is_none(clinic: Clinic) -> None:
    case = clinic.register()
    material_id = case.add_material(received=False)
    with pytest.raises(InvalidInputError, match="Say why") as refusal:
        clinic.write(COORDINATOR, declare_unavailable, DeclareUnavailable(material_id, " "))
    assert (refusal.value.field, only(case).status) == ("reason", MaterialStatus.REQUESTED)


@pytest.mark.parametrize("login", [PATHOLOGIST, ADMINISTRATOR])
def test_only_a_coordinator_keeps_the_register(clinic: Clinic, login: str) -> None:
    case = clinic.register()
    material_id = case.add_material(received=False)
    with pytest.raises(NotAllowedError):
        clinic.write(login, register_material, RegisterMaterial(case.id, MaterialKind.SLIDES))
    with pytest.raises(NotAllowedError):
        clinic.write(login, request_material, RequestMaterial(material_id, MONDAY))
    with pytest.raises(NotAllowedError):
        clinic.write(login, receive_material, ReceiveMaterial(material_id, MONDAY))
    with pytest.raises(NotAllowedError):
        clinic.write(login, declare_unavailable, DeclareUnavailable(material_id, "Lost."))
    assert only(case).status is MaterialStatus.REQUESTED


def test_a_material_names_only_what_exists(clinic: Clinic) -> None:
    case = clinic.register()
    with pytest.raises(NotFoundError):
        clinic.write(COORDINATOR, register_material, RegisterMaterial(10_000, MaterialKind.SLIDES))
    with pytest.raises(NotFoundError):
        clinic.write(COORDINATOR, request_material, RequestMaterial(10_000, MONDAY))
    with pytest.raises(InvalidInputError, match="Nothing was changed"):
        clinic.write(COORDINATOR, register_material, RegisterMaterial(case.id, MaterialKind.SLIDES, source_id=10_000))


def store(session: Session, command: StoreAttachment) -> int:
    return store_attachment(session, command).id


def change_bytes(session: Session, attachment_id: int) -> None:
    fetch(session, Attachment, attachment_id).content = b"Other bytes."


def stored(session: Session, attachment_id: int) -> tuple[str, int, str, str]:
    row = fetch(session, Attachment, attachment_id)
    return (row.sha256, row.size, row.media_type, row.file_name)


def test_the_same_bytes_are_one_file_under_the_name_by_which_they_came_first(clinic: Clinic) -> None:
    content = b"%PDF-1.7\x00\xff report"
    first = clinic.write(COORDINATOR, store, StoreAttachment(content, "application/pdf", "report.pdf"))
    second = clinic.write(COORDINATOR, store, StoreAttachment(content, "application/pdf", "copy of report.pdf"))
    other = clinic.write(COORDINATOR, store, StoreAttachment(content + b" ", "application/pdf"))
    assert (first == second, first == other) == (True, False)
    assert clinic.database.read(stored, first) == (
        hashlib.sha256(content).hexdigest(),
        len(content),
        "application/pdf",
        "report.pdf",
    )


def test_the_bytes_of_a_stored_file_never_change(clinic: Clinic) -> None:
    attachment_id = clinic.write(COORDINATOR, store, StoreAttachment(b"Bytes.", "text/plain"))
    with pytest.raises((FrozenError, NotAllowedError)):
        clinic.write(COORDINATOR, change_bytes, attachment_id)
