"""Who can open an encrypted board: added, changed, recovered, taken away, and never nobody."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from tests.support.board import ADMINISTRATOR, COORDINATOR, PATHOLOGIST
from tests.support.encrypted import FOUNDER
from tests.support.every_table import FilledBoard
from tumorboard.database.checking import check_board
from tumorboard.database.credentials import Credentials
from tumorboard.database.data_key import DataKey, key_path
from tumorboard.database.keyring import KeyRing, read_key_ring, write_key_ring
from tumorboard.database.opening import open_board
from tumorboard.database.passphrases import (
    add_passphrase,
    change_passphrase,
    logins_with_passphrase,
    make_recovery_key,
    recover_passphrase,
    remove_passphrase,
    require_another_passphrase,
)
from tumorboard.database.recovery_key import new_recovery_secret, recovery_key_text
from tumorboard.database.sessions import Database
from tumorboard.errors import DatabaseError, InvalidInputError, NotAllowedError, WrongCredentialsError
from tumorboard.models import Person

PATHOLOGIST_S = Credentials(PATHOLOGIST, "under the microscope")
NEW = "another one entirely"


@pytest.fixture
def board(filled_encrypted: FilledBoard) -> Iterator[Database]:
    """The filled encrypted board, open, with the coordinator signed in."""
    database = open_board(filled_encrypted.location, FOUNDER)
    yield database
    database.close()


def opens(location: str, credentials: Credentials) -> bool:
    try:
        open_board(location, credentials).close()
    except WrongCredentialsError:
        return False
    return True


def test_somebody_who_was_added_opens_the_board_as_themselves(board: Database) -> None:
    add_passphrase(board, PATHOLOGIST_S)
    database = open_board(board.location, PATHOLOGIST_S)
    assert database.actor.login == PATHOLOGIST
    database.close()
    assert opens(board.location, FOUNDER)
    assert logins_with_passphrase(board.location) == tuple(sorted({COORDINATOR, PATHOLOGIST}))


def test_a_passphrase_is_not_replaced_by_adding_one(board: Database) -> None:
    add_passphrase(board, PATHOLOGIST_S)
    with pytest.raises(InvalidInputError, match="has a passphrase"):
        add_passphrase(board, Credentials(PATHOLOGIST, NEW))
    assert opens(board.location, PATHOLOGIST_S)


def test_only_people_of_the_board_get_a_passphrase(board: Database) -> None:
    with pytest.raises(InvalidInputError, match="Nobody active on this board"):
        add_passphrase(board, Credentials("ghost", NEW))
    with pytest.raises(InvalidInputError, match="at least 8 characters"):
        add_passphrase(board, Credentials(PATHOLOGIST, "short"))
    assert logins_with_passphrase(board.location) == (COORDINATOR,)


def test_a_specialist_neither_adds_nor_takes_away_nor_makes_recovery_keys(board: Database) -> None:
    add_passphrase(board, PATHOLOGIST_S)
    specialist = board.signed_in_as(PATHOLOGIST)
    before = key_path(Path(board.location)).read_bytes()
    for attempt in (
        lambda: add_passphrase(specialist, Credentials(ADMINISTRATOR, NEW)),
        lambda: remove_passphrase(specialist, COORDINATOR),
        lambda: make_recovery_key(specialist),
    ):
        with pytest.raises(NotAllowedError, match="Only a coordinator or an administrator"):
            attempt()
    assert key_path(Path(board.location)).read_bytes() == before


def test_nobody_signed_in_does_nothing_to_the_keys(encrypted_database: Database) -> None:
    with pytest.raises(NotAllowedError, match="Sign in"):
        make_recovery_key(encrypted_database)


def test_a_plain_board_has_no_passphrases(file_database: Database) -> None:
    database = file_database.signed_in_as(COORDINATOR)
    for attempt in (lambda: add_passphrase(database, PATHOLOGIST_S), lambda: make_recovery_key(database)):
        with pytest.raises(NotAllowedError, match="not encrypted"):
            attempt()


def test_a_changed_passphrase_opens_and_the_former_one_does_not(board: Database) -> None:
    change_passphrase(board.location, FOUNDER, NEW)
    assert opens(board.location, Credentials(COORDINATOR, NEW))
    assert not opens(board.location, FOUNDER)


def test_windows_that_are_open_go_on_and_confirm_with_the_new_passphrase(board: Database) -> None:
    change_passphrase(board.location, FOUNDER, NEW)
    assert [result for result in check_board(board) if not result.passed] == []
    assert board.confirmed(NEW).actor == board.actor
    with pytest.raises(WrongCredentialsError):
        board.confirmed(FOUNDER.password)


def test_a_passphrase_is_changed_only_by_who_knows_it(board: Database) -> None:
    for wrong in (Credentials(COORDINATOR, NEW), Credentials(PATHOLOGIST, FOUNDER.password)):
        with pytest.raises(WrongCredentialsError):
            change_passphrase(board.location, wrong, "mine from now on")
    with pytest.raises(InvalidInputError, match="at least 8 characters"):
        change_passphrase(board.location, FOUNDER, "short")
    assert opens(board.location, FOUNDER)


def test_the_recovery_key_gives_a_new_passphrase_to_who_forgot_theirs_or_had_none(board: Database) -> None:
    recovery_key = make_recovery_key(board)
    for login in (COORDINATOR, PATHOLOGIST):
        recover_passphrase(board.location, recovery_key.lower().replace("-", " "), Credentials(login, NEW))
        assert opens(board.location, Credentials(login, NEW))
    assert not opens(board.location, FOUNDER)


def test_a_wrong_or_former_recovery_key_recovers_nothing(board: Database) -> None:
    former = make_recovery_key(board)
    make_recovery_key(board)
    for wrong in (former, recovery_key_text(new_recovery_secret())):
        with pytest.raises(WrongCredentialsError, match="not the recovery key"):
            recover_passphrase(board.location, wrong, Credentials(COORDINATOR, NEW))
    with pytest.raises(InvalidInputError, match="nine groups"):
        recover_passphrase(board.location, "no key", Credentials(COORDINATOR, NEW))
    assert opens(board.location, FOUNDER)


def test_the_recovery_key_lets_nobody_in_who_is_not_of_the_board(board: Database) -> None:
    with pytest.raises(InvalidInputError, match="Nobody active on this board"):
        recover_passphrase(board.location, make_recovery_key(board), Credentials("ghost", NEW))


def test_whose_passphrase_is_taken_away_stays_outside(board: Database) -> None:
    add_passphrase(board, PATHOLOGIST_S)
    remove_passphrase(board, PATHOLOGIST)
    assert not opens(board.location, PATHOLOGIST_S)
    assert opens(board.location, FOUNDER)
    remove_passphrase(board, PATHOLOGIST)


def test_the_last_passphrase_stays(board: Database) -> None:
    for attempt in (remove_passphrase, require_another_passphrase):
        with pytest.raises(InvalidInputError, match="Nobody else has a passphrase"):
            attempt(board, COORDINATOR)
    assert opens(board.location, FOUNDER)


def test_the_key_file_of_another_board_is_not_written_to(board: Database) -> None:
    path = Path(board.location)
    other = DataKey.new()
    write_key_ring(path, KeyRing.new(other).with_passphrase(FOUNDER, other))
    before = key_path(path).read_bytes()
    with pytest.raises(DatabaseError, match="that of another board; nothing was changed"):
        add_passphrase(board, PATHOLOGIST_S)
    with pytest.raises(WrongCredentialsError):
        board.confirmed(FOUNDER.password)
    assert key_path(path).read_bytes() == before


def test_a_key_file_that_cannot_be_written_leaves_the_passphrase_as_it_was(board: Database) -> None:
    path = Path(board.location)
    blocked = path.with_name(f".{key_path(path).name}.partial")
    blocked.mkdir()
    with pytest.raises(DatabaseError, match="could not be written"):
        change_passphrase(board.location, FOUNDER, NEW)
    blocked.rmdir()
    assert opens(board.location, FOUNDER)


CHANGING = """
import sys
from itertools import cycle, pairwise
from tumorboard.database.credentials import Credentials
from tumorboard.database.passphrases import change_passphrase
location, login, *words = sys.argv[1:]
for former, new in pairwise(cycle(words)):
    print(new, flush=True)
    change_passphrase(location, Credentials(login, former), new)
