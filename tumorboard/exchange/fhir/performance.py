"""Performance scores: ECOG, Karnofsky and Lansky, each on its own scale and never converted into another."""

import re

from tumorboard.exchange.fhir.codes import Role, code_keys, role_of
from tumorboard.exchange.fhir.statements import OutsideObservation, PerformanceStatus
from tumorboard.exchange.fhir.values import Concept, Value

_SCALES = {Role.ECOG: "ECOG", Role.KARNOFSKY: "Karnofsky", Role.LANSKY: "Lansky"}
_HIGHEST = {"ECOG": 5, "Karnofsky": 100, "Lansky": 100}
_ECOG_ANSWERS = {
    "loinc|LA9622-7": 0,
    "loinc|LA9623-5": 1,
    "loinc|LA9624-3": 2,
    "loinc|LA9625-0": 3,
    "loinc|LA9626-8": 4,
    "loinc|LA9627-6": 5,
    "sct|425389002": 0,
    "sct|422512005": 1,
    "sct|422894000": 2,
    "sct|423053003": 3,
    "sct|423237006": 4,
    "sct|423409001": 5,
}
_SCORE = re.compile(r"(?P<score>[0-9]{1,3})(?:\.0+)?\s*(?:%|\{score\})?")
_SCORE_IN_WORDS = re.compile(
    r"(?:grade|status|score|ECOG|karnofsky|lansky)\s*:?\s*(?P<score>[0-9]{1,3})\b", re.IGNORECASE
)


def read_performance(observation: OutsideObservation, role: Role | None) -> tuple[list[PerformanceStatus], list[str]]:
    """The scores of an observation, its own and those of its components, and clauses about what is odd."""
    scores: list[PerformanceStatus] = []
    problems: list[str] = []
    measured = [(_SCALES.get(role) if role else None, observation.value)]
    for component in observation.components:
        component_role = role_of(component.name, ())
        measured.append((_SCALES.get(component_role) if component_role else None, component.value))
    for scale, value in measured:
        if scale is None or not value:
            continue
        score = _score(scale, value)
        if score is None:
            problems.append(f'"{value.verbatim}" is no {scale} score')
        scores.append(PerformanceStatus(scale, score, value.verbatim, observation))
    problems.extend(_contradictions(scores, observation))
    return scores, problems


def _score(scale: str, value: Value) -> int | None:
    """The score that a value states, None where it is none of the scale."""
    texts = [value.amount.number, *(coding.code for coding in value.concept.codings), value.verbatim]
    found = None
    if scale == "ECOG":
        found = _ecog_answer(value.concept)
    for text in texts:
        if found is None and (match := _SCORE.fullmatch(text.strip())):
            found = int(match["score"])
    if found is None and (match := _SCORE_IN_WORDS.search(value.verbatim)):
        found = int(match["score"])
    return found if found is not None and found <= _HIGHEST[scale] else None


def _ecog_answer(concept: Concept) -> int | None:
    return next((_ECOG_ANSWERS[key] for key in code_keys(concept) if key in _ECOG_ANSWERS), None)


def _contradictions(scores: list[PerformanceStatus], observation: OutsideObservation) -> list[str]:
    answers = {_ecog_answer(item) for item in observation.interpretations} - {None}
    return [
        f"the ECOG value is {score.score}, its interpretation stands for {answer}"
        for score in scores
        for answer in sorted(answer for answer in answers if answer is not None)
        if score.scale == "ECOG" and score.score is not None and score.score != answer
    ]
