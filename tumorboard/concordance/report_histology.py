"""What kind of tumor a report states, where it began, and on which side."""

import re
from collections.abc import Iterator

from tumorboard.concordance.axis_value import AxisValue
from tumorboard.concordance.report_text import after, before, is_stated
from tumorboard.vocabulary import Axis, TumorSite

Found = tuple[AxisValue, int, int]

_SPACE = r"(?:[ \t]{1,3}(?:\n[ \t]{0,4})?|\n[ \t]{0,4}|-)"
_KINDS = (
    "(?:carcinoma|adenocarcinoma|sarcoma|melanoma|lymphoma|myeloma|mesothelioma|glioma|glioblastoma|astrocytoma|"
    "oligodendroglioma|ependymoma|medulloblastoma|liposarcoma|leiomyosarcoma|rhabdomyosarcoma|osteosarcoma|"
    "chondrosarcoma|angiosarcoma|myxofibrosarcoma|fibrosarcoma|carcinosarcoma|seminoma|thymoma|neuroblastoma|"
    "cholangiocarcinoma|leukemia|leukaemia|GIST)"
)
_ADJECTIVES = (
    "thyroid|lung|pulmonary|duct|breast|ovarian|cervical|endometrial|bladder|adrenocortical|nasopharyngeal|"
    "oropharyngeal|thymic|vulvar|cutaneous|invasive|infiltrating|in situ|microinvasive|ductal|lobular|"
    "mucinous|tubular|medullary|metaplastic|papillary|"
    "micropapillary|apocrine|cribriform|inflammatory|mammary|acinar|lepidic|solid|squamous|cell|small|non|large|"
    "neuroendocrine|adenosquamous|sarcomatoid|pleomorphic|urothelial|transitional|clear|chromophobe|renal|"
    "hepatocellular|pancreatic|endometrioid|serous|high|low|grade|basal|merkel|follicular|anaplastic|oncocytic|"
    "superficial|spreading|nodular|malignant|acral|lentiginous|lentigo|maligna|desmoplastic|uveal|mucosal|"
    "undifferentiated|dedifferentiated|well|differentiated|myxoid|synovial|epithelioid|spindle|ewing|kaposi|"
    "diffuse|b|t|mantle|marginal|zone|hodgkin|classical|nodular sclerosis|lymphocytic|lymphoblastic|burkitt|plasma|"
    "multiple|signet|ring|adenoid|cystic|mucoepidermoid|colorectal|gastric|prostatic|type|intestinal|no special|of|"
    "triple negative|minimally|moderately|poorly|differentiated|keratinizing|nonkeratinizing|acute|chronic|myeloid"
)
_TYPE = re.compile(
    (
        rf"\b(?:(?:{_ADJECTIVES})(?:{_SPACE}|,[ \t])){{0,7}}(?:Hodgkin(?:'s|\u2019s)?{_SPACE})?{_KINDS}\b"
        rf"(?:{_SPACE}in{_SPACE}situ\b)?(?:,?[ \t]{{0,2}}(?:of no special type|not otherwise specified|"
        rf"\(?(?:NST|NOS)\)?))?"
    ),
    re.IGNORECASE,
)
_SHORT = re.compile(r"(?<![A-Za-z0-9-])(?:DCIS|LCIS|DLBCL|GIST|IDC|ILC|NSCLC|SCLC|HCC)(?![A-Za-z0-9-])")
_IN_SITU = re.compile(
    r"\bin[ \t\n]{1,3}situ\b|(?<![A-Za-z])(?:DCIS|LCIS)(?![A-Za-z])|\bintra-?epithelial carcinoma\b", re.IGNORECASE
)
_INVASIVE = re.compile(
    (
        r"\b(?:invasive|"
        r"infiltrating)(?=[ \t\n]{1,3}(?:[a-z-]{2,16}[ \t\n]{1,3}){0,3}(?:adeno)?(?:carcinoma|melanoma|"
        r"cancer))|"
        r"(?<![A-Za-z])(?:IDC|ILC)(?![A-Za-z])"
    ),
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"\b(?:component|with|associated|background|adjacent|accompanying|extensive|focal|minor)\b", re.IGNORECASE
)

