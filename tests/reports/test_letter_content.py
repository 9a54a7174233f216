"""The letter says what the case holds, from where each statement comes, and what is missing."""

import json
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from enum import Enum
from typing import Any

import pytest

from tests.support.case_parts import (
    BRANDT,
    ISSUED_ON,
    OSEI,
    axis,
    component,
    diagnosis,
    discussion,
    minimal_case,
    minimal_recommendation,
    plan,
)
from tests.support.cases import maximal_case, ordinary_case, ordinary_recommendation
from tests.support.letter_pages import letter, lines_of, shown
from tumorboard.concordance.plan_rows import ComponentChange
from tumorboard.errors import GateError, InvalidInputError
from tumorboard.queries.snapshots import CaseSnapshot, ConsideredSnapshot, PlanRowSnapshot, ReviewedMaterialSnapshot
from tumorboard.reports.letter_content import (
    LetterContent,
    check_code,
    content_json,
    content_sha256,
    letter_content,
    missing_for_letter,
)
from tumorboard.reports.letter_parts import Paragraph, Section, Span, Table, Tone
from tumorboard.reports.wording import WORDS, Wording
from tumorboard.vocabulary import (
    AgendaOutcome,
    Agreement,
    Axis,
    Consideration,
    ConsideredTopic,
    DiagnosisKind,
    Discipline,
    Intent,
    LetterKind,
    MaterialStatus,
    Modality,
    NoRecommendationReason,
    PlanKind,
    ReviewBasis,
    Timing,
)

NOT_IN_A_LETTER = {
    # within the board: the words of single opinions, and the order of the day
    "case.opinions[].statement",
    "case.discussions[].question",
    # shown in another form: by full name, by the findings that compare it, by the rows of the treatment table
    "family_name",
    "case.outside_diagnosis.axes[].label",
    "case.outside_diagnosis.axes[].shown",
    "case.outside_diagnosis.axes[].text",
    "case.outside_plan.components[].label",
    "case.recommendation.diagnosis.axes[].text",
    "case.recommendation.plan.components[].text",
    # named where the decision differs from the proposal
    "rater",
    # the material's own line is shown
    "case.reviews[].materials[].description",
    # the patient is not the addressee
    "case.patient.address",
    "case.patient.country",
    "case.patient.language",
    "case.reviews[].signed_sha256",
}
"""Typed texts of the sample case that its letter does not print, with the reason."""

CODES = {"kind", "change"}
"""Text fields that hold a code."""


def section(content: LetterContent, name: str) -> Section:
    return next(section for section in content.sections if section.name == name)


def text_of(section: Section) -> str:
    parts: list[str] = []
    for block in section.blocks:
        if isinstance(block, Paragraph):
            parts.append(f"{block.marker} {shown(block.words)}")
        else:
            parts.append(" | ".join(shown(column) for column in block.columns))
            parts.extend(" | ".join(" / ".join(map(shown, cell)) for cell in row.cells) for row in block.rows)
    return "\n".join(parts)


def typed(value: Any, path: str = "case") -> Iterator[tuple[str, str]]:  # noqa: ANN401 - any snapshot
    """Every typed text of a snapshot with where it stands."""
    if isinstance(value, Enum):
        return
    if isinstance(value, str):
        if value and path.rsplit(".", 1)[-1] not in CODES:
            yield path, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from typed(item, f"{path}[{index}]")
    elif is_dataclass(value):
        for field in fields(value):
            yield from typed(getattr(value, field.name), f"{path}.{field.name}")


def retyped(value: Any, words: dict[str, str], path: str = "case") -> Any:  # noqa: ANN401 - any snapshot
    """The same snapshot with the texts at these places replaced."""
    if isinstance(value, str) and not isinstance(value, Enum):
        return words.get(path, value)
    if isinstance(value, tuple):
        return tuple(retyped(item, words, f"{path}[{index}]") for index, item in enumerate(value))
    if is_dataclass(value) and not isinstance(value, type):
        changed = {f.name: retyped(getattr(value, f.name), words, f"{path}.{f.name}") for f in fields(value)}
        return replace(value, **changed)
    return value


