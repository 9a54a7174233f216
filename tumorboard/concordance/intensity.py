"""Compare a recommended treatment plan with the outside plan: direction, flags, and rows for the letter.

The extent levels are this program's own scale. No validated scale for adults was found; it orders plans, it does not
measure them. Every result is a proposal that the board confirms or overrides.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from tumorboard.concordance.plan_rows import ComponentChange, PlanRow, plan_rows
from tumorboard.concordance.planned_component import (
    EXTENT_LEVELS,
    EXTENT_SCALE_NOTE,
    SCALED_MODALITIES,
    PlannedComponent,
    unmatched,
)
from tumorboard.vocabulary import (
    Direction,
    ExpectedChange,
    Intent,
    Modality,
    OutcomeAxis,
    OutcomeBalance,
    TreatmentFlag,
)

__all__ = [
    "EXTENT_LEVELS",
    "EXTENT_SCALE_NOTE",
    "ComponentChange",
    "PlanComparison",
    "PlanRow",
    "PlannedComponent",
    "compare_plans",
    "outcome_balance",
]

_LESS, _EQUAL, _MORE = -1, 0, 1
_PRESENCE_FLAGS = MappingProxyType(
    {
        Modality.SURGERY: (TreatmentFlag.SURGERY_ADDED, TreatmentFlag.SURGERY_ELIMINATED),
        Modality.RADIATION: (TreatmentFlag.RADIATION_ADDED, TreatmentFlag.RADIATION_OMITTED),
        Modality.SYSTEMIC: (TreatmentFlag.SYSTEMIC_ADDED, TreatmentFlag.SYSTEMIC_OMITTED),
    }
)
_CHANGE_FLAGS = MappingProxyType(
    {
        Modality.RADIATION: TreatmentFlag.RADIATION_CHANGED,
        Modality.SYSTEMIC: TreatmentFlag.SYSTEMIC_CHANGED,
    }
)
_SURGERY_FLAGS: Mapping[int | None, TreatmentFlag] = MappingProxyType(
    {_LESS: TreatmentFlag.SURGERY_REDUCED, _MORE: TreatmentFlag.SURGERY_EXTENDED}
)
# Without an aim against the tumor a component is not "active treatment": a biopsy under surveillance, an antiemetic.
_INACTIVE_MODALITIES = frozenset({Modality.OBSERVATION, Modality.BEST_SUPPORTIVE_CARE, Modality.WORK_UP})
_INACTIVE_INTENTS = frozenset({Intent.DIAGNOSTIC, Intent.SUPPORTIVE})
_INTENT_ORDER = (Intent.CURATIVE, Intent.PREVENTIVE, Intent.PALLIATIVE, Intent.SUPPORTIVE, Intent.DIAGNOSTIC)


@dataclass(frozen=True, slots=True)
class PlanComparison:
    """How a recommended plan differs from the outside plan.

    Attributes:
        direction: The proposed direction; None where it cannot be proposed because a level is not stated or nothing
            is recommended: then the board classifies it or leaves it.
        flags: What changed; empty where there is no outside plan and where nothing but work-up is decided yet.
        components: One row for each pair of components, and for each that stands on one side only.
        reason: One plain sentence for the tooltip and the record.
    """

    direction: Direction | None
    flags: frozenset[TreatmentFlag]
    components: tuple[PlanRow, ...]
    reason: str


def compare_plans(
    outside: Sequence[PlannedComponent] | None,
    recommended: Sequence[PlannedComponent],
    *,
    diagnosis_changed: bool = False,
) -> PlanComparison:
    """Compare two plans by their levels of surgery, radiation and systemic therapy.

    The level of a modality is the highest of its components; without a component, or with level 0, it is "none". When
    two components are the same treatment, `PlannedComponent.is_same_treatment` says.

    * NO_OUTSIDE_PLAN: there is none, or it is empty.
    * WORK_UP_FIRST: all that is recommended is work-up; or work-up is the only thing that the recommendation adds.
      What it does not mention then waits for the result. It is not omitted, so that neither LESS nor a flag of an
      omission follows. To drop a treatment for good beside a work-up, the board lists it with level 0. Observation
      or best supportive care in the meantime is a decision of its own, and the plans are compared as usual.
    * MIXED: one level goes up and another down; LESS or MORE: only down or only up.
    * SAME, DIFFERENT_EQUAL: no level changes, and the components are the same or not. Local ablation, trial,
      observation and best supportive care have no level; they count here and nowhere above.
    * None: a treatment on both sides is not the same and lacks its level, which the program does not guess, or nothing
      is recommended. A treatment on one side only needs no level: some is more than none.

    Args:
        outside: The outside plan; None if there is none.
        recommended: The board's plan.
        diagnosis_changed: Whether the second reading changed the diagnosis; sets the flag "diagnosis-driven" on any
            other plan than the outside one.

    Returns:
        The comparison.
    """
    if not outside:
        rows = plan_rows((), recommended, deferred=False)
        return PlanComparison(Direction.NO_OUTSIDE_PLAN, frozenset(), rows, "There is no outside plan.")
    if not recommended:
        rows = plan_rows(outside, (), deferred=True)
        return PlanComparison(None, frozenset(), rows, "No treatment is recommended yet.")
    deferred = _is_work_up_first(outside, recommended)
    shifts = {modality: _shift(modality, outside, recommended) for modality in SCALED_MODALITIES}
    if deferred:
        direction: Direction | None = Direction.WORK_UP_FIRST
        reason = "Only work-up is added; what is not mentioned waits for its result."
        flags: set[TreatmentFlag] = set()
    else:
        direction, reason = _direction(outside, recommended, shifts)
        flags = _flags(outside, recommended, shifts)
    if diagnosis_changed and direction is not Direction.SAME:
        flags.add(TreatmentFlag.DIAGNOSIS_DRIVEN)
    return PlanComparison(direction, frozenset(flags), plan_rows(outside, recommended, deferred=deferred), reason)


def _given(components: Iterable[PlannedComponent], modality: Modality | None = None) -> list[PlannedComponent]:
    """What the plan gives, of one modality or of all; a component with level 0 says that it gives none."""
    return [part for part in components if part.level != 0 and modality in {None, part.modality}]


def _is_work_up_first(outside: Sequence[PlannedComponent], recommended: Sequence[PlannedComponent]) -> bool:
    added = unmatched(_given(recommended), outside)
    if not added or any(part.modality is not Modality.WORK_UP for part in added):
        # Work-up that the outside plan has too is not added, but alone it still leaves the rest open.
        return all(part.modality is Modality.WORK_UP for part in recommended) and any(
            part.modality is not Modality.WORK_UP for part in _given(outside)
        )
    ruled_out = {part.modality for part in recommended if part.level == 0}
    return not any(unmatched(_given(outside, modality), _given(recommended, modality)) for modality in ruled_out)


def _shift(
    modality: Modality, outside: Sequence[PlannedComponent], recommended: Sequence[PlannedComponent]
) -> int | None:
    """Whether the level of a modality goes down, stays or goes up; None if a missing level leaves it open."""
    before, after = _given(outside, modality), _given(recommended, modality)
    if not (unmatched(before, after) or unmatched(after, before)):
        return _EQUAL
    if not before or not after:
        return _MORE if after else _LESS
    levels_before = [part.level for part in before if part.level is not None]
    levels_after = [part.level for part in after if part.level is not None]
    if len(levels_before) < len(before) or len(levels_after) < len(after):
        return None
    difference = max(levels_after) - max(levels_before)
    return (difference > 0) - (difference < 0)


def _direction(
    outside: Sequence[PlannedComponent],
    recommended: Sequence[PlannedComponent],
    shifts: Mapping[Modality, int | None],
) -> tuple[Direction | None, str]:
    """The direction and its reason for a plan that decides on treatment."""
    fewer = [modality.label.lower() for modality, shift in shifts.items() if shift == _LESS]
    more = [modality.label.lower() for modality, shift in shifts.items() if shift == _MORE]
    unclear = [modality.label.lower() for modality, shift in shifts.items() if shift is None]
    if fewer and more:
        return Direction.MIXED, f"Less {_listed(fewer)}, more {_listed(more)}: the board classifies it or leaves it."
    if unclear:
        return None, f"The extent of {_listed(unclear)} is not stated on both sides: the board classifies it."
    unscaled = [
        part.modality.label.lower()
        for part in (*unmatched(_given(outside), recommended), *unmatched(_given(recommended), outside))
        if part.modality not in SCALED_MODALITIES
    ]
    remark = f" {_listed(unscaled).capitalize()}: changed, but without a level on the scale." if unscaled else ""
    if fewer or more:
        direction = Direction.LESS if fewer else Direction.MORE
        return direction, f"{'Less' if fewer else 'More'} {_listed(fewer or more)}, nothing the other way.{remark}"
    if unmatched(_given(outside), recommended) or unmatched(_given(recommended), outside):
        return Direction.DIFFERENT_EQUAL, f"Other treatment at the same levels.{remark}"
    return Direction.SAME, "The same treatment."


def _listed(words: Sequence[str]) -> str:
    return " and ".join(dict.fromkeys(words))


def _flags(
    outside: Sequence[PlannedComponent],
    recommended: Sequence[PlannedComponent],
    shifts: Mapping[Modality, int | None],
) -> set[TreatmentFlag]:
    """What changed in a plan that decides on treatment."""
    flags: set[TreatmentFlag] = set()
    for modality, (added, dropped) in _PRESENCE_FLAGS.items():
        before, after = _given(outside, modality), _given(recommended, modality)
        shift = shifts[modality]
        if bool(before) != bool(after):
            flags.add(added if after else dropped)
        elif modality in _CHANGE_FLAGS and (unmatched(before, after) or unmatched(after, before)):
            flags.add(_CHANGE_FLAGS[modality])
        elif modality is Modality.SURGERY and shift in _SURGERY_FLAGS:
            flags.add(_SURGERY_FLAGS[shift])
    observed = any(part.modality is Modality.OBSERVATION for part in recommended)
    if observed and _is_active(outside) and not _is_active(recommended):
        flags.add(TreatmentFlag.OBSERVATION_INSTEAD)
    intents = _leading_intent(outside), _leading_intent(recommended)
    if None not in intents and intents[0] is not intents[1]:
        flags.add(TreatmentFlag.INTENT_CHANGED)
    return flags


def _is_active(plan: Sequence[PlannedComponent]) -> bool:
    return any(
        part.modality not in _INACTIVE_MODALITIES and part.intent not in _INACTIVE_INTENTS for part in _given(plan)
    )


def _leading_intent(plan: Sequence[PlannedComponent]) -> Intent | None:
    """What the plan as a whole is for; supportive measures beside a curative treatment do not change its intent."""
    stated = {part.intent for part in _given(plan) if part.modality is not Modality.WORK_UP}
    return next((intent for intent in _INTENT_ORDER if intent in stated), None)


def outcome_balance(changes: Mapping[OutcomeAxis, ExpectedChange], treatment_changed: bool) -> OutcomeBalance:
    """Balance one rater's expectations of a change of treatment.

    A change is clinically meaningful if the treatment changed and any axis is not "unchanged"; "uncertain" counts as
    not unchanged. It is positive with one axis improved and none worse, negative with one worse and none improved,
    and else a trade-off.

    Args:
        changes: What the rater expects; an axis that is missing was not rated and says nothing.
        treatment_changed: Whether the recommended treatment differs from the outside plan.

    Returns:
        The balance; NOT_MEANINGFUL where the change is not clinically meaningful.
    """
    expected = set(changes.values())
    if not treatment_changed or expected <= {ExpectedChange.UNCHANGED}:
        return OutcomeBalance.NOT_MEANINGFUL
    improved, worse = ExpectedChange.IMPROVED in expected, ExpectedChange.WORSE in expected
    if improved and not worse:
        return OutcomeBalance.POSITIVE
    if worse and not improved:
        return OutcomeBalance.NEGATIVE
    return OutcomeBalance.TRADE_OFF
