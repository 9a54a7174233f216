"""Backs up the board while its window is open: when one is due, and when somebody asks."""

from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from tumorboard.database.sessions import Database
from tumorboard.errors import DatabaseError
from tumorboard.queries.identity import board_identity
from ui.messages import sentence
from ui.preferences import BackupPlan, Preferences
from ui.tasks import TaskRunner

LOOK_MS = 10 * 60_000
"""Whether one is due is looked at this often …"""
FIRST_LOOK_MS = 30_000
"""… and for the first time when the window has long been painted."""

_LATE = 2
"""A backup that is so many times older than it should be is told of."""


class Backups(QObject):
    """Backups of one board, on a thread of their own: a slow disk holds up nobody's reading and writing.

    Attributes:
        plan: Where they go and when.
        newest: When the newest one was made; None where there is none, or nobody looked yet.
        trouble: Why the last one could not be made; "" where it could.
        made: The file that was made last, since the window was opened; "" for none.

    Signals:
        changed: Any of this, or whether one is being made.
    """

    changed = Signal()

    def __init__(self, database: Database, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._database, self._preferences = database, preferences
        self._tasks = TaskRunner(self)
        self._running = 0
        self._looked = False
        self.plan = preferences.backup_plan(database.location)
        self.newest: datetime | None = None
        self.trouble = self.made = ""
        self._timer = QTimer(self, interval=FIRST_LOOK_MS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Make those that are due from now on."""
        self._timer.start()

    @property
    def is_running(self) -> bool:
        """Whether one is being made."""
        return self._running > 0

    @property
    def is_late(self) -> bool:
        """Whether backups are wanted and none is newer than twice the time between two."""
        if not self.plan.folder or not self._looked:
            return False
        return self.newest is None or datetime.now(UTC) - self.newest > _LATE * timedelta(hours=self.plan.hours)

    def choose(self, plan: BackupPlan) -> None:
        """Back up in another way from now on."""
        self.plan = plan
        self._preferences.plan_backups(self._database.location, plan)
        self.trouble = ""
        self._looked = False
        self.find_newest()

    def look(self) -> None:
        """Make a backup if one is due."""
        self._timer.setInterval(LOOK_MS)
        self._back_up(timedelta(hours=self.plan.hours))

    def back_up_now(self) -> None:
        """Make a backup, due or not."""
        self._back_up(timedelta(0))

    def find_newest(self) -> None:
        """Look how old the newest backup is, and make none."""
        if self.plan.folder:
            work = partial(_newest, self._database, self.plan.folder)
            self._tasks.run(self, work, self._note_newest, failed=self._fail, key="newest")
        self.changed.emit()

    def wait(self) -> bool:
        """Wait until none is being made; False where that took too long."""
        return self._tasks.wait()

    def _back_up(self, every: timedelta) -> None:
        if not self.plan.folder or self.is_running:
            return
        self._running += 1
        self.changed.emit()
        work = partial(_back_up, self._database, self.plan, every)
        self._tasks.run(self, work, self._finish, failed=self._fail_to_back_up)

    def _finish(self, outcome: tuple[Path | None, datetime | None]) -> None:
        self._running -= 1
        path, newest = outcome
        self.made = self.made if path is None else path.name
        self.trouble = ""
        self._note_newest(newest)

    def _note_newest(self, newest: datetime | None) -> None:
        self.newest = newest
        self._looked = True
        self.changed.emit()

    def _fail_to_back_up(self, error: Exception) -> None:
        self._running -= 1
        self._fail(error)

    def _fail(self, error: Exception) -> None:
        self.trouble = sentence(error)
        self._looked = True
        self.changed.emit()


def _back_up(database: Database, plan: BackupPlan, every: timedelta) -> tuple[Path | None, datetime | None]:
    # Few starts need it: it compares whole schemas.
    from tumorboard.database.backup_schedule import back_up_if_due  # noqa: PLC0415 - see above

    made = back_up_if_due(database, Path(plan.folder), every, plan.keep)
    return made, _newest(database, plan.folder)


def _newest(database: Database, folder: str) -> datetime | None:
    from tumorboard.database.backup_schedule import scheduled_backups  # noqa: PLC0415 - see above

    board = database.read(board_identity)
    if not Path(folder).is_dir():
        raise DatabaseError(f"The folder {folder} does not exist; no backup was made.", field="folder")
    return next((manifest.made_at for _, manifest in scheduled_backups(Path(folder), board)), None)
