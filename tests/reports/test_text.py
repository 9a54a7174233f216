# ruff: noqa: RUF001 -- these tests are about such characters
"""What a person typed is printed as it was typed, or refused with the character and the field named."""

from collections.abc import Callable
from unicodedata import normalize

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.printed import READERS, dark_columns, printed, read_by_pdfium, read_by_pypdf, words
from tumorboard.errors import UndrawableTextError
from tumorboard.reports import fonts
from tumorboard.reports.paragraphs import TextParagraph, paragraph, paragraph_style
from tumorboard.reports.shaping import letters
from tumorboard.reports.text import bound, check_drawable, is_embedded, markup

STYLE = paragraph_style("body", fontSize=11, leading=15)

HOSTILE = [
    "pT4a <N2 M0",
    "pT1c<pT2",
    "x <y> z",
    '<font color="white">NOT</font> recommended',
    "&amp; &lt;b&gt; &#x41; &#65; &nbsp; &",
    "<b>bold</b><br/><para align='right'>",
    "</para> <!-- not --> <![CDATA[ x ]]> <?php ?>",
    "<img src='file:///etc/passwd'/> <a href='x'>link</a>",
    "a && b || c; \\ \" ' `%s {0} $x",
    "ends with <",
]
LEFT_TO_RIGHT = [
    "≤ ≥ ≠ ≈ ✓ ↓ ↑ ○ ☐ µ 5 µg/l, recurrence score ≤ 15",
    "Łódź Żółć, Zażółć gęślą jaźń",
    "Nguyễn Thị Hồng Nhung",
    "Αθήνα: Γιώργος Παπαδόπουλος",
    "Елена Иванова, протоковая карцинома",
    "Þórdís Ångström-Çelik, Ștefan Dvořák",
    "გიორგი ბერიძე",
    "Ms 佐藤 美里 (さくら), born 1979",
    "Dr 张伟 writes 乳腺癌，保乳手术。",
    "김민준 유방암 with HER2 3+",
    "สมชาย ผู้ป่วย น้ำ and नमस्ते क्षत्रिय",
    "x̂ q̃ with marks that have no letter of their own",
]
ARABIC, HEBREW = "محمد عبد الله", "שרה כהן"


def print_text(text: str) -> bytes:
    return printed(paragraph(text, STYLE, field="rationale"))


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("text", [*HOSTILE, *LEFT_TO_RIGHT])
def test_text_reads_back_as_it_was_typed(read: Callable[[bytes], str], text: str) -> None:
    assert words(read(print_text(text))) == words(text)


@pytest.mark.parametrize("text", HOSTILE)
def test_text_within_a_letters_own_words_changes_nothing_of_them(text: str) -> None:
    pdf = printed(TextParagraph(f"<b>Why.</b> {markup(text, field='rationale')} <b>Where.</b>", STYLE))
    assert words(read_by_pdfium(pdf)) == words(f"Why. {text} Where.")


@pytest.mark.parametrize("text", [*LEFT_TO_RIGHT, ARABIC, HEBREW])
def test_every_letter_leaves_ink_on_a_computer_without_fonts(text: str) -> None:
    bare = fonts.register_fonts("Bare", system=False)
    style = paragraph_style("bare", fontName=bare.regular)
    for letter in letters("".join(text.split())):
        (run,) = fonts.shaper(bare.regular).draw(letter)
        if run.font_name == bare.regular:  # Chinese, Japanese and Korean are left to the reader's fonts
            assert sum(dark_columns(printed(TextParagraph(markup(letter, field="name"), style)))) > 3, letter


@given(
    st.text(
        st.characters(codec="latin-1", categories=["L", "N", "P", "S"])
        | st.sampled_from("ĄąŁłŹźŐőŞşệữảạơđαβγΔΩπабвгЖЯ≤≥≠≈✓↓↑○☐µ±×·–—…<>&;'\"")
        | st.sampled_from("佐藤美里さくらカタカナ张伟乳癌김민준，。（）")
        | st.sampled_from(" \u00a0\n\t"),
        max_size=80,
    )
)
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_of_these_alphabets_reads_back(text: str) -> None:
    pdf = printed(TextParagraph(f"From {markup(text, field='rationale')} to", STYLE))
    # pdfium passes over a single character that it has no font to draw with.
    for read in READERS if is_embedded(text) else (read_by_pypdf,):
        assert "".join(words(read(pdf))) == "".join(words(f"From {text} to"))


@pytest.mark.parametrize("text", [ARABIC, HEBREW, "שָׂרָה כֹּהֵן", "مُحَمَّد", "لا إله"])
@pytest.mark.parametrize("read", READERS)
def test_right_to_left_text_reads_back_in_reading_order(read: Callable[[bytes], str], text: str) -> None:
    assert words(read(print_text(text))) == words(text)


@pytest.mark.parametrize("name", [ARABIC, HEBREW])
@pytest.mark.parametrize("read", READERS)
def test_a_right_to_left_name_in_a_sentence_keeps_all_its_words(read: Callable[[bytes], str], name: str) -> None:
    pdf = printed(TextParagraph(f"Patient <b>{markup(name, field='name')}</b>, born 4 May 1979 (47), pT2", STYLE))
    found = "".join(words(read(pdf)))
    assert sorted(found) == sorted("".join(words(f"Patient {name}, born 4 May 1979 (47), pT2")))
    assert all(word in found for word in name.split())


def test_marks_typed_apart_are_drawn_like_the_letter_that_has_them() -> None:
    name = "Nguyễn Thị Hồng Żółć"
    assert print_text(normalize("NFD", name)) == print_text(name)


