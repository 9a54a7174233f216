"""Drafting the board's recommendation: proposals beside decisions, versions, raters, dissents."""

from dataclasses import replace

import pytest

from tests.support.board import (
    ADMINISTRATOR,
    BOARD_PLAN,
    CHAIR,
    COORDINATOR,
    ONCOLOGIST,
    OUTSIDE_PLAN,
    PATHOLOGIST,
    REVIEW_AXES,
)
from tests.support.clinic import CaseFile, Clinic
from tumorboard.concordance.axes import AxisValue
from tumorboard.errors import (
    FrozenError,
    GateError,
    InvalidInputError,
    NotAllowedError,
    NotFoundError,
    StaleRecordError,
)
from tumorboard.queries.snapshots import RecommendationSnapshot
from tumorboard.services.meetings import RecordOutcome, record_outcome
from tumorboard.services.opinions import AnswerEntry, OptionEntry, RecordOpinion, StepEntry, record_opinion
from tumorboard.services.recommendations import (
    DraftRecommendation,
    ItemEntry,
    RecordDissent,
    draft_recommendation,
    record_dissent,
)
from tumorboard.services.reviews import AmendReview, amend_review, record_pathology_review
from tumorboard.services.statements import ComponentEntry, DiagnosisEntry, PlanEntry
from tumorboard.vocabulary import (
    AgendaOutcome,
    Agreement,
    AnswerKind,
    Axis,
    CaseStatus,
    Consideration,
    ConsideredTopic,
    DeferralReason,
    DiagnosisAgreement,
    Direction,
    ExpectedChange,
    Modality,
    OutcomeAxis,
    RecommendationCode,
)


def again(case: CaseFile, command: DraftRecommendation) -> DraftRecommendation:
    """The same command for the draft that is there, as it was last seen."""
    present = case.recommendation()
    return replace(command, recommendation_id=present.id, seen_version=present.row_version)


def expectations(recommendation: RecommendationSnapshot) -> set[tuple[str, OutcomeAxis, ExpectedChange]]:
    return {(item.rater, item.axis, item.change) for item in recommendation.expected}


def test_classes_direction_and_flags_are_proposed_from_the_signed_reviews_and_the_plans(clinic: Clinic) -> None:
    case = clinic.register()
    case.signed_review()
    case.recommend(case.draft(case.discuss()))
    draft = case.recommendation()
    assert (draft.diagnosis_class, draft.stage_class is None) == (Agreement.MAJOR, False)
    assert (draft.direction_proposed, draft.direction_decided) == (Direction.LESS, Direction.LESS)
    assert [(row.label, row.outside, row.recommended) for row in draft.plan_rows] == [
        ("Surgery", "Mastectomy with sentinel node biopsy", "Breast-conserving excision"),
        ("Endocrine", "Docetaxel and cyclophosphamide, 4 cycles", "Endocrine therapy"),
    ]


def test_without_reviews_there_is_no_class_and_without_an_outside_plan_no_comparison(clinic: Clinic) -> None:
    case = clinic.register(replace(clinic.registration(), outside_plan=None))
    case.recommend(case.draft(case.discuss()))
    draft = case.recommendation()
    assert (draft.diagnosis_class, draft.stage_class) == (None, None)
    assert draft.direction_proposed is Direction.NO_OUTSIDE_PLAN


def test_a_replaced_review_no_longer_decides_the_class(clinic: Clinic) -> None:
    case = clinic.register()
    amendment = clinic.write(PATHOLOGIST, amend_review, AmendReview(case.signed_review(), "E-cadherin is kept."))
    command = case.draft(case.discuss())
    case.recommend(command)
    assert case.recommendation().diagnosis_class is Agreement.MAJOR
    same = replace(case.pathology(REVIEW_AXES[1]), review_id=amendment)
    clinic.write(PATHOLOGIST, record_pathology_review, same)
    case.sign_review(amendment)
    case.recommend(again(case, command))
    assert (case.recommendation().diagnosis_class, case.recommendation().stage_class) == (Agreement.AGREES, None)


def test_the_board_may_decide_class_and_direction_otherwise_the_direction_with_a_reason(clinic: Clinic) -> None:
    case = clinic.register()
    case.signed_review()
    command = replace(case.draft(case.discuss()), direction_decided=Direction.MIXED, diagnosis_class=Agreement.MINOR)
    with pytest.raises(InvalidInputError, match="direction differs from the proposed one") as refusal:
        case.recommend(command)
    assert refusal.value.field == "direction_reason"
    case.recommend(replace(command, direction_reason="Less surgery, longer systemic therapy."))
    draft = case.recommendation()
    assert (draft.direction_proposed, draft.direction_decided, draft.direction_reason) == (
        Direction.LESS,
        Direction.MIXED,
        "Less surgery, longer systemic therapy.",
    )
    assert draft.diagnosis_class is Agreement.MINOR


