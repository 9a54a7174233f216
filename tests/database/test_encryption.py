"""An encrypted board: opened by its people alone, and as sound as a plain one."""

import logging
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select, text

from tests.support.board import COORDINATOR, PATHOLOGIST
from tests.support.encrypted import FOUNDER, copy_encrypted
from tests.support.every_table import FilledBoard
from tumorboard.database.backup import back_up
from tumorboard.database.checking import check_board
from tumorboard.database.connections import ActingConnection
from tumorboard.database.credentials import Credentials, SignIn
from tumorboard.database.data_key import DataKey, key_path
from tumorboard.database.engine import make_engine, sqlite_files
from tumorboard.database.opening import create_board, open_board, sign_in_of
from tumorboard.database.passphrases import add_passphrase
from tumorboard.database.sessions import Database
from tumorboard.errors import DatabaseError, InvalidInputError, NotAllowedError, TumorBoardError, WrongCredentialsError
from tumorboard.models import Party
from tumorboard.services.people import AddParty, AddPerson, DisablePerson, add_party, add_person, disable_person
from tumorboard.vocabulary import Discipline, PartyKind, Role

CANARY = "Zwitscherling"
WRONG = Credentials(COORDINATOR, "not the passphrase")


def add(database: Database, name: str) -> int:
    return database.write(add_party, AddParty(PartyKind.OTHER, name))


def parties(database: Database) -> set[str]:
    return database.read(lambda session: set(session.scalars(select(Party.name))))


def test_the_file_says_how_one_signs_in(
    filled_encrypted: FilledBoard, filled_file: FilledBoard, tmp_path: Path
) -> None:
    assert sign_in_of(filled_encrypted.location) is SignIn.PASSPHRASE
    assert sign_in_of(filled_file.location) is SignIn.CHOICE
    assert sign_in_of("postgresql://server/board") is SignIn.PASSWORD
    assert sign_in_of(str(tmp_path / "none.sqlite")) is SignIn.CHOICE


def test_looking_how_to_sign_in_loads_nothing_heavy(filled_encrypted: FilledBoard) -> None:
    program = (
        "import sys\nfrom tumorboard.database.opening import sign_in_of\n"
        f"print(sign_in_of({filled_encrypted.location!r}), *sys.modules)"
    )
    printed = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()
    assert printed[0] == "passphrase"
    assert not {"alembic", "sqlcipher3", "cryptography"} & set(printed)


def test_a_plain_board_is_opened_without_what_an_encrypted_one_needs(filled_file: FilledBoard) -> None:
    program = (
        "import sys\nfrom tumorboard.database.opening import open_board\n"
        f"open_board({filled_file.location!r})\nprint(*sys.modules)"
    )
    printed = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()
    assert not {"alembic", "sqlcipher3", "cryptography"} & set(printed)


def test_a_passphrase_opens_the_board_for_its_person(filled_encrypted: FilledBoard) -> None:
    database = open_board(filled_encrypted.location, FOUNDER)
    assert database.actor.login == COORDINATOR
    assert add(database, "Hillside Laboratory") > 0
    assert [result for result in check_board(database) if not result.passed] == []
    database.close()


@pytest.mark.parametrize(
    "credentials", [WRONG, Credentials("nobody", FOUNDER.password), Credentials(PATHOLOGIST, FOUNDER.password)]
)
def test_a_wrong_passphrase_and_an_unknown_login_are_refused_alike(
    filled_encrypted: FilledBoard, credentials: Credentials
) -> None:
    with pytest.raises(WrongCredentialsError, match=r"^The login or the passphrase is not right\.$"):
        open_board(filled_encrypted.location, credentials)


def test_without_a_passphrase_it_stays_closed(filled_encrypted: FilledBoard) -> None:
    with pytest.raises(NotAllowedError, match="This board is encrypted"):
        open_board(filled_encrypted.location)


def test_somebody_who_was_disabled_stays_outside(filled_encrypted: FilledBoard) -> None:
    database = open_board(filled_encrypted.location, FOUNDER)
    database.write(add_person, AddPerson("second", "Second", Role.COORDINATOR))
    second = Credentials("second", "the second one")
    add_passphrase(database, second)
    open_board(filled_encrypted.location, second).close()
    database.write(disable_person, DisablePerson("second"))
    with pytest.raises(NotAllowedError, match="may sign in"):
        open_board(filled_encrypted.location, second)
    database.close()


def test_credentials_sign_in_on_a_plain_board_too(filled_file: FilledBoard) -> None:
    database = open_board(filled_file.location, Credentials(COORDINATOR, ""))
    assert database.actor.login == COORDINATOR
    assert database.confirmed("whatever") is database
    database.close()


