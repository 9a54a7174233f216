"""References lead to what they mean, by contained id, fullUrl, type and id; never to a namesake or the network."""

import pytest

from tests.support.fhir import ICD10, Json, bundle, coded, patient, read, refers, resource
from tumorboard.exchange.fhir.record import FhirReading


def located(*pairs: tuple[str, dict[str, Json]]) -> dict[str, Json]:
    return {
        "resourceType": "Bundle",
        "type": "collection",
        "entry": [{"fullUrl": url, "resource": item} for url, item in pairs],
    }


def cancer(subject: str) -> dict[str, Json]:
    return {"resourceType": "Condition", "id": "c", "code": coded(ICD10, "C50.4"), "subject": refers(subject)}


def owner(reading: FhirReading) -> str:
    (record,) = [record for record in reading.records if record.tumors]
    return record.patient.wording if record.patient else f"missing {record.patient_missing}"


@pytest.mark.parametrize(
    ("url", "reference"),
    [
        ("urn:uuid:0b6f", "urn:uuid:0b6f"),
        ("http://server/fhir/Patient/1", "http://server/fhir/Patient/1"),
        ("http://server/fhir/Patient/1", "Patient/1"),
        ("http://server/fhir/Patient/1", "Patient/1/_history/3"),
        ("", "Patient/1"),
        ("urn:uuid:0b6f", "Patient/1"),
        ("", "urn:uuid:1"),
        ("", "Patient?identifier=http://hospital.example.org|mrn-1"),
    ],
)
def test_a_patient_is_found_however_it_is_referred_to(url: str, reference: str) -> None:
    assert owner(read(located((url, patient()), ("", cancer(reference))))) == "Ana Garcia"


def test_a_full_url_wins_over_type_and_id() -> None:
    other = patient("2", name=[{"text": "Somebody Else"}])
    reading = read(located(("urn:uuid:a", patient()), ("Patient/1", other), ("", cancer("Patient/1"))))
    assert owner(reading) == "Somebody Else"


def test_a_logical_reference_is_found_by_its_identifier() -> None:
    condition = cancer("")
    condition["subject"] = {"identifier": {"system": "http://hospital.example.org", "value": "mrn-1"}}
    assert owner(read(bundle(patient(), condition))) == "Ana Garcia"


def test_a_contained_patient_is_the_patient() -> None:
    condition = {**cancer("#p"), "contained": [patient("p", name=[{"text": "Contained Person"}])]}
    assert owner(read(condition)) == "Contained Person"


def test_a_patient_of_another_server_is_not_taken() -> None:
    reading = read(
        located(
            ("http://a/fhir/Patient/1", patient()), ("http://b/fhir/Condition/c", cancer("http://b/fhir/Patient/1"))
        )
    )
    assert owner(reading) == "missing http://b/fhir/Patient/1"


def test_patient_1_of_one_bundle_is_not_patient_1_of_another() -> None:
    assert owner(read(bundle(patient()), bundle(cancer("Patient/1")))) == "missing Patient/1"


def test_a_telling_id_is_found_in_another_bundle() -> None:
    ident = "d48ac962-78c6-46cf-ba33-a24771bfa0e4"
    assert owner(read(bundle(patient(ident)), bundle(cancer(f"Patient/{ident}")))) == "Ana Garcia"


def test_loose_resources_of_one_import_see_each_other() -> None:
    assert owner(read(cancer("Patient/1"), patient())) == "Ana Garcia"


def test_an_id_that_two_different_patients_share_is_given_to_none() -> None:
    other = patient("1", name=[{"text": "Bo Berg"}], birthDate="1999-09-09", identifier=[{"system": "x", "value": "9"}])
    reading = read(patient(), other, cancer("Patient/1"))
    assert owner(reading) == "missing Patient/1, an id that several patients share"
    assert "fits 2 different patients" in reading.entries[2].problems[0]


def test_the_newest_of_several_versions_is_meant() -> None:
    older = {"resourceType": "Practitioner", "id": "p", "name": [{"text": "Old"}], "meta": {"lastUpdated": "2020"}}
    newer = {"resourceType": "Practitioner", "id": "p", "name": [{"text": "New"}], "meta": {"lastUpdated": "2021"}}
    condition = resource("Condition", "c", code=coded(ICD10, "C50.4"), asserter=refers("Practitioner/p"))
    record = read(bundle(patient(), newer, older, condition)).records[0]
    assert record.tumors[0].asserter.wording == "New"


def test_what_leads_to_nothing_is_listed_and_never_fetched() -> None:
    condition = resource(
        "Condition", "c", code=coded(ICD10, "C50.4"), asserter=refers("https://example.org/Practitioner/7")
    )
    reading = read(bundle(patient(), condition))
    assert reading.entries[2].unresolved == ("https://example.org/Practitioner/7",)
    assert reading.records[0].tumors[0].asserter.entry is None
