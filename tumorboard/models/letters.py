"""Issued letters, where they went, and what came of them."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from tumorboard.models.base import UNBOUNDED, Base, OfCase, Row
from tumorboard.vocabulary import DeviationReason, DispatchChannel, Implementation, LetterKind


class Letter(Row, OfCase, Base):
    """An issued letter: born frozen. Superseded is told by the letter that names it.

    `content` is the JSON of exactly what the letter shows; `content_sha256` is printed in it; `pdf_sha256` is the hash
    of the stored bytes.
    """

    __tablename__ = "letter"
    __table_args__ = (
        UniqueConstraint("case_id", "kind", "language", "version"),
        UniqueConstraint("supersedes_id"),
        CheckConstraint("length(content_sha256) = 64", name="content_sha256_hex"),
        CheckConstraint("length(pdf_sha256) = 64", name="pdf_sha256_hex"),
    )

    recommendation_id: Mapped[int] = mapped_column(ForeignKey("recommendation.id"), index=True)
    kind: Mapped[LetterKind]
    language: Mapped[str] = mapped_column(default="en")
    version: Mapped[int]
    provisional: Mapped[bool] = mapped_column(default=False)
    content: Mapped[str] = mapped_column(info=UNBOUNDED)
    content_sha256: Mapped[str] = mapped_column(String(64))
    attachment_id: Mapped[int] = mapped_column(ForeignKey("attachment.id"))
    pdf_sha256: Mapped[str] = mapped_column(String(64))
    issued_at: Mapped[datetime]
    issued_by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    supersedes_id: Mapped[int | None] = mapped_column(ForeignKey("letter.id"), default=None)
    supersede_reason: Mapped[str] = mapped_column(default="")


class Dispatch(Row, OfCase, Base):
    """That a letter left the building: to whom, how, when. Only the acknowledgement may be added later."""

    __tablename__ = "dispatch"

    letter_id: Mapped[int] = mapped_column(ForeignKey("letter.id"), index=True)
    party_id: Mapped[int | None] = mapped_column(ForeignKey("party.id"), default=None)
    recipient: Mapped[str]
    channel: Mapped[DispatchChannel]
    sent_at: Mapped[datetime]
    sent_by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    acknowledged_at: Mapped[datetime | None] = mapped_column(default=None)


class FollowUp(Row, OfCase, Base):
    """Whether the recommendation was carried out, asked at 30 and 90 days; frozen once recorded."""

    __tablename__ = "follow_up"
    __table_args__ = (
        UniqueConstraint("case_id", "recommendation_id", "days"),
        CheckConstraint("days > 0", name="days_positive"),
    )

    recommendation_id: Mapped[int] = mapped_column(ForeignKey("recommendation.id"), index=True)
    days: Mapped[int]
    due_on: Mapped[date] = mapped_column(index=True)
    implementation: Mapped[Implementation | None] = mapped_column(default=None)
    reason: Mapped[DeviationReason | None] = mapped_column(default=None)
    note: Mapped[str] = mapped_column(default="")
    recorded_at: Mapped[datetime | None] = mapped_column(default=None)
