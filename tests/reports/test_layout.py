"""What stands on every page keeps to its line, and spans look as they should without becoming markup."""

from datetime import date

import pytest

from tests.support.letter_pages import pages_by_pdfium
from tumorboard.reports.flow import paginate
from tumorboard.reports.layout import Paper, Sheet, line_markup, one_line, styles, write_pdf
from tumorboard.reports.letter_parts import Span, Tone

SHEET = Sheet(
    paper=Paper.A4,
    band=("Lakeside", "Board"),
    foot=("before ", "middle", " after"),
    pages="Page {page} of {pages}",
    watermark="",
    title="Title",
    author="Author",
    subject="Subject",
    language="en",
    written_on=date(2026, 11, 24),
)


def test_a_span_is_never_markup() -> None:
    line = (Span("a <b>", strong=True), Span("&amp;", "field", tone=Tone.MAJOR, sources=(1, 2)))
    assert line_markup(line) == (
        '<b>a &lt;b&gt;</b><font color="#A8281E">&amp;amp;</font><font color="#0B5C8A"><super>\u00a01,2</super></font>'
    )


@pytest.mark.parametrize("text", ["short", "word " * 100, "x" * 1_000, "two\nlines", "佐藤" * 200, ""])
def test_the_words_of_the_band_stay_on_one_line(text: str) -> None:
    line = one_line(text, styles().foot, 200)
    assert line.wrap(200, 1_000)[1] <= styles().foot.leading


def test_what_stands_around_a_shortened_text_is_kept() -> None:
    pdf = write_pdf(SHEET, paginate([], 100, 100))
    assert "before middle after" in pages_by_pdfium(pdf)[0]
    line = one_line("x" * 1_000, styles().foot, 200, ("before ", " after"))
    plain = line.getPlainText()
    assert plain.startswith("before xxx")
    assert plain.endswith("x… after")