def test_where_no_direction_can_be_proposed_the_board_decides_without_a_reason(clinic: Clinic) -> None:
    case = clinic.register()
    unscaled = PlanEntry((ComponentEntry(Modality.SURGERY, "An operation"),))
    command = replace(case.draft(case.discuss()), plan=unscaled, direction_decided=Direction.LESS)
    case.recommend(command)
    draft = case.recommendation()
    assert (draft.direction_proposed, draft.direction_decided) == (None, Direction.LESS)


def test_a_reason_that_was_typed_is_kept_without_a_plan_and_an_old_one_is_not(clinic: Clinic) -> None:
    case = clinic.register()
    command = replace(case.draft(case.discuss()), direction_decided=Direction.MORE, direction_reason="More visits.")
    case.recommend(command)
    case.recommend(replace(again(case, command), plan=None, direction_reason="Not comparable."))
    assert (case.recommendation().plan, case.recommendation().direction_reason) == (None, "Not comparable.")
    case.recommend(replace(again(case, command), plan=None, direction_decided=None, direction_reason=""))
    assert (case.recommendation().direction_decided, case.recommendation().direction_reason) == (None, "")


def test_a_draft_recorded_again_says_the_new_and_only_that(clinic: Clinic) -> None:
    case = clinic.register()
    review_id = case.signed_review()
    full = replace(
        case.draft(case.discuss()),
        diagnosis=DiagnosisEntry("Invasive lobular carcinoma", REVIEW_AXES),
        items=(
            ItemEntry(RecommendationCode.EVALUATE_SURGERY, "Excision", owner="Dr Brandt", source_review_id=review_id),
            ItemEntry(RecommendationCode.GENETIC_COUNSELLING, "Germline panel"),
        ),
        options=(OptionEntry("Mastectomy", benefits="one operation"),),
        steps=(StepEntry("Margins involved", "re-excise"),),
        considered={ConsideredTopic.TRIALS: (Consideration.NOT_INDICATED, "none open")},
    )
    recommendation_id = case.recommend(full)
    shorter = replace(
        again(case, full),
        diagnosis=None,
        items=(ItemEntry(RecommendationCode.TRIAL, "A trial of less surgery"),),
        options=(),
        steps=(),
        considered={ConsideredTopic.FERTILITY: (Consideration.RECOMMENDED, "")},
    )
    assert case.recommend(shorter) == recommendation_id
    draft = case.recommendation()
    assert (draft.diagnosis, draft.options, draft.steps) == (None, (), ())
    assert [(item.rank, item.code, item.text, item.owner) for item in draft.items] == [
        (1, RecommendationCode.TRIAL, "A trial of less surgery", "")
    ]
    assert [(item.topic, item.consideration) for item in draft.considered] == [
        (ConsideredTopic.FERTILITY, Consideration.RECOMMENDED)
    ]
    case.recommend(again(case, full))
    restored = case.recommendation()
    assert restored.diagnosis is not None
    assert [axis.text or axis.number for axis in restored.diagnosis.axes] == [
        axis.text or axis.number for axis in REVIEW_AXES
    ]
    assert [item.source_review_id for item in restored.items] == [review_id, None]


def test_a_draft_that_changed_meanwhile_is_not_overwritten_even_where_only_a_step_changed(clinic: Clinic) -> None:
    case = clinic.register()
    command = case.draft(case.discuss())
    case.recommend(command)
    mine = again(case, command)
    case.recommend(replace(mine, steps=(StepEntry("Margins involved", "re-excise"),)))
    with pytest.raises(StaleRecordError):
        clinic.write(COORDINATOR, draft_recommendation, mine)
    assert [step.action for step in case.recommendation().steps] == ["re-excise"]


@pytest.mark.parametrize("outcome", [None, AgendaOutcome.DEFERRED])
def test_a_recommendation_rests_on_a_discussion(clinic: Clinic, outcome: AgendaOutcome | None) -> None:
    case = clinic.register()
    item_id = case.list_on(clinic.schedule())
    if outcome is not None:
        clinic.write(CHAIR, record_outcome, RecordOutcome(item_id, outcome, DeferralReason.IMAGING))
    with pytest.raises(GateError, match="rests on a discussion"):
        case.recommend(case.draft(item_id))
    with pytest.raises(NotFoundError):
        case.recommend(case.draft(10_000))
    assert case.read().recommendation is None


