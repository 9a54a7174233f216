"""Hears what others save on a board, in a thread of its own, and tells it as the `Changes` that own writes announce.

A server says that something was committed (`LISTEN`), without saying what; of a file its `data_version` is looked up
twice a second. Either only wakes the watch, which then asks what changed since it last asked: whatever was missed,
forged or said twice makes no difference.
"""

import selectors
import socket
import threading
import time
from collections.abc import Callable
from typing import Protocol

from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from tumorboard.changes import Changes
from tumorboard.database.changed_since import CHANNEL, changed_since
from tumorboard.database.engine import driver_connection, own_backends
from tumorboard.database.refusals import refusals
from tumorboard.database.sessions import Database
from tumorboard.errors import TumorBoardError

GATHER_SECONDS = 0.1
"""After an answer so long nothing is asked: what a burst of saves changed is told together."""

LOOK_SECONDS = 0.5
"""How often a file is asked whether somebody wrote to it."""

FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0
"""Seconds until a board that is away is tried again: at first, and, doubled each time, at most."""


class _Bell:
    """Wakes the thread from whatever it waits for, once and for all."""

    def __init__(self) -> None:
        self._rope, self._clapper = socket.socketpair()
        self._rung = threading.Event()
        self._lock = threading.Lock()

    @property
    def rung(self) -> bool:
        return self._rung.is_set()

    def ring(self) -> None:
        with self._lock:
            if not self.rung:
                self._rung.set()
                self._rope.send(b".")

    def wait(self, seconds: float | None, *others: int) -> bool:
        """Wait for the bell, for one of the other sockets, or for the time to pass; True where the bell was rung."""
        with selectors.DefaultSelector() as selector:
            for waited_for in (self._clapper.fileno(), *others):
                selector.register(waited_for, selectors.EVENT_READ)
            selector.select(seconds)
        return self.rung

    def close(self) -> None:
        with self._lock:
            self._rung.set()  # nobody pulls a rope that is gone
            self._rope.close()
            self._clapper.close()


class _Source(Protocol):
    """What says that something may have been committed.

    It detaches its connection, which is then none of those that are lent, and is closed rather than given back.
    """

    def wait(self, bell: _Bell) -> None:
        """Return when something was, or the bell was rung."""


class _FileVersion:
    """A number that SQLite changes for each connection with every commit of another one."""

    def __init__(self, connection: Connection) -> None:
        self._driver = driver_connection(connection)
        connection.detach()
        # While somebody changes the whole file, stopping must not wait; it is looked up again soon enough.
        self._driver.execute("PRAGMA busy_timeout = 0")
        self._version = self._look()

    def _look(self) -> int:
        found: int = self._driver.execute("PRAGMA data_version").fetchone()[0]
        return found

    def wait(self, bell: _Bell) -> None:
        while not bell.wait(LOOK_SECONDS):
            version = self._look()
            if version != self._version:
                self._version = version
                return


class _Notifications:
    """What a server sends to whoever listens."""

    def __init__(self, connection: Connection) -> None:
        # Boards in files need no psycopg.
        from tumorboard.database.bounded_connection import BoundedConnection  # noqa: PLC0415 - see above

        driver = connection.connection.driver_connection
        if not isinstance(driver, BoundedConnection):
            raise TypeError("not a connection to a shared board")
        connection.detach()
        self._own = own_backends(connection.engine)
        self._server = driver.pgconn
        driver.autocommit = True
        driver.execute(f"LISTEN {CHANNEL}".encode())

    def wait(self, bell: _Bell) -> None:
        while not bell.wait(None, self._server.socket):
            self._server.consume_input()
            if self._is_woken():
                return

    def _is_woken(self) -> bool:
        """Whether anybody else committed; what this program writes, it announces itself."""
        woken = False
        while (notice := self._server.notifies()) is not None:
            woken = woken or notice.be_pid not in self._own
        return woken


class Watch:
    """Tells what others save on one board, as far as whoever is signed in may see it, until it is stopped.

    A program's own writes to a shared board are told again only with those of others that came at the same time; those
    to a file are told again once, since SQLite does not say whose they were. That is harmless: a page reads again what
    it shows already.
    """

    def __init__(self, database: Database, position: int, heard: Callable[[Changes], None]) -> None:
        """Takes what to call, on the watching thread, with what changed.

        Args:
            database: The board, with somebody signed in.
            position: The newest link of the audit trail (`newest_link`) before anything was read that is shown.
            heard: Takes what changed.
        """
        self._database, self._position, self._heard = database, position, heard
        self._bell = _Bell()
        # Nothing that it does is missed where the program ends without stopping it.
        self._thread = threading.Thread(target=self._run, name="tumorboard watch", daemon=True)

    @property
    def is_running(self) -> bool:
        """Whether its thread still lives."""
        return self._thread.is_alive()

    def start(self) -> None:
        """Begin to watch; whatever was committed since the position is told first."""
        self._thread.start()

    def stop(self) -> None:
        """End it, and with it its connection, without waiting for that."""
        self._bell.ring()

    def join(self, seconds: float) -> bool:
        """Wait for its end after it was stopped; False where that takes longer, as while a server is silent."""
        self._thread.join(seconds)
        return not self.is_running

    def _run(self) -> None:
        pause = FIRST_PAUSE
        try:
            while not self._bell.rung:
                began = time.monotonic()
                try:
                    self._watch()
                except (TumorBoardError, SQLAlchemyError, OSError, self._database.engine.dialect.loaded_dbapi.Error):
                    # The window's own reading tells that the board is away; here it is only tried again.
                    if time.monotonic() - began > LONGEST_PAUSE:
                        pause = FIRST_PAUSE
                    self._bell.wait(pause)
                    pause = min(2 * pause, LONGEST_PAUSE)
        finally:
            self._bell.close()

    def _watch(self) -> None:
        with refusals():
            connection = self._database.engine.connect()
        with connection:
            source: _Source = (_Notifications if self._database.shared else _FileVersion)(connection)
            # It listens already: what is committed from here on wakes it.
            while not self._bell.rung:
                self._ask()
                if not self._bell.wait(GATHER_SECONDS):
                    source.wait(self._bell)

    def _ask(self) -> None:
        more = True
        while more and not self._bell.rung:
            heard = self._database.read(changed_since, self._position)
            self._position, more = heard.position, heard.more
            if heard.changes:
                self._heard(heard.changes)
