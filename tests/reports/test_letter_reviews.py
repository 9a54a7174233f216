"""What a letter says of reviews that could not be made, of results that came, of progression, and of dissent."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from tests.support.case_parts import BRANDT, OSEI, axis, diagnosis, finding
from tests.support.case_parts import review as made
from tests.support.cases import ordinary_case, ordinary_recommendation
from tests.support.letter_pages import letter, section, shown, text_of
from tumorboard.queries.review_snapshots import LesionSnapshot, OrderedTestSnapshot, ResultSnapshot, ReviewSnapshot
from tumorboard.queries.snapshots import CaseSnapshot, DissentSnapshot
from tumorboard.vocabulary import (
    Agreement,
    Axis,
    DiagnosisKind,
    Discipline,
    DissentPrinting,
    Inadequacy,
)

APPROVED = datetime(2026, 11, 24, 12, tzinfo=UTC)
LESION = LesionSnapshot("liver", "segment 4", lymph_node=False, baseline_mm="31", nadir_mm="20", current_mm="22")
DISSENT = DissentSnapshot("Dr Pereira", Discipline.MEDICAL_ONCOLOGY, "Chemotherapy <first>.", APPROVED)


def with_review(number: int, person: Any, *findings: Any, **changes: Any) -> CaseSnapshot:  # noqa: ANN401 - any field
    """The ordinary case with one review more."""
    case = ordinary_case()
    reviews: tuple[ReviewSnapshot, ...] = (*case.reviews, made(number, person, *findings, **changes))
    return replace(case, reviews=reviews)


def test_material_that_allows_no_reading_is_no_second_reading() -> None:
    refused = made(1, OSEI, inadequacy=Inadequacy.TOO_LITTLE, comment="Two glands only.")
    recommendation = ordinary_recommendation(items=(), options=())
    case = ordinary_case(reviews=(refused,), recommendation=recommendation)
    content = letter(case)
    assert "without a second reading of its own" in shown(content.salutation)
    assert (
        "The outside material allowed no second reading: too little tissue or too few images. Two glands only."
    ) in text_of(section(content, "records"))


@pytest.mark.parametrize(
    ("kinds", "said"),
    [
        (("molecular",), "its own second reading of the molecular results"),
        (("pathology", "molecular"), "of the pathology and the molecular results"),
        (("radiology", "molecular"), "of the imaging and the molecular results"),
        (("pathology", "radiology", "molecular"), "of the pathology, the imaging and the molecular results"),
        (("pathology", "radiology"), "of the pathology and the imaging"),
    ],
)
def test_every_kind_of_second_reading_is_named(kinds: tuple[str, ...], said: str) -> None:
    reviews = tuple(made(place, OSEI, kind=kind) for place, kind in enumerate(kinds, start=1))
    assert said.removesuffix(".") in shown(
        letter(ordinary_case(reviews=reviews, recommendation=ordinary_recommendation(items=(), options=()))).salutation
    )


def test_a_variant_is_printed_with_its_meaning_and_its_review_by_name() -> None:
    brca = replace(
        axis(Axis.BIOMARKER, "BRCA1", ""), shown="c.68_69del, Pathogenic, NGS, evidence level ESCAT I, germline"
    )
    case = with_review(
        9,
        OSEI,
        finding(Axis.BIOMARKER, "BRCA1", "Not stated", brca.shown, Agreement.NEW),
        kind="molecular",
        diagnosis=diagnosis(DiagnosisKind.REVIEW, brca),
        comment="Cascade testing.",
    )
    content = letter(case)
    assert "BRCA1 | Not stated | c.68_69del, Pathogenic, NGS, evidence level ESCAT I, germline | ○ New" in text_of(
        section(content, "concordance")
    )
    assert "Molecular review: Cascade testing." in text_of(section(content, "records"))
    assert "molecular review" in text_of(section(content, "sources"))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"new_lesion": True}, "A new lesion appeared: by RECIST 1.1 progressive disease (PD), whatever"),
        ({"non_target_progression": True}, "Lesions other than the targets progressed unequivocally: by RECIST 1.1"),
        (
            {"new_lesion": True, "non_target_progression": True},
            "A new lesion appeared, and lesions other than the targets progressed",
        ),
    ],
)
@pytest.mark.parametrize("lesions", [(), (LESION,)], ids=["without targets", "with targets"])
def test_progression_beside_the_targets_is_said(
    changes: dict[str, bool], said: str, lesions: tuple[LesionSnapshot, ...]
) -> None:
    text = text_of(section(letter(with_review(9, BRANDT, lesions=lesions, **changes)), "lesions"))
    assert said in text
    assert "follows" not in text


@pytest.mark.parametrize(
    ("recorded_at", "said"),
    [
        (APPROVED - timedelta(hours=1), "HER2 ISH: not amplified (arrived 21 Nov 2026)."),
        (APPROVED + timedelta(hours=1), "HER2 ISH: not amplified (arrived 21 Nov 2026, after the board had decided)."),
    ],
    ids=["before", "after"],
)
def test_a_result_says_when_it_came_and_whether_the_board_knew_it(recorded_at: datetime, said: str) -> None:
    results = (ResultSnapshot(1, date(2026, 11, 21), "not amplified", False, "Ms Kim", recorded_at),)
    test = OrderedTestSnapshot("HER2 ISH", None, date(2026, 11, 20), "", 1, results)
    case = with_review(9, OSEI, tests=(test,))
    recommendation = ordinary_recommendation(approved_at=APPROVED)
    assert said in text_of(section(letter(replace(case, recommendation=recommendation)), "records"))


@pytest.mark.parametrize(
    ("printing", "count", "said"),
    [
        (
            DissentPrinting.IN_FULL,
            1,
            "Dissent. Dr Pereira (medical oncology), signed 24 Nov 2026: Chemotherapy <first>.",
        ),
        (DissentPrinting.WITHOUT_NAME, 1, "Dissent. A member, signed 24 Nov 2026: Chemotherapy <first>."),
        (DissentPrinting.NUMBER_ONLY, 1, "Dissent. One member signed a dissent, which is kept"),
        (DissentPrinting.NUMBER_ONLY, 2, "Dissent. 2 members signed a dissent"),
        (DissentPrinting.NOT_PRINTED, 2, ""),
    ],
)
def test_a_dissent_is_printed_as_the_board_chose(printing: DissentPrinting, count: int, said: str) -> None:
    case = ordinary_case(recommendation=ordinary_recommendation(dissents=(DISSENT,) * count))
    case = replace(case, board=replace(case.board, dissent_printing=printing))
    text = text_of(section(letter(case), "recommendation"))
    assert said in text
    assert ("Pereira" in text) is (printing is DissentPrinting.IN_FULL)
    assert ("Chemotherapy <first>" in text) is (printing in {DissentPrinting.IN_FULL, DissentPrinting.WITHOUT_NAME})
    assert ("Dissent." in text) is (printing is not DissentPrinting.NOT_PRINTED)
