"""What stands below intake wherever one scrolled to: whether it is kept, what is wrong, and the act."""

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.theme.tokens import STEP, Tone
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card, pill, set_pill
from ui.widgets.side_by_side import SideBySide


class IntakeFoot(Card):
    """The state, the error, a lesser act and the act itself."""

    def __init__(self, act: str, lesser: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.body.setContentsMargins(4 * STEP, 2 * STEP, 4 * STEP, 2 * STEP)
        self.state = pill("", Tone.NEUTRAL)
        self.error = FreeText("", "error")
        self.lesser = QPushButton(lesser)
        self.go = QPushButton(act)
        self.go.setProperty("role", "primary")
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.state)
        column.addWidget(self.error)
        holder = QWidget()
        buttons = FlowLayout(holder, at_end=True)
        buttons.addWidget(self.lesser)
        buttons.addWidget(self.go)
        self.body.addWidget(SideBySide(words, holder))
        self.error.hide()

    def show_error(self, sentence: str) -> None:
        """Say why the act was refused; "" takes the sentence away."""
        self.error.show_text(sentence)
        self.error.setVisible(bool(sentence))

    def show_state(self, words: str, *, unsaved: bool) -> None:
        """Say where what is typed is."""
        set_pill(self.state, words, Tone.MINOR if unsaved else Tone.NEUTRAL)
