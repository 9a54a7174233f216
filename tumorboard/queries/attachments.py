"""Stored files: which ones a case has, which are here already, and their content."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import CompoundSelect, select, union_all
from sqlalchemy.orm import Session

from tumorboard.database.tickets import opens_case
from tumorboard.errors import NotFoundError
from tumorboard.models import Attachment, Case, Letter, Material, Person
from tumorboard.vocabulary import MaterialKind

_AT_ONCE = 500
"""Hashes asked for in one statement; SQLite takes some 32,000 values."""


@dataclass(frozen=True, slots=True)
class FileSnapshot:
    """A file of a case, without its bytes.

    Attributes:
        material_id: The material that it came as.
        material_version: That material's version, as seen.
        attachment_id: The stored file.
        name: What it was called when it came; not to be trusted.
        media_type: What it is, as it was told when it came.
        kind: What kind of document it is.
        description: What is said of the material.
        size: In bytes.
        sha256: Its hash in hexadecimal.
        filed_at: When it was filed.
        filed_by: By whom; "" where the program did it.
    """

    material_id: int
    material_version: int
    attachment_id: int
    name: str
    media_type: str
    kind: MaterialKind
    description: str
    size: int
    sha256: str
    filed_at: datetime
    filed_by: str


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file as it is kept: its name and media type are what it came with, and are not to be trusted."""

    id: int
    sha256: str
    file_name: str
    media_type: str
    content: bytes


def _case(session: Session, case_id: int) -> int | None:
    return session.scalar(select(Case.id).where(Case.id == case_id))


def _case_of_file(session: Session, case_id: int, attachment_id: int) -> int | None:
    del attachment_id  # the query itself says whether the case has it
    return _case(session, case_id)


@opens_case(_case)
def list_files(session: Session, case_id: int) -> tuple[FileSnapshot, ...]:
    """The files of a case that came as its materials, the newest first."""
    rows = session.execute(
        select(Material, Attachment, Person)
        .join(Attachment, Attachment.id == Material.attachment_id)
        .outerjoin(Person, Person.id == Material.created_by_id)
        .where(Material.case_id == case_id)
        .order_by(Material.created_at.desc(), Material.id.desc())
    )
    return tuple(
        FileSnapshot(
            material_id=material.id,
            material_version=material.row_version,
            attachment_id=attachment.id,
            name=attachment.file_name,
            media_type=attachment.media_type,
            kind=material.kind,
            description=material.description,
            size=attachment.size,
            sha256=attachment.sha256,
            filed_at=material.created_at,
            filed_by="" if person is None else person.display_name,
        )
        for material, attachment, person in rows
    )


def find_stored(session: Session, hashes: Collection[str]) -> frozenset[str]:
    """Those of some SHA-256 hashes whose files are on the board, whichever case has them."""
    wanted = sorted(set(hashes))
    found: set[str] = set()
    for start in range(0, len(wanted), _AT_ONCE):
        some = wanted[start : start + _AT_ONCE]
        found.update(session.scalars(select(Attachment.sha256).where(Attachment.sha256.in_(some))))
    return frozenset(found)


@opens_case(_case_of_file)
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
