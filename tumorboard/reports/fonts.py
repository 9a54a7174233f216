"""The typeface of everything printed: FiraGO, in regular, bold and italic.

FiraGO (SIL Open Font License) comes with the `pymupdf-fonts` package, holds Latin, Greek, Cyrillic, Georgian, Arabic,
Hebrew, Devanagari and Thai, and is embedded in each PDF with the glyphs that the PDF uses. What it lacks is taken from
`font_sources`.
"""

from dataclasses import dataclass
from functools import lru_cache

import uharfbuzz as hb
from reportlab.pdfbase.pdfmetrics import registerFont, registerFontFamily

from tumorboard.reports.font_sources import open_font, packaged_file
from tumorboard.reports.letter_font import LetterFont
from tumorboard.reports.shaping import Shaper

REGULAR = "FiraGO"
"""The font for paragraph styles and canvases; `<b>` and `<i>` lead to the others."""

BOLD = "FiraGO-Bold"
"""The bold font; bold italic is bold."""

ITALIC = "FiraGO-Italic"
"""The italic font."""

_shapers: dict[str, Shaper] = {}


@dataclass(frozen=True, slots=True)
class Typeface:
    """The names under which reportlab knows the three fonts."""

    regular: str
    bold: str
    italic: str


@lru_cache
def register_fonts(family: str = REGULAR, *, system: bool = True) -> Typeface:
    """Makes the fonts known to reportlab; the first call takes some 80 ms, later ones nothing.

    Args:
        family: The name of the regular font, in ASCII; another name gives fonts of their own.
        system: Whether glyphs that the packaged fonts lack are taken from the computer's fonts.
    """
    typeface = Typeface(family, f"{family}-Bold", f"{family}-Italic")
    for name, module in (
        (typeface.regular, "FiraGO_Regular"),
        (typeface.bold, "FiraGO_Bold"),
        (typeface.italic, "FiraGO_Italic"),
    ):
        data = packaged_file(module)
        own = open_font(module, hb.Blob(data))
        if own is None:
            raise RuntimeError(f"pymupdf-fonts holds no usable {module}")
        font = LetterFont(name, data)
        registerFont(font)
        _shapers[name] = Shaper(font, own, bold=name == typeface.bold, system=system)
    registerFontFamily(family, family, typeface.bold, typeface.italic, typeface.bold)
    return typeface


def is_ours(font_name: str) -> bool:
    """Whether `register_fonts` has made this font known."""
    return font_name in _shapers


def shaper(font_name: str) -> Shaper:
    """What draws text in a font of ours.

    Raises:
        KeyError: The font is not one of those that `register_fonts` has made known.
    """
    return _shapers[font_name]
