"""Code systems and the codes by which observations are recognized.

Only codes that several senders use are listed: LOINC, SNOMED CT and NCI Thesaurus codes of mCODE, of the German
oncology modules and of common registries. Everything else is recognized by its profile or stays what it is.
"""

import re
from collections.abc import Iterable
from enum import Enum, auto

from tumorboard.exchange.fhir.element import url_tail
from tumorboard.exchange.fhir.values import Coding, Concept

_SYSTEMS = {
    "http://snomed.info/sct": "sct",
    "urn:oid:2.16.840.1.113883.6.96": "sct",
    "http://loinc.org": "loinc",
    "https://loinc.org": "loinc",
    "urn:oid:2.16.840.1.113883.6.1": "loinc",
    "http://ncicb.nci.nih.gov/xml/owl/evs/thesaurus.owl": "ncit",
    "http://ncithesaurus-stage.nci.nih.gov": "ncit",
    "urn:oid:2.16.840.1.113883.3.26.1.1": "ncit",
    "http://hl7.org/fhir/sid/icd-10": "icd10",
    "http://hl7.org/fhir/sid/icd-10-cm": "icd10",
    "http://hl7.org/fhir/sid/icd-10-gm": "icd10",
    "http://hl7.org/fhir/sid/icd-10-de": "icd10",
    "http://fhir.de/codesystem/bfarm/icd-10-gm": "icd10",
    "http://fhir.de/codesystem/dimdi/icd-10-gm": "icd10",
    "urn:oid:2.16.840.1.113883.6.3": "icd10",
    "urn:oid:2.16.840.1.113883.6.90": "icd10",
    "http://terminology.hl7.org/codesystem/icd-o-3": "icdo",
    "http://hl7.org/fhir/sid/icd-o-3": "icdo",
    "http://snomed.info/icdo3": "icdo",
    "urn:oid:2.16.840.1.113883.6.43.1": "icdo",
    "http://fhir.de/codesystem/bfarm/ops": "ops",
    "http://fhir.de/codesystem/dimdi/ops": "ops",
}
_KNOWN_BY_SHAPE = (
    (re.compile(r"[0-9]{1,6}-[0-9]"), "loinc"),
    (re.compile(r"[0-9]{6,18}"), "sct"),
    (re.compile(r"C[0-9]{3,7}"), "ncit"),
)


class Role(Enum):
    """What an observation is, in the board's terms."""

    TNM_CATEGORY = auto()
    TNM_GROUP = auto()
    TNM_SYMBOL = auto()
    STAGING = auto()
    HISTOLOGY = auto()
    GRADE = auto()
    SIZE = auto()
    ECOG = auto()
    KARNOFSKY = auto()
    LANSKY = auto()
    PERFORMANCE = auto()
    DISEASE_STATUS = auto()
    VARIANT = auto()
    REGION_STUDIED = auto()
    IMPLICATION = auto()
    BIOMARKER = auto()
    COMORBIDITIES = auto()
    LYMPH_NODES = auto()
    METASTASIS = auto()
    CANCER_HISTORY = auto()
    DEATH = auto()
    TRIAL = auto()
    GROUPING = auto()


TNM_CATEGORIES: dict[str, tuple[str, str]] = {
    **dict.fromkeys(("sct|399504009", "loinc|21905-5"), ("T", "c")),
    **dict.fromkeys(("sct|384625004", "loinc|21899-0"), ("T", "p")),
    **dict.fromkeys(("sct|78873005", "sct|399556001"), ("T", "")),
    **dict.fromkeys(("sct|399534004", "loinc|21906-3"), ("N", "c")),
    **dict.fromkeys(("sct|371494008", "loinc|21900-6"), ("N", "p")),
    **dict.fromkeys(("sct|277206009", "sct|399458003"), ("N", "")),
    **dict.fromkeys(("sct|399387003", "loinc|21907-1"), ("M", "c")),
    **dict.fromkeys(("sct|371497001", "loinc|21901-4"), ("M", "p")),
    **dict.fromkeys(("sct|277208005", "sct|399437009"), ("M", "")),
    "sct|395715009": ("L", ""),
    "sct|371493002": ("V", ""),
    "sct|371513001": ("Pn", ""),
    "sct|399424006": ("S", ""),
    **dict.fromkeys(("sct|17964000", "loinc|84892-9"), ("R", "")),
}
"""Codes of single TNM categories: the letter and the prefix that the code implies."""

