"""A patient's own data corrected on all of their cases, on both databases."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.support.board import CHAIR, COORDINATOR
from tests.support.clinic import CaseFile, Clinic
from tumorboard.database.checking import check_board
from tumorboard.errors import InvalidInputError, NotAllowedError, NotFoundError, StaleRecordError
from tumorboard.queries.audit import AuditFilter, list_audit
from tumorboard.queries.intake import find_possible_duplicates
from tumorboard.queries.letters import read_letter_pdf
from tumorboard.services.intake import AddPatient, IdentifierEntry, add_patient
from tumorboard.services.intake_changes import UpdateIntake, update_intake
from tumorboard.services.patient_changes import CorrectPatient, correct_patient
from tumorboard.vocabulary import Sex

WRONG = AddPatient(
    *("Abarra", "Ngosi", date(1979, 4, 5), Sex.UNKNOWN),
    language="Twi",
    phone="+233 20 000 0000",
)


def patient_of(clinic: Clinic, *numbers: IdentifierEntry) -> tuple[int, CaseFile, CaseFile]:
    """A patient with two cases."""
    patient_id = clinic.write(COORDINATOR, add_patient, replace(WRONG, identifiers=numbers))
    one, two = (clinic.register(replace(clinic.registration(), patient_id=patient_id)) for _ in range(2))
    return patient_id, one, two


def correct(clinic: Clinic, case: CaseFile, patient: AddPatient, login: str = COORDINATOR) -> None:
    seen = case.read().patient
    clinic.write(login, correct_patient, CorrectPatient(seen.id, seen.row_version, patient))


def test_a_correction_reaches_every_case_and_the_audit_trail(clinic: Clinic) -> None:
    mrn, wrong = IdentifierEntry("21-7", "Lakeside", "MRN"), IdentifierEntry("21-8", "Lakeside")
    patient_id, one, two = patient_of(clinic, mrn, wrong)
    right = replace(
        WRONG,
        family_name="Abara",
        given_name="Ngozi",
        birth_date=date(1979, 5, 4),
        sex=Sex.FEMALE,
        address="3 Mill Lane\nAccra",
        email="n@example.org",
        identifiers=(mrn, IdentifierEntry(" 21-9 ", "Korle Bu")),
    )
    correct(clinic, one, right)
    for case in (one, two):
        patient = case.read().patient
        assert (patient.id, patient.full_name, patient.birth_date) == (patient_id, "Ngozi Abara", date(1979, 5, 4))
        assert (patient.sex, patient.address, patient.email) == (Sex.FEMALE, right.address, right.email)
        assert (patient.language, patient.phone) == ("Twi", WRONG.phone)
        assert [(each.value, each.issuer, each.kind) for each in patient.identifiers] == [
            ("21-7", "Lakeside", "MRN"),
            ("21-9", "Korle Bu", ""),
        ]
    found = clinic.database.read(find_possible_duplicates, [("21-8", "Lakeside")], "", "", None)
    assert found == (), "the number that was taken away is nobody's"
    assert all(result.passed for result in check_board(clinic.database))


def test_only_what_changed_is_written(clinic: Clinic) -> None:
    kept, added = IdentifierEntry("22-1", "Lakeside"), IdentifierEntry("22-2", "Lakeside")
    _patient_id, one, _two = patient_of(clinic, kept)
    before = one.read().patient
    correct(clinic, one, replace(WRONG, identifiers=(kept,)))
    assert one.read().patient == before, "nothing changed, and nothing was counted as a change"
    correct(clinic, one, replace(WRONG, identifiers=(kept, added)))
    assert one.read().patient.row_version > before.row_version, "a record number is a part of the patient"
    newest = clinic.database.read(list_audit, AuditFilter(limit=3))
    assert ("INSERT", "patient_identifier") in {(row.operation, row.table) for row in newest}
    assert "DELETE" not in {row.operation for row in newest}


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"family_name": " "}, "family_name"),
        ({"identifiers": (IdentifierEntry("", "Lakeside"),)}, "identifiers"),
        ({"identifiers": (IdentifierEntry("23-9", " "),)}, "identifiers"),
        ({"identifiers": (IdentifierEntry("23-9", "Lakeside"), IdentifierEntry("23-9 ", "Lakeside"))}, "identifiers"),
        ({"identifiers": (IdentifierEntry("23-1", "Lakeside"),)}, "identifiers"),
    ],
)
def test_what_cannot_be_a_patient_is_refused(clinic: Clinic, changes: dict[str, Any], field: str) -> None:
    taken = IdentifierEntry("23-1", "Lakeside")
    if clinic.database.read(find_possible_duplicates, [(taken.value, taken.issuer)], "", "", None) == ():
        clinic.write(COORDINATOR, add_patient, AddPatient("Somebody", "Else", identifiers=(taken,)))
    _patient_id, one, _two = patient_of(clinic)
    before = one.read().patient
    with pytest.raises(InvalidInputError) as refusal:
        correct(clinic, one, replace(WRONG, **changes))
    assert refusal.value.field == field
    assert one.read().patient == before


def test_of_two_corrections_the_second_is_refused(clinic: Clinic) -> None:
    _patient_id, one, two = patient_of(clinic)
    seen = one.read().patient
    correct(clinic, two, replace(WRONG, given_name="Ngozi"))
    with pytest.raises(StaleRecordError):
        clinic.write(COORDINATOR, correct_patient, CorrectPatient(seen.id, seen.row_version, WRONG))
    assert two.read().patient.given_name == "Ngozi"


def test_with_the_intake_it_is_one_act_or_none(clinic: Clinic) -> None:
    _patient_id, one, _two = patient_of(clinic)
    other = clinic.register().read().patient
    read = one.read()
    content = replace(clinic.registration(), patient_id=read.patient.id, questions=(), summary="Corrected")
    right = CorrectPatient(read.patient.id, read.patient.row_version, replace(WRONG, family_name="Abara"))
    with pytest.raises(InvalidInputError, match="not the patient of this case"):
        clinic.write(
            COORDINATOR,
            update_intake,
            UpdateIntake(read.id, read.row_version, content, patient=replace(right, patient_id=other.id)),
        )
    with pytest.raises(InvalidInputError, match="question that the board is asked"):
        clinic.write(
            COORDINATOR,
            update_intake,
            UpdateIntake(read.id, read.row_version, replace(content, clinical_question=""), patient=right),
        )
    assert one.read().patient == read.patient
    clinic.write(COORDINATOR, update_intake, UpdateIntake(read.id, read.row_version, content, patient=right))
    assert (one.read().patient.family_name, one.read().summary) == ("Abara", "Corrected")


def test_a_name_is_corrected_after_the_approval_too_and_the_letter_stays_as_it_was_sent(clinic: Clinic) -> None:
    case = clinic.register()
    case.issue(case.approved())
    read = case.read()
    (letter,) = read.letters
    sent = clinic.database.read(read_letter_pdf, letter.id)
    corrected = AddPatient("Satou", "Miriam", date(1979, 5, 4))
    clinic.write(COORDINATOR, correct_patient, CorrectPatient(read.patient.id, read.patient.row_version, corrected))
    assert case.read().patient.family_name == "Satou"
    assert clinic.database.read(read_letter_pdf, letter.id) == sent
    assert all(result.passed for result in check_board(clinic.database))


def test_only_coordinators_correct_a_patient(clinic: Clinic) -> None:
    _patient_id, one, _two = patient_of(clinic)
    with pytest.raises(NotAllowedError, match="Only a coordinator"):
        correct(clinic, one, WRONG, CHAIR)
    with pytest.raises(NotFoundError):
        clinic.write(COORDINATOR, correct_patient, CorrectPatient(10_000, 1, WRONG))
