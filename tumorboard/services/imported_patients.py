"""Whose an outside record is: by record number and issuer, or as an earlier import knew them; never by name."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tumorboard.models import Patient, PatientIdentifier
from tumorboard.services.acting import fetch
from tumorboard.services.imported_entries import Ledger
from tumorboard.services.intake import AddPatient, IdentifierEntry, add_patient, find_patient
from tumorboard.vocabulary import ImportOutcome, Sex

_TELLING_SEXES = {Sex.FEMALE, Sex.MALE}
_FILLED_IN = {
    "given_name": "given name",
    "birth_date": "birth date",
    "language": "language",
    "country": "country",
    "address": "address",
    "phone": "telephone",
    "email": "e-mail",
}
"""What may be added where the board has nothing yet."""


@dataclass(frozen=True, slots=True)
class PatientSent:
    """The person of a record.

    Attributes:
        patient: As the files present them; None where the files only refer to them.
        entries: The entries of their Patient resources.
        keys: How earlier imports may know them.
        telling: The keys can be nobody else's: an address on a server, or an id too long to be used twice.
        missing: Where there is no Patient: how the files name the person.
        remarks: Sentences for whoever reads the outcome.
    """

    patient: AddPatient | None
    entries: tuple[int, ...] = ()
    keys: tuple[str, ...] = ()
    telling: bool = False
    missing: str = ""
    remarks: str = ""


def resolve_patient(session: Session, sent: PatientSent, ledger: Ledger) -> str:
    """Finds or adds the patient, settles the entries of the Patient resources, and tells the ledger who it is.

    Returns:
        "" where it is settled who the person is; else a sentence that says why not.
    """
    by_number = _by_number(session, sent)
    earlier = _by_earlier_import(session, sent, ledger)
    found = set(by_number.values()) | earlier
    if len(found) > 1:
        return _several(session, sent, by_number)
    if found:
        return _known(session, sent, found.pop(), ledger)
    if sent.patient is None:
        return _absent(session, sent, ledger)
    _add(session, sent, sent.patient, ledger)
    return ""


def _by_number(session: Session, sent: PatientSent) -> dict[IdentifierEntry, int]:
    if sent.patient is None:
        return {}
    numbered = ((identifier, find_patient(session, identifier)) for identifier in sent.patient.identifiers)
    return {identifier: patient_id for identifier, patient_id in numbered if patient_id is not None}


def _by_earlier_import(session: Session, sent: PatientSent, ledger: Ledger) -> set[int]:
    """The patients whom earlier imports filed under the same identity, as far as it can be nobody else's."""
    found = ledger.patients_of(sent.keys)
    if sent.telling or any(ledger.came_before(number) for number in sent.entries):
        return found
    if sent.patient is None:
        return set()
    # "Patient/1" of one hospital is not "Patient/1" of another.
    named = (sent.patient.family_name.casefold(), sent.patient.given_name.casefold(), sent.patient.birth_date)
    return {
        patient_id
        for patient_id in found
        if sent.patient.birth_date is not None and _named(fetch(session, Patient, patient_id)) == named
    }


def _named(patient: Patient) -> tuple[str, str, date | None]:
    return patient.family_name.casefold(), patient.given_name.casefold(), patient.birth_date


def _several(session: Session, sent: PatientSent, by_number: dict[IdentifierEntry, int]) -> str:
    shown = [
        f"{identifier.value} ({identifier.issuer}) is {_shown(fetch(session, Patient, patient_id))}"
        for identifier, patient_id in by_number.items()
    ]
    numbers = "; ".join(shown) or "see the earlier imports"
    name = _full_name(sent.patient) if sent.patient else sent.missing
    return f"The record of {name} leads to different patients here: {numbers}. Nothing was filed; find out who it is."


def _known(session: Session, sent: PatientSent, patient_id: int, ledger: Ledger) -> str:
    stored = fetch(session, Patient, patient_id)
    if sent.patient is not None and (contradiction := _contradiction(stored, sent.patient)):
        return (
            f"{_shown(sent.patient)}, came under the record number or reference of {_shown(stored)}, but "
            f"{contradiction}. Nothing was filed; check the record number."
        )
    ledger.patient_id = patient_id
    ledger.patient = _list_name(stored)
    outcome, reason = (ImportOutcome.SKIPPED, "") if sent.patient is None else _completed(session, stored, sent.patient)
    for number in sent.entries:
        if ledger.is_unchanged(number):
            ledger.settle_as_sent(number)
        else:
            ledger.settle(number, outcome, f"{reason} {sent.remarks}".strip())
    return ""


