"""Why something was found: a piece of its text with the words that were looked for, marked."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tumorboard.database.search_words import LONGEST_TEXT, LONGEST_WORD, fold

_BEFORE, _LENGTH = 28, 110
"""How many characters stand before the first marked word, and in the whole piece."""

_UNSEEN = re.compile(r"[\x00-\x20\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""White space and what would turn the line around: each shown as one blank."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of a text on one line; `spans` are where in it the marked words begin and end."""

    text: str
    spans: tuple[tuple[int, int], ...] = ()


def held_words(text: str, words: Sequence[str]) -> frozenset[str]:
    """Which of the folded words a text holds, or longer words that begin so."""
    folded = " " + " ".join(fold(text[:LONGEST_TEXT]).split())
    return frozenset(word for word in words if f" {word}" in folded)


def make_snippet(text: str, words: Sequence[str]) -> Snippet:
    """The piece of a text around the first of some folded words, with all of them in it marked."""
    found = sorted(_spans(text[:LONGEST_TEXT], words))
    first = found[0][0] if found else 0
    start = 0 if first <= _BEFORE else _word_start(text, first - _BEFORE, first)
    end = min(start + _LENGTH, len(text))
    before, after = "…" if start else "", "…" if end < len(text) else ""
    piece = _UNSEEN.sub(" ", text[start:end])
    moved = len(before) - start
    marked = ((begin + moved, min(stop, end) + moved) for begin, stop in found if begin < end and start <= begin)
    return Snippet(before + piece + after, tuple(dict.fromkeys(marked)))


def _word_start(text: str, at: int, latest: int) -> int:
    blank = text.find(" ", at, latest)
    return at if blank < 0 else blank + 1


def _spans(text: str, words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where in a text the words begin and end; folding makes some characters two, and others none."""
    folded: list[str] = [" "]
    places: list[int] = [0]
    for place, character in enumerate(text):
        for letter in _folded(character):
            folded.append(letter)
            places.append(place)
    whole = "".join(folded)
    for word in words:
        at = whole.find(f" {word[:LONGEST_WORD]}")
        while at >= 0:
            yield places[at + 1], places[at + len(word)] + 1
            at = whole.find(f" {word}", at + 1)


@lru_cache(maxsize=4096)
def _folded(character: str) -> str:
    return fold(character)
