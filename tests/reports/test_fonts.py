# ruff: noqa: RUF001 -- these tests are about such characters
"""The letters' typeface is embedded and holds the signs of the trade, on every computer."""

from collections.abc import Callable

import pytest

from tests.support.printed import READERS, dark_columns, fonts_of, printed, words
from tumorboard.reports import fonts
from tumorboard.reports.paragraphs import TextParagraph, paragraph_style

SIGNS = "≤ ≥ ≠ ≈ ✓ ↓ ↑ ○ ☐ µ ± × · – — … † ½ ² °"


@pytest.fixture(scope="module")
def bare() -> fonts.Typeface:
    """The typeface as on a computer that has no fonts."""
    return fonts.register_fonts("Bare", system=False)


def test_each_face_is_embedded_under_its_name() -> None:
    markup = f"Regular {SIGNS} <b>bold {SIGNS}</b> <i>italic {SIGNS}</i>"
    found = fonts_of(printed(TextParagraph(markup, paragraph_style("body"))))
    assert {font["/BaseFont"] for font in found} == {
        "/AAAAAA+FiraGO",
        "/AAAAAA+FiraGO-Bold",
        "/AAAAAA+FiraGO-Italic",
    }
    assert all("/FontFile2" in font["/FontDescriptor"].get_object() for font in found)


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("tag", ["font", "b", "i"])
def test_clinical_signs_read_back_without_the_computers_fonts(
    bare: fonts.Typeface, read: Callable[[bytes], str], tag: str
) -> None:
    style = paragraph_style("bare", fontName=bare.regular)
    assert words(read(printed(TextParagraph(f"<{tag}>{SIGNS}</{tag}>", style)))) == SIGNS.split()


@pytest.mark.parametrize("sign", SIGNS.split())
def test_each_clinical_sign_leaves_ink_without_the_computers_fonts(bare: fonts.Typeface, sign: str) -> None:
    style = paragraph_style("bare", fontName=bare.regular, fontSize=20, leading=24)
    assert sum(dark_columns(printed(TextParagraph(sign, style)))) > 20


def test_the_fonts_are_read_once() -> None:
    fonts.register_fonts()
    font = fonts.shaper(fonts.REGULAR).font
    fonts.register_fonts()
    assert fonts.shaper(fonts.REGULAR).font is font


def test_a_paragraph_in_a_font_that_is_not_checked_is_not_made() -> None:
    with pytest.raises(KeyError, match="Helvetica"):
        TextParagraph("≤ 15", paragraph_style("body", fontName="Helvetica"))
