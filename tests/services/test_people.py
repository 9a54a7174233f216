"""Who works with a board, and who may say so."""

import pytest

from tests.support.board import ADMINISTRATOR, AUDITOR, CHAIR, COORDINATOR, PATHOLOGIST, make_people
from tests.support.clinic import Clinic
from tumorboard.database.sessions import Database
from tumorboard.errors import InvalidInputError, NotAllowedError, NotFoundError
from tumorboard.queries.people import list_boards, list_people
from tumorboard.services.people import (
    AddParty,
    AddPerson,
    DisablePerson,
    FoundBoard,
    add_party,
    add_person,
    disable_person,
    found_board,
)
from tumorboard.vocabulary import Discipline, PartyKind, Role, TumorSite


def test_the_first_person_of_a_new_board_needs_nobodys_permission_and_the_second_does(database: Database) -> None:
    database.write(add_person, AddPerson("kim", "Kim", Role.ADMINISTRATOR, "Ana", "Ms"))
    with pytest.raises(NotAllowedError, match="Sign in first"):
        database.write(add_person, AddPerson("osei", "Osei", Role.COORDINATOR))
    assert [(row.login, row.display_name, row.active) for row in database.read(list_people)] == [
        ("kim", "Ms Ana Kim", True)
    ]


@pytest.mark.parametrize("login", ["", "a", "Kim", "1kim", "kim lee", "kim\n", "k" * 42, "kím", "_kim"])
def test_a_malformed_login_is_refused_with_the_rule(clinic: Clinic, login: str) -> None:
    with pytest.raises(InvalidInputError, match="2 to 41 lower-case letters") as refusal:
        clinic.write(COORDINATOR, add_person, AddPerson(login, "Kim", Role.AUDITOR))
    assert refusal.value.field == "login"


@pytest.mark.parametrize("login", ["ab", "k" * 41, "k.i_m2"])
def test_a_login_of_2_to_41_characters_is_accepted(clinic: Clinic, login: str) -> None:
    clinic.write(ADMINISTRATOR, add_person, AddPerson(login, "Kim", Role.AUDITOR))
    assert login in [person.login for person in clinic.database.read(list_people)]


def test_a_login_is_given_once(clinic: Clinic) -> None:
    with pytest.raises(InvalidInputError, match="“kim” is taken") as refusal:
        clinic.write(COORDINATOR, add_person, AddPerson(COORDINATOR, "Other", Role.AUDITOR))
    assert refusal.value.field == "login"


def test_a_specialist_has_a_discipline_and_everyone_a_family_name(clinic: Clinic) -> None:
    with pytest.raises(InvalidInputError, match="needs a discipline") as refusal:
        clinic.write(COORDINATOR, add_person, AddPerson("new", "New", Role.SPECIALIST))
    assert refusal.value.field == "discipline"
    with pytest.raises(InvalidInputError, match="family name") as refusal:
        clinic.write(COORDINATOR, add_person, AddPerson("new", "  ", Role.AUDITOR))
    assert refusal.value.field == "family_name"
    assert "new" not in [person.login for person in clinic.database.read(list_people)]


@pytest.mark.parametrize("login", [CHAIR, AUDITOR])
def test_specialists_and_auditors_set_nothing_up(clinic: Clinic, login: str) -> None:
    with pytest.raises(NotAllowedError, match="Only an administrator or a coordinator may do this"):
        clinic.write(login, add_person, AddPerson("new", "New", Role.AUDITOR))
    with pytest.raises(NotAllowedError, match="coordinator"):
        clinic.write(login, disable_person, DisablePerson(COORDINATOR))
    with pytest.raises(NotAllowedError, match="coordinator"):
        clinic.write(login, found_board, FoundBoard("Another board"))
    with pytest.raises(NotAllowedError, match="coordinator"):
        clinic.write(login, add_party, AddParty(PartyKind.PHYSICIAN, "Dr Brandt"))


