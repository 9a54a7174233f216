"""Every item model keeps Qt's rules with no rows, with some, after they were replaced, and with none again."""

import importlib
import pkgutil
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, QObject
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

import ui.models
from tumorboard.queries.audit import AuditRowSnapshot
from tumorboard.queries.material_snapshots import ChaseSnapshot
from tumorboard.queries.person_snapshots import PersonRowSnapshot
from tumorboard.queries.snapshots import CaseRowSnapshot, MaterialSnapshot
from tumorboard.queries.today_snapshots import DutySnapshot, ListedCaseSnapshot
from tumorboard.vocabulary import (
    AgendaOutcome,
    CaseStatus,
    Discipline,
    Duty,
    MaterialKind,
    MaterialStatus,
    Necessity,
    Role,
    TumorSite,
)
from ui.models.agenda_table import AgendaTableModel
from ui.models.audit_table import AuditTableModel
from ui.models.case_table import CaseTableModel
from ui.models.chase_table import ChaseTableModel
from ui.models.duty_table import DutyTableModel
from ui.models.paged_table import PagedTableModel
from ui.models.palette_table import PaletteRow, PaletteTableModel
from ui.models.people_table import PeopleTableModel
from ui.models.records_table import RecordsTableModel

LISTED = ListedCaseSnapshot(1, 5, "TB-1", "Sato", 47, "NST", 6, 6, (), 3, 4, 11, AgendaOutcome.PENDING)
CASE = CaseRowSnapshot(7, "TB-1", "Sato", None, TumorSite.BREAST, "NST", date(2026, 11, 9), CaseStatus.READY)
DUTY = DutySnapshot(Duty.SIGN_REVIEW, "TB-1", "Sato")
PERSON = PersonRowSnapshot(2, "osei", "Dr Amara Osei", Role.SPECIALIST, Discipline.PATHOLOGY, active=True)
OFFER = PaletteRow("Sato", "NST", "TB-1", case_number="TB-1")
OUT = ChaseSnapshot(
    3,
    1,
    7,
    "TB-1",
    "Sato",
    MaterialKind.SLIDES,
    "",
    "S26-1187",
    6,
    Necessity.CRITICAL,
    None,
    "",
    "",
    None,
    None,
    None,
    0,
    None,
    None,
    overdue=False,
)
MATERIAL = MaterialSnapshot(
    3,
    MaterialKind.SLIDES,
    "",
    "S26-1187",
    6,
    outside=True,
    source="",
    necessity=Necessity.CRITICAL,
    collected_on=None,
    received_on=None,
    returned_on=None,
    location="",
    unavailable_reason="",
    status=MaterialStatus.REQUESTED,
    reviewed_by=(),
    due_on=None,
)

EVENT = AuditRowSnapshot(
    9, datetime(2026, 11, 20, tzinfo=UTC), "osei", "Amara Osei", "UPDATE", "review", 3, "", 9, "ab"
)

Show = Callable[[Any, Sequence[Any]], None]

MODELS: dict[type[QAbstractItemModel], tuple[object, Show]] = {
    AuditTableModel: (EVENT, lambda model, rows: model.show_first(rows, complete=False)),
    ChaseTableModel: (OUT, lambda model, rows: model.show_first(rows, complete=False)),
    RecordsTableModel: (MATERIAL, lambda model, rows: model.show_materials(rows, date(2026, 11, 20))),
    AgendaTableModel: (LISTED, lambda model, rows: model.show_cases(rows)),
    CaseTableModel: (CASE, lambda model, rows: model.show_first(rows, complete=False)),
    DutyTableModel: (DUTY, lambda model, rows: model.show_duties(rows, date(2026, 11, 24))),
    PeopleTableModel: (PERSON, lambda model, rows: model.show_people(rows, ["osei"])),
    PaletteTableModel: (OFFER, lambda model, rows: model.show_rows(rows)),
}


def test_no_model_is_left_out() -> None:
    modules = [
        importlib.import_module(f"ui.models.{module.name}") for module in pkgutil.iter_modules(ui.models.__path__)
    ]
    found = {
        value
        for module in modules
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, QAbstractItemModel) and value.__module__ == module.__name__
    }
    assert found - {PagedTableModel} == set(MODELS)


@pytest.mark.parametrize("kind", MODELS)
def test_it_keeps_the_rules_of_qt_however_its_rows_change(
    qtbot: QtBot, qtmodeltester: ModelTester, kind: type[QAbstractItemModel]
) -> None:
    assert qtbot
    row, show = MODELS[kind]
    # Models are kept by what they belong to.
    owner = QObject()
    model = kind(owner)
    qtmodeltester.check(model)
    for count in (0, 3, 1, 0, 200):
        show(model, [row] * count)
        qtmodeltester.check(model)
        assert model.rowCount() == count
