"""Reading everything that was chosen for one import together: opened, told apart by name, interpreted as one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from tumorboard.errors import ImportRefusedError
from tumorboard.exchange.fhir.reader import read_fhir_files
from tumorboard.exchange.fhir.record import FhirReading
from tumorboard.exchange.files import (
    DEFAULT_LIMITS,
    Limits,
    OpenedFiles,
    SkippedFile,
    SourceFile,
    Turn,
    every_turn,
    open_files,
)


@dataclass(frozen=True, slots=True)
class PathsRead:
    """What the chosen paths hold.

    Attributes:
        reading: All of it; None where nothing could be read.
        refused: With a reading, the paths that could not be opened; without one, every file and path.
    """

    reading: FhirReading | None
    refused: tuple[SkippedFile, ...] = ()


def read_paths(paths: Sequence[Path], limits: Limits = DEFAULT_LIMITS, turn: Turn = every_turn) -> PathsRead:
    """Reads files, folders and zip archives together. References lead from one to the other.

    Args:
        paths: What the user chose.
        limits: How much it may hold.
        turn: Told of each step before it is taken, by words that are the same on every run; "" for the last step,
            which no file has to itself.
    """
    opened, refused = _opened(paths, limits, turn)
    if not opened.files:
        return PathsRead(None, (*opened.skipped, *refused))
    try:
        return PathsRead(read_fhir_files(opened, limits, partial(_step, turn, "parse")), tuple(refused))
    except ImportRefusedError as error:
        unread = [SkippedFile(file.name, error.sentence) for file in opened.files]
        return PathsRead(None, (*unread, *opened.skipped, *refused))


def _step(turn: Turn, act: str, name: str) -> str:
    return turn(f"{act} {name}" if name else "")


def _opened(paths: Sequence[Path], limits: Limits, turn: Turn) -> tuple[OpenedFiles, list[SkippedFile]]:
    """Everything found at the paths, each file under a name of its own, and the paths that cannot be opened."""
    files: dict[str, SourceFile] = {}
    skipped: list[SkippedFile] = []
    refused: list[SkippedFile] = []
    hashes: dict[str, str] = {}
    total = 0
    for number, path in enumerate(paths, start=1):
        try:
            opened = open_files(path, limits, partial(_step, turn, f"open {number}"))
        except ImportRefusedError as error:
            refused.append(SkippedFile(path.name or str(path), error.sentence))
            continue
        total += sum(len(file.content) for file in opened.files)
        if total > limits.total_bytes:
            refused.append(SkippedFile(path.name, "The chosen files are too large together: import them in parts."))
            continue
        skipped.extend(opened.skipped)
        for file in opened.files:
            if file.sha256 in hashes:
                skipped.append(SkippedFile(file.name, f"{file.name} is an exact copy of {hashes[file.sha256]}."))
                continue
            name = _free_name(file.name, files)
            hashes[file.sha256] = name
            files[name] = replace(file, name=name)
    return OpenedFiles(tuple(files.values()), tuple(skipped)), refused


def _free_name(name: str, taken: dict[str, SourceFile]) -> str:
    free, count = name, 1
    while free in taken:
        count += 1
        free = f"{name} ({count})"
    return free
