"""The letter says what the case holds, from where each statement comes, and what is missing."""

import json
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from enum import Enum
from typing import Any

import pytest

from tests.support.case_parts import ISSUED_ON, discussion, minimal_case, minimal_recommendation
from tests.support.cases import maximal_case, ordinary_case, ordinary_recommendation
from tests.support.letter_pages import letter, lines_of, section, shown, text_of
from tumorboard.errors import GateError, InvalidInputError
from tumorboard.queries.snapshots import CaseSnapshot
from tumorboard.reports.letter_content import (
    check_code,
    content_json,
    content_sha256,
    letter_content,
    missing_for_letter,
)
from tumorboard.reports.letter_parts import Paragraph, Span, Table, Tone
from tumorboard.reports.wording import WORDS
from tumorboard.vocabulary import AgendaOutcome, Agreement, Discipline, LetterKind

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
    # what became of a disagreement after the letter, and what was written to others
    "case.reviews[].findings[].adjudications[].evidence",
    "case.reviews[].findings[].adjudications[].decided_by",
    "case.reviews[].notices[].addressee",
    "case.reviews[].notices[].note",
    "recorded_by",
    # the patient is not the addressee
    "case.patient.address",
    "case.patient.country",
    "case.patient.language",
    "case.reviews[].signed_sha256",
    # as the registry stated it on the day when it was taken in: whoever reads the letter looks it up by its number
    "case.trials[].status",
    "case.trials[].phase",
    "case.trials[].sites",
    # what a review begins with: the letter shows what it states
    "case.templates[].lines[].label",
    "case.templates[].lines[].system",
    "case.templates[].lines[].unit",
    "case.templates[].lines[].method",
    "case.templates[].lines[].tolerance",
}
"""Typed texts of the sample case that its letter does not print, with the reason."""

CODES = {"kind", "change"}
"""Text fields that hold a code."""


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
    """Whether a typed text belongs in the letter; of replaced reviews only the author does.

    A letter has the newest recommendation, which stands among its versions again.
    """
    general = re.sub(r"\[\d+\]", "[]", path)
    replaced = path.startswith("case.reviews[0]") and not path.endswith("display_name")
    replaced = replaced or path.startswith("case.recommendations[")
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
            "Question 1 is not answered.",
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


def test_the_response_is_said_to_follow_from_the_sums_of_the_targets() -> None:
    said = text_of(section(letter(maximal_case()), "lesions"))
    # 31 -> 20 -> 22.5 mm, five times: 12.5 % above the nadir, and 27.4 % below the baseline.
    assert "155 mm at baseline, 100 mm at the nadir, 112.5 mm now" in said
    assert "follows: stable disease" in said


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
