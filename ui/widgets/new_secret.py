"""Two lines for a new password: typed twice, because nobody sees what is typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme.tokens import STEP
from ui.widgets.labels import label
from ui.widgets.password_line import PasswordLine

SHORTEST = 8
"""Characters; the board holds it, too."""


class NewSecret(QWidget):
    """Both lines forget what was typed as soon as it is taken or refused.

    Signals:
        entered: Enter was pressed in the second line.
    """

    entered = Signal()

    def __init__(self, first: str, second: str, parent: QWidget | None = None) -> None:
        """Takes what stands above the lines."""
        super().__init__(parent)
        self.first = PasswordLine(first)
        self.again = PasswordLine(second)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(STEP)
        for caption, line in ((first, self.first), (second, self.again)):
            layout.addWidget(label(caption, "column", wrap=True))
            layout.addWidget(line)
        self.first.entered.connect(lambda: _begin(self.again))
        self.again.entered.connect(self.entered)

    def problem(self) -> str:
        """What is wrong with what was typed, with the cursor where it is to be put right; "" where nothing is."""
        typed = self.first.field.text()
        if len(typed) < SHORTEST:
            self.clear()
            return self.tr("The new one has %1 characters at least.").replace("%1", str(SHORTEST))
        if self.again.is_empty:
            _begin(self.again)
            return self.tr("Type it once more, in the second line.")
        if typed != self.again.field.text():
            self.clear()
            return self.tr("The two are not the same. Type it again, twice.")
        return ""

    def take(self) -> str:
        """What was typed, which leaves the lines."""
        typed = self.first.take()
        self.again.clear()
        return typed

    def clear(self) -> None:
        """Forget what was typed, and begin anew."""
        for line in (self.again, self.first):
            line.clear()
        if self.isVisible():
            self.focus()

    def focus(self) -> None:
        """Put the cursor into the first line."""
        _begin(self.first)


def _begin(line: PasswordLine) -> None:
    """What stands there from before is typed over."""
    line.field.setFocus(Qt.FocusReason.OtherFocusReason)
    line.field.selectAll()
