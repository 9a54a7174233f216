"""Axis values gathered from many statements: every value stays, each under a name of its own, the newest first."""

from collections import defaultdict
from dataclasses import dataclass, replace

from tumorboard.concordance.axes import AxisValue
from tumorboard.exchange.filing_text import label
from tumorboard.vocabulary import Axis

_ORDER = {axis: place for place, axis in enumerate(Axis)}


@dataclass(frozen=True, slots=True)
class _Stated:
    value: AxisValue
    on: str
    kind: str
    rank: int


class AxisGatherer:
    """Collects what a record states about one tumor, axis by axis.

    Of several different values, the newest keeps the plain label, under which a review is compared with it; the
    others are labeled by kind ("clinical") or date. Equal values count once.
    """

    def __init__(self) -> None:
        self._stated: dict[tuple[Axis, str], list[_Stated]] = defaultdict(list)

    def add(self, value: AxisValue, on: str = "", *, kind: str = "", rank: int = 0) -> None:
        """Adds a value.

        Args:
            value: With its plain label.
            on: The date that it holds for, as sent.
            kind: What tells it apart from values of the same date, such as "clinical".
            rank: Among values of one date, a lower rank comes first.
        """
        key = (value.axis, value.label.casefold())
        stated = _Stated(value, on[:10], kind, rank)
        if all(_same(value, earlier.value) is False for earlier in self._stated[key]):
            self._stated[key].append(stated)

    @property
    def values(self) -> tuple[AxisValue, ...]:
        """All values with distinct labels, in the order of the axes."""
        found: list[AxisValue] = []
        for key in sorted(self._stated, key=lambda key: _ORDER[key[0]]):
            taken: set[tuple[str, str]] = set()
            found.extend(_labeled(stated, taken) for stated in _newest_first(self._stated[key]))
        return _distinct(found)

    @property
    def remarks(self) -> tuple[str, ...]:
        """A sentence for each axis that was sent with several values."""
        sentences = []
        for (axis, _label), stated in self._stated.items():
            if len(stated) > 1:
                name = stated[0].value.label or axis.label
                shown = ", ".join(_shown(item) for item in _newest_first(stated))
                sentences.append(f"{name} came with several values, all kept: {shown}.")
        return tuple(sentences)


def _same(one: AxisValue, other: AxisValue) -> bool:
    """Whether two values say the same, whatever code stands behind them."""
    fields = ("absence", "text", "status", "number", "unit", "method", "system")
    return all(getattr(one, name) == getattr(other, name) for name in fields)


def _newest_first(stated: list[_Stated]) -> list[_Stated]:
    ranked = sorted(stated, key=lambda item: item.rank)
    return sorted(ranked, key=lambda item: item.on, reverse=True)


def _labeled(stated: _Stated, taken: set[tuple[str, str]]) -> AxisValue:
    plain = stated.value.label
    for suffix in ("", stated.kind, stated.on, f"{stated.kind} {stated.on}".strip()):
        name = f"{plain} {suffix}".strip() if suffix else plain
        if (name, stated.value.method) not in taken and (suffix or not taken):
            break
    else:
        name = f"{plain} {stated.on} {len(taken) + 1}".strip()
    taken.add((name, stated.value.method))
    return replace(stated.value, label=label(name))


def _distinct(values: list[AxisValue]) -> tuple[AxisValue, ...]:
    """The values, numbered where shortening or chance gave two the same label."""
    taken: set[tuple[Axis, str, str]] = set()
    found = []
    for value in values:
        name, count = value.label, 1
        while (value.axis, name.casefold(), value.method) in taken:
            count += 1
            name = f"{value.label} ({count})"
        taken.add((value.axis, name.casefold(), value.method))
        found.append(replace(value, label=name))
    return tuple(found)


def _shown(stated: _Stated) -> str:
    value = stated.value
    said = value.text or f"{value.number} {value.unit}".strip() or value.code
    return f"{said} ({stated.on})" if stated.on else said
