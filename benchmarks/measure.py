"""Timing of contenders in interleaved rounds, and what their ratios say.

A machine is never quiet, so no time stands alone: in each round every contender runs once, in an order that is
rotated from round to round, and what counts is the ratio of two contenders within the same round.
"""

import gc
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from time import perf_counter
from typing import TypeVar

T = TypeVar("T")

LEAST_ROUNDS = 9
"""Fewer rounds give no quartiles worth the name."""


@dataclass(frozen=True, slots=True)
class Contender:
    """Something that is timed.

    Attributes:
        name: Tells it from all others.
        run: One call; it is given the number of the call, counted from 0, so that no two calls need get the same input.
        calls: How many timed calls one round takes; its time is their mean. More calls steady a short one.
    """

    name: str
    run: Callable[[int], object]
    calls: int = 1

    def seconds(self, calls: Iterable[int], clock: Callable[[], float]) -> float:
        """How long these calls take together."""
        start = clock()
        for call in calls:
            self.run(call)
        return clock() - start


@dataclass(frozen=True, slots=True)
class SelfTimed(Contender):
    """Something whose call returns later than what is timed ends, as a process goes on after its first paint.

    Attributes:
        run: One call; it gives the seconds itself.
    """

    run: Callable[[int], float]

    def seconds(self, calls: Iterable[int], clock: Callable[[], float]) -> float:  # noqa: ARG002 - it has its own
        """How long these calls say that they took together."""
        return sum(self.run(call) for call in calls)


@dataclass(frozen=True, slots=True)
class Comparison:
    """A contender against a floor or a peer.

    Attributes:
        name: What is shown.
        subject: The contender's name.
        base: The floor's or peer's name.
        budget: The greatest ratio that is accepted; None where the design sets none.
        aim: The ratio to reach.
        noise: Whether both do the same, so that their ratio shows how far apart equal things are measured.
    """

    name: str
    subject: str
    base: str
    budget: float | None = None
    aim: float | None = None
    noise: bool = False


@dataclass(frozen=True, slots=True)
class Absent:
    """A comparison whose peer is not on this computer."""

    name: str


@dataclass(frozen=True, slots=True)
class Count:
    """A number that no noise touches, e.g. statements of a page; `limit` is the greatest that is accepted."""

    name: str
    value: float
    limit: float | None = None

    @property
    def fails(self) -> bool:
        """Whether it is over its limit."""
        return self.limit is not None and self.value > self.limit


@dataclass(frozen=True, slots=True)
class Topic:
    """What belongs together and is chosen by name; `name` is what `--only` takes."""

    name: str
    contenders: tuple[Contender, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    counts: tuple[Count, ...] = ()
    absent: tuple[Absent, ...] = ()


@dataclass(frozen=True, slots=True)
class Ratio:
    """What the rounds say about a comparison.

    Attributes:
        comparison: Whose ratio it is.
        median: Of the ratios of all rounds.
        lower: Their lower quartile.
        upper: Their upper quartile.
        subject_seconds: The median time of one call of the subject.
        base_seconds: The median time of one call of the base.
    """

    comparison: Comparison
    median: float
    lower: float
    upper: float
    subject_seconds: float
    base_seconds: float

    @property
    def fails(self) -> bool:
        """Whether the budget is exceeded beyond doubt: by the median and by the lower quartile."""
        budget = self.comparison.budget
        return budget is not None and self.median > budget and self.lower > budget


def rotated(items: Sequence[T], number: int) -> list[T]:
    """The items in their order, beginning with another one for each number."""
    start = number % len(items) if items else 0
    return [*items[start:], *items[:start]]


def time_rounds(
    contenders: Sequence[Contender], rounds: int, clock: Callable[[], float] = perf_counter
) -> dict[str, list[float]]:
    """Seconds per call of each contender in each round; one more round goes before them and is dropped.

    The dropped one pays for imports and files that are read for the first time. In each round a contender is called
    once before its time counts, so that nobody pays for the caches that the one before it has emptied.
    """
    seconds: dict[str, list[float]] = {contender.name: [] for contender in contenders}
    # What the preparation made is not walked again by each collection within somebody's time.
    gc.collect()
    gc.freeze()
    try:
        for number in range(rounds + 1):
            for contender in rotated(contenders, number):
                first, *timed = range(number * (contender.calls + 1), (number + 1) * (contender.calls + 1))
                contender.run(first)
                elapsed = contender.seconds(timed, clock)
                if number > 0:
                    seconds[contender.name].append(elapsed / contender.calls)
    finally:
        gc.unfreeze()
    return seconds


def ratio_of(comparison: Comparison, seconds: Mapping[str, Sequence[float]]) -> Ratio:
    """The ratio of a comparison over all rounds, each round against itself."""
    subject, base = seconds[comparison.subject], seconds[comparison.base]
    ratios = [one / other for one, other in zip(subject, base, strict=True)]
    lower, middle, upper = quantiles(ratios, n=4, method="inclusive")
    return Ratio(comparison, middle, lower, upper, median(subject), median(base))
