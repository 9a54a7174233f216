"""What the board made of a case: discussions, questions, recommendation, letters."""

from collections.abc import Iterable
from datetime import datetime

from tumorboard.concordance.intensity import PlannedComponent, compare_plans
from tumorboard.concordance.letter_readiness import overtaking
from tumorboard.models import (
    AgendaItem,
    Answer,
    Attendance,
    ConditionalStep,
    ConsideredItem,
    Diagnosis,
    Dispatch,
    Dissent,
    ExpectedOutcome,
    Letter,
    Meeting,
    Question,
    Recommendation,
    RecommendationItem,
    TreatmentOption,
)
from tumorboard.queries.case_opinions import build_answers, build_options, build_steps
from tumorboard.queries.case_records import build_diagnosis, build_plan
from tumorboard.queries.case_rows import CaseRows
from tumorboard.queries.people import People
from tumorboard.queries.review_snapshots import ReviewSnapshot
from tumorboard.queries.snapshots import (
    ConsideredSnapshot,
    DiscussionSnapshot,
    DispatchSnapshot,
    DissentSnapshot,
    ExpectedOutcomeSnapshot,
    ItemSnapshot,
    LetterSnapshot,
    OvertakingSnapshot,
    ParticipantSnapshot,
    PlanRowSnapshot,
    QuestionSnapshot,
    RecommendationSnapshot,
    overtaking_snapshot,
)
from tumorboard.queries.statement_snapshots import ComponentSnapshot, PlanSnapshot
from tumorboard.vocabulary import PlanKind


def newest_recommendation(rows: CaseRows) -> Recommendation | None:
    """The highest version."""
    return max(rows.of(Recommendation), key=lambda row: row.version, default=None)


def build_questions(rows: CaseRows) -> tuple[QuestionSnapshot, ...]:
    """The questions with the newest recommendation's answers."""
    newest = newest_recommendation(rows)
    answers = {
        row.question_id: row for row in rows.of(Answer) if newest is not None and row.recommendation_id == newest.id
    }
    return tuple(
        QuestionSnapshot(
            id=row.id,
            position=row.position,
            asked_by=row.asked_by,
            text=row.text,
            assigned_discipline=row.assigned_discipline,
            kind=answers[row.id].kind if row.id in answers else None,
            answer=answers[row.id].text if row.id in answers else "",
        )
        for row in sorted(rows.of(Question), key=lambda row: row.position)
    )


def build_discussions(rows: CaseRows, people: People) -> tuple[DiscussionSnapshot, ...]:
    """The case's agenda items by the meetings' time."""
    meetings = {row.id: row for row in rows.of(Meeting)}
    spans = rows.by(Attendance, "meeting_id")
    items = sorted(rows.of(AgendaItem), key=lambda row: (meetings[row.meeting_id].starts_at, row.id))
    return tuple(
        DiscussionSnapshot(
            agenda_item_id=item.id,
            meeting_id=item.meeting_id,
            starts_at=meetings[item.meeting_id].starts_at,
            position=item.position,
            minutes=item.minutes,
            chair=people.name(meetings[item.meeting_id].chair_id),
            question=item.question,
            late_reason=item.late_reason,
            provisional_reason=item.provisional_reason,
            outcome=item.outcome,
            deferral_reason=item.deferral_reason,
            note=item.note,
            quorate=item.quorate,
            present=tuple(sorted(item.present)),
            absent=tuple(sorted(item.absent)),
            participants=_participants(spans.get(item.meeting_id, []), people, item.decided_at),
            started_at=item.started_at,
            decided_at=item.decided_at,
        )
        for item in items
    )


def build_recommendations(
    rows: CaseRows, people: People, outside_plan: PlanSnapshot | None
) -> tuple[RecommendationSnapshot, ...]:
    """Every version of the recommendation, oldest first; none before the first draft."""
    versions = sorted(rows.of(Recommendation), key=lambda row: row.version)
    return tuple(_recommendation(rows, people, row, outside_plan) for row in versions)


def _recommendation(
    rows: CaseRows, people: People, row: Recommendation, outside_plan: PlanSnapshot | None
) -> RecommendationSnapshot:
    diagnosis = next((item for item in rows.of(Diagnosis) if item.id == row.diagnosis_id), None)
    plan = None if row.plan_id is None else build_plan(rows, PlanKind.BOARD, row.plan_id)
    return RecommendationSnapshot(
        id=row.id,
        row_version=row.row_version,
        version=row.version,
        agenda_item_id=row.agenda_item_id,
        diagnosis_summary=row.diagnosis_summary,
        diagnosis_class=row.diagnosis_class,
        stage_summary=row.stage_summary,
        stage_class=row.stage_class,
        treatment_summary=row.treatment_summary,
        direction_proposed=row.direction_proposed,
        direction_decided=row.direction_decided,
        direction_reason=row.direction_reason,
        flags=tuple(sorted(row.flags)),
        rationale=row.rationale,
        no_recommendation=row.no_recommendation,
        place=row.place,
        place_note=row.place_note,
        follow_up=row.follow_up,
        agreement=row.agreement,
        supersedes_id=row.supersedes_id,
        supersede_reason=row.supersede_reason,
        read_back_at=row.read_back_at,
        approved_at=row.approved_at,
        approved_by=None if row.approved_by_id is None else people.snapshot(row.approved_by_id),
        diagnosis=None if diagnosis is None else build_diagnosis(rows, diagnosis),
        plan=plan,
        plan_rows=plan_rows(outside_plan, plan),
        items=_items(rows, row.id),
        options=build_options(rows.by(TreatmentOption, "recommendation_id").get(row.id, [])),
        steps=build_steps(rows.by(ConditionalStep, "recommendation_id").get(row.id, [])),
        considered=tuple(
            ConsideredSnapshot(item.topic, item.consideration, item.note)
            for item in rows.by(ConsideredItem, "recommendation_id").get(row.id, [])
        ),
        expected=tuple(
            ExpectedOutcomeSnapshot(people.name(item.rater_id), item.axis, item.change)
            for item in rows.by(ExpectedOutcome, "recommendation_id").get(row.id, [])
        ),
        dissents=tuple(
            DissentSnapshot(
                people.name(item.person_id), people.snapshot(item.person_id).discipline, item.text, item.signed_at
            )
            for item in rows.by(Dissent, "recommendation_id").get(row.id, [])
        ),
        answers=build_answers(rows.by(Answer, "recommendation_id").get(row.id, [])),
    )


