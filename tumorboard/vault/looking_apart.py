"""Looks at a file of a case in a process of its own: whatever the file does to it, this one lives and can say so."""

import time
from collections.abc import Sequence
from dataclasses import replace

from tumorboard.exchange.files import DEFAULT_LIMITS, MEBIBYTE, Limits
from tumorboard.exchange.reading_conversation import Cause, Question, Stop, ask, program_of
from tumorboard.vault.kinds import shown_kind
from tumorboard.vault.looks import Look, read_look

PROGRAM = program_of("tumorboard.vault.looking_process")
"""How the process is started."""

LOOK_LIMITS = replace(
    DEFAULT_LIMITS, memory_bytes=3072 * MEBIBYTE, step_seconds=20, seconds=20, answer_bytes=16 * MEBIBYTE, attempts=1
)
"""What looking at one file may cost: who waits for a preview does not wait long."""

_SENTENCES = {
    Cause.ENDED: "Looking into this file ended unexpectedly: it is damaged or made to do harm. Nothing of it is shown.",
    Cause.MEMORY: "Looking into this file takes more memory than one file may. Nothing of it is shown.",
    Cause.TIME: "Looking into this file takes longer than {seconds:g} seconds. Nothing of it is shown.",
    Cause.STOPPED: "Looking into this file was stopped.",
}
_UNKNOWN = "What this file is cannot be told from its content. Nothing of it is shown."


def look_apart(
    content: bytes,
    *,
    picture: bool,
    limits: Limits = LOOK_LIMITS,
    program: Sequence[str] = PROGRAM,
    stop: Stop | None = None,
) -> Look:
    """What is seen of a file.

    Args:
        content: All of it.
        picture: Whether a picture is wanted, which takes longer than text and fields alone.
        limits: How much it may cost.
        program: How the process is started.
        stop: Ends it before, from another thread.

    Returns:
        A look; where the process ended without an answer, or the file is of no kind that is looked at, one that says
        so in its note and is not `whole`.
    """
    kind = shown_kind(content)
    if kind is None:
        return Look(note=_UNKNOWN, whole=False)
    request = {"media_type": kind.media_type, "picture": picture}
    question = Question(program, request, limits, read_look, content)
    found = ask(question, time.monotonic() + limits.seconds, stop)
    if isinstance(found, Look):
        return found
    return Look(note=_SENTENCES[found.cause].format(seconds=found.seconds), whole=False)
