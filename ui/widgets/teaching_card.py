"""What a page shows before there is anything to show: what goes here, and the button that starts it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QPushButton, QWidget

from ui.theme.tokens import STEP
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import Card, label


class TeachingCard(Card):
    """A heading, a few sentences, and buttons below them; the first button is the one to press."""

    def __init__(
        self, heading: str, sentences: Sequence[str], buttons: Sequence[QPushButton], parent: QWidget | None = None
    ) -> None:
        super().__init__(heading, parent)
        for sentence in sentences:
            self.body.addWidget(label(sentence, "muted", wrap=True))
        self._acts = QWidget()
        row = FlowLayout(self._acts)
        for button in buttons:
            row.addWidget(button)
        self.body.addSpacing(STEP)
        self.body.addWidget(self._acts)
        self.body.addStretch()
