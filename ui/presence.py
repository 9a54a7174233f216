"""Whether somebody is still at the keyboard: the time since the last touch, meeting mode, and wrong passwords."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal

from ui.preferences import Preferences

LOOK_MS = 5000
"""The time is looked at this often."""

MOST_WRONG = 3
"""After so many wrong passwords in a row the window locks."""

_MINUTE, _HOUR = 60.0, 3600.0


@dataclass(frozen=True, slots=True)
class Clocks:
    """In seconds. The first is never set back and may stop while the computer sleeps; the second does the reverse."""

    monotonic: Callable[[], float] = time.monotonic
    wall: Callable[[], float] = time.time


@dataclass(frozen=True, slots=True)
class _Moment:
    monotonic: float
    wall: float


class Presence(QObject):
    """Says when the window must lock. It never locks by itself, and knows nothing of windows.

    Attributes:
        preferences: How long nobody needs to touch the window before it locks.

    Signals:
        lock_wanted: Nobody is there any more, or somebody guesses passwords.
        meeting_changed: Meeting mode began, or ended.
    """

    lock_wanted = Signal()
    meeting_changed = Signal()

    def __init__(self, preferences: Preferences, clocks: Clocks | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.preferences = preferences
        self._clocks = clocks or Clocks()
        self._touched = self._looked = self._now()
        self._meeting: tuple[int, _Moment] | None = None
        self._wrong = 0
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)

    @property
    def is_watching(self) -> bool:
        """Whether anybody is to be at the keyboard at all."""
        return self._timer.isActive()

    @property
    def meeting_id(self) -> int | None:
        """The meeting during which the window stays open; None while meeting mode is off."""
        return None if self._meeting is None else self._meeting[0]

    @property
    def meeting_until(self) -> datetime | None:
        """When meeting mode ends by itself."""
        return None if self._meeting is None else datetime.fromtimestamp(self._meeting[1].wall, UTC)

    def begin(self) -> None:
        """Somebody has just shown who they are."""
        self._touched = self._looked = self._now()
        self._wrong = 0
        self._timer.start()

    def stop(self) -> None:
        """The window is locked, or there is nothing to be seen in it."""
        self._timer.stop()

    def touch(self) -> bool:
        """Somebody touched the window; False where that comes too late, and the window locks instead.

        The key that wakes a computer arrives before anything else has found out how long it slept.
        """
        if not self.is_watching:
            return True
        if self.look():
            return False
        self._touched = self._now()
        return True

    def look(self) -> bool:
        """Look at the clocks; True where the window must lock, which is told."""
        slept = self._elapsed(self._looked) >= self._allowed
        idle = self._elapsed(self._touched) >= self._allowed
        self._looked = self._now()
        if self._meeting is not None and self._is_reached(self._meeting[1]):
            self.end_meeting()
        # What was not looked at for so long was asleep: meeting mode does not hold for a laptop that is carried home.
        locks = slept or (idle and self._meeting is None)
        if locks:
            self.lock_wanted.emit()
        return locks

    def begin_meeting(self, meeting_id: int) -> None:
        """Stay open from now on, for the hours that are set."""
        self._meeting = (meeting_id, self._meeting_end())
        self.meeting_changed.emit()

    def planned_end(self) -> datetime:
        """When meeting mode would end that began now."""
        return datetime.fromtimestamp(self._meeting_end().wall, UTC)

    def end_meeting(self) -> None:
        """Lock as usual again."""
        if self._meeting is not None:
            self._meeting = None
            self.meeting_changed.emit()

    def note_wrong(self) -> None:
        """A password was wrong."""
        self._wrong += 1
        if self._wrong >= MOST_WRONG:
            self._wrong = 0
            self.lock_wanted.emit()

    def note_right(self) -> None:
        """A password was right."""
        self._wrong = 0

    @property
    def _allowed(self) -> float:
        return self.preferences.lock_minutes * _MINUTE

    def _now(self) -> _Moment:
        return _Moment(self._clocks.monotonic(), self._clocks.wall())

    def _meeting_end(self) -> _Moment:
        now, lasts = self._now(), self.preferences.meeting_hours * _HOUR
        return _Moment(now.monotonic + lasts, now.wall + lasts)

    def _elapsed(self, since: _Moment) -> float:
        """Seconds by the clock that went further: one stops in sleep, the other may be set back."""
        now = self._now()
        return max(now.monotonic - since.monotonic, now.wall - since.wall)

    def _is_reached(self, moment: _Moment) -> bool:
        now = self._now()
        return now.monotonic >= moment.monotonic or now.wall >= moment.wall
