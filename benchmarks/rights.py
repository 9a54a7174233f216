"""Rights on a shared board: what row-level security costs a person, against the same SQL for whoever owns the tables.

Both sides are connections of one PostgreSQL; the one acts as the person whose statements were recorded, the other as
the superuser, to whom no policy applies.
"""

import atexit
from collections.abc import Sequence
from contextlib import ExitStack
from typing import Any

import psycopg

from benchmarks.board import SyntheticBoard, copied_tables, copying, greatest_id
from benchmarks.measure import Absent, Comparison, Contender, Count, Topic
from benchmarks.raw import Statement, statements_of
from benchmarks.sample import COORDINATOR, HEAVY_EVERY, SURGEON, SampleMaker
from benchmarks.words import Words
from tests.support.postgres import own_server
from tumorboard.database.opening import create_board
from tumorboard.database.rights_postgresql import installed_prefix
from tumorboard.database.sessions import Database
from tumorboard.queries.case import read_case
from tumorboard.queries.case_list import CaseFilter, list_cases

_PERSONS = {"coordinator": COORDINATOR, "specialist": SURGEON}
_CALLS = {"list page": 4, "case": 4}
_BUDGETS = {"list page": 8, "case": 15}
"""A case takes long to plan: each table that it names brings the policies of others."""


def rights_topic(board: SyntheticBoard) -> Topic:
    """A page of the list and a case, as a coordinator and as a specialist, on a shared board of as many cases."""
    names = {f"row-level security against none: {what}, {who}": what for what in _CALLS for who in _PERSONS}
    resources = ExitStack()
    try:
        location = resources.enter_context(own_server()).create_database()
    except RuntimeError:
        return Topic("rights", absent=tuple(Absent(name) for name in names))
    # The server lives as long as the run, and no longer than this process.
    atexit.register(resources.close)
    database = create_board(location)
    resources.callback(database.close)
    made = min(board.cases, HEAVY_EVERY)
    sample = SampleMaker(database, Words()).make(made)
    owner = resources.enter_context(psycopg.connect(location, autocommit=True))
    _copy(owner, board.cases // made - 1)
    with database.engine.connect() as connection:
        prefix = installed_prefix(connection)
    contenders: list[Contender] = []
    for who, login in _PERSONS.items():
        person = resources.enter_context(psycopg.connect(location, autocommit=True))
        person.execute(f"SET SESSION AUTHORIZATION {prefix}_{login}".encode())
        number = (sample.ordinary or sample.heavy)[0]
        for what, statements in _recorded(database.signed_in_as(login), number).items():
            contenders.append(_replaying(f"{what}, {who}", person, statements, _CALLS[what]))
            contenders.append(_replaying(f"{what}, {who}, no rights", owner, statements, _CALLS[what]))
            contenders.append(_replaying(f"{what}, {who}, no rights again", owner, statements, _CALLS[what]))
    return Topic(
        "rights",
        contenders=tuple(contenders),
        comparisons=(
            *(
                Comparison(
                    name, name.partition(": ")[2], f"{name.partition(': ')[2]}, no rights", budget=_BUDGETS[what], aim=4
                )
                for name, what in names.items()
            ),
            Comparison(
                "A/A: list page, coordinator, no rights",
                "list page, coordinator, no rights again",
                "list page, coordinator, no rights",
                noise=True,
            ),
        ),
        counts=(Count("cases on the shared board", board.cases // made * made),),
    )


def _recorded(database: Database, number: str) -> dict[str, tuple[Statement, ...]]:
    """What the program asks for a page and for a case that is open to the person already."""
    database.read(read_case, number)
    acts = {
        "list page": lambda: database.read(list_cases, CaseFilter()),
        "case": lambda: database.read(read_case, number),
    }
    return {
        what: tuple(one for one in statements_of(database.engine, act) if "set_config" not in one.sql)
        for what, act in acts.items()
    }


def _replaying(
    name: str, connection: psycopg.Connection[Any], statements: Sequence[Statement], calls: int
) -> Contender:
    def run(_call: int) -> object:
        return [connection.execute(one.sql.encode(), one.parameters or None).fetchall() for one in statements]

    return Contender(name, run, calls)


def _copy(owner: psycopg.Connection[Any], copies: int) -> None:
    """Copy every row of a case so many times; the words are the same in each copy."""
    owner.execute("SET session_replication_role = replica")
    tables = copied_tables()
    greatest = [owner.execute(greatest_id(table).encode()).fetchone() for table in tables]
    step = max(row[0] for row in greatest if row)
    for table in tables:
        statement = copying(table, step, words=False).replace(":copy", "copy")
        owner.execute(statement.replace(" WHERE ", f", generate_series(1, {copies}) AS copy WHERE ").encode())
    owner.execute("RESET session_replication_role")
    owner.execute("ANALYZE")
