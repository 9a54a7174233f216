"""Backups of a file: complete, verified, or not there at all."""

import hashlib
import shutil
from datetime import UTC, datetime
from pathlib import Path
from threading import Event, Thread

import pytest
from sqlalchemy import select, text

from tests.support.board import COORDINATOR
from tumorboard import __version__
from tumorboard.database.backup import back_up, verify_backup
from tumorboard.database.backup_manifest import manifest_path, read_manifest
from tumorboard.database.checking import check_board
from tumorboard.database.engine import reading_options, sqlite_files
from tumorboard.database.opening import open_board
from tumorboard.database.revisions import head_revision
from tumorboard.database.sessions import Database
from tumorboard.errors import DatabaseError
from tumorboard.models import Base, Party
from tumorboard.queries.identity import board_identity
from tumorboard.services.people import AddParty, add_party
from tumorboard.vocabulary import PartyKind

COMMITS = 133


def add(database: Database, name: str) -> int:
    return database.signed_in_as(COORDINATOR).write(add_party, AddParty(PartyKind.OTHER, name))


def parties(location: Path) -> list[str]:
    database = open_board(str(location))
    try:
        assert [result for result in check_board(database) if not result.passed] == []
        return database.read(lambda session: list(session.scalars(select(Party.name).order_by(Party.id))))
    finally:
        database.close()


def remove_side_files(board: Path) -> None:
    """What SQLite leaves beside a board that it cannot read."""
    for file in sqlite_files(board)[1:]:
        file.unlink(missing_ok=True)


def test_a_backup_holds_what_still_stands_in_the_log(file_database: Database, tmp_path: Path) -> None:
    add(file_database, "the newest")
    log = Path(f"{file_database.location}-wal")
    assert log.stat().st_size > 0
    copy = back_up(file_database, tmp_path / "copy.sqlite")
    assert copy == tmp_path / "copy.sqlite"
    verify_backup(file_database, copy)
    assert parties(copy)[-1] == "the newest"
    assert copy.stat().st_mode & 0o777 == 0o600


@pytest.mark.long
def test_a_plain_copy_of_the_file_lacks_133_commits_and_does_not_verify(
    file_database: Database, tmp_path: Path
) -> None:
    # Somebody who goes on reading keeps the log from being taken into the file.
    with file_database.engine.execution_options(**reading_options(file_database.engine)).connect() as reader:
        before = reader.scalar(text("SELECT count(*) FROM party"))
        for number in range(COMMITS):
            add(file_database, f"party {number}")
        copy = tmp_path / "copy.sqlite"
        shutil.copyfile(file_database.location, copy)
        backup = back_up(file_database, tmp_path / "backup.sqlite")
        with pytest.raises(DatabaseError, match="does not agree with the board"):
            verify_backup(file_database, copy)
        verify_backup(file_database, backup)
    # Although nothing in it is wrong:
    assert len(parties(copy)) == before
    assert len(parties(backup)) == before + COMMITS


def test_an_older_backup_does_not_verify_against_the_board_of_today(file_database: Database, tmp_path: Path) -> None:
    copy = back_up(file_database, tmp_path / "copy.sqlite")
    verify_backup(file_database, copy)
    add(file_database, "the newest")
    with pytest.raises(DatabaseError, match="does not agree with the board"):
        verify_backup(file_database, copy)


