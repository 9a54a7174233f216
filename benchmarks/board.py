"""A synthetic board of any size in a temporary folder.

The first cases are made through the services. A larger board is filled by copying their rows in SQL, with other
numbers, names and words, because a hundred thousand cases through the services would take half a day.
"""

import sqlite3
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Table

from benchmarks.raw import driver
from benchmarks.sample import HEAVY_EVERY, Sample, SampleMaker
from benchmarks.words import Words
from tumorboard.database.opening import create_board
from tumorboard.database.protection_rules import AUDIT_TABLES
from tumorboard.database.search_index import fill_index
from tumorboard.database.sessions import Database
from tumorboard.models import Base

_ROOTS = frozenset({"clinical_case", "patient", "patient_identifier", "meeting", "attendance"})
"""Tables that are copied though their rows do not name a case."""

_WORDS = {
    ("clinical_case", "clinical_question"): 8,
    ("clinical_case", "summary"): 20,
    ("diagnosis", "verbatim"): 10,
    ("question", "text"): 9,
}
"""Texts that are different in each copy, with their number of words."""

_NAMES = frozenset({("patient", "family_name"), ("patient", "given_name")})
_UNIQUE = frozenset({("clinical_case", "number"), ("patient_identifier", "value")})


@dataclass(frozen=True, slots=True)
class SyntheticBoard:
    """An open board.

    Attributes:
        database: Signed in as setup, who may read everything.
        path: Its file.
        raw: The bare driver on that file.
        cases: How many cases it has.
        newest_id: The id of its newest case.
        middle_id: The id of a case in the middle, far from the first page.
        sample: The cases that were made through the services.
        at_end: What topics have opened besides, closed with the board.
    """

    database: Database
    path: Path
    raw: sqlite3.Connection
    cases: int
    newest_id: int
    middle_id: int
    sample: Sample
    at_end: ExitStack = field(default_factory=ExitStack)

    def close(self) -> None:
        """Give back all connections."""
        self.at_end.close()
        self.raw.close()
        self.database.close()


def make_board(folder: Path, cases: int, *, originals: int = HEAVY_EVERY) -> SyntheticBoard:
    """Make a board of about so many cases, `originals` of them through the services; the same again makes the same."""
    path = folder / "board.sqlite"
    database = create_board(str(path))
    words = Words()
    made = min(cases, originals)
    sample = SampleMaker(database, words).make(made)
    database.engine.dispose()  # only who is alone with a file chooses how it is journaled
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        _copy(connection, words, copies=cases // made - 1)
    # As nobody wrote the copies' words into the index, it is made anew.
    with database.engine.begin() as connection:
        fill_index(connection)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        ids = [row[0] for row in connection.execute("SELECT id FROM clinical_case ORDER BY id")]
    return SyntheticBoard(database, path, driver(path), len(ids), ids[-1], ids[len(ids) // 2], sample)


def _copy(connection: sqlite3.Connection, words: Words, *, copies: int) -> None:
    """Copy every row of a case so many times, with the ids moved on by the same step in all tables."""
    connection.create_function("tb_words", 1, words.text)
    connection.create_function("tb_name", 0, words.name)
    # The triggers would refuse rows that are born signed, and audit each; nothing here reads the audit trail.
    triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    # Nothing of it is worth a journal: a million cases would be written twice.
    unsafe = ("foreign_keys = OFF", "ignore_check_constraints = ON", "synchronous = OFF", "journal_mode = OFF")
    for pragma in (*unsafe, "temp_store = MEMORY"):
        connection.execute(f"PRAGMA {pragma}")
    tables = copied_tables()
    connection.execute("BEGIN IMMEDIATE")
    for name, _ in triggers:
        connection.execute(f'DROP TRIGGER "{name}"')
    step = max(connection.execute(greatest_id(table)).fetchone()[0] for table in tables)
    for table in tables:
        connection.executemany(copying(table, step), ({"copy": copy} for copy in range(1, copies + 1)))
    for _, statement in triggers:
        connection.execute(statement)
    connection.execute("COMMIT")
    connection.execute("PRAGMA journal_mode = WAL")


def copied_tables() -> list[Table]:
    """The tables whose rows belong to cases."""
    return [table for table in Base.metadata.sorted_tables if _is_copied(table)]


def _is_copied(table: Table) -> bool:
    return table.name in _ROOTS or ("case_id" in table.columns and table.name not in AUDIT_TABLES)


def greatest_id(table: Table) -> str:
    """The statement that finds the last number of a table."""
    return f"SELECT coalesce(max(id), 0) FROM {table.name}"  # noqa: S608 - names of our own tables


def copying(table: Table, step: int, *, words: bool = True) -> str:
    """The statement that copies all original rows of a table, moved on by `:copy` steps, with words of their own."""
    values = []
    for column in table.columns:
        place = (table.name, column.name)
        if column.name == "id" or any(_is_copied(key.column.table) for key in column.foreign_keys):
            values.append(f"{column.name} + :copy * {step}")
        elif words and place in _WORDS:
            values.append(f"tb_words({_WORDS[place]})")
        elif words and place in _NAMES:
            values.append("tb_name()")
        elif place in _UNIQUE:
            values.append(f"{column.name} || '-' || :copy")
        else:
            values.append(column.name)
    names = ", ".join(column.name for column in table.columns)
    chosen = ", ".join(values)
    return f"INSERT INTO {table.name} ({names}) SELECT {chosen} FROM {table.name} WHERE id <= {step}"  # noqa: S608 - see above
