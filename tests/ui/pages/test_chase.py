"""The page of what is out, used without a mouse: who is asked again, with letters, drafts, or by telephone."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from email import message_from_bytes
from email.policy import default
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.board import CHAIR, COORDINATOR, Spine
from tests.support.every_table import FilledBoard
from tests.support.window import unnamed_controls
from tests.ui.conftest import WindowMaker
from tumorboard.database.sessions import Database
from tumorboard.queries.case import read_case
from tumorboard.queries.material_snapshots import ProviderStatisticSnapshot
from tumorboard.queries.snapshots import MaterialSnapshot
from tumorboard.services.custody import RecordCustody, record_custody
from tumorboard.services.materials import RegisterMaterial, RequestMaterial, register_material, request_material
from tumorboard.services.people import AddParty, add_party
from tumorboard.vocabulary import CustodyKind, MaterialKind, PartyKind, RequestChannel
from ui.main_window import MainWindow
from ui.models.chase_table import answers_text
from ui.pages.chase import ChasePage

LAB, HOSPITAL = "Alpha <b>Laboratory</b>", "Beta Hospital"


def today() -> date:
    """Asked anew each time: tests also run at midnight."""
    return datetime.now(UTC).astimezone().date()


@pytest.fixture
def out(either_board: Database, either_spine: Spine) -> tuple[int, int, int, int]:
    """Three things of two providers that are out, one of them over due, and one of nobody knows whom."""
    desk = either_board.signed_in_as(COORDINATOR)
    near, far = (
        desk.write(add_party, AddParty(PartyKind.LABORATORY, name, email=email))
        for name, email in ((LAB, "lab@example.org"), (HOSPITAL, ""))
    )
    spots = (
        (either_spine.case_id, near, "Blocks"),
        (either_spine.draft_case_id, near, "Unstained"),
        (either_spine.draft_case_id, far, "Disc"),
        (either_spine.draft_case_id, None, "Report"),
    )
    ids = tuple(
        desk.write(register_material, RegisterMaterial(case_id, MaterialKind.BLOCKS, words, source_id=source))
        for case_id, source, words in spots
    )
    asked = RequestMaterial(ids[0], today() - timedelta(days=20), today() - timedelta(days=6))
    desk.write(request_material, asked)
    desk.write(record_custody, RecordCustody(ids[1], CustodyKind.WRONG, today(), note="Another block."))
    return ids[0], ids[1], ids[2], ids[3]


def chase(qtbot: QtBot, window: MainWindow, rows: int = 4) -> ChasePage:
    page = window.open_page("chase")
    assert isinstance(page, ChasePage)
    qtbot.waitUntil(lambda: page.model.rowCount() == rows)
    qtbot.waitUntil(page.table.isVisible)
    page.table.setFocus()
    return page


def material(database: Database, spine: Spine, material_id: int) -> MaterialSnapshot:
    desk = database.signed_in_as(COORDINATOR)
    cases = [desk.read(read_case, number) for number in (spine.case_number, spine.draft_case_number)]
    return next(each for case in cases for each in case.materials if each.id == material_id)


def cells(page: ChasePage, row: int) -> list[str]:
    return [str(page.model.index(row, column).data()) for column in range(page.model.columnCount())]


def test_letters_are_made_for_all_that_is_ticked_and_drafts_and_calls_are_recorded(
    qtbot: QtBot,
    open_either: WindowMaker,
    either_spine: Spine,
    out: tuple[int, int, int, int],
    tmp_path: Path,
) -> None:
    window = open_either()
    either_board = window.context.database
    page = chase(qtbot, window)
    assert unnamed_controls(page) == []
    assert cells(page, 0)[0] == "from whom? not said yet"
    assert cells(page, 1)[:6] == [LAB, "0 of 1 came", "! Over due", "20", cells(page, 1)[4], "0"]
    assert cells(page, 2)[2] == "≠ Came wrong"
    assert not page.letters.isEnabled()
    page.table.selectRow(1)
    qtbot.keyClick(page.table, Qt.Key.Key_V)
    qtbot.waitUntil(page.letters.isEnabled)
    assert [row.material_id for row in page.model.ticked_rows] == list(out[:2])
    page.table.selectRow(0)
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert "A letter needs a provider" in page.count.typed
    assert not page.letters.isEnabled()
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    page.note_to_all.setFocus()
    qtbot.keyClicks(page.note_to_all, "The courier comes on Thursdays.")
    assert window.context.drafts.titles
    path = tmp_path / "letters.pdf"
    page.ask(RequestChannel.LETTER, path)
    qtbot.waitUntil(path.exists, timeout=20_000)
    qtbot.waitUntil(lambda: page.note_to_all.text() == "")
    text = " ".join(each.extract_text() for each in PdfReader(BytesIO(path.read_bytes())).pages)
    assert text.count("Page 1 of 2") == 2
    assert "Reminder" in text
    for material_id in out[:2]:
        request = material(either_board, either_spine, material_id).requests[-1]
        assert (request.requested_on, request.due_on, request.channel) == (
            today(),
            today() + timedelta(days=14),
            RequestChannel.LETTER,
        )
        assert request.note == "The courier comes on Thursdays."
        assert request.attachment_id is not None
    assert material(either_board, either_spine, out[2]).requests == ()

    qtbot.waitUntil(lambda: cells(page, 1)[5] == "1")
    page.model.tick(page.model.rows[1:], on=True)
    page.ask(RequestChannel.EMAIL, tmp_path / "drafts")
    qtbot.waitUntil(lambda: len(list((tmp_path / "drafts").glob("*.eml"))) == 2, timeout=20_000)
    mails = [message_from_bytes(each.read_bytes(), policy=default) for each in (tmp_path / "drafts").glob("*.eml")]
    assert {mail["To"] for mail in mails} == {"lab@example.org", None}
    assert "Sato" not in "".join(str(mail["Subject"]) for mail in mails)

    qtbot.waitUntil(lambda: not page.model.ticked_rows)
    page.table.selectRow(0)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    qtbot.keyClick(page.table, Qt.Key.Key_T)
    qtbot.waitUntil(lambda: len(material(either_board, either_spine, out[3]).requests) == 1, timeout=20_000)


def test_an_arrival_meanwhile_asks_nobody_and_a_day_that_is_none_is_said(
    qtbot: QtBot, open_window: WindowMaker, board: Database, spine: Spine
) -> None:
    desk = board.signed_in_as(COORDINATOR)
    lab = desk.write(add_party, AddParty(PartyKind.LABORATORY, LAB))
    material_id = desk.write(register_material, RegisterMaterial(spine.case_id, MaterialKind.BLOCKS, source_id=lab))
    page = chase(qtbot, open_window(), rows=1)
    page.model.tick(page.model.rows, on=True)
    page.due.selectAll()
    qtbot.keyClicks(page.due, "soon")
    page.ask(RequestChannel.LETTER)
    assert "is not a date" in page.error.typed
    page.due.clear()
    (ticked,) = page.model.ticked_rows
    desk.write(record_custody, RecordCustody(material_id, CustodyKind.WRONG, today(), note="Another block."))
    page.ask(RequestChannel.TELEPHONE)
    qtbot.waitUntil(lambda: "Nothing was recorded" in page.error.typed, timeout=20_000)
    assert material(board, spine, material_id).requests == ()
    qtbot.waitUntil(lambda: page.model.rows[0] != ticked)
    assert page.model.is_ticked(page.model.rows[0])
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_N)
    assert page.model.ticked_rows == ()


def test_a_file_that_cannot_be_written_loses_no_letter(
    qtbot: QtBot, open_window: WindowMaker, board: Database, spine: Spine, tmp_path: Path
) -> None:
    desk = board.signed_in_as(COORDINATOR)
    lab = desk.write(add_party, AddParty(PartyKind.LABORATORY, LAB))
    material_id = desk.write(register_material, RegisterMaterial(spine.case_id, MaterialKind.BLOCKS, source_id=lab))
    page = chase(qtbot, open_window(), rows=1)
    page.model.tick(page.model.rows, on=True)
    (tmp_path / "file").write_text("")
    page.ask(RequestChannel.LETTER, tmp_path / "file" / "letters.pdf")
    qtbot.waitUntil(lambda: "each letter is on file" in page.error.typed, timeout=20_000)
    assert material(board, spine, material_id).requests[0].attachment_id is not None


def test_who_may_not_ask_reads_and_nothing_out_teaches(
    qtbot: QtBot, open_window: WindowMaker, filled_file: FilledBoard
) -> None:
    assert filled_file
    window = open_window(CHAIR)
    page = window.open_page("chase")
    assert isinstance(page, ChasePage)
    qtbot.waitUntil(page.empty.isVisible)
    assert "coordinators write here" in page.rights.typed
    assert not page.letters.isVisible()


def test_how_a_provider_answers_is_said_with_numerator_and_denominator() -> None:
    counted = ProviderStatisticSnapshot(1, LAB, 9, 4, 3, 3.5, 2)
    assert answers_text(counted) == "median 3.5 d, 3 of 4 came, 2 wrong"
    assert answers_text(replace(counted, received=0, median_days=None, wrong=0)) == "0 of 4 came"
    assert answers_text(None) == "never asked"
