"""Observations: read once as sent, then as what they are for the board, by code, by profile, else by their words."""

import re
from collections.abc import Callable, Iterable
from typing import TypeAlias

from tumorboard.exchange.fhir.cancer import icdo_behavior, odd_icdo_codes
from tumorboard.exchange.fhir.codes import SIZE_LARGEST, TNM_CATEGORIES, Role, code_keys, role_of
from tumorboard.exchange.fhir.datatypes import concept, concepts, extension_concepts, notes, period, value, value_of
from tumorboard.exchange.fhir.element import Element
from tumorboard.exchange.fhir.markers import marker_name, read_biomarker, read_variant
from tumorboard.exchange.fhir.performance import read_performance
from tumorboard.exchange.fhir.staging import (
    CORE_LETTERS,
    category_place,
    is_whole_classification,
    read_category,
    read_staging,
    read_staging_value,
    staging_system,
    symbol_of,
    tnm_problems,
    tnm_token,
)
from tumorboard.exchange.fhir.statements import (
    Component,
    DiseaseStatus,
    Finding,
    GenomicVariant,
    Grade,
    Histology,
    OutsideBiomarker,
    OutsideCondition,
    OutsideObservation,
    PerformanceStatus,
    StagingValue,
    TnmCategory,
    TnmStaging,
    TumorSize,
)
from tumorboard.exchange.fhir.values import Concept, Period, Value
from tumorboard.exchange.fhir.view import EntryView

ObservationStatement: TypeAlias = (
    TnmCategory
    | TnmStaging
    | StagingValue
    | Histology
    | Grade
    | TumorSize
    | OutsideBiomarker
    | GenomicVariant
    | PerformanceStatus
    | DiseaseStatus
    | Finding
    | OutsideCondition
)
Reading: TypeAlias = tuple[list[ObservationStatement], str]
"""What was read, and how it was used, as the end of the sentence "used as …"."""

_TOPICS = {
    Role.LYMPH_NODES: "lymph nodes",
    Role.METASTASIS: "distant metastasis",
    Role.CANCER_HISTORY: "cancer history",
    Role.DEATH: "death",
    Role.TRIAL: "trial participation",
    Role.GROUPING: "grouping",
    Role.TNM_SYMBOL: "TNM symbol",
}
_CATEGORY_TOPICS = {"laboratory": "laboratory", "vital-signs": "vital sign", "imaging": "imaging"}
_STAGING_WORDS = re.compile(r"\bstag(?:e|ing)\b|stadium|klassifi|\bscore\b|classification", re.IGNORECASE)
_ABSENT_CONDITION = ("mcode-related-condition-absent", "related-condition-absent")


def read_observation(view: EntryView) -> OutsideObservation:
    """An Observation as sent."""
    root = view.root
    effective = period(root, "effective")
    issued = root.text("issued")
    return OutsideObservation(
        entry=view.number,
        name=concept(root.one("code")),
        value=value(root),
        about=view.about,
        status=root.text("status"),
        on=effective or Period(start=issued, single=True),
        issued=issued,
        components=tuple(
            Component(concept(item.one("code")), value(item), concepts(item, "interpretation"))
            for item in root.many("component")
        ),
        interpretations=concepts(root, "interpretation"),
        method=concept(root.one("method")),
        body_site=concept(root.one("bodySite")),
        categories=concepts(root, "category"),
        performers=view.references(root, "performer"),
        specimen=view.reference(root.one("specimen")),
        notes=notes(root),
    )


def interpret_observation(view: EntryView) -> Reading:
    """What an Observation says for the board. Every one yields at least a finding."""
    observation = read_observation(view)
    role = role_of(observation.name, view.profiles) or _role_by_content(observation)
    interpret = _INTERPRETERS.get(role) if role else None
    if interpret is not None:
        return interpret(view, observation)
    topic = _TOPICS.get(role, "other") if role else _topic(observation)
    return [Finding(topic, observation)], f"a finding ({topic})"


def _role_by_content(observation: OutsideObservation) -> Role | None:
    """The role of an observation whose own code and profile are unknown."""
    if any(TNM_CATEGORIES.keys() & set(code_keys(part.name)) for part in observation.components):
        return Role.TNM_GROUP
    if is_whole_classification(observation.value.verbatim):
        return Role.TNM_GROUP
    if marker_name(observation.name):
        return Role.BIOMARKER
    words = f"{observation.name.wording} {observation.method.wording}"
    return Role.STAGING if _STAGING_WORDS.search(words) and staging_system([words]) not in {"", "Risk group"} else None


