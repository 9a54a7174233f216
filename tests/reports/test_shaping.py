"""Accents stand on their letters, Arabic joins, and every character comes from a font that has it."""

import pytest

from tumorboard.reports import fonts
from tumorboard.reports.shaping import MissingGlyphError, Shaper


@pytest.fixture(scope="module")
def shaper() -> Shaper:
    """Text as on a computer that has no fonts."""
    return fonts.shaper(fonts.register_fonts("Bare", system=False).regular)


def sources(shaper: Shaper, text: str) -> list[str]:
    """What each drawn character of a text stands for."""
    return [shaper.font.source(character) for run in shaper.draw(text) for character in run.text]


@pytest.mark.parametrize("text", ["", "pT2 pN0(i+) cM0", "Łódź", "Αθήνα", "Елена", "გიორგი", "≤ 5 µg/l"])
def test_ordinary_text_is_drawn_as_it_stands(shaper: Shaper, text: str) -> None:
    assert shaper.is_simple(text)
    (run,) = shaper.draw(text)
    assert run.text == text


@pytest.mark.parametrize(
    "text", ["م", "א", "x̂", "ก", "क", "佐", "✓", "\ud800", "\u202e", "\u2068", "\u200b", "\n", "\t"]
)
def test_what_needs_care_is_not_taken_for_ordinary_text(shaper: Shaper, text: str) -> None:
    assert not shaper.is_simple(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ax̂b", ["a", "x̂", "b"]),
        ("q̃̂", ["q̃̂"]),
        ("✓ agrees", ["✓", *" agrees"]),
        ("क्षत्रिय", ["क्ष", "त्रि", "य"]),
        ("น้ำ", ["น้ำ"]),
    ],
)
def test_a_letter_and_its_marks_are_one_character(shaper: Shaper, text: str, expected: list[str]) -> None:
    assert sources(shaper, text) == expected


@pytest.mark.parametrize("text", ["محمد", "مُحَمَّد", "لا", "الله", "שָׂרָה", "ـمـ", "می‌خواهم"])
def test_right_to_left_text_keeps_a_character_for_each_letter_and_mark(shaper: Shaper, text: str) -> None:
    assert sources(shaper, text) == list(text)


def test_a_letter_between_others_is_drawn_in_another_form_than_alone(shaper: Shaper) -> None:
    (joined,) = shaper.draw("ححح")
    (alone,) = shaper.draw("ح")
    assert len({*joined.text, alone.text}) == 4


@pytest.mark.parametrize(
    ("text", "font_name"),
    [
        ("佐藤", "HeiseiKakuGo-W5"),
        ("さくら", "HeiseiKakuGo-W5"),
        ("张伟", "STSong-Light"),
        ("김민준", "HYSMyeongJo-Medium"),
    ],
)
def test_east_asian_text_is_left_to_the_readers_font_of_its_language(shaper: Shaper, text: str, font_name: str) -> None:
    (run,) = shaper.draw(text)
    assert (run.font_name, run.text) == (font_name, text)


def test_east_asian_text_changes_font_where_one_has_not_every_character(shaper: Shaper) -> None:
    assert [(run.font_name, run.text) for run in shaper.draw("김张A")] == [
        ("HYSMyeongJo-Medium", "김"),
        ("STSong-Light", "张"),
        ("Bare", "A"),
    ]


@pytest.mark.parametrize(
    ("text", "character"), [("a 🧬 b", "🧬"), ("佐🧬", "🧬"), ("x\U000e0100", "\U000e0100"), ("𓀀", "𓀀"), ("ᄀ", "ᄀ")]
)
def test_the_character_that_no_font_has_is_named(shaper: Shaper, text: str, character: str) -> None:
    with pytest.raises(MissingGlyphError) as refusal:
        shaper.draw(text)
    assert refusal.value.character == character


def test_a_mark_that_no_font_has_together_with_its_letter_is_named_with_it(shaper: Shaper) -> None:
    with pytest.raises(MissingGlyphError) as refusal:
        shaper.draw("a ✓\u064e")
    assert (refusal.value.character, refusal.value.together) == ("\u064e", "✓\u064e")
