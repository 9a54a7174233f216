"""The tests' PostgreSQL is a real one, keeps databases apart and leaves nothing behind."""

import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest

from tests.support.postgres import KEEPER, PostgresServer, database_name


def fetch_value(location: str, query: str) -> object:
    with psycopg.connect(location) as connection:
        row = connection.execute(query.encode()).fetchone()
    assert row is not None
    return row[0]


def tables(location: str) -> object:
    return fetch_value(location, "SELECT array_agg(tablename::text) FROM pg_tables WHERE schemaname = 'public'")


def test_the_server_is_postgresql_15_or_newer_with_utf_8(postgres_location: str) -> None:
    assert "PostgreSQL" in str(fetch_value(postgres_location, "SELECT version()"))
    assert int(str(fetch_value(postgres_location, "SHOW server_version_num"))) >= 150_000
    assert fetch_value(postgres_location, "SHOW server_encoding") == "UTF8"


def test_the_own_server_checks_passwords_by_scram(postgres_server: PostgresServer, pytestconfig: pytest.Config) -> None:
    if pytestconfig.getoption("--postgres-url"):
        pytest.skip("how a named server checks its logins is its own affair")
    parts = urlsplit(postgres_server.url)
    assert fetch_value(
        postgres_server.url, "SELECT rolpassword LIKE 'SCRAM-SHA-256$%' FROM pg_authid WHERE rolcanlogin"
    )
    assert fetch_value(postgres_server.url, "SELECT bool_and(auth_method = 'scram-sha-256') FROM pg_hba_file_rules")
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(parts._replace(netloc=f"postgres:wrong@127.0.0.1:{parts.port}").geturl())


def test_two_databases_know_nothing_of_each_other(postgres_server: PostgresServer, postgres_location: str) -> None:
    other = postgres_server.create_database()
    with psycopg.connect(postgres_location) as connection:
        connection.execute("CREATE TABLE kept_apart (n integer)")
    assert tables(postgres_location) == ["kept_apart"]
    assert tables(other) is None
    postgres_server.drop_database(other)
    with pytest.raises(psycopg.OperationalError, match="does not exist"):
        psycopg.connect(other)


def test_a_database_made_from_a_template_starts_with_its_rows(
    postgres_server: PostgresServer, postgres_location: str
) -> None:
    with psycopg.connect(postgres_location) as connection:
        connection.execute("CREATE TABLE sites AS SELECT 'C50' AS code")
    copy = postgres_server.create_database(template=postgres_location)
    assert fetch_value(copy, "SELECT code FROM sites") == "C50"
    postgres_server.drop_database(copy)


def test_a_place_for_a_board_is_empty(board_location: str, tmp_path: Path) -> None:
    if board_location.startswith("postgresql://"):
        assert tables(board_location) is None
        assert database_name(board_location).startswith("tumorboard_test_")
    else:
        assert Path(board_location).parent == tmp_path
        assert not Path(board_location).exists()


def test_the_server_and_its_files_go_when_the_process_that_started_it_dies() -> None:
    # Whatever signal a process dies by, its end of the pipe closes; that is all that the keeper sees of it.
    with subprocess.Popen([sys.executable, KEEPER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as keeper:
        assert keeper.stdout is not None
        location = keeper.stdout.readline().strip()
        folder = Path(str(fetch_value(location, "SHOW data_directory"))).parent
        assert folder.is_dir()
    assert keeper.returncode == 0
    assert not folder.exists()
    with pytest.raises(psycopg.OperationalError, match="refused"):
        psycopg.connect(location)
