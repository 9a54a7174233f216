"""The list of cases narrowed by any field, views, several cases at once: by keyboard alone, on a real board."""

import csv
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support.board import CHAIR, COORDINATOR, PATHOLOGIST, Spine
from tests.support.window import signed_in, unnamed_controls
from tests.ui.pages.test_cases import numbers, register
from tumorboard.concordance.readiness import ChecklistNeed
from tumorboard.database.sessions import Database
from tumorboard.queries.agenda import meeting_case_numbers
from tumorboard.queries.case_list import CaseFilter, list_cases
from tumorboard.queries.checklists import read_site_lists
from tumorboard.queries.views import list_views
from tumorboard.services.checklists import EditChecklist, edit_checklist
from tumorboard.services.materials import RegisterMaterial, register_material
from tumorboard.services.meetings import ScheduleMeeting, schedule_meeting
from tumorboard.services.people import AddParty, add_party
from tumorboard.vocabulary import CaseStatus, MaterialKind, Necessity, PartyKind, TumorSite
from ui.dialogs.palette import PaletteDialog
from ui.main_window import MainWindow
from ui.pages.cases import CasesPage
from ui.tasks import TaskRunner

WindowMaker = Callable[..., MainWindow]
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(qtbot: QtBot, board: Database, tasks: TaskRunner) -> CasesPage:
    """The list with the two cases of the board, at rest."""
    made = CasesPage(signed_in(board, tasks))
    qtbot.addWidget(made)
    made.resize(1200, 800)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    with qtbot.waitSignal(made.model.modelReset):
        made.refresh()
    qtbot.waitUntil(lambda: made.filters.person.count() > 1)
    return made


