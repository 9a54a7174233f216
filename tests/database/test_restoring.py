"""The restore drill, on both databases, and every backup that must not be restored."""

import json
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from threading import Event, Thread
from typing import Self

import pytest
from sqlalchemy import Row, Table, select

from tests.support.board import COORDINATOR
from tests.support.every_table import FilledBoard
from tests.support.postgres import PostgresServer
from tumorboard.database import revisions
from tumorboard.database.backup import back_up
from tumorboard.database.backup_manifest import manifest_path, size_and_hash
from tumorboard.database.checking import check_board
from tumorboard.database.engine import is_postgresql, reading_options, sqlite_files
from tumorboard.database.opening import open_board
from tumorboard.database.restoring import restore_board
from tumorboard.database.sessions import Database, connect
from tumorboard.errors import DatabaseError
from tumorboard.models import Base
from tumorboard.queries.letters import read_letter_pdf
from tumorboard.services.people import AddParty, add_party
from tumorboard.vocabulary import PartyKind

WRITTEN_MEANWHILE = {"party", "audit_event", "audit_link"}
"""The tables in which the one who goes on writing adds rows."""


@pytest.fixture
def place(filled: FilledBoard, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """Where a backup of the filled board can be restored to."""
    if not is_postgresql(filled.location):
        yield str(tmp_path / "restored.sqlite")
        return
    request.getfixturevalue("postgres_programs")
    server: PostgresServer = request.getfixturevalue("postgres_server")
    location = server.create_database()
    yield location
    server.drop_database(location)


@pytest.fixture
def backup(filled_file: FilledBoard, tmp_path: Path) -> Path:
    """A backup of the filled board in a file."""
    database = connect(filled_file.location)
    copy = back_up(database, tmp_path / "backup.sqlite")
    database.close()
    return copy


class Writer:
    """Somebody who goes on writing while a backup is made; counts what the board has acknowledged."""

    def __init__(self, location: str) -> None:
        """Starts writing when the block is entered."""
        self.acknowledged = 0
        self._one_more, self._enough = Event(), Event()
        self._database = open_board(location)
        self._thread = Thread(target=self._write)

    def __enter__(self) -> Self:
        """Starts."""
        self._thread.start()
        self.wait_for_one_more()
        return self

    def __exit__(self, *_: object) -> None:
        """Stops."""
        self._enough.set()
        self._thread.join()
        self._database.close()

    def wait_for_one_more(self) -> None:
        """Returns when something has been committed that had not been begun before."""
        for _ in range(2):
            self._one_more.clear()
            assert self._one_more.wait(30)

    def _write(self) -> None:
        person = self._database.signed_in_as(COORDINATOR)
        while not self._enough.is_set():
            person.write(add_party, AddParty(PartyKind.OTHER, f"party {self.acknowledged}"))
            self.acknowledged += 1
            self._one_more.set()


def rows(database: Database, table: Table) -> Sequence[Row[tuple[object, ...]]]:
    engine = database.engine.execution_options(**reading_options(database.engine))
    with engine.connect() as connection:
        return connection.execute(select(table).order_by(*table.primary_key.columns)).all()


def test_the_restore_drill(filled: FilledBoard, place: str, tmp_path: Path) -> None:
    source = open_board(filled.location)
    parties = len(rows(source, Base.metadata.tables["party"]))
    with Writer(filled.location) as writer:
        acknowledged = writer.acknowledged
        backup = back_up(source, tmp_path / "backup")
        writer.wait_for_one_more()

    restoration = restore_board(backup, place)

    assert [result for result in restoration.results if not result.passed] == []
    assert {"revision", "schema", "audit trail", "letters"} < {result.name for result in restoration.results}
    restored = open_board(place)
    for table in Base.metadata.sorted_tables:
        before, after = rows(source, table), rows(restored, table)
        assert after, table.name
        if table.name in WRITTEN_MEANWHILE:
            # What is in the backup is all that was there until one moment, and what came later is not.
            assert after == before[: len(after)], table.name
            assert len(after) < len(before), table.name
        elif table.name != "audit_head":
            assert after == before, table.name
    assert len(rows(restored, Base.metadata.tables["party"])) >= parties + acknowledged
    (head,), links = (rows(restored, Base.metadata.tables[name]) for name in ("audit_head", "audit_link"))
    assert (head.position, head.hash) == (links[-1].position, links[-1].hash)
    assert (head.position, head.hash) == (restoration.manifest.state.position, restoration.manifest.state.head)
    letter = restored.read(read_letter_pdf, filled.spine.letter_id)
    assert letter == source.read(read_letter_pdf, filled.spine.letter_id)
    assert letter.startswith(b"%PDF")
    source.close()
    restored.close()


def test_a_restored_board_is_written_on_as_before(filled: FilledBoard, place: str, tmp_path: Path) -> None:
    source = open_board(filled.location)
    restore_board(back_up(source, tmp_path / "backup"), place)
    command = AddParty(PartyKind.OTHER, "the next")
    there, here = (board.signed_in_as(COORDINATOR) for board in (open_board(place), source))
    assert there.write(add_party, command) == here.write(add_party, command)
    assert [result for result in check_board(there) if not result.passed] == []
    there.close()
    source.close()


@pytest.mark.long
def test_nothing_is_restored_over_a_board(filled: FilledBoard, place: str, tmp_path: Path) -> None:
    source = open_board(filled.location)
    backup = back_up(source, tmp_path / "backup")
    restore_board(backup, place)
    restored = open_board(place)
    restored.signed_in_as(COORDINATOR).write(add_party, AddParty(PartyKind.OTHER, "mine"))
    before = rows(restored, Base.metadata.tables["party"])
    with pytest.raises(DatabaseError, match="it was not touched"):
        restore_board(backup, place)
    assert rows(restored, Base.metadata.tables["party"]) == before
    restored.close()
    source.close()


@pytest.mark.parametrize("file", range(4))
def test_nothing_that_a_gone_board_left_is_read_into_the_restored_one(backup: Path, tmp_path: Path, file: int) -> None:
    target = tmp_path / "restored.sqlite"
    left = sqlite_files(target)[file]
    left.write_bytes(b"left")
    with pytest.raises(DatabaseError, match=f"already a file at .*{left.name}; it was not touched"):
        restore_board(backup, str(target))
    assert [path for path in sqlite_files(target) if path.exists()] == [left]
    assert left.read_bytes() == b"left"


def test_a_restored_file_is_for_its_owner_alone_and_the_backup_stays_as_it_was(backup: Path, tmp_path: Path) -> None:
    content = backup.read_bytes()
    target = tmp_path / "restored.sqlite"
    restore_board(backup, str(target))
    assert target.stat().st_mode & 0o777 == 0o600
    assert backup.read_bytes() == content
    assert not [path for path in sqlite_files(backup)[1:] if path.exists()]


def test_a_plain_copy_in_the_place_of_a_backup_is_not_restored(filled_file: FilledBoard, tmp_path: Path) -> None:
    database = open_board(filled_file.location)
    plain = tmp_path / "plain.sqlite"
    with database.engine.execution_options(**reading_options(database.engine)).connect() as reader:
        reader.scalar(select(Base.metadata.tables["party"].columns.id))
        for number in range(133):
            database.signed_in_as(COORDINATOR).write(add_party, AddParty(PartyKind.OTHER, f"party {number}"))
        backup = back_up(database, tmp_path / "backup.sqlite")
        shutil.copyfile(filled_file.location, plain)
    database.close()
    refuse(plain, tmp_path, "no manifest")
    manifest = json.loads(manifest_path(backup).read_text(encoding="utf-8"))
    shutil.copyfile(manifest_path(backup), manifest_path(plain))
    refuse(plain, tmp_path, "cut, altered or replaced")
    # Whoever makes the hash fit still has a copy that lacks what the manifest counts.
    manifest["size"], manifest["sha256"] = size_and_hash_of(plain)
    manifest_path(plain).write_text(json.dumps(manifest), encoding="utf-8")
    refuse(plain, tmp_path, "not the state that the manifest describes")


def size_and_hash_of(path: Path) -> tuple[int, str]:
    with path.open("rb") as stream:
        return size_and_hash(stream)


def refuse(backup: Path, folder: Path, words: str) -> None:
    """Try to restore a backup, which must be refused in these words and leave nothing."""
    target = folder / "restored.sqlite"
    before = {path.name for path in folder.iterdir()}
    with pytest.raises(DatabaseError, match=words):
        restore_board(backup, str(target))
    assert {path.name for path in folder.iterdir()} == before


@pytest.mark.parametrize(
    "damage",
    [
        lambda whole: whole[: len(whole) // 2],
        lambda whole: whole[:0],
        lambda whole: whole + b"\0",
        lambda whole: whole[:-1] + bytes([whole[-1] ^ 1]),
    ],
    ids=["cut", "empty", "longer", "one bit"],
)
def test_a_damaged_backup_is_not_restored(backup: Path, tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    backup.write_bytes(damage(backup.read_bytes()))
    refuse(backup, tmp_path, "cut, altered or replaced")


def test_an_altered_row_is_not_restored(backup: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(backup)) as connection, connection:
        connection.create_function("tb_sha256", -1, lambda *_: "")
        connection.execute("DROP TRIGGER audit_event_refuse_update")
        connection.execute("UPDATE audit_event SET actor = 'nobody' WHERE id = 7")
    refuse(backup, tmp_path, "cut, altered or replaced")
    manifest = json.loads(manifest_path(backup).read_text(encoding="utf-8"))
    manifest["size"], manifest["sha256"] = size_and_hash_of(backup)
    manifest_path(backup).write_text(json.dumps(manifest), encoding="utf-8")
    refuse(backup, tmp_path, "audit trail is broken")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "cannot be understood"),
        ("[]", "cannot be understood"),
        ("{}", "cannot be understood"),
        ("[" * 100_000, "cannot be understood"),
        ('{"format": 1}', "cannot be understood"),
        ('{"format": 2}', "newer version"),
    ],
    ids=["nothing", "a list", "an empty object", "nested", "no fields", "a newer format"],
)
def test_a_manifest_that_cannot_be_understood_restores_nothing(
    backup: Path, tmp_path: Path, content: str, words: str
) -> None:
    manifest_path(backup).write_text(content, encoding="utf-8")
    refuse(backup, tmp_path, words)


