"""Letters that asked for material, as they were sent: shown in their place, saved, or put into a mail draft."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from tumorboard.queries.material_snapshots import RequestSnapshot
from tumorboard.queries.materials import read_request_letter
from tumorboard.request_letters import save_filed_letter, save_filed_mail
from ui.context import AppContext
from ui.messages import sentence
from ui.theme.tokens import STEP
from ui.widgets.labels import Card
from ui.widgets.pdf_view import PdfView

_LETTER_HEIGHT = 90 * STEP


class RecordsLetters(Card):
    """Hidden until a letter is shown.

    Signals:
        shown: A letter is there to be read.
        closed: The person has read it.
        saved: What was written, in a sentence.
        refused: Why something was not done; "" once something new is begun.
    """

    shown = Signal()
    closed = Signal()
    saved = Signal(str)
    refused = Signal(str)

    def __init__(self, context: AppContext, number: str, parent: QWidget | None = None) -> None:
        """Takes the case's number beside who is at the keyboard."""
        super().__init__("", parent)
        self._context, self._number = context, number
        self.pdf = PdfView()
        self.close_button = QPushButton(self.tr("Back to the history") + "   Esc")
        self.pdf.setMinimumHeight(_LETTER_HEIGHT)
        self.body.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.pdf, 1)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.closed)
        self.close_button.clicked.connect(self.closed)

    def show_letter(self, request_id: int) -> None:
        """Read the letter of a request, and show it."""
        work = partial(self._context.database.read, read_request_letter, request_id)
        self._context.tasks.run(self, work, self._take, failed=self._fail, key="letter")

    def ask_letter_path(self, request_id: int) -> None:
        """Ask where a letter is to be saved."""
        self._ask_path(self.tr("Save the letter as it was sent"), "pdf", partial(self.save_letter, request_id))

    def ask_mail_path(self, request: RequestSnapshot) -> None:
        """Ask where a mail draft is to be saved."""
        self._ask_path(self.tr("Save a mail draft with the letter"), "eml", partial(self.save_mail, request))

    def save_letter(self, request_id: int, path: str) -> None:
        """Write a letter's bytes as they were sent to a file that only its owner may read."""
        self._write(partial(save_filed_letter, self._context.database, request_id, Path(path)))

    def save_mail(self, request: RequestSnapshot, path: str) -> None:
        """Write a draft that one's own mail program opens; this program sends nothing."""
        self._write(partial(save_filed_mail, self._context.database, self._number, request, Path(path)))

    def _ask_path(self, title: str, suffix: str, then: Callable[[str], None]) -> None:
        dialog = QFileDialog(self.window(), title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"*.{suffix}")
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(f"request-{self._number}.{suffix}")
        dialog.fileSelected.connect(then)
        dialog.open()

    def _write(self, work: Callable[[], Path]) -> None:
        self.refused.emit("")
        self._context.tasks.run(self, work, self._tell_saved, failed=self._fail)

    def _tell_saved(self, path: Path) -> None:
        self.saved.emit(self.tr("Saved as %1.").replace("%1", path.name))

    def _take(self, pdf: bytes) -> None:
        self.pdf.show_pdf(pdf)
        self.shown.emit()
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fail(self, error: Exception) -> None:
        self.refused.emit(sentence(error))
