"""The letter as a PDF: content in, bytes out. The same content gives the same bytes."""

from collections import deque
from collections.abc import Iterator
from datetime import date

from tumorboard.reports.flow import Block, Kept, Text, paginate
from tumorboard.reports.fonts import Typeface
from tumorboard.reports.grid import Grid, GridLook
from tumorboard.reports.layout import (
    ACCENT,
    GROUND,
    RULE,
    WARNING,
    WARNING_GROUND,
    Paper,
    Sheet,
    header_row,
    line_markup,
    line_paragraph,
    styles,
    table_row,
    write_pdf,
)
from tumorboard.reports.letter_parts import (
    LetterContent,
    Paragraph,
    Section,
    Span,
    Table,
    check_code,
    content_sha256,
    spans_of,
)
from tumorboard.reports.paragraphs import TextParagraph
from tumorboard.reports.text import is_embedded

SHARES = {
    "concordance": (17, 31, 31, 25),
    "plan": (17, 33, 37, 17),
    "steps": (4, 58, 24, 17),
    "conditional": (30, 38, 18, 17),
    "records": (40, 38, 28),
    "lesions": (20, 40, 14, 14, 14),
}
"""The columns' shares of the width, by table."""

HEAD = GridLook((50, 50), before=6, after=0, padding=0, gutter=16)
SUMMARY = GridLook((16, 84), fill=GROUND, bar=ACCENT, before=6, after=6, inset=10, padding=4)
MARKS = GridLook((1,), fill=WARNING_GROUND, bar=WARNING, before=6, after=6, inset=10, padding=4)


def build_letter_pdf(content: LetterContent, *, paper: Paper = Paper.A4) -> bytes:
    """Lays out a letter.

    Raises:
        UndrawableTextError: A character cannot be printed; the error names it and the field.
    """
    sha256 = content_sha256(content)
    pages = paginate(_blocks(content, sha256), paper.width, paper.height)
    furniture = content.furniture
    sheet = Sheet(
        paper=paper,
        band=(furniture.institution, furniture.board),
        foot=(furniture.before, furniture.patient, f"{furniture.after}{furniture.check} {check_code(sha256)}"),
        pages=furniture.pages,
        watermark=furniture.draft,
        title=content.title,
        author=furniture.institution,
        subject=content.subject,
        language=content.language,
        written_on=date.fromisoformat(content.issued_on),
    )
    return write_pdf(sheet, pages)


def not_embedded(content: LetterContent, typeface: Typeface | None = None) -> tuple[str, ...]:
    """The fields whose text a letter shows only where the reader's computer has a font for it; see `is_embedded`.

    Args:
        content: What the letter says.
        typeface: Of `register_fonts`; None for the letters' own.

    Returns:
        Each field once, in the order of the letter; "" stands for the letter's own wording. Empty for nearly all.

    Raises:
        UndrawableTextError: A character cannot be printed at all; the error names it.
    """
    unsure = (span.field for span in spans_of(content) if not is_embedded(span.text, typeface))
    return tuple(dict.fromkeys(unsure))


def _blocks(content: LetterContent, sha256: str) -> Iterator[Block]:
    """The letter from top to bottom."""
    look = styles()
    yield Text(line_paragraph(content.sender, look.small))
    yield Grid(HEAD, [table_row((content.addressee, content.reference))])
    if content.marks:
        yield Grid(MARKS, [table_row(((mark,),)) for mark in content.marks])
    title = Text(line_paragraph((Span(content.heading),), look.title))
    yield Kept(title, Text(line_paragraph(content.salutation, look.body)))
    yield Grid(
        SUMMARY,
        [table_row((((Span(row.label, strong=True),),), (row.words,))) for row in content.summary],
    )
    for section in content.sections:
        yield from _section(section)
    yield from _signature(content, sha256)


def _signature(content: LetterContent, sha256: str) -> Iterator[Block]:
    small = styles().small
    lines = [Text(line_paragraph(line, small)) for line in content.closing]
    words = f"{content.hash_words} {sha256} · {content.furniture.check} {check_code(sha256)}"
    lines.append(Text(line_paragraph((Span(words),), small)))
    if content.anchor is not None:
        anchor = f"{content.anchor_words} {content.anchor.position} · {content.anchor.hash}"
        lines.append(Text(line_paragraph((Span(anchor),), small)))
    signature = Text(line_paragraph(content.signature, styles().signature))
    yield Kept(signature, lines[0])
    yield from lines[1:]


def _section(section: Section) -> Iterator[Block]:
    heading = Text(line_paragraph((Span(section.heading),), styles().section))
    first, *others = _section_blocks(section)
    yield Kept(heading, first)
    yield from others


def _section_blocks(section: Section) -> Iterator[Block]:
    """A numbered title with what is indented below it, e.g. an option with its benefits, begins on one page."""
    rest = deque(section.blocks)
    while rest:
        part = rest.popleft()
        if isinstance(part, Paragraph) and part.marker and rest and _is_indented(rest[0]):
            yield Kept(_block(part), _block(rest.popleft()))
        else:
            yield _block(part)


def _is_indented(part: Paragraph | Table) -> bool:
    return isinstance(part, Paragraph) and part.indented


def _block(block: Paragraph | Table) -> Block:
    if isinstance(block, Table):
        look = GridLook(SHARES[block.name], rule=ACCENT, hairline=RULE)
        rows = [table_row(row.cells, block.columns) for row in block.rows]
        return Grid(look, rows, header_row(block.columns))
    if block.marker or block.indented:
        return Text(TextParagraph(line_markup(block.words), styles().hanging, bulletText=block.marker or None))
    return Text(line_paragraph(block.words, styles().body))
