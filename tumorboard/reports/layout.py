"""The look of everything printed: colors, type, and what stands on every page. Lengths in points."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import lru_cache
from html import escape
from io import BytesIO

from reportlab.lib.colors import HexColor, white
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4, LETTER, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas

from tumorboard.reports import fonts
from tumorboard.reports.flow import Page
from tumorboard.reports.grid import GridRow
from tumorboard.reports.letter_parts import Line, Span, Tone
from tumorboard.reports.paragraphs import TextParagraph, paragraph_style
from tumorboard.reports.text import bound, markup
from tumorboard.reports.wording import muted

INK, MUTED, RULE, ACCENT = HexColor("#16212B"), HexColor("#5B6B79"), HexColor("#DDE3E8"), HexColor("#0B5C8A")
GROUND, WARNING, WARNING_GROUND = HexColor("#F4F6F8"), HexColor("#8A5A00"), HexColor("#FBF0D9")
WATERMARK = HexColor("#ECEFF2")

TONES = {
    Tone.MUTED: "#5B6B79",
    Tone.ACCENT: "#0B5C8A",
    Tone.AGREES: "#0F7B55",
    Tone.MINOR: "#8A5A00",
    Tone.MAJOR: "#A8281E",
    Tone.NEUTRAL: "#5B6B79",
}
"""Each at 4.5:1 or better on white and on the grounds above."""

MARGIN = 56.0
BAND = 30.0
TOP = BAND + 26
FOOT = 52.0
WATERMARK_SIZE = 150
LONGEST_LINE = 300
"""Characters of the longest text that is tried on one line of the band or the footer."""


class Paper(Enum):
    """Sheets, as width and height in points."""

    A4 = A4
    A4_LANDSCAPE = landscape(A4)
    LETTER = LETTER

    @property
    def width(self) -> float:
        """Width of the text area."""
        return float(self.value[0]) - 2 * MARGIN

    @property
    def height(self) -> float:
        """Height of the text area."""
        return float(self.value[1]) - TOP - FOOT


@dataclass(frozen=True, slots=True)
class Styles:
    """The paragraph styles."""

    body: ParagraphStyle
    hanging: ParagraphStyle
    cell: ParagraphStyle
    head: ParagraphStyle
    title: ParagraphStyle
    section: ParagraphStyle
    small: ParagraphStyle
    signature: ParagraphStyle
    band: ParagraphStyle
    band_right: ParagraphStyle
    foot: ParagraphStyle
    foot_right: ParagraphStyle


@lru_cache
def styles() -> Styles:
    """The styles; made on first use, because that reads the fonts."""
    body = paragraph_style("body", fontSize=9.5, leading=13.5, textColor=INK, spaceAfter=4)
    cell = paragraph_style("cell", parent=body, fontSize=9, leading=12.5, spaceAfter=0)
    small = paragraph_style("small", parent=body, fontSize=8, leading=11, textColor=MUTED, spaceAfter=2)
    bold = fonts.register_fonts().bold
    band = paragraph_style("band", parent=body, fontName=bold, fontSize=10.5, leading=13, textColor=white)
    return Styles(
        body=body,
        hanging=paragraph_style("hanging", parent=body, leftIndent=18, bulletFontSize=9.5, spaceAfter=3),
        cell=cell,
        head=paragraph_style("head", parent=cell, fontSize=8.5, textColor=MUTED),
        title=paragraph_style("title", parent=body, fontName=bold, fontSize=17, leading=22, spaceBefore=14),
        section=paragraph_style(
            "section",
            parent=body,
            fontName=bold,
            fontSize=11,
            leading=14,
            textColor=ACCENT,
            spaceBefore=12,
            spaceAfter=3,
        ),
        small=small,
        signature=paragraph_style("signature", parent=body, spaceBefore=16, spaceAfter=6),
        band=band,
        band_right=paragraph_style(
            "band_right", parent=band, fontName=body.fontName, fontSize=8.5, leading=13, alignment=TA_RIGHT
        ),
        foot=paragraph_style("foot", parent=small, fontSize=7.5, leading=10),
        foot_right=paragraph_style("foot_right", parent=small, fontSize=7.5, leading=10, alignment=TA_RIGHT),
    )


def line_markup(line: Line) -> str:
    """The markup of spans; what a person typed is never markup itself.

    Raises:
        UndrawableTextError: A character cannot be printed; the error names it and the field.
    """
    return "".join(map(_span_markup, line))


def _span_markup(span: Span) -> str:
    text = bound(span.text)
    text = markup(text, field=span.field) if span.field else escape(text, quote=False)
    if span.strong:
        text = f"<b>{text}</b>"
    if span.tone in TONES:
        text = f'<font color="{TONES[span.tone]}">{text}</font>'
    if span.sources:
        numbers = ",".join(map(str, span.sources))
        text = f'{text}<font color="{TONES[Tone.ACCENT]}"><super>\u00a0{numbers}</super></font>'
    return text


def line_paragraph(line: Line, style: ParagraphStyle) -> TextParagraph:
    """A paragraph of spans."""
    return TextParagraph(line_markup(line), style)


@dataclass(frozen=True, slots=True)
class LineCell:
    """A table cell of lines, and the name of its column for the case that it is too long to stand in it."""

    column: Line
    lines: tuple[Line, ...]
    style: ParagraphStyle

    def paragraphs(self) -> list[TextParagraph]:
        """One paragraph for each line."""
        return [line_paragraph(line, self.style) for line in self.lines]

    def below(self) -> list[TextParagraph]:
        """The same after the column's name."""
        if not self.column or not self.lines:
            return self.paragraphs()
        first = (*muted(self.column), Span(": ", tone=Tone.MUTED), *self.lines[0])
        return [line_paragraph(line, self.style) for line in (first, *self.lines[1:])]

    def pointer(self) -> TextParagraph:
        """An ellipsis."""
        return line_paragraph((Span("…", tone=Tone.MUTED),), self.style)


