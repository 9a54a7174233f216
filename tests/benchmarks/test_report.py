"""What a run prints, and what another program reads of it."""

import json

from benchmarks.measure import Absent, Comparison, Count, ratio_of
from benchmarks.report import Results, as_json, as_table

PAGE = Comparison("list page", "program", "floor", budget=3, aim=1.5)
NOISE = Comparison("A/A: floor", "again", "floor", noise=True)
SECONDS = {"program": [0.004, 0.004, 0.004], "again": [0.001, 0.001, 0.001], "floor": [0.001, 0.001, 0.001]}
RESULTS = Results(
    rounds=3,
    ratios=(ratio_of(PAGE, SECONDS), ratio_of(NOISE, SECONDS)),
    counts=(Count("statements", 4, limit=9), Count("missing characters", 2, limit=0)),
    absent=(Absent("letter against Typst"),),
)


def line(name: str) -> str:
    """The line of the table that begins with a name."""
    return next(line for line in as_table(RESULTS).splitlines() if line.startswith(name))


def test_a_line_gives_ratio_quartiles_budget_aim_and_both_times() -> None:
    assert " ".join(line("list page").split()) == "list page 4.00 4.00 to 4.00 3 1.5 4.00 1.00 OVER"


def test_the_noise_of_the_machine_is_named() -> None:
    assert line("A/A").endswith("noise band")


def test_a_peer_that_is_absent_is_named() -> None:
    assert line("letter against Typst").endswith("not installed")


def test_a_count_stands_beside_its_limit() -> None:
    assert " ".join(line("statements").split()) == "statements 4 at most 9"
    assert line("missing characters").endswith("OVER")


def test_failures_are_named_whether_ratio_or_count() -> None:
    assert RESULTS.failures == ("list page", "missing characters")


def test_the_json_holds_all_that_the_table_holds() -> None:
    read = json.loads(as_json(RESULTS))

    assert read["rounds"] == 3
    assert read["ratios"][0]["comparison"]["budget"] == 3
    assert [ratio["fails"] for ratio in read["ratios"]] == [True, False]
    assert [count["value"] for count in read["counts"]] == [4, 2]
    assert read["not_installed"] == ["letter against Typst"]
    assert read["failures"] == ["list page", "missing characters"]
