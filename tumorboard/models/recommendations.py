"""The board's one consolidated recommendation."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tumorboard.models.base import Base, OfCase, Row, TermSetType
from tumorboard.models.diagnoses import Diagnosis
from tumorboard.models.opinions import Answer, ConditionalStep, TreatmentOption
from tumorboard.models.plans import Plan
from tumorboard.vocabulary import (
    Agreement,
    BoardAgreement,
    Consideration,
    ConsideredTopic,
    Direction,
    ExpectedChange,
    NoRecommendationReason,
    OutcomeAxis,
    Place,
    RecommendationCode,
    TreatmentFlag,
)


class Recommendation(Row, OfCase, Base):
    """Draft, read back, approved by the chair; then frozen with all its parts.

    Issued and superseded are facts told by letters and by a newer version, not columns.
    """

    __tablename__ = "recommendation"
    __table_args__ = (
        UniqueConstraint("case_id", "version"),
        UniqueConstraint("supersedes_id"),
        CheckConstraint(
            "direction_decided IS NULL OR direction_proposed IS NULL OR direction_decided = direction_proposed"
            " OR length(direction_reason) > 0",
            name="direction_has_reason",
        ),
    )

    version: Mapped[int]
    agenda_item_id: Mapped[int] = mapped_column(ForeignKey("agenda_item.id"))
    diagnosis_id: Mapped[int | None] = mapped_column(ForeignKey("diagnosis.id"), unique=True, default=None)
    plan_id: Mapped[int | None] = mapped_column(ForeignKey("treatment_plan.id"), unique=True, default=None)
    diagnosis_summary: Mapped[str] = mapped_column(default="")
    diagnosis_class: Mapped[Agreement | None] = mapped_column(default=None)
    stage_summary: Mapped[str] = mapped_column(default="")
    stage_class: Mapped[Agreement | None] = mapped_column(default=None)
    treatment_summary: Mapped[str] = mapped_column(default="")
    direction_proposed: Mapped[Direction | None] = mapped_column(default=None)
    direction_decided: Mapped[Direction | None] = mapped_column(default=None)
    direction_reason: Mapped[str] = mapped_column(default="")
    flags: Mapped[frozenset[TreatmentFlag]] = mapped_column(TermSetType(TreatmentFlag), default=frozenset())
    rationale: Mapped[str] = mapped_column(default="")
    no_recommendation: Mapped[NoRecommendationReason | None] = mapped_column(default=None)
    place: Mapped[Place | None] = mapped_column(default=None)
    place_note: Mapped[str] = mapped_column(default="")
    follow_up: Mapped[str] = mapped_column(default="")
    agreement: Mapped[BoardAgreement | None] = mapped_column(default=None)
    supersedes_id: Mapped[int | None] = mapped_column(ForeignKey("recommendation.id"), default=None)
    supersede_reason: Mapped[str] = mapped_column(default="")
    read_back_at: Mapped[datetime | None] = mapped_column(default=None)
    approved_at: Mapped[datetime | None] = mapped_column(default=None)
    approved_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
    diagnosis: Mapped[Diagnosis | None] = relationship(lazy="raise_on_sql")
    plan: Mapped[Plan | None] = relationship(lazy="raise_on_sql")
    items: Mapped[list["RecommendationItem"]] = relationship(
        lazy="raise_on_sql", order_by="RecommendationItem.rank", cascade="all, delete-orphan"
    )
    options: Mapped[list[TreatmentOption]] = relationship(
        lazy="raise_on_sql", order_by=TreatmentOption.rank, cascade="all, delete-orphan"
    )
    steps: Mapped[list[ConditionalStep]] = relationship(
        lazy="raise_on_sql", order_by=ConditionalStep.position, cascade="all, delete-orphan"
    )
    answers: Mapped[list[Answer]] = relationship(lazy="raise_on_sql", order_by=Answer.id, cascade="all, delete-orphan")
    considered: Mapped[list["ConsideredItem"]] = relationship(
        lazy="raise_on_sql", order_by="ConsideredItem.id", cascade="all, delete-orphan"
    )
    expected: Mapped[list["ExpectedOutcome"]] = relationship(
        lazy="raise_on_sql", order_by="ExpectedOutcome.id", cascade="all, delete-orphan"
    )


class RecommendationItem(Row, OfCase, Base):
    """One coded, ranked step, with whom it lies and when it is due."""

    __tablename__ = "recommendation_item"
    __table_args__ = (UniqueConstraint("recommendation_id", "rank"),)

    recommendation_id: Mapped[int] = mapped_column(ForeignKey("recommendation.id"), index=True)
    rank: Mapped[int]
    code: Mapped[RecommendationCode]
    text: Mapped[str]
    condition: Mapped[str] = mapped_column(default="")
    owner: Mapped[str] = mapped_column(default="")
    due_on: Mapped[date | None] = mapped_column(default=None)
    source_review_id: Mapped[int | None] = mapped_column(ForeignKey("review.id"), default=None)
    source_opinion_id: Mapped[int | None] = mapped_column(ForeignKey("opinion.id"), default=None)


class ConsideredItem(Row, OfCase, Base):
    """What the board considered beyond the treatment, whatever came of it."""

    __tablename__ = "considered_item"
    __table_args__ = (UniqueConstraint("recommendation_id", "topic"),)

    recommendation_id: Mapped[int] = mapped_column(ForeignKey("recommendation.id"), index=True)
    topic: Mapped[ConsideredTopic]
    consideration: Mapped[Consideration]
    note: Mapped[str] = mapped_column(default="")


class ExpectedOutcome(Row, OfCase, Base):
    """What one rater expects of the changed treatment on one outcome axis."""

    __tablename__ = "expected_outcome"
    __table_args__ = (UniqueConstraint("recommendation_id", "rater_id", "axis"),)

    recommendation_id: Mapped[int] = mapped_column(ForeignKey("recommendation.id"), index=True)
    rater_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    axis: Mapped[OutcomeAxis]
    change: Mapped[ExpectedChange]


class Dissent(Row, OfCase, Base):
    """A member's signed dissent, kept with the recommendation whatever becomes of it."""

    __tablename__ = "dissent"
    __table_args__ = (UniqueConstraint("recommendation_id", "person_id"),)

    recommendation_id: Mapped[int] = mapped_column(ForeignKey("recommendation.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    text: Mapped[str]
    signed_at: Mapped[datetime]
