"""Glyph outlines: read from any OpenType font by HarfBuzz, written as the TrueType glyphs that reportlab embeds.

reportlab embeds TrueType outlines only, and draws one glyph per character, each at the pen. Most fonts with symbols
or Chinese, Japanese and Korean characters carry PostScript outlines instead, and Arabic, Thai, Devanagari or a stacked
accent need several glyphs, shifted against each other. Copying outlines solves both: whatever HarfBuzz can draw becomes
one plain TrueType glyph. Units are thousandths of the em throughout; y grows upward.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from struct import pack
from typing import Any

import uharfbuzz as hb

ON_CURVE = 1
"""The TrueType flag of a point on the outline; a control point beside it has 0."""

_TOLERANCE = 0.5  # units that a quadratic curve may stray from the cubic one: a thousandth of 5 mm at letter size

Contour = list[tuple[int, int, int]]
"""The points of a closed contour: x, y and flag."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A glyph of a font and where its origin lies, in that font's own units."""

    glyph: int
    x: int
    y: int


@dataclass(slots=True)
class _Pen:
    """Collects what HarfBuzz draws, scaled and shifted."""

    scale: float
    shift: complex = 0j
    contours: list[Contour] = field(default_factory=list)
    _points: list[tuple[complex, int]] = field(default_factory=list)

    def _add(self, point: complex, flag: int) -> None:
        self._points.append((point, flag))

    def move_to(self, point: complex) -> None:
        self._points = [(point, ON_CURVE)]

    def line_to(self, point: complex) -> None:
        self._add(point, ON_CURVE)

    def quadratic_to(self, control: complex, point: complex) -> None:
        self._add(control, 0)
        self._add(point, ON_CURVE)

    def cubic_to(self, first: complex, second: complex, point: complex) -> None:
        for control, end in _quadratics(self._points[-1][0], first, second, point):
            self.quadratic_to(control, end)

    def close(self) -> None:
        contour: Contour = []
        for point, flag in self._points:
            moved = self.scale * (point + self.shift)
            contour.append((round(moved.real), round(moved.imag), flag))
        if len(contour) > 1 and contour[0] == contour[-1]:
            contour.pop()  # TrueType closes a contour by itself
        if len(contour) > 1:
            self.contours.append(contour)


def _quadratics(start: complex, first: complex, second: complex, end: complex) -> Iterable[tuple[complex, complex]]:
    """Quadratic curves (control point, end point) that follow a cubic one within the tolerance."""
    bend = abs(end - 3 * second + 3 * first - start)
    pieces = max(1, math.ceil((bend * math.sqrt(3) / 36 / _TOLERANCE) ** (1 / 3)))

    def position(t: float) -> complex:
        u = 1 - t
        return u**3 * start + 3 * u * u * t * first + 3 * u * t * t * second + t**3 * end

    def third_of_velocity(t: float) -> complex:
        u = 1 - t
        return u * u * (first - start) + 2 * u * t * (second - first) + t * t * (end - second)

    for before, after in pairwise(step / pieces for step in range(pieces + 1)):
        p, q = position(before), position(after)
        tangents = (third_of_velocity(before) - third_of_velocity(after)) / pieces
        yield (p + q) / 2 + 0.75 * tangents, q


def _draw_functions() -> Any:  # noqa: ANN401 -- uharfbuzz ships no annotations
    functions = hb.DrawFuncs()
    functions.set_move_to_func(lambda x, y, pen: pen.move_to(complex(x, y)))
    functions.set_line_to_func(lambda x, y, pen: pen.line_to(complex(x, y)))
    functions.set_quadratic_to_func(lambda a, b, x, y, pen: pen.quadratic_to(complex(a, b), complex(x, y)))
    functions.set_cubic_to_func(lambda a, b, c, d, x, y, pen: pen.cubic_to(complex(a, b), complex(c, d), complex(x, y)))
    functions.set_close_path_func(lambda pen: pen.close())
    return functions


_DRAW_FUNCTIONS = _draw_functions()


def trace(font: Any, glyphs: Iterable[Placed], scale: float) -> list[Contour]:  # noqa: ANN401 -- a uharfbuzz.Font
    """The contours of `glyphs` of a HarfBuzz font, laid over each other and multiplied by `scale`."""
    pen = _Pen(scale)
    for placed in glyphs:
        pen.shift = complex(placed.x, placed.y)
        font.draw_glyph(placed.glyph, _DRAW_FUNCTIONS, pen)
    return pen.contours


def left_edge(contours: list[Contour]) -> int:
    """The least x of all points; 0 for a glyph without ink."""
    return min((x for contour in contours for x, _, _ in contour), default=0)


def glyph_record(contours: list[Contour]) -> bytes:
    """An entry of the TrueType table `glyf` (OpenType specification 1.9, "Glyph Data"); empty for no ink.

    Every coordinate takes two bytes and no flag is repeated: the PDF's compression makes up for it.
    """
    if not contours:
        return b""
    points = [point for contour in contours for point in contour]
    xs, ys = [point[0] for point in points], [point[1] for point in points]
    ends, last = [], -1
    for contour in contours:
        last += len(contour)
        ends.append(last)
    record = pack(">5h", len(contours), min(xs), min(ys), max(xs), max(ys))
    record += pack(f">{len(ends)}HH", *ends, 0)  # 0 bytes of hinting instructions
    record += bytes(point[2] for point in points)
    for values in (xs, ys):
        record += pack(f">{len(values)}h", *(after - before for before, after in pairwise([0, *values])))
    return record + b"\0" * (-len(record) % 4)
