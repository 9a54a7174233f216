"""The command line, as its users see it: what is printed, what is refused in which words, and the exit code."""

import json
import os
import resource
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.board import PATHOLOGIST, Spine, make_spine, row_version
from tests.support.every_table import FilledBoard
from tumorboard.cli import main
from tumorboard.database.opening import create_board, open_board
from tumorboard.models import Review
from tumorboard.services.reviews import AmendReview, SignReview, amend_review, sign_review

# Beyond the limit the kernel signals first and only then fails the write, as a full disk does.
IGNORING_THE_SIGNAL = """
import signal, sys
from tumorboard.cli import main
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
sys.exit(main(sys.argv[1:]))
"""
BROKEN = '{"resourceType": "Bundle", "entry": [{"resource": {"resourceType": "Patient"'


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Spine]:
    """A board with one case from outside diagnosis to issued letter, which no test may touch, and what is in it."""
    path = tmp_path_factory.mktemp("original") / "board.sqlite"
    database = create_board(str(path))
    made = make_spine(database)
    database.close()
    return path, made


@pytest.fixture
def spine(original: tuple[Path, Spine], sqlite_location: str) -> Spine:
    """The same of the test's own."""
    path, made = original
    shutil.copy(path, sqlite_location)
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


def test_a_letter_that_a_review_overtook_is_told_wherever_it_is_shown_or_written(
    spine: Spine, sqlite_location: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(open_board(sqlite_location)) as board:
        desk = board.signed_in_as(PATHOLOGIST)
        amendment = desk.write(amend_review, AmendReview(spine.pathology_review_id, "Recount."))
        desk.write(sign_review, SignReview(amendment, board.read(row_version, Review, amendment)))
    words = "is overtaken: the pathology review was amended on"
    show = ["--board", sqlite_location, "case", "show", spine.case_number]
    assert main(show) == 0
    assert f"≠ Referring physician letter, version 1, {words}" in capsys.readouterr().out
    assert main([*show, "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    (overtaking,) = shown["case"]["letters"][0]["overtaken_by"]
    assert (overtaking["kind"], overtaking["reviewer"], overtaking["amended"]) == ("pathology", "Dr Amara Osei", True)
    assert shown["issued"]["overtaken_by"] == [overtaking]
    assert [sentence for sentence in shown["missing"] if "was amended by Dr Amara Osei after the approval" in sentence]
    out = tmp_path / "letters"
    assert main(["--board", sqlite_location, "letter", "--case", spine.case_number, "--out", str(out)]) == 0
    assert words in capsys.readouterr().err
    (path,) = out.iterdir()
    assert main(["--board", sqlite_location, "verify", str(path)]) == 0
    assert "≠ Overtaken: a review was signed after what this letter states was approved." in capsys.readouterr().out


@pytest.mark.usefixtures("spine")
def test_an_unknown_case_is_one_sentence(sqlite_location: str, capsys: pytest.CaptureFixture[str]) -> None:
    sentence = refused(capsys, ["--board", sqlite_location, "case", "show", "TB-1999-0001"])
    assert "no such case, or it is not yours" in sentence


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


@pytest.mark.long
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
    verified = json.loads(capsys.readouterr().out)["letter"]
    assert (verified["superseded_by_version"], verified["anchor_holds"]) == (None, True)
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


@pytest.mark.usefixtures("spine")
def test_a_backup_is_restored_where_there_is_no_board(
    sqlite_location: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    backup, target = tmp_path / "backup.sqlite", str(tmp_path / "restored.sqlite")
    assert main(["--board", sqlite_location, "backup", str(backup)]) == 0
    assert capsys.readouterr().out == f"{backup}\n"
    assert main(["--board", target, "restore", str(backup)]) == 0
    first, *checks = capsys.readouterr().out.splitlines()
    assert first.startswith(f"Restored to {target}: the board of 20")
    assert len(checks) == 9
    assert all(line.startswith("✓ holds") for line in checks)
    content = Path(target).read_bytes()
    assert "it was not touched" in refused(capsys, ["--board", target, "restore", str(backup)])
    assert Path(target).read_bytes() == content


@pytest.mark.usefixtures("spine")
def test_a_copy_without_a_manifest_is_not_restored(
    sqlite_location: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "restored.sqlite"
    assert "no manifest" in refused(capsys, ["--board", str(target), "restore", sqlite_location])
    assert not target.exists()


def test_a_restored_board_that_does_not_hold_is_said_to_be_so(
    spine: Spine, sqlite_location: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(sqlite3.connect(sqlite_location)) as connection, connection:
        # The row was altered by somebody who knew how to keep the audit trail out of it.
        for trigger in ("guard_update", "audit_update"):
            connection.execute(f"DROP TRIGGER letter_{trigger}")
        connection.execute("UPDATE letter SET language = 'es' WHERE id = ?", [spine.letter_id])
    backup = tmp_path / "backup.sqlite"
    assert main(["--board", sqlite_location, "backup", str(backup)]) == 0
    capsys.readouterr()
    assert main(["--board", str(tmp_path / "restored.sqlite"), "restore", str(backup)]) == 1
    printed = capsys.readouterr()
    assert f"letter {spine.letter_id} is not as it was last recorded (language)" in printed.out
    assert "does not hold" in printed.err


@pytest.mark.usefixtures("spine")
def test_an_older_board_is_backed_up_before_it_is_upgraded(sqlite_location: str, tmp_path: Path) -> None:
    with closing(sqlite3.connect(sqlite_location)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '0000'")
    assert main(["--board", sqlite_location, "backup", str(tmp_path / "backup.sqlite")]) == 0
    assert json.loads((tmp_path / "backup.sqlite.manifest.json").read_text())["state"]["revision"] == "0000"


def test_what_is_no_board_is_not_backed_up(
    board_location: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    if board_location.startswith("postgresql://"):
        request.getfixturevalue("postgres_programs")
    else:
        Path(board_location).touch()
    backup = tmp_path / "backup"
    assert "not a tumor board" in refused(capsys, ["--board", board_location, "backup", str(backup)])
    assert not backup.exists()


@pytest.mark.usefixtures("spine")
def test_backups_in_a_folder_are_made_when_due_and_the_oldest_go(
    sqlite_location: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "backups"
    command = ["--board", sqlite_location, "backup", "--to", str(folder)]
    assert "does not exist" in refused(capsys, command)
    folder.mkdir()
    for _ in range(3):
        assert main([*command, "--keep", "2"]) == 0
    made = [Path(line) for line in capsys.readouterr().out.splitlines()]
    assert {path for path in folder.iterdir() if path.suffix == ".sqlite"} == set(made[1:])
    assert main([*command, "--if-older-than", "24"]) == 0
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == ("", "tumorboard: no backup is due.\n")


@pytest.mark.parametrize(
    "arguments",
    [[], ["copy.sqlite", "--to", "folder"], ["copy.sqlite", "--keep", "3"], ["--to", "folder", "--keep", "0"]],
)
def test_a_backup_that_is_asked_for_wrongly_is_wrong_usage(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["backup", *arguments])
    assert stopped.value.code == 2


@pytest.mark.usefixtures("spine")
def test_a_backup_to_a_full_disk_is_one_sentence_and_leaves_nothing(sqlite_location: str, tmp_path: Path) -> None:
    folder = tmp_path / "small"
    folder.mkdir()
    half = Path(sqlite_location).stat().st_size // 2
    ended = run_with_file_limit(["--board", sqlite_location, "backup", str(folder / "copy.sqlite")], half)
    assert ended.returncode == 1
    assert len(ended.stderr.splitlines()) == 1
    assert list(folder.iterdir()) == []


@pytest.mark.usefixtures("spine")
@pytest.mark.long
def test_a_restore_to_a_full_disk_is_one_sentence_and_leaves_nothing(
    sqlite_location: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, backup = tmp_path / "small", tmp_path / "backup.sqlite"
    folder.mkdir()
    assert main(["--board", sqlite_location, "backup", str(backup)]) == 0
    capsys.readouterr()
    target = str(folder / "board.sqlite")
    ended = run_with_file_limit(["--board", target, "restore", str(backup)], backup.stat().st_size // 2)
    assert ended.returncode == 1
    assert len(ended.stderr.splitlines()) == 1
    assert list(folder.iterdir()) == []


@pytest.mark.usefixtures("postgres_programs")
def test_a_shared_board_is_backed_up_and_restored_without_printing_its_address(
    filled_postgres: FilledBoard,
    postgres_location: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    backup = tmp_path / "board.dump"
    assert main(["--board", filled_postgres.location, "backup", str(backup)]) == 0
    assert main(["--board", postgres_location, "restore", str(backup)]) == 0
    printed = capsys.readouterr()
    assert "Restored to the shared board" in printed.out
    assert "BROKEN" not in printed.out
    assert "postgresql://" not in printed.out + printed.err
    assert "not empty; it was not touched" in refused(capsys, ["--board", postgres_location, "restore", str(backup)])


def test_a_list_of_codes_is_tried_taken_in_and_listed(
    spine: Spine, sqlite_location: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert spine.case_id
    path = tmp_path / "tree.json"
    path.write_text('[{"code": "MFS", "name": "Myxofibrosarcoma", "parent": "SOFT_TISSUE"}]', encoding="utf-8")
    bring = ["--board", sqlite_location, "vocabulary", "import", str(path), "--system", "oncotree", "--version", "v1"]
    assert main([*bring, "--dry-run"]) == 0
    assert "OncoTree v1: 1 codes would be added" in capsys.readouterr().out
    assert main([*bring, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["added"] == 1
    assert main(bring) == 0
    assert "0 codes added, 0 corrected, 1 unchanged" in capsys.readouterr().out
    assert main(["--board", sqlite_location, "vocabulary", "list", "--json"]) == 0
    lists = json.loads(capsys.readouterr().out)
    assert [(each["system"], each["version"]) for each in lists] == [
        ("ICD-10-CM", "2026-04-01"),
        ("OncoTree", "v1"),
    ]
    path.write_text("no list", encoding="utf-8")
    assert "no codes of OncoTree" in refused(capsys, bring)