def test_a_case_that_was_only_listed_may_be_recommended_on(clinic: Clinic) -> None:
    case = clinic.register()
    case.recommend(case.draft(case.discuss(AgendaOutcome.LISTED_ONLY)))
    assert case.read().status is CaseStatus.DISCUSSED


def test_a_case_has_one_draft_at_a_time_resting_on_one_discussion(clinic: Clinic) -> None:
    case = clinic.register()
    command = case.draft(case.discuss())
    case.recommend(command)
    with pytest.raises(GateError, match="a draft for this case already"):
        case.recommend(command)
    with pytest.raises(InvalidInputError, match="another discussion") as refusal:
        case.recommend(replace(again(case, command), agenda_item_id=case.discuss()))
    assert refusal.value.field == "agenda_item_id"


def test_unreadable_tnm_foreign_questions_and_blank_parts_are_refused(clinic: Clinic) -> None:
    case, other = clinic.register(), clinic.register()
    (foreign,) = other.read().questions
    command = case.draft(case.discuss())
    unreadable = DiagnosisEntry("Carcinoma", (AxisValue(Axis.T, text="pT9"),))
    for change, field in (
        (replace(command, diagnosis=unreadable), "t"),
        (replace(command, answers=(AnswerEntry(foreign.id, "Yes."),)), "answers"),
        (replace(command, options=(OptionEntry(" "),)), "options"),
        (replace(command, plan=PlanEntry((ComponentEntry(Modality.SURGERY, "", level=1),))), "text"),
    ):
        with pytest.raises(InvalidInputError) as refusal:
            case.recommend(change)
        assert refusal.value.field == field
    assert case.read().recommendation is None


def test_each_rater_keeps_their_own_expectations(clinic: Clinic) -> None:
    case = clinic.register()
    command = case.draft(case.discuss())
    case.recommend(replace(command, expected={OutcomeAxis.PROGNOSIS: ExpectedChange.UNCHANGED}))
    second = replace(again(case, command), expected={OutcomeAxis.PROGNOSIS: ExpectedChange.WORSE})
    clinic.write(ONCOLOGIST, draft_recommendation, second)
    both = {
        ("Dr Elena Ivanov", OutcomeAxis.PROGNOSIS, ExpectedChange.UNCHANGED),
        ("Dr Luc Moreau", OutcomeAxis.PROGNOSIS, ExpectedChange.WORSE),
    }
    assert expectations(case.recommendation()) == both
    third = replace(
        again(case, command),
        expected={
            OutcomeAxis.PROGNOSIS: ExpectedChange.UNCERTAIN,
            OutcomeAxis.SHORT_TERM_MORBIDITY: ExpectedChange.IMPROVED,
        },
    )
    clinic.write(ONCOLOGIST, draft_recommendation, third)
    assert expectations(case.recommendation()) == {
        ("Dr Elena Ivanov", OutcomeAxis.PROGNOSIS, ExpectedChange.UNCHANGED),
        ("Dr Luc Moreau", OutcomeAxis.PROGNOSIS, ExpectedChange.UNCERTAIN),
        ("Dr Luc Moreau", OutcomeAxis.SHORT_TERM_MORBIDITY, ExpectedChange.IMPROVED),
    }
    clinic.write(COORDINATOR, draft_recommendation, again(case, command))
    assert len(case.recommendation().expected) == 3


def test_a_second_version_supersedes_the_approved_one_with_a_reason(clinic: Clinic) -> None:
    case = clinic.register()
    first = case.approved()
    item_id = case.discuss()
    with pytest.raises(InvalidInputError, match="Say why the approved recommendation is replaced") as refusal:
        case.recommend(case.draft(item_id))
    assert refusal.value.field == "supersede_reason"
    second = case.recommend(replace(case.draft(item_id), supersede_reason="The germline result is in."))
    draft = case.recommendation()
    assert (draft.id, draft.version, draft.supersedes_id, draft.supersede_reason) == (
        second,
        2,
        first,
        "The germline result is in.",
    )
    assert (draft.approved_at, case.read().status) == (None, CaseStatus.RECOMMENDED)


