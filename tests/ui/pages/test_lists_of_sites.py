"""Settings by key: the lists of a site, what an expert knows, and when they are away."""

from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.support.board import COORDINATOR, PATHOLOGIST, Spine
from tests.support.window import unnamed_controls
from tests.ui.conftest import WindowMaker
from tumorboard.concordance.checklists import default_checklist
from tumorboard.concordance.matching import Area
from tumorboard.concordance.readiness import ChecklistNeed
from tumorboard.database.sessions import Database
from tumorboard.queries.checklists import read_site_lists
from tumorboard.queries.experts import list_experts
from tumorboard.vocabulary import MaterialKind, Necessity, TumorSite
from ui.forms.checklist_editor import ListEditor
from ui.main_window import MainWindow
from ui.pages.settings import SettingsPage

TODAY = datetime.now(UTC).astimezone().date()


def settings_page(qtbot: QtBot, window: MainWindow) -> SettingsPage:
    page = window.open_page("settings")
    assert isinstance(page, SettingsPage)
    qtbot.waitUntil(lambda: bool(page.checklists.materials.rows.rows) and page.experts.people.count() > 0)
    return page


def save(qtbot: QtBot, editor: ListEditor) -> None:
    with qtbot.waitSignal(editor.saved):
        qtbot.keyClick(editor.rows.add, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not editor.has_unsaved)


