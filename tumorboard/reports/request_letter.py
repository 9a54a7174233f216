"""Letters that ask providers for material, as a PDF: contents in, bytes out. The same contents give the same bytes."""

from collections.abc import Iterator, Sequence
from datetime import date

from tumorboard.reports.flow import Block, Kept, Page, Text, paginate
from tumorboard.reports.grid import Grid, GridLook
from tumorboard.reports.layout import (
    ACCENT,
    GROUND,
    INK,
    RULE,
    WARNING,
    WARNING_GROUND,
    Paper,
    Sheet,
    header_row,
    line_paragraph,
    styles,
    table_row,
    write_sheets,
)
from tumorboard.reports.letter_parts import Span
from tumorboard.reports.request_letter_content import ReleaseContent, RequestLetterContent

HEAD = GridLook((50, 50), before=6, after=0, padding=0, gutter=16)
MARKS = GridLook((1,), fill=WARNING_GROUND, bar=WARNING, before=6, after=6, inset=10, padding=4)
TABLE = GridLook((42, 22, 11, 17, 20), rule=ACCENT, hairline=RULE, padding=5)
FACTS = GridLook((20, 80), fill=GROUND, bar=ACCENT, before=6, after=10, inset=10, padding=5)
SIGNED = GridLook((45, 55), hairline=INK, gutter=24, before=18, after=0, padding=16)
SIGNED_BELOW = GridLook((45, 55), gutter=24, before=0, after=6, padding=2)


def build_request_letter_pdf(*contents: RequestLetterContent, paper: Paper = Paper.A4) -> bytes:
    """Lay out one letter, or several in a row: each with its own pages, numbers and release form.

    Raises:
        UndrawableTextError: A character cannot be printed; the error names it and the field.
        ValueError: There is no letter.
    """
    if not contents:
        raise ValueError("a PDF of no letter has no page")
    return write_sheets([(_sheet(content, paper), _pages(content, paper)) for content in contents])


def _sheet(content: RequestLetterContent, paper: Paper) -> Sheet:
    return Sheet(
        paper=paper,
        band=(content.institution, content.board),
        foot=content.foot,
        pages=content.pages,
        watermark="",
        title=content.title,
        author=content.institution,
        subject=content.subject,
        language=content.language,
        written_on=date.fromisoformat(content.written_on),
    )


def _pages(content: RequestLetterContent, paper: Paper) -> Sequence[Page]:
    """The release has a page of its own: it is signed, and kept apart from the letter."""
    letter = paginate(_letter(content), paper.width, paper.height)
    return [*letter, *paginate(_release(content.release), paper.width, paper.height)]


def _letter(content: RequestLetterContent) -> Iterator[Block]:
    look = styles()
    yield Text(line_paragraph(content.sender, look.small))
    yield Grid(HEAD, [table_row((content.addressee, content.reference))])
    if content.marks:
        yield Grid(MARKS, [table_row(((mark,),)) for mark in content.marks])
    title = Text(line_paragraph((Span(content.heading),), look.title))
    yield Kept(title, Text(line_paragraph(content.salutation, look.body)))
    columns = content.table.columns
    yield Grid(TABLE, [table_row(row.cells, columns) for row in content.table.rows], header_row(columns))
    lead, *where = content.where
    heading = Text(line_paragraph((Span(content.where_heading),), look.section))
    yield Kept(heading, Text(line_paragraph(lead, look.body)))
    for line in (*where, *content.remarks):
        yield Text(line_paragraph(line, look.body))
    yield Text(line_paragraph(content.signature, look.signature))


def _release(content: ReleaseContent) -> Iterator[Block]:
    look = styles()
    title = Text(line_paragraph((Span(content.heading),), look.title))
    yield Kept(title, Text(line_paragraph(content.intro, look.small)))
    yield Grid(FACTS, [table_row((((Span(row.label, strong=True),),), (row.words,))) for row in content.facts])
    for paragraph in content.paragraphs:
        yield Text(line_paragraph(paragraph, look.body))
    for names in content.signatures:
        yield Kept(
            Grid(SIGNED, [table_row(((), ()))]),
            Grid(SIGNED_BELOW, [header_row(names)]),
        )