def test_a_rare_form_of_a_character_in_a_name_is_not_replaced_by_the_common_one() -> None:
    assert "\ufa19" in markup("\ufa19 e\u0301", field="name")


def test_lines_tabs_and_spaces_keep_their_places() -> None:
    pdf = print_text("one\ntwo\r\n  three    four\tfive\u00a0six\u3000seven\u2009eight\u2028nine\x0bten")
    lines = [line.split() for line in read_by_pdfium(pdf).splitlines()]
    assert lines == [["one"], ["two"], ["three", "four", "five", "six", "seven", "eight"], ["nine"], ["ten"]]


def test_spaces_at_the_start_of_a_line_and_in_a_row_have_width() -> None:
    def edges(text: str) -> tuple[int, int]:
        dark = [place for place, count in enumerate(dark_columns(print_text(text))) if count]
        return dark[0], dark[-1]

    assert edges("  a")[0] > edges("a")[0] + 10
    assert edges("a    b")[1] > edges("a b")[1] + 10


@pytest.mark.parametrize("hint", ["\u00ad", "\u200b", "\u2060", "\ufeff", "\ufe0e", "\ufe0f", "\u200e", "\u200f"])
def test_invisible_hints_change_nothing_that_is_seen(hint: str) -> None:
    assert print_text(f"mastec{hint}tomy") == print_text("mastectomy")


@pytest.mark.parametrize(
    ("character", "title"),
    [
        ("\x00", "(U+0000 CONTROL CHARACTER)"),
        ("\x1b", "(U+001B CONTROL CHARACTER)"),
        ("\ud800", "(U+D800 HALF OF A SURROGATE PAIR)"),
        ("\uf8ff", "(U+F8FF PRIVATE CHARACTER)"),
        ("\U000f0000", "(U+F0000 PRIVATE CHARACTER)"),
        ("\u202e", "(U+202E RIGHT-TO-LEFT OVERRIDE)"),
        ("\u202d", "(U+202D LEFT-TO-RIGHT OVERRIDE)"),
        ("\u2067", "(U+2067 RIGHT-TO-LEFT ISOLATE)"),
        ("\u2068", "(U+2068 FIRST STRONG ISOLATE)"),
        ("\u2069", "(U+2069 POP DIRECTIONAL ISOLATE)"),
        ("\u2062", "(U+2062 INVISIBLE TIMES)"),
        ("\U000e0041", "(U+E0041 TAG LATIN CAPITAL LETTER A)"),
        ("\u0378", "(U+0378 UNASSIGNED CHARACTER)"),
        ("\uffff", "(U+FFFF UNASSIGNED CHARACTER)"),
        ("\U000e0100", "“\u25cc\U000e0100” (U+E0100 VARIATION SELECTOR-17)"),
        ("\U0001f9ec", "“\U0001f9ec” (U+1F9EC DNA DOUBLE HELIX)"),
    ],
)
def test_what_cannot_be_shown_is_refused_with_its_name_and_its_field(character: str, title: str) -> None:
    with pytest.raises(UndrawableTextError) as refusal:
        markup(f"Do not operate {character} now", field="recommendation.rationale")
    assert title in refusal.value.sentence
    assert "in recommendation rationale" in refusal.value.sentence
    assert refusal.value.field == "recommendation.rationale"
    with pytest.raises(UndrawableTextError):
        check_drawable(character, field="name")


@pytest.mark.parametrize("text", ["", "pT2", "≤ ✓", ARABIC, "佐藤", "a\nb"])
def test_drawable_text_passes_the_check(text: str) -> None:
    check_drawable(text, field="name")


def test_only_east_asian_text_may_need_a_readers_own_fonts() -> None:
    assert is_embedded(f"pT2 ≤ ✓ {ARABIC} {HEBREW} Żółć ✗")
    bare = fonts.register_fonts("Bare", system=False)
    assert fonts.shaper(bare.regular).draw("佐藤")[0].font_name == "HeiseiKakuGo-W5"
    assert not is_embedded("Ms 佐藤", bare)
    assert is_embedded(f"pT2 ≤ ✓ {ARABIC}", bare)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("mass, 24 mm, smooth", "24 mm"),
        ("an area of 2 mm²", "2 mm²"),
        ("Positive, 90 %, IHC", "90 %"),
        ("PSA 6.1 ng/ml over", "6.1 ng/ml"),
        ("500 mg/m² twice", "500 mg/m²"),
        ("dose 50.4 Gy with", "50.4 Gy"),
        ("5 \N{GREEK SMALL LETTER MU}g", "5 \N{GREEK SMALL LETTER MU}g"),
        ("recurrence score ≤ 15", "≤ 15"),
        ("then TC × 4, weekly", "TC × 4,"),
        ("mass, RADPEER 2a", "RADPEER 2a"),
        ("the N category", "N category"),
        ("mass of 24 mmの腫瘤", "24 mmの腫瘤"),
    ],
)
def test_no_line_ends_between_a_number_and_what_it_counts(text: str, kept: str) -> None:
    assert bound(text) == text.replace(kept, kept.replace(" ", "\u00a0"))


@pytest.mark.parametrize(
    "text",
    ["grade 2 of 3", "5 minutes", "12 months", "3 group", "24  mm", "mm 24", "a × b", "pT4a <N2 M0", "2 Lobes", " × 4"],
)
def test_all_other_spaces_stay_as_they_were_typed(text: str) -> None:
    assert bound(text) == text.replace(" × 4", " ×\u00a04")


@given(st.text(alphabet="12 ×≤%mgGyRADPEN\ncategory", max_size=60))
def test_binding_changes_nothing_but_spaces(text: str) -> None:
    assert bound(text).replace("\u00a0", " ") == text
