"""Outside files are read in a process of their own: whatever they do to it, this one lives and can say what happened.

One process serves one import. Where it crashes, hangs, is stopped by the system or asks for too much, the file that it
was at is refused and another process begins anew without that file; where no file is to blame, all of them are.
"""

import builtins
import json
import logging
import os
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import IO

from tumorboard.exchange.answers import AnswerError, read_answer
from tumorboard.exchange.files import DEFAULT_LIMITS, Limits, SkippedFile
from tumorboard.exchange.gathering import PathsRead
from tumorboard.exchange.reading_process import FAILED, LENGTH_BYTES, READ, STEP
from tumorboard.logs import Event, Trouble, log_event

# Nothing of the folder that happens to be the current one, and nothing of the user's own packages, is loaded.
_START = "import sys; sys.path.append(sys.argv[1]); from tumorboard.exchange.reading_process import main; main()"
PROGRAM = (sys.executable, "-I", "-c", _START, str(Path(__file__).parents[2]))
"""How the process is started."""

# What Python and the system's libraries need to start; a password in another variable is none of its business.
_VARIABLES = ("SYSTEMROOT", "PATH", "LANG", "LC_ALL", "LC_CTYPE", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
_NO_CONSOLE = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows would show one
_TEXT_BYTES = 64 * 1024

_ENDED = "Reading {what} ended unexpectedly. Nothing of it was filed; ask the sender for another extract."
_MEMORY = "Reading {what} takes more memory than an import may. Import it in smaller parts."
_TIME = "Reading {what} takes longer than {seconds:g} seconds. Import it in smaller parts."

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Failure:
    """Reading ended without an answer.

    Attributes:
        sentence: Why, with `{what}` for what was read.
        step: At which step; "" where no file is to blame.
    """

    sentence: str
    step: str = ""


_Said = str | _Failure | PathsRead


def read_apart(paths: Sequence[Path], limits: Limits = DEFAULT_LIMITS, program: Sequence[str] = PROGRAM) -> PathsRead:
    """Reads files, folders and zip archives as `gathering.read_paths` does, in a process of its own.

    Args:
        paths: What the user chose.
        limits: How much it may hold and cost.
        program: How the process is started.

    Returns:
        The same for good files; what ended the process is refused with a sentence.
    """
    not_read: dict[str, str] = {}
    latest = time.monotonic() + limits.seconds
    failure = _Failure(_ENDED)
    for _ in range(limits.attempts):
        answer = _attempt(paths, limits, not_read, latest, program)
        if isinstance(answer, PathsRead):
            return answer
        failure = answer
        if not failure.step or failure.step in not_read:
            break
        not_read[failure.step] = failure.sentence.format(what="this file")
    sentence = failure.sentence.format(what="what was chosen")
    return PathsRead(None, tuple(SkippedFile(path.name or str(path), sentence) for path in paths))


def _attempt(
    paths: Sequence[Path], limits: Limits, not_read: Mapping[str, str], latest: float, program: Sequence[str]
) -> PathsRead | _Failure:
    """One process, from its start to its end."""
    request = {
        "paths": [os.fsencode(path).hex() for path in paths],
        "limits": asdict(limits),
        "not_read": dict(not_read),
    }
    try:
        process = subprocess.Popen(  # noqa: S603 - our own program; what the user chose goes through its input
            program,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={name: os.environ[name] for name in _VARIABLES if name in os.environ},
            creationflags=_NO_CONSOLE,
        )
    except OSError as error:
        log_event(_log, Event.READING_FAILED, error)
        return _Failure(_ENDED)
    said: SimpleQueue[_Said] = SimpleQueue()
    line = json.dumps(request).encode() + b"\n"
    # A pipe cannot be waited for in the same way on every system; a thread can.
    talk = threading.Thread(target=_talk, args=(process, line, limits, said), daemon=True)
    talk.start()
    try:
        return _outcome(said, limits, latest)
    finally:
        process.kill()
        process.wait()
        talk.join()
        for stream in (process.stdin, process.stdout):
            with suppress(OSError):  # what was still to be written has no reader
                if stream is not None:
                    stream.close()


def _outcome(said: "SimpleQueue[_Said]", limits: Limits, latest: float) -> PathsRead | _Failure:
    """Waits for each step, no longer than one may take."""
    step = ""
    while True:
        left = latest - time.monotonic()
        try:
            heard = said.get(timeout=max(0, min(left, limits.step_seconds)))
        except Empty:
            log_event(_log, Event.READING_FAILED, Trouble("TimeoutError"))
            if left <= limits.step_seconds:
                return _Failure(_timed(limits.seconds))
            return _Failure(_timed(limits.step_seconds), step)
        if isinstance(heard, PathsRead):
            return heard
        if isinstance(heard, _Failure):
            return _Failure(heard.sentence, step)
        step = heard


def _timed(seconds: float) -> str:
    return _TIME.replace("{seconds:g}", f"{seconds:g}")


def _talk(process: "subprocess.Popen[bytes]", request: bytes, limits: Limits, said: "SimpleQueue[_Said]") -> None:
    """Asks, and passes on what is answered, until the process ends or is ended."""
    try:
        said.put(_conversation(process, request, limits, said))
    except (OSError, ValueError, EOFError, AnswerError) as error:
        log_event(_log, Event.READING_FAILED, error)
        said.put(_Failure(_ENDED))
    except MemoryError as error:
        log_event(_log, Event.READING_FAILED, error)
        said.put(_Failure(_MEMORY))


def _conversation(
    process: "subprocess.Popen[bytes]", request: bytes, limits: Limits, said: "SimpleQueue[_Said]"
) -> PathsRead | _Failure:
    asked, answers = process.stdin, process.stdout
    if asked is None or answers is None:
        raise EOFError
    asked.write(request)
    asked.flush()  # and kept open: its end tells the process that nobody waits for it any more
    while (kind := answers.read(1)) == STEP:
        said.put(_text(answers))
    if kind == READ:
        return read_answer(answers, limits.answer_bytes)
    if kind == FAILED:
        return _told(_text(answers))
    raise EOFError


def _text(answers: IO[bytes]) -> str:
    length = int.from_bytes(answers.read(LENGTH_BYTES), "big")
    if length > _TEXT_BYTES:
        raise AnswerError
    return answers.read(length).decode("utf-8")


def _told(words: str) -> _Failure:
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
    return _Failure(_MEMORY if kind == "MemoryError" else _ENDED)
