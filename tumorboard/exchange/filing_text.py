"""Words and dates on their way into the board: bounded, never rounded, and a date only where a whole day was sent."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from tumorboard.exchange.fhir.values import Coding, Concept, Period

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


def dates(period: Period) -> str:
    """A period for people, in days; the hour of an old diagnosis helps nobody."""
    return replace(period, start=days(period.start), end=days(period.end)).wording


def days(sent: str) -> str:
    """A date or time as sent, without the time."""
    return sent if day(sent) is None else sent[: len("2019-04-01")]


def joined(parts: Iterable[str], between: str = "; ") -> str:
    """The parts that say anything, each once; after a full stop, a blank is enough."""
    line = ""
    for part in dict.fromkeys(part.strip() for part in parts):
        if part:
            separator = " " if line.endswith(".") and between.strip() else between
            line = f"{line}{separator}{part}" if line else part
    return line


def sentence(text: str) -> str:
    """The text with a full stop, unless it ends in one."""
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def worded(text: str) -> str:
    """The text, or "" where a sender left a bare code such as "385421009" in place of words."""
    return text if any(character.isalpha() for character in text) else ""


def coding_of(concept: Concept, *preferred: str) -> Coding:
    """The code to show beside the words: of a system that clinicians read, else the first that was sent."""
    coded = [coding for coding in concept.codings if coding.code]
    for wanted in preferred or _PREFERRED:
        for coding in coded:
            if wanted in coding.system.lower():
                return coding
    return coded[0] if coded else Coding()
