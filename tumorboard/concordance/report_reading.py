"""Reads an outside report into suggestions, each with the words that it came from. Nothing is decided here.

A person accepts or rejects each suggestion. What a report denies or only suspects is not suggested as a fact; where it
contradicts itself, each of the statements is suggested. Decimal numbers stay text. No category is derived: "2 of 6
nodes" is not an N.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tumorboard.concordance.axis_value import AxisValue
from tumorboard.concordance.plan_reading import ComponentSuggestion, suggest_components
from tumorboard.concordance.report_grades import read_grades
from tumorboard.concordance.report_histology import read_behavior, read_histology, read_sides, read_sites
from tumorboard.concordance.report_markers import read_markers
from tumorboard.concordance.report_text import is_stated
from tumorboard.concordance.tnm import Tnm, TnmError, parse_tnm
from tumorboard.vocabulary import Axis, TumorSite

__all__ = ["AxisSuggestion", "ComponentSuggestion", "Found", "contradicted", "suggest_axes", "suggest_components"]

Found = tuple[AxisValue, int, int]
"""A value, and from where to where in the text it stands."""


@dataclass(frozen=True, slots=True)
class AxisSuggestion:
    """What a report seems to state on one axis.

    Attributes:
        value: The axis as it would be entered.
        start: Where in the text the words begin, in characters.
        end: Where they end.
        quote: The words: `text[start:end]`.
    """

    value: AxisValue
    start: int
    end: int
    quote: str

    @property
    def subject(self) -> tuple[Axis, str, str]:
        """What the value is about: two suggestions of one subject that differ contradict each other."""
        value = self.value
        return value.axis, value.label.casefold(), value.method.casefold() if value.axis is Axis.BIOMARKER else ""


_COMPONENT = re.compile(
    r"([racypu]{0,3})([TNM])(is|[X0-4](?:mi|"
    r"[a-e][0-9]?)?)((?:[ \t]?\([^()\n]{1,20}\)){0,3})(?=[^A-Za-z0-9]|[racypu]{0,3}[TNM]|\Z)"
)
_RUN = re.compile(r"(?<![A-Za-z0-9/])(?=[racypu]{0,3}[TNM](?:is|[X0-4]))")
_GAP = re.compile(r"[ \t,;/]{0,3}(?:\n[ \t]{0,4})?")
_REMARK = re.compile(r"[ \t]?\([^()]*\)\Z")
_EDITION = re.compile(r"\b(AJCC|UICC)\b[^.;\n]{0,25}?\b([789])(?:th)?\b", re.IGNORECASE)
_STAGE = re.compile(
    r"\b(?:(?:pathologic(?:al)?|clinical|anatomic|prognostic|FIGO|AJCC|UICC|Ann Arbor|"
    r"Lugano)\s+){0,3}stage(?:\s+group(?:ing)?)?"
    r"\s*[:=]?\s*(?:is\s+)?((?:IV|I{1,3}|0)(?:\s?[A-E][1-3]?(?![A-Za-z]))?)(?![A-Za-z0-9])",
    re.IGNORECASE,
)
_ARABIC_STAGE = re.compile(r"\bstage\s+([1-4][A-D]?)(?![A-Za-z0-9]|\.[0-9])", re.IGNORECASE)
_FIGO = re.compile(r"\bFIGO\b(?:\s*(2009|2014|2018|2023))?", re.IGNORECASE)
_MARGINS_FREE = re.compile(
    r"\b(?:(?:all|surgical|resection|excision|specimen|inked|deep|peripheral)\s+){0,3}margins?\s*[:=]?\s*"
    r"(?:(?:is|are|were|was|appear)\s+)?(negative|clear|free|uninvolved|not involved|tumou?r[- ]free)\b",
    re.IGNORECASE,
)
_MARGINS_INVOLVED = re.compile(
    r"\b(?:(?:surgical|resection|excision|specimen|inked|deep|posterior|anterior|medial|lateral|superior|inferior|"
    r"circumferential|radial)\s+){0,3}margins?\s*[:=]?\s*(?:(?:is|are|were|was)\s+)?(positive|involved)\b",
    re.IGNORECASE,
)
_NO_TUMOR_AT_MARGIN = re.compile(
    r"\bno (?:tumou?r|carcinoma|ink|melanoma)\s+(?:on|at|on ink at)\s+(?:the\s+)?(?:ink\b|[a-z ]{0,20}margins?)",
    re.IGNORECASE,
)
_RESECTION = re.compile(r"(?<![A-Za-z0-9])R([012X])(?:\s+resection)?(?![A-Za-z0-9+-])")
_DISTANCE = re.compile(r"[^.;\n]{0,60}?((?:[<>≤≥]\s?)?[0-9]{1,3}(?:[.,][0-9]{1,2})?)\s?(mm|cm)\b", re.IGNORECASE)
_LVI = re.compile(
    r"\b(?:lympho[- ]?vascular|lymphatic|vascular|angio-?lymphatic|"
    r"lymph-?vascular)(?:\s+space)?\s+invasion\b|\bLV?S?I\b",
    re.IGNORECASE,
)
_PNI = re.compile(r"\bperi-?neural\s+invasion\b|\bPNI\b|(?-i:\bPn(?=[01X]\b))", re.IGNORECASE)
_ABSENT = re.compile(
    r"\s*[:=(-]?\s*(?:(?:is|are|was|were)\s+)?(?:not (?:identified|seen|present|detected|found)|"
    r"absent|negative|none|no\b|0\b)",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    r"\s*[:=(-]?\s*(?:(?:is|are|was|were)\s+)?(?:focally\s+|extensively\s+)?(?:present|identified|seen|positive|yes\b|"
    r"detected|found|1\b|extensive|focal)",
    re.IGNORECASE,
)
_NO_LEAD = re.compile(
    r"\b(?:no|without|negative for|absence of)\s+(?:evidence of\s+|definite\s+|(?:lympho[- ]?vascular|perineural|"
    r"lymphatic|vascular)(?:\s+(?:or|and)|,)\s+){0,2}\Z",
    re.IGNORECASE,
)
_WITH_LEAD = re.compile(r"\b(?:with|extensive|focal|shows?|showing)\s+\Z", re.IGNORECASE)
_SIZE = re.compile(
    r"\b(?:tumou?r|lesion|carcinoma|mass|nodule|greatest|largest|maximum)\s+(?:size|diameter|dimension)\s*[:=]?\s*"
    r"(?:(?:is|of|"
    r"measures)\s+)?([0-9]{1,3}(?:[.,][0-9]{1,2})?)\s?(?:[x\u00d7]\s?[0-9.,]{1,6}\s?(?:[x\u00d7]\s?[0-9.,]{1,6}\s?)?)?(mm|"
    r"cm)\b",
    re.IGNORECASE,
)
_BRESLOW = re.compile(
    r"\bBreslow(?:'s|\u2019s)?\s*(?:thickness|depth)?\s*[:=]?\s*(?:of\s+)?([0-9]{1,2}(?:[.,][0-9]{1,2})?)\s?mm\b",
    re.IGNORECASE,
)
_LOOK_BACK = 60


def suggest_axes(text: str, site: TumorSite | None = None) -> tuple[AxisSuggestion, ...]:
    """What a report seems to state, in the order of its text; it never fails, whatever the text.

    Args:
        text: The report, word for word.
        site: The disease area of the case; of a known one only its own organs are
            primary sites, so that the liver of a breast case is not.

    Returns:
        Suggestions with the exact words behind them. One statement that is repeated is suggested once, where it first
        stands; statements that differ are all there.
    """
    readers: tuple[Callable[[str], Iterator[Found]], ...] = (
        read_histology,
        read_behavior,
        read_grades,
        lambda words: read_sites(words, site),
        read_sides,
        _read_tnm,
        _read_stages,
        read_markers,
        _read_margins,
        _read_lvi,
        _read_pni,
        _read_sizes,
    )
    found = [_suggestion(text, *each) for read in readers for each in read(text)]
    found.sort(key=lambda each: (each.start, each.end))
    unique = {(each.subject, *_said(each.value)): each for each in reversed(found)}
    return tuple(sorted(unique.values(), key=lambda each: (each.start, each.end)))


def contradicted(suggestions: Sequence[AxisSuggestion]) -> frozenset[AxisSuggestion]:
    """Those beside which the same text states something else on the same axis."""
    stated: dict[tuple[Axis, str, str], int] = {}
    for each in suggestions:
        stated[each.subject] = stated.get(each.subject, 0) + 1
    return frozenset(each for each in suggestions if stated[each.subject] > 1)


def _suggestion(text: str, value: AxisValue, start: int, end: int) -> AxisSuggestion:
    if text.startswith(")", end) and text.count("(", start, end) > text.count(")", start, end):
        end += 1
    return AxisSuggestion(value, start, end, text[start:end])


def _said(value: AxisValue) -> tuple[object, ...]:
    return value.text.casefold(), value.status, value.number, value.unit, value.system.casefold()


def _read_tnm(text: str) -> Iterator[Found]:
    edition = _edition(text)
    passed, known = 0, set[str]()
    for begin in _RUN.finditer(text):
        if begin.start() < passed:
            continue
        parts = _run(text, begin.start())
        if not parts:
            continue
        passed = parts[-1][1]
        words = text[parts[0][0] : passed]
        if words in known:
            continue
        prefixed = any(_COMPONENT.match(text, start) and text[start] not in "TNM" for start, _end in parts)
        # "T2" alone may be a magnetic resonance image, "M1" a cell: without a prefix it takes two categories.
        if (prefixed or len(parts) > 1) and is_stated(text, parts[0][0], passed):
            known.add(words)
            yield from _categories(text, parts, edition)


def _run(text: str, start: int) -> list[tuple[int, int]]:
    """The categories that stand together, e.g. pT2, N1 and M0 of "pT2N1 M0", each once."""
    parts: list[tuple[int, int]] = []
    letters = ""
    while len(letters) < len("TNM"):
        found = _COMPONENT.match(text, start)
        if found is None or found[2] in letters:
            break
        end = _readable_end(text, found.start(), found.end())
        if end is None:
            break
        parts.append((found.start(), end))
        letters += found[2]
        gap = _GAP.match(text, end)
        start = end if gap is None else gap.end()
    return parts


def _readable_end(text: str, start: int, end: int) -> int | None:
    """Where a category ends: remarks in parentheses that are none of the notation do not belong to it."""
    while True:
        if _parsed(text[start:end]) is not None:
            return end
        remark = _REMARK.search(text[start:end])
        if remark is None:
            return None
        end = start + remark.start()


def _parsed(words: str) -> Tnm | None:
    try:
        return parse_tnm(" ".join(words.split()))
    except TnmError:
        return None


def _categories(text: str, parts: Sequence[tuple[int, int]], edition: str) -> Iterator[Found]:
    whole = _parsed(text[parts[0][0] : parts[-1][1]])
    for start, end in parts:
        letter = next(sign for sign in text[start:end] if sign in "TNM")
        words = text[start:end]
        # In "pT2N1" the N is pathological, too: the category alone would not say so.
        read = None if whole is None or text[start] != letter else whole.component(letter)
        yield AxisValue(Axis(letter.lower()), text=words if read is None else str(read), system=edition), start, end


def _edition(text: str) -> str:
    """The edition of the TNM manual, where the report names one and no other."""
    named = {f"{found[1].upper()} {found[2]}" for found in _EDITION.finditer(text)}
    return named.pop() if len(named) == 1 else ""


def _read_stages(text: str) -> Iterator[Found]:
    edition = _edition(text)
    for pattern in (_STAGE, _ARABIC_STAGE):
        for found in pattern.finditer(text):
            if is_stated(text, found.start(), found.end()):
                figo = _FIGO.search(found[0])
                system = edition if figo is None else " ".join(part for part in ("FIGO", figo[1]) if part)
                yield AxisValue(Axis.STAGE_GROUP, text=found[1].upper().replace(" ", ""), system=system), *found.span()


def _read_margins(text: str) -> Iterator[Found]:
    """Margins in words and as R; where both say the same, the one that says more."""
    found = [*_margins_in_words(text), *_resections(text)]
    told = {_is_free(value) for value, _start, _end in found if value.number or value.text.startswith("R")}
    for value, start, end in found:
        in_words = not value.number and not value.text.startswith("R")
        measured = any(other.number and _is_free(other) is _is_free(value) for other, _start, _end in found)
        repeated = in_words and _is_free(value) in told
        if not repeated and not (measured and not value.number):
            yield value, start, end


def _is_free(value: AxisValue) -> bool:
    return value.text in {"negative", "R0"}


def _resections(text: str) -> Iterator[Found]:
    for found in _RESECTION.finditer(text):
        if is_stated(text, *found.span()):
            yield AxisValue(Axis.MARGIN, text=f"R{found[1]}"), *found.span()


def _margins_in_words(text: str) -> Iterator[Found]:
    for pattern, words in ((_MARGINS_FREE, "negative"), (_MARGINS_INVOLVED, "positive")):
        for found in pattern.finditer(text):
            if is_stated(text, *found.span()):
                distance = _DISTANCE.match(text, found.end()) if words == "negative" else None
                number, unit = ("", "") if distance is None else (distance[1].replace(" ", ""), distance[2].lower())
                end = found.end() if distance is None else distance.end()
                yield AxisValue(Axis.MARGIN, text=words, number=number, unit=unit), found.start(), end
    for found in _NO_TUMOR_AT_MARGIN.finditer(text):
        yield AxisValue(Axis.MARGIN, text="negative"), *found.span()


def _read_lvi(text: str) -> Iterator[Found]:
    return _read_invasion(text, _LVI, Axis.LYMPHOVASCULAR_INVASION)


def _read_pni(text: str) -> Iterator[Found]:
    return _read_invasion(text, _PNI, Axis.PERINEURAL_INVASION)


def _read_invasion(text: str, pattern: re.Pattern[str], axis: Axis) -> Iterator[Found]:
    for found in pattern.finditer(text):
        start, end = found.span()
        lead = _NO_LEAD.search(text, max(0, start - _LOOK_BACK), start)
        absent, present = _ABSENT.match(text, end), _PRESENT.match(text, end)
        if lead is not None:
            yield AxisValue(axis, text="Not identified"), lead.start(), end
        elif absent is not None:
            yield AxisValue(axis, text="Not identified"), start, absent.end()
        elif present is not None and is_stated(text, start, end):
            yield AxisValue(axis, text="Present"), start, present.end()
        elif _WITH_LEAD.search(text, max(0, start - _LOOK_BACK), start) and is_stated(text, start, end):
            yield AxisValue(axis, text="Present"), start, end


def _read_sizes(text: str) -> Iterator[Found]:
    for pattern, label in ((_SIZE, "Tumor size"), (_BRESLOW, "Breslow thickness")):
        for found in pattern.finditer(text):
            if is_stated(text, *found.span()):
                unit = found[2].lower() if pattern is _SIZE else "mm"
                value = AxisValue(Axis.OTHER, label, number=found[1], unit=unit)
                yield value, *found.span()
