"""Opening what the user chose to import: one file, a folder, or a zip archive, within limits.

Nothing is unpacked to disk and nothing outside the chosen path is read: links are not followed, archive members are
read in memory whatever their names say, and an archive inside an archive stays closed. What cannot be read is listed
with its reason rather than dropped.
"""

import hashlib
import os
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import IO, TypeAlias

from tumorboard.errors import ImportRefusedError

MEBIBYTE = 1024 * 1024
_CHUNK = 256 * 1024
_RATIO_FLOOR = MEBIBYTE
_ZIP_SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OTHER_ARCHIVES = {b"\x1f\x8b": "gzip", b"7z\xbc\xaf\x27\x1c": "7-Zip", b"Rar!": "RAR", b"BZh": "bzip2"}


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one import may hold, and how much reading it may cost; beyond it, it is refused.

    Attributes:
        file_bytes: The largest single file, uncompressed, in bytes.
        total_bytes: All files of a folder or an archive together, uncompressed, in bytes.
        files: The number of files in a folder or an archive.
        compression_ratio: Uncompressed to compressed size of one archive member of more than a mebibyte; hospital
            text reaches some 30, an archive bomb 1,000.
        values: JSON values in one file; each costs some 100 bytes of memory.
        depth: JSON nesting in one file. FHIR's own examples stay below 30.
        entries: Resources in one import.
        memory_bytes: What the process that reads may take up, in bytes of addresses, where the system can limit it.
        step_seconds: How long one file may take, and how long what all files say together.
        seconds: How long the import may take to be read.
        answer_bytes: What the process that reads may answer.
        attempts: How often reading begins anew without the file on which it ended.
    """

    file_bytes: int = 200 * MEBIBYTE
    total_bytes: int = 500 * MEBIBYTE
    files: int = 20_000
    compression_ratio: int = 200
    values: int = 8_000_000
    depth: int = 100
    entries: int = 200_000
    memory_bytes: int = 6144 * MEBIBYTE
    step_seconds: float = 300
    seconds: float = 1800
    answer_bytes: int = 2048 * MEBIBYTE
    attempts: int = 5


DEFAULT_LIMITS = Limits()

Turn: TypeAlias = Callable[[str], str]
"""Is told what is about to be read, and answers why it is not to be, or ""."""


def every_turn(_name: str) -> str:
    """Reads everything."""
    return ""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file as it came.

    Attributes:
        name: What to call it: its path inside the chosen folder or archive, with "/" between the parts.
        content: The original bytes, to be archived.
        sha256: Their SHA-256 in hexadecimal.
    """

    name: str
    content: bytes
    sha256: str


