"""Who opened which case, whose password was set anew, and which acts were done already."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from tumorboard.models.base import Base, OfCase, Row
from tumorboard.vocabulary import AccessPurpose


class CaseAccess(Row, OfCase, Base):
    """A ticket to read one case, and the trace that it was read: what a case holds is read with a valid one only.

    `reason` is needed for an emergency, in which somebody opens a case that is not theirs; such a ticket is short.
    """

    __tablename__ = "case_access"
    __table_args__ = (
        CheckConstraint("purpose <> 'emergency' OR length(reason) >= 10", name="emergency_has_reason"),
        Index("ix_case_access_person_id_expires_at", "person_id", "expires_at"),
    )

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    purpose: Mapped[AccessPurpose]
    reason: Mapped[str] = mapped_column(default="")
    expires_at: Mapped[datetime]


class CredentialReset(Row, Base):
    """Someone's password was set anew by another: they sign nothing until a second person confirms that it is them."""

    __tablename__ = "credential_reset"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    confirmed_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
    confirmed_at: Mapped[datetime | None] = mapped_column(default=None)


class PerformedAct(Row, Base):
    """An act that was done, by the key that its window gave it: said again after a lost answer, it is done once.

    `result` is the JSON of what the act returned.
    """

    __tablename__ = "performed_act"

    key: Mapped[str] = mapped_column(String(36), unique=True)
    result: Mapped[str] = mapped_column(default="null")
