"""Days, moments and ages as people read and write them: the month is a word, so that no reader takes it for the day."""

from datetime import date, datetime

from PySide6.QtCore import QDate, QDateTime, QLocale, QTime


def this_day() -> date:
    """Today, by the calendar of whoever sits here."""
    return datetime.now().astimezone().date()


def day_text(day: date | None) -> str:
    """E.g. "4 May 1979" in the reader's language; "" for None."""
    return "" if day is None else QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


def moment_text(moment: datetime | None) -> str:
    """E.g. "9 Nov 2026, 14:05" at the reader's place; "" for None."""
    return "" if moment is None else QLocale().toString(_local(moment), "d MMM yyyy, HH:mm")


def time_text(moment: datetime) -> str:
    """E.g. "14:05" at the reader's place."""
    return QLocale().toString(_local(moment), "HH:mm")


def exact_moment_text(moment: datetime) -> str:
    """The same with its seconds, for those who put events in order: "20 Nov 2026, 18:04:41"."""
    return QLocale().toString(_local(moment), "d MMM yyyy, HH:mm:ss")


def weekday_text(moment: datetime) -> str:
    """E.g. "Tuesday 24 November, 07:00" at the reader's place; with the year where it is not the present one."""
    shown = _local(moment)
    same_year = shown.date().year() == QDate.currentDate().year()
    return QLocale().toString(shown, "dddd d MMMM, HH:mm" if same_year else "dddd d MMMM yyyy, HH:mm")


def read_day(text: str) -> date | None:
    """The day that a text means, as year-month-day or in the reader's language; None where it means none."""
    formats = (QLocale.FormatType.ShortFormat, QLocale.FormatType.LongFormat)
    local = [QLocale().toDate(text, each) for each in formats]
    for found in (QDate.fromString(text, "yyyy-MM-dd"), QLocale().toDate(text, "d MMM yyyy"), *local):
        if found.isValid():
            return date(found.year(), found.month(), found.day())
    return None


def _local(moment: datetime) -> QDateTime:
    local = moment.astimezone()
    return QDateTime(QDate(local.year, local.month, local.day), QTime(local.hour, local.minute))
