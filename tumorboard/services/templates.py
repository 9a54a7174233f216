"""What a board asks for in a review of each tumor site: the lines of its templates, with their tolerances."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from tumorboard.concordance.templates import TOLERANT_AXES, TemplateLine, lines_of, plain
from tumorboard.errors import InvalidInputError
from tumorboard.models import AxisTemplateLine, Case
from tumorboard.models.templates import templates_of
from tumorboard.services.acting import require_role, required
from tumorboard.services.rows import replace_list
from tumorboard.services.statements import TNM_AXES
from tumorboard.vocabulary import Axis, ReviewSubject, Role, TumorSite


@dataclass(frozen=True, slots=True)
class EditTemplate:
    """All lines of a site's template for one subject, in their order; none at all brings back the program's.

    `seen` are the versions of the board's own lines that the person saw, by id; empty where there were none.
    """

    site: TumorSite
    subject: ReviewSubject
    lines: tuple[TemplateLine, ...]
    seen: Mapping[int, int] = field(default_factory=dict)


def edit_template(session: Session, command: EditTemplate) -> None:
    """Change what a review of a site begins with, and how far its numbers may differ.

    Raises:
        InvalidInputError: See `check_template`.
        StaleRecordError: Somebody else changed the template since it was seen.
        NotAllowedError: The actor is neither coordinator nor administrator.
    """
    require_role(session, Role.COORDINATOR, Role.ADMINISTRATOR)
    lines = check_template(command.lines)
    own = select(AxisTemplateLine).where(
        AxisTemplateLine.site == command.site, AxisTemplateLine.subject == command.subject
    )
    rows = list(session.scalars(own.order_by(AxisTemplateLine.position)))
    wanted = [
        AxisTemplateLine(
            site=command.site,
            subject=command.subject,
            position=position,
            axis=line.axis,
            label=line.label,
            system=line.system,
            unit=line.unit,
            method=line.method,
            tolerance=line.tolerance,
        )
        for position, line in enumerate(lines, start=1)
    ]
    replace_list(session, rows, command.seen, wanted, "axis", "label", "method")


def check_template(lines: tuple[TemplateLine, ...]) -> tuple[TemplateLine, ...]:
    """The lines as they are stored: without outer blanks.

    Raises:
        InvalidInputError: Two lines ask for the same; a biomarker has no name; a category of TNM has one, and so could
            stand there twice; a tolerance is no number of 0 or more, or stands where no numbers are compared.
    """
    stripped = tuple(
        replace(
            line,
            label=line.label.strip(),
            system=line.system.strip(),
            unit=line.unit.strip(),
            method=line.method.strip(),
            tolerance=line.tolerance.strip(),
        )
        for line in lines
    )
    for line in stripped:
        _check_line(line)
    for (axis, label, method), times in Counter(
        (line.axis, plain(line.label), plain(line.method)) for line in stripped
    ).items():
        if times > 1:
            name = " ".join(part for part in (label or axis.label, method) if part)
            raise InvalidInputError(f"“{name}” stands in the template {times} times; once is enough.", field="lines")
    return stripped


def template_of_case(session: Session, case_id: int, subject: ReviewSubject) -> tuple[TemplateLine, ...]:
    """The lines by which a review of a case is compared, in two statements."""
    site = session.scalars(select(Case.site).where(Case.id == case_id)).one()
    rows = session.scalars(select(AxisTemplateLine).where(AxisTemplateLine.site == site))
    return lines_of(templates_of(site, rows), subject)


def _check_line(line: TemplateLine) -> None:
    name = line.label or line.axis.label
    if line.axis is Axis.BIOMARKER:
        required(line.label, "lines", "Name each biomarker.")
    if line.axis in TNM_AXES and (line.label or line.method):
        raise InvalidInputError(f"{line.axis.label} needs neither a name nor a method.", field="lines")
    if not line.tolerance:
        return
    if line.axis not in TOLERANT_AXES:
        allowed = ", ".join(axis.label.lower() for axis in Axis if axis in TOLERANT_AXES)
        raise InvalidInputError(
            f"“{name}” has a tolerance, but numbers are compared only on: {allowed}.", field="lines"
        )
    if line.allowed is None or line.allowed < 0:
        raise InvalidInputError(
            f"The tolerance of “{name}” is a number of 0 or more such as 10 or 0.2, not “{line.tolerance[:40]}”.",
            field="lines",
        )