@pytest.mark.parametrize(
    ("field", "value"),
    [("kind", "oracle"), ("made_at", "yesterday"), ("made_at", "2026-11-20T09:00:00"), ("state", 7), ("size", "much")],
)
def test_a_manifest_with_a_wrong_value_restores_nothing(
    backup: Path, tmp_path: Path, field: str, value: object
) -> None:
    manifest = json.loads(manifest_path(backup).read_text(encoding="utf-8"))
    manifest_path(backup).write_text(json.dumps({**manifest, field: value}), encoding="utf-8")
    refuse(backup, tmp_path, "cannot be understood")


def test_the_backup_of_a_newer_board_is_left_to_the_newer_program(filled_file: FilledBoard, tmp_path: Path) -> None:
    refuse(backup_at_revision(filled_file, tmp_path, "9999"), tmp_path, "newer version of the program")


def test_the_backup_of_an_older_board_is_restored_to_be_upgraded(
    filled_file: FilledBoard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = backup_at_revision(filled_file, tmp_path, "0000")
    monkeypatch.setattr(revisions, "REVISIONS", ("0000", *revisions.REVISIONS))
    restoration = restore_board(backup, str(tmp_path / "restored.sqlite"))
    assert restoration.must_be_upgraded
    with pytest.raises(DatabaseError, match="tumorboard upgrade"):
        open_board(str(tmp_path / "restored.sqlite"))


def backup_at_revision(board: FilledBoard, folder: Path, revision: str) -> Path:
    """A backup of the board as it would be at another revision."""
    with closing(sqlite3.connect(board.location)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", [revision])
    database = connect(board.location)
    copy = back_up(database, folder / "backup.sqlite")
    database.close()
    return copy


def test_a_file_is_not_restored_to_a_server_nor_to_a_folder_that_is_missing(
    backup: Path, tmp_path: Path, postgres_location: str
) -> None:
    with pytest.raises(DatabaseError, match="only be restored to a file"):
        restore_board(backup, postgres_location)
    with pytest.raises(DatabaseError, match="cannot be made: no such file"):
        restore_board(backup, str(tmp_path / "missing" / "board.sqlite"))
    with pytest.raises(DatabaseError, match="no manifest"):
        restore_board(tmp_path / "missing.sqlite", str(tmp_path / "restored.sqlite"))
