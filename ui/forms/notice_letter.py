"""A notice to the outside as a PDF in its place on the page: before it is sent, or as it was sent."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from tumorboard.discordance_notices import save_filed_notice
from tumorboard.queries.notices import read_notice_pdf
from ui.context import AppContext
from ui.messages import sentence
from ui.theme.tokens import STEP
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card
from ui.widgets.pdf_view import PdfView

_LETTER_HEIGHT = 120 * STEP


class NoticeLetter(Card):
    """Hidden until a notice is shown.

    Signals:
        shown: A notice is there to be read.
        saved: What was written, in a sentence.
        refused: Why something was not done.
    """

    shown = Signal()
    saved = Signal(str)
    refused = Signal(str)

    def __init__(self, context: AppContext, number: str, parent: QWidget | None = None) -> None:
        """Takes the case's number beside who is at the keyboard."""
        super().__init__("", parent)
        self._context, self._number = context, number
        self._notice_id: int | None = None
        self.what = FreeText("", "heading")
        self.pdf = PdfView()
        self.pdf.setMinimumHeight(_LETTER_HEIGHT)
        self.close_button = QPushButton(self.tr("Close the notice") + "   Esc")
        self.save = QPushButton(self.tr("Save the notice as…"))
        acts = QWidget()
        row = FlowLayout(acts)
        for button in (self.close_button, self.save):
            row.addWidget(button)
        for part in (self.what, acts):
            self.body.addWidget(part)
        self.body.addWidget(self.pdf, 1)
        self.close_button.clicked.connect(self.hide)
        self.save.clicked.connect(self._ask_path)
        self.hide()

    def show_draft(self, pdf: bytes) -> None:
        """Show what would be sent."""
        self._notice_id = None
        self._show(self.tr("Preview: not sent yet"), pdf)

    def show_filed(self, notice_id: int) -> None:
        """Read a notice as it was sent, and show it."""

        def take(pdf: bytes) -> None:
            self._notice_id = notice_id
            self._show(self.tr("The notice as it was sent"), pdf)
            self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

        work = partial(self._context.database.read, read_notice_pdf, notice_id)
        self._context.tasks.run(self, work, take, failed=self._fail, key="notice")

    def save_as(self, path: str) -> None:
        """Write the notice as it was sent to a file that only its owner may read."""
        if self._notice_id is not None:
            work = partial(save_filed_notice, self._context.database, self._notice_id, Path(path))
            self._context.tasks.run(self, work, self._tell_saved, failed=self._fail)

    def event(self, event: QEvent) -> bool:
        """Esc closes the notice before it means "back"."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc closes the notice."""
        if _is_escape(event):
            self.hide()
        else:
            super().keyPressEvent(event)

    def _show(self, what: str, pdf: bytes) -> None:
        self.what.show_text(what)
        self.pdf.show_pdf(pdf)
        self.save.setVisible(self._notice_id is not None)
        self.show()
        self.shown.emit()

    def _ask_path(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("Save the notice as it was sent"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("*.pdf")
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(f"notice-{self._number}.pdf")
        dialog.fileSelected.connect(self.save_as)
        dialog.open()

    def _tell_saved(self, path: Path) -> None:
        self.saved.emit(self.tr("Saved as %1.").replace("%1", path.name))

    def _fail(self, error: Exception) -> None:
        self.refused.emit(sentence(error))


def _is_escape(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Escape
