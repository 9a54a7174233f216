"""The treatment table: what is not decided is not called decided, and no treatment's name is broken."""

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tumorboard.concordance.plan_rows import ComponentChange
from tumorboard.queries.snapshots import PlanRowSnapshot
from tumorboard.vocabulary import Direction, Modality
from ui.theme.looks import Looks
from ui.widgets.treatment_table import TreatmentTable


def words(table: TreatmentTable) -> list[str]:
    """The texts as they are drawn."""
    QApplication.processEvents()
    return [text.text() for text in table.findChildren(QLabel) if text.isVisibleTo(table) and text.text()]


@pytest.fixture
def table(qtbot: QtBot) -> TreatmentTable:
    """The table, shown."""
    made = TreatmentTable()
    qtbot.addWidget(made)
    made.resize(800, 300)
    made.show()
    return made


def test_before_the_board_has_a_plan_every_treatment_is_open(table: TreatmentTable) -> None:
    table.show_outside([("Chemotherapy", "TC, 4 cycles"), ("Surgery", "Mastectomy")])
    shown = words(table)
    assert {"Chemotherapy", "TC, 4 cycles", "Surgery", "Mastectomy"} <= set(shown)
    assert shown.count("Not decided yet") == shown.count("○ Open") == 2
    assert "○ Not classified" in shown


def test_without_any_plan_the_table_says_so(table: TreatmentTable) -> None:
    table.show_outside([])
    assert any("No treatment plan was sent along" in text for text in words(table))


def test_rows_show_both_plans_and_what_becomes_of_each(table: TreatmentTable) -> None:
    row = PlanRowSnapshot(
        Modality.SYSTEMIC, "Chemotherapy", "TC, 4 cycles", "None", "if RS ≤ 15", ComponentChange.OMITTED
    )
    table.show_rows([row], Direction.LESS, ())
    assert {"TC, 4 cycles", "None, if RS ≤ 15"} <= set(words(table))
    assert "Not decided yet" not in words(table)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_name_of_a_treatment_is_not_broken(table: TreatmentTable, settings: QSettings, scale: float) -> None:
    looks = Looks(settings)
    looks.choose_scale(scale)
    table.resize(round(500 * scale), 300)
    table.show_outside([("Chemotherapy", "R-CODOX-M and R-IVAC, alternating, with intrathecal therapy")])
    assert "Chemotherapy" in words(table)
    looks.choose_scale(1.0)
