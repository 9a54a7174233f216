"""The file that is chosen in the list: what it is, how it looks, and its ways out of the program."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from tumorboard.queries.attachments import FileSnapshot, StoredFile
from tumorboard.queries.snapshots import CaseSnapshot
from tumorboard.services.attachments import NameKind, OpenAttachment, name_kind
from tumorboard.vault.opening import copy_name, open_outside, read_whole, save_copy
from tumorboard.vault.previews import Preview, preview_of
from tumorboard.vocabulary import MaterialKind, Role
from ui.acts import Act, Acts
from ui.context import AppContext
from ui.dates import moment_text
from ui.forms.files_desk import file_desk
from ui.messages import sentence
from ui.theme.tokens import STEP
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.file_preview import FilePreview
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card, label

R = TypeVar("R")


class ShownFile(Card):
    """One file of a case. It is looked at on a worker; what nobody waits for any more is not looked at to its end.

    Signals:
        message: A sentence for the message line.
        corrected: What the file is was corrected.
        outdated: What is shown of the list is out of date, as after a lost race.
        looked: The preview shows what there is to be seen.
    """

    message = Signal(str)
    corrected = Signal()
    outdated = Signal()
    looked = Signal()

    def __init__(self, context: AppContext, open_keys: str, save_keys: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._context = context
        self._case_id = 0
        self._patient = ""
        self._file: FileSnapshot | None = None
        self._looked_at: int | None = None
        self._acts = Acts()
        self._desk = file_desk(context)
        self._stop = self._desk.new_stop()
        self.name = label("", "heading", wrap=True)
        self.facts = FreeText("", "caption")
        self.kind: ChoiceBox[MaterialKind] = ChoiceBox(MaterialKind, self.tr("What this file is"))
        self.open = QPushButton("   ".join((self.tr("Open outside"), open_keys)))
        self.save = QPushButton("   ".join((self.tr("Save a copy…"), save_keys)))
        self.error = FreeText("", "error")
        self.doubt = FreeText("", "error")
        self.preview = FilePreview()
        self._acts_row = QWidget()
        self._lay_out()
        self.kind.edited.connect(self._correct_kind)
        self.open.clicked.connect(self.open_outside)
        self.save.clicked.connect(self.ask_where)

    @property
    def file(self) -> FileSnapshot | None:
        """The file that is shown."""
        return self._file

    def show_file(self, case: CaseSnapshot, file: FileSnapshot | None) -> None:
        """Show a file of a case; None for none. What is seen already is not looked at again."""
        another = file is None or self._file is None or file.material_id != self._file.material_id
        self._case_id, self._patient, self._file = case.id, case.patient.list_name, file
        if another:
            self._say("")
        for part in (self.name, self.facts, self._acts_row):
            part.setVisible(file is not None)
        if file is None:
            self._end_look()
            self.preview.show_nothing(self.tr("The file that is chosen in the list is shown here."))
            return
        self.name.setText(file.name or self.tr("Without a name"))
        filed = self.tr("Filed %1").replace("%1", moment_text(file.filed_at))
        self.facts.show_text(" · ".join(part for part in (filed, file.filed_by) if part))
        self.kind.blockSignals(True)
        self.kind.choose(file.kind)
        self.kind.blockSignals(False)
        self.kind.setEnabled(self._context.person.role is Role.COORDINATOR)
        if self._looked_at != file.attachment_id:
            self._begin_look(file.attachment_id)

    def open_outside(self) -> None:
        """Hand a read-only copy to the program that the system has for it; this is recorded."""
        if self._file is None:
            return
        command = OpenAttachment(self._case_id, self._file.attachment_id)
        database, desk = self._context.database, self._desk

        def work(*, act: UUID) -> Path:
            return open_outside(database, desk.copies(), command, act=act)

        self._do(self._acts.meant(work, open_outside, command), self._hand_over)

    def ask_where(self) -> None:
        """Ask where a copy is to be saved."""
        file = self._file
        if file is None:
            return
        dialog = QFileDialog(self, self.tr("Save a copy of this file"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(copy_name(file.name, file.media_type))
        dialog.fileSelected.connect(partial(self.save_to, file))
        dialog.open()

    def save_to(self, file: FileSnapshot, target: str) -> None:
        """Save a copy of a file where only its owner may read it; this is recorded as opening it outside is."""
        command = OpenAttachment(self._case_id, file.attachment_id, reason=self.tr("saved as a copy"))
        work = partial(save_copy, self._context.database, command, Path(target))
        self._do(self._acts.meant(work, save_copy, command, target), self._after_save)

    def _begin_look(self, attachment_id: int) -> None:
        self._end_look()
        self._looked_at = attachment_id
        self._stop = self._desk.new_stop()
        self.preview.show_nothing(self.tr("Looking into the file …"))
        work = partial(read_whole, self._context.database, self._case_id, attachment_id)
        look = partial(self._look, attachment_id)
        failed = partial(self._fail_to_look, attachment_id)
        self._context.tasks.run(self, work, look, failed=failed, key="file")

    def _end_look(self) -> None:
        self._looked_at = None
        self.doubt.hide()
        self._stop.now()

    def _look(self, attachment_id: int, stored: StoredFile) -> None:
        if attachment_id == self._looked_at:
            work = partial(preview_of, stored.content, self._stop)
            show = partial(self._show_preview, attachment_id)
            failed = partial(self._fail_to_look, attachment_id)
            self._desk.runner.run(self, work, show, failed=failed, key="look")

    def _show_preview(self, attachment_id: int, preview: Preview) -> None:
        if attachment_id == self._looked_at:
            self.preview.show_preview(preview)
            self._doubt(dict(preview.look.facts).get("Patient's Name", ""))
            self.looked.emit()

    def _doubt(self, named: str) -> None:
        """Say where the file names somebody else than the case is of: one family name written in two ways is usual."""
        family, own = (name.partition(",")[0].strip().casefold() for name in (named, self._patient))
        if named and family != own:
            words = self.tr("≠ The file names its patient as “%1”, and this case is of “%2”. Check whose it is.")
            self.doubt.show_text(words.replace("%1", named).replace("%2", self._patient))
            self.doubt.show()

    def _fail_to_look(self, attachment_id: int, error: Exception) -> None:
        if attachment_id == self._looked_at:
            self._looked_at = None
            self.preview.show_nothing(sentence(error))

    def _correct_kind(self) -> None:
        file, kind = self._file, self.kind.choice()
        if file is None or kind is None or kind is file.kind:
            return
        command = NameKind(file.material_id, kind, file.material_version)
        work = partial(self._context.database.write, name_kind, command)
        self._do(self._acts.meant(work, name_kind, command), lambda _none: self._after_kind())

    def _after_kind(self) -> None:
        self.message.emit(self.tr("It is corrected."))
        self.corrected.emit()

    def _hand_over(self, path: Path) -> None:
        if QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.message.emit(self.tr("%1 is opened as a read-only copy; this is recorded.").replace("%1", path.name))
        else:
            self._say(self.tr("No program of this computer opens this kind of file. Save a copy instead."))

    def _after_save(self, path: Path) -> None:
        self.message.emit(self.tr("Saved as %1; this is recorded.").replace("%1", path.name))

    def _do(self, act: Act[R], done: Callable[[R], None]) -> None:
        def succeed(result: R) -> None:
            act.settle()
            done(result)

        def fail(error: Exception) -> None:
            act.settle(error)
            self._say(sentence(error))
            self.outdated.emit()

        self._say("")
        self._context.tasks.run(self, act, succeed, failed=fail)

    def _say(self, words: str) -> None:
        self.error.show_text(words)
        self.error.setVisible(bool(words))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._acts_row)
        row.setContentsMargins(0, 0, 0, 0)
        holder = QWidget()
        flow = FlowLayout(holder)
        for control in (self.kind, self.open, self.save):
            flow.addWidget(control)
        row.addWidget(holder, 1)
        self.body.setSpacing(2 * STEP)
        for part in (self.name, self.facts, self._acts_row, self.error, self.doubt):
            self.body.addWidget(part)
        self.doubt.hide()
        self.body.addWidget(self.preview, 1)
        self._say("")
