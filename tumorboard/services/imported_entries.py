"""What the board knows of the entries of an outside record, and what becomes of each while the record is filed."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from tumorboard.models import Attachment, Case, ImportedEntry, ImportedFile
from tumorboard.services.materials import StoreAttachment, store_attachment
from tumorboard.vocabulary import ImportOutcome

T = TypeVar("T")

UNCHANGED = "Already filed, unchanged."

_SETTLED = frozenset({ImportOutcome.FILED, ImportOutcome.UPDATED, ImportOutcome.SKIPPED})
_GRAVITY = (
    ImportOutcome.REFUSED,
    ImportOutcome.NEEDS_YOU,
    ImportOutcome.UPDATED,
    ImportOutcome.FILED,
    ImportOutcome.SKIPPED,
)
_NOT_MISSED = frozenset(
    {
        *("Binary", "Composition", "DocumentReference", "Group", "ImagingStudy", "Media", "Organization", "Patient"),
        *("Practitioner", "PractitionerRole", "RelatedPerson", "Specimen"),
    }
)
"""Resource types whose absence from a later import takes nothing from an outside diagnosis or plan."""
_LONGEST_KEY = 400
_LONGEST_REASON = 4000
_KEYS_AT_ONCE = 400
_FORMAT = "FHIR JSON"
_MEDIA_TYPE = "application/fhir+json"


@dataclass(frozen=True, slots=True)
class OriginalFile:
    """A file as it came, to be archived; `sha256` is that of its content."""

    name: str
    sha256: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class EntrySent:
    """One entry of a file, and what the files alone make of it.

    Attributes:
        number: Its place in the import; the other parts of the command point to it.
        file: The name of its file.
        position: Its place in the file, from 1.
        key: What names it again in a later import.
        resource_type: As sent, "".
        sha256: Of its content.
        outcome: FILED where the board has a place for it; SKIPPED, NEEDS_YOU or REFUSED as the reason says.
        reason: Plain sentences.
        shared: It is not the person's own: a doctor, an institution, a drug.
    """

    number: int
    file: str
    position: int
    key: str
    resource_type: str
    sha256: str
    outcome: ImportOutcome
    reason: str
    shared: bool = False


@dataclass(frozen=True, slots=True)
class EntryFiled:
    """What became of an entry; `patient` and `case_number` are "" where there is none."""

    number: int
    outcome: ImportOutcome
    reason: str
    patient: str = ""
    case_number: str = ""


@dataclass(slots=True)
class _Fate:
    """What becomes of one entry; the gravest outcome wins, every reason is kept."""

    outcome: ImportOutcome
    reasons: list[str]
    case_id: int | None = None
    filed_sha256: str = ""

    def add(self, outcome: ImportOutcome, reason: str, case_id: int | None) -> None:
        self.outcome = min(self.outcome, outcome, key=_GRAVITY.index)
        if reason and reason not in self.reasons:
            self.reasons.append(reason)
        self.case_id = self.case_id or case_id


class Ledger:
    """The entries of one record: which are known, which have changed, what becomes of each.

    Attributes:
        patient_id: Whose they are, once that is settled.
        patient: The same for people.
    """

    def __init__(self, session: Session, entries: Sequence[EntrySent]) -> None:
        self._session = session
        self.entries = {entry.number: entry for entry in entries}
        self._rows = _rows_by_key(session, {entry.key for entry in entries})
        self._fates: dict[int, _Fate] = {}
        self._numbers: dict[int, str] = {}
        self.patient_id: int | None = None
        self.patient = ""

    def came_before(self, number: int) -> bool:
        """Whether an earlier import brought the entry with the same content, whosever it was."""
        rows = self._rows.get(self.entries[number].key, [])
        return any(row.content_sha256 == self.entries[number].sha256 for row in rows)

    def is_unchanged(self, number: int) -> bool:
        """Whether the entry was settled by an earlier import with the same content."""
        row = self._settled(number)
        return row is not None and row.content_sha256 == self.entries[number].sha256

    def is_known(self, number: int) -> bool:
        """Whether an earlier import settled the entry, with whatever content."""
        return self._settled(number) is not None

    def case_of(self, number: int) -> int | None:
        """The case into which an earlier import filed the entry."""
        rows = self._history(number)
        return next((row.case_id for row in reversed(rows) if row.outcome in _SETTLED and row.case_id), None)

    def taken_back(self, case_id: int) -> set[int]:
        """The entries into a case that the sender has since taken back."""
        return {
            number
            for number, entry in self.entries.items()
            if entry.outcome is ImportOutcome.SKIPPED and self.case_of(number) == case_id
        }

    def missed(self, case_id: int) -> int:
        """How many entries a case rests on that this record does not hold any more."""
        newest: dict[str, ImportedEntry] = {}
        statement = select(ImportedEntry).where(ImportedEntry.case_id == case_id).order_by(ImportedEntry.id)
        for row in self._session.scalars(statement):
            if row.outcome in _SETTLED and row.resource_type not in _NOT_MISSED:
                newest[row.key] = row
        held = {stored_key(entry.key) for entry in self.entries.values()}
        return sum(key not in held for key in newest)

    def filed_sha256(self, number: int) -> str:
        """What the case made from this entry looked like when an import last wrote it; "" if none did."""
        rows = self._history(number)
        return next((row.filed_sha256 for row in reversed(rows) if row.filed_sha256), "")

    def patients_of(self, keys: Iterable[str]) -> set[int]:
        """The patients as whom earlier imports filed these keys."""
        rows = _rows_by_key(self._session, set(keys))
        return {row.patient_id for found in rows.values() for row in found if row.patient_id is not None}

    def settle(self, number: int, outcome: ImportOutcome, reason: str, case_id: int | None = None) -> None:
        """Says what becomes of an entry; said twice, the graver outcome holds and both reasons stay."""
        fate = self._fates.get(number)
        if fate is None:
            self._fates[number] = _Fate(outcome, [reason] if reason else [], case_id)
        else:
            fate.add(outcome, reason, case_id)

    def settle_as_sent(self, number: int, case_id: int | None = None) -> None:
        """Lets stand what the files alone decided, or says that the entry is here already."""
        entry = self.entries[number]
        if self.is_unchanged(number):
            # What was only kept is not called filed the second time either.
            reason = entry.reason if entry.outcome is ImportOutcome.SKIPPED else UNCHANGED
            self.settle(number, ImportOutcome.SKIPPED, reason, case_id or self.case_of(number))
        else:
            self.settle(number, entry.outcome, entry.reason, case_id)

    def made_case(self, number: int, case_id: int, filed_sha256: str) -> None:
        """Notes what the case made from this entry looks like now."""
        self._fates[number].case_id = case_id
        self._fates[number].filed_sha256 = filed_sha256

    @property
    def unsettled(self) -> tuple[int, ...]:
        """The entries about which nothing was said yet."""
        return tuple(number for number in self.entries if number not in self._fates)

    def case_number(self, case_id: int) -> str:
        """A case's number."""
        if case_id not in self._numbers:
            self._numbers[case_id] = self._session.scalars(select(Case.number).where(Case.id == case_id)).one()
        return self._numbers[case_id]

    def write(self, files: Iterable[OriginalFile]) -> tuple[EntryFiled, ...]:
        """Archives the files, and accounts for every entry about which there is something new to say."""
        file_ids = {file.name: _archived(self._session, file) for file in files}
        for number, fate in self._fates.items():
            row = self._row(self.entries[number], fate, file_ids)
            if not self._is_repeated(number, row):
                self._session.add(row)
        self._session.flush()
        return tuple(self._filed(number, fate) for number, fate in self._fates.items())

    def _row(self, entry: EntrySent, fate: _Fate, file_ids: dict[str, int]) -> ImportedEntry:
        return ImportedEntry(
            file_id=file_ids[entry.file],
            position=entry.position,
            key=stored_key(entry.key),
            resource_type=entry.resource_type[:_LONGEST_KEY],
            content_sha256=entry.sha256,
            outcome=fate.outcome,
            reason=" ".join(fate.reasons)[:_LONGEST_REASON],
            patient_id=self.patient_id,
            case_id=fate.case_id,
            filed_sha256=fate.filed_sha256,
        )

    def _is_repeated(self, number: int, row: ImportedEntry) -> bool:
        """Whether the same was said at the last import, or there is nothing to say."""
        if row.outcome is ImportOutcome.SKIPPED and self.is_unchanged(number):
            return True
        rows = self._history(number)
        return bool(rows) and _said(rows[-1]) == _said(row)

    def _filed(self, number: int, fate: _Fate) -> EntryFiled:
        shared = self.entries[number].shared
        return EntryFiled(
            number=number,
            outcome=fate.outcome,
            reason=" ".join(fate.reasons),
            patient="" if shared else self.patient,
            case_number="" if shared or fate.case_id is None else self.case_number(fate.case_id),
        )

    def _settled(self, number: int) -> ImportedEntry | None:
        return next((row for row in reversed(self._history(number)) if row.outcome in _SETTLED), None)

    def _history(self, number: int) -> list[ImportedEntry]:
        """What earlier imports wrote about the entry: "Condition/1" of another patient is another condition."""
        rows = self._rows.get(self.entries[number].key, [])
        return [row for row in rows if row.patient_id in {None, self.patient_id}]