TNM_GROUPS: dict[str, str] = {
    **dict.fromkeys(("sct|399537006", "loinc|21908-9", "ncit|C177555", "sct|106248000"), "c"),
    **dict.fromkeys(("sct|399588009", "loinc|21902-2", "ncit|C177556", "sct|106249008"), "p"),
    **dict.fromkeys(
        (
            "sct|399390009",
            "sct|399566009",
            "sct|399703000",
            "loinc|21914-7",
            "ncit|C90529",
            "ncit|C90530",
            "ncit|C132248",
            "ncit|C180901",
            "ncit|C188404",
        ),
        "",
    ),
}
"""Codes of whole TNM classifications: the prefix that the code implies."""

TNM_SYMBOLS: dict[str, str] = {
    **dict.fromkeys(("loinc|59479-6", "loinc|101658-3"), "y"),
    **dict.fromkeys(("loinc|21983-2", "loinc|101659-1"), "r"),
    "loinc|101660-9": "a",
    "loinc|42030-7": "m",
}
"""Codes of the symbols y (after therapy), r (recurrence), a (autopsy) and m (multiple tumors)."""

STAGING_SYSTEMS: dict[str, str] = {
    **dict.fromkeys(("sct|385361009", "sct|385363007", "sct|385365000", "sct|385367008", "sct|385369006"), "FIGO"),
    **dict.fromkeys(("sct|385373009", "sct|385375002", "ncit|C186617", "ncit|C186618"), "FIGO"),
    "sct|385388004": "Lymphoma stage",
    "sct|385349001": "Clinical stage",
    **dict.fromkeys(("sct|103420007", "sct|385357003"), "Dukes"),
    "sct|409720004": "INSS",
    "sct|405931009": "National Wilms Tumor Study",
    "sct|405916000": "Intergroup Rhabdomyosarcoma Study",
    **dict.fromkeys(("sct|385377005", "sct|372278000", "loinc|35266-6", "loinc|94734-1"), "Gleason"),
    "sct|106243009": "Breslow",
    "sct|103419001": "Clark",
    "sct|708895006": "Deauville",
    "ncit|C141212": "Binet",
    "ncit|C141207": "Rai",
    "ncit|C139007": "ISS",
    "ncit|C141392": "R-ISS",
    "ncit|C133427": "INRGSS",
    **dict.fromkeys(("ncit|C141138", "ncit|C177558", "ncit|C177559"), "Ann Arbor"),
    "ncit|C141147": "Lugano",
    "ncit|C115134": "BCLC",
    "ncit|C139006": "Durie-Salmon",
    **dict.fromkeys(("ncit|C167435", "ncit|C148010"), "Risk group"),
}
"""Codes of other staging systems and their short names; a method may name the system more closely."""

SIZE_LARGEST = frozenset({"loinc|33728-7", "sct|371479009"})

_ROLES: dict[str, Role] = {
    **dict.fromkeys(TNM_CATEGORIES, Role.TNM_CATEGORY),
    **dict.fromkeys(TNM_GROUPS, Role.TNM_GROUP),
    **dict.fromkeys(TNM_SYMBOLS, Role.TNM_SYMBOL),
    **dict.fromkeys(STAGING_SYSTEMS, Role.STAGING),
    **dict.fromkeys(("loinc|31206-6", "loinc|59847-4", "loinc|31205-8"), Role.HISTOLOGY),
    **dict.fromkeys(
        ("ncit|C18000", "loinc|33732-9", "loinc|59542-1", "loinc|44648-4", "sct|371469007", "sct|258244004"),
        Role.GRADE,
    ),
    **dict.fromkeys(("loinc|21889-1", "loinc|33729-5", *SIZE_LARGEST), Role.SIZE),
    **dict.fromkeys(("loinc|89247-1", "loinc|89262-0", "sct|423740007", "sct|424122007"), Role.ECOG),
    **dict.fromkeys(("loinc|89243-0", "sct|761869008", "sct|273546003"), Role.KARNOFSKY),
    "ncit|C38144": Role.LANSKY,
    "sct|423690003": Role.PERFORMANCE,
    **dict.fromkeys(("loinc|97509-4", "loinc|88040-1", "sct|396432002", "loinc|21976-6"), Role.DISEASE_STATUS),
    "loinc|69548-6": Role.VARIANT,
    "loinc|53041-0": Role.REGION_STUDIED,
    "sct|398192003": Role.COMORBIDITIES,
    **dict.fromkeys(
        ("loinc|21893-3", "loinc|21894-1", "loinc|92832-5", "loinc|85347-3", "loinc|85352-3"),
        Role.LYMPH_NODES,
    ),
    **dict.fromkeys(("sct|385421009", "loinc|44667-4", "sct|399608002"), Role.METASTASIS),
    **dict.fromkeys(("sct|1287652008", "sct|1098951000119108"), Role.CANCER_HISTORY),
    **dict.fromkeys(("sct|184305005", "loinc|69453-9"), Role.DEATH),
    "sct|70709491003": Role.TRIAL,
    "loinc|77753-2": Role.GROUPING,
}

