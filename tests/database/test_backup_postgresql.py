"""Backups of a shared board: whole, or refused with a sentence that says what is missing."""

import os
import stat
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit
from uuid import uuid4

import psycopg
import pytest
from psycopg import sql

from tests.support.board import COORDINATOR
from tests.support.every_table import FilledBoard
from tests.support.postgres import PostgresServer, database_name
from tumorboard.database.backup import back_up
from tumorboard.database.backup_manifest import manifest_path, read_manifest
from tumorboard.database.backup_postgresql import PROGRAM_VARIABLE, require_complete
from tumorboard.database.backup_state import BoardState, read_state
from tumorboard.database.engine import reading_options
from tumorboard.database.restoring import restore_board
from tumorboard.database.sessions import Database, connect
from tumorboard.errors import DatabaseError
from tumorboard.services.people import AddParty, add_party
from tumorboard.vocabulary import PartyKind

SECRET = "a secret & 'quoted' one"  # noqa: S105 - of a role that lives as long as its test


@pytest.fixture
def shared(filled_database: FilledBoard) -> Iterator[Database]:
    """A filled board on PostgreSQL, open."""
    board = connect(filled_database.location)
    yield board
    board.close()


@dataclass(frozen=True, slots=True)
class Role:
    """A role of the server that may sign in: its name, and the board's URL for it."""

    name: str
    location: str


@pytest.fixture
def role(filled_database: FilledBoard, postgres_server: PostgresServer) -> Iterator[Role]:
    """A role that may enter the filled board and is stopped by no row security, without any right to its tables."""
    name = f"tumorboard_test_{uuid4().hex[:12]}"
    parts = urlsplit(filled_database.location)
    with psycopg.connect(postgres_server.url, autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE ROLE {} LOGIN BYPASSRLS PASSWORD {}").format(sql.Identifier(name), SECRET))
    run(filled_database.location, "GRANT CONNECT ON DATABASE {} TO {}", database_name(filled_database.location), name)
    run(filled_database.location, "GRANT USAGE ON SCHEMA public TO {}", name)
    quoted = "a%20secret%20%26%20%27quoted%27%20one"
    yield Role(name, parts._replace(netloc=f"{name}:{quoted}@{parts.hostname}:{parts.port}").geturl())
    run(filled_database.location, "DROP OWNED BY {}", name)
    with psycopg.connect(postgres_server.url, autocommit=True) as connection:
        connection.execute(sql.SQL("DROP ROLE {}").format(sql.Identifier(name)))


@pytest.fixture
def empty(postgres_server: PostgresServer) -> Iterator[str]:
    """An empty database, dropped before the roles that have rights to it."""
    location = postgres_server.create_database()
    yield location
    postgres_server.drop_database(location)


def run(location: str, statement: str, *names: str) -> None:
    with psycopg.connect(location, autocommit=True) as connection:
        connection.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))


def refuse(location: str, folder: Path, words: str) -> None:
    """Try to back a board up, which must be refused in these words and leave nothing."""
    database = connect(location)
    with pytest.raises(DatabaseError, match=words):
        back_up(database, folder / "board.dump")
    database.close()
    assert list(folder.iterdir()) == []


def state_of(database: Database) -> BoardState:
    with database.engine.execution_options(**reading_options(database.engine)).connect() as connection:
        return read_state(connection)


def stand_in(folder: Path, script: str) -> Path:
    """A program in the place of pg_dump."""
    folder.mkdir()
    program = folder / "pg_dump"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o700)
    return program


@pytest.mark.usefixtures("postgres_programs")
def test_a_backup_is_private_and_says_in_its_manifest_what_it_holds(shared: Database, tmp_path: Path) -> None:
    backup = back_up(shared, tmp_path / "board.dump")
    manifest = read_manifest(backup)
    assert manifest.kind == "postgresql"
    assert manifest.state == state_of(shared)
    assert {stat.S_IMODE(path.stat().st_mode) for path in (backup, manifest_path(backup))} == {0o600}
    assert backup.read_bytes().startswith(b"PGDMP")
    assert {path.name for path in tmp_path.iterdir()} == {"board.dump", "board.dump.manifest.json"}


