"""Specialists' opinions: invited, recorded, signed, and opened together."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from tumorboard.errors import FrozenError, GateError, InvalidInputError, NotAllowedError
from tumorboard.models import (
    SHOWN_OPINION,
    AgendaItem,
    Answer,
    Case,
    ConditionalStep,
    Meeting,
    Opinion,
    OpinionInvitation,
    Person,
    Plan,
    Question,
    TreatmentOption,
)
from tumorboard.models.base import Row, utc_now
from tumorboard.services.acting import acting_person, fetch, require_role, required
from tumorboard.services.rows import align, copied, touch
from tumorboard.services.signing import content_digest
from tumorboard.services.statements import PlanEntry, apply_plan, plan_rows
from tumorboard.vocabulary import AnswerKind, Confidence, DiagnosisAgreement, Discipline, PlanKind, Role

_STATED = (
    "diagnosis_agreement",
    "statement",
    "rationale",
    "confidence",
    "missing_information",
    "evidence_level",
    "evidence_source",
)
"""What an opinion says in its own columns, by the same names in row and command."""


@dataclass(frozen=True, slots=True)
class InviteOpinion:
    """Someone asked for an opinion; `conflict` says in words how they are involved with the patient, if they are."""

    case_id: int
    person_id: int
    discipline: Discipline
    due_on: date | None = None
    conflict: str = ""


@dataclass(frozen=True, slots=True)
class WithdrawInvitation:
    """Somebody who is asked no longer; the invitation is the one of the version that was seen."""

    invitation_id: int
    seen_version: int


@dataclass(frozen=True, slots=True)
class OptionEntry:
    """A treatment option; its rank is its place in the sequence."""

    text: str
    benefits: str = ""
    risks: str = ""
    side_effects: str = ""
    daily_life: str = ""
    source_opinion_id: int | None = None


@dataclass(frozen=True, slots=True)
class StepEntry:
    """What follows from a result that is still to come."""

    condition: str
    action: str
    result_due_on: date | None = None
    owner: str = ""


@dataclass(frozen=True, slots=True)
class AnswerEntry:
    """An answer to a question; for one deferred or out of scope, `text` is the reason."""

    question_id: int
    text: str
    kind: AnswerKind = AnswerKind.ANSWERED


@dataclass(frozen=True, slots=True)
class RecordOpinion:
    """A draft of the actor's opinion, new (`opinion_id` None) or again."""

    case_id: int
    diagnosis_agreement: DiagnosisAgreement
    statement: str
    opinion_id: int | None = None
    seen_version: int | None = None
    rationale: str = ""
    plan: PlanEntry | None = None
    confidence: Confidence | None = None
    missing_information: str = ""
    evidence_level: str = ""
    evidence_source: str = ""
    options: tuple[OptionEntry, ...] = ()
    steps: tuple[StepEntry, ...] = ()
    answers: tuple[AnswerEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class SignOpinion:
    """The author's signature under the version that they saw."""

    opinion_id: int
    seen_version: int


@dataclass(frozen=True, slots=True)
class ReviseOpinion:
    """A new version of a signed opinion, begun as a draft with the same content."""

    opinion_id: int
    reason: str


@dataclass(frozen=True, slots=True)
class OpenOpinions:
    """The chair opens the opinions of a case before all invited ones are in."""

    case_id: int


def invite_opinion(session: Session, command: InviteOpinion) -> int:
    """Invite someone, or again whose invitation was withdrawn, and return the invitation's id.

    Raises:
        InvalidInputError: They are invited already, or may not sign in.
        NotAllowedError: The actor is not a coordinator.
    """
    require_role(session, Role.COORDINATOR)
    fetch(session, Case, command.case_id)
    person = fetch(session, Person, command.person_id)
    if not person.active or person.role is not Role.SPECIALIST:
        raise InvalidInputError("Only an active specialist gives an opinion.", field="person_id")
    invited = select(OpinionInvitation).where(
        OpinionInvitation.case_id == command.case_id, OpinionInvitation.person_id == person.id
    )
    invitation = session.scalars(invited).one_or_none()
    if invitation is not None and invitation.withdrawn_at is None:
        raise InvalidInputError(f"{person.display_name} is invited already.", field="person_id")
    if invitation is None:
        invitation = OpinionInvitation(case_id=command.case_id, person_id=person.id, discipline=command.discipline)
        session.add(invitation)
    invitation.discipline = command.discipline
    invitation.due_on = command.due_on
    invitation.conflict = command.conflict
    invitation.withdrawn_at = None
    session.flush()
    return invitation.id


def withdraw_invitation(session: Session, command: WithdrawInvitation) -> None:
    """Ask somebody no longer; where everybody else's opinion is in, all of them open together.

    Raises:
        GateError: Their opinion is in.
        FrozenError: The invitation is withdrawn already.
        StaleRecordError: It has changed since it was seen.
        NotAllowedError: The actor is not a coordinator.
    """
    require_role(session, Role.COORDINATOR)
    invitation = fetch(session, OpinionInvitation, command.invitation_id, seen_version=command.seen_version)
    if invitation.withdrawn_at is not None:
        raise FrozenError("This invitation is withdrawn already.")
    shown = SHOWN_OPINION.columns
    given = select(shown.id).where(
        shown.case_id == invitation.case_id,
        shown.author_id == invitation.person_id,
        shown.signed_at.is_not(None),
    )
    if session.scalar(given.limit(1)) is not None:
        raise GateError("Their opinion is in; it stays with the case.")
    invitation.withdrawn_at = utc_now()
    session.flush()
    case = fetch(session, Case, invitation.case_id)
    if case.opinions_opened_at is None and _all_in(session, case.id):
        case.opinions_opened_at = utc_now()


def record_opinion(session: Session, command: RecordOpinion) -> int:
    """Record a draft and return its id.

    Raises:
        GateError: The actor has an opinion on this case already; a draft is changed, a signed one revised.
        InvalidInputError: The statement is blank, or a part cannot be accepted.
        FrozenError: The opinion is signed.
        StaleRecordError: The draft has changed since it was seen.
        NotAllowedError: The actor is not its author, or no specialist.
    """
    person = require_role(session, Role.SPECIALIST)
    case = fetch(session, Case, command.case_id)
    required(command.statement, "statement", "Enter the opinion.")
    if command.opinion_id is None:
        if person.discipline is None:
            raise NotAllowedError("The author of an opinion needs a discipline.")
        mine = select(Opinion.id).where(Opinion.case_id == case.id, Opinion.author_id == person.id)
        if session.scalar(mine.limit(1)) is not None:
            raise GateError("You have an opinion on this case already; change or revise that one.")
        opinion = Opinion(
            case_id=case.id,
            author_id=person.id,
            discipline=person.discipline,
            diagnosis_agreement=command.diagnosis_agreement,
            statement=command.statement,
            plan=None,
            options=[],
            steps=[],
            answers=[],
        )
        session.add(opinion)
        session.flush()
    else:
        opinion = _loaded(session, command.opinion_id, command.seen_version)
        if opinion.author_id != person.id or opinion.case_id != case.id:
            raise NotAllowedError("Only its author changes an opinion.")
        if opinion.signed_at is not None:
            raise FrozenError("This opinion is signed; revise it instead.")
        touch(opinion)
    _apply(session, opinion, command)
    session.flush()
    return opinion.id


def sign_opinion(session: Session, command: SignOpinion) -> None:
    """Sign a draft; when it is the last of the invited ones, all opinions of the case open together.

    Raises:
        FrozenError: It is signed already.
        StaleRecordError: It is not the version that was seen.
        NotAllowedError: The actor is not its author.
    """
    person = require_role(session, Role.SPECIALIST)
    opinion = _loaded(session, command.opinion_id, command.seen_version)
    if opinion.author_id != person.id:
        raise NotAllowedError("Only its author signs an opinion.")
    if opinion.signed_at is not None:
        raise FrozenError("This opinion is signed already.")
    now = utc_now()
    parts: list[Row] = [*opinion.options, *opinion.steps, *opinion.answers]
    if opinion.plan is not None:
        opinion.plan.frozen_at = now
        parts += [opinion.plan, *opinion.plan.components]
    opinion.signed_sha256 = content_digest(opinion, *parts)
    session.flush()
    opinion.signed_at = now
    session.flush()
    case = fetch(session, Case, opinion.case_id)
    if case.opinions_opened_at is None and _all_in(session, case.id):
        case.opinions_opened_at = now


def revise_opinion(session: Session, command: ReviseOpinion) -> int:
    """Begin a revision of a signed opinion and return the new draft's id; the signed one stays as it is.

    Raises:
        GateError: The opinion is not signed, or is revised already.
        InvalidInputError: The reason is blank.
        NotAllowedError: The actor is not its author.
    """
    person = require_role(session, Role.SPECIALIST)
    signed = _loaded(session, command.opinion_id, None)
    if signed.author_id != person.id:
        raise NotAllowedError("Only its author revises an opinion.")
    if signed.signed_at is None:
        raise GateError("A draft is changed, not revised.")
    if session.scalar(select(Opinion.id).where(Opinion.supersedes_id == signed.id)):
        raise GateError("This version is revised already; revise the newest one.")
    plan = None
    if signed.plan is not None:
        (plan,) = copied([signed.plan])
        plan.components = copied(signed.plan.components)
    draft = Opinion(
        case_id=signed.case_id,
        author_id=person.id,
        discipline=signed.discipline,
        supersedes_id=signed.id,
        revision_reason=required(command.reason, "reason", "Say why the opinion is revised."),
        **{name: getattr(signed, name) for name in _STATED},
        plan=plan,
        options=copied(signed.options),
        steps=copied(signed.steps),
        answers=copied(signed.answers),
    )
    session.add(draft)
    session.flush()
    return draft.id


def open_opinions(session: Session, command: OpenOpinions) -> None:
    """Open the signed opinions of a case to the board, all together.

    Raises:
        GateError: They are open already.
        NotAllowedError: The actor does not chair a meeting that has the case on its agenda.
    """
    person = acting_person(session)
    case = fetch(session, Case, command.case_id)
    chairs = (
        select(Meeting.id).join(AgendaItem).where(AgendaItem.case_id == case.id, Meeting.chair_id == person.id).limit(1)
    )
    if session.scalar(chairs) is None:
        raise NotAllowedError("Only the chair of a meeting that discusses the case opens its opinions.")
    if case.opinions_opened_at is not None:
        raise GateError("The opinions of this case are open already.")
    case.opinions_opened_at = utc_now()
    case.opinions_opened_by_id = person.id


def option_rows(case_id: int, options: tuple[OptionEntry, ...]) -> list[TreatmentOption]:
    """Options as rows, ranked in the order entered."""
    return [
        TreatmentOption(
            case_id=case_id,
            rank=rank,
            text=required(item.text, "options", "Describe each option."),
            benefits=item.benefits,
            risks=item.risks,
            side_effects=item.side_effects,
            daily_life=item.daily_life,
            source_opinion_id=item.source_opinion_id,
        )
        for rank, item in enumerate(options, start=1)
    ]


def step_rows(case_id: int, steps: tuple[StepEntry, ...]) -> list[ConditionalStep]:
    """Conditional steps as rows, in the order entered."""
    return [
        ConditionalStep(
            case_id=case_id,
            position=position,
            condition=required(item.condition, "steps", "State the condition of each step."),
            action=required(item.action, "steps", "Say what follows from the condition."),
            result_due_on=item.result_due_on,
            owner=item.owner,
        )
        for position, item in enumerate(steps, start=1)
    ]


def answer_rows(session: Session, case_id: int, answers: tuple[AnswerEntry, ...]) -> list[Answer]:
    """Answers as rows; each question must be the case's own.

    Raises:
        InvalidInputError: An answer is blank, or its question belongs to another case.
    """
    for item in answers:
        if fetch(session, Question, item.question_id).case_id != case_id:
            raise InvalidInputError("This question belongs to another case.", field="answers")
    return [
        Answer(
            case_id=case_id,
            question_id=item.question_id,
            kind=item.kind,
            text=required(item.text, "answers", "Answer the question, or say why it is not answered here."),
        )
        for item in answers
    ]


def _apply(session: Session, opinion: Opinion, command: RecordOpinion) -> None:
    for name in _STATED:
        setattr(opinion, name, getattr(command, name))
    opinion.plan = merged_plan(session, opinion.plan, opinion.case_id, PlanKind.OPINION, command.plan)
    align(opinion.options, option_rows(opinion.case_id, command.options), "rank")
    align(opinion.steps, step_rows(opinion.case_id, command.steps), "position")
    align(opinion.answers, answer_rows(session, opinion.case_id, command.answers), "question_id")


def merged_plan(
    session: Session, plan: Plan | None, case_id: int, kind: PlanKind, entry: PlanEntry | None
) -> Plan | None:
    """The plan that a draft holds after its entry: changed in place, made, or removed."""
    if entry is None:
        if plan is not None:
            session.delete(plan)
        return None
    if plan is None:
        return plan_rows(case_id, kind, entry)
    apply_plan(plan, entry)
    return plan


def _all_in(session: Session, case_id: int) -> bool:
    invited = set(
        session.scalars(
            select(OpinionInvitation.person_id).where(
                OpinionInvitation.case_id == case_id, OpinionInvitation.withdrawn_at.is_(None)
            )
        )
    )
    shown = SHOWN_OPINION.columns
    received = set(
        session.scalars(select(shown.author_id).where(shown.case_id == case_id, shown.signed_at.is_not(None)))
    )
    return bool(invited) and invited <= received


def _loaded(session: Session, opinion_id: int, seen_version: int | None) -> Opinion:
    return fetch(
        session,
        Opinion,
        opinion_id,
        selectinload(Opinion.plan).selectinload(Plan.components),
        selectinload(Opinion.options),
        selectinload(Opinion.steps),
        selectinload(Opinion.answers),
        seen_version=seen_version,
    )
