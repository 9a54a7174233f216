"""A card that asks for one place, a file or a folder, and offers one act with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from ui.theme.tokens import STEP
from ui.widgets.labels import Card, label


class PlaceCard(Card):
    """Heading, explanation, a field with its caption, and below it what went wrong.

    Signals:
        chosen: The place that is in the field, without blanks around it.
        browse_requested: The person wants to look for it.
    """

    chosen = Signal(str)
    browse_requested = Signal()

    def __init__(self, heading: str, explanation: str, caption: str, act: str, parent: QWidget | None = None) -> None:
        super().__init__(heading, parent)
        self.caption = caption
        self.place = QLineEdit()
        self.place.setAccessibleName(caption)
        self.browse = QPushButton(self.tr("Browse…"))
        self.browse.setAccessibleName(self.tr("Browse for: %1").replace("%1", caption))
        self.act = QPushButton(act)
        self.error = label("", "error", wrap=True)
        self.progress = label("", "caption", wrap=True)
        self.body.addWidget(label(explanation, "muted", wrap=True))
        self.body.addWidget(label(caption, "column"))
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        row.addWidget(self.place, 1)
        row.addWidget(self.browse)
        self.body.addLayout(row)
        self.body.addWidget(self.error)
        self.body.addWidget(self.act, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.progress)
        self.say("")
        self.show_progress("")
        self.place.returnPressed.connect(self._choose)
        self.act.clicked.connect(self._choose)
        self.browse.clicked.connect(self.browse_requested)
        self.place.textEdited.connect(lambda _text: self.say(""))

    def take(self, place: str) -> None:
        """Put a place into the field; "" changes nothing."""
        if place:
            self.place.setText(place)
            self.say("")
            self.act.setFocus()

    def say(self, sentence: str) -> None:
        """Show beside the field what went wrong; "" for nothing."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
        self.place.setAccessibleDescription(sentence)

    def show_progress(self, sentence: str) -> None:
        """Show what is being done; "" for nothing."""
        self.progress.setText(sentence)
        self.progress.setVisible(bool(sentence))

    def _choose(self) -> None:
        place = self.place.text().strip()
        if place:
            self.chosen.emit(place)
        else:
            self.say(self.tr("Name a place first."))
            self.place.setFocus()
