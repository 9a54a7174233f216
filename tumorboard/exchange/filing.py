"""Filing outside records into the board: every person in one transaction, one outcome for every entry.

A dry run takes the very same way in a single transaction and throws it away, so that it tells what a real run does.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from sqlalchemy.orm import Session

from tumorboard.database.refusals import refusals
from tumorboard.database.sessions import Database
from tumorboard.errors import (
    FrozenError,
    GateError,
    InvalidInputError,
    NotFoundError,
    StaleRecordError,
    TumorBoardError,
)
from tumorboard.exchange.fhir.record import FhirReading
from tumorboard.exchange.files import DEFAULT_LIMITS, Limits, SkippedFile
from tumorboard.exchange.filing_record import Originals, leftovers_command, record_command
from tumorboard.exchange.reading_apart import read_apart
from tumorboard.services.imported_entries import UNCHANGED, EntryFiled
from tumorboard.services.imports import FileRecord, file_record, require_board
from tumorboard.vocabulary import ImportOutcome

_GRAVITY = (
    ImportOutcome.REFUSED,
    ImportOutcome.NEEDS_YOU,
    ImportOutcome.UPDATED,
    ImportOutcome.FILED,
    ImportOutcome.SKIPPED,
)
# What stands in the way of one record and not of the next.
_OF_ONE_RECORD = (FrozenError, InvalidInputError, NotFoundError, StaleRecordError)


@dataclass(frozen=True, slots=True)
class EntryOutcome:
    """What became of one entry of a file, or of a file that was not read.

    Attributes:
        file: The file's name.
        position: Where in the file; "" for the whole file.
        resource_type: "" where none was stated.
        resource_id: "" where none was stated.
        outcome: Filed, updated, skipped, needs you, or refused.
        reason: Why, in plain sentences.
        patient: Whose it is, family name first; "" where it is nobody's or several people's.
        case_number: The case that it is in, "".
    """

    file: str
    position: str
    resource_type: str
    resource_id: str
    outcome: ImportOutcome
    reason: str
    patient: str = ""
    case_number: str = ""


class _RehearsedError(Exception):
    """Ends a dry run: the transaction is thrown away, what it found is carried out."""

    def __init__(self, filed: dict[int, EntryFiled]) -> None:
        super().__init__()
        self.filed = filed


def import_paths(
    database: Database, paths: Sequence[Path], *, dry_run: bool = False, limits: Limits = DEFAULT_LIMITS
) -> tuple[EntryOutcome, ...]:
    """Reads files, folders or zip archives together, in a process of its own, and files what they hold.

    Each person is filed whole or not at all; a person who cannot be filed does not stop the next. The same files
    again change nothing.

    Args:
        database: The board, with a coordinator signed in.
        paths: What the user chose. References lead from one to the other.
        dry_run: Tell what would become of each entry and keep nothing.
        limits: How much may be read.

    Returns:
        One outcome for each entry in the order of the files, then one for each file that was not read.

    Raises:
        GateError: There is no board yet.
        NotAllowedError: The actor is not a coordinator.
        DatabaseError: The board cannot be written; people filed before stay filed.
    """
    database.read(require_board)
    read = read_apart(paths, limits)
    reading = read.reading
    if reading is None:
        return tuple(_refusal(item) for item in read.refused)
    commands = _commands(reading, datetime.now(UTC).date())
    if dry_run:
        filed = _rehearsed(database, commands)
    else:
        filed = _merged(_attempted(command, lambda wanted: database.write(file_record, wanted)) for command in commands)
    entries = (_outcome(reading, number, filed) for number in range(len(reading.entries)))
    return (*entries, *(_refusal(item) for item in (*reading.skipped, *read.refused)))


def _commands(reading: FhirReading, today: date) -> Iterator[FileRecord]:
    """One command for each person, made when it is its turn, and one for what belongs to nobody."""
    originals = Originals(reading)
    for record in reading.records:
        yield record_command(reading, record, originals, today)
    leftovers = leftovers_command(reading, originals)
    if leftovers is not None:
        yield leftovers


def _attempted(command: FileRecord, file: Callable[[FileRecord], tuple[EntryFiled, ...]]) -> tuple[EntryFiled, ...]:
    """Files one person; what stands in the way of this person alone becomes the outcome of the entries."""
    try:
        return file(command)
    except _OF_ONE_RECORD as error:
        return tuple(_stopped(entry.number, error) for entry in command.entries if not entry.shared)


def _stopped(number: int, error: TumorBoardError) -> EntryFiled:
    return EntryFiled(number, ImportOutcome.REFUSED, f"Nothing of this person was filed: {error.sentence}")


def _rehearsed(database: Database, commands: Iterable[FileRecord]) -> dict[int, EntryFiled]:
    """The outcomes of a real run, of which nothing is kept."""

    def rehearse(session: Session, wanted: Iterable[FileRecord]) -> None:
        def attempt(command: FileRecord) -> tuple[EntryFiled, ...]:
            # As in the real run, what the database refuses takes back this person alone.
            with refusals(), session.begin_nested():
                return file_record(session, command)

        raise _RehearsedError(_merged(_attempted(command, attempt) for command in wanted))

    try:
        database.write(rehearse, commands)
    except _RehearsedError as rehearsed:
        return rehearsed.filed
    raise GateError("The dry run did not end as it should; nothing was filed.")


def _merged(filed: Iterable[tuple[EntryFiled, ...]]) -> dict[int, EntryFiled]:
    """One outcome for each entry; of an entry that several people share, the gravest with its reasons."""
    found: dict[int, list[EntryFiled]] = {}
    for entry in (entry for entries in filed for entry in entries):
        found.setdefault(entry.number, []).append(entry)
    return {number: entries[0] if len(entries) == 1 else _gravest(entries) for number, entries in found.items()}


def _gravest(entries: list[EntryFiled]) -> EntryFiled:
    outcome = min((entry.outcome for entry in entries), key=_GRAVITY.index)
    reasons = dict.fromkeys(entry.reason for entry in entries if entry.outcome is outcome)
    return EntryFiled(entries[0].number, outcome, UNCHANGED if UNCHANGED in reasons else " ".join(reasons))


def _outcome(reading: FhirReading, number: int, filed: dict[int, EntryFiled]) -> EntryOutcome:
    entry = reading.entries[number]
    known = filed.get(number)
    if known is None:
        known = EntryFiled(number, ImportOutcome.SKIPPED, "Not filed, because nobody to whom it belongs was filed.")
    return EntryOutcome(
        file=entry.file,
        position=entry.position,
        resource_type=entry.resource_type,
        resource_id=entry.resource_id,
        outcome=known.outcome,
        reason=known.reason,
        patient=known.patient,
        case_number=known.case_number,
    )


def _refusal(skipped: SkippedFile) -> EntryOutcome:
    return EntryOutcome(skipped.name, "", "", "", ImportOutcome.REFUSED, skipped.reason)
