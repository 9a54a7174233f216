"""Doctors, institutions and relatives are kept with what identifies and reaches them."""

import pytest

from tests.support.fhir import ICD10, Json, coded, record_of, refers, resource
from tumorboard.vocabulary import PartyKind


def party(kind: str, **content: Json) -> Json:
    sent = {"resourceType": kind, "id": "p", **content}
    condition = resource("Condition", "c", code=coded(ICD10, "C50"), asserter=refers(f"{kind}/p"))
    return record_of(sent, condition).parties[0]


def test_a_doctor_is_a_physician_with_number_and_degree() -> None:
    doctor = party(
        "Practitioner",
        name=[{"family": "Kim", "given": ["Jo"], "prefix": ["Dr."]}],
        identifier=[{"system": "http://hl7.org/fhir/sid/us-npi", "value": "123"}],
        qualification=[{"code": {"text": "MD"}}],
        telecom=[{"system": "fax", "value": "555"}],
    )
    assert (doctor.kind, doctor.name, doctor.identifiers[0].value) == (PartyKind.PHYSICIAN, "Dr. Jo Kim", "123")
    assert ([item.wording for item in doctor.qualifications], doctor.telecoms[0].value) == (["MD"], "555")


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ({"name": "City Hospital"}, PartyKind.HOSPITAL),
        ({"name": "Universitätsklinikum"}, PartyKind.HOSPITAL),
        (
            {"name": "Aetna", "type": [coded("http://terminology.hl7.org/CodeSystem/organization-type", "pay")]},
            PartyKind.INSURER,
        ),
        ({"name": "Acme Pathology"}, PartyKind.LABORATORY),
        ({"name": "Family Practice"}, PartyKind.PRACTICE),
        ({"name": "Physician Services, Inc."}, PartyKind.OTHER),
    ],
)
def test_an_institution_is_placed_by_its_type_or_name(content: Json, kind: PartyKind) -> None:
    assert party("Organization", **content).kind == kind


def test_a_relative_is_a_possible_trusted_person() -> None:
    relative = {"resourceType": "RelatedPerson", "id": "p", "patient": refers("Patient/1"), "name": [{"text": "Leo"}]}
    (found,) = record_of(relative).parties
    assert (found.kind, found.name) == (PartyKind.TRUSTED_PERSON, "Leo")
