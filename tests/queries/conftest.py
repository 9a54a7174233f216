"""A working board for the tests of one module, on which each test plays its own case."""

import pytest

from tests.support.clinic import Clinic, open_clinic
from tumorboard.database.sessions import Database


@pytest.fixture(scope="module")
def clinic(shared_database: Database) -> Clinic:
    """A board with people, which the tests of a module fill together; each makes its own cases."""
    return open_clinic(shared_database)
