"""Whose a record is: by record number, or as an earlier import knew them; never by name."""

from pathlib import Path

import pytest

from tests.support.board import COORDINATOR
from tests.support.clinic import Clinic
from tests.support.fhir import Json, bundle, patient, refers, resource
from tests.support.imports import (
    all_cases,
    breast_cancer,
    clinic_at,
    desk,
    import_bundle,
    kinds,
    of_id,
    only_case,
    record_of_ana,
    row_counts,
    t_category,
    write_json,
)
from tumorboard.exchange.filing import import_paths
from tumorboard.exchange.filing_people import is_telling
from tumorboard.services.intake import AddPatient, IdentifierEntry, add_patient
from tumorboard.vocabulary import ImportOutcome, PartyKind, Requester, Sex

FILED, UPDATED, SKIPPED = ImportOutcome.FILED, ImportOutcome.UPDATED, ImportOutcome.SKIPPED
NEEDS_YOU = ImportOutcome.NEEDS_YOU
HOSPITAL = "http://hospital.example.org"
LONG_ID = "patient-ana-garcia-1960"


def known(clinic: Clinic, *identifiers: IdentifierEntry, **content: Json) -> int:
    usual = {"family_name": "Garcia", "given_name": "Ana", **content}
    return clinic.write(COORDINATOR, add_patient, AddPatient(**usual, identifiers=identifiers))


def test_a_patient_is_found_by_record_number_and_issuer(board_location: str, tmp_path: Path) -> None:
    with clinic_at(board_location) as clinic:
        patient_id = known(clinic, IdentifierEntry("mrn-1", HOSPITAL))
        outcome = of_id(import_bundle(clinic, tmp_path, *record_of_ana()), "1")
        assert only_case(clinic).patient.id == patient_id
        assert outcome.outcome is UPDATED
        assert outcome.reason == "The patient is here; added: birth date, sex."
        assert only_case(clinic).patient.sex is Sex.FEMALE


def test_the_same_number_of_another_issuer_is_another_patient(sqlite_location: str, tmp_path: Path) -> None:
    with clinic_at(sqlite_location) as clinic:
        patient_id = known(clinic, IdentifierEntry("mrn-1", "http://elsewhere.example.org"))
        import_bundle(clinic, tmp_path, *record_of_ana())
        assert only_case(clinic).patient.id != patient_id


def test_a_namesake_is_kept_apart_and_pointed_out(sqlite_location: str, tmp_path: Path) -> None:
    with clinic_at(sqlite_location) as clinic:
        import_bundle(clinic, tmp_path, *record_of_ana())
        double = patient("2", identifier=[{"system": HOSPITAL, "value": "other"}])
        outcome = of_id(import_bundle(clinic, tmp_path, double), "2")
        assert outcome.outcome is FILED
        assert "another patient of this name and birth date (mrn-1 of http://hospital.example.org)" in outcome.reason
        assert row_counts(clinic.database)["patient"] == 2


def test_numbers_that_lead_to_two_patients_are_put_before_a_person(board_location: str, tmp_path: Path) -> None:
    with clinic_at(board_location) as clinic:
        known(clinic, IdentifierEntry("mrn-1", HOSPITAL))
        known(clinic, IdentifierEntry("X-9", "http://insurer.example.org"), given_name="Maria")
        both = patient(
            identifier=[
                {"system": HOSPITAL, "value": "mrn-1"},
                {"system": "http://insurer.example.org", "value": "X-9"},
            ]
        )
        before = row_counts(clinic.database)
        outcomes = import_bundle(clinic, tmp_path, both, breast_cancer(), t_category())
        assert set(kinds(outcomes).values()) == {NEEDS_YOU}
        reason = of_id(outcomes, "1").reason
        assert "mrn-1 (http://hospital.example.org) is Ana Garcia" in reason
        assert "X-9 (http://insurer.example.org) is Maria Garcia" in reason
        after = row_counts(clinic.database)
        assert (after["patient"], after["clinical_case"]) == (before["patient"], 0)
        assert after["imported_entry"] == 4


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ({"birthDate": "1999-01-01"}, "the birth dates 1960-02-03 and 1999-01-01 differ"),
        ({"gender": "male"}, "one is female, the other male"),
        ({"birthDate": None, "name": [{"family": "Silva"}]}, "the names differ and no birth date settles it"),
    ],
)
def test_a_record_number_joins_nobody_whose_facts_say_otherwise(
    sqlite_location: str, tmp_path: Path, other: Json, why: str
) -> None:
    with clinic_at(sqlite_location) as clinic:
        import_bundle(clinic, tmp_path, *record_of_ana())
        # A resource of another id under the same record number.
        stranger = patient("77", identifier=[{"system": HOSPITAL, "value": "mrn-1"}], **other)
        tumor = breast_cancer("second", subject=refers("Patient/77"))
        outcomes = import_bundle(clinic, tmp_path, stranger, tumor)
        assert kinds(outcomes) == {"77": NEEDS_YOU, "second": NEEDS_YOU}
        assert why in of_id(outcomes, "77").reason
        assert len(all_cases(clinic)) == 1


