"""A person's text, made safe for the reports: it is drawn as it was typed, or refused with the character named.

Nothing in it is ever markup: `pT4a <N2 M0`, `&amp;` and `<b>` appear as they stand. What shows nothing by itself:

* line breaks of every kind (CR, LF, VT, FF, NEL, U+2028, U+2029) start a new line; a tab becomes a gap of four spaces;
  spaces in a row and at the start of a line keep their width; the many spaces of Unicode become plain ones, and those
  that do not break stay so;
* soft hyphens, zero-width spaces, word joiners, byte order marks and the selectors of text or emoji style (U+FE0E,
  U+FE0F) are left out: they are hints that change no letter;
* zero-width joiners and non-joiners, and the direction marks LRM, RLM and ALM, do their work and stay invisible;
* a letter and its combining marks become the one character that Unicode calls equal to them (NFC), where there is one.

Refused are controls, halves of surrogate pairs, private characters (they mean nothing outside one font), bidirectional
embeddings, overrides and isolates (they can show a "not" at another place than it was typed), all other invisible
characters, and whatever no font has.
"""

import re
from html import escape
from unicodedata import category, is_normalized, name, normalize

from tumorboard.errors import UndrawableTextError
from tumorboard.reports import fonts
from tumorboard.reports.bidi import END_OF_ISOLATE, ISOLATE
from tumorboard.reports.shaping import MissingGlyphError, Run, letters

RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]")
"""Finds a letter that is written from right to left, or the mark RLM or ALM (Unicode's blocks for these scripts)."""

_LINE_END = re.compile("\r\n|[\n\v\f\r\x85\u2028\u2029]")
_SPACES_IN_A_ROW = re.compile("(?m)^ +|  +")
_DRAWN_AS = str.maketrans(
    dict.fromkeys("\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f", " ")
    | dict.fromkeys("\u2007\u202f", "\u00a0")
    | dict.fromkeys("\u00ad\u200b\u2060\ufe0e\ufe0f\ufeff", "")
    | {"\t": "    ", "\u3000": "  "}
)
_PREFIX = "[kmcdnpµ\N{GREEK SMALL LETTER MU}]?"
_UNIT = f"%|‰|°|(?:{_PREFIX}(?:m[²³]?|g|[lL]|mol|Gy|Sv)|[kMG]Bq|m?IU|HU)(?![A-Za-z])"
_TIMES = "\N{MULTIPLICATION SIGN}"
_BOUND = (
    f"(?<=[0-9]) (?={_UNIT})",  # 24 mm
    f"(?<=[{_TIMES}≤≥<>≈±]) (?=[0-9])",  # score ≤ 15
    f"(?<=[^ ]) (?={_TIMES} [0-9])",  # TC x 4
    "(?<=RADPEER) (?=[0-9])",
    "(?<=[TNM]) (?=category)",
)
_BOUND_SPACE = re.compile("|".join(_BOUND))
_DIRECTION_MARKS = str.maketrans("", "", "\u061c\u200e\u200f")
_NAMED_INVISIBLE = set("\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\n\t")
_REORDERING = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_VISIBLE_FORMATS = re.compile("[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd]")
_WITHOUT_NAME = {"Cc": "CONTROL CHARACTER", "Cs": "HALF OF A SURROGATE PAIR", "Co": "PRIVATE CHARACTER"}


def check_drawable(text: str, *, field: str) -> None:
    """Makes sure that `text` can be printed.

    Raises:
        UndrawableTextError: A character cannot be; the sentence and the error name it and the field.
    """
    if not _is_plain(text):
        _drawn_lines(text, field)


def markup(text: str, *, field: str) -> str:
    """The markup of a `TextParagraph` that shows `text` as it stands.

    Args:
        text: What a person typed.
        field: Where it was typed, e.g. "recommendation.rationale".

    Raises:
        UndrawableTextError: A character cannot be printed; the sentence and the error name it and the field.
    """
    if _is_plain(text):
        return escape(text, quote=False)
    return "<br/>".join(escape(_isolated(line), quote=False) for line in _drawn_lines(text, field))


