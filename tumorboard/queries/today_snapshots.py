"""What the day begins with: the next meeting, how ready its cases are, and what waits for one person. No SQL, no Qt."""

from dataclasses import dataclass
from datetime import date, datetime
from statistics import median

from tumorboard.vocabulary import AgendaOutcome, Duty


@dataclass(frozen=True, slots=True)
class ListedCaseSnapshot:
    """A case on the agenda of the next meeting.

    Attributes:
        position: Its place, 1 first.
        minutes: Time planned for it.
        case_number: e.g. "TB-2026-0412".
        patient: Family name first, e.g. "Sato, Miriam".
        age: In whole years on the day of the meeting; None where the date of birth is not known.
        outside_diagnosis: As it was sent; "" where none was.
        records_received: How many records have come.
        records_expected: How many there are or should be; what cannot be had is not counted.
        critical_missing: Why it is not ready: a sentence for each critical record that is not here or too old.
        opinions_received: How many of those invited have signed an opinion.
        opinions_invited: How many specialists were invited to give one.
        waiting_days: From the referral to the meeting.
        outcome: What became of it.
    """

    position: int
    minutes: int
    case_number: str
    patient: str
    age: int | None
    outside_diagnosis: str
    records_received: int
    records_expected: int
    critical_missing: tuple[str, ...]
    opinions_received: int
    opinions_invited: int
    waiting_days: int
    outcome: AgendaOutcome

    @property
    def ready(self) -> bool:
        """Whether every critical record is here and young enough on the day of the meeting."""
        return not self.critical_missing


@dataclass(frozen=True, slots=True)
class NextMeetingSnapshot:
    """The next meeting of a board.

    Attributes:
        id: Of the meeting.
        board: The board's name.
        starts_at: When it starts.
        place: Room or link; "" where none is named.
        planned_minutes: How long it lasts.
        chair: Who chairs it.
        cases: In the order of the agenda.
        whole: Whether the person sees every case of the agenda. Where they do not, nothing that is counted of it is
            true: neither the figures below nor how many cases there are.
    """

    id: int
    board: str
    starts_at: datetime
    place: str
    planned_minutes: int
    chair: str
    cases: tuple[ListedCaseSnapshot, ...]
    whole: bool = True

    @property
    def ready(self) -> int:
        """How many cases have every critical record."""
        return sum(case.ready for case in self.cases)

    @property
    def minutes(self) -> int:
        """The minutes planned for all cases together."""
        return sum(case.minutes for case in self.cases)

    @property
    def records_awaited(self) -> int:
        """How many records of these cases have not come yet."""
        return sum(case.records_expected - case.records_received for case in self.cases)

    @property
    def median_wait(self) -> float | None:
        """The median of the days from referral to meeting; None without a case."""
        return median(case.waiting_days for case in self.cases) if self.cases else None


@dataclass(frozen=True, slots=True)
class DutySnapshot:
    """Something that waits for the person at the keyboard.

    Attributes:
        duty: What.
        case_number: e.g. "TB-2026-0412".
        patient: Family name first.
        detail: Whose or which, e.g. "Dr Osei" or "Slides"; "" where the case says it all.
        due_on: When it was or is to be done; None where no day was named.
        part: Which part of the case's page it is done on, e.g. "pathology".
    """

    duty: Duty
    case_number: str
    patient: str
    detail: str = ""
    due_on: date | None = None
    part: str = ""


@dataclass(frozen=True, slots=True)
class TodaySnapshot:
    """`meeting` is None where none is scheduled. `duties` come by consequence, the gravest first."""

    meeting: NextMeetingSnapshot | None
    duties: tuple[DutySnapshot, ...]
