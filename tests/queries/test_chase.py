"""What is out, page by page and by provider; how providers answer; what a letter is told."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from sqlalchemy import event

from tests.support.board import COORDINATOR
from tests.support.clinic import CaseFile, Clinic
from tumorboard.errors import NotFoundError
from tumorboard.queries.chase import list_chases, provider_statistics, read_asked
from tumorboard.queries.material_snapshots import ChaseSnapshot
from tumorboard.queries.materials import read_request_letter
from tumorboard.services.custody import RecordCustody, record_custody
from tumorboard.services.materials import (
    DeclareUnavailable,
    ReceiveMaterial,
    RegisterMaterial,
    RequestMaterial,
    declare_unavailable,
    receive_material,
    register_material,
    request_material,
)
from tumorboard.services.people import AddParty, FoundBoard, add_party, found_board
from tumorboard.vocabulary import CustodyKind, MaterialKind, PartyKind

MONDAY, FRIDAY, NEXT_MONDAY = date(2026, 11, 9), date(2026, 11, 13), date(2026, 11, 16)


def provider(clinic: Clinic, name: str) -> int:
    return clinic.write(COORDINATOR, add_party, AddParty(PartyKind.LABORATORY, name, email="lab@example.org"))


def register(case: CaseFile, source_id: int | None, words: str = "Slides") -> int:
    command = RegisterMaterial(case.id, MaterialKind.SLIDES, words, "S26-1187", 6, source_id=source_id)
    return case.clinic.write(COORDINATOR, register_material, command)


def own(clinic: Clinic) -> CaseFile:
    """A case of a board of its own, so that other tests' cases are not in the way."""
    name = f"Board {uuid4()}"
    board_id = clinic.write(COORDINATOR, found_board, FoundBoard(name))
    return clinic.register(replace(clinic.registration(), board_id=board_id))


def chases(clinic: Clinic, case: CaseFile, today: date = NEXT_MONDAY) -> list[ChaseSnapshot]:
    found = clinic.database.read(list_chases, today, case.read().board.id)
    return [each for each in found if each.case_id == case.id]


def test_what_is_out_says_since_when_until_when_and_how_often(clinic: Clinic) -> None:
    case, lab = own(clinic), provider(clinic, "Riverside")
    out, here, never, lost = (register(case, lab, words) for words in ("Out", "Here", "Never asked", "Not to be had"))
    clinic.write(COORDINATOR, request_material, RequestMaterial(out, MONDAY, FRIDAY))
    clinic.write(COORDINATOR, request_material, RequestMaterial(out, FRIDAY, FRIDAY))
    clinic.write(COORDINATOR, receive_material, ReceiveMaterial(here, FRIDAY))
    clinic.write(COORDINATOR, declare_unavailable, DeclareUnavailable(lost, "Discarded."))
    first, second = chases(clinic, case)
    assert (first.material_id, first.requests, first.days, first.overdue, first.due_on) == (out, 2, 7, True, FRIDAY)
    assert (first.provider, first.provider_email, first.patient, first.accession_number) == (
        "Riverside",
        "lab@example.org",
        "Sato, Miriam",
        "S26-1187",
    )
    assert (second.material_id, second.requests, second.days, second.overdue) == (never, 0, None, False)
    assert chases(clinic, case, FRIDAY)[0].overdue is False


def test_what_came_wrong_is_out_and_says_so(clinic: Clinic) -> None:
    case = own(clinic)
    material_id = register(case, provider(clinic, "Riverside"))
    clinic.write(COORDINATOR, record_custody, RecordCustody(material_id, CustodyKind.RECEIVED, FRIDAY))
    assert chases(clinic, case) == []
    clinic.write(COORDINATOR, record_custody, RecordCustody(material_id, CustodyKind.WRONG, FRIDAY, note="Not hers."))
    (chase,) = chases(clinic, case)
    assert chase.setback is CustodyKind.WRONG


