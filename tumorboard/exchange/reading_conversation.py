"""One talk with a process that reads what others sent: asked once, heard step by step, ended when it takes too long.

Whatever such a process does, whoever started it lives and can say what happened: it crashes, hangs, is stopped by the
system, asks for too much or answers what is no answer.
"""

import builtins
import json
import logging
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from enum import Enum, auto
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import IO, Generic, TypeVar

from tumorboard.exchange.files import Limits
from tumorboard.logs import Event, Trouble, log_event

STEP, FAILED, READ = b"S", b"F", b"R"
"""What stands before a step, before a failure and before the answer."""

LENGTH_BYTES = 4
"""How long a step's or a failure's text is, is said in so many bytes, the greatest first."""

R = TypeVar("R")

# What Python and the system's libraries need to start; a password in another variable is none of its business.
_VARIABLES = ("SYSTEMROOT", "PATH", "LANG", "LC_ALL", "LC_CTYPE", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
# One thread is enough for one file, and each costs addresses, of which there is a limit.
_ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
_NO_CONSOLE = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows would show one
_TEXT_BYTES = 64 * 1024

_log = logging.getLogger(__name__)


class AnswerError(Exception):
    """What came is no answer, or larger than one may be."""


def program_of(module: str) -> tuple[str, ...]:
    """How the process is started whose `main` stands in a module of ours.

    Nothing of the folder that happens to be the current one, and nothing of the user's own packages, is loaded.
    """
    start = f"import sys; sys.path.append(sys.argv[1]); from {module} import main; main()"
    return (sys.executable, "-I", "-c", start, str(Path(__file__).parents[2]))


class Cause(Enum):
    """Why a talk ended without an answer."""

    ENDED = auto()
    MEMORY = auto()
    TIME = auto()
    STOPPED = auto()


@dataclass(frozen=True, slots=True)
class Failure:
    """Reading ended without an answer.

    Attributes:
        cause: Why.
        seconds: How long it was allowed to take, where it took longer.
        step: At which step; "" where no file is to blame.
    """

    cause: Cause
    seconds: float = 0
    step: str = ""


@dataclass(frozen=True, slots=True)
class _Step:
    words: str


@dataclass(frozen=True, slots=True)
class _Answer(Generic[R]):
    value: R


class Stop:
    """Ends talks from another thread, as when nobody waits for the answer any more."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._ended = False
        self._waiting: list[Callable[[Failure], None]] = []

    @property
    def is_over(self) -> bool:
        """Whether it was said."""
        return self._ended

    def now(self) -> None:
        """End those that are under way, and every later one at once."""
        with self._lock:
            self._ended = True
            for tell in self._waiting:
                tell(Failure(Cause.STOPPED))

    def watch(self, tell: Callable[[Failure], None]) -> None:
        """Tell one talk when it is to end."""
        with self._lock:
            self._waiting.append(tell)
            if self._ended:
                tell(Failure(Cause.STOPPED))

    def leave(self, tell: Callable[[Failure], None]) -> None:
        """That talk is over."""
        with self._lock:
            self._waiting.remove(tell)


@dataclass(frozen=True, slots=True)
class Question(Generic[R]):
    """What a process is asked.

    Attributes:
        program: How it is started.
        request: What to do, as JSON.
        limits: How much it may cost; the process hands what it can of them to the system.
        read: Reads the answer from where it stands, and nothing behind it.
        content: Bytes that it is asked about.
    """

    program: Sequence[str]
    request: Mapping[str, object]
    limits: Limits
    read: Callable[[IO[bytes]], R]
    content: bytes = b""


def ask(question: Question[R], latest: float, stop: Stop | None = None) -> R | Failure:
    """Start a process, ask it, and end it, whatever it does.

    Args:
        question: What is asked.
        latest: When it must have answered, by `time.monotonic`.
        stop: Ends it before.
    """
    try:
        process = subprocess.Popen(  # noqa: S603 - our own program; what the user chose goes through its input
            question.program,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={name: os.environ[name] for name in _VARIABLES if name in os.environ} | _ONE_THREAD,
            creationflags=_NO_CONSOLE,
        )
    except OSError as error:
        log_event(_log, Event.READING_FAILED, error)
        return Failure(Cause.ENDED)
    said: SimpleQueue[_Step | _Answer[R] | Failure] = SimpleQueue()
    stop = stop or Stop()
    tell: Callable[[Failure], None] = said.put
    stop.watch(tell)
    # A pipe cannot be waited for in the same way on every system; a thread can.
    talk = threading.Thread(target=_talk, args=(process, question, said), daemon=True)
    talk.start()
    try:
        return _outcome(said, question.limits, latest)
    finally:
        stop.leave(tell)
        process.kill()
        process.wait()
        talk.join()
        for stream in (process.stdin, process.stdout):
            with suppress(OSError):  # what was still to be written has no reader
                if stream is not None:
                    stream.close()


def _outcome(said: "SimpleQueue[_Step | _Answer[R] | Failure]", limits: Limits, latest: float) -> R | Failure:
    """Waits for each step, no longer than one may take."""
    step = ""
    while True:
        left = latest - time.monotonic()
        try:
            heard = said.get(timeout=max(0, min(left, limits.step_seconds)))
        except Empty:
            log_event(_log, Event.READING_FAILED, Trouble("TimeoutError"))
            if left <= limits.step_seconds:
                return Failure(Cause.TIME, limits.seconds)
            return Failure(Cause.TIME, limits.step_seconds, step)
        if isinstance(heard, _Answer):
            return heard.value
        if isinstance(heard, Failure):
            return Failure(heard.cause, heard.seconds, step)
        step = heard.words


def _talk(
    process: "subprocess.Popen[bytes]",
    question: Question[R],
    said: "SimpleQueue[_Step | _Answer[R] | Failure]",
) -> None:
    """Asks, and passes on what is answered, until the process ends or is ended."""
    try:
        said.put(_conversation(process, question, said))
    except (OSError, ValueError, EOFError, AnswerError) as error:
        log_event(_log, Event.READING_FAILED, error)
        said.put(Failure(Cause.ENDED))
    except MemoryError as error:
        log_event(_log, Event.READING_FAILED, error)
        said.put(Failure(Cause.MEMORY))


def _conversation(
    process: "subprocess.Popen[bytes]",
    question: Question[R],
    said: "SimpleQueue[_Step | _Answer[R] | Failure]",
) -> _Answer[R] | Failure:
    asked, answers = process.stdin, process.stdout
    if asked is None or answers is None:
        raise EOFError
    request = {**question.request, "limits": asdict(question.limits), "content_bytes": len(question.content)}
    with suppress(BrokenPipeError):  # it may have said why before it ended
        asked.write(json.dumps(request).encode() + b"\n")
        asked.write(question.content)
        asked.flush()  # and kept open: its end tells the process that nobody waits for it any more
    while (kind := answers.read(1)) == STEP:
        said.put(_Step(_text(answers)))
    if kind == READ:
        return _Answer(question.read(answers))
    if kind == FAILED:
        return _told(_text(answers))
    raise EOFError


def _text(answers: IO[bytes]) -> str:
    length = int.from_bytes(answers.read(LENGTH_BYTES), "big")
    if length > _TEXT_BYTES:
        raise AnswerError
    return answers.read(length).decode("utf-8")


def _told(words: str) -> Failure:
    """What the process says of its own end. Only what stands in a closed list is written down: it may be taken over."""
    kind, _, place = words.partition(" ")
    module, _, line = place.partition(":")
    log_event(
        _log,
        Event.READING_FAILED,
        Trouble(
            kind=kind if hasattr(builtins, kind) else "",
            place=place if module in sys.modules and line.isdecimal() else "",
        ),
    )
    return Failure(Cause.MEMORY if kind == "MemoryError" else Cause.ENDED)
