"""The files of a case: what came, seen beside the list, and more of it added by dialog, drag, paste or scan folder."""

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QListWidget, QPushButton, QVBoxLayout, QWidget

from tumorboard.queries.attachments import FileSnapshot, list_files
from tumorboard.queries.snapshots import CaseSnapshot
from tumorboard.vault.filing import FileOutcome
from tumorboard.vocabulary import ImportOutcome, Role
from ui.context import AppContext
from ui.dates import moment_text
from ui.delegates.lines_delegate import LinesDelegate
from ui.forms.files_adding import AddingFiles
from ui.forms.files_scan import ScanCard
from ui.forms.files_shown import ShownFile
from ui.forms.files_sources import Source, has_sources, path_source, sources_of
from ui.long_words import breakable, shortened
from ui.messages import sentence
from ui.rights import read_only_note
from ui.theme.tokens import STEP
from ui.tool_tips import plain_tip
from ui.widgets.case_tab import CaseTab
from ui.widgets.file_drop import DropTarget
from ui.widgets.file_progress import FileProgress
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card, label
from ui.widgets.reading_order import follow_reading_order
from ui.widgets.scrolling import scrolled, side_column

_LIST_WIDTH = 96 * STEP
_LONGEST_WORD = 24
_LONGEST_NAME = 60
_HASH_SHOWN = 8
"""Characters of a SHA-256 by which people tell files apart; the tool tip has all of it."""

KEYS = {
    "add": "Ctrl+Shift+O",
    "paste": "Ctrl+V",
    "scan": "Ctrl+Shift+F",
    "open": "Ctrl+E",
    "save": "Ctrl+Shift+S",
}
"""The keys of the acts, wherever in the panel the focus is."""

_FORMATS = {
    "application/pdf": "PDF",
    "image/png": "PNG",
    "image/jpeg": "JPEG",
    "image/tiff": "TIFF",
    "application/dicom": "DICOM",
    "text/plain": "TXT",
}


