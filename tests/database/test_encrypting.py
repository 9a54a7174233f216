"""A plain board that becomes an encrypted one: whole, or as it was."""

from pathlib import Path

import pytest

from tests.support.board import COORDINATOR
from tests.support.encrypted import FOUNDER
from tests.support.every_table import FilledBoard
from tumorboard.database.checking import check_board
from tumorboard.database.credentials import Credentials, SignIn
from tumorboard.database.data_key import key_path
from tumorboard.database.encrypting import encrypt_board
from tumorboard.database.engine import reading_options
from tumorboard.database.opening import create_board, open_board, sign_in_of
from tumorboard.database.passphrases import recover_passphrase
from tumorboard.errors import DatabaseError, InvalidInputError, NotAllowedError
from tumorboard.models import Base
from tumorboard.queries.identity import board_identity
from tumorboard.services.people import AddParty, add_party
from tumorboard.vocabulary import PartyKind

Content = dict[str, list[tuple[object, ...]]]


def content_of(location: str, credentials: Credentials | None = None) -> Content:
    """Every row of every table, and the last number that each table gave out."""
    database = open_board(location, credentials)
    try:
        with database.engine.execution_options(**reading_options(database.engine)).connect() as connection:
            names = [table.name for table in Base.metadata.sorted_tables]
            return {
                name: [tuple(row) for row in connection.exec_driver_sql(f"SELECT * FROM {name} ORDER BY 1")]
                for name in (*names, "sqlite_sequence")
            }
    finally:
        database.close()


def test_everything_is_in_the_encrypted_board_and_nothing_of_the_plain_one_is_left(filled_file: FilledBoard) -> None:
    before = content_of(filled_file.location)
    folder = Path(filled_file.location).parent

    recovery_key = encrypt_board(filled_file.location, FOUNDER)

    assert sign_in_of(filled_file.location) is SignIn.PASSPHRASE
    assert {file.name: file.stat().st_mode & 0o777 for file in folder.iterdir()} == {
        "filled.sqlite": 0o600,
        "filled.sqlite.keys": 0o600,
    }
    assert b"CREATE TABLE" not in Path(filled_file.location).read_bytes()
    assert content_of(filled_file.location, FOUNDER) == before
    database = open_board(filled_file.location, FOUNDER)
    assert [result for result in check_board(database) if not result.passed] == []
    database.write(add_party, AddParty(PartyKind.OTHER, "the next"))
    database.close()
    recover_passphrase(filled_file.location, recovery_key, Credentials(COORDINATOR, "another one entirely"))


def test_it_stays_the_same_board(filled_file: FilledBoard) -> None:
    plain = open_board(filled_file.location)
    identity = plain.read(board_identity)
    plain.close()
    encrypt_board(filled_file.location, FOUNDER)
    encrypted = open_board(filled_file.location, FOUNDER)
    assert encrypted.read(board_identity) == identity
    encrypted.close()


def test_a_board_that_somebody_has_open_stays_plain(filled_file: FilledBoard) -> None:
    other = open_board(filled_file.location).signed_in_as(COORDINATOR)
    other.write(add_party, AddParty(PartyKind.OTHER, "meanwhile"))
    with pytest.raises(DatabaseError, match="Close it everywhere"):
        encrypt_board(filled_file.location, FOUNDER)
    other.write(add_party, AddParty(PartyKind.OTHER, "the next"))
    assert [result for result in check_board(other) if not result.passed] == []
    other.close()
    assert [file.name for file in Path(filled_file.location).parent.iterdir()] == ["filled.sqlite"]


@pytest.mark.parametrize(
    ("founder", "words"),
    [(Credentials("ghost", FOUNDER.password), "Nobody active"), (Credentials(COORDINATOR, "short"), "8 characters")],
)
def test_only_a_person_of_the_board_with_a_passphrase_encrypts_it(
    filled_file: FilledBoard, founder: Credentials, words: str
) -> None:
    with pytest.raises(InvalidInputError, match=words):
        encrypt_board(filled_file.location, founder)
    assert [file.name for file in Path(filled_file.location).parent.iterdir()] == ["filled.sqlite"]
    open_board(filled_file.location).close()


def test_keys_that_stand_beside_a_plain_board_are_not_overwritten(filled_file: FilledBoard) -> None:
    keys = key_path(Path(filled_file.location))
    keys.write_text("mine", encoding="utf-8")
    with pytest.raises(NotAllowedError, match="a key file stands beside it"):
        encrypt_board(filled_file.location, FOUNDER)
    assert keys.read_text(encoding="utf-8") == "mine"
    keys.unlink()
    open_board(filled_file.location).close()


def test_an_encrypted_board_is_not_encrypted_again(filled_encrypted: FilledBoard) -> None:
    with pytest.raises(NotAllowedError, match="encrypted already"):
        encrypt_board(filled_encrypted.location, FOUNDER)
    open_board(filled_encrypted.location, FOUNDER).close()


def test_a_board_that_was_not_yet_replaced_when_the_program_was_killed_opens_without_the_key_file(
    filled_file: FilledBoard, tmp_path: Path
) -> None:
    create_board(str(tmp_path / "other.sqlite"), founder=FOUNDER).close()
    keys = (tmp_path / "other.sqlite.keys").rename(key_path(Path(filled_file.location)))
    with pytest.raises(DatabaseError, match=r"The board is a plain file, and the key file filled\.sqlite\.keys"):
        open_board(filled_file.location, FOUNDER)
    keys.unlink()
    open_board(filled_file.location).close()
