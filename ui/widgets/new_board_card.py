"""A card that asks where a new board goes and for its passphrase, or for a word that none is wanted."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from ui.widgets.labels import label
from ui.widgets.password_line import PasswordLine
from ui.widgets.place_card import PlaceCard


class NewBoardCard(PlaceCard):
    """Encrypted unless somebody reads what that means and chooses otherwise.

    Signals:
        wanted: The place and the passphrase; "" for a file without encryption.
    """

    wanted = Signal(str, str)

    def __init__(self, heading: str, explanation: str, caption: str, act: str, parent: QWidget | None = None) -> None:
        super().__init__(heading, explanation, caption, act, parent)
        self.passphrase = PasswordLine(self.tr("Passphrase"))
        self.again = PasswordLine(self.tr("Passphrase, once more"))
        self.plain = QCheckBox(self.tr("Without encryption"))
        self.consequence = label(
            self.tr(
                "Whoever can read the file, on this disk or in a backup, can then read every patient in it and act as "
                "anyone. Only for a board without real patients."
            ),
            "error",
            wrap=True,
        )
        self._first = label(self.tr("Passphrase: several words that only you know"), "column")
        self._second = label(self.tr("The same once more"), "column")
        for part in (self._first, self.passphrase, self._second, self.again, self.plain, self.consequence):
            self.body.insertWidget(self.body.indexOf(self.error), part)
        self.consequence.hide()
        self.plain.toggled.connect(self._on_plain)
        self.passphrase.entered.connect(self.again.field.setFocus)
        self.again.entered.connect(self._choose)
        for line in (self.passphrase, self.again):
            line.field.textEdited.connect(lambda _text: self.say(""))

    def clear_passphrases(self) -> None:
        """Forget what was typed."""
        self.passphrase.clear()
        self.again.clear()

    def _on_plain(self, plain: bool) -> None:
        self.clear_passphrases()
        for part in (self._first, self.passphrase, self._second, self.again):
            part.setVisible(not plain)
        self.consequence.setVisible(plain)
        self.say("")

    def _choose(self) -> None:
        place = self.place.text().strip()
        if not place:
            super()._choose()
        elif self.plain.isChecked():
            self.wanted.emit(place, "")
        elif self.passphrase.is_empty:
            self._ask_again(self.tr("Choose a passphrase, or “Without encryption”."))
        elif self.passphrase.field.text() != self.again.field.text():
            wrong = self.tr("The two are not the same. Type the passphrase again, twice.")
            self._ask_again(self.tr("Type the passphrase once more.") if self.again.is_empty else wrong)
        else:
            passphrase = self.passphrase.take()
            self.again.clear()
            self.wanted.emit(place, passphrase)

    def _ask_again(self, sentence: str) -> None:
        if self.passphrase.is_empty or not self.again.is_empty:
            self.clear_passphrases()
        self.say(sentence)
        line = self.passphrase if self.passphrase.is_empty else self.again
        line.field.setFocus(Qt.FocusReason.OtherFocusReason)