def bound(text: str) -> str:
    """The text with no-break spaces where no line may end, above all between a number and its unit or sign."""
    return _BOUND_SPACE.sub("\u00a0", text)


def is_embedded(text: str, typeface: fonts.Typeface | None = None) -> bool:
    """Whether a PDF carries all that is needed to show `text`, which can be drawn, in this or the letters' typeface.

    Chinese, Japanese and Korean on a computer without a font for them is left to the fonts of whoever opens the PDF:
    Adobe's reader loads its own; others, Chrome's and Qt's among them, leave a blank if their computer has none either.
    """
    regular = (typeface or fonts.register_fonts()).regular
    return _is_plain(text) or all(
        fonts.is_ours(run.font_name) for line in _drawn_lines(text, "") for run in drawn_runs(line, font_name=regular)
    )


def drawn_runs(text: str, *, font_name: str, field: str = "") -> tuple[Run, ...]:
    """The characters and fonts that draw a line of text, in reading order.

    Raises:
        UndrawableTextError: No font has one of the characters.
    """
    try:
        return fonts.shaper(font_name).draw(text)
    except MissingGlyphError as error:
        together = f" together with the rest of “{error.together}”" if error.together else ""
        raise _refusal(error.character, field, f"no font on this computer has it{together}") from None


def _is_plain(text: str) -> bool:
    """Whether the letters' font draws `text` as it stands, on one line and with single spaces: nearly all text."""
    shaper = fonts.shaper(fonts.register_fonts().regular)
    return shaper.is_simple(text) and "  " not in text and not text.startswith(" ")


def _drawn_lines(text: str, field: str) -> list[str]:
    """The lines of `text` with every character in the form in which it is drawn."""
    regular = fonts.register_fonts().regular
    text = _LINE_END.sub("\n", _composed(text))
    for character in text:
        _refuse_unseen(character, field)
    lines = _SPACES_IN_A_ROW.sub(_keep_width, text.translate(_DRAWN_AS)).split("\n")
    for line in lines:
        drawn_runs(line, font_name=regular, field=field)
    return lines


def _composed(text: str) -> str:
    if is_normalized("NFC", text):
        return text
    # Letter by letter: NFC of a whole text would also replace single characters, such as the rare form of a Chinese
    # or Japanese character in a person's name, by their common form.
    return "".join(normalize("NFC", letter) if len(letter) > 1 else letter for letter in letters(text))


def _keep_width(spaces: re.Match[str]) -> str:
    """No-break spaces for all spaces but the last, which may end the line; for all at the start of a line."""
    count = len(spaces[0])
    at_start = spaces.start() == 0 or spaces.string[spaces.start() - 1] == "\n"
    return "\u00a0" * count if at_start else "\u00a0" * (count - 1) + " "


def _isolated(line: str) -> str:
    """Keeps right-to-left text from ordering what stands around it."""
    return ISOLATE + line + END_OF_ISOLATE if RIGHT_TO_LEFT.search(line) else line.translate(_DIRECTION_MARKS)


def _refuse_unseen(character: str, field: str) -> None:
    kind = category(character)
    if kind[0] != "C" or character in _NAMED_INVISIBLE or _VISIBLE_FORMATS.match(character):
        return
    if character in _REORDERING:
        raise _refusal(character, field, "it could show the words in another order than they were typed")
    if kind == "Cf":
        raise _refusal(character, field, "it is invisible and may change what is read")
    if kind != "Cn":  # the fonts tell whether they know a character that is newer than this Python
        raise _refusal(character, field, "it stands for nothing that can be shown")


def _refusal(character: str, field: str, reason: str) -> UndrawableTextError:
    title = name(character, _WITHOUT_NAME.get(category(character), "UNASSIGNED CHARACTER"))
    mark = "\u25cc" if category(character)[0] == "M" else ""  # a dotted circle for the letter that it stands on
    shown = f"“{mark}{character}” " if character.isprintable() else ""
    place = f" in {field.replace('_', ' ').replace('.', ' ')}" if field else ""
    return UndrawableTextError(
        f"The character {shown}(U+{ord(character):04X} {title}){place} cannot be printed: {reason}. "
        "Nothing was printed; please write it in another way.",
        field=field,
    )
