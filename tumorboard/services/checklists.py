"""What a board asks for per tumor site: the materials of a case, and the disciplines that must see it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from tumorboard.concordance.checklists import NeededDiscipline
from tumorboard.concordance.readiness import ChecklistNeed
from tumorboard.errors import InvalidInputError
from tumorboard.models import ChecklistItem, DisciplineNeed
from tumorboard.services.acting import require_role
from tumorboard.services.rows import replace_list
from tumorboard.vocabulary import Role, TumorSite


@dataclass(frozen=True, slots=True)
class EditChecklist:
    """All lines of a site's checklist as they shall be; none at all brings back the list with which a board begins.

    `seen` are the versions of the board's own lines that the person saw, by id; empty where there were none.
    """

    site: TumorSite
    needs: tuple[ChecklistNeed, ...]
    seen: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class EditDisciplines:
    """All disciplines that the cases of a site ask for, in the same way."""

    site: TumorSite
    needs: tuple[NeededDiscipline, ...]
    seen: Mapping[int, int] = field(default_factory=dict)


def edit_checklist(session: Session, command: EditChecklist) -> None:
    """Change what the cases of a site need.

    Raises:
        InvalidInputError: Two lines ask for the same, or a maximum age is not positive.
        StaleRecordError: Somebody else changed the list since it was seen.
        NotAllowedError: The actor is neither coordinator nor administrator.
    """
    require_role(session, Role.COORDINATOR, Role.ADMINISTRATOR)
    for (kind, description, reason), times in Counter(
        (need.kind, need.description.strip().casefold(), need.reason) for need in command.needs
    ).items():
        if times > 1:
            where = "" if reason is None else f" at “{reason.label.lower()}”"
            raise InvalidInputError(
                f"“{description or kind.label}” stands in the list {times} times{where}; once is enough.", field="needs"
            )
    if any(need.maximum_age_days is not None and need.maximum_age_days < 1 for need in command.needs):
        raise InvalidInputError("A maximum age is at least one day.", field="needs")
    rows = list(
        session.scalars(select(ChecklistItem).where(ChecklistItem.site == command.site).order_by(ChecklistItem.id))
    )
    wanted = [
        ChecklistItem(
            site=command.site,
            reason=need.reason,
            kind=need.kind,
            description=need.description.strip(),
            necessity=need.necessity,
            maximum_age_days=need.maximum_age_days,
        )
        for need in command.needs
    ]
    replace_list(session, rows, command.seen, wanted, "kind", "description", "reason")


def edit_disciplines(session: Session, command: EditDisciplines) -> None:
    """Change which disciplines the cases of a site ask for.

    Raises:
        InvalidInputError: A discipline stands there twice for one reason.
        StaleRecordError: Somebody else changed the list since it was seen.
        NotAllowedError: The actor is neither coordinator nor administrator.
    """
    require_role(session, Role.COORDINATOR, Role.ADMINISTRATOR)
    for (discipline, _), times in Counter((need.discipline, need.reason) for need in command.needs).items():
        if times > 1:
            raise InvalidInputError(
                f"{discipline.label} stands in the list {times} times; once is enough.", field="needs"
            )
    rows = list(
        session.scalars(select(DisciplineNeed).where(DisciplineNeed.site == command.site).order_by(DisciplineNeed.id))
    )
    wanted = [
        DisciplineNeed(site=command.site, reason=need.reason, discipline=need.discipline, necessity=need.necessity)
        for need in command.needs
    ]
    replace_list(session, rows, command.seen, wanted, "discipline", "reason")
