"""What a PDF says: read by pdfium, the engine that draws it in the page, so that what one cannot open the other cannot.

Loaded in the process that looks at files only.
"""

from collections.abc import Iterator

import pypdfium2
from pypdfium2 import raw

from tumorboard.vault.looks import Look, kept_text

NEEDS_PASSWORD = "This PDF needs a password. It is kept as it came; ask the sender for one without."  # noqa: S105 - no password
DAMAGED_PDF = "This PDF is damaged: no page of it can be shown. It is kept as it came; ask the sender for another copy."
NO_TEXT = "No text can be read out of this PDF: it may be a scan."

_MAX_PAGES = 2000


def look_at_pdf(content: bytes, *, text: bool) -> Look:
    """Whether its first page can be shown, or the text of all; that it needs a password or is damaged is told."""
    try:
        document = pypdfium2.PdfDocument(content)
        pages = len(document)
        if not pages:
            return Look(note=DAMAGED_PDF, whole=False)
        if not text:
            document[0].get_size()
            return Look(pages=pages)
        words = kept_text(_texts(document, pages))
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", 0) == raw.FPDF_ERR_PASSWORD
        return Look(note=NEEDS_PASSWORD if locked else DAMAGED_PDF, whole=False)
    return Look(text=words, pages=pages, note="" if words else NO_TEXT)


def _texts(document: pypdfium2.PdfDocument, pages: int) -> Iterator[str]:
    for number in range(min(pages, _MAX_PAGES)):
        try:
            page = document[number]
        except pypdfium2.PdfiumError:
            continue  # the others can still be read
        yield page.get_textpage().get_text_bounded() + "\n\n"
