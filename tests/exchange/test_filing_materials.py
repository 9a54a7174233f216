"""Reports, documents, specimens and studies as the material of a case."""

import base64
from datetime import date
from pathlib import Path

import pytest

from tests.support.fhir import LOINC, Json, coded, resource
from tests.support.imports import (
    all_cases,
    breast_cancer,
    clinic_at,
    import_bundle,
    of_id,
    only_case,
    record_of_ana,
    told,
)
from tumorboard.exchange.filing_materials import ReportSent, reports_sent, samples_sent
from tumorboard.models import Attachment, Material
from tumorboard.services.imported_cases import MaterialSent
from tumorboard.vocabulary import ImportOutcome, MaterialKind

TODAY = date(2026, 11, 20)
PDF = b"%PDF-1.7 scanned report"
PDF_SENT = base64.b64encode(PDF).decode()


def reports(*resources: dict[str, Json]) -> tuple[ReportSent, ...]:
    person = told(breast_cancer(), *resources)
    return reports_sent(person.record, TODAY, person.account)


def document(ident: str = "doc", **attachment: Json) -> dict[str, Json]:
    return resource("DocumentReference", ident, content=[{"attachment": attachment}])


def only_material(*resources: dict[str, Json]) -> MaterialSent:
    (report,) = reports(*resources)
    (material,) = report.materials
    return material


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ({"code": coded(LOINC, "11526-1")}, MaterialKind.PATHOLOGY_REPORT),
        ({"code": coded(LOINC, "51969-4")}, MaterialKind.MOLECULAR_REPORT),
        ({"code": {"text": "CT of the chest"}}, MaterialKind.RADIOLOGY_REPORT),
        ({"code": {"text": "Operationsbericht"}}, MaterialKind.OPERATIVE_REPORT),
        ({"code": {"text": "Discharge summary"}}, MaterialKind.CLINICAL_LETTER),
        ({"category": [{"coding": [{"code": "RAD"}]}], "code": {"text": "study"}}, MaterialKind.RADIOLOGY_REPORT),
        ({"category": [{"coding": [{"code": "SP"}]}], "code": {"text": "study"}}, MaterialKind.PATHOLOGY_REPORT),
        ({"code": {"text": "something"}}, MaterialKind.OTHER_DOCUMENT),
    ],
)
def test_a_report_is_of_a_kind_by_code_category_or_words(content: Json, kind: MaterialKind) -> None:
    report = resource("DiagnosticReport", "r", conclusion="words", **content)
    assert only_material(report).material.kind is kind


def test_a_document_comes_with_its_bytes_once_whatever_it_is_called(board_location: str, tmp_path: Path) -> None:
    first = document(contentType="application/pdf", data=PDF_SENT, title="Pathology")
    second = document("again", contentType="application/pdf", data=PDF_SENT, title="Copy of the pathology report")
    with clinic_at(board_location) as clinic:
        import_bundle(clinic, tmp_path, *record_of_ana(first, second))
        materials = only_case(clinic).materials
        assert [item.description for item in materials] == [
            "Pathology",
            "Copy of the pathology report",
        ]
        assert {item.kind for item in materials} == {MaterialKind.PATHOLOGY_REPORT}
        stored = clinic.database.read(
            lambda session: (
                session.query(Attachment.content, Attachment.sha256)
                .join(Material, Material.attachment_id == Attachment.id)
                .distinct()
                .all()
            )
        )
        assert [bytes(content) for content, _sha256 in stored] == [PDF]


def test_text_that_is_no_base64_is_kept_as_it_came_and_flagged(sqlite_location: str, tmp_path: Path) -> None:
    broken = document(contentType="application/pdf", data="this is no base64!", title="scan")
    with clinic_at(sqlite_location) as clinic:
        outcome = of_id(import_bundle(clinic, tmp_path, *record_of_ana(broken)), "doc")
        assert outcome.outcome is ImportOutcome.FILED
        assert "its data is not base64: the text is kept as it came" in outcome.reason
        (filed,) = only_case(clinic).materials
        assert "its data is not base64" in filed.description


def test_what_is_kept_elsewhere_is_asked_for_and_not_fetched() -> None:
    sent = only_material(document(url="https://pacs.example.org/1", title="CT"))
    assert (sent.file, sent.material.received_on) == (None, None)
    assert "it is kept at https://pacs.example.org/1 and was not fetched" in sent.material.description


