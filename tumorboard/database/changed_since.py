"""What was committed since a link of the audit trail: the ids of what somebody may see, and nothing of what they hold.

The links are numbered in the order of the commits, without gaps, so that nothing can come in behind what was asked for
last. The trail itself is read by auditors alone: on a shared board a function of its owner answers, which names a case,
and what came with it, only to those to whom the policy of cases shows it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from tumorboard.changes import Changes
from tumorboard.models import (
    Absence,
    AuditHead,
    AxisTemplateLine,
    Base,
    Board,
    BoardMember,
    CaseAccess,
    ChecklistItem,
    CredentialReset,
    DisciplineNeed,
    Expertise,
    Party,
    Person,
    RequiredDiscipline,
)

FUNCTION = "tb_audit_changed"
"""What everybody may ask on a shared board."""

CHANNEL = "tumorboard"
"""On which a shared board says that something was committed, and nothing else; channels belong to one database."""

MOST_LINKS = 5000
"""So many links are looked through at once: after a long sleep there may be a million."""

OF_PEOPLE = (
    Absence,
    AxisTemplateLine,
    Board,
    BoardMember,
    ChecklistItem,
    CredentialReset,
    DisciplineNeed,
    Expertise,
    Party,
    Person,
    RequiredDiscipline,
)
"""Rows about who works with the board, and what its boards ask for."""

_SILENT = (CaseAccess.__tablename__,)
"""That somebody looked at a case changes nothing of it."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What one question brought to light.

    Attributes:
        changes: What was touched.
        position: The newest link that was looked at.
        more: Whether there are newer ones.
    """

    changes: Changes
    position: int
    more: bool


def newest_link(session: Session) -> int:
    """The number of the newest link, from which on one may ask what changed."""
    return session.scalars(select(AuditHead.position)).one()


def changed_since(session: Session, position: int) -> Heard:
    """What was committed after a link, as far as the person may see it.

    Args:
        session: The person's.
        position: The number of the link; one that is not there yet, as on a board that was restored, is the newest.
    """
    newest = newest_link(session)
    start = min(position, newest)
    until = min(start + MOST_LINKS, newest)
    if start == until:
        return Heard(Changes(), until, more=False)
    ask = _ASKED_OF_FILE if session.get_bind().dialect.name == "sqlite" else _ASKED_OF_SERVER
    ids: dict[str, set[int]] = {"cases": set(), "meetings": set(), "patients": set(), "people": set()}
    for kind, number in session.execute(text(ask), {"after": start}):
        ids[kind].add(number)
    cases, meetings, patients = (frozenset(ids[kind]) for kind in ("cases", "meetings", "patients"))
    return Heard(Changes(cases, meetings, patients, bool(ids["people"])), until, until < newest)


def function_statement(case_shown: str, office: str) -> str:
    """The function that answers on a shared board.

    Args:
        case_shown: The condition under which the policy of cases shows a row of `clinical_case`.
        office: The condition that somebody sees patients of whom there is no case yet.
    """
    touched = _touched("({}::jsonb ->> '{}')::bigint")
    shown = "EXISTS (SELECT FROM clinical_case WHERE clinical_case.{} AND ({}))"
    return f"""CREATE FUNCTION {FUNCTION}(after bigint) RETURNS TABLE (kind text, number bigint)
LANGUAGE sql STABLE SECURITY DEFINER ROWS 50 AS $$
WITH told AS ({touched.format(after="after")}),
shown AS (SELECT * FROM told WHERE tb_setup() OR (tb_role() IS NOT NULL AND CASE
  WHEN told.case_id IS NOT NULL THEN {shown.format("id = told.case_id", case_shown)}
  WHEN told.patient_id IS NOT NULL THEN {office} OR {shown.format("patient_id = told.patient_id", case_shown)}
  ELSE true END))
{_ANSWER} $$"""


def _touched(from_row: str) -> str:
    """The rows that the links after `{after}` are about, by what they belong to; `from_row` takes a column out."""

    def belonging(kind: str) -> str:
        column = f"{kind}_id"
        parts = sorted(table.name for table in Base.metadata.tables.values() if column in table.columns)
        number = from_row.format("told.row_json", column)
        return f"CASE WHEN told.table_name = '{kind}' THEN told.row_id WHEN {_any_of(parts)} THEN {number} END"

    people = sorted(kind.__tablename__ for kind in OF_PEOPLE)
    # Limited rather than bounded by numbers: a planner that does not know them might read the trail as a whole.
    links = (
        "SELECT event_id FROM audit_link WHERE audit_link.position > {after} ORDER BY audit_link.position"
        f" LIMIT {MOST_LINKS}"
    )
    return (
        f"SELECT DISTINCT told.case_id, {belonging('patient')} AS patient_id, {belonging('meeting')} AS meeting_id,"
        f" {_any_of(people)} AS of_people FROM ({links}) AS link JOIN audit_event AS told ON told.id = link.event_id"
        f" WHERE NOT {_any_of(_SILENT)}"
    )


def _any_of(tables: Iterable[str]) -> str:
    names = ", ".join(f"'{name}'" for name in tables)
    return f"told.table_name IN ({names})"


_ANSWER = """SELECT 'cases', case_id FROM shown WHERE case_id IS NOT NULL
UNION SELECT 'patients', patient_id FROM shown WHERE patient_id IS NOT NULL
UNION SELECT 'meetings', meeting_id FROM shown WHERE meeting_id IS NOT NULL
UNION SELECT 'people', 1 FROM shown WHERE of_people"""

_TOUCHED_IN_FILE = _touched("{} ->> '$.{}'").format(after=":after")
_ASKED_OF_FILE = f"WITH shown AS ({_TOUCHED_IN_FILE}) {_ANSWER}"
_ASKED_OF_SERVER = f"SELECT kind, number FROM {FUNCTION}(:after)"
