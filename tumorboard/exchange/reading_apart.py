"""Outside files are read in a process of their own: whatever they do to it, this one lives and can say what happened.

One process serves one import. Where it crashes, hangs, is stopped by the system or asks for too much, the file that it
was at is refused and another process begins anew without that file; where no file is to blame, all of them are.
"""

import os
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from tumorboard.exchange.answers import read_answer
from tumorboard.exchange.files import DEFAULT_LIMITS, Limits, SkippedFile
from tumorboard.exchange.gathering import PathsRead
from tumorboard.exchange.reading_conversation import Cause, Failure, Question, ask, program_of

PROGRAM = program_of("tumorboard.exchange.reading_process")
"""How the process is started."""

_SENTENCES = {
    Cause.ENDED: "Reading {what} ended unexpectedly. Nothing of it was filed; ask the sender for another extract.",
    Cause.STOPPED: "Reading {what} was stopped. Nothing of it was filed.",
    Cause.MEMORY: "Reading {what} takes more memory than an import may. Import it in smaller parts.",
    Cause.TIME: "Reading {what} takes longer than {seconds:g} seconds. Import it in smaller parts.",
}


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
    failure = Failure(Cause.ENDED)
    for _ in range(limits.attempts):
        request = {"paths": [os.fsencode(path).hex() for path in paths], "not_read": dict(not_read)}
        read = partial(read_answer, limit=limits.answer_bytes)
        answer = ask(Question(program, request, limits, read), latest)
        if isinstance(answer, PathsRead):
            return answer
        failure = answer
        if not failure.step or failure.step in not_read:
            break
        not_read[failure.step] = _sentence(failure, "this file")
    sentence = _sentence(failure, "what was chosen")
    return PathsRead(None, tuple(SkippedFile(path.name or str(path), sentence) for path in paths))


def _sentence(failure: Failure, what: str) -> str:
    return _SENTENCES[failure.cause].format(what=what, seconds=failure.seconds)
