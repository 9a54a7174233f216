"""Biomarkers in a report: name, status, figure, unit and how it was tested."""

import re
from collections.abc import Iterator
from dataclasses import replace

from tumorboard.concordance.axis_value import AxisValue
from tumorboard.concordance.report_text import before, is_doubted, is_of_another
from tumorboard.vocabulary import Axis, BiomarkerStatus

Found = tuple[AxisValue, int, int]

_NAMES: dict[str, str] = {
    "ER": r"(?i:o?estrogen[- ]receptors?)(?:[ \t]?\(ER\))?|ER(?:[- ]alpha)?",
    "PR": r"(?i:progesterone[- ]receptors?)(?:[ \t]?\((?:PR|PgR)\))?|PR|PgR",
    "HER2": r"HER[- ]?2(?:[/ ]?neu)?|ERBB2|c-erbB-2",
    "Ki-67": r"Ki[- ]?67|MIB[- ]?1",
    "PD-L1": r"PD[- ]?L1",
    "MSI": r"(?i:micro-?satellite(?:[ \t]instability|[ \t]status)?)(?:[ \t]?\(MSI\))?|MSI-?H(?:igh)?|MSI|MSS",
    "Mismatch repair": r"mismatch[- ]repair(?:[ \t]proteins?)?(?:[ \t]?\(MMR\))?|[dp]MMR|MMR",
    "EGFR": r"EGFR",
    "ALK": r"ALK",
    "ROS1": r"ROS-?1",
    "BRAF V600E": r"BRAF(?:[ \t]V600E)?",
    "KRAS": r"K-?RAS",
    "NRAS": r"N-?RAS",
    "BRCA1": r"BRCA-?1",
    "BRCA2": r"BRCA-?2",
    "p16": r"p16",
    "MGMT": r"MGMT",
    "IDH1": r"IDH-?1",
}
_IN_CAPITALS = frozenset({"ER", "PR", "ALK", "MSI"})
"""Short names, which in small letters are other words or parts of them."""
_PATTERNS = {
    name: re.compile(rf"(?<![A-Za-z0-9])(?:{words})(?![A-Za-z0-9])", 0 if name in _IN_CAPITALS else re.IGNORECASE)
    for name, words in _NAMES.items()
}
_STATUS = re.compile(
    (
        r"(?P<positive>positive|detected|mutated|mutant|mutation(?:[ \t](?:detected|present|identified|"
        r"positive))?|rearranged|"
        r"rearrangement(?:[ \t](?:detected|present|identified))?|amplified|over-?expressed|"
        r"exon[ \t](?:19|20|21)(?:[ \t](?:deletion|insertion|mutation))?(?:[ \t](?:detected|present|"
        r"identified))?|p\.[A-Z][0-9]{1,4}[A-Z*]|V600[EK]|G1[23][ACDRSV]|L858R|MSI-?H(?:igh)?|dMMR|"
        r"deficient|(?:low|weakly|strongly)[ -]positive)|"
        r"(?P<negative>negative|not detected|not amplified|non-?amplified|wild[- ]?type|not mutated|"
        r"unmutated|no mutation|"
        r"not rearranged|no rearrangement|MSS|microsatellite stable|stable|pMMR|proficient|intact|no loss)|"
        r"(?P<equivocal>equivocal|indeterminate|inconclusive|borderline)|"
        r"(?P<not_done>not (?:done|performed|tested|available)|pending)"
    ),
    re.IGNORECASE,
)
_SCORE = re.compile(r"(?<![0-9A-Za-z+])(0|[123]\+|1\+|score[ \t](?:0|[123])\+?)(?![0-9+])", re.IGNORECASE)
_PERCENT = re.compile(r"((?:[<>≤≥~][ \t]?)?[0-9]{1,3}(?:[.,][0-9]{1,2})?(?:[ \t]?[-\u2013][ \t]?[0-9]{1,3})?)[ \t]?%")
_RATIO = re.compile(r"ratio[ \t]*(?:of[ \t]|[:=][ \t]*)?([0-9]{1,2}(?:[.,][0-9]{1,2})?)", re.IGNORECASE)
_CPS = re.compile(
    r"(?:CPS|combined positive score)[ \t]*(?:of[ \t]|[:=][ \t]*)?((?:[<>≤≥][ \t]?)?[0-9]{1,3})", re.IGNORECASE
)
_METHODS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\bFISH\b"), "FISH"),
    (re.compile(r"\b(?:[DCS]?ISH|in[ -]situ hybridi[sz]ation)\b", re.IGNORECASE), "ISH"),
    (re.compile(r"\bIHC\b|immunohisto", re.IGNORECASE), "IHC"),
    (re.compile(r"\bNGS\b|next[- ]generation", re.IGNORECASE), "NGS"),
    (re.compile(r"\bPCR\b"), "PCR"),
)
_NO = re.compile(r"\b(?:no|not|without|absence of|negative for)\b", re.IGNORECASE)
_NOT_AFTER = re.compile(
    (
        r"[ \t]*(?:(?:testing|analysis|status)[ \t])?[:=]?[ \t]*(?:(?:is|"
        r"was)[ \t])?(?:(?P<waits>pending|not (?:done|performed|tested))|"
        r"not (?:detected|identified|present|seen|found)|negative|absent)"
    ),
    re.IGNORECASE,
)
_DENIED_IN_FRONT = re.compile(
    r"\b(?:no|without|negative for|absence of)[ \t]{1,2}(?:evidence of[ \t]{1,2}|an?[ \t]{1,2})?\Z", re.IGNORECASE
)
_SATELLITES = re.compile(r"satellite|MSI", re.IGNORECASE)
_LEAD = 40
_REACH = 110
_END = re.compile(r"[;\n]|\.(?=\s|\Z)")
_LISTED = re.compile(r"[ \t]*(?:/|,[ \t]*and|,|&|and)[ \t]*", re.IGNORECASE)
"""What stands between names that share a result: "ER and PR positive"."""
_MOST_LISTED = 4
_ANY_NAME = re.compile(
    "|".join(rf"(?<![A-Za-z0-9])(?:{words})(?![A-Za-z0-9])" for words in _NAMES.values()), re.IGNORECASE
)
_LED_BY = re.compile(
    r"\b(positive|negative)[ \t]+(?:for[ \t]+)?(?:[A-Za-z0-9/-]{1,10}(?:,[ \t]*|[ \t]+and[ \t]+)){0,3}\Z", re.IGNORECASE
)
_SIGN = re.compile(r"[ \t]?(?:\(([+\-\u2212])\)|([+\u2212](?![0-9A-Za-z])|-(?=[ \t,;.)/]|\Z)))")
_HER2_IHC = {
    "0": BiomarkerStatus.NEGATIVE,
    "1+": BiomarkerStatus.NEGATIVE,
    "2+": BiomarkerStatus.EQUIVOCAL,
    "3+": BiomarkerStatus.POSITIVE,
}


