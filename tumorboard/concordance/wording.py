"""What two wordings or two codes have in common, without knowing any ontology.

Where neither the codes nor the words settle a question, the answer is "unknown" rather than a guess.
"""

import re
import unicodedata

# Words that turn a finding into another one when they are added: "carcinoma" and "no carcinoma" share a word, and
# "non-small cell" is not a kind of "small cell".
_TURNING_WORD = re.compile(
    r"no|non|not|none|nor|never|neither|cannot|without|absent|absence|negative|free|exclud\w*|rule|unlikely"
    r"|possibl\w*|probabl\w*|suspicious|suspect\w*|suggestive|consistent|favor\w*|questionable|uncertain|unclear"
    r"|indeterminate|equivocal|differential|or|versus|vs|from|like|mimic\w*|pseudo\w*|reactive|atypi\w*|precursor"
    r"|benign|borderline|malignant|situ|adenoma|metasta\w*|secondary|recurrent"
)
# A hyphen separates words only between letters: "ER-" is not "ER".
_SEPARATORS = re.compile(r"[\s,;:.!?/()\[\]{}\"'\u2018\u2019\u201c\u201d\u2012-\u2015]+|(?<=\w)-+(?=\w)")
_HYPHENS = str.maketrans("\u2010\u2011\u2212", "---")
_MORPHOLOGY = re.compile(r"(?:M[- ]?)?([0-9]{4})(?:/([0-9])[0-9]?)?", re.IGNORECASE | re.ASCII)
_TOPOGRAPHY = re.compile(r"(C[0-9]{2})(?:\.?([0-9X]))?", re.IGNORECASE | re.ASCII)
_CODE_FAMILIES = (("icdo", "icd-o"), ("icd10", "icd-10"), ("snomed", "snomed"), ("sct", "snomed"))


def words(text: str) -> tuple[str, ...]:
    """The words of a text without case and punctuation."""
    folded = unicodedata.normalize("NFKC", text).casefold().translate(_HYPHENS)
    return tuple(word for word in _SEPARATORS.split(folded) if word.strip("-"))


def says_more(one: str, other: str) -> bool:
    """Whether `one` repeats every word of `other` and adds some that only make it more specific."""
    shorter, longer = set(words(other)), set(words(one))
    return bool(shorter) and shorter < longer and not any(_TURNING_WORD.fullmatch(word) for word in longer - shorter)


def code_family(code_system: str) -> str:
    """One name for the usual spellings of a code system; "" where none is stated."""
    plain = re.sub(r"[^a-z0-9]", "", code_system.lower())
    return next((family for spelling, family in _CODE_FAMILIES if spelling in plain), plain)


def read_morphology(code: str) -> tuple[str, str] | None:
    """The four-digit histology and the behavior digit ("" if none) of an ICD-O morphology code; None if it is none."""
    match = _MORPHOLOGY.fullmatch(code.strip())
    return (match[1], match[2] or "") if match else None


def read_topography(code: str) -> tuple[str, str] | None:
    """The site such as "C50" and the subsite ("" if unspecified, which ICD-O writes as 9); None if it is none."""
    match = _TOPOGRAPHY.fullmatch(code.strip())
    if not match:
        return None
    subsite = (match[2] or "").upper()
    return match[1].upper(), "" if subsite in {"9", "X"} else subsite
