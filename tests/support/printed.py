"""Prints flowables and reads the PDF back, by two readers that share no code with the program."""

from io import BytesIO
from typing import Any
from unicodedata import normalize

import pypdfium2
from pypdf import PdfReader
from reportlab.lib.pagesizes import A4
from reportlab.platypus import Flowable, SimpleDocTemplate

from tumorboard.reports import fonts

MARGIN = 78
"""Points between the edge of a printed page and the text."""


def printed(*flowables: Flowable, page: tuple[float, float] = A4) -> bytes:
    """A PDF of the flowables, the same bytes for the same flowables."""
    file = BytesIO()
    font = fonts.register_fonts().regular
    SimpleDocTemplate(file, pagesize=page, invariant=1, initialFontName=font).build(list(flowables))
    return file.getvalue()


def read_by_pypdf(pdf: bytes) -> str:
    """The text of all pages."""
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def read_by_pdfium(pdf: bytes) -> str:
    """The text of all pages, as Chrome and Qt copy it."""
    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf))


READERS = (read_by_pypdf, read_by_pdfium)


def words(text: str) -> list[str]:
    """The words of a text, whichever spaces and line breaks stand between them."""
    return normalize("NFC", text).split()


def right_edge(pdf: bytes) -> float:
    """Where the text of the first page ends on the right, in points."""
    text = pypdfium2.PdfDocument(pdf)[0].get_textpage()
    return max(float(text.get_charbox(index)[2]) for index in range(text.count_chars()))


def dark_columns(pdf: bytes) -> list[int]:
    """For each column of dots of the first page at 288 an inch, how many are dark."""
    image = pypdfium2.PdfDocument(pdf)[0].render(scale=4, grayscale=True).to_numpy()
    return [int(count) for count in (image < 128).sum(axis=0).ravel()]


def fonts_of(pdf: bytes) -> list[Any]:
    """The font dictionaries (ISO 32000-1, 9.5) of the first page."""
    resources: Any = PdfReader(BytesIO(pdf)).pages[0]["/Resources"].get_object()
    return [font.get_object() for font in resources["/Font"].get_object().values()]
