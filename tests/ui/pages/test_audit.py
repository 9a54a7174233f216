"""The audit page, used as the auditor uses it, and closed to others."""

import csv
import io
import json
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from tests.support.board import AUDITOR, COORDINATOR, PATHOLOGIST, Spine
from tests.support.review_tab import retype
from tests.support.window import choose
from tests.ui.conftest import WindowMaker
from tumorboard.database.key_acts import note_key_act
from tumorboard.database.sessions import Database
from tumorboard.queries.audit import PAGE, AuditFilter, list_audit
from tumorboard.vocabulary import AuditedActs, KeyAct
from ui.main_window import MainWindow
from ui.pages.audit import AuditPage


def audit_page(qtbot: QtBot, window: MainWindow) -> AuditPage:
    page = window.open_page("audit")
    assert isinstance(page, AuditPage)
    qtbot.waitUntil(lambda: window.context.tasks.wait(0) and (not page.may_read or page.model.rowCount() > 0))
    return page


def has_rows(page: AuditPage, rows: int) -> bool:
    return page.model.rowCount() >= rows


def test_the_auditor_reads_the_newest_change_first(
    qtbot: QtBot, open_either: WindowMaker, either_board: Database
) -> None:
    page = audit_page(qtbot, open_either(AUDITOR))
    newest = either_board.read(list_audit, AuditFilter(limit=1))[0]
    assert page.model.row_at(0) == newest
    assert str(newest.position) in page.head.typed
    qtbot.waitUntil(lambda: newest.hash in page.detail.typed)


def test_filters_by_keys(qtbot: QtBot, open_either: WindowMaker, either_spine: Spine) -> None:
    page = audit_page(qtbot, open_either(AUDITOR))
    retype(page.case, either_spine.case_number)
    QTest.keyClick(page.case, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.model.row_at(0).case_number == either_spine.case_number)
    choose(page.people, PATHOLOGIST)
    qtbot.waitUntil(lambda: page.model.row_at(0).login == PATHOLOGIST)
    retype(page.since, "2199-01-01")
    QTest.keyClick(page.since, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)
    assert "Nothing was changed" in page.detail.typed


def test_a_day_that_is_none_is_said(qtbot: QtBot, open_window: WindowMaker) -> None:
    page = audit_page(qtbot, open_window(AUDITOR))
    retype(page.until, "the day after")
    QTest.keyClick(page.until, Qt.Key.Key_Return)
    assert "not a date" in page.error.typed
    assert page.model.rowCount() > 0


def test_the_view_reads_on_as_it_comes_to_the_end(qtbot: QtBot, open_window: WindowMaker, board: Database) -> None:
    page = audit_page(qtbot, open_window(AUDITOR))
    everything = board.read(list_audit, AuditFilter(limit=100_000))
    assert page.model.rowCount() == PAGE < len(everything)
    for loaded in range(2 * PAGE, len(everything) + PAGE, PAGE):
        page.table.setFocus()
        QTest.keyClick(page.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(partial(has_rows, page, min(loaded, len(everything))))
    assert page.model.row_at(page.model.rowCount() - 1) == everything[-1]


def test_enter_opens_the_case(qtbot: QtBot, open_window: WindowMaker, spine: Spine) -> None:
    window = open_window(AUDITOR)
    page = audit_page(qtbot, window)
    retype(page.case, spine.case_number)
    QTest.keyClick(page.case, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.model.row_at(0).case_number == spine.case_number)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert window.stack.name == f"case:{spine.case_number}"


def test_the_board_is_checked_and_a_break_is_named(qtbot: QtBot, open_window: WindowMaker, board: Database) -> None:
    page = audit_page(qtbot, open_window(AUDITOR))
    QTest.keyClick(page.check, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Everything holds" in page.verdict.typed)
    with board.engine.begin() as connection:
        for name in connection.scalars(
            text("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit_event'")
        ).all():
            connection.execute(text(f'DROP TRIGGER "{name}"'))
        connection.execute(text("UPDATE audit_event SET actor = 'somebody else' WHERE id = 5"))
    QTest.keyClick(page.check, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Change 5 was altered" in page.verdict.typed)


def test_what_is_wanted_is_saved_as_a_table_or_as_fhir(
    qtbot: QtBot, open_window: WindowMaker, board: Database, tmp_path: Path
) -> None:
    page = audit_page(qtbot, open_window(AUDITOR))
    choose(page.people, PATHOLOGIST)
    qtbot.waitUntil(lambda: page.model.row_at(0).login == PATHOLOGIST)
    wanted = board.read(list_audit, AuditFilter(login=PATHOLOGIST, limit=100_000))
    for name in ("audit.csv", "audit.json"):
        with qtbot.waitSignal(page.message):
            page.write_file(tmp_path / name)
    read = list(csv.DictReader(io.StringIO((tmp_path / "audit.csv").read_bytes().decode("utf-8-sig"), newline="")))
    assert [entry["login"] for entry in read] == [PATHOLOGIST] * len(wanted)
    assert len(json.loads((tmp_path / "audit.json").read_bytes())["entry"]) == len(wanted)
    (tmp_path / "taken").write_text("a file where the folder should be")
    page.write_file(tmp_path / "taken" / "audit.csv")
    qtbot.waitUntil(page.error.isVisible)


def test_what_was_done_with_keys_is_told_in_words(qtbot: QtBot, open_window: WindowMaker, board: Database) -> None:
    note_key_act(board.signed_in_as(COORDINATOR), KeyAct.ADDED, PATHOLOGIST)
    note_key_act(board, KeyAct.RECOVERED, PATHOLOGIST)
    note_key_act(board.signed_in_as(COORDINATOR), KeyAct.ENCRYPTED_ANEW)
    page = audit_page(qtbot, open_window(AUDITOR))
    page.acts.setCurrentIndex(page.acts.findData(AuditedActs.KEYS.value))
    page.acts.activated.emit(page.acts.currentIndex())
    qtbot.waitUntil(lambda: page.model.rowCount() == 3)
    shown = [[page.model.index(row, column).data() for column in (2, 3)] for row in range(3)]
    assert shown == [
        ["encrypted anew", "The board's keys"],
        ["recovered", f"Passphrase of {PATHOLOGIST}"],
        ["added", f"Passphrase of {PATHOLOGIST}"],
    ]
    page.table.selectRow(1)
    qtbot.waitUntil(lambda: "recovered by whoever held the recovery key" in page.detail.typed)
    page.table.selectRow(2)
    qtbot.waitUntil(lambda: "added by Ana Kim" in page.detail.typed)
    assert "it may then have failed" in page.detail.typed


def test_others_are_told_why_they_do_not_see_it(qtbot: QtBot, open_window: WindowMaker) -> None:
    window = open_window(COORDINATOR)
    page = audit_page(qtbot, window)
    assert page.model.rowCount() == 0
    assert not page.export.isVisible()
    assert not window.rail.is_shown("audit")
    with qtbot.waitSignal(window.signed_in):
        choose(window.top_bar.people, AUDITOR)
    assert window.rail.is_shown("audit")
