"""From an outside record to the letter: what the sender wrote stands in the PDF beside what the board found."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.support.clinic import CaseFile, Clinic
from tests.support.fhir import LOINC, SNOMED, coded, patient, refers, resource
from tests.support.imports import (
    all_cases,
    clinic_at,
    desk,
    import_bundle,
    material,
    only_case,
    record_of_ana,
    write_json,
)
from tests.support.letter_pages import squeezed
from tumorboard.concordance.axes import AxisValue
from tumorboard.correspondence import issue_letter
from tumorboard.database.checking import check_board
from tumorboard.exchange.filing import import_paths
from tumorboard.queries.snapshots import CaseSnapshot
from tumorboard.vocabulary import Agreement, Axis, BiomarkerStatus, CaseStatus


def letter_text(clinic: Clinic, case: CaseSnapshot, *axes: AxisValue) -> str:
    """Reviews, discusses, recommends, issues, and reads the letter back without its spaces."""
    file = CaseFile(clinic, case.number, case.id)
    file.signed_review(*axes)
    # An outside record alone makes hardly any case ready.
    file.approved("" if file.read().readiness.ready else "The patient is waiting.")
    pdf = issue_letter(desk(clinic), case.number).pdf
    return squeezed("\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages))


def stands_in(text: str, *facts: str) -> None:
    missing = [fact for fact in facts if squeezed(fact) not in text]
    assert missing == []


def test_a_whole_record_stands_in_the_letter(board_location: str, tmp_path: Path) -> None:
    her2 = resource(
        "Observation",
        "her2",
        code=coded(LOINC, "48676-1", "HER2 [Interpretation] in Tissue"),
        valueCodeableConcept=coded(SNOMED, "10828004", "Positive"),
        focus=[refers("Condition/tumor")],
    )
    surgery = resource(
        "Procedure",
        "surgery",
        status="preparation",
        code=coded(SNOMED, "1", "Mastectomy of left breast"),
        reasonReference=[refers("Condition/tumor")],
    )
    report = resource(
        "DiagnosticReport",
        "report",
        code=coded(LOINC, "11526-1", "Pathology study"),
        identifier=[{"value": "S26-1187"}],
        conclusion="Invasive ductal carcinoma, grade 2, pT2 <N0>",
    )
    with clinic_at(board_location) as clinic:
        import_bundle(clinic, tmp_path, *record_of_ana(her2, surgery, report))
        case = only_case(clinic)
        text = letter_text(
            clinic,
            case,
            AxisValue(Axis.T, text="cT1c"),
            AxisValue(Axis.BIOMARKER, label="HER2", status=BiomarkerStatus.NEGATIVE),
        )
        stands_in(
            text,
            "Ana Garcia",
            "mrn-1",
            "Breast cancer of upper-outer quadrant",
            "Pathology study: Invasive ductal carcinoma, grade 2, pT2 <N0>",
            "cT2",
            "cT1c",
            "HER2",
            "Mastectomy of left breast",
            "S26-1187",
        )
        (review,) = only_case(clinic).reviews
        assert review.overall_proposed is Agreement.MAJOR
        assert all(result.passed for result in check_board(clinic.database))


@pytest.mark.parametrize("given_name", ["John B.", "Eve A."])
def test_the_official_examples_reach_a_letter(sqlite_location: str, given_name: str) -> None:
    facts = {
        "John B.": (
            "John B. Anyperson",
            "m123",
            "Non-small cell lung cancer (disorder)",
            "Partial lobectomy of lung (procedure)",
            "gefitinib 250 MG Oral Tablet",
            "Stopped due to blood in urine, possible kidney damage.",
            "Secondary malignant neoplasm of brain",
            "Chronic diastolic (congestive) heart failure",
            "Genetic analysis report",
            "Dr. Kyle Anydoc",
            "cT3",
        ),
        "Eve A.": ("Eve A. Anyperson", "m456", "Malignant neoplastic disease (disorder)", "Tumor 1234"),
    }
    with clinic_at(sqlite_location) as clinic:
        import_paths(desk(clinic), (material("mcode-stu4/examples"),))
        (case,) = [case for case in all_cases(clinic) if case.patient.given_name == given_name]
        text = letter_text(clinic, case, AxisValue(Axis.T, text="cT2", system="AJCC 8"))
        stands_in(text, *facts[given_name])
        assert [finding.outside_text for finding in clinic.read_case(case.number).reviews[0].findings] == [
            "cT3" if given_name == "John B." else "Not stated"
        ]


def test_a_record_from_germany_reaches_a_letter(sqlite_location: str, tmp_path: Path) -> None:
    person = write_json(tmp_path / "patient.json", patient("example"))
    with clinic_at(sqlite_location) as clinic:
        import_paths(desk(clinic), (person, material("mii-onkologie")))
        case = only_case(clinic)
        text = letter_text(clinic, case, AxisValue(Axis.HISTOLOGIC_TYPE, text="Lobular carcinoma", code="8520/3"))
        stands_in(
            text,
            "Oberer äußerer Quadrant der Brustdrüse",
            "Mäßig differenziertes invasiv duktales Karzinom (8500/3), Grading G2",
            "Invasives duktales Karzinom o.n.A. [C50.-] (8500/3)",
            "Partielle (brusterhaltende) Exzision der Mamma",
            "60 Gy",
        )
        assert clinic.read_case(case.number).status is CaseStatus.RECOMMENDED
