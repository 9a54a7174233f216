"""Words without end are broken between signs, never within one, and are copied whole."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.hostile import EMOJI
from ui.long_words import BREAK, breakable, shortened, without_breaks
from ui.widgets.free_text import FreeText


def test_only_a_word_that_is_too_long_is_broken() -> None:
    assert breakable("short words stay", 5) == "short words stay"
    assert breakable("abcdefgh ij", 3) == f"abc{BREAK}def{BREAK}gh ij"


@pytest.mark.parametrize("sign", ["e\u0301\u0323", "👩🏽\u200d⚕️", "👍🏽", "🇩🇪", "ش\u0651"])
def test_a_sign_of_several_characters_stays_whole(sign: str) -> None:
    broken = breakable(sign * 9, 1)
    assert set(broken.split(BREAK)) <= {sign, sign * 9}
    assert without_breaks(broken) == sign * 9


def test_a_letter_with_marks_without_end_is_broken_all_the_same() -> None:
    assert max(len(piece) for piece in breakable("e" + "\u0301" * 1000, 10).split(BREAK)) < 50


def test_what_is_shortened_stands_in_one_line() -> None:
    assert shortened("one\ntwo", 20) == "one two"
    assert shortened("x" * 30, 20) == "x" * 20 + "…"


def test_what_is_copied_from_a_label_is_what_was_typed(qtbot: QtBot) -> None:
    typed = f"{'W' * 300} {EMOJI * 9}"
    text = FreeText(typed)
    qtbot.addWidget(text)
    text.resize(200, 300)
    with qtbot.waitExposed(text):
        text.show()
    assert BREAK in text.text()
    text.setFocus()
    text.setSelection(0, len(text.text().encode("utf-16-le")) // 2)
    QTest.keyClick(text, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == typed
