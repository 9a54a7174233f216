"""What is seen of a file beside the list of files: pages, a picture with its fields, text, or why there is nothing."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QBoxLayout, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from tumorboard.vault.previews import Preview
from ui.theme.tokens import STEP
from ui.widgets.file_picture import PictureView
from ui.widgets.free_text import FreeText
from ui.widgets.pdf_view import PdfView
from ui.widgets.row_table import RowTable

_NAME_DIGITS, _VALUE_DIGITS = 20, 24
_LEAST_HEIGHT = 80 * STEP
"""Room for a picture with a few of its fields; where there is less, the place that it stands in scrolls."""
_BESIDE = 150
"""So many letters fit beside each other, or the fields stand below the picture."""


class FilePreview(QWidget):
    """Shows one preview at a time; what is to be said of it stands above."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note = FreeText()
        self.pdf = PdfView()
        self.text = QPlainTextEdit(readOnly=True)
        self.picture = PictureView()
        self.fields = QStandardItemModel(0, 2, self)
        self.table = RowTable(self.fields, self.tr("Fields of the file"), (_NAME_DIGITS, _VALUE_DIGITS), stretched=1)
        self._seen = _Seen(self.picture, self.table)
        self._nothing = QWidget()
        self._stack = QStackedWidget()
        self._lay_out()
        self.show_nothing("")

    def show_nothing(self, why: str) -> None:
        """Show no file, and say why."""
        self._say(why)
        self._stack.setCurrentWidget(self._nothing)

    def show_preview(self, preview: Preview) -> None:
        """Show what was seen of a file."""
        look = preview.look
        self._say(look.note)
        if preview.pdf:
            self.pdf.show_pdf(preview.pdf)
            self._stack.setCurrentWidget(self.pdf)
        elif look.picture is not None or look.facts:
            self._show_seen(preview)
            self._stack.setCurrentWidget(self._seen)
        elif look.text:
            self.text.setPlainText(look.text)
            self._stack.setCurrentWidget(self.text)
        else:
            self._stack.setCurrentWidget(self._nothing)

    @property
    def is_empty(self) -> bool:
        """Whether nothing of a file is shown."""
        return self._stack.currentWidget() is self._nothing

    def focus(self) -> None:
        """Let keys reach what is shown."""
        shown = self._stack.currentWidget()
        if shown is self.pdf:
            self.pdf.pages.setFocus(Qt.FocusReason.OtherFocusReason)
        elif shown is self.text:
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        elif shown is self._seen:
            seen = self.table if self.picture.isHidden() else self.picture
            seen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_seen(self, preview: Preview) -> None:
        look = preview.look
        self.picture.setVisible(look.picture is not None)
        if look.picture is not None:
            self.picture.show_picture(look.picture)
        self.fields.removeRows(0, self.fields.rowCount())
        for name, value in look.facts:
            row = [QStandardItem(text) for text in (name, value)]
            for item in row:
                item.setEditable(False)
            self.fields.appendRow(row)
        self.table.setVisible(bool(look.facts))

    def _say(self, words: str) -> None:
        self.note.show_text(words)
        self.note.setVisible(bool(words))

    def _lay_out(self) -> None:
        self.pdf.term.setPlaceholderText(self.tr("Find in this file"))
        self.pdf.term.setAccessibleName(self.tr("Find in this file"))
        self.pdf.pages.setAccessibleName(self.tr("The file's pages"))
        self.text.setAccessibleName(self.tr("The file's text"))
        self.text.setTabChangesFocus(True)
        self.fields.setHorizontalHeaderLabels([self.tr("Field"), self.tr("Value")])
        for part in (self.pdf, self.text, self._seen, self._nothing):
            self._stack.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * STEP)
        layout.addWidget(self.note)
        layout.addWidget(self._stack, 1)
        self._stack.setMinimumHeight(_LEAST_HEIGHT)


class _Seen(QWidget):
    """A picture and its fields beside or below it; one of them alone has all the room."""

    def __init__(self, picture: QWidget, fields: QWidget) -> None:
        super().__init__()
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(2 * STEP)
        self._box.addWidget(picture, 3)
        self._box.addWidget(fields, 2)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Choose the direction for the width."""
        beside = event.size().width() >= _BESIDE * self.fontMetrics().averageCharWidth()
        wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._box.direction() is not wanted:
            self._box.setDirection(wanted)
        super().resizeEvent(event)
