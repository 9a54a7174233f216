"""Letters built from a board without being issued."""

import pytest

from tests.support.every_table import FilledBoard
from tumorboard.correspondence import draft_pdf
from tumorboard.database.opening import open_board
from tumorboard.errors import InvalidInputError
from tumorboard.queries.case import read_case
from tumorboard.vocabulary import LetterKind


def test_a_draft_is_a_pdf_and_files_nothing(filled_file: FilledBoard) -> None:
    database = open_board(filled_file.location)
    pdf = draft_pdf(database, filled_file.spine.draft_case_number, LetterKind.REFERRER)
    assert pdf.startswith(b"%PDF")
    assert not database.read(read_case, filled_file.spine.draft_case_number).letters
    database.close()


def test_a_draft_for_an_insurer_is_refused(filled_file: FilledBoard) -> None:
    database = open_board(filled_file.location)
    with pytest.raises(InvalidInputError):
        draft_pdf(database, filled_file.spine.draft_case_number, LetterKind.INSURER)
    database.close()