def stored_key(key: str) -> str:
    """A key of a length that an index takes."""
    if len(key) <= _LONGEST_KEY:
        return key
    return f"sha256:{hashlib.sha256(key.encode()).hexdigest()}"


def _rows_by_key(session: Session, keys: set[str]) -> dict[str, list[ImportedEntry]]:
    """What earlier imports wrote about each key, oldest first."""
    found: dict[str, list[ImportedEntry]] = defaultdict(list)
    names = {stored_key(key): key for key in sorted(keys)}
    for some in _in_parts(sorted(names), _KEYS_AT_ONCE):
        rows = session.scalars(select(ImportedEntry).where(ImportedEntry.key.in_(some)).order_by(ImportedEntry.id))
        for row in rows:
            found[names[row.key]].append(row)
    return found


def _in_parts(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    return (items[start : start + size] for start in range(0, len(items), size))


def _said(row: ImportedEntry) -> tuple[object, ...]:
    return row.content_sha256, row.outcome, row.reason, row.patient_id, row.case_id, row.filed_sha256


def _archived(session: Session, file: OriginalFile) -> int:
    """The id of the archived file, which is kept once whatever it is called."""
    # By its hash first: a file of a thousand patients is looked for a thousand times.
    known = session.scalar(select(ImportedFile.id).join(Attachment).where(Attachment.sha256 == file.sha256))
    if known is not None:
        return known
    attachment = store_attachment(session, StoreAttachment(file.content, _MEDIA_TYPE, file.name))
    archived = ImportedFile(attachment_id=attachment.id, name=file.name, format=_FORMAT)
    session.add(archived)
    session.flush()
    return archived.id
