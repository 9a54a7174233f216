"""The list of cases keeps Qt's rules for models, and asks for more only when it is scrolled to its end."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tumorboard.queries.snapshots import CaseRowSnapshot
from tumorboard.vocabulary import CaseStatus, TumorSite
from ui.models.case_table import CaseTableModel

ROW = CaseRowSnapshot(
    id=7,
    number="TB-2026-0007",
    patient="Sato, Miriam",
    birth_date=date(1979, 5, 4),
    site=TumorSite.BREAST,
    outside_diagnosis="Invasive carcinoma,\nG2",
    received_on=date(2026, 11, 9),
    status=CaseStatus.READY,
)


@pytest.fixture
def model(qtbot: QtBot) -> CaseTableModel:
    """Three cases, and more behind them."""
    assert qtbot
    made = CaseTableModel()
    made.show_first([replace(ROW, id=number) for number in (9, 8, 7)], complete=False)
    return made


def test_it_keeps_the_rules_of_qt_while_pages_come(model: CaseTableModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)
    model.show_more([replace(ROW, id=6)], complete=True)
    qtmodeltester.check(model)
    model.show_first([], complete=True)
    qtmodeltester.check(model)


def test_a_row_reads_as_a_sentence_of_facts(model: CaseTableModel) -> None:
    cells = [model.index(0, column).data() for column in range(model.columnCount())]
    assert cells == [
        "TB-2026-0007",
        "Sato, Miriam",
        "4 May 1979",
        "Breast",
        "Invasive carcinoma, G2",
        "9 Nov 2026",
        "Ready",
    ]


def test_an_unknown_date_of_birth_is_left_empty(model: CaseTableModel) -> None:
    model.show_first([replace(ROW, birth_date=None)], complete=True)
    headings = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
    assert model.index(0, headings.index("Born")).data() == ""


def test_it_asks_once_for_what_follows_its_last_case(qtbot: QtBot, model: CaseTableModel) -> None:
    with qtbot.waitSignal(model.more_wanted) as wanted:
        model.fetchMore(QModelIndex())
    assert wanted.args == [7]
    assert not model.canFetchMore(QModelIndex())
    model.show_more([replace(ROW, id=6)], complete=False)
    assert model.canFetchMore(QModelIndex())
    assert model.rowCount() == 4


def test_a_complete_list_asks_for_nothing(qtbot: QtBot, model: CaseTableModel) -> None:
    model.show_more([], complete=True)
    with qtbot.assertNotEmitted(model.more_wanted):
        model.fetchMore(QModelIndex())
    assert model.rowCount() == 3
