"""Second readings of the outside slides and images, axis by axis."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, declared_attr, mapped_column, relationship

from tumorboard.models.base import Base, OfCase, Row, TermSetType
from tumorboard.models.diagnoses import Diagnosis
from tumorboard.vocabulary import (
    AdjudicationBasis,
    Agreement,
    Axis,
    Cause,
    Discipline,
    DispatchChannel,
    FinalTruth,
    Inadequacy,
    ReviewBasis,
    TreatmentEffect,
)


class Review(Row, OfCase, Base):
    """A second reading: draft, then signed; an amendment is a new row that names the one it amends.

    The proposed overall class is the worst axis; the decided one is the reviewer's, with a reason when they differ.
    `urgent` is set at signing when a major discordance was found before the board met. `inadequacy` says that the
    material allows no second reading, and why; such a review states no axis. `new_lesion` and `non_target_progression`
    are what RECIST 1.1 asks beside the target lesions.
    """

    __tablename__ = "review"
    __table_args__ = (
        UniqueConstraint("amends_id"),
        Index(
            "ix_review_inadequate_case_id",
            "case_id",
            sqlite_where=text("inadequacy IS NOT NULL"),
            postgresql_where=text("inadequacy IS NOT NULL"),
        ),
    )

    kind: Mapped[str] = mapped_column(String(20))
    discipline: Mapped[Discipline]
    reviewer_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    diagnosis_id: Mapped[int] = mapped_column(ForeignKey("diagnosis.id"), unique=True)
    basis: Mapped[ReviewBasis]
    comment: Mapped[str] = mapped_column(default="")
    conflict: Mapped[str] = mapped_column(default="")
    inadequacy: Mapped[Inadequacy | None] = mapped_column(default=None)
    new_lesion: Mapped[bool] = mapped_column(default=False)
    non_target_progression: Mapped[bool] = mapped_column(default=False)
    version: Mapped[int] = mapped_column(default=1)
    amends_id: Mapped[int | None] = mapped_column(ForeignKey("review.id"), default=None)
    amendment_reason: Mapped[str] = mapped_column(default="")
    overall_proposed: Mapped[Agreement | None] = mapped_column(default=None)
    overall_decided: Mapped[Agreement | None] = mapped_column(default=None)
    overall_reason: Mapped[str] = mapped_column(default="")
    urgent: Mapped[bool] = mapped_column(default=False)
    signed_at: Mapped[datetime | None] = mapped_column(default=None)
    signed_sha256: Mapped[str] = mapped_column(default="")
    diagnosis: Mapped[Diagnosis] = relationship(lazy="raise_on_sql")
    findings: Mapped[list["ConcordanceFinding"]] = relationship(
        lazy="raise_on_sql", order_by="ConcordanceFinding.position", cascade="all, delete-orphan"
    )
    materials: Mapped[list["ReviewedMaterial"]] = relationship(
        lazy="raise_on_sql", order_by="ReviewedMaterial.id", cascade="all, delete-orphan"
    )
    tests: Mapped[list["OrderedTest"]] = relationship(
        lazy="raise_on_sql", order_by="OrderedTest.id", cascade="all, delete-orphan"
    )

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:  # noqa: N805 - declared_attr passes the class
        """Reviews of all kinds share one table, one way of signing, one set of findings."""
        return {"version_id_col": cls.row_version, "polymorphic_on": "kind"}


class PathologyReview(Review):
    """A pathologist's re-read of slides, blocks and stains."""

    __mapper_args__: Any = {"polymorphic_identity": "pathology"}  # noqa: RUF012 - SQLAlchemy's own declaration


class RadiologyReview(Review):
    """A radiologist's re-read of the imaging."""

    __mapper_args__: Any = {"polymorphic_identity": "radiology"}  # noqa: RUF012 - SQLAlchemy's own declaration

    lesions: Mapped[list["TargetLesion"]] = relationship(
        lazy="raise_on_sql", order_by="TargetLesion.id", cascade="all, delete-orphan"
    )


class MolecularReview(Review):
    """A second reading of variants and biomarkers, from raw data or from the outside reports."""

    __mapper_args__: Any = {"polymorphic_identity": "molecular"}  # noqa: RUF012 - SQLAlchemy's own declaration


class ReviewedMaterial(Row, OfCase, Base):
    """Exactly which material a review saw, and whether it re-read it or only its report."""

    __tablename__ = "reviewed_material"
    __table_args__ = (UniqueConstraint("review_id", "material_id"),)

    review_id: Mapped[int] = mapped_column(ForeignKey("review.id"), index=True)
    material_id: Mapped[int] = mapped_column(ForeignKey("material.id"))
    basis: Mapped[ReviewBasis]


