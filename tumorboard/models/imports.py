"""Outside files as they came, and what became of each of their entries."""

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from tumorboard.models.base import Base, Row
from tumorboard.vocabulary import ImportOutcome


class ImportedFile(Row, Base):
    """A file that was imported; its original bytes are kept as an attachment."""

    __tablename__ = "imported_file"

    attachment_id: Mapped[int] = mapped_column(ForeignKey("attachment.id"), unique=True)
    name: Mapped[str]
    format: Mapped[str] = mapped_column(String(40))


class ImportedEntry(Row, Base):
    """One entry of a file, accounted for: what it was, what it said, and what was done with it.

    `key` names the outside record (type and identity) so that the same entry is known again; the newest row of a key
    that was filed holds its present content hash. On the entry that a case was made from, `filed_sha256` covers the
    outside diagnosis, the plan and the words of the case as the import left them, so that a later edit is seen.
    """

    __tablename__ = "imported_entry"
    __table_args__ = (Index("ix_imported_entry_key_id", "key", "id"),)

    file_id: Mapped[int] = mapped_column(ForeignKey("imported_file.id"), index=True)
    position: Mapped[int]
    key: Mapped[str]
    resource_type: Mapped[str] = mapped_column(default="")
    content_sha256: Mapped[str] = mapped_column(String(64))
    outcome: Mapped[ImportOutcome]
    reason: Mapped[str] = mapped_column(default="")
    patient_id: Mapped[int | None] = mapped_column(ForeignKey("patient.id"), index=True, default=None)
    case_id: Mapped[int | None] = mapped_column(ForeignKey("clinical_case.id"), index=True, default=None)
    filed_sha256: Mapped[str] = mapped_column(String(64), default="")
