"""Grades in a report: each with its system, since a 2 of one system is not a 2 of another."""

import re
from collections.abc import Iterator

from tumorboard.concordance.axis_value import AxisValue
from tumorboard.concordance.report_text import is_stated
from tumorboard.vocabulary import Axis

Found = tuple[AxisValue, int, int]

_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
_NUMBER = r"(IV|I{1,3}|[1-4])(?![A-Za-z0-9]|\.[0-9]|[ \t]?[-\u2013][ \t]?[1-4I])"
_NOTTINGHAM = re.compile(
    rf"\b(?:Nottingham|Elston[- ]Ellis|(?:Scarff[- ])?Bloom[- ]Richardson|"
    rf"SBR)\b[^.;\n]{{0,45}}?\bgrade\b\s*[):=]{{0,2}}\s*{_NUMBER}"
    r"(?:\s*(?:of|/)\s*3)?(?:[\s,(]{1,3}(?:total\s+)?(?:score|sum)?\s*[:=]?\s*[0-9+ =]{0,12}[0-9]\s*(?:/|of)\s*9\)?)?",
    re.IGNORECASE,
)
_GRADE_NOTTINGHAM = re.compile(
    rf"\b(?:histologic(?:al)?\s+)?grade\s*[:=]?\s*{_NUMBER}(?:\s*(?:of|/)\s*3)?[\s,(]{{1,3}}(?:modified\s+)?"
    r"(?:Nottingham|Elston[- ]Ellis|Bloom[- ]Richardson|SBR)(?:[^.;\n)]{0,40}\))?",
    re.IGNORECASE,
)
_NAMED_IN_FRONT = re.compile(
    rf"\b(?:histologic(?:al)?\s+)?grade\s*\(\s*(?:Nottingham|SBR|"
    rf"Bloom[- ]Richardson)[^()\n]{{0,20}}\)\s*[:=]?\s*(?:grade\s*)?{_NUMBER}",
    re.IGNORECASE,
)
_GLEASON = re.compile(
    r"\bGleason(?:\s+(?:score|sum|grade|pattern))?\s*[:=]?\s*(?:of\s+)?"
    r"(?:([6-9]|10)\s*[(=:]\s*)?([3-5]\s*\+\s*[3-5])(?:\s*=\s*(?:[6-9]|10))?\)?",
    re.IGNORECASE,
)
_GLEASON_SUM = re.compile(
    r"\bGleason(?:\s+(?:score|sum))?\s*[:=]?\s*(?:of\s+)?([6-9]|10)(?!\s*[(=:+0-9])(?![A-Za-z])", re.IGNORECASE
)
_GRADE_GROUP = re.compile(
    r"\b(?:ISUP\s+(?:grade(?:\s+group)?|group)|(?:prognostic\s+)?grade\s+group|GG)\s*[:=]?\s*([1-5])(?![0-9]|\.[0-9])",
    re.IGNORECASE,
)
_FNCLCC = re.compile(
    rf"\bFNCLCC\b[^.;\n]{{0,30}}?(?:grade\s*[:=]?\s*|G)?(?<![0-9]){_NUMBER}|"
    rf"\bgrade\s*[:=]?\s*{_NUMBER}[\s,(]{{1,3}}(?:of 3\s*)?\(?FNCLCC\b\)?",
    re.IGNORECASE,
)
_WHO = re.compile(
    rf"\b(?:CNS\s+)?WHO(?:/ISUP)?(?:\s+CNS)?(?:\s+20[12][0-9])?(?:/ISUP)?\s+(?:nuclear\s+)?grade\s*[:=]?\s*{_NUMBER}",
    re.IGNORECASE,
)
_WHO_ISUP = re.compile(
    rf"\bWHO[ \t]?/[ \t]?ISUP[ \t]{{1,2}}(?:nuclear[ \t])?(?:grade)?[ \t]*[:=]?[ \t]*{_NUMBER}", re.IGNORECASE
)
_FUHRMAN = re.compile(rf"\bFuhrman(?:\s+nuclear)?(?:\s+grade)?\s*[:=]?\s*{_NUMBER}", re.IGNORECASE)
_FIGO = re.compile(rf"\bFIGO\s+grade\s*[:=]?\s*{_NUMBER}", re.IGNORECASE)
_FOLLICULAR = re.compile(
    r"\bfollicular\s+lymphoma[\s,]{1,3}grade\s*[:=]?\s*(1-2|1/2|[12]|3[AB]?)(?![0-9])", re.IGNORECASE
)
_BARE = re.compile(
    rf"\b(?:(?:histologic(?:al)?|overall|tumou?r|combined)\s+)?grade\s*[:=]?\s*{_NUMBER}(?:\s*(?:of|/)\s*[34])?",
    re.IGNORECASE,
)
_LETTER = re.compile(r"(?<![A-Za-z0-9])G([1-4])(?![A-Za-z0-9])")
_WORDS = re.compile(
    r"\b(well|moderately|poorly)(?:\s+to\s+(?:moderately|poorly))?[- ]differentiated\b|\b(undifferentiated)\b|"
    r"\b(high|low|intermediate)[- ]grade\b",
    re.IGNORECASE,
)

_SYSTEMS: tuple[tuple[re.Pattern[str], str], ...] = (
    (_NOTTINGHAM, "Nottingham"),
    (_GRADE_NOTTINGHAM, "Nottingham"),
    (_NAMED_IN_FRONT, "Nottingham"),
    (_WHO_ISUP, "WHO/ISUP"),
    (_GRADE_GROUP, "Gleason grade group"),
    (_GLEASON, "Gleason"),
    (_GLEASON_SUM, "Gleason"),
    (_FNCLCC, "FNCLCC"),
    (_FUHRMAN, "Fuhrman"),
    (_FIGO, "FIGO"),
    (_FOLLICULAR, "WHO"),
    (_WHO, "WHO"),
    (_LETTER, ""),
    (_BARE, ""),
)


def read_grades(text: str) -> Iterator[Found]:
    """Every grade that the report states; a place that names its system is not read once more without it.

    A grade without a system gets none: which one was meant is for a person to say.
    """
    taken = bytearray(len(text))
    known = set[tuple[str, str]]()
    for pattern, system in _SYSTEMS:
        for found in pattern.finditer(text):
            start, end = found.span()
            if any(taken[start:end]):
                continue
            taken[start:end] = b"\1" * (end - start)
            stated = (_grade(found), system)
            if stated not in known and is_stated(text, start, end):
                # A Gleason score and its group are two statements of one thing, and both are kept.
                label = "Grade group" if pattern is _GRADE_GROUP and _GLEASON.search(text) else ""
                known.add(stated)
                yield AxisValue(Axis.GRADE, label, text=stated[0], system=system), start, end
    if not known:
        yield from _in_words(text)


def _grade(found: re.Match[str]) -> str:
    stated = next(group for group in reversed(found.groups()) if group is not None)
    return _ROMAN.get(stated.casefold(), "".join(stated.split()).upper())


def _in_words(text: str) -> Iterator[Found]:
    for found in _WORDS.finditer(text):
        if is_stated(text, *found.span()):
            yield AxisValue(Axis.GRADE, text=" ".join(found[0].split())), *found.span()
