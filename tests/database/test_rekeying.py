"""A board that is encrypted anew: by one person, in one piece, with nobody else in it."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.board import COORDINATOR, PATHOLOGIST
from tests.support.encrypted import FOUNDER
from tests.support.every_table import FilledBoard
from tumorboard.database.checking import check_board
from tumorboard.database.credentials import Credentials
from tumorboard.database.data_key import key_path
from tumorboard.database.opening import open_board
from tumorboard.database.passphrases import (
    add_passphrase,
    logins_with_passphrase,
    make_recovery_key,
    recover_passphrase,
)
from tumorboard.database.rekeying import rekey_board
from tumorboard.errors import DatabaseError, NotAllowedError, WrongCredentialsError

PATHOLOGIST_S = Credentials(PATHOLOGIST, "under the microscope")


@pytest.fixture
def location(filled_encrypted: FilledBoard) -> str:
    """An encrypted board that two people open, and that nobody has open."""
    database = open_board(filled_encrypted.location, FOUNDER)
    add_passphrase(database, PATHOLOGIST_S)
    database.close()
    return filled_encrypted.location


def sound(location: str) -> bool:
    database = open_board(location, FOUNDER)
    try:
        return all(result.passed for result in check_board(database))
    finally:
        database.close()


def test_former_passphrases_recovery_keys_and_key_files_open_it_no_longer(location: str, tmp_path: Path) -> None:
    database = open_board(location, FOUNDER)
    former_recovery = make_recovery_key(database)
    database.close()
    former_keys = shutil.copyfile(key_path(Path(location)), tmp_path / "former.keys")

    recovery = rekey_board(location, FOUNDER)

    assert sound(location)
    assert logins_with_passphrase(location) == (COORDINATOR,)
    with pytest.raises(WrongCredentialsError):
        open_board(location, PATHOLOGIST_S)
    with pytest.raises(WrongCredentialsError):
        recover_passphrase(location, former_recovery, FOUNDER)
    recover_passphrase(location, recovery, PATHOLOGIST_S)
    open_board(location, PATHOLOGIST_S).close()
    shutil.copyfile(former_keys, key_path(Path(location)))
    with pytest.raises(DatabaseError, match="not that of this board"):
        open_board(location, FOUNDER)


def test_nothing_is_left_beside_the_board(location: str) -> None:
    rekey_board(location, FOUNDER)
    assert {file.name for file in Path(location).parent.iterdir()} == {"encrypted.sqlite", "encrypted.sqlite.keys"}
    assert key_path(Path(location)).stat().st_mode & 0o777 == 0o600


def test_a_board_that_somebody_has_open_stays_as_it_was(location: str) -> None:
    other = open_board(location, PATHOLOGIST_S)
    with pytest.raises(DatabaseError, match="Close it everywhere"):
        rekey_board(location, FOUNDER)
    assert not list(Path(location).parent.glob("*.next"))
    assert [result for result in check_board(other) if not result.passed] == []
    other.close()
    assert sound(location)
    open_board(location, PATHOLOGIST_S).close()


def test_only_a_coordinator_or_an_administrator_does_so(location: str) -> None:
    before = Path(location).read_bytes()
    with pytest.raises(NotAllowedError, match="Only a coordinator"):
        rekey_board(location, PATHOLOGIST_S)
    with pytest.raises(WrongCredentialsError):
        rekey_board(location, Credentials(COORDINATOR, "not this one"))
    assert Path(location).read_bytes() == before


REKEYING = """
import json, sys
from tumorboard.database import rekeying
from tumorboard.database.credentials import Credentials
location, login, passphrase = json.loads(sys.stdin.readline())
for name in ("write_private", "_encrypt_anew", "_take_over"):
    def announced(*arguments, act=getattr(rekeying, name), name=name):
        print(name, flush=True)
        return act(*arguments)
    setattr(rekeying, name, announced)
rekeying.rekey_board(location, Credentials(login, passphrase))
"""


@pytest.mark.parametrize(("moment", "later"), [("write_private", 0.0), ("_encrypt_anew", 0.01), ("_take_over", 0.0)])
def test_a_program_that_is_killed_meanwhile_leaves_a_board_that_opens(location: str, moment: str, later: float) -> None:
    """Killed as each of the three steps begins, or a little later."""
    with subprocess.Popen(
        [sys.executable, "-c", REKEYING], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        program.stdin.write(f"{json.dumps([location, FOUNDER.login, FOUNDER.password])}\n")
        program.stdin.close()
        while program.stdout.readline().strip() != moment:
            assert program.poll() is None
        try:
            program.wait(later)
        except subprocess.TimeoutExpired:
            program.kill()
    assert sound(location)
    assert sound(location)


def test_a_board_whose_key_file_was_not_yet_taken_over_is_opened_and_it_is_taken_over(
    location: str, tmp_path: Path
) -> None:
    keys = key_path(Path(location))
    shutil.copyfile(keys, tmp_path / "former")
    rekey_board(location, FOUNDER)
    keys.rename(keys.with_suffix(".keys.next"))
    shutil.copyfile(tmp_path / "former", keys)
    assert sound(location)
    assert not keys.with_suffix(".keys.next").exists()
    assert logins_with_passphrase(location) == (COORDINATOR,)
