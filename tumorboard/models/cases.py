"""The case: who asks, why, what, and with whose consent."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from tumorboard.models.base import Base, OfCase, Row
from tumorboard.vocabulary import (
    AskedBy,
    ConsentPurpose,
    ConsultationMode,
    Discipline,
    ReferralDecision,
    ReferralReason,
    Requester,
    TumorSite,
    Urgency,
)


class CaseCounter(Row, Base):
    """The last case number given out in a year; the row lock makes numbers unique among many writers."""

    __tablename__ = "case_counter"

    year: Mapped[int] = mapped_column(unique=True)
    last: Mapped[int]


class Case(Row, Base):
    """A second-opinion case. Its status is computed from facts (`queries.status`), never set by hand."""

    __tablename__ = "clinical_case"
    __table_args__ = (
        CheckConstraint("ecog BETWEEN 0 AND 5", name="ecog_range"),
        CheckConstraint("karnofsky BETWEEN 0 AND 100", name="karnofsky_range"),
        CheckConstraint("length(clinical_question) > 0", name="question_present"),
        Index("ix_clinical_case_board_id_id", "board_id", "id"),
        Index("ix_clinical_case_site_id", "site", "id"),
    )

    number: Mapped[str] = mapped_column(unique=True)
    board_id: Mapped[int] = mapped_column(ForeignKey("board.id"))
    patient_id: Mapped[int] = mapped_column(ForeignKey("patient.id"), index=True)
    site: Mapped[TumorSite]
    clinical_question: Mapped[str]
    summary: Mapped[str] = mapped_column(default="")
    ecog: Mapped[int | None] = mapped_column(default=None)
    karnofsky: Mapped[int | None] = mapped_column(default=None)
    comorbidities: Mapped[str] = mapped_column(default="")
    family_history: Mapped[str] = mapped_column(default="")
    pregnancy: Mapped[str] = mapped_column(default="")
    prior_treatment: Mapped[str] = mapped_column(default="")
    opinions_opened_at: Mapped[datetime | None] = mapped_column(default=None)
    opinions_opened_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
    withdrawn_at: Mapped[datetime | None] = mapped_column(default=None)
    withdrawal_reason: Mapped[str] = mapped_column(default="")
    closed_at: Mapped[datetime | None] = mapped_column(default=None)


class Referral(Row, OfCase, Base):
    """How the case came: no referral by a doctor is required."""

    __tablename__ = "referral"
    __table_args__ = (
        UniqueConstraint("case_id", name="uq_referral_one_per_case"),
        # Lists are narrowed by these; a value that hardly any case has must not make them read all.
        *(
            Index(f"ix_referral_{name}_case_id", name, "case_id")
            for name in ("urgency", "reason", "mode", "requested_by")
        ),
    )

    requested_by: Mapped[Requester]
    reason: Mapped[ReferralReason]
    mode: Mapped[ConsultationMode]
    urgency: Mapped[Urgency] = mapped_column(default=Urgency.ROUTINE)
    received_on: Mapped[date]
    referrer_id: Mapped[int | None] = mapped_column(ForeignKey("party.id"), default=None)
    insurer_id: Mapped[int | None] = mapped_column(ForeignKey("party.id"), default=None)
    trusted_person_id: Mapped[int | None] = mapped_column(ForeignKey("party.id"), default=None)
    country: Mapped[str] = mapped_column(default="")
    language: Mapped[str] = mapped_column(default="")
    interpreter_needed: Mapped[bool] = mapped_column(default=False)
    insurance_plan: Mapped[str] = mapped_column(default="")
    insurance_covers: Mapped[bool | None] = mapped_column(default=None)
    authorization_number: Mapped[str] = mapped_column(default="")
    decision: Mapped[ReferralDecision] = mapped_column(default=ReferralDecision.PENDING)
    decision_reason: Mapped[str] = mapped_column(default="")


class Consent(Row, OfCase, Base):
    """What the patient consented to, or refused, by purpose."""

    __tablename__ = "consent"
    __table_args__ = (UniqueConstraint("case_id", "purpose"),)

    purpose: Mapped[ConsentPurpose]
    given: Mapped[bool]
    given_on: Mapped[date | None] = mapped_column(default=None)


class Question(Row, OfCase, Base):
    """A question of the patient or the referrer, in their own words."""

    __tablename__ = "question"
    __table_args__ = (UniqueConstraint("case_id", "position"),)

    position: Mapped[int]
    asked_by: Mapped[AskedBy]
    text: Mapped[str]
    assigned_discipline: Mapped[Discipline | None] = mapped_column(default=None)
    asked_on: Mapped[date | None] = mapped_column(default=None)


class OpinionInvitation(Row, OfCase, Base):
    """Someone asked to give an opinion; opinions stay sealed until every invited one is in."""

    __tablename__ = "opinion_invitation"
    __table_args__ = (UniqueConstraint("case_id", "person_id"),)

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    discipline: Mapped[Discipline]
    due_on: Mapped[date | None] = mapped_column(default=None)
    conflict: Mapped[str] = mapped_column(default="")
    withdrawn_at: Mapped[datetime | None] = mapped_column(default=None)
