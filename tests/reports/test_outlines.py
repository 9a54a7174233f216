"""Outlines copied between fonts keep their form."""

from importlib import import_module
from io import BytesIO
from typing import Any

import pytest
import uharfbuzz as hb
from fontTools.pens.areaPen import AreaPen
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._g_l_y_f import Glyph

from tumorboard.reports.outlines import Placed, glyph_record, left_edge, trace

TRUETYPE, POSTSCRIPT = "FiraGO_Regular", "NotoSansSymbols2_Regular"


def font_file(module: str) -> bytes:
    data: bytes = import_module(f"pymupdf_fonts.{module}").fontbuffer
    return data


def original(module: str, character: str) -> tuple[list[float], float]:
    """Bounds and area of a character's outline, as fontTools reads them from the font."""
    font = TTFont(BytesIO(font_file(module)))
    glyphs = font.getGlyphSet()
    return bounds_and_area(glyphs[font.getBestCmap()[ord(character)]].draw, glyphs)


def copied(module: str, character: str, *, x: int = 0, scale: float = 1) -> tuple[list[float], float]:
    """The same of the program's copy, moved to the right by `x` and then scaled."""
    font = hb.Font(hb.Face(hb.Blob(font_file(module))))
    contours = trace(font, [Placed(font.get_nominal_glyph(ord(character)), x, 0)], scale)
    glyph, table = Glyph(glyph_record(contours)), newTable("glyf")
    glyph.expand(table)
    assert left_edge(contours) == glyph.xMin
    return bounds_and_area(lambda pen: glyph.draw(pen, table), table)


def bounds_and_area(draw: Any, glyphs: Any) -> tuple[list[float], float]:  # noqa: ANN401 -- fontTools' own
    bounds, area = BoundsPen(glyphs), AreaPen(glyphs)
    draw(bounds)
    draw(area)
    return list(bounds.bounds), abs(area.value)


@pytest.mark.parametrize(
    ("module", "character"), [(TRUETYPE, c) for c in "gß%ŐЖ≠"] + [(POSTSCRIPT, c) for c in "✓○☐☎★"]
)
def test_a_copied_outline_keeps_its_bounds_and_its_area(module: str, character: str) -> None:
    bounds, area = copied(module, character)
    true_bounds, true_area = original(module, character)
    assert bounds == pytest.approx(true_bounds, abs=1)
    assert area == pytest.approx(true_area, rel=0.01)


def test_an_outline_is_moved_and_scaled() -> None:
    (left, bottom, right, top), area = original(TRUETYPE, "H")
    bounds, scaled_area = copied(TRUETYPE, "H", x=100, scale=2)
    assert bounds == [2 * (left + 100), 2 * bottom, 2 * (right + 100), 2 * top]
    assert scaled_area == 4 * area


def test_a_glyph_without_ink_is_an_empty_record() -> None:
    font = hb.Font(hb.Face(hb.Blob(font_file(TRUETYPE))))
    assert glyph_record(trace(font, [Placed(font.get_nominal_glyph(ord(" ")), 0, 0)], 1)) == b""
