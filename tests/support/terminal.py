"""Somebody at a terminal: the program is started in one, and answers are typed where it asks."""

import os
import pty
import subprocess
import sys
from collections.abc import Sequence


def at_a_terminal(arguments: Sequence[str], answers: Sequence[str]) -> tuple[int, str]:
    """Run the program in a terminal of its own and answer each of its questions.

    Args:
        arguments: Of the command line.
        answers: What is typed, in the order of the questions.

    Returns:
        Its exit code, and all that the terminal showed.
    """
    keyboard, terminal = pty.openpty()
    command = [sys.executable, "-m", "tumorboard.cli", *arguments]
    try:
        # A session of its own, without a controlling terminal: else it would ask at that of who runs the tests.
        with subprocess.Popen(command, stdin=terminal, stdout=terminal, stderr=terminal, start_new_session=True) as run:
            os.close(terminal)
            left, shown, answered = list(answers), b"", 0
            while True:
                try:
                    part = os.read(keyboard, 4096)
                except OSError:  # the program has closed its side
                    break
                if not part:
                    break
                shown += part
                # It asks in a line of its own, and has switched the echo off by then.
                if left and shown[answered:].endswith(b": "):
                    answered = len(shown)
                    os.write(keyboard, f"{left.pop(0)}\n".encode())
        return run.returncode, shown.decode().replace("\r\n", "\n")
    finally:
        os.close(keyboard)
