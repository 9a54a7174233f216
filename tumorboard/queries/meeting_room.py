"""A meeting while it is held: its agenda with ids, who is on the roster, and who is in the room."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tumorboard.errors import NotFoundError
from tumorboard.models import AgendaItem, Attendance, Board, BoardMember, Case, Meeting, Person, RequiredDiscipline
from tumorboard.queries.access import sees_whole_agenda
from tumorboard.vocabulary import AgendaOutcome, Discipline, Necessity


@dataclass(frozen=True, slots=True)
class RoomItemSnapshot:
    """One case of the agenda; `started_at` None before its discussion began."""

    id: int
    case_id: int
    case_number: str
    position: int
    minutes: int
    question: str
    outcome: AgendaOutcome
    started_at: datetime | None


@dataclass(frozen=True, slots=True)
class RoomPersonSnapshot:
    """Someone of the roster, or a guest who is here; `discipline` is the one in which they are here or would be."""

    id: int
    display_name: str
    discipline: Discipline | None
    present: bool


@dataclass(frozen=True, slots=True)
class MeetingRoomSnapshot:
    """A meeting and its room.

    Attributes:
        id: Of the meeting.
        board: The board's name.
        starts_at: When it starts.
        chair_id: Who chairs it.
        chair: Their name.
        closed: Whether it is over.
        items: Its cases, in their order.
        people: Its roster, then guests.
        required: The disciplines without which there is no quorum.
        whole: Whether the person sees every case of the agenda; otherwise `items` are those that they are on.
    """

    id: int
    board: str
    starts_at: datetime
    chair_id: int
    chair: str
    closed: bool
    items: tuple[RoomItemSnapshot, ...]
    people: tuple[RoomPersonSnapshot, ...]
    required: frozenset[Discipline]
    whole: bool = True

    @property
    def present(self) -> frozenset[Discipline]:
        """The disciplines in the room now."""
        here = (person.discipline for person in self.people if person.present)
        return frozenset(discipline for discipline in here if discipline is not None)

    @property
    def absent(self) -> frozenset[Discipline]:
        """The required disciplines that are not in the room; with any, there is no quorum."""
        return self.required - self.present


def read_meeting_room(session: Session, meeting_id: int) -> MeetingRoomSnapshot:
    """A meeting as its page shows it, in five statements; on a shared board in six.

    Raises:
        NotFoundError: There is no such meeting.
    """
    found = session.execute(
        select(Meeting, Board.name, Person)
        .join(Board, Board.id == Meeting.board_id)
        .join(Person, Person.id == Meeting.chair_id)
        .where(Meeting.id == meeting_id)
    ).one_or_none()
    if found is None:
        raise NotFoundError(f"There is no meeting {meeting_id}.", field="meeting")
    meeting, board, chair = found
    rows = session.execute(
        select(AgendaItem, Case.number)
        .join(Case, Case.id == AgendaItem.case_id)
        .where(AgendaItem.meeting_id == meeting_id)
        .order_by(AgendaItem.position, AgendaItem.id)
    )
    return MeetingRoomSnapshot(
        id=meeting.id,
        board=board,
        starts_at=meeting.starts_at,
        chair_id=chair.id,
        chair=chair.display_name,
        closed=meeting.closed_at is not None,
        items=tuple(
            RoomItemSnapshot(
                item.id,
                item.case_id,
                number,
                item.position,
                item.minutes,
                item.question,
                item.outcome,
                item.started_at,
            )
            for item, number in rows
        ),
        people=_people(session, meeting),
        required=frozenset(
            session.scalars(
                select(RequiredDiscipline.discipline).where(
                    RequiredDiscipline.board_id == meeting.board_id,
                    RequiredDiscipline.necessity == Necessity.CRITICAL,
                )
            )
        ),
        whole=sees_whole_agenda(session, meeting),
    )


def _people(session: Session, meeting: Meeting) -> tuple[RoomPersonSnapshot, ...]:
    """The roster in its order, then guests; someone who is here stands in the discipline in which they came."""
    here = {
        person.id: (person, discipline)
        for person, discipline in session.execute(
            select(Person, Attendance.discipline)
            .join(Attendance, Attendance.person_id == Person.id)
            .where(Attendance.meeting_id == meeting.id, Attendance.left_at.is_(None))
            .order_by(Attendance.arrived_at)
        )
    }
    roster = session.execute(
        select(Person, BoardMember.discipline)
        .join(BoardMember, BoardMember.person_id == Person.id)
        .where(BoardMember.board_id == meeting.board_id, Person.active)
        .order_by(BoardMember.id)
    )
    listed: dict[int, tuple[Person, Discipline | None]] = {}
    for person, discipline in roster:
        listed.setdefault(person.id, here.get(person.id, (person, discipline)))
    listed |= {key: value for key, value in here.items() if key not in listed}
    return tuple(
        RoomPersonSnapshot(person.id, person.display_name, discipline, person.id in here)
        for person, discipline in listed.values()
    )
