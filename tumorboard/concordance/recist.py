"""RECIST 1.1: the response of the target lesions, and what a choice of target lesions must fulfil.

Source: Eisenhauer et al., New response evaluation criteria in solid tumours: revised RECIST guideline (version 1.1),
European Journal of Cancer 2009;45:228-247, with the questions and clarifications of the RECIST working group.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import Protocol

from tumorboard.errors import InvalidInputError
from tumorboard.vocabulary import Response

Millimeters = Decimal | float

MOST_TARGETS = 5
MOST_TARGETS_PER_ORGAN = 2
SMALLEST_DIAMETER_MM = 10
SMALLEST_NODE_SHORT_AXIS_MM = 15
NORMAL_NODE_BELOW_MM = 10
_PARTIAL_DECREASE = Fraction(30, 100)
_PROGRESSIVE_INCREASE = Fraction(20, 100)
_PROGRESSIVE_INCREASE_MM = 5


@dataclass(frozen=True, slots=True)
class MeasuredLesion:
    """A lesion that is to be followed as a target.

    Attributes:
        organ: The organ in the reader's words; paired organs are one organ ("lung", not "left lung").
        diameter_mm: The longest diameter in mm; of a lymph node its short axis.
        lymph_node: Whether it is a lymph node. All nodes together are one organ.
    """

    organ: str
    diameter_mm: Millimeters
    lymph_node: bool = False


class TargetSizes(Protocol):
    """A target lesion at three examinations, as typed: diameters in mm as decimal text, "" where none was measured."""

    @property
    def organ(self) -> str:
        """In the reader's words."""

    @property
    def lymph_node(self) -> bool:
        """Whether its short axis is what was measured."""

    @property
    def baseline_mm(self) -> str:
        """Before treatment."""

    @property
    def nadir_mm(self) -> str:
        """At the examination at which the sum of all targets was smallest: not the smallest size of this one."""

    @property
    def current_mm(self) -> str:
        """Now."""


@dataclass(frozen=True, slots=True)
class TargetAssessment:
    """The sums of the targets in mm, and the response that follows from them.

    `nadir` is that of the earlier examinations, baseline included.
    """

    baseline: Decimal
    nadir: Decimal
    current: Decimal
    response: Response


def response_of(
    lesions: Sequence[TargetSizes], *, new_lesion: bool = False, nontarget_progression: bool = False
) -> Response | None:
    """The response that follows from what was entered; None while nothing follows.

    A new lesion, or unequivocal progression beside the targets, is progression whatever the targets measure.

    Raises:
        InvalidInputError: The baseline is not above 0.
    """
    if new_lesion or nontarget_progression:
        return Response.PROGRESSIVE
    assessed = assess_targets(lesions)
    return None if assessed is None else assessed.response


def assess_targets(lesions: Sequence[TargetSizes]) -> TargetAssessment | None:
    """The response of target lesions alone that were measured at three examinations at most.

    The nadir is the smallest sum. The smallest sizes of single lesions may be of different examinations: their sum was
    never reached, and would call a stable disease progressive.

    Returns:
        None while a size at baseline or now is missing, or while only some have a size at the nadir.

    Raises:
        InvalidInputError: The baseline is not above 0.
    """
    before = [read_millimeters(lesion.baseline_mm) for lesion in lesions]
    smallest = [read_millimeters(lesion.nadir_mm) for lesion in lesions]
    now = [read_millimeters(lesion.current_mm) for lesion in lesions]
    if not lesions or None in before or None in now or nadir_is_partial(lesions):
        return None
    baseline, current = _sum(before), _sum(now)
    nadir = baseline if None in smallest else min(_sum(smallest), baseline)
    only_nodes = all(
        lesion.lymph_node and (size or 0) < NORMAL_NODE_BELOW_MM for lesion, size in zip(lesions, now, strict=True)
    )
    response = target_response(baseline, [nadir, current], only_nodes_below_10mm=only_nodes)
    return TargetAssessment(baseline, nadir, current, response)


def nadir_is_partial(lesions: Sequence[TargetSizes]) -> bool:
    """Whether some lesions have a size at the nadir and some have none: then there is no sum."""
    known = {read_millimeters(lesion.nadir_mm) is not None for lesion in lesions}
    return len(known) > 1


def read_millimeters(text: str) -> Decimal | None:
    """A typed length, 0 mm or more; None where it is none."""
    try:
        size = Decimal(text.strip())
    except InvalidOperation:
        return None
    return size if size.is_finite() and size >= 0 else None


