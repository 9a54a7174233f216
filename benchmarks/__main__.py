"""`python -m benchmarks`: makes a board, runs every contender in the same rounds, prints ratios and counts."""

import argparse
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.auditing import audit_topic
from benchmarks.board import SyntheticBoard, make_board
from benchmarks.colleagues import colleague_topic
from benchmarks.encrypted import encryption_topic
from benchmarks.killed import killed_topic
from benchmarks.letters import letter_topic
from benchmarks.measure import LEAST_ROUNDS, Topic, ratio_of, time_rounds
from benchmarks.reading import case_topic, list_topic
from benchmarks.report import Results, as_json, as_table
from benchmarks.rights import rights_topic
from benchmarks.searching import cases_topic, search_topic
from benchmarks.starts import start_topic
from benchmarks.windows import window_topic
from benchmarks.writing import autosave_topic

TOPICS: dict[str, Callable[[SyntheticBoard, Path, int], Topic]] = {
    "letter": letter_topic,
    "list": lambda board, _folder, _rounds: list_topic(board),
    "search": lambda board, _folder, _rounds: search_topic(board),
    "cases": lambda board, _folder, _rounds: cases_topic(board),
    "case": lambda board, _folder, _rounds: case_topic(board),
    "autosave": lambda board, folder, _rounds: autosave_topic(board, folder),
    "encryption": lambda board, folder, _rounds: encryption_topic(board, folder),
    "audit": lambda board, folder, _rounds: audit_topic(board, folder),
    "killed": killed_topic,
    "rights": lambda board, _folder, _rounds: rights_topic(board),
    "colleague": lambda _board, _folder, _rounds: colleague_topic(),
    "start": lambda board, folder, _rounds: start_topic(board, folder),
    "window": lambda board, folder, _rounds: window_topic(board, folder),
}
"""What `--only` names; each takes the board, a folder for its own files, and the number of rounds."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run, print, and return the exit code: with `--check`, 1 where something is over its budget, else 0."""
    options = _parser().parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="tumorboard-benchmarks-") as folder:
        results = run(Path(folder), options.cases, options.rounds, options.only or list(TOPICS))
    print(as_table(results))
    if options.json is not None:
        options.json.write_text(as_json(results) + "\n", encoding="utf-8")
    return exit_code(results, check=options.check)


def exit_code(results: Results, *, check: bool) -> int:
    """1 where a budget or a limit is exceeded and it was asked for, else 0; what is over is named in any case."""
    for name in results.failures:
        print(f"over its budget: {name}", file=sys.stderr)
    return 1 if check and results.failures else 0


def run(folder: Path, cases: int, rounds: int, names: Sequence[str]) -> Results:
    """Make a board of so many cases in a folder and measure the named topics together."""
    board = make_board(folder, cases)
    try:
        topics = [make(board, folder, rounds) for name, make in TOPICS.items() if name in names]
        seconds = time_rounds([contender for topic in topics for contender in topic.contenders], rounds)
    finally:
        board.close()
    return Results(
        rounds=rounds,
        ratios=tuple(ratio_of(comparison, seconds) for topic in topics for comparison in topic.comparisons),
        counts=tuple(count for topic in topics for count in topic.counts),
        absent=tuple(absent for topic in topics for absent in topic.absent),
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description="How fast the program is, as ratios to floors and peers in one run."
    )
    parser.add_argument("--cases", type=_at_least(1), default=2000, metavar="N", help="cases on the board (2000)")
    parser.add_argument(
        "--rounds",
        type=_at_least(LEAST_ROUNDS),
        default=15,
        metavar="R",
        help=f"rounds that count (15; at least {LEAST_ROUNDS})",
    )
    parser.add_argument("--only", action="append", choices=TOPICS, metavar="NAME", help=f"one of {', '.join(TOPICS)}")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the results to this file, too")
    parser.add_argument("--check", action="store_true", help="exit code 1 where something is over its budget")
    return parser


def _at_least(least: int) -> Callable[[str], int]:
    def number(text: str) -> int:
        value = int(text)
        if value < least:
            raise argparse.ArgumentTypeError(f"at least {least}")
        return value

    return number


if __name__ == "__main__":
    sys.exit(main())
