"""When the window locks: after how many minutes, after how many hours in a meeting, and now."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ui.actions import button_text
from ui.preferences import LOCK_MINUTES, MEETING_HOURS, Preferences
from ui.widgets.labels import Card, label
from ui.widgets.number_row import NumberRow


class LockCard(Card):
    """Each number holds at once.

    Signals:
        lock_requested: The window is to be locked now.
    """

    lock_requested = Signal()

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.heading.setText(self.tr("Lock"))
        self.heading.show()
        self._preferences = preferences
        self.minutes = NumberRow(self.tr("The window locks after"), LOCK_MINUTES, self.tr("minutes without a touch"))
        self.hours = NumberRow(
            self.tr("In meeting mode it stays open for"),
            MEETING_HOURS,
            self.tr("hours or until it is closed"),
        )
        self.lock = QPushButton(button_text("lock"))
        about = self.tr(
            "A locked window shows nothing of the board; what you typed is kept. A computer that slept for so long "
            "locks when it wakes, also in meeting mode."
        )
        for part in (label(about, "muted", wrap=True), self.minutes, self.hours):
            self.body.addWidget(part)
        self.body.addWidget(self.lock, 0, Qt.AlignmentFlag.AlignLeft)
        self.minutes.show_number(preferences.lock_minutes)
        self.hours.show_number(preferences.meeting_hours)
        self.minutes.chosen.connect(self._choose_minutes)
        self.hours.chosen.connect(self._choose_hours)
        self.lock.clicked.connect(self.lock_requested)

    def _choose_minutes(self, minutes: int) -> None:
        self._preferences.lock_minutes = minutes

    def _choose_hours(self, hours: int) -> None:
        self._preferences.meeting_hours = hours
