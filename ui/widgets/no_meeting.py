"""What stands on the Meeting page where there is no case to show: what goes here, or why nothing is shown."""

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.theme.tokens import STEP
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card, label
from ui.widgets.teaching_card import TeachingCard


class NoMeeting(QWidget):
    """Teaches while no meeting is open; where one is, says why this person sees no case of it."""

    def __init__(self, button: QPushButton, parent: QWidget | None = None) -> None:
        """Takes the button that leads to the cases."""
        super().__init__(parent)
        sentences = (
            self.tr("During a meeting, its cases stand here one by one: diagnosis, treatment, opinions, clock."),
            self.tr("First there are cases; then a meeting is scheduled, and cases are put on its agenda."),
        )
        self._lesson = TeachingCard(self.tr("No meeting with cases is open"), sentences, (button,))
        self._why = Card(" ")
        self.reason = FreeText("", "muted")
        self._why.body.addWidget(self.reason)
        self._why.body.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * STEP)
        column.addWidget(label(self.tr("Meeting"), "title"))
        for card in (self._lesson, self._why):
            column.addWidget(card, 1)
        self.teach()

    def teach(self) -> None:
        """Say what goes here."""
        self._lesson.show()
        self._why.hide()

    def tell_none_is_yours(self, meeting: str) -> None:
        """Say that a meeting is open of whose cases the person sees none; it is told by its board and time."""
        words = self.tr(
            "You are neither on its board's roster nor in the room, and were asked about none of its cases: which "
            "cases it has is not shown to you."
        )
        self._tell(self.tr("%1: no case for you").replace("%1", meeting), words)

    def tell_not_open(self, number: str) -> None:
        """Say that the content of the case that is discussed is not for this person, or not yet."""
        words = self.tr(
            "Coordinators, auditors and the specialists of the case follow it here. Administrators see a case once its "
            "recommendation is approved."
        )
        self._tell(self.tr("%1 is on the table, and not open to you").replace("%1", number), words)

    def _tell(self, heading: str, words: str) -> None:
        self._why.heading.setText(heading)
        self.reason.show_text(words)
        self._lesson.hide()
        self._why.show()
