"""Filing files into a case: what comes by a dialog, by drag, by paste or from the scan folder.

A file is read and looked at first, without the board; then it is filed whole in one act, or not at all. What it is, is
told by its content. Programs and archives are refused whatever they are called, and nothing is ever unpacked.
"""

import hashlib
import math
import os
import re
import stat
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TypeAlias
from uuid import UUID, uuid5

from tumorboard.database.sessions import Database
from tumorboard.errors import DatabaseError, InvalidInputError, NotAllowedError, TumorBoardError
from tumorboard.exchange.document_kinds import kind_by_words
from tumorboard.exchange.reading_conversation import Stop
from tumorboard.services.attachments import FileAttachment, file_attachment
from tumorboard.services.materials import StoreAttachment
from tumorboard.vault.kinds import DICOM, Kind, refused_name, shown_kind
from tumorboard.vault.looking_apart import look_apart
from tumorboard.vault.names import kept_name
from tumorboard.vocabulary import ImportOutcome, MaterialKind

MAX_BYTES = 125_000_000
"""Greatest file of a case, in bytes.

PostgreSQL's audit trigger reads a row as JSON, where each byte is two characters of a text of 2^28 at most.
"""

ALREADY_THERE = "This case has this file already. Nothing was changed."

_CHUNK = 1024 * 1024
_HEAD = 4096
_TITLE = 2000
"""Characters of a document's text that its kind is proposed from."""

_WORD_ENDS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class ReadyFile:
    """A file that was read and looked at and can be filed.

    Attributes:
        name: What it is called.
        content: All of it.
        sha256: Its hash in hexadecimal.
        media_type: What it is, by its content.
        text: What could be read out of it.
        note: What is to be said of it, e.g. that it needs a password; "" for nothing.
        kind: The kind of document that is proposed.
    """

    name: str
    content: bytes
    sha256: str
    media_type: str
    text: str
    note: str
    kind: MaterialKind


@dataclass(frozen=True, slots=True)
class FileOutcome:
    """What became of one file.

    Attributes:
        name: What it is called.
        outcome: Filed, skipped (it was there already), or refused.
        reason: Why, or what is to be said of it, in plain sentences; "" for nothing.
        material_id: The material that it is; None where it was refused.
    """

    name: str
    outcome: ImportOutcome
    reason: str = ""
    material_id: int | None = None


Prepared: TypeAlias = ReadyFile | FileOutcome
"""A file that can be filed, or why it is refused."""


def prepare_path(path: Path, stop: Stop | None = None) -> Prepared:
    """Read and look at a file of this computer; one that is too large is not read at all."""
    name = kept_name(os.fsencode(path.name).decode("utf-8", "replace"))
    try:
        content = _content(path)
    except InvalidInputError as error:
        return FileOutcome(name, ImportOutcome.REFUSED, error.sentence)
    except OSError as error:
        reason = os.strerror(error.errno).lower() if error.errno else type(error).__name__
        return FileOutcome(name, ImportOutcome.REFUSED, f"This file cannot be read: {reason}. It was not filed.")
    return prepare_bytes(name, content, stop)


def prepare_bytes(name: str, content: bytes, stop: Stop | None = None) -> Prepared:
    """Look at what was pasted, or read already."""
    name = kept_name(name)
    try:
        _refuse_size(len(content))
        kind = _kind(content)
    except InvalidInputError as error:
        return FileOutcome(name, ImportOutcome.REFUSED, error.sentence)
    look = look_apart(content, picture=False, stop=stop)
    return ReadyFile(
        name=name,
        content=content,
        sha256=hashlib.sha256(content).hexdigest(),
        media_type=kind.media_type,
        text=look.text,
        note=look.note,
        kind=propose_kind(name, kind, look.text),
    )


def filing_command(case_id: int, ready: ReadyFile, received_on: date) -> FileAttachment:
    """The act that files a file."""
    file = StoreAttachment(ready.content, ready.media_type, ready.name, ready.text)
    return FileAttachment(case_id, file, ready.kind, ready.name, received_on)


def outcome_of(ready: ReadyFile, filed: tuple[int, bool]) -> FileOutcome:
    """What became of a file, from what `services.attachments.file_attachment` returned."""
    material_id, new = filed
    if new:
        return FileOutcome(ready.name, ImportOutcome.FILED, ready.note, material_id)
    return FileOutcome(ready.name, ImportOutcome.SKIPPED, ALREADY_THERE, material_id)


