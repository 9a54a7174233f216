"""What differs between two versions of a review, an opinion or a recommendation, row by row and uncut. No SQL, no Qt.

Compared is what a person entered or decided. What follows from that is not: the proposals of the program, and the
wording of findings, which repeats the axes.
"""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from typing import overload

from tumorboard.queries.review_snapshots import ReviewSnapshot
from tumorboard.queries.snapshots import CaseSnapshot, OpinionSnapshot, RecommendationSnapshot
from tumorboard.queries.version_entries import Entry, Version, entries_of


@dataclass(frozen=True, slots=True)
class Difference:
    """One row: what it is about, and what the two versions say; "" where a version says nothing of it."""

    what: str
    before: str
    after: str


@overload
def differences(
    before: ReviewSnapshot, after: ReviewSnapshot, case: CaseSnapshot | None = None
) -> tuple[Difference, ...]: ...
@overload
def differences(
    before: OpinionSnapshot, after: OpinionSnapshot, case: CaseSnapshot | None = None
) -> tuple[Difference, ...]: ...
@overload
def differences(
    before: RecommendationSnapshot, after: RecommendationSnapshot, case: CaseSnapshot | None = None
) -> tuple[Difference, ...]: ...
def differences(before: Version, after: Version, case: CaseSnapshot | None = None) -> tuple[Difference, ...]:
    """What differs between two versions of the same kind, in reading order; () where nothing does.

    Args:
        before: The earlier version.
        after: The later one.
        case: Their case, for the wording of questions and the names of sources; without it they go by their numbers.

    Raises:
        TypeError: The two are not of one kind.
    """
    if type(before) is not type(after):
        raise TypeError(f"a {type(before).__name__} has no differences from a {type(after).__name__}")
    return tuple(_rows(entries_of(before, case), entries_of(after, case)))


def statements(version: Version, case: CaseSnapshot | None = None) -> tuple[tuple[str, str], ...]:
    """All that a version states, each with what it is about, in reading order."""
    return tuple((row.what, row.after) for row in _rows([], entries_of(version, case)))


def _rows(before: list[Entry], after: list[Entry]) -> Iterator[Difference]:
    old, new = _by_key(before), _by_key(after)
    for key in _merged(list(old), list(new)):
        yield from _entry_rows(old.get(key), new.get(key))


def _by_key(entries: list[Entry]) -> dict[Hashable, Entry]:
    return {entry.key: entry for entry in entries}


def _merged(before: list[Hashable], after: list[Hashable]) -> list[Hashable]:
    """All keys in the order of the later version; what only the earlier one has stays behind what it followed."""
    order = list(after)
    known = set(after)
    place = 0
    for key in before:
        if key in known:
            place = order.index(key) + 1
        else:
            order.insert(place, key)
            place += 1
    return order


def _entry_rows(before: Entry | None, after: Entry | None) -> Iterator[Difference]:
    """What only one version has stands in one row.

    Else there is a row for the line where it differs, and one for each statement that this does not show on both sides.
    """
    if before is None or after is None:
        wholes = ("" if before is None else before.whole, "" if after is None else after.whole)
        entry = after or before
        if entry is not None and any(wholes):
            yield Difference(entry.name, *wholes)
        return
    if before.line != after.line:
        yield Difference(after.name, before.line, after.line)
    for place, ((caption, old), (_caption, new)) in enumerate(zip(before.fields, after.fields, strict=True)):
        lined = place < after.lined and before.line != after.line
        told = lined and old in before.line and new in after.line
        if old != new and not told:
            yield Difference(f"{after.name}, {caption}" if caption else after.name, old, new)
