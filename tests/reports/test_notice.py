"""Notices to outside pathologists and radiologists, with the sheet that comes back, read out of the PDF."""

import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from tests.support.case_parts import BRANDT, OSEI, finding, notice, review
from tests.support.cases import ordinary_case
from tests.support.letter_pages import READERS, Reader, pages_by_pypdf, squeezed
from tumorboard.errors import GateError, InvalidInputError, UndrawableTextError
from tumorboard.queries.review_snapshots import ReviewSnapshot
from tumorboard.queries.snapshots import CaseSnapshot
from tumorboard.reports.notice import build_notice_pdf
from tumorboard.reports.notice_content import NoticeTerms, notice_content
from tumorboard.vocabulary import Agreement, Axis, Cause, TreatmentEffect

TERMS = NoticeTerms(
    "Dr Lee Park",
    date(2026, 11, 27),
    "St Anne Breast Clinic\n14 Harbor Road\nEaston, NY 14000",
    "S26-4411",
    date(2026, 10, 3),
    "The E-cadherin stain can be sent to you.",
    "Ms Ana Kim",
)


def untold(**changes: Any) -> tuple[CaseSnapshot, ReviewSnapshot]:  # noqa: ANN401 - any field of the review
    """The ordinary case with its pathology review, of which nobody was told yet."""
    case = ordinary_case()
    pathology, radiology = case.reviews
    changed = replace(pathology, notices=(), **changes)
    return replace(case, reviews=(changed, radiology)), changed


def pages(
    case: CaseSnapshot, of: ReviewSnapshot, terms: NoticeTerms = TERMS, read: Reader = pages_by_pypdf
) -> list[str]:
    """The pages of a notice, squeezed."""
    return [squeezed(page) for page in read(build_notice_pdf(notice_content(case, of, terms)))]


@pytest.mark.parametrize("read", READERS)
def test_a_notice_says_about_whom_what_differs_and_what_is_asked(read: Reader) -> None:
    notice_page, answer = pages(*untold(), read=read)
    for words in (
        "Lakeside Cancer Center · Multidisciplinary Breast Tumor Board · 1 Lake Drive",
        "Dr Lee Park St Anne Breast Clinic 14 Harbor Road Easton, NY 14000",
        "27 November 2026",
        "Patient Miriam Sato, born 4 May 1979",
        "Record number of the patient: 20-884-1 (Lakeside)",
        "Our reference: TB-2026-0412",
        "Dear Dr Lee Park, the patient named above",
        "Your report Number S26-4411 of 3 October 2026",
        "Your wording Left breast, core biopsy: invasive ductal carcinoma, NOS, G2.",
        "Read again H&E and IHC slides; Pathology report",
        "Our reviewer Dr Anna Osei, pathology; signed on 23 November 2026",
        "Overall class ≠ Major",
        "Histology",
        "Invasive ductal carcinoma (8500/3)",
        "Invasive lobular carcinoma (8520/3)",
        "re-interpretation; new test",
        "N category pN0 pN0(i+), 0.1 mm ≈ Minor not stated",
        "HER2 IHC 2+, no ISH Negative, ISH ratio 1.3 ≠ Major new test",
        "A second reading is not the truth",
        "a third reader, later tissue or the course of the disease may settle it",
        "Please confirm that this notice has reached you.",
        "please amend your report, and send us the amended report",
        "Questions: second-opinion office, 555-0142",
        "Note. The E-cadherin stain can be sent to you.",
        "With kind regards, Ms Ana Kim",
        "Page 1 of 2",
    ):
        assert squeezed(words) in notice_page, words
    for words in (
        "Answer to our notice",
        "From Dr Lee Park, St Anne Breast Clinic",
        "About TB-2026-0412, Patient Miriam Sato, born 4 May 1979",
        "Report Number S26-4411 of 3 October 2026",
        "☐ We have received the notice of 27 November 2026.",
        "☐ We agree and have amended our report.",
        "☐ We see it otherwise, for this reason:",
        "Name in capitals, and signature",
        "Page 2 of 2",
    ):
        assert squeezed(words) in answer, words


def test_it_tells_nothing_of_what_agrees_and_nothing_from_within_the_board() -> None:
    whole = "".join(pages(*untold()))
    for words in (
        "Ki-67",
        "Grade",
        "E-cadherin is lost throughout.",
        "loss of E-cadherin; the type",
        "Reminder",
        "R26-118",
    ):
        assert squeezed(words) not in whole, words


def test_whether_treatment_changes_stands_first() -> None:
    assert squeezed("Treatment. This difference changes the treatment that our board considers.") in pages(*untold())[0]
    only_maybe = finding(Axis.GRADE, "Grade", "2", "3", Agreement.MINOR, effect=TreatmentEffect.POTENTIAL)
    words = pages(*untold(findings=(only_maybe,)))[0]
    assert squeezed("Treatment. This difference may change the patient's treatment.") in words
    without = pages(*untold(findings=(replace(only_maybe, effect=None),)))[0]
    assert squeezed("Treatment.") not in without


