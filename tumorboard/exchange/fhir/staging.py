"""TNM and other staging: the sender's codes and words as TNM text, beside what was sent.

"American Joint Committee on Cancer cT3 (qualifier value)", the UICC code "T3" with a prefix extension "c", and plain
"cT3" all become "cT3". A stage group is taken as stated and never derived.
"""

import re
from collections.abc import Iterable

from tumorboard.concordance.tnm import TnmError, parse_tnm
from tumorboard.exchange.fhir.codes import (
    STAGING_SYSTEMS,
    TNM_CATEGORIES,
    TNM_GROUPS,
    TNM_SYMBOLS,
    code_keys,
    first_match,
    system_name,
)
from tumorboard.exchange.fhir.element import url_tail
from tumorboard.exchange.fhir.statements import OutsideObservation, StagingValue, TnmCategory, TnmStaging
from tumorboard.exchange.fhir.values import Coding, Concept

LETTERS = ("T", "N", "M", "L", "V", "Pn", "S", "R")
CORE_LETTERS = LETTERS[:3]

_SUFFIX = r"(?:\((?:m|s|is|[0-9]{1,3}|[0-9]{1,3}/[0-9]{1,3}|i[+-]|mol[+-]|sn|f|mi|[A-Z]{3})\))*"
_TOKENS = {
    "T": r"T(?:X|is(?:\([^()]{1,30}\))?|a(?![a-z])|[0-4](?:mi|[a-e][0-9]?)?)" + _SUFFIX,
    "N": r"N(?:X|[0-3](?:mi|[a-d][0-9]?)?)" + _SUFFIX,
    "M": r"M(?:X|[01](?:[a-e][0-9]?)?)" + _SUFFIX,
    "L": r"L(?:y)?[X01]",
    "V": r"V[X012]",
    "Pn": r"Pn[X01]",
    "S": r"S[X0123]",
    "R": r"R[X012](?:\(is\))?",
}
_PREFIX = r"(?P<prefix>[ary]{0,2}[cpu]?)"
_NO_PREFIX = r"(?P<prefix>)"
_TOKEN_PATTERNS = {
    letter: re.compile(rf"(?<![A-Za-z0-9]){_PREFIX if letter in CORE_LETTERS else _NO_PREFIX}{token}(?![A-Za-z0-9])")
    for letter, token in _TOKENS.items()
}
_CARELESS_PATTERNS = {letter: re.compile(_TOKEN_PATTERNS[letter].pattern, re.IGNORECASE) for letter in CORE_LETTERS}
_WHOLE_CLASSIFICATION = re.compile(r"[ary]{0,2}[cpu]?T\s?(?:X|is|a|[0-4]).{0,12}?N\s?(?:X|[0-3])")
_GROUP = r"(?:0|IV|I{1,3}|[1-4])(?:[A-E][1-3]?)?(?:is|s)?"
_GROUP_WORDS = re.compile(
    rf"\b(?:stage(?:\s+group)?|stadium|stadio|estadio|stade)\s*:?\s*(?P<group>{_GROUP})\b", re.IGNORECASE
)
_GROUP_CODE = re.compile(_GROUP, re.IGNORECASE)
_EDITION = re.compile(
    r"\b(?P<number>[4-9]|1[0-9])\s*(?:th|\.)?\s*(?:edition|auflage|ed\b)|\bv(?:ersion\s*)?(?P<version>[4-9])\b",
    re.IGNORECASE,
)
_EDITIONS = {"sct|444256004": "6", "sct|443830009": "7", "sct|897275008": "8", "ncit|C90529": "6", "ncit|C90530": "7"}

_SYSTEMS: tuple[tuple[str, str], ...] = (
    (r"\bFIGO\b|Federation of Gynecology|gynécologie", "FIGO"),
    (r"\bBinet\b", "Binet"),
    (r"\bRai\b", "Rai"),
    (r"\bR-?ISS\b|Revised International Staging System", "R-ISS"),
    (r"\bISS\b|International Staging System", "ISS"),
    (r"Durie", "Durie-Salmon"),
    (r"Deauville", "Deauville"),
    (r"Lugano", "Lugano"),
    (r"Cotswolds", "Cotswolds"),
    (r"Ann Arbor", "Ann Arbor"),
    (r"Gleason|Society of Urological Pathology|\bISUP\b", "Gleason"),
    (r"Breslow", "Breslow"),
    (r"\bClark\b", "Clark"),
    (r"INRG|Neuroblastoma Risk Group", "INRGSS"),
    (r"\bINSS\b|International neuroblastoma staging", "INSS"),
    (r"Wilms", "National Wilms Tumor Study"),
    (r"rhabdomyosarcoma", "Intergroup Rhabdomyosarcoma Study"),
    (r"Dukes", "Dukes"),
    (r"\bBCLC\b|Barcelona", "BCLC"),
    (r"Masaoka", "Masaoka-Koga"),
    (r"ENSAT", "ENSAT"),
    (r"Lymphoma stage", "Lymphoma stage"),
    (r"risk", "Risk group"),
)
_SYSTEM_PATTERNS = tuple((re.compile(pattern, re.IGNORECASE), name) for pattern, name in _SYSTEMS)


