"""What the palette offers, read by eye and by a screen reader."""

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from ui.models.palette_table import PaletteRow, PaletteTableModel

ROW = PaletteRow("Sato, Miriam", "Invasive carcinoma", "TB-2026-0001", case_number="TB-2026-0001")


def test_it_keeps_the_rules_of_qt(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    assert qtbot
    model = PaletteTableModel()
    qtmodeltester.check(model)
    model.show_rows([ROW, PaletteRow("Settings", "Command", "Ctrl+,", command=0)])
    qtmodeltester.check(model)


def test_each_cell_is_read_aloud_as_its_whole_row(qtbot: QtBot) -> None:
    assert qtbot
    model = PaletteTableModel()
    model.show_rows([ROW])
    spoken = {model.index(0, column).data(Qt.ItemDataRole.AccessibleTextRole) for column in range(model.columnCount())}
    assert spoken == {"Sato, Miriam, Invasive carcinoma, TB-2026-0001"}


def test_there_is_no_offer_beyond_the_last(qtbot: QtBot) -> None:
    assert qtbot
    model = PaletteTableModel()
    model.show_rows([ROW])
    assert model.row_at(0) == ROW
    assert model.row_at(1) is None
    assert model.row_at(-1) is None
