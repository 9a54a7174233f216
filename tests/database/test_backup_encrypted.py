"""Backups of an encrypted board: encrypted themselves, with their key file, and worth nothing without it."""

import json
import shutil
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Row, Table, select

from tests.support.board import COORDINATOR, PATHOLOGIST
from tests.support.encrypted import FOUNDER
from tests.support.every_table import FilledBoard
from tumorboard.database import revisions
from tumorboard.database.backup import back_up, verify_backup
from tumorboard.database.backup_manifest import manifest_path, read_manifest
from tumorboard.database.backup_schedule import back_up_if_due
from tumorboard.database.checking import check_board
from tumorboard.database.credentials import Credentials, SignIn
from tumorboard.database.data_key import key_path
from tumorboard.database.engine import reading_options
from tumorboard.database.opening import connect_board, create_board, open_board, sign_in_of, upgrade_board
from tumorboard.database.passphrases import add_passphrase, change_passphrase, make_recovery_key
from tumorboard.database.restoring import restore_board
from tumorboard.database.sessions import Database
from tumorboard.errors import DatabaseError, NotAllowedError, WrongCredentialsError
from tumorboard.models import Base
from tumorboard.services.people import AddParty, add_party
from tumorboard.vocabulary import PartyKind


@pytest.fixture
def board(filled_encrypted: FilledBoard) -> Iterator[Database]:
    """The filled encrypted board, open, with the coordinator signed in."""
    database = open_board(filled_encrypted.location, FOUNDER)
    yield database
    database.close()


@pytest.fixture
def backup(board: Database, tmp_path: Path) -> Path:
    """A backup of it."""
    return back_up(board, tmp_path / "backup.sqlite")


def names(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()}


def rows(database: Database, table: Table) -> Sequence[Row[tuple[object, ...]]]:
    query = select(table).order_by(*table.primary_key.columns)
    return database.read(lambda session: session.execute(query).all())


def test_a_backup_comes_with_its_key_file_and_both_are_their_owner_s_alone(board: Database, tmp_path: Path) -> None:
    board.write(add_party, AddParty(PartyKind.OTHER, "the newest"))
    (tmp_path / "here").mkdir()
    copy = back_up(board, tmp_path / "here" / "copy.sqlite")
    verify_backup(board, copy)
    assert {file.name: file.stat().st_mode & 0o777 for file in copy.parent.iterdir()} == dict.fromkeys(
        ("copy.sqlite", "copy.sqlite.keys", "copy.sqlite.manifest.json"), 0o600
    )
    assert sign_in_of(str(copy)) is SignIn.PASSPHRASE


def test_the_restore_drill_of_an_encrypted_board(board: Database, backup: Path, tmp_path: Path) -> None:
    target = tmp_path / "restored" / "board.sqlite"
    target.parent.mkdir()
    restoration = restore_board(backup, str(target), credentials=FOUNDER)
    assert [result for result in restoration.results if not result.passed] == []
    assert "keys" in {result.name for result in restoration.results}
    assert {file.name: file.stat().st_mode & 0o777 for file in target.parent.iterdir()} == dict.fromkeys(
        ("board.sqlite", "board.sqlite.keys"), 0o600
    )
    restored = open_board(str(target), FOUNDER)
    for table in Base.metadata.sorted_tables:
        before, after = rows(board, table), rows(restored, table)
        assert after == before, table.name
    restored.write(add_party, AddParty(PartyKind.OTHER, "the next"))
    assert [result for result in check_board(restored) if not result.passed] == []
    restored.close()


def test_a_backup_opens_with_the_passphrases_of_its_time(board: Database, backup: Path, tmp_path: Path) -> None:
    change_passphrase(board.location, FOUNDER, "since the backup")
    with pytest.raises(WrongCredentialsError):
        restore_board(backup, str(tmp_path / "r1.sqlite"), credentials=Credentials(COORDINATOR, "since the backup"))
    restore_board(backup, str(tmp_path / "r2.sqlite"), credentials=FOUNDER)
    assert not names(tmp_path) & {"r1.sqlite", "r1.sqlite.keys"}


def test_the_recovery_key_restores_too(board: Database, tmp_path: Path) -> None:
    recovery_key = make_recovery_key(board)
    backup = back_up(board, tmp_path / "backup.sqlite")
    restoration = restore_board(backup, str(tmp_path / "restored.sqlite"), recovery_key=recovery_key)
    assert [result for result in restoration.results if not result.passed] == []


def refuse(backup: Path, words: str) -> None:
    before = names(backup.parent)
    with pytest.raises(DatabaseError, match=words):
        restore_board(backup, str(backup.with_name("restored.sqlite")), credentials=FOUNDER)
    assert names(backup.parent) == before


def test_a_backup_without_its_key_file_is_not_restored(backup: Path) -> None:
    key_path(backup).unlink()
    refuse(backup, r"no key file backup\.sqlite\.keys beside it: it opens for nobody")


def test_a_backup_with_another_key_file_is_not_restored(board: Database, backup: Path) -> None:
    add_passphrase(board, Credentials(PATHOLOGIST, "since the backup"))
    shutil.copyfile(key_path(Path(board.location)), key_path(backup))
    refuse(backup, "is not the one that the manifest describes")


