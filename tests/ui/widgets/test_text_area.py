"""The field for several lines keeps every character and hides none."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.text_area import TextArea

HARD = "2\u00a0mm\n\u05e9\u05dc\u05d5\u05dd مرحبا\n👩🏽‍⚕️ e\u0301\ttab"


def test_every_character_comes_back(qtbot: QtBot) -> None:
    area = TextArea("Comment")
    qtbot.addWidget(area)
    area.set_text(HARD)
    assert area.text() == HARD


def test_a_line_break_within_a_paragraph_is_a_line_break(qtbot: QtBot) -> None:
    area = TextArea("Comment")
    qtbot.addWidget(area)
    QTest.keyClicks(area, "one")
    QTest.keyClick(area, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(area, "two")
    assert area.text() == "one\ntwo"


def test_it_grows_with_its_text_to_a_bound(qtbot: QtBot) -> None:
    area = TextArea("Comment", least=1, most=4)
    qtbot.addWidget(area)
    area.resize(300, 200)
    area.show()
    heights = []
    for _line in range(6):
        heights.append(area.sizeHint().height())
        QTest.keyClicks(area, "a line")
        QTest.keyClick(area, Qt.Key.Key_Return)
    assert heights[0] < heights[1] < heights[2] < heights[3] == heights[4] == heights[5]


def test_tab_leaves_the_field(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = QVBoxLayout(holder)
    area, after = TextArea("Comment"), QLineEdit()
    layout.addWidget(area)
    layout.addWidget(after)
    with qtbot.waitExposed(holder):
        holder.show()
    area.setFocus()
    QTest.keyClick(area, Qt.Key.Key_Tab)
    assert area.text() == ""
    assert QApplication.focusWidget() is after


def test_showing_the_same_text_keeps_the_cursor_and_undo(qtbot: QtBot) -> None:
    area = TextArea("Comment")
    qtbot.addWidget(area)
    QTest.keyClicks(area, "typed")
    place = area.textCursor().position()
    area.set_text("typed")
    assert area.textCursor().position() == place
    assert area.document().isUndoAvailable()
