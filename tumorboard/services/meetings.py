"""Meetings: the agenda, who is there, and what became of each case."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from tumorboard.errors import FrozenError, GateError, InvalidInputError, NotAllowedError
from tumorboard.models import AgendaItem, Attendance, Board, Case, Meeting, Person, RequiredDiscipline
from tumorboard.models.base import utc_now
from tumorboard.models.readiness import read_readiness
from tumorboard.services.acting import acting_person, fetch, require_role
from tumorboard.vocabulary import AgendaOutcome, DeferralReason, Discipline, Necessity, Role

_NO_LONGER = "What was recorded for this case can no longer change."


@dataclass(frozen=True, slots=True)
class ScheduleMeeting:
    """A meeting of a board; `starts_at` with its time zone."""

    board_id: int
    starts_at: datetime
    chair_id: int
    planned_minutes: int = 60
    place: str = ""
    video_link: str = ""
    cutoff_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ListCase:
    """A case put on the agenda.

    `provisional_reason` is needed where the case is not ready on the day of the meeting, and stays empty where it is;
    `late_reason` is needed after the cut-off.
    """

    meeting_id: int
    case_id: int
    minutes: int = 5
    presenter_id: int | None = None
    question: str = ""
    late_reason: str = ""
    provisional_reason: str = ""


@dataclass(frozen=True, slots=True)
class RecordArrival:
    """Someone has come; `discipline` None takes the person's own. `at` None: now."""

    meeting_id: int
    person_id: int
    discipline: Discipline | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class RecordDeparture:
    """Someone has gone. `at` None: now."""

    meeting_id: int
    person_id: int
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class StartItem:
    """The discussion of a case begins."""

    agenda_item_id: int


@dataclass(frozen=True, slots=True)
class RecordOutcome:
    """What became of an agenda item. A deferral needs its coded reason."""

    agenda_item_id: int
    outcome: AgendaOutcome
    deferral_reason: DeferralReason | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class CloseMeeting:
    """The meeting has ended; it and its attendance no longer change."""

    meeting_id: int


def schedule_meeting(session: Session, command: ScheduleMeeting) -> int:
    """Schedule a meeting and return its id.

    Raises:
        InvalidInputError: The chair is no active specialist, or the time is not positive.
        NotAllowedError: The actor is not a coordinator.
    """
    person = require_role(session, Role.COORDINATOR)
    fetch(session, Board, command.board_id)
    chair = fetch(session, Person, command.chair_id)
    if chair.role is not Role.SPECIALIST or not chair.active:
        raise InvalidInputError("A meeting is chaired by an active specialist.", field="chair_id")
    if command.planned_minutes < 1:
        raise InvalidInputError("A meeting lasts at least one minute.", field="planned_minutes")
    meeting = Meeting(
        board_id=command.board_id,
        starts_at=command.starts_at,
        planned_minutes=command.planned_minutes,
        place=command.place,
        video_link=command.video_link,
        chair_id=chair.id,
        coordinator_id=person.id,
        cutoff_at=command.cutoff_at,
    )
    session.add(meeting)
    session.flush()
    return meeting.id


def list_case(session: Session, command: ListCase) -> int:
    """Put a case at the end of the agenda and return the item's id.

    Raises:
        GateError: The cut-off is over and no reason is given.
        InvalidInputError: The case is another board's or on this agenda already, less than a minute is planned for it,
            or it is not ready and no reason is given, or ready and called provisional.
        FrozenError: The meeting is closed.
        NotAllowedError: The actor is not a coordinator.
    """
    require_role(session, Role.COORDINATOR)
    meeting = _open_meeting(session, command.meeting_id)
    case = fetch(session, Case, command.case_id)
    if case.board_id != meeting.board_id:
        raise InvalidInputError(f"{case.number} is a case of another board than this meeting.", field="case_id")
    if command.minutes < 1:
        raise InvalidInputError("A case takes at least one minute.", field="minutes")
    positions = session.execute(
        select(AgendaItem.position, AgendaItem.case_id).where(AgendaItem.meeting_id == meeting.id)
    ).all()
    if any(row.case_id == case.id for row in positions):
        raise InvalidInputError(f"{case.number} is on this agenda already.", field="case_id")
    _require_ready(session, case, meeting, command.provisional_reason)
    if meeting.cutoff_at is not None and utc_now() > meeting.cutoff_at and not command.late_reason.strip():
        raise GateError("The cut-off is over; a late addition needs a reason.", field="late_reason")
    item = AgendaItem(
        meeting_id=meeting.id,
        case_id=case.id,
        position=max((row.position for row in positions), default=0) + 1,
        minutes=command.minutes,
        presenter_id=command.presenter_id,
        question=command.question or case.clinical_question,
        late_reason=command.late_reason,
        provisional_reason=command.provisional_reason,
    )
    session.add(item)
    session.flush()
    return item.id


def record_arrival(session: Session, command: RecordArrival) -> int:
    """Begin someone's span of attendance and return its id.

    Raises:
        InvalidInputError: They are here already.
        FrozenError: The meeting is closed.
        NotAllowedError: The actor neither coordinates nor chairs the meeting.
    """
    meeting = _run_by(session, command.meeting_id)
    person = fetch(session, Person, command.person_id)
    if _present_span(session, meeting.id, person.id) is not None:
        raise InvalidInputError(f"{person.display_name} is here already.", field="person_id")
    span = Attendance(
        meeting_id=meeting.id,
        person_id=person.id,
        discipline=command.discipline or person.discipline,
        arrived_at=command.at or utc_now(),
    )
    session.add(span)
    session.flush()
    return span.id


