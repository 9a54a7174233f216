"""A line for a day, or for none."""

from datetime import date

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QWidget

from tumorboard.errors import InvalidInputError
from ui.widgets.suggest_line import SuggestLine

HINT = "2026-11-24"


class DateLine(SuggestLine):
    """A day as year-month-day or as the person's language writes it; blank is no day."""

    def __init__(self, name: str, hint: str = HINT, parent: QWidget | None = None) -> None:
        super().__init__(name, hint, (), parent)

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
            sentence = self.tr("“%1” is not a date. Write it as year-month-day, such as 2026-11-24.")
            raise InvalidInputError(sentence.replace("%1", text[:40]), field=field)
        return found

    def show_day(self, day: date | None) -> None:
        """Show a day."""
        self.set_text("" if day is None else day.isoformat())


def read_day(text: str) -> date | None:
    """The day that a text means; None where it means none."""
    formats = (QLocale.FormatType.ShortFormat, QLocale.FormatType.LongFormat)
    local = [QLocale().toDate(text, each) for each in formats]
    for found in (QDate.fromString(text, "yyyy-MM-dd"), QLocale().toDate(text, "d MMM yyyy"), *local):
        if found.isValid():
            return date(found.year(), found.month(), found.day())
    return None