def expected_in_letter(path: str) -> bool:
    """Whether a typed text belongs in the letter; of replaced reviews only the author does."""
    general = re.sub(r"\[\d+\]", "[]", path)
    replaced = path.startswith("case.reviews[0]") and not path.endswith("display_name")
    return not replaced and general not in NOT_IN_A_LETTER and general.rsplit(".", 1)[-1] not in NOT_IN_A_LETTER


def test_every_typed_text_that_belongs_in_the_letter_is_in_it() -> None:
    case = maximal_case(axes=3)
    tokens = {path: f"Token{number}!" for number, (path, _) in enumerate(typed(case))}
    shown_words = content_json(letter(retyped(case, tokens)))
    absent = {path for path, token in tokens.items() if token not in shown_words}
    assert {path for path in absent if expected_in_letter(path)} == set()


def test_the_check_code_changes_when_any_shown_text_changes() -> None:
    case = ordinary_case()
    before = check_code(content_sha256(letter(case)))
    for path, text in typed(case):
        general = re.sub(r"\[\d+\]", "[]", path)
        if general in NOT_IN_A_LETTER or general.rsplit(".", 1)[-1] in NOT_IN_A_LETTER:
            continue
        changed = letter(retyped(case, {path: f"{text}!"}))
        assert check_code(content_sha256(changed)) != before, path


@pytest.mark.parametrize(
    "changed",
    [
        {"patient": replace(ordinary_case().patient, birth_date=date(1979, 5, 5))},
        {"ecog": 1},
        {"recommendation": ordinary_recommendation(stage_class=Agreement.MINOR)},
        {"recommendation": ordinary_recommendation(agreement=None)},
        {"discussions": (discussion(quorate=None),)},
    ],
)
def test_the_check_code_changes_when_a_coded_fact_changes(changed: dict[str, Any]) -> None:
    assert content_sha256(letter(ordinary_case(**changed))) != content_sha256(letter(ordinary_case()))


def test_equal_cases_give_equal_json_hash_and_check_code() -> None:
    first, second = letter(ordinary_case()), letter(ordinary_case())
    assert content_json(first) == content_json(second)
    assert re.fullmatch(r"[0-9a-f]{64}", content_sha256(first))
    assert re.fullmatch(r"[0-9A-F]{4}-[0-9A-F]{4}", check_code(content_sha256(first)))


