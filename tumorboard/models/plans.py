"""Treatment plans by component: the outside plan, the plan in an opinion, the board's plan."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tumorboard.models.base import Base, OfCase, Row
from tumorboard.vocabulary import ComponentProgress, Intent, Modality, PlanKind, Timing


class Plan(Row, OfCase, Base):
    """A plan with its wording. Frozen like a diagnosis of the same kind."""

    __tablename__ = "treatment_plan"
    __table_args__ = (
        Index(
            "uq_treatment_plan_one_outside",
            "case_id",
            unique=True,
            sqlite_where=text("kind = 'outside'"),
            postgresql_where=text("kind = 'outside'"),
        ),
    )

    kind: Mapped[PlanKind]
    verbatim: Mapped[str] = mapped_column(default="")
    stated_by: Mapped[str] = mapped_column(default="")
    institution: Mapped[str] = mapped_column(default="")
    stated_on: Mapped[date | None] = mapped_column(default=None)
    frozen_at: Mapped[datetime | None] = mapped_column(default=None)
    components: Mapped[list["PlanComponent"]] = relationship(
        lazy="raise_on_sql", order_by="PlanComponent.position", cascade="all, delete-orphan"
    )


class PlanComponent(Row, OfCase, Base):
    """One treatment of a plan. `level` is the program's own extent scale, 0 to 4 (concordance.intensity)."""

    __tablename__ = "plan_component"
    __table_args__ = (CheckConstraint("level BETWEEN 0 AND 4", name="level_range"),)

    plan_id: Mapped[int] = mapped_column(ForeignKey("treatment_plan.id"), index=True)
    position: Mapped[int]
    modality: Mapped[Modality]
    label: Mapped[str] = mapped_column(default="")
    text: Mapped[str]
    level: Mapped[int | None] = mapped_column(default=None)
    timing: Mapped[Timing | None] = mapped_column(default=None)
    intent: Mapped[Intent | None] = mapped_column(default=None)
    condition: Mapped[str] = mapped_column(default="")
    progress: Mapped[ComponentProgress] = mapped_column(default=ComponentProgress.PLANNED)
    started_on: Mapped[date | None] = mapped_column(default=None)
    ended_on: Mapped[date | None] = mapped_column(default=None)
    code: Mapped[str] = mapped_column(default="")
    code_system: Mapped[str] = mapped_column(default="")
