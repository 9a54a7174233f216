"""ECOG, Karnofsky and Lansky stay on their own scales."""

import pytest

from tests.support.fhir import LOINC, SNOMED, Json, coded, record_of, resource


def scores(code: Json, **content: Json) -> list[tuple[str, int | None, str]]:
    record = record_of(resource("Observation", "o", code=code, **content))
    return [(item.scale, item.score, item.verbatim) for item in record.performance]


@pytest.mark.parametrize(
    ("code", "content", "expected"),
    [
        ("89247-1", {"valueInteger": 0}, ("ECOG", 0, "0")),
        ("89247-1", {"valueQuantity": {"value": 2, "unit": "{score}"}}, ("ECOG", 2, "2 {score}")),
        ("89247-1", {"valueString": "ECOG 1"}, ("ECOG", 1, "ECOG 1")),
        ("89262-0", {"valueCodeableConcept": coded(LOINC, "LA9625-0", "limited")}, ("ECOG", 3, "limited")),
        ("89247-1", {"valueInteger": 7}, ("ECOG", None, "7")),
        ("89247-1", {"valueString": "good"}, ("ECOG", None, "good")),
        ("89243-0", {"valueInteger": 90}, ("Karnofsky", 90, "90")),
        ("89243-0", {"valueString": "80 %"}, ("Karnofsky", 80, "80 %")),
        ("89243-0", {"valueInteger": 110}, ("Karnofsky", None, "110")),
    ],
)
def test_a_score_is_read_on_its_own_scale(code: str, content: Json, expected: tuple[str, int | None, str]) -> None:
    assert scores(coded(LOINC, code), **content) == [expected]


def test_two_scales_in_one_observation_are_two_scores_and_none_is_converted() -> None:
    parts = [
        {"code": coded(SNOMED, "761869008"), "valueCodeableConcept": coded("", "30%", "30%")},
        {"code": coded(SNOMED, "423740007"), "valueCodeableConcept": coded("", "3", "limited (30 - 40 % Karnofsky)")},
    ]
    assert scores(coded(SNOMED, "423690003"), component=parts) == [
        ("Karnofsky", 30, "30%"),
        ("ECOG", 3, "limited (30 - 40 % Karnofsky)"),
    ]


def test_a_score_outside_its_scale_is_kept_and_told() -> None:
    record = record_of(resource("Observation", "o", code=coded(LOINC, "89247-1"), valueInteger=7))
    assert record.warnings == ('Observation/o: "7" is no ECOG score.',)


def test_a_value_against_its_interpretation_is_told() -> None:
    content = {"valueInteger": 0, "interpretation": [coded(LOINC, "LA9624-3", "Ambulatory")]}
    record = record_of(resource("Observation", "o", code=coded(LOINC, "89247-1"), **content))
    assert record.performance[0].score == 0
    assert record.warnings == ("Observation/o: the ECOG value is 0, its interpretation stands for 2.",)
