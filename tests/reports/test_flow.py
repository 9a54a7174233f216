"""Blocks keep their place: headings with what they announce, rows whole, lines together, nothing over the edge."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tumorboard.reports.flow import Block, Canvas, Kept, Page, Text, paginate
from tumorboard.reports.paragraphs import TextParagraph, paragraph_style

WIDTH, HEIGHT = 300.0, 200.0
BODY = paragraph_style("flow", fontSize=10, leading=13, spaceAfter=4)


@dataclass(frozen=True)
class Brick:
    """A block of a fixed height that cannot be divided."""

    name: str
    height: float
    before: float = 2
    after: float = 3

    def measure(self, width: float) -> float:
        """Its height."""
        del width
        return self.height

    def split(self, width: float, room: float, page: float) -> tuple[Block, Block] | None:
        """Never."""
        del width, room, page
        return None

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        """Leaves its name."""
        del left, top, width
        canvas.append(self.name)


def drawn(page: Page) -> list[str]:
    """The names of a page's bricks."""
    names: list[str] = []
    for placed in page.placed:
        placed.block.draw(names, 0, 0, WIDTH)
    return names


def words(count: int) -> Text:
    """A paragraph of so many numbered words."""
    return Text(TextParagraph(" ".join(f"word{number}" for number in range(count)), BODY))


def test_blocks_stand_below_each_other_with_the_larger_space_between() -> None:
    (page,) = paginate([Brick("a", 50, after=3), Brick("b", 40, before=7)], WIDTH, HEIGHT)
    assert [placed.down for placed in page.placed] == [0, 57]


def test_a_block_that_does_not_fit_begins_the_next_page() -> None:
    pages = paginate([Brick("a", 150), Brick("b", 100), Brick("c", 50)], WIDTH, HEIGHT)
    assert [drawn(page) for page in pages] == [["a"], ["b", "c"]]
    assert pages[1].placed[0].down == 0


def test_no_blocks_still_make_a_page() -> None:
    assert [page.placed for page in paginate([], WIDTH, HEIGHT)] == [[]]


def test_a_heading_goes_with_what_it_announces() -> None:
    pages = paginate([Brick("a", 150), Kept(Brick("heading", 15), Brick("b", 60))], WIDTH, HEIGHT)
    assert [drawn(page) for page in pages] == [["a"], ["heading", "b"]]


def test_a_block_that_fits_on_no_page_is_an_error_and_never_cut() -> None:
    with pytest.raises(ValueError, match="fits on no page"):
        paginate([Brick("a", 201)], WIDTH, HEIGHT)


@given(st.lists(st.tuples(st.floats(5, 190), st.integers(1, 400)), min_size=1, max_size=12))
def test_every_line_is_printed_once_on_the_page_and_no_heading_ends_one(sizes: list[tuple[float, int]]) -> None:
    blocks: list[Block] = []
    for index, (height, count) in enumerate(sizes):
        blocks.append(Brick(f"brick {index}", height))
        blocks.append(Kept(Brick(f"heading {index}", 20), words(count)))
    total = sum(words(count).measure(WIDTH) for _, count in sizes)
    pages = paginate(blocks, WIDTH, HEIGHT)
    assert all(page.used <= HEIGHT + 1e-3 for page in pages)
    last = [page.placed[-1].block for page in pages]
    assert not any(isinstance(block, Brick) and block.name.startswith("heading") for block in last)
    texts = [placed.block for page in pages for placed in page.placed]
    printed = sum(block.measure(WIDTH) for block in texts)
    bricks = sum(height + 20 + 3 for height, _ in sizes)  # 3: the space below a heading
    assert printed == pytest.approx(total + bricks)


def test_a_paragraph_leaves_no_line_alone_at_the_foot_or_the_head_of_a_page() -> None:
    for above in range(100, 200, 3):
        text = words(120)
        pages = paginate([Brick("a", above), text], WIDTH, HEIGHT)
        for page in pages:
            for placed in page.placed:
                if isinstance(placed.block, Text):
                    assert placed.block.measure(WIDTH) >= 2 * BODY.leading


def test_a_very_long_paragraph_keeps_all_its_lines() -> None:
    lines = words(9_000).measure(WIDTH) / BODY.leading
    pages = paginate([words(9_000)], WIDTH, HEIGHT)
    assert sum(page.used for page in pages) / BODY.leading == pytest.approx(lines)
