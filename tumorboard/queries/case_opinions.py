"""Opinions, invitations and trials of a case as snapshots. Sealed words never enter one."""

from tumorboard.models import (
    Answer,
    Case,
    ConditionalStep,
    Opinion,
    OpinionInvitation,
    TreatmentOption,
    Trial,
    TrialMatch,
)
from tumorboard.queries.case_records import build_plan
from tumorboard.queries.case_rows import CaseRows
from tumorboard.queries.people import People
from tumorboard.queries.snapshots import (
    AnswerSnapshot,
    InvitationSnapshot,
    OpinionSnapshot,
    OptionSnapshot,
    StepSnapshot,
    TrialSnapshot,
)
from tumorboard.vocabulary import PlanKind


def build_opinions(rows: CaseRows, people: People, case: Case, reader_id: int | None) -> tuple[OpinionSnapshot, ...]:
    """Every version of every opinion, oldest first.

    An opinion is open to its author, and to the others once it is signed and the case's opinions were opened.
    """
    replaced = {row.supersedes_id for row in rows.of(Opinion) if row.signed_at is not None}
    opened = case.opinions_opened_at is not None
    return tuple(
        _open(rows, people, row, current=row.id not in replaced)
        if row.author_id == reader_id or (opened and row.signed_at is not None)
        else _sealed(people, row, current=row.id not in replaced)
        for row in rows.of(Opinion)
    )


def build_invitations(rows: CaseRows, people: People, *, withdrawn: bool = False) -> tuple[InvitationSnapshot, ...]:
    """Who is invited, and whose signed opinion is in; `withdrawn`: who is asked no longer."""
    received = {row.author_id for row in rows.of(Opinion) if row.signed_at is not None}
    return tuple(
        InvitationSnapshot(
            person=people.snapshot(row.person_id),
            discipline=row.discipline,
            due_on=row.due_on,
            conflict=row.conflict,
            received=row.person_id in received,
            invited_at=row.created_at,
            invited_by=people.name(row.created_by_id),
            withdrawn_at=row.withdrawn_at,
        )
        for row in rows.of(OpinionInvitation)
        if (row.withdrawn_at is not None) is withdrawn
    )


def build_trials(rows: CaseRows) -> tuple[TrialSnapshot, ...]:
    """The trials that were assessed for the patient."""
    trials = {row.id: row for row in rows.of(Trial)}
    return tuple(
        TrialSnapshot(
            registry_number=trials[row.trial_id].registry_number,
            title=trials[row.trial_id].title,
            status=trials[row.trial_id].status,
            phase=trials[row.trial_id].phase,
            sites=trials[row.trial_id].sites,
            eligibility=row.eligibility,
            criterion=row.criterion,
            place=row.place,
        )
        for row in rows.of(TrialMatch)
    )


def build_options(rows: list[TreatmentOption]) -> tuple[OptionSnapshot, ...]:
    """Options by rank."""
    return tuple(
        OptionSnapshot(
            rank=row.rank,
            text=row.text,
            benefits=row.benefits,
            risks=row.risks,
            side_effects=row.side_effects,
            daily_life=row.daily_life,
            source_opinion_id=row.source_opinion_id,
        )
        for row in sorted(rows, key=lambda row: row.rank)
    )


def build_steps(rows: list[ConditionalStep]) -> tuple[StepSnapshot, ...]:
    """Conditional steps in their order."""
    return tuple(
        StepSnapshot(row.condition, row.action, row.result_due_on, row.owner)
        for row in sorted(rows, key=lambda row: row.position)
    )


def build_answers(rows: list[Answer]) -> tuple[AnswerSnapshot, ...]:
    """Answers in the order in which they were given."""
    return tuple(AnswerSnapshot(row.question_id, row.kind, row.text) for row in rows)


def _open(rows: CaseRows, people: People, row: Opinion, *, current: bool) -> OpinionSnapshot:
    return OpinionSnapshot(
        id=row.id,
        row_version=row.row_version,
        author=people.snapshot(row.author_id),
        discipline=row.discipline,
        sealed=False,
        diagnosis_agreement=row.diagnosis_agreement,
        statement=row.statement,
        rationale=row.rationale,
        plan=None if row.plan_id is None else build_plan(rows, PlanKind.OPINION, row.plan_id),
        confidence=row.confidence,
        missing_information=row.missing_information,
        evidence_level=row.evidence_level,
        evidence_source=row.evidence_source,
        supersedes_id=row.supersedes_id,
        revision_reason=row.revision_reason,
        signed_at=row.signed_at,
        current=current,
        options=build_options(rows.by(TreatmentOption, "opinion_id").get(row.id, [])),
        steps=build_steps(rows.by(ConditionalStep, "opinion_id").get(row.id, [])),
        answers=build_answers(rows.by(Answer, "opinion_id").get(row.id, [])),
    )


def _sealed(people: People, row: Opinion, *, current: bool) -> OpinionSnapshot:
    return OpinionSnapshot(
        id=row.id,
        row_version=row.row_version,
        author=people.snapshot(row.author_id),
        discipline=row.discipline,
        sealed=True,
        diagnosis_agreement=None,
        statement="",
        rationale="",
        plan=None,
        confidence=None,
        missing_information="",
        evidence_level="",
        evidence_source="",
        supersedes_id=row.supersedes_id,
        revision_reason="",
        signed_at=row.signed_at,
        current=current,
        options=(),
        steps=(),
        answers=(),
    )
