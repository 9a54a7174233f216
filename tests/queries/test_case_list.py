"""Lists of cases: every case once whatever the page, and search that takes a text as it is."""

from dataclasses import replace
from datetime import date

import pytest

from tests.support.board import COORDINATOR, PATHOLOGIST
from tests.support.clinic import CaseFile, Clinic, open_clinic
from tumorboard.concordance.axes import AxisValue
from tumorboard.database.sessions import Database
from tumorboard.queries.case_list import CaseFilter, list_cases
from tumorboard.queries.snapshots import CaseRowSnapshot
from tumorboard.services.intake import AddPatient, add_patient
from tumorboard.services.people import FoundBoard, found_board
from tumorboard.services.reviews import record_pathology_review
from tumorboard.services.statements import DiagnosisEntry
from tumorboard.vocabulary import Axis, CaseStatus, TumorSite


def register(clinic: Clinic, family_name: str, given_name: str = "", diagnosis: str = "Carcinoma") -> CaseFile:
    patient_id = clinic.write(COORDINATOR, add_patient, AddPatient(family_name, given_name, date(1979, 5, 4)))
    registration = replace(clinic.registration(), patient_id=patient_id, outside_diagnosis=DiagnosisEntry(diagnosis))
    return clinic.register(registration)


def found(clinic: Clinic, text: str) -> list[str]:
    return [row.number for row in clinic.database.read(list_cases, CaseFilter(text))]


@pytest.mark.parametrize("limit", [1, 3, 4, 7, 100])
def test_pages_hold_every_case_exactly_once_newest_first(clinic: Clinic, limit: int) -> None:
    numbers = [clinic.register().number for _ in range(7)]
    pages: list[CaseRowSnapshot] = []
    before_id: int | None = None
    while page := clinic.database.read(list_cases, CaseFilter(before_id=before_id, limit=limit)):
        assert len(page) <= limit
        assert not set(page) & set(pages)
        pages += page
        before_id = page[-1].id
    listed = [row.number for row in pages]
    assert listed[:7] == numbers[::-1]
    assert len(listed) == len(set(listed)) == len(clinic.database.read(list_cases, CaseFilter(limit=10_000)))


def test_a_case_that_is_registered_while_somebody_pages_moves_no_other(clinic: Clinic) -> None:
    numbers = [clinic.register().number for _ in range(4)]
    first = clinic.database.read(list_cases, CaseFilter(limit=2))
    clinic.register()
    second = clinic.database.read(list_cases, CaseFilter(before_id=first[-1].id, limit=2))
    assert [row.number for row in (*first, *second)] == numbers[::-1]


def test_a_list_shows_what_tells_cases_apart(clinic: Clinic) -> None:
    case = register(clinic, "Okafor", "Ngozi", "Lobular carcinoma\nin two lines")
    (row,) = clinic.database.read(list_cases, CaseFilter(case.number))
    assert row == CaseRowSnapshot(
        case.id,
        case.number,
        "Okafor, Ngozi",
        date(1979, 5, 4),
        TumorSite.BREAST,
        "Lobular carcinoma\nin two lines",
        date(2026, 11, 9),
        CaseStatus.READY,
    )


def test_a_list_can_be_of_one_site_or_one_board(clinic: Clinic) -> None:
    lung = clinic.register(replace(clinic.registration(), site=TumorSite.LUNG))
    board_id = clinic.write(COORDINATOR, found_board, FoundBoard("Second board"))
    second = clinic.register(replace(clinic.registration(), board_id=board_id))
    clinic.register()
    by_site = clinic.database.read(list_cases, CaseFilter(site=TumorSite.LUNG))
    by_board = clinic.database.read(list_cases, CaseFilter(board_id=board_id))
    assert ([row.number for row in by_site], [row.number for row in by_board]) == ([lung.number], [second.number])
    assert clinic.database.read(list_cases, CaseFilter(site=TumorSite.LUNG, board_id=board_id)) == ()


@pytest.mark.parametrize(
    "name", ["O'Brien%", "100%_sure", "back\\slash", 'quo"ted', "semi;colon--", "slash/ed", "[a-z]*"]
)
def test_a_text_is_searched_by_its_words_and_nothing_in_it_is_a_pattern(clinic: Clinic, name: str) -> None:
    case = register(clinic, f"X{name}X")
    register(clinic, "XX")
    assert found(clinic, f"X{name}X") == [case.number]


@pytest.mark.parametrize("signs", ["%%", "__", "*", '"', "\\", "()"])
def test_signs_alone_find_nothing(clinic: Clinic, signs: str) -> None:
    register(clinic, f"X{signs}X")
    assert found(clinic, signs) == []


def test_number_names_and_diagnoses_are_searched(clinic: Clinic) -> None:
    case = register(clinic, "Papadopoulos", "Xenia", "Epithelioid hemangioendothelioma")
    for text in (case.number, case.number.lower(), "papadop", "XENIA", "hemangioendo", "  Xenia "):
        assert case.number in found(clinic, text)
    assert found(clinic, "nobody of this name") == []
    assert found(clinic, "Xen\x00ia") == []


def test_a_review_diagnosis_is_not_searched(clinic: Clinic) -> None:
    case = register(clinic, "Sato")
    case.record_review(AxisValue(Axis.OTHER, "x", text="y"))
    assert found(clinic, "pleomorphic undescribed") == []
    wording = replace(case.pathology(), verbatim="Pleomorphic undescribed tumor")
    clinic.write(PATHOLOGIST, record_pathology_review, replace(wording, review_id=case.read().reviews[0].id))
    assert found(clinic, "pleomorphic undescribed") == []


@pytest.mark.parametrize(
    ("stored", "typed"),
    [
        ("Öztürk", "Öztürk"),
        ("Öztürk", "öztürk"),
        ("ÖZTÜRK", "öztürk"),
        ("öztürk", "ÖZTÜRK"),
        ("Öztürk", "öztü"),
        ("Şahin-Ünlü", "şahin-ünlü"),
        ("Иванова", "иванова"),
        ("McDonald", "mcdonald"),
        ("García Márquez", "garcía márquez"),
        ("王小明", "小明"),
    ],
)
def test_a_name_is_found_in_upper_and_lower_case_in_any_script(clinic: Clinic, stored: str, typed: str) -> None:
    case = register(clinic, stored)
    assert case.number in found(clinic, typed)


def test_an_empty_board_lists_nothing(database: Database) -> None:
    clinic = open_clinic(database)
    assert database.read(list_cases, CaseFilter()) == ()
    clinic.registration()
    assert database.read(list_cases, CaseFilter("Sato")) == ()
