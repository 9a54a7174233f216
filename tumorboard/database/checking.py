"""Proves that a board is what it should be: its schema, its audit trail, its records, stored files and letters.

Rows are read as they are needed, so that memory does not grow with the board; one stored file at a time is held whole.
No sentence carries a value of a record, only its table and its number.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import CompoundSelect, Connection, literal, select, text, union_all
from sqlalchemy.exc import DBAPIError

from tumorboard.database import search_index
from tumorboard.database.checking_audit import audit_problems, json_object
from tumorboard.database.checking_records import record_problems
from tumorboard.database.data_key import data_key_of
from tumorboard.database.engine import reading_options
from tumorboard.database.patience import without_hurry
from tumorboard.database.refusals import refusal_for, refusals
from tumorboard.database.revisions import head_revision, stored_revision
from tumorboard.database.rights_postgresql import database_grants, expected_database_grants
from tumorboard.database.schema import expected_schema, read_schema
from tumorboard.database.sessions import Database
from tumorboard.database.streaming import stream
from tumorboard.errors import DatabaseError
from tumorboard.models import Base
from tumorboard.vocabulary import Role

_SHOWN = 3
"""How many problems of one kind a sentence names; the rest are counted."""


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What one check found.

    Attributes:
        name: What was checked, e.g. "audit trail".
        passed: Whether all of it holds.
        sentence: What holds, or what does not.
        checked: Whether it could be checked at all with this login.
    """

    name: str
    passed: bool
    sentence: str
    checked: bool = True


@dataclass(frozen=True, slots=True)
class Check:
    """One check.

    Attributes:
        name: What is checked.
        holds: The sentence where all of it holds.
        problems: Yields a sentence for each thing that does not hold.
        only_on: The one kind of database that it is for, "" for both.
        writes: It makes something and takes it back, so that a reading connection cannot run it.
        seen_by: On a shared board, the roles that see enough for it, beside whoever owns the database.
    """

    name: str
    holds: str
    problems: Callable[[Connection], Iterator[str]]
    only_on: str = ""
    writes: bool = False
    seen_by: frozenset[Role] = frozenset()


_NOT_CHECKED = (
    "Not checked: this login does not see enough of the board. Run `tumorboard check` with the login that owns the"
    " board's database."
)


def check_board(database: Database) -> tuple[CheckResult, ...]:
    """Check everything that this login sees enough for, one result for each kind. Nothing is changed.

    Where the board is not at this program's revision, that is the only result.

    Raises:
        DatabaseError: The board cannot be reached.
    """
    revision = _check_revision(database)
    if not revision.passed:
        return (revision,)
    dialect = database.engine.dialect.name
    role = "" if dialect == "sqlite" else _role_seen_as(database)
    if role:
        database.open_trail()
    results = tuple(
        _run(database, check)
        if not role or role in check.seen_by
        else CheckResult(check.name, passed=True, sentence=_NOT_CHECKED, checked=False)
        for check in CHECKS
        if check.only_on in {"", dialect}
    )
    keys = () if data_key_of(database.engine) is None else (_check_keys(database),)
    return (revision, *keys, *results)


def _role_seen_as(database: Database) -> str:
    """The role by which a shared board shows itself; "" for whoever owns the database and sees everything."""
    known = text("SELECT to_regprocedure('tb_setup()') IS NOT NULL")
    query = text("SELECT CASE WHEN tb_setup() THEN '' ELSE tb_role() END")
    with refusals(), database.engine.execution_options(**reading_options(database.engine)).connect() as connection:
        # Where that function is gone, so is what keeps anybody from seeing everything.
        return str(connection.scalar(query)) if connection.scalar(known) else ""


def _check_revision(database: Database) -> CheckResult:
    head = head_revision()
    with refusals(), database.engine.execution_options(**reading_options(database.engine)).connect() as connection:
        stored = stored_revision(connection)
    if stored == head:
        return CheckResult("revision", passed=True, sentence=f"The board is at this program's revision, {head}.")
    found = stored or "none"
    sentence = f"The board is at revision {found} and this program at {head}; nothing else was checked."
    return CheckResult("revision", passed=False, sentence=sentence)


def _check_keys(database: Database) -> CheckResult:
    """Whether the key file of an encrypted board still opens it."""
    # Only an encrypted board needs it.
    from tumorboard.database.keyring import read_key_ring  # noqa: PLC0415 - see above

    key = data_key_of(database.engine)
    try:
        ring = read_key_ring(Path(database.location))
    except DatabaseError as error:
        return CheckResult("keys", passed=False, sentence=error.sentence)
    if key is None or not ring.belongs_to(key):
        return CheckResult("keys", passed=False, sentence="The key file beside the board is that of another one.")
    people = f"The key file is whole; {len(ring.people)} logins have a passphrase"
    recovery = "there is a recovery key" if ring.recovery else "nobody has made a recovery key"
    return CheckResult("keys", passed=True, sentence=f"{people}, {recovery}.")


