"""A run from end to end, as small as it can be."""

import json
import sys
from pathlib import Path

import pytest

from benchmarks.__main__ import TOPICS, exit_code, main, run
from benchmarks.measure import Count
from benchmarks.report import Results

# On one worker, so that the run is made once.


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Results:
    """All topics in two rounds on a board of two cases."""
    return run(tmp_path_factory.mktemp("benchmarks"), cases=2, rounds=2, names=list(TOPICS))


@pytest.mark.long
def test_a_run_measures_every_topic(results: Results) -> None:
    names = [ratio.comparison.name for ratio in results.ratios]

    assert {"letter against its text on a canvas", "list page against its SQL", "case against its SQL"} <= set(names)
    assert {"autosave against a raw commit", "first list page of a new process"} <= set(names)
    assert {"window painted against an empty window", "agenda on screen against an empty window"} <= set(names)
    assert all(0 < ratio.lower <= ratio.median <= ratio.upper for ratio in results.ratios)


@pytest.mark.long
def test_each_topic_has_its_noise_band(results: Results) -> None:
    # A kill is counted, not compared; the audit trail is measured on both databases.
    assert sum(ratio.comparison.noise for ratio in results.ratios) == len(TOPICS)
    assert any("lost by a kill" in count.name for count in results.counts)


@pytest.mark.long
def test_a_case_takes_few_statements_and_letters_lose_no_character(results: Results) -> None:
    counts = {count.name: count for count in results.counts}

    assert counts["statements of a case, most"].limit == 9
    assert not counts["statements of a case, most"].fails
    assert counts["characters missing in letters"].value == 0


@pytest.mark.parametrize(("check", "value", "code"), [(True, 10, 1), (True, 9, 0), (False, 10, 0)])
def test_only_a_check_fails_and_only_above_a_budget(
    *, check: bool, value: int, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    results = Results(rounds=9, ratios=(), counts=(Count("statements", value, limit=9),), absent=())

    assert exit_code(results, check=check) == code
    assert ("over its budget: statements" in capsys.readouterr().err) is (value > 9)


@pytest.mark.long
def test_without_typst_its_row_says_not_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)

    results = run(tmp_path, cases=2, rounds=2, names=["letter"])

    assert [absent.name for absent in results.absent] == ["letter against Typst"]
    assert "letter against Typst" not in [ratio.comparison.name for ratio in results.ratios]


@pytest.mark.long
def test_the_command_writes_its_results_and_ends_well(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "results.json"

    code = main(["--cases", "2", "--rounds", "9", "--only", "list", "--json", str(file)])

    assert code == 0
    assert "list page against its SQL" in capsys.readouterr().out
    assert json.loads(file.read_text(encoding="utf-8"))["rounds"] == 9


@pytest.mark.parametrize("wrong", [["--rounds", "8"], ["--cases", "0"], ["--only", "nothing"]])
def test_wrong_usage_is_refused(wrong: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(wrong)

    assert stopped.value.code == 2
