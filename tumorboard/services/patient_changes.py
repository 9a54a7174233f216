"""Corrections of who a patient is: a name that was misspelt, a number that belongs to somebody else, a new address."""

from dataclasses import dataclass, fields

from sqlalchemy import select
from sqlalchemy.orm import Session

from tumorboard.models import Patient, PatientIdentifier
from tumorboard.services.acting import fetch, require_role
from tumorboard.services.intake import AddPatient, check_patient
from tumorboard.services.rows import align, touch
from tumorboard.vocabulary import Role

_OWN = tuple(field.name for field in fields(AddPatient) if field.name != "identifiers")


@dataclass(frozen=True, slots=True)
class CorrectPatient:
    """A patient as they should be on the board's books.

    Attributes:
        patient_id: Who it is; that stays, whatever they are called.
        seen_version: The patient's version that the person saw.
        patient: All that it should say; a record number that is not among its numbers is taken away.
    """

    patient_id: int
    seen_version: int
    patient: AddPatient


def correct_patient(session: Session, command: CorrectPatient) -> None:
    """Correct a patient's own data, on all of their cases. Letters that were issued stay as they were sent.

    Raises:
        InvalidInputError: The family name is blank, or a record number is blank, entered twice, or somebody else's.
        NotAllowedError: The actor is not a coordinator.
        NotFoundError: There is no such patient.
        StaleRecordError: Someone else changed the patient since they were seen.
    """
    require_role(session, Role.COORDINATOR)
    patient = fetch(session, Patient, command.patient_id, seen_version=command.seen_version)
    wanted = check_patient(session, command.patient, patient.id)
    for name in _OWN:
        setattr(patient, name, getattr(wanted, name))
    if _correct_numbers(session, patient, wanted):
        touch(patient)
    session.flush()


def _correct_numbers(session: Session, patient: Patient, wanted: AddPatient) -> bool:
    """Make the record numbers those that are wanted, and say whether any is another now."""
    present = select(PatientIdentifier).where(PatientIdentifier.patient_id == patient.id)
    kept = list(session.scalars(present.order_by(PatientIdentifier.id)))
    before = {(row.issuer, row.value): row.kind for row in kept}
    rows = [
        PatientIdentifier(patient_id=patient.id, value=entry.value, issuer=entry.issuer, kind=entry.kind)
        for entry in wanted.identifiers
    ]
    gone = set(kept)
    align(kept, rows, "issuer", "value")
    session.add_all(kept)
    for row in gone.difference(kept):
        session.delete(row)
    return before != {(row.issuer, row.value): row.kind for row in kept}
