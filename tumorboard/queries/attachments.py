"""Stored files with their content."""

from dataclasses import dataclass

from sqlalchemy import CompoundSelect, select, union_all
from sqlalchemy.orm import Session

from tumorboard.errors import NotFoundError
from tumorboard.models import Attachment, Letter, Material


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file as it is kept: its name and media type are what it came with, and are not to be trusted."""

    id: int
    sha256: str
    file_name: str
    media_type: str
    content: bytes


def read_stored_file(session: Session, case_id: int, attachment_id: int) -> StoredFile:
    """A file of a case with all its bytes.

    Raises:
        NotFoundError: The case has no such file.
    """
    of_case: CompoundSelect[tuple[int | None]] = union_all(
        select(Material.attachment_id).where(Material.case_id == case_id, Material.attachment_id.is_not(None)),
        select(Letter.attachment_id).where(Letter.case_id == case_id),
    )
    row = session.execute(
        select(Attachment.id, Attachment.sha256, Attachment.file_name, Attachment.media_type, Attachment.content).where(
            Attachment.id == attachment_id, Attachment.id.in_(of_case)
        )
    ).one_or_none()
    if row is None:
        raise NotFoundError("This case has no such file.")
    return StoredFile(row.id, row.sha256, row.file_name, row.media_type, row.content)
