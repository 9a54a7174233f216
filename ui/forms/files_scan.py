"""The scan folder of this computer: what is new in it, to be chosen and filed."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPushButton, QWidget

from tumorboard.queries.attachments import find_stored
from tumorboard.vault.scan_folder import Scanned, ScannedFile
from ui.context import AppContext
from ui.dates import moment_text
from ui.delegates.lines_delegate import LinesDelegate
from ui.forms.files_desk import file_desk
from ui.messages import sentence
from ui.theme.tokens import STEP
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.folder_line import FolderLine
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card, label


class ScanCard(Card):
    """New files, the newest first; Space marks one. Nothing is deleted from the folder.

    Signals:
        wanted: The paths that are to be filed.
        closed: The person is done with it.
    """

    wanted = Signal(object)
    closed = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.heading.setText(self.tr("New in the scan folder"))
        self.heading.show()
        self._context = context
        self._preferences = context.presence.preferences
        self._desk = file_desk(context)
        self._files: tuple[ScannedFile, ...] = ()
        self.folder = FolderLine(self.tr("Scan folder of this computer"), self.tr("Where the scanner or fax writes"))
        self.files = QListWidget()
        self.state = FreeText("", "muted")
        self.file = QPushButton()
        self.again = QPushButton(self.tr("Look again"))
        self.close_button = QPushButton(self.tr("Close"))
        self._lay_out()
        self.folder.chosen.connect(self._choose_folder)
        self.files.itemChanged.connect(lambda _item: self._show_acts())
        self.file.clicked.connect(self._file)
        self.again.clicked.connect(self.look)
        self.close_button.clicked.connect(self.closed)

    def look(self) -> None:
        """Look into the folder that is set, or ask for one."""
        folder = self._preferences.scan_folder
        self.folder.show_folder(folder)
        if not folder:
            self._show(Scanned((), 0, 0))
            self.state.show_text(self.tr("No folder is set on this computer yet. Name one above; it is remembered."))
            self.folder.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.state.show_text(self.tr("Looking into the folder …"))
        database = self._context.database
        work = partial(self._desk.scan_folder(Path(folder)).look, lambda hashes: database.read(find_stored, hashes))
        self._desk.runner.run(self, work, self._show, failed=self._fail, key="scan")

    def chosen(self) -> tuple[Path, ...]:
        """The paths that are marked, in the order of the list."""
        rows = range(self.files.count())
        marked = (row for row in rows if self.files.item(row).checkState() is Qt.CheckState.Checked)
        return tuple(self._files[row].path for row in marked)

    def _show(self, scanned: Scanned) -> None:
        self._files = scanned.files
        self.files.clear()
        for file in scanned.files:
            item = QListWidgetItem(f"{file.name}\n{_about(file)}")
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.files.addItem(item)
        self.files.setVisible(bool(scanned.files))
        self.state.show_text(self._words(scanned))
        if scanned.files:
            self.files.setCurrentRow(0)
            self.files.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_acts()

    def _words(self, scanned: Scanned) -> str:
        lines = [] if scanned.files else [self.tr("Nothing new is in the folder.")]
        if scanned.filed:
            lines.append(self.tr("Filed already, and not listed: %1.").replace("%1", str(scanned.filed)))
        if scanned.older:
            lines.append(self.tr("Older files that were not looked at: %1.").replace("%1", str(scanned.older)))
        if scanned.files:
            lines.append(self.tr("Space marks a file. Nothing is deleted from the folder."))
        return " ".join(lines)

    def _fail(self, error: Exception) -> None:
        self._show(Scanned((), 0, 0))
        self.state.show_text(sentence(error))

    def _choose_folder(self, folder: str) -> None:
        self._preferences.scan_folder = folder
        self.look()

    def _file(self) -> None:
        self.wanted.emit(self.chosen())

    def _show_acts(self) -> None:
        count = len(self.chosen())
        self.file.setText(self.tr("File the marked (%1)").replace("%1", str(count)))
        self.file.setEnabled(count > 0)

    def _lay_out(self) -> None:
        self.files.setAccessibleName(self.tr("New files of the scan folder"))
        self.files.setWordWrap(True)
        self.files.setItemDelegate(LinesDelegate(self.files))
        self.files.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.files.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.file.setProperty("role", "primary")
        holder = QWidget()
        buttons = FlowLayout(holder, at_end=True)
        for button in (self.close_button, self.again, self.file):
            buttons.addWidget(button)
        self.body.addWidget(label(self.folder.field.accessibleName(), "column"))
        for part in (self.folder, self.state):
            self.body.addWidget(part)
        self.files.setMinimumHeight(30 * STEP)
        self.body.addWidget(self.files, 1)
        self.body.addWidget(holder)
        self._show_acts()


def _about(file: ScannedFile) -> str:
    size = QLocale().formattedDataSize(file.size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
    return f"{size} · {moment_text(file.modified)}"
