"""The chair's approval: what it asks for, what was read back, and what it freezes."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from tests.support.board import ADMINISTRATOR, CHAIR, COORDINATOR, ONCOLOGIST, PATHOLOGIST, REVIEW_AXES
from tests.support.clinic import Clinic
from tumorboard.errors import FrozenError, GateError, NotAllowedError, NotFoundError, StaleRecordError
from tumorboard.models import Recommendation
from tumorboard.services.acting import fetch
from tumorboard.services.intake import RecordOutsidePlan, record_outside_plan
from tumorboard.services.recommendations import (
    ApproveRecommendation,
    DraftRecommendation,
    ReadBack,
    approve_recommendation,
    read_back,
)
from tumorboard.services.reviews import AmendReview, amend_review
from tumorboard.services.statements import ComponentEntry, DiagnosisEntry, PlanEntry
from tumorboard.vocabulary import Agreement, CaseStatus, Modality, NoRecommendationReason

pytestmark = pytest.mark.encrypted_too("shared_database")


def refusal_of(act: Callable[[], object]) -> tuple[str, ...]:
    """What an act that is refused says is missing."""
    with pytest.raises(GateError) as refusal:
        act()
    return refusal.value.missing


def test_an_approval_names_each_thing_that_is_missing(clinic: Clinic) -> None:
    case = clinic.register()
    case.ask("May I travel?")
    case.record_review()
    recommendation_id = case.recommend(DraftRecommendation(case.discuss()))
    assert refusal_of(lambda: case.approve(recommendation_id)) == (
        "It was not read back.",
        "It recommends nothing; add a plan or a step, or say why there is no recommendation.",
        "The reasons are not written.",
        "How far the members agreed is not recorded.",
        "Question 1 is not answered.",
        "Question 2 is not answered.",
        "The pathology review by Dr Amara Osei is not signed.",
    )
    assert case.recommendation().approved_at is None


def test_a_complete_draft_that_was_read_back_is_approved_by_the_chair(clinic: Clinic) -> None:
    case = clinic.register()
    case.signed_review()
    case.approved()
    approved = case.recommendation()
    assert approved.approved_at is not None
    assert approved.approved_by is not None
    assert (approved.approved_by.display_name, case.read().status) == ("Dr Elena Ivanov", CaseStatus.RECOMMENDED)


def test_no_recommendation_with_its_reason_needs_neither_plan_nor_reasons(clinic: Clinic) -> None:
    case = clinic.register()
    command = replace(
        case.draft(case.discuss()),
        plan=None,
        rationale="",
        no_recommendation=NoRecommendationReason.RECORDS_INSUFFICIENT,
    )
    recommendation_id = case.recommend(command)
    case.read_back(recommendation_id)
    case.approve(recommendation_id)
    assert case.recommendation().approved_at is not None


def test_a_change_after_the_read_back_has_not_been_read_back(clinic: Clinic) -> None:
    case = clinic.register()
    command = case.draft(case.discuss())
    recommendation_id = case.recommend(command)
    case.read_back(recommendation_id)
    assert case.recommendation().read_back_at is not None
    seen = case.recommendation().row_version
    case.recommend(replace(command, recommendation_id=recommendation_id, seen_version=seen, follow_up="In June."))
    assert case.recommendation().read_back_at is None
    assert refusal_of(lambda: case.approve(recommendation_id)) == ("It was not read back.",)


def test_only_the_chair_of_the_meeting_approves(clinic: Clinic) -> None:
    case = clinic.register()
    recommendation_id = case.recommend(case.draft(case.discuss()))
    case.read_back(recommendation_id)
    for login in (COORDINATOR, ONCOLOGIST, ADMINISTRATOR):
        # An administrator sees no recommendation that is not approved.
        with pytest.raises((NotAllowedError, NotFoundError), match=r"Only the chair|no such"):
            case.approve(recommendation_id, login)
    with pytest.raises(NotFoundError):
        clinic.write(CHAIR, approve_recommendation, ApproveRecommendation(10_000, 1))
    assert case.recommendation().approved_at is None


def test_what_was_not_seen_is_neither_read_back_nor_approved(clinic: Clinic) -> None:
    case = clinic.register()
    recommendation_id = case.recommend(case.draft(case.discuss()))
    seen = case.recommendation().row_version
    case.read_back(recommendation_id)
    with pytest.raises(StaleRecordError):
        clinic.write(CHAIR, approve_recommendation, ApproveRecommendation(recommendation_id, seen))
    with pytest.raises(StaleRecordError):
        clinic.write(COORDINATOR, read_back, ReadBack(recommendation_id, seen))


def change_a_row(session: Session, recommendation_id: int) -> None:
    fetch(session, Recommendation, recommendation_id).rationale = "Changed."


def test_an_approval_is_final(clinic: Clinic) -> None:
    case = clinic.register()
    recommendation_id = case.approved()
    before = case.recommendation()
    with pytest.raises(FrozenError, match="approved already"):
        case.approve(recommendation_id)
    with pytest.raises(FrozenError, match="approved already"):
        case.read_back(recommendation_id)
    with pytest.raises(FrozenError):
        clinic.write(CHAIR, change_a_row, recommendation_id)
    assert case.recommendation() == before


def test_an_approval_freezes_the_boards_diagnosis_and_plan(clinic: Clinic) -> None:
    case = clinic.register()
    entry = DiagnosisEntry("Invasive lobular carcinoma", REVIEW_AXES)
    recommendation_id = case.recommend(replace(case.draft(case.discuss()), diagnosis=entry))
    case.read_back(recommendation_id)
    case.approve(recommendation_id)
    approved = case.recommendation()
    assert approved.diagnosis is not None
    assert approved.plan is not None
    assert approved.diagnosis.frozen_at == approved.plan.frozen_at is not None


OVERTAKEN = "A review was signed after this was written; change the draft and read it back."


def test_a_review_that_is_signed_after_the_draft_must_reach_its_class(clinic: Clinic) -> None:
    case = clinic.register()
    command = case.draft(case.discuss())
    recommendation_id = case.recommend(command)
    case.signed_review()
    case.read_back(recommendation_id)
    assert refusal_of(lambda: case.approve(recommendation_id)) == (OVERTAKEN,)
    seen = case.recommendation().row_version
    case.recommend(replace(command, recommendation_id=recommendation_id, seen_version=seen))
    case.read_back(recommendation_id)
    case.approve(recommendation_id)
    assert case.recommendation().diagnosis_class is Agreement.MAJOR


def test_an_amendment_that_is_signed_after_the_read_back_must_be_read_back_too(clinic: Clinic) -> None:
    case = clinic.register()
    review_id = case.signed_review()
    recommendation_id = case.recommend(case.draft(case.discuss()))
    case.read_back(recommendation_id)
    amendment = clinic.write(PATHOLOGIST, amend_review, AmendReview(review_id, "Recount."))
    assert refusal_of(lambda: case.approve(recommendation_id)) == (
        "The pathology review by Dr Amara Osei is not signed.",
    )
    case.sign_review(amendment)
    assert refusal_of(lambda: case.approve(recommendation_id)) == (OVERTAKEN,)
    case.read_back(recommendation_id)
    case.approve(recommendation_id)


def test_an_outside_plan_that_changed_after_the_draft_is_compared_anew(clinic: Clinic) -> None:
    case = clinic.register()
    recommendation_id = case.recommend(case.draft(case.discuss()))
    plan = PlanEntry((ComponentEntry(Modality.OBSERVATION, "Surveillance"),))
    clinic.write(COORDINATOR, record_outside_plan, RecordOutsidePlan(case.id, plan))
    case.read_back(recommendation_id)
    assert refusal_of(lambda: case.approve(recommendation_id)) == (
        "The outside plan was changed after this was written; change the draft and read it back.",
    )


def test_a_question_that_arrives_before_the_approval_waits_for_its_answer(clinic: Clinic) -> None:
    case = clinic.register()
    recommendation_id = case.recommend(case.draft(case.discuss()))
    case.read_back(recommendation_id)
    case.ask("May I travel?")
    assert refusal_of(lambda: case.approve(recommendation_id)) == ("Question 2 is not answered.",)


def test_administrators_do_not_read_back(clinic: Clinic) -> None:
    case = clinic.register()
    recommendation_id = case.recommend(case.draft(case.discuss()))
    with pytest.raises(NotAllowedError):
        clinic.write(ADMINISTRATOR, read_back, ReadBack(recommendation_id, case.recommendation().row_version))
    assert case.recommendation().read_back_at is None
