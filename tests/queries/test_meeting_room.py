"""The room of a meeting: who is here, who is on the roster, and whether that makes a quorum."""

import pytest

from tests.support.board import CHAIR, COORDINATOR, ONCOLOGIST
from tests.support.every_table import FilledBoard
from tumorboard.database.opening import open_board
from tumorboard.errors import NotFoundError
from tumorboard.queries.meeting_room import read_meeting_room
from tumorboard.services.meetings import RecordArrival, RecordDeparture, record_arrival, record_departure
from tumorboard.vocabulary import Discipline


def test_the_quorum_counts_who_is_in_the_room_now(filled: FilledBoard) -> None:
    spine = filled.spine
    database = open_board(filled.location)
    room = database.read(read_meeting_room, spine.pending_meeting_id)
    assert room.required == {Discipline.PATHOLOGY, Discipline.SURGERY}
    assert not room.absent
    coordinator = database.signed_in_as(COORDINATOR)
    coordinator.write(record_departure, RecordDeparture(room.id, spine.people[CHAIR]))
    assert database.read(read_meeting_room, room.id).absent == {Discipline.SURGERY}
    database.close()


def test_a_guest_stands_below_the_roster_in_the_discipline_in_which_they_came(filled: FilledBoard) -> None:
    spine = filled.spine
    database = open_board(filled.location)
    guest = RecordArrival(spine.pending_meeting_id, spine.people[ONCOLOGIST], Discipline.HEMATOLOGY)
    database.signed_in_as(COORDINATOR).write(record_arrival, guest)
    room = database.read(read_meeting_room, spine.pending_meeting_id)
    assert [(person.display_name, person.discipline) for person in room.people][-1] == (
        "Dr Luc Moreau",
        Discipline.HEMATOLOGY,
    )
    assert [item.case_number for item in room.items] == [spine.draft_case_number]
    database.close()


def test_a_meeting_that_is_not_there_is_not_found(filled: FilledBoard) -> None:
    database = open_board(filled.location)
    with pytest.raises(NotFoundError):
        database.read(read_meeting_room, 999)
    database.close()
