"""Blocks that flow over pages, placed from top to bottom; see `grid` for tables. Lengths are in points (1/72 inch).

Whatever the length of the text: a heading stands on the page of what it announces, no line stands alone at the foot or
head of a page, and nothing is lost or printed over the edge.
"""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Protocol

Canvas = Any
"""A reportlab canvas; reportlab ships no annotations."""

TextParagraph = Any
"""A reportlab paragraph."""

_UNBOUNDED = 1e6
ROUNDING = 1e-6
"""Lengths are sums of fractions: differences below this are none."""


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


LONG = 60
"""Lines of a paragraph beyond which it is laid out in pieces: reportlab breaks all that remains anew on each page."""


class Text:
    """A paragraph. Its style forbids single lines at the foot or head of a page.

    Args:
        pieces: One paragraph, or the consecutive pieces of one, each a whole number of lines.
        width: The width at which the pieces are already broken into lines, if they are.
    """

    def __init__(self, *pieces: TextParagraph, width: float | None = None) -> None:
        self._pieces: list[TextParagraph] = list(pieces)
        self._width = width

    @property
    def before(self) -> float:
        """The style's space before."""
        return float(self._pieces[0].getSpaceBefore())

    @property
    def after(self) -> float:
        """The style's space after."""
        return float(self._pieces[-1].getSpaceAfter())

    def measure(self, width: float) -> float:
        """The height of the lines into which the text breaks."""
        if self._width != width:
            self._width = width
            self._pieces = [short for piece in self._pieces for short in _short_pieces(piece, width)]
        return float(sum(piece.height for piece in self._pieces))

    def split(self, width: float, room: float, page: float) -> tuple[Block, Block] | None:
        """The lines that fit, and the others."""
        del page
        self.measure(width)
        for index, piece in enumerate(self._pieces):
            if piece.height <= room:
                room -= piece.height
                continue
            halves = piece.split(width, room)
            for part in halves or [piece]:
                part.wrap(width, _UNBOUNDED)  # reportlab forgets the lines of what it splits or refuses to split
            head, tail = (halves[:1], halves[1:]) if len(halves) > 1 else ([], [piece])
            before, behind = self._pieces[:index], self._pieces[index + 1 :]
            if not before and not head:
                return None
            return Text(*before, *head, width=width), Text(*tail, *behind, width=width)
        return None

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        """Draws the lines."""
        self.measure(width)
        for piece in self._pieces:
            top -= piece.height
            piece.drawOn(canvas, left, top)


def _short_pieces(paragraph: TextParagraph, width: float) -> list[TextParagraph]:
    """A paragraph in pieces of at most `LONG` lines; halving keeps the work near to the length of the text."""
    paragraph.wrap(width, _UNBOUNDED)
    count = len(paragraph.blPara.lines)
    if count <= LONG:
        return [paragraph]
    halves = paragraph.split(width, (count // 2 + 0.5) * paragraph.style.leading)
    return [piece for half in halves for piece in _short_pieces(half, width)]


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
        if needed <= room + ROUNDING:
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
