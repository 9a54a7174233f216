"""The board's recommendation: drafted, read back, approved by the chair; dissents are kept with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from tumorboard.errors import FrozenError, GateError, InvalidInputError, NotAllowedError
from tumorboard.models import (
    AgendaItem,
    ConsideredItem,
    Diagnosis,
    Dissent,
    ExpectedOutcome,
    Letter,
    Meeting,
    Plan,
    Recommendation,
    RecommendationItem,
)
from tumorboard.models.base import utc_now
from tumorboard.services.acting import acting_person, fetch, require_role, required
from tumorboard.services.gates import missing_for_approval, plan_comparison, proposed_classes
from tumorboard.services.instants import next_instant, take_turn
from tumorboard.services.intake import outside_diagnosis, outside_plan
from tumorboard.services.opinions import (
    AnswerEntry,
    OptionEntry,
    StepEntry,
    answer_rows,
    merged_plan,
    option_rows,
    step_rows,
)
from tumorboard.services.rows import align, touch
from tumorboard.services.statements import (
    DiagnosisEntry,
    PlanEntry,
    apply_diagnosis,
    check_axes,
    diagnosis_rows,
)
from tumorboard.vocabulary import (
    AgendaOutcome,
    Agreement,
    BoardAgreement,
    Consideration,
    ConsideredTopic,
    DiagnosisKind,
    Direction,
    ExpectedChange,
    NoRecommendationReason,
    OutcomeAxis,
    Place,
    PlanKind,
    RecommendationCode,
    Role,
)


@dataclass(frozen=True, slots=True)
class ItemEntry:
    """A coded step; its rank is its place in the sequence. The sources name where the statement comes from."""

    code: RecommendationCode
    text: str
    condition: str = ""
    owner: str = ""
    due_on: date | None = None
    source_review_id: int | None = None
    source_opinion_id: int | None = None


@dataclass(frozen=True, slots=True)
class DraftRecommendation:
    """A draft of the recommendation on a discussed agenda item, new (`recommendation_id` None) or again.

    Classes and direction left None take what the program proposes. `considered` maps a topic to what was made of it
    and a note.
    """

    agenda_item_id: int
    recommendation_id: int | None = None
    seen_version: int | None = None
    diagnosis: DiagnosisEntry | None = None
    diagnosis_summary: str = ""
    diagnosis_class: Agreement | None = None
    stage_summary: str = ""
    stage_class: Agreement | None = None
    treatment_summary: str = ""
    plan: PlanEntry | None = None
    direction_decided: Direction | None = None
    direction_reason: str = ""
    rationale: str = ""
    no_recommendation: NoRecommendationReason | None = None
    place: Place | None = None
    place_note: str = ""
    follow_up: str = ""
    agreement: BoardAgreement | None = None
    items: tuple[ItemEntry, ...] = ()
    options: tuple[OptionEntry, ...] = ()
    steps: tuple[StepEntry, ...] = ()
    answers: tuple[AnswerEntry, ...] = ()
    considered: Mapping[ConsideredTopic, tuple[Consideration, str]] = field(default_factory=dict)
    expected: Mapping[OutcomeAxis, ExpectedChange] = field(default_factory=dict)
    supersede_reason: str = ""


@dataclass(frozen=True, slots=True)
class ReadBack:
    """The draft was read back to the board."""

    recommendation_id: int
    seen_version: int


@dataclass(frozen=True, slots=True)
class ApproveRecommendation:
    """The chair's approval of the version that was read back."""

    recommendation_id: int
    seen_version: int


@dataclass(frozen=True, slots=True)
class RecordDissent:
    """A member's signed dissent from a recommendation."""

    recommendation_id: int
    text: str


def draft_recommendation(session: Session, command: DraftRecommendation) -> int:
    """Write a draft and return its id. A draft after an approved version supersedes it and needs a reason.

    Raises:
        GateError: The case was not discussed or listed in that agenda item, or it has another draft already.
        InvalidInputError: A part cannot be accepted, or a changed direction has no reason.
        FrozenError: The recommendation is approved.
        StaleRecordError: The draft has changed since it was seen.
        NotAllowedError: The actor is neither coordinator nor specialist.
    """
    require_role(session, Role.COORDINATOR, Role.SPECIALIST)
    item = fetch(session, AgendaItem, command.agenda_item_id)
    if item.outcome not in {AgendaOutcome.DISCUSSED, AgendaOutcome.LISTED_ONLY}:
        raise GateError("A recommendation rests on a discussion; record the outcome of the agenda item first.")
    if command.recommendation_id is None:
        recommendation = _new_version(session, item, command)
    else:
        recommendation = load_recommendation(session, command.recommendation_id, command.seen_version)
        if recommendation.agenda_item_id != item.id:
            raise InvalidInputError("This draft rests on another discussion.", field="agenda_item_id")
        if recommendation.approved_at is not None:
            raise FrozenError("This recommendation is approved; draft a new version instead.")
        if recommendation.supersedes_id is not None:
            recommendation.supersede_reason = _reason_to_supersede(command)
        touch(recommendation)
    _apply(session, recommendation, command)
    # A change after the read-back has not been read back.
    recommendation.read_back_at = None
    session.flush()
    return recommendation.id


