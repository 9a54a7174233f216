"""The agenda of one meeting as it is printed and shown. No SQL, no Qt."""

from dataclasses import dataclass
from datetime import datetime

from tumorboard.vocabulary import AgendaOutcome, Sex


@dataclass(frozen=True, slots=True)
class AgendaItemSnapshot:
    """One case on the agenda.

    Attributes:
        position: Its place, 1 first.
        minutes: Time planned for it.
        patient: The patient, family name first, e.g. "Sato, Miriam".
        age: In whole years on the day of the meeting; None where the date of birth is not known.
        sex: Administrative sex.
        case_number: e.g. "TB-2026-0412".
        outside_diagnosis: The outside diagnosis in a few words; "" where none was sent.
        question: What the board is asked.
        presenter: Who presents it; "" where nobody is named.
        ready: Whether every critical record is in.
        readiness: Ready, or what is missing, in words.
        late_reason: Why it was added after the cut-off; "" otherwise.
        state: What became of it.
        provisional_reason: Why it is discussed although it is not ready; "" otherwise.
    """

    position: int
    minutes: int
    patient: str
    age: int | None
    sex: Sex
    case_number: str
    outside_diagnosis: str
    question: str
    presenter: str
    ready: bool
    readiness: str
    late_reason: str
    state: AgendaOutcome
    provisional_reason: str = ""


@dataclass(frozen=True, slots=True)
class AgendaSnapshot:
    """The agenda of one meeting.

    Attributes:
        board: The board's name.
        institution: The institution's name.
        starts_at: When the meeting starts; its time zone is the one in which the agenda shows times.
        place: Room or link; "" where none is named.
        planned_minutes: How long the meeting lasts.
        chair: Who chairs it.
        items: The cases in their order.
        names: Whether patients are named; otherwise the agenda shows case numbers only.
    """

    board: str
    institution: str
    starts_at: datetime
    place: str
    planned_minutes: int
    chair: str
    items: tuple[AgendaItemSnapshot, ...]
    names: bool = True


@dataclass(frozen=True, slots=True)
class MeetingRowSnapshot:
    """One meeting in a list; `cases` is how many stand on its agenda."""

    id: int
    board: str
    starts_at: datetime
    planned_minutes: int
    cases: int
    closed: bool
