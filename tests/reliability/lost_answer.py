"""A line to the server that breaks: just before a commit arrives, between the commit and its answer, or altogether."""

import multiprocessing
import os
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from threading import Event, Lock, Thread
from urllib.parse import urlsplit

_CHUNK = 65536

# As the protocol sends a command: up to its end, for READ COMMITTED is none.
_COMMIT = b"COMMIT\0"


class Line:
    """Carries what clients and the server say, through a port of its own.

    Attributes:
        location: The board's URL through this line.
    """

    def __init__(self, location: str) -> None:
        """Takes the board's own URL."""
        parts = urlsplit(location)
        self._server = (parts.hostname or "127.0.0.1", parts.port or 5432)
        self._listening = socket.create_server(("127.0.0.1", 0))
        port = self._listening.getsockname()[1]
        login = parts.netloc.rpartition("@")[0]
        self.location = parts._replace(netloc=f"{login}@127.0.0.1:{port}").geturl()
        self._lock = Lock()
        self._loses_answers = 0
        self._loses_commits = 0
        self._cut = Event()
        self._cuts_with_answer = False
        self._ends: list[socket.socket] = []

    def lose_answers(self, number: int = 1, *, cut: bool = False) -> None:
        """Hand on the next COMMITs, and hang up when the server has answered, without handing on the answer.

        Args:
            number: How many.
            cut: Whether the line is dead from the first of them on.
        """
        with self._lock:
            self._loses_answers = number
            self._cuts_with_answer = cut

    def lose_commits(self, number: int = 1) -> None:
        """Hang up when the next COMMITs are said, without handing them on."""
        with self._lock:
            self._loses_commits = number

    def cut(self) -> None:
        """Hang up, and answer no call until `mend`."""
        self._cut.set()
        with self._lock:
            ends, self._ends = self._ends, []
        for end in ends:
            _hang_up(end)

    def mend(self) -> None:
        """Take calls again."""
        self._cut.clear()

    def serve(self) -> None:
        """Take calls until the line is closed."""
        with suppress(OSError):
            while True:
                client, _ = self._listening.accept()
                if self._cut.is_set():
                    client.close()
                    continue
                server = socket.create_connection(self._server)
                with self._lock:
                    self._ends += (client, server)
                committing = Event()
                Thread(target=self._carry, args=(client, server, committing), daemon=True).start()
                Thread(target=self._answer, args=(server, client, committing), daemon=True).start()

    def close(self) -> None:
        """Take no more calls."""
        # Closing alone does not wake the thread that waits for a call.
        with suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()

    def _carry(self, client: socket.socket, server: socket.socket, committing: Event) -> None:
        with suppress(OSError):
            while said := client.recv(_CHUNK):
                if _COMMIT in said:
                    if self._take_commit():
                        break
                    if self._take_answer():
                        committing.set()
                server.sendall(said)
        _hang_up(server)

    def _answer(self, server: socket.socket, client: socket.socket, committing: Event) -> None:
        with suppress(OSError):
            # What comes first after a COMMIT is its answer: the server has the words, and nobody is told.
            while (said := server.recv(_CHUNK)) and not committing.is_set():
                client.sendall(said)
        if committing.is_set() and self._cuts_with_answer:
            self.cut()
        _hang_up(client)

    def _take_commit(self) -> bool:
        with self._lock:
            self._loses_commits -= 1
            return self._loses_commits >= 0

    def _take_answer(self) -> bool:
        with self._lock:
            self._loses_answers -= 1
            return self._loses_answers >= 0


def _hang_up(end: socket.socket) -> None:
    with suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)
    end.close()


@contextmanager
def line_to(location: str) -> Iterator[Line]:
    """A line to a shared board, open within this block."""
    line = Line(location)
    thread = Thread(target=line.serve, daemon=True)
    thread.start()
    yield line
    line.close()
    thread.join()


class LineProcess:
    """A line that a process of its own carries, which can be put to sleep with all that is on its way in it.

    Attributes:
        location: The board's URL through this line.
    """

    def __init__(self, location: str, process: int) -> None:
        """Takes the URL and the process's number."""
        self.location = location
        self._process = process

    def sleep(self) -> None:
        """Neither carry on nor hang up."""
        os.kill(self._process, signal.SIGSTOP)

    def wake(self) -> None:
        """Go on where it was."""
        os.kill(self._process, signal.SIGCONT)


@contextmanager
def sleeping_line_to(location: str) -> Iterator[LineProcess]:
    """A line to a shared board that can sleep, open within this block."""
    context = multiprocessing.get_context("forkserver")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_carry_line, args=(location, sender), daemon=True)
    process.start()
    sender.close()
    try:
        if process.pid is None:
            raise RuntimeError("the line's process did not start")
        yield LineProcess(receiver.recv(), process.pid)
    finally:
        process.kill()
        process.join()
        process.close()


def _carry_line(location: str, told: Connection) -> None:
    line = Line(location)
    told.send(line.location)
    line.serve()
