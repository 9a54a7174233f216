"""What a review of a tumor site asks for: the lines of its template, which the board may change."""

from collections.abc import Iterable

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from tumorboard.concordance.templates import SubjectTemplate, TemplateLine, default_template
from tumorboard.models.base import Base, Row
from tumorboard.vocabulary import Axis, ReviewSubject, TumorSite


class AxisTemplateLine(Row, Base):
    """One axis that a review of a site begins with, and the tolerance within which two of its numbers agree.

    `tolerance` is decimal text in the unit of the line, "" where none is stated (two numbers must then be equal).
    """

    __tablename__ = "axis_template_line"
    __table_args__ = (
        UniqueConstraint("site", "subject", "axis", "label", "method"),
        CheckConstraint("position > 0", name="position_positive"),
    )

    site: Mapped[TumorSite]
    subject: Mapped[ReviewSubject]
    position: Mapped[int]
    axis: Mapped[Axis]
    label: Mapped[str] = mapped_column(default="")
    system: Mapped[str] = mapped_column(default="")
    unit: Mapped[str] = mapped_column(default="")
    method: Mapped[str] = mapped_column(default="")
    tolerance: Mapped[str] = mapped_column(default="")


def templates_of(site: TumorSite, rows: Iterable[AxisTemplateLine]) -> tuple[SubjectTemplate, ...]:
    """The templates of a site: for each subject the board's own lines where it has any, else those it begins with."""
    own = sorted((row for row in rows if row.site is site), key=lambda row: row.position)
    templates = []
    for subject in ReviewSubject:
        lines = tuple(
            TemplateLine(row.axis, row.label, row.system, row.unit, row.method, row.tolerance)
            for row in own
            if row.subject is subject
        )
        templates.append(SubjectTemplate(subject, lines or default_template(site, subject)))
    return tuple(templates)
