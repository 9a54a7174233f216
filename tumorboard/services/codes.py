"""Published lists of disease codes that a board takes in, each under the version that it was published in."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from tumorboard.concordance.disease_code import DiseaseEntry
from tumorboard.errors import InvalidInputError
from tumorboard.models import DiseaseCode
from tumorboard.services.acting import require_role, required
from tumorboard.vocabulary import Role


@dataclass(frozen=True, slots=True)
class FileCodes:
    """A list in one version, e.g. "OncoTree" of "2025-10-03"; with `dry_run` nothing is filed."""

    system: str
    version: str
    entries: tuple[DiseaseEntry, ...]
    dry_run: bool = False


@dataclass(frozen=True, slots=True)
class FiledCodes:
    """What became, or would become, of a list: so many codes were new, were corrected, or stood there like that.

    `other_meaning` names codes that another version of the same system used for something else.
    """

    added: int
    corrected: int
    unchanged: int
    other_meaning: tuple[str, ...] = ()


def file_codes(session: Session, command: FileCodes) -> FiledCodes:
    """File a list. The same list again changes nothing; another version stands beside the former ones.

    Raises:
        InvalidInputError: The version is blank, or the list is empty or has a code twice.
        NotAllowedError: The actor is neither coordinator nor administrator.
    """
    require_role(session, Role.COORDINATOR, Role.ADMINISTRATOR)
    version = required(command.version, "version", "Say which version it is: a code without it says little.").strip()
    wanted = {entry.code: entry for entry in command.entries}
    if not wanted:
        raise InvalidInputError("This list has no codes.", field="file")
    if len(wanted) != len(command.entries):
        raise InvalidInputError("This list has a code twice.", field="file")
    stored = session.scalars(select(DiseaseCode).where(DiseaseCode.system == command.system)).all()
    present = {row.code: row for row in stored if row.version == version}
    reused = {
        row.code
        for row in stored
        if row.version != version and row.code in wanted and _meaning(row.display) != _meaning(wanted[row.code].display)
    }
    added = [entry for code, entry in wanted.items() if code not in present]
    changed = [
        entry
        for code, entry in wanted.items()
        if code in present and (present[code].display, present[code].parent) != (entry.display, entry.parent)
    ]
    if not command.dry_run:
        session.add_all(
            DiseaseCode(
                system=command.system,
                version=version,
                code=entry.code,
                display=entry.display,
                parent=entry.parent,
            )
            for entry in added
        )
        for entry in changed:
            present[entry.code].display, present[entry.code].parent = entry.display, entry.parent
        session.flush()
    return FiledCodes(
        len(added), len(changed), len(wanted) - len(added) - len(changed), other_meaning=tuple(sorted(reused))
    )


def _meaning(display: str) -> str:
    return " ".join(display.casefold().split())
