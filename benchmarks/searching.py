"""Searching and filtering: the commonest word against counting it, and filtered pages against the first one."""

from collections.abc import Callable

from benchmarks.board import SyntheticBoard
from benchmarks.measure import Comparison, Contender, Count, Topic
from benchmarks.raw import statements_of
from tumorboard.database.search_words import sought_words
from tumorboard.queries.case_list import CaseFilter, count_cases, list_cases
from tumorboard.queries.search import search
from tumorboard.vocabulary import CaseStatus, Urgency

_COUNTED = "SELECT count(*) FROM case_words WHERE case_words MATCH ?"
_FOUND, _PAGES, _RAW, _RARE = 4, 8, 8, 16
_LARGE = 100_000
"""From so many cases on, counting a common word costs more than the few statements of a search."""


def commonest_word(board: SyntheticBoard) -> str:
    """The word that stands in most of the newest cases."""
    counted: dict[str, int] = {}
    for (words,) in board.raw.execute("SELECT words FROM case_words ORDER BY rowid DESC LIMIT 500"):
        for word in words.split():
            # Numbers and what stands in every case say nothing about a search for words.
            if word.isalpha() and len(word) > 1:
                counted[word] = counted.get(word, 0) + 1
    return max(counted, key=lambda word: (counted[word], word))


def search_topic(board: SyntheticBoard) -> Topic:
    """The search for the commonest word and for a single case, against counting all that hold the word."""
    common = commonest_word(board)
    rare = str(board.raw.execute("SELECT number FROM clinical_case WHERE id = ?", (board.middle_id,)).fetchone()[0])

    def find(typed: str) -> Callable[[int], object]:
        return lambda _call: board.database.read(search, typed, 8)

    def count(_call: int) -> object:
        return board.raw.execute(_COUNTED, (f'"{common}"*',)).fetchone()

    matching = board.raw.execute(_COUNTED, (f'"{common}"*',)).fetchone()[0]
    return Topic(
        "search",
        contenders=(
            Contender("search, the commonest word", find(common), _FOUND),
            Contender("search, its first letter", find(common[:1]), _FOUND),
            Contender("count(*) of the commonest word", count, _RAW),
            Contender("count(*) of the commonest word again", count, _RAW),
            Contender("search, one case's number", find(rare), _RARE),
        ),
        comparisons=(
            Comparison(
                "commonest word, newest first, against its count",
                "search, the commonest word",
                "count(*) of the commonest word",
                budget=6 if board.cases >= _LARGE else None,
                aim=1,
            ),
            Comparison(
                "its first letter against the whole word", "search, its first letter", "search, the commonest word", 5
            ),
            Comparison(
                "one case's number against the commonest word",
                "search, one case's number",
                "search, the commonest word",
                budget=5,
                aim=1,
            ),
            Comparison(
                "A/A: counting the word",
                "count(*) of the commonest word again",
                "count(*) of the commonest word",
                noise=True,
            ),
        ),
        counts=(
            Count("cases that hold the commonest word", matching),
            Count("words that are sought", len(sought_words(common)), 1),
            Count(
                "statements of a search",
                len(statements_of(board.database.engine, lambda: board.database.read(search, common, 8))),
                9,
            ),
        ),
    )


def cases_topic(board: SyntheticBoard) -> Topic:
    """The list of cases: its first page, a deep one, filtered ones, and the capped count."""
    pages = {
        "cases, first page": CaseFilter(),
        "cases, deep page": CaseFilter(before_id=board.middle_id),
        "cases, of one state": CaseFilter(status=CaseStatus.COLLECTING),
        "cases, urgent": CaseFilter(urgency=Urgency.URGENT),
        "cases, a common word": CaseFilter(commonest_word(board)),
    }

    def read(wanted: CaseFilter) -> Callable[[int], object]:
        return lambda _call: board.database.read(list_cases, wanted)

    def count(_call: int) -> object:
        return board.database.read(count_cases, CaseFilter())

    first = "cases, first page"
    return Topic(
        "cases",
        contenders=(
            *(Contender(name, read(wanted), _PAGES) for name, wanted in pages.items()),
            Contender("cases, counted", count, _PAGES),
        ),
        comparisons=(
            *(Comparison(f"{name} against the first", name, first, budget=8, aim=2) for name in pages if name != first),
            Comparison("cases, counted, against the first page", "cases, counted", first, budget=5, aim=1),
        ),
        counts=tuple(
            Count(f"rows of {name}", len(board.database.read(list_cases, wanted))) for name, wanted in pages.items()
        ),
    )
