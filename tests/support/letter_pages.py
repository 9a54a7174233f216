"""Letters read back page by page, by two readers that share no code with the program."""

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from unicodedata import normalize

import pypdfium2
from pypdf import PdfReader

from tests.support.case_parts import ISSUED_ON
from tumorboard.queries.snapshots import CaseSnapshot
from tumorboard.reports.letter_content import LetterContent, letter_content
from tumorboard.reports.letter_parts import Line, Paragraph, Section, Span, Table
from tumorboard.vocabulary import LetterKind

Reader = Callable[[bytes], list[str]]


def pages_by_pypdf(pdf: bytes) -> list[str]:
    """Each page's text."""
    return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]


def pages_by_pdfium(pdf: bytes) -> list[str]:
    """Each page's text; pdfium marks a hyphen at the end of a line as a place where a word was divided."""
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]
    return [page.replace("\x02", "-").replace("\ufffe", "-") for page in pages]


READERS: tuple[Reader, ...] = (pages_by_pypdf, pages_by_pdfium)


def squeezed(text: str) -> str:
    """A text without any space: lines break where paper wants it."""
    return re.sub(r"\s+", "", normalize("NFC", text).replace("\u2068", "").replace("\u2069", ""))


def bodies(pdf: bytes, read: Reader, content: LetterContent) -> list[str]:
    """What stands on each page between the band and the footer, squeezed.

    The furniture is drawn first on each page and ends with the page number.
    """
    found = []
    pages = [squeezed(page) for page in read(pdf)]
    for number, page in enumerate(pages, start=1):
        mark = squeezed(content.furniture.pages.format(page=number, pages=len(pages)))
        assert page.count(mark) == 1, f"page {number} is not numbered once"
        found.append(page.partition(mark)[2])
    return found


def letter(case: CaseSnapshot, *, draft: bool = False, supersedes: str = "") -> LetterContent:
    """The referrer's letter of a case."""
    return letter_content(
        case, kind=LetterKind.REFERRER, version=1, issued_on=ISSUED_ON, draft=draft, supersedes=supersedes
    )


def lines_of(content: LetterContent) -> Iterator[Line]:
    """Every line of a letter in its order, its own wording too."""
    yield content.sender
    yield from content.addressee
    yield from content.reference
    yield from content.marks
    yield (Span(content.heading),)
    yield content.salutation
    for row in content.summary:
        yield (Span(row.label),)
        yield row.words
    for section in content.sections:
        yield (Span(section.heading),)
        for block in section.blocks:
            yield from _block_lines(block)
    yield content.signature
    yield from content.closing


def _block_lines(block: Paragraph | Table) -> Iterator[Line]:
    if isinstance(block, Paragraph):
        if block.marker:
            yield (Span(block.marker),)
        yield block.words
        return
    yield from block.columns
    for row in block.rows:
        for cell in row.cells:
            yield from cell


def shown(line: Line) -> str:
    """A line's words without its source numbers, with plain spaces."""
    return "".join(span.text for span in line).replace("\u00a0", " ")


def printed_line(line: Line) -> str:
    """A line as it reads on paper, squeezed: each span with its source numbers."""
    return squeezed("".join(span.text + ",".join(map(str, span.sources)) for span in line))


def section(content: LetterContent, name: str) -> Section:
    """The section of this name."""
    return next(section for section in content.sections if section.name == name)


def text_of(section: Section) -> str:
    """A section's words without its heading, a line for each paragraph and each row."""
    parts: list[str] = []
    for block in section.blocks:
        if isinstance(block, Paragraph):
            parts.append(f"{block.marker} {shown(block.words)}")
        else:
            parts.append(" | ".join(shown(column) for column in block.columns))
            parts.extend(" | ".join(" / ".join(map(shown, cell)) for cell in row.cells) for row in block.rows)
    return "\n".join(parts)
