"""Moments and ages as people read them."""

from datetime import date, datetime

from PySide6.QtCore import QDate, QDateTime, QLocale, QTime


def moment_text(moment: datetime | None) -> str:
    """E.g. "9 Nov 2026, 14:05" at the reader's place; "" for None."""
    if moment is None:
        return ""
    local = moment.astimezone()
    shown = QDateTime(QDate(local.year, local.month, local.day), QTime(local.hour, local.minute))
    return QLocale().toString(shown, "d MMM yyyy, HH:mm")


def age_on(born: date, day: date) -> int:
    """Completed years of life on a day."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
