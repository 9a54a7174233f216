"""Biomarkers and variants keep the sender's words; a status is read only where it is plainly stated."""

import pytest

from tests.support.fhir import LOINC, SNOMED, Json, coded, record_of, resource
from tumorboard.exchange.fhir.markers import marker_name
from tumorboard.exchange.fhir.record import OutsideRecord
from tumorboard.exchange.fhir.values import Coding, Concept
from tumorboard.vocabulary import BiomarkerStatus

MEANING = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation"
HER2 = coded(LOINC, "48676-1", "HER2 [Interpretation] in Tissue")


def measured(code: Json, **content: Json) -> OutsideRecord:
    return record_of(resource("Observation", "o", code=code, **content))


@pytest.mark.parametrize(
    ("value", "status"),
    [
        ({"valueCodeableConcept": coded(SNOMED, "10828004", "Positive (qualifier value)")}, BiomarkerStatus.POSITIVE),
        ({"valueCodeableConcept": coded(LOINC, "LA6577-6")}, BiomarkerStatus.NEGATIVE),
        ({"valueCodeableConcept": {"text": "Equivocal"}}, BiomarkerStatus.EQUIVOCAL),
        ({"valueString": "not detected"}, BiomarkerStatus.NEGATIVE),
        ({"valueString": "positiv"}, BiomarkerStatus.POSITIVE),
        ({"valueString": "3+", "interpretation": [coded(MEANING, "POS")]}, BiomarkerStatus.POSITIVE),
        ({"dataAbsentReason": coded("", "not-performed")}, BiomarkerStatus.NOT_DONE),
        ({"valueString": "not positive"}, None),
        ({"valueString": "3+"}, None),
        ({"valueString": "Positive in 1 % of cells"}, None),
        ({"valueQuantity": {"value": 90, "unit": "%"}}, None),
        ({"valueCodeableConcept": {"text": "Stable"}}, None),
        ({}, None),
    ],
)
def test_a_status_is_read_only_where_it_is_plain(value: Json, status: BiomarkerStatus | None) -> None:
    assert measured(HER2, **value).biomarkers[0].status == status


def test_german_receptor_codes_are_a_status() -> None:
    system = "https://www.medizininformatik-initiative.de/fhir/ext/modul-onko/CodeSystem/mii-cs-onko-mamma-rezeptorstatus-leitlinie"
    record = measured(HER2, valueCodeableConcept=coded(system, "P"))
    assert record.biomarkers[0].status == BiomarkerStatus.POSITIVE


def test_a_number_keeps_its_unit_and_method() -> None:
    record = measured(
        coded(LOINC, "29593-1", "Ki-67 Ag/100 cells"),
        valueQuantity={"value": 20, "unit": "%"},
        method={"text": "MIB-1"},
    )
    (marker,) = record.biomarkers
    assert (marker.name, marker.marker, marker.verbatim, marker.method) == (
        "Ki-67 Ag/100 cells",
        "Ki-67",
        "20 %",
        "MIB-1",
    )
    assert (marker.amount.number, marker.amount.unit) == ("20", "%")


def test_a_value_against_its_interpretation_has_no_status_and_is_told() -> None:
    record = measured(HER2, valueCodeableConcept={"text": "Positive"}, interpretation=[coded(MEANING, "NEG")])
    assert record.biomarkers[0].status is None
    assert record.warnings == ("Observation/o: the value says positive, the interpretation says negative.",)


def test_components_are_kept_where_there_is_no_value() -> None:
    parts = [{"code": {"text": "percent"}, "valueQuantity": {"value": 90, "unit": "%"}}]
    assert measured(HER2, component=parts).biomarkers[0].verbatim == "percent: 90 %"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Estrogen receptor Ag [Presence] in Tissue by Immune stain", "ER"),
        ("Progesterone receptor [Interpretation]", "PR"),
        ("Östrogenrezeptor-Status", "ER"),
        ("PD-L1 by clone 22C3", "PD-L1"),
        ("Microsatellite instability [Interpretation] in Cancer specimen", "MSI"),
        ("Prostate specific Ag [Mass/volume] in Serum or Plasma", "PSA"),
        ("Cancer Ag 125 [Units/volume] in Serum or Plasma", "CA 125"),
        ("Epidermal growth factor receptor Ag [Presence] in Tissue", "EGFR"),
        ("Choriogonadotropin (pregnancy test) [Presence] in Urine", ""),
        ("Procalcitonin [Mass/volume] in Serum", ""),
        ("Hemoglobin [Mass/volume] in Blood", ""),
        ("PsA disease activity", ""),
    ],
)
def test_a_marker_is_recognized_by_its_words(words: str, name: str) -> None:
    assert marker_name(Concept(codings=(Coding("http://local", "", "x", words),))) == name


def test_a_fusion_has_two_genes_and_everything_else_as_sent() -> None:
    parts = [
        {
            "code": coded(LOINC, "48018-6"),
            "valueCodeableConcept": coded("http://www.genenames.org", "HGNC:1014", "BCR"),
        },
        {"code": coded(LOINC, "48018-6"), "valueCodeableConcept": coded("http://www.genenames.org", "HGNC:76", "ABL1")},
        {"code": coded(LOINC, "48004-6"), "valueCodeableConcept": {"text": "NM_005157.6:c.1076T>G"}},
        {"code": coded(LOINC, "48002-0"), "valueCodeableConcept": coded(LOINC, "LA6684-0", "Somatic")},
        {"code": {"text": "Coverage"}, "valueQuantity": {"value": 500, "unit": "x"}},
    ]
    (variant,) = measured(
        coded(LOINC, "69548-6"), valueCodeableConcept=coded(LOINC, "LA9633-4", "Present"), component=parts
    ).variants
    assert (variant.genes, variant.changes, variant.source) == (("BCR", "ABL1"), ("NM_005157.6:c.1076T>G",), "Somatic")
    assert variant.status == BiomarkerStatus.POSITIVE
    assert variant.verbatim == "BCR::ABL1; NM_005157.6:c.1076T>G; Somatic; Present; Coverage: 500 x"
