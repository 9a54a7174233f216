"""Gives every act that a person means its key, so that said again after a lost answer it is done once."""

from collections.abc import Callable
from typing import Generic, TypeVar
from uuid import UUID, uuid4

from PySide6.QtCore import QObject

from tumorboard.errors import DatabaseError
from ui.tasks import TaskRunner

R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)


class Act(Generic[R_co]):
    """One act as a person means it; called, it is carried out (on the worker).

    Attributes:
        key: Tells it from every other act of anybody.
    """

    def __init__(self, work: Callable[..., R_co], key: UUID, forget: Callable[[UUID], None]) -> None:
        self.key = key
        self._work, self._forget = work, forget

    def __call__(self) -> R_co:
        """Carry it out.

        Raises:
            TumorBoardError: It was refused, or nobody knows what became of it (`DatabaseError`).
        """
        return self._work(act=self.key)

    def settle(self, error: Exception | None = None) -> None:
        """The person heard what became of it: whatever they do now is meant anew, unless the board was not reached."""
        if not isinstance(error, DatabaseError):
            self._forget(self.key)


def carry_out(
    tasks: TaskRunner, owner: QObject, act: Act[R], done: Callable[[R], None], failed: Callable[[Exception], None]
) -> None:
    """Carry an act out on the worker. What became of it is settled before either of the two hears of it."""

    def succeed(result: R) -> None:
        act.settle()
        done(result)

    def fail(error: Exception) -> None:
        act.settle(error)
        failed(error)

    tasks.run(owner, act, succeed, failed=fail)


class Acts:
    """The acts of one page or form of which nobody knows yet what became of them. It dies with its page."""

    def __init__(self) -> None:
        self._open: list[tuple[tuple[object, ...], UUID]] = []

    def meant(self, work: Callable[..., R], *what: object) -> Act[R]:
        """An act; while an equal one is open it is the same, said once more.

        Args:
            work: Carries it out; takes the key as `act`.
            what: All that makes two acts the same to a person: the service, its command and, where the command does
                not say it, what stood before their eyes. A dispatch that the page shows already is not the one that
                is recorded next.
        """
        key = next((key for known, key in self._open if known == what), None)
        if key is None:
            key = uuid4()
            self._open.append((what, key))
        return Act(work, key, self._forget)

    def _forget(self, settled: UUID) -> None:
        self._open = [(what, key) for what, key in self._open if key != settled]
