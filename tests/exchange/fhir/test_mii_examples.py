"""The examples of the German oncology and molecular-board modules, whose patients are mostly not among the files."""

import pytest

from tests.support.fhir import read_material
from tumorboard.exchange.fhir.record import OutsideRecord
from tumorboard.vocabulary import Intent, Modality


def oncology() -> OutsideRecord:
    (record,) = read_material("mii-onkologie").records
    return record


def test_every_file_is_read_for_a_patient_who_is_missing() -> None:
    reading = read_material("mii-onkologie")
    assert len(reading.entries) == 41
    assert [item.name for item in reading.skipped] == ["SOURCES.md"]
    assert [entry.resource_type for entry in reading.entries if not entry.used] == ["List"]
    (record,) = reading.records
    assert (record.patient, record.patient_missing) == (None, "Patient/example")
    assert record.warnings == (
        "The patient is not in the files (Patient/example): say who it is.",
        "The M category was sent differently for the same day: cM0 and cM1.",
    )


def test_the_diagnosis_keeps_code_version_side_proof_and_histology() -> None:
    (tumor,) = oncology().tumors
    code = tumor.code.codings[0]
    assert (code.code, code.version, code.display) == ("C50.4", "2020", "Oberer äußerer Quadrant der Brustdrüse")
    assert (tumor.basis, tumor.side, tumor.recorded_on) == ("ICD-10 C50.4", "right", "2020-02-16")
    assert tumor.laterality[0].wording == "rechts"
    assert [item.display for item in tumor.verification_status.codings] == [
        "",
        "histologische Untersuchung eines Primärtumors",
    ]
    assert tumor.histology[0].codings[0].code == "8500/3"
    assert [item.code for item in tumor.body_sites[0].site.codings] == ["76365002", "C50.4"]


def test_both_classifications_are_assembled_with_prefixes_and_suffixes() -> None:
    assert [(item.text, item.stage_group, item.prefix, item.edition) for item in oncology().tnm_stagings] == [
        ("cTis cN0 cM0", "0", "c", "8"),
        ("uT2a2 pN0(i-)(sn) cM1", "IVC", "p", "8"),
    ]


@pytest.mark.parametrize("text", ["L0", "L1", "V1", "Pn1", "S1", "R0"])
def test_the_other_categories_are_read(text: str) -> None:
    assert text in [category.text for category in oncology().tnm_categories]


def test_grade_histology_and_lymph_nodes_are_read() -> None:
    record = oncology()
    assert record.grades[0].value == "3"
    assert (record.histologies[0].wording, record.histologies[0].behavior) == (
        "Invasives duktales Karzinom o.n.A. [C50.-]",
        "3",
    )
    nodes = [finding.observation.value.amount.number for finding in record.findings if finding.topic == "lymph nodes"]
    assert nodes == ["0", "0", "23", "2"]


def test_ecog_and_karnofsky_of_one_observation_are_two_scores() -> None:
    assert [(item.scale, item.score) for item in oncology().performance] == [("Karnofsky", 30), ("ECOG", 3)]


def test_course_metastasis_death_trial_and_variant_are_read() -> None:
    record = oncology()
    assert record.disease_statuses[0].status.startswith("klinische Besserung des Zustandes")
    assert len(record.disease_statuses[0].observation.components) == 3
    topics = [finding.topic for finding in record.findings]
    assert (topics.count("distant metastasis"), topics.count("death"), topics.count("trial participation")) == (1, 3, 1)
    assert record.variants[0].observation.notes == ("BRAF1 Class II Mutation",)
    assert [(item.system, item.value) for item in record.staging_values] == [("FIGO", "IVB"), ("Ann Arbor", "IIIX")]


def test_surgery_radiotherapy_and_systemic_therapy_are_read() -> None:
    surgery, radiation, systemic = oncology().procedures
    assert (surgery.modality, surgery.intent, surgery.code.codings[0].code) == (
        Modality.SURGERY,
        Intent.CURATIVE,
        "5-870",
    )
    assert (surgery.outcome.wording, surgery.complications[0].wording) == (
        "Mikroskopischer Residualtumor",
        "Hautnekrose im Operationsbereich",
    )
    assert (radiation.modality, radiation.intent, radiation.timing.wording) == (
        Modality.RADIATION,
        Intent.PALLIATIVE,
        "A",
    )
    (dose,) = radiation.doses
    assert (dose.total.wording, dose.per_fraction.wording, dose.volume.wording, dose.laterality.wording) == (
        "60 Gy",
        "12 Gy",
        "3.4",
        "L",
    )
    assert dose.details == (("Applikationsart", "P-ST"), ("Strahlenart", "UH"), ("Boost", "SIB"))
    assert (systemic.modality, systemic.performed.wording) == (Modality.SYSTEMIC, "2021-12-04 to 2022-04-06")
    drugs = oncology().medications
    assert [drug.wording for drug in drugs] == ["Cyclophosphamid", "Doxorubicin"]
    assert {drug.part_of[0].entry for drug in drugs} == {systemic.entry}
    assert drugs[0].code.codings[0].version == "Version 2022"


def test_both_tumor_conferences_keep_their_proposals() -> None:
    first, second = oncology().plans
    assert (first.kind, first.identifiers[0].value, first.created) == (
        "tumor conference",
        "Tumorkonferenz_1",
        "2024-01-11",
    )
    assert [(item.wording, item.modality, item.status) for item in second.activities] == [
        ("OP", Modality.SURGERY, "cancelled"),
        ("Zielgerichtete Substanzen", Modality.SYSTEMIC, "cancelled"),
    ]
    assert second.activities[0].status_reason.wording == "nein"


def test_the_report_and_the_specimen_are_read() -> None:
    record = oncology()
    assert record.reports[0].conclusion.startswith("Mäßig differenziertes invasiv duktales Karzinom (8500/3)")
    assert (record.specimens[0].accession, record.specimens[0].collected.wording) == ("357532265", "2021-03-14")


def test_the_molecular_board_proposes_two_drugs_together() -> None:
    record = next(item for item in read_material("mii-mtb").records if item.patient)
    assert record.patient is not None
    assert record.patient.wording == "Maxim Muster"
    assert [(drug.wording, drug.order_intent) for drug in record.medications] == [
        ("Dabrafenib 0,3 g O", "option"),
        ("Trametinib 2 mg O", "option"),
    ]
    plan, recommendation = record.plans
    assert plan.kind == "tumor conference"
    assert plan.activities[0].target.entry == recommendation.entry
    assert [item.target.wording for item in recommendation.activities] == ["Dabrafenib 0,3 g O", "Trametinib 2 mg O"]
    assert recommendation.notes == (
        "prioritaet: 1",
        "evidenzgraduierung-publikation: https://doi.org/10.1002/gcc.23222",
        "evidenzgraduierung: m1C",
    )


def test_references_that_differ_only_in_case_are_different_people() -> None:
    missing = [record.patient_missing for record in read_material("mii-mtb").records]
    assert missing == ["Patient/example", "", "Patient/Example", "Patient/PatientExample"]
