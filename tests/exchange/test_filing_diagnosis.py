"""The outside diagnosis: the sender's words whole, and the axes that can be read from the record."""

from datetime import date

import pytest

from tests.support.fhir import ICD10, ICDO, LOINC, SNOMED, Json, coded, refers, resource
from tests.support.imports import Told, breast_cancer, t_category, told
from tumorboard.concordance.axes import AxisValue
from tumorboard.exchange.filing_diagnosis import OutsideStatement, outside_statement
from tumorboard.services.statements import check_axes
from tumorboard.vocabulary import Absence, Axis, BiomarkerStatus, ImportOutcome, MaterialKind

MCODE = "http://hl7.org/fhir/us/mcode/StructureDefinition/"
PATHOLOGICAL_T = coded(SNOMED, "384625004")
STAGE_GROUP = coded(SNOMED, "399537006")


def stated(person: Told) -> OutsideStatement:
    reports = [(report, MaterialKind.PATHOLOGY_REPORT) for report in person.record.reports]
    statement = outside_statement(person.record, person.subject, reports, person.account)
    check_axes(statement.diagnosis.axes, notation=False)
    return statement


def axes(person: Told, axis: Axis) -> dict[str, AxisValue]:
    return {value.label: value for value in stated(person).diagnosis.axes if value.axis is axis}


def observed(ident: str, code: Json, **content: Json) -> dict[str, Json]:
    return resource("Observation", ident, status="final", code=code, focus=[refers("Condition/tumor")], **content)


def marker(words: str, ident: str = "m", **content: Json) -> dict[str, Json]:
    return observed(ident, {"text": words}, **content)


def test_words_notes_code_and_author_are_kept_as_sent() -> None:
    tumor = breast_cancer(
        code={"coding": [{"system": ICD10, "version": "2026", "code": "C50.4", "display": "UOQ"}], "text": "Ca mamma"},
        note=[{"text": "found by screening"}],
        recordedDate="2026-09-30T10:00:00Z",
        recorder={"display": "Dr Ruth Brandt"},
    )
    diagnosis = stated(told(tumor)).diagnosis
    assert diagnosis.verbatim == "Ca mamma\nfound by screening"
    assert (diagnosis.code, diagnosis.code_system, diagnosis.code_version) == ("C50.4", ICD10, "2026")
    assert (diagnosis.code_display, diagnosis.stated_by, diagnosis.stated_on) == (
        "UOQ",
        "Dr Ruth Brandt",
        date(2026, 9, 30),
    )


def test_a_pathology_report_adds_its_conclusion_and_number() -> None:
    report = resource(
        "DiagnosticReport", "r", code={"text": "Histology"}, identifier=[{"value": "S26-1"}], conclusion="pT2 (2 of 6)"
    )
    diagnosis = stated(told(breast_cancer(), report)).diagnosis
    assert diagnosis.verbatim.endswith("\nHistology: pT2 (2 of 6)")
    assert diagnosis.report_number == "S26-1"


@pytest.mark.parametrize(("digit", "words"), [("2", "In situ"), ("3", "Malignant"), ("0", "Benign")])
def test_the_behavior_is_read_from_the_fifth_digit_alone(digit: str, words: str) -> None:
    histology = observed("h", coded(LOINC, "59847-4"), valueCodeableConcept=coded(ICDO, f"8500/{digit}", "Ductal"))
    person = told(breast_cancer(), histology)
    assert (axes(person, Axis.BEHAVIOR)[""].code, axes(person, Axis.BEHAVIOR)[""].text) == (digit, words)
    assert axes(person, Axis.HISTOLOGIC_TYPE)[""].code == f"8500/{digit}"


def test_the_version_of_a_code_is_kept() -> None:
    sent = {"coding": [{"system": ICDO, "version": "3.2", "code": "8500/3", "display": "Ductal"}]}
    person = told(breast_cancer(), observed("h", coded(LOINC, "59847-4"), valueCodeableConcept=sent))
    assert axes(person, Axis.HISTOLOGIC_TYPE)[""].code_version == "3.2"


def test_histology_without_a_digit_states_no_behavior() -> None:
    histology = observed("h", coded(LOINC, "59847-4"), valueCodeableConcept={"text": "Carcinoma in situ"})
    assert axes(told(breast_cancer(), histology), Axis.BEHAVIOR) == {}