class FilesPanel(CaseTab):
    """Files in a list, the newest first, and the chosen one beside it. Coordinators file; everybody else reads.

    Signals:
        filed: Files were filed into the case, or what one is was corrected.
    """

    filed = Signal()

    def __init__(self, context: AppContext, case: CaseSnapshot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._case = case
        self._files: tuple[FileSnapshot, ...] = ()
        self._wanted: int | None = None
        self._unread = False
        self.adding = AddingFiles(context, self)
        self.list = QListWidget()
        self.none = label("", "muted", wrap=True)
        self.drop = DropTarget()
        self.add = QPushButton(_button(self.tr("Add files…"), "add"))
        self.paste = QPushButton(_button(self.tr("Paste"), "paste"))
        self.scan = QPushButton(_button(self.tr("Scan folder"), "scan"))
        self.progress = FileProgress()
        self.scanned = ScanCard(context)
        self.rights = FreeText("", "muted")
        self.error = FreeText("", "error")
        self.shown = ShownFile(context, _keys("open"), _keys("save"))
        self._list_card = Card(self.tr("Files of this case"))
        self._lay_out()
        self._connect()
        self.show_case(case)

    def show_case(self, case: CaseSnapshot) -> None:
        """Show the files of a case; the chosen one stays chosen."""
        if case.id != self._case.id:
            self._show_files(())
            self.progress.hide()
        self._case = case
        self._show_rights()
        self.refresh()

    def refresh(self) -> None:
        """Read again which files there are."""
        work = partial(self.context.database.read, list_files, self._case.id)
        self.context.tasks.run(self, work, self._show_files, failed=self._fail_to_read, key="files")

    def add_paths(self, paths: Iterable[str | Path]) -> None:
        """File files of this computer."""
        self._add(tuple(path_source(Path(path)) for path in paths))

    def paste_files(self) -> None:
        """File what is on the clipboard: files, a picture or text."""
        if not self.may_file:
            return
        found = sources_of(QGuiApplication.clipboard().mimeData())
        if not found:
            self._say(self.tr("Nothing that can be filed is on the clipboard: copy files, a picture or text first."))
            return
        self._add(found)

    def show_scan_folder(self) -> None:
        """Show what is new in the scan folder of this computer, or go back to the files."""
        if not self.may_file:
            return
        show = self.scanned.isHidden()
        self.scanned.setVisible(show)
        self._list_card.setVisible(not show)
        if show:
            self.scanned.look()
        else:
            self.scan.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def may_file(self) -> bool:
        """Whether whoever is at the keyboard files."""
        return self.context.person.role is Role.COORDINATOR

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take what can be filed, and show where it goes."""
        if self.may_file and has_sources(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.drop.mark(over=True)
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802 - Qt's name
        """The same wherever over the panel it is."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        """It went elsewhere."""
        self.drop.mark(over=False)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """File it; it is copied, never moved away from where it was."""
        self.drop.mark(over=False)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._add(sources_of(event.mimeData()))

    def _add(self, sources: Sequence[Source]) -> None:
        if self.may_file and sources:
            self._say("")
            self.adding.add(self._case.id, sources)

    def _fail_to_read(self, error: Exception) -> None:
        self._unread = True
        self._say(sentence(error))

    def _show_files(self, files: tuple[FileSnapshot, ...]) -> None:
        if self._unread:
            self._unread = False
            self._say("")
        chosen = self.shown.file
        wanted, self._wanted = self._wanted or (None if chosen is None else chosen.material_id), None
        self._files = files
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems([self._line(file) for file in files])
        for row, file in enumerate(files):
            self.list.item(row).setToolTip(plain_tip(f"{file.name}\nSHA-256 {file.sha256}"))
        self.list.blockSignals(False)
        places = [file.material_id for file in files]
        self.list.setCurrentRow(places.index(wanted) if wanted in places else 0 if files else -1)
        self.list.setVisible(bool(files))
        self.none.setVisible(not files)
        self._choose()

    def _line(self, file: FileSnapshot) -> str:
        size = QLocale().formattedDataSize(file.size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
        what = " · ".join((file.kind.label, self._format(file), size))
        who = " · ".join(part for part in (moment_text(file.filed_at), file.filed_by) if part)
        name = breakable(shortened(file.name or self.tr("Without a name"), _LONGEST_NAME), _LONGEST_WORD)
        return f"{name}\n{what}\n{who}\nSHA-256 {file.sha256[:_HASH_SHOWN]}…"

    def _format(self, file: FileSnapshot) -> str:
        return _FORMATS.get(file.media_type.partition(";")[0], self.tr("other format"))

    def _choose(self) -> None:
        row = self.list.currentRow()
        self.shown.show_file(self._case, self._files[row] if 0 <= row < len(self._files) else None)

    def _show_rights(self) -> None:
        for part in (self.drop, self.add, self.paste, self.scan):
            part.setVisible(self.may_file)
        self.setAcceptDrops(self.may_file)
        self.rights.show_text("" if self.may_file else read_only_note(self.context.person, self.tr("coordinators")))
        self.rights.setVisible(not self.may_file)
        here = self.tr("No file of this case is here yet: reports, scans, key images.")
        how = (
            self.tr("Add them below; each is stored once, and its original stays as it came.") if self.may_file else ""
        )
        self.none.setText(f"{here} {how}".strip())

    def _after_kind(self) -> None:
        self.refresh()
        self.filed.emit()

    def _ask_files(self) -> None:
        if not self.may_file:
            return
        dialog = QFileDialog(self, self.tr("Files for this case"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self.add_paths)
        dialog.open()

    def _file_scanned(self, paths: Sequence[Path]) -> None:
        self.show_scan_folder()
        self.add_paths(paths)

    def _after_adding(self, outcomes: Sequence[FileOutcome]) -> None:
        self.progress.show_outcomes(outcomes)
        here = [outcome for outcome in outcomes if outcome.material_id is not None]
        self._wanted = here[0].material_id if here else None
        self.refresh()
        if any(outcome.outcome is ImportOutcome.FILED for outcome in outcomes):
            self.filed.emit()
            self.acted.emit()

    def _say(self, words: str) -> None:
        self.error.show_text(words)
        self.error.setVisible(bool(words))

    def _connect(self) -> None:
        # Enter leads to what is shown, where the arrows scroll.
        self.list.activated.connect(lambda _index: self.shown.preview.focus())
        self.list.currentRowChanged.connect(lambda _row: self._choose())
        self.adding.progressed.connect(self.progress.show_count)
        self.adding.ended.connect(self._after_adding)
        self.progress.stop_requested.connect(self.adding.stop)
        self.scanned.wanted.connect(self._file_scanned)
        self.scanned.closed.connect(self.show_scan_folder)
        self.shown.message.connect(self.message)
        self.shown.corrected.connect(self._after_kind)
        self.shown.outdated.connect(self.refresh)
        self.shown.looked.connect(lambda: follow_reading_order(self))
        acts = {
            "add": self._ask_files,
            "paste": self.paste_files,
            "scan": self.show_scan_folder,
            "open": self.shown.open_outside,
            "save": self.shown.ask_where,
        }
        for button, name in ((self.add, "add"), (self.paste, "paste"), (self.scan, "scan")):
            button.clicked.connect(acts[name])
        for name, act in acts.items():
            shortcut = QShortcut(QKeySequence(KEYS[name]), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(act)

    def _lay_out(self) -> None:
        self.list.setAccessibleName(self.tr("Files of this case"))
        self.list.setWordWrap(True)
        self.list.setItemDelegate(LinesDelegate(self.list))
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(36 * STEP)
        holder = QWidget()
        buttons = FlowLayout(holder)
        for button in (self.add, self.paste, self.scan):
            buttons.addWidget(button)
        body = self._list_card.body
        body.addWidget(self.none, 1, Qt.AlignmentFlag.AlignTop)
        body.addWidget(self.list, 1)
        for part in (self.rights, self.drop, holder):
            body.addWidget(part)
        self.scanned.hide()
        self.error.hide()
        cards = QWidget()
        left = QVBoxLayout(cards)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(3 * STEP)
        left.addWidget(self.progress)
        left.addWidget(self.error)
        left.addWidget(self._list_card, 1)
        left.addWidget(self.scanned, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3 * STEP)
        row.addWidget(side_column(cards, _LIST_WIDTH))
        row.addWidget(scrolled(self.shown), 1)
        follow_reading_order(self)


def _keys(name: str) -> str:
    """An act's keys as this computer writes them."""
    return QKeySequence(KEYS[name]).toString(QKeySequence.SequenceFormat.NativeText)


def _button(text: str, name: str) -> str:
    """What stands on an act's button: its text, and its keys so that they are learned."""
    return f"{text}   {_keys(name)}"
