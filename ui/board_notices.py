"""Says in the window what concerns the whole board: a password that waits, backups that fail, meeting mode."""

# The window is painted before anything of a board is loaded; its names are for the type checker.
from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.dates import time_text

if TYPE_CHECKING:
    from ui.context import AppContext
    from ui.opening import Roster
    from ui.widgets.banner import Banner
    from ui.widgets.meeting_pill import MeetingPill


class BoardNotices(QObject):
    """Follows the board and who is at the keyboard."""

    def __init__(self, reset: Banner, backup: Banner, meeting: MeetingPill, parent: QObject) -> None:
        """Takes where a reset and a failed backup are told, and where the end of meeting mode stands."""
        super().__init__(parent)
        self._reset, self._backup, self._meeting = reset, backup, meeting
        self._context: AppContext | None = None
        backup.retry_requested.connect(self._back_up_again)

    def follow(self, context: AppContext) -> None:
        """Tell of this board and person from now on, and let their backups begin."""
        former, self._context = self._context, context
        if former is not None:
            former.presence.meeting_changed.disconnect(self._show_meeting)
            former.backups.deleteLater()
        context.presence.meeting_changed.connect(self._show_meeting)
        context.backups.changed.connect(self._show_backups)
        context.backups.begin()
        self._show_meeting()
        self._show_backups()

    def show_roster(self, roster: Roster) -> None:
        """Whose password somebody else set anew signs nothing before a second person has confirmed it."""
        login = "" if self._context is None else self._context.person.login
        mine = next((reset for reset in roster.resets if reset.login == login), None)
        words = self.tr(
            "Your password was set anew by %1. You can sign nothing until a second coordinator or administrator "
            "confirms it in Settings, People and access."
        )
        self._reset.say("" if mine is None else words.replace("%1", mine.reset_by))

    def _show_meeting(self) -> None:
        until = None if self._context is None else self._context.presence.meeting_until
        self._meeting.show_until("" if until is None else time_text(until))

    def _show_backups(self) -> None:
        trouble = "" if self._context is None else self._context.backups.trouble
        self._backup.say(self.tr("The backup failed. %1").replace("%1", trouble) if trouble else "")

    def _back_up_again(self) -> None:
        if self._context is not None:
            self._context.backups.back_up_now()
