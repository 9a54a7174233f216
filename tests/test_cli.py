"""The command line, as its users see it: what is printed, what is refused in which words, and the exit code."""

import json
import os
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.support.board import Spine, make_spine
from tumorboard.cli import main
from tumorboard.database.opening import create_board

# Beyond the limit the kernel signals first and only then fails the write, as a full disk does.
IGNORING_THE_SIGNAL = """
import signal, sys
from tumorboard.cli import main
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
sys.exit(main(sys.argv[1:]))
"""
BROKEN = '{"resourceType": "Bundle", "entry": [{"resource": {"resourceType": "Patient"'


@pytest.fixture
def spine(sqlite_location: str) -> Spine:
    """A board with one case from outside diagnosis to issued letter."""
    database = create_board(sqlite_location)
    made = make_spine(database)
    database.close()
    return made


def refused(capsys: pytest.CaptureFixture[str], arguments: Sequence[str]) -> str:
    """Run a command that must be refused, and return its one sentence."""
    assert main(arguments) == 1
    printed = capsys.readouterr()
    lines = printed.err.splitlines()
    assert len(lines) == 1
    assert lines[0].startswith("tumorboard: ")
    assert "Traceback" not in printed.err
    return lines[0]


def run_with_file_limit(arguments: Sequence[str], size: int) -> subprocess.CompletedProcess[str]:
    """The program in a process whose files may not grow beyond `size` bytes: what a full disk does to it."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return subprocess.run(
        [
            sys.executable,
            "-c",
            IGNORING_THE_SIGNAL,
            *arguments,
        ],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=limit,
        env=os.environ.copy(),
    )


def test_init_makes_a_board_and_names_its_coordinator(sqlite_location: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--board", sqlite_location, "init"]) == 0
    assert "coordinator" in capsys.readouterr().out
    assert main(["--board", sqlite_location, "person", "list", "--json"]) == 0
    (person,) = json.loads(capsys.readouterr().out)
    assert person["role"] == "coordinator"
    assert Path(sqlite_location).stat().st_mode & 0o777 == 0o600


def test_init_does_not_touch_a_file_that_is_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("not a board")
    assert "not touched" in refused(capsys, ["--board", str(path), "init"])
    assert path.read_text() == "not a board"


@pytest.mark.usefixtures("spine")
def test_check_of_a_sound_board_holds(sqlite_location: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--board", sqlite_location, "check", "--json"]) == 0
    results = json.loads(capsys.readouterr().out)
    assert results
    assert all(result["passed"] for result in results)


@pytest.mark.usefixtures("spine")
def test_check_of_an_altered_board_fails(sqlite_location: str, capsys: pytest.CaptureFixture[str]) -> None:
    with sqlite3.connect(sqlite_location) as connection:
        connection.execute("DROP TRIGGER review_guard_update")
    connection.close()
    assert main(["--board", sqlite_location, "check"]) == 1
    assert "BROKEN" in capsys.readouterr().out


def test_case_show_prints_what_the_letter_shows(
    spine: Spine, sqlite_location: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--board", sqlite_location, "case", "show", spine.case_number, "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown["case"]["number"] == spine.case_number
    assert shown["case"]["reviews"]
    assert shown["letter"]


@pytest.mark.usefixtures("spine")
def test_an_unknown_case_is_one_sentence(sqlite_location: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert "TB-1999-0001" in refused(capsys, ["--board", sqlite_location, "case", "show", "TB-1999-0001"])


def test_without_a_board_it_says_how_to_name_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert "--board" in refused(capsys, ["case", "list"])


def test_a_missing_board_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "There is no board" in refused(capsys, ["--board", str(tmp_path / "none.sqlite"), "case", "list"])


def test_a_file_that_is_no_board_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "notes.sqlite"
    path.write_text("these are notes, not a database" * 40)
    refused(capsys, ["--board", str(path), "case", "list"])


@pytest.mark.usefixtures("spine")
def test_a_newer_schema_is_refused_untouched(sqlite_location: str, capsys: pytest.CaptureFixture[str]) -> None:
    connection = sqlite3.connect(sqlite_location)
    with connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    before = Path(sqlite_location).read_bytes()
    assert "newer version" in refused(capsys, ["--board", sqlite_location, "case", "list"])
    assert "newer version" in refused(capsys, ["--board", sqlite_location, "upgrade"])
    assert Path(sqlite_location).read_bytes() == before


def test_wrong_usage_exits_with_2() -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["case", "show"])
    assert stopped.value.code == 2


def test_a_broken_file_names_the_place_and_files_nothing(
    sqlite_location: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "broken.json"
    path.write_text(BROKEN)
    main(["--board", sqlite_location, "init"])
    capsys.readouterr()
    sentence = refused(capsys, ["--board", sqlite_location, "import", str(path)])[len("tumorboard: ") :]
    assert "broken.json" in sentence


def test_a_deeply_nested_file_is_refused(
    sqlite_location: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "deep.json"
    path.write_text("[" * 100_000)
    main(["--board", sqlite_location, "init"])
    capsys.readouterr()
    refused(capsys, ["--board", sqlite_location, "import", str(path), "--json"])


def test_a_bundle_without_a_patient_is_refused_with_a_sentence(
    sqlite_location: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    condition = {
        "resourceType": "Condition",
        "id": "c1",
        "code": {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10", "code": "C50.4"}]},
    }
    path = tmp_path / "nobody.json"
    path.write_text(json.dumps({"resourceType": "Bundle", "type": "collection", "entry": [{"resource": condition}]}))
    main(["--board", sqlite_location, "init"])
    capsys.readouterr()
    assert main(["--board", sqlite_location, "import", str(path)]) == 1
    printed = capsys.readouterr()
    assert "patient" in printed.err.lower()
    assert len(printed.err.splitlines()) == 1


def test_a_missing_file_is_refused(sqlite_location: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["--board", sqlite_location, "init"])
    capsys.readouterr()
    assert "gone.json" in refused(capsys, ["--board", sqlite_location, "import", str(tmp_path / "gone.json")])


def test_letters_are_written_byte_for_byte_and_verified(
    spine: Spine, sqlite_location: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["--board", sqlite_location, "letter", "--case", spine.case_number, "--out", str(tmp_path / "letters")]
    assert main([*arguments, "--reason", "Issued anew by the program itself"]) == 0
    path = Path(capsys.readouterr().out.strip())
    first = path.read_bytes()
    assert path.stat().st_mode & 0o777 == 0o600
    assert main(arguments) == 0
    assert Path(capsys.readouterr().out.strip()).read_bytes() == first
    assert main(["--board", sqlite_location, "verify", str(path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["letter"]["superseded_by_version"] is None
    path.write_bytes(first.replace(b"%PDF-1.", b"%PDF-2.", 1))
    assert "altered" in refused(capsys, ["--board", sqlite_location, "verify", str(path)])


def test_a_letter_into_a_path_that_is_a_file_is_one_sentence(
    spine: Spine, sqlite_location: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    blocked = tmp_path / "letters"
    blocked.write_text("a file where the folder should be")
    sentence = refused(
        capsys,
        ["--board", sqlite_location, "letter", "--case", spine.case_number, "--out", str(blocked), "--reason", "Again"],
    )
    assert "could not be written" in sentence


def test_a_full_disk_is_one_sentence_and_leaves_no_half_file(
    spine: Spine, sqlite_location: str, tmp_path: Path
) -> None:
    out = tmp_path / "letters"
    assert (
        main(
            [
                "--board",
                sqlite_location,
                "letter",
                "--case",
                spine.case_number,
                "--out",
                str(tmp_path / "fits"),
                "--reason",
                "Issued anew",
            ]
        )
        == 0
    )
    finished = run_with_file_limit(
        ["--board", sqlite_location, "letter", "--case", spine.case_number, "--out", str(out)], 2_000
    )
    assert finished.returncode == 1
    assert len(finished.stderr.splitlines()) == 1
    assert "Traceback" not in finished.stderr
    assert not any(path.is_file() for path in tmp_path.glob("letters/**/*"))


def test_an_unexpected_failure_shows_no_patient_data(
    spine: Spine, sqlite_location: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_arguments: object) -> None:
        raise KeyError("Canary, Carla")

    monkeypatch.setattr("tumorboard.correspondence.read_case", fail)
    sentence = refused(capsys, ["--board", sqlite_location, "case", "show", spine.case_number])
    assert "KeyError" in sentence
    assert "Canary" not in sentence
