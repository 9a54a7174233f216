"""Days and moments as people read them: the month is a word, so that no reader takes it for the day."""

from datetime import date, datetime

from PySide6.QtCore import QDate, QDateTime, QLocale, QTime


def day_text(day: date | None) -> str:
    """E.g. "4 May 1979" in the reader's language; "" for None."""
    return "" if day is None else QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


def weekday_text(moment: datetime) -> str:
    """E.g. "Tuesday 24 November, 07:00" at the reader's place; with the year where it is not the present one."""
    local = moment.astimezone()
    shown = QDateTime(QDate(local.year, local.month, local.day), QTime(local.hour, local.minute))
    same_year = local.year == QDate.currentDate().year()
    return QLocale().toString(shown, "dddd d MMMM, HH:mm" if same_year else "dddd d MMMM yyyy, HH:mm")
