"""Which words a text is searched by: the same folding for what is stored and for what is typed, on both databases.

Upper and lower case, accents and the like do not count: "Muller" finds "Müller", "Lodz" finds "Łódź". PostgreSQL does
it in SQL (`search_postgresql`), a file by functions of the program's own connections. The tables of characters here are
those of both: what a letter is depends on a server's locale and on the version of Unicode that somebody's Python
knows, and an index must not.
"""

import re
import unicodedata

LONGEST_WORD = 64
"""Characters of a word that count; what is longer is found by its beginning."""

LONGEST_TEXT = 250_000
"""Characters of a case that are searched: PostgreSQL takes 1 MB of words, and a character has at most four bytes."""

MOST_WORDS = 32
"""How many of the typed words count; whoever pastes a whole report is answered by its beginning."""

MARKS = (
    r"\u00ad\u02bc\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u061c\u0640"
    r"\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20f0\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f\ufeff"
)
"""Characters that say nothing to a search, as a class of a regular expression: accents, vowel points, directions."""

BLANKS = (
    r"\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7"
    r"\u02c2-\u02df\u037e\u0387\u055a-\u055f\u0589\u05be\u05c0\u05c3\u05f3\u05f4\u060c\u061b\u061f\u066a-\u066d\u06d4"
    r"\u0964\u0965\u1680\u2000-\u200a\u2010-\u2029\u202f-\u205f\u20a0-\u20cf\u2190-\u25ff\u2900-\u2bff"
    r"\u3000-\u3004\u3008-\u3020\u3030\u30fb"
)
"""What stands between words, as such a class: everything in ASCII that is neither letter nor digit, and its like."""

ALONE = r"\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Characters of scripts that put no blanks between words, as such a class: each one is a word."""

WIDE = (("ß", "ss"), ("ẞ", "ss"), ("æ", "ae"), ("Æ", "ae"), ("œ", "oe"), ("Œ", "oe"), ("þ", "th"), ("Þ", "th"))
"""Letters that are written as two."""

NARROW = (
    "łŁøØđĐðÐıħĦŋŊŧŦΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩςАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЂЄЅІЈЉЊЋЏҐ",
    "lloodddd" + "ihhnnttαβγδεζηθικλμνξοπρστυφχψωσабвгдежзиклмнопрстуфхцчшщъыьэюяђєѕіјљњћџґ",  # noqa: RUF001 - scripts
)
"""Letters that are written as another one: what has a stroke instead of an accent, and the capitals beyond ASCII."""

_MARKS, _BLANKS, _ALONE = (re.compile(f"[{characters}]") for characters in (MARKS, BLANKS, ALONE))
_CAPITALS = {ord(letter): letter.lower() for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
_LETTERS = _CAPITALS | {ord(wide): two for wide, two in WIDE} | str.maketrans(*NARROW)


def fold(text: str) -> str:
    """A text as it is searched: its words, with blanks between them and wherever something else stood."""
    if not text.isascii():
        text = _MARKS.sub("", unicodedata.normalize("NFKD", text))
        text = _ALONE.sub(r" \g<0> ", text)
    return _BLANKS.sub(" ", text.replace("\0", " ").translate(_LETTERS))


def index_words(text: bytes) -> str:
    """All different words of a text in UTF-8, in order, with blanks between them, as the index of a file holds them."""
    folded = fold(text.decode("utf-8", "replace")[:LONGEST_TEXT])[:LONGEST_TEXT]
    return " ".join(sorted({word[:LONGEST_WORD] for word in folded.split()}))


def sought_words(text: str) -> tuple[str, ...]:
    """The words that are looked for when somebody types a text; none where nothing in it can be looked for."""
    # Each word once: it may be typed again and again.
    words = dict.fromkeys(word[:LONGEST_WORD] for word in fold(text[:LONGEST_TEXT]).split())
    return tuple(words)[:MOST_WORDS]
