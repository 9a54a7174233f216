"""Paragraphs that draw every character of their text in the right order, or are not made at all.

reportlab leaves out in silence what a font lacks. A `TextParagraph` is checked, its own wording too: what its font
lacks comes from other fonts, and what none has is refused. It breaks its lines in reading order, as any paragraph
does; only when they are drawn are lines with Arabic or Hebrew put into the order in which they are seen.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any, TypeAlias

from reportlab.lib.abag import ABag
from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Paragraph

from tumorboard.reports import bidi, fonts
from tumorboard.reports.shaping import DIRECTION_MARKS
from tumorboard.reports.text import RIGHT_TO_LEFT, drawn_runs, markup

Fragment: TypeAlias = Any
"""reportlab's `ParaFrag`: text in one font, size and color. It ships no annotations."""

Line: TypeAlias = Any
"""A line as reportlab breaks it: unused width and words, or a `FragLine` of fragments."""

_WITHOUT_MARKS = str.maketrans("", "", DIRECTION_MARKS)


class TextParagraph(Paragraph):
    """A reportlab paragraph in a font of `fonts`.

    Args:
        text: Markup; a person's text in it has passed `markup`.
        style: From `paragraph_style`.
        options: What reportlab's own class takes besides.

    Attributes:
        right_to_left: Whether it runs from right to left; then it is aligned to the right.
        reading_levels: For each character but spaces, its bidirectional level and that of a space before it; None if
            there is no right-to-left text.

    Raises:
        UndrawableTextError: A character is in no font.
    """

    blPara: Any  # noqa: N815 -- these four are reportlab's own names, of types that it does not declare
    bulletText: Any  # noqa: N815 -- see above
    frags: list[Fragment]
    style: ParagraphStyle

    def __init__(self, text: str | None, style: ParagraphStyle, **options: Any) -> None:  # noqa: ANN401 -- reportlab's
        super().__init__(text, style, **options)
        self.right_to_left = False
        self.reading_levels: list[tuple[int, int]] | None = None
        if options.get("frags") is None:  # else reportlab makes half of a split paragraph, of fragments that are ready
            self._choose_glyphs()

    def word_widths(self) -> Iterator[float]:
        """The width of each word, in points: of what stands on one line if the line is long enough."""
        width = 0.0
        for frag in self.frags:
            if hasattr(frag, "lineBreak"):
                yield width
                width = 0.0
            first, *others = (stringWidth(word, frag.fontName, frag.fontSize) for word in frag.text.split(" "))
            width += first
            for word in others:
                yield width
                width = word
        yield width

    def split(self, availWidth: float, availHeight: float) -> list[Paragraph]:  # noqa: N803 -- reportlab's own names
        """What fits into the height, and the rest; see reportlab."""
        halves: list[Paragraph] = super().split(availWidth, availHeight)
        if self.reading_levels is not None and len(halves) > 1:
            above, below = halves
            read = (character for character, _ in self._read(above.blPara.lines))
            count = sum(character != "" and not _is_space(character) for character in read)
            above.reading_levels, below.reading_levels = self.reading_levels[:count], self.reading_levels[count:]
            above.right_to_left = below.right_to_left = self.right_to_left
        return halves

    def drawPara(self, debug: int = 0) -> None:  # noqa: N802 -- reportlab's own name
        """Draws the lines as they are seen; they are kept as they are read."""
        read = self.blPara
        if self.reading_levels is not None:
            self.blPara = read.clone(lines=list(self._seen_lines(self.reading_levels)))
        super().drawPara(debug)
        self.blPara = read

    def _choose_glyphs(self) -> None:
        if self.bulletText:
            self.bulletText = [drawn for frag in self._bullet() for drawn in _drawn(frag, turned=False)]
        if all(fonts.shaper(frag.fontName).is_simple(frag.text) for frag in self.frags):
            return
        turned = any(RIGHT_TO_LEFT.search(frag.text) for frag in self.frags)
        self.frags = [drawn for frag in self.frags for drawn in _drawn(frag, turned=turned)]
        if turned:
            self._set_direction()

    def _bullet(self) -> list[Fragment]:
        if not isinstance(self.bulletText, str):
            return list(self.bulletText)
        style = self.style
        color = getattr(style, "bulletColor", style.textColor)
        return [
            ABag(text=self.bulletText, fontName=style.bulletFontName, fontSize=style.bulletFontSize, textColor=color)
        ]

    def _set_direction(self) -> None:
        lines: list[list[tuple[str, Fragment]]] = [[]]
        for frag in self.frags:
            if hasattr(frag, "lineBreak"):
                lines.append([])
            lines[-1] += [(character, frag) for character in frag.text]
        texts = ["".join(_source(*drawn)[0] for drawn in line) for line in lines]
        self.right_to_left = bidi.is_right_to_left("".join(texts))
        self.reading_levels = []
        for line, text in zip(lines, texts, strict=True):
            before = int(self.right_to_left)
            for (character, _), level in zip(line, bidi.levels(text, right_to_left=self.right_to_left), strict=True):
                if _is_space(character):  # of what is drawn: a mark that stands on a space is one character with it
                    before = level
                else:
                    self.reading_levels.append((level, before))
        if self.right_to_left and self.style.alignment not in {TA_RIGHT, TA_CENTER}:
            self.style = self.style.clone(self.style.name, alignment=TA_RIGHT)

    def _read(self, lines: Iterable[Line]) -> Iterator[tuple[str, Fragment]]:
        """The characters of lines with their fragments; an empty character for a fragment without text."""
        for line in lines:
            if isinstance(line, tuple):
                yield from ((character, self.blPara) for character in " ".join(line[1]))
            else:
                yield from ((character, frag) for frag in line.words for character in frag.text or [""])

    def _seen_lines(self, reading_levels: list[tuple[int, int]]) -> Iterator[Line]:
        rest = iter(reading_levels)
        for line in self.blPara.lines:
            read = list(self._read([line]))
            levels = [int(self.right_to_left)] * len(read)  # of spaces at the end, too (rule L1)
            spaces: list[int] = []
            for place, (character, _) in enumerate(read):
                if _is_space(character):
                    spaces.append(place)
                elif character:
                    levels[place], before = next(rest)
                    for space in spaces:
                        levels[space] = before
                    spaces = []
            order = bidi.visual_order(levels)
            seen = [
                (_mirrored(*read[place]) if levels[place] % 2 else read[place][0], read[place][1]) for place in order
            ]
            yield _line_like(line, seen)


