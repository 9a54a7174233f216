"""Copies of stored files for other programs: for this user alone, read-only, and gone when the program is."""

import contextlib
import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

import platformdirs

from tumorboard.errors import DatabaseError

if sys.platform != "win32":
    import fcntl

_LOCK = "in-use"


def copies_path() -> Path:
    """Where the copies of whoever uses this computer lie while the program runs."""
    return platformdirs.user_cache_path("tumorboard", appauthor=False) / "opened"


class Copies:
    """The copies of one running program, in a folder of its own; what programs left that were killed is removed.

    Use as a context, or call `close` at the end.
    """

    def __init__(self, parent: Path) -> None:
        """Take the folder of all running programs; it is made if it is not there.

        Raises:
            DatabaseError: It cannot be made, or is somebody else's.
        """
        try:
            _make_private(parent)
            with _alone(parent):
                self._remove_left(parent)
                self._folder = Path(tempfile.mkdtemp(prefix="run-", dir=parent))
                self._lock = os.open(self._folder / _LOCK, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600)
                _try_lock(self._lock)
        except OSError as error:
            raise _refusal(error) from error

    def __enter__(self) -> Self:
        """The copies themselves."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Remove all."""
        self.close()

    def make(self, name: str, content: bytes) -> Path:
        """Write a copy that nobody may change and only this user may read.

        Args:
            name: A safe one (see `names`). Two copies of one name do not meet.
            content: All of it.

        Raises:
            DatabaseError: It cannot be written, or the folder is closed; nothing is left of it.
        """
        try:
            folder = Path(tempfile.mkdtemp(prefix="copy-", dir=self._folder))
            try:
                path = folder / name
                flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
                with os.fdopen(os.open(path, flags, 0o600), "wb") as stream:
                    stream.write(content)
                path.chmod(stat.S_IRUSR)
            except OSError:
                _remove(folder)
                raise
        except OSError as error:
            raise _refusal(error) from error
        return path

    def close(self) -> None:
        """Remove all copies; what another program still holds open is removed at the next start."""
        if self._lock >= 0:
            os.close(self._lock)
            self._lock = -1
            _remove(self._folder)

    @staticmethod
    def _remove_left(parent: Path) -> None:
        for folder in parent.glob("run-*"):
            if not folder.is_symlink() and _is_left(folder):
                _remove(folder)


def _refusal(error: OSError) -> DatabaseError:
    reason = os.strerror(error.errno).lower() if error.errno else type(error).__name__
    return DatabaseError(f"The file cannot be copied to be opened: {reason}.")


def _make_private(folder: Path) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or (sys.platform != "win32" and found.st_uid != os.getuid()):
        raise PermissionError(1, "not ours")
    folder.chmod(0o700)


@contextlib.contextmanager
def _alone(parent: Path) -> Iterator[None]:
    """Let programs that start at the same time go one after another: none takes a folder that is just being made."""
    lock = os.open(parent / _LOCK, os.O_CREAT | os.O_RDWR, 0o600)
    try:
        if sys.platform != "win32":
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield
    finally:
        os.close(lock)


def _is_left(folder: Path) -> bool:
    """Whether the program that made a folder is gone: then its lock is free."""
    try:
        lock = os.open(folder / _LOCK, os.O_RDWR)
    except FileNotFoundError:
        return True
    except OSError:
        return False
    try:
        return _try_lock(lock)
    finally:
        os.close(lock)


def _try_lock(file: int) -> bool:
    """Whether nobody else holds a file. Windows refuses to remove what is open, which is as good."""
    if sys.platform == "win32":
        return True
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _remove(folder: Path) -> None:
    # A read-only file is not removed on Windows, nor anything from a folder that was made read-only.
    def allow(remove: Callable[..., object], path: str, _error: object) -> None:
        with contextlib.suppress(OSError):
            Path(path).parent.chmod(0o700)
            Path(path).chmod(0o700)
            remove(path)

    shutil.rmtree(folder, onerror=allow)