"""


@pytest.mark.long
def test_a_program_that_is_killed_while_it_changes_a_passphrase_leaves_a_board_that_opens(board: Database) -> None:
    """Killed at one moment after another of a change, of which each takes some 0.4 s."""
    former = FOUNDER.password
    location = board.location
    board.close()
    for kill in range(1, 4):
        words = [former, f"passphrase {kill} a", f"passphrase {kill} b"]
        command = [sys.executable, "-c", CHANGING, location, COORDINATOR, *words]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
            assert program.stdout is not None
            said = [program.stdout.readline().strip() for _ in range(2)]
            try:
                program.wait(0.1 * kill)
            except subprocess.TimeoutExpired:
                program.kill()
            said += [line.strip() for line in program.stdout]
        # What it was about to change to, or what stood before that.
        possible = [word for word in [*words[:1], *said][-2:] if opens(location, Credentials(COORDINATOR, word))]
        assert len(possible) == 1
        former = possible[0]
    assert read_key_ring(Path(location)).people.keys() == {COORDINATOR}
    database = open_board(location, Credentials(COORDINATOR, former))
    assert [result for result in check_board(database) if not result.passed] == []
    database.close()


ADDING = """
import sys
from tumorboard.database.credentials import Credentials
from tumorboard.database.opening import open_board
from tumorboard.database.passphrases import add_passphrase
location, login, *others = sys.argv[1:]
board = open_board(location, Credentials(login, sys.stdin.readline().rstrip("\\n")))
for other in others:
    add_passphrase(board, Credentials(other, f"first of {other}"))
"""


@pytest.mark.long
def test_two_programs_that_add_passphrases_at_once_lose_none(board: Database) -> None:
    people = board.read(lambda session: list(session.scalars(select(Person.login))))
    others = [login for login in people if login != COORDINATOR]
    programs = [
        subprocess.Popen(
            [sys.executable, "-c", ADDING, board.location, COORDINATOR, *half], stdin=subprocess.PIPE, text=True
        )
        for half in (others[::2], others[1::2])
    ]
    for program in programs:
        assert program.stdin is not None
        program.stdin.write(f"{FOUNDER.password}\n")
        program.stdin.close()
    assert [program.wait(60) for program in programs] == [0, 0]
    assert set(logins_with_passphrase(board.location)) == set(people)
