"""Days cannot be misread, and meetings are told in the reader's time."""

from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import QLocale

from ui.dates import day_text, moment_text, read_day, weekday_text


def test_the_month_is_a_word() -> None:
    assert day_text(date(2026, 5, 4)) == f"4 {QLocale().monthName(5, QLocale.FormatType.ShortFormat)} 2026"
    assert day_text(None) == ""


def test_a_meeting_of_another_year_names_its_year() -> None:
    now = datetime.now(UTC).replace(month=6, day=15)
    assert str(now.year) not in weekday_text(now)
    assert str(now.year + 2) in weekday_text(now + timedelta(days=731))


def test_a_moment_is_told_with_its_hour_at_the_readers_place() -> None:
    moment = datetime(2026, 11, 9, 14, 5).astimezone()
    month = QLocale().monthName(11, QLocale.FormatType.ShortFormat)
    assert moment_text(moment.astimezone(UTC)) == f"9 {month} 2026, 14:05"
    assert moment_text(None) == ""


def test_a_day_that_is_shown_is_read_as_the_same_day() -> None:
    day = date(2026, 3, 1)
    assert read_day(day_text(day)) == read_day("2026-03-01") == day
    assert read_day("soon") is None
