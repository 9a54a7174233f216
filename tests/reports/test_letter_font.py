"""Glyphs added to a font are drawn, and read as the text that they stand for."""

from importlib import import_module
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfgen.canvas import Canvas

from tests.support.printed import fonts_of, read_by_pdfium, read_by_pypdf
from tumorboard.reports.letter_font import LetterFont
from tumorboard.reports.outlines import Contour

SQUARE: list[Contour] = [[(0, 0, 1), (0, 700, 1), (700, 700, 1), (700, 0, 1)]]


@pytest.fixture
def font() -> LetterFont:
    """A font of its own for each test, known to reportlab."""
    data: bytes = import_module("pymupdf_fonts.FiraGO_Regular").fontbuffer
    font = LetterFont("Private", data)
    font.unregister()  # the font of the test before, which had the same name
    registerFont(font)
    return font


def drawn(text: str) -> bytes:
    """A PDF with `text` in the font."""
    file = BytesIO()
    canvas = Canvas(file, initialFontName="Private", invariant=1)
    canvas.drawString(72, 700, text)
    canvas.save()
    return file.getvalue()


@pytest.mark.parametrize("text", ["佐", "x̂", "क्ष", "𠮷"])
def test_an_added_glyph_reads_as_its_text(font: LetterFont, text: str) -> None:
    pdf = drawn(f"A{font.private(SQUARE, 750, text, (text,))}B")
    assert read_by_pypdf(pdf).strip() == f"A{text}B"
    assert read_by_pdfium(pdf).strip() == f"A{text}B"


def test_an_added_glyph_has_its_outline_and_its_width_in_the_pdf(font: LetterFont) -> None:
    pdf = drawn("A" + font.private(SQUARE, 750, "佐", ("佐",)))
    (embedded,) = fonts_of(pdf)
    assert 750 in embedded["/Widths"].get_object()
    file = TTFont(BytesIO(embedded["/FontDescriptor"].get_object()["/FontFile2"].get_object().get_data()))
    (name,) = (name for name, (width, _) in file["hmtx"].metrics.items() if width == 750)
    glyph = file["glyf"][name]
    assert (glyph.xMin, glyph.yMin, glyph.xMax, glyph.yMax) == (0, 0, 700, 700)
    assert file["maxp"].maxPoints >= 4


def test_more_glyphs_than_one_subset_holds_all_read_back(font: LetterFont) -> None:
    ideographs = [chr(0x4E00 + number) for number in range(600)]
    pdf = drawn("".join(font.private(SQUARE, 1, text, (text,)) for text in ideographs))
    assert read_by_pdfium(pdf).strip() == "".join(ideographs)


def test_the_same_key_gives_the_same_character_again(font: LetterFont) -> None:
    first = font.private(SQUARE, 750, "佐", ("佐", 1))
    assert font.private(SQUARE, 750, "佐", ("佐", 1)) == first
    assert font.private(SQUARE, 800, "佐", ("佐", 2)) != first
    assert font.source(first) == "佐"
    assert font.source("a") == "a"


def test_a_character_can_read_as_another_text_than_its_like(font: LetterFont) -> None:
    pdf = drawn(f"a > b {font.alias('>', '<')} c")
    assert read_by_pypdf(pdf).strip() == "a > b < c"


def test_a_pdf_does_not_depend_on_what_was_drawn_before(font: LetterFont) -> None:
    before = drawn("A" + font.private(SQUARE, 750, "佐", ("佐",)))
    font.private([[(0, 0, 1), (5, 5, 1), (9, 0, 1)]], 10, "other", ("other",))
    assert drawn("A" + font.private(SQUARE, 750, "佐", ("佐",))) == before
