"""Days relative to the build."""

from datetime import date

import pytest

from tumorboard.demo.days import Days
from tumorboard.queries.agenda import age_on

DAYS = Days(date(2026, 3, 1))


def test_days_are_counted_from_today() -> None:
    assert DAYS.ago(1) == date(2026, 2, 28)
    assert DAYS.ahead(31) == date(2026, 4, 1)


@pytest.mark.parametrize(("month", "day"), [(2, 28), (3, 1), (3, 2), (12, 31)])
def test_someone_has_the_age_that_the_story_says(month: int, day: int) -> None:
    assert age_on(DAYS.born(47, month, day), DAYS.today) == 47