def record_departure(session: Session, command: RecordDeparture) -> None:
    """End someone's span of attendance.

    Raises:
        InvalidInputError: They are not here, or would leave before they came.
        FrozenError: The meeting is closed.
        NotAllowedError: The actor neither coordinates nor chairs the meeting.
    """
    meeting = _run_by(session, command.meeting_id)
    span = _present_span(session, meeting.id, command.person_id)
    if span is None:
        raise InvalidInputError("This person is not in the meeting.", field="person_id")
    # A clock that was set back meanwhile keeps nobody in the room.
    left_at = command.at or max(utc_now(), span.arrived_at)
    if left_at < span.arrived_at:
        raise InvalidInputError("Nobody leaves before they came.", field="at")
    span.left_at = left_at


def start_item(session: Session, command: StartItem) -> None:
    """Record that the discussion of a case begins; a second call changes nothing.

    Raises:
        FrozenError: The outcome is recorded already, or the meeting is closed.
        NotAllowedError: The actor neither coordinates nor chairs the meeting.
    """
    item = _open_item(session, command.agenda_item_id)
    if item.started_at is None:
        item.started_at = utc_now()


def record_outcome(session: Session, command: RecordOutcome) -> None:
    """Record what became of a case. Quorum is evaluated now, from who is in the room at this moment.

    Raises:
        InvalidInputError: The outcome is pending, or a deferral has no reason.
        FrozenError: The outcome is recorded already.
        NotAllowedError: The actor neither coordinates nor chairs the meeting.
    """
    item = _open_item(session, command.agenda_item_id)
    if command.outcome is AgendaOutcome.PENDING:
        raise InvalidInputError("Say what became of the case.", field="outcome")
    if (command.outcome is AgendaOutcome.DEFERRED) != (command.deferral_reason is not None):
        raise InvalidInputError("A deferred case, and only that, needs its reason.", field="deferral_reason")
    meeting = fetch(session, Meeting, item.meeting_id)
    now = utc_now()
    present = disciplines_present(session, meeting.id, now)
    needed = frozenset(
        session.scalars(
            select(RequiredDiscipline.discipline).where(
                RequiredDiscipline.board_id == meeting.board_id, RequiredDiscipline.necessity == Necessity.CRITICAL
            )
        )
    )
    item.outcome = command.outcome
    item.deferral_reason = command.deferral_reason
    item.note = command.note
    item.present = present
    item.absent = needed - present
    item.quorate = needed <= present
    item.decided_at = now


def close_meeting(session: Session, command: CloseMeeting) -> None:
    """End a meeting: everyone still here leaves, and nothing of it changes any more.

    Raises:
        GateError: A case has no outcome yet.
        FrozenError: It is closed already.
        NotAllowedError: The actor neither coordinates nor chairs the meeting.
    """
    meeting = _run_by(session, command.meeting_id)
    pending = session.scalars(
        select(Case.number)
        .join(AgendaItem, AgendaItem.case_id == Case.id)
        .where(AgendaItem.meeting_id == meeting.id, AgendaItem.decided_at.is_(None))
        .order_by(AgendaItem.position)
    ).all()
    if pending:
        raise GateError(
            f"Record what became of {', '.join(pending)} first.",
            missing=tuple(f"{number} has no outcome." for number in pending),
        )
    now = utc_now()
    for span in session.scalars(
        select(Attendance).where(Attendance.meeting_id == meeting.id, Attendance.left_at.is_(None))
    ):
        span.left_at = max(now, span.arrived_at)
    session.flush()
    meeting.closed_at = now


def disciplines_present(session: Session, meeting_id: int, at: datetime) -> frozenset[Discipline]:
    """The disciplines in the room now: of those who came and have not left by an instant.

    When they came is not asked: after a clock was set back it lies ahead, and they are here all the same.
    """
    spans = select(Attendance.discipline).where(
        Attendance.meeting_id == meeting_id, or_(Attendance.left_at.is_(None), Attendance.left_at > at)
    )
    return frozenset(discipline for discipline in session.scalars(spans) if discipline is not None)


def _open_meeting(session: Session, meeting_id: int) -> Meeting:
    meeting = fetch(session, Meeting, meeting_id)
    if meeting.closed_at is not None:
        raise FrozenError("This meeting is closed.")
    return meeting


def _run_by(session: Session, meeting_id: int) -> Meeting:
    """An open meeting that the actor coordinates or chairs."""
    person = acting_person(session)
    meeting = _open_meeting(session, meeting_id)
    if person.role is not Role.COORDINATOR and person.id != meeting.chair_id:
        raise NotAllowedError("Only a coordinator or the chair runs a meeting.")
    return meeting


def _open_item(session: Session, item_id: int) -> AgendaItem:
    item = fetch(session, AgendaItem, item_id)
    _run_by(session, item.meeting_id)
    if item.decided_at is not None:
        raise FrozenError(_NO_LONGER)
    return item


def _present_span(session: Session, meeting_id: int, person_id: int) -> Attendance | None:
    return session.scalars(
        select(Attendance).where(
            Attendance.meeting_id == meeting_id, Attendance.person_id == person_id, Attendance.left_at.is_(None)
        )
    ).one_or_none()


def _require_ready(session: Session, case: Case, meeting: Meeting, reason: str) -> None:
    """A case that is not ready on the day of the meeting is listed with a reason; one that is needs none."""
    on = max(meeting.starts_at, utc_now()).date()
    prepared = read_readiness(session, [case.id], on)[case.id]
    if not prepared.ready and not reason.strip():
        raise InvalidInputError(
            f"{case.number} is not ready: {'; '.join(prepared.sentences)}. Say why it cannot wait; its decision is then"
            " provisional.",
            field="provisional_reason",
        )
    if prepared.ready and reason.strip():
        raise InvalidInputError(
            f"{case.number} is ready: every critical record is here. Its decision is not provisional.",
            field="provisional_reason",
        )
