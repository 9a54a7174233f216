"""What stands in the window until its board is open."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.widgets.free_text import FreeText
from ui.widgets.opening_note import OpeningNote


@pytest.mark.parametrize(
    ("location", "said"),
    [
        ("/clinic/board.sqlite", "/clinic/board.sqlite"),
        ("postgresql://osei:secret@server/board", "postgresql://osei@server/board"),
    ],
)
def test_it_names_the_board_but_never_a_password(qtbot: QtBot, location: str, said: str) -> None:
    note = OpeningNote("Open another board")
    qtbot.addWidget(note)
    note.announce(location)
    assert [text.typed for text in note.findChildren(FreeText)] == [said]


def test_whoever_waits_long_is_offered_another_board(qtbot: QtBot) -> None:
    note = OpeningNote("Open another board")
    qtbot.addWidget(note)
    note.show()
    note.announce("/clinic/board.sqlite")
    assert not note.other_board.isVisible()
    qtbot.waitUntil(note.other_board.isVisible)
    with qtbot.waitSignal(note.other_board_requested):
        qtbot.keyClick(note.other_board, Qt.Key.Key_Space)


def test_offering_another_board_leaves_the_focus_where_it_is(qtbot: QtBot) -> None:
    note = OpeningNote("Open another board")
    qtbot.addWidget(note)
    note.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    note.show()
    note.setFocus()
    note.announce("/clinic/board.sqlite")
    qtbot.waitUntil(note.other_board.isVisible)
    assert note.focusWidget() is note
