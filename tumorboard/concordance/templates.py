"""What a review of a tumor site asks for, axis by axis, and how far two numbers may differ and still agree.

The templates with which a board begins stand in resources/vocabularies/axis_templates.toml, to be read and argued about
by clinicians. A board that has lines of its own for a site and subject uses those and nothing of these.
"""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from tumorboard.concordance.axis_value import AxisValue
from tumorboard.vocabulary import Axis, ReviewSubject, TumorSite

TOLERANT_AXES = frozenset({Axis.BIOMARKER, Axis.MARGIN, Axis.OTHER})
"""The axes whose numbers are compared, so that a tolerance has a meaning."""


@dataclass(frozen=True, slots=True)
class TemplateLine:
    """One axis that a review begins with.

    Attributes:
        axis: The axis.
        label: Which biomarker, finding or margin, where an axis has several.
        system: The grading system, staging or edition that the empty row begins with.
        unit: The unit of the number.
        method: How a biomarker is usually tested; "" where the line holds for every method.
        tolerance: The largest difference between two numbers that still agrees, in the unit of the line (percentage
            points for "%"), as decimal text; "" for none: two numbers must then be equal.
    """

    axis: Axis
    label: str = ""
    system: str = ""
    unit: str = ""
    method: str = ""
    tolerance: str = ""

    @property
    def allowed(self) -> Decimal | None:
        """The tolerance as a number; None where there is none, or it is no plain decimal."""
        return AxisValue(self.axis, number=self.tolerance).decimal


@dataclass(frozen=True, slots=True)
class SubjectTemplate:
    """The lines of one subject, in the order in which a reviewer reads."""

    subject: ReviewSubject
    lines: tuple[TemplateLine, ...]


@cache
def default_template(site: TumorSite, subject: ReviewSubject) -> tuple[TemplateLine, ...]:
    """The lines that a review of a site begins with where the board has none of its own.

    A site without lines of its own has those of "general".
    """
    templates = _templates()
    entries = templates.get(site.value, {}).get(subject.value) or templates[TumorSite.GENERAL.value][subject.value]
    return tuple(TemplateLine(**{**entry, "axis": Axis(entry["axis"])}) for entry in entries)


def lines_of(templates: Iterable[SubjectTemplate], subject: ReviewSubject) -> tuple[TemplateLine, ...]:
    """The lines of a subject; none where it has no template."""
    return next((each.lines for each in templates if each.subject is subject), ())


def tolerance_of(lines: Iterable[TemplateLine], value: AxisValue) -> Decimal | None:
    """How far another number may be from a value's and still agree; None where the template says nothing.

    The line of the same method goes before the one for every method. A value that names no method is held to the first
    line of its name. Names are compared without case. A line says nothing about a number of another unit than its own.
    """
    same = [
        line
        for line in lines
        if (line.axis, plain(line.label)) == (value.axis, plain(value.label))
        and plain(line.unit) in {"", plain(value.unit)}
        and (plain(line.method) in {"", plain(value.method)} or not plain(value.method))
    ]
    exact = [line for line in same if plain(line.method) == plain(value.method)]
    return next((line.allowed for line in (*exact, *same)), None)


def plain(text: str) -> str:
    """A name as two of them are compared: without case and outer blanks."""
    return text.strip().casefold()


@cache
def _templates() -> dict[str, Any]:
    text = files("resources").joinpath("vocabularies", "axis_templates.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