def press(widget: QWidget, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    QTest.keyClick(widget, key, held)


def test_filters_open_narrow_and_are_taken_away_by_key(qtbot: QtBot, page: CasesPage, board: Database) -> None:
    every = board.read(list_cases, CaseFilter())
    recommended = [row.number for row in every if row.status is CaseStatus.IN_FOLLOW_UP]
    assert 0 < len(recommended) < len(every)
    page.search.setFocus()
    press(page.search, Qt.Key.Key_F, CONTROL, SHIFT)
    qtbot.waitUntil(page.filters.isVisible)
    assert unnamed_controls(page) == []
    with qtbot.waitSignal(page.model.modelReset):
        QTest.keyClicks(page.filters.status, CaseStatus.IN_FOLLOW_UP.label[:6])
    assert numbers(page) == recommended
    qtbot.waitUntil(lambda: page.counted.text() == f"{len(recommended)} case")
    (chip,) = page.chips.chips.values()
    assert chip.accessibleName() == f"Take away: State: {CaseStatus.IN_FOLLOW_UP.label}"
    with qtbot.waitSignal(page.model.modelReset):
        press(chip, Qt.Key.Key_Space)
    assert len(numbers(page)) == len(every)
    assert not page.chips.chips
    with qtbot.waitSignal(page.model.modelReset):
        QTest.keyClicks(page.filters.since, "2031-01-01")
    assert page.not_found.isVisible()
    with qtbot.waitSignal(page.model.modelReset):
        page.filters.since.clear()
        QTest.keyClicks(page.filters.since, "no day")
    qtbot.waitUntil(lambda: "is not a date" in page.filters.error.typed)


def test_views_are_saved_chosen_overwritten_and_deleted_by_key(
    qtbot: QtBot, page: CasesPage, board: Database, spine: Spine
) -> None:
    number = register(board, spine.board_id, "Lind")
    press(page.search, Qt.Key.Key_F, CONTROL, SHIFT)
    with qtbot.waitSignal(page.model.modelReset):
        QTest.keyClicks(page.search, "lind")
    page.views.name.insert("<b>Lung</b> & 🎗")  # no key types it
    with qtbot.waitSignal(page.message):
        press(page.views.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.views.views.count() == 3)
    with qtbot.waitSignal(page.model.modelReset):
        page.search.clear()
    qtbot.waitUntil(lambda: len(numbers(page)) == 3)
    page.views.views.setFocus()
    press(page.views.views, Qt.Key.Key_End)  # another one
    press(page.views.views, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: numbers(page) == [number])
    assert page.search.text() == "lind"
    press(page.views.delete, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.views.views.count() == 2)
    assert [view.name for view in board.signed_in_as(COORDINATOR).read(list_views)] == ["Urgent breast"]


def test_several_cases_go_on_an_agenda_and_one_that_is_refused_stops_none(
    qtbot: QtBot, page: CasesPage, board: Database, spine: Spine
) -> None:
    desk = board.signed_in_as(COORDINATOR)
    first, refused, last = (register(board, spine.board_id, f"Lind{place}") for place in range(3))
    ids = {row.number: row.id for row in board.read(list_cases, CaseFilter())}
    needs = (ChecklistNeed(MaterialKind.SLIDES, Necessity.CRITICAL),)
    for site in (TumorSite.LUNG, TumorSite.BREAST):
        seen = board.read(read_site_lists, site).seen_needs
        desk.write(edit_checklist, EditChecklist(site, needs, seen))
    lacking = RegisterMaterial(ids[refused], MaterialKind.SLIDES, "Slides", necessity=Necessity.CRITICAL)
    desk.write(register_material, lacking)
    for number in (first, last):
        here = RegisterMaterial(ids[number], MaterialKind.SLIDES, received_on=datetime.now(UTC).date())
        desk.write(register_material, here)
    soon = datetime.now(UTC) + timedelta(days=2)
    meeting_id = desk.write(schedule_meeting, ScheduleMeeting(spine.board_id, soon, spine.people[CHAIR]))
    with qtbot.waitSignal(page.model.modelReset):
        page.refresh()
    page.table.setFocus()
    press(page.table, Qt.Key.Key_Down, SHIFT)
    press(page.table, Qt.Key.Key_Down, SHIFT)
    assert [case.number for case in page.bulk.cases] == [last, refused, first]
    assert page.bulk.selected.text() == "3 cases selected"
    press(page.table, Qt.Key.Key_C, CONTROL, SHIFT)
    assert QGuiApplication.clipboard().text().split() == [last, refused, first]
    press(page.table, Qt.Key.Key_C, CONTROL)
    assert len(QGuiApplication.clipboard().text().splitlines()) == 3
    press(page.table, Qt.Key.Key_A, CONTROL, SHIFT)
    qtbot.waitUntil(page.bulk.agenda.meetings.hasFocus)
    meetings = page.bulk.agenda.meetings
    for _step in range(meetings.findData(meeting_id) - meetings.currentIndex()):
        press(meetings, Qt.Key.Key_Down)
    press(page.bulk.agenda.go, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "to go" not in page.bulk.outcome.typed and page.bulk.outcome.typed != "")
    told = page.bulk.outcome.typed.splitlines()
    assert told[0] == "✓ 2 listed · ≠ 1 refused", told
    assert told[1].startswith(f"≠ {refused}: {refused} is not ready")
    assert board.read(meeting_case_numbers, meeting_id) == (last, first)


def test_who_may_not_list_is_told_and_an_agenda_that_is_not_there_is_said(
    qtbot: QtBot, page: CasesPage, board: Database, tasks: TaskRunner
) -> None:
    page.table.setFocus()
    press(page.table, Qt.Key.Key_A, CONTROL, SHIFT)
    qtbot.waitUntil(page.bulk.agenda.isVisible)
    if not page.bulk.agenda.meetings.count():
        assert "no meeting to come" in page.bulk.agenda.error.typed
    press(page.bulk.agenda.no, Qt.Key.Key_Escape)
    assert not page.bulk.agenda.isVisible()
    reader = CasesPage(signed_in(board, tasks, PATHOLOGIST))
    qtbot.addWidget(reader)
    with qtbot.waitSignal(reader.model.modelReset):
        reader.refresh()
    assert not reader.bulk.list_button.isEnabled()


def test_the_list_is_saved_without_formulas(
    qtbot: QtBot, page: CasesPage, board: Database, spine: Spine, tmp_path: Path
) -> None:
    number = register(board, spine.board_id, "=cmd|' /C calc'!A0")
    with qtbot.waitSignal(page.model.modelReset):
        page.refresh()
    for selected, rows in ((1, 3), (2, 2)):
        path = tmp_path / f"cases{selected}.csv"
        if selected == 2:
            page.table.setFocus()
            press(page.table, Qt.Key.Key_Down, SHIFT)
        with qtbot.waitSignal(page.message):
            page.write_file(path)
        with path.open(encoding="utf-8-sig", newline="") as file:
            heading, *lines = csv.reader(file)
        assert heading[0] == "case"
        assert len(lines) == rows
        assert lines[0][:2] == [number, "'=cmd|' /C calc'!A0, Ada"]
    with qtbot.waitSignal(page.message) as told:
        page.write_file(tmp_path / "missing" / "x.csv")
    assert told.args[0]


def test_hidden_columns_are_hidden_at_the_next_start(
    qtbot: QtBot, page: CasesPage, board: Database, tasks: TaskRunner, settings: QSettings
) -> None:
    page.remember(settings)
    page.columns.columns[2].trigger()
    assert page.table.isColumnHidden(2)
    again = CasesPage(signed_in(board, tasks))
    qtbot.addWidget(again)
    again.remember(settings)
    assert again.table.isColumnHidden(2)
    assert not again.table.isColumnHidden(4)


def test_a_person_and_a_party_of_the_palette_lead_to_their_cases(
    qtbot: QtBot, open_window: WindowMaker, board: Database
) -> None:
    desk = board.signed_in_as(COORDINATOR)
    desk.write(add_party, AddParty(PartyKind.LABORATORY, "Łódź Pathology", "Z <b>lab</b>"))
    window = open_window()
    window.open_page("cases")
    page = window.stack.page
    assert isinstance(page, CasesPage)

    def narrowed(chip: str, *, some: bool) -> bool:
        shown = any(chip in each.toolTip() for each in page.chips.chips.values())
        return shown and bool(page.model.rowCount()) == some

    for typed, chip, some in (("amara", "Asked or reviewing: Dr Amara Osei", True), ("lodz", "From: Łódź", False)):
        press(window, Qt.Key.Key_K, CONTROL)
        palette = window.findChildren(PaletteDialog)[-1]
        QTest.keyClicks(palette.search, typed)
        press(palette.search, Qt.Key.Key_Return)
        qtbot.waitUntil(partial(narrowed, chip, some=some))


def test_a_book_that_is_pasted_does_no_harm(qtbot: QtBot, page: CasesPage) -> None:
    for words in ("x" * 100_000, "\u202eאבג " * 10_000, "🎗️ " * 20_000, '"*NEAR( ' * 10_000):
        QGuiApplication.clipboard().setText(words)
        page.search.clear()
        with qtbot.waitSignal(page.model.modelReset):
            page.search.paste()
        assert page.not_found.isVisible()
