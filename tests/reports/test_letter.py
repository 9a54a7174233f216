"""The letter on paper: every word of its content, in two independent readers; whole rows; no lonely heading."""

# ruff: noqa: RUF001 - the signs that clinicians write

from dataclasses import fields, is_dataclass, replace
from enum import Enum
from io import BytesIO
from typing import Any

import pypdfium2
import pytest
from pypdf import PdfReader

from tests.support.case_parts import minimal_case
from tests.support.cases import maximal_case, ordinary_case, ordinary_recommendation
from tests.support.letter_pages import (
    READERS,
    Reader,
    bodies,
    letter,
    lines_of,
    pages_by_pdfium,
    pages_by_pypdf,
    printed_line,
    shown,
    squeezed,
)
from tumorboard.errors import UndrawableTextError
from tumorboard.queries.snapshots import CaseSnapshot
from tumorboard.reports import fonts
from tumorboard.reports.layout import FOOT, MARGIN, Paper
from tumorboard.reports.letter import build_letter_pdf, not_embedded
from tumorboard.reports.letter_content import LetterContent, check_code, content_sha256
from tumorboard.reports.letter_parts import Paragraph, Table

HOSTILE = {
    "markup": 'pT4a <N2 M0, x <y> z, &amp; &lt; <b>bold</b> <font color="white">NOT</font> </para><br/>',
    "formulas and quotes": "=cmd|' /C calc'!A0 \"quoted\" 'single' {name} %s \\n",
    "signs": "≤ 15, ≥ 3 mm, 5 µg/l, ≠ ≈ ✓ ○ ↓ ↑ ± ×",
    "Vietnamese": "Nguyễn Thị Hồng Ạnh",
    "Japanese": "佐藤美里 乳癌 ５ｍｍ",
    "no spaces": "x" * 120,
    "many lines": "first\nsecond\n\n    fourth",
}

KEPT = {"number", "kind"}
"""Text fields that the program itself writes."""

LONG = " ".join(f"w{number:05}" for number in range(14_300))
"""100,000 characters in which each word tells its place."""


def everywhere(value: Any, text: str, name: str = "") -> Any:  # noqa: ANN401 - any snapshot
    """The same snapshot with every typed text replaced."""
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return text if value and name not in KEPT else value
    if isinstance(value, tuple):
        return tuple(everywhere(item, text, name) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: everywhere(getattr(value, f.name), text, f.name) for f in fields(value)})
    return value


def printed(case: CaseSnapshot, **options: Any) -> tuple[LetterContent, bytes]:  # noqa: ANN401 - of letter()
    """A case's content and its letter."""
    content = letter(case, **options)
    return content, build_letter_pdf(content)


def assert_says_everything(content: LetterContent, pdf: bytes, read: Reader) -> None:
    """Every line of the content stands in the PDF, in its order."""
    text = "".join(bodies(pdf, read, content))
    at = 0
    for line in lines_of(content):
        found = text.find(printed_line(line), at)
        assert found >= 0, f"missing: {shown(line)[:200]}"
        at = found + len(printed_line(line))


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize(
    "case", [ordinary_case(), minimal_case(), maximal_case()], ids=["ordinary", "minimal", "maximal"]
)
def test_every_word_of_the_content_is_on_paper_in_order(case: CaseSnapshot, read: Reader) -> None:
    assert_says_everything(*printed(case), read)


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_whatever_was_typed_in_every_field_is_printed_as_it_stands(text: str, read: Reader) -> None:
    assert_says_everything(*printed(everywhere(ordinary_case(), text)), read)


@pytest.mark.parametrize("name", ["שרה כהן", "محمد عبد الله"])
def test_a_name_written_from_right_to_left_is_printed_whole(name: str) -> None:
    patient = replace(ordinary_case().patient, family_name=name, given_name="")
    content, pdf = printed(ordinary_case(patient=patient))
    reference = next(line for line in "".join(pages_by_pdfium(pdf)).splitlines() if line.startswith("Patient"))
    assert sorted(squeezed(reference)) == sorted(squeezed(shown(content.reference[1])))
    assert reference.endswith("born 4 May 1979, female")


