"""Says why a person cannot write in a place: nobody should have to guess what they may do."""

from PySide6.QtCore import QCoreApplication

from tumorboard.queries.person_snapshots import PersonRowSnapshot
from tumorboard.vocabulary import Role
from ui.context import AppContext


def read_only_note(person: PersonRowSnapshot, writers: str) -> str:
    """One sentence.

    Args:
        person: Who is at the keyboard.
        writers: Who writes there, e.g. "specialists".
    """
    template = QCoreApplication.translate("read_only", "To read only: %1 write here, and you are signed in as %2.")
    return template.replace("%1", writers).replace("%2", _role(person))


def only_note(person: PersonRowSnapshot, doers: str, act: str) -> str:
    """Why somebody cannot do an act that others do, in one sentence.

    Args:
        person: Who is at the keyboard.
        doers: Who does it, e.g. "coordinators".
        act: What it is called, e.g. "File outside records".
    """
    template = QCoreApplication.translate("read_only", "“%1” is for %2; you are signed in as %3.")
    return template.replace("%1", act).replace("%2", doers).replace("%3", _role(person))


def sees_own_cases_only(context: AppContext) -> bool:
    """Whether the board itself hides the cases of others from this person: from specialists, where it is shared."""
    return context.person.role is Role.SPECIALIST and "://" in context.database.location


def _role(person: PersonRowSnapshot) -> str:
    parts = (person.role.label, "" if person.discipline is None else person.discipline.label)
    return ", ".join(part for part in parts if part).lower()
