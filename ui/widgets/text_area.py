"""Several lines of text, as long as they need to be."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from ui.theme.tokens import STEP

_PARAGRAPH = "\u2029"
_LINE = "\u2028"
_NO_BAR = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
_EDGES_PX = 14
"""The field's borders and padding, above and below."""


class TextArea(QPlainTextEdit):
    """A plain text field that grows with its text up to a number of lines; Tab leaves it.

    Signals:
        edited: The text changed.
    """

    edited = Signal()

    def __init__(
        self, name: str, hint: str = "", *, least: int = 2, most: int = 12, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._least, self._most = least, most
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.setViewportMargins(STEP // 2, 0, STEP // 2, 0)
        self.setVerticalScrollBarPolicy(_NO_BAR)
        self.setHorizontalScrollBarPolicy(_NO_BAR)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._on_text)

    def text(self) -> str:
        """What was typed. Unlike `toPlainText`, this keeps no-break spaces, as in "2 mm"."""
        return self.document().toRawText().replace(_PARAGRAPH, "\n").replace(_LINE, "\n")

    def set_text(self, text: str) -> None:
        """Show a text, unless it is there already: the cursor and the undo history stay."""
        if text != self.text():
            self.setPlainText(text)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Another width makes other lines."""
        super().resizeEvent(event)
        self._fit()

    def _on_text(self) -> None:
        self._fit()
        self.edited.emit()

    def _fit(self) -> None:
        """Grow or shrink; the scroll bar comes only when the field has grown as far as it may."""
        shown = Qt.ScrollBarPolicy.ScrollBarAsNeeded if self._lines() > self._most else _NO_BAR
        self.setVerticalScrollBarPolicy(shown)
        self.updateGeometry()

    def _lines(self) -> int:
        """How many lines the text takes in the present width."""
        return int(self.document().size().height())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as its lines, within bounds."""
        lines = min(max(self._lines(), self._least), self._most)
        return QSize(60 * STEP, lines * self.fontMetrics().lineSpacing() + _EDGES_PX)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Never lower than its lines, so that nothing typed is hidden."""
        return QSize(20 * STEP, self.sizeHint().height())
