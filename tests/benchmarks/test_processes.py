"""Processes that are timed: nobody's settings are theirs, and one that fails says why."""

from pathlib import Path

import pytest

from benchmarks.processes import environment, output_of
from tumorboard.settings import BOARD_VARIABLE

SETTINGS = "from tumorboard.settings import settings_path; print(settings_path().as_posix())"


def test_a_process_gives_back_what_it_prints(tmp_path: Path) -> None:
    assert output_of(tmp_path, "-c", "import sys; print(1.5, *sys.argv[1:])", "two") == ["1.5", "two"]


def test_nobody_s_settings_are_read_or_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(BOARD_VARIABLE, "somebody.sqlite")

    (path,) = output_of(tmp_path, "-c", SETTINGS)

    assert Path(path).is_relative_to(tmp_path)
    assert BOARD_VARIABLE not in environment(tmp_path)


def test_modules_are_compiled_once_and_kept_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")

    output_of(tmp_path, "-c", SETTINGS)

    assert [path.name for path in tmp_path.rglob("settings.*.pyc")]


def test_a_process_that_fails_says_why(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="no such board"):
        output_of(tmp_path, "-c", "raise SystemExit('no such board')")
