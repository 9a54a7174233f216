"""Cold starts: what a new process needs until the first page of the list is there. Nearly all of it is imports."""

from collections.abc import Callable
from pathlib import Path

from benchmarks.board import SyntheticBoard
from benchmarks.measure import Comparison, Contender, Count, Topic
from benchmarks.processes import output_of
from benchmarks.raw import statements_of
from tumorboard.queries.case_list import CaseFilter, list_cases

_PROGRAM = """
import sys
from tumorboard.database.opening import open_board
from tumorboard.queries.case_list import CaseFilter, list_cases
open_board(sys.argv[1]).read(list_cases, CaseFilter())
print(len(sys.modules))
"""

_DRIVER = """
import ast, sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
for statement, parameters in ast.literal_eval(sys.argv[2]):
    connection.execute(statement, parameters).fetchall()
print(len(sys.modules))
"""


def start_topic(board: SyntheticBoard, folder: Path) -> Topic:
    """A process of its own for each start: the program's, and one that knows nothing but the driver and the SQL."""
    statements = statements_of(board.database.engine, lambda: board.database.read(list_cases, CaseFilter()))
    program = _process(folder, _PROGRAM, str(board.path))
    floor = [(each.sql, tuple(each.parameters)) for each in statements]
    driver = _process(folder, _DRIVER, str(board.path), repr(floor))
    return Topic(
        "start",
        contenders=(
            Contender("list page, cold", program),
            Contender("driver, cold", driver),
            Contender("driver, cold again", driver),
        ),
        comparisons=(
            Comparison("first list page of a new process", "list page, cold", "driver, cold"),
            Comparison("A/A: driver in a new process", "driver, cold again", "driver, cold", noise=True),
        ),
        counts=(Count("modules at the first list page", program(0)),),
    )


def _process(folder: Path, script: str, *arguments: str) -> Callable[[int], int]:
    """What runs a script in a new process and gives the number that it prints."""

    def run(_call: int) -> int:
        (number,) = output_of(folder, "-c", script, *arguments)
        return int(number)

    return run