def _contradiction(stored: Patient, sent: AddPatient) -> str:
    """What tells the two apart, as a clause; "" where nothing does."""
    if stored.birth_date and sent.birth_date and stored.birth_date != sent.birth_date:
        return f"the birth dates {stored.birth_date} and {sent.birth_date} differ"
    if {stored.sex, sent.sex} == _TELLING_SEXES:
        return "one is female, the other male"
    dated = stored.birth_date and sent.birth_date
    if not dated and stored.family_name.casefold() != sent.family_name.casefold():
        return "the names differ and no birth date settles it"
    return ""


def _completed(session: Session, stored: Patient, sent: AddPatient) -> tuple[ImportOutcome, str]:
    """Adds what the board does not have yet; what it has otherwise stays, and is pointed out."""
    added: list[str] = []
    other: list[str] = []
    for name, label in _FILLED_IN.items():
        before, now = getattr(stored, name), getattr(sent, name)
        if now and not before:
            setattr(stored, name, now)
            added.append(label)
        elif now and now != before:
            other.append(f"{label} {now} (here: {before})")
    if sent.family_name != stored.family_name:
        other.append(f"family name {sent.family_name} (here: {stored.family_name})")
    if sent.sex is not stored.sex and stored.sex is Sex.UNKNOWN:
        stored.sex = sent.sex
        added.append("sex")
    if sent.deceased and not stored.deceased:
        stored.deceased, stored.deceased_on = True, sent.deceased_on
        added.append("death")
    added.extend(_new_numbers(session, stored, sent))
    session.flush()
    if other:
        return (
            ImportOutcome.NEEDS_YOU,
            f"The patient is here; the file says otherwise, and nothing of this was changed: {'; '.join(other)}.",
        )
    if added:
        return ImportOutcome.UPDATED, f"The patient is here; added: {', '.join(added)}."
    return ImportOutcome.SKIPPED, f"The patient is here already: {_shown(stored)}."


def _new_numbers(session: Session, stored: Patient, sent: AddPatient) -> list[str]:
    """Adds the record numbers that the board does not have; those of others were ruled out before."""
    added = []
    for identifier in sent.identifiers:
        if find_patient(session, identifier) is None:
            session.add(
                PatientIdentifier(
                    patient_id=stored.id, value=identifier.value, issuer=identifier.issuer, kind=identifier.kind
                )
            )
            added.append(f"record number {identifier.value}")
    return added


def _absent(session: Session, sent: PatientSent, ledger: Ledger) -> str:
    doubtful = sorted(ledger.patients_of(sent.keys))
    hint = ""
    if doubtful:
        names = " and ".join(_shown(fetch(session, Patient, patient_id)) for patient_id in doubtful)
        hint = f" An earlier import knew {names} by this reference, which other senders may use as well."
    return (
        f"The patient is not in the files ({sent.missing}).{hint} "
        "Import the patient's own file together with these; they are kept until then."
    )


def _add(session: Session, sent: PatientSent, patient: AddPatient, ledger: Ledger) -> None:
    namesakes = session.scalars(
        select(Patient).where(
            func.lower(Patient.family_name) == patient.family_name.lower(),
            func.lower(Patient.given_name) == patient.given_name.lower(),
            Patient.birth_date == patient.birth_date,
        )
    ).all()
    ledger.patient_id = add_patient(session, patient)
    ledger.patient = _list_name(patient)
    reason = f"New patient: {_shown(patient)}."
    if namesakes:
        numbers = "; ".join(_numbers(session, namesake) or "no record number" for namesake in namesakes)
        reason += (
            f" The board has another patient of this name and birth date ({numbers}): they share no record number and "
            "were kept apart. If they are one person, say so to the sender."
        )
    for number in sent.entries:
        ledger.settle(number, ImportOutcome.FILED, f"{reason} {sent.remarks}".strip())


def _numbers(session: Session, patient: Patient) -> str:
    rows = session.execute(
        select(PatientIdentifier.value, PatientIdentifier.issuer).where(PatientIdentifier.patient_id == patient.id)
    )
    return ", ".join(f"{value} of {issuer}" for value, issuer in rows)


def _list_name(patient: Patient | AddPatient) -> str:
    return ", ".join(part for part in (patient.family_name, patient.given_name) if part)


def _full_name(patient: Patient | AddPatient) -> str:
    return " ".join(part for part in (patient.given_name, patient.family_name) if part)


def _shown(patient: Patient | AddPatient) -> str:
    born = f", born {patient.birth_date}" if patient.birth_date else ""
    return f"{_full_name(patient)}{born}"
