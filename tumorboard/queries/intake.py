"""What intake asks the board: who may be here already, and which parties it knows."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from sqlalchemy import select
from sqlalchemy.orm import Session

from tumorboard.models import Case, Party, Patient, PatientIdentifier
from tumorboard.queries.codes import DiseaseSnapshot, list_diseases
from tumorboard.queries.people import list_boards, party_snapshot
from tumorboard.queries.person_snapshots import BoardSnapshot, PartySnapshot
from tumorboard.queries.snapshots import IdentifierSnapshot

_MOST_HINTS = 8
_MOST_PARTIES = 2_000
"""Newest first: so many are offered while one types a name."""


class Likeness(Enum):
    """How sure it is that a patient of the board is the one who is being entered."""

    SAME_NUMBER = auto()
    """The same record number of the same issuer."""

    SAME_NAME = auto()
    """Only the name and the birth date: that may be somebody else."""


@dataclass(frozen=True, slots=True)
class PossibleDuplicate:
    """A patient of the board who may be the one who is being entered.

    Attributes:
        likeness: Why they may be.
        patient_id: Who it is.
        family_name: As the board has it.
        given_name: As the board has it.
        birth_date: None where it is not known.
        identifiers: Their record numbers.
        cases: The numbers of their cases, newest first.
    """

    likeness: Likeness
    patient_id: int
    family_name: str
    given_name: str
    birth_date: date | None
    identifiers: tuple[IdentifierSnapshot, ...]
    cases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IntakeChoices:
    """What intake offers: the boards by name, the parties that the board knows, newest first, and codes of diseases."""

    boards: tuple[BoardSnapshot, ...]
    parties: tuple[PartySnapshot, ...]
    diseases: tuple[DiseaseSnapshot, ...] = ()


def find_possible_duplicates(
    session: Session, identifiers: Iterable[tuple[str, str]], family_name: str, given_name: str, birth_date: date | None
) -> tuple[PossibleDuplicate, ...]:
    """Patients who may be the one who is being entered; the query merges nobody.

    Args:
        session: The board.
        identifiers: Record numbers, each with its issuer.
        family_name: As typed; capitals do not matter.
        given_name: As typed; "" matches any.
        birth_date: Without one, a name alone is no hint.

    Returns:
        Those with the same record number of the same issuer first, then those who share the name and the birth date.
    """
    by_number: list[int] = []
    for value, issuer in identifiers:
        if not (value.strip() and issuer.strip()) or "\0" in value + issuer:
            continue
        found = session.scalar(
            select(PatientIdentifier.patient_id).where(
                PatientIdentifier.value == value.strip(), PatientIdentifier.issuer == issuer.strip()
            )
        )
        if found is not None and found not in by_number:
            by_number.append(found)
    by_name = [] if birth_date is None else _namesakes(session, family_name, given_name, birth_date)
    ordered = [(Likeness.SAME_NUMBER, patient_id) for patient_id in by_number]
    ordered += [(Likeness.SAME_NAME, patient_id) for patient_id in by_name if patient_id not in by_number]
    return _described(session, ordered)


def read_intake_choices(session: Session) -> IntakeChoices:
    """The boards, parties and codes to choose from."""
    parties = session.scalars(select(Party).order_by(Party.id.desc()).limit(_MOST_PARTIES))
    return IntakeChoices(
        list_boards(session), tuple(party_snapshot(party) for party in parties), list_diseases(session)
    )


def _namesakes(session: Session, family_name: str, given_name: str, birth_date: date) -> list[int]:
    """By the birth date first, which few share; the names are compared here, where every script has its capitals."""
    family, given = family_name.strip().casefold(), given_name.strip().casefold()
    if not family:
        return []
    rows = session.execute(
        select(Patient.id, Patient.family_name, Patient.given_name)
        .where(Patient.birth_date == birth_date)
        .order_by(Patient.id.desc())
    )
    same = [
        row.id
        for row in rows
        if row.family_name.strip().casefold() == family
        and (not given or not row.given_name.strip() or row.given_name.strip().casefold() == given)
    ]
    return same[:_MOST_HINTS]


def _described(session: Session, ordered: list[tuple[Likeness, int]]) -> tuple[PossibleDuplicate, ...]:
    if not ordered:
        return ()
    ids = [patient_id for _likeness, patient_id in ordered]
    patients = {row.id: row for row in session.scalars(select(Patient).where(Patient.id.in_(ids)))}
    numbers = list(session.scalars(select(PatientIdentifier).where(PatientIdentifier.patient_id.in_(ids))))
    cases = session.execute(
        select(Case.patient_id, Case.number).where(Case.patient_id.in_(ids)).order_by(Case.id.desc())
    ).all()
    return tuple(
        PossibleDuplicate(
            likeness,
            patient_id,
            patients[patient_id].family_name,
            patients[patient_id].given_name,
            patients[patient_id].birth_date,
            tuple(
                IdentifierSnapshot(row.value, row.issuer, row.kind) for row in numbers if row.patient_id == patient_id
            ),
            tuple(row.number for row in cases if row.patient_id == patient_id),
        )
        for likeness, patient_id in ordered
        if patient_id in patients
    )
