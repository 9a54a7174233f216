"""What a review of a site begins with, for one subject, and whether the board wrote it itself."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from tumorboard.concordance.templates import TemplateLine, lines_of
from tumorboard.models import AxisTemplateLine
from tumorboard.models.templates import templates_of
from tumorboard.vocabulary import ReviewSubject, TumorSite


@dataclass(frozen=True, slots=True)
class TemplateSnapshot:
    """A template.

    Attributes:
        site: The site.
        subject: What such a review reads.
        lines: The lines in their order.
        seen: The versions of the board's own lines, by id; empty where the program's template holds.
    """

    site: TumorSite
    subject: ReviewSubject
    lines: tuple[TemplateLine, ...]
    seen: Mapping[int, int]


def read_template(session: Session, site: TumorSite, subject: ReviewSubject) -> TemplateSnapshot:
    """The template of a site for one subject, in one statement."""
    own = select(AxisTemplateLine).where(AxisTemplateLine.site == site, AxisTemplateLine.subject == subject)
    rows = session.scalars(own).all()
    return TemplateSnapshot(
        site=site,
        subject=subject,
        lines=lines_of(templates_of(site, rows), subject),
        seen={row.id: row.row_version for row in rows},
    )