def test_histology_of_a_metastasis_is_named_after_it() -> None:
    brain = breast_cancer("brain", code=coded(ICD10, "C79.3", "Metastasis in the brain"))
    of_brain = {
        **observed("h", coded(LOINC, "59847-4"), valueCodeableConcept=coded(ICDO, "8500/6", "Ductal")),
        "focus": [refers("Condition/brain")],
    }
    person = told(breast_cancer(), brain, of_brain)
    assert list(axes(person, Axis.HISTOLOGIC_TYPE)) == ["Metastasis in the brain"]
    assert axes(person, Axis.BEHAVIOR) == {}


def test_two_sides_are_both_kept_and_none_is_chosen() -> None:
    sides = [
        {"extension": [{"url": MCODE + "mcode-laterality-qualifier", "valueCodeableConcept": {"text": side}}]}
        for side in ("Left", "Right")
    ]
    laterality = axes(told(breast_cancer(bodySite=sides)), Axis.LATERALITY)
    assert sorted(value.text for value in laterality.values()) == ["Left", "Right"]


def test_a_body_structure_adds_site_and_morphology() -> None:
    body = resource(
        "BodyStructure",
        "b",
        location={"text": "Upper outer quadrant"},
        morphology=coded(ICDO, "8520/3", "Lobular carcinoma"),
        extension=[{"url": MCODE + "mcode-related-condition", "valueReference": refers("Condition/tumor")}],
    )
    person = told(breast_cancer(), body)
    assert axes(person, Axis.PRIMARY_SITE)[""].text == "Upper outer quadrant"
    assert axes(person, Axis.HISTOLOGIC_TYPE)[""].code == "8520/3"
    assert person.outcome("b")[0] is ImportOutcome.FILED


def test_the_edition_is_named_with_the_body_that_published_it() -> None:
    method = coded(SNOMED, "897275008", "American Joint Commission on Cancer, 8th edition")
    assert axes(told(breast_cancer(), t_category(method=method)), Axis.T)[""].system == "AJCC 8"
    uicc = {"text": "TNM, UICC 8th edition"}
    assert axes(told(breast_cancer(), t_category(method=uicc)), Axis.T)[""].system == "UICC 8"


def test_clinical_and_pathological_categories_stay_apart() -> None:
    pathological = t_category("pT1c", "p", code=PATHOLOGICAL_T)
    categories = axes(told(breast_cancer(), t_category("cT2"), pathological), Axis.T)
    assert {label: value.text for label, value in categories.items()} == {"": "pT1c", "clinical": "cT2"}


def test_a_whole_classification_in_words_reaches_every_axis_that_it_holds() -> None:
    staging = observed("s", STAGE_GROUP, valueString="pT2 pN1a cM0", method={"text": "UICC 8th edition"})
    statement = stated(told(breast_cancer(), staging))
    texts = {value.axis: value.text for value in statement.diagnosis.axes}
    assert texts == {Axis.T: "pT2 pN1a cM0", Axis.N: "pT2 pN1a cM0", Axis.M: "pT2 pN1a cM0"}


def test_unreadable_tnm_is_kept_as_sent() -> None:
    assert axes(told(breast_cancer(), t_category("T too")), Axis.T)[""].text == "T too"


@pytest.mark.parametrize(
    ("words", "value", "axis", "label"),
    [
        ("FIGO stage", "IIIA", Axis.STAGE_GROUP, "FIGO"),
        ("Binet Stage", "B", Axis.STAGE_GROUP, "Binet"),
        ("Rai stage", "II", Axis.STAGE_GROUP, "Rai"),
        ("Gleason score staging", "3 + 4 = 7", Axis.GRADE, ""),
        ("Breslow depth staging", "0.8 mm", Axis.OTHER, "Breslow"),
        ("Clark level stage", "IV", Axis.OTHER, "Clark"),
    ],
)
def test_every_staging_system_keeps_its_name(words: str, value: str, axis: Axis, label: str) -> None:
    person = told(breast_cancer(), observed("s", {"text": words}, valueString=value))
    assert axes(person, axis)[label].text == value


def test_margins_come_from_observations_and_from_operations() -> None:
    operation = resource(
        "Procedure",
        "op",
        status="completed",
        code={"text": "Mastectomy"},
        reasonReference=[refers("Condition/tumor")],
        outcome=coded("http://x/residualstatus", "R1", "microscopic residual tumor"),
        performedDateTime="2025-01-01",
    )
    assert {label: value.text for label, value in axes(told(breast_cancer(), operation), Axis.MARGIN).items()} == {
        "": "R1"
    }


