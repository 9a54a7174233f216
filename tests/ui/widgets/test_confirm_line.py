"""The line that says what an act makes final answers to the keys that stand on it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.confirm_line import ConfirmLine


def test_escape_takes_the_question_back_before_it_means_back(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    line = ConfirmLine("Sign now")
    QVBoxLayout(page).addWidget(line)
    went_back: list[str] = []
    back = QAction("Back", page)
    back.setShortcut(QKeySequence("Esc"))
    back.triggered.connect(lambda: went_back.append("back"))
    page.addAction(back)
    with qtbot.waitActive(page):
        page.show()
    line.ask("This becomes final.")
    with qtbot.waitSignal(line.dismissed):
        QTest.keyClick(line.go, Qt.Key.Key_Escape)
    assert line.isHidden()
    assert went_back == []
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert went_back == ["back"]
