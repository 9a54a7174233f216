"""Blocks that flow over pages: text, tables and boxes, placed from top to bottom.

Three promises, whatever the length of the text: a heading stands on the page of what it announces, a table row is
whole unless it is taller than a page, and nothing is lost or printed over the edge. Lengths are in points (1/72 inch).
"""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

Canvas = Any
"""A reportlab canvas; reportlab ships no annotations."""

TextParagraph = Any
"""A reportlab paragraph."""

_UNBOUNDED = 1e6
_ROUNDING = 1e-6


class Block(Protocol):
    """Something that takes its place on a page, or on several."""

    @property
    def before(self) -> float:
        """Space above it, unless it stands at the top of a page."""

    @property
    def after(self) -> float:
        """Space below it; of two neighbors the larger space counts."""

    def measure(self, width: float) -> float:
        """Its height at this width."""

    def split(self, width: float, room: float, page: float) -> "tuple[Block, Block] | None":
        """A part that fits into `room` and the rest, or None if it wants to begin on a new page of height `page`."""

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        """Draws it below `top`."""


@dataclass(slots=True)
class Text:
    """A paragraph. Its style forbids single lines at the foot or head of a page."""

    paragraph: TextParagraph
    _measured: tuple[float, float] | None = None

    @property
    def before(self) -> float:
        """The style's space before."""
        return float(self.paragraph.getSpaceBefore())

    @property
    def after(self) -> float:
        """The style's space after."""
        return float(self.paragraph.getSpaceAfter())

    def measure(self, width: float) -> float:
        """The height of the lines into which the text breaks."""
        if self._measured is None or self._measured[0] != width:
            self._measured = (width, float(self.paragraph.wrap(width, _UNBOUNDED)[1]))
        return self._measured[1]

    def split(self, width: float, room: float, page: float) -> tuple[Block, Block] | None:
        """The lines that fit, and the others."""
        del page
        self.measure(width)
        parts = self.paragraph.split(width, room)
        if len(parts) > 1:
            return Text(parts[0]), Text(parts[1])
        self._measured = None  # a refused split forgets the lines
        return None

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        """Draws the lines."""
        self.paragraph.drawOn(canvas, left, top - self.measure(width))


@dataclass(frozen=True, slots=True)
class Kept:
    """A heading with what it announces: it never stands alone at the foot of a page."""

    lead: Block
    follow: Block

    @property
    def before(self) -> float:
        """The heading's."""
        return self.lead.before

    @property
    def after(self) -> float:
        """That of what follows."""
        return self.follow.after

    def _lead_height(self, width: float) -> float:
        return self.lead.measure(width) + max(self.lead.after, self.follow.before)

    def measure(self, width: float) -> float:
        """Both heights and the space between."""
        return self._lead_height(width) + self.follow.measure(width)

    def split(self, width: float, room: float, page: float) -> tuple[Block, Block] | None:
        """The heading goes with the first part of what follows, or both begin on the next page."""
        taken = self._lead_height(width)
        if self.lead.measure(width) > page:
            parts = self.lead.split(width, room, page)
            return (parts[0], Kept(parts[1], self.follow)) if parts else None
        parts = self.follow.split(width, room - taken, page - taken) if taken < room else None
        if parts:
            return Kept(self.lead, parts[0]), parts[1]
        # What is not even divisible on a page of its own stands below its heading on the next one.
        return (self.lead, self.follow) if room >= page else None

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        """Draws both."""
        self.lead.draw(canvas, left, top, width)
        self.follow.draw(canvas, left, top - self._lead_height(width), width)


@dataclass(frozen=True, slots=True)
class GridLook:
    """How a table looks.

    Attributes:
        shares: The columns' parts of the width, in any unit.
        rule: Color of the line below the header, or None.
        hairline: Color of the line below each row, or None.
        fill: Background color, or None.
        bar: Color of a bar at the left edge, or None.
        before: Space above.
        after: Space below.
        inset: Space between the edge and the outer columns.
        gutter: Space between two columns.
        padding: Space above and below the words of a row.
    """

    shares: tuple[float, ...]
    rule: Any = None
    hairline: Any = None
    fill: Any = None
    bar: Any = None
    before: float = 4
    after: float = 10
    inset: float = 0
    gutter: float = 8
    padding: float = 3.5

    def columns(self, width: float) -> list[tuple[float, float]]:
        """Offset and width of each column."""
        inner = width - 2 * self.inset - self.gutter * (len(self.shares) - 1)
        unit = inner / sum(self.shares)
        columns, at = [], self.inset
        for share in self.shares:
            columns.append((at, share * unit))
            at += share * unit + self.gutter
        return columns


TALL = 170.0
"""A row that would be taller than this in its columns is printed as text over the full width of the table instead."""


