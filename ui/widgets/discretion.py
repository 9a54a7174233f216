"""Leaves a patient's name and numbers out of texts that others in the room may see."""

import re

from tumorboard.queries.snapshots import PatientSnapshot

_TELLING = 4
"""A part of a name with so few letters, such as "van" or "Li", is a common word too: only as a whole it is hidden."""


def unnamed(text: str, patient: PatientSnapshot, instead: str) -> str:
    """The text with the patient's names and numbers replaced, however they are capitalized.

    What is hidden is more than what must be: of a patient called Paget, "Paget disease" goes too.
    """
    names = [name for name in (patient.full_name, patient.family_name, patient.given_name) if name.strip()]
    parts = [part for name in names for part in re.split(r"[\s-]+", name) if len(part) >= _TELLING]
    numbers = [number.value for number in patient.identifiers if number.value.strip()]
    # The longest first, so that of "García Ruiz" nothing is left over.
    hidden = sorted({patient.list_name, *names, *parts, *numbers} - {""}, key=len, reverse=True)
    if not hidden:
        return text
    pattern = "|".join(re.escape(each) for each in hidden)
    return re.sub(rf"(?<!\w)(?:{pattern})(?!\w)", lambda _found: instead, text, flags=re.IGNORECASE)
