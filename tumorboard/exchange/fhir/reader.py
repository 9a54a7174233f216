"""Reading FHIR from files into outside records: the door of this package."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from tumorboard.exchange.fhir.belonging import Belonging
from tumorboard.exchange.fhir.care import (
    FamilyHistory,
    ImagingStudy,
    OutsideMedication,
    OutsideParty,
    OutsidePlan,
    OutsideProcedure,
    OutsideReport,
    OutsideSpecimen,
    TumorBody,
)
from tumorboard.exchange.fhir.conditions import condition_basis
from tumorboard.exchange.fhir.contradictions import contradictions
from tumorboard.exchange.fhir.element import Element, walk_objects
from tumorboard.exchange.fhir.entries import RawEntry, unfold
from tumorboard.exchange.fhir.interpret import Statement, interpret
from tumorboard.exchange.fhir.json_text import canonical_text
from tumorboard.exchange.fhir.people import Person, group_patients
from tumorboard.exchange.fhir.record import FhirReading, OutsideRecord, SourceEntry
from tumorboard.exchange.fhir.references import ReferenceIndex, references_in
from tumorboard.exchange.fhir.statements import (
    DiseaseStatus,
    Finding,
    GenomicVariant,
    Grade,
    Histology,
    OutsideBiomarker,
    OutsideCondition,
    PerformanceStatus,
    StagingValue,
    TnmCategory,
    TnmStaging,
    TumorSize,
)
from tumorboard.exchange.fhir.view import EntryView, Scene, tumors_spoken_of
from tumorboard.exchange.files import DEFAULT_LIMITS, Limits, OpenedFiles, Turn, every_turn, open_files

_Kind = TypeVar("_Kind")
_SNIFFED = 64 * 1024


def read_fhir(path: Path, limits: Limits = DEFAULT_LIMITS) -> FhirReading:
    """Reads a FHIR file, or a folder or zip archive of them. Nothing is fetched from anywhere else.

    Args:
        path: A bundle of any type, a single resource, NDJSON, or a folder or zip archive of these.
        limits: How much it may hold.

    Returns:
        One record per person, and every entry accounted for. Equal input gives an equal reading.

    Raises:
        ImportRefusedError: Nothing of it is FHIR JSON, or it exceeds the limits.
    """
    return read_fhir_files(open_files(path, limits), limits)


def looks_like_fhir(content: bytes) -> bool:
    """Whether bytes are probably FHIR JSON, judged by their beginning; for choosing a reader by content."""
    start = content[:_SNIFFED].replace(b"\x00", b"")
    return b'"resourceType"' in start


def read_fhir_files(opened: OpenedFiles, limits: Limits = DEFAULT_LIMITS, turn: Turn = every_turn) -> FhirReading:
    """Reads files that are already in memory; see `read_fhir`.

    `turn` is told the name of each file before it is parsed, and "" when all are and only their meaning remains.
    """
    unfolded = unfold(opened, limits, turn)
    turn("")
    entries = unfolded.entries
    texts = [entry.unparsed or canonical_text(entry.resource) for entry in entries]
    index = ReferenceIndex(entries)
    belonging = Belonging(entries, index, group_patients(entries, index))
    copies = _exact_copies(entries, texts, belonging)
    index.adopt_originals(copies)
    _note_versions(entries, texts, copies, belonging)
    scene = _scene(entries, index, belonging)
    read: dict[int, tuple[list[Statement], bool, str]] = {}
    for entry in entries:
        if entry.number in copies:
            original = entries[copies[entry.number]]
            read[entry.number] = [], False, f"an exact copy of {original.label} in {original.file}: read once"
        else:
            read[entry.number] = interpret(EntryView(entry, scene))
    records = _records(scene, read)
    return FhirReading(
        records=records,
        entries=tuple(_source_entry(entry, texts[entry.number], read[entry.number], scene) for entry in entries),
        files=unfolded.files,
        skipped=unfolded.skipped,
        warnings=unfolded.warnings,
    )


def _scene(entries: Sequence[RawEntry], index: ReferenceIndex, belonging: Belonging) -> Scene:
    conditions = (entry for entry in entries if entry.resource_type == "Condition")
    tumors = frozenset(entry.number for entry in conditions if condition_basis(Element(entry.resource, "", [])))
    about = tumors_spoken_of(entries, index, belonging, tumors)
    bodies: dict[int, list[int]] = defaultdict(list)
    for number, found in about.items():
        if entries[number].resource_type == "BodyStructure":
            for tumor in found:
                bodies[tumor].append(number)
    ordered = {tumor: tuple(sorted(numbers)) for tumor, numbers in bodies.items()}
    return Scene(entries, index, belonging, tumors, about, ordered)


def _exact_copies(entries: Sequence[RawEntry], texts: Sequence[str], belonging: Belonging) -> dict[int, int]:
    """Resources that came before with the same type, id, content and owner, each with its first occurrence."""
    first: dict[tuple[object, ...], int] = {}
    copies: dict[int, int] = {}
    for entry in entries:
        owners = belonging.owners.get(entry.number, {})
        if not (entry.resource_id and owners) or entry.container is not None:
            continue
        key = (entry.resource_type, entry.resource_id, texts[entry.number], tuple(id(owner) for owner in owners))
        original = first.setdefault(key, entry.number)
        if original != entry.number:
            copies[entry.number] = original
    return copies


def _note_versions(
    entries: Sequence[RawEntry], texts: Sequence[str], copies: dict[int, int], belonging: Belonging
) -> None:
    """Points at resources that came before under the same id with other content: both are kept."""
    first: dict[tuple[object, ...], int] = {}
    for entry in entries:
        owners = belonging.owners.get(entry.number, {})
        if entry.number in copies or not (entry.resource_id and owners) or entry.container is not None:
            continue
        key = (entry.resource_type, entry.resource_id, tuple(id(owner) for owner in owners))
        original = first.setdefault(key, entry.number)
        if original != entry.number and texts[original] != texts[entry.number]:
            entry.problems.append(f"{entry.label} also came with other content: both are kept")


def _records(scene: Scene, read: dict[int, tuple[list[Statement], bool, str]]) -> tuple[OutsideRecord, ...]:
    of_person: dict[Person, list[int]] = {person: [] for person in scene.belonging.people}
    for number in sorted(scene.belonging.owners):
        for person in scene.belonging.owners[number]:
            of_person[person].append(number)
    roles = _roles(scene)
    return tuple(_record(scene, person, numbers, read, roles) for person, numbers in of_person.items())


def _record(
    scene: Scene,
    person: Person,
    numbers: Sequence[int],
    read: dict[int, tuple[list[Statement], bool, str]],
    roles: dict[tuple[int, Person], dict[str, None]],
) -> OutsideRecord:
    statements = [statement for number in numbers for statement in read[number][0]]

    def of(kind: type[_Kind]) -> tuple[_Kind, ...]:
        return tuple(statement for statement in statements if isinstance(statement, kind))

    conditions = of(OutsideCondition)
    record = OutsideRecord(
        key=person.key,
        patients=tuple(patient for patient in person.patients if read[patient.entry][1]),
        patient_missing=person.missing,
        entries=tuple(numbers),
        tumors=tuple(item for item in conditions if item.basis and not item.secondary),
        secondary_cancers=tuple(item for item in conditions if item.basis and item.secondary),
        comorbidities=tuple(item for item in conditions if not item.basis),
        tnm_stagings=of(TnmStaging),
        tnm_categories=of(TnmCategory),
        staging_values=of(StagingValue),
        histologies=of(Histology),
        grades=of(Grade),
        tumor_sizes=of(TumorSize),
        tumor_bodies=of(TumorBody),
        biomarkers=of(OutsideBiomarker),
        variants=of(GenomicVariant),
        performance=of(PerformanceStatus),
        disease_statuses=of(DiseaseStatus),
        findings=of(Finding),
        family_history=of(FamilyHistory),
        procedures=of(OutsideProcedure),
        medications=of(OutsideMedication),
        plans=of(OutsidePlan),
        reports=of(OutsideReport),
        specimens=of(OutsideSpecimen),
        imaging=of(ImagingStudy),
        parties=tuple(replace(party, roles=tuple(roles.get((party.entry, person), ()))) for party in of(OutsideParty)),
    )
    return replace(record, warnings=_warnings(scene, person, numbers, record))


def _warnings(scene: Scene, person: Person, numbers: Iterable[int], record: OutsideRecord) -> tuple[str, ...]:
    sentences: list[str] = []
    if person.missing:
        sentences.append(f"The patient is not in the files ({person.missing}): say who it is.")
    sentences.extend(person.warnings)
    for number in numbers:
        entry = scene.entries[number]
        sentences.extend(f"{entry.label}: {problem}." for problem in dict.fromkeys(entry.problems))
    sentences.extend(contradictions(record))
    return tuple(dict.fromkeys(sentences))


def _roles(scene: Scene) -> dict[tuple[int, Person], dict[str, None]]:
    """What each party does for each person, such as "asserter of Condition"."""
    found: dict[tuple[int, Person], dict[str, None]] = defaultdict(dict)
    for entry in scene.entries:
        owners = scene.belonging.owners.get(entry.number, ())
        for key, part in entry.resource.items():
            if key == "contained":
                continue
            for item in walk_objects(part):
                if isinstance(item.get("reference"), str):
                    target = scene.index.find(entry, Element(item, "", []))
                    if target is not None:
                        for person in owners:
                            found[target, person][f"{key} of {entry.resource_type}"] = None
    return found


def _source_entry(entry: RawEntry, text: str, read: tuple[list[Statement], bool, str], scene: Scene) -> SourceEntry:
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    unresolved = (
        str(item["reference"])
        for item in references_in(entry.resource)
        if scene.index.find(entry, Element(item, "", [])) is None
    )
    return SourceEntry(
        number=entry.number,
        file=entry.file,
        position=entry.position,
        full_url=entry.full_url,
        resource_type=entry.resource_type,
        resource_id=entry.resource_id,
        identity=_identity(entry, digest, scene.entries),
        records=tuple(person.key for person in scene.belonging.owners.get(entry.number, ())),
        used=read[1],
        understood=read[2],
        problems=tuple(dict.fromkeys(entry.problems)),
        unresolved=tuple(dict.fromkeys(unresolved)),
        raw=text,
        sha256=digest,
    )


def _identity(entry: RawEntry, digest: str, entries: Sequence[RawEntry]) -> str:
    if entry.container is not None:
        return f"{_identity(entries[entry.container], digest, entries)}#{entry.resource_id or entry.position}"
    if entry.full_url.startswith(("http://", "https://")):
        return entry.full_url
    if entry.resource_id and entry.resource_type:
        return f"{entry.resource_type}/{entry.resource_id}"
    return entry.full_url or f"{entry.resource_type or 'resource'}:{digest}"
