"""The entry that explains its mistakes."""

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.widgets.tnm_field import TnmField, marked


@pytest.fixture
def field(qtbot: QtBot) -> TnmField:
    """An empty field for N."""
    made = TnmField("N", "N")
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_sound_category_is_left_alone(field: TnmField) -> None:
    QTest.keyClicks(field.line, "pN1mi(sn)")
    assert field.note.isHidden()
    assert field.is_readable


@pytest.mark.parametrize(
    ("typed", "mark", "word"),
    [
        ("pT2 pN1a(3/2)", "pT2 pN1a▸(3/2)", "must not exceed"),
        ("pN5", "pN▸5", "does not exist"),
        ("pN0(", "pN0▸(", "not closed"),
        ("hello", "▸hello", "not part of TNM"),
    ],
)
def test_a_mistake_is_marked_and_explained(field: TnmField, typed: str, mark: str, word: str) -> None:
    QTest.keyClicks(field.line, typed)
    assert field.note.typed.startswith(mark)
    assert word in field.note.typed
    assert word in field.line.accessibleDescription()
    assert not field.is_readable


def test_the_letter_of_the_row_must_be_there(field: TnmField) -> None:
    QTest.keyClicks(field.line, "pT2")
    assert "no N category" in field.note.typed
    assert not field.is_readable


def test_how_a_missing_prefix_is_read_is_said_without_calling_it_a_mistake(field: TnmField) -> None:
    QTest.keyClicks(field.line, "N0")
    assert "clinical" in field.note.typed
    assert field.is_readable


def test_the_sentence_goes_when_the_mistake_goes(field: TnmField) -> None:
    QTest.keyClicks(field.line, "pN5")
    QTest.keyClicks(field.line, "\b2")
    assert field.note.isHidden()
    assert field.text() == "pN2"


def test_only_the_neighborhood_of_a_mistake_in_a_long_text_is_repeated() -> None:
    assert marked("x" * 40, 20) == "…" + "x" * 12 + "▸" + "x" * 12 + "…"
