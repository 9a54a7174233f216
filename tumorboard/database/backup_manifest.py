"""The manifest beside a backup: which board it holds, in which state, and the hash of its bytes."""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from cattrs.preconf.json import make_converter

from tumorboard.database.backup_state import BoardState
from tumorboard.errors import DatabaseError
from tumorboard.private_files import write_private

SUFFIX = ".manifest.json"
FORMAT = 1
"""Raised when an older program would misunderstand a manifest."""

SQLITE, POSTGRESQL = "sqlite", "postgresql"

_CHUNK = 1 << 20
_CONVERTER = make_converter(detailed_validation=False)


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is said of a backup.

    Attributes:
        format: Of the manifest itself.
        kind: `SQLITE`, a board's file, or `POSTGRESQL`, an archive of pg_dump.
        made_at: When the backup was begun; with an offset.
        program: The version of the program that made it.
        size: Of the backup, in bytes.
        sha256: Of the backup, 64 hexadecimal digits.
        state: The state of the board that it holds.
        keys_sha256: Of the key file beside it, without which it opens for nobody; "" where it is not encrypted.
    """

    format: int
    kind: str
    made_at: datetime
    program: str
    size: int
    sha256: str
    state: BoardState
    keys_sha256: str = ""


def manifest_path(backup: Path) -> Path:
    """Where the manifest of a backup stands."""
    return backup.with_name(backup.name + SUFFIX)


def write_manifest(backup: Path, manifest: Manifest) -> None:
    """Write the manifest beside its backup, readable by its owner alone.

    Raises:
        DatabaseError: It cannot be written.
    """
    content = json.dumps(_CONVERTER.unstructure(manifest), ensure_ascii=False, indent=2)
    write_private(manifest_path(backup), f"{content}\n".encode())


def read_manifest(backup: Path) -> Manifest:
    """The manifest of a backup.

    Raises:
        DatabaseError: There is none, it cannot be understood, or it was made by a newer version of the program.
    """
    path = manifest_path(backup)
    try:
        content = json.loads(path.read_bytes())
        number = content["format"]
    except OSError as error:
        raise DatabaseError(
            f"There is no manifest {path.name} beside {backup.name}, so it cannot be verified; it was not restored.",
            field="file",
        ) from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise _unreadable(path) from error
    if number != FORMAT:
        raise DatabaseError(f"{path.name} was written by a newer version of the program; use that one.", field="file")
    try:
        manifest = _CONVERTER.structure(content, Manifest)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise _unreadable(path) from error
    if manifest.kind not in {SQLITE, POSTGRESQL} or manifest.made_at.tzinfo is None:
        raise _unreadable(path)
    return manifest


def size_and_hash(source: BinaryIO, copy: BinaryIO | None = None) -> tuple[int, str]:
    """How many bytes a stream still has, and their SHA-256; where there is a `copy`, they are written to it."""
    size, digest = 0, hashlib.sha256()
    while chunk := source.read(_CHUNK):
        size += len(chunk)
        digest.update(chunk)
        if copy is not None:
            copy.write(chunk)
    return size, digest.hexdigest()


def require_unaltered(manifest: Manifest, size: int, sha256: str) -> None:
    """Refuse bytes that are not those of the backup.

    Raises:
        DatabaseError: The backup was cut, altered or replaced.
    """
    if (size, sha256) != (manifest.size, manifest.sha256):
        raise DatabaseError(
            "The backup is not the file that its manifest describes: it was cut, altered or replaced. It was not"
            " restored; take an older one.",
            field="file",
        )


def _unreadable(path: Path) -> DatabaseError:
    return DatabaseError(f"The manifest {path.name} cannot be understood; nothing was restored.", field="file")
