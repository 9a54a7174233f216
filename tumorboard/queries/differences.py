"""What differs between two versions of a review, an opinion or a recommendation, row by row and uncut. No SQL, no Qt.

Compared is what a person entered or decided. What follows from that is not: the proposals of the program, and the
wording of findings, which repeats the axes.
"""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from typing import overload

from tumorboard.queries.snapshots import CaseSnapshot, OpinionSnapshot, RecommendationSnapshot, ReviewSnapshot
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
    """A row for the line where it differs, and one for each single statement that this does not show on both sides."""
    entry = after or before
    if entry is None:
        return
    lines = ("" if before is None else before.line, "" if after is None else after.line)
    if lines[0] != lines[1]:
        yield Difference(entry.name, *lines)
    old, new = _fields(before), _fields(after)
    for place, (caption, _said) in enumerate(entry.fields):
        texts = (old.get(caption, ""), new.get(caption, ""))
        lined = place < entry.lined and lines[0] != lines[1]
        told = lined and texts[0] in lines[0] and texts[1] in lines[1]
        if texts[0] != texts[1] and not told:
            yield Difference(f"{entry.name}, {caption}" if caption else entry.name, *texts)


def _fields(entry: Entry | None) -> dict[str, str]:
    return {} if entry is None else dict(entry.fields)
