"""What becomes a case: one primary tumor with its metastases, and which statements of a record speak of it."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tumorboard.exchange.fhir.record import FhirReading, OutsideRecord, SourceEntry
from tumorboard.exchange.fhir.statements import OutsideCondition
from tumorboard.exchange.filing_account import Account


@dataclass(frozen=True, slots=True)
class Subject:
    """A case to be.

    Attributes:
        tumor: The primary tumor; where the files name metastases only, the first of them.
        metastases: Its metastases.
        own: The entries of all of these.
        everyone: The entries of all tumors and metastases of the person that are filed.
        siblings: How many cases the person gets, this one included.
        elsewhere: The statements without a tumor of this person that speak of something else all the same.
    """

    tumor: OutsideCondition
    metastases: tuple[OutsideCondition, ...]
    own: frozenset[int]
    everyone: frozenset[int]
    siblings: int
    elsewhere: Mapping[int, str]

    def covers(self, entry: int, about: Iterable[int]) -> bool:
        """Whether a statement speaks of this tumor: because it says so, or because there is no other."""
        named = set(about)
        if named:
            return bool(named & self.own)
        return self.siblings == 1 and entry not in self.elsewhere


def subjects_of(reading: FhirReading, record: OutsideRecord, account: Account) -> tuple[Subject, ...]:
    """The cases that a record makes. Tumors that the sender took back make none and are accounted for."""
    tumors = list(_standing(record.tumors, account))
    metastases = list(_standing(record.secondary_cancers, account))
    elsewhere = _elsewhere(reading, record)
    if not tumors:
        if not metastases:
            return ()
        own = frozenset(item.entry for item in metastases)
        return (Subject(metastases[0], tuple(metastases), own, own, 1, elsewhere),)
    versions = _by_identity(reading, tumors)
    count = len(versions)
    everyone = frozenset(item.entry for item in (*tumors, *metastases))
    found = []
    for same in versions:
        entries = {tumor.entry for tumor in same}
        mine = tuple(
            item for item in metastases if entries & set(item.primaries) or (count == 1 and not item.primaries)
        )
        own = frozenset(entries | {item.entry for item in mine})
        found.append(Subject(same[-1], mine, own, everyone, count, elsewhere))
    claimed = frozenset(entry for subject in found for entry in subject.own)
    for item in metastases:
        if item.entry not in claimed:
            account.ask(item.entry, f"It does not say from which of the {count} tumors it comes.")
    return tuple(found)


def _standing(conditions: Iterable[OutsideCondition], account: Account) -> Iterator[OutsideCondition]:
    for condition in conditions:
        if condition.retracted or not condition.present:
            account.taken_back(condition.entry)
        else:
            yield condition


def _by_identity(reading: FhirReading, tumors: Iterable[OutsideCondition]) -> list[list[OutsideCondition]]:
    """The tumors, the versions of one together in the order sent."""
    found: dict[str, list[OutsideCondition]] = {}
    for tumor in tumors:
        found.setdefault(reading.entries[tumor.entry].identity, []).append(tumor)
    return list(found.values())


def _elsewhere(reading: FhirReading, record: OutsideRecord) -> dict[int, str]:
    """Statements whose focus is no tumor of this person, with the reason; the parts of a staging go with it."""
    found: dict[int, str] = {}
    for number in record.entries:
        entry = reading.entries[number]
        focus = _condition_in_focus(entry) if entry.resource_type == "Observation" else ""
        if focus:
            found[number] = _reason(entry, focus)
    about = {staging.observation.entry: staging.observation.about for staging in record.tnm_stagings}
    for staging in record.tnm_stagings:
        reason = found.get(staging.observation.entry)
        if reason and not about[staging.observation.entry]:
            found.update({part.observation.entry: reason for part in staging.categories})
    return found


def _condition_in_focus(entry: SourceEntry) -> str:
    """The condition that an observation says it is about, as sent; "" where it names none."""
    focus = json.loads(entry.raw).get("focus") if '"focus"' in entry.raw else None
    for item in focus if isinstance(focus, list) else [focus]:
        reference = item.get("reference") if isinstance(item, dict) else None
        if isinstance(reference, str) and "Condition/" in reference:
            return reference
    return ""


def _reason(entry: SourceEntry, focus: str) -> str:
    if focus in entry.unresolved:
        return f"It speaks of {focus}, which is not in the files: not filed. Ask the sender for it."
    return f"It speaks of {focus}, which is not a tumor of this patient: not filed. Ask the sender whose it is."
