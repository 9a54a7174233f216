"""What every page is given: the board, who is signed in, where work runs and where drafts go. Never a global."""

# The window is painted before the board's modules are loaded; their names are for the type checker.
from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tumorboard.database.sessions import Database
    from tumorboard.queries.person_snapshots import PersonRowSnapshot
    from ui.backups import Backups
    from ui.drafts import DraftKeeper
    from ui.meeting_mode import MeetingMode
    from ui.presence import Presence
    from ui.tasks import TaskRunner


@dataclass(frozen=True, slots=True)
class AppContext:
    """An open board with a person at the keyboard."""

    database: Database
    person: PersonRowSnapshot
    tasks: TaskRunner
    drafts: DraftKeeper
    presence: Presence
    meeting_mode: MeetingMode
    backups: Backups
