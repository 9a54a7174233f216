"""A tool tip shows words as they were typed, and is of bounded size."""

import pytest
from PySide6.QtGui import QTextDocument

from tests.support.hostile import ENDLESS, HOSTILE, MARKUP
from ui.long_words import without_breaks
from ui.tool_tips import LONGEST, plain_tip


def shown(tip: str) -> str:
    """What Qt shows of it."""
    document = QTextDocument()
    document.setHtml(tip)
    return without_breaks(document.toPlainText())


@pytest.mark.parametrize("text", [MARKUP, "<table>", "a < b & c > d", "&lt;", "two\nlines", "  spaces  kept"])
def test_words_are_shown_as_they_are(text: str) -> None:
    assert shown(plain_tip(text)) == text


@pytest.mark.parametrize("name", ["right to left", "emoji", "decomposed"])
def test_scripts_and_signs_are_kept(name: str) -> None:
    assert shown(plain_tip(HOSTILE[name])) == HOSTILE[name]


def test_nothing_to_say_is_no_tool_tip() -> None:
    assert plain_tip("") == ""


def test_a_text_without_end_is_cut() -> None:
    assert shown(plain_tip(ENDLESS)) == "W" * LONGEST + "…"
