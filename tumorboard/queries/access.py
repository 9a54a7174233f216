"""What somebody opened in an emergency, and whether they see all of an agenda."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from tumorboard.models import Case, CaseAccess, Meeting
from tumorboard.models.base import utc_now
from tumorboard.vocabulary import AccessPurpose

_SEES_ALL = text(
    "SELECT tb_role() IS DISTINCT FROM 'specialist' OR :board_id IN (SELECT tb_my_boards())"
    " OR EXISTS (SELECT FROM attendance WHERE meeting_id = :meeting_id AND person_id = tb_me())"
)


@dataclass(frozen=True, slots=True)
class EmergencySnapshot:
    """A case that is open to somebody because of an emergency: until when, and why."""

    until: datetime
    reason: str


def current_emergency(session: Session, number: str) -> EmergencySnapshot | None:
    """The emergency in which the person of the session has this case open; None where there is none."""
    row = session.execute(
        select(CaseAccess.expires_at, CaseAccess.reason)
        .join(Case, Case.id == CaseAccess.case_id)
        .where(
            Case.number == number,
            CaseAccess.person_id == session.info["actor"].person_id,
            CaseAccess.purpose == AccessPurpose.EMERGENCY,
            CaseAccess.expires_at > utc_now(),
        )
        .order_by(CaseAccess.expires_at.desc())
        .limit(1)
    ).one_or_none()
    return None if row is None else EmergencySnapshot(row.expires_at, row.reason)


def sees_whole_agenda(session: Session, meeting: Meeting) -> bool:
    """Whether the person sees every case of a meeting: only then is what is counted of its agenda true.

    On a shared board a specialist sees the cases of their boards, of meetings that they chair or sit in, and those that
    they are on. A board in a file shows everybody everything.
    """
    person_id: int | None = session.info["actor"].person_id
    if session.get_bind().dialect.name == "sqlite" or person_id in {None, meeting.chair_id}:
        return True
    return bool(session.scalar(_SEES_ALL, {"board_id": meeting.board_id, "meeting_id": meeting.id}))