@dataclass(frozen=True, slots=True)
class SkippedFile:
    """A file that was found and not read, with the reason as one plain sentence."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class OpenedFiles:
    """Everything found at the chosen path, in the order of the names."""

    files: tuple[SourceFile, ...]
    skipped: tuple[SkippedFile, ...] = ()


def open_files(path: Path, limits: Limits = DEFAULT_LIMITS, turn: Turn = every_turn) -> OpenedFiles:
    """Reads the file, folder or zip archive at `path` into memory.

    Args:
        path: What the user chose.
        limits: How much it may hold.
        turn: Told the name of the path, then of each file in it.

    Returns:
        The files in the order of their names. A file whose bytes equal an earlier one's is listed as skipped.

    Raises:
        ImportRefusedError: Nothing is there, it cannot be read, or it holds more than the limits allow.
    """
    name = _shown(path.name or str(path))
    if reason := turn(name):
        raise ImportRefusedError(reason)
    try:
        if path.is_dir():
            return _without_copies(_open_folder(path, limits, turn))
        if not path.is_file():
            raise ImportRefusedError(f"{name} was not found: choose a file or folder that exists.")
        if _starts_as_zip(path):
            return _without_copies(_open_zip(path, limits, turn))
        return OpenedFiles(files=(_read_file(path, name, limits),))
    except OSError as error:
        raise ImportRefusedError(
            f"{name} cannot be read ({error.strerror or type(error).__name__}): check that you may open it."
        ) from error


def source_file(name: str, content: bytes) -> SourceFile:
    """Wraps bytes that are already in memory."""
    return SourceFile(name=name, content=content, sha256=hashlib.sha256(content).hexdigest())


def archive_kind(content: bytes) -> str:
    """Names the archive format by the first bytes, "" where it is none. Office documents are zip archives too."""
    if content.startswith(_ZIP_SIGNATURES):
        return "zip"
    return next((kind for signature, kind in _OTHER_ARCHIVES.items() if content.startswith(signature)), "")


def _starts_as_zip(path: Path) -> bool:
    with path.open("rb") as stream:
        return stream.read(4).startswith(_ZIP_SIGNATURES)


def _read_file(path: Path, name: str, limits: Limits) -> SourceFile:
    with path.open("rb") as stream:
        return source_file(name, _content(stream, name, limits))


def _content(stream: IO[bytes], name: str, limits: Limits) -> bytes:
    """All that a stream holds, in chunks: a size that was announced is a claim, a file may grow, a device has none."""
    parts: list[bytes] = []
    size = 0
    while chunk := stream.read(_CHUNK):
        size += len(chunk)
        if size > limits.file_bytes:
            raise _too_large(name, limits)
        parts.append(chunk)
    return b"".join(parts)


def _open_folder(folder: Path, limits: Limits, turn: Turn) -> OpenedFiles:
    files: list[SourceFile] = []
    skipped: list[SkippedFile] = []
    total = 0
    closed: list[OSError] = []
    for count, path in enumerate(_walk(folder, closed), start=1):
        if count > limits.files:
            raise ImportRefusedError(
                f"{_shown(folder.name)} holds more than {limits.files:,} files: import it in smaller parts."
            )
        name = _shown(path.relative_to(folder).as_posix())
        if reason := turn(f"{_shown(folder.name)}/{name}"):
            skipped.append(SkippedFile(name, reason))
            continue
        try:
            regular = stat.S_ISREG(path.lstat().st_mode)
            file = _read_file(path, name, limits) if regular else None
        except OSError as error:
            skipped.append(SkippedFile(name, f"{name} cannot be read ({error.strerror})."))
            continue
        if file is None:
            skipped.append(SkippedFile(name, f"{name} is a link or a device, which is not followed."))
            continue
        total += len(file.content)
        if total > limits.total_bytes:
            raise _too_much(_shown(folder.name), limits)
        if kind := archive_kind(file.content):
            skipped.append(_closed_archive(name, kind))
        else:
            files.append(file)
    for failure in closed:
        name = _shown(Path(str(failure.filename)).name)
        skipped.append(SkippedFile(name, f"The folder {name} cannot be opened ({failure.strerror})."))
    return OpenedFiles(tuple(files), tuple(skipped))


def _walk(folder: Path, closed: list[OSError]) -> Iterator[Path]:
    """Every file below the folder that is not hidden, in the order of the names, whatever the file system's order.

    Folders that cannot be opened are left in `closed`.
    """
    for root, folders, names in os.walk(folder, onerror=closed.append, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                yield Path(root, name)


def _open_zip(path: Path, limits: Limits, turn: Turn) -> OpenedFiles:
    name = _shown(path.name)
    try:
        with zipfile.ZipFile(path) as archive:
            members = [member for member in archive.infolist() if not member.is_dir()]
            _check_zip(name, members, limits)
            found = [_read_member(archive, member, name, limits, turn) for member in members]
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise ImportRefusedError(
            f"{name} is not a readable zip archive (it is damaged, encrypted or of an unknown kind): "
            "unpack it yourself and import the folder."
        ) from error
    found.sort(key=lambda item: item.name)
    return OpenedFiles(
        files=tuple(item for item in found if isinstance(item, SourceFile)),
        skipped=tuple(item for item in found if isinstance(item, SkippedFile)),
    )


def _check_zip(name: str, members: list[zipfile.ZipInfo], limits: Limits) -> None:
    """Refuses an archive by what its directory announces, before anything is unpacked."""
    if len(members) > limits.files:
        raise ImportRefusedError(f"{name} holds more than {limits.files:,} files: import it in smaller parts.")
    if sum(member.file_size for member in members) > limits.total_bytes:
        raise _too_much(name, limits)
    for member in members:
        if member.file_size > limits.file_bytes:
            raise _too_large(f"{name}/{_member_name(member)}", limits)
        if (
            member.file_size > _RATIO_FLOOR
            and member.file_size > max(member.compress_size, 1) * limits.compression_ratio
        ):
            raise ImportRefusedError(
                f"{name} was refused: a file in it is more than {limits.compression_ratio} times larger than its "
                "compressed form, as in an archive made to fill the memory. Ask the sender for the files themselves."
            )


def _read_member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, archive_name: str, limits: Limits, turn: Turn
) -> SourceFile | SkippedFile:
    name = _member_name(member)
    if reason := turn(f"{archive_name}/{name}"):
        return SkippedFile(name, reason)
    with archive.open(member) as stream:
        content = _content(stream, f"{archive_name}/{name}", limits)
    if kind := archive_kind(content):
        return _closed_archive(name, kind)
    return source_file(name, content)


def _member_name(member: zipfile.ZipInfo) -> str:
    """The member's name for people. It never becomes a path: ".." and a leading "/" only mislead the reader."""
    parts = PurePosixPath(member.filename.replace("\\", "/")).parts
    name = "/".join(part for part in parts if part not in {"..", "/", "."})
    return _shown(name)


def _shown(name: str) -> str:
    """A file name that can be printed and stored; names may hold bytes that are no text."""
    return "".join(character if character.isprintable() else "�" for character in name) or "unnamed"


def _without_copies(opened: OpenedFiles) -> OpenedFiles:
    """Lists a file whose bytes were already seen as skipped: copies of a download are common and change nothing."""
    first: dict[str, str] = {}
    files: list[SourceFile] = []
    copies: list[SkippedFile] = []
    for file in opened.files:
        if file.sha256 in first:
            copies.append(SkippedFile(file.name, f"{file.name} is an exact copy of {first[file.sha256]}."))
        else:
            first[file.sha256] = file.name
            files.append(file)
    return replace(opened, files=tuple(files), skipped=(*opened.skipped, *copies))


def _closed_archive(name: str, kind: str) -> SkippedFile:
    return SkippedFile(name, f"{name} is a {kind} archive or an Office document; it was not opened: import it alone.")


def _too_large(name: str, limits: Limits) -> ImportRefusedError:
    return ImportRefusedError(
        f"{name} is larger than {limits.file_bytes // MEBIBYTE} MB: ask the sender for a smaller extract."
    )


def _too_much(name: str, limits: Limits) -> ImportRefusedError:
    return ImportRefusedError(
        f"{name} holds more than {limits.total_bytes // MEBIBYTE} MB when unpacked: import it in smaller parts."
    )
