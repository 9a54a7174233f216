"""The notice to an outside pathologist or radiologist as a PDF: content in, bytes out. Equal contents, equal bytes."""

from collections.abc import Iterator
from datetime import date

from tumorboard.reports.flow import Block, Kept, Text, paginate
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
from tumorboard.reports.letter_parts import Span, SummaryRow
from tumorboard.reports.notice_content import AnswerContent, NoticeContent

HEAD = GridLook((50, 50), before=6, after=0, padding=0, gutter=16)
MARKS = GridLook((1,), fill=WARNING_GROUND, bar=WARNING, before=6, after=6, inset=10, padding=4)
FACTS = GridLook((18, 82), fill=GROUND, bar=ACCENT, before=6, after=10, inset=10, padding=4)
TABLE = GridLook((17, 26, 27, 15, 19), rule=ACCENT, hairline=RULE, padding=5)
CHOICES = GridLook((5, 95), before=2, after=0, padding=7)
ROOM = GridLook((1,), hairline=RULE, before=0, after=4, padding=11)
SIGNED = GridLook((45, 55), hairline=INK, gutter=24, before=18, after=0, padding=16)
SIGNED_BELOW = GridLook((45, 55), gutter=24, before=0, after=6, padding=2)

BOX = "\N{BALLOT BOX}"
LINES_OF_ROOM = 8
"""So much room there is for the reason of whoever sees it otherwise."""


def build_notice_pdf(content: NoticeContent, paper: Paper = Paper.A4) -> bytes:
    """Lay out a notice and the page on which it is answered.

    Raises:
        UndrawableTextError: A character cannot be printed; the error names it and the field.
    """
    sheet = Sheet(
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
    # The answer has a page of its own: it is sent back, and the notice is kept.
    notice = paginate(_notice(content), paper.width, paper.height)
    answer = paginate(_answer(content.answer), paper.width, paper.height)
    return write_sheets([(sheet, [*notice, *answer])])


def _notice(content: NoticeContent) -> Iterator[Block]:
    look = styles()
    yield Text(line_paragraph(content.sender, look.small))
    yield Grid(HEAD, [table_row((content.addressee, content.reference))])
    if content.marks:
        yield Grid(MARKS, [table_row(((mark,),)) for mark in content.marks])
    title = Text(line_paragraph((Span(content.heading),), look.title))
    yield Kept(title, Text(line_paragraph(content.salutation, look.body)))
    if content.table is not None:
        columns = content.table.columns
        yield Grid(TABLE, [table_row(row.cells, columns) for row in content.table.rows], header_row(columns))
    yield _facts(content.facts)
    for heading, lines in ((content.truth_heading, (content.truth,)), (content.asked_heading, content.asked)):
        first, *others = (Text(line_paragraph(line, look.body)) for line in lines)
        yield Kept(Text(line_paragraph((Span(heading),), look.section)), first)
        yield from others
    yield Text(line_paragraph(content.signature, look.signature))


def _answer(content: AnswerContent) -> Iterator[Block]:
    look = styles()
    title = Text(line_paragraph((Span(content.heading),), look.title))
    yield Kept(title, Text(line_paragraph(content.intro, look.small)))
    yield _facts(content.facts)
    yield Grid(CHOICES, [table_row((((Span(BOX),),), (choice,))) for choice in content.choices])
    yield Grid(ROOM, [table_row(((),))] * LINES_OF_ROOM)
    yield Kept(Grid(SIGNED, [table_row(((), ()))]), Grid(SIGNED_BELOW, [header_row(content.signatures)]))


def _facts(facts: tuple[SummaryRow, ...]) -> Grid:
    return Grid(FACTS, [table_row((((Span(row.label, strong=True),),), (row.words,))) for row in facts])
