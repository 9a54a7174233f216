"""Opening a stored file: inside the program as text, or outside as a copy that is traced before it is made."""

import hashlib
from pathlib import Path
from uuid import UUID

from tumorboard.database.sessions import Database
from tumorboard.errors import DatabaseError
from tumorboard.queries.attachments import StoredFile, read_stored_file
from tumorboard.services.attachments import OpenAttachment, record_opening
from tumorboard.vault.copies import Copies
from tumorboard.vault.kinds import kind_of, preview
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
    stored = _whole(database.read(read_stored_file, command.case_id, command.attachment_id))
    kind = kind_of(stored.content)
    database.write(record_opening, command, act=act)
    return copies.make(safe_name(stored.file_name, kind.suffix), stored.content)


def preview_text(database: Database, case_id: int, attachment_id: int) -> str:
    """The beginning of a file as plain text to show inside the program; "" where it is no text.

    Raises:
        DatabaseError: The board cannot be reached, or the stored bytes are damaged.
        NotFoundError: The case has no such file.
    """
    return preview(_whole(database.read(read_stored_file, case_id, attachment_id)).content)


def _whole(stored: StoredFile) -> StoredFile:
    if hashlib.sha256(stored.content).hexdigest() != stored.sha256:
        raise DatabaseError("The stored file is damaged: it is not what its hash says. It is not opened.")
    return stored
