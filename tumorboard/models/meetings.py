"""Meetings, their agenda, and who was there while each case was discussed."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from tumorboard.models.base import Base, Row, TermSetType
from tumorboard.vocabulary import AgendaOutcome, DeferralReason, Discipline


class Meeting(Row, Base):
    """One meeting of a board. Closing it freezes it and its attendance."""

    __tablename__ = "meeting"
    __table_args__ = (CheckConstraint("planned_minutes > 0", name="minutes_positive"),)

    board_id: Mapped[int] = mapped_column(ForeignKey("board.id"), index=True)
    starts_at: Mapped[datetime] = mapped_column(index=True)
    planned_minutes: Mapped[int] = mapped_column(default=60)
    place: Mapped[str] = mapped_column(default="")
    video_link: Mapped[str] = mapped_column(default="")
    chair_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    coordinator_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
    cutoff_at: Mapped[datetime | None] = mapped_column(default=None)
    closed_at: Mapped[datetime | None] = mapped_column(default=None)


class AgendaItem(Row, Base):
    """A case on the agenda. Once an outcome is recorded (`decided_at`) it does not change.

    A case may stand on several meetings' agendas. Quorum is what held while this case was discussed.
    """

    __tablename__ = "agenda_item"
    __table_args__ = (UniqueConstraint("meeting_id", "case_id"),)

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("clinical_case.id"), index=True)
    position: Mapped[int]
    minutes: Mapped[int] = mapped_column(default=5)
    presenter_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
    question: Mapped[str] = mapped_column(default="")
    late_reason: Mapped[str] = mapped_column(default="")
    provisional_reason: Mapped[str] = mapped_column(default="")
    started_at: Mapped[datetime | None] = mapped_column(default=None)
    outcome: Mapped[AgendaOutcome] = mapped_column(default=AgendaOutcome.PENDING)
    deferral_reason: Mapped[DeferralReason | None] = mapped_column(default=None)
    note: Mapped[str] = mapped_column(default="")
    quorate: Mapped[bool | None] = mapped_column(default=None)
    present: Mapped[frozenset[Discipline]] = mapped_column(TermSetType(Discipline), default=frozenset())
    absent: Mapped[frozenset[Discipline]] = mapped_column(TermSetType(Discipline), default=frozenset())
    decided_at: Mapped[datetime | None] = mapped_column(default=None)


class Attendance(Row, Base):
    """A span during which someone was in the meeting, in one discipline."""

    __tablename__ = "attendance"
    __table_args__ = (CheckConstraint("left_at IS NULL OR left_at >= arrived_at", name="span_forward"),)

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    discipline: Mapped[Discipline | None] = mapped_column(default=None)
    arrived_at: Mapped[datetime]
    left_at: Mapped[datetime | None] = mapped_column(default=None)
