"""What somebody opened in an emergency."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tumorboard.models import Case, CaseAccess
from tumorboard.models.base import utc_now
from tumorboard.vocabulary import AccessPurpose


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
