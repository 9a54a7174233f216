"""Keeps what is typed, a second after it was typed, outside of the record."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal

from tumorboard.database.drafts import Draft, DraftStore, draft_key
from tumorboard.database.sessions import Database
from tumorboard.errors import TumorBoardError
from tumorboard.queries.identity import board_identity
from ui.tasks import TaskRunner

KEEP_MS = 1000
"""The first key since the last time starts it, so that a killed program loses at most this and one write."""


@dataclass(frozen=True, slots=True)
class OwnDrafts:
    """One person's drafts on one board, as the store had them.

    Attributes:
        store: Where they are kept.
        owner: Whose they are; see `DraftStore`.
        found: Those of earlier starts and of other windows, oldest first.
        trouble: Why they could not be read, if so.
    """

    store: DraftStore
    owner: str
    found: tuple[Draft, ...] = ()
    trouble: TumorBoardError | None = None


def read_drafts(store: DraftStore, database: Database) -> OwnDrafts:
    """The drafts of whoever is signed in; files that cannot be read are no reason to keep the board closed."""
    owner = f"{database.read(board_identity)}/{database.actor.login}"
    store.use_key(owner, draft_key(database.engine))
    try:
        return OwnDrafts(store, owner, store.read(owner))
    except TumorBoardError as error:
        return OwnDrafts(store, owner, trouble=error)


@dataclass(frozen=True, slots=True)
class _Typed:
    title: str
    content: Callable[[], str]


class DraftKeeper(QObject):
    """The drafts of one person on one board. Writes go their own way: they never wait for a board that hangs.

    Attributes:
        trouble: Why those of earlier starts could not be read, if so.
        store: Where they are kept.

    Signals:
        failed: Why what is typed is not being kept; said once.
        recovered: It is being kept again.
        changed: Something was typed where nothing was unsaved, or nothing is any more.
    """

    failed = Signal(object)
    recovered = Signal()
    changed = Signal()

    def __init__(self, own: OwnDrafts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.trouble = own.trouble
        self.store, self._owner = own.store, own.owner
        self._drafts = list(own.found)
        self._window = uuid4().hex
        self._tasks = TaskRunner(self)
        self._taken: dict[str, set[str]] = {}
        self._typed: dict[str, _Typed] = {}
        self._troubled = False
        self._told = self.titles
        self._timer = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._timer.timeout.connect(self.flush)

    @property
    def titles(self) -> dict[str, str]:
        """The places where something is typed and not saved, and what people call them, oldest first."""
        kept = {draft.place: draft.title for draft in self._drafts}
        return kept | {place: typed.title for place, typed in self._typed.items()}

    def take_up(self, place: str) -> tuple[Draft, ...]:
        """What was typed at a place before, for a form that is made anew; it stands for all of that from now on."""
        self.flush()
        found = tuple(draft for draft in self._drafts if draft.place == place)
        self._taken.setdefault(place, set()).update(draft.window for draft in found)
        return found

    def leave(self, draft: Draft) -> None:
        """A form could not take this one up: it stays as it is, whatever is noted or dropped at its place."""
        self._taken.get(draft.place, set()).discard(draft.window)

    def note(self, place: str, title: str, content: Callable[[], str]) -> None:
        """Something was typed: within a second, `content` is kept as the draft of the place.

        Args:
            place: Which form; see `Draft`.
            title: What people call it.
            content: Gives the draft's content; it must not touch widgets, which may be gone by then.
        """
        self._typed[place] = _Typed(title, content)
        self._tell_titles()
        if not self._timer.isActive():
            self._timer.start()

    def drop_all(self, place: str) -> None:
        """Nothing that was ever typed at a place is wanted: forget it, also what no form could take up."""
        self.take_up(place)
        self.drop(place)

    def drop(self, place: str) -> None:
        """What was typed is in the record: forget it."""
        self._typed.pop(place, None)
        windows = {draft.window for draft in self._drafts if draft.place == place and self._is_ours(draft)}
        if windows:
            self._forget(place)
            self._run(partial(self.store.discard, self._owner, place, windows), lambda: None)
        self._tell_titles()

    def flush(self) -> None:
        """Keep now what was typed since the last time."""
        self._timer.stop()
        typed, self._typed = self._typed, {}
        for place, each in typed.items():
            draft = Draft(place, self._window, each.title, each.content(), datetime.now(UTC))
            replaced = {other.window for other in self._drafts if other.place == place and self._is_ours(other)}
            self._forget(place)
            self._drafts.append(draft)
            self._run(partial(self.store.keep, self._owner, draft, replaced), partial(self._try_again, place, each))

    def retire(self) -> None:
        """Keep what was typed, and go: somebody else is at the keyboard, or another board is open."""
        self.flush()
        self._tasks.retire(lambda: None, self.deleteLater)

    def wait(self) -> bool:
        """Wait until everything is written; False where that took too long."""
        return self._tasks.wait()

    def _tell_titles(self) -> None:
        if self.titles != self._told:
            self._told = self.titles
            self.changed.emit()

    def _is_ours(self, draft: Draft) -> bool:
        return draft.window == self._window or draft.window in self._taken.get(draft.place, ())

    def _forget(self, place: str) -> None:
        self._drafts = [draft for draft in self._drafts if draft.place != place or not self._is_ours(draft)]

    def _run(self, work: Callable[[], None], again: Callable[[], None]) -> None:
        self._tasks.run(self, work, self._on_kept, failed=partial(self._on_failed, again))

    def _try_again(self, place: str, typed: _Typed) -> None:
        """What was typed since goes before."""
        self._typed.setdefault(place, typed)
        if not self._timer.isActive():
            self._timer.start()

    def _on_kept(self, _nothing: None) -> None:
        if self._troubled:
            self._troubled = False
            self.recovered.emit()

    def _on_failed(self, again: Callable[[], None], error: Exception) -> None:
        again()
        if not self._troubled:
            self._troubled = True
            self.failed.emit(error)