def test_the_largest_dimension_is_the_tumors_size() -> None:
    size = observed(
        "s",
        coded(LOINC, "21889-1"),
        component=[
            {"code": coded(LOINC, "33729-5"), "valueQuantity": {"value": 0.5, "unit": "cm"}},
            {"code": coded(LOINC, "33728-7"), "valueQuantity": {"value": 1.2, "unit": "cm"}},
        ],
    )
    value = axes(told(breast_cancer(), size), Axis.OTHER)["Tumor size"]
    assert (value.number, value.unit, value.text) == ("1.2", "cm", "1.2 cm x 0.5 cm")


def test_a_number_becomes_no_status() -> None:
    psa = marker("PSA", valueQuantity={"value": 1.1, "unit": "ng/mL", "comparator": "<"})
    value = axes(told(breast_cancer(), psa), Axis.BIOMARKER)["PSA"]
    assert (value.number, value.unit, value.status, value.text) == ("<1.1", "ng/mL", None, "")


def test_a_status_is_kept_beside_the_senders_name_of_the_test() -> None:
    er = marker("Estrogen receptor Ag [Presence] in Breast cancer specimen", valueString="Positive")
    value = axes(told(breast_cancer(), er), Axis.BIOMARKER)["ER"]
    assert (value.status, value.text) == (BiomarkerStatus.POSITIVE, "Positive")
    assert value.method == "Estrogen receptor Ag [Presence] in Breast cancer specimen"


def test_two_tests_of_one_marker_are_two_values_and_the_one_with_a_status_comes_first() -> None:
    percent = marker("Estrogen receptor cells [%]", "p", valueQuantity={"value": 90, "unit": "%"})
    status = marker("Estrogen receptor status", "s", valueString="Positive")
    found = axes(told(breast_cancer(), percent, status), Axis.BIOMARKER)
    assert list(found) == ["ER", "ER Estrogen receptor cells [%]"]
    assert found["ER"].status is BiomarkerStatus.POSITIVE


def test_mismatch_repair_proteins_are_not_one_marker() -> None:
    proteins = [marker(f"{name} Ag [Presence] in Tissue", name, valueString="Positive") for name in ("MLH1", "MSH2")]
    assert list(axes(told(breast_cancer(), *proteins), Axis.BIOMARKER)) == [
        "MLH1 Ag [Presence] in Tissue",
        "MSH2 Ag [Presence] in Tissue",
    ]


def test_a_marker_without_a_value_is_an_absence() -> None:
    absent = marker("HER2", dataAbsentReason={"text": "result pending"})
    value = axes(told(breast_cancer(), absent), Axis.BIOMARKER)["HER2"]
    assert (value.absence, value.text, value.status) == (Absence.NOT_STATED, "result pending", None)


def test_two_variants_of_one_gene_keep_their_notation() -> None:
    def variant(ident: str, change: str) -> dict[str, Json]:
        parts = [
            {"code": coded(LOINC, "48018-6"), "valueCodeableConcept": {"text": "TP53"}},
            {"code": coded(LOINC, "48004-6"), "valueCodeableConcept": {"text": change}},
            {"code": coded(LOINC, "48002-0"), "valueCodeableConcept": {"text": "Germline"}},
        ]
        return observed(ident, coded(LOINC, "69548-6"), component=parts)

    person = told(breast_cancer(), variant("a", "c.742C>T"), variant("b", "c.818G>A"))
    found = axes(person, Axis.BIOMARKER)
    assert list(found) == ["TP53", "TP53 c.818G>A"]
    assert all("Germline" in value.text for value in found.values())


def test_a_retracted_value_is_no_fact() -> None:
    person = told(breast_cancer(), t_category(status="entered-in-error"))
    assert axes(person, Axis.T) == {}
    assert person.outcome("t")[0] is ImportOutcome.SKIPPED


def test_of_two_tumors_a_value_that_names_neither_is_put_before_a_person() -> None:
    person = told(breast_cancer(), breast_cancer("other"), t_category(focus=None))
    for subject in person.subjects:
        outside_statement(person.record, subject, [], person.account)
    assert person.outcome("t") == (
        ImportOutcome.NEEDS_YOU,
        "It does not say of which of the 2 tumors it speaks: enter it where it belongs.",
    )


def test_a_value_about_a_ruled_out_tumor_is_kept() -> None:
    ruled_out = breast_cancer("other", verificationStatus=coded("", "refuted"))
    person = told(breast_cancer(), ruled_out, t_category(focus=[refers("Condition/other")]))
    assert axes(person, Axis.T) == {}
    assert "It speaks of a tumor that was not filed" in person.outcome("t")[1]