def tnm_token(letter: str, concept: Concept) -> tuple[str, str]:
    """Finds a category in a concept.

    Args:
        letter: "T", "N", "M", "L", "V", "Pn", "S" or "R".
        concept: The value as sent.

    Returns:
        The category with the prefix it was written with, such as "cT3", and that prefix; the token with a prefix if
        several were sent; ("", "") where there is none.
    """
    found = [match for text in _texts(concept) if (match := _TOKEN_PATTERNS[letter].search(text))]
    if not found:
        return _careless_token(letter, concept)
    best = next((match for match in found if match["prefix"]), found[0])
    return best[0], best["prefix"]


def _careless_token(letter: str, concept: Concept) -> tuple[str, str]:
    """A category in the wrong case ("ct3"), or a TNM code without its letter ("2a" as the value of a T category)."""
    pattern = _CARELESS_PATTERNS.get(letter)
    if pattern is None:
        return "", ""
    for text in _texts(concept):
        if match := pattern.fullmatch(text):
            prefix = match["prefix"].lower()
            return prefix + letter + text[len(prefix) + 1 :], prefix
    # Elsewhere a bare "1" may be the first answer of any list.
    bare = (coding.code for coding in concept.codings if "tnm" in coding.system.lower() and not coding.display)
    return next(((letter + code, "") for code in bare if pattern.fullmatch(letter + code)), ("", ""))


def read_category(
    observation: OutsideObservation, place: tuple[str, str], value: Concept, prefixes: Iterable[str], suffixes: str
) -> tuple[TnmCategory, list[str]]:
    """Reads one category.

    Args:
        observation: Where it stands.
        place: The letter, and the prefix that the code implies.
        value: The category as sent.
        prefixes: Prefixes sent in extensions; they say more than the code does.
        suffixes: Suffixes sent in extensions, in parentheses.

    Returns:
        The category, and clauses about what is odd.
    """
    letter, implied = place
    token, written = tnm_token(letter, value)
    edition = edition_of(observation.method, *value.codings)
    if not token:
        return TnmCategory(letter, value.wording, edition, observation), [f'"{value.wording}" is no {letter} category']
    problems = _several_tokens(letter, value)
    stated = written or next(iter(prefixes), "") or implied
    if implied and written.strip("ary") not in {"", implied, "u"}:
        problems.append(f"{token} stands under the code of a {implied}{letter} category")
    text = stated + token[len(written) :] + ("" if suffixes in token else suffixes)
    problems.extend(tnm_problems(text if letter in CORE_LETTERS else f"TX {text}", edition, shown=text))
    return TnmCategory(letter, text, edition, observation), problems


def category_place(name: Concept, profiles: Iterable[str] = ()) -> tuple[str, str]:
    """The letter and the implied prefix of a TNM category, by its code, else by its profile; ("", "") for others."""
    by_code = next((TNM_CATEGORIES[key] for key in code_keys(name) if key in TNM_CATEGORIES), None)
    if by_code is not None:
        return by_code
    tails = " ".join(url_tail(profile) for profile in profiles)
    if match := re.search(r"onko-tnm-(t|n|m|l|v|pn|s)-kategorie", tails):
        return match[1].capitalize(), ""
    words = {"primary-tumor-category": "T", "regional-nodes-category": "N", "distant-metastases-category": "M"}
    words["residualstatus"] = "R"
    letter = next((letter for word, letter in words.items() if word in tails), "")
    prefix = "c" if "tnm-clinical-" in tails else "p" if "tnm-pathological-" in tails else ""
    return letter, prefix


def tnm_problems(text: str, edition: str, *, shown: str = "") -> list[str]:
    """What the TNM grammar says against a text, as clauses; empty where it reads."""
    try:
        parse_tnm(text, edition or None)
    except TnmError as error:
        return [f'"{shown or text}" does not read as TNM: {error.sentence.rstrip(".")}']
    return []


