"""The process that reads outside files: started for one import, within limits, able to write nothing but its answer.

It is started by `reading_apart`. Each step is told before it is taken, so that whoever started it knows on which file
it ended.
"""

import json
import os
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO

from tumorboard.exchange.answers import write_answer
from tumorboard.exchange.files import Limits
from tumorboard.exchange.gathering import read_paths
from tumorboard.logs import trouble_of

if sys.platform != "win32":
    import resource

STEP, FAILED, READ = b"S", b"F", b"R"
"""What stands before a step, before a failure and before the answer."""

LENGTH_BYTES = 4
"""How long a step's or a failure's text is, is said in so many bytes, the greatest first."""


def main() -> None:
    """Read what standard input asks for, and answer on what is standard output now."""
    answers = _own_output()
    request = json.loads(sys.stdin.buffer.readline())
    limits = Limits(**request["limits"])
    _limit(limits)
    threading.Thread(target=_end_with_the_starter, daemon=True).start()
    paths = [Path(os.fsdecode(bytes.fromhex(path))) for path in request["paths"]]
    not_read: Mapping[str, str] = request["not_read"]

    def turn(step: str) -> str:
        _tell(answers, STEP, step)
        return not_read.get(step, "")

    try:
        read = read_paths(paths, limits, turn)
        answers.write(READ)
        write_answer(answers, read)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is told by its kind and place, never by its words
        _tell(answers, FAILED, f"{type(error).__name__} {trouble_of(error).place}")
    answers.flush()
    os._exit(0)  # the thread still waits for the starter's end


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