def test_long_texts_in_every_field_lose_no_word() -> None:
    words = " ".join(f"v{number:03}" for number in range(600))
    assert len(words) == 2_999
    content, pdf = printed(everywhere(ordinary_case(), words))
    text = "".join(pages_by_pdfium(pdf))
    times = sum(span.text.count("v599") for line in lines_of(content) for span in line)
    for word in ("v000", "v299", "v598", "v599"):
        assert text.count(word) >= times


@pytest.mark.long
@pytest.mark.parametrize("where", ["rationale", "review_text", "name", "question", "label"])
def test_a_hundred_thousand_characters_in_one_field_are_all_printed(where: str) -> None:
    case = ordinary_case()
    pathology, radiology = case.reviews
    first, *others = pathology.findings
    case = {
        "rationale": replace(case, recommendation=ordinary_recommendation(rationale=LONG)),
        "review_text": replace(
            case, reviews=(replace(pathology, findings=(replace(first, review_text=LONG), *others)), radiology)
        ),
        "label": replace(case, reviews=(replace(pathology, findings=(replace(first, label=LONG), *others)), radiology)),
        "name": replace(case, patient=replace(case.patient, given_name=LONG)),
        "question": replace(case, questions=(replace(case.questions[0], text=LONG), *case.questions[1:])),
    }[where]
    _, pdf = printed(case)
    for read in READERS:
        found = [word for page in read(pdf) for word in page.split() if len(word) == 6 and word[0] == "w"]
        start = 0
        for word in LONG.split():
            start = found.index(word, start) + 1


@pytest.mark.parametrize("read", READERS)
def test_a_cell_that_is_too_long_for_its_column_is_printed_below_its_row(read: Reader) -> None:
    case = ordinary_case()
    pathology, radiology = case.reviews
    long = " ".join(LONG.split()[:430])
    findings = (pathology.findings[0], replace(pathology.findings[1], review_text=long), *pathology.findings[2:])
    content, pdf = printed(replace(case, reviews=(replace(pathology, findings=findings), radiology)))
    text = "".join(bodies(pdf, read, content))
    assert squeezed(f"Grade 2 … ✓ Agrees This review: {long} 1 N category") in text
    pages = bodies(pdf, read, content)
    assert any("w00000" in page and "w00429" in page for page in pages), "a row that fits a page is divided"


@pytest.mark.parametrize("character", ["x", "癌"])
def test_a_word_without_end_is_broken_and_not_cut(character: str) -> None:
    # Numbered, for pdfium drops a line that repeats the one above where a font is neither in the file nor on this
    # computer: its glyphs have no height then, and pdfium takes the second line for the first one drawn bolder. Of
    # 3,000 equal characters it told 150 where pypdf and poppler told all.
    digits = "０１２３４５６７８９" if character == "癌" else "0123456789"
    word = "".join(f"{character}{number:05}" for number in range(500)).translate(str.maketrans("0123456789", digits))
    content, pdf = printed(ordinary_case(recommendation=ordinary_recommendation(rationale=word)))
    for read in READERS:
        assert "".join(bodies(pdf, read, content)).count(word) == 1
    right, bottom = float(Paper.A4.value[0]) - MARGIN, FOOT - 26
    for page in pypdfium2.PdfDocument(pdf):
        signs = page.get_textpage()
        for index in range(signs.count_chars()):
            # By its advance, which the file tells: how a glyph looks is known only where the font is.
            left, low, far, _ = signs.get_charbox(index, loose=True)
            assert left >= MARGIN - 1
            assert far <= right + 1
            assert low >= bottom - 1


