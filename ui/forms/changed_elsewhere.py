"""Says above a form that its record was changed elsewhere, or that something typed earlier is here again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card


class ChangedElsewhere(Card):
    """One sentence with what can be done; hidden until there is something to say.

    Signals:
        show_requested: The person wants to see what changed.
        drop_requested: The person does not want what was typed earlier.
        undo_requested: The person wants it after all.
        closed: The person has read it.
    """

    show_requested = Signal()
    drop_requested = Signal()
    undo_requested = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._sentence = FreeText("", "strong")
        self.show_button = QPushButton(self.tr("Show"))
        self.drop_button = QPushButton(self.tr("Take it out again"))
        self.undo_button = QPushButton(self.tr("Bring it back"))
        self.close_button = QPushButton(self.tr("Close"))
        row = QHBoxLayout()
        row.addWidget(self._sentence, 1)
        for button in self._buttons():
            row.addWidget(button)
        self.body.addLayout(row)
        self.show_button.clicked.connect(self.show_requested)
        self.drop_button.clicked.connect(self.drop_requested)
        self.undo_button.clicked.connect(self.undo_requested)
        self.close_button.clicked.connect(self._close)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._sentence.typed

    def announce(self, sentence: str) -> None:
        """Say that something changed, and offer to show it."""
        self._say(sentence, self.show_button)

    def tell(self, sentence: str) -> None:
        """Say something that can be read and closed."""
        self._say(sentence, self.close_button)

    def give_back(self, sentence: str) -> None:
        """Say that what was typed earlier stands in the form, and offer to take it out."""
        self._say(sentence, self.drop_button, self.close_button)

    def offer_undo(self, sentence: str) -> None:
        """Say what was taken out of the form, and offer it."""
        self._say(sentence, self.undo_button, self.close_button)

    def _buttons(self) -> tuple[QPushButton, ...]:
        return (self.show_button, self.drop_button, self.undo_button, self.close_button)

    def _say(self, sentence: str, *buttons: QPushButton) -> None:
        self._sentence.show_text(sentence)
        for button in self._buttons():
            button.setVisible(button in buttons)
        self.show()

    def _close(self) -> None:
        self.hide()
        self.closed.emit()
