"""Biomarkers, tumor markers and genomic findings: the sender's name and result, and what can safely be read from them.

A status is read only from values that plainly are one ("Positive", "Not detected"); numbers, scores and words such as
"3+" or "stable" stay what they are.
"""

import re
from collections.abc import Iterable

from tumorboard.exchange.fhir.codes import code_keys
from tumorboard.exchange.fhir.statements import GenomicVariant, OutsideBiomarker, OutsideObservation
from tumorboard.exchange.fhir.values import NO_AMOUNT, Concept, Value
from tumorboard.vocabulary import BiomarkerStatus

_MARKERS: tuple[tuple[str, str], ...] = (
    ("ER", r"\bo?estrogen[ -]?rece?ptor|östrogenrezeptor"),
    ("PR", r"\bprogesteron(?:e)?[ -]?rece?ptor|progesteronrezeptor"),
    ("HER2", r"\bHER[ -]?2|\bERBB2\b|epidermal growth factor receptor 2"),
    ("Ki-67", r"\bKi[ -]?67"),
    ("PD-L1", r"\bPD-?L1\b|programmed (?:cell )?death[ -]ligand 1"),
    ("MSI", r"microsatellite|mikrosatellit|(?-i:\bMSI\b)"),
    ("MMR", r"mismatch repair|\b(?:MLH1|MSH2|MSH6|PMS2)\b.*\bAg\b"),
    ("TMB", r"mutations/megabase|tumou?r mutation(?:al)? burden|mutationslast|(?-i:\bTMB\b)"),
    ("EGFR", r"epidermal growth factor receptor(?! 2)|\bEGFR\b"),
    ("PSA", r"prostate[ -]specific a(?:g|ntigen)|(?-i:\bPSA\b)"),
    ("CEA", r"carcinoembryonic|(?-i:\bCEA\b)"),
    ("CA 19-9", r"cancer a(?:g|ntigen) 19-9|\bCA ?19-9"),
    ("CA 125", r"cancer a(?:g|ntigen) 125|\bCA[ -]?125"),
    ("CA 15-3", r"cancer a(?:g|ntigen) 15-3|\bCA ?15-3"),
    ("CA 27.29", r"cancer a(?:g|ntigen) 27[.-]29|\bCA ?27[.-]29"),
    ("AFP", r"alpha[ -]?(?:1[ -])?feto ?protein|(?-i:\bAFP\b)"),
    ("hCG", r"choriogonadotropin|\bb?-?hCG\b"),
    ("LDH", r"lactate dehydrogenase|(?-i:\bLDH\b)"),
    ("Beta-2-microglobulin", r"beta-2[ -]microglobulin"),
    ("Thyroglobulin", r"thyroglobulin(?! (?:ab|antibod))"),
    ("Calcitonin", r"\b(?:pro)?calcitonin\b"),
    ("Chromogranin A", r"chromogranin"),
    ("NSE", r"enolase\.?\s?neuron|neuron[ -]specific enolase"),
    ("HE4", r"human epididymis protein 4|\bHE4\b"),
    ("CD20", r"\bCD20\b"),
    ("CD30", r"\bCD30\b"),
    ("CD117", r"\bCD117\b"),
)
_MARKER_PATTERNS = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _MARKERS)
_NOT_A_TUMOR_MARKER = re.compile(r"pregnancy|procalcitonin|newborn|amniotic|cerebral palsy", re.IGNORECASE)
_MARKER_LOINC = {
    **dict.fromkeys(("16112-5", "40556-3", "85337-4", "14130-9", "85329-1", "85310-1", "14228-1"), "ER"),
    **dict.fromkeys(("16113-3", "40557-1", "85339-0", "10861-3", "14230-7", "85325-9", "85331-7"), "PR"),
    **dict.fromkeys(("48676-1", "18474-7", "85319-2", "85318-4", "96893-3", "74860-8", "31150-6"), "HER2"),
    **dict.fromkeys(("29593-1", "85330-9"), "Ki-67"),
    **dict.fromkeys(("83052-1", "83053-9", "83054-7", "83055-4", "83057-0", "85147-7"), "PD-L1"),
    **dict.fromkeys(("81695-9", "62862-8"), "MSI"),
    "94076-7": "TMB",
    **dict.fromkeys(("32581-1", "39004-7"), "EGFR"),
    **dict.fromkeys(("2857-1", "83112-3", "19195-7", "35741-8"), "PSA"),
    **dict.fromkeys(("2039-6", "83085-1"), "CEA"),
    **dict.fromkeys(("24108-3", "83084-4"), "CA 19-9"),
    **dict.fromkeys(("10334-1", "83082-8"), "CA 125"),
    **dict.fromkeys(("6875-9", "83083-6"), "CA 15-3"),
    **dict.fromkeys(("1834-1", "53962-7", "83073-7"), "AFP"),
    **dict.fromkeys(("19080-1", "21198-7", "20415-6"), "hCG"),
    **dict.fromkeys(("2532-0", "14804-9", "14805-6"), "LDH"),
    "1952-1": "Beta-2-microglobulin",
    "3013-0": "Thyroglobulin",
    "1992-7": "Calcitonin",
    "9811-1": "Chromogranin A",
    "15060-7": "NSE",
}

