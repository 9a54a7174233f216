"""Starts of the window: from the start of a process until something is painted, against an empty window of Qt.

What is left after Qt itself is imports; SQLAlchemy and the mapped classes are half of them. The board is the one of
the run: with `--cases 1000000`, the agenda is that of a board of a million cases.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic

from benchmarks.board import SyntheticBoard
from benchmarks.measure import Comparison, Count, SelfTimed, Topic
from benchmarks.processes import output_of
from benchmarks.sample import COORDINATOR, PER_MEETING
from tumorboard.queries.readiness import read_readiness
from tumorboard.services.meetings import ListCase, ScheduleMeeting, list_case, schedule_meeting

_FLOOR = "empty window"


def window_topic(board: SyntheticBoard, folder: Path) -> Topic:
    """An empty window, the program's window, and the program's window with the agenda of the next meeting."""
    plan_meeting(board)
    floor = ("benchmarks.empty_window",)
    shell = ("benchmarks.watched_window", "shell", str(board.path))
    agenda = ("benchmarks.watched_window", "agenda", str(board.path))
    return Topic(
        "window",
        contenders=(
            SelfTimed(_FLOOR, _painted(folder, *floor)),
            SelfTimed("empty window again", _painted(folder, *floor)),
            SelfTimed("window painted", _painted(folder, *shell)),
            SelfTimed("agenda on screen", _painted(folder, *agenda)),
        ),
        comparisons=(
            Comparison("window painted against an empty window", "window painted", _FLOOR, budget=1.5, aim=1.2),
            Comparison("agenda on screen against an empty window", "agenda on screen", _FLOOR, budget=4, aim=2.5),
            Comparison("A/A: empty window", "empty window again", _FLOOR, noise=True),
        ),
        counts=(Count("modules at the first paint", _modules(folder, *shell)),),
    )


def plan_meeting(board: SyntheticBoard) -> None:
    """Give the board a meeting in a week, with cases for which no other topic wants their letters as they are."""
    coordinator = board.database.signed_in_as(COORDINATOR)
    board_id, chair_id = board.raw.execute("SELECT board_id, chair_id FROM meeting").fetchone()
    starts_at = datetime.now(UTC) + timedelta(weeks=1)
    meeting_id = coordinator.write(schedule_meeting, ScheduleMeeting(board_id, starts_at, chair_id))
    lettered = {*board.sample.ordinary, *board.sample.heavy}
    numbers = [number for number in board.sample.numbers if number not in lettered][: PER_MEETING - 1]
    id_of = "SELECT id FROM clinical_case WHERE number = ?"
    ids = [board.raw.execute(id_of, (number,)).fetchone()[0] for number in numbers]
    ids.append(board.sample.opinion.case_id)
    prepared = coordinator.read(read_readiness, ids, starts_at.date())
    for case_id in ids:
        reason = "" if prepared[case_id].ready else "whatever is there by then"
        coordinator.write(list_case, ListCase(meeting_id, case_id, provisional_reason=reason))


def _painted(folder: Path, *module: str) -> Callable[[int], float]:
    """What starts a module in a process and gives the seconds until it saw what it waits for painted."""

    def run(_call: int) -> float:
        # This clock is one for all processes of a computer.
        start = monotonic()
        return float(output_of(folder, "-m", *module)[0]) - start

    return run


def _modules(folder: Path, *module: str) -> int:
    return int(output_of(folder, "-m", *module)[1])
