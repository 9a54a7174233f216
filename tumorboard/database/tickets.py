"""Tickets to read a case: opening one leaves a trace, and what a case holds is read with a valid one only.

On a shared board the database shows nothing of a case's content without one; on an embedded board the program asks for
it, and whoever can open the file could read past it (docs/security.md).
"""

from collections.abc import Callable
from datetime import timedelta
from typing import Any, Concatenate, ParamSpec, TypeVar
from uuid import uuid4

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from tumorboard.database.rights_rules import TRAIL_READ
from tumorboard.errors import NO_SUCH_CASE, NotFoundError
from tumorboard.models import Case, CaseAccess, PerformedAct
from tumorboard.models.base import utc_now
from tumorboard.vocabulary import AccessPurpose

P = ParamSpec("P")
R = TypeVar("R")

HOURS = 12
"""How long a ticket lasts; it is renewed an hour before its end, so that a meeting never outlasts it."""

EMERGENCY_HOURS = 1
"""How long a ticket lasts by which somebody opens a case that is not theirs."""

TRAIL_MINUTES = 30
"""How often it is said anew that somebody reads the trail; the database shows it for an hour."""

_OPENS = "opens"
_READS_TRAIL = "reads_trail"
_VALID_ON_SERVER = text(
    "SELECT EXISTS (SELECT FROM case_access WHERE case_id = :case_id AND person_id = tb_me() AND expires_at >"
    " clock_timestamp() + CASE purpose WHEN 'emergency' THEN interval '0' ELSE interval '1 hour' END)"
)


def opens_case(
    find: Callable[Concatenate[Session, P], int | None],
) -> Callable[[Callable[Concatenate[Session, P], R]], Callable[Concatenate[Session, P], R]]:
    """Mark a query that shows what a case holds: `Database.read` opens the case first, whoever asks.

    Args:
        find: From the query's own arguments the id of its case; None where there is none to be seen.
    """

    def mark(query: Callable[Concatenate[Session, P], R]) -> Callable[Concatenate[Session, P], R]:
        setattr(query, _OPENS, find)
        return query

    return mark


def case_opened_by(query: Callable[..., object]) -> Callable[..., int | None] | None:
    """What finds the case that a query opens; None for a query that opens none."""
    found: Callable[..., int | None] | None = getattr(query, _OPENS, None)
    return found


def reads_trail(query: Callable[Concatenate[Session, P], R]) -> Callable[Concatenate[Session, P], R]:
    """Mark a query that shows who did what: `Database.read` says in the trail that it is read."""
    setattr(query, _READS_TRAIL, True)
    return query


def is_trail_read_by(query: Callable[..., object]) -> bool:
    """Whether a query is marked so."""
    return bool(getattr(query, _READS_TRAIL, False))


def is_trail_open(session: Session) -> bool:
    """Whether it stands in the trail of the last minutes that this person reads it; always, while a board is set up."""
    person_id: int | None = session.info["actor"].person_id
    if person_id is None:
        return True
    told = select(PerformedAct.id).where(
        PerformedAct.created_by_id == person_id,
        PerformedAct.result == TRAIL_READ,
        PerformedAct.created_at > utc_now() - timedelta(minutes=TRAIL_MINUTES),
    )
    return session.scalar(told.limit(1)) is not None


def open_trail(session: Session) -> None:
    """Say in the trail that it is read."""
    session.add(PerformedAct(key=str(uuid4()), result=TRAIL_READ))
    session.flush()


def has_ticket(session: Session, case_id: int) -> bool:
    """Whether whoever is signed in may read the case for a while yet; always, while a board is set up."""
    person_id: int | None = session.info["actor"].person_id
    if person_id is None:
        return True
    if session.get_bind().dialect.name != "sqlite":
        return bool(session.scalar(_VALID_ON_SERVER, {"case_id": case_id}))
    now = utc_now()
    valid: Any = (CaseAccess.purpose == AccessPurpose.EMERGENCY) & (CaseAccess.expires_at > now)
    valid |= CaseAccess.expires_at > now + timedelta(hours=1)
    ticket = select(CaseAccess.id).where(CaseAccess.case_id == case_id, CaseAccess.person_id == person_id, valid)
    return session.scalar(ticket.limit(1)) is not None


def take_ticket(session: Session, case_id: int, purpose: AccessPurpose, reason: str = "") -> None:
    """Open a case, whether or not there is a ticket already; the database decides who may.

    Raises:
        NotFoundError: There is no such case, or it is not theirs; nothing tells which.
    """
    if session.get_bind().dialect.name != "sqlite":
        session.execute(
            text("SELECT tb_open_case(:case_id, :purpose, :reason)"),
            {"case_id": case_id, "purpose": purpose.value, "reason": reason},
        )
        return
    hours = EMERGENCY_HOURS if purpose is AccessPurpose.EMERGENCY else HOURS
    session.add(
        CaseAccess(
            case_id=case_id,
            person_id=session.info["actor"].person_id,
            purpose=purpose,
            reason=reason,
            expires_at=utc_now() + timedelta(hours=hours),
        )
    )
    session.flush()


def take_ticket_by_number(session: Session, number: str, purpose: AccessPurpose, reason: str) -> None:
    """Open a case of which no more is known than its number, as in an emergency.

    Raises:
        NotFoundError: There is no such case, or it is not theirs; nothing tells which.
    """
    if session.get_bind().dialect.name != "sqlite":
        session.execute(
            text("SELECT tb_open_case_numbered(:number, :purpose, :reason)"),
            {"number": number, "purpose": purpose.value, "reason": reason},
        )
        return
    case_id = session.scalar(select(Case.id).where(Case.number == number))
    if case_id is None:
        raise NotFoundError(NO_SUCH_CASE, field="number")
    take_ticket(session, case_id, purpose, reason)


def ensure_ticket(session: Session, case_id: int, purpose: AccessPurpose = AccessPurpose.CARE) -> None:
    """Open a case unless it is open to this person, once for each session.

    Raises:
        NotFoundError: There is no such case, or it is not theirs.
    """
    opened: set[int] = session.info.setdefault("opened", set())
    if case_id in opened:
        return
    if not has_ticket(session, case_id):
        take_ticket(session, case_id, purpose)
    opened.add(case_id)
