"""Backups from the window: where, how often, how many stay, and how old the newest is."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from tumorboard.vocabulary import Role
from ui.backups import Backups
from ui.context import AppContext
from ui.dates import moment_text
from ui.preferences import BACKUP_HOURS, BACKUPS_KEPT, BackupPlan
from ui.rights import read_only_note
from ui.theme.tokens import STEP, Tone
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card, label, pill, set_pill
from ui.widgets.number_row import NumberRow

_HOUR, _DAY = 3600, 86_400


class BackupsCard(Card):
    """A folder, two numbers, a button, and one sentence about the newest backup."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.heading.setText(self.tr("Backups"))
        self.heading.show()
        self._context = context
        self._backups = context.backups
        self._may = context.person.role in {Role.COORDINATOR, Role.ADMINISTRATOR}
        obstacle = "" if self._may else read_only_note(context.person, self.tr("coordinators and administrators"))
        self.note = label(obstacle, "muted", wrap=True)
        self.folder = QLineEdit()
        self.browse = QPushButton(self.tr("Browse…"))
        self.keep = NumberRow(self.tr("Keep the newest"), BACKUPS_KEPT, self.tr("backups"))
        self.hours = NumberRow(self.tr("Make one every"), BACKUP_HOURS, self.tr("hours while the window is open"))
        self.now = QPushButton(self.tr("Back up now"))
        self.state = pill("", Tone.NEUTRAL)
        self.sentence = FreeText("", "muted")
        self.error = FreeText("", "error")
        self._lay_out()
        self._connect()
        self._show_plan(self._backups.plan)
        self._show()
        self._backups.find_newest()

    def _lay_out(self) -> None:
        self.folder.setAccessibleName(self.tr("Folder for backups"))
        self.folder.setPlaceholderText(self.tr("A folder on another disk than the board's"))
        self.browse.setAccessibleName(self.tr("Browse for: %1").replace("%1", self.folder.accessibleName()))
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        row.addWidget(self.folder, 1)
        row.addWidget(self.browse)
        foot = QHBoxLayout()
        foot.setSpacing(2 * STEP)
        foot.addWidget(self.now)
        foot.addWidget(self.state)
        foot.addStretch()
        self.body.addWidget(self.note)
        self.note.setVisible(not self._may)
        self.body.addWidget(label(self.folder.accessibleName(), "column"))
        self.body.addLayout(row)
        for part in (self.hours, self.keep, self.sentence, self.error):
            self.body.addWidget(part)
        self.body.addLayout(foot)
        for control in (self.folder, self.browse, self.keep, self.hours, self.now):
            control.setEnabled(self._may)

    def _connect(self) -> None:
        self._backups.changed.connect(self._show)
        self.folder.editingFinished.connect(self._choose)
        self.browse.clicked.connect(self._browse)
        self.keep.chosen.connect(lambda _number: self._choose())
        self.hours.chosen.connect(lambda _number: self._choose())
        self.now.clicked.connect(self._back_up_now)

    def _show_plan(self, plan: BackupPlan) -> None:
        self.folder.setText(plan.folder)
        self.keep.show_number(plan.keep)
        self.hours.show_number(plan.hours)

    def _choose(self) -> None:
        folder = self.folder.text().strip()
        plan = BackupPlan(
            str(Path(folder).expanduser()) if folder else "", self.keep.field.value(), self.hours.field.value()
        )
        if plan != self._backups.plan:
            self._backups.choose(plan)

    def _browse(self) -> None:
        found = QFileDialog.getExistingDirectory(self, self.folder.accessibleName(), self.folder.text())
        if found:
            self.folder.setText(found)
            self._choose()

    def _back_up_now(self) -> None:
        self._choose()
        if self._backups.plan.folder:
            self._backups.back_up_now()
        else:
            self._say_error(self.tr("Name a folder first."))
            self.folder.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        backups = self._backups
        self.now.setEnabled(self._may and not backups.is_running)
        self._say_error(backups.trouble)
        if backups.is_running:
            set_pill(self.state, self.tr("○ A backup is being made and verified…"), Tone.ACCENT)
        elif not backups.plan.folder:
            set_pill(self.state, self.tr("○ Not set up"), Tone.NEUTRAL)
        elif backups.is_late:
            set_pill(self.state, self.tr("≠ Too old"), Tone.MAJOR)
        elif backups.newest is not None:
            set_pill(self.state, self.tr("✓ In time"), Tone.AGREES)
        else:
            set_pill(self.state, self.tr("○ Looking…"), Tone.NEUTRAL)
        self.sentence.show_text(self._newest_text(backups))

    def _newest_text(self, backups: Backups) -> str:
        if not backups.plan.folder:
            return self.tr("While there is no folder, nothing is backed up. A backup is as confidential as the board.")
        if backups.newest is None:
            return self.tr("There is no backup of this board in the folder yet.")
        words = self.tr("The newest backup is of %1 (%2).").replace("%1", moment_text(backups.newest))
        made = self.tr(" Made and verified: %1.").replace("%1", backups.made) if backups.made else ""
        return words.replace("%2", self._age(datetime.now(UTC) - backups.newest)) + made

    def _age(self, age: timedelta) -> str:
        seconds = max(int(age.total_seconds()), 0)
        if seconds < _HOUR:
            return self.tr("less than an hour ago")
        if seconds < 2 * _DAY:
            return self.tr("%1 hours ago").replace("%1", str(seconds // _HOUR))
        return self.tr("%1 days ago").replace("%1", str(seconds // _DAY))

    def _say_error(self, words: str) -> None:
        self.error.show_text(words)
        self.error.setVisible(bool(words))
