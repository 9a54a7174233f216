"""Dates relative to the day on which a demonstration is built, so that its patients never grow old."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta


@dataclass(frozen=True, slots=True)
class Days:
    """A calendar that counts from one day.

    Attributes:
        today: The day of the build, in UTC like every instant that the board keeps.
    """

    today: date

    @classmethod
    def of_now(cls) -> "Days":
        """The calendar of the present day."""
        return cls(datetime.now(UTC).date())

    def ago(self, days: int) -> date:
        """The date so many days before today."""
        return self.today - timedelta(days=days)

    def ahead(self, days: int) -> date:
        """The date so many days after today."""
        return self.today + timedelta(days=days)

    def born(self, age: int, month: int, day: int) -> date:
        """The date of birth of someone who is `age` years old today and has their birthday on that day of the year.

        29 February is not a birthday here: it does not exist in every year of birth.
        """
        not_yet = (self.today.month, self.today.day) < (month, day)
        return date(self.today.year - age - not_yet, month, day)
