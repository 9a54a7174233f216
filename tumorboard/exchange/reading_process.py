"""The process that reads outside files: started for one import, within limits, able to write nothing but its answer.

It is started by `reading_apart`. Each step is told before it is taken, so that whoever started it knows on which file
it ended. `serve` is the same for every process that reads what others sent.
"""

import json
import os
import sys
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from tumorboard.exchange.files import Limits
from tumorboard.exchange.reading_conversation import FAILED, LENGTH_BYTES, READ, STEP
from tumorboard.logs import trouble_of

if sys.platform != "win32":
    import resource


@dataclass(frozen=True, slots=True)
class Asked:
    """What a process is asked.

    Attributes:
        request: What to do.
        limits: Within what.
        content: Bytes that it is about.
        tell: Says which step is taken next.
    """

    request: Mapping[str, Any]
    limits: Limits
    content: bytes
    tell: Callable[[str], None]


Work = Callable[[Asked], Callable[[BinaryIO], None]]
"""Does what is asked, and gives what writes the answer."""


def main() -> None:
    """Read the files that standard input asks for, and answer on what is standard output now."""
    serve(_read_files)


def serve(work: Work) -> None:
    """Do the one thing that standard input asks for, within its limits, and end."""
    answers = _own_output()
    request = json.loads(sys.stdin.buffer.readline())
    limits = Limits(**request["limits"])
    _limit(limits)
    try:
        content = sys.stdin.buffer.read(request["content_bytes"])
        threading.Thread(target=_end_with_the_starter, daemon=True).start()
        write = work(Asked(request, limits, content, partial(_tell, answers, STEP)))
        answers.write(READ)
        write(answers)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is told by its kind and place, never by its words
        _tell(answers, FAILED, f"{type(error).__name__} {trouble_of(error).place}")
    answers.flush()
    os._exit(0)  # the thread still waits for the starter's end


def _read_files(asked: Asked) -> Callable[[BinaryIO], None]:
    # What only imports need; other processes that serve load less.
    from tumorboard.exchange.answers import write_answer  # noqa: PLC0415 - see above
    from tumorboard.exchange.gathering import read_paths  # noqa: PLC0415 - see above

    paths = [Path(os.fsdecode(bytes.fromhex(path))) for path in asked.request["paths"]]
    not_read: Mapping[str, str] = asked.request["not_read"]

    def turn(step: str) -> str:
        asked.tell(step)
        return not_read.get(step, "")

    read = read_paths(paths, asked.limits, turn)
    return lambda answers: write_answer(answers, read)


def _own_output() -> BinaryIO:
    """Standard output, for answers alone: whatever else is printed goes nowhere."""
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    return answers


def _limit(limits: Limits) -> None:
    """Hand the limits to the system, where it takes them: memory, time, no file written, no core image."""
    if sys.platform == "win32":
        return
    wanted = {
        resource.RLIMIT_AS: limits.memory_bytes,
        resource.RLIMIT_CPU: int(limits.seconds) + 1,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
    }
    for kind, value in wanted.items():
        hardest = resource.getrlimit(kind)[1]
        least = value if hardest == resource.RLIM_INFINITY else min(value, hardest)
        try:
            resource.setrlimit(kind, (least, least))
        except (ValueError, OSError):
            continue  # this system does not limit it; the others hold


def _end_with_the_starter() -> None:
    """Wait for the end of standard input, which comes when whoever started this process is gone, however it ended."""
    while os.read(0, 1):
        pass
    os._exit(1)


def _tell(answers: BinaryIO, kind: bytes, text: str) -> None:
    content = text.encode("utf-8", "replace")
    answers.write(kind + len(content).to_bytes(LENGTH_BYTES, "big") + content)
    answers.flush()
