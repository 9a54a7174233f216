"""Builds the demonstration: people, a board, the twelve cases and as many more as wanted, two meetings."""

from dataclasses import dataclass

from tumorboard.database.sessions import Database
from tumorboard.demo.days import Days
from tumorboard.demo.meeting import hold_meeting, schedule_next
from tumorboard.demo.playing import Preparation
from tumorboard.demo.staff import ADMINISTRATOR, AUDITOR, CHAIR, COORDINATOR, found, hire, specialist_logins
from tumorboard.demo.stories.all_stories import told_stories
from tumorboard.demo.telling import tell_outside
from tumorboard.demo.variations import variation


@dataclass(frozen=True, slots=True)
class DemoBoard:
    """What was built, and who may sign in.

    Attributes:
        meeting_id: The meeting that was held.
        next_meeting_id: The meeting of next week.
        board_ids: The boards.
        case_numbers: The cases in the order of their registration.
        coordinator: The coordinator's login.
        administrator: The administrator's login.
        auditor: The auditor's login.
        chair: The login of the specialist who chairs both meetings.
        specialists: The logins of all specialists.
    """

    meeting_id: int
    next_meeting_id: int
    board_ids: tuple[int, ...]
    case_numbers: tuple[str, ...]
    coordinator: str
    administrator: str
    auditor: str
    chair: str
    specialists: tuple[str, ...]

    @property
    def logins(self) -> tuple[str, ...]:
        """Everyone who may sign in."""
        return (self.coordinator, self.administrator, self.auditor, *self.specialists)


def build_demo(database: Database, *, cases: int = 12, seed: int = 1) -> DemoBoard:
    """Fill a new, empty board through the services.

    Args:
        database: An empty board, with nobody signed in.
        cases: How many cases, at least 1. The first twelve are told in full; the others vary shorter ones.
        seed: Chooses the names and the figures of the others. The same seed gives the same patients.

    Returns:
        What was built.
    """
    days = Days.of_now()
    staff = hire(database)
    board_id = found(staff)
    told = told_stories(days)
    stories = (*told[:cases], *(variation(days, seed, number) for number in range(1, cases - len(told) + 1)))
    preparation = Preparation(staff, board_id)
    played = [preparation.play(story) for story in stories]
    meeting_id = hold_meeting(staff, board_id, played)
    next_meeting_id = schedule_next(staff, board_id, played)
    tell_outside(staff, played[: len(told)], days.today)
    return DemoBoard(
        meeting_id=meeting_id,
        next_meeting_id=next_meeting_id,
        board_ids=(board_id,),
        case_numbers=tuple(case.number for case in played),
        coordinator=COORDINATOR,
        administrator=ADMINISTRATOR,
        auditor=AUDITOR,
        chair=CHAIR,
        specialists=specialist_logins(),
    )