def test_the_json_is_canonical_and_says_the_words_of_the_letter() -> None:
    text = content_json(letter(ordinary_case()))
    assert text == json.dumps(json.loads(text), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert "Invasive lobular carcinoma, grade 2." in text
    assert "≤ 15" in text


def test_a_typed_text_that_is_also_a_code_of_the_layout_is_kept() -> None:
    assert '"text":"ink"' in content_json(letter(ordinary_case(clinical_question="ink")))


@pytest.mark.parametrize(
    ("case", "sentence"),
    [
        (minimal_case(recommendation=None), "The board has not made a recommendation."),
        (
            minimal_case(recommendation=minimal_recommendation(approved_at=None)),
            "The recommendation is not approved by the chair.",
        ),
        (
            minimal_case(discussions=()),
            "The meeting on which the recommendation rests is not part of the case.",
        ),
        (
            ordinary_case(questions=(replace(ordinary_case().questions[0], kind=None, answer=""),)),
            "Question 1 has no answer.",
        ),
        (
            ordinary_case(reviews=(replace(ordinary_case().reviews[0], signed_at=None), ordinary_case().reviews[1])),
            "The pathology review by Dr Anna Osei is not signed.",
        ),
    ],
)
def test_a_letter_is_refused_with_what_is_missing_but_a_draft_is_given(case: CaseSnapshot, sentence: str) -> None:
    with pytest.raises(GateError) as refusal:
        letter(case)
    assert refusal.value.missing == (sentence,)
    assert sentence in refusal.value.sentence

    recommendation = case.recommendation
    if recommendation and any(item.source_review_id == 1 for item in recommendation.items):
        assert missing_for_letter(case) == (sentence,)
    draft = letter(case, draft=True)
    assert draft.draft
    assert draft.furniture.draft == "DRAFT"
    assert shown(draft.marks[0]) == f"Draft. This is not an issued letter. {sentence}"


def test_a_replaced_unsigned_version_of_a_review_does_not_hold_up_the_letter() -> None:
    old = replace(ordinary_case().reviews[0], id=77, current=False, signed_at=None)
    assert missing_for_letter(ordinary_case(reviews=(old, *ordinary_case().reviews))) == ()


def test_an_issued_letter_bears_no_draft_mark() -> None:
    content = letter(ordinary_case())
    assert content.marks == ()
    assert content.furniture.draft == ""


def test_the_letter_is_addressed_to_the_referrer() -> None:
    content = letter(ordinary_case())
    assert [shown(line) for line in content.addressee] == [
        "Dr Paul Meyer",
        "St Anne Breast Clinic",
        "14 Harbor Road",
        "Easton, NY 14000",
    ]
    assert shown(content.salutation) == (
        "Dear Dr Paul Meyer, the board reviewed the case of Miriam Sato on 24 November 2026, with its own second"
        " reading of the pathology and the imaging. In brief:"
    )
    assert [shown(line) for line in content.reference] == [
        "24 November 2026",
        "Patient Miriam Sato, born 4 May 1979, female",
        "MRN 20-884-1 (Lakeside) · Case TB-2026-0412",
        "Reason: newly diagnosed, requested by the patient",
    ]


def test_a_patient_who_came_without_a_referrer_is_addressed_in_person() -> None:
    case = ordinary_case(referral=replace(ordinary_case().referral, referrer=None))
    content = letter(case)
    assert [shown(line) for line in content.addressee] == ["Miriam Sato", "3 Mill Lane", "Easton, NY 14000", "US"]
    assert shown(content.salutation).startswith("Dear Miriam Sato, the board reviewed your case on 24 November 2026")
    assert section(content, "questions").heading == "What you asked"


def test_the_patients_letter_tells_the_same_facts() -> None:
    case = ordinary_case()
    patients = letter_content(case, kind=LetterKind.PATIENT, version=1, issued_on=ISSUED_ON)
    assert shown(patients.addressee[0]) == "Miriam Sato"
    assert [s.name for s in patients.sections] == [s.name for s in letter(case).sections]
    assert patients.summary == letter(case).summary
    assert "For your treating doctor. This depends on your operation." in text_of(section(patients, "questions"))


def test_letters_to_insurers_and_unknown_languages_are_refused() -> None:
    with pytest.raises(InvalidInputError) as refused_kind:
        letter_content(ordinary_case(), kind=LetterKind.INSURER, version=1, issued_on=ISSUED_ON)
    assert refused_kind.value.field == "kind"
    assert refused_kind.value.sentence == (
        "Letters to insurers are not available yet; issue the letter to the referrer or the patient."
    )
    with pytest.raises(InvalidInputError) as refused_language:
        letter_content(ordinary_case(), kind=LetterKind.REFERRER, version=1, issued_on=ISSUED_ON, language="xx")
    assert refused_language.value.field == "language"


def test_the_summary_gives_class_statement_and_outside_value() -> None:
    summary = {row.label: shown(row.words) for row in letter(ordinary_case()).summary}
    assert summary == {
        "Question": "Is breast conservation safe, and is chemotherapy needed?",
        "Diagnosis": "≠ Major change. Invasive lobular carcinoma, grade 2."
        " (outside: Invasive ductal carcinoma (8500/3))",
        "Stage": "≈ Refined. pT2 pN0(i+) cM0, stage IIA. (outside: pT2 pN0)",
        "Treatment": "↓ Less intense. Breast conservation with radiation in place of mastectomy; chemotherapy only if"
        " the recurrence score calls for it. (outside: Mastectomy; TC × 4)",  # noqa: RUF001 - as clinicians write
    }


def test_every_color_of_state_stands_on_a_word() -> None:
    for line in lines_of(letter(maximal_case())):
        for span in line:
            if span.tone not in {Tone.INK, Tone.MUTED}:
                assert re.search(r"\w", span.text), span


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


def test_a_remark_that_ends_in_a_stop_gets_no_second_one() -> None:
    considered = (ConsideredSnapshot(ConsideredTopic.FERTILITY, Consideration.NOT_INDICATED, "After menopause."),)
    content = letter(ordinary_case(recommendation=ordinary_recommendation(considered=considered)))
    assert "Not indicated: fertility (After menopause.)" in text_of(section(content, "considered")).splitlines()[0]
    assert ".)." not in text_of(section(content, "considered"))


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


def test_the_treatment_table_says_what_changes() -> None:
    text = text_of(section(letter(ordinary_case()), "recommendation"))
    assert "Surgery | Mastectomy | Breast conservation, oncoplastic | ↓ Less" in text
    assert (
        "| None if recurrence score ≤ 15 / Condition: recurrence score 11 to 15: decide with the patient | ↓ Less"
    ) in text
    assert "Endocrine | Not stated | Aromatase inhibitor, 5 years | + Added" in text
    assert "Overall. ↓ Less intense; surgery reduced; radiation added." in text


def test_timing_and_intent_go_by_the_names_of_the_table() -> None:
    base = ordinary_recommendation()
    plans = plan(
        PlanKind.BOARD,
        component(Modality.SURGERY, "", "None at present", intent=Intent.CURATIVE),
        component(Modality.SYSTEMIC, "", "Aromatase inhibitor, 5 years", timing=Timing.ADJUVANT),
        component(Modality.SYSTEMIC, "Chemotherapy", "TC", timing=Timing.NEOADJUVANT),
    )
    text = text_of(section(letter(ordinary_case(recommendation=replace(base, plan=plans))), "recommendation"))
    assert "Endocrine | Not stated | Aromatase inhibitor, 5 years" in text
    assert "Timing and intent. Surgery: curative; Endocrine: adjuvant; Chemotherapy: neoadjuvant" in text


def test_a_treatment_that_has_begun_is_said_to_have_begun() -> None:
    plan = ordinary_case().outside_plan
    assert plan is not None
    started = replace(plan.components[1], progress=plan.components[1].progress.STARTED, started_on=date(2026, 11, 2))
    content = letter(ordinary_case(outside_plan=replace(plan, components=(plan.components[0], started))))
    assert "Already under way. TC × 4: started on 2 Nov 2026" in text_of(  # noqa: RUF001 - as clinicians write
        section(content, "recommendation")
    )


def test_no_recommendation_is_said_with_its_reason() -> None:
    reason = NoRecommendationReason.DIAGNOSIS_UNCERTAIN
    content = letter(minimal_case(recommendation=minimal_recommendation(no_recommendation=reason)))
    assert "No recommendation. The diagnosis is uncertain." in text_of(section(content, "recommendation"))
    assert shown(content.summary[-1].words).startswith("No recommendation: the diagnosis is uncertain.")


def test_steps_name_who_by_when_and_on_whose_word() -> None:
    table = section(letter(ordinary_case()), "steps").blocks[0]
    assert isinstance(table, Table)
    cells = [[" / ".join(map(shown, cell)) for cell in row.cells] for row in table.rows]
    assert cells[1] == ["2", "Molecular testing: 21-gene recurrence score on block A3", "Dr Osei", "2 Dec 2026"]
    assert cells[2][1:] == [
        "Genetic counselling: mother, breast cancer at 51 / Only if: the patient agrees to germline testing",
        "Not assigned",
        "No date",
    ]
    assert [row.cells[1][0][-1].sources for row in table.rows] == [(2, 3), (1,), ()]


def test_a_cited_source_that_was_replaced_since_is_listed_as_such() -> None:
    content = letter(maximal_case(axes=1))
    assert "5 pathology review signed 23 Nov 2026, Dr Anna Osei; since replaced by a newer version" in text_of(
        section(content, "sources")
    )
    table = section(content, "steps").blocks[0]
    assert isinstance(table, Table)
    assert table.rows[1].cells[1][0][-1].sources == (5,)


def test_the_sources_are_numbered_and_what_has_no_number_is_the_boards() -> None:
    assert text_of(section(letter(ordinary_case()), "sources")).splitlines() == [
        "1 pathology review signed 23 Nov 2026, Dr Anna Osei",
        "2 radiology review signed 22 Nov 2026, Dr Jonas Brandt",
        "3 opinion surgery signed 23 Nov 2026, Dr Elena Ivanov",
        "4 opinion medical oncology signed 23 Nov 2026, Dr Rui Pereira",
        " Statements without a number are the board's own, decided on 24 November 2026.",
    ]


def test_every_source_number_in_the_letter_is_in_the_list_of_sources() -> None:
    content = letter(maximal_case())
    listed = {block.marker for block in section(content, "sources").blocks if isinstance(block, Paragraph)}
    cited = {str(number) for line in lines_of(content) for span in line for number in span.sources}
    assert cited <= listed


def test_all_nine_topics_are_considered_or_said_not_to_be() -> None:
    text = text_of(section(letter(ordinary_case()), "considered"))
    assert "Recommended: trials; germline testing (see step 3)." in text
    assert "Not indicated: palliative care; fertility (postmenopausal)." in text
    not_considered = next(line for line in text.splitlines() if "Not considered:" in line)
    assert "nutrition" in not_considered
    nothing = text_of(section(letter(minimal_case()), "considered"))
    assert all(topic.label.lower() in nothing for topic in ConsideredTopic)


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


def test_quorum_provisional_mark_and_dissent_are_named() -> None:
    met = letter(ordinary_case())
    assert "Quorum met." in text_of(section(met, "people"))
    assert "Dr Anna Osei (pathology), Dr Jonas Brandt (radiology)" in text_of(section(met, "people"))
    assert (
        "Dissent. Dr Rui Pereira (medical oncology), signed 24 Nov 2026: Would omit chemotherapy only below a score"
    ) in text_of(section(met, "recommendation"))

    failed = discussion(quorate=False, absent=(Discipline.RADIOLOGY,), provisional_reason="MRI is still out")
    content = letter(ordinary_case(discussions=(failed,)))
    assert "Quorum not met. Absent: radiology." in text_of(section(content, "people"))
    assert content.provisional
    assert shown(content.marks[0]) == (
        "Provisional. The case was decided before all critical records were in. Reason: MRI is still out"
    )


def test_a_case_decided_from_the_list_is_not_said_to_have_been_discussed() -> None:
    content = letter(ordinary_case(discussions=(discussion(outcome=AgendaOutcome.LISTED_ONLY),)))
    assert "from its list of standard cases, without discussion" in shown(content.salutation)


def test_the_letter_says_what_it_replaces_and_why() -> None:
    content = letter(ordinary_case(), supersedes="Version 1 of 20 November 2026: laterality corrected")
    assert shown(content.marks[0]) == (
        "Replaces an earlier letter. Version 1 of 20 November 2026: laterality corrected"
    )
    assert "Revised recommendation, version 2. a repeated HER2 test came back" in map(
        shown, letter(maximal_case()).marks
    )


def test_the_signature_names_person_role_and_instant() -> None:
    assert shown(letter(ordinary_case()).signature) == "Dr Elena Ivanov, chair · approved 24 Nov 2026 08:10 UTC"


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


def test_braces_in_typed_text_are_not_places_to_fill_in() -> None:
    patient = replace(ordinary_case().patient, family_name="{date}", given_name="{0}")
    content = letter(ordinary_case(patient=patient))
    assert "Patient {0} {date}, born" in shown(content.reference[1])
    assert content.furniture.patient == "{date}, {0}"


def test_every_language_has_every_wording_with_the_same_places() -> None:
    def places(template: str) -> list[str]:
        return sorted(re.findall(r"{\w+}", template))

    english = WORDS["en"]
    for table in WORDS.values():
        assert {key: places(words) for key, words in table.items()} == {
            key: places(words) for key, words in english.items()
        }


def test_spans_know_the_field_they_were_typed_in() -> None:
    content = letter(ordinary_case())
    why = next(
        span
        for block in section(content, "recommendation").blocks
        if isinstance(block, Paragraph)
        for span in block.words
        if span.text.startswith("The tumor is unifocal")
    )
    assert why == Span(why.text, field="recommendation.rationale")


@pytest.mark.parametrize("change", ComponentChange)
def test_every_change_of_a_treatment_has_its_word(change: ComponentChange) -> None:
    row = PlanRowSnapshot(Modality.SURGERY, "", "", "", "", change)
    content = letter(minimal_case(recommendation=minimal_recommendation(plan_rows=(row,))))
    line = text_of(section(content, "recommendation")).splitlines()[1]
    assert line.startswith("Surgery | Not stated | Not in the plan | ")
    assert re.search(r"\w", line.rpartition("|")[2])