def test_a_signature_is_confirmed_by_one_s_own_passphrase(filled_encrypted: FilledBoard) -> None:
    database = open_board(filled_encrypted.location, FOUNDER)
    database.write(add_person, AddPerson("second", "Second", Role.SPECIALIST, discipline=Discipline.MEDICAL_ONCOLOGY))
    add_passphrase(database, Credentials("second", "the second one"))
    assert database.confirmed(FOUNDER.password).actor == database.actor
    for wrong in ("the second one", "", "nothing of this"):
        with pytest.raises(WrongCredentialsError):
            database.confirmed(wrong)
    database.close()


def test_a_missing_key_file_is_said_to_be_missing(filled_encrypted: FilledBoard) -> None:
    key_path(Path(filled_encrypted.location)).unlink()
    for credentials in (FOUNDER, None):
        with pytest.raises(DatabaseError, match=r"encrypted and its key file \(\.keys\) is missing"):
            open_board(filled_encrypted.location, credentials)


def test_a_damaged_key_file_is_said_to_be_damaged_and_the_board_is_untouched(filled_encrypted: FilledBoard) -> None:
    board = Path(filled_encrypted.location)
    before = board.read_bytes()
    keys = key_path(board).read_bytes()
    key_path(board).write_bytes(keys[:-40])
    with pytest.raises(DatabaseError, match="is damaged"):
        open_board(filled_encrypted.location, FOUNDER)
    assert board.read_bytes() == before
    key_path(board).write_bytes(keys)
    open_board(filled_encrypted.location, FOUNDER).close()


def test_the_key_file_of_another_board_is_noticed(filled_encrypted: FilledBoard, tmp_path: Path) -> None:
    other = str(tmp_path / "other.sqlite")
    create_board(other, founder=FOUNDER).close()
    shutil.copyfile(key_path(Path(other)), key_path(Path(filled_encrypted.location)))
    with pytest.raises(DatabaseError, match="is not that of this board"):
        open_board(filled_encrypted.location, FOUNDER)


def test_a_file_that_was_never_a_board_is_not_asked_for_a_passphrase(tmp_path: Path) -> None:
    path = tmp_path / "notes.sqlite"
    path.write_text("Dear colleague, " * 400, encoding="utf-8")
    assert sign_in_of(str(path)) is SignIn.CHOICE
    with pytest.raises(DatabaseError, match="not a tumor board, or it is encrypted"):
        open_board(str(path), FOUNDER)


def test_a_new_board_and_its_key_file_are_their_owner_s_alone(tmp_path: Path) -> None:
    create_board(str(tmp_path / "board.sqlite"), founder=FOUNDER).close()
    assert {file.name: file.stat().st_mode & 0o777 for file in tmp_path.iterdir()} == {
        "board.sqlite": 0o600,
        "board.sqlite.keys": 0o600,
    }


