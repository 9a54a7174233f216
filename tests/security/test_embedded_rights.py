"""A board in a file: the program's own connection asks the same of everybody, and another tool writes nothing."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from tests.security.people import DISABLED, OUTSIDER, SECRET
from tests.support.board import ADMINISTRATOR, AUDITOR, CHAIR, COORDINATOR, PATHOLOGIST, RADIOLOGIST
from tumorboard.database.engine import ACTOR, CONFIRMED
from tumorboard.database.rights_rules import RIGHTS

NAMES = sorted(RIGHTS)
TITLE = "UPDATE person SET row_version = row_version + 1, title = 'Prof' WHERE login = 'novak'"
SIGNED = (
    "UPDATE review SET row_version = row_version + 1, signed_at = strftime('%Y-%m-%d %H:%M:%f', 'now') WHERE id ="
    " (SELECT max(review.id) FROM review JOIN person ON person.id = reviewer_id WHERE login = :login)"
)


@pytest.fixture
def tool(attacked_file: Engine) -> Iterator[sqlite3.Connection]:
    """Another program that opens the file, without our functions."""
    with attacked_file.connect() as connection:
        path = connection.exec_driver_sql("PRAGMA database_list").fetchone()
    assert path is not None
    with closing(sqlite3.connect(path[2], isolation_level=None)) as opened:
        yield opened


def acting(engine: Engine, login: str, **options: object) -> Connection:
    """The program's own connection, as it is given to somebody who signed in."""
    return engine.execution_options(**{ACTOR: login, **options}).connect()


@pytest.mark.parametrize(("login", "done"), [(COORDINATOR, True), (ADMINISTRATOR, True), ("setup", True)])
def test_the_program_lets_those_act_who_may(attacked_file: Engine, login: str, *, done: bool) -> None:
    with acting(attacked_file, login) as connection:
        assert (connection.execute(text(TITLE)).rowcount == 1) is done
        connection.rollback()


@pytest.mark.parametrize("login", [CHAIR, AUDITOR, OUTSIDER, DISABLED, "nobody", "", "SETUP", "setup "])
def test_the_program_lets_nobody_else(attacked_file: Engine, login: str) -> None:
    with acting(attacked_file, login) as connection:
        with pytest.raises(DBAPIError, match="TB006 this role changes no person"):
            connection.execute(text(TITLE))
        connection.rollback()


def test_the_program_asks_for_the_passphrase_before_it_signs(attacked_file: Engine) -> None:
    with acting(attacked_file, PATHOLOGIST, **{CONFIRMED: False}) as connection:
        with pytest.raises(DBAPIError, match="TB009 a signature is confirmed with the password"):
            connection.execute(text(SIGNED), {"login": PATHOLOGIST})
        connection.rollback()
    with acting(attacked_file, PATHOLOGIST) as connection:
        assert connection.execute(text(SIGNED), {"login": PATHOLOGIST}).rowcount == 1
        connection.rollback()
    with acting(attacked_file, RADIOLOGIST) as connection:
        with pytest.raises(DBAPIError, match="TB007 only its author changes review"):
            connection.execute(text(SIGNED), {"login": PATHOLOGIST})
        connection.rollback()


@pytest.mark.parametrize("name", NAMES)
def test_another_tool_writes_to_no_table(tool: sqlite3.Connection, name: str) -> None:
    for statement in (
        f"UPDATE {name} SET row_version = row_version + 1",
        f"DELETE FROM {name}",
        f"INSERT INTO {name} SELECT * FROM {name} LIMIT 1",
        f"INSERT OR REPLACE INTO {name} SELECT * FROM {name} LIMIT 1",
    ):
        with pytest.raises(sqlite3.DatabaseError, match=r"no such function: tb_"):
            tool.execute(statement)


def test_another_tool_reads_a_plain_file_whatever_is_sealed(tool: sqlite3.Connection) -> None:
    # What docs/security.md says is not protected; an encrypted file is for this.
    assert SECRET in str(tool.execute("SELECT statement FROM opinion").fetchall())
