"""The audit trail for those who watch over it: who changed what and when, never the words themselves."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, not_, or_, select, text
from sqlalchemy.orm import Session

from tumorboard.database.key_acts import KEY_ACT_BEGINS, read_key_act
from tumorboard.database.rights_rules import TRAIL_READ
from tumorboard.database.tickets import reads_trail
from tumorboard.models import AuditEvent, AuditHead, AuditLink, Case, CaseAccess, PerformedAct, Person
from tumorboard.vocabulary import AccessPurpose, AuditedActs, KeyAct

PAGE = 200


@dataclass(frozen=True, slots=True)
class AuditFilter:
    """Which events are wanted; "" and None do not restrict.

    Attributes:
        login: Whose.
        table: Of which table.
        case_number: About which case.
        since: Not before this moment, in UTC.
        until: Before this moment, in UTC.
        before_id: Older than this event: where the next page begins.
        acts: Readings, readings in an emergency, changes, what was done with the keys of an encrypted board, or all.
        limit: At most so many, from 1.
    """

    login: str = ""
    table: str = ""
    case_number: str = ""
    since: datetime | None = None
    until: datetime | None = None
    before_id: int | None = None
    acts: AuditedActs = AuditedActs.ALL
    limit: int = PAGE


@dataclass(frozen=True, slots=True)
class AuditRowSnapshot:
    """One event. `position` and `hash` are its link in the chain; None for one that is not linked yet.

    A case that was opened, and the trail itself where it was read, are the operation "READ"; `purpose` and `reason` are
    those for which a case was opened. What was done with an encrypted board's keys is the operation "KEYS": `key_act`,
    about the passphrase of the login `whose`, "" where it is about the board's.
    """

    id: int
    at: datetime
    login: str
    name: str
    operation: str
    table: str
    row_id: int | None
    case_number: str
    position: int | None
    hash: str
    purpose: AccessPurpose | None = None
    reason: str = ""
    key_act: KeyAct | None = None
    whose: str = ""


@dataclass(frozen=True, slots=True)
class AuditHeadSnapshot:
    """The newest link: what an outside witness would write down."""

    position: int
    hash: str


_opening = and_(AuditEvent.table_name == CaseAccess.__tablename__, CaseAccess.id == AuditEvent.row_id)
_telling = or_(PerformedAct.result == TRAIL_READ, PerformedAct.result.startswith(KEY_ACT_BEGINS, autoescape=True))
_act = and_(
    AuditEvent.table_name == PerformedAct.__tablename__,
    PerformedAct.id == AuditEvent.row_id,
    _telling,
)
# Never unknown, so that its opposite is not either.
_trail = and_(PerformedAct.id.is_not(None), PerformedAct.result == TRAIL_READ)
_read = or_(CaseAccess.id.is_not(None), _trail)
_ACTS: dict[AuditedActs, ColumnElement[bool]] = {
    AuditedActs.READ: _read,
    AuditedActs.EMERGENCY: CaseAccess.purpose == AccessPurpose.EMERGENCY,
    AuditedActs.CHANGED: not_(_read),
    AuditedActs.KEYS: PerformedAct.result != TRAIL_READ,
}


@reads_trail
def list_audit(session: Session, wanted: AuditFilter) -> tuple[AuditRowSnapshot, ...]:
    """Events, newest first, one page."""
    query = (
        select(
            AuditEvent.id,
            AuditEvent.at,
            AuditEvent.actor,
            AuditEvent.operation,
            AuditEvent.table_name,
            AuditEvent.row_id,
            Person.given_name,
            Person.family_name,
            Case.number,
            AuditLink.position,
            AuditLink.hash,
            CaseAccess.purpose,
            CaseAccess.reason,
            PerformedAct.result.label("told"),
        )
        .outerjoin(Person, Person.login == AuditEvent.actor)
        .outerjoin(Case, Case.id == AuditEvent.case_id)
        .outerjoin(AuditLink, AuditLink.event_id == AuditEvent.id)
        .outerjoin(CaseAccess, _opening)
        .outerjoin(PerformedAct, _act)
        .order_by(AuditEvent.id.desc())
        .limit(wanted.limit)
    )
    for value, condition in (
        (wanted.login, AuditEvent.actor == wanted.login),
        (wanted.table, AuditEvent.table_name == wanted.table),
        (wanted.case_number, Case.number == wanted.case_number),
    ):
        if value:
            query = query.where(condition)
    if wanted.acts is not AuditedActs.ALL:
        query = query.where(_ACTS[wanted.acts])
    if wanted.since is not None:
        query = query.where(AuditEvent.at >= wanted.since)
    if wanted.until is not None:
        query = query.where(AuditEvent.at < wanted.until)
    if wanted.before_id is not None:
        query = query.where(AuditEvent.id < wanted.before_id)
    return tuple(_snapshot(row) for row in session.execute(query))


def _snapshot(row: Any) -> AuditRowSnapshot:  # noqa: ANN401 - a row as `list_audit` selects it
    reads_trail = row.told == TRAIL_READ
    key_act, whose = read_key_act(row.told or "") or (None, "")
    operation = "READ" if row.purpose or reads_trail else "KEYS" if key_act else row.operation
    return AuditRowSnapshot(
        id=row.id,
        at=row.at,
        login=row.actor,
        name=" ".join(part for part in (row.given_name, row.family_name) if part),
        operation=operation,
        table=AuditEvent.__tablename__ if reads_trail else row.table_name,
        row_id=row.row_id,
        case_number=row.number or "",
        position=row.position,
        hash=row.hash or "",
        purpose=row.purpose,
        reason=row.reason or "",
        key_act=key_act,
        whose=whose,
    )


@reads_trail
def changed_columns(session: Session, event_id: int) -> tuple[str, ...]:
    """The names of the columns that an event changed; of an added or removed row, all of them.

    The words stay in the database: an auditor sees that a comment was changed, not the comment. On a shared board not
    even this program reads them.
    """
    if session.get_bind().dialect.name != "sqlite":
        return tuple(session.scalars(text("SELECT tb_audit_columns(:event_id)"), {"event_id": event_id}))
    event = session.get_one(AuditEvent, event_id)
    before = session.scalar(
        select(AuditEvent.row_json)
        .where(
            AuditEvent.table_name == event.table_name,
            AuditEvent.row_id == event.row_id,
            AuditEvent.case_id.is_(None) if event.case_id is None else AuditEvent.case_id == event.case_id,
            AuditEvent.id < event.id,
        )
        .order_by(AuditEvent.id.desc())
        .limit(1)
    )
    now, was = json.loads(event.row_json), {} if before is None else json.loads(before)
    if event.operation == "DELETE":
        was = {}
    return tuple(name for name in now if not name.startswith("_") and (name not in was or now[name] != was[name]))


@reads_trail
def audited_tables(session: Session) -> tuple[str, ...]:
    """The tables in which something was changed, by name."""
    return tuple(session.scalars(select(AuditEvent.table_name).distinct().order_by(AuditEvent.table_name)))


def audit_head(session: Session) -> AuditHeadSnapshot | None:
    """The newest link of the chain; None on a board in which nothing was written."""
    row = session.execute(select(AuditHead.position, AuditHead.hash).limit(1)).one_or_none()
    return None if row is None or not row.position else AuditHeadSnapshot(row.position, row.hash)
