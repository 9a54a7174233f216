"""The order in which a line shows its characters: the Unicode Bidirectional Algorithm (UAX #9, revision 48).

reportlab draws from left to right in the order given. Arabic and Hebrew run from right to left, numbers and Latin words
within them from left to right. Of the algorithm's controls only the first strong isolate and its end occur: the reports
put them around a person's text, so that a Hebrew name cannot pull the date after it to its other side. Embeddings and
overrides are refused before text comes here, so the rules for them (X2 to X8) are left out.

The standard's rules replace direction classes by others, so the classes are held as a string, a letter a character.
"""

import re
from unicodedata import bidirectional, category

from bidi.mirror import MIRRORED

ISOLATE = "\u2068"
"""First strong isolate: what follows, until `END_OF_ISOLATE`, is ordered by itself and is one neutral thing outside."""

END_OF_ISOLATE = "\u2069"
"""Pop directional isolate."""

_CLASSES = {
    "L": "L",
    "R": "R",
    "AL": "A",  # Arabic letter
    "EN": "E",  # European number
    "AN": "N",  # Arabic number
    "ES": "S",  # sign between European numbers
    "ET": "T",  # sign beside European numbers, such as % and µ
    "CS": "C",  # sign between numbers
    "NSM": "M",  # mark on the character before
    "BN": "M",  # invisible: goes with the character before
}
_NEUTRAL = "O"

_BRACKETS = {
    closing: opening for opening, closing in MIRRORED.items() if category(opening) == "Ps" and category(closing) == "Pe"
}
_OPENING = frozenset(_BRACKETS.values())


def is_right_to_left(text: str) -> bool:
    """Whether a paragraph runs from right to left: its first letter with a direction decides (rules P2 and P3).

    Letters within isolates count only where there is no other.
    """
    depth, inside = 0, None
    for character in text:
        if character == ISOLATE:
            depth += 1
        elif character == END_OF_ISOLATE:
            depth = max(0, depth - 1)
        elif (direction := bidirectional(character)) in {"L", "R", "AL"}:
            if not depth:
                return direction != "L"
            if inside is None:
                inside = direction != "L"
    return bool(inside)


def levels(text: str, *, right_to_left: bool) -> list[int]:
    """The embedding level of each character: even ones are read from left to right, odd ones from right to left.

    Args:
        text: A paragraph, without line breaks.
        right_to_left: The direction of the paragraph.
    """
    result = [0] * len(text)
    _resolve(text, 0, len(text), int(right_to_left), result)
    return result


def visual_order(line: list[int]) -> list[int]:
    """The places of a line's characters as they stand from left to right (rule L2).

    Args:
        line: Their levels, in reading order.
    """
    order = list(range(len(line)))
    odd = [level for level in line if level % 2]
    for lowest in range(max(line, default=0), min(odd, default=1) - 1, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and line[order[end]] >= lowest:
                end += 1
            order[start:end] = reversed(order[start:end])
            start = end + 1
    return order


def mirrored(character: str) -> str:
    """What stands for a character such as "(" where text runs from right to left (rule L4)."""
    mirror: str = MIRRORED.get(character, character)
    return mirror


def _resolve(text: str, start: int, stop: int, level: int, result: list[int]) -> None:
    """Writes the levels of text[start:stop], whose own level is given, into `result`."""
    places: list[int] = []
    place = start
    while place < stop:
        places.append(place)
        if text[place] == ISOLATE:
            end = _end_of_isolate(text, place, stop)
            # The least higher level of the direction that the isolate's own letters ask for (rules X5c and X5a).
            odd = is_right_to_left(text[place + 1 : end])
            _resolve(text, place + 1, end, level + 1 + (level + 1 + odd) % 2, result)
            place = end
        else:
            place += 1
    characters = "".join(text[place] for place in places)
    embedding = "R" if level % 2 else "L"
    types = _weak_types("".join(map(_direction_class, characters)), embedding)
    types = _neutral_types(_bracket_types(characters, types, embedding), embedding)
    for place, kind in zip(places, types, strict=True):  # rules I1 and I2
        if level % 2:
            result[place] = level + (kind != "R")
        else:
            result[place] = level + {"L": 0, "R": 1}.get(kind, 2)


def _end_of_isolate(text: str, place: int, stop: int) -> int:
    depth = 0
    for end in range(place, stop):
        depth += (text[end] == ISOLATE) - (text[end] == END_OF_ISOLATE)
        if not depth:
            return end
    return stop


def _direction_class(character: str) -> str:
    return _CLASSES.get(bidirectional(character), _NEUTRAL)


def _weak_types(types: str, embedding: str) -> str:
    """Rules W1 to W7: marks, numbers and the signs about them."""
    types = embedding + types  # the start counts as a letter of the surrounding direction
    types = re.sub("(.)M+", lambda found: found[1] * len(found[0]), types)
    types = re.sub("A[^LRA]*", lambda found: found[0].replace("E", "N"), types)
    types = types.replace("A", "R")
    types = re.sub("(?<=E)[SC](?=E)", "E", types)
    types = re.sub("(?<=N)C(?=N)", "N", types)
    types = re.sub("T+(?=E)|(?<=E)T+", lambda found: "E" * len(found[0]), types)
    types = re.sub("[STC]", _NEUTRAL, types)
    types = re.sub("L[^LR]*", lambda found: found[0].replace("E", "L"), types)
    return types[1:]


def _bracket_types(characters: str, types: str, embedding: str) -> str:
    """Rule N0: both brackets of a pair take one direction."""
    resolved = list(types)
    for opening, closing in sorted(_bracket_pairs(characters, types)):
        inside = {_strong(kind) for kind in resolved[opening + 1 : closing]} - {_NEUTRAL}
        if not inside:
            continue
        direction = embedding
        if embedding not in inside:
            before = (_strong(kind) for kind in reversed(resolved[:opening]) if kind != _NEUTRAL)
            direction = next(before, embedding)
        resolved[opening] = resolved[closing] = direction
    return "".join(resolved)


def _bracket_pairs(characters: str, types: str) -> list[tuple[int, int]]:
    pairs, open_brackets = [], list[tuple[str, int]]()
    for place, (character, kind) in enumerate(zip(characters, types, strict=True)):
        if kind != _NEUTRAL:
            continue
        if character in _OPENING:
            open_brackets.append((character, place))
        elif character in _BRACKETS:
            for depth in range(len(open_brackets) - 1, -1, -1):
                if open_brackets[depth][0] == _BRACKETS[character]:
                    pairs.append((open_brackets[depth][1], place))
                    del open_brackets[depth:]
                    break
    return pairs


def _strong(kind: str) -> str:
    return "R" if kind in "EN" else kind


def _neutral_types(types: str, embedding: str) -> str:
    """Rules N1 and N2: what has no direction takes that of both its neighbors, or else of its surroundings."""
    types = embedding + types + embedding
    types = re.sub("(?<=L)O+(?=L)", lambda found: "L" * len(found[0]), types)
    types = re.sub("(?<=[REN])O+(?=[REN])", lambda found: "R" * len(found[0]), types)
    return types[1:-1].replace(_NEUTRAL, embedding)
