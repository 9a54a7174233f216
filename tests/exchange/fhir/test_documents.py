"""Reports keep their words and their attachments: decoded, or kept and flagged; nothing is fetched."""

import base64
import hashlib

import pytest

from tests.support.fhir import Json, bundle, coded, patient, read, record_of, refers, resource
from tumorboard.exchange.fhir.care import Attachment
from tumorboard.exchange.fhir.documents import plain_text

PDF = b"%PDF-1.7 report"
ENCODED = base64.b64encode(PDF).decode()


def attached(**content: Json) -> Attachment:
    report = resource("DiagnosticReport", "r", presentedForm=[{"contentType": "application/pdf", **content}])
    (attachment,) = record_of(report).reports[0].attachments
    return attachment


def test_a_report_keeps_its_conclusion_whole_and_its_links() -> None:
    record = record_of(
        resource("Specimen", "s", type_=coded("", "TISS", "Tissue"), accessionIdentifier={"value": "S-17"}),
        resource(
            "DiagnosticReport",
            "r",
            status="amended",
            code=coded("http://loinc.org", "60568-3", "Pathology report"),
            conclusion="Carcinoma <2 mm & margins free\nG2",
            conclusionCode=[{"text": "malignant"}],
            effectiveDateTime="2024-01-01",
            issued="2024-01-03T10:00:00Z",
            specimen=[refers("Specimen/s")],
            identifier=[{"system": "urn:lab", "value": "23-0000345"}],
        ),
    )
    (report,) = record.reports
    assert report.conclusion == "Carcinoma <2 mm & margins free\nG2"
    assert (report.title, report.status, report.on.wording, report.issued) == (
        "Pathology report",
        "amended",
        "2024-01-01",
        "2024-01-03T10:00:00Z",
    )
    assert report.specimens[0].entry == record.specimens[0].entry
    assert (report.identifiers[0].value, record.specimens[0].accession) == ("23-0000345", "S-17")


def test_an_embedded_pdf_is_decoded() -> None:
    attachment = attached(data=ENCODED, title="Report", size=len(PDF))
    assert (attachment.content, attachment.problem, attachment.undecoded) == (PDF, "", "")
    assert attachment.sha256 == hashlib.sha256(PDF).hexdigest()


def test_base64_with_line_breaks_is_decoded() -> None:
    assert attached(data=ENCODED[:8] + "\r\n" + ENCODED[8:] + "\n").content == PDF


@pytest.mark.parametrize("data", ["%%%not base64%%%", "JVBERi0", "abc=def=", "café"])
def test_base64_that_does_not_decode_is_kept_and_flagged(data: str) -> None:
    attachment = attached(data=data)
    assert (attachment.content, attachment.undecoded) == (None, data)
    assert attachment.problem == "its data is not base64: the text is kept as it came"


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ({"data": ENCODED, "size": 9999}, "it has 15 bytes, not 9999 as stated: it may be cut off"),
        ({"data": ENCODED, "hash": "AAAA"}, "its bytes do not have the stated hash: it may be damaged"),
        ({"data": base64.b64encode(b"<html>").decode()}, "its content is not application/pdf as stated"),
        ({"url": "https://example.org/report.pdf"}, "it is kept at https://example.org/report.pdf and was not fetched"),
    ],
)
def test_what_is_odd_about_an_attachment_is_told(content: Json, problem: str) -> None:
    assert attached(**content).problem == problem


def test_an_attachment_kept_in_a_binary_of_the_same_files_is_found() -> None:
    binary = {"resourceType": "Binary", "id": "b", "contentType": "application/pdf", "data": ENCODED}
    document = resource(
        "DocumentReference", "d", content=[{"attachment": {"contentType": "application/pdf", "url": "Binary/b"}}]
    )
    reading = read(bundle(patient(), binary, document))
    (report,) = reading.records[0].reports
    assert report.attachments[0].content == PDF
    assert reading.entries[2].understood == "used as the content of a document"


def test_a_file_that_nothing_refers_to_is_given_to_the_only_patient() -> None:
    binary = {"resourceType": "Binary", "id": "b", "contentType": "application/pdf", "data": ENCODED}
    reading = read(bundle(patient(), binary))
    assert reading.records[0].reports[0].attachments[0].content == PDF
    assert "it names no patient" in reading.entries[2].problems[0]


def test_an_attachment_in_a_resource_that_is_not_understood_is_still_found() -> None:
    message = resource(
        "Communication", "m", payload=[{"contentAttachment": {"contentType": "application/pdf", "data": ENCODED}}]
    )
    assert record_of(message).reports[0].attachments[0].content == PDF


def test_sampled_data_is_no_attachment() -> None:
    wave = resource("Observation", "o", code={"text": "ECG"}, valueSampledData={"data": "1 2 3", "dimensions": 1})
    assert record_of(wave).reports == ()


def test_a_documents_sections_are_read_in_order() -> None:
    composition = resource(
        "Composition",
        "c",
        title="Summary",
        section=[
            {"title": "History", "text": {"div": "<div>Lump <b>left</b></div>"}, "section": [{"title": "Family"}]},
            {"title": "Plan", "text": {"div": "<p>Surgery</p>"}},
        ],
    )
    assert record_of(composition).reports[0].sections == (("History", "Lump left"), ("Family", ""), ("Plan", "Surgery"))


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<div>one<br/>two</div>", "one\ntwo"),
        ("<p>p &lt; 0.05 &amp; more</p>", "p < 0.05 & more"),
        ("<table><tr><td>a</td><td>b</td></tr></table>", "a\nb"),
        ("<div>a<script>alert(1)</script>b</div>", "ab"),
        ("<div>size < 2 cm", "size < 2 cm"),
        ("<div", "<div"),
        ("", ""),
    ],
)
def test_a_narrative_is_read_without_its_markup(markup: str, text: str) -> None:
    assert plain_text(markup) == text


def test_hostile_markup_is_read_in_linear_time() -> None:
    assert plain_text("<" * 500_000) == "<" * 500_000
    assert plain_text("<script>" * 100_000) == ""


def test_family_history_keeps_relatives_diseases_and_ages() -> None:
    relative = {
        "resourceType": "FamilyMemberHistory",
        "id": "f",
        "status": "completed",
        "patient": refers("Patient/1"),
        "relationship": {"text": "maternal aunt"},
        "condition": [{"code": {"text": "ovarian cancer"}, "onsetAge": {"value": 69, "unit": "a"}}],
        "deceasedBoolean": True,
    }
    (history,) = record_of(relative).family_history
    assert history.relationship.wording == "maternal aunt"
    assert [(disease.wording, onset) for disease, onset in history.conditions] == [("ovarian cancer", "69 a")]
    assert history.deceased == "true"


def test_an_imaging_study_tells_what_to_ask_for() -> None:
    study = resource(
        "ImagingStudy",
        "i",
        started="2024-01-01",
        description="CT chest",
        identifier=[{"system": "urn:dicom:uid", "value": "urn:oid:1.2.3"}],
        series=[{"modality": {"code": "CT"}, "bodySite": {"display": "Chest"}}, {"modality": {"code": "CT"}}],
    )
    (found,) = record_of(study).imaging
    assert (found.description, [item.wording for item in found.modalities], found.series) == ("CT chest", ["CT"], "2")
