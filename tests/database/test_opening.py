"""Making and opening boards: what is refused stays as it was, and what fails leaves nothing behind."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from tests.support.every_table import FilledBoard
from tumorboard.database import upgrade
from tumorboard.database.opening import create_board, open_board, upgrade_board
from tumorboard.database.revisions import head_revision
from tumorboard.errors import DatabaseError
from tumorboard.services.people import AddPerson, add_person
from tumorboard.vocabulary import Role

FOREIGN = "CREATE TABLE address (street text)"
OTHER_PROGRAM = "CREATE TABLE alembic_version (version_num varchar(32)); INSERT INTO alembic_version VALUES ('ab12')"


def execute(location: str, statements: str) -> None:
    if location.startswith("postgresql"):
        with psycopg.connect(location) as server:
            server.execute(statements.encode())
    else:
        with closing(sqlite3.connect(location)) as file:
            file.executescript(statements)


def test_a_new_board_is_open_and_can_be_opened_again(board_location: str) -> None:
    created = create_board(board_location)
    created.write(add_person, AddPerson("kim", "Kim", Role.COORDINATOR))
    created.close()
    opened = open_board(board_location)
    assert opened.signed_in_as("kim").actor.login == "kim"
    opened.close()


def test_a_board_is_not_made_twice(board_location: str) -> None:
    create_board(board_location).close()
    with pytest.raises(DatabaseError, match="it was not touched"):
        create_board(board_location)
    open_board(board_location).close()


def test_no_board_is_made_over_another_file(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear colleague", encoding="utf-8")
    with pytest.raises(DatabaseError, match=r"There is already a file at .*; it was not touched"):
        create_board(str(path))
    assert path.read_text(encoding="utf-8") == "Dear colleague"


def test_no_board_is_made_in_a_database_that_holds_something(postgres_location: str) -> None:
    execute(postgres_location, FOREIGN)
    with pytest.raises(DatabaseError, match="not empty; it was not touched"):
        create_board(postgres_location)
    with psycopg.connect(postgres_location) as server:
        tables = server.execute("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace").fetchall()
    assert tables == [("address",)]


def test_no_board_is_made_in_a_folder_that_does_not_exist(tmp_path: Path) -> None:
    with pytest.raises(DatabaseError, match=r"The folder .*missing does not exist"):
        create_board(str(tmp_path / "missing" / "board.sqlite"))


def test_a_board_that_could_not_be_made_leaves_nothing(
    board_location: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scripts = tmp_path / "scripts" / "migrations"
    shutil.copytree(upgrade.SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    broken = f'revision = "9999"\ndown_revision = "{head_revision()}"\ndef upgrade():\n    raise RuntimeError\n'
    (scripts / "versions" / "2099_01_01_broken.py").write_text(broken, encoding="utf-8")
    with monkeypatch.context() as later:
        later.setattr(upgrade, "SCRIPTS", scripts)
        with pytest.raises(RuntimeError):
            create_board(board_location)
    assert [file.name for file in tmp_path.iterdir()] == ["scripts"]
    create_board(board_location).close()


@pytest.mark.parametrize("statements", [FOREIGN, OTHER_PROGRAM], ids=["foreign", "another program's revision"])
def test_what_is_no_board_is_neither_opened_nor_upgraded(board_location: str, statements: str) -> None:
    execute(board_location, statements)
    for attempt in (open_board, upgrade_board):
        with pytest.raises(DatabaseError, match="This is not a tumor board"):
            attempt(board_location)


def test_an_empty_file_is_no_board(tmp_path: Path) -> None:
    path = tmp_path / "board.sqlite"
    path.touch()
    with pytest.raises(DatabaseError, match="This is not a tumor board"):
        open_board(str(path))
    assert path.stat().st_size == 0


def test_text_is_no_board(tmp_path: Path) -> None:
    path = tmp_path / "board.sqlite"
    path.write_text("Dear colleague, " * 400, encoding="utf-8")
    with pytest.raises(DatabaseError, match="This file is not a tumor board, or it is encrypted"):
        open_board(str(path))
    assert path.read_text(encoding="utf-8") == "Dear colleague, " * 400


def test_nothing_at_the_place_and_a_folder_are_no_boards(tmp_path: Path) -> None:
    for path in (tmp_path / "board.sqlite", tmp_path):
        with pytest.raises(DatabaseError, match="There is no board at"):
            open_board(str(path))
    assert list(tmp_path.iterdir()) == []


def test_a_board_with_two_revisions_is_refused(filled: FilledBoard) -> None:
    execute(filled.location, "INSERT INTO alembic_version VALUES ('0000')")
    for attempt in (open_board, upgrade_board):
        with pytest.raises(DatabaseError, match="newer version"):
            attempt(filled.location)


def test_a_board_of_this_revision_needs_no_upgrade(filled: FilledBoard) -> None:
    assert upgrade_board(filled.location) is None
