"""Contradictions inside one record, pointed out and never resolved: both statements stay."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from tumorboard.exchange.fhir.cancer import icdo_behavior
from tumorboard.exchange.fhir.codes import code_keys
from tumorboard.exchange.fhir.record import OutsideRecord
from tumorboard.exchange.fhir.statements import OutsideCondition, OutsideObservation, TnmStaging

_Item = TypeVar("_Item")


def contradictions(record: OutsideRecord) -> tuple[str, ...]:
    """Sentences about what the record states twice and differently."""
    return (
        *_demographics(record),
        *_tnm(record),
        *_stage_groups(record),
        *_biomarkers(record),
        *_performance(record),
        *_histology(record),
        *_lymph_nodes(record),
        *_deaths(record),
    )


def _demographics(record: OutsideRecord) -> Iterable[str]:
    readings: tuple[tuple[str, set[str]], ...] = (
        ("birth dates", {patient.birth_date for patient in record.patients if patient.birth_date}),
        ("sexes", {patient.sex_sent for patient in record.patients if patient.sex_sent}),
        ("names", {patient.wording for patient in record.patients if patient.names}),
    )
    for what, found in readings:
        if len(found) > 1:
            yield f"The patient was sent with different {what}: {_listed(found)}."


def _tnm(record: OutsideRecord) -> Iterable[str]:
    single = [part for part in record.tnm_categories if not part.observation.retracted]
    grouped = _grouped(
        single, lambda part: (part.letter, part.text[:1], part.observation.on.wording, part.observation.about)
    )
    for key, parts in grouped.items():
        texts = {part.text for part in parts}
        if len(texts) > 1:
            yield f"The {key[0]} category was sent differently for the same day: {_listed(texts)}."


def _stage_groups(record: OutsideRecord) -> Iterable[str]:
    """Different stage groups of one tumor, as far as they carry the same prefix and day, or stand on the condition."""
    stagings = [item for item in record.tnm_stagings if item.stage_group and not item.observation.retracted]
    for key, items in _grouped(
        stagings, lambda item: (item.prefix, item.observation.on.wording, item.observation.about)
    ).items():
        groups = {item.stage_group for item in items}
        if len(groups) > 1 and key[2]:
            yield f"Different stage groups were sent for the same tumor and day: {_listed(groups)}."
    for tumor in record.tumors:
        yield from _stages_on(tumor, [item for item in stagings if tumor.entry in item.observation.about])


def _stages_on(tumor: OutsideCondition, stagings: Sequence[TnmStaging]) -> Iterable[str]:
    """A stage written on the tumor itself against the stagings that speak of the tumor."""
    by_entry = {item.observation.entry: item for item in stagings}
    for stage in tumor.stages:
        own = set(code_keys(stage.summary))
        for reference in stage.assessments:
            staging = by_entry.get(reference.entry) if reference.entry is not None else None
            other = set(code_keys(staging.observation.value.concept)) if staging else set()
            if staging and own and other and not own & other:
                yield _stage_quarrel(tumor, stage.summary.wording, staging.observation.value.verbatim)
    written = by_entry.pop(tumor.entry, None)
    others = {item.stage_group for item in by_entry.values()}
    if written and others and written.stage_group not in others:
        yield _stage_quarrel(tumor, written.stage_group, _listed(others))


def _stage_quarrel(tumor: OutsideCondition, written: str, other: str) -> str:
    return f'"{tumor.wording}" carries the stage "{written}", but its staging says "{other}".'


def _biomarkers(record: OutsideRecord) -> Iterable[str]:
    stated = [item for item in record.biomarkers if item.status and not item.observation.retracted]
    grouped = _grouped(stated, lambda item: (item.marker or item.name, item.method, *_where(item.observation)))
    for key, items in grouped.items():
        statuses = {item.status.label.lower() for item in items if item.status}
        if len(statuses) > 1:
            yield f"{key[0]} was sent with different results for the same day: {_listed(statuses)}."


def _performance(record: OutsideRecord) -> Iterable[str]:
    scored = [item for item in record.performance if item.score is not None and not item.observation.retracted]
    for key, items in _grouped(scored, lambda item: (item.scale, item.observation.on.wording)).items():
        scores = {str(item.score) for item in items}
        if len(scores) > 1:
            yield f"{key[0]} was sent with different scores for the same day: {_listed(scores)}."


def _histology(record: OutsideRecord) -> Iterable[str]:
    """Different ICD-O behaviors of one tumor, wherever they are stated."""
    for tumor in record.tumors:
        behaviors = {behavior for item in tumor.histology if (behavior := icdo_behavior(item))}
        reports = [item for item in record.histologies if tumor.entry in item.observation.about]
        behaviors.update(item.behavior for item in reports if item.behavior and not item.observation.retracted)
        if len(behaviors) > 1:
            yield f'"{tumor.wording}" was sent with different ICD-O behavior: /{_listed(behaviors, " and /")}.'


def _lymph_nodes(record: OutsideRecord) -> Iterable[str]:
    """More nodes with tumor than nodes examined."""
    counts: dict[tuple[str, Hashable], list[tuple[str, int]]] = defaultdict(list)
    kinds = {"loinc|21893-3": ("", "with"), "loinc|21894-1": ("", "examined")}
    kinds.update({"loinc|92832-5": ("sentinel ", "with"), "loinc|85347-3": ("sentinel ", "examined")})
    for finding in record.findings:
        observation = finding.observation
        kind = next((kinds[key] for key in code_keys(observation.name) if key in kinds), None)
        number = observation.value.amount.number
        if kind and number.isdecimal() and not observation.retracted:
            counts[kind[0], _where(observation)].append((kind[1], int(number[:6])))
    for (sort, _place), found in counts.items():
        positive = max((number for what, number in found if what == "with"), default=0)
        examined = max((number for what, number in found if what == "examined"), default=positive)
        if positive > examined:
            yield f"{positive} {sort}lymph nodes are said to hold tumor, but only {examined} were examined."


def _deaths(record: OutsideRecord) -> Iterable[str]:
    alive = any(patient.deceased is False for patient in record.patients)
    if alive and any(finding.topic == "death" and not finding.observation.retracted for finding in record.findings):
        yield "The patient is sent as living, but a death is recorded."


def _where(observation: OutsideObservation) -> tuple[str, tuple[int, ...], str]:
    """Day, tumors and specimen: statements that agree in these speak of the same thing."""
    return observation.on.wording, observation.about, observation.specimen.sent


def _grouped(
    items: Iterable[_Item], key: Callable[[_Item], tuple[Hashable, ...]]
) -> dict[tuple[Hashable, ...], list[_Item]]:
    groups: dict[tuple[Hashable, ...], list[_Item]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return groups


def _listed(texts: Iterable[str], between: str = " and ") -> str:
    return between.join(sorted(texts))