def target_response(
    baseline: Millimeters,
    sums: Sequence[Millimeters | None],
    *,
    new_lesion: bool = False,
    nontarget_progression: bool = False,
    only_nodes_below_10mm: bool = False,
) -> Response:
    """The response at the last of the follow-up measurements.

    In this order: PD with a new lesion or unequivocal progression of non-target lesions; NE if the current sum could
    not be measured; CR if the sum is 0 or nothing but nodes below 10 mm is left; PD if the sum is at least 20 % and at
    least 5 mm above the smallest one so far, baseline included; PR if it is at least 30 % below baseline; else SD. The
    calculation is exact: a sum of 0.1 + 0.2 mm handed over as Decimal is 0.3 mm, and a float counts as the number
    that it prints as.

    Targets that reappear after CR are progression only if the reader calls them so: hand that over as `new_lesion`.

    Args:
        baseline: Sum of the diameters before treatment, in mm; above 0.
        sums: The sums of every follow-up in mm, 0 or more, in order of time; the last one is assessed. None stands
            for a follow-up at which not all targets could be measured.
        new_lesion: Whether an unequivocal new lesion appeared.
        nontarget_progression: Whether the non-target lesions progressed unequivocally.
        only_nodes_below_10mm: Whether all that is left of the targets is lymph nodes with a short axis below 10 mm.

    Returns:
        The response of the targets, or PD for the reasons beside them. Whether CR holds for the whole patient depends
        on the non-target lesions too.

    Raises:
        InvalidInputError: A sum is negative or no number, the baseline is not above 0, or there is no follow-up.
    """
    before = _exact(baseline, "baseline")
    if before == 0:
        raise InvalidInputError("The sum at baseline must be above 0 mm.", field="baseline")
    if not sums:
        raise InvalidInputError("At least one follow-up measurement is needed.", field="sums")
    measured = [None if entry is None else _exact(entry, "sums") for entry in sums]
    current = measured[-1]
    if new_lesion or nontarget_progression:
        return Response.PROGRESSIVE
    if current is None:
        return Response.NOT_EVALUABLE
    if current == 0 or only_nodes_below_10mm:
        return Response.COMPLETE
    nadir = min([before, *(entry for entry in measured[:-1] if entry is not None)])
    increase = current - nadir
    if increase >= _PROGRESSIVE_INCREASE * nadir and increase >= _PROGRESSIVE_INCREASE_MM:
        return Response.PROGRESSIVE
    return Response.PARTIAL if before - current >= _PARTIAL_DECREASE * before else Response.STABLE


def lesion_faults(lesions: Sequence[MeasuredLesion]) -> tuple[str, ...]:
    """What is wrong with a choice of target lesions at baseline.

    At most 5 in all and 2 per organ; at least 10 mm, a lymph node at least 15 mm in its short axis.

    Returns:
        A plain sentence for each fault; empty if the choice is sound.

    Raises:
        InvalidInputError: A diameter is negative or no number.
    """
    faults: list[str] = []
    if len(lesions) > MOST_TARGETS:
        faults.append(f"{len(lesions)} target lesions were chosen; RECIST 1.1 allows at most {MOST_TARGETS}.")
    organs = Counter(
        "lymph nodes" if lesion.lymph_node else " ".join(lesion.organ.casefold().split()) for lesion in lesions
    )
    faults.extend(
        f"{count} target lesions are in one organ ({organ or 'not named'}); at most {MOST_TARGETS_PER_ORGAN} may be."
        for organ, count in organs.items()
        if count > MOST_TARGETS_PER_ORGAN
    )
    for number, lesion in enumerate(lesions, start=1):
        smallest = SMALLEST_NODE_SHORT_AXIS_MM if lesion.lymph_node else SMALLEST_DIAMETER_MM
        if _exact(lesion.diameter_mm, "diameter_mm") < smallest:
            what = "short axis of the node" if lesion.lymph_node else "diameter"
            faults.append(
                f"Lesion {number}: the {what} is {lesion.diameter_mm} mm; a target needs at least {smallest} mm."
            )
    return tuple(faults)


def _sum(sizes: Sequence[Decimal | None]) -> Decimal:
    return sum((size for size in sizes if size is not None), Decimal(0))


def _exact(value: Millimeters, field: str) -> Fraction:
    """A length without the error of binary floats, which 0.1 would bring."""
    if isinstance(value, bool) or not isinstance(value, Decimal | float | int):
        raise InvalidInputError("A measurement must be a number of millimeters.", field=field)
    length = value if isinstance(value, Decimal) else Decimal(str(value))
    if not length.is_finite() or length < 0:
        raise InvalidInputError("A measurement must be a number of 0 mm or more.", field=field)
    return Fraction(length)
