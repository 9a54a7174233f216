"""The common table: its rows and columns follow the size of the text, and nothing of its width is wasted."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QSettings, QStringListModel, Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme.looks import Looks
from ui.widgets.row_table import RowTable


@pytest.fixture
def looks(qapp: QApplication, settings: QSettings) -> Iterator[Looks]:
    """Text of the usual size, again after the test."""
    assert qapp
    made = Looks(settings)
    made.choose_scale(1.0)
    yield made
    made.choose_scale(1.0)


def numbers() -> RowTable:
    return RowTable(QStringListModel(["one", "two", "three"]), "Numbers", (10,), stretched=0)


@pytest.fixture
def table(qtbot: QtBot, looks: Looks) -> RowTable:
    """A table of three rows."""
    assert looks
    made = numbers()
    qtbot.addWidget(made)
    made.resize(400, 300)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_rows_grow_with_the_text_so_that_nothing_is_cut(table: RowTable, looks: Looks) -> None:
    before = table.rowHeight(0)
    looks.choose_scale(2.0)
    QApplication.processEvents()
    assert table.rowHeight(0) > table.fontMetrics().height() > before / 2


@pytest.mark.long
@pytest.mark.parametrize("fixed", [True, False])
def test_the_rows_that_are_to_be_seen_are_seen_at_every_size_of_text(qtbot: QtBot, looks: Looks, fixed: bool) -> None:
    page, table = QWidget(), numbers()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.addWidget(table)
    column.addStretch(0 if not fixed else 1)
    table.keep_rows(3, fixed=fixed)
    page.show()
    for scale in (1.0, 2.0):
        looks.choose_scale(scale)
        page.resize(page.minimumSizeHint())
        QApplication.processEvents()
        assert table.viewport().height() >= 3 * table.rowHeight(0)
    page.resize(800, 900)
    QApplication.processEvents()
    assert (table.viewport().height() <= 3 * table.rowHeight(0) + 2) is fixed


def test_the_stretched_column_takes_the_room_that_is_left(table: RowTable) -> None:
    assert table.columnWidth(0) == table.viewport().width()
    table.resize(700, 300)
    QApplication.processEvents()
    assert table.columnWidth(0) == table.viewport().width()


def three_columns(qtbot: QtBot) -> RowTable:
    """A table whose last column takes what room is left."""
    table = RowTable(QStandardItemModel(4, 3), "Columns", (6, 8, 10), stretched=2)
    qtbot.addWidget(table)
    table.resize(700, 300)
    with qtbot.waitExposed(table):
        table.show()
    return table


def pull(qtbot: QtBot, table: RowTable, column: int, by: int) -> None:
    """Pull a column's right edge by so many pixels, as a hand does with the mouse."""
    header = table.horizontalHeader()
    edge = QPoint(header.sectionPosition(column) + header.sectionSize(column) - 1, header.height() // 2)
    target = edge + QPoint(by, 0)
    qtbot.mousePress(header.viewport(), Qt.MouseButton.LeftButton, pos=edge)
    qtbot.mouseMove(header.viewport(), target)
    qtbot.mouseRelease(header.viewport(), Qt.MouseButton.LeftButton, pos=target)


def test_a_width_that_was_pulled_is_there_at_the_next_start(qtbot: QtBot, looks: Looks, settings: QSettings) -> None:
    table = three_columns(qtbot)
    table.remember(settings, "columns")
    before = table.columnWidth(0)
    pull(qtbot, table, 0, 60)
    assert table.columnWidth(0) == before + 60
    settings.sync()
    again = three_columns(qtbot)
    again.remember(QSettings(settings.fileName(), QSettings.Format.IniFormat), "columns")
    assert [again.columnWidth(column) for column in range(3)] == [table.columnWidth(column) for column in range(3)]
    assert looks.scale == 1.0


def test_the_stretched_column_gives_the_room_that_another_takes(qtbot: QtBot, looks: Looks) -> None:
    assert looks
    table = three_columns(qtbot)
    pull(qtbot, table, 1, 90)
    assert table.horizontalHeader().length() == table.viewport().width()


def test_a_pulled_width_keeps_its_proportion_to_the_text(qtbot: QtBot, looks: Looks, settings: QSettings) -> None:
    table = three_columns(qtbot)
    table.remember(settings, "columns")
    pull(qtbot, table, 0, 60)
    pulled = table.columnWidth(0)
    looks.choose_scale(2.0)
    QApplication.processEvents()
    assert table.columnWidth(0) > 1.6 * pulled
    looks.choose_scale(1.0)
    QApplication.processEvents()
    assert abs(table.columnWidth(0) - pulled) <= 1


@pytest.mark.parametrize("stored", ["wide narrow", "5", "-3 8 10", "5 nan 10", "9999999 8 10", ""])
def test_widths_that_make_no_sense_are_not_taken_up(
    qtbot: QtBot, looks: Looks, settings: QSettings, stored: str
) -> None:
    assert looks
    settings.setValue("tables/columns", stored)
    table = three_columns(qtbot)
    before = table.columnWidth(0)
    table.remember(settings, "columns")
    assert table.columnWidth(0) == before


def test_tab_leaves_the_table(qtbot: QtBot, looks: Looks) -> None:
    assert looks
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    first, second = numbers(), numbers()
    column.addWidget(first)
    column.addWidget(second)
    with qtbot.waitActive(page):
        page.show()
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    qtbot.waitUntil(second.hasFocus)
    qtbot.keyClick(second, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(first.hasFocus)


def test_columns_beyond_the_edge_are_reached_with_the_arrows(qtbot: QtBot, looks: Looks) -> None:
    assert looks
    table = three_columns(qtbot)
    table.resize(160, 300)
    QApplication.processEvents()
    bar = table.horizontalScrollBar()
    table.selectRow(0)
    assert bar.maximum() > 0
    for _column in range(3):
        qtbot.keyClick(table, Qt.Key.Key_Right)
    assert bar.value() == bar.maximum()
    assert table.currentIndex().row() == 0
