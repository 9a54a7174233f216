"""What the letter rests on: questions and answers, records seen and not seen, interests, the outside wording."""

from dataclasses import replace
from datetime import date

from tests.support.case_parts import BRANDT, OSEI, minimal_case
from tests.support.cases import ordinary_case
from tests.support.letter_pages import letter, section, shown, text_of
from tumorboard.queries.review_snapshots import ReviewedMaterialSnapshot
from tumorboard.vocabulary import MaterialStatus, ReviewBasis


def test_each_question_stands_in_its_own_words_with_what_became_of_it() -> None:
    text = text_of(section(letter(ordinary_case()), "questions")).splitlines()
    assert text[1] == "2. Can I keep my breast? Yes."
    assert text[2] == "3. Will my insurance pay for it? Outside the scope of this board."
    assert text[3] == "4. When can I go back to work? For the treating doctor. This depends on your operation."


def test_what_was_reviewed_says_how_and_by_whom() -> None:
    text = text_of(section(letter(ordinary_case()), "records"))
    assert "Pathology report | St Anne Breast Clinic, of 29 Sep 2026 | Report only" in text
    assert "Clinical letter | St Anne Breast Clinic, of 29 Sep 2026 | Seen by the board, no re-read" in text
    assert "Pathology review: E-cadherin is lost throughout. Ordered: 21-gene recurrence score, due 2 Dec 2026." in text


def test_what_was_not_available_is_listed_with_its_reason() -> None:
    assert text_of(section(letter(ordinary_case()), "missing")).splitlines() == [
        " Germline panel (St Anne Breast Clinic): requested, not received; due 18 Nov 2026",
        " Mammograms before 2024 (St Anne Breast Clinic): destroyed by the clinic in 2025.",
    ]
    assert text_of(section(letter(minimal_case()), "missing")) == " Nothing that was asked for is missing."


def test_a_missing_record_is_listed_once_with_its_reason() -> None:
    pathology, radiology = ordinary_case().reviews
    unseen = (
        ReviewedMaterialSnapshot(6, "Mammograms before 2024", ReviewBasis.NOT_AVAILABLE),
        ReviewedMaterialSnapshot(3, "Breast MRI", ReviewBasis.NOT_AVAILABLE),
    )
    case = ordinary_case(reviews=(pathology, replace(radiology, materials=unseen)))
    text = text_of(section(letter(case), "missing"))
    assert text.count("Mammograms before 2024") == 1
    assert "Mammograms before 2024 (St Anne Breast Clinic): destroyed by the clinic in 2025." in text
    assert "Breast MRI: not available to the reviewer (radiology review)" in text


def test_a_record_that_came_after_the_decision_is_not_claimed_as_its_basis() -> None:
    case = ordinary_case()
    late = replace(case.materials[3], received_on=date(2026, 11, 25), status=MaterialStatus.RECEIVED)
    content = letter(replace(case, materials=(*case.materials[:3], late)))
    assert "Received after the decision, not considered" in text_of(section(content, "records"))
    assert shown(content.closing[1]) == "This recommendation rests on the records received by 23 November 2026."


def test_declared_interests_of_reviewers_and_opinion_givers_are_told() -> None:
    review = replace(ordinary_case().reviews[1], conflict="treats the patient's sister")
    text = text_of(section(letter(ordinary_case(reviews=(ordinary_case().reviews[0], review))), "people"))
    assert f"Declared interest. {BRANDT.display_name}: treats the patient's sister" in text
    assert "Declared interest. Dr Mei Lang: consults for St Anne twice a year" in text
    assert f"Declared interest. {OSEI.display_name}" not in text


def test_the_outside_wording_is_kept_as_sent() -> None:
    assert (
        "Diagnosis. Left breast, core biopsy: invasive ductal carcinoma, NOS, G2. HER2 2+ by IHC."
        " (St Anne, 3 Oct 2026, Dr Lee Park, report S26-4411)"
    ) in text_of(section(letter(ordinary_case()), "verbatim"))
