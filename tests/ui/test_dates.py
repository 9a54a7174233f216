"""Days cannot be misread, and meetings are told in the reader's time."""

from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import QLocale

from ui.dates import day_text, weekday_text


def test_the_month_is_a_word() -> None:
    assert day_text(date(2026, 5, 4)) == f"4 {QLocale().monthName(5, QLocale.FormatType.ShortFormat)} 2026"
    assert day_text(None) == ""


def test_a_meeting_of_another_year_names_its_year() -> None:
    now = datetime.now(UTC).replace(month=6, day=15)
    assert str(now.year) not in weekday_text(now)
    assert str(now.year + 2) in weekday_text(now + timedelta(days=731))
