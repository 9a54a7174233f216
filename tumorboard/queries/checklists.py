"""What a site asks for: its materials and disciplines, and whether the board wrote the lists itself."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from tumorboard.concordance.checklists import NeededDiscipline, in_order
from tumorboard.concordance.readiness import ChecklistNeed
from tumorboard.models import ChecklistItem, DisciplineNeed
from tumorboard.models.readiness import checklist_of
from tumorboard.queries.matching import disciplines_of
from tumorboard.vocabulary import TumorSite


@dataclass(frozen=True, slots=True)
class SiteListsSnapshot:
    """The lists of a site, at every reason of referral.

    Attributes:
        site: The site.
        needs: The materials.
        seen_needs: The versions of the board's own lines, by id; empty where the program's list holds.
        disciplines: The disciplines.
        seen_disciplines: The versions of the board's own lines, in the same way.
    """

    site: TumorSite
    needs: tuple[ChecklistNeed, ...]
    seen_needs: Mapping[int, int]
    disciplines: tuple[NeededDiscipline, ...]
    seen_disciplines: Mapping[int, int]


def read_site_lists(session: Session, site: TumorSite) -> SiteListsSnapshot:
    """The lists of a site, in two statements."""
    items = session.scalars(select(ChecklistItem).where(ChecklistItem.site == site).order_by(ChecklistItem.id)).all()
    rows = session.scalars(select(DisciplineNeed).where(DisciplineNeed.site == site).order_by(DisciplineNeed.id)).all()
    return SiteListsSnapshot(
        site=site,
        needs=in_order(checklist_of(site, items)),
        seen_needs={row.id: row.row_version for row in items},
        disciplines=disciplines_of(site, list(rows)),
        seen_disciplines={row.id: row.row_version for row in rows},
    )
