"""Typed words in a label: never markup, never wider than their place."""

from PySide6.QtCore import QSize, Qt
from pytestqt.qtbot import QtBot

from ui.widgets.free_text import FreeText


def test_words_are_never_markup(qtbot: QtBot) -> None:
    text = FreeText("<b>G2</b> &amp; more")
    qtbot.addWidget(text)
    assert text.textFormat() is Qt.TextFormat.PlainText
    assert text.text() == text.typed == "<b>G2</b> &amp; more"


def test_a_word_without_end_does_not_widen_its_place(qtbot: QtBot) -> None:
    text = FreeText("x" * 100_000)
    qtbot.addWidget(text)
    text.resize(QSize(200, 100))
    assert text.minimumSizeHint().width() < 20
    assert text.heightForWidth(200) > 10_000
    assert text.typed == text.accessibleName() == "x" * 100_000


def test_an_ordinary_word_is_not_broken(qtbot: QtBot) -> None:
    text = FreeText("Lymphovascular invasion")
    qtbot.addWidget(text)
    assert text.text() == "Lymphovascular invasion"
    assert text.longest_word() > text.fontMetrics().horizontalAdvance("Lymph")