def _topic(observation: OutsideObservation) -> str:
    codes = [coding.code for category in observation.categories for coding in category.codings]
    return next((_CATEGORY_TOPICS[code] for code in codes if code in _CATEGORY_TOPICS), "other")


def value_concept(sent: Value) -> Concept:
    """A value as a concept: its codes, else its words."""
    return sent.concept if sent.kind == "concept" else Concept(text=sent.verbatim)


def _category(view: EntryView, observation: OutsideObservation) -> Reading:
    place = category_place(observation.name, view.profiles)
    root = view.root
    sent = value_concept(observation.value)
    kind, inner = root.choice("value")
    value_element = root.child("value" + kind, inner) if isinstance(inner, dict) else root.child("value", None)
    category, problems = read_category(
        observation, place, sent, _prefixes(root.one("code"), root, value_element), _suffixes(value_element, root)
    )
    if place[0] not in CORE_LETTERS and not tnm_token(place[0], sent)[0]:
        return [Finding("invasion and margins", observation)], "a finding (invasion and margins)"
    for problem in problems:
        view.note(problem)
    return [category], f"TNM {category.letter} category {category.text}"


def _prefixes(*elements: Element) -> list[str]:
    """The TNM prefixes in extensions (mii-ex-onko-tnm-cp-praefix, onco-core-Extension-TNMcpuPraefix)."""
    found: list[str] = []
    for element in elements:
        for extension in element.many("extension"):
            if "praefix" in extension.url_tail().lower():
                codes = [coding.code for coding in value_of(extension).concept.codings]
                found.extend(code for code in codes if code)
    return found


def _suffixes(*elements: Element) -> str:
    """The TNM suffixes in extensions, each in parentheses: "(i-)(sn)"."""
    found: list[str] = []
    for tail in ("itc-suffix", "sn-suffix"):
        for element in elements:
            for extension in element.many("extension"):
                if extension.url_tail().lower().endswith(tail):
                    codes = [coding.code.strip("()") for coding in value_of(extension).concept.codings]
                    found.extend(f"({code})" for code in codes if code)
    return "".join(dict.fromkeys(found))


def _group(view: EntryView, observation: OutsideObservation) -> Reading:
    parts, symbols = _parts(view, observation)
    staging = read_staging(observation, value_concept(observation.value), parts, symbols)
    if staging.text and not staging.categories:
        for problem in tnm_problems(staging.text, staging.edition):
            view.note(problem)
    own = [part for part in parts if part.observation.entry == view.number]
    shown = " ".join(
        part for part in (staging.text, f"stage {staging.stage_group}" * bool(staging.stage_group)) if part
    )
    return [staging, *own], f"TNM classification {shown}".strip()


def _parts(view: EntryView, observation: OutsideObservation) -> tuple[list[TnmCategory], dict[str, str]]:
    """The categories and symbols of a classification: its components and its members."""
    parts: list[TnmCategory] = []
    symbols: dict[str, str] = {}
    for element, component in zip(view.root.many("component"), observation.components, strict=True):
        place = category_place(component.name)
        if place[0]:
            sent = value_concept(component.value)
            category, problems = read_category(observation, place, sent, _prefixes(element, element.one("code")), "")
            parts.append(category)
            for problem in problems:
                view.note(problem)
        elif symbol := symbol_of(component.name, ()):
            symbols[symbol] = _symbol_text(symbol, component.value)
    for member in view.references(view.root, "hasMember"):
        target = view.target(member)
        if target is None or target.entry.resource_type != "Observation" or target.number == view.number:
            continue
        inner = read_observation(target)
        if symbol := symbol_of(inner.name, target.profiles):
            symbols[symbol] = _symbol_text(symbol, inner.value)
        elif category_place(inner.name, target.profiles)[0]:
            statements, _used = _category(target, inner)
            parts.extend(item for item in statements if isinstance(item, TnmCategory))
    return parts, symbols


def _symbol_text(symbol: str, sent: Value) -> str:
    """What to write in parentheses for the symbol m: a count or "m"; other symbols are written as themselves."""
    codes = [coding.code for coding in sent.concept.codings]
    text = next((code for code in codes if code), sent.verbatim).strip("()")
    return text if symbol == "m" and (text.isdigit() or text == "m") else symbol


def _staging(view: EntryView, observation: OutsideObservation) -> Reading:
    verbatim = observation.value.verbatim or next((item.wording for item in observation.interpretations), "")
    staging = read_staging_value(observation, observation.name, verbatim)
    if not verbatim:
        view.note("it names a staging system but no value")
    return [staging], f"stage by {staging.system}: {staging.value}"


