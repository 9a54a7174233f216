"""Says why a person cannot write in a place: nobody should have to guess what they may do."""

from PySide6.QtCore import QCoreApplication

from tumorboard.queries.snapshots import PersonRowSnapshot


def read_only_note(person: PersonRowSnapshot, writers: str) -> str:
    """One sentence.

    Args:
        person: Who is at the keyboard.
        writers: Who writes there, e.g. "specialists".
    """
    parts = (person.role.label, "" if person.discipline is None else person.discipline.label)
    role = ", ".join(part for part in parts if part).lower()
    template = QCoreApplication.translate("read_only", "To read only: %1 write here, and you are signed in as %2.")
    return template.replace("%1", writers).replace("%2", role)