def test_what_the_board_knows_otherwise_is_pointed_out_and_stays(sqlite_location: str, tmp_path: Path) -> None:
    with clinic_at(sqlite_location) as clinic:
        known(clinic, IdentifierEntry("mrn-1", HOSPITAL), phone="555-1", given_name="Anna")
        outcomes = import_bundle(clinic, tmp_path, patient(telecom=[{"system": "phone", "value": "555-2"}]))
        outcome = of_id(outcomes, "1")
        assert outcome.outcome is NEEDS_YOU
        assert "given name Ana (here: Anna); telephone 555-2 (here: 555-1)" in outcome.reason


def test_a_new_record_number_of_a_known_patient_is_added(sqlite_location: str, tmp_path: Path) -> None:
    numbers = [{"system": HOSPITAL, "value": "mrn-1"}, {"system": "http://insurer.example.org", "value": "X-9"}]
    with clinic_at(sqlite_location) as clinic:
        import_bundle(clinic, tmp_path, *record_of_ana())
        outcome = of_id(import_bundle(clinic, tmp_path, patient(identifier=numbers)), "1")
        assert outcome.outcome is UPDATED
        assert outcome.reason == "The patient is here; added: record number X-9."
        assert [item.value for item in only_case(clinic).patient.identifiers] == ["mrn-1", "X-9"]


def test_a_patient_who_is_not_in_the_files_is_asked_for_and_found_later(board_location: str, tmp_path: Path) -> None:
    mine: Json = {"subject": refers(f"Patient/{LONG_ID}")}
    path = write_json(tmp_path / "tumor.json", breast_cancer(**mine))
    with clinic_at(board_location) as clinic:
        (first,) = import_paths(desk(clinic), (path,))
        assert first.outcome is NEEDS_YOU
        assert first.reason.startswith(f"The patient is not in the files (Patient/{LONG_ID}).")
        assert row_counts(clinic.database)["imported_file"] == 1
        import_paths(desk(clinic), (write_json(tmp_path / "patient.json", patient(LONG_ID)),))
        (second,) = import_paths(desk(clinic), (path,))
        assert (second.outcome, second.patient) == (FILED, "Garcia, Ana")


def test_a_short_id_may_be_anybodys_and_is_asked_for(sqlite_location: str, tmp_path: Path) -> None:
    with clinic_at(sqlite_location) as clinic:
        import_bundle(clinic, tmp_path, patient())
        outcome = of_id(import_bundle(clinic, tmp_path, breast_cancer()), "tumor")
        assert outcome.outcome is NEEDS_YOU
        assert "An earlier import knew Ana Garcia, born 1960-02-03 by this reference" in outcome.reason


def test_one_id_of_two_senders_is_not_one_patient(sqlite_location: str, tmp_path: Path) -> None:
    other = patient(name=[{"family": "Silva"}], identifier=[{"system": "http://other.example.org", "value": "1"}])
    with clinic_at(sqlite_location) as clinic:
        import_bundle(clinic, tmp_path, *record_of_ana())
        import_bundle(clinic, tmp_path, other, breast_cancer())
        assert {case.patient.family_name for case in all_cases(clinic)} == {"Garcia", "Silva"}


def test_a_patient_without_a_record_number_is_known_again_by_the_same_file(
    sqlite_location: str, tmp_path: Path
) -> None:
    nameless = patient(identifier=[])
    with clinic_at(sqlite_location) as clinic:
        import_bundle(clinic, tmp_path, nameless, breast_cancer())
        import_bundle(clinic, tmp_path, nameless, breast_cancer(), t_category())
        assert len(only_case(clinic).patient.identifiers) == 0
        assert row_counts(clinic.database)["patient"] == 1


