"""Filing an outside record: one act takes a person with all that the files say about them, or nothing.

What the files alone decide is in the command; what the board knows already (the person, the case, a signature, an
edit) is decided here, in the same transaction that writes.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from tumorboard.errors import GateError
from tumorboard.models import Board, Case
from tumorboard.services.acting import require_role
from tumorboard.services.imported_cases import CaseSent, MaterialSent, file_case, file_materials
from tumorboard.services.imported_entries import EntryFiled, EntrySent, Ledger, OriginalFile
from tumorboard.services.imported_patients import PatientSent, resolve_patient
from tumorboard.vocabulary import ImportOutcome, Role


@dataclass(frozen=True, slots=True)
class FileRecord:
    """Everything that the files say about one person.

    Attributes:
        files: The files that hold the entries.
        entries: Every entry of the person.
        patient: The person; None for entries that belong to nobody.
        cases: One for each primary tumor.
        materials: Reports and documents of a person whose tumor the files do not name.
    """

    files: tuple[OriginalFile, ...]
    entries: tuple[EntrySent, ...]
    patient: PatientSent | None = None
    cases: tuple[CaseSent, ...] = ()
    materials: tuple[MaterialSent, ...] = ()


def file_record(session: Session, command: FileRecord) -> tuple[EntryFiled, ...]:
    """Files one person's record and returns what became of each entry.

    The same record again changes nothing. What cannot be filed is archived all the same.

    Raises:
        GateError: There is a case to be made and no board yet.
        InvalidInputError: A value cannot be accepted; nothing of the record was filed.
        NotAllowedError: The actor is not a coordinator.
    """
    require_role(session, Role.COORDINATOR)
    ledger = Ledger(session, command.entries)
    if command.patient is not None:
        unknown = resolve_patient(session, command.patient, ledger)
        if unknown:
            _set_aside(ledger, unknown)
        else:
            _file_known(session, command, ledger)
    for number in ledger.unsettled:
        ledger.settle_as_sent(number)
    return ledger.write(command.files)


def _set_aside(ledger: Ledger, reason: str) -> None:
    """Keeps the entries of somebody of whom it is not known who they are."""
    for number, entry in ledger.entries.items():
        if entry.shared:
            ledger.settle(number, ImportOutcome.SKIPPED, "Kept in the original: its patient was not filed.")
        elif entry.outcome in {ImportOutcome.FILED, ImportOutcome.NEEDS_YOU}:
            ledger.settle(number, ImportOutcome.NEEDS_YOU, reason)


def _file_known(session: Session, command: FileRecord, ledger: Ledger) -> None:
    filed = {file_case(session, case, ledger) for case in command.cases}
    here = session.scalars(
        select(Case.id).where(
            Case.patient_id == ledger.patient_id, Case.withdrawn_at.is_(None), Case.closed_at.is_(None)
        )
    ).all()
    _file_loose_materials(session, command.materials, here, ledger)
    for number in ledger.unsettled:
        entry, case_id = ledger.entries[number], ledger.case_of(number)
        if ledger.is_unchanged(number):
            continue
        if case_id is not None and case_id not in filed:
            ledger.settle(number, ImportOutcome.NEEDS_YOU, _orphaned(entry, ledger.case_number(case_id)), case_id)
        elif entry.outcome is ImportOutcome.NEEDS_YOU and here and not filed:
            numbers = ", ".join(ledger.case_number(known) for known in here)
            hint = f"The patient has {numbers} here: enter it there, or import it together with its tumor."
            ledger.settle(number, ImportOutcome.NEEDS_YOU, f"{entry.reason} {hint}")


def _file_loose_materials(
    session: Session, materials: tuple[MaterialSent, ...], here: Sequence[int], ledger: Ledger
) -> None:
    """Files reports that name no tumor into the patient's only open case."""
    if len(here) == 1:
        file_materials(session, materials, here[0], ledger)
        return
    numbers = ", ".join(ledger.case_number(case_id) for case_id in here)
    why = f"the patient has several cases here ({numbers})" if here else "the patient has no open case here"
    for sent in materials:
        ledger.settle(
            sent.entry, ImportOutcome.NEEDS_YOU, f"The files name no tumor, and {why}: say where this belongs."
        )


def _orphaned(entry: EntrySent, number: str) -> str:
    """Why a changed entry of a known case could not change it."""
    if entry.outcome is ImportOutcome.SKIPPED:
        return f"{entry.reason} {number} rests on it: nothing was changed. Decide what becomes of the case."
    return (
        f"It belongs to {number}, whose tumor these files do not hold: nothing was changed. "
        "Import the whole record again, or correct the case by hand."
    )


def require_board(session: Session) -> None:
    """Refuses an import while there is no board to which its cases could go.

    Raises:
        GateError: There is none.
        NotAllowedError: The actor is not a coordinator.
    """
    require_role(session, Role.COORDINATOR)
    if session.scalar(select(Board.id).limit(1)) is None:
        raise GateError("There is no board yet; found one before importing.", field="board")
