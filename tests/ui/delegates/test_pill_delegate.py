"""Pills in tables look as the style sheet has them; other cells stay as they are."""

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QColor, QImage, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from ui.delegates.pill_delegate import PillDelegate
from ui.theme.looks import Looks
from ui.theme.tokens import LOOKS, TONE_ROLE, ThemeName, Tone


def colors(picture: QImage) -> set[str]:
    every = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    return {QColor(picture.pixel(x, y)).name().upper() for x, y in every}


@pytest.mark.parametrize("look", list(LOOKS))
def test_a_cell_with_a_tone_is_painted_in_it_in_every_look(
    qtbot: QtBot, qapp: QApplication, settings: QSettings, look: ThemeName
) -> None:
    Looks(settings).choose(look)
    plain, toned = QStandardItem("✓ Ready"), QStandardItem("✓ Ready")
    toned.setData(Tone.AGREES, TONE_ROLE)
    model = QStandardItemModel()
    model.appendRow([plain, toned])
    table = QTableView()
    qtbot.addWidget(table)
    table.setModel(model)
    table.setItemDelegate(PillDelegate(table))
    table.resize(400, 100)
    with qtbot.waitExposed(table):
        table.show()
    qapp.processEvents()
    picture = table.viewport().grab().toImage()
    ink, ground = LOOKS[look].tone(Tone.AGREES)
    shown = [colors(picture.copy(table.visualRect(model.index(0, column)).adjusted(2, 2, -2, -2))) for column in (0, 1)]
    assert {ink, ground} <= shown[1]
    assert ink not in shown[0]
