"""Lines with right-to-left text are ordered as the Unicode standard says."""

import pytest
from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st

from tumorboard.reports.bidi import is_right_to_left, levels, mirrored, visual_order

LETTERS_AND_SIGNS = "abאבمد12٣٤ ,.:/+-%()[]«»!•<"


def seen(text: str, *, right_to_left: bool) -> str:
    """The text in the order of sight, its characters not mirrored; without direction marks."""
    found = levels(text, right_to_left=right_to_left)
    for place in range(len(text.rstrip(" ")), len(text)):  # rule L1
        found[place] = int(right_to_left)
    return "".join(text[place] for place in visual_order(found) if text[place] not in "\u2068\u2069")


@given(st.text(LETTERS_AND_SIGNS, max_size=20), st.booleans())
def test_lines_are_ordered_as_by_another_implementation(text: str, right_to_left: bool) -> None:
    assert seen(text, right_to_left=right_to_left) == get_display(text, base_dir="R" if right_to_left else "L")


@pytest.mark.parametrize(
    ("read", "expected"),
    [
        ("Patient שרה כהן, 24 years", "Patient 24 ,ןהכ הרש years"),
        ("Patient \u2068שרה כהן\u2069, 24 years", "Patient ןהכ הרש, 24 years"),
        ("from \u2068שרה (Sara) 12\u2069 (12)", "from 12 )Sara( הרש (12)"),
        ("\u2068א\u2069 \u2068ב\u2069", "א ב"),
        ("a \u2068א \u2068b 1\u2069 2\u2069 c", "a 2 b 1 א c"),
        ("a \u2068א", "a א"),
        ("\u2069 אב 1", " 1 בא"),
    ],
)
def test_an_isolated_name_does_not_order_what_stands_around_it(read: str, expected: str) -> None:
    assert seen(read, right_to_left=False) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Patient שרה", False),
        ("12. שרה Patient", True),
        ("محمد", True),
        ("12 (3)", False),
        ("", False),
        ("\u2068שרה\u2069 Patient", False),
        ("\u2068שרה\u2069, 12", True),
        ("\u2068Sara\u2069, 12", False),
    ],
)
def test_the_first_letter_outside_isolates_tells_the_direction_of_a_paragraph(text: str, *, expected: bool) -> None:
    assert is_right_to_left(text) is expected


def test_brackets_face_the_other_way_in_right_to_left_text() -> None:
    assert [mirrored(character) for character in "(]«≤a"] == [")", "[", "»", "≥", "a"]