class OrderedTest(Row, OfCase, Base):
    """A stain or test that the reviewer ordered."""

    __tablename__ = "ordered_test"
    __table_args__ = (
        Index(
            "ix_ordered_test_awaited_due_on",
            "due_on",
            sqlite_where=text("result = ''"),
            postgresql_where=text("result = ''"),
        ),
    )

    review_id: Mapped[int] = mapped_column(ForeignKey("review.id"), index=True)
    name: Mapped[str]
    ordered_on: Mapped[date | None] = mapped_column(default=None)
    due_on: Mapped[date | None] = mapped_column(default=None)
    result: Mapped[str] = mapped_column(default="")


class TestResult(Row, OfCase, Base):
    """What a test gave that a signed review had ordered; the review stays as it is. The newest row counts.

    `to_board` says that the case is to be presented again because of it.
    """

    __tablename__ = "test_result"
    __table_args__ = (
        Index(
            "ix_test_result_for_board_case_id",
            "case_id",
            sqlite_where=text("to_board"),
            postgresql_where=text("to_board"),
        ),
    )

    ordered_test_id: Mapped[int] = mapped_column(ForeignKey("ordered_test.id"), index=True)
    arrived_on: Mapped[date]
    result: Mapped[str]
    to_board: Mapped[bool] = mapped_column(default=False)


class TargetLesion(Row, OfCase, Base):
    """A RECIST 1.1 target lesion; diameters in mm as decimal text."""

    __tablename__ = "target_lesion"

    review_id: Mapped[int] = mapped_column(ForeignKey("review.id"), index=True)
    organ: Mapped[str]
    description: Mapped[str] = mapped_column(default="")
    lymph_node: Mapped[bool] = mapped_column(default=False)
    baseline_mm: Mapped[str]
    nadir_mm: Mapped[str] = mapped_column(default="")
    current_mm: Mapped[str] = mapped_column(default="")


class ConcordanceFinding(Row, OfCase, Base):
    """How one axis of a review compares with the outside diagnosis: proposal and decision are both kept."""

    __tablename__ = "concordance_finding"
    __table_args__ = (
        UniqueConstraint("review_id", "axis", "label"),
        CheckConstraint("decided = proposed OR length(override_reason) > 0", name="override_has_reason"),
    )

    review_id: Mapped[int] = mapped_column(ForeignKey("review.id"), index=True)
    position: Mapped[int]
    axis: Mapped[Axis]
    label: Mapped[str] = mapped_column(default="")
    outside_text: Mapped[str] = mapped_column(default="")
    review_text: Mapped[str] = mapped_column(default="")
    proposed: Mapped[Agreement]
    proposed_reason: Mapped[str] = mapped_column(default="")
    decided: Mapped[Agreement]
    override_reason: Mapped[str] = mapped_column(default="")
    causes: Mapped[frozenset[Cause]] = mapped_column(TermSetType(Cause), default=frozenset())
    effect: Mapped[TreatmentEffect | None] = mapped_column(default=None)
    rater_id: Mapped[int] = mapped_column(ForeignKey("person.id"))


class Adjudication(Row, OfCase, Base):
    """What a third reader, tissue or time proved of a discordance. The newest counts; never decided by its rater.

    `decided_by` names the third reader or whose report it was, where that is not who entered it.
    """

    __tablename__ = "adjudication"

    finding_id: Mapped[int] = mapped_column(ForeignKey("concordance_finding.id"), index=True)
    basis: Mapped[AdjudicationBasis]
    truth: Mapped[FinalTruth]
    evidence: Mapped[str]
    decided_by: Mapped[str] = mapped_column(default="")
    decided_on: Mapped[date]


class DiscordanceNotice(Row, OfCase, Base):
    """The notice of a discordance to the outside pathologist or radiologist, as it was sent (`attachment_id`).

    `addressee` is the name that it bears; `party_id` the outside party, where the board knows it.
    """

    __tablename__ = "discordance_notice"

    review_id: Mapped[int] = mapped_column(ForeignKey("review.id"), index=True)
    party_id: Mapped[int | None] = mapped_column(ForeignKey("party.id"), default=None)
    addressee: Mapped[str] = mapped_column(default="")
    channel: Mapped[DispatchChannel | None] = mapped_column(default=None)
    attachment_id: Mapped[int | None] = mapped_column(ForeignKey("attachment.id"), default=None)
    sent_on: Mapped[date]
    acknowledged_on: Mapped[date | None] = mapped_column(default=None)
    amended_report_on: Mapped[date | None] = mapped_column(default=None)
    note: Mapped[str] = mapped_column(default="")
