"""One line that asks for a reason before an act."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.drafts import DraftKeeper
from ui.forms.kept_line import KeptLine
from ui.messages import sentence
from ui.theme.tokens import STEP
from ui.widgets.free_text import FreeText
from ui.widgets.suggest_line import SuggestLine


class ReasonLine(QWidget):
    """Hidden until asked for.

    Signals:
        given: The reason, when the person does the act.
    """

    given = Signal(str)

    def __init__(self, question: str, act: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = SuggestLine(question, question)
        self.go = QPushButton(act)
        self.go.setProperty("role", "primary")
        self.no = QPushButton(self.tr("Cancel"))
        self.error = FreeText("", "error")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        row.addWidget(self.line, 1)
        row.addWidget(self.no)
        row.addWidget(self.go)
        layout.addLayout(row)
        layout.addWidget(self.error)
        self.error.hide()
        self.hide()
        self.line.returnPressed.connect(self._give)
        self.go.clicked.connect(self._give)
        self.no.clicked.connect(self.hide)

    def keep(self, drafts: DraftKeeper, place: str, title: str) -> None:
        """Keep what is typed as the draft of a place; what was typed at an earlier start is shown again."""
        if KeptLine(self.line, drafts, place, title).was_kept:
            self.show()

    def finish(self) -> None:
        """The act is done: the reason is in the record."""
        self.line.clear()
        self.hide()

    def ask(self) -> None:
        """Show the line with the cursor in it."""
        self.error.hide()
        self.show()
        self.line.setFocus()

    def show_error(self, error: Exception) -> None:
        """Say why the act was refused."""
        self.error.show_text(sentence(error))
        self.error.show()
        self.line.setFocus()

    def _give(self) -> None:
        self.given.emit(self.line.text())