_SIDES = re.compile(
    (
        r"\b(left|right|bilateral)(?=[ \t,]{1,2}(?:[a-z-]{2,14}[ \t]){0,3}(?:breast|lung|upper lobe|"
        r"lower lobe|middle lobe|kidney|"
        r"ovary|ovaries|testis|testicle|colon|thigh|arm|forearm|leg|calf|buttock|shoulder|back|chest|"
        r"cheek|neck|tonsil|parotid|"
        r"thyroid|lobe|adrenal|ureter|eye|hip|knee|foot|hand|heel|flank|scalp|ear|axilla|mastectomy|"
        r"lumpectomy|nephrectomy|"
        r"hemicolectomy|temporal|frontal|parietal|occipital)\b)"
    ),
    re.IGNORECASE,
)
_LATERALITY = re.compile(
    r"\b(?:specimen[ \t]{1,2})?(?:laterality|side)[ \t]*[:=][ \t]*(left|right|bilateral|midline)\b", re.IGNORECASE
)
_HEADED = re.compile(
    r"\b(?:primary site|tumou?r site|site of (?:the )?primary|primary tumou?r)[ \t]*[:=][ \t]*([^\n.;]{2,60})",
    re.IGNORECASE,
)
_ORGANS: dict[TumorSite, str] = {
    TumorSite.BREAST: r"breast(?:,?[ \t](?:(?:upper|lower)[ \t-]?(?:outer|inner)[ \t]quadrant|retroareolar|central))?",
    TumorSite.LUNG: r"(?:left|right)[ \t](?:upper|lower|middle)[ \t]lobe|lung",
    TumorSite.PROSTATE: r"prostate(?:[ \t]gland)?",
    TumorSite.COLORECTAL: (
        r"(?:ascending|descending|transverse|sigmoid)[ \t]colon|ca?ecum|(?:upper|mid|lower|"
        r"distal)[ \t]rectum|"
        r"rectosigmoid|colon|rectum"
    ),
    TumorSite.UPPER_GASTROINTESTINAL: (
        r"(?:distal[ \t])?(?:o?esophagus)|gastroesophageal[ \t]junction|stomach|gastric[ \t]antrum|"
        r"duodenum"
    ),
    TumorSite.LIVER_PANCREAS_BILIARY: (
        r"(?:head|body|tail)[ \t]of[ \t](?:the[ \t])?pancreas|pancrea(?:s|tic[ \t](?:head|body|tail))|"
        r"liver|gallbladder|bile[ \t]duct"
    ),
    TumorSite.HEAD_AND_NECK: (
        r"oropharynx|base[ \t]of[ \t](?:the[ \t])?tongue|tonsil|larynx|glottis|hypopharynx|nasopharynx|"
        r"parotid|oral[ \t](?:tongue|cavity)"
    ),
    TumorSite.MELANOMA: (
        r"skin(?:[ \t]of[ \t](?:the[ \t])?(?:back|chest|scalp|face|leg|arm|trunk|neck|thigh|"
        r"shoulder))?"
    ),
    TumorSite.SARCOMA: r"thigh|retroperitoneum|calf|buttock|forearm|shoulder|pelvis|femur|tibia|humerus|groin",
    TumorSite.BRAIN: r"(?:frontal|temporal|parietal|occipital)[ \t]lobe|cerebellum|brain[ \t]?stem|thalamus",
    TumorSite.GYNECOLOGIC: r"endometrium|ovary|(?:uterine[ \t])?cervix|fallopian[ \t]tube|vulva|vagina|uterus",
    TumorSite.THYROID: r"thyroid(?:[ \t]gland)?",
    TumorSite.KIDNEY_BLADDER: r"kidney|urinary[ \t]bladder|bladder|renal[ \t]pelvis|ureter|testis",
}
_SITE_WORDS = {site: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for site, words in _ORGANS.items()}
_OF_A_CLINIC = re.compile(
    r"[ \t]{1,3}(?:(?:cancer|care|disease|tumou?r)[ \t]{1,3})?(?:clinic|cent(?:er|re)|hospital|institute|unit|"
    r"service|department|board|imaging)\b",
    re.IGNORECASE,
)
_OF_A_METASTASIS = re.compile(r"\b(?:metasta\w{2,6}|nodes?|spread|deposits?|seeding|lesions? in)\b", re.IGNORECASE)


