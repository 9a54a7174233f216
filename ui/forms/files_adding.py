"""Files on their way into a case: one after the other, with a count, until somebody stops it."""

from collections import deque
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from tumorboard.errors import DatabaseError
from tumorboard.exchange.reading_conversation import Stop
from tumorboard.services.attachments import FileAttachment, file_attachment
from tumorboard.vault.filing import FileOutcome, Prepared, ReadyFile, filing_command, outcome_of
from tumorboard.vocabulary import ImportOutcome
from ui.acts import Acts
from ui.context import AppContext
from ui.forms.files_desk import file_desk
from ui.forms.files_sources import Source
from ui.messages import sentence


class AddingFiles(QObject):
    """Looks into each file on the files' own worker and files it on the board's: the board stays quick meanwhile.

    Signals:
        progressed: How many are done, how many there are, and which one is at its turn.
        ended: The outcomes of all, in their order.
    """

    progressed = Signal(int, int, str)
    ended = Signal(object)

    def __init__(self, context: AppContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._desk = file_desk(context)
        self._acts = Acts()
        self._waiting: deque[tuple[int, Source]] = deque()
        self._outcomes: list[FileOutcome] = []
        self._total = 0
        self._refused: list[FileOutcome] = []
        self._stop = self._desk.new_stop()

    @property
    def is_running(self) -> bool:
        """Whether files are on their way."""
        return self._total > 0

    def add(self, case_id: int, sources: Iterable[Source]) -> None:
        """File these into a case, behind those that are on their way already."""
        idle = not self.is_running
        for source in sources:
            self._waiting.append((case_id, source))
            self._total += 1
        if idle and self._waiting:
            self._stop = self._desk.new_stop()
            self._next()

    def stop(self) -> None:
        """File no further ones; what is filed stays filed."""
        self._refuse_waiting(self.tr("It was not filed: you stopped before its turn."))
        self._stop.now()

    def _next(self) -> None:
        if not self._waiting:
            outcomes = (*self._outcomes, *self._refused)
            self._outcomes, self._refused, self._total = [], [], 0
            self.ended.emit(outcomes)
            return
        case_id, source = self._waiting.popleft()
        self.progressed.emit(len(self._outcomes), self._total, source.name)
        done = partial(self._file, case_id, self._stop)
        failed = partial(self._fail, source.name)
        self._desk.runner.run(self, partial(source.prepare, self._stop), done, failed=failed)

    def _file(self, case_id: int, stop: Stop, prepared: Prepared) -> None:
        if isinstance(prepared, FileOutcome):
            self._settle(prepared)
            return
        if stop.is_over:
            words = self.tr("It was not filed: you stopped before its turn.")
            self._settle(FileOutcome(prepared.name, ImportOutcome.REFUSED, words))
            return
        command = filing_command(case_id, prepared, datetime.now(UTC).astimezone().date())
        self._write(command, prepared)

    def _write(self, command: FileAttachment, ready: ReadyFile) -> None:
        work = partial(self._context.database.write, file_attachment, command)
        # The bytes are told by their hash: comparing them would take as long as reading them.
        act = self._acts.meant(work, file_attachment, command.case_id, ready.sha256)

        def succeed(filed: tuple[int, bool]) -> None:
            act.settle()
            self._settle(outcome_of(ready, filed))

        def fail(error: Exception) -> None:
            act.settle(error)
            if isinstance(error, DatabaseError):
                # A full disk or a lost server meets the next file too, after another wait.
                self._refuse_waiting(self.tr("It was not filed. %1").replace("%1", sentence(error)))
            self._fail(ready.name, error)

        self._context.tasks.run(self, act, succeed, failed=fail)

    def _fail(self, name: str, error: Exception) -> None:
        self._settle(FileOutcome(name, ImportOutcome.REFUSED, sentence(error)))

    def _settle(self, outcome: FileOutcome) -> None:
        self._outcomes.append(outcome)
        self._next()

    def _refuse_waiting(self, why: str) -> None:
        """Settle those that are not at their turn yet; they come behind the one that is."""
        refused = [FileOutcome(source.name, ImportOutcome.REFUSED, why) for _case_id, source in self._waiting]
        self._waiting.clear()
        self._refused += refused
