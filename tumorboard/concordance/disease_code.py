"""One code of a published list of diseases."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DiseaseEntry:
    """A code, what it is called, and the code above it ("" at the top); `billable`: nothing finer exists."""

    code: str
    display: str
    parent: str = ""
    billable: bool = True
