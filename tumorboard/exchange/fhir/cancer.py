"""Whether a condition is a tumor: by its ICD-10 (C00 to D49), ICD-O or SNOMED CT cancer code, or an mCODE profile.

Free text alone never makes a tumor; where it sounds like one, a doubt is raised instead. SNOMED CT has no structure in
its numbers, so a code that is not among the common ones listed here is recognized by the fully specified name sent
with it ("… (disorder)").
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from tumorboard.exchange.fhir.codes import code_keys, system_name
from tumorboard.exchange.fhir.element import url_tail
from tumorboard.exchange.fhir.values import Coding, Concept

_PRIMARY_PROFILE = re.compile(r"primary-cancer-condition|diagnose-primaertumor")
_SECONDARY_PROFILE = re.compile(r"secondary-cancer-condition")
_ICD10 = re.compile(r"(?:C[0-9][0-9A-Z]|D[0-4][0-9A-Z])", re.IGNORECASE)
_ICD10_SECONDARY = re.compile(r"C7[789B]", re.IGNORECASE)
_ICDO = re.compile(r"(?:[0-9]{4}/(?P<behavior>[0-9])|C[0-9]{2})")
_ICDO_LIKE = re.compile(r"[0-9]{4,5}/(?P<behavior>[0-9])[0-9]?")

_SNOMED_TUMORS = frozenset(
    {
        *("363346000", "55342001", "108369006", "372087000", "254837009", "254637007", "363358000", "399068003"),
        *("363406005", "363351006", "363418001", "363443007", "118600007", "93143009", "109989006", "372244006"),
        *("363518003", "399326009", "363478007", "126906006", "92814006", "93761005"),
    }
)
_SNOMED_METASTASES = frozenset({"128462008", "94225005", "94391008", "94381002", "94222008"})

_TUMOR_WORDS = re.compile(
    r"\b(?:neoplas\w*|cancer|tumou?r|carcinoid)\b"
    r"|(?:carcinoma|carcinomatosis|leuk[ae]{1,2}mia|lymphoma|sarcoma|melanoma|myeloma|blastoma|glioma|seminoma|adenoma"
    r"|teratoma|mesothelioma|plasmacytoma|astrocytoma|cytoma|macroglobulin[ae]{1,2}mia|thrombocyth[ae]{1,2}mia)\b"
    r"|mycosis fungoides|s[eé]zary|polycyth[ae]{1,2}mia vera|myelodysplas|myelofibrosis|metasta"
    r"|karzinom|neubildung|krebs|leukämie|lymphom\b|sarkom|melanom\b|myelom\b",
    re.IGNORECASE,
)
_ABOUT_TUMORS = re.compile(
    r"\b(?:history|screening|suspected|suspicion|at risk|risk of|fear|hereditary|familial|predisposition|exposure"
    r"|susceptib\w*|due to|caused by|related|associated|induced|following|complicating|secondary to|no evidence"
    r"|absence|tumou?r (?:lysis|necrosis|marker)|verdacht|ausschluss|zustand nach)\b"
    r"|phobia|h[ae]{1,2}matoma|pseudotumou?r",
    re.IGNORECASE,
)
_NOT_A_DISORDER = re.compile(r"\((?:situation|finding|procedure|observable entity|event|person|context)[^)]*\)\s*$")
_METASTASIS_WORDS = re.compile(r"\bsecondary\b|metasta", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TumorBasis:
    """Why a condition counts as a tumor.

    Attributes:
        secondary: It is a metastasis.
        why: For people, such as "ICD-10 C50.4" or "mCODE profile".
        doubt: What speaks against it, as a sentence; "" where nothing does.
    """

    secondary: bool
    why: str
    doubt: str = ""


def tumor_basis(code: Concept, profiles: Iterable[str], histology: Iterable[Concept]) -> TumorBasis | None:
    """Decides whether a condition is a primary tumor, a metastasis, or neither (None).

    Args:
        code: The condition's code.
        profiles: The profiles it claims.
        histology: Its morphology extensions.
    """
    tails = [url_tail(profile) for profile in profiles]
    claims_primary = any(_PRIMARY_PROFILE.search(tail) for tail in tails)
    claims_secondary = any(_SECONDARY_PROFILE.search(tail) for tail in tails)
    by_code = next((basis for basis in map(_by_coding, code.codings) if basis), None)
    by_histology = next(
        (basis for concept in histology for basis in map(_by_morphology, concept.codings) if basis), None
    )
    if claims_primary or claims_secondary:
        return _claimed(code, by_code, secondary=claims_secondary and not claims_primary)
    return by_code or by_histology


def sounds_like_tumor(wording: str) -> bool:
    """Whether free text names a tumor of the patient, as far as words can tell; used only to raise a doubt."""
    return bool(_TUMOR_WORDS.search(wording)) and not _ABOUT_TUMORS.search(wording)


def icdo_behavior(concept: Concept) -> str:
    """The ICD-O fifth digit of a morphology code such as "8500/3", "" where no such code was sent."""
    for coding in concept.codings:
        if system_name(coding) == "icdo" and (match := _ICDO_LIKE.fullmatch(coding.code)):
            return match["behavior"]
    return ""


def odd_icdo_codes(concept: Concept) -> tuple[str, ...]:
    """ICD-O morphology codes that no edition can have, such as "80463/3"."""
    codes = (coding.code for coding in concept.codings if system_name(coding) == "icdo" and "/" in coding.code)
    return tuple(code for code in codes if not re.fullmatch(r"[0-9]{4}/[0-9]{1,2}", code))


def _claimed(code: Concept, by_code: TumorBasis | None, *, secondary: bool) -> TumorBasis:
    kind = "secondary" if secondary else "primary"
    doubt = ""
    if by_code is not None and by_code.secondary != secondary:
        other = "metastasis" if by_code.secondary else "primary tumor"
        doubt = f'"{code.wording}" is sent as a {kind} cancer, but its code stands for a {other}.'
    elif by_code is None and code_keys(code):
        doubt = f'"{code.wording}" is sent as a {kind} cancer, but its code is not known here as one.'
    return TumorBasis(secondary, by_code.why if by_code else f"profile of a {kind} cancer", doubt)


def _by_coding(coding: Coding) -> TumorBasis | None:
    system = system_name(coding)
    code = coding.code.strip()
    if system == "icd10" and _ICD10.match(code):
        return TumorBasis(bool(_ICD10_SECONDARY.match(code)), f"ICD-10 {code}")
    if system == "icdo":
        return _by_morphology(coding) or (TumorBasis(False, f"ICD-O {code}") if _ICDO.match(code) else None)
    return _by_snomed(coding) if system == "sct" else None


def _by_snomed(coding: Coding) -> TumorBasis | None:
    metastasis = coding.code in _SNOMED_METASTASES
    if metastasis or coding.code in _SNOMED_TUMORS:
        return TumorBasis(metastasis, f"SNOMED CT {coding.code}")
    if _NOT_A_DISORDER.search(coding.display) or not sounds_like_tumor(coding.display):
        return None
    return TumorBasis(bool(_METASTASIS_WORDS.search(coding.display)), f"SNOMED CT {coding.code}, {coding.display}")


def _by_morphology(coding: Coding) -> TumorBasis | None:
    """A morphology code; outside ICD-O it must come with a name, as in mCODE's histology extension."""
    if match := _ICDO_LIKE.fullmatch(coding.code):
        return TumorBasis(match["behavior"] == "6", f"ICD-O {coding.code}")
    if system_name(coding) == "sct" and sounds_like_tumor(coding.display):
        return TumorBasis(bool(_METASTASIS_WORDS.search(coding.display)), f"morphology {coding.code}")
    return None