def test_a_second_notice_reminds_whoever_did_not_answer_and_nobody_else() -> None:
    case, told = untold()
    waiting = notice(1, sent_on=date(2026, 11, 25))
    for notices, reminded in (
        ((waiting,), True),
        ((replace(waiting, addressee=" dr lee PARK"),), True),
        ((replace(waiting, addressee="Dr Other"),), False),
        ((replace(waiting, acknowledged_on=date(2026, 11, 26)),), False),
        ((replace(waiting, amended_report_on=date(2026, 11, 26)),), False),
    ):
        words = pages(case, replace(told, notices=notices))[0]
        said = squeezed("Reminder. We wrote to you about this on 25 November 2026 and have had no answer yet.")
        assert (said in words) is reminded, notices


def test_the_notice_of_an_amended_review_says_what_it_replaces() -> None:
    case, first = untold()
    before = replace(first, current=False, notices=(notice(1),))
    amended = replace(first, id=9, version=2, amends_id=first.id)
    words = pages(replace(case, reviews=(before, amended)), amended)[0]
    assert squeezed("Corrected. Our second reading was amended. This replaces our notice of 25 November 2026.") in words
    assert squeezed("pathology; version 2, signed on") in words


def test_an_outside_radiologist_is_not_told_that_the_pathologists_words_are_theirs() -> None:
    case, _pathology = untold()
    size = finding(Axis.IMAGING, "Extent, MRI", "26 mm", "48 mm, multifocal", Agreement.MAJOR, causes=tuple(Cause)[:1])
    radiology = review(2, BRANDT, size, overall_decided=Agreement.MAJOR)
    terms = replace(TERMS, addressee="Dr Ray", report_number="", reported_on=None)
    words = pages(replace(case, reviews=(radiology,)), radiology, terms)[0]
    assert squeezed("26 mm 48 mm, multifocal") in words
    assert squeezed("Number and date are not known to us.") in words
    assert squeezed("Your wording") not in words


def test_a_review_that_is_major_as_a_whole_is_told_with_its_reason() -> None:
    new = finding(Axis.BIOMARKER, "Ki-67", "", "18 %", Agreement.NEW)
    case, told = untold(findings=(new,), overall_reason="the sum of it")
    words = pages(case, told)[0]
    assert squeezed("Overall class ≠ Major: the sum of it") in words
    assert squeezed("Why it may differ") not in words


def test_what_is_not_signed_not_current_or_not_different_has_no_notice() -> None:
    case, told = untold()
    agreeing = review(3, OSEI, finding(Axis.GRADE, "Grade", "2", "2", Agreement.AGREES))
    for wrong, match in (
        (replace(told, signed_at=None), "signed review"),
        (replace(told, current=False), "newest version"),
        (agreeing, "does not disagree"),
    ):
        with pytest.raises(GateError, match=match):
            notice_content(case, wrong, TERMS)
    with pytest.raises(InvalidInputError, match="to whom"):
        notice_content(case, told, replace(TERMS, addressee=" "))


@pytest.mark.parametrize(
    "text",
    ["a <b>x</b> &amp; <para>", "=cmd|'/C calc'!A1", "佐藤美里", "Nguyễn שלום", "x" * 3_000, "word " * 900],
)
def test_whatever_was_typed_is_printed_as_it_stands(text: str) -> None:
    differs = finding(Axis.OTHER, text, text, text, Agreement.MAJOR)
    case, told = untold(findings=(differs,), overall_reason=text)
    told = replace(told, diagnosis=replace(told.diagnosis, verbatim=text))
    case = replace(case, patient=replace(case.patient, family_name=text, given_name=""))
    terms = NoticeTerms(text, date(2026, 11, 27), text, text, None, text, text)
    found = "".join(pages(case, told, terms))
    if text.isascii():
        assert found.count(squeezed(text)[:5]) >= 11
        assert found.count(squeezed(text)[-5:]) >= 11


@pytest.mark.long
def test_a_hundred_thousand_characters_flow_over_pages_and_none_is_lost() -> None:
    words = [f"<{number:05}>" for number in range(15_000)]
    case, told = untold(findings=(finding(Axis.OTHER, "Text", "short", " ".join(words), Agreement.MAJOR),))
    found = pages(case, told)
    assert len(found) > 10
    assert sorted(set(re.findall(r"<\d{5}>", "".join(found)))) == words
    assert all(squeezed(f"Page {number} of {len(found)}") in page for number, page in enumerate(found, start=1))


def test_a_character_that_cannot_be_printed_is_named_with_its_field() -> None:
    content = notice_content(*untold(), replace(TERMS, note="A \U0010ffff"))
    with pytest.raises(UndrawableTextError) as refusal:
        build_notice_pdf(content)
    assert refusal.value.field == "note"


def test_equal_notices_are_equal_bytes_and_their_properties_name_no_patient() -> None:
    content = notice_content(*untold(), TERMS)
    pdf = build_notice_pdf(content)
    assert pdf == build_notice_pdf(content)
    metadata = PdfReader(BytesIO(pdf)).metadata
    assert metadata is not None
    assert metadata.title == "Notice of a differing second reading TB-2026-0412"
    assert "Sato" not in str(dict(metadata))
