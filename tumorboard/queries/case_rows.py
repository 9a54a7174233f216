"""Every row of one case in one statement, whatever its children.

Each table of a case carries the case's id, so a case is one UNION ALL of its tables, each row as a JSON object. A
case with forty axes costs as many round trips as an empty one.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import (
    Boolean,
    Date,
    FromClause,
    Select,
    String,
    bindparam,
    cast,
    func,
    inspect,
    literal,
    literal_column,
    select,
    union_all,
)
from sqlalchemy.orm import Session
from sqlalchemy.sql.selectable import CompoundSelect

from tumorboard.models import (
    SHOWN_OPINION,
    Adjudication,
    AgendaItem,
    Answer,
    Attendance,
    AxisTemplateLine,
    Biomarker,
    Case,
    ChecklistItem,
    ConcordanceFinding,
    ConditionalStep,
    Consent,
    ConsideredItem,
    CustodyEvent,
    Diagnosis,
    DiagnosisAxis,
    DiscordanceNotice,
    Dispatch,
    Dissent,
    ExpectedOutcome,
    FollowUp,
    Letter,
    Material,
    MaterialRequest,
    Meeting,
    Opinion,
    OpinionInvitation,
    OrderedTest,
    PatientIdentifier,
    Plan,
    PlanComponent,
    Question,
    Recommendation,
    RecommendationItem,
    Referral,
    Review,
    ReviewedMaterial,
    TargetLesion,
    TestResult,
    TreatmentOption,
    Trial,
    TrialMatch,
)
from tumorboard.models.base import Row, TermSetType, TermType, UtcDateTime

T = TypeVar("T", bound=Row)

_OF_CASE: tuple[type[Row], ...] = (
    Adjudication,
    AgendaItem,
    Answer,
    Biomarker,
    ConcordanceFinding,
    ConditionalStep,
    Consent,
    ConsideredItem,
    CustodyEvent,
    Diagnosis,
    DiagnosisAxis,
    DiscordanceNotice,
    Dispatch,
    Dissent,
    ExpectedOutcome,
    FollowUp,
    Letter,
    Material,
    MaterialRequest,
    Opinion,
    OpinionInvitation,
    OrderedTest,
    Plan,
    PlanComponent,
    Question,
    Recommendation,
    RecommendationItem,
    Referral,
    Review,
    ReviewedMaterial,
    TargetLesion,
    TestResult,
    TreatmentOption,
    TrialMatch,
)

_HEAVY = frozenset({("letter", "content")})
"""Columns that no snapshot shows and that may be large."""


class CaseRows:
    """The rows of one case by class, each list in the order of the ids. The rows belong to no session."""

    def __init__(self, rows: Iterable[Row]) -> None:
        of_class: dict[type[Row], list[Row]] = defaultdict(list)
        for row in rows:
            of_class[type(row)].append(row)
        self._rows: dict[type[Row], list[Row]] = defaultdict(list)
        for kind, same in of_class.items():
            for mapper in inspect(kind).iterate_to_root():
                self._rows[mapper.class_] += same
        for same in self._rows.values():
            same.sort(key=lambda row: row.id)

    def of(self, kind: type[T]) -> list[T]:
        """All rows of a class or of its subclasses."""
        return [row for row in self._rows.get(kind, ()) if isinstance(row, kind)]

    def by(self, kind: type[T], attribute: str) -> dict[int, list[T]]:
        """Rows of a class by the id that an attribute holds; where it holds none they are left out."""
        grouped: dict[int, list[T]] = defaultdict(list)
        for row in self.of(kind):
            owner = getattr(row, attribute)
            if owner is not None:
                grouped[owner].append(row)
        return grouped


def read_case_rows(session: Session, case_id: int) -> CaseRows:
    """The rows of a case: its own, its meetings' attendance, patient's identifiers, trials, and its site's lists."""
    dialect = session.get_bind().dialect.name
    result = session.execute(_statement(dialect), {"case_id": case_id})
    return CaseRows(_decode(table, json.loads(content)) for table, content in result)


