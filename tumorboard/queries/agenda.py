"""Meetings and their agendas."""

from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tumorboard.errors import NotAllowedError, NotFoundError
from tumorboard.models import AgendaItem, Board, Case, Diagnosis, Meeting, Patient, Person
from tumorboard.models.readiness import read_readiness
from tumorboard.queries.access import sees_whole_agenda
from tumorboard.queries.agenda_snapshots import AgendaItemSnapshot, AgendaSnapshot, MeetingRowSnapshot
from tumorboard.vocabulary import DiagnosisKind


def read_agenda(session: Session, meeting_id: int, *, names: bool = True) -> AgendaSnapshot:
    """The agenda of a meeting in its order, in five statements; on a shared board in six.

    Raises:
        NotAllowedError: The person does not see all of its cases: a part would be taken for the whole.
        NotFoundError: There is no such meeting.
    """
    found = session.execute(
        select(Meeting, Board, Person)
        .join(Board, Board.id == Meeting.board_id)
        .join(Person, Person.id == Meeting.chair_id)
        .where(Meeting.id == meeting_id)
    ).one_or_none()
    if found is None:
        raise NotFoundError(f"There is no meeting {meeting_id}.", field="meeting")
    meeting, board, chair = found
    if not sees_whole_agenda(session, meeting):
        raise NotAllowedError("You do not see all cases of this meeting; ask its coordinator for the agenda.")
    rows = session.execute(
        select(AgendaItem, Case, Patient, Person, Diagnosis.verbatim.label("outside"))
        .join(Case, Case.id == AgendaItem.case_id)
        .join(Patient, Patient.id == Case.patient_id)
        .outerjoin(Person, Person.id == AgendaItem.presenter_id)
        .outerjoin(Diagnosis, (Diagnosis.case_id == Case.id) & (Diagnosis.kind == DiagnosisKind.OUTSIDE))
        .where(AgendaItem.meeting_id == meeting_id)
        .order_by(AgendaItem.position, AgendaItem.id)
    ).all()
    prepared = read_readiness(session, [row.Case.id for row in rows], meeting.starts_at.date())
    return AgendaSnapshot(
        board=board.name,
        institution=board.institution,
        starts_at=meeting.starts_at,
        place=meeting.place or meeting.video_link,
        planned_minutes=meeting.planned_minutes,
        chair=chair.display_name,
        items=tuple(
            AgendaItemSnapshot(
                position=row.AgendaItem.position,
                minutes=row.AgendaItem.minutes,
                patient=", ".join(part for part in (row.Patient.family_name, row.Patient.given_name) if part),
                age=age_on(row.Patient.birth_date, meeting.starts_at.date()),
                sex=row.Patient.sex,
                case_number=row.Case.number,
                outside_diagnosis=row.outside or "",
                question=row.AgendaItem.question,
                presenter="" if row.Person is None else row.Person.display_name,
                ready=prepared[row.Case.id].ready,
                readiness="; ".join(prepared[row.Case.id].sentences) or "Ready",
                late_reason=row.AgendaItem.late_reason,
                state=row.AgendaItem.outcome,
                provisional_reason=row.AgendaItem.provisional_reason,
            )
            for row in rows
        ),
        names=names,
    )


def list_meetings(
    session: Session, *, since: datetime | None = None, board_id: int | None = None, limit: int = 100
) -> tuple[MeetingRowSnapshot, ...]:
    """Meetings by their time, newest first; `since` leaves out earlier ones, `board_id` those of other boards."""
    statement = (
        select(Meeting, Board.name, func.count(AgendaItem.id).label("cases"))
        .join(Board, Board.id == Meeting.board_id)
        .outerjoin(AgendaItem, AgendaItem.meeting_id == Meeting.id)
        .group_by(Meeting.id, Board.name)
        .order_by(Meeting.starts_at.desc(), Meeting.id.desc())
        .limit(limit)
    )
    if since is not None:
        statement = statement.where(Meeting.starts_at >= since)
    if board_id is not None:
        statement = statement.where(Meeting.board_id == board_id)
    return tuple(
        MeetingRowSnapshot(
            id=row.Meeting.id,
            board=row.name,
            starts_at=row.Meeting.starts_at,
            planned_minutes=row.Meeting.planned_minutes,
            cases=row.cases,
            closed=row.Meeting.closed_at is not None,
        )
        for row in session.execute(statement)
    )


def meeting_case_numbers(session: Session, meeting_id: int) -> tuple[str, ...]:
    """The numbers of a meeting's cases in their order.

    Raises:
        NotFoundError: There is no such meeting.
    """
    if session.scalar(select(Meeting.id).where(Meeting.id == meeting_id)) is None:
        raise NotFoundError(f"There is no meeting {meeting_id}.", field="meeting")
    return tuple(
        session.scalars(
            select(Case.number)
            .join(AgendaItem, AgendaItem.case_id == Case.id)
            .where(AgendaItem.meeting_id == meeting_id)
            .order_by(AgendaItem.position, AgendaItem.id)
        )
    )


def age_on(birth_date: date | None, day: date) -> int | None:
    """Age in whole years; None where the date of birth is not known or lies after the day."""
    if birth_date is None or birth_date > day:
        return None
    before_birthday = (day.month, day.day) < (birth_date.month, birth_date.day)
    return day.year - birth_date.year - before_birthday
