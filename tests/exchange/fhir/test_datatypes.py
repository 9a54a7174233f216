"""Data types of FHIR R4, and the shapes of other versions that senders mix in."""

import pytest

from tests.support.fhir import ICD10, Json, coded, record_of, refers, resource


@pytest.mark.parametrize(
    ("onset", "wording"),
    [
        ({"onsetDateTime": "2019-04"}, "2019-04"),
        ({"onsetPeriod": {"start": "2019", "end": "2020"}}, "2019 to 2020"),
        ({"onsetPeriod": {"start": "2019"}}, "since 2019"),
        ({"onsetPeriod": {"end": "2020"}}, "until 2020"),
        ({"onsetAge": {"value": 61, "unit": "a"}}, "61 a"),
        ({"onsetRange": {"low": {"value": 50, "unit": "a"}, "high": {"value": 60, "unit": "a"}}}, "50 to 60 a"),
        ({"onsetRange": {"low": {"value": 50, "unit": "a"}}}, "from 50 a"),
        ({"onsetRange": {"high": {"value": 60, "unit": "a"}}}, "up to 60 a"),
        ({"onsetString": "in childhood"}, "in childhood"),
        ({}, ""),
    ],
)
def test_a_time_is_kept_as_it_was_stated(onset: Json, wording: str) -> None:
    assert record_of(resource("Condition", "c", code=coded(ICD10, "C50"), **onset)).tumors[0].onset.wording == wording


@pytest.mark.parametrize(
    ("timing", "wording"),
    [
        ({"event": ["2019-06-15"]}, "2019-06-15"),
        ({"repeat": {"boundsPeriod": {"start": "2019", "end": "2020"}}}, "2019 to 2020"),
        ({"repeat": {"frequency": 1}}, ""),
    ],
)
def test_a_timing_is_read_as_far_as_it_names_dates(timing: Json, wording: str) -> None:
    plan = resource("CarePlan", "k", activity=[{"detail": {"code": {"text": "x"}, "scheduledTiming": timing}}])
    assert record_of(plan).plans[0].activities[0].scheduled.wording == wording


def test_a_drug_and_a_reason_in_the_shape_of_fhir_r5_are_read() -> None:
    record = record_of(
        resource("Condition", "c", code=coded(ICD10, "C50")),
        {"resourceType": "Medication", "id": "d", "code": {"text": "Trametinib"}},
        resource(
            "MedicationStatement",
            "m",
            medication={"reference": refers("Medication/d")},
            reason=[{"reference": refers("Condition/c")}],
        ),
        resource("MedicationRequest", "n", medication={"concept": {"text": "Dabrafenib"}}),
    )
    assert [item.wording for item in record.medications] == ["Trametinib", "Dabrafenib"]
    assert record.medications[0].about == (record.tumors[0].entry,)


def test_a_value_that_should_be_an_object_and_is_text_is_kept_and_told() -> None:
    record = record_of(resource("Observation", "o", code={"text": "x"}, valueQuantity="5 mm"))
    assert record.findings[0].observation.value.verbatim == "5 mm"
    assert record.warnings == ("Observation/o: valueQuantity should be an object but is not: it is kept as it is.",)
