"""Contradictions are told in plain words and never resolved: both statements stay."""

from tests.support.fhir import ICD10, ICDO, LOINC, SNOMED, Json, coded, patient, read, record_of, refers, resource

TUMOR = resource("Condition", "c", code=coded(ICD10, "C50.4", "Breast cancer"))


def seen(ident: str, code: Json, on: str = "2024-01-01", **content: Json) -> dict[str, Json]:
    return resource("Observation", ident, code=code, effectiveDateTime=on, **content)


def test_two_t_categories_of_one_day_are_told_and_of_two_days_are_not() -> None:
    code = coded(SNOMED, "399504009")
    one = seen("a", code, valueCodeableConcept={"text": "cT2"})
    record = record_of(one, seen("b", code, valueCodeableConcept={"text": "cT3"}))
    assert record.warnings == ("The T category was sent differently for the same day: cT2 and cT3.",)
    assert len(record.tnm_categories) == 2
    assert record_of(one, seen("b", code, "2024-06-01", valueCodeableConcept={"text": "cT3"})).warnings == ()


def test_a_clinical_and_a_pathological_category_are_no_contradiction() -> None:
    clinical = seen("a", coded(SNOMED, "399504009"), valueCodeableConcept={"text": "cT2"})
    pathological = seen("b", coded(SNOMED, "384625004"), valueCodeableConcept={"text": "pT3"})
    assert record_of(clinical, pathological).warnings == ()


def test_one_marker_with_two_results_is_told() -> None:
    code = coded(LOINC, "48676-1", "HER2")
    record = record_of(seen("a", code, valueString="positive"), seen("b", code, valueString="negative"))
    assert record.warnings == ("HER2 was sent with different results for the same day: negative and positive.",)


def test_two_scores_of_one_day_are_told() -> None:
    code = coded(LOINC, "89247-1")
    assert record_of(seen("a", code, valueInteger=1), seen("b", code, valueInteger=3)).warnings == (
        "ECOG was sent with different scores for the same day: 1 and 3.",
    )


def test_a_stage_on_the_tumor_against_its_staging_is_told() -> None:
    tumor = {**TUMOR, "stage": [{"summary": {"text": "Stage IIA"}}]}
    staging = seen(
        "g", coded(SNOMED, "399537006"), focus=[refers("Condition/c")], valueCodeableConcept={"text": "Stage IIIC"}
    )
    record = record_of(tumor, staging)
    assert record.warnings == ('"Breast cancer" carries the stage "IIA", but its staging says "IIIC".',)
    assert [item.stage_group for item in record.tnm_stagings] == ["IIA", "IIIC"]


def test_a_stage_that_its_own_assessment_contradicts_is_told() -> None:
    stage = {"summary": coded(SNOMED, "1", "stage IIA"), "assessment": [refers("Observation/g")]}
    staging = seen("g", coded(SNOMED, "399537006"), valueCodeableConcept=coded(SNOMED, "2", "stage IIIC"))
    assert record_of({**TUMOR, "stage": [stage]}, staging).warnings == (
        '"Breast cancer" carries the stage "stage IIA", but its staging says "stage IIIC".',
    )


def test_two_behaviors_of_one_tumor_are_told() -> None:
    url = "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-histology-morphology-behavior"
    tumor = {**TUMOR, "extension": [{"url": url, "valueCodeableConcept": coded(ICDO, "8500/3")}]}
    report = seen(
        "h", coded(LOINC, "59847-4"), focus=[refers("Condition/c")], valueCodeableConcept=coded(ICDO, "8500/2")
    )
    assert record_of(tumor, report).warnings == ('"Breast cancer" was sent with different ICD-O behavior: /2 and /3.',)


def test_more_positive_nodes_than_examined_ones_are_told() -> None:
    positive = seen("p", coded(LOINC, "21893-3"), valueQuantity={"value": 8})
    examined = seen("e", coded(LOINC, "21894-1"), valueQuantity={"value": 6})
    assert record_of(positive, examined).warnings == (
        "8 lymph nodes are said to hold tumor, but only 6 were examined.",
    )


def test_a_death_of_somebody_sent_as_living_is_told() -> None:
    death = seen("d", coded(SNOMED, "184305005"))
    (record,) = read(patient(deceasedBoolean=False), death).records
    assert record.warnings == ("The patient is sent as living, but a death is recorded.",)


def test_what_was_taken_back_contradicts_nothing() -> None:
    code = coded(LOINC, "89247-1")
    record = record_of(seen("a", code, valueInteger=1), seen("b", code, valueInteger=3, status="entered-in-error"))
    assert not any("different scores" in warning for warning in record.warnings)


def test_one_resource_in_two_versions_is_kept_twice_and_told() -> None:
    record = record_of(TUMOR, {**TUMOR, "recordedDate": "2024"})
    assert len(record.tumors) == 2
    assert record.warnings == ("Condition/c: Condition/c also came with other content: both are kept.",)
