"""The results as a table for people and as JSON for programs."""

import json
import platform
from collections.abc import Iterator
from dataclasses import asdict, dataclass

from benchmarks.measure import Absent, Count, Ratio

_RATIO = "{:<44} {:>8} {:>15} {:>8} {:>7} {:>10} {:>10}  {}"


@dataclass(frozen=True, slots=True)
class Results:
    """All that one run has found.

    Attributes:
        rounds: How many rounds counted.
        ratios: By topic, in the order of the run.
        counts: Likewise.
        absent: What was not compared, because the peer is not on this computer.
    """

    rounds: int
    ratios: tuple[Ratio, ...]
    counts: tuple[Count, ...]
    absent: tuple[Absent, ...]

    @property
    def failures(self) -> tuple[str, ...]:
        """The names of what is over its budget or its limit."""
        over_budget = tuple(ratio.comparison.name for ratio in self.ratios if ratio.fails)
        return over_budget + tuple(count.name for count in self.counts if count.fails)


def as_table(results: Results) -> str:
    """Ratios with their quartiles and times, then counts."""
    return "\n".join(_lines(results))


def _lines(results: Results) -> Iterator[str]:
    yield _RATIO.format("ratio", "median", "quartiles", "budget", "aim", "ms", "base, ms", "")
    for ratio in results.ratios:
        comparison = ratio.comparison
        yield _RATIO.format(
            comparison.name,
            f"{ratio.median:.2f}",
            f"{ratio.lower:.2f} to {ratio.upper:.2f}",
            _number(comparison.budget),
            _number(comparison.aim),
            f"{ratio.subject_seconds * 1000:.2f}",
            f"{ratio.base_seconds * 1000:.2f}",
            _verdict(ratio),
        ).rstrip()
    for absent in results.absent:
        yield f"{absent.name:<44} not installed"
    yield ""
    for count in results.counts:
        limit = "" if count.limit is None else f"  at most {count.limit:g}{'  OVER' if count.fails else ''}"
        yield f"{count.name:<44} {count.value:>8g}{limit}"


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:g}"


def _verdict(ratio: Ratio) -> str:
    comparison = ratio.comparison
    if comparison.noise:
        return "noise band"
    if ratio.fails:
        return "OVER"
    if comparison.aim is not None and ratio.median <= comparison.aim:
        return "aim reached"
    return "ok" if comparison.budget is not None else ""


def as_json(results: Results) -> str:
    """Everything in full precision, times in seconds."""
    return json.dumps(
        {
            "python": platform.python_version(),
            "system": platform.system(),
            "rounds": results.rounds,
            "ratios": [asdict(ratio) | {"fails": ratio.fails} for ratio in results.ratios],
            "counts": [asdict(count) | {"fails": count.fails} for count in results.counts],
            "not_installed": [absent.name for absent in results.absent],
            "failures": results.failures,
        },
        indent=2,
    )
