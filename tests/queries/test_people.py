"""People and boards as they are listed."""

from tests.support.board import ADMINISTRATOR, AUDITOR, CHAIR, COORDINATOR, ONCOLOGIST, PATHOLOGIST, RADIOLOGIST
from tests.support.clinic import open_clinic
from tumorboard.database.sessions import Database
from tumorboard.queries.people import list_boards, list_people
from tumorboard.services.people import DisablePerson, FoundBoard, disable_person, found_board
from tumorboard.vocabulary import Discipline, Role


def test_everyone_is_listed_by_login_with_their_role_also_who_is_disabled(database: Database) -> None:
    clinic = open_clinic(database)
    clinic.write(COORDINATOR, disable_person, DisablePerson(RADIOLOGIST))
    people = database.read(list_people)
    assert [person.login for person in people] == sorted(
        [ADMINISTRATOR, AUDITOR, CHAIR, COORDINATOR, ONCOLOGIST, PATHOLOGIST, RADIOLOGIST]
    )
    shown = {person.login: (person.display_name, person.role, person.discipline, person.active) for person in people}
    assert shown[CHAIR] == ("Dr Elena Ivanov", Role.SPECIALIST, Discipline.SURGERY, True)
    assert shown[RADIOLOGIST] == ("Dr Sami Haddad", Role.SPECIALIST, Discipline.RADIOLOGY, False)
    assert shown[COORDINATOR] == ("Ms Ana Kim", Role.COORDINATOR, None, True)


def test_boards_are_listed_by_name(database: Database) -> None:
    clinic = open_clinic(database)
    clinic.write(COORDINATOR, found_board, FoundBoard("A board before"))
    assert [board.name for board in database.read(list_boards)] == ["A board before", "Breast board"]


def test_an_empty_board_has_nobody(database: Database) -> None:
    assert (database.read(list_people), database.read(list_boards)) == ((), ())