def _histology(view: EntryView, observation: OutsideObservation) -> Reading:
    sent = value_concept(observation.value)
    for odd in odd_icdo_codes(sent):
        view.note(f"{odd} is not a valid ICD-O code: it is kept as sent")
    return [Histology(sent.wording, icdo_behavior(sent), observation)], f"histology {sent.wording}"


def _grade(_view: EntryView, observation: OutsideObservation) -> Reading:
    verbatim = observation.value.verbatim
    return [Grade(verbatim, observation.method.wording, observation)], f"grade {verbatim}"


def _size(_view: EntryView, observation: OutsideObservation) -> Reading:
    measured = [(observation.name, observation.value), *((part.name, part.value) for part in observation.components)]
    amounts = [(name, sent.amount) for name, sent in measured if sent.amount]
    amounts.sort(key=lambda pair: not SIZE_LARGEST.intersection(code_keys(pair[0])))
    size = TumorSize(tuple(amount for _name, amount in amounts), observation)
    return [size], "tumor size " + " by ".join(amount.wording for amount in size.dimensions)


def _biomarker(view: EntryView, observation: OutsideObservation) -> Reading:
    marker, problems = read_biomarker(observation)
    for problem in problems:
        view.note(problem)
    return [marker], f"biomarker {marker.marker or marker.name}: {marker.verbatim}"


def _genomic(kind: str) -> Callable[[EntryView, OutsideObservation], Reading]:
    def interpret(_view: EntryView, observation: OutsideObservation) -> Reading:
        variant = read_variant(observation, kind)
        return [variant], f"genomic {kind} {variant.verbatim}".strip()

    return interpret


def _performance(view: EntryView, observation: OutsideObservation) -> Reading:
    scores, problems = read_performance(observation, role_of(observation.name, view.profiles))
    for problem in problems:
        view.note(problem)
    if not scores:
        return [Finding("other", observation)], "a finding (other)"
    return list(scores), " and ".join(f"{score.scale} {score.verbatim}" for score in scores)


def _disease_status(view: EntryView, observation: OutsideObservation) -> Reading:
    evidence = extension_concepts(view.root, "mcode-cancer-disease-status-evidence-type")
    status = observation.value.verbatim
    return [DiseaseStatus(status, evidence, observation)], f"disease status {status}"


def _comorbidities(view: EntryView, observation: OutsideObservation) -> Reading:
    """Comorbidities named or denied in one observation; those named as conditions are entries of their own."""
    on = observation.on.start
    found: list[ObservationStatement] = [
        OutsideCondition(view.number, absent.wording, absent, present=False, asserted_on=on)
        for absent in extension_concepts(view.root, *_ABSENT_CONDITION)
    ]
    for component in observation.components:
        words = component.value.verbatim.casefold()
        denied = words in {"false", "no", "absent"} or words.startswith("absent")
        found.append(OutsideCondition(view.number, component.name.wording, component.name, present=not denied))
    return [Finding("comorbidities", observation), *found], "a summary of comorbidities"


_INTERPRETERS: dict[Role, Callable[[EntryView, OutsideObservation], Reading]] = {
    Role.TNM_CATEGORY: _category,
    Role.TNM_GROUP: _group,
    Role.STAGING: _staging,
    Role.HISTOLOGY: _histology,
    Role.GRADE: _grade,
    Role.SIZE: _size,
    Role.ECOG: _performance,
    Role.KARNOFSKY: _performance,
    Role.LANSKY: _performance,
    Role.PERFORMANCE: _performance,
    Role.DISEASE_STATUS: _disease_status,
    Role.VARIANT: _genomic("variant"),
    Role.REGION_STUDIED: _genomic("region studied"),
    Role.IMPLICATION: _genomic("implication"),
    Role.BIOMARKER: _biomarker,
    Role.COMORBIDITIES: _comorbidities,
}


def stage_observation(
    view: EntryView, summary: Concept, kind: Concept, about: Iterable[int], on: Period
) -> ObservationStatement:
    """A stage that stands on a condition itself, as a TNM category, a TNM classification or another stage."""
    observation = OutsideObservation(
        view.number, kind or Concept(text="Stage"), Value("concept", summary.wording, summary), tuple(about), on=on
    )
    place = category_place(kind)
    tokens = [letter for letter in CORE_LETTERS if tnm_token(letter, summary)[0]]
    if place[0] or (len(tokens) == 1 and not is_whole_classification(summary.wording)):
        category, problems = read_category(observation, place if place[0] else (tokens[0], ""), summary, (), "")
        for problem in problems:
            view.note(problem)
        return category
    words = " ".join((kind.wording, *(coding.display for coding in summary.codings), summary.text))
    if staging_system([words]) in {"", "Risk group"}:
        return read_staging(observation, summary, (), {})
    return read_staging_value(observation, observation.name, summary.wording)
