"""What stands in a finished PDF, read by PDFium: the lines of text for the floor, and what a letter must not lack."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from unicodedata import normalize

import pypdfium2


@dataclass(frozen=True, slots=True)
class PrintedText:
    """Text in one font on one line; `left` and `base` are points from the page's lower left corner."""

    text: str
    font: str
    size: float
    left: float
    base: float


def printed_pages(pdf: bytes) -> list[list[PrintedText]]:
    """The texts of each page as they were drawn."""
    return [
        [_printed(drawn) for drawn in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT], textpage=text)]
        for page in pypdfium2.PdfDocument(pdf)
        for text in [page.get_textpage()]
    ]


def _printed(drawn: pypdfium2.PdfTextObj) -> PrintedText:
    matrix = drawn.get_matrix()
    return PrintedText(drawn.extract(), drawn.get_font().get_base_name(), drawn.get_font_size(), matrix.e, matrix.f)


def missing_characters(pdf: bytes, texts: Iterable[str]) -> int:
    """How many characters of these texts the PDF does not give back; spaces do not count."""
    pages = pypdfium2.PdfDocument(pdf)
    given = Counter(normalize("NFC", "".join(page.get_textpage().get_text_range() for page in pages)))
    wanted = Counter(normalize("NFC", "".join(texts)))
    return sum(count for character, count in (wanted - given).items() if not character.isspace())


def unmarked_objects(pdf: bytes) -> int:
    """How many drawn things say neither what they are nor that they are decoration: a reader aloud stumbles on them."""
    return sum(
        pypdfium2.raw.FPDFPageObj_CountMarks(drawn.raw) == 0
        for page in pypdfium2.PdfDocument(pdf)
        for drawn in page.get_objects()
    )