def read_histology(text: str) -> Iterator[Found]:
    """The types that are stated; a shorter name of one that stands there in full says nothing more."""
    stated: list[tuple[str, int, int]] = []
    for pattern in (_TYPE, _SHORT):
        for found in pattern.finditer(text):
            start, end = found.span()
            words = " ".join(found[0].split())
            if words.casefold().startswith(("of ", "type ")):
                continue
            if is_stated(text, start, end) and not _stands_beside(text, start, end, words):
                stated.append((words, start, end))
    named = {frozenset(_telling(words)) for words, _start, _end in stated}
    for words, start, end in stated:
        telling = frozenset(_telling(words))
        if not any(telling < other for other in named):
            yield AxisValue(Axis.HISTOLOGIC_TYPE, text=words[:1].upper() + words[1:]), start, end


def _telling(words: str) -> Iterator[str]:
    """The words that tell types apart."""
    synonyms = {
        "infiltrating": "invasive",
        "nst": "",
        "nos": "",
        "of": "",
        "no": "",
        "special": "",
        "type": "",
        "cancer": "carcinoma",
    }
    for word in re.findall(r"[a-z0-9]+", words.casefold()):
        told = synonyms.get(word, word)
        if told:
            yield told


def _stands_beside(text: str, start: int, end: int, words: str) -> bool:
    """Whether it is a part of the tumor or the ground around it, as "with associated DCIS" is."""
    lesser = _IN_SITU.search(words) is not None
    close = before(text, start)[-30:]
    return lesser and (
        _BESIDE.search(close) is not None or after(text, end).lstrip().casefold().startswith("component")
    )


def read_behavior(text: str) -> Iterator[Found]:
    """In situ or invasive, by the words; a tumor with an invasive part is invasive."""
    invasive = [found for found in _INVASIVE.finditer(text) if is_stated(text, *found.span())]
    for found in invasive[:1]:
        yield AxisValue(Axis.BEHAVIOR, text="Invasive"), *found.span()
    for found in _IN_SITU.finditer(text):
        if is_stated(text, *found.span()) and not _stands_beside(text, *found.span(), found[0]):
            yield AxisValue(Axis.BEHAVIOR, text="In situ"), *found.span()
            return


def read_sites(text: str, site: TumorSite | None) -> Iterator[Found]:
    """Where the tumor began: what a line of its own says, else the first organ that is no place of spread."""
    headed = False
    for found in _HEADED.finditer(text):
        if is_stated(text, *found.span()):
            headed = True
            yield AxisValue(Axis.PRIMARY_SITE, text=found[1].strip()), *found.span()
    if headed:
        return
    known = site in _SITE_WORDS
    firsts = []
    for each, pattern in _SITE_WORDS.items():
        if known and each is not site:
            continue
        stated = (found for found in pattern.finditer(text) if _is_primary(text, found))
        first = next(stated, None)
        if first is not None:
            firsts.append(first)
    for found in sorted(firsts, key=lambda each: each.start())[:1]:
        words = " ".join(found[0].split())
        yield AxisValue(Axis.PRIMARY_SITE, text=words[:1].upper() + words[1:]), *found.span()


def _is_primary(text: str, found: re.Match[str]) -> bool:
    close = before(text, found.start())[-40:] + after(text, found.end())[:20]
    names_a_place = _OF_A_CLINIC.match(text, found.end()) is not None
    return not names_a_place and is_stated(text, *found.span()) and _OF_A_METASTASIS.search(close) is None


def read_sides(text: str) -> Iterator[Found]:
    """Every side that is named with an organ."""
    for pattern in (_LATERALITY, _SIDES):
        for found in pattern.finditer(text):
            if is_stated(text, *found.span()):
                yield AxisValue(Axis.LATERALITY, text=found[1].capitalize()), *found.span()
