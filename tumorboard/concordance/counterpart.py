"""Which outside value a reviewed value is compared with, and what the finding of the two is called."""

from collections import Counter
from collections.abc import Sequence

from tumorboard.concordance.axis_value import AxisValue
from tumorboard.vocabulary import Absence, Axis


def counterpart(stated: Sequence[AxisValue] | None, value: AxisValue) -> AxisValue | None:
    """The outside value of the same axis and label, by the same method if there is one.

    Args:
        stated: The values of the outside diagnosis; None where there is no outside diagnosis.
        value: The value of the review.

    Returns:
        The outside value. Where the outside diagnosis says nothing about the axis, that is a fact of absence ("not
        stated"); without an outside diagnosis there is nothing at all (None).
    """
    if stated is None:
        return None
    subject = _subject(value)
    same = [item for item in stated if item.axis is value.axis and _subject(item) == subject]
    by_method = [item for item in same if item.method.casefold() == value.method.casefold()]
    absent = AxisValue(axis=value.axis, label=value.label, absence=Absence.NOT_STATED)
    return next(iter([*by_method, *same]), absent)


def finding_labels(values: Sequence[AxisValue]) -> tuple[str, ...]:
    """What the findings of a review's values are called, in their order.

    A biomarker that was tested by several methods is told apart by them: "HER2 (IHC)" and "HER2 (ISH)".
    """
    names = Counter((value.axis, value.label) for value in values)
    return tuple(_label(value, names) for value in values)


def _label(value: AxisValue, names: Counter[tuple[Axis, str]]) -> str:
    several = names[value.axis, value.label] > 1
    return f"{value.label} ({value.method})" if several and value.method else value.label


def _subject(value: AxisValue) -> tuple[Axis, str]:
    return (value.axis, value.label.casefold())
