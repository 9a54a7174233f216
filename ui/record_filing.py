"""Files what the outside clinic sent, on the worker, and says what became of it."""

from collections import Counter
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from tumorboard.vocabulary import ImportOutcome
from ui.actions import action_text
from ui.context import AppContext
from ui.messages import sentence

if TYPE_CHECKING:
    from tumorboard.exchange.filing import EntryOutcome

_STOPPED = frozenset({ImportOutcome.NEEDS_YOU, ImportOutcome.REFUSED})


class RecordFiling(QObject):
    """Belongs to the page that offers it.

    Signals:
        told: What became of the records, or why there is nothing.
        filed: Something may have been filed.
    """

    told = Signal(str)
    filed = Signal()

    def __init__(self, context: AppContext, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page

    def ask(self) -> None:
        """Ask for the files."""
        names, _filter = QFileDialog.getOpenFileNames(
            self._page, action_text("file_records"), "", self.tr("Records (*.json *.ndjson *.zip);;All files (*)")
        )
        if names:
            self.take([Path(name) for name in names])

    def take(self, paths: Sequence[Path]) -> None:
        """File them."""
        database = self._context.database

        def work() -> tuple["EntryOutcome", ...]:
            # Loaded only for those who file: the readers would make every start longer.
            outcomes: tuple[EntryOutcome, ...] = import_module("tumorboard.exchange.filing").import_paths(
                database, tuple(paths)
            )
            return outcomes

        self._context.tasks.run(self, work, self._tell, failed=lambda error: self.told.emit(sentence(error)))

    def _tell(self, outcomes: tuple["EntryOutcome", ...]) -> None:
        counted = Counter(each.outcome for each in outcomes)
        words = " · ".join(f"{kind.label}: {counted[kind]}" for kind in ImportOutcome if counted[kind])
        stopped = next((each for each in outcomes if each.outcome in _STOPPED), None)
        reason = "" if stopped is None else f" {stopped.file}: {stopped.reason}"
        self.told.emit(self.tr("Outside records: %1.").replace("%1", words or self.tr("nothing found")) + reason)
        self.filed.emit()
