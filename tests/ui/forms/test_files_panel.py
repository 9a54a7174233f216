"""The files of a case, used as a coordinator uses them: by key, by mouse, by drag, and with files that do harm."""

import gc
import os
import stat
import weakref
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from tests.support.board import COORDINATOR, PATHOLOGIST
from tests.support.every_table import FilledBoard
from tests.support.files import CRASHES, HANGS, HOSTILE_NAMES, dicom, image, locked_pdf, pdf, planted, sparse, zip_bomb
from tests.support.hands import press
from tests.support.keyboard import at_the_keyboard
from tests.support.window import board_away, delete_now, unnamed_controls
from tumorboard.models import CaseAccess
from tumorboard.queries.attachments import FileSnapshot, list_files
from tumorboard.queries.case import read_case
from tumorboard.vault import previews
from tumorboard.vault.filing import file_bytes
from tumorboard.vault.looking_apart import LOOK_LIMITS, look_apart
from tumorboard.vocabulary import MaterialKind
from ui.context import AppContext
from ui.forms.files_desk import file_desk
from ui.forms.files_panel import FilesPanel

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LONG = 60_000
"""Milliseconds that a busy computer may take."""


@pytest.fixture
def coordinator(filled_file: FilledBoard) -> Iterator[AppContext]:
    """The coordinator at the keyboard."""
    with at_the_keyboard(filled_file.location, COORDINATOR) as context:
        yield context


@pytest.fixture
def number(filled_file: FilledBoard) -> str:
    return filled_file.spine.case_number