_STATUS_CODES = {
    **dict.fromkeys(("sct|10828004", "loinc|LA6576-8", "loinc|LA9633-4", "sct|52101004", "sct|260373001"), "positive"),
    **dict.fromkeys(("sct|260385009", "loinc|LA6577-6", "loinc|LA9634-2", "sct|2667000", "sct|260415000"), "negative"),
    **dict.fromkeys(
        ("sct|42425007", "sct|280414007", "loinc|LA11885-3", "sct|82334004", "loinc|LA11884-6"), "equivocal"
    ),
    "sct|262008008": "not_done",
}
_STATUS_WORDS = {
    "positive": frozenset({"positive", "positiv", "pos", "pos.", "detected", "present", "reactive", "positivo"}),
    "negative": frozenset(
        {"negative", "negativ", "neg", "neg.", "not detected", "absent", "non-reactive", "nonreactive", "negativo"}
    ),
    "equivocal": frozenset({"equivocal", "indeterminate", "borderline", "inconclusive", "fraglich"}),
    "not_done": frozenset({"not done", "not performed", "not tested", "nicht durchgeführt"}),
}
_QUALIFIER = re.compile(r"\s*\((?:qualifier value|finding)\)\s*$")
_INTERPRETATION_CODES = {"POS": "positive", "NEG": "negative", "IND": "equivocal", "E": "equivocal", "DET": "positive"}
_INTERPRETATION_CODES["ND"] = "negative"
_GERMAN_RECEPTOR_CODES = {"P": "positive", "N": "negative"}
_NOT_DONE_REASONS = frozenset({"not-performed", "not-asked"})

_GENE = frozenset({"loinc|48018-6"})
_CHANGES = frozenset(
    {
        *("loinc|48004-6", "loinc|48005-3", "loinc|81290-9", "loinc|81252-9", "loinc|48013-7", "loinc|81291-7"),
        *("loinc|82155-3", "loinc|48001-2", "loinc|48000-4", "loinc|48006-1", "loinc|48019-4", "loinc|81258-6"),
    }
)
_SOURCE = frozenset({"loinc|48002-0"})


def marker_name(name: Concept) -> str:
    """The short name of a biomarker ("HER2"), by its LOINC code, else by its words; "" where none is recognized."""
    for key in code_keys(name):
        if key.startswith("loinc|") and (known := _MARKER_LOINC.get(key.removeprefix("loinc|"))):
            return known
    words = " | ".join([name.text, *(coding.display for coding in name.codings)])
    if _NOT_A_TUMOR_MARKER.search(words):
        return ""
    return next((short for short, pattern in _MARKER_PATTERNS if pattern.search(words)), "")


