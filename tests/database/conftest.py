"""Filled boards that are open."""

from collections.abc import Iterator

import pytest

from tests.support.board import Spine
from tests.support.every_table import FilledBoard
from tumorboard.database.sessions import Database, connect


@pytest.fixture
def database(filled: FilledBoard) -> Iterator[Database]:
    """The filled board, open."""
    board = connect(filled.location, key=filled.key)
    yield board
    board.close()


@pytest.fixture
def file_database(filled_file: FilledBoard) -> Iterator[Database]:
    """The filled board in a file, open."""
    board = connect(filled_file.location)
    yield board
    board.close()


@pytest.fixture
def encrypted_database(filled_encrypted: FilledBoard) -> Iterator[Database]:
    """The filled encrypted board, open, with nobody signed in."""
    board = connect(filled_encrypted.location, key=filled_encrypted.key)
    yield board
    board.close()


@pytest.fixture
def spine(filled: FilledBoard) -> Spine:
    """What is in the filled board."""
    return filled.spine
