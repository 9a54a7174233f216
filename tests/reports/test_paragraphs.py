# ruff: noqa: RUF001 -- these tests are about such characters
"""Paragraphs break, split, and order their lines without losing a character."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.platypus import Paragraph

from tests.support.printed import (
    MARGIN,
    READERS,
    dark_columns,
    printed,
    read_by_pdfium,
    read_by_pypdf,
    right_edge,
    words,
)
from tumorboard.errors import UndrawableTextError
from tumorboard.reports import fonts
from tumorboard.reports.paragraphs import TextParagraph, paragraph, paragraph_style
from tumorboard.reports.text import markup

STYLE = paragraph_style("body", fontSize=11, leading=15)
ARABIC = "توصي اللجنة بجراحة تحافظ على الثدي مع العلاج الإشعاعي، ولا حاجة إلى العلاج الكيميائي."
HEBREW = "הוועדה ממליצה על ניתוח משמר שד ועל טיפול בקרינה, ואין צורך בכימותרפיה."
NARROW = (300.0, 400.0)


def seen_alike(one: Paragraph, other: Paragraph) -> bool:
    """Whether two paragraphs look the same."""
    return dark_columns(printed(one)) == dark_columns(printed(other))


@pytest.mark.parametrize("unit", ["pT4a", "é✓", "x̂☐", "ה"])
@pytest.mark.parametrize("lead", ["", "<b>Why.</b> "])
def test_a_word_of_three_thousand_characters_stays_on_the_paper(unit: str, lead: str) -> None:
    word = (unit * 3000)[:3000]
    pdf = printed(TextParagraph(lead + markup(word, field="rationale"), STYLE))
    assert right_edge(pdf) < A4[0] - MARGIN + 1
    assert sorted("".join(words(read_by_pdfium(pdf)))) == sorted("Why."[: len(lead)] + word)


@pytest.mark.parametrize(
    ("text", "widest"),
    [
        ("a few words", "words"),
        ("24\u00a0mm wide", "24\u00a0mm"),
        ("HER2 <b>nega</b>tive now", "<b>nega</b>tive"),
        ("<b>word</b> <b>word</b>", "<b>word</b>"),
        ("line<br/>by<br/>line", "line"),
        ("癌 carcinoma", "carcinoma"),
    ],
)
def test_a_word_is_what_the_line_breaks_around(text: str, widest: str) -> None:
    width = max(TextParagraph(text, STYLE).word_widths())
    whole = TextParagraph(widest, STYLE)
    assert whole.wrap(width + 0.01, 100)[1] == STYLE.leading
    assert whole.wrap(width - 0.01, 100)[1] > STYLE.leading or "\u00a0" in widest


@pytest.mark.parametrize(
    ("read", "seen"),
    [
        ("חנה", "הנח"),
        ("Patient חנה כהן, 47", "Patient 47 ,ןהכ הנח"),
        ("חנה (HER2 3), ≤ 15", "15 ≥ ,(HER2 3) הנח"),
        ("[חנה] < 12", "12 > [הנח]"),
    ],
)
def test_hebrew_is_seen_in_the_order_that_the_standard_asks_for(read: str, seen: str) -> None:
    right = read.startswith(("ח", "["))
    plain = paragraph_style("plain", parent=STYLE, alignment=TA_RIGHT if right else STYLE.alignment)
    assert seen_alike(paragraph(read, STYLE, field="name"), Paragraph(seen.replace("<", "&lt;"), plain))


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize(
    "text",
    [
        "ציון ≤ 15 (שלוש) < 4 ולא יותר",
        "Score ≤ 15 שרה ≤ כהן (אבא) x",
        "محمد ≥ عبد",
        "ציון ≤15",
        "> 15 ציון",
        "ציון≤ב",
        "« شرط » ≪ [١٢]",
    ],
)
def test_a_comparison_within_right_to_left_text_is_never_copied_the_other_way_round(
    read: Callable[[bytes], str], text: str
) -> None:
    found = read(printed(paragraph(text, STYLE, field="rationale")))
    assert [found.count(sign) for sign in "≤≥<>≪≫"] == [text.count(sign) for sign in "≤≥<>≪≫"]


def test_a_right_to_left_name_does_not_move_the_date_after_it() -> None:
    name = markup("חנה כהן", field="name")
    own = TextParagraph(f"Patient {name}, 24 May ({name})", STYLE)
    assert seen_alike(own, Paragraph("Patient ןהכ הנח, 24 May (ןהכ הנח)", STYLE))


def test_a_mark_of_direction_orders_as_it_should_and_is_not_seen() -> None:
    assert seen_alike(paragraph("שרה 12 \u200eA!", STYLE, field="name"), paragraph("שרה 12 A!", STYLE, field="name"))
    assert seen_alike(paragraph("A חנה!\u200f B", STYLE, field="name"), Paragraph("A !הנח B", STYLE))


def test_arabic_letters_join() -> None:
    style = paragraph_style("large", parent=STYLE, fontSize=40, leading=60)
    dark = [bool(count) for count in dark_columns(printed(paragraph("محمد", style, field="name")))]
    first, last = dark.index(True), len(dark) - dark[::-1].index(True)
    assert all(dark[first:last]), "there is a gap between two letters"


@pytest.mark.parametrize("text", [ARABIC * 6, HEBREW * 6, f"Reason: {ARABIC} {HEBREW} " * 4])
@pytest.mark.parametrize("lead", ["", "<b>Why.</b> "])
def test_a_paragraph_split_between_pages_shows_the_lines_of_the_whole(text: str, lead: str) -> None:
    def lines(height: float) -> list[str]:
        own = TextParagraph(lead + markup(text, field="rationale"), STYLE)
        pdf = printed(own, page=(NARROW[0], height))
        return [line.strip() for line in read_by_pdfium(pdf).splitlines() if line.strip()]

    assert lines(2 * MARGIN + 65) == lines(2000)


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("text", [ARABIC, HEBREW])
def test_right_to_left_text_on_several_lines_keeps_its_words(read: Callable[[bytes], str], text: str) -> None:
    pdf = printed(paragraph(text, STYLE, field="rationale"), page=NARROW)
    assert sorted("".join(words(read(pdf)))) == sorted("".join(words(text)))
    if read is read_by_pdfium:
        assert words(read(pdf)) == words(text)


@pytest.mark.parametrize(
    ("text", "expected"), [(HEBREW, True), (ARABIC, True), ("Patient שרה", False), ("Sato", False)]
)
def test_a_paragraph_of_right_to_left_text_stands_at_the_right(text: str, *, expected: bool) -> None:
    for alignment in (STYLE.alignment, TA_JUSTIFY):
        own = paragraph(text, paragraph_style("own", parent=STYLE, alignment=alignment), field="rationale")
        assert (own.style.alignment == TA_RIGHT) is expected
    centered = paragraph(text, paragraph_style("own", parent=STYLE, alignment=TA_CENTER), field="rationale")
    assert centered.style.alignment == TA_CENTER


@given(
    # Only characters of one font: a mark on a sign of another font is refused.
    st.text("אבשׁםَّمحعاللهلا12٣٤ab ,.:/-%≤\n\u200f", min_size=1, max_size=150),
    st.sampled_from(["", "Why. "]),
    st.sampled_from([A4, (NARROW[0], 2 * MARGIN + 65)]),
)
@settings(max_examples=80)
def test_no_character_of_mixed_directions_is_lost(text: str, lead: str, page: tuple[float, float]) -> None:
    own = TextParagraph(f"<b>{lead}</b>{markup(text, field='rationale')} <i>(</i>", STYLE)
    found = words(read_by_pypdf(printed(own, page=page)).replace("\u200e", ""))
    expected = words(f"{lead}{text} (".replace("\u200f", ""))
    assert sorted("".join(found)) == sorted("".join(expected))


def test_a_letters_own_signs_are_found_in_other_fonts() -> None:
    pdf = printed(
        TextParagraph(
            "✓ agrees <b>✓</b> <i>☐</i>", paragraph_style("marked", parent=STYLE, leftIndent=20), bulletText="○"
        )
    )
    for read in (read_by_pypdf, read_by_pdfium):
        assert words(read(pdf)) == ["○", "✓", "agrees", "✓", "☐"]


def test_a_letters_own_words_are_refused_too_where_no_font_has_them() -> None:
    with pytest.raises(UndrawableTextError, match="DNA DOUBLE HELIX"):
        TextParagraph("\U0001f9ec", STYLE)


def test_the_same_text_gives_the_same_bytes_whatever_was_printed_before() -> None:
    def letter() -> bytes:
        return printed(TextParagraph(f"✓ {markup(ARABIC + ' 佐藤 x̂', field='rationale')} <b>☐</b>", STYLE))

    before = letter()
    printed(paragraph("ŷ 美里 שרה ☑ ★", STYLE, field="name"))
    assert letter() == before


def test_links_and_underlines_survive_right_to_left_text() -> None:
    name = markup("שרה", field="name")
    pdf = printed(TextParagraph(f'a <u>{name}</u> <a href="https://example.org">b {name}</a> c<super>1</super>', STYLE))
    assert words(read_by_pdfium(pdf)) == words("a שרה b שרה c1")


def test_a_style_without_a_parent_is_in_the_letters_typeface() -> None:
    style = paragraph_style("own", fontSize=8)
    assert (style.fontName, style.bulletFontName, style.fontSize) == (fonts.REGULAR, fonts.REGULAR, 8)
    assert (style.allowWidows, style.allowOrphans) == (0, 0)
    assert paragraph_style("bold", parent=style, fontName=fonts.BOLD).fontSize == 8
