"""A diagnosis is a statement with axes, whoever makes it: the outside report, a review, or the board."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tumorboard.models.base import Base, OfCase, Row
from tumorboard.vocabulary import Absence, Axis, BiomarkerStatus, DiagnosisKind, Radpeer, Response


class Diagnosis(Row, OfCase, Base):
    """One statement. The wording is kept as it was sent; the axes are what we read from it.

    `frozen_at` is set at the first signature (outside), when the review is signed (review), or when the
    recommendation is approved (board); the database then refuses every change to it and to its axes.
    """

    __tablename__ = "diagnosis"
    __table_args__ = (
        Index(
            "uq_diagnosis_one_outside",
            "case_id",
            unique=True,
            sqlite_where=text("kind = 'outside'"),
            postgresql_where=text("kind = 'outside'"),
        ),
    )

    kind: Mapped[DiagnosisKind]
    verbatim: Mapped[str]
    stated_by: Mapped[str] = mapped_column(default="")
    institution: Mapped[str] = mapped_column(default="")
    stated_on: Mapped[date | None] = mapped_column(default=None)
    report_number: Mapped[str] = mapped_column(default="")
    code: Mapped[str] = mapped_column(default="")
    code_system: Mapped[str] = mapped_column(default="")
    code_version: Mapped[str] = mapped_column(default="")
    code_display: Mapped[str] = mapped_column(default="")
    frozen_at: Mapped[datetime | None] = mapped_column(default=None)
    axes: Mapped[list["DiagnosisAxis"]] = relationship(
        lazy="raise_on_sql", order_by="DiagnosisAxis.position", cascade="all, delete-orphan"
    )
    biomarkers: Mapped[list["Biomarker"]] = relationship(
        lazy="raise_on_sql", order_by="Biomarker.position", cascade="all, delete-orphan"
    )


class StatedValue:
    """A value as stated, or its absence as a fact. Numbers are decimal text: 1.10 is not 1.1."""

    position: Mapped[int]
    absence: Mapped[Absence | None] = mapped_column(default=None)
    text: Mapped[str] = mapped_column(default="")
    code: Mapped[str] = mapped_column(default="")
    code_system: Mapped[str] = mapped_column(default="")
    code_version: Mapped[str] = mapped_column(default="")
    number: Mapped[str] = mapped_column(default="")
    unit: Mapped[str] = mapped_column(default="")
    method: Mapped[str] = mapped_column(default="")


class DiagnosisAxis(Row, OfCase, StatedValue, Base):
    """One axis of a diagnosis other than a biomarker. `system` is the grading system or the TNM edition."""

    __tablename__ = "diagnosis_axis"
    __table_args__ = (UniqueConstraint("diagnosis_id", "axis", "label"),)

    diagnosis_id: Mapped[int] = mapped_column(ForeignKey("diagnosis.id"), index=True)
    axis: Mapped[Axis]
    label: Mapped[str] = mapped_column(default="")
    system: Mapped[str] = mapped_column(default="")
    radpeer: Mapped[Radpeer | None] = mapped_column(default=None)
    response: Mapped[Response | None] = mapped_column(default=None)


class Biomarker(Row, OfCase, StatedValue, Base):
    """A biomarker or variant: status and number are kept apart, each as stated.

    `significance` and `evidence_level` are words as typed, by whatever scheme their author names; `germline` says that
    the variant is, or may be, inherited.
    """

    __tablename__ = "biomarker"
    __table_args__ = (UniqueConstraint("diagnosis_id", "name", "method"),)

    diagnosis_id: Mapped[int] = mapped_column(ForeignKey("diagnosis.id"), index=True)
    name: Mapped[str]
    status: Mapped[BiomarkerStatus | None] = mapped_column(default=None)
    specimen: Mapped[str] = mapped_column(default="")
    significance: Mapped[str] = mapped_column(default="")
    evidence_level: Mapped[str] = mapped_column(default="")
    germline: Mapped[bool] = mapped_column(default=False)