class Viewer(QObject):
    """The program that the system has for files."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def show(self, url: QUrl) -> None:
        """Note what it was given."""
        self.opened.append(Path(url.toLocalFile()))


@pytest.fixture
def viewer() -> Iterator[Viewer]:
    made = Viewer()
    QDesktopServices.setUrlHandler("file", made, "show")  # type: ignore[arg-type] # its stub asks for bytes, which it does not take
    yield made
    QDesktopServices.unsetUrlHandler("file")


def opened(qtbot: QtBot, context: AppContext, number: str) -> FilesPanel:
    """The panel with a case in it, after it has read the files."""
    panel = FilesPanel(context, context.database.read(read_case, number))
    qtbot.addWidget(panel)
    panel.resize(1160, 600)
    with qtbot.waitActive(panel):
        panel.show()
    settled(qtbot, panel)
    return panel


def settled(qtbot: QtBot, panel: FilesPanel) -> None:
    """Wait until the list is read and what is chosen is seen."""
    context = panel.context
    context.tasks.wait()
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not panel.adding.is_running, timeout=LONG)
    for _turn in range(3):
        context.tasks.wait()
        QApplication.processEvents()
    qtbot.waitUntil(lambda: "Looking into" not in panel.shown.preview.note.typed, timeout=LONG)


def files(context: AppContext, number: str) -> tuple[FileSnapshot, ...]:
    case = context.database.read(read_case, number)
    return context.database.read(list_files, case.id)


def mime_of(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def paste(panel: FilesPanel, mime: QMimeData) -> None:
    QGuiApplication.clipboard().setMimeData(mime)
    panel.list.setFocus() if panel.list.isVisible() else panel.add.setFocus()
    press(panel, Qt.Key.Key_V, CONTROL)


def put(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def choose(qtbot: QtBot, panel: FilesPanel, name: str) -> None:
    """Go to a file with the arrow keys."""
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Home)
    for _row in range(panel.list.count()):
        if panel.shown.file is not None and panel.shown.file.name == name:
            break
        QTest.keyClick(panel.list, Qt.Key.Key_Down)
    assert panel.shown.file is not None
    assert panel.shown.file.name == name
    settled(qtbot, panel)


def dialog_line(qtbot: QtBot, panel: FilesPanel) -> QLineEdit:
    """Where a name is typed in the dialog that is open."""
    dialog = panel.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    found = dialog.findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def type_path(qtbot: QtBot, panel: FilesPanel, path: Path) -> None:
    """Type a path into the dialog that is open, and press Enter."""
    line = dialog_line(qtbot, panel)
    line.selectAll()
    QTest.keyClicks(line, str(path))
    QApplication.processEvents()
    QTest.keyClick(line, Qt.Key.Key_Return)


def test_by_keyboard_alone_files_are_pasted_seen_named_opened_and_saved(
    qtbot: QtBot, coordinator: AppContext, number: str, viewer: Viewer, tmp_path: Path
) -> None:
    panel = opened(qtbot, coordinator, number)
    assert panel.none.isVisible()
    assert "No file of this case is here yet" in panel.none.text()
    text = QMimeData()
    text.setText("<b>ER 90 %</b>\nPR <5 %")
    with qtbot.waitSignal(panel.filed, timeout=LONG):
        paste(panel, text)
    settled(qtbot, panel)
    assert panel.shown.preview.text.toPlainText() == "<b>ER 90 %</b>\nPR <5 %"
    picture = QMimeData()
    picture.setImageData(QImage(60, 40, QImage.Format.Format_RGB32))
    for mime in (picture, mime_of(put(tmp_path, "Pathology report.pdf", pdf("lobular")))):
        with qtbot.waitSignal(panel.filed, timeout=LONG):
            paste(panel, mime)
        settled(qtbot, panel)
    assert panel.shown.preview.pdf.page_count == 1
    assert files(coordinator, number)[0].kind is MaterialKind.PATHOLOGY_REPORT
    line = panel.list.item(0).text()
    assert line.startswith("Pathology report.pdf\nPathology report · PDF · ")
    assert line.endswith(f"Ms Ana Kim\nSHA-256 {files(coordinator, number)[0].sha256[:8]}…")
    # Enter leads from the list to the pages.
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert panel.shown.preview.pdf.pages.hasFocus()
    # What it is, is corrected: in the closed box the arrows choose.
    panel.shown.kind.setFocus()
    with qtbot.waitSignal(panel.filed, timeout=LONG):
        QTest.keyClick(panel.shown.kind, Qt.Key.Key_Down)
    assert files(coordinator, number)[0].kind is MaterialKind.RADIOLOGY_REPORT
    settled(qtbot, panel)
    with qtbot.waitSignal(panel.message, timeout=LONG) as said:
        QTest.keyClick(panel.list, Qt.Key.Key_E, CONTROL)
    assert said.args == ["Pathology report.pdf is opened as a read-only copy; this is recorded."]
    (copy,) = viewer.opened
    assert copy.read_bytes() == pdf("lobular")
    assert stat.S_IMODE(copy.stat().st_mode) == stat.S_IRUSR
    # Saved under a name that is typed into the dialog.
    QTest.keyClick(panel.list, Qt.Key.Key_S, CONTROL | SHIFT)
    assert dialog_line(qtbot, panel).text() == "Pathology report.pdf"
    with qtbot.waitSignal(panel.message, timeout=LONG):
        type_path(qtbot, panel, tmp_path / "saved.pdf")
    assert (tmp_path / "saved.pdf").read_bytes() == pdf("lobular")
    reasons = coordinator.database.read(lambda session: list(session.scalars(select(CaseAccess.reason))))
    assert sum("opened outside the program" in reason for reason in reasons) == 2
    assert any(reason.startswith("saved as a copy; attachment") for reason in reasons)


def test_files_are_chosen_in_the_dialog_by_key(
    qtbot: QtBot, coordinator: AppContext, number: str, tmp_path: Path
) -> None:
    panel = opened(qtbot, coordinator, number)
    path = put(tmp_path, "IM00001", dicom(name="Sato^Miriam"))
    panel.add.setFocus()
    QTest.keyClick(panel.add, Qt.Key.Key_O, CONTROL | SHIFT)
    with qtbot.waitSignal(panel.filed, timeout=LONG):
        type_path(qtbot, panel, path)
    settled(qtbot, panel)
    preview = panel.shown.preview
    assert preview.picture.isVisible()
    assert preview.fields.index(0, 1).data() == "Sato, Miriam"
    assert not panel.shown.doubt.isVisible()
    before = preview.picture.shown_size.width()
    QTest.keyClick(preview.picture, Qt.Key.Key_Plus, CONTROL)
    assert preview.picture.shown_size.width() > before
    QTest.keyClick(preview.picture, Qt.Key.Key_0, CONTROL)
    assert preview.picture.shown_size.width() == before


def test_what_is_dropped_is_filed_and_what_does_harm_is_refused_with_its_sentence(
    qtbot: QtBot, coordinator: AppContext, number: str, tmp_path: Path
) -> None:
    panel = opened(qtbot, coordinator, number)
    good = [put(tmp_path, name, pdf(f"page {place}")) for place, name in enumerate(HOSTILE_NAMES)]
    paths = [
        put(tmp_path, "program.pdf", b"MZ\x90\x00" + bytes(5000)),
        put(tmp_path, "bomb.pdf", zip_bomb()),
        put(tmp_path, "locked.pdf", locked_pdf()),
        sparse(tmp_path / "two gigabytes.pdf"),
        *good,
        put(tmp_path, "copy.pdf", good[0].read_bytes()),
    ]
    mime = mime_of(*paths)
    over = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(panel, over)
    assert over.isAccepted()
    assert panel.drop.is_over
    assert panel.drop.words.text().startswith("✓ Let go")
    QApplication.sendEvent(panel, QDragLeaveEvent())
    assert not panel.drop.is_over
    QApplication.sendEvent(panel, over)
    counts: list[tuple[int, int, str]] = []
    panel.adding.progressed.connect(lambda done, total, name: counts.append((done, total, name)))
    with qtbot.waitSignal(panel.filed, timeout=LONG):
        QApplication.sendEvent(
            panel,
            QDropEvent(
                QPointF(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
            ),
        )
        assert panel.progress.count.text() == "Filing 1 of 11: program.pdf"
    settled(qtbot, panel)
    assert [(done, total) for done, total, _name in counts] == [(done, 11) for done in range(11)]
    told = panel.progress.told.typed.split("\n")
    assert told[0] == "✓ 7 files are filed."
    assert told[1].startswith("≠ refused · program.pdf: This is a program, whatever it is called.")
    assert told[2].startswith("≠ refused · bomb.pdf: This is an archive or an office document")
    assert told[3].startswith("✓ filed · locked.pdf: This PDF needs a password.")
    assert told[4].startswith("≠ refused · two gigabytes.pdf: This file has 2,000 MB")
    assert told[5].startswith("○ already there · copy.pdf:")
    assert len(files(coordinator, number)) == 7
    names = {panel.list.item(row).text().split("\n")[0].replace("\u200b", "") for row in range(panel.list.count())}
    assert {"<b>Report<b>.pdf", "=cmd|' C calc'!A1.pdf"} <= names
    QTest.keyClick(panel.progress.close_button, Qt.Key.Key_Space)
    assert not panel.progress.isVisible()
    choose(qtbot, panel, "locked.pdf")
    assert panel.shown.preview.is_empty
    assert panel.shown.preview.note.typed.startswith("This PDF needs a password.")
    assert not unnamed_controls(panel)


def test_nothing_is_fetched_from_the_network_and_an_empty_clipboard_is_told(
    qtbot: QtBot, coordinator: AppContext, number: str
) -> None:
    panel = opened(qtbot, coordinator, number)
    link = QMimeData()
    link.setUrls([QUrl("https://example.org/report.pdf")])
    with qtbot.waitSignal(panel.adding.ended, timeout=LONG):
        paste(panel, link)
    assert "Nothing is fetched from there" in panel.progress.told.typed
    paste(panel, QMimeData())
    assert panel.error.typed.startswith("Nothing that can be filed is on the clipboard")
    assert files(coordinator, number) == ()


def test_what_is_pasted_into_a_field_stays_there(qtbot: QtBot, coordinator: AppContext, number: str) -> None:
    case_id = coordinator.database.read(read_case, number).id
    file_bytes(coordinator.database, case_id, "report.pdf", pdf("lobular"))
    panel = opened(qtbot, coordinator, number)
    QGuiApplication.clipboard().setText("lobular")
    term = panel.shown.preview.pdf.term
    term.setFocus()
    press(panel, Qt.Key.Key_V, CONTROL)
    assert term.text() == "lobular"
    qtbot.waitUntil(lambda: panel.shown.preview.pdf.place_count == 1)
    assert not panel.adding.is_running
    assert len(files(coordinator, number)) == 1


def test_the_scan_folder_is_used_by_keyboard_and_nothing_is_taken_from_it(
    qtbot: QtBot, coordinator: AppContext, number: str, tmp_path: Path
) -> None:
    folder = tmp_path / "scans"
    folder.mkdir()
    for place, name in enumerate(("old.pdf", "middle.pdf", "new.pdf")):
        os.utime(put(folder, name, pdf(name)), (1_700_000_000 + place,) * 2)
    panel = opened(qtbot, coordinator, number)
    panel.add.setFocus()
    QTest.keyClick(panel.add, Qt.Key.Key_F, CONTROL | SHIFT)
    card = panel.scanned
    assert card.isVisible()
    assert card.folder.field.hasFocus()
    assert "No folder is set" in card.state.typed
    QTest.keyClicks(card.folder.field, str(folder))
    QTest.keyClick(card.folder.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: card.files.count() == 3, timeout=LONG)
    assert coordinator.presence.preferences.scan_folder == str(folder)
    assert [card.files.item(row).text().split("\n")[0] for row in range(3)] == ["new.pdf", "middle.pdf", "old.pdf"]
    assert not card.file.isEnabled()
    QTest.keyClick(card.files, Qt.Key.Key_Space)
    QTest.keyClick(card.files, Qt.Key.Key_End)
    QTest.keyClick(card.files, Qt.Key.Key_Space)
    assert card.file.text() == "File the marked (2)"
    card.file.setFocus()
    with qtbot.waitSignal(panel.filed, timeout=LONG):
        QTest.keyClick(card.file, Qt.Key.Key_Space)
    settled(qtbot, panel)
    assert {file.name for file in files(coordinator, number)} == {"new.pdf", "old.pdf"}
    assert len(list(folder.iterdir())) == 3
    QTest.keyClick(panel.scan, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: card.files.count() == 1, timeout=LONG)
    assert card.files.item(0).text().startswith("middle.pdf\n")
    assert "Filed already, and not listed: 2." in card.state.typed
    folder.rename(tmp_path / "away")
    QTest.keyClick(card.again, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "cannot be read" in card.state.typed, timeout=LONG)
    QTest.keyClick(card.close_button, Qt.Key.Key_Space)
    assert panel.list.isVisible()


def test_stopped_files_are_not_filed_and_the_others_stay(
    qtbot: QtBot, coordinator: AppContext, number: str, tmp_path: Path
) -> None:
    panel = opened(qtbot, coordinator, number)
    paths = [put(tmp_path, f"{place}.pdf", pdf(f"page {place}")) for place in range(6)]
    panel.adding.progressed.connect(
        lambda done, _total, _name: done == 2 and QTest.keyClick(panel.progress.stop, Qt.Key.Key_Space)
    )
    with qtbot.waitSignal(panel.adding.ended, timeout=LONG) as ended:
        panel.add_paths(paths)
    outcomes = ended.args[0]
    assert [outcome.name for outcome in outcomes] == [path.name for path in paths]
    filed = {file.name for file in files(coordinator, number)}
    assert filed == {"0.pdf", "1.pdf"}
    assert all("you stopped before its turn" in outcome.reason for outcome in outcomes[2:])
    # And filing goes on with the next that come.
    with qtbot.waitSignal(panel.filed, timeout=LONG):
        panel.add_paths(paths[2:3])
    settled(qtbot, panel)


@pytest.mark.parametrize("harm", [(HANGS, "takes longer than 3 seconds"), (CRASHES, "ended unexpectedly")])
def test_a_preview_that_hangs_or_crashes_is_told_and_holds_up_nothing(
    qtbot: QtBot, coordinator: AppContext, number: str, monkeypatch: pytest.MonkeyPatch, harm: tuple[str, str]
) -> None:
    defect, words = harm
    case_id = coordinator.database.read(read_case, number).id
    file_bytes(coordinator.database, case_id, "letter.txt", b"a letter")
    file_bytes(coordinator.database, case_id, "report.pdf", pdf())
    limits = replace(LOOK_LIMITS, step_seconds=3, seconds=3)
    monkeypatch.setattr(previews, "look_apart", partial(look_apart, program=planted(defect), limits=limits))
    panel = FilesPanel(coordinator, coordinator.database.read(read_case, number))
    qtbot.addWidget(panel)
    panel.show()
    qtbot.waitUntil(lambda: panel.list.count() == 2, timeout=LONG)
    # While it is looked at, the board answers, and keys are heard.
    heard: list[int] = []
    coordinator.tasks.run(panel, lambda: 1, heard.append)
    qtbot.waitUntil(lambda: heard == [1], timeout=LONG)
    qtbot.waitUntil(lambda: words in panel.shown.preview.note.typed, timeout=LONG)
    assert panel.shown.preview.is_empty
    choose(qtbot, panel, "letter.txt")
    assert panel.shown.preview.text.toPlainText() == "a letter"


def test_who_goes_on_does_not_wait_for_a_preview_that_hangs(
    qtbot: QtBot, coordinator: AppContext, number: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    case_id = coordinator.database.read(read_case, number).id
    file_bytes(coordinator.database, case_id, "letter.txt", b"a letter")
    file_bytes(coordinator.database, case_id, "report.pdf", pdf())
    limits = replace(LOOK_LIMITS, step_seconds=600, seconds=600)
    monkeypatch.setattr(previews, "look_apart", partial(look_apart, program=planted(HANGS), limits=limits))
    panel = FilesPanel(coordinator, coordinator.database.read(read_case, number))
    qtbot.addWidget(panel)
    panel.show()
    qtbot.waitUntil(lambda: panel.list.count() == 2, timeout=LONG)
    coordinator.tasks.wait()
    QApplication.processEvents()
    QTest.keyClick(panel.list, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: panel.shown.preview.text.toPlainText() == "a letter", timeout=LONG)


def test_a_lost_board_is_told_and_the_files_are_added_again_once(
    qtbot: QtBot, coordinator: AppContext, number: str, tmp_path: Path
) -> None:
    panel = opened(qtbot, coordinator, number)
    paths = [put(tmp_path, f"{place}.pdf", pdf(f"page {place}")) for place in range(3)]
    with board_away(coordinator.database):
        with qtbot.waitSignal(panel.adding.ended, timeout=LONG) as ended:
            panel.add_paths(paths)
        # The list could not be read either.
        qtbot.waitUntil(panel.error.isVisible, timeout=LONG)
    assert all(outcome.material_id is None for outcome in ended.args[0])
    assert all(outcome.reason.startswith("It was not filed.") for outcome in ended.args[0][1:])
    with qtbot.waitSignal(panel.filed, timeout=LONG):
        panel.add_paths(paths)
    settled(qtbot, panel)
    assert not panel.error.isVisible()
    assert len(files(coordinator, number)) == 3


def test_others_read_and_say_why_they_cannot_file(qtbot: QtBot, filled_file: FilledBoard, number: str) -> None:
    with at_the_keyboard(filled_file.location, COORDINATOR) as context:
        case_id = context.database.read(read_case, number).id
        file_bytes(context.database, case_id, "IM1", dicom(name="Doe^John", side=32))
        file_bytes(context.database, case_id, "scan.png", image())
    with at_the_keyboard(filled_file.location, PATHOLOGIST) as context:
        panel = opened(qtbot, context, number)
        for part in (panel.add, panel.paste, panel.scan, panel.drop):
            assert not part.isVisible()
        assert panel.rights.typed.startswith("To read only: coordinators write here")
        text = QMimeData()
        text.setText("not theirs to file")
        paste(panel, text)
        over = QDragEnterEvent(
            QPoint(5, 5), Qt.DropAction.CopyAction, text, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(panel, over)
        assert not over.isAccepted()
        QTest.keyClick(panel.list, Qt.Key.Key_F, CONTROL | SHIFT)
        assert not panel.scanned.isVisible()
        assert not panel.shown.kind.isEnabled()
        assert panel.shown.open.isEnabled()
        assert len(files(context, number)) == 2
        assert panel.shown.preview.picture.isVisible()
        # A key image of somebody else is to be noticed.
        choose(qtbot, panel, "IM1")
        assert "“Doe, John”, and this case is of “Sato, Miriam”" in panel.shown.doubt.typed


def test_tab_follows_the_eye(qtbot: QtBot, coordinator: AppContext, number: str) -> None:
    case_id = coordinator.database.read(read_case, number).id
    file_bytes(coordinator.database, case_id, "letter.txt", b"a letter")
    panel = opened(qtbot, coordinator, number)
    panel.list.setFocus()
    shown = panel.shown
    for part in (panel.add, panel.paste, panel.scan, shown.kind, shown.open, shown.save, shown.preview.text):
        press(panel, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is part


def test_the_panel_dies_with_its_page_and_the_copies_with_the_window(
    qtbot: QtBot, filled_file: FilledBoard, number: str, viewer: Viewer
) -> None:
    with at_the_keyboard(filled_file.location, COORDINATOR) as context:
        case = context.database.read(read_case, number)
        file_bytes(context.database, case.id, "report.pdf", pdf())
        panel = FilesPanel(context, case)
        panel.show()
        settled(qtbot, panel)
        with qtbot.waitSignal(panel.message, timeout=LONG):
            panel.shown.open_outside()
        alive, gone = weakref.ref(panel), []
        panel.destroyed.connect(lambda: gone.append(True))
        panel.deleteLater()
        del panel
        delete_now()
        gc.collect()
        assert gone == [True]
        assert alive() is None
        # Who reads the copy in another program goes on reading while the window is open.
        (copy,) = viewer.opened
        assert copy.exists()
        file_desk(context).deleteLater()  # as with the window's drafts, its home
        delete_now()
        assert not copy.exists()
