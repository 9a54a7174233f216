"""Tables and boxes that flow over pages. Lengths are in points.

A row is never divided between two pages, unless it is taller than a page. A cell that is too long for its column is
printed below its row over the full width, so that a field of any length can be read and nothing is cut.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

from tumorboard.reports.flow import ROUNDING, Block, Canvas, Text, TextParagraph

BAR, HEADER_RULE, HAIRLINE = 2.5, 0.8, 0.5
"""Widths of the bar at a box's edge, the line below a header and the line below a row."""


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

    def fitted(self, width: float, words: Sequence[float]) -> "GridLook":
        """The same, each column as wide as its widest word, as far as the others can spare it, the first one first.

        A word wider than a third of the table widens nothing and is broken, and no column loses more than half.

        Args:
            width: The table's.
            words: The width of the widest word of each column.
        """
        columns = [column for _, column in self.columns(width)]
        third = sum(columns) / 3
        least = [
            max(column / 2, word if word <= max(column, third) else 0.0)
            for column, word in zip(columns, words, strict=True)
        ]
        spare = room = sum(max(0.0, column - need) for column, need in zip(columns, least, strict=True))
        widened = []
        for column, need in zip(columns, least, strict=True):
            more = need - column if 0 < need - column <= room else 0.0
            room -= more
            widened.append(column + more)
        if room == spare:
            return self
        shares = [
            need + (column - need) * room / spare if need < column else column
            for column, need in zip(widened, least, strict=True)
        ]
        return replace(self, shares=tuple(shares))


TALL = 170.0
"""A cell that would be taller than this is printed below its row, over the full width of the table."""


class Cell(Protocol):
    """What stands in one column of a row."""

    def paragraphs(self) -> Sequence[TextParagraph]:
        """Its paragraphs in the width of its column."""

    def below(self) -> Sequence[TextParagraph]:
        """The same words for the full width, beginning with the column's name."""

    def pointer(self) -> TextParagraph:
        """What the column shows instead when the words stand below."""


@dataclass(slots=True)
class GridRow:
    """A row of a table: its cells side by side, and below them the words of cells that are too tall for that.

    Attributes:
        cells: One for each column, or none for the rest of a row that was too tall for a page.
        below: Blocks that stand below the cells.
        written: The paragraphs of each cell, once they have been asked for.
        columns: The blocks of each column, once the row has been measured.
        columns_height: The height of the highest column.
    """

    cells: Sequence[Cell]
    below: list[Block] = field(default_factory=list)
    written: list[Sequence[TextParagraph]] | None = None
    columns: list[list[Block]] | None = None
    columns_height: float = 0.0

    def _write(self) -> list[Sequence[TextParagraph]]:
        if self.written is None:
            self.written = [cell.paragraphs() for cell in self.cells]
        return self.written

    def widest_words(self) -> list[float]:
        """The width of the widest word of each cell, 0 for none."""
        return [max((word for part in cell for word in part.word_widths()), default=0.0) for cell in self._write()]

    def _lay_out(self, look: GridLook, width: float) -> list[list[Block]]:
        """The blocks of each column, with tall cells put below; done once, since a table keeps its width."""
        if self.columns is None:
            self.columns = []
            columns = look.columns(width)
            for cell, written, (_, column) in zip(self.cells, self._write(), columns, strict=bool(self.cells)):
                blocks: list[Block] = [Text(paragraph) for paragraph in written]
                height = sum(block.measure(column) for block in blocks)
                if height > TALL:
                    self.below.extend(Text(paragraph) for paragraph in cell.below())
                    blocks = [Text(cell.pointer())]
                    height = blocks[0].measure(column)
                self.columns.append(blocks)
                self.columns_height = max(self.columns_height, height)
        return self.columns

    def measure(self, look: GridLook, width: float) -> float:
        """The row's height with its padding."""
        self._lay_out(look, width)
        inner = width - 2 * look.inset
        return self.columns_height + sum(block.measure(inner) for block in self.below) + 2 * look.padding

    def split(self, look: GridLook, width: float, room: float, page: float) -> "tuple[GridRow, GridRow] | None":
        """The part that fits, and the rest; None for a row that fits on a page, which stays whole."""
        if self.measure(look, width) <= page:
            return None
        inner = width - 2 * look.inset
        room -= self.columns_height + 2 * look.padding
        for index, block in enumerate(self.below):
            height = block.measure(inner)
            if height <= room:
                room -= height
                continue
            parts = block.split(inner, room, page)
            head, tail = ([parts[0]], [parts[1]]) if parts else ([], [block])
            if index == 0 and not head:
                return None
            upper = replace(self, below=[*self.below[:index], *head])
            return upper, GridRow((), [*tail, *self.below[index + 1 :]])
        return None

    def draw(self, canvas: Canvas, look: GridLook, left: float, top: float, width: float) -> None:
        """Draws the words; the lines between rows are the table's."""
        top -= look.padding
        for blocks, (offset, column) in zip(self._lay_out(look, width), look.columns(width), strict=bool(self.cells)):
            _draw_down(canvas, blocks, left + offset, top, column)
        top -= self.columns_height
        _draw_down(canvas, self.below, left + look.inset, top, width - 2 * look.inset)


