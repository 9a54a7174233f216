"""A card with one figure: a number, what it counts, and how far along it is."""

from PySide6.QtWidgets import QFrame, QProgressBar, QVBoxLayout, QWidget

from ui.theme.tokens import STEP
from ui.widgets.labels import label

_BAR = 6
_FULL = 1000


class FigureCard(QFrame):
    """A figure that can be read across a room."""

    def __init__(self, caption: str, parent: QWidget | None = None) -> None:
        """Takes what the figure counts, e.g. "cases ready for the board"."""
        super().__init__(parent)
        self.setProperty("role", "card")
        self._caption = caption
        self.value = label("", "title")
        self.caption = label(caption, "caption", wrap=True)
        self.bar = QProgressBar(minimum=0, maximum=_FULL, textVisible=False)
        self.bar.setFixedHeight(_BAR)
        # The number beside it says the same, so that a screen reader need not stop here.
        self.bar.setAccessibleName(caption)
        policy = self.bar.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(policy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 3 * STEP)
        layout.setSpacing(STEP)
        layout.addWidget(self.value)
        layout.addWidget(self.caption)
        layout.addStretch()
        layout.addWidget(self.bar)

    def show_figure(self, text: str, share: float | None, note: str = "") -> None:
        """Show a figure.

        Args:
            text: The figure in words, e.g. "8 of 11".
            share: How far along, 0.0 to 1.0; values beyond are shown as full. None where the figure has no goal.
            note: What the caption adds, e.g. "2 minutes too many".
        """
        self.value.setText(text)
        self.caption.setText(f"{self._caption} · {note}" if note else self._caption)
        self.setAccessibleName(f"{text} {self.caption.text()}")
        self.bar.setVisible(share is not None)
        self.bar.setValue(round(min(max(share or 0.0, 0.0), 1.0) * _FULL))