@dataclass(slots=True)
class GridRow:
    """A row of a table.

    Attributes:
        cells: For each column the paragraphs of its cell.
        stacked: Gives the same words one below the other, for a row that is too tall for its columns.
    """

    cells: Sequence[Sequence[TextParagraph]]
    stacked: Callable[[], list[TextParagraph]] | None = None
    _lines: list[Block] | None = None
    _height: float | None = None

    def measure(self, look: GridLook, width: float) -> float:
        """The row's height with its padding."""
        if self._height is None:
            if self._lines is None:
                tallest = max(
                    sum(float(paragraph.wrap(column, _UNBOUNDED)[1]) for paragraph in cell)
                    for cell, (_, column) in zip(self.cells, look.columns(width), strict=True)
                )
                if tallest <= TALL or self.stacked is None:
                    self._height = tallest + 2 * look.padding
                    return self._height
                self._lines = [Text(paragraph) for paragraph in self.stacked()]
            inner = width - 2 * look.inset
            self._height = sum(line.measure(inner) for line in self._lines) + 2 * look.padding
        return self._height

    def split(self, look: GridLook, width: float, room: float, page: float) -> "tuple[GridRow, GridRow] | None":
        """The part of a stacked row that fits; only for rows that fit on no page."""
        if self._lines is None or self.measure(look, width) <= page:
            return None
        inner, room = width - 2 * look.inset, room - 2 * look.padding
        for index, line in enumerate(self._lines):
            height = line.measure(inner)
            if height <= room:
                room -= height
                continue
            parts = line.split(inner, room, page)
            head = [*self._lines[:index], *parts[:1]] if parts else self._lines[:index]
            tail = [*parts[1:], *self._lines[index + 1 :]] if parts else self._lines[index:]
            return (GridRow((), _lines=head), GridRow((), _lines=tail)) if head else None
        return None

    def draw(self, canvas: Canvas, look: GridLook, left: float, top: float, width: float) -> None:
        """Draws the words; the lines between rows are the table's."""
        self.measure(look, width)
        if self._lines is not None:
            _draw_down(canvas, self._lines, left + look.inset, top - look.padding, width - 2 * look.inset)
            return
        for cell, (offset, column) in zip(self.cells, look.columns(width), strict=True):
            _draw_down(canvas, [Text(words) for words in cell], left + offset, top - look.padding, column)


def _draw_down(canvas: Canvas, lines: Iterable[Block], left: float, top: float, width: float) -> None:
    for line in lines:
        line.draw(canvas, left, top, width)
        top -= line.measure(width)


@dataclass(slots=True)
class Grid:
    """A table, or a box of rows; the header is repeated on each page."""

    look: GridLook
    rows: list[GridRow]
    header: GridRow | None = None

    @property
    def before(self) -> float:
        """The look's space before."""
        return self.look.before

    @property
    def after(self) -> float:
        """The look's space after."""
        return self.look.after

    def _header_height(self, width: float) -> float:
        if self.header is None:
            return 0.0
        height = self.header.measure(self.look, width)
        if height <= TALL + 2 * self.look.padding:
            return height
        # Column names that would fill half of every page are printed once, as the first row.
        self.rows = [self.header, *self.rows]
        self.header = None
        return 0.0

    def measure(self, width: float) -> float:
        """All rows and the header."""
        return self._header_height(width) + sum(row.measure(self.look, width) for row in self.rows)

    def split(self, width: float, room: float, page: float) -> tuple[Block, Block] | None:
        """As many whole rows as fit; of a row that fits on no page, as much as fits."""
        header = self._header_height(width)
        room -= header
        count = 0
        for row in self.rows:
            height = row.measure(self.look, width)
            if height > room + _ROUNDING:
                break
            room -= height
            count += 1
        head, tail = self.rows[:count], self.rows[count:]
        parts = tail[0].split(self.look, width, room, page - header) if tail else None
        if parts:
            head, tail = [*head, parts[0]], [parts[1], *tail[1:]]
        if not head or not tail:
            return None
        return Grid(self.look, head, self.header), Grid(self.look, tail, self.header)

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        """Draws background, header, rows and lines."""
        look = self.look
        height = self.measure(width)
        canvas.saveState()
        if look.fill is not None:
            canvas.setFillColor(look.fill)
            canvas.rect(left, top - height, width, height, stroke=0, fill=1)
        if look.bar is not None:
            canvas.setFillColor(look.bar)
            canvas.rect(left, top - height, _BAR, height, stroke=0, fill=1)
        canvas.restoreState()
        if self.header:
            self.header.draw(canvas, look, left, top, width)
            top -= self._header_height(width)
            _rule(canvas, look.rule, _THICK, (left, top), width)
        for row in self.rows:
            row.draw(canvas, look, left, top, width)
            top -= row.measure(look, width)
            _rule(canvas, look.hairline, _THIN, (left, top), width)


_BAR = 2.5
_THICK = 0.8
_THIN = 0.5


def _rule(canvas: Canvas, color: Any, thickness: float, start: tuple[float, float], width: float) -> None:  # noqa: ANN401 - a reportlab color
    if color is None:
        return
    canvas.saveState()
    canvas.setStrokeColor(color)
    canvas.setLineWidth(thickness)
    canvas.line(*start, start[0] + width, start[1])
    canvas.restoreState()


@dataclass(frozen=True, slots=True)
class Placed:
    """A block and the distance of its top from the top of the page's text area."""

    block: Block
    down: float


@dataclass(slots=True)
class Page:
    """One page's blocks."""

    placed: list[Placed] = field(default_factory=list)
    used: float = 0.0
    after: float = 0.0

    def place(self, block: Block, gap: float, height: float) -> None:
        """Puts a block below the others."""
        self.placed.append(Placed(block, self.used + gap))
        self.used += gap + height
        self.after = block.after


def paginate(blocks: Iterable[Block], width: float, height: float) -> list[Page]:
    """Lays blocks on pages with a text area of this size, in their order; there is always one page."""
    pages = [Page()]
    waiting = deque(blocks)
    while waiting:
        block = waiting.popleft()
        page = pages[-1]
        gap = max(page.after, block.before) if page.placed else 0.0
        room = height - page.used - gap
        needed = block.measure(width)
        if needed <= room + _ROUNDING:
            page.place(block, gap, needed)
            continue
        parts = block.split(width, room, height)
        if parts:
            page.place(parts[0], gap, parts[0].measure(width))
            waiting.appendleft(parts[1])
        elif page.placed:
            waiting.appendleft(block)
        else:  # cannot be divided and is taller than a page: nothing in a letter is, and nothing may be lost
            raise ValueError(f"a block of {needed:.0f} points fits on no page")
        pages.append(Page())
    return pages