def test_a_site_gets_a_list_of_its_own(qtbot: QtBot, open_window: WindowMaker, board: Database) -> None:
    page = settings_page(qtbot, open_window(COORDINATOR))
    card = page.checklists
    card.site.choose(TumorSite.THYROID)
    begun = len(default_checklist(TumorSite.THYROID))
    qtbot.waitUntil(lambda: len(card.materials.rows.rows) == begun)
    assert "the program's" in card.whose.typed
    qtbot.keyClick(card.materials.rows.add, Qt.Key.Key_Space)
    row = card.materials.rows.rows[-1]
    row.controls["kind"].choose(MaterialKind.LABORATORY)  # type: ignore[union-attr] # a choice
    row.controls["necessity"].choose(Necessity.CRITICAL)  # type: ignore[union-attr] # a choice
    qtbot.keyClicks(row.controls["description"], "Thyroglobulin")
    qtbot.keyClicks(row.controls["maximum_age"], "soon")
    card.materials.rows.add.setFocus()
    qtbot.keyClick(card.materials.rows.add, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert "is not a number of days" in card.materials.error.typed
    row.controls["maximum_age"].clear()
    qtbot.keyClicks(row.controls["maximum_age"], "30")
    save(qtbot, card.materials)
    lists = board.read(read_site_lists, TumorSite.THYROID)
    assert len(lists.needs) == len(lists.seen_needs) == begun + 1
    assert ChecklistNeed(MaterialKind.LABORATORY, Necessity.CRITICAL, "Thyroglobulin", 30) in lists.needs
    qtbot.waitUntil(lambda: "the board's own" in card.whose.typed)
    assert unnamed_controls(page) == []


def test_what_is_typed_outlives_another_site_and_can_be_discarded(qtbot: QtBot, open_window: WindowMaker) -> None:
    card = settings_page(qtbot, open_window(COORDINATOR)).checklists
    card.site.choose(TumorSite.LUNG)
    qtbot.waitUntil(lambda: len(card.materials.rows.rows) == len(default_checklist(TumorSite.LUNG)))
    stored = card.materials.rows.rows[0].controls["description"].text()  # type: ignore[union-attr] # a line
    qtbot.keyClicks(card.materials.rows.rows[0].controls["description"], "Block 3")
    assert card.materials.has_unsaved
    card.site.choose(TumorSite.BRAIN)
    qtbot.waitUntil(lambda: len(card.materials.rows.rows) == len(default_checklist(TumorSite.BRAIN)))
    assert not card.materials.has_unsaved
    card.site.choose(TumorSite.LUNG)
    qtbot.waitUntil(lambda: card.materials.has_unsaved)
    assert "Block 3" in card.materials.rows.rows[0].controls["description"].text()
    qtbot.keyClick(card.materials.discard, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: card.materials.rows.rows[0].controls["description"].text() == stored)
    assert not card.materials.has_unsaved
    assert stored == ""
    assert card.materials.rows.rows[0].controls["description"].text() == stored


def test_an_expert_gets_areas_and_an_absence(
    qtbot: QtBot, open_window: WindowMaker, board: Database, spine: Spine
) -> None:
    card = settings_page(qtbot, open_window(COORDINATOR)).experts
    names = [card.people.itemText(place) for place in range(card.people.count())]
    card.people.setCurrentIndex(next(place for place, name in enumerate(names) if "Ivanov" in name))
    qtbot.keyClick(card.areas.rows.add, Qt.Key.Key_Space)
    row = card.areas.rows.rows[-1]
    row.controls["site"].choose(TumorSite.SARCOMA)  # type: ignore[union-attr] # a choice
    qtbot.keyClicks(row.controls["prefix"], "c49")
    assert card.areas.column is not None
    qtbot.keyClicks(card.areas.column.controls["cases_per_week"], "4")
    save(qtbot, card.areas)
    (ivanov,) = [each for each in board.read(list_experts, TODAY) if each.person_id == spine.people["ivanov"]]
    assert (ivanov.areas, ivanov.cases_per_week) == ((Area(TumorSite.SARCOMA, "C49", "ICD-10-CM"),), 4)
    last = TODAY + timedelta(days=9)
    qtbot.keyClicks(card.absences.first, TODAY.isoformat())
    qtbot.keyClicks(card.absences.last, (TODAY - timedelta(days=1)).isoformat())
    qtbot.keyClick(card.absences.last, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "before the first" in card.absences.error.typed)
    card.absences.last.clear()
    qtbot.keyClicks(card.absences.last, last.isoformat())
    card.absences.deputy.setCurrentIndex(1)
    with qtbot.waitSignal(card.absences.changed):
        qtbot.keyClick(card.absences.enter, Qt.Key.Key_Space)
    (ivanov,) = [each for each in board.read(list_experts, TODAY) if each.person_id == spine.people["ivanov"]]
    assert [(each.first_on, each.last_on, bool(each.deputy)) for each in ivanov.absences] == [(TODAY, last, True)]

    def removal() -> list[QPushButton]:
        found = card.absences.findChildren(QPushButton)
        return [each for each in found if each.isVisible() and each.accessibleName().startswith("Remove the absence")]

    qtbot.waitUntil(lambda: len(removal()) == 1)
    with qtbot.waitSignal(card.absences.changed):
        qtbot.keyClick(removal()[0], Qt.Key.Key_Space)
    (ivanov,) = [each for each in board.read(list_experts, TODAY) if each.person_id == spine.people["ivanov"]]
    assert ivanov.absences == ()


def test_a_specialist_enters_their_own_absence_and_only_reads_the_rest(
    qtbot: QtBot, open_window: WindowMaker, board: Database, spine: Spine
) -> None:
    page = settings_page(qtbot, open_window(PATHOLOGIST))
    card = page.experts
    assert "Osei" in card.people.currentText()
    assert not card.areas.save.isVisible()
    assert not page.checklists.materials.save.isVisible()
    before = next(each for each in board.read(list_experts, TODAY) if each.person_id == spine.people[PATHOLOGIST])
    day = date(2029, 3, 1)
    qtbot.keyClicks(card.absences.first, day.isoformat())
    with qtbot.waitSignal(card.absences.changed):
        qtbot.keyClick(card.absences.first, Qt.Key.Key_Return)
    after = next(each for each in board.read(list_experts, TODAY) if each.person_id == spine.people[PATHOLOGIST])
    assert [(each.first_on, each.last_on) for each in after.absences if each not in before.absences] == [(day, day)]
    names = [card.people.itemText(place) for place in range(card.people.count())]
    card.people.setCurrentIndex(next(place for place, name in enumerate(names) if "Ivanov" in name))
    assert not card.absences.enter.isVisible()
