"""Opening a stored file outside the program: as a copy that is traced before it is made."""

import hashlib
from pathlib import Path
from uuid import UUID

from tumorboard.database.sessions import Database
from tumorboard.errors import DatabaseError
from tumorboard.private_files import write_private
from tumorboard.queries.attachments import StoredFile, read_stored_file
from tumorboard.services.attachments import OpenAttachment, record_opening
from tumorboard.vault.copies import Copies
from tumorboard.vault.kinds import OPENED, TEXT, kind_of
from tumorboard.vault.names import safe_name


def open_outside(database: Database, copies: Copies, command: OpenAttachment, *, act: UUID | None = None) -> Path:
    """A copy of a file of a case, to be handed to the program that the system has for it.

    The trace is written before the copy: no copy is ever made that the audit trail does not tell of.

    Args:
        database: The board, with who opens the file.
        copies: Where copies of this program lie.
        command: Which file of which case, and why.
        act: The key of what the person does (see `Database.write`).

    Raises:
        DatabaseError: The board cannot be reached, the copy cannot be written, or the stored bytes are damaged.
        InvalidInputError: The file is of a kind that is not opened outside, too large, or empty; this leaves no trace.
        NotFoundError: The case has no such file.
    """
    stored = read_whole(database, command.case_id, command.attachment_id)
    kind = kind_of(stored.content)
    database.write(record_opening, command, act=act)
    return copies.make(safe_name(stored.file_name, kind.suffix), stored.content)


def save_copy(database: Database, command: OpenAttachment, target: Path, *, act: UUID | None = None) -> Path:
    """Write a copy of a file of a case to where somebody wants it, readable by them alone; it is traced as opening is.

    Args:
        database: The board, with who saves the file.
        command: Which file of which case.
        target: The copy; what is there already is replaced.
        act: The key of what the person does (see `Database.write`).

    Raises:
        DatabaseError: The board cannot be reached, the copy cannot be written, or the stored bytes are damaged.
        InvalidInputError: The file is of a kind that does not leave the program; this leaves no trace.
        NotFoundError: The case has no such file.
    """
    stored = read_whole(database, command.case_id, command.attachment_id)
    kind_of(stored.content)
    database.write(record_opening, command, act=act)
    write_private(target, stored.content)
    return target


def copy_name(name: str, media_type: str) -> str:
    """What a copy of a file is called before its content was read: with the end of the kind that it is said to be."""
    suffix = next((kind.suffix for kind in OPENED if kind.media_type == media_type), TEXT.suffix)
    return safe_name(name, suffix)


def read_whole(database: Database, case_id: int, attachment_id: int) -> StoredFile:
    """A file of a case as it was stored, compared with its hash.

    Raises:
        DatabaseError: The board cannot be reached, or the stored bytes are damaged.
        NotFoundError: The case has no such file.
    """
    stored = database.read(read_stored_file, case_id, attachment_id)
    if hashlib.sha256(stored.content).hexdigest() != stored.sha256:
        raise DatabaseError("The stored file is damaged: it is not what its hash says. It is not opened.")
    return stored