def file_paths(
    database: Database,
    case_id: int,
    paths: Sequence[Path],
    *,
    act: UUID | None = None,
    told: Callable[[int], None] = lambda _count: None,
) -> tuple[FileOutcome, ...]:
    """File files of this computer into a case; one that is refused does not stop the next.

    Args:
        database: The board, with a coordinator signed in.
        case_id: Into which case.
        paths: The files.
        act: The key of what the person does (see `Database.write`): said again, each file is filed once.
        told: Is told how many are done.

    Returns:
        One outcome for each path, in their order. Where the board cannot be written, as on a full disk, the file that
        was at its turn and all further ones are refused; those before stay filed.

    Raises:
        NotAllowedError: The actor is not a coordinator; nothing was filed.
        NotFoundError: There is no such case.
    """
    return _file(database, case_id, (partial(prepare_path, path) for path in paths), act, told)


def file_bytes(database: Database, case_id: int, name: str, content: bytes, *, act: UUID | None = None) -> FileOutcome:
    """File what was pasted, as `file_paths` files files."""
    (outcome,) = _file(database, case_id, (partial(prepare_bytes, name, content),), act, lambda _count: None)
    return outcome


def propose_kind(name: str, kind: Kind, text: str) -> MaterialKind:
    """What kind of document a file seems to be: by its name, then by how its text begins."""
    if kind == DICOM:
        return MaterialKind.RADIOLOGY_REPORT if "Modality: SR\n" in text else MaterialKind.IMAGING
    by_name = kind_by_words(_WORD_ENDS.sub(" ", name))
    return by_name or kind_by_words(text[:_TITLE]) or MaterialKind.OTHER_DOCUMENT


def _file(
    database: Database,
    case_id: int,
    turns: Iterable[Callable[[], Prepared]],
    act: UUID | None,
    told: Callable[[int], None],
) -> tuple[FileOutcome, ...]:
    outcomes: list[FileOutcome] = []
    today = datetime.now(UTC).astimezone().date()
    lost = ""
    for count, prepare in enumerate(turns, start=1):
        prepared = prepare()
        if isinstance(prepared, ReadyFile):
            key = None if act is None else uuid5(act, f"{case_id} {prepared.sha256}")
            prepared, lost = _filed(database, filing_command(case_id, prepared, today), prepared, key, lost)
        outcomes.append(prepared)
        told(count)
    return tuple(outcomes)


def _filed(
    database: Database, command: FileAttachment, ready: ReadyFile, key: UUID | None, lost: str
) -> tuple[FileOutcome, str]:
    """The outcome of one act, and why the board cannot be written, "" where it can."""
    if lost:
        return FileOutcome(ready.name, ImportOutcome.REFUSED, f"It was not filed. {lost}"), lost
    try:
        return outcome_of(ready, database.write(file_attachment, command, act=key)), ""
    except DatabaseError as error:
        return FileOutcome(ready.name, ImportOutcome.REFUSED, error.sentence), error.sentence
    except NotAllowedError:
        raise
    except InvalidInputError as error:
        return FileOutcome(ready.name, ImportOutcome.REFUSED, error.sentence), ""


def _content(path: Path) -> bytes:
    """All bytes of a regular file, no more than a case takes.

    Raises:
        InvalidInputError: It is no file, too large, or grew while it was read.
        OSError: It cannot be read.
    """
    found = path.stat()
    if stat.S_ISDIR(found.st_mode):
        raise InvalidInputError("This is a folder. Choose the files in it; nothing was filed.")
    if not stat.S_ISREG(found.st_mode):
        raise InvalidInputError("This is no file but a device or a connection. Nothing was filed.")
    _refuse_size(found.st_size)
    parts: list[bytes] = []
    size = 0
    with path.open("rb") as stream:
        head = stream.read(_HEAD)
        # At once, before the rest of a large archive is read.
        if name := refused_name(head):
            raise _refusal(name)
        chunk = head
        while chunk:
            size += len(chunk)
            _refuse_size(size)
            parts.append(chunk)
            chunk = stream.read(_CHUNK)
    return b"".join(parts)


def _kind(content: bytes) -> Kind:
    if not content:
        raise InvalidInputError("This file is empty. It was not filed.")
    if name := refused_name(content):
        raise _refusal(name)
    kind = shown_kind(content)
    if kind is None:
        raise InvalidInputError(
            "What this file is cannot be told from its content. It was not filed: save it as a PDF, an image or plain"
            " text, and add that."
        )
    return kind


def _refusal(name: str) -> TumorBoardError:
    return InvalidInputError(
        f"This is {name}, whatever it is called. It was not opened and not filed: ask for the document itself, as a"
        " PDF, an image, DICOM or plain text."
    )


def _refuse_size(size: int) -> None:
    if size > MAX_BYTES:
        megabytes = math.ceil(size / 1_000_000)
        raise InvalidInputError(
            f"This file has {megabytes:,} MB, and a file of a case has {MAX_BYTES // 1_000_000} MB at most."
            " It was not filed: ask for a smaller extract, or file the key images."
        )