def test_pages_follow_each_other_by_provider_with_one_statement_each(clinic: Clinic) -> None:
    case = own(clinic)
    labs = [provider(clinic, name) for name in ("Delta", "Alpha", "Alpha")]
    for number in range(3):
        for lab in (*labs, None):
            register(case, lab, f"Slides {number}")
    board_id = case.read().board.id
    whole = clinic.database.read(list_chases, MONDAY, board_id)
    assert [each.provider for each in whole] == [""] * 3 + ["Alpha"] * 6 + ["Delta"] * 3
    assert [each.provider_id for each in whole[3:9]] == sorted(each.provider_id or 0 for each in whole[3:9])
    statements: list[str] = []

    def note(*arguments: object) -> None:
        statements.append(str(arguments[2]))

    desk = clinic.database.signed_in_as(COORDINATOR)
    paged: list[ChaseSnapshot] = []
    event.listen(clinic.database.engine, "before_cursor_execute", note)
    try:
        while True:
            statements.clear()
            page = desk.read(list_chases, MONDAY, board_id, 5, paged[-1].key if paged else None)
            assert len([each for each in statements if "FROM material" in each]) == 1
            paged.extend(page)
            if len(page) < 5:
                break
    finally:
        event.remove(clinic.database.engine, "before_cursor_execute", note)
    assert tuple(paged) == whole


def test_a_provider_is_counted_with_numerator_denominator_and_wrong_deliveries(clinic: Clinic) -> None:
    case, lab, other = own(clinic), provider(clinic, "Counted"), provider(clinic, "Asked in vain")
    days = (date(2026, 11, 10), date(2026, 11, 12), NEXT_MONDAY)
    for day in days:
        material_id = register(case, lab)
        clinic.write(COORDINATOR, request_material, RequestMaterial(material_id, MONDAY))
        clinic.write(COORDINATOR, receive_material, ReceiveMaterial(material_id, day))
    late = register(case, lab)
    clinic.write(COORDINATOR, request_material, RequestMaterial(late, MONDAY))
    clinic.write(COORDINATOR, request_material, RequestMaterial(late, FRIDAY))
    clinic.write(COORDINATOR, record_custody, RecordCustody(late, CustodyKind.WRONG, FRIDAY, note="Not hers."))
    clinic.write(COORDINATOR, request_material, RequestMaterial(register(case, other), MONDAY))
    register(case, lab, "never asked for")
    counted, vain = sorted(clinic.database.read(provider_statistics, {lab, other}), key=lambda each: each.party_id)
    assert (counted.name, counted.requests, counted.asked, counted.received) == ("Counted", 5, 4, 3)
    assert (counted.median_days, counted.wrong) == (3, 1)
    assert (vain.requests, vain.asked, vain.received, vain.median_days, vain.wrong) == (1, 1, 0, None, 0)
    everybody = {each.party_id for each in clinic.database.read(provider_statistics)}
    assert {lab, other} <= everybody


def test_a_letter_is_told_of_each_material_and_of_no_number_of_another_place(clinic: Clinic) -> None:
    case, lab = own(clinic), provider(clinic, "Riverside")
    first, second = register(case, lab), register(case, None, "Whose?")
    clinic.write(COORDINATOR, request_material, RequestMaterial(first, MONDAY))
    clinic.write(COORDINATOR, record_custody, RecordCustody(first, CustodyKind.WRONG, FRIDAY, note="Not hers."))
    one, two = clinic.database.read(read_asked, (second, first))
    assert (one.material_id, one.requested_on, one.setback, one.setback_note) == (
        first,
        (MONDAY,),
        CustodyKind.WRONG,
        "Not hers.",
    )
    assert (one.patient, one.birth_date, one.identifiers) == ("Miriam Sato", date(1979, 5, 4), ())
    assert one.provider is not None
    assert (one.provider.name, two.provider) == ("Riverside", None)


def test_a_request_without_a_letter_has_none_to_show(clinic: Clinic) -> None:
    case = own(clinic)
    request_id = clinic.write(COORDINATOR, request_material, RequestMaterial(register(case, None), MONDAY))
    desk = clinic.database.signed_in_as(COORDINATOR)
    with pytest.raises(NotFoundError, match="no letter"):
        desk.read(read_request_letter, request_id)