def test_a_report_in_words_is_stored_as_text() -> None:
    report = resource(
        "DiagnosticReport", "r", code={"text": "Histology"}, conclusion="Lobular carcinoma", status="final"
    )
    sent = only_material(report)
    assert sent.file is not None
    assert sent.file.content == b"Histology\n\nLobular carcinoma"
    assert sent.material.received_on == TODAY


def test_a_report_with_words_and_a_file_is_two_pieces_of_material() -> None:
    report = resource(
        "DiagnosticReport",
        "r",
        code={"text": "Histology"},
        conclusion="Lobular carcinoma",
        presentedForm=[{"contentType": "application/pdf", "data": PDF_SENT}],
        identifier=[{"value": "S26-1187"}],
        effectiveDateTime="2026-10-01",
    )
    (sent,) = reports(report)
    assert [item.file.content for item in sent.materials if item.file] == [b"Histology\n\nLobular carcinoma", PDF]
    assert {(item.material.accession_number, item.material.collected_on) for item in sent.materials} == {
        ("S26-1187", date(2026, 10, 1))
    }


def test_a_panel_of_results_makes_no_material() -> None:
    panel = resource("DiagnosticReport", "panel", code={"text": "Basic panel"})
    person = told(breast_cancer(), panel)
    assert reports_sent(person.record, TODAY, person.account) == ()
    assert person.outcome("panel")[1] == "A list of results without words of its own: kept in the original."


def test_a_retracted_report_is_kept_and_not_filed() -> None:
    assert reports(resource("DiagnosticReport", "r", status="entered-in-error", conclusion="words")) == ()


def test_specimens_and_studies_are_what_the_board_may_ask_for() -> None:
    specimens = [
        resource("Specimen", "t", type_={"text": "Tissue"}, accessionIdentifier={"value": "B-1"}),
        resource("Specimen", "s", type_={"text": "unstained slides"}),
        resource("Specimen", "b", type_={"text": "Blood"}, collection={"collectedDateTime": "2026-01-02"}),
        resource("Specimen", "x", status="entered-in-error"),
    ]
    study = resource(
        "ImagingStudy",
        "i",
        description="CT chest",
        numberOfSeries=4,
        started="2026-02-03",
        identifier=[{"value": "A-9"}],
    )
    person = told(breast_cancer(), *specimens, study)
    found = [item.material for item in samples_sent(person.record, person.account)]
    assert [(item.kind, item.accession_number, item.received_on) for item in found] == [
        (MaterialKind.BLOCKS, "B-1", None),
        (MaterialKind.SLIDES, "", None),
        (MaterialKind.LABORATORY, "", None),
        (MaterialKind.IMAGING, "A-9", None),
    ]
    assert found[3].description == "CT chest, 4 series"
    assert (found[2].collected_on, found[3].collected_on) == (date(2026, 1, 2), date(2026, 2, 3))


def test_a_report_that_names_no_tumor_is_with_every_case(sqlite_location: str, tmp_path: Path) -> None:
    letter = document(contentType="application/pdf", data=PDF_SENT, title="letter")
    lung = breast_cancer("lung", code=coded("http://hl7.org/fhir/sid/icd-10-cm", "C34.1", "Lung cancer"))
    with clinic_at(sqlite_location) as clinic:
        import_bundle(clinic, tmp_path, *record_of_ana(lung, letter))
        assert [len(case.materials) for case in all_cases(clinic)] == [1, 1]


def test_a_report_without_a_tumor_reaches_the_patients_only_case(sqlite_location: str, tmp_path: Path) -> None:
    patient, *_rest = record_of_ana()
    letter = document(contentType="application/pdf", data=PDF_SENT, title="letter")
    with clinic_at(sqlite_location) as clinic:
        waiting = of_id(import_bundle(clinic, tmp_path, patient, letter), "doc")
        assert waiting.outcome is ImportOutcome.NEEDS_YOU
        assert "the patient has no open case here: say where this belongs" in waiting.reason
        import_bundle(clinic, tmp_path, *record_of_ana())
        filed = of_id(import_bundle(clinic, tmp_path, patient, letter), "doc")
        assert (filed.outcome, filed.case_number) == (ImportOutcome.FILED, only_case(clinic).number)
