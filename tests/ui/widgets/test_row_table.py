"""The common table: its rows and columns follow the size of the text, and nothing of its width is wasted."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSettings, QStringListModel
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