def plan_rows(outside: PlanSnapshot | None, recommended: PlanSnapshot | None) -> tuple[PlanRowSnapshot, ...]:
    """The treatment table: outside component beside the board's, in the order of the modalities."""
    if recommended is None:
        return ()
    before = [] if outside is None else [_planned(item) for item in outside.components]
    after = [_planned(item) for item in recommended.components]
    conditions = {id(part): item.condition for part, item in zip(after, recommended.components, strict=True)}
    return tuple(
        PlanRowSnapshot(
            modality=row.modality,
            label=row.label,
            outside=row.outside_text,
            recommended=row.recommended_text,
            condition="" if row.recommended is None else conditions[id(row.recommended)],
            change=row.change,
        )
        for row in compare_plans(before, after).components
    )


def build_letters(rows: CaseRows, people: People, reviews: tuple[ReviewSnapshot, ...]) -> tuple[LetterSnapshot, ...]:
    """Every issued letter, oldest first, with its dispatches and with the reviews that have overtaken it."""
    states = {row.id: row.recommendation_id for row in rows.of(Letter)}
    recommendations = {row.id: row for row in rows.of(Recommendation)}
    successors = {row.supersedes_id: row.id for row in rows.of(Letter) if row.supersedes_id is not None}
    dispatches = rows.by(Dispatch, "letter_id")
    return tuple(
        LetterSnapshot(
            id=row.id,
            kind=row.kind,
            language=row.language,
            version=row.version,
            provisional=row.provisional,
            content_sha256=row.content_sha256,
            pdf_sha256=row.pdf_sha256,
            issued_at=row.issued_at,
            issued_by=people.name(row.issued_by_id),
            supersedes_id=row.supersedes_id,
            supersede_reason=row.supersede_reason,
            superseded_by=successors.get(row.id),
            dispatches=tuple(
                DispatchSnapshot(
                    item.id,
                    item.recipient,
                    item.channel,
                    item.sent_at,
                    people.name(item.sent_by_id),
                    item.acknowledged_at,
                )
                for item in dispatches.get(row.id, [])
            ),
            recommendation_version=recommendations[row.recommendation_id].version,
            overtaken_by=_overtaking(
                reviews,
                recommendations[row.recommendation_id],
                recommendations[states[successors[row.id]]] if row.id in successors else None,
                recommendations.values(),
            ),
        )
        for row in rows.of(Letter)
    )


def _overtaking(
    reviews: tuple[ReviewSnapshot, ...],
    stated: Recommendation,
    replacing: Recommendation | None,
    recommendations: Iterable[Recommendation],
) -> tuple[OvertakingSnapshot, ...]:
    """What overtook a letter that states a recommendation, until what replaced the letter was approved, if it was.

    Approvals and signatures are compared, never the moments of letters: only those are in order whatever the clocks.
    """
    if stated.approved_at is None:
        return ()
    until = None if replacing is None else replacing.approved_at
    approved = sorted((row.approved_at, row.version) for row in recommendations if row.approved_at is not None)
    return tuple(
        overtaking_snapshot(
            review,
            next((version for at, version in approved if review.signed_at is not None and at > review.signed_at), None),
        )
        for review in overtaking(reviews, stated.approved_at, until)
    )


def _planned(component: ComponentSnapshot) -> PlannedComponent:
    return PlannedComponent(
        modality=component.modality,
        text=component.text,
        level=component.level,
        timing=component.timing,
        intent=component.intent,
        label=component.label,
    )


def _items(rows: CaseRows, recommendation_id: int) -> tuple[ItemSnapshot, ...]:
    items = rows.by(RecommendationItem, "recommendation_id").get(recommendation_id, [])
    return tuple(
        ItemSnapshot(
            rank=item.rank,
            code=item.code,
            text=item.text,
            condition=item.condition,
            owner=item.owner,
            due_on=item.due_on,
            source_review_id=item.source_review_id,
            source_opinion_id=item.source_opinion_id,
        )
        for item in sorted(items, key=lambda item: item.rank)
    )


def _participants(spans: list[Attendance], people: People, at: datetime | None) -> tuple[ParticipantSnapshot, ...]:
    """Who was in the room at the moment of the decision, each once."""
    if at is None:
        return ()
    present = {
        (span.person_id, span.discipline): people.snapshot(span.person_id)
        for span in spans
        if span.arrived_at <= at and (span.left_at is None or span.left_at > at)
    }
    return tuple(
        ParticipantSnapshot(person.display_name, person.family_name, discipline)
        for (_, discipline), person in present.items()
    )
