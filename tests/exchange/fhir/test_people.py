"""Who is who: record numbers decide, names only raise a question, contradictions keep people apart."""

import pytest

from tests.support.fhir import ICD10, Json, bundle, coded, patient, read, refers, resource
from tumorboard.vocabulary import Sex

HOSPITAL = "http://hospital.example.org"


def numbered(ident: str, number: str, issuer: str = HOSPITAL, **content: Json) -> dict[str, Json]:
    return patient(ident, identifier=[{"system": issuer, "value": number}], **content)


def test_all_that_a_patient_says_is_kept() -> None:
    record = read(
        patient(
            identifier=[
                {
                    "type": coded("http://terminology.hl7.org/CodeSystem/v2-0203", "MR"),
                    "system": HOSPITAL,
                    "value": "007",
                },
                {"assigner": {"display": "Clinic B"}, "value": "8"},
            ],
            telecom=[{"system": "email", "value": "a@example.org"}],
            address=[{"line": ["1 Main St"], "city": "Lima", "postalCode": "15001", "country": "PE"}],
            communication=[
                {"language": coded("urn:ietf:bcp:47", "en")},
                {"language": coded("urn:ietf:bcp:47", "es"), "preferred": True},
            ],
            contact=[{"name": {"text": "Leo Garcia"}, "relationship": [{"text": "son"}]}],
            deceasedDateTime="2024-05",
            birthDate="1960",
        )
    ).records[0]
    person = record.patient
    assert person is not None
    assert [(item.value, item.issuer, item.kind) for item in person.identifiers] == [
        ("007", HOSPITAL, "MR"),
        ("8", "Clinic B", ""),
    ]
    assert (person.sex, person.birth_date, person.deceased, person.deceased_on) == (Sex.FEMALE, "1960", True, "2024-05")
    assert person.addresses[0].wording == "1 Main St, 15001 Lima, PE"
    assert [language.wording for language in person.languages] == ["es", "en"]
    assert (person.contacts[0].name, person.contacts[0].relationship) == ("Leo Garcia", "son")


def test_the_name_in_use_comes_before_maiden_and_old_names() -> None:
    names = [{"text": "Ana Maiden", "use": "maiden"}, {"text": "Anita", "use": "nickname"}, {"text": "Ana Official"}]
    person = read(patient(name=names)).records[0].patient
    assert person is not None
    assert person.wording == "Ana Official"


def test_two_patients_in_one_file_are_two_records() -> None:
    second = resource("Condition", "d", code=coded(ICD10, "C61")) | {"subject": refers("Patient/2")}
    reading = read(
        bundle(
            patient("1"),
            patient("2", name=[{"text": "Bo"}]),
            resource("Condition", "c", code=coded(ICD10, "C50")),
            second,
        )
    )
    assert [(record.key, [tumor.wording for tumor in record.tumors]) for record in reading.records] == [
        ("person 1", ["C50"]),
        ("person 2", ["C61"]),
    ]


def test_the_same_person_in_two_bundles_is_one_record_by_the_record_number() -> None:
    one = bundle(numbered("1", "m1"), resource("Condition", "c", code=coded(ICD10, "C50")))
    other = bundle(
        numbered("1", "m1", address=[{"city": "Lima"}]), resource("Condition", "d", code=coded(ICD10, "C61"))
    )
    (record,) = read(one, other).records
    assert len(record.patients) == 2
    assert [tumor.wording for tumor in record.tumors] == ["C50", "C61"]


def test_an_exact_copy_of_a_person_and_of_a_diagnosis_counts_once() -> None:
    condition = resource("Condition", "c", code=coded(ICD10, "C50"))
    reading = read(bundle(numbered("1", "m1"), condition, id="a"), bundle(numbered("1", "m1"), condition, id="b"))
    (record,) = reading.records
    assert (len(record.patients), len(record.tumors)) == (1, 1)
    assert reading.entries[5].understood == "an exact copy of Condition/c in 0.json: read once"


def test_the_same_name_and_birth_date_only_raise_a_question() -> None:
    reading = read(numbered("1", "m1"), numbered("2", "m2"))
    assert len(reading.records) == 2
    for record in reading.records:
        assert len(record.warnings) == 1
        assert record.warnings[0].startswith("The files hold another Ana Garcia born 1960-02-03 under other record")


def test_the_same_number_of_two_issuers_joins_nobody() -> None:
    reading = read(numbered("1", "7", "http://a"), numbered("2", "7", "http://b", birthDate="1970-01-01"))
    assert len(reading.records) == 2
    assert all(record.warnings == () for record in reading.records)


def test_a_number_without_an_issuer_joins_nobody() -> None:
    one, other = patient("1", identifier=[{"value": "7"}]), patient("2", identifier=[{"value": "7"}], birthDate="1970")
    assert len(read(one, other).records) == 2


def test_a_social_security_number_is_no_record_number() -> None:
    number = [
        {"type": coded("http://terminology.hl7.org/CodeSystem/v2-0203", "SS"), "system": "http://ssa", "value": "1"}
    ]
    assert len(read(patient("1", identifier=number), patient("2", identifier=number)).records) == 2


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        ({"birthDate": "2023-02-05"}, "the birth dates 1960-02-03 and 2023-02-05 differ"),
        ({"gender": "male"}, "one is female, the other male"),
        ({"birthDate": None, "name": [{"family": "Berg"}]}, "the names Ana Garcia and Berg differ"),
    ],
)
def test_a_shared_record_number_joins_nobody_whom_the_record_tells_apart(other: dict[str, Json], reason: str) -> None:
    reading = read(numbered("1", "m1"), numbered("2", "m1", **other))
    assert len(reading.records) == 2
    for record in reading.records:
        assert reason in record.warnings[0]
        assert "kept apart" in record.warnings[0]


def test_a_less_exact_birth_date_is_no_contradiction() -> None:
    assert len(read(numbered("1", "m1"), numbered("2", "m1", birthDate="1960-02")).records) == 1


def test_a_changed_name_with_the_same_number_and_birth_date_is_one_person_and_is_told() -> None:
    (record,) = read(numbered("1", "m1"), numbered("2", "m1", name=[{"text": "Ana Lopez"}])).records
    assert record.warnings == ("The patient was sent with different names: Ana Garcia and Ana Lopez.",)


def test_a_name_that_is_text_instead_of_an_object_is_told_and_does_not_stop_the_reading() -> None:
    reading = read({"resourceType": "Patient", "name": "Bob"})
    (record,) = reading.records
    assert record.patient is not None
    assert record.patient.names == ()
    assert reading.entries[0].problems == ('Patient.name should be an object but is text "Bob": it is kept as it is',)
    assert reading.entries[0].raw == '{"name":"Bob","resourceType":"Patient"}'


def test_thousands_of_copies_of_a_person_are_joined_quickly() -> None:
    people = [numbered(str(place), "m1", address=[{"city": str(place)}]) for place in range(3000)]
    (record,) = read(bundle(*people)).records
    assert len(record.patients) == 3000
