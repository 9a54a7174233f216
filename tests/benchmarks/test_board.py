"""The synthetic board: realistic at its core, as large as asked for, and whole."""

from collections.abc import Iterator

import pytest

from benchmarks.board import SyntheticBoard, make_board
from tumorboard.queries.case import read_case
from tumorboard.queries.case_list import CaseFilter, list_cases
from tumorboard.vocabulary import CaseStatus

CASES = 6


@pytest.fixture(scope="module")
def board(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SyntheticBoard]:
    """Six cases through the services, and their copies."""
    board = make_board(tmp_path_factory.mktemp("board"), CASES)
    yield board
    board.close()


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SyntheticBoard]:
    """Eight cases, of which two were made and six were copied in SQL."""
    board = make_board(tmp_path_factory.mktemp("copied"), 8, originals=2)
    yield board
    board.close()


@pytest.mark.long
def test_there_are_as_many_cases_as_asked_for(board: SyntheticBoard) -> None:
    # One more holds the draft that is saved again and again.
    assert len(board.database.read(list_cases, CaseFilter())) == board.cases == CASES + 1


@pytest.mark.long
def test_cases_stand_at_many_points_of_their_way(board: SyntheticBoard) -> None:
    statuses = {case.status for case in board.database.read(list_cases, CaseFilter())}

    assert {CaseStatus.LETTER_SENT, CaseStatus.RECOMMENDED} < statuses


@pytest.mark.long
def test_a_heavy_case_has_many_times_the_children_of_an_ordinary_one(board: SyntheticBoard) -> None:
    heavy = board.database.read(read_case, board.sample.heavy[0])
    ordinary = board.database.read(read_case, board.sample.ordinary[0])

    assert len(heavy.reviews[0].findings) > 5 * len(ordinary.reviews[0].findings)
    assert len(heavy.materials) > 5 * len(ordinary.materials)


@pytest.mark.long
def test_copies_are_whole_cases_with_other_numbers_names_and_words(copied: SyntheticBoard) -> None:
    original = copied.database.read(read_case, copied.sample.ordinary[0])
    copy = copied.database.read(read_case, f"{copied.sample.ordinary[0]}-1")

    assert [finding.decided for finding in copy.reviews[0].findings] == [
        finding.decided for finding in original.reviews[0].findings
    ]
    assert copy.status is original.status
    assert copy.outside_diagnosis is not None
    assert original.outside_diagnosis is not None
    assert copy.outside_diagnosis.verbatim != original.outside_diagnosis.verbatim
    assert copied.cases == 4 * 3  # each time with the case of the draft


@pytest.mark.long
def test_a_copied_board_is_sound_and_protected(copied: SyntheticBoard) -> None:
    assert copied.raw.execute("PRAGMA foreign_key_check").fetchall() == []
    with pytest.raises(Exception, match="signed or issued"):
        copied.raw.execute("UPDATE review SET comment = 'x', row_version = row_version + 1 WHERE signed_at IS NOT NULL")
