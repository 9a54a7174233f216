"""Keeps the window open during a meeting, for hours, and leaves in the audit trail that it did."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from tumorboard.changes import Changes
from tumorboard.database.sessions import Database
from tumorboard.queries.meeting_room import read_meeting_room
from tumorboard.services.access import RecordMeetingMode, record_meeting_mode
from ui.presence import Presence
from ui.tasks import TaskRunner


class MeetingMode(QObject):
    """Meeting mode of one person on one board: it holds once it is recorded, and ends at once."""

    def __init__(self, database: Database, tasks: TaskRunner, presence: Presence, parent: QObject) -> None:
        super().__init__(parent)
        self._database, self._tasks, self._presence = database, tasks, presence
        self._meeting_id: int | None = None
        presence.meeting_changed.connect(self._on_changed)

    def begin(self, meeting_id: int, failed: Callable[[Exception], None]) -> None:
        """Stay open during a meeting; `failed` is told why this is refused."""
        command = RecordMeetingMode(meeting_id, self._presence.planned_end())
        self._tasks.run(
            self,
            partial(self._database.write, record_meeting_mode, command),
            lambda _nothing: self._hold(meeting_id),
            failed=failed,
        )

    def end(self) -> None:
        """Lock as usual again."""
        self._presence.end_meeting()

    def on_changes(self, changes: Changes) -> None:
        """A meeting that was closed needs nobody's window open any more."""
        if self._meeting_id in changes.meetings:
            work = partial(self._database.read, read_meeting_room, self._meeting_id)
            self._tasks.run(self, work, lambda room: self.end() if room.closed else None, key="closed")

    def leave(self) -> None:
        """Somebody else takes the keyboard, or another board is opened: it does not hold for them."""
        self.end()
        self._presence.meeting_changed.disconnect(self._on_changed)
        self.deleteLater()

    def _hold(self, meeting_id: int) -> None:
        self._meeting_id = meeting_id
        self._presence.begin_meeting(meeting_id)

    def _on_changed(self) -> None:
        ended, self._meeting_id = self._meeting_id, self._presence.meeting_id
        if ended is not None and self._meeting_id is None:
            work = partial(self._database.write, record_meeting_mode, RecordMeetingMode(ended, None))
            # Ended it is in any case; that it could not be written down is told as any other trouble of the board.
            self._tasks.run(self._tasks, work, lambda _nothing: None)