def test_a_disabled_person_can_neither_sign_in_nor_act_from_an_open_window(clinic: Clinic) -> None:
    clinic.write(COORDINATOR, add_person, AddPerson("leaving", "Ray", Role.SPECIALIST, discipline=Discipline.SURGERY))
    clinic.write(COORDINATOR, add_person, AddPerson("assistant", "Roe", Role.COORDINATOR))
    window = clinic.database.signed_in_as("assistant")
    clinic.write(ADMINISTRATOR, disable_person, DisablePerson("assistant"))
    with pytest.raises(NotAllowedError, match="may sign in"):
        clinic.database.signed_in_as("assistant")
    with pytest.raises(NotAllowedError, match="Sign in first"):
        window.write(add_person, AddPerson("friend", "Roe", Role.ADMINISTRATOR))
    with pytest.raises(NotAllowedError, match="Sign in first"):
        window.write(disable_person, DisablePerson("leaving"))
    states = {person.login: person.active for person in clinic.database.read(list_people)}
    assert (states["assistant"], states["leaving"], "friend" in states) == (False, True, False)


def test_nobody_disables_a_login_that_does_not_exist(clinic: Clinic) -> None:
    with pytest.raises(InvalidInputError, match="Nobody has the login “ghost”") as refusal:
        clinic.write(COORDINATOR, disable_person, DisablePerson("ghost"))
    assert refusal.value.field == "login"


def test_the_last_person_who_may_add_people_stays(database: Database) -> None:
    make_people(database)
    administrator = database.signed_in_as(ADMINISTRATOR)
    administrator.write(disable_person, DisablePerson(COORDINATOR))
    with pytest.raises(InvalidInputError, match="the last coordinator or administrator"):
        administrator.write(disable_person, DisablePerson(ADMINISTRATOR))
    administrator.write(add_person, AddPerson("lee", "Lee", Role.COORDINATOR))
    administrator.write(disable_person, DisablePerson(ADMINISTRATOR))
    assert [row.login for row in database.read(list_people) if row.active and row.role is not Role.SPECIALIST] == [
        "lee",
        AUDITOR,
    ]


def test_a_board_is_founded_with_what_stands_on_its_letterhead(clinic: Clinic) -> None:
    command = FoundBoard("Lung board", "Lakeside", "Lake Road 1\nLakeside", "+1 555 0100", TumorSite.LUNG)
    board_id = clinic.write(COORDINATOR, found_board, command)
    (board,) = [board for board in clinic.database.read(list_boards) if board.id == board_id]
    assert (board.name, board.institution, board.address, board.contact, board.site) == (
        "Lung board",
        "Lakeside",
        "Lake Road 1\nLakeside",
        "+1 555 0100",
        TumorSite.LUNG,
    )


def test_a_board_needs_a_name_of_its_own_and_members_who_exist(clinic: Clinic) -> None:
    with pytest.raises(InvalidInputError, match="board's name") as refusal:
        clinic.write(COORDINATOR, found_board, FoundBoard(" "))
    assert refusal.value.field == "name"
    with pytest.raises(InvalidInputError, match="already a board named “Breast board”"):
        clinic.write(COORDINATOR, found_board, FoundBoard("Breast board"))
    with pytest.raises(NotFoundError):
        clinic.write(COORDINATOR, found_board, FoundBoard("Ghosts", members=((10_000, Discipline.SURGERY),)))
    assert "Ghosts" not in [board.name for board in clinic.database.read(list_boards)]


def test_one_member_in_one_discipline_stands_on_a_roster_once(clinic: Clinic) -> None:
    member = (clinic.people[PATHOLOGIST], Discipline.PATHOLOGY)
    with pytest.raises(InvalidInputError, match="Nothing was changed"):
        clinic.write(COORDINATOR, found_board, FoundBoard("Doubles", members=(member, member)))
    clinic.write(COORDINATOR, found_board, FoundBoard("Doubles", members=(member, (member[0], Discipline.GENETICS))))


def test_a_party_needs_a_name(clinic: Clinic) -> None:
    with pytest.raises(InvalidInputError, match="name of the party") as refusal:
        clinic.write(COORDINATOR, add_party, AddParty(PartyKind.INSURER, "\t"))
    assert refusal.value.field == "name"
