"""Writes the demonstration to a folder: the board's file, the agenda, the letters; all of it or nothing."""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import count, cycle
from pathlib import Path

from tumorboard.correspondence import agenda_pdf, issue_letter
from tumorboard.database.opening import create_board
from tumorboard.database.sessions import Database
from tumorboard.demo.building import DemoBoard, build_demo
from tumorboard.errors import DatabaseError
from tumorboard.private_files import write_private
from tumorboard.queries.case import read_case
from tumorboard.queries.snapshots import CaseSnapshot
from tumorboard.services.letters import AcknowledgeDispatch, RecordDispatch, acknowledge_dispatch, record_dispatch
from tumorboard.vocabulary import DispatchChannel, LetterKind

BOARD = "board.sqlite"
AGENDA = "agenda.pdf"
LETTERS = "letters"

_TO_DOCTORS = (DispatchChannel.MAIL, DispatchChannel.EMAIL, DispatchChannel.FAX)
_ACKNOWLEDGED = 2
"""Of so many letters one has been acknowledged."""


def write_demo(directory: Path, *, cases: int = 12, seed: int = 1) -> tuple[Path, ...]:
    """Build a demonstration in a folder, which is made if need be.

    Everything is made in a temporary folder inside it and moved into place at the end, the board last: where there
    is a board, it is whole.

    Args:
        directory: The folder.
        cases: How many cases, at least 1.
        seed: Chooses names and figures of the cases above twelve.

    Returns:
        The paths of the board, the agenda and the letters, in this order.

    Raises:
        DatabaseError: There is a board in the folder already, or it cannot be written; nothing of it was kept.
    """
    board = directory / BOARD
    if board.exists():
        raise DatabaseError(
            f"There is already a board at {board}; it was not touched. `tumorboard --board {board}` opens it.",
            field="board",
        )
    with _workshop(directory) as workshop:
        database = create_board(str(workshop / BOARD))
        try:
            demo = build_demo(database, cases=cases, seed=seed)
            write_private(workshop / AGENDA, agenda_pdf(database, demo.meeting_id))
            letters = _issue_letters(database, demo, workshop / LETTERS)
        finally:
            database.close()
        agenda, *placed, board = _place([workshop / AGENDA, *letters, workshop / BOARD], workshop, directory)
    return (board, agenda, *placed)


def _place(made: Sequence[Path], workshop: Path, directory: Path) -> list[Path]:
    """Move files from the workshop into the directory, in their order, and return where they are; all or none."""
    placed: list[Path] = []
    try:
        for path in made:
            target = directory / path.relative_to(workshop)
            target.parent.mkdir(mode=0o700, exist_ok=True)
            path.replace(target)
            placed.append(target)
    except OSError:
        for target in placed:
            target.unlink(missing_ok=True)
        raise
    return placed


@contextmanager
def _workshop(directory: Path) -> Iterator[Path]:
    """A temporary folder inside the directory; it goes in the end, and on failure so does a directory made for it."""
    new = not directory.exists()
    workshop = None
    try:
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        workshop = Path(tempfile.mkdtemp(prefix=".demo-", dir=directory))
        yield workshop
    except OSError as error:
        reason = os.strerror(error.errno).lower() if error.errno else type(error).__name__
        raise DatabaseError(f"The demonstration could not be written to {directory}: {reason}.") from error
    finally:
        if workshop is not None:
            shutil.rmtree(workshop, ignore_errors=True)
        if new:
            # Succeeds only while the directory is empty, which it is when nothing was placed.
            with contextlib.suppress(OSError):
                directory.rmdir()


def _issue_letters(database: Database, demo: DemoBoard, folder: Path) -> list[Path]:
    """A letter for each case with an approved recommendation, sent; every second one is acknowledged."""
    administrator, coordinator = database.signed_in_as(demo.administrator), database.signed_in_as(demo.coordinator)
    channels, sent = cycle(_TO_DOCTORS), count(1)
    paths = []
    for number in demo.case_numbers:
        case = coordinator.read(read_case, number)
        if case.recommendation is None or case.recommendation.approved_at is None:
            continue
        letter = issue_letter(administrator, number, LetterKind.REFERRER)
        path = folder / f"{number}.pdf"
        write_private(path, letter.pdf)
        paths.append(path)
        dispatch_id = administrator.write(record_dispatch, _dispatch(case, letter.letter_id, next(channels)))
        if next(sent) % _ACKNOWLEDGED == 0:
            administrator.write(acknowledge_dispatch, AcknowledgeDispatch(dispatch_id))
    return paths


def _dispatch(case: CaseSnapshot, letter_id: int, channel: DispatchChannel) -> RecordDispatch:
    """To the referrer; to the patient, by the portal, where they came alone."""
    referrer = case.referral.referrer
    if referrer is None:
        return RecordDispatch(letter_id, case.patient.full_name, DispatchChannel.PORTAL)
    return RecordDispatch(letter_id, referrer.name, channel, party_id=referrer.id)