def test_what_is_incomplete_about_a_patient_is_said(sqlite_location: str, tmp_path: Path) -> None:
    vague = patient(
        name=[{"text": "Ana Garcia"}],
        birthDate="1960-02",
        identifier=[{"value": "77"}, {"system": "s", "value": "1", "type": {"coding": [{"code": "SS"}]}}],
        contact=[{"name": {"family": "Garcia"}}],
    )
    with clinic_at(sqlite_location) as clinic:
        reason = of_id(import_bundle(clinic, tmp_path, vague), "1").reason
        for sentence in (
            "The file does not say which part of the name is the family name; check it.",
            "The birth date was sent as 1960-02; enter the whole date.",
            "The record number 77 names no issuer; enter it with its issuer.",
            "A social security number is in the original only.",
            "Relatives and other contacts are in the original only.",
        ):
            assert sentence in reason


def test_a_patient_comes_with_address_language_and_death(sqlite_location: str, tmp_path: Path) -> None:
    full = patient(
        address=[{"line": ["1 Main St"], "postalCode": "04101", "city": "Portland", "country": "US"}],
        communication=[{"language": {"text": "Spanish"}, "preferred": True}],
        telecom=[{"system": "phone", "value": "555-1"}, {"system": "email", "value": "ana@example.org"}],
        deceasedDateTime="2026-11-01",
    )
    with clinic_at(sqlite_location) as clinic:
        import_bundle(clinic, tmp_path, full, breast_cancer())
        person = only_case(clinic).patient
        assert (person.address, person.country, person.language) == ("1 Main St\n04101 Portland", "US", "Spanish")
        assert person.deceased


def test_two_people_in_one_file_are_filed_each_by_themselves(sqlite_location: str, tmp_path: Path) -> None:
    ben = patient("2", name=[{"family": "Ito", "given": ["Ben"]}], gender="male")
    of_ben = breast_cancer("second", subject=refers("Patient/2"))
    with clinic_at(sqlite_location) as clinic:
        outcomes = import_bundle(clinic, tmp_path, *record_of_ana(), ben, of_ben)
        assert set(kinds(outcomes).values()) == {FILED}
        assert [case.patient.given_name for case in all_cases(clinic)] == ["Ana", "Ben"]


def test_one_person_who_cannot_be_filed_does_not_stop_the_next(sqlite_location: str, tmp_path: Path) -> None:
    twin = patient("3", identifier=[{"system": HOSPITAL, "value": "mrn-1"}], birthDate="2000-01-01")
    ben = patient("2", name=[{"family": "Ito"}], gender="male")
    path = write_json(tmp_path / "record.json", bundle(patient(), twin, ben))
    with clinic_at(sqlite_location) as clinic:
        outcomes = import_paths(desk(clinic), (path,))
        assert kinds(outcomes[1:]) == {"1": FILED, "3": NEEDS_YOU, "2": FILED}


def test_the_doctor_who_made_the_diagnosis_is_the_referrer(sqlite_location: str, tmp_path: Path) -> None:
    doctor = resource(
        "Practitioner",
        "doctor",
        name=[{"text": "Dr Ruth Brandt"}],
        identifier=[{"system": "http://hl7.org/fhir/sid/us-npi", "value": "99"}],
    )
    signed: Json = {"asserter": refers("Practitioner/doctor")}
    with clinic_at(sqlite_location) as clinic:
        outcomes = import_bundle(clinic, tmp_path, patient(), doctor, breast_cancer(**signed))
        referral = only_case(clinic).referral
        assert of_id(outcomes, "doctor").reason == "Filed as the referring doctor."
        assert referral.requested_by is Requester.PHYSICIAN
        assert referral.referrer is not None
        assert (referral.referrer.name, referral.referrer.kind) == ("Dr Ruth Brandt", PartyKind.PHYSICIAN)
        import_bundle(clinic, tmp_path, patient(), doctor, breast_cancer(**signed), breast_cancer("b", **signed))
        assert row_counts(clinic.database)["party"] == 1


def test_without_a_doctor_it_is_the_patient_who_asks(sqlite_location: str, tmp_path: Path) -> None:
    unresolved: Json = {"asserter": refers("Practitioner/unknown")}
    with clinic_at(sqlite_location) as clinic:
        import_bundle(clinic, tmp_path, patient(), breast_cancer(**unresolved))
        referral = only_case(clinic).referral
        assert (referral.requested_by, referral.referrer) == (Requester.PATIENT, None)


@pytest.mark.parametrize(
    ("identity", "telling"),
    [
        ("https://fhir.example.org/Patient/1", True),
        ("Patient/20f72f10-7dfd-4dc6-abb6-2160e0a548eb", True),
        ("Patient/1", False),
        ("Patient/example", False),
        ("no patient is named in record-of-ana-garcia.json", False),
    ],
)
def test_an_identity_is_believed_when_it_can_be_nobody_elses(identity: str, telling: bool) -> None:
    assert is_telling(identity) is telling
