"""Boards to import into, files to import, and what tests look at afterwards."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.support.board import COORDINATOR
from tests.support.clinic import Clinic, open_clinic
from tests.support.fhir import ICD10, MATERIAL, SNOMED, Json, bundle, coded, patient, read, refers, resource
from tumorboard.database.engine import is_postgresql
from tumorboard.database.opening import create_board, open_board
from tumorboard.database.sessions import Database
from tumorboard.exchange.fhir.record import FhirReading, OutsideRecord
from tumorboard.exchange.filing import EntryOutcome, import_paths
from tumorboard.exchange.filing_account import Account
from tumorboard.exchange.filing_subject import Subject, subjects_of
from tumorboard.models import Base
from tumorboard.queries.case import read_case
from tumorboard.queries.case_list import CaseFilter, list_cases
from tumorboard.queries.snapshots import CaseSnapshot
from tumorboard.queries.statement_snapshots import AxisSnapshot
from tumorboard.vocabulary import Axis, ImportOutcome


@contextmanager
def clinic_at(location: str) -> Iterator[Clinic]:
    """A new board with people and one general board."""
    if is_postgresql(location):
        database = create_board(location)
    else:
        Path(location).write_bytes(_empty_file())
        database = open_board(location)
    try:
        yield open_clinic(database)
    finally:
        database.close()


@cache
def _empty_file() -> bytes:
    """An empty board in a file, migrated once: most of these tests want one of their own."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "board.sqlite"
        create_board(str(path)).close()
        return path.read_bytes()


def desk(clinic: Clinic) -> Database:
    """The board with the coordinator signed in."""
    return clinic.database.signed_in_as(COORDINATOR)


def material(folder: str) -> Path:
    """A folder of outside material, or skips the test where it is absent."""
    path = MATERIAL / folder
    if not path.exists():
        pytest.skip(f"outside material {folder} is not here")
    return path


def write_json(path: Path, content: Json) -> Path:
    """Writes a resource as a file."""
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def import_bundle(clinic: Clinic, folder: Path, *resources: Mapping[str, Json]) -> tuple[EntryOutcome, ...]:
    """Imports resources in one bundle; the bundle's own outcome is left out."""
    path = write_json(folder / "record.json", bundle(*resources))
    return import_paths(desk(clinic), (path,))[1:]


def breast_cancer(ident: str = "tumor", **content: Json) -> dict[str, Json]:
    """A primary tumor of the left breast of Patient/1."""
    usual = {"code": coded(ICD10, "C50.4", "Breast cancer of upper-outer quadrant")}
    return resource("Condition", ident, **{**usual, **content})


def t_category(text: str = "cT2", ident: str = "t", **content: Json) -> dict[str, Json]:
    """A clinical T category that speaks of Condition/tumor."""
    usual = {
        "status": "final",
        "code": coded(SNOMED, "399504009"),
        "focus": [refers("Condition/tumor")],
        "valueCodeableConcept": coded("", text, text),
        "effectiveDateTime": "2026-10-01",
    }
    return resource("Observation", ident, **{**usual, **content})


def record_of_ana(*more: Mapping[str, Json]) -> tuple[Mapping[str, Json], ...]:
    """The smallest whole record: a patient with a tumor and its T category."""
    return (patient(), breast_cancer(), t_category(), *more)


def only_case(clinic: Clinic) -> CaseSnapshot:
    """The only case of the board."""
    (case,) = all_cases(clinic)
    return case


def all_cases(clinic: Clinic) -> tuple[CaseSnapshot, ...]:
    """All cases, oldest first."""
    rows = desk(clinic).read(list_cases, CaseFilter())
    return tuple(desk(clinic).read(read_case, row.number) for row in reversed(rows))


def axes_of(case: CaseSnapshot, axis: Axis) -> dict[str, AxisSnapshot]:
    """The outside values of one axis by label."""
    assert case.outside_diagnosis is not None
    return {value.label: value for value in case.outside_diagnosis.axes if value.axis is axis}


def of_id(outcomes: tuple[EntryOutcome, ...], ident: str) -> EntryOutcome:
    """The outcome of the only entry with an id."""
    (found,) = [outcome for outcome in outcomes if outcome.resource_id == ident]
    return found


def kinds(outcomes: tuple[EntryOutcome, ...]) -> dict[str, ImportOutcome]:
    """The outcomes by resource id."""
    return {outcome.resource_id: outcome.outcome for outcome in outcomes}


def row_counts(database: Database) -> dict[str, int]:
    """The number of rows of every table, the audit trail included."""
    return database.read(_counts)


def _counts(session: Session) -> dict[str, int]:
    tables = Base.metadata.sorted_tables
    return {table.name: session.scalar(select(func.count()).select_from(table)) or 0 for table in tables}


@dataclass(frozen=True, slots=True)
class Told:
    """One person as read, with the account of the entries, before anything reaches a board."""

    reading: FhirReading
    record: OutsideRecord
    account: Account
    subjects: tuple[Subject, ...]

    @property
    def subject(self) -> Subject:
        """The only tumor."""
        (subject,) = self.subjects
        return subject

    def outcome(self, ident: str) -> tuple[ImportOutcome, str]:
        """What the files alone make of the entry with an id."""
        (number,) = [entry.number for entry in self.reading.entries if entry.resource_id == ident]
        return self.account.of(number)


def told(*resources: Mapping[str, Json]) -> Told:
    """Reads a bundle of one patient with these resources."""
    reading = read(bundle(patient(), *resources))
    (record,) = reading.records
    account = Account(reading, record)
    return Told(reading, record, account, subjects_of(reading, record, account))
