"""What is read back from a finished PDF."""

from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from benchmarks.letters import canvas_pdf
from benchmarks.printed import missing_characters, printed_pages, unmarked_objects
from tumorboard.reports import fonts


def pdf_of(*lines: str) -> bytes:
    """A page with these lines in the letters' font."""
    buffer = BytesIO()
    canvas = Canvas(buffer, initialFontName=fonts.register_fonts().regular)
    for number, line in enumerate(lines, start=1):
        canvas.setFont(fonts.REGULAR, 10)
        canvas.drawString(72, 800 - 20 * number, line)
    canvas.save()
    return buffer.getvalue()


def test_each_text_is_found_with_its_font_and_place() -> None:
    ((first, second),) = printed_pages(pdf_of("pT2 pN0", "≤5 µg/l"))

    assert (first.text, first.font, first.size, first.left, first.base) == ("pT2 pN0", "FiraGO", 10, 72, 780)
    assert second.text == "≤5 µg/l"


def test_the_floor_draws_the_same_texts_at_the_same_places() -> None:
    pages = printed_pages(pdf_of("Invasive lobular carcinoma", "grade 2"))

    assert printed_pages(canvas_pdf(pages)) == pages


def test_a_character_that_was_lost_is_counted() -> None:
    pdf = pdf_of("5 µg/l")

    assert missing_characters(pdf, ["5 µg/l"]) == 0
    assert missing_characters(pdf, ["≤5 µg/l", "5"]) == 2


def test_what_carries_no_mark_is_counted() -> None:
    assert unmarked_objects(pdf_of("one", "two")) == 2
