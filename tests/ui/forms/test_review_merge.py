"""Two windows on one draft: nothing that either side wrote is lost without a question."""

from dataclasses import replace

from tumorboard.concordance.axes import AxisValue
from tumorboard.services.reviews import FindingDecision, LesionEntry, RecordPathologyReview, RecordRadiologyReview
from tumorboard.vocabulary import Agreement, Axis, Cause, ReviewBasis
from ui.forms.review_merge import merge, pieces, take

GRADE = AxisValue(Axis.GRADE, text="2", system="Nottingham")
HISTOLOGY = AxisValue(Axis.HISTOLOGIC_TYPE, text="lobular", code="8520/3")
BASE = RecordPathologyReview(1, ReviewBasis.OWN_READ, (GRADE,), review_id=5, seen_version=1, comment="as it was")
THEIRS = replace(BASE, seen_version=2)


def test_changes_of_different_parts_are_put_together_without_a_question() -> None:
    merged, conflicts = merge(BASE, replace(THEIRS, comment="theirs"), replace(BASE, axes=(GRADE, HISTOLOGY)))
    assert conflicts == ()
    assert merged.comment == "theirs"
    assert merged.axes == (GRADE, HISTOLOGY)
    assert merged.seen_version == 2


def test_where_both_changed_one_part_mine_stands_and_all_three_texts_are_shown() -> None:
    merged, (conflict,) = merge(BASE, replace(THEIRS, comment="theirs"), replace(BASE, comment="mine"))
    assert merged.comment == "mine"
    assert (conflict.name, conflict.original, conflict.theirs, conflict.mine) == (
        "Comment",
        "as it was",
        "theirs",
        "mine",
    )


def test_theirs_can_be_taken_part_by_part() -> None:
    theirs = replace(THEIRS, comment="theirs", axes=(replace(GRADE, text="3"),))
    mine = replace(BASE, comment="mine", axes=(replace(GRADE, text="1"),))
    merged, conflicts = merge(BASE, theirs, mine)
    assert {conflict.name for conflict in conflicts} == {"Grade", "Comment"}
    grade = next(conflict for conflict in conflicts if conflict.name == "Grade")
    taken = take(merged, theirs, grade.key)
    assert taken.axes[0].text == "3"
    assert taken.comment == "mine"


def test_the_same_change_on_both_sides_is_no_conflict() -> None:
    same = replace(BASE, comment="the same")
    assert merge(BASE, replace(same, seen_version=2), same) == (replace(same, seen_version=2), ())


def test_an_axis_that_they_removed_goes_unless_i_changed_it() -> None:
    gone = replace(THEIRS, axes=())
    assert merge(BASE, gone, BASE)[0].axes == ()
    changed = replace(BASE, axes=(replace(GRADE, text="3"),))
    merged, (conflict,) = merge(BASE, gone, changed)
    assert merged.axes[0].text == "3"
    assert conflict.theirs == ""


def test_a_decision_belongs_to_its_axis() -> None:
    decision = FindingDecision(Agreement.MINOR, "by judgement", frozenset({Cause.UNKNOWN}))
    theirs = replace(THEIRS, decisions={(Axis.GRADE, ""): decision})
    merged, conflicts = merge(BASE, theirs, replace(BASE, comment="mine"))
    assert conflicts == ()
    assert merged.decisions == {(Axis.GRADE, ""): decision}
    assert "by judgement" in pieces(merged)["axis", Axis.GRADE, ""].text


def test_lesions_and_materials_are_merged_too() -> None:
    base = RecordRadiologyReview(1, ReviewBasis.OWN_READ, (), review_id=5, seen_version=1)
    theirs = replace(base, seen_version=2, lesions=(LesionEntry("lung", "17"),))
    mine = replace(base, materials={3: ReviewBasis.REPORT_ONLY}, overall_decided=Agreement.MAJOR, overall_reason="so")
    merged, conflicts = merge(base, theirs, mine)
    assert conflicts == ()
    assert isinstance(merged, RecordRadiologyReview)
    assert merged.lesions == theirs.lesions
    assert merged.materials == {3: ReviewBasis.REPORT_ONLY}
    assert (merged.overall_decided, merged.overall_reason) == (Agreement.MAJOR, "so")
