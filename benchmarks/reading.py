"""Reading: a page of the list of cases, and a whole case, against the same statements through the bare driver."""

from collections.abc import Callable, Sequence
from functools import partial

from benchmarks.board import SyntheticBoard
from benchmarks.measure import Comparison, Contender, Count, Topic
from benchmarks.raw import Statement, replay, statements_of
from tumorboard.queries.case import read_case
from tumorboard.queries.case_list import CaseFilter, list_cases

MOST_STATEMENTS = 9
"""For a whole case, whatever its children."""

# As many calls as take some 25 ms each: on a busy machine short turns are interrupted less often than long ones.
_PAGES, _PAGES_RAW = 16, 50
_CASES, _CASES_RAW = 7, 100
_HEAVY, _HEAVY_RAW = 4, 40


def list_topic(board: SyntheticBoard) -> Topic:
    """The first page, and a page in the middle of the board."""
    first = CaseFilter()
    deep = CaseFilter(before_id=board.middle_id)

    statements = statements_of(board.database.engine, lambda: board.database.read(list_cases, first))

    def read(wanted: CaseFilter) -> Callable[[int], object]:
        return lambda _call: board.database.read(list_cases, wanted)

    def raw(_call: int) -> object:
        return replay(board.raw, statements)

    return Topic(
        "list",
        contenders=(
            Contender("list page", read(first), _PAGES),
            Contender("list page, its SQL", raw, _PAGES_RAW),
            Contender("list page, its SQL again", raw, _PAGES_RAW),
            Contender("list page, deep", read(deep), _PAGES),
        ),
        comparisons=(
            Comparison("list page against its SQL", "list page", "list page, its SQL", budget=3, aim=1.5),
            Comparison("deep page against the first", "list page, deep", "list page", budget=5, aim=2),
            Comparison("A/A: list page, SQL", "list page, its SQL again", "list page, its SQL", noise=True),
        ),
        counts=(
            Count("cases on the board", board.cases),
            Count("statements of a list page", len(statements)),
        ),
    )


def case_topic(board: SyntheticBoard) -> Topic:
    """An ordinary case with its letter, and the heavy one."""
    sample = board.sample
    heavy = sample.heavy[0]
    ordinary = sample.ordinary[0] if sample.ordinary else heavy
    statements = {
        number: statements_of(board.database.engine, partial(board.database.read, read_case, number))
        for number in dict.fromkeys(sample.numbers)
    }
    return Topic(
        "case",
        contenders=(
            *_case_contenders("case", board, ordinary, statements[ordinary], (_CASES, _CASES_RAW)),
            *_case_contenders("heavy case", board, heavy, statements[heavy], (_HEAVY, _HEAVY_RAW)),
        ),
        comparisons=(
            Comparison("case against its SQL", "case", "case, its SQL", budget=15, aim=4),
            Comparison("heavy case against its SQL", "heavy case", "heavy case, its SQL", budget=15, aim=4),
            Comparison("A/A: case, SQL", "case, its SQL again", "case, its SQL", noise=True),
        ),
        counts=(
            Count("statements of a case, most", max(map(len, statements.values())), MOST_STATEMENTS),
            Count("rows of the heavy case", sum(map(len, replay(board.raw, statements[heavy])))),
        ),
    )


def _case_contenders(
    name: str, board: SyntheticBoard, number: str, statements: Sequence[Statement], calls: tuple[int, int]
) -> tuple[Contender, ...]:
    def program(_call: int) -> object:
        return board.database.read(read_case, number)

    def raw(_call: int) -> object:
        return replay(board.raw, statements)

    return (
        Contender(name, program, calls[0]),
        Contender(f"{name}, its SQL", raw, calls[1]),
        Contender(f"{name}, its SQL again", raw, calls[1]),
    )