def test_a_damaged_backup_does_not_verify(file_database: Database, tmp_path: Path) -> None:
    copy = back_up(file_database, tmp_path / "copy.sqlite")
    whole = copy.read_bytes()
    for damaged in (whole[: len(whole) // 2], b"no database" * 100, whole[:4096] + b"\xff" * 4096 + whole[8192:]):
        copy.write_bytes(damaged)
        with pytest.raises(DatabaseError, match="backup"):
            verify_backup(file_database, copy)


def test_a_backup_with_one_damaged_page_does_not_verify(file_database: Database, tmp_path: Path) -> None:
    copy = back_up(file_database, tmp_path / "copy.sqlite")
    with file_database.engine.connect() as connection:
        root = connection.scalar(text("SELECT rootpage FROM sqlite_master WHERE name = 'ix_patient_family_name'"))
        page_size = connection.scalar(text("PRAGMA page_size"))
    with copy.open("r+b") as file:
        file.seek(root * page_size - 4)
        file.write(b"\xff\xff\xff\xff")
    with pytest.raises(DatabaseError, match="does not agree with the board"):
        verify_backup(file_database, copy)


def test_a_backup_without_a_protection_does_not_verify(file_database: Database, tmp_path: Path) -> None:
    copy = back_up(file_database, tmp_path / "copy.sqlite")
    other = open_board(str(copy))
    with other.engine.begin() as connection:
        connection.execute(text("DROP TRIGGER review_guard_update"))
    other.close()
    with pytest.raises(DatabaseError, match="does not agree with the board"):
        verify_backup(file_database, copy)


@pytest.mark.long
def test_backups_made_while_others_write_are_each_one_state(file_database: Database, tmp_path: Path) -> None:
    writing, enough = Event(), Event()

    def write() -> None:
        number = 0
        while not enough.is_set():
            add(file_database, f"party {number}")
            number += 1
            writing.set()

    writer = Thread(target=write)
    writer.start()
    try:
        assert writing.wait(30)
        counts = [len(parties(back_up(file_database, tmp_path / f"{number}.sqlite"))) for number in range(3)]
    finally:
        enough.set()
        writer.join()
    assert counts == sorted(counts)


def test_a_backup_says_in_its_manifest_what_it_holds(file_database: Database, tmp_path: Path) -> None:
    before = datetime.now(UTC)
    copy = back_up(file_database, tmp_path / "copy.sqlite")
    manifest = read_manifest(copy)
    with file_database.engine.connect() as connection:
        head = connection.execute(text("SELECT position, hash FROM audit_head")).one()
        letters = connection.scalar(text("SELECT count(*) FROM letter"))
    assert manifest.kind == "sqlite"
    assert manifest.program == __version__
    assert before <= manifest.made_at <= datetime.now(UTC)
    assert (manifest.size, manifest.sha256) == (copy.stat().st_size, hashlib.sha256(copy.read_bytes()).hexdigest())
    assert manifest.state.board == file_database.read(board_identity)
    assert (manifest.state.position, manifest.state.head) == tuple(head)
    assert manifest.state.revision == head_revision()
    assert manifest.state.rows["letter"] == letters
    assert set(manifest.state.rows) == {*Base.metadata.tables, "alembic_version"}
    assert manifest_path(copy).stat().st_mode & 0o777 == 0o600


def test_a_board_whose_audit_trail_is_broken_is_not_backed_up(file_database: Database, tmp_path: Path) -> None:
    with file_database.engine.begin() as connection:
        connection.execute(text("DROP TRIGGER audit_event_refuse_update"))
        connection.execute(text("UPDATE audit_event SET actor = 'nobody' WHERE id = 7"))
    before = {file.name for file in tmp_path.iterdir()}
    with pytest.raises(DatabaseError, match=r"audit trail is broken.*Change 7 was altered"):
        back_up(file_database, tmp_path / "copy.sqlite")
    assert {file.name for file in tmp_path.iterdir()} == before


def test_nothing_is_written_over_what_is_there(file_database: Database, tmp_path: Path) -> None:
    target = tmp_path / "copy.sqlite"
    target.write_text("mine", encoding="utf-8")
    with pytest.raises(DatabaseError, match="it was not touched"):
        back_up(file_database, target)
    assert target.read_text(encoding="utf-8") == "mine"
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    with pytest.raises(DatabaseError, match="it was not touched"):
        back_up(file_database, tmp_path / "link")


@pytest.mark.parametrize(
    "target",
    ["missing/copy.sqlite", "c" * 252, "c" * 240],
    ids=["no folder", "no name for the backup", "no name for its manifest"],
)
def test_a_backup_that_can_not_be_written_leaves_nothing(file_database: Database, tmp_path: Path, target: str) -> None:
    file_database.close()
    before = {file.name for file in tmp_path.iterdir()}
    with pytest.raises(DatabaseError):
        back_up(file_database, tmp_path / target)
    assert {file.name for file in tmp_path.iterdir()} == before


def test_a_backup_of_a_damaged_board_is_refused_and_leaves_nothing(file_database: Database, tmp_path: Path) -> None:
    file_database.close()
    board = Path(file_database.location)
    whole = board.read_bytes()
    board.write_bytes(whole[: len(whole) // 2])
    before = {file.name for file in tmp_path.iterdir()}
    with pytest.raises(DatabaseError, match="damaged"):
        back_up(file_database, tmp_path / "copy.sqlite")
    file_database.close()
    remove_side_files(board)
    assert {file.name for file in tmp_path.iterdir()} == before


def test_what_a_killed_backup_left_does_not_stand_in_the_way(file_database: Database, tmp_path: Path) -> None:
    (tmp_path / ".copy.sqlite.partial").write_text("half", encoding="utf-8")
    back_up(file_database, tmp_path / "copy.sqlite")
    assert not (tmp_path / ".copy.sqlite.partial").exists()
