"""Missing glyphs are sought in fonts that may be embedded, and what a PDF reader lacks is not promised."""

from importlib import import_module
from io import BytesIO

import pytest
import uharfbuzz as hb
from fontTools.ttLib import TTFont
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfgen.canvas import Canvas

from tests.support.printed import read_by_pdfium
from tumorboard.reports.font_sources import VIEWER_FONTS, Language, fallbacks, open_font


def font_file(module: str) -> bytes:
    data: bytes = import_module(f"pymupdf_fonts.{module}").fontbuffer
    return data


@pytest.mark.parametrize("character", "✓○☐☑✗★℃⇒≪∈")
def test_clinical_symbols_are_found_on_a_computer_without_fonts(character: str) -> None:
    assert any(font.covers(character) for font in fallbacks(None, bold=False, system=False))


def test_an_emoji_is_in_no_packaged_font() -> None:
    assert not any(font.covers("🧬") for font in fallbacks(None, bold=False, system=False))


@pytest.mark.parametrize("system", [False, True])
@pytest.mark.parametrize("language", [None, *Language])
def test_every_font_that_is_offered_can_be_drawn_with(language: Language | None, *, system: bool) -> None:
    offered = list(fallbacks(language, bold=False, system=system))
    assert len({font.name for font in offered}) >= 4
    assert all(font.font.get_nominal_glyph(next(iter(font.characters))) for font in offered)


def test_a_font_whose_license_forbids_embedding_is_not_used() -> None:
    font = TTFont(BytesIO(font_file("FiraGO_Regular")))
    font["OS/2"].fsType = 2
    file = BytesIO()
    font.save(file)
    assert open_font("restricted", hb.Blob(file.getvalue())) is None
    assert open_font("free", hb.Blob(font_file("FiraGO_Regular"))) is not None


def test_a_file_that_is_no_font_is_not_used() -> None:
    assert open_font("broken", hb.Blob(b"This is not a font.")) is None


@pytest.mark.parametrize("language", list(Language))
def test_a_pdf_reader_knows_every_character_that_is_left_to_its_fonts(language: Language) -> None:
    font = VIEWER_FONTS[language]
    covered = [chr(code) for code in range(0x30000) if not 0xD800 <= code < 0xE000 and font.covers(chr(code))]
    registerFont(UnicodeCIDFont(font.name))
    file = BytesIO()
    canvas = Canvas(file)
    for start in range(0, len(covered), 4000):
        canvas.setFont(font.name, 4)
        for row in range(40):
            canvas.drawString(20, 800 - row * 15, "".join(covered[start + 100 * row : start + 100 * (row + 1)]))
        canvas.showPage()
    canvas.save()
    assert set(covered) - set(read_by_pdfium(file.getvalue())) == set()
    assert len(covered) > 7000


@pytest.mark.parametrize(
    ("language", "character"),
    [(Language.JAPANESE, "张"), (Language.CHINESE, "김"), (Language.KOREAN, "张"), (Language.JAPANESE, "𠮷")],
)
def test_a_character_of_another_language_is_not_left_to_a_readers_font(language: Language, character: str) -> None:
    assert not VIEWER_FONTS[language].covers(character)
