"""An entry for a TNM category that says what is wrong with it, and where, as one types."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tumorboard.concordance.tnm import TnmError, parse_tnm
from ui.theme.tokens import STEP
from ui.widgets.free_text import FreeText
from ui.widgets.suggest_line import SuggestLine

_MARK = "▸"
_AROUND = 12
"""Characters on either side of the mistake that are repeated in the sentence."""


class TnmField(QWidget):
    """A line for T, N or M in TNM notation with a sentence under it.

    Signals:
        edited: The text changed.
    """

    edited = Signal()

    def __init__(self, letter: str, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letter = letter
        self.line = SuggestLine(name, hint)
        self.note = FreeText()
        self.note.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(STEP // 2)
        self._row = QHBoxLayout()
        self._row.setSpacing(STEP)
        self._row.addWidget(self.line, 1)
        layout.addLayout(self._row)
        layout.addWidget(self.note)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self._on_text)

    def text(self) -> str:
        """What was typed."""
        return self.line.text()

    def set_text(self, text: str) -> None:
        """Show a text."""
        self.line.set_text(text)

    def put_beside(self, widget: QWidget, share: float) -> None:
        """Put a control beside the line, such as the edition; the sentence runs under both.

        Args:
            widget: The control.
            share: Its width as a part of the line's, e.g. 0.5.
        """
        self._row.addWidget(widget, round(100 * share))
        self._row.setStretch(0, 100)

    @property
    def is_readable(self) -> bool:
        """Whether the text is TNM notation with the letter's category, or nothing at all."""
        return self.note.property("role") != "error" or self.note.isHidden()

    def _on_text(self, text: str) -> None:
        problem, remark = _judge(text, self._letter) if text.strip() else ("", "")
        self.note.setProperty("role", "error" if problem else "caption")
        self.note.style().unpolish(self.note)
        self.note.style().polish(self.note)
        self.note.show_text(problem or remark)
        self.note.setVisible(bool(problem or remark))
        self.line.setAccessibleDescription(problem or remark)
        self.edited.emit()


def _judge(text: str, letter: str) -> tuple[str, str]:
    """The sentence about a mistake, or the one about how the text is read; "" where there is nothing to say."""
    try:
        found = parse_tnm(text)
    except TnmError as error:
        return f"{marked(text, error.position)}  {error.sentence}", ""
    if found.component(letter) is None:
        return f"{text.strip()[:_AROUND]}  There is no {letter} category in this.", ""
    return "", " ".join(found.warnings)


def marked(text: str, position: int) -> str:
    """The text around a position with a mark before the character that is wrong, such as "pT▸5 pN0"."""
    before, after = text[max(position - _AROUND, 0) : position], text[position : position + _AROUND]
    return f"{'…' if position > _AROUND else ''}{before}{_MARK}{after}{'…' if position + _AROUND < len(text) else ''}"
