"""Backups that make themselves: when one is due, and which ones go."""

import json
import os
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.support.board import COORDINATOR
from tests.support.every_table import FilledBoard
from tumorboard.database.backup import back_up
from tumorboard.database.backup_manifest import manifest_path, read_manifest
from tumorboard.database.backup_schedule import back_up_if_due, scheduled_backups
from tumorboard.database.engine import is_postgresql
from tumorboard.database.opening import create_board
from tumorboard.database.sessions import Database, connect
from tumorboard.errors import DatabaseError, InvalidInputError
from tumorboard.queries.identity import board_identity
from tumorboard.services.people import AddParty, AddPerson, add_party, add_person
from tumorboard.vocabulary import PartyKind, Role

ALWAYS, HOUR = timedelta(0), timedelta(hours=1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder for backups."""
    made = tmp_path / "backups"
    made.mkdir()
    return made


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Database]:
    """Another board, open, in which something was written."""
    database = create_board(str(tmp_path / "other.sqlite"))
    database.write(add_person, AddPerson("lin", "Lin", Role.COORDINATOR))
    yield database
    database.close()


def made_earlier(backup: Path, earlier: timedelta) -> None:
    """Let the manifest of a backup say that it was made earlier than it was."""
    manifest = json.loads(manifest_path(backup).read_text(encoding="utf-8"))
    manifest["made_at"] = (datetime.now(UTC) - earlier).isoformat()
    manifest_path(backup).write_text(json.dumps(manifest), encoding="utf-8")


def make(database: Database, folder: Path, keep: int = 9) -> Path:
    made = back_up_if_due(database, folder, ALWAYS, keep)
    assert made is not None
    return made


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def both(*backups: Path) -> set[str]:
    """The names of backups and of their manifests."""
    return {file.name for backup in backups for file in (backup, manifest_path(backup))}


def test_a_backup_is_made_when_the_newest_is_older_than_wanted(
    filled: FilledBoard, folder: Path, request: pytest.FixtureRequest
) -> None:
    if is_postgresql(filled.location):
        request.getfixturevalue("postgres_programs")
    database = connect(filled.location)
    first = back_up_if_due(database, folder, HOUR, 9)
    assert first is not None
    assert back_up_if_due(database, folder, HOUR, 9) is None
    made_earlier(first, timedelta(minutes=59))
    assert back_up_if_due(database, folder, HOUR, 9) is None
    made_earlier(first, timedelta(minutes=61))
    second = back_up_if_due(database, folder, HOUR, 9)
    assert second is not None
    assert names(folder) == both(first, second)
    assert [path for path, _ in scheduled_backups(folder, database.read(board_identity))] == [second, first]
    database.close()


def test_the_newest_are_kept_and_the_oldest_go_with_their_manifests(file_database: Database, folder: Path) -> None:
    backups = [make(file_database, folder, keep=3) for _ in range(5)]
    assert names(folder) == both(*backups[2:])


def test_only_its_own_backups_of_this_board_are_counted_and_removed(
    file_database: Database, other: Database, folder: Path
) -> None:
    by_hand = back_up(file_database, folder / "before the move.sqlite")
    of_another = make(other, folder)
    foreign = folder / "tumorboard-000000000000-20200101T000000000000Z.sqlite"
    foreign.write_text("somebody's, without a manifest", encoding="utf-8")
    assert back_up_if_due(file_database, folder, HOUR, 1) is not None
    newest = make(file_database, folder, keep=1)
    assert names(folder) == both(by_hand, of_another, newest) | {foreign.name}


def test_a_backup_that_was_cut_is_not_counted(file_database: Database, folder: Path) -> None:
    first = make(file_database, folder)
    os.truncate(first, first.stat().st_size - 1)
    assert back_up_if_due(file_database, folder, HOUR, 9) is not None


def test_a_backup_from_the_future_does_not_hold_the_next_ones_up(file_database: Database, folder: Path) -> None:
    odd = make(file_database, folder)
    made_earlier(odd, -timedelta(days=400))
    first = back_up_if_due(file_database, folder, HOUR, 2)
    assert first is not None
    assert back_up_if_due(file_database, folder, HOUR, 2) is None
    second = make(file_database, folder, keep=2)
    assert names(folder) == both(first, second)


def test_a_backup_that_cannot_be_made_removes_no_older_one(file_database: Database, folder: Path) -> None:
    good = make(file_database, folder, keep=1)
    file_database.close()
    board = Path(file_database.location)
    shutil.copyfile(board, board.with_suffix(".whole"))
    content = bytearray(board.read_bytes())
    content[len(content) // 2 :] = bytes(len(content) - len(content) // 2)
    board.write_bytes(content)
    with pytest.raises(DatabaseError):
        back_up_if_due(file_database, folder, ALWAYS, 1)
    assert names(folder) == both(good)


def test_what_a_killed_backup_left_goes_after_a_day(file_database: Database, folder: Path) -> None:
    stem = "tumorboard-0123456789ab-20261101T000000000000Z.sqlite"
    left = [folder / f".{stem}.partial", folder / f"{stem}.manifest.json"]
    others = [folder / f".{stem}x.partial", folder / "notes.manifest.json"]
    for path in (*left, *others):
        path.write_text("half", encoding="utf-8")
    first = make(file_database, folder)
    assert names(folder) == both(first) | {path.name for path in (*left, *others)}
    yesterday = (datetime.now(UTC) - timedelta(hours=25)).timestamp()
    for path in (*left, *others):
        os.utime(path, (yesterday, yesterday))
    second = make(file_database, folder)
    assert names(folder) == both(first, second) | {path.name for path in others}


def test_a_missing_folder_is_told_and_not_made(file_database: Database, tmp_path: Path) -> None:
    with pytest.raises(DatabaseError, match="does not exist; no backup was made"):
        back_up_if_due(file_database, tmp_path / "unplugged", ALWAYS, 3)
    assert not (tmp_path / "unplugged").exists()


def test_none_to_keep_is_refused(file_database: Database, folder: Path) -> None:
    with pytest.raises(InvalidInputError, match="At least one"):
        back_up_if_due(file_database, folder, ALWAYS, 0)
    assert names(folder) == set()


def test_each_backup_holds_what_was_written_before_it(file_database: Database, folder: Path) -> None:
    positions = []
    for number in range(3):
        file_database.signed_in_as(COORDINATOR).write(add_party, AddParty(PartyKind.OTHER, f"party {number}"))
        positions.append(read_manifest(make(file_database, folder)).state.position)
    assert positions == list(range(positions[0], positions[0] + 3))