@cache
def _statement(dialect: str) -> CompoundSelect[Any]:
    """The one statement, built once per database kind."""
    case_id: Any = bindparam("case_id")
    meetings = select(AgendaItem.meeting_id).where(AgendaItem.case_id == case_id)
    patient = select(Case.patient_id).where(Case.id == case_id)
    trials = select(TrialMatch.trial_id).where(TrialMatch.case_id == case_id)
    site = select(Case.site).where(Case.id == case_id)
    return union_all(
        *(_as_json(dialect, kind).where(_shown(kind).columns["case_id"] == case_id) for kind in _OF_CASE),
        _as_json(dialect, Meeting).where(Meeting.id.in_(meetings)),
        _as_json(dialect, Attendance).where(Attendance.meeting_id.in_(meetings)),
        _as_json(dialect, PatientIdentifier).where(PatientIdentifier.patient_id.in_(patient)),
        _as_json(dialect, Trial).where(Trial.id.in_(trials)),
        _as_json(dialect, ChecklistItem).where(ChecklistItem.site.in_(site)),
        _as_json(dialect, AxisTemplateLine).where(AxisTemplateLine.site.in_(site)),
    )


def _shown(kind: type[Row]) -> FromClause:
    """Where the rows of a class are read: opinions without the words that are sealed to the reader."""
    return SHOWN_OPINION if kind is Opinion else inspect(kind).local_table


def _as_json(dialect: str, kind: type[Row]) -> Select[str, str]:
    table = _shown(kind)
    build = func.json_object if dialect == "sqlite" else func.json_build_object
    pairs: list[Any] = []
    for column in table.columns:
        if (inspect(kind).local_table.description, column.name) not in _HEAVY:
            pairs += [literal_column(f"'{column.name}'"), column]
    return select(literal(kind.__name__).label("kind"), cast(build(*pairs), String).label("row"))


_ALL: tuple[type[Row], ...] = (
    *_OF_CASE,
    Meeting,
    Attendance,
    PatientIdentifier,
    Trial,
    ChecklistItem,
    AxisTemplateLine,
)
_KINDS = {kind.__name__: kind for kind in _ALL}


@cache
def _decoders(kind_name: str) -> tuple[tuple[str, Callable[[Any], object]], ...]:
    """The columns whose JSON value is not the attribute's value, and what makes it so."""
    decoders: list[tuple[str, Callable[[Any], object]]] = []
    for column in inspect(_KINDS[kind_name]).local_table.columns:
        if isinstance(column.type, UtcDateTime):
            decoders.append((column.name, _instant))
        elif isinstance(column.type, TermType):
            decoders.append((column.name, column.type.term))
        elif isinstance(column.type, TermSetType):
            decoders.append((column.name, _term_set(column.type)))
        elif isinstance(column.type, Date):
            decoders.append((column.name, date.fromisoformat))
        elif isinstance(column.type, Boolean):
            decoders.append((column.name, bool))
    return tuple(decoders)


def _term_set(kind: TermSetType) -> Callable[[str], object]:
    return lambda value: frozenset(kind.term(item) for item in json.loads(value))


def _instant(value: str) -> datetime:
    """SQLite stores UTC without a zone; PostgreSQL sends its zone along."""
    instant = datetime.fromisoformat(value)
    return instant.replace(tzinfo=UTC) if instant.tzinfo is None else instant.astimezone(UTC)


def _decode(kind_name: str, values: dict[str, Any]) -> Row:
    for name, decode in _decoders(kind_name):
        if values[name] is not None:
            values[name] = decode(values[name])
    mapper = inspect(_KINDS[kind_name])
    if mapper.polymorphic_on is not None:
        mapper = mapper.polymorphic_map[values["kind"]]
    # As SQLAlchemy itself loads a row. The constructor would record each value as a change: twice the time of a case.
    row: Row = mapper.class_manager.new_instance()
    row.__dict__.update(values)
    return row
