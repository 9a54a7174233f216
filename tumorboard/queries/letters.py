"""Issued letters: their bytes, what they say, and which letter a file is."""

import json

from sqlalchemy import exists, select
from sqlalchemy.orm import Session, aliased

from tumorboard.errors import NotFoundError
from tumorboard.models import Attachment, AuditLink, Case, Letter, Recommendation, Review
from tumorboard.queries.snapshots import IssuedLetterSnapshot


def read_letter_pdf(session: Session, letter_id: int) -> bytes:
    """The PDF of an issued letter, byte for byte.

    Raises:
        NotFoundError: There is no such letter.
    """
    content = session.scalar(
        select(Attachment.content).join(Letter, Letter.attachment_id == Attachment.id).where(Letter.id == letter_id)
    )
    if content is None:
        raise NotFoundError("There is no such letter.")
    return content


def read_letter_content(session: Session, letter_id: int) -> str:
    """The JSON of exactly what an issued letter says.

    Raises:
        NotFoundError: There is no such letter.
    """
    content = session.scalar(select(Letter.content).where(Letter.id == letter_id))
    if content is None:
        raise NotFoundError("There is no such letter.")
    return content


def find_letter(session: Session, pdf_sha256: str) -> IssuedLetterSnapshot | None:
    """The letter whose stored PDF has this hash; None where no letter of this board has."""
    successor = aliased(Letter)
    late = exists().where(Review.case_id == Letter.case_id, Review.signed_at > Recommendation.approved_at)
    row = session.execute(
        select(Letter, Case.number, successor.version.label("superseded_by"), late.label("overtaken"))
        .join(Case, Case.id == Letter.case_id)
        .join(Recommendation, Recommendation.id == Letter.recommendation_id)
        .outerjoin(successor, successor.supersedes_id == Letter.id)
        .where(Letter.pdf_sha256 == pdf_sha256)
    ).first()
    if row is None:
        return None
    return IssuedLetterSnapshot(
        number=row.number,
        kind=row.Letter.kind,
        language=row.Letter.language,
        version=row.Letter.version,
        issued_at=row.Letter.issued_at,
        content_sha256=row.Letter.content_sha256,
        pdf_sha256=row.Letter.pdf_sha256,
        superseded_by_version=row.superseded_by,
        anchor_holds=_anchor_holds(session, row.Letter.content),
        overtaken=bool(row.overtaken),
    )


def _anchor_holds(session: Session, content: str) -> bool | None:
    anchor = json.loads(content).get("anchor")
    if anchor is None:
        return None
    link = session.scalar(select(AuditLink.hash).where(AuditLink.position == anchor["position"]))
    return bool(link == anchor["hash"])