def _run(database: Database, check: Check) -> CheckResult:
    options = {} if check.writes else reading_options(database.engine)
    with refusals(), database.engine.execution_options(**options).connect() as connection:
        try:
            without_hurry(connection)
            problems = check.problems(connection)
            shown = list(islice(problems, _SHOWN))
            more = sum(1 for _ in problems)
        except DBAPIError as error:
            # Caught while the connection is open, so that what was being read is closed before it.
            return CheckResult(check.name, passed=False, sentence=refusal_for(error).sentence)
    if not shown:
        return CheckResult(check.name, passed=True, sentence=check.holds)
    rest = [f"There are {more} more."] if more else []
    return CheckResult(check.name, passed=False, sentence=" ".join([*shown, *rest]))


def _schema_problems(connection: Connection) -> Iterator[str]:
    expected, present = set(expected_schema(connection)), set(read_schema(connection))
    if connection.dialect.name == "postgresql":
        # The schema to compare with is made in the same database, so what that gives to whom is compared by itself.
        expected |= {f"grant of the database {grant}" for grant in expected_database_grants(connection)}
        present |= {f"grant of the database {grant}" for grant in database_grants(connection)}
    for line in sorted(expected - present):
        yield f"Missing: {_headline(line)}."
    for line in sorted(present - expected):
        yield f"Not expected: {_headline(line)}."


def _headline(line: str) -> str:
    longest = 90
    return line if len(line) <= longest else f"{line[:longest]}…"


def _integrity_problems(connection: Connection) -> Iterator[str]:
    for (finding,) in connection.execute(text("PRAGMA integrity_check(20)")):
        # The words are SQLite's own: pages, indexes and constraints, never a value.
        if finding != "ok":
            yield f"{str(finding).strip()}."


def _foreign_key_problems(connection: Connection) -> Iterator[str]:
    if connection.dialect.name == "sqlite":
        for row in connection.execute(text("PRAGMA foreign_key_check")):
            yield f"{row[0]} {row[1]} refers to a {row[2]} that does not exist."
        return
    for row in stream(connection, _dangling()):
        yield f"{row.child} {row.id} refers to a {row.parent} that does not exist."


@cache
def _dangling() -> CompoundSelect[Any]:
    """Every row that refers to one that does not exist. PostgreSQL has no pragma that would tell."""
    queries = []
    for child in Base.metadata.sorted_tables:
        number = next(iter(child.primary_key.columns)).label("id")
        for key in sorted(child.foreign_keys, key=lambda key: key.parent.name):
            parent = key.column.table.alias("parent")
            there = select(1).where(parent.columns[key.column.name] == key.parent).exists()
            names = literal(child.name).label("child"), literal(key.column.table.name).label("parent")
            queries.append(select(number, *names).where(key.parent.is_not(None), ~there))
    return union_all(*queries)


def _file_problems(connection: Connection) -> Iterator[str]:
    for row in stream(connection, text("SELECT id, sha256, size FROM attachment ORDER BY id")):
        content = connection.scalar(text("SELECT content FROM attachment WHERE id = :id"), {"id": row.id})
        if not isinstance(content, bytes) or hashlib.sha256(content).hexdigest() != row.sha256:
            yield f"The bytes of attachment {row.id} are not what its hash says."
        elif len(content) != row.size:
            yield f"Attachment {row.id} has not the size that is recorded."


def _letter_problems(connection: Connection) -> Iterator[str]:
    letters = text(
        "SELECT letter.id, letter.content, letter.content_sha256, letter.pdf_sha256, attachment.sha256"
        " FROM letter LEFT JOIN attachment ON attachment.id = letter.attachment_id ORDER BY letter.id"
    )
    for letter in stream(connection, letters):
        if hashlib.sha256(str(letter.content).encode()).hexdigest() != letter.content_sha256:
            yield f"The content of letter {letter.id} is not what its hash says."
        if letter.pdf_sha256 != letter.sha256:
            yield f"The PDF of letter {letter.id} is not the one that was issued."
        anchor = json_object(letter.content).get("anchor")
        if isinstance(anchor, dict) and _link(connection, anchor.get("position")) != anchor.get("hash"):
            yield f"Letter {letter.id} names a link of the audit trail that is not there: the trail was rewritten."


def _link(connection: Connection, position: object) -> str | None:
    query = text("SELECT hash FROM audit_link WHERE position = :position")
    found: str | None = connection.scalar(query, {"position": position})
    return found


CHECKS = (
    Check(
        "schema",
        "Every table, constraint, index and trigger is as this program makes it.",
        _schema_problems,
        writes=True,
    ),
    Check("file", "The board's file is intact.", _integrity_problems, only_on="sqlite"),
    Check("references", "Every reference leads to a record.", _foreign_key_problems),
    Check(
        "audit trail",
        "The chain of changes is unbroken and complete.",
        audit_problems,
        seen_by=frozenset({Role.AUDITOR}),
    ),
    Check("records", "Every record is as the audit trail last saw it.", record_problems),
    Check("search", "Every case is found by the words that stand in it.", search_index.problems),
    Check("stored files", "Every stored file is what its hash says.", _file_problems),
    Check("letters", "Every issued letter is what its hashes say; the trail has its link.", _letter_problems),
)
"""In the order in which they are run: what a later one relies on is checked before it."""
