"""The comparison with the outside diagnosis: every class with its review, its words, and what was overridden."""

from dataclasses import replace

from tests.support.case_parts import axis, diagnosis
from tests.support.cases import ordinary_case, ordinary_recommendation
from tests.support.letter_pages import letter, section, shown, text_of
from tumorboard.reports.letter_content import missing_for_letter
from tumorboard.reports.letter_parts import Table
from tumorboard.reports.wording import Wording
from tumorboard.vocabulary import Agreement, Axis, DiagnosisKind, Discipline


def test_each_finding_cites_its_review_and_keeps_outside_and_review_wording() -> None:
    concordance = section(letter(ordinary_case()), "concordance")
    table = concordance.blocks[0]
    assert isinstance(table, Table)
    assert [shown(column) for column in table.columns] == [
        "",
        "Outside · St Anne, 3 Oct 2026",
        "This review",
        "Concordance",
    ]
    cells = [[" / ".join(map(shown, cell)) for cell in row.cells] for row in table.rows]
    assert cells[0] == [
        "Histology",
        "Invasive ductal carcinoma (8500/3)",
        "Invasive lobular carcinoma (8520/3)",
        "≠ Major / re-interpretation; new test; may change treatment",
    ]
    assert cells[4] == ["Ki-67", "Not stated", "18 %", "○ New"]
    assert [row.cells[2][0][0].sources for row in table.rows] == [(1,), (1,), (1,), (1,), (1,), (2,)]


def test_an_overridden_class_shows_proposal_decision_and_reason() -> None:
    assert (
        "Histology: decided ≠ Major by Dr Anna Osei; the program proposed ≈ Minor (same three-digit group). Reason:"
        " loss of E-cadherin; the type changes imaging and surgery."
    ) in text_of(section(letter(ordinary_case()), "concordance"))
    assert (
        "The program proposed ↓↑ Less intense in part, more in part. The board decided otherwise: loss of the breast"
    ) in text_of(section(letter(ordinary_case()), "recommendation"))


def test_the_programs_reason_ends_with_one_stop_only() -> None:
    pathology, radiology = ordinary_case().reviews
    first = replace(pathology.findings[0], proposed_reason="Grade 2 against 1: 1 step.")
    reviews = (replace(pathology, findings=(first, *pathology.findings[1:])), radiology)
    text = text_of(section(letter(ordinary_case(reviews=reviews)), "concordance"))
    assert "the program proposed ≈ Minor (Grade 2 against 1: 1 step). Reason: loss of E-cadherin" in text


def test_the_boards_diagnosis_names_each_axis() -> None:
    axes = (
        axis(Axis.GRADE, "", "2 (Nottingham)"),
        axis(Axis.T, "", "cT2"),
        axis(Axis.BIOMARKER, "HER2", "Negative"),
    )
    recommendation = ordinary_recommendation(diagnosis=diagnosis(DiagnosisKind.BOARD, *axes))
    text = text_of(section(letter(ordinary_case(recommendation=recommendation)), "diagnosis"))
    assert text.strip() == "Grade: 2 (Nottingham); T category: cT2; HER2: Negative."


def test_a_review_is_called_by_its_reviewers_discipline() -> None:
    pathology, radiology = ordinary_case().reviews
    nuclear = replace(radiology, discipline=Discipline.NUCLEAR_MEDICINE, comment="No uptake in the liver.")
    content = letter(ordinary_case(reviews=(pathology, nuclear)))
    assert "2 nuclear medicine review signed" in text_of(section(content, "sources"))
    assert "Nuclear medicine review: No uptake" in text_of(section(content, "records"))
    assert "nuclear medicine review ✓ Agrees" in text_of(section(content, "concordance"))
    (sentence,) = missing_for_letter(ordinary_case(reviews=(pathology, replace(nuclear, signed_at=None))))
    assert sentence == "The nuclear medicine review by Dr Jonas Brandt is not signed."


def test_every_class_has_its_word_in_both_places() -> None:
    words = Wording()
    for agreement in Agreement:
        assert agreement.label.casefold() in words.template(f"agreement.{agreement.value}").casefold()
        assert words.template(f"summary.agreement.{agreement.value}")
