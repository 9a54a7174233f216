"""The patient and the doctors of a record as the board enters them."""

import re

from tumorboard.exchange.fhir.care import OutsideParty
from tumorboard.exchange.fhir.record import FhirReading, OutsidePatient, OutsideRecord
from tumorboard.exchange.fhir.values import Address, Identifier, Reference, Telecom
from tumorboard.exchange.filing_text import bounded, day, joined, label
from tumorboard.services.imported_patients import PatientSent
from tumorboard.services.intake import AddPatient, IdentifierEntry
from tumorboard.services.people import AddParty
from tumorboard.vocabulary import PartyKind, Sex

_NOT_A_RECORD_NUMBER = {
    "SS": "a social security number",
    "DL": "a driver's license number",
    "PPN": "a passport number",
    "TAX": "a tax number",
}
_TELLING_LENGTH = 16
_LONGEST_NUMBER = 300
_ID = re.compile(r"(?:^|[/:])(?P<id>[^/:|?#]+)$")


def patient_sent(reading: FhirReading, record: OutsideRecord) -> PatientSent:
    """The person of a record, as found in the files or only referred to."""
    if record.patient is None:
        reference = record.patient_missing
        return PatientSent(None, keys=(reference,), telling=is_telling(reference), missing=reference)
    identities = tuple(dict.fromkeys(reading.entries[patient.entry].identity for patient in record.patients))
    remarks: list[str] = []
    return PatientSent(
        patient=_patient(record.patients, remarks),
        entries=tuple(patient.entry for patient in record.patients),
        keys=identities,
        telling=all(is_telling(identity) for identity in identities),
        remarks=" ".join(dict.fromkeys(remarks)),
    )


def owner_of(reading: FhirReading, record: OutsideRecord) -> str:
    """What a sender calls the person: the scope within which "Condition/1" names one thing."""
    return record.patient_missing if record.patient is None else reading.entries[record.patient.entry].identity


def is_telling(identity: str) -> bool:
    """Whether an identity can be nobody else's: an address on a server, or an id too long to be used twice."""
    if identity.startswith(("http://", "https://", "urn:uuid:", "urn:oid:")):
        return True
    match = _ID.search(identity)
    return " " not in identity and match is not None and len(match["id"]) >= _TELLING_LENGTH


def _patient(patients: tuple[OutsidePatient, ...], remarks: list[str]) -> AddPatient:
    first = patients[0]
    name = first.name
    family = (name.family or name.wording) if name else ""
    if not family:
        remarks.append("The file gives no name; enter it.")
    elif name and not name.family:
        remarks.append("The file does not say which part of the name is the family name; check it.")
    sent_birth = next((patient.birth_date for patient in patients if patient.birth_date), "")
    if sent_birth and day(sent_birth) is None:
        remarks.append(f"The birth date was sent as {sent_birth}; enter the whole date.")
    if any(patient.contacts for patient in patients):
        remarks.append("Relatives and other contacts are in the original only.")
    address = first.addresses[0] if first.addresses else None
    return AddPatient(
        family_name=label(family or first.wording),
        given_name=label(joined(name.given, " ")) if name and name.family else "",
        birth_date=day(sent_birth),
        sex=next((patient.sex for patient in patients if patient.sex), Sex.UNKNOWN),
        deceased=any(patient.deceased for patient in patients),
        deceased_on=next((found for patient in patients if (found := day(patient.deceased_on))), None),
        language=label(_language(first)),
        country=label(address.country) if address else "",
        address=_address_lines(address) if address else "",
        phone=label(_telecom(first.telecoms, "phone")),
        email=label(_telecom(first.telecoms, "email")),
        identifiers=_identifiers(patients, remarks),
    )


def _address_lines(address: Address) -> str:
    """An address as it stands on an envelope, without the country, which has a field of its own."""
    if address.text:
        return bounded(address.text)
    place = joined([address.postal_code, address.city, address.state], " ")
    return bounded(joined([*address.lines, address.district, place], "\n"))


def _language(patient: OutsidePatient) -> str:
    if not patient.languages:
        return ""
    language = patient.languages[0]
    return language.wording or next((coding.code for coding in language.codings), "")


def _telecom(telecoms: tuple[Telecom, ...], system: str) -> str:
    return next((telecom.value for telecom in telecoms if telecom.system == system), "")


def _identifiers(patients: tuple[OutsidePatient, ...], remarks: list[str]) -> tuple[IdentifierEntry, ...]:
    """The record numbers that name their issuer; what is none is left in the original, and said so."""
    found: dict[tuple[str, str], IdentifierEntry] = {}
    for identifier in (item for patient in patients for item in patient.identifiers):
        if identifier.kind in _NOT_A_RECORD_NUMBER:
            remarks.append(f"{_NOT_A_RECORD_NUMBER[identifier.kind].capitalize()} is in the original only.")
        elif not identifier.issuer:
            remarks.append(f"The record number {label(identifier.value)} names no issuer; enter it with its issuer.")
        elif max(len(identifier.issuer), len(identifier.value)) > _LONGEST_NUMBER:
            remarks.append("A record number is too long to be one; it is in the original only.")
        else:
            entry = IdentifierEntry(identifier.value, identifier.issuer, _kind(identifier))
            found.setdefault((entry.issuer, entry.value), entry)
    return tuple(found.values())


def _kind(identifier: Identifier) -> str:
    return label(identifier.kind or identifier.kind_wording)


def party_sent(record: OutsideRecord, reference: Reference) -> AddParty | None:
    """A doctor or institution that a statement refers to; None where the files say nothing of it but an address."""
    known = next((party for party in record.parties if party.entry == reference.entry), None)
    if reference.entry is not None and known is not None and known.name:
        return _party(known)
    if reference.wording and reference.wording != reference.sent:
        return AddParty(PartyKind.PHYSICIAN, label(reference.wording))
    return None


def _party(party: OutsideParty) -> AddParty:
    address = party.addresses[0] if party.addresses else None
    numbers = [item for item in party.identifiers if item.issuer and len(item.value) <= _LONGEST_NUMBER]
    number = numbers[0] if numbers else Identifier()
    return AddParty(
        kind=party.kind,
        name=label(party.name),
        organization=label(party.organization),
        address=_address_lines(address) if address else "",
        country=label(address.country) if address else "",
        phone=label(_telecom(party.telecoms, "phone")),
        email=label(_telecom(party.telecoms, "email")),
        identifier=label(number.value),
        identifier_issuer=label(number.issuer),
    )
