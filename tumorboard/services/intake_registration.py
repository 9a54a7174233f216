"""A whole intake in one act: the patient, the parties and the case are registered together or not at all."""

from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy.orm import Session

from tumorboard.errors import InvalidInputError
from tumorboard.models import Patient, PatientIdentifier
from tumorboard.services.acting import fetch, require_role
from tumorboard.services.intake import (
    AddPatient,
    IdentifierEntry,
    RegisterCase,
    add_patient,
    find_patient,
    register_case,
)
from tumorboard.services.intake_parties import party_of
from tumorboard.services.people import AddParty
from tumorboard.vocabulary import Role


@dataclass(frozen=True, slots=True)
class Parties:
    """Who comes with a case from outside; None where nobody does. Whom the board knows already is not added again."""

    referrer: AddParty | None = None
    insurer: AddParty | None = None
    trusted_person: AddParty | None = None


NOBODY = Parties()


@dataclass(frozen=True, slots=True)
class RegisterIntake:
    """A new case with all that comes with it.

    Attributes:
        case: The case; its patient is set where `patient` is given, its parties where `parties` names them.
        patient: Who is new here; None where the case names a patient whom the board knows.
        identifiers: Record numbers of a known patient that the board may not have yet.
        parties: Who comes with it.
    """

    case: RegisterCase
    patient: AddPatient | None = None
    identifiers: tuple[IdentifierEntry, ...] = ()
    parties: Parties = NOBODY


def register_intake(session: Session, command: RegisterIntake) -> str:
    """Register a case with its patient and parties, and return its number, TB-YYYY-NNNN.

    Raises:
        InvalidInputError: Something that must be stated is blank or malformed; with its field. A record number of a
            known patient is another patient's.
        NotFoundError: There is no such board, patient or party.
        NotAllowedError: The actor is not a coordinator.
    """
    require_role(session, Role.COORDINATOR)
    if command.patient is None:
        patient_id = fetch(session, Patient, command.case.patient_id).id
        add_identifiers(session, patient_id, command.identifiers)
    else:
        patient_id = add_patient(session, command.patient)
    return register_case(session, with_parties(session, replace(command.case, patient_id=patient_id), command.parties))


def with_parties(session: Session, case: RegisterCase, parties: Parties) -> RegisterCase:
    """The command with the ids of its parties, who are added where the board does not know them.

    Raises:
        InvalidInputError: The name of a party is blank; with the party as field.
    """
    named = {"referrer": parties.referrer, "insurer": parties.insurer, "trusted_person": parties.trusted_person}
    ids: dict[str, Any] = {}
    for name, party in named.items():
        if party is None:
            continue
        if not party.name.strip():
            raise InvalidInputError("Enter a name, or leave this party out.", field=name)
        ids[f"{name}_id"] = party_of(session, party)
    return replace(case, referral=replace(case.referral, **ids))


def add_identifiers(session: Session, patient_id: int, identifiers: tuple[IdentifierEntry, ...]) -> None:
    """Give a patient the record numbers that they do not have yet.

    Raises:
        InvalidInputError: One is another patient's, or is blank.
    """
    for entry in identifiers:
        value, issuer = entry.value.strip(), entry.issuer.strip()
        if not (value and issuer):
            raise InvalidInputError("A record number needs its number and who issued it.", field="identifiers")
        known = find_patient(session, entry)
        if known is not None and known != patient_id:
            raise InvalidInputError(
                f"The record number {value} of {issuer} is another patient's here.", field="identifiers"
            )
        if known is None:
            session.add(PatientIdentifier(patient_id=patient_id, value=value, issuer=issuer, kind=entry.kind))
            session.flush()
