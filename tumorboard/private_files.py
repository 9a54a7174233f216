"""Writing files that hold patients' words: readable by their owner alone, whole or not at all."""

import contextlib
import os
from pathlib import Path

from tumorboard.errors import DatabaseError


def write_private(path: Path, content: bytes) -> None:
    """Write a file with mode 0600 under its final name only once all of it is on disk.

    Raises:
        DatabaseError: The file cannot be written (folder missing or read-only, disk full); no partial file is left.
    """
    partial = path.with_name(f".{path.name}.partial")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial.unlink(missing_ok=True)
        with os.fdopen(os.open(partial, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        partial.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)
        reason = os.strerror(error.errno).lower() if error.errno else type(error).__name__
        raise DatabaseError(f"{path} could not be written: {reason}.", field="out") from error


def sync_folder(folder: Path) -> None:
    """Let the names in a folder outlive a power cut: a name is on disk only once its folder is.

    Raises:
        DatabaseError: The folder cannot be read or its disk fails.
    """
    if os.name != "posix":
        return
    try:
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
    except OSError as error:
        raise DatabaseError(f"The folder {folder} could not be written.", field="out") from error
