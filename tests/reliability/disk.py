"""A disk that remembers in which order it was written and synced, and what it holds when the power fails.

It is a VFS of apsw's SQLite: each write, truncation, deletion and sync goes on to the real disk and is noted. From the
notes the files are made as a cut after any step may leave them: what was synced is there, and of what was not, each
sector is there or is not, whatever the order in which it was written. Sectors are 512 or 4096 bytes, so that a page is
torn and a later write may have arrived without an earlier one.

What is not simulated: a disk that says that it synced and did not; damage to sectors that nobody was writing; a new
file whose name is lost with its folder's entry (SQLite syncs the folder itself, below a VFS).
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from random import Random

import apsw


class Did(Enum):
    """What was done to a file."""

    WRITE = "write"
    TRUNCATE = "truncate"
    DELETE = "delete"
    SYNC = "sync"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing done to a file.

    Attributes:
        did: What.
        name: The file's name, without its folder.
        offset: Where a write begins, or the length after a truncation, in bytes.
        data: What was written.
    """

    did: Did
    name: str
    offset: int = 0
    data: bytes = b""


class _NotingFile(apsw.VFSFile):
    """An open file, of which every change is noted."""

    def __init__(self, base: str, name: str | apsw.URIFilename | None, flags: list[int], steps: list[Step]) -> None:
        super().__init__(base, name, flags)
        self._steps = steps
        path = name.filename() if isinstance(name, apsw.URIFilename) else name
        self._name = "" if path is None else Path(path).name

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802 - SQLite's name
        super().xWrite(data, offset)
        self._steps.append(Step(Did.WRITE, self._name, offset, bytes(data)))

    def xTruncate(self, newsize: int) -> None:  # noqa: N802 - SQLite's name
        super().xTruncate(newsize)
        self._steps.append(Step(Did.TRUNCATE, self._name, newsize))

    def xSync(self, flags: int) -> None:  # noqa: N802 - SQLite's name
        super().xSync(flags)
        self._steps.append(Step(Did.SYNC, self._name))


class NotingDisk(apsw.VFS):
    """The real disk, under a name by which connections ask for it; `steps` grows with what they do."""

    def __init__(self, name: str) -> None:
        super().__init__(name, "")
        self._base = ""
        self.steps: list[Step] = []

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:  # noqa: N802 - SQLite's name
        """Open a file and note what is done to it."""
        return _NotingFile(self._base, name, flags, self.steps)

    def xDelete(self, filename: str, syncdir: bool) -> None:  # noqa: N802 - SQLite's name
        """Delete a file."""
        super().xDelete(filename, syncdir)
        self.steps.append(Step(Did.DELETE, Path(filename).name))


@dataclass(slots=True)
class _File:
    """What a file surely holds, None where there is none, and what was done to it since it was last synced."""

    synced: bytearray | None = None
    pending: list[Step] = field(default_factory=list)


def power_cuts(
    before: dict[str, bytes], steps: Sequence[Step], cuts: Sequence[int], random: Random
) -> Iterator[dict[str, bytes]]:
    """The files as a power cut leaves them after each of some numbers of steps, which ascend.

    Args:
        before: The files at first, by name, all synced.
        steps: What was done to them.
        cuts: After how many steps the power fails.
        random: Decides which of the unsynced sectors are there.
    """
    files: dict[str, _File] = defaultdict(_File)
    for name, content in before.items():
        files[name].synced = bytearray(content)
    done = 0
    for cut in cuts:
        for step in steps[done:cut]:
            file = files[step.name]
            file.pending.append(step)
            if step.did is Did.SYNC:
                for one in file.pending:
                    file.synced = _applied(file.synced, one)
                file.pending.clear()
        done = max(done, cut)
        sector = random.choice((512, 4096))
        # From "nothing that was not synced" to "all of it": a disk may have been idle or busy.
        kept = random.choice((0.0, 0.5, 0.9, 1.0))
        yield {
            name: bytes(left) for name, file in files.items() if (left := _left(file, sector, kept, random)) is not None
        }


def _left(file: _File, sector: int, kept: float, random: Random) -> bytearray | None:
    content = None if file.synced is None else bytearray(file.synced)
    for step in file.pending:
        for piece in _pieces(step, sector):
            if random.random() < kept:
                content = _applied(content, piece)
    return content


def _pieces(step: Step, sector: int) -> Iterator[Step]:
    """A write as the sectors that it touches; anything else happens whole or not."""
    if step.did is not Did.WRITE:
        yield step
        return
    begin, end = step.offset, step.offset + len(step.data)
    while begin < end:
        stop = min(end, (begin // sector + 1) * sector)
        yield Step(Did.WRITE, step.name, begin, step.data[begin - step.offset : stop - step.offset])
        begin = stop


def _applied(content: bytearray | None, step: Step) -> bytearray | None:
    if step.did is Did.DELETE:
        return None
    if step.did is Did.SYNC:
        return content
    if content is None:
        content = bytearray()
    if step.did is Did.TRUNCATE:
        del content[step.offset :]
    else:
        end = step.offset + len(step.data)
        content.extend(bytes(max(0, end - len(content))))
        content[step.offset : end] = step.data
    return content
