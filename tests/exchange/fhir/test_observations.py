"""Observations become grades, sizes, histologies, statuses, or at least findings; none disappears."""

import json

import pytest

from tests.support.fhir import (
    ICD10,
    ICDO,
    LOINC,
    SNOMED,
    Json,
    bundle,
    coded,
    patient,
    read,
    read_text,
    record_of,
    refers,
    resource,
)

NCIT = "http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl"
MCODE = "http://hl7.org/fhir/us/mcode/StructureDefinition/"


def observation(code: Json, **content: Json) -> dict[str, Json]:
    return resource("Observation", "o", code=code, **content)


def test_a_decimal_stays_the_text_that_was_sent() -> None:
    # json.dumps would write 1.1; the text is put in by hand, as a laboratory sends it.
    sent = bundle(patient(), observation(coded(LOINC, "2857-1"), valueQuantity={"value": 987654, "unit": "ng/mL"}))
    record = read_text(json.dumps(sent).replace("987654", "1.10")).records[0]
    assert record.biomarkers[0].amount.wording == "1.10 ng/mL"


@pytest.mark.parametrize(
    ("value", "verbatim"),
    [
        ({"valueQuantity": {"value": 5, "comparator": "<", "unit": "mm"}}, "<5 mm"),
        ({"valueQuantity": {"value": 6000, "code": "cGy"}}, "6000 cGy"),
        ({"valueRange": {"low": {"value": 1, "unit": "cm"}, "high": {"value": 2, "unit": "cm"}}}, "1 to 2 cm"),
        ({"valueRatio": {"numerator": {"value": 3}, "denominator": {"value": 17}}}, "3 / 17"),
        ({"valueString": "  free of tumor "}, "free of tumor"),
        ({"valueBoolean": False}, "false"),
        ({"valueInteger": 7}, "7"),
        ({"valueDateTime": "2024-01"}, "2024-01"),
        ({"valuePeriod": {"start": "2020", "end": "2021"}}, "2020 to 2021"),
        ({"valueCodeableConcept": {"text": "weak"}}, "weak"),
        ({"dataAbsentReason": {"text": "not performed"}}, "not performed"),
    ],
)
def test_a_value_of_any_type_is_kept_in_words(value: Json, verbatim: str) -> None:
    finding = record_of(observation({"text": "anything"}, **value)).findings[0]
    assert finding.observation.value.verbatim == verbatim


def test_a_histology_keeps_its_code_and_tells_its_behavior() -> None:
    record = record_of(observation(coded(LOINC, "59847-4"), valueCodeableConcept=coded(ICDO, "8500/2", "DCIS")))
    (histology,) = record.histologies
    assert (histology.wording, histology.behavior) == ("DCIS", "2")
    assert histology.observation.value.concept.codings[0].code == "8500/2"


def test_a_grade_names_its_system() -> None:
    record = record_of(
        observation(coded(NCIT, "C18000"), valueCodeableConcept={"text": "G2"}, method={"text": "Nottingham"})
    )
    assert [(grade.value, grade.system) for grade in record.grades] == [("G2", "Nottingham")]


def test_a_tumor_size_tells_the_largest_dimension_first_and_finds_its_tumor_over_the_body_structure() -> None:
    body = resource(
        "BodyStructure",
        "b",
        extension=[{"url": MCODE + "mcode-related-condition", "valueReference": refers("Condition/c")}],
    )
    parts = [
        {"code": coded(LOINC, "33729-5"), "valueQuantity": {"value": 5, "unit": "mm"}},
        {"code": coded(LOINC, "33728-7"), "valueQuantity": {"value": 12, "unit": "mm"}},
    ]
    size = observation(coded(LOINC, "21889-1"), focus=[refers("BodyStructure/b")], component=parts)
    record = record_of(resource("Condition", "c", code=coded(ICD10, "C50")), body, size)
    assert [amount.wording for amount in record.tumor_sizes[0].dimensions] == ["12 mm", "5 mm"]
    assert record.tumor_sizes[0].observation.about == (record.tumors[0].entry,)


