"""The demonstration on disk: complete, private, and all or nothing."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tumorboard.database.opening import open_board
from tumorboard.database.sessions import Database
from tumorboard.demo import write_demo
from tumorboard.errors import DatabaseError
from tumorboard.queries.case import read_case
from tumorboard.queries.case_list import CaseFilter, list_cases
from tumorboard.queries.letters import read_letter_pdf
from tumorboard.queries.snapshots import CaseSnapshot
from tumorboard.vocabulary import CaseStatus, DispatchChannel

# A limit of file size stands for a disk that fills up while the board is built.
FULL_DISK = """
import resource, sys
from pathlib import Path
from tumorboard.demo import write_demo
from tumorboard.errors import DatabaseError
resource.setrlimit(resource.RLIMIT_FSIZE, (1_500_000, 1_500_000))
try:
    write_demo(Path(sys.argv[1]), cases=4)
except DatabaseError as error:
    print(error.sentence)
"""


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    """What `write_demo` wrote into a folder that did not exist."""
    return write_demo(tmp_path_factory.mktemp("demo") / "new" / "folder")


@pytest.fixture(scope="module")
def database(paths: tuple[Path, ...]) -> Iterator[Database]:
    """The board that was written, opened anew."""
    board = open_board(str(paths[0]))
    yield board
    board.close()


@pytest.fixture(scope="module")
def cases(database: Database) -> tuple[CaseSnapshot, ...]:
    """All cases, oldest first."""
    numbers = sorted(row.number for row in database.read(list_cases, CaseFilter()))
    return tuple(database.read(read_case, number) for number in numbers)


@pytest.mark.long
def test_board_agenda_and_letters_are_written_in_this_order(paths: tuple[Path, ...]) -> None:
    board, agenda, *letters = paths
    assert (board.name, agenda.name) == ("board.sqlite", "agenda.pdf")
    assert letters == sorted(letters)
    assert all(path.parent == board.parent / "letters" for path in letters)
    assert all(path.read_bytes().startswith(b"%PDF") for path in (agenda, *letters))


@pytest.mark.long
def test_nothing_else_is_left_in_the_folder(paths: tuple[Path, ...]) -> None:
    assert {path.name for path in paths[0].parent.iterdir() if path.suffix not in {".sqlite-wal", ".sqlite-shm"}} == {
        "board.sqlite",
        "agenda.pdf",
        "letters",
    }


@pytest.mark.long
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_only_the_owner_may_read_the_files(paths: tuple[Path, ...]) -> None:
    assert {path.stat().st_mode & 0o777 for path in paths} == {0o600}


@pytest.mark.long
def test_each_approved_case_has_its_letter_and_no_other(
    paths: tuple[Path, ...], cases: tuple[CaseSnapshot, ...]
) -> None:
    approved = [case.number for case in cases if case.recommendation and case.recommendation.approved_at]
    assert [path.stem for path in paths[2:]] == approved
    assert len(approved) == 9
    assert all(bool(case.letters) == (case.number in approved) for case in cases)


def test_the_files_are_the_letters_that_the_board_keeps(
    paths: tuple[Path, ...], cases: tuple[CaseSnapshot, ...], database: Database
) -> None:
    written = {path.stem: path.read_bytes() for path in paths[2:]}
    for case in cases:
        for letter in case.letters:
            assert database.read(read_letter_pdf, letter.id) == written[case.number]


def test_every_letter_was_sent_and_some_were_acknowledged(cases: tuple[CaseSnapshot, ...]) -> None:
    sent = [case for case in cases if case.letters]
    assert {case.status for case in sent} == {CaseStatus.LETTER_SENT}
    dispatches = [dispatch for case in sent for letter in case.letters for dispatch in letter.dispatches]
    assert len(dispatches) == len(sent)
    assert {bool(dispatch.acknowledged_at) for dispatch in dispatches} == {True, False}
    for case in sent:
        (dispatch,) = case.letters[0].dispatches
        addressee = case.referral.referrer.name if case.referral.referrer else case.patient.full_name
        assert dispatch.recipient == addressee
        assert (dispatch.channel is DispatchChannel.PORTAL) == (case.referral.referrer is None)


def test_the_letter_of_the_unready_case_is_provisional(cases: tuple[CaseSnapshot, ...]) -> None:
    provisional = [case for case in cases if any(letter.provisional for letter in case.letters)]
    assert len(provisional) == 1
    assert provisional[0].discussions[0].provisional_reason


def test_a_board_that_is_there_is_not_touched(tmp_path: Path) -> None:
    board = tmp_path / "board.sqlite"
    board.write_bytes(b"somebody's board")
    with pytest.raises(DatabaseError, match="already a board"):
        write_demo(tmp_path)
    assert board.read_bytes() == b"somebody's board"
    assert list(tmp_path.iterdir()) == [board]


def test_a_folder_that_cannot_be_made_is_refused_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(DatabaseError, match="could not be written") as refusal:
        write_demo(tmp_path / "file" / "demo")
    assert refusal.value.sentence.count(". ") == 0
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot limit the size of files")
def test_a_disk_that_fills_up_leaves_nothing_behind(tmp_path: Path) -> None:
    target = tmp_path / "demo"
    run = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(target)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout.strip()
    assert not target.exists()
