"""What a person sets for the window on this computer; nothing of a patient is among it."""

import hashlib
from dataclasses import dataclass

from PySide6.QtCore import QSettings

LOCK_MINUTES = range(1, 61)
MEETING_HOURS = range(1, 13)
BACKUPS_KEPT = range(1, 1000)
BACKUP_HOURS = range(1, 24 * 31 + 1)


@dataclass(frozen=True, slots=True)
class BackupPlan:
    """Where backups of one board go, how many stay, and how many hours lie between two; no folder for none at all."""

    folder: str = ""
    keep: int = 14
    hours: int = 24


class Preferences:
    """Typed values over the window's settings; what was written there by hand and makes no sense is not taken."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings
        self._lock_minutes = self._number("lock/minutes", 10, LOCK_MINUTES)
        self._meeting_hours = self._number("lock/meeting_hours", 4, MEETING_HOURS)

    @property
    def lock_minutes(self) -> int:
        """After so many minutes without a touch the window locks, 1 to 60."""
        return self._lock_minutes

    @lock_minutes.setter
    def lock_minutes(self, minutes: int) -> None:
        self._lock_minutes = minutes
        self._settings.setValue("lock/minutes", minutes)

    @property
    def meeting_hours(self) -> int:
        """So many hours a window stays open in meeting mode, 1 to 12."""
        return self._meeting_hours

    @meeting_hours.setter
    def meeting_hours(self, hours: int) -> None:
        self._meeting_hours = hours
        self._settings.setValue("lock/meeting_hours", hours)

    @property
    def scan_folder(self) -> str:
        """The folder of this computer that a scanner or a fax writes to; "" for none."""
        return str(self._settings.value("files/scan_folder", ""))

    @scan_folder.setter
    def scan_folder(self, folder: str) -> None:
        self._settings.setValue("files/scan_folder", folder)

    def backup_plan(self, location: str) -> BackupPlan:
        """How the board at a location is backed up."""
        group, usual = _group(location), BackupPlan()
        return BackupPlan(
            folder=str(self._settings.value(f"{group}/folder", "")),
            keep=self._number(f"{group}/keep", usual.keep, BACKUPS_KEPT),
            hours=self._number(f"{group}/hours", usual.hours, BACKUP_HOURS),
        )

    def plan_backups(self, location: str, plan: BackupPlan) -> None:
        """Back up the board at a location in another way from now on."""
        group = _group(location)
        for name, value in (("folder", plan.folder), ("keep", plan.keep), ("hours", plan.hours)):
            self._settings.setValue(f"{group}/{name}", value)

    def _number(self, key: str, usual: int, allowed: range) -> int:
        text = str(self._settings.value(key, usual))
        return int(text) if text.isdecimal() and int(text) in allowed else usual


def _group(location: str) -> str:
    # A location may have any character, and a key may not.
    return f"backups/{hashlib.sha256(location.encode()).hexdigest()[:16]}"
