"""What stands between a draft recommendation and its approval, in sentences; letters ask some of it again."""

from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from tumorboard.concordance.axes import overall_class
from tumorboard.concordance.intensity import PlanComparison, compare_plans
from tumorboard.concordance.letter_readiness import ReadReview, open_sentences, unsigned_sentences
from tumorboard.models import Answer, Biomarker, ConcordanceFinding, Diagnosis, Person, Question, Recommendation, Review
from tumorboard.services.intake import outside_plan
from tumorboard.services.statements import planned_components
from tumorboard.vocabulary import (
    Agreement,
    Axis,
    BiomarkerStatus,
    Consideration,
    ConsideredTopic,
    DiagnosisKind,
    RecommendationCode,
)

STAGE_AXES = frozenset({Axis.T, Axis.N, Axis.M, Axis.STAGE_GROUP})


def missing_for_approval(session: Session, recommendation: Recommendation) -> list[str]:
    """A sentence for each thing that a recommendation (with all its parts loaded) lacks."""
    missing = []
    if recommendation.read_back_at is None:
        missing.append("It was not read back.")
    if recommendation.plan is None and not recommendation.items and recommendation.no_recommendation is None:
        missing.append("It recommends nothing; add a plan or a step, or say why there is no recommendation.")
    if recommendation.no_recommendation is None and not recommendation.rationale.strip():
        missing.append("The reasons are not written.")
    if recommendation.agreement is None:
        missing.append("How far the members agreed is not recorded.")
    missing += open_sentences(open_questions(session, recommendation))
    missing += unsigned_sentences(read_reviews(session, recommendation.case_id))
    missing += _genetics(session, recommendation)
    return missing + _overtaken(session, recommendation)


def _genetics(session: Session, recommendation: Recommendation) -> list[str]:
    """A sentence where a variant may be inherited and the board said nothing of it: the family may be at risk."""
    advised = any(item.code is RecommendationCode.GENETIC_COUNSELLING for item in recommendation.items)
    considered = any(
        row.topic is ConsideredTopic.GERMLINE_TESTING and row.consideration is not Consideration.NOT_CONSIDERED
        for row in recommendation.considered
    )
    if advised or considered:
        return []
    amended = select(Review.amends_id).where(Review.amends_id.is_not(None), Review.signed_at.is_not(None))
    read = select(Review.diagnosis_id).where(Review.signed_at.is_not(None), Review.id.not_in(amended))
    names = session.scalars(
        select(Biomarker.name)
        .join(Diagnosis, Diagnosis.id == Biomarker.diagnosis_id)
        .where(
            Diagnosis.case_id == recommendation.case_id,
            Biomarker.germline,
            Biomarker.status.is_distinct_from(BiomarkerStatus.NEGATIVE),
            or_(Diagnosis.kind == DiagnosisKind.OUTSIDE, Diagnosis.id.in_(read)),
        )
        .order_by(Biomarker.id)
    )
    found = ", ".join(dict.fromkeys(names))
    if not found:
        return []
    return [f"{found} may be inherited; say whether germline testing or genetic counselling is recommended."]


def open_questions(session: Session, recommendation: Recommendation) -> list[int]:
    """The positions of the case's questions that this recommendation does not answer."""
    answered = select(Answer.question_id).where(Answer.recommendation_id == recommendation.id)
    questions = (
        select(Question.position)
        .where(Question.case_id == recommendation.case_id, Question.id.not_in(answered))
        .order_by(Question.position)
    )
    return list(session.scalars(questions))


def read_reviews(session: Session, case_id: int) -> list[ReadReview]:
    """Every version of the case's reviews, oldest first, as far as letters and approvals ask."""
    found = session.execute(
        select(Review.id, Review.discipline, Person, Review.signed_at, Review.amends_id)
        .join(Person, Person.id == Review.reviewer_id)
        .where(Review.case_id == case_id)
        .order_by(Review.id)
    )
    return [ReadReview(row.id, row.discipline, row.Person.display_name, row.signed_at, row.amends_id) for row in found]


def proposed_classes(session: Session, case_id: int) -> tuple[Agreement | None, Agreement | None]:
    """The worst class of the diagnosis axes and of the stage axes over the current signed reviews; None without any."""
    amended = select(Review.amends_id).where(Review.amends_id.is_not(None), Review.signed_at.is_not(None))
    rows = session.execute(
        select(ConcordanceFinding.axis, ConcordanceFinding.decided)
        .join(Review, Review.id == ConcordanceFinding.review_id)
        .where(Review.case_id == case_id, Review.signed_at.is_not(None), Review.id.not_in(amended))
    ).all()
    stage = [row.decided for row in rows if row.axis in STAGE_AXES]
    other = [row.decided for row in rows if row.axis not in STAGE_AXES]
    return (overall_class(other) if other else None, overall_class(stage) if stage else None)


def plan_comparison(session: Session, recommendation: Recommendation) -> PlanComparison:
    """How the recommendation's plan (loaded) differs from the outside plan as it stands now."""
    return compare_plans(
        planned_components(outside_plan(session, recommendation.case_id)),
        planned_components(recommendation.plan) or [],
        diagnosis_changed=recommendation.diagnosis_class is Agreement.MAJOR,
    )


def _overtaken(session: Session, recommendation: Recommendation) -> list[str]:
    """A sentence for each record that changed after the draft took its proposals from it."""
    missing = []
    written = (recommendation.diagnosis_class, recommendation.stage_class)
    proposed = proposed_classes(session, recommendation.case_id)
    undecided = any(new is not None and old is None for new, old in zip(proposed, written, strict=True))
    if undecided or _signed_since(session, recommendation.case_id, recommendation.read_back_at):
        missing.append("A review was signed after this was written; change the draft and read it back.")
    if recommendation.plan is not None:
        comparison = plan_comparison(session, recommendation)
        if (comparison.direction, comparison.flags) != (recommendation.direction_proposed, recommendation.flags):
            missing.append("The outside plan was changed after this was written; change the draft and read it back.")
    return missing


def _signed_since(session: Session, case_id: int, instant: datetime | None) -> bool:
    """Whether a review was signed after an instant of the case (see `instants`); False where there is none."""
    if instant is None:
        return False
    later = select(Review.id).where(Review.case_id == case_id, Review.signed_at > instant).limit(1)
    return session.scalar(later) is not None
