"""The rows of the table "outside plan, board recommends, change" in the window and the letter."""

from collections.abc import Sequence
from dataclasses import dataclass

from tumorboard.concordance.planned_component import EXTENT_LEVELS, PlannedComponent
from tumorboard.concordance.wording import words
from tumorboard.vocabulary import Modality, Term


class ComponentChange(Term):
    """What becomes of one treatment.

    "Added" and "omitted": the other plan does not mention it. A plan that says "none" (level 0) makes it more or less.
    "Deferred": it waits for the work-up, or nothing is recommended yet. "Unclear": a level is not stated.
    """

    SAME = "same"
    DIFFERENT_EQUAL = "different_equal"
    LESS = "less"
    MORE = "more"
    ADDED = "added"
    OMITTED = "omitted"
    DEFERRED = "deferred"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One treatment on both sides.

    Attributes:
        modality: The kind of treatment.
        label: What to call it: the component's own label, else the modality's.
        outside: The outside component; None if the outside plan does not mention it.
        recommended: The recommended component; None if the recommendation does not mention it.
        change: What becomes of it.
    """

    modality: Modality
    label: str
    outside: PlannedComponent | None
    recommended: PlannedComponent | None
    change: ComponentChange

    @property
    def outside_text(self) -> str:
        """The outside wording; "" if the outside plan does not mention the treatment."""
        return self.outside.text if self.outside else ""

    @property
    def recommended_text(self) -> str:
        """The recommended wording; "" if the recommendation does not mention the treatment."""
        return self.recommended.text if self.recommended else ""


def plan_rows(
    outside: Sequence[PlannedComponent], recommended: Sequence[PlannedComponent], *, deferred: bool
) -> tuple[PlanRow, ...]:
    """Pair the components of two plans, modality by modality.

    Within a modality, equal components are paired first, then the same treatments, then those of one label, then the
    rest in the order of the plans unless both are labeled. What is left stands alone.

    Args:
        outside: The outside plan.
        recommended: The recommended plan.
        deferred: Whether what the recommendation does not mention waits rather than falls away.

    Returns:
        The rows in the order of the vocabulary's modalities.
    """
    rows: list[PlanRow] = []
    for modality in Modality:
        before = [part for part in outside if part.modality is modality]
        after = [part for part in recommended if part.modality is modality]
        for first, second in _pairs(before, after):
            label = next((part.label for part in (second, first) if part and part.label.strip()), modality.label)
            rows.append(PlanRow(modality, label, first, second, _change(first, second, deferred)))
    return tuple(rows)


def _pairs(
    outside: list[PlannedComponent], recommended: list[PlannedComponent]
) -> list[tuple[PlannedComponent | None, PlannedComponent | None]]:
    """Pair by ever weaker likeness; the order of the result follows the outside plan, then the recommended one."""
    partner: dict[int, int] = {}
    for is_alike in (_is_equal, PlannedComponent.is_same_treatment, _has_same_label, _may_be_paired):
        for index, first in enumerate(outside):
            free = (other for other in range(len(recommended)) if other not in partner.values())
            found = next((other for other in free if is_alike(first, recommended[other])), None)
            if index not in partner and found is not None:
                partner[index] = found
    pairs: list[tuple[PlannedComponent | None, PlannedComponent | None]] = [
        (first, recommended[partner[index]] if index in partner else None) for index, first in enumerate(outside)
    ]
    pairs.extend((None, second) for other, second in enumerate(recommended) if other not in partner.values())
    return pairs


def _is_equal(one: PlannedComponent, other: PlannedComponent) -> bool:
    return one == other


def _has_same_label(one: PlannedComponent, other: PlannedComponent) -> bool:
    return bool(words(one.label)) and words(one.label) == words(other.label)


def _may_be_paired(one: PlannedComponent, other: PlannedComponent) -> bool:
    return not (words(one.label) and words(other.label)) or _has_same_label(one, other)


def _change(outside: PlannedComponent | None, recommended: PlannedComponent | None, deferred: bool) -> ComponentChange:
    if outside is None or recommended is None:
        return _one_sided_change(outside, recommended, deferred)
    if outside.is_same_treatment(recommended):
        return ComponentChange.SAME
    if outside.level is None or recommended.level is None:
        return _change_without_levels(outside, recommended)
    if outside.level == recommended.level:
        return ComponentChange.DIFFERENT_EQUAL
    return ComponentChange.LESS if recommended.level < outside.level else ComponentChange.MORE


def _one_sided_change(
    outside: PlannedComponent | None, recommended: PlannedComponent | None, deferred: bool
) -> ComponentChange:
    """A treatment that one plan does not mention; "none" (level 0) against silence is no change."""
    present = outside or recommended
    if present is not None and present.level == 0:
        return ComponentChange.SAME
    if recommended is not None:
        return ComponentChange.ADDED
    return ComponentChange.DEFERRED if deferred else ComponentChange.OMITTED


def _change_without_levels(outside: PlannedComponent, recommended: PlannedComponent) -> ComponentChange:
    """Two different treatments of a modality without scale are just different; "none" needs no other level."""
    if outside.level == 0:
        return ComponentChange.MORE
    if recommended.level == 0:
        return ComponentChange.LESS
    return ComponentChange.UNCLEAR if outside.modality in EXTENT_LEVELS else ComponentChange.DIFFERENT_EQUAL
