"""What a recommendation's form begins with, from the snapshot alone."""

from dataclasses import replace
from datetime import timedelta

from tests.support.cases import ordinary_case
from tumorboard.queries.snapshots import CaseSnapshot
from tumorboard.vocabulary import Agreement
from ui.dates import day_text
from ui.forms.recommendation_content import proposed_classes, values_of
from ui.widgets.overtaken import overtaken_recommendation, replacing_reason


def amended() -> CaseSnapshot:
    """A case whose pathology review was amended after the approval: everything agrees now."""
    case = ordinary_case()
    recommendation = case.recommendation
    assert recommendation is not None
    assert recommendation.approved_at is not None
    first = next(review for review in case.reviews if review.kind == "pathology")
    others = tuple(review for review in case.reviews if review is not first)
    later = replace(
        first,
        id=99,
        version=2,
        amends_id=first.id,
        signed_at=recommendation.approved_at + timedelta(days=3),
        findings=tuple(replace(finding, decided=Agreement.AGREES) for finding in first.findings),
    )
    before = replace(case, reviews=(first, *others))
    diagnosis_class, stage_class = proposed_classes(before)
    return replace(
        case,
        reviews=(replace(first, current=False), *others, later),
        recommendation=replace(
            recommendation,
            diagnosis_class=diagnosis_class,
            stage_class=stage_class,
            supersede_reason="The germline result is in.",
        ),
    )


def test_what_was_as_proposed_follows_the_amended_review_in_a_new_version() -> None:
    case = amended()
    assert case.recommendation is not None
    old = case.recommendation.diagnosis_class
    assert proposed_classes(case, case.recommendation.approved_at)[0] is old
    assert proposed_classes(case)[0] is not old
    assert values_of(case)["diagnosis_class"] is old  # what is approved is read as it was approved
    assert values_of(case, renewing=True)["diagnosis_class"] is None


def test_what_the_board_decided_otherwise_stays_in_a_new_version() -> None:
    case = amended()
    assert case.recommendation is not None
    decided = replace(case, recommendation=replace(case.recommendation, diagnosis_class=Agreement.NOT_COMPARABLE))
    assert values_of(decided, renewing=True)["diagnosis_class"] is Agreement.NOT_COMPARABLE


def test_a_new_version_has_a_reason_of_its_own_that_says_what_happened() -> None:
    case = amended()
    assert values_of(case)["supersede_reason"] == "The germline result is in."
    assert values_of(case, renewing=True)["supersede_reason"] == ""
    (overtaking,) = case.overtaken_by
    day = day_text(overtaking.signed_at.astimezone().date())
    assert replacing_reason(case.overtaken_by) == f"Pathology review amended on {day}"
    assert replacing_reason([replace(overtaking, amended=False)]) == f"Pathology review signed on {day}"
    assert replacing_reason(()) == ""
    told = f"≠ Overtaken: the pathology review was amended on {day} by {overtaking.reviewer}"
    assert overtaken_recommendation(case) == f"{told}, after the recommendation was approved."
    assert overtaken_recommendation(ordinary_case()) == ""
