"""The lists with which a board begins: materials and disciplines per tumor site and reason of referral.

They stand in resources/vocabularies/checklists.toml, to be read and argued about by clinicians. A board that has lines
of its own for a site uses those and nothing of these.
"""

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from tumorboard.concordance.readiness import ChecklistNeed
from tumorboard.vocabulary import Discipline, MaterialKind, Necessity, ReferralReason, TumorSite

_NOT_NEEDED = "none"


@dataclass(frozen=True, slots=True)
class NeededDiscipline:
    """A discipline that the cases of a site ask for; `reason` None: at every reason of referral."""

    discipline: Discipline
    necessity: Necessity
    reason: ReferralReason | None = None


@cache
def default_checklist(site: TumorSite) -> tuple[ChecklistNeed, ...]:
    """The materials that a case of a site needs where the board has no list of its own."""
    needs: dict[tuple[object, ...], ChecklistNeed] = {}
    for entry, reason in _entries("materials", site):
        kind, description = MaterialKind(entry["kind"]), str(entry.get("description", ""))
        key = (kind, description, reason)
        needs.pop(key, None)
        if entry["necessity"] != _NOT_NEEDED:
            age: int | None = entry.get("maximum_age_days")
            needs[key] = ChecklistNeed(kind, Necessity(entry["necessity"]), description, age, reason)
    return in_order(needs.values())


@cache
def default_disciplines(site: TumorSite) -> tuple[NeededDiscipline, ...]:
    """The disciplines that a case of a site asks for where the board has no list of its own."""
    needs: dict[tuple[object, ...], NeededDiscipline] = {}
    for entry, reason in _entries("disciplines", site):
        discipline = Discipline(entry["discipline"])
        needs.pop((discipline, reason), None)
        if entry["necessity"] != _NOT_NEEDED:
            needs[discipline, reason] = NeededDiscipline(discipline, Necessity(entry["necessity"]), reason)
    return tuple(needs.values())


def in_order(needs: Iterable[ChecklistNeed]) -> tuple[ChecklistNeed, ...]:
    """Lines as people read them: what holds at every reason first, then by weight and kind."""
    kinds, weights = list(MaterialKind), list(Necessity)
    reasons: list[ReferralReason | None] = [None, *ReferralReason]
    return tuple(
        sorted(
            needs,
            key=lambda need: (
                reasons.index(need.reason),
                weights.index(need.necessity),
                kinds.index(need.kind),
                need.description,
            ),
        )
    )


def needed_disciplines(needs: Iterable[NeededDiscipline], reason: ReferralReason) -> tuple[NeededDiscipline, ...]:
    """What a list asks for at one reason, critical first; a line for that reason replaces the one for all."""
    chosen: dict[Discipline, NeededDiscipline] = {}
    for need in needs:
        if need.reason in {None, reason} and (need.discipline not in chosen or need.reason is not None):
            chosen[need.discipline] = need
    weights, order = list(Necessity), list(Discipline)
    return tuple(
        sorted(chosen.values(), key=lambda need: (weights.index(need.necessity), order.index(need.discipline)))
    )


def _entries(table: str, site: TumorSite) -> Iterator[tuple[dict[str, Any], ReferralReason | None]]:
    """The entries of a table that hold for a site, once for each reason that they name."""
    for entry in _lists()[table]:
        if site.value in entry.get("sites", [site.value]):
            reasons = entry.get("reasons")
            for reason in [None] if reasons is None else [ReferralReason(item) for item in reasons]:
                yield entry, reason


@cache
def _lists() -> dict[str, Any]:
    text = files("resources").joinpath("vocabularies", "checklists.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
