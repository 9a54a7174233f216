"""What the words around a finding do to it: whether a report states it, denies it, or only suspects it.

Every look around is of bounded length, so that a text of any length is read in a time that grows with its length alone.
"""

import re

_BEFORE, _AFTER = 160, 90
"""So many characters before and after a finding may bear on it."""
_WRAPPED = 50
"""A line of at least so many characters goes on in the next one; a shorter one is an entry of its own."""

_SENTENCE_END = re.compile(r"(?:[.;!]|(?<=\w)\?)(?=\s)|\n[ \t]*\n|\n[ \t]*(?:[-*•]|[0-9]{1,2}[.)])")
_LINE_END = re.compile(r"\n")
_GOES_ON = re.compile(r"(?:\b(?:of|for|no|not|without|with|the|an?|to|and|or|is|by|in)|,)[ \t]*$", re.IGNORECASE)
_NO = re.compile(
    r"\b(?:no|not|without|absence of|absent|negative for|free of|free from|excluded?|excludes|ruled out|denies|never|"
    r"nor|neither|no evidence of|lacks?)\b",
    re.IGNORECASE,
)
_TURN = re.compile(r"\b(?:but|however|although|except)\b", re.IGNORECASE)
_DENIED_AFTER = re.compile(
    r"[\s,:]*(?:component\s+)?(?:is|are|was|were)?\s*(?:not (?:identified|seen|present|found|confirmed|detected)|"
    r"absent|(?:has been |have been )?(?:excluded|ruled out))\b",
    re.IGNORECASE,
)
_DOUBT = re.compile(
    r"\b(?:suspicious|suspicion|suspected|suspect|possibl[ey]|probabl[ey]|likely|questionable|query|concerning|"
    r"concern for|suggestive|suggests?|suggesting|favou?r(?:s|ed|ing)?|cannot exclude|cannot rule out|"
    r"can not be excluded|differential|rule out|r/o|versus|vs|may (?:represent|be)|might be|could be|equivocal for|"
    r"at least|pending|if)\b|\?",
    re.IGNORECASE,
)
_DOUBT_AFTER = re.compile(
    r"[\s,]*(?:is|are|was|were)?\s*(?:suspected|possible|probable|likely|favou?red|questionable|not excluded|"
    r"cannot be (?:excluded|ruled out)|can not be excluded|not entirely excluded|versus|vs\b|\?)",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:family history|mother|father|sister|brother|aunt|uncle|grandmother|grandfather|cousin|relatives?)\b",
    re.IGNORECASE,
)
_FORMERLY = re.compile(r"\b(?:history of|previous(?:ly)?|prior|status post|s/p|former(?:ly)?)\b", re.IGNORECASE)


def before(text: str, start: int) -> str:
    """What the sentence or entry says before a finding, at most 160 characters of it."""
    reach = text[max(0, start - _BEFORE) : start]
    cut = max((found.end() for found in _SENTENCE_END.finditer(reach)), default=0)
    for found in _LINE_END.finditer(reach, cut):
        line = reach[reach.rfind("\n", 0, found.start()) + 1 : found.start()]
        if len(line) < _WRAPPED and not _GOES_ON.search(line):
            cut = found.end()
    return reach[cut:]


def after(text: str, end: int) -> str:
    """What the sentence says after a finding, at most 90 characters of it."""
    reach = text[end : end + _AFTER]
    found = _SENTENCE_END.search(reach)
    return reach if found is None else reach[: found.start() + 1]


def is_denied(text: str, start: int, end: int) -> bool:
    """Whether the sentence says that it is not so."""
    return _denies(before(text, start), after(text, end))


def is_doubted(text: str, start: int, end: int) -> bool:
    """Whether the sentence only suspects it, or asks."""
    return _doubts(before(text, start), after(text, end))


def is_of_another(text: str, start: int) -> bool:
    """Whether the sentence is about a relative."""
    return _OTHERS.search(before(text, start)) is not None


def is_stated(text: str, start: int, end: int) -> bool:
    """Whether a text states a finding of the present disease of the patient as a fact."""
    lead, tail = before(text, start), after(text, end)
    of_another = _OTHERS.search(lead) is not None or _FORMERLY.search(lead) is not None
    return not (of_another or _denies(lead, tail) or _doubts(lead, tail))


def _denies(lead: str, tail: str) -> bool:
    turned = max((found.end() for found in _TURN.finditer(lead)), default=0)
    return _NO.search(lead, turned) is not None or _DENIED_AFTER.match(tail) is not None


def _doubts(lead: str, tail: str) -> bool:
    return _DOUBT.search(lead) is not None or _DOUBT_AFTER.match(tail) is not None