def read_back(session: Session, command: ReadBack) -> None:
    """Record that the draft was read back.

    Raises:
        FrozenError: It is approved.
        StaleRecordError: It is not the version that was seen.
    """
    require_role(session, Role.COORDINATOR, Role.SPECIALIST)
    recommendation = load_recommendation(session, command.recommendation_id, command.seen_version)
    if recommendation.approved_at is not None:
        raise FrozenError("This recommendation is approved already.")
    recommendation.read_back_at = next_instant(session, recommendation.case_id)


def approve_recommendation(session: Session, command: ApproveRecommendation) -> None:
    """Approve a draft: it, its diagnosis, its plan, its answers and the outside record no longer change.

    Raises:
        GateError: Something is missing; `missing` names each thing.
        FrozenError: It is approved already.
        StaleRecordError: It is not the version that was seen.
        NotAllowedError: The actor does not chair the meeting.
    """
    person = acting_person(session)
    recommendation = load_recommendation(session, command.recommendation_id, command.seen_version)
    item = fetch(session, AgendaItem, recommendation.agenda_item_id)
    if fetch(session, Meeting, item.meeting_id).chair_id != person.id:
        raise NotAllowedError("Only the chair of the meeting approves its recommendations.")
    if recommendation.approved_at is not None:
        raise FrozenError("This recommendation is approved already.")
    # From here on nobody signs a review that this does not see.
    take_turn(session, recommendation.case_id)
    missing = missing_for_approval(session, recommendation)
    if missing:
        raise GateError("Not ready to approve: " + " ".join(missing), missing=tuple(missing))
    now = next_instant(session, recommendation.case_id)
    outside = (outside_diagnosis(session, recommendation.case_id), outside_plan(session, recommendation.case_id))
    # Where no review was signed, what the board compared itself with is not frozen yet.
    for part in (*outside, recommendation.diagnosis, recommendation.plan):
        if part is not None and part.frozen_at is None:
            part.frozen_at = now
    recommendation.approved_by_id = person.id
    session.flush()
    recommendation.approved_at = now


def record_dissent(session: Session, command: RecordDissent) -> int:
    """Sign a dissent and return its id.

    Raises:
        InvalidInputError: The text is blank, or this member dissents already.
        GateError: A letter was issued on this recommendation already.
        NotAllowedError: The actor is no specialist.
    """
    person = require_role(session, Role.SPECIALIST)
    recommendation = fetch(session, Recommendation, command.recommendation_id)
    if session.scalar(select(Letter.id).where(Letter.recommendation_id == recommendation.id).limit(1)):
        raise GateError("The letter is issued; a dissent now needs a new version of the recommendation.")
    mine = select(Dissent.id).where(Dissent.recommendation_id == recommendation.id, Dissent.person_id == person.id)
    if session.scalar(mine):
        raise InvalidInputError("You have signed a dissent from this recommendation already.", field="text")
    dissent = Dissent(
        case_id=recommendation.case_id,
        recommendation_id=recommendation.id,
        person_id=person.id,
        text=required(command.text, "text", "Say what you would do otherwise."),
        signed_at=utc_now(),
    )
    session.add(dissent)
    session.flush()
    return dissent.id


def load_recommendation(session: Session, recommendation_id: int, seen_version: int | None) -> Recommendation:
    """A recommendation with all its parts, at the version that was seen."""
    return fetch(
        session,
        Recommendation,
        recommendation_id,
        selectinload(Recommendation.diagnosis).selectinload(Diagnosis.axes),
        selectinload(Recommendation.diagnosis).selectinload(Diagnosis.biomarkers),
        selectinload(Recommendation.plan).selectinload(Plan.components),
        selectinload(Recommendation.items),
        selectinload(Recommendation.options),
        selectinload(Recommendation.steps),
        selectinload(Recommendation.answers),
        selectinload(Recommendation.considered),
        selectinload(Recommendation.expected),
        seen_version=seen_version,
    )


