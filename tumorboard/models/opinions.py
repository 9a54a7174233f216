"""Specialists' opinions, sealed until all invited ones are in or the chair opens them."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tumorboard.models.base import Base, OfCase, Row
from tumorboard.models.plans import Plan
from tumorboard.vocabulary import AnswerKind, Confidence, DiagnosisAgreement, Discipline, Eligibility, Place


class Opinion(Row, OfCase, Base):
    """One specialist's opinion. A later change is a revision: a new row that names the one it supersedes."""

    __tablename__ = "opinion"
    __table_args__ = (UniqueConstraint("supersedes_id"),)

    author_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    discipline: Mapped[Discipline]
    diagnosis_agreement: Mapped[DiagnosisAgreement]
    statement: Mapped[str]
    rationale: Mapped[str] = mapped_column(default="")
    plan_id: Mapped[int | None] = mapped_column(ForeignKey("treatment_plan.id"), unique=True, default=None)
    confidence: Mapped[Confidence | None] = mapped_column(default=None)
    missing_information: Mapped[str] = mapped_column(default="")
    evidence_level: Mapped[str] = mapped_column(default="")
    evidence_source: Mapped[str] = mapped_column(default="")
    supersedes_id: Mapped[int | None] = mapped_column(ForeignKey("opinion.id"), default=None)
    revision_reason: Mapped[str] = mapped_column(default="")
    signed_at: Mapped[datetime | None] = mapped_column(default=None)
    signed_sha256: Mapped[str] = mapped_column(default="")
    plan: Mapped[Plan | None] = relationship(lazy="raise_on_sql")
    options: Mapped[list["TreatmentOption"]] = relationship(
        lazy="raise_on_sql",
        order_by="TreatmentOption.rank",
        foreign_keys="TreatmentOption.opinion_id",
        cascade="all, delete-orphan",
    )
    steps: Mapped[list["ConditionalStep"]] = relationship(
        lazy="raise_on_sql", order_by="ConditionalStep.position", cascade="all, delete-orphan"
    )
    answers: Mapped[list["Answer"]] = relationship(
        lazy="raise_on_sql", order_by="Answer.id", cascade="all, delete-orphan"
    )


_ONE_OWNER = "(opinion_id IS NULL) <> (recommendation_id IS NULL)"


class TreatmentOption(Row, OfCase, Base):
    """A ranked option with what it brings and what it costs, in an opinion or in the recommendation."""

    __tablename__ = "treatment_option"
    __table_args__ = (CheckConstraint(_ONE_OWNER, name="one_owner"),)

    opinion_id: Mapped[int | None] = mapped_column(ForeignKey("opinion.id"), index=True, default=None)
    recommendation_id: Mapped[int | None] = mapped_column(ForeignKey("recommendation.id"), index=True, default=None)
    rank: Mapped[int]
    text: Mapped[str]
    benefits: Mapped[str] = mapped_column(default="")
    risks: Mapped[str] = mapped_column(default="")
    side_effects: Mapped[str] = mapped_column(default="")
    daily_life: Mapped[str] = mapped_column(default="")
    source_opinion_id: Mapped[int | None] = mapped_column(ForeignKey("opinion.id"), default=None)


class ConditionalStep(Row, OfCase, Base):
    """What follows from a result that is still to come: "if MSI-high, then …"."""

    __tablename__ = "conditional_step"
    __table_args__ = (CheckConstraint(_ONE_OWNER, name="one_owner"),)

    opinion_id: Mapped[int | None] = mapped_column(ForeignKey("opinion.id"), index=True, default=None)
    recommendation_id: Mapped[int | None] = mapped_column(ForeignKey("recommendation.id"), index=True, default=None)
    position: Mapped[int]
    condition: Mapped[str]
    action: Mapped[str]
    result_due_on: Mapped[date | None] = mapped_column(default=None)
    owner: Mapped[str] = mapped_column(default="")


class Answer(Row, OfCase, Base):
    """An answer to a question, proposed in an opinion or given by the board in its recommendation."""

    __tablename__ = "answer"
    __table_args__ = (
        UniqueConstraint("question_id", "opinion_id"),
        UniqueConstraint("question_id", "recommendation_id"),
        CheckConstraint(_ONE_OWNER, name="one_owner"),
    )

    question_id: Mapped[int] = mapped_column(ForeignKey("question.id"), index=True)
    opinion_id: Mapped[int | None] = mapped_column(ForeignKey("opinion.id"), index=True, default=None)
    recommendation_id: Mapped[int | None] = mapped_column(ForeignKey("recommendation.id"), index=True, default=None)
    kind: Mapped[AnswerKind]
    text: Mapped[str]


class Trial(Row, Base):
    """A clinical trial by its registry number."""

    __tablename__ = "trial"

    registry_number: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]
    status: Mapped[str] = mapped_column(default="")
    phase: Mapped[str] = mapped_column(default="")
    sites: Mapped[str] = mapped_column(default="")


class TrialMatch(Row, OfCase, Base):
    """Whether the patient fits a trial, and which criterion decides."""

    __tablename__ = "trial_match"
    __table_args__ = (UniqueConstraint("case_id", "trial_id"),)

    trial_id: Mapped[int] = mapped_column(ForeignKey("trial.id"))
    eligibility: Mapped[Eligibility]
    criterion: Mapped[str] = mapped_column(default="")
    place: Mapped[Place | None] = mapped_column(default=None)
    assessed_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
    trial: Mapped[Trial] = relationship(lazy="raise_on_sql")
