"""Whose a resource is: its subject decides; a missing subject is said, and never silently somebody else's."""

from tests.support.fhir import ICD10, bundle, coded, patient, read, refers, resource

CANCER = resource("Condition", "c", code=coded(ICD10, "C50.4"))
NOBODYS = {key: part for key, part in CANCER.items() if key != "subject"}


def test_a_loose_condition_whose_patient_is_absent_makes_a_record_without_patient() -> None:
    (record,) = read(CANCER).records
    assert record.patient is None
    assert record.patient_missing == "Patient/1"
    assert record.warnings == ("The patient is not in the files (Patient/1): say who it is.",)
    assert record.tumors[0].wording == "C50.4"


def test_a_bundle_without_a_patient_makes_one_record_for_the_absent_patient() -> None:
    (record,) = read(bundle(CANCER, resource("Observation", "o", code={"text": "x"}))).records
    assert (record.patient_missing, len(record.tumors), len(record.findings)) == ("Patient/1", 1, 1)


def test_an_absent_subject_never_falls_to_the_patient_who_happens_to_be_there() -> None:
    reading = read(bundle(patient("2"), CANCER))
    assert [(record.patient_missing, len(record.tumors)) for record in reading.records] == [("", 0), ("Patient/1", 1)]


def test_the_same_absent_reference_in_two_bundles_may_mean_two_people() -> None:
    assert len(read(bundle(CANCER, id="a"), bundle(CANCER, id="b")).records) == 2


def test_a_resource_without_subject_is_taken_for_the_only_patient_and_says_so() -> None:
    (record,) = read(bundle(patient(), NOBODYS)).records
    assert len(record.tumors) == 1
    assert record.warnings == (
        "Condition/c: it names no patient: it was taken for the only patient in the same place.",
    )


def test_a_resource_without_subject_among_several_patients_is_given_to_none() -> None:
    reading = read(bundle(patient("1"), patient("2", birthDate="1970"), NOBODYS))
    assert reading.records[2].patient_missing == "no patient is named in 0.json"
    assert len(reading.records[2].tumors) == 1


def test_a_subject_that_is_only_a_name_is_not_matched_with_anybody() -> None:
    named = {**CANCER, "subject": {"display": "Ana Garcia"}}
    reading = read(bundle(patient(), named))
    assert reading.records[1].patient_missing == "Ana Garcia (no record number)"


def test_a_doctor_belongs_to_everyone_who_is_treated_and_an_unmentioned_one_to_nobody() -> None:
    doctor = {"resourceType": "Practitioner", "id": "d", "name": [{"text": "Dr Kim"}]}
    other = {"resourceType": "Practitioner", "id": "x", "name": [{"text": "Dr X"}]}
    one = {**CANCER, "asserter": refers("Practitioner/d")}
    two = {**CANCER, "id": "c2", "subject": refers("Patient/2"), "asserter": refers("Practitioner/d")}
    reading = read(bundle(patient("1"), patient("2", birthDate="1970"), doctor, other, one, two))
    assert [[party.name for party in record.parties] for record in reading.records] == [["Dr Kim"], ["Dr Kim"]]
    assert reading.records[0].parties[0].roles == ("asserter of Condition",)
    unmentioned = next(entry for entry in reading.entries if entry.resource_id == "x")
    assert (unmentioned.records, unmentioned.used) == ((), False)
    assert unmentioned.understood == "belongs to no patient of these files: kept as it is"


def test_a_clinic_behind_a_doctors_role_belongs_to_the_patient_too() -> None:
    role = {
        "resourceType": "PractitionerRole",
        "id": "r",
        "practitioner": refers("Practitioner/d"),
        "organization": refers("Organization/o"),
    }
    doctor = {"resourceType": "Practitioner", "id": "d", "name": [{"text": "Dr Kim"}]}
    clinic = {"resourceType": "Organization", "id": "o", "name": "City Hospital"}
    (record,) = read(
        bundle(patient(), {**CANCER, "asserter": refers("PractitionerRole/r")}, role, doctor, clinic)
    ).records
    assert [(party.name, party.organization) for party in record.parties] == [
        ("Dr Kim", "City Hospital"),
        ("Dr Kim", ""),
        ("City Hospital", ""),
    ]


def test_a_contained_observation_without_subject_belongs_to_its_report() -> None:
    report = resource(
        "DiagnosticReport",
        "r",
        contained=[{"resourceType": "Observation", "id": "o", "code": {"text": "margin"}, "valueString": "free"}],
        result=[refers("#o")],
    )
    (record,) = read(bundle(patient(), report)).records
    assert record.findings[0].observation.value.verbatim == "free"
    assert record.reports[0].results[0].wording == "margin"


def test_what_is_about_a_group_is_not_filed_on_its_members() -> None:
    group = {"resourceType": "Group", "id": "g", "member": [{"entity": refers("Patient/1")}]}
    observation = {"resourceType": "Observation", "id": "o", "code": {"text": "x"}, "subject": refers("Group/g")}
    reading = read(bundle(patient(), group, observation))
    assert reading.records[0].findings == ()
    assert reading.entries[3].problems == ("it is about a Group, not about a patient",)
