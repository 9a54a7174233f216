"""Official genomics examples, a generated life record of a megabyte, and JSON that is no FHIR."""

import pytest

from tests.support.fhir import MATERIAL, read_material
from tumorboard.errors import ImportRefusedError
from tumorboard.exchange.fhir.reader import read_fhir


def test_the_genomics_bundle_is_read_over_its_full_urls() -> None:
    reading = read_material("genomics-reporting/Bundle-bundle-oncologyexamples-r4.json")
    (record,) = reading.records
    assert record.patient is not None
    assert record.patient.wording == "Carrot John Mr"
    assert [(marker.marker, marker.verbatim) for marker in record.biomarkers] == [
        ("TMB", "25 somatic variants per megabase of sequenced DNA"),
        ("MSI", "Stable"),
    ]
    assert [item.genes for item in record.variants if item.kind == "variant"] == [("JAK2",), ("KDR",), ("ERBB4",)]
    assert len([item for item in record.variants if item.kind == "implication"]) == 5
    assert len(record.reports[0].results) == 9
    assert all(reference.entry is not None for reference in record.reports[0].results)
    assert [party.name for party in record.parties] == ["Akerman Philip Prof"]


def test_a_report_that_names_no_patient_makes_a_record_that_says_so() -> None:
    (record,) = read_material("genomics-reporting/DiagnosticReport-somaticReport.json").records
    assert record.patient_missing == "no patient is named in DiagnosticReport-somaticReport.json"
    assert record.reports[0].conclusion.startswith("Patient is positive for Tier 1 / Level A variants")


def test_a_whole_life_is_read() -> None:
    (record,) = read_material("synthea").records
    assert [tumor.wording for tumor in record.tumors] == [
        "Neoplasm of prostate",
        "Carcinoma in situ of prostate (disorder)",
    ]
    assert [item.wording for item in record.comorbidities] == [
        "Prediabetes",
        "Anemia (disorder)",
        "Atrial Fibrillation",
        "Viral sinusitis (disorder)",
        "Viral sinusitis (disorder)",
    ]
    assert (
        {item.kind for item in record.patient.identifiers} == {"", "MR", "SS", "DL", "PPN"} if record.patient else False
    )
    assert len(record.findings) == 188
    assert [plan.title for plan in record.plans] == ["Diabetes self management plan", "Cancer care plan"]
    assert record.plans[1].about == (record.tumors[0].entry,)
    assert record.findings[0].observation.value.amount.number == "184.9212014912284"


def test_a_board_file_of_another_format_is_refused_and_named() -> None:
    path = MATERIAL / "dnpm" / "mv64e-mtb-fake-patient.json"
    if not path.exists():
        pytest.skip("outside material dnpm is not here")
    with pytest.raises(ImportRefusedError, match="is JSON but not FHIR"):
        read_fhir(path)