def _new_version(session: Session, item: AgendaItem, command: DraftRecommendation) -> Recommendation:
    newest = session.scalars(
        select(Recommendation).where(Recommendation.case_id == item.case_id).order_by(Recommendation.version.desc())
    ).first()
    if newest is not None and newest.approved_at is None:
        raise GateError("There is a draft for this case already; change that one.")
    recommendation = Recommendation(
        case_id=item.case_id, version=1 if newest is None else newest.version + 1, agenda_item_id=item.id
    )
    if newest is not None:
        recommendation.supersedes_id = newest.id
        recommendation.supersede_reason = _reason_to_supersede(command)
    session.add(recommendation)
    session.flush()
    return load_recommendation(session, recommendation.id, None)


def _reason_to_supersede(command: DraftRecommendation) -> str:
    return required(command.supersede_reason, "supersede_reason", "Say why the approved recommendation is replaced.")


def _apply(session: Session, recommendation: Recommendation, command: DraftRecommendation) -> None:
    for name in (
        "diagnosis_summary",
        "stage_summary",
        "treatment_summary",
        "rationale",
        "no_recommendation",
        "place",
        "place_note",
        "follow_up",
        "agreement",
    ):
        setattr(recommendation, name, getattr(command, name))
    case_id = recommendation.case_id
    _apply_diagnosis(session, recommendation, command.diagnosis)
    recommendation.plan = merged_plan(session, recommendation.plan, case_id, PlanKind.BOARD, command.plan)
    _classify(session, recommendation, command)
    align(recommendation.items, [_item(case_id, rank, entry) for rank, entry in enumerate(command.items, 1)], "rank")
    align(recommendation.options, option_rows(case_id, command.options), "rank")
    align(recommendation.steps, step_rows(case_id, command.steps), "position")
    align(recommendation.answers, answer_rows(session, case_id, command.answers), "question_id")
    align(
        recommendation.considered,
        [
            ConsideredItem(case_id=case_id, topic=topic, consideration=consideration, note=note)
            for topic, (consideration, note) in command.considered.items()
        ],
        "topic",
    )
    _apply_expectations(session, recommendation, command.expected)


def _apply_diagnosis(session: Session, recommendation: Recommendation, entry: DiagnosisEntry | None) -> None:
    present = recommendation.diagnosis
    if entry is None:
        recommendation.diagnosis = None
        if present is not None:
            session.delete(present)
        return
    check_axes(entry.axes, notation=True)
    if present is None:
        recommendation.diagnosis = diagnosis_rows(recommendation.case_id, DiagnosisKind.BOARD, entry)
    else:
        apply_diagnosis(present, entry)


def _apply_expectations(
    session: Session, recommendation: Recommendation, expected: Mapping[OutcomeAxis, ExpectedChange]
) -> None:
    """Each rater's expectations are their own; another's stay."""
    person = acting_person(session)
    others = [row for row in recommendation.expected if row.rater_id != person.id]
    mine = [
        ExpectedOutcome(case_id=recommendation.case_id, rater_id=person.id, axis=axis, change=change)
        for axis, change in expected.items()
    ]
    align(recommendation.expected, [*others, *mine], "rater_id", "axis")


def _classify(session: Session, recommendation: Recommendation, command: DraftRecommendation) -> None:
    """Propose the classes from the signed reviews and the direction from the plans; keep what the board decides."""
    diagnosis_class, stage_class = proposed_classes(session, recommendation.case_id)
    recommendation.diagnosis_class = command.diagnosis_class or diagnosis_class
    recommendation.stage_class = command.stage_class or stage_class
    recommendation.direction_reason = command.direction_reason
    if recommendation.plan is None:
        recommendation.direction_proposed = None
        recommendation.direction_decided = command.direction_decided
        recommendation.flags = frozenset()
        return
    comparison = plan_comparison(session, recommendation)
    recommendation.direction_proposed = comparison.direction
    recommendation.direction_decided = command.direction_decided or comparison.direction
    recommendation.flags = comparison.flags
    # Where no direction can be proposed, there is nothing that a decision could differ from.
    if comparison.direction is not None and recommendation.direction_decided is not comparison.direction:
        required(command.direction_reason, "direction_reason", "Say why the direction differs from the proposed one.")


def _item(case_id: int, rank: int, entry: ItemEntry) -> RecommendationItem:
    return RecommendationItem(
        case_id=case_id,
        rank=rank,
        code=entry.code,
        text=entry.text,
        condition=entry.condition,
        owner=entry.owner,
        due_on=entry.due_on,
        source_review_id=entry.source_review_id,
        source_opinion_id=entry.source_opinion_id,
    )
