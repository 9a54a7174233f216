"""Outside slides, blocks, images and reports; what is required of them; files kept by their content."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, String, text
from sqlalchemy.orm import Mapped, mapped_column

from tumorboard.models.base import Base, OfCase, Row
from tumorboard.vocabulary import CustodyKind, MaterialKind, Necessity, ReferralReason, RequestChannel, TumorSite

_AWAITED = text("received_on IS NULL")


class Attachment(Row, Base):
    """A file's bytes, stored once by their SHA-256 and never changed.

    `text` is what could be read out of it when it came: to be searched and proposed from, never instead of the file.
    """

    __tablename__ = "attachment"
    __table_args__ = (CheckConstraint("length(sha256) = 64", name="sha256_hex"),)

    sha256: Mapped[str] = mapped_column(String(64), unique=True)
    size: Mapped[int]
    media_type: Mapped[str]
    file_name: Mapped[str] = mapped_column(default="")
    content: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    text: Mapped[str] = mapped_column(default="", deferred=True)


class Material(Row, OfCase, Base):
    """One thing that the board needs to see. Its status follows from its dates."""

    __tablename__ = "material"
    __table_args__ = (
        Index(
            "ix_material_awaited_case_id",
            "case_id",
            sqlite_where=_AWAITED,
            postgresql_where=_AWAITED,
        ),
    )

    kind: Mapped[MaterialKind]
    description: Mapped[str] = mapped_column(default="")
    accession_number: Mapped[str] = mapped_column(default="")
    quantity: Mapped[int | None] = mapped_column(default=None)
    outside: Mapped[bool] = mapped_column(default=True)
    source_id: Mapped[int | None] = mapped_column(ForeignKey("party.id"), default=None)
    necessity: Mapped[Necessity] = mapped_column(default=Necessity.RECOMMENDED)
    collected_on: Mapped[date | None] = mapped_column(default=None)
    received_on: Mapped[date | None] = mapped_column(default=None)
    returned_on: Mapped[date | None] = mapped_column(default=None)
    location: Mapped[str] = mapped_column(default="")
    unavailable_reason: Mapped[str] = mapped_column(default="")
    attachment_id: Mapped[int | None] = mapped_column(ForeignKey("attachment.id"), default=None)


class MaterialRequest(Row, OfCase, Base):
    """A request or a reminder for a material: the first is the request, each further one a chase.

    `attachment_id` is the letter as it was sent, where there was one.
    """

    __tablename__ = "material_request"

    material_id: Mapped[int] = mapped_column(ForeignKey("material.id"), index=True)
    party_id: Mapped[int | None] = mapped_column(ForeignKey("party.id"), default=None)
    requested_on: Mapped[date]
    due_on: Mapped[date | None] = mapped_column(default=None)
    note: Mapped[str] = mapped_column(default="")
    channel: Mapped[RequestChannel | None] = mapped_column(default=None)
    attachment_id: Mapped[int | None] = mapped_column(ForeignKey("attachment.id"), default=None)


class CustodyEvent(Row, OfCase, Base):
    """What happened to a material as a thing: it came, was wrong, went to somebody, or back. Never changed.

    `place` is where it is since then, or whom it went to; `tracking` the carrier's number.
    """

    __tablename__ = "custody_event"

    material_id: Mapped[int] = mapped_column(ForeignKey("material.id"), index=True)
    kind: Mapped[CustodyKind]
    happened_on: Mapped[date]
    quantity: Mapped[int | None] = mapped_column(default=None)
    place: Mapped[str] = mapped_column(default="")
    tracking: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")


class ChecklistItem(Row, Base):
    """A material that a tumor site and a reason of referral require; editable by the coordinator."""

    __tablename__ = "checklist_item"
    __table_args__ = (CheckConstraint("maximum_age_days > 0", name="age_positive"),)

    site: Mapped[TumorSite]
    reason: Mapped[ReferralReason | None] = mapped_column(default=None)
    kind: Mapped[MaterialKind]
    description: Mapped[str] = mapped_column(default="")
    necessity: Mapped[Necessity]
    maximum_age_days: Mapped[int | None] = mapped_column(default=None)
