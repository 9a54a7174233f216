"""Words without end: where a line of them may be broken, so that no text is wider than its place."""

import re
import unicodedata

BREAK = "\u200b"
"""Invisible; Qt may begin a new line here."""

_JOINER = "\u200d"
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_TAGS = range(0xE0020, 0xE0080)
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)
_MOST_KEPT = 32
"""So many characters at most are kept together: Arabic has no sign with more marks, but a mischievous text may."""


def breakable(text: str, most: int) -> str:
    """The text with an invisible place to break after every `most` characters of a longer word.

    A sign that takes several characters, such as a letter with marks or a family emoji, stays whole.
    """
    return re.sub(rf"\S{{{most + 1},}}", lambda found: BREAK.join(_pieces(found[0], most)), text)


def shortened(text: str, most: int) -> str:
    """The text in one line of at most so many characters and "…"."""
    line = " ".join(text.splitlines()) if "\n" in text else text
    return line if len(line) <= most else f"{line[:most]}…"


def without_breaks(text: str) -> str:
    """The text as it was before `breakable`; places to break that were typed go too."""
    return text.replace(BREAK, "")


def _pieces(word: str, most: int) -> list[str]:
    pieces, start = [], 0
    while start < len(word):
        end = start + most
        limit = end + _MOST_KEPT
        while end < min(len(word), limit) and _is_inside_sign(word, end):
            end += 1
        pieces.append(word[start:end])
        start = end
    return pieces


def _is_inside_sign(word: str, place: int) -> bool:
    """Whether the characters on both sides of a place make one sign."""
    before, after = word[place - 1], word[place]
    return (
        unicodedata.category(after).startswith("M")
        or _JOINER in {before, after}
        or ord(after) in _SKIN_TONES
        or ord(after) in _TAGS
        or (ord(before) in _FLAG_LETTERS and ord(after) in _FLAG_LETTERS)
    )
