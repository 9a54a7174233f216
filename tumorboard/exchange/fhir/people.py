"""Who the files are about: Patient resources, and which of them are the same person.

Identifiers with their issuer decide; a name with a birth date only raises a question, and a shared identifier joins
nobody whose birth date, sex or name says otherwise: official examples give one record number to a woman born in 1955
and a girl born in 2023.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from tumorboard.exchange.fhir.datatypes import addresses, concept, identifiers, names, telecoms
from tumorboard.exchange.fhir.element import Element, scalar
from tumorboard.exchange.fhir.entries import RawEntry
from tumorboard.exchange.fhir.json_text import canonical_text
from tumorboard.exchange.fhir.record import ContactPerson, OutsidePatient
from tumorboard.exchange.fhir.references import ReferenceIndex, sent_reference
from tumorboard.exchange.fhir.values import Concept, Reference
from tumorboard.vocabulary import Sex

_NOT_A_RECORD_NUMBER = frozenset({"SS", "DL", "PPN", "TAX"})
_MOST_KINDS = 200
_TELLING_SEXES = frozenset({Sex.FEMALE, Sex.MALE})


@dataclass(slots=True, eq=False)
class Person:
    """One person of an import; two are equal only if they are the same object.

    Attributes:
        key: "person 1" …
        patients: Their Patient resources.
        missing: Where there is no Patient: how the files name the patient.
        warnings: Sentences about identity.
    """

    key: str = ""
    patients: list[OutsidePatient] = field(default_factory=list)
    missing: str = ""
    warnings: list[str] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class _Group:
    """Patient resources that are one person, and an example of each different set of features among them."""

    members: list[OutsidePatient]
    kinds: dict[tuple[object, ...], OutsidePatient]


def read_patient(entry: RawEntry, index: ReferenceIndex) -> OutsidePatient:
    """A Patient resource as sent."""
    root = entry.root
    sent = root.text("gender")
    deceased, deceased_on = _deceased(root)
    return OutsidePatient(
        entry=entry.number,
        identifiers=identifiers(root),
        names=names(root),
        sex=Sex(sent) if sent in set(Sex) else None,
        sex_sent=sent,
        birth_date=root.text("birthDate"),
        deceased=deceased,
        deceased_on=deceased_on,
        addresses=addresses(root),
        telecoms=telecoms(root),
        languages=_languages(root),
        contacts=tuple(_contact(contact) for contact in root.many("contact")),
        general_practitioners=tuple(
            Reference(sent_reference(item), item.text("display"), index.find(entry, item))
            for item in root.many("generalPractitioner")
        ),
        active=root.raw("active") is not False,
    )


def _deceased(root: Element) -> tuple[bool | None, str]:
    kind, value = root.choice("deceased")
    if kind == "Boolean":
        return (value if isinstance(value, bool) else None), ""
    text = scalar(value).strip()
    return (True, text) if kind == "DateTime" and text else (None, "")


def _languages(root: Element) -> tuple[Concept, ...]:
    spoken = [(item.raw("preferred") is not True, concept(item.one("language"))) for item in root.many("communication")]
    return tuple(language for _later, language in sorted(spoken, key=lambda pair: pair[0]) if language)


def _contact(contact: Element) -> ContactPerson:
    # One name by the standard; senders write a list all the same.
    found = names(contact)
    return ContactPerson(
        name=found[0].wording if found else "",
        relationship=", ".join(concept(item).wording for item in contact.many("relationship")),
        telecoms=telecoms(contact),
        address="; ".join(address.wording for address in addresses(contact)),
    )


def group_patients(entries: Sequence[RawEntry], index: ReferenceIndex) -> list[Person]:
    """Reads every Patient and joins those that are the same person, in the order of their first resource."""
    raws = [entry for entry in entries if entry.resource_type == "Patient"]
    patients = {entry.number: read_patient(entry, index) for entry in raws}
    groups = {number: _Group([patient], {_features(patient): patient}) for number, patient in patients.items()}
    quarrels: dict[int, list[str]] = defaultdict(list)
    for first, second, why in _same_person_candidates(raws, patients):
        left, right = groups[first], groups[second]
        if left is right:
            continue
        if contradiction := _contradiction(left, right):
            _note_quarrel(quarrels, (patients[first], patients[second]), why, contradiction)
            continue
        small, large = sorted((left, right), key=lambda group: len(group.members))
        large.members.extend(small.members)
        large.kinds.update(small.kinds)
        groups.update({patient.entry: large for patient in small.members})
    people = []
    for group in dict.fromkeys(groups.values()):
        members = sorted(group.members, key=lambda patient: patient.entry)
        warnings = dict.fromkeys(quarrel for patient in members for quarrel in quarrels[patient.entry])
        people.append(Person(patients=members, warnings=list(warnings)))
    people.sort(key=lambda person: person.patients[0].entry)
    _suggest_namesakes(people)
    return people


def _same_person_candidates(
    raws: Sequence[RawEntry], patients: dict[int, OutsidePatient]
) -> list[tuple[int, int, str]]:
    """Pairs of Patient resources that claim to be one person, with the claim."""
    claims: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for raw in raws:
        if raw.resource_id and raw.container is None:
            claims["id", str(raw.scopes[0]), raw.resource_id, _host(raw)].append(raw.number)
        for identifier in patients[raw.number].identifiers:
            if identifier.issuer and identifier.kind not in _NOT_A_RECORD_NUMBER:
                claims["identifier", identifier.issuer, identifier.value].append(raw.number)
        if any(not identifier.issuer for identifier in patients[raw.number].identifiers):
            claims["content", canonical_text(raw.resource)].append(raw.number)
    pairs: list[tuple[int, int, str]] = []
    for claim, numbers in claims.items():
        why = {"id": "resource id", "identifier": "record number"}.get(claim[0], "content")
        shown = f"the {why} {claim[2]}" if claim[0] != "content" else "the same content"
        pairs.extend((numbers[0], number, shown) for number in dict.fromkeys(numbers[1:]) if number != numbers[0])
    return pairs


def _host(raw: RawEntry) -> str:
    url = raw.full_url
    return url[: -len(raw.resource_id)] if url.startswith("http") and url.endswith(raw.resource_id) else ""


def _contradiction(left: _Group, right: _Group) -> str:
    """What tells two groups of Patient resources apart, as a clause; "" where nothing does."""
    if len(left.kinds) + len(right.kinds) > _MOST_KINDS:
        return "too many different people share it"
    for one in left.kinds.values():
        for other in right.kinds.values():
            if found := _difference(one, other):
                return found
    return ""


def _features(patient: OutsidePatient) -> tuple[object, ...]:
    """What `_difference` looks at."""
    return patient.birth_date, patient.sex, _families(patient)


def _difference(one: OutsidePatient, other: OutsidePatient) -> str:
    dates = one.birth_date, other.birth_date
    if all(dates) and not (dates[0].startswith(dates[1]) or dates[1].startswith(dates[0])):
        return f"the birth dates {dates[0]} and {dates[1]} differ"
    sexes = {one.sex, other.sex}
    if sexes == _TELLING_SEXES:
        return "one is female, the other male"
    families = _families(one), _families(other)
    if not all(dates) and all(families) and not families[0] & families[1]:
        return f"the names {one.wording} and {other.wording} differ and no birth date settles it"
    return ""


def _families(patient: OutsidePatient) -> frozenset[str]:
    return frozenset((name.family or name.text).casefold() for name in patient.names if name.family or name.text)


def _note_quarrel(
    quarrels: dict[int, list[str]], pair: tuple[OutsidePatient, OutsidePatient], why: str, contradiction: str
) -> None:
    for patient, other in (pair, pair[::-1]):
        quarrels[patient.entry].append(
            f"{other.wording} has {why} as well, but {contradiction}: they are kept apart. Check the record number."
        )


def _suggest_namesakes(people: Sequence[Person]) -> None:
    """Points at persons with the same name and birth date; only a human may say that they are one."""
    seen: dict[tuple[str, str], dict[Person, str]] = defaultdict(dict)
    for person in people:
        for patient in person.patients:
            for name in patient.names:
                if name.wording and patient.birth_date:
                    seen[name.wording.casefold(), patient.birth_date][person] = name.wording
    for (_name, born), namesakes in seen.items():
        for person, wording in namesakes.items() if len(namesakes) > 1 else ():
            person.warnings.append(
                f"The files hold another {wording} born {born} under other record numbers: "
                "if it is the same person, say so."
            )
