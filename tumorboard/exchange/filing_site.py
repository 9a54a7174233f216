"""The disease area of an outside tumor, by which its board is chosen: by code, else by words, else general.

A wrong board is worse than a general one, so that what points to two areas is general.
"""

import re
from collections.abc import Iterable

from tumorboard.exchange.fhir.codes import code_keys
from tumorboard.exchange.fhir.statements import OutsideCondition
from tumorboard.exchange.fhir.values import Concept
from tumorboard.vocabulary import TumorSite

# ICD-10 chapter II; ICD-O topography uses the same numbers from C00 to C80.
_ICD: tuple[tuple[str, TumorSite], ...] = (
    (r"C0[0-9]|C1[0-4]|C3[0-2]|D00\.0|D02\.0|D10|D11", TumorSite.HEAD_AND_NECK),
    (r"C1[56]|D00\.[12]", TumorSite.UPPER_GASTROINTESTINAL),
    (r"C18|C19|C2[01]|D01\.[0-4]|D12", TumorSite.COLORECTAL),
    (r"C2[2-5]|D01\.5", TumorSite.LIVER_PANCREAS_BILIARY),
    (r"C33|C34|D02\.2", TumorSite.LUNG),
    (r"C40|C41|C49", TumorSite.SARCOMA),
    (r"C43|D03", TumorSite.MELANOMA),
    (r"C50|D05", TumorSite.BREAST),
    (r"C5[1-8]|D06|D07\.[0-3]|D39", TumorSite.GYNECOLOGIC),
    (r"C61|D07\.5|D40\.0", TumorSite.PROSTATE),
    (r"C6[4-8]|D09\.0|D41", TumorSite.KIDNEY_BLADDER),
    (r"C7[0-2]|D3[23]|D4[23]", TumorSite.BRAIN),
    (r"C73|D34", TumorSite.THYROID),
    (r"C8[1-9]|C90|C96|D47\.2", TumorSite.LYMPHOMA_MYELOMA),
    (r"C9[1-5]|D4[56]", TumorSite.LEUKEMIA),
)
_ICD_PATTERNS = tuple((re.compile(rf"(?:{pattern})", re.IGNORECASE), site) for pattern, site in _ICD)

# ICD-O morphology where it decides more than the place does.
_MORPHOLOGY: tuple[tuple[str, TumorSite], ...] = (
    (r"959[0-9]|9[67][0-9]{2}", TumorSite.LYMPHOMA_MYELOMA),
    (r"98[0-9]{2}|99[0-9]{2}", TumorSite.LEUKEMIA),
    (r"87[2-9][0-9]", TumorSite.MELANOMA),
)
_MORPHOLOGY_PATTERNS = tuple((re.compile(rf"(?:{pattern})/[0-9]"), site) for pattern, site in _MORPHOLOGY)

_WORDS: tuple[tuple[str, TumorSite], ...] = (
    (r"leuk[ae]{1,2}mia|leukämie", TumorSite.LEUKEMIA),
    (r"lymphom|myelom|plasma cell|hodgkin", TumorSite.LYMPHOMA_MYELOMA),
    (r"melanom", TumorSite.MELANOMA),
    (r"sarcom|sarkom", TumorSite.SARCOMA),
    (r"\bbreast|\bmamma|\bbrust", TumorSite.BREAST),
    (r"\blungs?\b|\bbronch|pulmonary|\blungen", TumorSite.LUNG),
    (r"prostat", TumorSite.PROSTATE),
    (r"\bcolon\b|\bcolorectal|\brect(?:um|al)\b|\bsigmoid|\bc[ae]{1,2}cum\b|\bkolon|\brektum", TumorSite.COLORECTAL),
    (r"\b[oe]?esophag|\bstomach\b|\bgastric\b|\bmagen", TumorSite.UPPER_GASTROINTESTINAL),
    (r"\bliver\b|hepato?cell|\bpancrea|\bbile duct|cholangio|gallbladder|\bleber", TumorSite.LIVER_PANCREAS_BILIARY),
    (r"\blaryn|\bpharyn|oropharyn|\btongue\b|\boral\b|\bsalivary|\bparotid", TumorSite.HEAD_AND_NECK),
    (r"\bbrain\b|gliom|glioblastom|astrocytom|mening|\bgehirn", TumorSite.BRAIN),
    (r"\bovar|\buter[iu]|endometri|\bcervix|\bcervical\b|\bvulva|\bvagina", TumorSite.GYNECOLOGIC),
    (r"\bthyroid|schilddrüse", TumorSite.THYROID),
    (r"\bkidney|\brenal\b|\bbladder|urotheli|\bniere|harnblase", TumorSite.KIDNEY_BLADDER),
)
_WORD_PATTERNS = tuple((re.compile(pattern, re.IGNORECASE), site) for pattern, site in _WORDS)


def tumor_site(tumor: OutsideCondition) -> TumorSite:
    """The area of a primary tumor; general where nothing says, where it is a metastasis, or where it points to two."""
    if tumor.secondary:
        return TumorSite.GENERAL
    places = (tumor.code, *(site.site for site in tumor.body_sites))
    for found in (
        _by_code(tumor.histology, "icdo|", _MORPHOLOGY_PATTERNS),
        _by_code((tumor.code,), "icdo|", _MORPHOLOGY_PATTERNS),
        _by_code((tumor.code,), "icd10|", _ICD_PATTERNS),
        _by_code(places, "icdo|", _ICD_PATTERNS),
        _by_words([tumor.wording]),
        _by_words(site.site.wording for site in tumor.body_sites),
        _by_words(item.wording for item in tumor.histology),
    ):
        if found:
            return found.pop() if len(found) == 1 else TumorSite.GENERAL
    return TumorSite.GENERAL


def _by_code(
    concepts: Iterable[Concept], system: str, patterns: tuple[tuple[re.Pattern[str], TumorSite], ...]
) -> set[TumorSite]:
    codes = [key.removeprefix(system) for item in concepts for key in code_keys(item) if key.startswith(system)]
    return {site for code in codes for pattern, site in patterns if pattern.match(code)}


def _by_words(texts: Iterable[str]) -> set[TumorSite]:
    words = " | ".join(texts)
    return {site for pattern, site in _WORD_PATTERNS if pattern.search(words)}
