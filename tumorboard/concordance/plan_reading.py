"""Reads a treatment plan in words into suggestions, each with the words that it came from, and how far it has gone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tumorboard.concordance.report_text import after, before, is_denied, is_of_another
from tumorboard.vocabulary import ComponentProgress, Intent, Modality, Timing


@dataclass(frozen=True, slots=True)
class ComponentSuggestion:
    """A treatment that a text seems to name.

    Attributes:
        modality: What kind of treatment.
        text: How it would be entered: the words themselves.
        start: Where in the text the words begin, in characters.
        end: Where they end.
        quote: The words: `text[start:end]`.
        level: The extent on the program's own scale, 0 to 4; None where the words do not say.
        timing: Before, after or with the definitive treatment, where that is said.
        intent: What for, where that is said.
        progress: Planned, unless the words say that it has begun, is over or was stopped.
    """

    modality: Modality
    text: str
    start: int
    end: int
    quote: str
    level: int | None = None
    timing: Timing | None = None
    intent: Intent | None = None
    progress: ComponentProgress = ComponentProgress.PLANNED


_SIDE = (
    r"(?:(?:left|right|bilateral|partial|total|radical|modified radical|simple|skin-sparing|"
    r"nipple-sparing|robotic|laparoscopic|open|wide local|low anterior)[ \t\n]{1,2}){0,3}"
)
_OPERATIONS: tuple[tuple[str, int | None], ...] = (
    (
        (
            r"lumpectomy|breast[- ]conserving (?:surgery|excision|therapy)|quadrantectomy|segmentectomy|"
            r"wedge resection|polypectomy|"
            r"partial nephrectomy|limb[- ]sparing (?:surgery|resection)"
        ),
        2,
    ),
    (r"wide (?:local )?excision|local excision|excisional biopsy|TURBT|conization", 2),
    (
        (
            r"mastectomy|lobectomy|prostatectomy|nephrectomy|(?:hemi)?colectomy|sigmoidectomy|"
            r"anterior resection|gastrectomy|"
            r"(?:o?esophagectomy)|hysterectomy|thyroidectomy|cystectomy|craniotomy|orchiectomy|hepatectomy|resection|"
            r"salpingo-?oophorectomy"
        ),
        3,
    ),
    (
        (
            r"pneumonectomy|Whipple(?: procedure| operation)?|pancreat(?:ico)?duodenectomy|"
            r"abdominoperineal resection|amputation|exenteration|"
            r"cytoreductive surgery|HIPEC"
        ),
        4,
    ),
    (
        (
            r"sentinel (?:lymph )?node (?:biopsy|dissection)|axillary (?:lymph node )?dissection|"
            r"lymphadenectomy|lymph node dissection"
        ),
        None,
    ),
    (r"surgery|surgical excision|operation", None),
)
_RADIATION = re.compile(
    (
        r"\b(?:(?:adjuvant|neoadjuvant|definitive|palliative|whole[- ]breast|whole[- ]brain|"
        r"partial[- ]breast|chest wall|post-?mastectomy|"
        r"stereotactic(?: body)?|external beam|salvage|concurrent|pelvic|prophylactic cranial)[ \t\n]{1,2}){0,3}"
        r"(?:chemo-?radi(?:ation|otherapy)|radi(?:ation(?:[ \t]therapy)?|otherapy)|irradiation|SBRT|"
        r"SABR|SRS|radiosurgery|EBRT|brachytherapy|IMRT|PMRT)\b"
        r"(?:[ \t,]{1,2}(?:to[ \t](?:the[ \t])?[a-z ]{3,30}?[ \t,]{1,2})?(?:with[ \t]|of[ \t]|"
        r"at[ \t])?\(?[0-9]{1,2}(?:[.,][0-9]{1,2})?[ \t]?Gy(?:[ \t]{0,2}(?:in|"
        r"/)[ \t]{0,2}[0-9]{1,2}(?:[ \t](?:fractions?|fx))?)?\)?)?"
    ),
    re.IGNORECASE,
)
_DOSE = re.compile(
    (
        r"(?<![0-9.,])[0-9]{1,2}(?:[.,][0-9]{1,2})?[ \t]?Gy[ \t]{0,2}(?:in|"
        r"/)[ \t]{0,2}[0-9]{1,2}(?:[ \t](?:daily[ \t])?(?:fractions?|fx))?"
    ),
    re.IGNORECASE,
)
_DRUGS: tuple[tuple[str, int], ...] = (
    (
        (
            r"tamoxifen|letrozole|anastrozole|exemestane|fulvestrant|aromatase inhibitors?|"
            r"endocrine therapy|hormon(?:e|al) therapy|goserelin|"
            r"leuprolide|leuprorelin|androgen[- ]deprivation(?: therapy)?|ADT|bicalutamide|degarelix|octreotide"
        ),
        1,
    ),
    (
        (
            r"abemaciclib|palbociclib|ribociclib|olaparib|niraparib|osimertinib|erlotinib|gefitinib|"
            r"alectinib|lorlatinib|crizotinib|"
            r"pembrolizumab|nivolumab|ipilimumab|atezolizumab|durvalumab|cemiplimab|"
            r"trastuzumab(?: deruxtecan)?|pertuzumab|T-DM1|bevacizumab|cetuximab|"
            r"panitumumab|imatinib|sunitinib|pazopanib|cabozantinib|lenvatinib|dabrafenib|trametinib|"
            r"vemurafenib|encorafenib|rituximab|"
            r"enzalutamide|abiraterone|apalutamide|darolutamide|immunotherapy|targeted therapy|sotorasib|"
            r"ibrutinib|lenalidomide"
        ),
        2,
    ),
    (
        (
            r"(?:dose-dense[ \t])?AC-?T\b|ddAC(?:-T)?|TCHP|TCH\b|TC\b|AC\b|EC\b|FEC\b|CMF|FOLFOX|FOLFIRI|"
            r"CAPOX|XELOX|capecitabine|gemcitabine|docetaxel|(?:nab-)?paclitaxel|"
            r"carboplatin|cisplatin|pemetrexed|etoposide|doxorubicin|epirubicin|cyclophosphamide|"
            r"vinorelbine|eribulin|temozolomide|"
            r"irinotecan|oxaliplatin|5-FU|fluorouracil|ifosfamide|trabectedin|dacarbazine|R-CHOP|CHOP|ABVD|"
            r"chemotherapy|bendamustine"
        ),
        3,
    ),
    (
        r"FOLFIRINOX|FLOT|BEACOPP|hyper-?CVAD|high-dose chemotherapy|VAC/IE|stem cell transplant(?:ation)?|BEP\b|MAP\b",
        4,
    ),
)
_JOIN = r"(?:[ \t]{0,2}(?:\+|/|,|and|plus|with|followed by|then)[ \t]{1,2}|[ \t]?[-/+][ \t]?)"
_ALL_DRUGS = "|".join(words for words, _level in _DRUGS)
_REGIMEN = re.compile(
    (
        rf"(?<![A-Za-z0-9-])(?:(?:neo-?adjuvant|adjuvant|palliative|first[- ]line|second[- ]line|"
        rf"induction|maintenance|concurrent|dose-dense)[ \t\n]{{1,2}}){{0,2}}"
        rf"(?:{_ALL_DRUGS})(?![A-Za-z0-9])(?:{_JOIN}(?:{_ALL_DRUGS})(?![A-Za-z0-9])){{0,5}}(?:[ \t]{{1,2}}(?:x|"
        rf"\u00d7)[ \t]?[0-9]{{1,2}})?"
        r"(?:[ \t](?:chemotherapy|therapy))?(?:[ \t,]{1,2}(?:for[ \t])?[0-9]{1,2}[ \t](?:cycles|years|months))?"
    ),
    re.IGNORECASE,
)
_OTHERS: tuple[tuple[Modality, re.Pattern[str]], ...] = (
    (
        Modality.LOCAL_ABLATION,
        re.compile(
            r"\b(?:radiofrequency|microwave|cryo-?|thermal)[ \t-]?ablation\b|\bTACE\b|\bcryotherapy\b", re.IGNORECASE
        ),
    ),
    (
        Modality.OBSERVATION,
        re.compile(
            r"\bactive surveillance\b|\bwatch(?:ful)?[ \t](?:waiting|and wait)\b|\bobservation(?:[ \t]alone)?\b",
            re.IGNORECASE,
        ),
    ),
    (Modality.BEST_SUPPORTIVE_CARE, re.compile(r"\bbest supportive care\b|\bhospice\b", re.IGNORECASE)),
    (Modality.TRIAL, re.compile(r"\bclinical trial\b|\bNCT[0-9]{8}\b", re.IGNORECASE)),
)
_CASED = frozenset({"tc", "ac", "ec", "adt", "map", "bep", "flot", "tch", "fec"})
"""Short names that are other words unless they stand in capitals."""
_NO_NAMES = frozenset({"and", "plus", "with", "then", "followed", "by", "x", "for"})

_STARTED = re.compile(
    (
        r"\b(?:has|have|had)[ \t](?:been[ \t])?(?:begun|started|commenced|initiated)|\b(?:began|"
        r"started|commenced|initiated)\b|"
        r"\b(?:currently|now|already)[ \t](?:on|receiv|being treated|undergoing|under)|\bcurrently\b|"
        r"\bongoing\b|\bunder way\b|\bunderway\b|"
        r"\bcycles?[ \t][0-9]{1,2}[ \t]?(?:of|/)[ \t]?[0-9]{1,2}\b|\b[0-9]{1,2}[ \t](?:of|"
        r"/)[ \t]?[0-9]{1,2}[ \t]cycles\b|\bis (?:on|receiving|undergoing)\b|"
        r"\bsince\b"
    ),
    re.IGNORECASE,
)
_COMPLETED = re.compile(
    (
        r"\b(?:completed|finished|underwent|has (?:had|undergone)|status post|s/p|was (?:performed|"
        r"done|given|treated)|were (?:performed|given)|"
        r"previously (?:had|received|treated)|received)\b"
    ),
    re.IGNORECASE,
)
_STOPPED = re.compile(r"\b(?:stopped|discontinued|abandoned|aborted|ended early|held because)\b", re.IGNORECASE)
_STOPPED_NEXT = re.compile(
    r"[ \t]*,?[ \t]*(?:(?:but|then|and|was|were|had to be)[ \t]){0,3}(?:stopped|discontinued|abandoned|aborted)\b",
    re.IGNORECASE,
)
_REFUSED = re.compile(
    r"\b(?:declin(?:es|ed|ing)|refus(?:es|ed|ing)|not a candidate for|unfit for|ineligible for|"
    r"contraindicat(?:ed|ion))\b",
    re.IGNORECASE,
)
_NOT_ADVISED = re.compile(
    r"[ \t,]*(?:(?:is|was|were|are|has been)[ \t])?(?:not (?:recommended|indicated|planned|advised|"
    r"offered|needed|required|given)|"
    r"declined|refused|contraindicated)\b",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    (
        r"\b(?:planned|plan(?:s|ning)?|scheduled|proposed?|recommend(?:ed|s|ation)?|to be|will|"
        r"intend(?:s|ed)?|then|followed by|"
        r"should|offered|advised?|suggest(?:s|ed)?|is to|to start|to begin)\b"
    ),
    re.IGNORECASE,
)
_BREAK = re.compile(r",|\band\b|\bthen\b|\bfollowed by\b|\bafter\b|\bbefore\b", re.IGNORECASE)
_TIMINGS: tuple[tuple[re.Pattern[str], Timing], ...] = (
    (re.compile(r"\bneo-?adjuvant|\bpre-?operative|\binduction\b", re.IGNORECASE), Timing.NEOADJUVANT),
    (re.compile(r"\badjuvant|\bpost-?operative|\bpost-?mastectomy", re.IGNORECASE), Timing.ADJUVANT),
    (re.compile(r"\bconcurrent|\bchemo-?radi", re.IGNORECASE), Timing.CONCURRENT),
    (re.compile(r"\bdefinitive", re.IGNORECASE), Timing.DEFINITIVE),
)


def suggest_components(text: str) -> tuple[ComponentSuggestion, ...]:
    """The treatments that a text names, in its order; what it denies is none. It never fails, whatever the text.

    Returns:
        Suggestions with the exact words behind them; a treatment that is named twice is suggested once, where it first
        stands, unless its progress differs.
    """
    taken = bytearray(len(text))
    found: list[ComponentSuggestion] = []
    for modality, level, match in _matches(text):
        start, end = match.span()
        end = start + len(match[0].rstrip())
        if any(taken[start:end]) or is_denied(text, start, end) or is_of_another(text, start):
            continue
        if _is_refused(text, start, end):
            continue
        taken[start:end] = b"\1" * (end - start)
        found.append(_suggestion(text, start, end, modality, level))
    found.sort(key=lambda each: each.start)
    unique = {(each.modality, each.text.casefold(), each.progress): each for each in reversed(found)}
    return tuple(sorted(unique.values(), key=lambda each: each.start))


def _is_refused(text: str, start: int, end: int) -> bool:
    """Whether the patient does not want it, or nobody advises it."""
    return _REFUSED.search(before(text, start)) is not None or _NOT_ADVISED.match(after(text, end)) is not None


def _matches(text: str) -> Iterator[tuple[Modality, int | None, re.Match[str]]]:
    for match in _RADIATION.finditer(text):
        words = match[0].casefold()
        chemo = "chemo" in words
        short = "palliative" in words
        yield Modality.RADIATION, 4 if chemo else 1 if short else None, match
    for match in _DOSE.finditer(text):
        yield Modality.RADIATION, None, match
    for match in _REGIMEN.finditer(text):
        if _is_regimen(match[0]):
            yield Modality.SYSTEMIC, _strongest(match[0]), match
    for pattern, level in _SURGERY:
        for match in pattern.finditer(text):
            yield Modality.SURGERY, level, match
    for modality, pattern in _OTHERS:
        for match in pattern.finditer(text):
            yield modality, None, match


_SURGERY = tuple((re.compile(rf"\b{_SIDE}(?:{words})\b", re.IGNORECASE), level) for words, level in _OPERATIONS)
_DRUG_LEVELS = tuple(
    (re.compile(rf"(?<![A-Za-z0-9])(?:{words})(?![A-Za-z0-9])", re.IGNORECASE), level) for words, level in _DRUGS
)


def _is_regimen(words: str) -> bool:
    """Whether the words name a drug or regimen; a short name counts in capitals only."""
    names = set(re.findall(r"[A-Za-z]+", words))
    return not all(name.casefold() in _NO_NAMES or (name.casefold() in _CASED and not name.isupper()) for name in names)


def _strongest(words: str) -> int | None:
    return max((level for pattern, level in _DRUG_LEVELS if pattern.search(words)), default=None)


def _suggestion(text: str, start: int, end: int, modality: Modality, level: int | None) -> ComponentSuggestion:
    quote = text[start:end]
    lead, tail = before(text, start), after(text, end)
    timing = next((term for pattern, term in _TIMINGS if pattern.search(quote)), None)
    intent = Intent.PALLIATIVE if re.search(r"\bpalliative\b", quote, re.IGNORECASE) else None
    words = " ".join(quote.split())
    return ComponentSuggestion(
        modality,
        words[:1].upper() + words[1:],
        start,
        end,
        quote,
        level,
        timing,
        intent,
        _progress(lead, tail),
    )


def _progress(lead: str, tail: str) -> ComponentProgress:
    """What is said nearest: behind the treatment up to the next part of the sentence, then before it."""
    broken = _BREAK.search(tail)
    near = tail if broken is None else tail[: broken.start()]
    if _STOPPED_NEXT.match(tail):
        return ComponentProgress.STOPPED
    told = _told(near) or _told_last(lead)
    return told or ComponentProgress.PLANNED


_WORDS_OF: tuple[tuple[re.Pattern[str], ComponentProgress], ...] = (
    (_STOPPED, ComponentProgress.STOPPED),
    (_PLANNED, ComponentProgress.PLANNED),
    (_STARTED, ComponentProgress.STARTED),
    (_COMPLETED, ComponentProgress.COMPLETED),
)


def _told(words: str) -> ComponentProgress | None:
    return next((progress for pattern, progress in _WORDS_OF if pattern.search(words)), None)


def _told_last(words: str) -> ComponentProgress | None:
    """What was said last before a treatment holds for it: "completed surgery, then radiation is planned"."""
    ends = [
        (max((found.end() for found in pattern.finditer(words)), default=-1), progress)
        for pattern, progress in _WORDS_OF
    ]
    last, progress = max(ends, key=lambda each: each[0])
    return None if last < 0 else progress