def join_categories(categories: Iterable[TnmCategory], symbols: dict[str, str]) -> str:
    """The categories as one TNM text in the usual order.

    Args:
        categories: The parts; of a letter that came twice with the same text, one is written.
        symbols: The symbols y, r, a and m, where they were sent apart from the categories.
    """
    parts: list[str] = []
    before = "".join(symbol for symbol in ("a", "r", "y") if symbol in symbols)
    for letter in LETTERS:
        for text in dict.fromkeys(part.text for part in categories if part.letter == letter):
            shown = text
            if letter in {"T", "N"} and before and not text.startswith(tuple(before)):
                shown = before + text
            if letter == "T" and symbols.get("m") and "(" not in text:
                shown += f"({symbols['m']})"
            parts.append(shown)
    return " ".join(parts)


def read_staging(
    observation: OutsideObservation, value: Concept, parts: Iterable[TnmCategory], symbols: dict[str, str]
) -> TnmStaging:
    """Reads a TNM classification.

    Args:
        observation: The classification.
        value: Its stage group, or the whole classification in words.
        parts: Its categories; one that was sent twice counts once.
        symbols: The symbols y, r, a and m, where they were sent apart from the categories.
    """
    name = observation.name
    categories = tuple(dict.fromkeys(parts))
    editions = {part.edition for part in categories if part.edition}
    own = edition_of(observation.method, *value.codings, *name.codings)
    text = join_categories(categories, symbols)
    if not text and _WHOLE_CLASSIFICATION.match(value.wording):
        text = value.wording
        value = Concept()
    return TnmStaging(
        text=text,
        stage_group=stage_group(value),
        prefix=first_match(name, TNM_GROUPS) or "",
        edition=own or (editions.pop() if len(editions) == 1 else ""),
        categories=categories,
        observation=observation,
    )


def stage_group(value: Concept) -> str:
    """The stage group as stated: "IIIC" of "AJCC stage IIIC", of "Stadium IIIC" and of the code "IIIC"."""
    for text in _texts(value):
        if match := _GROUP_WORDS.search(text):
            return match["group"]
        if _GROUP_CODE.fullmatch(text):
            return text
    return value.wording


def read_staging_value(observation: OutsideObservation, name: Concept, value: str) -> StagingValue:
    """Reads a value of another staging system, named by the words of its code, method or value."""
    texts = [*_texts(name), *_texts(observation.method), value, *_texts(observation.value.concept)]
    system = staging_system(texts) or first_match(name, STAGING_SYSTEMS)
    return StagingValue(system or name.wording or observation.method.wording, value, observation)


def staging_system(texts: Iterable[str]) -> str:
    """The short name of the staging system that some words mention, "" where none is recognized."""
    words = " | ".join(text for text in texts if text)
    return next((name for pattern, name in _SYSTEM_PATTERNS if pattern.search(words)), "")


def symbol_of(name: Concept, profiles: Iterable[str]) -> str:
    """The TNM symbol that an observation states: "y", "r", "a" or "m"; "" for any other observation."""
    by_code = first_match(name, TNM_SYMBOLS)
    match = re.search(r"onko-tnm-([yram])-symbol", " ".join(url_tail(profile) for profile in profiles))
    return by_code or (match[1] if match else "")


def edition_of(method: Concept, *codings: Coding) -> str:
    """The edition as a number, by the method's code or words, else by other codes; "" where none says."""
    for coding in (*method.codings, *codings):
        if known := _EDITIONS.get(f"{system_name(coding)}|{coding.code}"):
            return known
        if "tnm-version" in coding.system and coding.code.isdigit():
            return coding.code
    match = _EDITION.search(" | ".join((*_texts(method), *(coding.display for coding in codings))))
    return (match["number"] or match["version"]) if match else ""


def is_whole_classification(text: str) -> bool:
    """Whether words begin like a whole TNM classification: "pT2 pN1 cM0"."""
    return bool(_WHOLE_CLASSIFICATION.match(text.strip()))


def _several_tokens(letter: str, value: Concept) -> list[str]:
    """A clause where the codes of one value name different categories."""
    found = {
        match[0][len(match["prefix"]) :] for text in _texts(value) if (match := _TOKEN_PATTERNS[letter].search(text))
    }
    return [f"its codes name different categories ({', '.join(sorted(found))})"] if len(found) > 1 else []


def _texts(concept: Concept) -> tuple[str, ...]:
    displays = (coding.display for coding in concept.codings)
    codes = (coding.code for coding in concept.codings)
    return tuple(text.strip() for text in (concept.text, *displays, *codes) if text.strip())
