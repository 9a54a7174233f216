"""Days on which something is said to have happened."""

from datetime import date, timedelta

from tumorboard.errors import InvalidInputError
from tumorboard.models.base import utc_now

_AN_OFFSET = timedelta(days=1)
"""A day may have begun elsewhere, or not yet."""


def require_past(day: date, field: str) -> None:
    """Refuse a day that is still to come: it is a slip of the finger, and what is entered stays for ever.

    Raises:
        InvalidInputError: It is; with the field.
    """
    if day > utc_now().date() + _AN_OFFSET:
        raise InvalidInputError("This day is still to come. Enter the day on which it happened.", field=field)
