"""How a board's file and its connections are made."""

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from tests.support.every_table import FilledBoard
from tumorboard.database.connections import sha256_text
from tumorboard.database.engine import is_postgresql, make_engine
from tumorboard.database.opening import create_board, open_board
from tumorboard.database.sessions import Database
from tumorboard.errors import DatabaseError
from tumorboard.queries.people import list_people


@pytest.mark.parametrize(
    ("location", "shared"),
    [
        ("postgresql://server/board", True),
        ("postgres://server/board", True),
        ("postgresql+psycopg://server/board", True),
        ("board.sqlite", False),
        ("postgresql.sqlite", False),
        ("C:\\boards\\board.sqlite", False),
    ],
)
def test_a_url_is_a_shared_board_and_all_else_a_file(location: str, shared: bool) -> None:
    assert is_postgresql(location) is shared


def test_a_hash_is_that_of_the_joined_parts() -> None:
    assert sha256_text("a", 1, None, "ü") == hashlib.sha256("a1ü".encode()).hexdigest()
    assert sha256_text(None) == hashlib.sha256(b"").hexdigest()


def test_a_new_board_is_its_owner_s_alone(tmp_path: Path) -> None:
    path = tmp_path / "board.sqlite"
    database = create_board(str(path))
    assert path.stat().st_mode & 0o777 == 0o600
    with database.engine.connect() as connection:
        connection.execute(text("SELECT 1 FROM person")).all()
        beside = [file for file in tmp_path.iterdir() if file != path]
        assert beside, "SQLite keeps its log beside the board while it is open"
        assert {file.stat().st_mode & 0o777 for file in beside} == {0o600}
    database.close()


def test_a_closed_board_is_one_file(tmp_path: Path) -> None:
    create_board(str(tmp_path / "board.sqlite")).close()
    assert [file.name for file in tmp_path.iterdir()] == ["board.sqlite"]


def test_a_board_s_name_may_hold_what_an_address_gives_a_meaning(tmp_path: Path) -> None:
    path = tmp_path / "böard ?#%20&mode=memory.sqlite"
    create_board(str(path)).close()
    open_board(str(path)).close()
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_connections_keep_what_a_clinical_board_needs(file_database: Database) -> None:
    expected = {
        "foreign_keys": 1,
        "journal_mode": "wal",
        "synchronous": 2,  # FULL
        "secure_delete": 1,
        "recursive_triggers": 1,
        "temp_store": 2,  # memory: no patient's words in temporary files
    }
    with file_database.engine.connect() as connection:
        assert {name: connection.scalar(text(f"PRAGMA {name}")) for name in expected} == expected


def test_readers_and_writers_of_a_board_that_another_tool_copied_do_not_wait_for_each_other(
    filled_file: FilledBoard,
) -> None:
    with closing(sqlite3.connect(filled_file.location)) as tool:
        tool.execute("PRAGMA journal_mode = DELETE")
    database = open_board(filled_file.location)
    with database.engine.connect() as connection:
        assert connection.scalar(text("PRAGMA journal_mode")) == "wal"
    database.close()


def test_a_board_that_was_moved_away_does_not_come_back_as_an_empty_file(
    file_database: Database, tmp_path: Path
) -> None:
    location = Path(file_database.location)
    location.rename(tmp_path / "elsewhere.sqlite")
    with pytest.raises(DatabaseError, match="cannot be opened"):
        file_database.read(lambda session: session.execute(text("SELECT 1 FROM person")).all())
    assert not location.exists()


def test_a_foreign_file_is_not_changed_by_looking_at_it(tmp_path: Path) -> None:
    path = tmp_path / "addresses.sqlite"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE address (street)")
    before = path.read_bytes()
    with pytest.raises(DatabaseError, match="not a tumor board"):
        open_board(str(path))
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_an_address_that_can_not_be_read_is_refused() -> None:
    with pytest.raises(DatabaseError, match="address of the shared board"):
        make_engine("postgresql://server:port/board")


@pytest.mark.parametrize("change", ["removed", "replaced"])
def test_a_board_that_vanishes_while_it_is_open_is_refused(sqlite_location: str, change: str) -> None:
    database = create_board(sqlite_location)
    path = Path(sqlite_location)
    if change == "replaced":
        copy = path.with_suffix(".copy")
        copy.write_bytes(path.read_bytes())
        copy.replace(path)
    else:
        path.unlink()
    with pytest.raises(DatabaseError, match="moved, removed or replaced"):
        database.read(list_people)
    database.close()
