"""Reading: a page of the list of cases, and a whole case, against the same statements through the bare driver."""

from collections.abc import Callable, Sequence

from benchmarks.board import SyntheticBoard
from benchmarks.measure import Comparison, Contender, Count, Topic
from benchmarks.raw import Statement, driver, replay, statements_of
from tumorboard.queries.case import CaseFilter, list_cases, read_case

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

    def read(wanted: CaseFilter) -> Callable[[int], object]:
        return lambda _call: board.database.read(list_cases, wanted)

    statements = statements_of(board.database.engine, lambda: board.database.read(list_cases, first))
    connection = driver(board.path)

    def raw(_call: int) -> object:
        return replay(connection, statements)

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
    statements = {
        number: statements_of(board.database.engine, _reading(board, number))
        for number in dict.fromkeys(sample.numbers)
    }
    ordinary = sample.ordinary or sample.heavy
    return Topic(
        "case",
        contenders=(
            *_case_contenders("case", board, ordinary, statements, (_CASES, _CASES_RAW)),
            *_case_contenders("heavy case", board, sample.heavy, statements, (_HEAVY, _HEAVY_RAW)),
        ),
        comparisons=(
            Comparison("case against its SQL", "case", "case, its SQL", budget=15, aim=4),
            Comparison("heavy case against its SQL", "heavy case", "heavy case, its SQL", budget=15, aim=4),
            Comparison("A/A: case, SQL", "case, its SQL again", "case, its SQL", noise=True),
        ),
        counts=(
            Count("statements of a case, most", max(map(len, statements.values())), MOST_STATEMENTS),
            Count("rows of the heavy case", _rows(board, statements[sample.heavy[0]])),
        ),
    )


def _reading(board: SyntheticBoard, number: str) -> Callable[[], object]:
    return lambda: board.database.read(read_case, number)


def _case_contenders(
    name: str,
    board: SyntheticBoard,
    numbers: Sequence[str],
    statements: dict[str, tuple[Statement, ...]],
    calls: tuple[int, int],
) -> tuple[Contender, ...]:
    connection = driver(board.path)

    def program(call: int) -> object:
        return board.database.read(read_case, numbers[call % len(numbers)])

    def raw(call: int) -> object:
        return replay(connection, statements[numbers[call % len(numbers)]])

    return (
        Contender(name, program, calls[0]),
        Contender(f"{name}, its SQL", raw, calls[1]),
        Contender(f"{name}, its SQL again", raw, calls[1]),
    )


def _rows(board: SyntheticBoard, statements: tuple[Statement, ...]) -> int:
    return sum(len(rows) for rows in replay(driver(board.path), statements))