def read_biomarker(observation: OutsideObservation) -> tuple[OutsideBiomarker, list[str]]:
    """A biomarker with its status where the sender states one, and clauses about what is odd."""
    value, problems = observation.value, []
    stated = status_of(value)
    interpreted = _interpreted(observation.interpretations)
    if stated and interpreted and stated != interpreted:
        problems.append(f"the value says {stated.label.lower()}, the interpretation says {interpreted.label.lower()}")
        stated = interpreted = None
    marker = OutsideBiomarker(
        name=observation.name.wording,
        marker=marker_name(observation.name),
        status=stated or interpreted,
        verbatim=value.verbatim or _components_in_words(observation),
        amount=value.amount if value.kind in {"quantity", "number"} else NO_AMOUNT,
        method=observation.method.wording,
        observation=observation,
    )
    return marker, problems


def read_variant(observation: OutsideObservation, kind: str) -> GenomicVariant:
    """A genomic variant, region or implication, with its parts as sent."""
    genes = _of_components(observation, _GENE)
    changes = _of_components(observation, _CHANGES)
    source = _of_components(observation, _SOURCE)
    said = [observation.value.verbatim, *(item.wording for item in observation.interpretations)]
    words = ["::".join(genes), *changes, *source, *said, *observation.notes]
    known = {*genes, *changes, *source}
    words.extend(
        f"{component.name.wording}: {component.value.verbatim}"
        for component in observation.components
        if component.value.verbatim not in known
    )
    return GenomicVariant(
        kind=kind,
        genes=genes,
        changes=changes,
        source=source[0] if source else "",
        status=status_of(observation.value) or _interpreted(observation.interpretations),
        verbatim="; ".join(dict.fromkeys(word for word in words if word)),
        observation=observation,
    )


def status_of(value: Value) -> BiomarkerStatus | None:
    """The status that a value plainly states, None where it states none."""
    if value.kind == "absent":
        codes = {coding.code for coding in value.concept.codings}
        return BiomarkerStatus.NOT_DONE if codes & _NOT_DONE_REASONS else None
    if value.kind == "text":
        return _by_words([value.verbatim])
    return _concept_status(value.concept) if value.kind == "concept" else None


def _concept_status(concept: Concept) -> BiomarkerStatus | None:
    by_code = {_STATUS_CODES[key] for key in code_keys(concept) if key in _STATUS_CODES}
    for coding in concept.codings:
        if re.search(r"rezeptorstatus|her2neu", coding.system) and coding.code in _GERMAN_RECEPTOR_CODES:
            by_code.add(_GERMAN_RECEPTOR_CODES[coding.code])
    if by_code:
        return BiomarkerStatus(by_code.pop()) if len(by_code) == 1 else None
    return _by_words([concept.text, *(coding.display for coding in concept.codings)])


def _by_words(texts: Iterable[str]) -> BiomarkerStatus | None:
    """The status that the texts agree on; only a text that is nothing but the status counts."""
    found: set[str] = set()
    for text in texts:
        plain = _QUALIFIER.sub("", text).strip().casefold()
        found.update(status for status, words in _STATUS_WORDS.items() if plain in words)
    return BiomarkerStatus(found.pop()) if len(found) == 1 else None


def _interpreted(interpretations: Iterable[Concept]) -> BiomarkerStatus | None:
    found: set[BiomarkerStatus] = set()
    for concept in interpretations:
        codes = [coding.code for coding in concept.codings if "ObservationInterpretation" in coding.system]
        found.update(BiomarkerStatus(_INTERPRETATION_CODES[code]) for code in codes if code in _INTERPRETATION_CODES)
        if status := _concept_status(concept):
            found.add(status)
    return found.pop() if len(found) == 1 else None


def _of_components(observation: OutsideObservation, keys: frozenset[str]) -> tuple[str, ...]:
    found = (
        component.value.verbatim for component in observation.components if keys.intersection(code_keys(component.name))
    )
    return tuple(dict.fromkeys(text for text in found if text))


def _components_in_words(observation: OutsideObservation) -> str:
    parts = (f"{part.name.wording}: {part.value.verbatim}" for part in observation.components if part.value.verbatim)
    return "; ".join(parts)
