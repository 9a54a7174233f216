"""What every tab of the case page is: a widget that is shown a snapshot, and may keep and sign what is typed in it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tumorboard.queries.snapshots import CaseSnapshot
from ui.translation import QT_TRANSLATE_NOOP, translated

TABS: dict[str, str] = {
    "overview": QT_TRANSLATE_NOOP("case", "Overview"),
    "records": QT_TRANSLATE_NOOP("case", "Records"),
    "files": QT_TRANSLATE_NOOP("case", "Files"),
    "team": QT_TRANSLATE_NOOP("case", "Team"),
    "pathology": QT_TRANSLATE_NOOP("case", "Pathology"),
    "radiology": QT_TRANSLATE_NOOP("case", "Radiology"),
    "molecular": QT_TRANSLATE_NOOP("case", "Molecular"),
    "opinions": QT_TRANSLATE_NOOP("case", "Opinions"),
    "recommendation": QT_TRANSLATE_NOOP("case", "Recommendation"),
    "letters": QT_TRANSLATE_NOOP("case", "Letters"),
    "history": QT_TRANSLATE_NOOP("case", "History"),
}
"""What the tabs are called, in their order."""


def tab_title(name: str) -> str:
    """What people call a tab."""
    return translated("case", TABS[name])


class CaseTab(QWidget):
    """A tab.

    Signals:
        message: A sentence for the message line.
        refresh_requested: What the page shows is out of date, as after a lost race.
        action_requested: The name of an act of the window, such as "meeting", that the person wants.
        acted: An act on the record is done; the control that had the focus may be gone.
    """

    message = Signal(str)
    refresh_requested = Signal()
    action_requested = Signal(str)
    acted = Signal()

    def show_case(self, case: CaseSnapshot) -> None:
        """Show a snapshot. What a person has typed and not saved must outlive this."""

    @property
    def has_unsaved(self) -> bool:
        """Whether something was typed that is not in the record."""
        return False

    def save_draft(self) -> None:
        """Ctrl+S: keep what was typed."""

    def sign(self) -> None:
        """Ctrl+Enter: ask to make it final, or, asked already, do it."""