@pytest.mark.long
def test_an_archive_that_lacks_something_is_not_complete(
    shared: Database, postgres_programs: Path, tmp_path: Path
) -> None:
    state = state_of(shared)

    def archive(name: str, *arguments: str) -> Path:
        path = tmp_path / name
        program = postgres_programs / "pg_dump"
        subprocess.run([program, "--format=custom", f"--file={path}", shared.location, *arguments], check=True)
        return path

    whole = archive("whole")
    require_complete(whole, "public", state)
    for lacking in ("--exclude-table-data=opinion", "--exclude-table=letter", "--schema-only"):
        with pytest.raises(DatabaseError, match="does not agree with the board"):
            require_complete(archive("less", lacking), "public", state)
    shared.signed_in_as(COORDINATOR).write(add_party, AddParty(PartyKind.OTHER, "the newest"))
    with pytest.raises(DatabaseError, match="does not agree with the board"):
        require_complete(whole, "public", state_of(shared))
    content = whole.read_bytes()
    for cut in (b"", content[: len(content) // 3], content[: len(content) - 1000]):
        whole.write_bytes(cut)
        with pytest.raises(DatabaseError):
            require_complete(whole, "public", state)


@pytest.mark.usefixtures("postgres_programs")
def test_a_login_from_which_row_security_hides_rows_backs_nothing_up(
    filled_database: FilledBoard, role: Role, tmp_path: Path
) -> None:
    board = filled_database.location
    run(board, "GRANT SELECT ON ALL TABLES IN SCHEMA public TO {}", role.name)
    run(board, "GRANT SELECT ON ALL SEQUENCES IN SCHEMA public TO {}", role.name)
    run(board, "ALTER ROLE {} NOBYPASSRLS", role.name)
    refuse(role.location, tmp_path, "may not read every row")
    run(board, "ALTER ROLE {} BYPASSRLS", role.name)
    database = connect(role.location)
    assert read_manifest(back_up(database, tmp_path / "board.dump")).state.rows["opinion"] > 1
    database.close()


@pytest.mark.usefixtures("postgres_programs")
def test_a_login_that_may_read_only_some_columns_backs_nothing_up(
    filled_database: FilledBoard, role: Role, tmp_path: Path
) -> None:
    board = filled_database.location
    run(board, "GRANT SELECT ON ALL TABLES IN SCHEMA public TO {}", role.name)
    run(board, "REVOKE SELECT ON opinion FROM {}", role.name)
    run(board, "GRANT SELECT (id, case_id) ON opinion TO {}", role.name)
    refuse(role.location, tmp_path, "may not read every row")


@pytest.mark.usefixtures("postgres_programs")
def test_a_dump_that_fails_on_its_way_leaves_nothing(filled_database: FilledBoard, role: Role, tmp_path: Path) -> None:
    # It may read every table, but not the sequences, of which pg_dump learns last.
    run(filled_database.location, "GRANT SELECT ON ALL TABLES IN SCHEMA public TO {}", role.name)
    refuse(role.location, tmp_path, "could not read the whole board")


def test_a_dump_that_leaves_something_out_without_a_word_is_not_kept(
    filled_database: FilledBoard, postgres_programs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = f'"{postgres_programs}/pg_dump"'
    script = f'case $1 in --version) exec {real} "$@";; *) exec {real} --exclude-table-data=opinion "$@";; esac'
    careless = stand_in(tmp_path / "bin", script)
    careless.with_name("pg_restore").symlink_to(postgres_programs / "pg_restore")
    (tmp_path / "copies").mkdir()
    monkeypatch.setenv(PROGRAM_VARIABLE, str(careless))
    refuse(filled_database.location, tmp_path / "copies", "does not agree with the board")


def test_without_pg_dump_it_says_what_to_install(
    filled_database: FilledBoard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    refuse(filled_database.location, tmp_path, r"pg_dump was not found\. Install the PostgreSQL client programs")
    monkeypatch.setenv(PROGRAM_VARIABLE, str(tmp_path / "nowhere" / "pg_dump"))
    refuse(filled_database.location, tmp_path, "pg_dump was not found at .*nowhere")


def test_a_pg_dump_that_is_older_than_the_server_is_refused_with_what_to_install(
    filled_database: FilledBoard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = stand_in(tmp_path / "old", 'echo "pg_dump (PostgreSQL) 9.6"')
    (tmp_path / "copies").mkdir()
    monkeypatch.setenv(PROGRAM_VARIABLE, str(old))
    refuse(filled_database.location, tmp_path / "copies", r"is version 9 and the server is \d\d\. Install")


def test_a_password_is_not_among_the_arguments_of_pg_dump(
    filled_database: FilledBoard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = tmp_path / "seen"
    script = (
        f'case $1 in --version) echo "pg_dump (PostgreSQL) 99.1";; *) echo "$PGPASSWORD" "$@" >{seen}; exit 1;; esac'
    )
    monkeypatch.setenv(PROGRAM_VARIABLE, str(stand_in(tmp_path / "bin", script)))
    (tmp_path / "copies").mkdir()
    refuse(filled_database.location, tmp_path / "copies", "could not read the whole board")
    password, _, arguments = seen.read_text(encoding="utf-8").partition(" ")
    assert password == urlsplit(filled_database.location).password
    assert password not in arguments
    assert f"dbname={database_name(filled_database.location)}" in arguments
    assert "enable-row-security" not in arguments


@pytest.mark.usefixtures("postgres_programs")
def test_a_password_with_special_characters_reaches_pg_dump(
    filled_database: FilledBoard, role: Role, tmp_path: Path
) -> None:
    run(filled_database.location, "GRANT SELECT ON ALL TABLES IN SCHEMA public TO {}", role.name)
    run(filled_database.location, "GRANT SELECT ON ALL SEQUENCES IN SCHEMA public TO {}", role.name)
    database = connect(role.location)
    assert back_up(database, tmp_path / "board.dump").stat().st_size > 0
    database.close()


@pytest.mark.usefixtures("postgres_programs")
@pytest.mark.long
def test_rights_are_restored_and_the_database_is_not_open_to_everybody(
    shared: Database, role: Role, empty: str, tmp_path: Path
) -> None:
    name = database_name(shared.location)
    run(shared.location, "REVOKE ALL ON DATABASE {} FROM PUBLIC", name)
    run(shared.location, "GRANT CONNECT ON DATABASE {} TO {}", name, role.name)
    run(shared.location, "GRANT SELECT (id, name), UPDATE (name) ON party TO {}", role.name)
    run(shared.location, "REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC")
    restoration = restore_board(back_up(shared, tmp_path / "board.dump"), empty)
    # What was given beside the board's own rights comes back, and is told.
    (told,) = [result for result in restoration.results if not result.passed]
    assert told.name == "schema"
    assert f"to {role.name}" in told.sentence
    assert "rights" in {result.name for result in restoration.results}
    restored = connect(empty)
    assert state_of(restored) == state_of(shared)
    restored.close()
    with psycopg.connect(empty) as connection:
        answer = connection.execute(
            "SELECT has_database_privilege('public', current_database(), 'CONNECT'),"
            " has_database_privilege('public', current_database(), 'TEMP'),"
            " has_database_privilege(%(role)s, current_database(), 'CONNECT'),"
            " has_column_privilege(%(role)s, 'party', 'name', 'UPDATE'),"
            " has_column_privilege(%(role)s, 'party', 'created_at', 'UPDATE'),"
            " has_function_privilege('public', 'tb_audit_link()', 'EXECUTE')",
            {"role": role.name},
        ).fetchone()
    assert answer == (False, False, True, True, False, False)


@pytest.mark.long
@pytest.mark.usefixtures("postgres_programs")
def test_a_server_that_lacks_a_role_is_told_which_and_nothing_is_restored(
    shared: Database, postgres_server: PostgresServer, empty: str, tmp_path: Path
) -> None:
    name = f"tumorboard_test_{uuid4().hex[:12]}"
    run(postgres_server.url, "CREATE ROLE {}", name)
    run(shared.location, "GRANT SELECT ON party TO {}", name)
    backup = back_up(shared, tmp_path / "board.dump")
    run(shared.location, "DROP OWNED BY {}", name)
    run(postgres_server.url, "DROP ROLE {}", name)
    with pytest.raises(DatabaseError, match=f"lacks “{name}”"):
        restore_board(backup, empty)
    assert tables(empty) == 0


@pytest.mark.usefixtures("postgres_programs")
@pytest.mark.long
def test_a_restore_that_fails_on_its_way_leaves_the_database_empty(
    shared: Database, empty: str, tmp_path: Path
) -> None:
    backup = back_up(shared, tmp_path / "board.dump")
    # A type is no table, and is seen only when pg_restore makes one of the same name.
    run(empty, "CREATE DOMAIN letter AS text")
    with pytest.raises(DatabaseError, match="the database is as it was"):
        restore_board(backup, empty)
    assert tables(empty) == 0


@pytest.mark.parametrize(
    "occupied",
    ["CREATE TABLE notes (id integer)", "CREATE SCHEMA notes", "CREATE FUNCTION one() RETURNS int RETURN 1"],
)
@pytest.mark.usefixtures("postgres_programs")
def test_nothing_is_restored_beside_what_is_there(shared: Database, empty: str, tmp_path: Path, occupied: str) -> None:
    backup = back_up(shared, tmp_path / "board.dump")
    run(empty, occupied)
    with pytest.raises(DatabaseError, match="not empty; it was not touched"):
        restore_board(backup, empty)
    assert tables(empty) == (1 if "TABLE" in occupied else 0)


@pytest.mark.usefixtures("postgres_programs")
def test_an_archive_that_was_altered_or_is_for_a_file_is_not_restored(
    shared: Database, empty: str, tmp_path: Path
) -> None:
    backup = back_up(shared, tmp_path / "board.dump")
    with pytest.raises(DatabaseError, match="only be restored to an empty PostgreSQL database"):
        restore_board(backup, str(tmp_path / "board.sqlite"))
    content = backup.read_bytes()
    backup.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    with pytest.raises(DatabaseError, match="cut, altered or replaced"):
        restore_board(backup, empty)
    assert tables(empty) == 0


@pytest.mark.usefixtures("postgres_programs")
@pytest.mark.long
def test_without_pg_restore_nothing_is_restored(
    shared: Database, empty: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = back_up(shared, tmp_path / "board.dump")
    monkeypatch.setenv(PROGRAM_VARIABLE, os.fspath(tmp_path / "pg_dump"))
    with pytest.raises(DatabaseError, match="pg_restore was not found"):
        restore_board(backup, empty)
    assert tables(empty) == 0


def tables(location: str) -> int:
    with psycopg.connect(location) as connection:
        answer = connection.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone()
    assert answer is not None
    return int(answer[0])