def read_markers(text: str) -> Iterator[Found]:
    """Each biomarker with a result that stands behind its name; several tests of one are several results."""
    for name, pattern in _PATTERNS.items():
        for found in pattern.finditer(text):
            if is_of_another(text, found.start()) or is_doubted(text, *found.span()):
                continue
            yield from _results(text, name, found)


def _results(text: str, name: str, found: re.Match[str]) -> Iterator[Found]:
    listed = _end_of_list(text, found.end())
    end = _reach(text, listed)
    if name == "HER2":
        tests = _her2(text, found, end)
        if tests:
            yield from tests
            return
    value, last = _value(name, found[0], text[listed:end], "")
    if value is None:
        lead = _LED_BY.search(before(text, found.start()))
        if lead is None:
            return
        start = found.start() - len(lead[0])
        status = BiomarkerStatus(lead[1].lower())
        yield AxisValue(Axis.BIOMARKER, name, text=lead[1].capitalize(), status=status), start, found.end()
        return
    lead = _DENIED_IN_FRONT.search(text, max(0, found.start() - _LEAD), found.start())
    if lead is not None and value.status is BiomarkerStatus.POSITIVE:
        words = f"{lead[0].strip()} {value.text}".strip()
        yield replace(value, text=words, status=BiomarkerStatus.NEGATIVE), lead.start(), listed + last
        return
    yield value, found.start(), listed + last