@pytest.mark.parametrize("text", ["word " * 600, "x" * 3_000, "line\n" * 100], ids=["words", "one word", "lines"])
def test_nothing_is_printed_beyond_the_margins(text: str) -> None:
    _, pdf = printed(everywhere(ordinary_case(), text))
    right, bottom = float(Paper.A4.value[0]) - MARGIN, FOOT - 26
    for page in pypdfium2.PdfDocument(pdf):
        boxes = page.get_textpage()
        for index in range(boxes.count_rects()):
            left, low, far, _ = boxes.get_rect(index)
            assert left >= MARGIN - 1
            assert far <= right + 1
            assert low >= bottom - 1


def lonely_headings(content: LetterContent, pages: list[str]) -> list[str]:
    """Headings that end a page."""
    headings = {squeezed(section.heading) for section in content.sections} | {squeezed(content.heading)}
    return [heading for page in pages for heading in headings if page.endswith(heading)]


def lonely_options(content: LetterContent, pages: list[str]) -> list[str]:
    """Titles of options that end a page, without the benefits that follow."""
    options = next(section for section in content.sections if section.name == "options")
    titles = {printed_line(part.words) for part in options.blocks if isinstance(part, Paragraph) and part.marker}
    return [title for page in pages for title in titles if page.endswith(title)]


def divided_rows(content: LetterContent, pages: list[str]) -> list[str]:
    """Rows of tables that do not stand on one page as a whole."""
    divided = []
    for section in content.sections:
        for block in section.blocks:
            for row in block.rows if isinstance(block, Table) else ():
                cells = [printed_line(line) for cell in row.cells for line in cell]
                if not any("".join(cells) in page for page in pages):
                    divided.append(" | ".join(cells))
    return divided


@pytest.mark.parametrize("axes", range(42))
def test_no_page_ends_with_a_heading_and_no_row_is_divided(axes: int) -> None:
    content, pdf = printed(maximal_case(axes=axes, questions=axes % 9))
    pages = bodies(pdf, pages_by_pypdf, content)
    assert lonely_headings(content, pages) == []
    assert lonely_options(content, pages) == []
    assert divided_rows(content, pages) == []


@pytest.mark.parametrize("label", ["Chemo-immunotherapy", "Strahlentherapieplanung", "Химиоиммунотерапия"])
def test_a_label_that_fits_a_wider_column_is_not_broken(label: str) -> None:
    first, *others = ordinary_recommendation().plan_rows
    row = replace(first, label=label)
    content, pdf = printed(ordinary_case(recommendation=ordinary_recommendation(plan_rows=(row, *others))))
    assert_says_everything(content, pdf, pages_by_pdfium)
    assert label in "\n".join(pages_by_pdfium(pdf)).split()


def test_no_line_ends_between_a_number_and_its_unit_or_a_case_and_its_number() -> None:
    case = ordinary_case(recommendation=ordinary_recommendation(rationale="24 mm " * 200 + "TC × 4 " * 200))
    identifiers = tuple(replace(case.patient.identifiers[0], value="2" * count) for count in range(1, 30))
    materials = tuple(replace(case.materials[0], description="x" * count) for count in range(1, 40))
    case = replace(case, patient=replace(case.patient, identifiers=identifiers), materials=materials)
    _, pdf = printed(case)
    lines = [line.strip() for page in pages_by_pdfium(pdf) for line in page.splitlines()]
    assert not [line for line in lines if line.startswith(("mm", "×"))]
    assert not [line for line in lines if line.endswith(("24", "×", "Case", "MRN"))]


def test_the_fields_that_need_a_font_of_the_readers_computer_are_named() -> None:
    bare = fonts.register_fonts("Bare", system=False)
    assert not_embedded(letter(ordinary_case()), bare) == ()
    case = ordinary_case(recommendation=ordinary_recommendation(rationale="佐藤: ≤ 15", follow_up="김민수"))
    case = replace(case, patient=replace(case.patient, family_name="佐藤"))
    assert not_embedded(letter(case), bare) == ("patient.name", "recommendation.rationale", "recommendation.follow_up")


