"""The order of what makes a case final, whatever the clocks of its people show.

A review is signed, the recommendation read back and approved at desks whose clocks differ and jump. Each of these acts
takes its turn within the case and is dated after all that it follows: by the clock where that has gone on, otherwise a
microsecond later. So "signed after it was read back" is true exactly when it happened in this order. What a clock
showed stands in the audit trail besides, by the database's own.
"""

from datetime import datetime, timedelta

from sqlalchemy import func, select, union_all
from sqlalchemy.orm import Session

from tumorboard.models import Recommendation, Review
from tumorboard.models.base import utc_now

_TURNS = 0x7B
"""Sets the locks of cases apart from other advisory locks of the database."""


def take_turn(session: Session, case_id: int) -> None:
    """Wait until nobody else is signing, reading back or approving in this case, until the end of the transaction.

    Raises:
        DBAPIError: Somebody else goes on for too long.
    """
    # On SQLite there is one writer at a time anyhow.
    if session.get_bind().dialect.name != "sqlite":
        session.execute(select(func.pg_advisory_xact_lock(_TURNS, case_id)))


def next_instant(session: Session, case_id: int) -> datetime:
    """Now, but later than every signature, read-back and approval of the case; it is this session's turn then."""
    take_turn(session, case_id)
    marks = union_all(
        *(
            select(func.max(column).label("at")).where(of_case == case_id)
            for column, of_case in (
                (Review.signed_at, Review.case_id),
                (Recommendation.read_back_at, Recommendation.case_id),
                (Recommendation.approved_at, Recommendation.case_id),
            )
        )
    ).subquery()
    latest: datetime | None = session.scalar(select(func.max(marks.c.at)))
    now = utc_now()
    return now if latest is None else max(now, latest + timedelta(microseconds=1))
