"""The next meeting with the state of its cases, and what waits for whoever is signed in."""

from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, and_, exists, func, select
from sqlalchemy.orm import Session

from tumorboard.concordance.readiness import Readiness
from tumorboard.models import (
    SHOWN_OPINION,
    AgendaItem,
    Board,
    Case,
    Diagnosis,
    Material,
    Meeting,
    OpinionInvitation,
    Patient,
    Person,
    Referral,
)
from tumorboard.models.readiness import read_readiness
from tumorboard.queries.access import sees_whole_agenda
from tumorboard.queries.agenda import age_on
from tumorboard.queries.duties import list_duties
from tumorboard.queries.today_snapshots import DutySnapshot, ListedCaseSnapshot, NextMeetingSnapshot, TodaySnapshot
from tumorboard.vocabulary import AgendaOutcome, DiagnosisKind, Duty


def read_today(session: Session, since: datetime, board_id: int | None = None) -> TodaySnapshot:
    """What the day begins with, in six statements; on a shared board in seven.

    Args:
        session: A reading session.
        since: The beginning of today, with its time zone: meetings before it are over, held or not, and days are
            counted in its time zone.
        board_id: One board; None for all.
    """
    meeting = _next_meeting(session, since, board_id)
    return TodaySnapshot(meeting, list_duties(session, since.date(), board_id, listed=_unready(meeting)))


def _next_meeting(session: Session, since: datetime, board_id: int | None) -> NextMeetingSnapshot | None:
    statement = (
        select(Meeting, Board.name, Person)
        .join(Board, Board.id == Meeting.board_id)
        .join(Person, Person.id == Meeting.chair_id)
        .where(Meeting.closed_at.is_(None), Meeting.starts_at >= since)
        .order_by(Meeting.starts_at, Meeting.id)
        .limit(1)
    )
    if board_id is not None:
        statement = statement.where(Meeting.board_id == board_id)
    found = session.execute(statement).one_or_none()
    if found is None:
        return None
    meeting, board, chair = found
    starts_at = meeting.starts_at.astimezone(since.tzinfo)
    rows = session.execute(_agenda().where(AgendaItem.meeting_id == meeting.id)).all()
    prepared = read_readiness(session, [row.case_id for row in rows], starts_at.date())
    return NextMeetingSnapshot(
        id=meeting.id,
        board=board,
        starts_at=meeting.starts_at,
        place=meeting.place or meeting.video_link,
        planned_minutes=meeting.planned_minutes,
        chair=chair.display_name,
        cases=tuple(_listed(row, starts_at, prepared[row.case_id]) for row in rows),
        whole=sees_whole_agenda(session, meeting),
    )


def _agenda() -> Select[*tuple[Any, ...]]:
    """The cases of an agenda in their order, with what is counted of each."""
    materials = select(func.count()).where(Material.case_id == Case.id)
    received = Material.received_on.is_not(None)
    invited = (OpinionInvitation.case_id == Case.id, OpinionInvitation.withdrawn_at.is_(None))
    shown = SHOWN_OPINION.columns
    given = exists().where(
        shown.case_id == OpinionInvitation.case_id,
        shown.author_id == OpinionInvitation.person_id,
        shown.signed_at.is_not(None),
    )
    return (
        select(
            AgendaItem.position,
            AgendaItem.minutes,
            AgendaItem.outcome,
            AgendaItem.case_id,
            Case.number,
            Patient.family_name,
            Patient.given_name,
            Patient.birth_date,
            Referral.received_on,
            Diagnosis.verbatim,
            materials.where(received).scalar_subquery().label("received"),
            materials.where(received | (Material.unavailable_reason == "")).scalar_subquery().label("expected"),
            select(func.count()).where(*invited).scalar_subquery().label("invited"),
            select(func.count()).where(*invited, given).scalar_subquery().label("given"),
        )
        .join(Case, Case.id == AgendaItem.case_id)
        .join(Patient, Patient.id == Case.patient_id)
        .join(Referral, Referral.case_id == Case.id)
        .outerjoin(Diagnosis, and_(Diagnosis.case_id == Case.id, Diagnosis.kind == DiagnosisKind.OUTSIDE))
        .order_by(AgendaItem.position, AgendaItem.id)
    )


def _listed(row: Row[Any], starts_at: datetime, prepared: Readiness) -> ListedCaseSnapshot:
    return ListedCaseSnapshot(
        position=row.position,
        minutes=row.minutes,
        case_number=row.number,
        patient=_name(row.family_name, row.given_name),
        age=age_on(row.birth_date, starts_at.date()),
        outside_diagnosis=row.verbatim or "",
        records_received=row.received,
        records_expected=row.expected,
        critical_missing=prepared.sentences,
        opinions_received=row.given,
        opinions_invited=row.invited,
        waiting_days=(starts_at.date() - row.received_on).days,
        outcome=row.outcome,
    )


def _unready(meeting: NextMeetingSnapshot | None) -> tuple[DutySnapshot, ...]:
    """The cases of the next agenda that would be discussed without what they need."""
    if meeting is None:
        return ()
    return tuple(
        DutySnapshot(
            Duty.COMPLETE_LISTED,
            case.case_number,
            case.patient,
            ", ".join(case.critical_missing),
            meeting.starts_at.date(),
            "records",
        )
        for case in meeting.cases
        if not case.ready and case.outcome is AgendaOutcome.PENDING
    )


def _name(family_name: str, given_name: str) -> str:
    """Family name first."""
    return ", ".join(part for part in (family_name, given_name) if part)