def test_a_short_passphrase_makes_no_board(tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match="at least 8 characters"):
        create_board(str(tmp_path / "board.sqlite"), founder=Credentials("kim", "short"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["board.sqlite", "board.sqlite.keys"])
def test_no_board_is_made_over_another_or_over_the_keys_of_one(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("mine", encoding="utf-8")
    with pytest.raises(DatabaseError, match=f"already a file at .*{name}; it was not touched"):
        create_board(str(tmp_path / "board.sqlite"), founder=FOUNDER)
    assert [(file.name, file.read_text(encoding="utf-8")) for file in tmp_path.iterdir()] == [(name, "mine")]


def test_connections_to_an_encrypted_board_keep_what_a_clinical_board_needs(encrypted_database: Database) -> None:
    expected = {
        "foreign_keys": 1,
        "synchronous": 2,  # FULL
        "secure_delete": 1,
        "recursive_triggers": 1,
        "temp_store": 2,  # memory: no patient's words in temporary files
        "cell_size_check": 1,
        "busy_timeout": 10_000,
    }
    with encrypted_database.engine.connect() as connection:
        assert isinstance(connection.connection.driver_connection, ActingConnection)
        assert {name: connection.scalar(text(f"PRAGMA {name}")) for name in expected} == expected


def test_an_opened_encrypted_board_lets_readers_work_beside_a_writer(filled_encrypted: FilledBoard) -> None:
    database = open_board(filled_encrypted.location, FOUNDER)
    with database.engine.connect() as connection:
        assert connection.scalar(text("PRAGMA journal_mode")) == "wal"
    database.close()


@pytest.mark.parametrize("change", ["removed", "replaced"])
def test_an_encrypted_board_that_vanishes_while_it_is_open_is_refused(
    filled_encrypted: FilledBoard, change: str
) -> None:
    database = open_board(filled_encrypted.location, FOUNDER)
    path = Path(filled_encrypted.location)
    if change == "replaced":
        copy_encrypted(filled_encrypted, path.with_suffix(".copy"))
        path.with_suffix(".copy").replace(path)
    else:
        path.unlink()
    with pytest.raises(DatabaseError, match="moved, removed or replaced"):
        parties(database)
    database.close()


def test_the_board_its_log_and_its_backup_hold_no_readable_word(filled_encrypted: FilledBoard, tmp_path: Path) -> None:
    database = open_board(filled_encrypted.location, FOUNDER)
    add(database, CANARY)
    add(database, CANARY * 500)
    back_up(database, tmp_path / "backup.sqlite")
    files = [file for file in tmp_path.iterdir() if file.is_file()]
    log = sqlite_files(Path(filled_encrypted.location))[1]
    assert log.stat().st_size > 0
    assert {log, tmp_path / "backup.sqlite", Path(filled_encrypted.location)} < set(files)
    for file in files:
        content = file.read_bytes()
        assert CANARY.encode() not in content, file.name
        assert b"CREATE TABLE" not in content, file.name
    assert CANARY in parties(database)
    database.close()


def test_another_program_cannot_read_it(filled_encrypted: FilledBoard) -> None:
    with closing(sqlite3.connect(filled_encrypted.location)) as other:
        with pytest.raises(sqlite3.DatabaseError, match="file is not a database"):
            other.execute("SELECT * FROM patient")
        with pytest.raises(sqlite3.DatabaseError, match="file is not a database"):
            other.execute("CREATE TABLE mine (word)")


def test_a_wrong_key_reads_nothing_and_prints_nothing(
    filled_encrypted: FilledBoard, capfd: pytest.CaptureFixture[str]
) -> None:
    engine = make_engine(filled_encrypted.location, key=DataKey.new())
    with pytest.raises(Exception, match="file is not a database"), engine.connect() as connection:
        connection.execute(text("SELECT * FROM patient"))
    engine.dispose()
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("place", [0.3, 0.5, 0.9])
def test_a_damaged_page_is_noticed(filled_encrypted: FilledBoard, place: float) -> None:
    path = Path(filled_encrypted.location)
    content = bytearray(path.read_bytes())
    content[int(len(content) * place)] ^= 1
    path.write_bytes(content)
    assert damage_told(filled_encrypted.location)


def damage_told(location: str) -> bool:
    """Whether somebody hears of a damage: whoever opens the board, where it is read then, or else whoever checks it."""
    try:
        database = open_board(location, FOUNDER)
    except DatabaseError as error:
        return "damaged" in error.sentence
    try:
        return not {result.name: result for result in check_board(database)}["file"].passed
    except DatabaseError as error:
        return "damaged" in error.sentence
    finally:
        database.close()


def test_the_key_is_in_no_log_and_no_error(
    filled_encrypted: FilledBoard, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    assert filled_encrypted.key is not None
    words = (filled_encrypted.key.secret.hex(), FOUNDER.password)
    engine = make_engine(filled_encrypted.location, key=filled_encrypted.key)
    engine.echo = "debug"
    with caplog.at_level(logging.DEBUG), engine.connect() as connection:
        connection.execute(text("SELECT login FROM person")).all()
        with pytest.raises(Exception, match="no such table") as caught:
            connection.execute(text("SELECT word FROM nowhere"))
    engine.dispose()
    with pytest.raises(TumorBoardError) as refused:
        open_board(filled_encrypted.location, WRONG)
    shown = f"{caplog.text} {caught.value!r} {refused.value!r} {engine!r} {engine.url} {capfd.readouterr()}"
    assert "SELECT login FROM person" in shown
    assert [word for word in words if word in shown] == []


WRITING = """
import sys
from tumorboard.database.credentials import Credentials
from tumorboard.database.opening import open_board
from tumorboard.services.people import AddParty, add_party
from tumorboard.vocabulary import PartyKind
board = open_board(sys.argv[1], Credentials(sys.argv[2], sys.stdin.readline().rstrip("\\n")))
for number in range(20):
    board.write(add_party, AddParty(PartyKind.OTHER, f"{sys.argv[3]} {number}"))
board.close()
"""


def test_two_programs_write_to_one_encrypted_board(filled_encrypted: FilledBoard) -> None:
    programs = [
        subprocess.Popen(
            [sys.executable, "-c", WRITING, filled_encrypted.location, FOUNDER.login, name],
            stdin=subprocess.PIPE,
            text=True,
        )
        for name in ("one", "other")
    ]
    for program in programs:
        assert program.stdin is not None
        program.stdin.write(f"{FOUNDER.password}\n")
        program.stdin.close()
    for program in programs:
        assert program.wait(60) == 0
    database = open_board(filled_encrypted.location, FOUNDER)
    names = parties(database)
    assert {f"{name} {number}" for name in ("one", "other") for number in range(20)} <= names
    assert [result for result in check_board(database) if not result.passed] == []
    database.close()
