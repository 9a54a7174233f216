"""Processes that read outside files and have a defect: planted in the real one, or nothing but the defect."""

import sys
from pathlib import Path

ROOT = str(Path(__file__).parents[2])

PLANTED = """
import os, signal, sys, time
sys.path.append(sys.argv[1])
import tumorboard.exchange.fhir.entries as entries
from tumorboard.exchange.reading_process import main
whole = entries.parse_json

def parse_json(text, limits):
    if "poison" in text:
        {defect}
    return whole(text, limits)

entries.parse_json = parse_json
{before}
main()
"""

CRASH = "os.abort()"
ENDLESS = "while True: pass"
KILLED = "os.kill(os.getpid(), signal.SIGKILL)"
STOPPED = "os.kill(os.getpid(), signal.SIGSTOP)"
GREEDY = "[bytearray(1 << 20) for _ in range(1 << 20)]"
ENDLESS_DEPTH = "parse_json(text, limits)"
RAISES = "raise KeyError('Canary, Carla')"
PRINTS = "print('x' * 100_000); sys.stderr.write('y' * 100_000)"

DEFECTS = {
    "it crashes": CRASH,
    "it never ends": ENDLESS,
    "the system kills it": KILLED,
    "the system stops it": STOPPED,
    "it takes all memory": GREEDY,
    "it calls itself without end": ENDLESS_DEPTH,
    "it raises": RAISES,
}


def planted(defect: str = "pass", before: str = "") -> tuple[str, ...]:
    """The real process, in which a text with the word "poison" meets a defect.

    Args:
        defect: A statement, run where such a text is parsed.
        before: A statement, run when the process starts.
    """
    return (sys.executable, "-I", "-c", PLANTED.format(defect=defect, before=before), ROOT)


def only(statements: str) -> tuple[str, ...]:
    """A process that does nothing else; it knows `sys`, `os` and `time`, and has read what it is asked."""
    return (sys.executable, "-I", "-c", f"import os, sys, time; sys.stdin.readline(); {statements}")
