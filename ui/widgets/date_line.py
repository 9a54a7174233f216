"""A line for a day, or for none."""

from datetime import date

from PySide6.QtWidgets import QWidget

from tumorboard.errors import InvalidInputError
from ui.dates import read_day
from ui.widgets.suggest_line import SuggestLine

_EXAMPLE = "2026-11-24"


class DateLine(SuggestLine):
    """A day as year-month-day or as the person's language writes it; blank is no day."""

    def __init__(self, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, hint, (), parent)
        if not hint:
            # A bare day would look like one that somebody typed.
            self.setPlaceholderText(self.tr("e.g. %1").replace("%1", _EXAMPLE))

    def day(self, field: str) -> date | None:
        """The day.

        Raises:
            InvalidInputError: What was typed is no day; with the field that is handed in.
        """
        text = self.text().strip()
        if not text:
            return None
        found = read_day(text)
        if found is None:
            sentence = self.tr("“%1” is not a date. Write it as year-month-day, such as %2.").replace("%2", _EXAMPLE)
            raise InvalidInputError(sentence.replace("%1", text[:40]), field=field)
        return found

    def show_day(self, day: date | None) -> None:
        """Show a day."""
        self.set_text("" if day is None else day.isoformat())
