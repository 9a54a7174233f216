"""Rows are whole, column names come again on each page, and a cell of any length is printed."""

from dataclasses import dataclass

import pytest

from tumorboard.reports.flow import Text, paginate
from tumorboard.reports.grid import TALL, Grid, GridLook, GridRow
from tumorboard.reports.paragraphs import TextParagraph, paragraph_style

WIDTH, HEIGHT = 400.0, 300.0
CELL = paragraph_style("grid", fontSize=9, leading=12)
LARGE = paragraph_style("large", fontSize=12, leading=15)
LOOK = GridLook((1, 3), padding=4, gutter=10)


@dataclass(frozen=True)
class Words:
    """A cell of so many words."""

    count: int

    def paragraphs(self) -> list[TextParagraph]:
        """The words."""
        return [TextParagraph(" ".join(f"word{number}" for number in range(self.count)), CELL)]

    def below(self) -> list[TextParagraph]:
        """The same after a name."""
        return [TextParagraph(" ".join(["Column:", *(f"word{number}" for number in range(self.count))]), CELL)]

    def pointer(self) -> TextParagraph:
        """An ellipsis."""
        return TextParagraph("…", CELL)


@dataclass(frozen=True)
class OneWord:
    """A cell of one word in large letters."""

    word: str

    def paragraphs(self) -> list[TextParagraph]:
        """The word."""
        return [TextParagraph(self.word, LARGE)]

    def below(self) -> list[TextParagraph]:
        """The same."""
        return self.paragraphs()

    def pointer(self) -> TextParagraph:
        """An ellipsis."""
        return TextParagraph("…", LARGE)


def row(*counts: int) -> GridRow:
    """A row with so many words in each cell."""
    return GridRow([Words(count) for count in counts])


def grids(rows: list[GridRow], header: GridRow | None = None) -> list[Grid]:
    """The parts of a table, one for each page."""
    pages = paginate([Grid(LOOK, rows, header)], WIDTH, HEIGHT)
    parts = [placed.block for page in pages for placed in page.placed]
    assert all(isinstance(part, Grid) for part in parts)
    assert all(page.used <= HEIGHT + 1e-3 for page in pages)
    return [part for part in parts if isinstance(part, Grid)]


def test_a_row_is_as_high_as_its_highest_cell_and_its_padding() -> None:
    assert row(1, 1).measure(LOOK, WIDTH) == CELL.leading + 8
    assert row(1, 0).measure(LOOK, WIDTH) == CELL.leading + 8
    assert row(20, 1).measure(LOOK, WIDTH) > row(1, 20).measure(LOOK, WIDTH)


def test_the_columns_share_the_width_without_their_gutter() -> None:
    assert LOOK.columns(WIDTH) == [(0, 97.5), (107.5, 292.5)]


def test_a_column_is_as_wide_as_its_widest_word_if_the_others_can_spare_it() -> None:
    assert LOOK.fitted(WIDTH, [90, 250]) is LOOK
    assert [width for _, width in LOOK.fitted(WIDTH, [120, 60]).columns(WIDTH)] == pytest.approx([120, 270])
    assert [width for _, width in LOOK.fitted(WIDTH, [120, 270]).columns(WIDTH)] == pytest.approx([120, 270])
    assert LOOK.fitted(WIDTH, [120, 290]) is LOOK, "the other column's words would break instead"


def test_a_word_wider_than_a_third_of_the_table_widens_nothing() -> None:
    assert LOOK.fitted(WIDTH, [131, 60]) is LOOK
    assert LOOK.fitted(WIDTH, [1_000, 1_000]) is LOOK


def test_no_column_loses_more_than_half() -> None:
    look = GridLook((60, 60, 240), gutter=0)
    assert look.fitted(360, [120, 120, 0]).shares == pytest.approx((120, 120, 120))


def test_the_first_columns_come_first() -> None:
    look = GridLook((60, 60, 60, 240), gutter=0)
    assert look.fitted(420, [140, 0, 140, 0]).shares == pytest.approx((140, 44, 60, 176))


def test_every_part_of_a_table_keeps_the_columns_that_its_longest_word_asked_for() -> None:
    rows = [GridRow([Words(1), Words(3)]) for _ in range(39)]
    parts = grids([*rows, GridRow([OneWord("Chemo-immunotherapy"), Words(3)])])
    assert len(parts) > 1
    assert len({part.look.columns(WIDTH)[1] for part in parts}) == 1
    (_, label), _ = parts[0].look.columns(WIDTH)
    (word,) = OneWord("Chemo-immunotherapy").paragraphs()
    assert label == pytest.approx(max(word.word_widths()))


@pytest.mark.parametrize("words", [1, 7, 30, 60])
def test_rows_go_to_pages_as_they_are(words: int) -> None:
    rows = [row(2, words) for _ in range(40)]
    parts = grids(rows)
    assert len(parts) > 1
    assert [whole for part in parts for whole in part.rows] == rows


def test_the_header_stands_on_every_page() -> None:
    header = row(1, 1)
    parts = grids([row(1, 3) for _ in range(40)], header)
    assert len(parts) > 1
    assert all(part.header is header for part in parts)


def test_a_header_that_would_fill_every_page_is_printed_once() -> None:
    header = row(1, 4_000)
    parts = grids([row(1, 3) for _ in range(40)], header)
    assert all(part.header is None for part in parts)


def test_a_cell_too_long_for_its_column_uses_the_full_width() -> None:
    (_, column), _ = LOOK.columns(WIDTH)
    (words,) = Words(150).paragraphs()
    in_its_column = Text(words).measure(column)
    assert in_its_column > TALL
    assert row(150, 1).measure(LOOK, WIDTH) < in_its_column / 2


def test_only_a_row_taller_than_a_page_is_divided_and_keeps_all_its_lines() -> None:
    tall = row(1, 4_000)
    height = tall.measure(LOOK, WIDTH)
    assert height > HEIGHT
    parts = grids([row(1, 1), tall, row(1, 1)])
    rows = [piece for part in parts for piece in part.rows]
    pieces = rows[1:-1]
    assert sum(piece.measure(LOOK, WIDTH) for piece in pieces) == pytest.approx(height + 8 * (len(pieces) - 1))
    assert parts[0].rows[0] is rows[0]
    assert len(parts[0].rows) == 2, "the tall row begins on the page where there is room"
