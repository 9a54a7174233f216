"""Runs reads and writes off the interface thread, in order, and brings the results back on it."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal, Slot
from shiboken6 import isValid

from tumorboard.errors import DatabaseError

R = TypeVar("R")

SLOW_MS = 1000
"""After this many milliseconds a job is announced as slow."""

SILENT_MS = 8000
"""After so long without any answer, the board is taken to be away."""


class _Job(QRunnable):
    """One call on the worker; its outcome travels through the runner's signal."""

    def __init__(
        self,
        work: Callable[[], object],
        deliver: Callable[[Callable[[], None]], None],
        done: Callable[[object], None],
        failed: Callable[[Exception], None],
        overtaken: Callable[[], bool],
    ) -> None:
        super().__init__()
        self._work, self._deliver, self._done, self._failed = work, deliver, done, failed
        self._overtaken = overtaken

    def run(self) -> None:
        """Do the work and hand over what comes of it; a question that was asked anew meanwhile is not put at all."""
        if self._overtaken():
            self._deliver(_nothing)
            return
        try:
            result = self._work()
        except Exception as error:  # noqa: BLE001 - whatever fails here is told on the interface thread
            self._deliver(partial(self._failed, error))
        else:
            self._deliver(partial(self._done, result))


def _nothing() -> None:
    """What comes of a question that was overtaken before its turn."""


class TaskRunner(QObject):
    """One worker thread: order is kept, the window never waits, and what was overtaken is dropped.

    Attributes:
        patience: Runs while nothing is answered; at its end that is told.

    Signals:
        failed: An error that the asker did not handle, or that nothing has been answered for long.
        slow_changed: Whether a job has been running for over a second.
    """

    failed = Signal(object)
    slow_changed = Signal(bool)
    _outcome = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._newest: dict[tuple[int, str], int] = {}
        self._started = 0
        self._running = 0
        self._closed = False
        self._slow = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._slow.timeout.connect(partial(self.slow_changed.emit, True))
        self.patience = QTimer(self, singleShot=True, interval=SILENT_MS)
        self.patience.timeout.connect(self._tell_silence)
        self._outcome.connect(self._deliver)

    def run(
        self,
        owner: QObject,
        work: Callable[[], R],
        done: Callable[[R], None],
        *,
        failed: Callable[[Exception], None] | None = None,
        key: str = "",
    ) -> None:
        """Do `work` on the worker and give its result to `done` on this thread; after `close` nothing is done any more.

        Args:
            owner: For whom: when it no longer exists, the result is dropped.
            work: What to do; it must not touch widgets.
            done: Takes the result.
            failed: Takes the error; without it the runner's `failed` signal does.
            key: Names the question. A newer job of the same owner and key overtakes this one, whose result is dropped.
                "" is never overtaken: writes have no key.
        """
        if self._closed:
            return
        self._started += 1
        number = self._started
        if key:
            self._newest[id(owner), key] = number
        self._begin()
        overtaken = partial(self._is_overtaken, id(owner), key, number)

        def wanted() -> bool:
            return isValid(owner) and not overtaken()

        def succeed(result: object) -> None:
            if wanted():
                done(result)  # type: ignore[arg-type]

        def fail(error: Exception) -> None:
            if not wanted():
                return
            if failed is not None:
                failed(error)
            else:
                self.failed.emit(error)

        self._pool.start(_Job(work, self._outcome.emit, succeed, fail, overtaken))

    def wait(self, milliseconds: int = 10_000) -> bool:
        """Wait until all jobs are done, as at the end of the program; False where the time was too short."""
        return self._pool.waitForDone(milliseconds)

    def close(self) -> bool:
        """Take no more jobs, and wait for those that are there; False where they take too long.

        To be done before the runner is deleted: Qt waits for the worker then, and whoever deletes may hold what the
        worker needs to come to an end.
        """
        self._closed = True
        return self.wait()

    def retire(self, last: Callable[[], None], then: Callable[[], None]) -> None:
        """Do one last thing on the worker, close, and go on; this thread waits for nothing."""

        def end(_outcome: object) -> None:
            self.close()
            then()

        self.run(self, last, end, failed=end)

    def _begin(self) -> None:
        self._running += 1
        if not self._slow.isActive():
            self._slow.start()
        if self._running == 1:
            self.patience.start()

    @Slot(object)
    def _deliver(self, outcome: Callable[[], None]) -> None:
        self._running -= 1
        if self._running == 0:
            self._slow.stop()
            self.patience.stop()
            self.slow_changed.emit(False)
        else:
            self.patience.start()
        outcome()

    def _is_overtaken(self, owner_id: int, key: str, number: int) -> bool:
        return bool(key) and self._newest.get((owner_id, key)) != number

    def _tell_silence(self) -> None:
        """A server that hangs neither answers nor fails: say so, rather than wait with the person."""
        words = self.tr("The board does not answer. What you typed is kept; saving goes on when it answers again.")
        self.failed.emit(DatabaseError(words))