def test_a_table_repeats_its_column_names_on_each_page() -> None:
    content, pdf = printed(maximal_case(axes=60))
    names = squeezed("Outside · St Anne, 3 Oct 2026 This review Concordance")
    pages = bodies(pdf, pages_by_pypdf, content)
    assert [page.startswith(names) for page in pages[:3]] == [False, True, True]


def test_one_short_case_fits_one_page_and_a_full_one_some_five() -> None:
    assert len(pages_by_pypdf(printed(minimal_case())[1])) == 1
    assert 4 <= len(pages_by_pypdf(printed(maximal_case())[1])) <= 7


def test_each_page_shows_institution_board_case_check_code_and_number() -> None:
    content, pdf = printed(ordinary_case())
    code = check_code(content_sha256(content))
    pages = pages_by_pdfium(pdf)
    for number, page in enumerate(pages, start=1):
        assert "Lakeside Cancer Center" in page
        assert "Multidisciplinary Breast Tumor Board" in page
        assert (
            f"TB-2026-0412 · Sato, Miriam · Recommendation version 1 · issued 24 Nov 2026 · check code {code}" in page
        )
        assert f"Page {number} of {len(pages)}" in page
    assert content_sha256(content) in pages[-1]


def test_a_long_name_is_shortened_in_the_footer_only() -> None:
    patient = replace(ordinary_case().patient, given_name="Miriam " * 30)
    content, pdf = printed(ordinary_case(patient=patient))
    first = pages_by_pdfium(pdf)[0]
    assert (
        f"… · Recommendation version 1 · issued 24 Nov 2026 · check code {check_code(content_sha256(content))}" in first
    )
    assert_says_everything(content, pdf, pages_by_pdfium)


def test_a_draft_says_so_on_every_page() -> None:
    content, pdf = printed(ordinary_case(recommendation=ordinary_recommendation(approved_at=None)), draft=True)
    assert_says_everything(content, pdf, pages_by_pypdf)
    for page in PdfReader(BytesIO(pdf)).pages:
        assert "DRAFT" in page.extract_text(orientations=(0, 90, 180, 270))
    assert all("DRAFT" not in page for page in pages_by_pypdf(printed(ordinary_case())[1]))


def test_the_same_content_gives_the_same_bytes_whatever_was_printed_before() -> None:
    content, first = printed(ordinary_case())
    printed(everywhere(ordinary_case(), HOSTILE["Japanese"]))
    assert build_letter_pdf(content) == first


def test_the_properties_name_no_patient() -> None:
    _, pdf = printed(ordinary_case())
    reader = PdfReader(BytesIO(pdf))
    assert reader.metadata is not None
    assert reader.metadata.title == "Recommendation TB-2026-0412"
    assert reader.metadata.author == "Lakeside Cancer Center"
    assert reader.metadata.subject == "Second opinion of a tumor board"
    assert str(reader.metadata.creation_date_raw).startswith("D:20261124")
    assert str(reader.root_object["/Lang"]) == "en"
    assert "Sato" not in " ".join(map(str, reader.metadata.values()))


def test_a_letter_can_be_printed_on_us_paper() -> None:
    content = letter(ordinary_case())
    pdf = build_letter_pdf(content, paper=Paper.LETTER)
    assert [float(length) for length in PdfReader(BytesIO(pdf)).pages[0].mediabox[2:]] == [612.0, 792.0]
    assert_says_everything(content, pdf, pages_by_pdfium)


def test_a_character_that_cannot_be_printed_is_named_with_its_field() -> None:
    case = ordinary_case(recommendation=ordinary_recommendation(rationale="score \U0010ffff 15"))
    with pytest.raises(UndrawableTextError) as refusal:
        printed(case)
    assert refusal.value.field == "recommendation.rationale"
    assert "U+10FFFF" in refusal.value.sentence
    assert "recommendation rationale" in refusal.value.sentence
