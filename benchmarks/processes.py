"""Processes of their own for what is measured from the very start, as they would run for somebody who uses the program.

The disk's cache is warm and the modules are compiled; nobody's settings are read or written, and windows are drawn to
memory.
"""

import os
import subprocess
import sys
from pathlib import Path

_PROJECT = Path(__file__).parents[1]
_GREATEST_SECONDS = 120
"""A process that takes longer waits for something that never comes."""


def output_of(folder: Path, *arguments: str) -> list[str]:
    """The words that Python prints when it is started with these arguments.

    Args:
        folder: Where settings and compiled modules of all these processes go.
        arguments: `-c SCRIPT …` or `-m MODULE …`.

    Raises:
        RuntimeError: The process failed; what it said is in the error.
    """
    # Our own interpreter and scripts; no shell, nothing from a visitor.
    finished = subprocess.run(  # noqa: S603 - see above
        [sys.executable, *arguments],
        cwd=_PROJECT,
        env=environment(folder),
        check=False,
        capture_output=True,
        text=True,
        timeout=_GREATEST_SECONDS,
    )
    if finished.returncode != 0:
        raise RuntimeError(finished.stderr)
    return finished.stdout.split()


def environment(folder: Path) -> dict[str, str]:
    """What such a process finds in its environment."""
    home = folder / "home"
    kept = {
        name: value
        for name, value in os.environ.items()
        if name != "PYTHONDONTWRITEBYTECODE" and not name.startswith("TUMORBOARD_")
    }
    return kept | {
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
        "QT_QPA_PLATFORM": "offscreen",
        **dict.fromkeys(("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"), str(home)),
        **{f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in ("CACHE", "CONFIG", "DATA", "STATE")},
    }