def _draw_down(canvas: Canvas, lines: Iterable[Block], left: float, top: float, width: float) -> None:
    for line in lines:
        line.draw(canvas, left, top, width)
        top -= line.measure(width)


@dataclass(slots=True)
class Grid:
    """A table, or a box of rows; the header is repeated on each page.

    Attributes:
        look: How it looks.
        rows: Its rows.
        header: The names of its columns, or None.
        fitted: Whether the columns already have the width of their words: all parts of a table keep the same columns.
    """

    look: GridLook
    rows: list[GridRow]
    header: GridRow | None = None
    fitted: bool = False

    @property
    def before(self) -> float:
        """The look's space before."""
        return self.look.before

    @property
    def after(self) -> float:
        """The look's space after."""
        return self.look.after

    def _fit(self, width: float) -> None:
        if not self.fitted:
            rows = [row.widest_words() for row in (*self.rows, *([self.header] if self.header else []))]
            self.look = self.look.fitted(width, [max(words) for words in zip(*rows, strict=True)])
            self.fitted = True

    def _header_height(self, width: float) -> float:
        self._fit(width)
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
            if height > room + ROUNDING:
                break
            room -= height
            count += 1
        head, tail = self.rows[:count], self.rows[count:]
        parts = tail[0].split(self.look, width, room, page - header) if tail else None
        if parts:
            head, tail = [*head, parts[0]], [parts[1], *tail[1:]]
        if not head or not tail:
            return None
        return Grid(self.look, head, self.header, fitted=True), Grid(self.look, tail, self.header, fitted=True)

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        """Draws background, header, rows and lines."""
        height = self.measure(width)
        look = self.look
        canvas.saveState()
        if look.fill is not None:
            canvas.setFillColor(look.fill)
            canvas.rect(left, top - height, width, height, stroke=0, fill=1)
        if look.bar is not None:
            canvas.setFillColor(look.bar)
            canvas.rect(left, top - height, BAR, height, stroke=0, fill=1)
        canvas.restoreState()
        if self.header:
            self.header.draw(canvas, look, left, top, width)
            top -= self._header_height(width)
            _rule(canvas, look.rule, HEADER_RULE, (left, top), width)
        for row in self.rows:
            row.draw(canvas, look, left, top, width)
            top -= row.measure(look, width)
            _rule(canvas, look.hairline, HAIRLINE, (left, top), width)


def _rule(canvas: Canvas, color: Any, thickness: float, start: tuple[float, float], width: float) -> None:  # noqa: ANN401 - a reportlab color
    if color is None:
        return
    canvas.saveState()
    canvas.setStrokeColor(color)
    canvas.setLineWidth(thickness)
    canvas.line(*start, start[0] + width, start[1])
    canvas.restoreState()
