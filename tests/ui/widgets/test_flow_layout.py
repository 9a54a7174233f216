"""Lines that break where the width ends."""

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.flow_layout import FlowLayout


def filled(qtbot: QtBot, *, at_end: bool = False) -> tuple[QWidget, list[QLabel]]:
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = FlowLayout(holder, at_end=at_end)
    labels = [QLabel(f"label number {number}") for number in range(6)]
    for label in labels:
        layout.addWidget(label)
    return holder, labels


def test_wide_places_take_one_line_and_narrow_ones_several(qtbot: QtBot) -> None:
    holder, labels = filled(qtbot)
    holder.resize(2000, 200)
    holder.show()
    assert len({label.y() for label in labels}) == 1
    holder.resize(250, 400)
    assert len({label.y() for label in labels}) == 3 or len({label.y() for label in labels}) == 6
    assert all(label.geometry().right() < 250 for label in labels)
    assert holder.heightForWidth(250) > holder.heightForWidth(2000)


def test_what_is_hidden_takes_no_place(qtbot: QtBot) -> None:
    holder, labels = filled(qtbot)
    labels[0].hide()
    holder.resize(2000, 100)
    holder.show()
    assert labels[1].x() == 0


def test_a_line_may_stand_at_the_end(qtbot: QtBot) -> None:
    holder, labels = filled(qtbot, at_end=True)
    holder.resize(1500, 100)
    holder.show()
    assert labels[-1].geometry().right() == 1499
