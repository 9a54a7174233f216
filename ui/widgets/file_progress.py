"""How far the filing of files is, and what became of them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from tumorboard.vault.filing import FileOutcome
from tumorboard.vocabulary import ImportOutcome
from ui.theme.tokens import STEP
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card, label


class FileProgress(Card):
    """While files are filed: a count and a button that stops it. Afterwards: one line for each that needs one.

    Signals:
        stop_requested: The person wants no further file to be filed.
    """

    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._running = QWidget()
        self._done = QWidget()
        self.count = label("", wrap=True)
        self.bar = QProgressBar(textVisible=False)
        self.stop = QPushButton(self.tr("Stop"))
        self.told = FreeText()
        self.close_button = QPushButton(self.tr("Close"))
        self._lay_out()
        self.stop.clicked.connect(self.stop_requested)
        self.close_button.clicked.connect(self.hide)
        self.hide()

    def show_count(self, done: int, total: int, name: str) -> None:
        """Say which file is being filed."""
        words = self.tr("Filing %1 of %2: %3")
        number = str(min(done + 1, total))
        self.count.setText(words.replace("%1", number).replace("%2", str(total)).replace("%3", name))
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.bar.setAccessibleName(self.tr("Files that are done"))
        self._running.show()
        self._done.hide()
        self.show()

    def show_outcomes(self, outcomes: Sequence[FileOutcome]) -> None:
        """Say what became of the files; where all were filed and nothing is to be said of any, that is one line."""
        filed = sum(outcome.outcome is ImportOutcome.FILED for outcome in outcomes)
        lines = [self._filed_line(filed)] if filed else []
        lines += [line for outcome in outcomes if (line := self._line(outcome))]
        self.told.show_text("\n".join(lines))
        self._running.hide()
        self._done.setVisible(bool(lines))
        self.setVisible(bool(lines))

    def _filed_line(self, count: int) -> str:
        if count == 1:
            return self.tr("✓ 1 file is filed.")
        return self.tr("✓ %1 files are filed.").replace("%1", str(count))

    def _line(self, outcome: FileOutcome) -> str:
        if outcome.outcome is ImportOutcome.FILED and not outcome.reason:
            return ""
        sign = {
            ImportOutcome.FILED: self.tr("✓ filed"),
            ImportOutcome.SKIPPED: self.tr("○ already there"),
        }.get(outcome.outcome, self.tr("≠ refused"))
        return f"{sign} · {outcome.name}: {outcome.reason}"

    def _lay_out(self) -> None:
        running = QVBoxLayout(self._running)
        running.setContentsMargins(0, 0, 0, 0)
        running.addWidget(self.count)
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)
        running.addLayout(row)
        done = QVBoxLayout(self._done)
        done.setContentsMargins(0, 0, 0, 0)
        done.addWidget(self.told)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self.close_button)
        done.addLayout(foot)
        self.body.addWidget(self._running)
        self.body.addWidget(self._done)
