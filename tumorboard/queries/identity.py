"""Which board this is, wherever its file is moved and whatever its server is called."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from tumorboard.models import AuditLink


def board_identity(session: Session) -> str:
    """The first link of the audit chain, in hexadecimal: no two boards share it, and a copy keeps it.

    "" for a board in which nothing was written yet.
    """
    return session.scalar(select(AuditLink.hash).order_by(AuditLink.position).limit(1)) or ""
