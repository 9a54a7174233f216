"""Words and dates on their way into the board: bounded, never rounded, and a date only where a whole day was sent."""

from collections.abc import Iterable
from datetime import date

from tumorboard.exchange.fhir.values import Coding, Concept

LONGEST_TEXT = 100_000
"""Characters of one field; the board's own bound is twice that."""

LONGEST_LABEL = 160
"""Characters of a name that stands in an index, such as a biomarker's; PostgreSQL's indexes take some 600."""

_CUT = " … (cut here; the whole text is in the original file)"
_PREFERRED = ("icd-o", "icdo", "icd-10", "icd10")


def bounded(text: str, length: int = LONGEST_TEXT) -> str:
    """The text, cut with a note where it is longer than any clinical text."""
    return text if len(text) <= length else text[: length - len(_CUT)] + _CUT


def label(text: str) -> str:
    """A short name on one line."""
    plain = " ".join(text.split())
    return plain if len(plain) <= LONGEST_LABEL else plain[: LONGEST_LABEL - 1] + "…"


def day(sent: str) -> date | None:
    """The day of a date or time as sent; None for "2019-04" and other parts of a date."""
    try:
        return date.fromisoformat(sent[:10]) if len(sent) >= len("2019-04-01") else None
    except ValueError:
        return None


def joined(parts: Iterable[str], between: str = "; ") -> str:
    """The parts that say anything, each once."""
    return between.join(dict.fromkeys(part.strip() for part in parts if part.strip()))


def coding_of(concept: Concept, *preferred: str) -> Coding:
    """The code to show beside the words: of a system that clinicians read, else the first that was sent."""
    coded = [coding for coding in concept.codings if coding.code]
    for wanted in preferred or _PREFERRED:
        for coding in coded:
            if wanted in coding.system.lower():
                return coding
    return coded[0] if coded else Coding()
