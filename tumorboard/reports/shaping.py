"""Which glyphs draw a text: accents on their letters, Arabic joined, every character from a font that has it.

Text that needs none of this, which is nearly all text, passes by one regular expression. The rest is cut into pieces
of one script; HarfBuzz shapes a piece with the first font that covers it, and each group of glyphs that HarfBuzz keeps
together (a cluster: a letter with its accents, a ligature, a Devanagari syllable) becomes one character of the
letters' font. So reportlab measures and breaks shaped text as it does any other. Clusters stay in reading order here:
`bidi` turns right-to-left text around when its lines are known.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, pairwise
from unicodedata import bidirectional, category, east_asian_width

import uharfbuzz as hb
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.pdfmetrics import registerFont

from tumorboard.reports.font_sources import VIEWER_FONTS, Language, SourceFont, fallbacks
from tumorboard.reports.letter_font import LetterFont
from tumorboard.reports.outlines import Placed, trace

DIRECTION_MARKS = "\u061c\u200e\u200f\u2068\u2069"
"""Characters that only steer the order of a line: Arabic letter mark, left-to-right and right-to-left mark, and the
first strong isolate and its end, which the reports put around a person's text."""

_JOINERS = "\u200c\u200d"
_SPACES = " \u00a0"
_SIMPLE_SCRIPTS = {None, "Latn", "Grek", "Cyrl", "Geor"}  # None: punctuation, digits and symbols
_SIMPLE = "simple"  # drawn as it stands by the letters' font
_MARKED = "marked"  # a simple character and what stands above or below it
_EAST_ASIAN = "east asian"
_COMMON = "common"
_DIVISIBLE = {_MARKED, _EAST_ASIAN, _COMMON}  # nothing joins across the letters of these


class MissingGlyphError(LookupError):
    """No font has this character, or none has it together with those that it must be drawn with.

    Attributes:
        character: The one that is missing.
        together: What it must be drawn with, itself included; "" if no font has it at all.
    """

    def __init__(self, character: str, together: str = "") -> None:
        super().__init__(character, together)
        self.character = character
        self.together = together


@dataclass(frozen=True, slots=True)
class Run:
    """Characters to hand to reportlab in one font."""

    font_name: str
    text: str