def test_without_a_passphrase_nothing_is_restored(backup: Path, tmp_path: Path) -> None:
    before = names(tmp_path)
    with pytest.raises(NotAllowedError, match="This backup is encrypted"):
        restore_board(backup, str(tmp_path / "restored.sqlite"))
    assert names(tmp_path) == before


def test_nothing_is_restored_over_the_key_file_of_a_board(backup: Path) -> None:
    key_path(backup.with_name("restored.sqlite")).write_text("mine", encoding="utf-8")
    refuse(backup, r"already a file at .*restored\.sqlite\.keys; it was not touched")


def test_a_backup_says_in_its_manifest_which_key_file_is_its_own(backup: Path) -> None:
    manifest = json.loads(manifest_path(backup).read_text(encoding="utf-8"))
    assert len(manifest["keys_sha256"]) == 64
    # Whoever takes it out of the manifest still has a file that nobody can read.
    manifest["keys_sha256"] = ""
    manifest_path(backup).write_text(json.dumps(manifest), encoding="utf-8")
    refuse(backup, "cannot be read: it is damaged, or not a board")


def test_manifests_of_plain_boards_name_no_key_file(file_database: Database, tmp_path: Path) -> None:
    assert read_manifest(back_up(file_database, tmp_path / "plain.sqlite")).keys_sha256 == ""


@pytest.mark.parametrize("damage", ["missing", "damaged", "another"])
def test_a_board_whose_keys_are_not_its_own_is_not_backed_up(board: Database, tmp_path: Path, damage: str) -> None:
    keys = key_path(Path(board.location))
    if damage == "missing":
        keys.unlink()
    elif damage == "damaged":
        keys.write_bytes(keys.read_bytes()[:-30])
    else:
        create_board(str(tmp_path / "other.sqlite"), founder=FOUNDER).close()
        shutil.copyfile(tmp_path / "other.sqlite.keys", keys)
    before = names(tmp_path)
    with pytest.raises(DatabaseError, match="key file"):
        back_up(board, tmp_path / "copy.sqlite")
    assert names(tmp_path) == before
    (result,) = (result for result in check_board(board) if result.name == "keys")
    assert not result.passed


def test_a_backup_is_not_written_over_the_key_file_of_another(board: Database, tmp_path: Path) -> None:
    (tmp_path / "copy.sqlite.keys").write_text("mine", encoding="utf-8")
    with pytest.raises(DatabaseError, match="it was not touched"):
        back_up(board, tmp_path / "copy.sqlite")
    assert (tmp_path / "copy.sqlite.keys").read_text(encoding="utf-8") == "mine"


def test_a_backup_that_cannot_be_written_leaves_no_key_file(board: Database, tmp_path: Path) -> None:
    before = names(tmp_path)
    # Long enough that the manifest has no name, and the key file has one.
    with pytest.raises(DatabaseError):
        back_up(board, tmp_path / ("c" * 236))
    assert names(tmp_path) == before


def test_the_oldest_scheduled_backups_go_with_their_key_files(board: Database, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    made = [back_up_if_due(board, folder, timedelta(0), keep=2) for _ in range(3)]
    kept = [path for path in made[1:] if path is not None]
    beside = {name for path in kept for name in (path.name, key_path(path).name, manifest_path(path).name)}
    assert names(folder) == beside


def test_an_older_encrypted_board_is_backed_up_before_it_is_upgraded(
    filled_encrypted: FilledBoard, monkeypatch: pytest.MonkeyPatch
) -> None:
    with connect_board(filled_encrypted.location, FOUNDER).engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0000'")
    monkeypatch.setattr(revisions, "REVISIONS", ("0000", *revisions.REVISIONS))
    with pytest.raises(DatabaseError, match="older version"):
        open_board(filled_encrypted.location, FOUNDER)
    with pytest.raises(NotAllowedError, match="encrypted"):
        upgrade_board(filled_encrypted.location)
    # There is no way from that revision, and what was copied before the attempt is whole.
    with pytest.raises(Exception, match="0000"):
        upgrade_board(filled_encrypted.location, credentials=FOUNDER)
    (backup,) = Path(filled_encrypted.location).parent.glob("*.before-*.sqlite")
    assert read_manifest(backup).state.revision == "0000"
    assert sign_in_of(str(backup)) is SignIn.PASSPHRASE


def test_a_reader_does_not_keep_a_backup_from_what_stands_in_the_log(board: Database, tmp_path: Path) -> None:
    with board.engine.execution_options(**reading_options(board.engine)).connect() as reader:
        reader.scalar(select(Base.metadata.tables["party"].columns.id))
        for number in range(20):
            board.write(add_party, AddParty(PartyKind.OTHER, f"party {number}"))
        copy = back_up(board, tmp_path / "copy.sqlite")
        plain = tmp_path / "plain.sqlite"
        shutil.copyfile(board.location, plain)
        verify_backup(board, copy)
        with pytest.raises(DatabaseError, match="does not agree with the board"):
            verify_backup(board, plain)
