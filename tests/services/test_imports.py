"""Filing an outside record: what the board itself decides, whoever reads the files."""

import hashlib
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.support.board import COORDINATOR, PATHOLOGIST
from tests.support.clinic import REFERRAL, Clinic, open_clinic
from tests.support.imports import only_case, row_counts
from tumorboard.database.sessions import Database
from tumorboard.errors import FrozenError, InvalidInputError, NotAllowedError
from tumorboard.models import Board, Case, ImportedEntry
from tumorboard.services.imported_cases import CaseSent
from tumorboard.services.imported_entries import EntryFiled, EntrySent, OriginalFile, stored_key
from tumorboard.services.imported_patients import PatientSent
from tumorboard.services.imports import FileRecord, file_record
from tumorboard.services.intake import AddPatient, IdentifierEntry
from tumorboard.services.people import FoundBoard, found_board
from tumorboard.services.statements import ComponentEntry, DiagnosisEntry, PlanEntry
from tumorboard.vocabulary import ImportOutcome, Modality, Sex, TumorSite

FILE = OriginalFile("record.json", hashlib.sha256(b"{}").hexdigest(), b"{}")
ANA = AddPatient("Garcia", "Ana", date(1960, 2, 3), Sex.FEMALE, identifiers=(IdentifierEntry("77", "St Anne"),))


@pytest.fixture
def clinic(database: Database) -> Clinic:
    """A board of its own."""
    return open_clinic(database)


def entry(number: int, key: str, content: str = "", outcome: ImportOutcome = ImportOutcome.FILED) -> EntrySent:
    digest = hashlib.sha256(f"{key}{content}".encode()).hexdigest()
    return EntrySent(number, FILE.name, number + 1, key, key.partition("/")[0], digest, outcome, f"Filed as {key}.")


def record(content: str = "", diagnosis: str = "Lobular carcinoma", site: TumorSite = TumorSite.BREAST) -> FileRecord:
    case = CaseSent(
        entry=1,
        statements=frozenset({1}),
        site=site,
        question="What now?",
        referral=REFERRAL,
        diagnosis=DiagnosisEntry(diagnosis),
        plan=PlanEntry((ComponentEntry(Modality.SURGERY, "Mastectomy"),)),
    )
    return FileRecord(
        files=(FILE,),
        entries=(entry(0, "Patient/77"), entry(1, "Condition/1", content)),
        patient=PatientSent(ANA, entries=(0,), keys=("Patient/77",)),
        cases=(case,),
    )


def file(clinic: Clinic, command: FileRecord, login: str = COORDINATOR) -> tuple[EntryFiled, ...]:
    return clinic.write(login, file_record, command)


def test_a_record_is_filed_whole_with_an_account_of_every_entry(clinic: Clinic) -> None:
    person, tumor = file(clinic, record())
    number = only_case(clinic).number
    assert (person.outcome, person.patient, person.case_number) == (ImportOutcome.FILED, "Garcia, Ana", "")
    assert (tumor.outcome, tumor.case_number) == (ImportOutcome.FILED, number)
    assert row_counts(clinic.database)["imported_entry"] == 2


def test_the_same_record_again_writes_nothing(clinic: Clinic) -> None:
    file(clinic, record())
    before = row_counts(clinic.database)
    assert {filed.reason for filed in file(clinic, record())} == {"Already filed, unchanged."}
    assert row_counts(clinic.database) == before


def test_a_refused_value_takes_back_the_whole_person(clinic: Clinic) -> None:
    command = record()
    broken = replace(command.cases[0], plan=PlanEntry((ComponentEntry(Modality.SURGERY, " "),)))
    before = row_counts(clinic.database)
    with pytest.raises(InvalidInputError):
        file(clinic, replace(command, cases=(broken,)))
    assert row_counts(clinic.database) == before


def test_only_a_coordinator_files_records(clinic: Clinic) -> None:
    with pytest.raises(NotAllowedError):
        file(clinic, record(), PATHOLOGIST)


def test_a_case_goes_to_the_board_of_its_site_else_to_the_general_one(clinic: Clinic) -> None:
    def boards(session: Session) -> list[str]:
        return list(session.scalars(select(Board.name).join(Case, Case.board_id == Board.id).order_by(Case.id)))

    for name, site in (("Lung board", TumorSite.LUNG), ("Second general board", TumorSite.GENERAL)):
        clinic.write(COORDINATOR, found_board, FoundBoard(name, site=site))
    for site in (TumorSite.LUNG, TumorSite.PROSTATE):
        command = record(site=site)
        tumor = entry(1, f"Condition/{site}")
        file(clinic, replace(command, entries=(command.entries[0], tumor)))
    assert clinic.database.read(boards) == ["Lung board", "Breast board"]


def test_an_account_can_never_be_changed_afterwards(clinic: Clinic) -> None:
    def forge(session: Session, reason: str) -> None:
        session.scalars(select(ImportedEntry).limit(1)).one().reason = reason

    file(clinic, record())
    with pytest.raises((FrozenError, NotAllowedError)):
        clinic.write(COORDINATOR, forge, "All was well.")


def test_an_entry_that_was_asked_about_is_tried_again(clinic: Clinic) -> None:
    command = record()
    stranger = PatientSent(None, keys=("Patient/77",), missing="Patient/77")
    asked = file(clinic, replace(command, patient=stranger))
    assert {filed.outcome for filed in asked} == {ImportOutcome.NEEDS_YOU}
    assert {filed.outcome for filed in file(clinic, record())} == {ImportOutcome.FILED}


def test_a_key_of_any_length_is_stored(clinic: Clinic) -> None:
    command = record()
    long = entry(1, "Condition/" + "x" * 100_000)
    file(clinic, replace(command, entries=(command.entries[0], long)))
    assert {filed.outcome for filed in file(clinic, replace(command, entries=(command.entries[0], long)))} == {
        ImportOutcome.SKIPPED
    }
    assert len(stored_key(long.key)) < 100