def test_why_a_version_is_replaced_can_be_said_otherwise_while_it_is_a_draft(clinic: Clinic) -> None:
    case = clinic.register()
    case.approved()
    command = replace(case.draft(case.discuss()), supersede_reason="Pathology review amended.")
    draft_id = case.recommend(command)
    again = replace(command, recommendation_id=draft_id, supersede_reason="HER2 was counted again.")
    case.recommend(again)
    assert case.recommendation().supersede_reason == "HER2 was counted again."
    with pytest.raises(InvalidInputError, match="Say why the approved recommendation is replaced") as refusal:
        case.recommend(replace(again, supersede_reason=" "))
    assert refusal.value.field == "supersede_reason"
    assert case.recommendation().supersede_reason == "HER2 was counted again."


def test_an_approved_recommendation_is_not_drafted_again(clinic: Clinic) -> None:
    case = clinic.register()
    recommendation_id = case.approved()
    before = case.recommendation()
    command = replace(case.draft(before.agenda_item_id), recommendation_id=recommendation_id)
    with pytest.raises(FrozenError, match="draft a new version instead"):
        case.recommend(command)
    assert case.recommendation() == before


def test_a_dissent_is_signed_once_and_kept_with_the_recommendation(clinic: Clinic) -> None:
    case = clinic.register()
    recommendation_id = case.recommend(case.draft(case.discuss()))
    command = RecordDissent(recommendation_id, "I would offer genomic testing first.")
    with pytest.raises(InvalidInputError, match="what you would do otherwise") as refusal:
        clinic.write(ONCOLOGIST, record_dissent, replace(command, text=" "))
    assert refusal.value.field == "text"
    clinic.write(ONCOLOGIST, record_dissent, command)
    with pytest.raises(InvalidInputError, match="signed a dissent from this recommendation already"):
        clinic.write(ONCOLOGIST, record_dissent, command)
    with pytest.raises(NotAllowedError, match="Only a specialist"):
        clinic.write(COORDINATOR, record_dissent, command)
    with pytest.raises(NotFoundError):
        clinic.write(ONCOLOGIST, record_dissent, replace(command, recommendation_id=10_000))
    case.read_back(recommendation_id)
    case.approve(recommendation_id)
    (dissent,) = case.recommendation().dissents
    assert (dissent.person, dissent.text) == ("Dr Luc Moreau", "I would offer genomic testing first.")


def test_after_the_letter_a_dissent_needs_a_new_version(clinic: Clinic) -> None:
    case = clinic.register()
    recommendation_id = case.approved()
    case.issue(recommendation_id)
    with pytest.raises(GateError, match="new version of the recommendation"):
        clinic.write(ONCOLOGIST, record_dissent, RecordDissent(recommendation_id, "Too late."))


def test_an_answer_may_defer_a_question_or_call_it_out_of_scope(clinic: Clinic) -> None:
    case = clinic.register()
    case.ask("Who pays?")
    first, second = case.read().questions
    answers = (
        AnswerEntry(first.id, "Ask Dr Brandt.", AnswerKind.DEFERRED),
        AnswerEntry(second.id, "The board does not know.", AnswerKind.OUT_OF_SCOPE),
    )
    case.recommend(replace(case.draft(case.discuss()), answers=answers))
    assert [(question.kind, question.answer) for question in case.read().questions] == [
        (AnswerKind.DEFERRED, "Ask Dr Brandt."),
        (AnswerKind.OUT_OF_SCOPE, "The board does not know."),
    ]


def test_a_question_is_open_again_until_the_newest_version_answers_it(clinic: Clinic) -> None:
    case = clinic.register()
    (question,) = case.read().questions
    opinion = RecordOpinion(case.id, DiagnosisAgreement.AGREES, "Agreed.", answers=(AnswerEntry(question.id, "No."),))
    clinic.write(CHAIR, record_opinion, opinion)
    assert case.read(CHAIR).questions[0].kind is None
    case.approved()
    assert case.read().questions[0].answer == "Yes."
    command = replace(case.draft(case.discuss()), answers=(), supersede_reason="Asked again.")
    case.recommend(command)
    assert (case.read().questions[0].kind, case.read().questions[0].answer) == (None, "")


def test_administrators_do_not_draft(clinic: Clinic) -> None:
    case = clinic.register()
    with pytest.raises(NotAllowedError, match="a coordinator or a specialist"):
        clinic.write(ADMINISTRATOR, draft_recommendation, case.draft(case.discuss()))


def test_the_same_plan_as_outside_is_the_same_direction(clinic: Clinic) -> None:
    case = clinic.register()
    case.recommend(replace(case.draft(case.discuss()), plan=OUTSIDE_PLAN))
    draft = case.recommendation()
    assert (draft.direction_decided, draft.flags) == (Direction.SAME, ())
    assert BOARD_PLAN != OUTSIDE_PLAN
