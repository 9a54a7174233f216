"""The message line goes away by itself, not before it can be read."""

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from ui.widgets.message_line import SHORTEST_MS, MessageLine


def test_a_sentence_stays_as_long_as_it_takes_to_read_it(qtbot: QtBot) -> None:
    line = MessageLine()
    qtbot.addWidget(line)
    timer = line.findChild(QTimer)
    assert timer is not None
    line.say("Saved.")
    short = timer.interval()
    line.say("The board could not be reached; what you typed is kept, and the program tries again by itself.")
    assert SHORTEST_MS <= short < timer.interval()
    assert not line.isHidden()
    timer.timeout.emit()
    assert line.isHidden()


def test_markup_in_a_sentence_is_shown_as_it_was_typed(qtbot: QtBot) -> None:
    line = MessageLine()
    qtbot.addWidget(line)
    line.say("<b>Sato</b> & Lind")
    assert line.text == "<b>Sato</b> & Lind"
    line.say("")
    assert line.isHidden()