_PROFILES: tuple[tuple[str, Role], ...] = (
    (r"tnm-(clinical-|pathological-)?(primary-tumor|regional-nodes|distant-metastases)-category", Role.TNM_CATEGORY),
    (r"onko-tnm-(t|n|m|l|v|pn|s)-kategorie|onko-residualstatus", Role.TNM_CATEGORY),
    (r"tnm-(clinical-|pathological-)?stage-group|onko-tnm-klassifikation", Role.TNM_GROUP),
    (r"onko-tnm-[yram]-symbol", Role.TNM_SYMBOL),
    (r"mcode-(cancer-stage|.*-stage|.*-risk-assessment|.*-classification|deauville-scale)$", Role.STAGING),
    (r"mcode-cancer-stage-group|onko-weitere-klassifikation|gleason", Role.STAGING),
    (r"histologic-behavior-and-type|onko-histologie", Role.HISTOLOGY),
    (r"histologic-grade|onko-grading", Role.GRADE),
    (r"mcode-tumor-size|onko-tumorgroesse", Role.SIZE),
    (r"ecog-performance-status", Role.ECOG),
    (r"karnofsky-performance-status", Role.KARNOFSKY),
    (r"lansky-play-performance-status", Role.LANSKY),
    (r"leistungszustand", Role.PERFORMANCE),
    (r"cancer-disease-status|onko-verlauf", Role.DISEASE_STATUS),
    (
        r"genomic-variant|genetics-report|onko-genetische-variante|genomics-reporting-variant|molgen-variante",
        Role.VARIANT,
    ),
    (r"genomic-region-studied|region-studied|untersuchte-region", Role.REGION_STUDIED),
    (r"-implication$|genotype|haplotype|molecular-consequence|implikation", Role.IMPLICATION),
    (r"mcode-tumor-marker|molecular-biomarker|rezeptorstatus|her2neu|mikrosatelliten|mutationslast", Role.BIOMARKER),
    (r"mcode-comorbidities", Role.COMORBIDITIES),
    (r"lymphknoten", Role.LYMPH_NODES),
    (r"fernmetastasen", Role.METASTASIS),
    (r"history-of-metastatic-cancer", Role.CANCER_HISTORY),
    (r"onko-tod$", Role.DEATH),
    (r"studienteilnahme", Role.TRIAL),
    (r"mcode-tumor-morphology", Role.GROUPING),
)
_PROFILE_PATTERNS = tuple((re.compile(pattern), role) for pattern, role in _PROFILES)


def system_name(coding: Coding) -> str:
    """A short name of the code system: "sct", "loinc", "ncit", "icd10", "icdo", "ops", or "" for any other.

    A code without a system is placed by its shape where that is unmistakable.
    """
    if coding.system:
        return _SYSTEMS.get(coding.system.split("|", maxsplit=1)[0].rstrip("/").lower(), "")
    return next((name for shape, name in _KNOWN_BY_SHAPE if shape.fullmatch(coding.code)), "")


def code_keys(concept: Concept) -> tuple[str, ...]:
    """The codes of a concept as "system|code", such as "sct|399504009", those of unknown systems left out."""
    named = ((system_name(coding), coding.code) for coding in concept.codings)
    return tuple(f"{system}|{code}" for system, code in named if system and code)


def first_match(concept: Concept, table: dict[str, str]) -> str | None:
    """The table's value for the first code of the concept that it knows."""
    return next((table[key] for key in code_keys(concept) if key in table), None)


def role_of(name: Concept, profiles: Iterable[str]) -> Role | None:
    """What an observation is: by its code, else by the profiles it claims."""
    by_code = next((_ROLES[key] for key in code_keys(name) if key in _ROLES), None)
    if by_code is not None:
        return by_code
    tails = [url_tail(profile) for profile in profiles]
    return next((role for pattern, role in _PROFILE_PATTERNS for tail in tails if pattern.search(tail)), None)