def paragraph(text: str, style: ParagraphStyle, *, field: str) -> TextParagraph:
    """A paragraph of nothing but a person's text.

    Raises:
        UndrawableTextError: A character cannot be printed; the sentence and the error name it and the field.
    """
    return TextParagraph(markup(text, field=field), style)


def paragraph_style(name: str, *, parent: ParagraphStyle | None = None, **settings: Any) -> ParagraphStyle:  # noqa: ANN401 -- reportlab's
    """A style in the letters' typeface that leaves no line alone at the foot or the head of a page.

    Args:
        name: The style's name.
        parent: Whose settings apply unless they are given here.
        settings: What reportlab's class takes; sizes and lengths in points.
    """
    regular = fonts.register_fonts().regular
    own = {"fontName": regular, "bulletFontName": regular, "allowWidows": 0, "allowOrphans": 0} if not parent else {}
    return ParagraphStyle(name, parent, **(own | settings))


def _drawn(frag: Fragment, *, turned: bool) -> list[Fragment]:
    """The fragments that draw a fragment."""
    text = frag.text if turned or frag.text.isascii() else frag.text.translate(_WITHOUT_MARKS)
    if not text:
        return [frag]
    runs = drawn_runs(text, font_name=frag.fontName)
    return [frag.clone(fontName=run.font_name, text=run.text) for run in runs]


def _is_space(character: str) -> bool:
    """Whether a line may break here; reportlab leaves out such a space at the end of a line."""
    return character.isspace() and character != "\u00a0"


def _source(character: str, frag: Fragment) -> str:
    """The text that a drawn character stands for."""
    return fonts.shaper(frag.fontName).font.source(character) if fonts.is_ours(frag.fontName) else character


def _mirrored(character: str, frag: Fragment) -> str:
    """What is drawn for a character, or for a fragment without text, within right-to-left text."""
    source = _source(character, frag) if character else ""
    mirror = bidi.mirrored(source)
    if mirror == source:
        return character
    return fonts.shaper(frag.fontName).draw_mirrored(source, mirror) if fonts.is_ours(frag.fontName) else mirror


def _line_like(line: Line, seen: list[tuple[str, Fragment]]) -> Line:
    """A line of these characters; those that only steered the order are left out."""
    if isinstance(line, tuple):
        return line[0], "".join(character for character, _ in seen).translate(_WITHOUT_MARKS).split(" ")
    words = []
    for _, same in groupby(seen, key=lambda pair: id(pair[1])):
        characters, frags = zip(*same, strict=True)
        words.append(frags[0].clone(text="".join(characters).translate(_WITHOUT_MARKS)))
    return line.clone(words=words)
