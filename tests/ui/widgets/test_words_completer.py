"""What a line suggests while somebody types."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from ui.widgets.suggest_line import SuggestLine

LINES = (
    "C50.411 · Upper-outer quadrant of right female breast",
    "C50.412 · Upper-outer quadrant of left female breast",
    "C61 · Prostate",
)


def popup_of(line: SuggestLine) -> QAbstractItemView:
    completer = line.completer()
    popup = None if completer is None else completer.popup()
    assert popup is not None
    return popup


def shown(line: SuggestLine) -> list[str]:
    popup = popup_of(line)
    return [popup.model().index(row, 0).data() for row in range(popup.model().rowCount())]


def opened(qtbot: QtBot) -> SuggestLine:
    line = SuggestLine("Code", suggestions=LINES)
    qtbot.addWidget(line)
    with qtbot.waitActive(line):
        line.show()
        line.activateWindow()
    line.setFocus()
    return line


def test_words_are_found_in_any_order_and_only_choosing_puts_one_in(qtbot: QtBot) -> None:
    line = opened(qtbot)
    QTest.keyClicks(line, "LEFT upper breast")
    popup = popup_of(line)
    qtbot.waitUntil(popup.isVisible)
    assert shown(line) == [LINES[1]]
    assert line.text() == "LEFT upper breast"
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert line.text() == LINES[1]


def test_what_nothing_has_closes_the_list_and_stays(qtbot: QtBot) -> None:
    line = opened(qtbot)
    QTest.keyClicks(line, "c61")
    popup = popup_of(line)
    qtbot.waitUntil(popup.isVisible)
    QTest.keyClicks(popup, "x")
    qtbot.waitUntil(lambda: not popup.isVisible())
    assert (line.text(), shown(line)) == ("c61x", [])


def test_down_shows_all_of_them_whatever_stands_there(qtbot: QtBot) -> None:
    line = opened(qtbot)
    line.set_text("something else")
    QTest.keyClick(line, Qt.Key.Key_Down)
    assert shown(line) == list(LINES)
    QTest.keyClick(popup_of(line), Qt.Key.Key_Escape)
    assert line.text() == "something else"
