"""Whose each entry is: by its subject, by the resource that contains it, or by who refers to it.

A subject that is not in the files makes a record whose patient is missing; it never falls to the one patient who
happens to be there. What names no patient at all is taken for the only patient of its bundle, and says so.
"""

from collections import defaultdict, deque
from collections.abc import Sequence

from tumorboard.exchange.fhir.element import Element
from tumorboard.exchange.fhir.entries import RawEntry
from tumorboard.exchange.fhir.people import Person
from tumorboard.exchange.fhir.references import ReferenceIndex, pointers_in, sent_reference

_SUBJECT_KEYS = ("subject", "patient", "for", "beneficiary", "individual")
_PERSONAL_TYPES = frozenset(
    {
        "BodyStructure",
        "CarePlan",
        "Composition",
        "Condition",
        "DiagnosticReport",
        "DocumentReference",
        "FamilyMemberHistory",
        "ImagingStudy",
        "Media",
        "MedicationAdministration",
        "MedicationDispense",
        "MedicationRequest",
        "MedicationStatement",
        "MedicationUsage",
        "Observation",
        "Procedure",
        "RequestGroup",
        "RequestOrchestration",
        "ServiceRequest",
        "Specimen",
    }
)
_CROWD = frozenset({"Bundle", "Parameters", "Patient"})


class Belonging:
    """The persons of every entry.

    Attributes:
        people: Everyone, numbered by first appearance, those whose Patient is missing included.
        owners: For each entry number, its persons in order, as the keys of a dictionary; several for what several
            patients share.
        unclaimed_files: The Binary resources that nothing refers to.
    """

    def __init__(self, entries: Sequence[RawEntry], index: ReferenceIndex, people: Sequence[Person]) -> None:
        self._entries = entries
        self._index = index
        self._missing: dict[tuple[str, ...], Person] = {}
        self.owners: dict[int, dict[Person, None]] = {}
        self._by_patient = {patient.entry: person for person in people for patient in person.patients}
        for number, person in self._by_patient.items():
            self.owners[number] = {person: None}
        self._in_scope = self._people_by_scope()
        for entry in entries:
            if entry.resource_type not in _CROWD:
                self._assign(entry)
        self._spread()
        self.unclaimed_files = self._give_files()
        self.people = self._numbered()

    def share_person(self, one: int, other: int) -> bool:
        """Whether two entries are of the same person, or of one person among others."""
        owners = self.owners.get(one, {}), self.owners.get(other, {})
        few, many = sorted(owners, key=len)
        return any(person in many for person in few)

    def _people_by_scope(self) -> dict[int, list[Person]]:
        found: dict[int, dict[Person, None]] = defaultdict(dict)
        for number, person in self._by_patient.items():
            for scope in self._entries[number].scopes:
                found[scope][person] = None
        return {scope: list(people) for scope, people in found.items()}

    def _assign(self, entry: RawEntry) -> None:
        root = Element(entry.resource, entry.resource_type, [])
        subjects = [item for key in _SUBJECT_KEYS for item in root.many(key) if _names_someone(item)]
        if entry.resource_type == "Group":
            subjects = [member.one("entity") for member in root.many("member")]
        if subjects:
            found = [self._person(entry, subject) for subject in subjects]
            self.owners[entry.number] = dict.fromkeys(person for person in found if person is not None)
        elif entry.container is not None and self.owners.get(entry.container):
            self.owners[entry.number] = dict(self.owners[entry.container])
        elif entry.resource_type in _PERSONAL_TYPES:
            self.owners[entry.number] = {self._unnamed(entry): None}

    def _person(self, entry: RawEntry, subject: Element) -> Person | None:
        candidates = self._index.candidates(entry, subject)
        people = list(dict.fromkeys(self._by_patient[number] for number in candidates if number in self._by_patient))
        sent = sent_reference(subject)
        outer = str(entry.scopes[-1])
        if len(people) == 1:
            return people[0]
        if people:
            entry.problems.append(f"{sent} fits {len(people)} different patients: it was given to none of them")
            return self._missing_person(("shared", outer, sent), f"{sent}, an id that several patients share")
        if candidates:
            kind = self._entries[candidates[0]].resource_type
            entry.problems.append(f"it is about a {kind}, not about a patient")
            return None
        if sent:
            if not sent.startswith("#"):
                return self._missing_person(("absent", outer, sent), sent)
            entry.problems.append(f"{sent} is not contained in it")
        # A name alone joins nothing beyond its own file.
        named = subject.text("display") or sent
        return self._missing_person(("named", entry.file, named), f"{named} (no record number)")

    def _unnamed(self, entry: RawEntry) -> Person:
        """Who a resource without a subject is taken for."""
        for scope in entry.scopes:
            around = self._in_scope.get(scope, [])
            if len(around) == 1:
                entry.problems.append("it names no patient: it was taken for the only patient in the same place")
                return around[0]
        entry.problems.append("it names no patient")
        return self._missing_person(("unnamed", entry.file), f"no patient is named in {entry.file}")

    def _missing_person(self, key: tuple[str, ...], wording: str) -> Person:
        return self._missing.setdefault(key, Person(missing=wording))

    def _spread(self) -> None:
        """Gives doctors, institutions and drugs to everyone whose resources refer to them, at any distance."""
        targets: dict[int, set[int]] = defaultdict(set)
        for entry in self._entries:
            for reference in pointers_in(entry.resource):
                found = self._index.find(entry, Element(reference, "", []))
                if found is not None and not self._owned(found):
                    targets[entry.number].add(found)
        # One step per person and resource: a clinic may be shared by thousands of patients.
        waiting = deque((number, person) for number in sorted(targets) for person in self.owners.get(number, ()))
        while waiting:
            number, person = waiting.popleft()
            for target in sorted(targets.get(number, ())):
                owners = self.owners.setdefault(target, {})
                if person not in owners:
                    owners[person] = None
                    waiting.append((target, person))

    def _give_files(self) -> frozenset[int]:
        """Gives each file that nothing refers to to the only patient around it."""
        unclaimed = [
            entry for entry in self._entries if entry.resource_type == "Binary" and not self.owners.get(entry.number)
        ]
        for entry in unclaimed:
            self.owners[entry.number] = {self._unnamed(entry): None}
        return frozenset(entry.number for entry in unclaimed)

    def _owned(self, number: int) -> bool:
        """Whether an entry is somebody's by itself, so that being referred to changes nothing."""
        entry = self._entries[number]
        if entry.resource_type in _CROWD or entry.resource_type in _PERSONAL_TYPES:
            return True
        root = Element(entry.resource, "", [])
        return entry.resource_type == "Group" or any(
            _names_someone(item) for key in _SUBJECT_KEYS for item in root.many(key)
        )

    def _numbered(self) -> tuple[Person, ...]:
        people = dict.fromkeys(person for number in sorted(self.owners) for person in self.owners[number])
        for place, person in enumerate(people, start=1):
            person.key = f"person {place}"
        return tuple(people)


def _names_someone(subject: Element) -> bool:
    return bool(sent_reference(subject) or subject.text("display"))
