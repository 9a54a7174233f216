"""What a board decides for all of its letters."""

import pytest

from tests.support.board import CHAIR, COORDINATOR
from tests.support.clinic import Clinic
from tumorboard.errors import NotAllowedError, StaleRecordError
from tumorboard.queries.people import list_boards
from tumorboard.queries.person_snapshots import BoardSnapshot
from tumorboard.services.boards import ChooseDissentPrinting, choose_dissent_printing
from tumorboard.vocabulary import DissentPrinting


def board(clinic: Clinic) -> BoardSnapshot:
    return next(each for each in clinic.database.read(list_boards) if each.id == clinic.board_id)


def test_dissents_are_printed_as_was_chosen_last(clinic: Clinic) -> None:
    seen = board(clinic)
    choice = ChooseDissentPrinting(seen.id, DissentPrinting.WITHOUT_NAME, seen.row_version)
    with pytest.raises(NotAllowedError):
        clinic.write(CHAIR, choose_dissent_printing, choice)
    clinic.write(COORDINATOR, choose_dissent_printing, choice)
    assert board(clinic).dissent_printing is DissentPrinting.WITHOUT_NAME
    assert clinic.register().read().board.dissent_printing is DissentPrinting.WITHOUT_NAME
    with pytest.raises(StaleRecordError):
        clinic.write(COORDINATOR, choose_dissent_printing, choice)
    again = ChooseDissentPrinting(seen.id, DissentPrinting.IN_FULL, board(clinic).row_version)
    clinic.write(COORDINATOR, choose_dissent_printing, again)