def test_a_disease_status_keeps_its_evidence() -> None:
    url = MCODE + "mcode-cancer-disease-status-evidence-type"
    record = record_of(
        observation(
            coded(LOINC, "97509-4"),
            valueCodeableConcept={"text": "progressing"},
            extension=[{"url": url, "valueCodeableConcept": {"text": "imaging"}}],
        )
    )
    (status,) = record.disease_statuses
    assert (status.status, [item.wording for item in status.evidence]) == ("progressing", ["imaging"])


def test_comorbidities_that_are_denied_are_never_taken_for_present() -> None:
    record = record_of(
        observation(
            coded(SNOMED, "398192003"),
            extension=[{"url": MCODE + "mcode-related-condition-absent", "valueCodeableConcept": {"text": "Obesity"}}],
            component=[
                {"code": {"text": "Diabetes"}, "valueBoolean": True},
                {"code": {"text": "Stroke"}, "valueCodeableConcept": {"text": "Absent"}},
            ],
        )
    )
    assert [(item.wording, item.present) for item in record.comorbidities] == [
        ("Obesity", False),
        ("Diabetes", True),
        ("Stroke", False),
    ]


@pytest.mark.parametrize(
    ("code", "category", "topic"),
    [
        (coded(LOINC, "21893-3"), "", "lymph nodes"),
        (coded(SNOMED, "385421009"), "", "distant metastasis"),
        (coded(SNOMED, "1287652008"), "", "cancer history"),
        (coded(SNOMED, "184305005"), "", "death"),
        (coded(LOINC, "718-7"), "laboratory", "laboratory"),
        (coded(LOINC, "8302-2"), "vital-signs", "vital sign"),
        ({"text": "anything"}, "", "other"),
        ({}, "", "other"),
    ],
)
def test_every_other_observation_is_a_finding_under_its_topic(code: Json, category: str, topic: str) -> None:
    categories = [coded("http://terminology.hl7.org/CodeSystem/observation-category", category)] if category else []
    record = record_of(observation(code, valueString="x", category=categories))
    assert [finding.topic for finding in record.findings] == [topic]


@pytest.mark.parametrize("code", ["371513001", "371493002"])
def test_an_invasion_without_a_tnm_category_is_a_finding(code: str) -> None:
    record = record_of(observation(coded(SNOMED, code), valueCodeableConcept=coded(SNOMED, "52101004", "Present")))
    assert record.tnm_categories == ()
    assert record.findings[0].topic == "invasion and margins"


def test_an_observation_that_was_taken_back_is_kept_and_told() -> None:
    record = record_of(observation(coded(LOINC, "89247-1"), valueInteger=0, status="entered-in-error"))
    assert record.performance[0].observation.retracted
    assert record.warnings == ("Observation/o: the sender took it back or ruled it out.",)


def test_a_modifier_extension_and_a_test_label_are_told() -> None:
    record = record_of(
        observation(
            {"text": "x"},
            modifierExtension=[{"url": "http://example.org/not", "valueBoolean": True}],
            meta={"security": [{"code": "HTEST"}]},
        )
    )
    assert record.warnings == (
        "Observation/o: it has a modifier (not) that may change its meaning.",
        "Observation/o: it is marked as test data.",
    )


def test_two_values_in_one_observation_are_told() -> None:
    record = record_of(observation({"text": "x"}, valueString="a", valueInteger=1))
    assert "valueInteger, valueString where only one may be" in record.warnings[0]


def test_a_link_to_somebody_elses_tumor_is_not_followed() -> None:
    foreign = {**resource("Condition", "c", code=coded(ICD10, "C50")), "subject": refers("Patient/2")}
    stage = observation(coded(SNOMED, "399537006"), focus=[refers("Condition/c")])
    record = read(bundle(patient("1"), patient("2", birthDate="1970"), foreign, stage)).records[0]
    assert record.tnm_stagings[0].observation.about == ()
    assert record.warnings == ("Observation/o: it speaks of Condition/c, which belongs to another person.",)
