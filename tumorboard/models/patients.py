"""Patients and the identifiers by which the outside world knows them."""

from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tumorboard.models.base import Base, Row
from tumorboard.vocabulary import Sex


class Patient(Row, Base):
    """A patient. Never matched or merged on a name: identifiers decide."""

    __tablename__ = "patient"

    family_name: Mapped[str] = mapped_column(index=True)
    given_name: Mapped[str] = mapped_column(default="")
    birth_date: Mapped[date | None] = mapped_column(default=None)
    sex: Mapped[Sex] = mapped_column(default=Sex.UNKNOWN)
    deceased: Mapped[bool] = mapped_column(default=False)
    deceased_on: Mapped[date | None] = mapped_column(default=None)
    language: Mapped[str] = mapped_column(default="")
    country: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    identifiers: Mapped[list["PatientIdentifier"]] = relationship(
        lazy="raise_on_sql", order_by="PatientIdentifier.id", cascade="all, delete-orphan"
    )


class PatientIdentifier(Row, Base):
    """A record number together with who issued it. A patient has several; the same number may come from two issuers."""

    __tablename__ = "patient_identifier"
    __table_args__ = (UniqueConstraint("issuer", "value"),)

    patient_id: Mapped[int] = mapped_column(ForeignKey("patient.id"), index=True)
    value: Mapped[str]
    issuer: Mapped[str]
    kind: Mapped[str] = mapped_column(default="")