class Shaper:
    """Turns text into the characters and fonts that draw it.

    Args:
        font: The letters' font, which takes in what the text needs.
        own: The same font as HarfBuzz sees it.
        bold: Whether glyphs of other fonts are thickened.
        system: Whether to look for glyphs in the computer's fonts.
    """

    def __init__(self, font: LetterFont, own: SourceFont, *, bold: bool, system: bool) -> None:
        self.font = font
        self._own = own
        self._bold = bold
        self._system = system
        self._simple = frozenset(filter(_is_simple, map(chr, own.characters))) | set(_SPACES)
        self._all_simple = re.compile(f"[{re.escape(''.join(sorted(self._simple)))}]*").fullmatch
        self._cached = lru_cache(maxsize=1024)(self._draw)

    def is_simple(self, text: str) -> bool:
        """Whether the letters' font draws `text` as it stands, one glyph a character."""
        return self._all_simple(text) is not None

    def draw(self, text: str) -> tuple[Run, ...]:
        """The characters and fonts that draw `text`, in reading order.

        Raises:
            MissingGlyphError: No font has one of the characters.
        """
        return (Run(self.font.fontName, text),) if self.is_simple(text) else self._cached(text)

    def draw_mirrored(self, character: str, mirror: str) -> str:
        """The character that draws `mirror` and reads as `character`, as in right-to-left text.

        It reads between two left-to-right marks, which are invisible. Of the programs that copy text out of a PDF, some
        turn such signs around again and some do not: without the marks, one or the other would copy "≤ 15" as "≥ 15".

        Raises:
            MissingGlyphError: No font that can be embedded has `mirror`.
        """
        (run,) = self.draw(mirror)
        if run.font_name != self.font.fontName:
            raise MissingGlyphError(mirror)
        return self.font.alias(run.text, f"\u200e{character}\u200e")

    def _draw(self, text: str) -> tuple[Run, ...]:
        runs = [run for kind, piece in self._pieces(text) for run in self._draw_piece(kind, piece)]
        by_font = groupby(runs, key=lambda run: run.font_name)
        return tuple(Run(name, "".join(run.text for run in same)) for name, same in by_font)

    def _pieces(self, text: str) -> Iterator[tuple[str, str]]:
        """Cuts text into stretches that are drawn in the same way; a mark goes with the letter before it."""
        kinds: list[str] = []
        for character, before in zip(text, "\u2068" + text, strict=False):
            if character in self._simple or character in DIRECTION_MARKS:
                kinds.append(_SIMPLE)
            elif not follows(character):
                kinds.append(_kind(character))
            elif before in DIRECTION_MARKS:
                kinds.append(_MARKED)
            else:
                kinds[-1] = _MARKED if kinds[-1] == _SIMPLE else kinds[-1]
                kinds.append(kinds[-1])
        for kind, pairs in groupby(zip(kinds, text, strict=True), key=lambda pair: pair[0]):
            yield kind, "".join(character for _, character in pairs)

    def _draw_piece(self, kind: str, piece: str) -> list[Run]:
        if kind == _SIMPLE:
            return [Run(self.font.fontName, piece)]
        language = _language(piece) if kind == _EAST_ASIAN else None
        for source in self._sources(language):
            if source.covers(piece) and (shaped := self._shape(source, piece, language)) is not None:
                return [Run(self.font.fontName, shaped)]
        if language:
            for viewer_font in (VIEWER_FONTS[language], *VIEWER_FONTS.values()):
                if viewer_font.covers(piece):
                    _register_viewer_font(viewer_font.name)
                    return [Run(viewer_font.name, piece)]
        single = letters(piece)
        if kind in _DIVISIBLE and len(single) > 1:
            return [run for letter in single for run in self._draw_piece(kind, letter)]
        raise self._missing(piece, language)

    def _sources(self, language: Language | None) -> Iterator[SourceFont]:
        yield self._own
        yield from fallbacks(language, bold=self._bold, system=self._system)

    def _missing(self, piece: str, language: Language | None) -> MissingGlyphError:
        for character in piece:
            if not any(source.covers(character) for source in self._sources(language)):
                return MissingGlyphError(character)
        return MissingGlyphError(piece[-1], piece)

    def _shape(self, source: SourceFont, piece: str, language: Language | None) -> str | None:
        """The characters that draw a piece with one font; None if the font turns out to lack a glyph for it."""
        buffer = hb.Buffer()
        buffer.add_str(piece)
        buffer.guess_segment_properties()
        buffer.language = language.value if language else "und"  # else the computer's: one text, different letters
        hb.shape(source.font, buffer)
        clusters: dict[int, list[tuple[int, int, int, int]]] = {}
        for glyph, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            if glyph.codepoint == 0:
                return None
            clusters.setdefault(glyph.cluster, []).append(
                (glyph.codepoint, position.x_offset, position.y_offset, position.x_advance)
            )
        bounds = pairwise([*sorted(clusters), len(piece)])
        backward = buffer.direction == "rtl"
        return "".join(
            self._cluster(source, piece[start:end], tuple(clusters[start]), backward=backward) for start, end in bounds
        )

    def _cluster(
        self, source: SourceFont, text: str, glyphs: tuple[tuple[int, int, int, int], ...], *, backward: bool
    ) -> str:
        """The character, or characters, of the letters' font that draw a cluster.

        A left-to-right cluster becomes one character, which reads as the whole text. Programs that copy text out of a
        PDF turn right-to-left lines around letter by letter, which would turn such a text around too: there, each
        letter gets a character and a share of the width, and the first one draws the whole.
        """
        if source is self._own and self._is_nominal(text, glyphs):
            return text
        placed, pen = [], 0
        for glyph, x, y, advance in glyphs:
            placed.append(Placed(glyph, pen + x, y))
            pen += advance
        width = round(pen * source.scale)
        parts = list(text) if backward else [text]
        share = width // len(parts)
        key = (source.name, glyphs, text)
        rest = [self.font.private([], share, part, (*key, i)) for i, part in enumerate(parts[1:], start=1)]
        first = width - share * len(rest)
        # Turned around, the shares of the others come before the first one: its outlines reach back over them.
        shifted = [Placed(p.glyph, p.x - round(share * len(rest) / source.scale), p.y) for p in placed]
        drawing = self.font.private(trace(source.font, shifted, source.scale), first, parts[0], (*key, 0))
        return "".join([drawing, *rest])

    def _is_nominal(self, text: str, glyphs: tuple[tuple[int, int, int, int], ...]) -> bool:
        """Whether the letters' font would draw the same by itself."""
        font = self._own.font
        glyph = font.get_nominal_glyph(ord(text)) if len(text) == 1 else None
        return glyph is not None and glyphs == ((glyph, 0, 0, font.get_glyph_h_advance(glyph)),)


def follows(character: str) -> bool:
    """Whether a character belongs to the letter before it: marks, joiners, the later parts of a Korean syllable."""
    return category(character)[0] == "M" or character in _JOINERS or "\u1160" <= character <= "\u11ff"


def letters(text: str) -> list[str]:
    """The letters of a text, each with what belongs to it."""
    found: list[str] = []
    for character in text:
        if found and follows(character):
            found[-1] += character
        else:
            found.append(character)
    return found


def _is_simple(character: str) -> bool:
    return (
        _script(character) in _SIMPLE_SCRIPTS
        and category(character)[0] in "LNPS"
        and bidirectional(character) not in {"R", "AL", "AN"}
    )


def _kind(character: str) -> str:
    """What a character that the letters' font does not simply draw is shaped together with."""
    if east_asian_width(character) in "WFH":
        return _EAST_ASIAN
    script = _script(character)
    if script is None:
        return "Arab" if bidirectional(character) == "AL" else _COMMON  # the tatweel joins like a letter
    return script


@lru_cache(maxsize=4096)
def _script(character: str) -> str | None:
    """The ISO 15924 code of the character's script; None for what scripts share."""
    buffer = hb.Buffer()
    buffer.add_str(character)
    buffer.guess_segment_properties()
    script: str | None = buffer.script
    return script


def _language(piece: str) -> Language:
    """The language of an East Asian piece: told by kana or hangul, else the first whose old codec has it all."""
    scripts = {_script(character) for character in piece}
    if scripts & {"Hira", "Kana"}:
        return Language.JAPANESE
    if "Hang" in scripts:
        return Language.KOREAN
    return next((language for language, font in VIEWER_FONTS.items() if font.covers(piece)), Language.JAPANESE)


@lru_cache
def _register_viewer_font(name: str) -> None:
    registerFont(UnicodeCIDFont(name))
