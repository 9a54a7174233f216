"""The folder of this computer that a scanner or a fax writes to: what is new in it. Nothing is ever taken from it."""

import hashlib
import stat
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tumorboard.errors import NotFoundError
from tumorboard.vault.filing import MAX_BYTES
from tumorboard.vault.names import kept_name

MOST_LISTED = 200
"""So many of the newest files are looked at; a folder where nobody tidies up has thousands."""


@dataclass(frozen=True, slots=True)
class ScannedFile:
    """A file of the folder that is not on the board.

    Attributes:
        path: Where it is.
        name: What it is called, as it may be shown.
        size: In bytes.
        modified: When it was written.
    """

    path: Path
    name: str
    size: int
    modified: datetime


@dataclass(frozen=True, slots=True)
class Scanned:
    """What is in the folder.

    Attributes:
        files: What is not on the board, the newest first.
        filed: How many files are on the board already.
        older: How many older files were not looked at.
    """

    files: tuple[ScannedFile, ...]
    filed: int
    older: int


class ScanFolder:
    """A folder that is looked into again and again; a file that has not changed is read once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._hashes: dict[tuple[str, int, int], str] = {}

    def look(self, stored: Callable[[Collection[str]], frozenset[str]]) -> Scanned:
        """What is new.

        Args:
            stored: Says which of some SHA-256 hashes are on the board (`queries.attachments.find_stored`).

        Raises:
            NotFoundError: The folder is not there, or cannot be read.
        """
        found = self._newest()
        listed = found[:MOST_LISTED]
        hashes = {file.path: self._hash(file) for file in listed}
        known = stored(tuple(each for each in hashes.values() if each))
        new = tuple(file for file in listed if hashes[file.path] not in known)
        return Scanned(new, len(listed) - len(new), len(found) - len(listed))

    def _newest(self) -> list[ScannedFile]:
        files = []
        try:
            for path in self.folder.iterdir():
                status = path.lstat()
                # A link may lead anywhere, and what is hidden is another program's.
                if stat.S_ISREG(status.st_mode) and not path.name.startswith("."):
                    written = datetime.fromtimestamp(status.st_mtime, UTC)
                    files.append(ScannedFile(path, kept_name(path.name), status.st_size, written))
        except OSError as error:
            raise NotFoundError(
                f"The scan folder {self.folder} cannot be read. Connect its drive, or choose another folder.",
                field="folder",
            ) from error
        return sorted(files, key=lambda file: (file.modified, file.name), reverse=True)

    def _hash(self, file: ScannedFile) -> str:
        """The file's SHA-256; "" for one that is too large to be filed, or cannot be read."""
        if file.size > MAX_BYTES:
            return ""
        key = (str(file.path), file.size, round(file.modified.timestamp() * 1_000_000))
        if key not in self._hashes:
            try:
                with file.path.open("rb") as stream:
                    self._hashes[key] = hashlib.file_digest(stream, "sha256").hexdigest()
            except OSError:
                return ""
        return self._hashes[key]
