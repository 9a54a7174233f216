"""The place where files are dropped: to be seen before anybody drags, and more so while somebody does."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.theme.tokens import STEP
from ui.widgets.labels import label


class DropTarget(QFrame):
    """Says what can be done here; whoever owns it takes the drop."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "drop")
        self.words = label("", "muted", wrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * STEP, 3 * STEP, 3 * STEP, 3 * STEP)
        layout.addWidget(self.words)
        self.mark(over=False)

    @property
    def is_over(self) -> bool:
        """Whether something is held over it."""
        return bool(self.property("over"))

    def mark(self, *, over: bool) -> None:
        """Show whether something is held over it that would be taken."""
        self.setProperty("over", over)
        rest = self.tr("Drop files here, or paste files, a picture or text.")
        self.words.setText(self.tr("✓ Let go to file it into this case.") if over else rest)
        self.style().unpolish(self)
        self.style().polish(self)
