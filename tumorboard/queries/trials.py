"""The trials that the board knows."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from tumorboard.models import Trial

_MOST = 5_000
"""So many of the newest are offered; any other can be typed."""


@dataclass(frozen=True, slots=True)
class KnownTrial:
    """A trial by its registry's number and title."""

    registry_number: str
    title: str


def list_trials(session: Session) -> tuple[KnownTrial, ...]:
    """The newest first."""
    rows = session.execute(select(Trial.registry_number, Trial.title).order_by(Trial.id.desc()).limit(_MOST))
    return tuple(KnownTrial(row.registry_number, row.title) for row in rows)
