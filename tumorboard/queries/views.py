"""The filters that somebody has kept, and how a filter is written down."""

import json
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from tumorboard.models import SavedView
from tumorboard.queries.case_list import CaseFilter
from tumorboard.vocabulary import CaseStatus, ConsultationMode, ReferralReason, Requester, TumorSite, Urgency

_TERMS = {
    "site": TumorSite,
    "status": CaseStatus,
    "reason": ReferralReason,
    "requester": Requester,
    "urgency": Urgency,
    "mode": ConsultationMode,
}
_KINDS: dict[str, type] = {
    "text": str,
    "country": str,
    "language": str,
    "code_prefix": str,
    "board_id": int,
    "person_id": int,
    "party_id": int,
    "ready": bool,
}
_DAYS = frozenset({"received_since", "received_until"})


@dataclass(frozen=True, slots=True)
class ViewSnapshot:
    """A filter under its name. `id` is what it is deleted by."""

    id: int
    name: str
    wanted: CaseFilter


def list_views(session: Session) -> tuple[ViewSnapshot, ...]:
    """The views of whoever asks, by name."""
    mine = select(SavedView).where(SavedView.person_id == session.info["actor"].person_id)
    return tuple(
        ViewSnapshot(view.id, view.name, filter_of(view.criteria))
        for view in session.scalars(mine.order_by(SavedView.name, SavedView.id))
    )


def criteria_of(wanted: CaseFilter) -> str:
    """A filter as JSON: what it asks for, and nothing of the page that is shown of it."""
    asked = {
        each.name: _plain(getattr(wanted, each.name))
        for each in fields(wanted)
        if each.name not in {"before_id", "limit"} and getattr(wanted, each.name) != each.default
    }
    return json.dumps(asked, ensure_ascii=False, sort_keys=True)


def filter_of(criteria: str) -> CaseFilter:
    """The filter of some JSON. What a later version of the program wrote, and this one cannot read, is left out."""
    try:
        asked = json.loads(criteria)
    except ValueError:
        return CaseFilter()
    known = {name: _read(name, value) for name, value in asked.items()} if isinstance(asked, dict) else {}
    return CaseFilter(**{name: value for name, value in known.items() if value is not None})


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def _read(name: str, value: object) -> Any:  # noqa: ANN401 - whatever the field holds
    if name in _KINDS:
        return value if type(value) is _KINDS[name] else None
    try:
        if name in _TERMS and isinstance(value, str):
            return _TERMS[name](value)
        return date.fromisoformat(value) if name in _DAYS and isinstance(value, str) else None
    except ValueError:
        return None
