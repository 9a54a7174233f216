"""Boards that are open, and an empty one for the tests of a module."""

from collections.abc import Iterator

import pytest

from tests.support.board import Spine
from tests.support.every_table import FilledBoard
from tests.support.postgres import PostgresServer
from tumorboard.database.opening import create_board
from tumorboard.database.sessions import Database, connect


@pytest.fixture(scope="module")
def empty_postgres(postgres_server: PostgresServer) -> Iterator[str]:
    """The URL of an empty board on PostgreSQL, for the tests of one module that leave it as it is."""
    location = postgres_server.create_database()
    create_board(location).close()
    yield location
    postgres_server.drop_database(location)


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