def _end_of_list(text: str, end: int) -> int:
    """Where the last of the names ends that share a result."""
    for _name in range(_MOST_LISTED):
        gap = _LISTED.match(text, end)
        named = None if gap is None else _ANY_NAME.match(text, gap.end())
        if named is None:
            break
        end = named.end()
    return end


def _reach(text: str, start: int) -> int:
    """How far the words about one biomarker go: to the end of the sentence or line, or to the next one's name."""
    reach = text[start : start + _REACH]
    ends = [len(reach)]
    ends += [found.start() for found in (_END.search(reach), _ANY_NAME.search(reach, 1)) if found is not None]
    return start + min(ends)


def _her2(text: str, found: re.Match[str], end: int) -> list[Found]:
    """Immunohistochemistry and hybridization are two tests; the second may stand in the same sentence."""
    words = text[found.end() : end]
    split = next((match for match in (_METHODS[0][0].search(words), _METHODS[1][0].search(words)) if match), None)
    score = _SCORE.search(words)
    results: list[Found] = []
    begin, start = found.end(), found.start()
    if score is not None and (split is None or score.start() < split.start()):
        stated = score[1].lower().removeprefix("score ")
        stated = stated if stated == "0" or stated.endswith("+") else f"{stated}+"
        value = AxisValue(Axis.BIOMARKER, "HER2", text=stated, status=_HER2_IHC[stated], method="IHC")
        last = score.end()
        told = _STATUS.match(words, last + len(words[last:]) - len(words[last:].lstrip(" \t,(:")))
        if told is not None:
            last = told.end()
        results.append((value, start, begin + last))
    if split is not None:
        offset = split.start()
        value_of, last = _value("HER2", "", words[offset:], "FISH" if split[0].upper() == "FISH" else "ISH")
        if value_of is not None:
            results.append((value_of, start if not results else begin + offset, begin + offset + last))
    return results


def _value(name: str, spelled: str, words: str, method: str) -> tuple[AxisValue | None, int]:
    """What the words behind a name state, and how far into them it goes; None where they state no result."""
    sign = _SIGN.match(words)
    status, said, ends = _status(spelled, words, sign)
    number, unit = "", ""
    for pattern, each in ((_CPS, "CPS"), (_RATIO, "ratio"), (_PERCENT, "%")):
        figure = pattern.search(words)
        if figure is not None:
            number, unit = "".join(figure[1].split()), each
            ends.append(figure.end())
            break
    if status is None and not number:
        return None, 0
    tested = next((label for pattern, label in _METHODS if pattern.search(words[: max(ends, default=0) + 30])), "")
    if name == "Mismatch repair":
        status = None  # "positive" could mean the protein or its loss: the words alone say it
    value = AxisValue(Axis.BIOMARKER, name, text=said, status=status, number=number, unit=unit, method=method or tested)
    return value, max(ends, default=0)


def _status(spelled: str, words: str, sign: re.Match[str] | None) -> tuple[BiomarkerStatus | None, str, list[int]]:
    if sign is not None:
        positive = (sign[1] or sign[2]) == "+"
        status = BiomarkerStatus.POSITIVE if positive else BiomarkerStatus.NEGATIVE
        return status, status.label, [sign.end()]
    own = _STATUS.fullmatch(spelled.strip())
    if own is not None:
        return _named(own), spelled.strip(), [0]
    told = _STATUS.search(words)
    if told is None:
        return None, "", []
    if told[0].casefold() == "stable" and not _SATELLITES.search(spelled):
        return None, "", []  # the disease is, not the satellites
    status, start, end = _named(told), told.start(), told.end()
    denied, tail = _NO.search(words, 0, start), _NOT_AFTER.match(words, end)
    if status is BiomarkerStatus.POSITIVE and (denied is not None or tail is not None):
        start = start if denied is None else denied.start()
        end = end if tail is None else tail.end()
        waits = tail is not None and tail.lastgroup == "waits"
        status = BiomarkerStatus.NOT_DONE if waits else BiomarkerStatus.NEGATIVE
    return status, words[start:end], [end]


def _named(found: re.Match[str]) -> BiomarkerStatus:
    return BiomarkerStatus(found.lastgroup or "")
