"""One account for every entry of a record: filed as what, kept for which reason, or what a person must decide."""

from collections import defaultdict

from tumorboard.exchange.fhir.record import FhirReading, OutsideRecord, SourceEntry
from tumorboard.vocabulary import ImportOutcome

TAKEN_BACK = "The sender took it back or ruled it out: kept in the original, not filed."

_GRAVITY = (ImportOutcome.REFUSED, ImportOutcome.NEEDS_YOU, ImportOutcome.FILED, ImportOutcome.SKIPPED)
_UNREADABLE = "not readable"


class Account:
    """What becomes of each entry of one record, as far as the files alone can say."""

    def __init__(self, reading: FhirReading, record: OutsideRecord) -> None:
        self._reading = reading
        self._record = record
        self._outcomes: dict[int, ImportOutcome] = {}
        self._reasons: dict[int, list[str]] = defaultdict(list)

    def filed(self, entry: int, reason: str = "") -> None:
        """The board has a place for it. Without a reason, the reader's own account is given."""
        self._add(entry, ImportOutcome.FILED, reason or _as_read(self._reading.entries[entry]))

    def kept(self, entry: int, reason: str) -> None:
        """It stays in the archived original."""
        self._add(entry, ImportOutcome.SKIPPED, reason)

    def taken_back(self, entry: int) -> None:
        """The sender took it back."""
        self.kept(entry, TAKEN_BACK)

    def ask(self, entry: int, reason: str) -> None:
        """A person must decide."""
        self._add(entry, ImportOutcome.NEEDS_YOU, reason)

    def of(self, entry: int) -> tuple[ImportOutcome, str]:
        """The outcome and its reason, with what is odd about the entry."""
        outcome = self._outcomes.get(entry)
        source = self._reading.entries[entry]
        if outcome is None:
            return unfiled(source)
        # What the reason says already, of whose tumor it speaks or that it was taken back, needs no second sentence.
        said = ("it speaks of",) if outcome is ImportOutcome.NEEDS_YOU else ()
        said = (*said, "the sender took it back") if TAKEN_BACK in self._reasons[entry] else said
        odd = [f"Please check: {problem}." for problem in source.problems if not problem.startswith(said)]
        return outcome, " ".join(dict.fromkeys([*self._reasons[entry], *odd]))

    def _add(self, entry: int, outcome: ImportOutcome, reason: str) -> None:
        before = self._outcomes.get(entry, ImportOutcome.SKIPPED)
        self._outcomes[entry] = min(before, outcome, key=_GRAVITY.index)
        if reason and reason not in self._reasons[entry]:
            self._reasons[entry].append(reason)


def unfiled(source: SourceEntry) -> tuple[ImportOutcome, str]:
    """What becomes of an entry for which the board has no place."""
    odd = " ".join(f"Please check: {problem}." for problem in source.problems)
    if source.understood.startswith(_UNREADABLE):
        return ImportOutcome.REFUSED, f"Not readable: kept in the original. {odd}".strip()
    if source.used:
        words = source.understood.removeprefix("used as ")
        reason = f"Kept in the original; the case has no field for it: {words}."
    elif "kept" in source.understood or not source.understood:
        reason = f"Kept in the original: {source.understood.partition(':')[0] or 'not understood'}."
    else:
        reason = f"{source.understood[0].upper()}{source.understood[1:]}."
    return ImportOutcome.SKIPPED, f"{reason} {odd}".strip()


def _as_read(source: SourceEntry) -> str:
    words = source.understood.removeprefix("used as ")
    return f"Filed as {words}."
