"""Versions compared: nothing that a person entered may change without a row that shows both texts whole."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.case_parts import (
    BRANDT,
    IVANOV,
    OSEI,
    axis,
    component,
    diagnosis,
    finding,
    minimal_case,
    minimal_recommendation,
    opinion,
    plan,
    question,
    review,
)
from tests.support.hostile import HOSTILE
from tumorboard.queries.differences import Difference, differences, statements
from tumorboard.queries.review_snapshots import (
    LesionSnapshot,
    OrderedTestSnapshot,
    ReviewedMaterialSnapshot,
    ReviewSnapshot,
)
from tumorboard.queries.snapshots import (
    AnswerSnapshot,
    ConsideredSnapshot,
    DissentSnapshot,
    ExpectedOutcomeSnapshot,
    ItemSnapshot,
    OpinionSnapshot,
    OptionSnapshot,
    RecommendationSnapshot,
    StepSnapshot,
)
from tumorboard.queries.versions import earlier_versions, version_number
from tumorboard.vocabulary import (
    Agreement,
    AnswerKind,
    Axis,
    BiomarkerStatus,
    BoardAgreement,
    Cause,
    Consideration,
    ConsideredTopic,
    DiagnosisKind,
    Direction,
    Discipline,
    ExpectedChange,
    Intent,
    Modality,
    NoRecommendationReason,
    OutcomeAxis,
    Place,
    PlanKind,
    Radpeer,
    RecommendationCode,
    Response,
    ReviewBasis,
    Timing,
    TreatmentEffect,
    TreatmentFlag,
)

DAY = date(2026, 11, 11)
OPTION = OptionSnapshot(1, "Mastectomy", "one operation", "seroma", "pain", "two weeks off", 12)
STEP = StepSnapshot("HER2 amplified", "add trastuzumab", DAY, "Dr Brandt")
ANSWER = AnswerSnapshot(4, AnswerKind.ANSWERED, "Yes.")
STATED = {
    "verbatim": "Invasive lobular carcinoma",
    "stated_by": "Dr Osei",
    "institution": "Lakeside",
    "stated_on": DAY,
    "report_number": "P-7",
    "code": "C50.4",
    "code_system": "ICD-10-CM",
    "code_version": "2026",
    "code_display": "Upper-outer quadrant",
}
HER2 = replace(
    axis(Axis.BIOMARKER, "HER2", "Negative, 1.3 ratio, ISH"),
    text="",
    code="414",
    code_system="ICD-O-3",
    code_version="3.2",
    status=BiomarkerStatus.NEGATIVE,
    number="1.3",
    unit="ratio",
    method="ISH",
    system="ASCO",
    radpeer=Radpeer.TWO_A,
    response=Response.STABLE,
    specimen="Liver biopsy",
    significance="Pathogenic",
    evidence_level="ESCAT I",
    germline=True,
)
DRUG = component(
    Modality.SYSTEMIC,
    "Endocrine",
    "Letrozole",
    level=1,
    timing=Timing.ADJUVANT,
    intent=Intent.CURATIVE,
    condition="after surgery",
    started_on=DAY,
    ended_on=DAY,
    code="L02",
    code_system="ATC",
)
STATED_PLAN = {name: STATED[name] for name in ("verbatim", "stated_by", "institution", "stated_on")}
REVIEW = review(
    1,
    OSEI,
    finding(
        Axis.BIOMARKER,
        "HER2",
        "Equivocal",
        "Negative",
        Agreement.MAJOR,
        override_reason="ISH settles it",
        causes=(Cause.NEW_TEST,),
        effect=TreatmentEffect.ACTUAL,
    ),
    diagnosis=diagnosis(DiagnosisKind.REVIEW, HER2, **STATED),
    comment="E-cadherin is lost.",
    conflict="none",
    overall_decided=Agreement.MAJOR,
    overall_reason="HER2 decides",
    materials=(ReviewedMaterialSnapshot(3, "Slides", ReviewBasis.OWN_READ),),
    tests=(OrderedTestSnapshot("E-cadherin", DAY, DAY, "lost"),),
    lesions=(LesionSnapshot("liver", "segment 4", False, "31", "20", "22"),),
)
OPINION = opinion(
    12,
    IVANOV,
    rationale="Unifocal.",
    plan=plan(PlanKind.OPINION, DRUG, **STATED_PLAN),
    missing_information="MRI",
    evidence_level="1A",
    evidence_source="NCCN",
    options=(OPTION,),
    steps=(STEP,),
    answers=(ANSWER,),
)
RECOMMENDATION = minimal_recommendation(
    stage_summary="pT1c",
    stage_class=Agreement.AGREES,
    direction_decided=Direction.LESS,
    direction_reason="the breast is kept",
    flags=(TreatmentFlag.SURGERY_REDUCED,),
    rationale="Margins can be reached.",
    no_recommendation=NoRecommendationReason.RESULT_PENDING,
    place=Place.HERE,
    place_note="or at home",
    follow_up="six weeks",
    agreement=BoardAgreement.MAJORITY,
    diagnosis=diagnosis(DiagnosisKind.BOARD, HER2, **STATED),
    plan=plan(PlanKind.BOARD, DRUG, **STATED_PLAN),
    items=(ItemSnapshot(1, RecommendationCode.TRIAL, "screen", "if fit", "St Anne", DAY, 1, 12),),
    options=(OPTION,),
    steps=(STEP,),
    considered=(ConsideredSnapshot(ConsideredTopic.TRIALS, Consideration.RECOMMENDED, "one"),),
    expected=(ExpectedOutcomeSnapshot("Dr Ivanov", OutcomeAxis.PROGNOSIS, ExpectedChange.UNCHANGED),),
    dissents=(
        DissentSnapshot("Dr Pereira", Discipline.MEDICAL_ONCOLOGY, "Otherwise.", datetime(2026, 11, 24, tzinfo=UTC)),
    ),
    answers=(ANSWER,),
)
VERSIONS = (REVIEW, OPINION, RECOMMENDATION)
CASE = minimal_case(
    reviews=(REVIEW, replace(REVIEW, id=2)),
    opinions=(OPINION,),
    questions=(question(1, "Can I keep my breast?", "", id=4),),
)

NOT_COMPARED = (
    # who it is, which version, where it stands: shown above the table
    r"\.(id|row_version|version|reviewer|author|amends_id|supersedes_id|current|sealed|signed_at|signed_sha256|frozen_at)\b",
    r"\.(amendment_reason|revision_reason|supersede_reason|agenda_item_id|read_back_at|approved_at|approved_by|kind)\b",
    r"\.dissents\[0\]\.(signed_at|discipline)|^\w+\.discipline$",
    # what the program proposes, and what follows from what is stated
    r"\.(overall_proposed|proposed|proposed_reason|direction_proposed|plan_rows)\b",
    r"\.findings\[0\]\.(review_text|rater)|\.materials\[0\]\.description",
    # what came of a test after the signature stands in the history
    r"\.tests\[0\]\.results",
    # what came after the signature: it belongs to no version's statements, and the History tells it
    r"\.(adjudications|notices)\b",
)
"""Places in a version that have no row, with the reason."""
KIND_OF_ANSWER = "answers[0].kind"


def places(value: Any, hint: Any, path: str) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - any snapshot
    """Every single value of a snapshot: where it stands and of what type it is."""
    if isinstance(value, tuple) and value and is_dataclass(value[0]):
        yield from places(value[0], type(value[0]), f"{path}[0]")
    elif is_dataclass(value) and not isinstance(value, type):
        hints = get_type_hints(type(value))
        for each in fields(value):
            yield from places(getattr(value, each.name), hints[each.name], f"{path}.{each.name}")
    else:
        yield path, hint


def compared(version: object) -> list[tuple[str, Any]]:
    """The places that have a row when they change."""
    found = places(version, type(version), "version")
    return [
        (path, hint)
        for path, hint in found
        if path.endswith(KIND_OF_ANSWER) or not any(re.search(pattern, path) for pattern in NOT_COMPARED)
    ]


def put(value: Any, path: list[str], new: object) -> Any:  # noqa: ANN401 - any snapshot
    """The same snapshot with another value in one place."""
    if not path:
        return new
    name, *rest = path
    if name.isdigit():
        return (put(value[0], rest, new),)
    return replace(value, **{name: put(getattr(value, name), rest, new)})


def changed(version: Any, path: str, new: object) -> Any:  # noqa: ANN401 - any snapshot
    """The version with another value at a place; an axis is shown anew, as queries do."""
    return put(version, re.findall(r"\w+", path)[1:], new)


def other_values(hint: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401 - any annotation
    """Values of a type."""
    if get_origin(hint) in {Union, UnionType}:
        return st.one_of([st.none() if each is NoneType else other_values(each) for each in get_args(hint)])
    if get_origin(hint) is tuple:
        return st.lists(other_values(get_args(hint)[0]), max_size=3, unique=True).map(tuple)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(list(hint))
    plain: dict[type, st.SearchStrategy[Any]] = {
        bool: st.booleans(),
        int: st.integers(0, 10_000),
        date: st.dates(),
        str: st.text(max_size=30),
    }
    return plain[hint]


PLACES = [(version, path, hint) for version in VERSIONS for path, hint in compared(version)]


@given(data=st.data())
@settings(max_examples=400)
def test_whatever_changes_has_a_row_and_what_is_equal_has_none(data: st.DataObject) -> None:
    version, path, hint = data.draw(st.sampled_from(PLACES))
    later = changed(version, path, data.draw(other_values(hint)))
    found: tuple[Difference, ...] = differences(version, later, CASE)
    assert bool(found) is (later != version), path
    assert all(row.before != row.after for row in found)
    back: tuple[Difference, ...] = differences(later, version, CASE)
    assert sorted((row.before, row.after) for row in found) == sorted((row.after, row.before) for row in back)
    assert differences(later, later, CASE) == ()


@pytest.mark.parametrize("version", VERSIONS, ids=lambda version: type(version).__name__)
def test_each_typed_text_stands_whole_in_its_row(version: ReviewSnapshot | OpinionSnapshot) -> None:
    texts = [path for path, hint in compared(version) if hint is str and not path.endswith(("label", "_mm", "organ"))]
    named_by = (".shown", "tests[0].name", "lesions[0].description", "expected[0].rater", "dissents[0].person")
    for path in texts:
        for text in HOSTILE.values():
            rows: tuple[Difference, ...] = differences(version, changed(version, path, text), CASE)
            assert any(text in row.after or (path.endswith(named_by) and text in row.what) for row in rows), path


@pytest.mark.parametrize("version", VERSIONS, ids=lambda version: type(version).__name__)
def test_all_that_is_stated_can_be_read(version: ReviewSnapshot) -> None:
    empty: Any = {ReviewSnapshot: review(1, OSEI), OpinionSnapshot: opinion(12, IVANOV, statement="")}.get(
        type(version), minimal_recommendation(treatment_summary="")
    )
    told = statements(version, CASE)
    rows = {(row.what, row.after) for row in differences(empty, version, CASE) if row.after}
    assert rows <= set(told)
    assert all(text for _what, text in told)


def test_an_axis_and_what_was_found_about_it_stand_together_in_one_line_each() -> None:
    positive = replace(HER2, shown="Positive, 2.4 ratio, ISH", status=BiomarkerStatus.POSITIVE, number="2.4")
    later = replace(
        REVIEW,
        comment="HER2 was repeated.",
        diagnosis=replace(REVIEW.diagnosis, axes=(axis(Axis.GRADE, "", "2"), positive)),
        findings=(replace(REVIEW.findings[0], decided=Agreement.MINOR),),
    )
    found = (
        "decided otherwise than proposed: ISH settles it · cause: New test · effect on the treatment: Actual"
        " · compared with: Equivocal"
    )
    assert differences(REVIEW, later) == (
        Difference("Grade", "", "2"),
        Difference("HER2", "Negative, 1.3 ratio, ISH", "Positive, 2.4 ratio, ISH"),
        Difference("HER2, concordance", f"Major · {found}", f"Minor · {found}"),
        Difference("Comment to the board", "E-cadherin is lost.", "HER2 was repeated."),
    )


def test_what_is_gone_stands_where_it_was() -> None:
    first, second, third = (axis(Axis.OTHER, name, name) for name in ("a", "b", "c"))
    before = replace(REVIEW, findings=(), diagnosis=diagnosis(DiagnosisKind.REVIEW, first, second, third))
    after = replace(before, diagnosis=diagnosis(DiagnosisKind.REVIEW, replace(first, shown="A", text="A"), third))
    assert [row.what for row in differences(before, after)] == ["a", "b"]


def test_two_alike_are_told_apart() -> None:
    twice = diagnosis(DiagnosisKind.REVIEW, axis(Axis.OTHER, "node", "3 mm"), axis(Axis.OTHER, "node", "4 mm"))
    second = replace(twice, axes=(twice.axes[0], axis(Axis.OTHER, "node", "5 mm")))
    before = replace(REVIEW, findings=(), diagnosis=twice)
    assert differences(before, replace(before, diagnosis=second)) == (Difference("node", "4 mm", "5 mm"),)


def test_questions_and_sources_go_by_their_names() -> None:
    later = replace(
        RECOMMENDATION,
        answers=(replace(ANSWER, text="No."),),
        items=(replace(RECOMMENDATION.items[0], source_review_id=2),),
    )
    assert differences(RECOMMENDATION, later, CASE) == (
        Difference(
            "Step 1, from the review",
            "Pathology, Dr Anna Osei, version 1 (number 1)",
            "Pathology, Dr Anna Osei, version 1 (number 2)",
        ),
        Difference("Answer to: Can I keep my breast?", "Yes.", "No."),
    )
    assert "Answer to: 4" in {row.what for row in differences(RECOMMENDATION, later)}


def test_versions_of_two_kinds_are_not_compared() -> None:
    both: Any = REVIEW
    with pytest.raises(TypeError, match="no differences"):
        differences(both, OPINION)


def test_the_versions_before_one_are_found_by_their_links() -> None:
    second = replace(OPINION, id=20, supersedes_id=12)
    third = replace(OPINION, id=31, supersedes_id=20)
    other = opinion(40, BRANDT)
    everything = (OPINION, second, other, third)
    assert earlier_versions(third, everything) == (OPINION, second)
    assert earlier_versions(OPINION, everything) == ()
    assert version_number(third, replace(CASE, opinions=everything)) == 3
    assert version_number(replace(RECOMMENDATION, version=4), CASE) == 4


def test_links_in_a_circle_or_to_nowhere_end() -> None:
    one, two = replace(REVIEW, id=1, amends_id=2), replace(REVIEW, id=2, amends_id=1)
    assert earlier_versions(one, (one, two)) == (two,)
    assert earlier_versions(replace(REVIEW, amends_id=99), (REVIEW,)) == ()


def test_a_recommendation_states_its_parts() -> None:
    told: dict[str, str] = dict(statements(RECOMMENDATION, CASE))
    plan_line = "Letrozole · Adjuvant · Curative · after surgery · extent: 1 · progress: Planned"
    assert told["Plan: Endocrine"].startswith(plan_line)
    assert told["Considered: Trials"] == "Recommended · note: one"
    assert told["Expected by Dr Ivanov: Prognosis"] == "Unchanged"
    assert isinstance(RECOMMENDATION, RecommendationSnapshot)
