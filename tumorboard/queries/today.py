"""The next meeting with the state of its cases, and what waits for whoever is signed in."""

from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, and_, exists, func, literal, select, union_all
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
    Opinion,
    OpinionInvitation,
    Patient,
    Person,
    Recommendation,
    Referral,
    Review,
)
from tumorboard.models.readiness import read_readiness
from tumorboard.queries.access import sees_whole_agenda
from tumorboard.queries.agenda import age_on
from tumorboard.queries.today_snapshots import DutySnapshot, ListedCaseSnapshot, NextMeetingSnapshot, TodaySnapshot
from tumorboard.vocabulary import DiagnosisKind, Duty


def read_today(session: Session, since: datetime, board_id: int | None = None) -> TodaySnapshot:
    """What the day begins with, in six statements; on a shared board in seven.

    Args:
        session: A reading session.
        since: The beginning of today, with its time zone: meetings before it are over, held or not, and days are
            counted in its time zone.
        board_id: One board; None for all.
    """
    return TodaySnapshot(meeting=_next_meeting(session, since, board_id), duties=_duties(session, board_id))


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


def _duties(session: Session, board_id: int | None) -> tuple[DutySnapshot, ...]:
    person_id: int | None = session.info["actor"].person_id
    if person_id is None:
        return ()
    own_opinion = exists().where(Opinion.case_id == Case.id, Opinion.author_id == person_id)
    parts = (
        _cases_for(Duty.SIGN_REVIEW, Review, board_id).where(
            Review.reviewer_id == person_id, Review.signed_at.is_(None)
        ),
        _cases_for(Duty.SIGN_OPINION, Opinion, board_id).where(
            Opinion.author_id == person_id, Opinion.signed_at.is_(None)
        ),
        _cases_for(Duty.GIVE_OPINION, OpinionInvitation, board_id).where(
            OpinionInvitation.person_id == person_id, OpinionInvitation.withdrawn_at.is_(None), ~own_opinion
        ),
        _cases_for(Duty.APPROVE_RECOMMENDATION, Recommendation, board_id)
        .join(AgendaItem, AgendaItem.id == Recommendation.agenda_item_id)
        .join(Meeting, Meeting.id == AgendaItem.meeting_id)
        .where(
            Meeting.chair_id == person_id,
            Recommendation.read_back_at.is_not(None),
            Recommendation.approved_at.is_(None),
        ),
    )
    return tuple(
        DutySnapshot(Duty(duty), number, _name(family_name, given_name))
        for number, duty, family_name, given_name in session.execute(union_all(*parts).order_by("number", "duty"))
    )


def _cases_for(
    duty: Duty, kind: type[Review | Opinion | OpinionInvitation | Recommendation], board_id: int | None
) -> Select[str, str, str, str]:
    """The open cases of a board with rows of a kind, as the duty that those rows bring."""
    statement = (
        select(Case.number.label("number"), literal(duty.value).label("duty"), Patient.family_name, Patient.given_name)
        .select_from(kind)
        .join(Case, Case.id == kind.case_id)
        .join(Patient, Patient.id == Case.patient_id)
        .where(Case.withdrawn_at.is_(None), Case.closed_at.is_(None))
    )
    return statement if board_id is None else statement.where(Case.board_id == board_id)


def _name(family_name: str, given_name: str) -> str:
    """Family name first."""
    return ", ".join(part for part in (family_name, given_name) if part)
