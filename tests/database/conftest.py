"""A filled board, made once for each kind of database, and copies of it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.board import Spine
from tests.support.every_table import FilledBoard, fill_board
from tests.support.postgres import PostgresServer
from tumorboard.database.opening import create_board
from tumorboard.database.sessions import Database, connect


@pytest.fixture(scope="session")
def filled_sqlite(tmp_path_factory: pytest.TempPathFactory) -> FilledBoard:
    """A filled board in a file, which no test may change."""
    return fill_board(str(tmp_path_factory.mktemp("filled") / "board.sqlite"))


@pytest.fixture(scope="session")
def filled_postgres(postgres_server: PostgresServer) -> Iterator[FilledBoard]:
    """A filled board on PostgreSQL, which no test may change or stay connected to."""
    board = fill_board(postgres_server.create_database())
    yield board
    postgres_server.drop_database(board.location)


@pytest.fixture(scope="module")
def empty_postgres(postgres_server: PostgresServer) -> Iterator[str]:
    """The URL of an empty board on PostgreSQL, for the tests of one module that leave it as it is."""
    location = postgres_server.create_database()
    create_board(location).close()
    yield location
    postgres_server.drop_database(location)


@pytest.fixture
def filled_file(filled_sqlite: FilledBoard, tmp_path: Path) -> FilledBoard:
    """A filled board in a file of the test's own."""
    copy = tmp_path / "filled.sqlite"
    shutil.copyfile(filled_sqlite.location, copy)
    return FilledBoard(str(copy), filled_sqlite.spine)


@pytest.fixture
def filled_database(filled_postgres: FilledBoard, postgres_server: PostgresServer) -> Iterator[FilledBoard]:
    """A filled board on PostgreSQL of the test's own."""
    location = postgres_server.create_database(filled_postgres.location)
    yield FilledBoard(location, filled_postgres.spine)
    postgres_server.drop_database(location)


@pytest.fixture(params=["sqlite", "postgresql"])
def filled(request: pytest.FixtureRequest) -> FilledBoard:
    """A filled board of the test's own, once on SQLite and once on PostgreSQL."""
    fixture = {"sqlite": "filled_file", "postgresql": "filled_database"}[request.param]
    board: FilledBoard = request.getfixturevalue(fixture)
    return board


@pytest.fixture
def database(filled: FilledBoard) -> Iterator[Database]:
    """The filled board, open."""
    board = connect(filled.location)
    yield board
    board.close()


@pytest.fixture
def file_database(filled_file: FilledBoard) -> Iterator[Database]:
    """The filled board in a file, open."""
    board = connect(filled_file.location)
    yield board
    board.close()


@pytest.fixture
def spine(filled: FilledBoard) -> Spine:
    """What is in the filled board."""
    return filled.spine