def table_row(cells: Sequence[tuple[Line, ...]], columns: Sequence[Line] = ()) -> GridRow:
    """A row of a table with these columns, or of a box, which has none."""
    names = columns or [()] * len(cells)
    return GridRow([LineCell(name, lines, styles().cell) for name, lines in zip(names, cells, strict=True)])


def header_row(columns: Sequence[Line]) -> GridRow:
    """The names of a table's columns."""
    return GridRow([LineCell((), (column,), styles().head) for column in columns])


def one_line(text: str, style: ParagraphStyle, width: float, ends: tuple[str, str] = ("", "")) -> TextParagraph:
    """A text on one line, shortened with an ellipsis where it is too long: its full wording stands in the body.

    Args:
        text: What is shortened; its line breaks become spaces.
        style: The style of the line.
        width: Room in points.
        ends: What stands before and after it and is never shortened.
    """
    text = " ".join(text.split())

    def line(shown: str) -> tuple[TextParagraph, bool]:
        words = TextParagraph(markup(ends[0] + shown + ends[1], field="footer"), style)
        return words, words.wrap(width, style.leading)[1] <= style.leading

    if len(text) <= LONGEST_LINE:
        whole, fits = line(text)
        if fits:
            return whole
    low, high = 0, min(len(text), LONGEST_LINE)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if line(text[:middle].rstrip() + "…")[1] else (low, middle)
    return line(text[:low].rstrip() + "…")[0]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What every page of one document shows, and what its properties say.

    Attributes:
        paper: The sheet.
        band: Left and right words of the band at the head.
        foot: Left words of the footer; the middle ones are shortened where they are too long.
        pages: Template of the page number, with {page} and {pages}.
        watermark: A word across each page, or "".
        title: The document's title.
        author: Its author.
        subject: Its subject.
        language: Its language, as a BCP 47 tag.
        written_on: The date in its properties: the day it was issued, not the day of printing, so that equal documents
            are equal byte by byte.
    """

    paper: Paper
    band: tuple[str, str]
    foot: tuple[str, str, str]
    pages: str
    watermark: str
    title: str
    author: str
    subject: str
    language: str
    written_on: date


def write_pdf(sheet: Sheet, pages: Sequence[Page]) -> bytes:
    """Draws laid-out pages and gives the PDF."""
    return write_sheets([(sheet, pages)])


def write_sheets(documents: Sequence[tuple[Sheet, Sequence[Page]]]) -> bytes:
    """Draws several documents in a row, each with its own furniture and page numbers, and gives the one PDF.

    Its properties are those of the first document.
    """
    buffer = BytesIO()
    first = documents[0][0]
    canvas = Canvas(
        buffer,
        pagesize=first.paper.value,
        invariant=1,
        pageCompression=1,
        lang=first.language,
        initialFontName=styles().body.fontName,
    )
    canvas.setTitle(first.title.replace("\u00a0", " "))  # a property has no lines to keep together
    canvas.setAuthor(first.author)
    canvas.setSubject(first.subject)
    canvas.setCreator("Tumorboard")
    canvas.setDateFormatter(lambda *_: f"D:{first.written_on:%Y%m%d}000000Z")
    for sheet, pages in documents:
        _draw_document(canvas, sheet, pages)
    canvas.save()
    return buffer.getvalue()


def _draw_document(canvas: Canvas, sheet: Sheet, pages: Sequence[Page]) -> None:
    band = _band_texts(sheet)
    foot = _foot_text(sheet)
    for number, page in enumerate(pages, start=1):
        _draw_furniture(canvas, sheet, band, foot)
        _draw_page_number(canvas, sheet, number, len(pages))
        top = float(sheet.paper.value[1]) - TOP
        for placed in page.placed:
            placed.block.draw(canvas, MARGIN, top - placed.down, sheet.paper.width)
        canvas.showPage()


PAGE_NUMBER_WIDTH = 80.0


def _band_texts(sheet: Sheet) -> tuple[TextParagraph, TextParagraph]:
    half = sheet.paper.width / 2 - 6
    return one_line(sheet.band[0], styles().band, half), one_line(sheet.band[1], styles().band_right, half)


def _foot_text(sheet: Sheet) -> TextParagraph:
    before, middle, after = sheet.foot
    return one_line(middle, styles().foot, sheet.paper.width - PAGE_NUMBER_WIDTH, (before, after))


def _draw_furniture(
    canvas: Canvas, sheet: Sheet, band: tuple[TextParagraph, TextParagraph], foot: TextParagraph
) -> None:
    width, height = (float(length) for length in sheet.paper.value)
    canvas.saveState()
    if sheet.watermark:
        canvas.setFillColor(WATERMARK)
        canvas.setFont(styles().band.fontName, WATERMARK_SIZE)
        canvas.translate(width / 2, height / 2)
        canvas.rotate(52)
        canvas.drawCentredString(0, -WATERMARK_SIZE / 3, sheet.watermark)
        canvas.restoreState()
        canvas.saveState()
    canvas.setFillColor(ACCENT)
    canvas.rect(0, height - BAND, width, BAND, stroke=0, fill=1)
    canvas.setStrokeColor(RULE)
    canvas.setLineWidth(0.5)
    canvas.line(MARGIN, FOOT - 12, width - MARGIN, FOOT - 12)
    canvas.restoreState()
    for text, left in zip(band, (MARGIN, width / 2 + 6), strict=True):
        text.drawOn(canvas, left, height - BAND / 2 - 6)
    foot.drawOn(canvas, MARGIN, FOOT - 24)


def _draw_page_number(canvas: Canvas, sheet: Sheet, page: int, pages: int) -> None:
    words = TextParagraph(escape(sheet.pages.format(page=page, pages=pages)), styles().foot_right)
    words.wrap(PAGE_NUMBER_WIDTH, FOOT)
    words.drawOn(canvas, float(sheet.paper.value[0]) - MARGIN - PAGE_NUMBER_WIDTH, FOOT - 24)
