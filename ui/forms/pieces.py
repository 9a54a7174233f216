"""What stands in a form, piece by piece: so it is kept, given back, and put together with what others wrote."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from ui.forms.plain import Plain


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a form that is changed as one.

    Attributes:
        name: What people call it.
        text: How it reads; "" for nothing.
        content: What its controls hold, also what cannot be read yet, such as half a date; as JSON holds it.
    """

    name: str
    text: str
    content: Plain


class UnreadableDraftError(ValueError):
    """A draft that this version of the program did not write."""


Pieces = Mapping[str, Piece]
"""The parts of a form by their keys, in the order of the form."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A part that both sides changed; a text is "" where a side has nothing there."""

    key: str
    name: str
    original: str
    theirs: str
    mine: str


def differ(one: Pieces, other: Pieces) -> bool:
    """Whether two states of a form differ in what stands in them."""
    return {key: piece.content for key, piece in one.items()} != {key: piece.content for key, piece in other.items()}


def names_of_changes(base: Pieces, mine: Pieces) -> tuple[str, ...]:
    """What people call the parts in which two states differ, in the order of the form."""
    changed = [key for key in dict.fromkeys([*mine, *base]) if not _same(base.get(key), mine.get(key))]
    return tuple((mine.get(key) or base[key]).name for key in changed)


def merge(base: Pieces, theirs: Pieces, mine: Pieces) -> tuple[dict[str, Piece], tuple[Conflict, ...]]:
    """Put both sides' changes of `base` together; where both changed the same part, mine stands and is listed.

    Returns:
        What should stand in the form, and the parts to ask about.
    """
    merged = dict(mine)
    conflicts = []
    for key in dict.fromkeys([*base, *theirs, *mine]):
        was, now, own = base.get(key), theirs.get(key), mine.get(key)
        if _same(was, now) or _same(now, own):
            continue
        if _same(was, own):
            put(merged, key, now)
        else:
            name = next(piece.name for piece in (now, own, was) if piece)
            conflicts.append(Conflict(key, name, *(piece.text if piece else "" for piece in (was, now, own))))
    return merged, tuple(conflicts)


def put(pieces: dict[str, Piece], key: str, piece: Piece | None) -> None:
    """Set one part, or take it out (None)."""
    if piece is None:
        pieces.pop(key, None)
    else:
        pieces[key] = piece


def dump(base: Pieces, mine: Pieces) -> str:
    """Both states as text: what was typed, and what it was typed over."""
    return json.dumps([_listed(base), _listed(mine)])


def load(text: str) -> tuple[dict[str, Piece], dict[str, Piece]]:
    """The two states of `dump`.

    Raises:
        UnreadableDraftError: The text is none that `dump` writes.
    """
    try:
        base, mine = json.loads(text)
        return _read(base), _read(mine)
    except (TypeError, ValueError) as error:
        raise UnreadableDraftError("not a draft of this version") from error


def texts(content: str) -> tuple[Conflict, ...]:
    """What `dump` wrote as texts to read, for a form that cannot hold it: each piece that was typed in."""
    try:
        base, mine = load(content)
    except UnreadableDraftError:
        return (Conflict("", "", "", "", content),)
    typed = {key: piece for key, piece in mine.items() if not _same(piece, base.get(key))}
    return tuple(
        Conflict("", piece.name, base[key].text if key in base else "", "", piece.text) for key, piece in typed.items()
    )


def _listed(pieces: Pieces) -> list[Plain]:
    return [[key, piece.name, piece.text, piece.content] for key, piece in pieces.items()]


def _read(listed: list[Plain]) -> dict[str, Piece]:
    return {str(key): Piece(str(name), str(text), content) for key, name, text, content in listed}


def _same(one: Piece | None, other: Piece | None) -> bool:
    return (one.content if one else None) == (other.content if other else None)
