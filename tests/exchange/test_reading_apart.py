"""Whatever outside files do to the process that reads them: a sentence, and everything else is read."""

import json
import os
import pickle
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.support.fhir import bundle, patient
from tests.support.imports import clinic_at, desk, material, only_case, record_of_ana, write_json
from tests.support.reading_programs import DEFECTS, ENDLESS, PRINTS, RAISES, ROOT, only, planted
from tumorboard.exchange.files import MEBIBYTE, Limits
from tumorboard.exchange.filing import import_paths
from tumorboard.exchange.gathering import PathsRead, read_paths
from tumorboard.exchange.reading_apart import read_apart
from tumorboard.vocabulary import ImportOutcome

QUICK = Limits(step_seconds=1.5, memory_bytes=512 * MEBIBYTE)
"""Enough for a process to start on a busy machine and read a small file."""


def folder_with_poison(tmp_path: Path) -> Path:
    """Three files, of which the one in the middle is poison."""
    folder = tmp_path / "received"
    folder.mkdir()
    for name, ident in (("a.json", "1"), ("b.json", "poison"), ("c.json", "3")):
        write_json(folder / name, patient(ident))
    return folder


def names(read: PathsRead) -> list[str]:
    """The files that were read."""
    assert read.reading is not None
    return [file.name for file in read.reading.files]


@pytest.mark.parametrize(
    "folder", ["mcode-stu4/examples", "mii-onkologie", "mii-mtb", "synthea", "genomics-reporting", "dicom"]
)
def test_good_files_and_files_of_other_kinds_are_read_as_in_this_process(folder: str) -> None:
    path = material(folder)
    assert read_apart((path,)) == read_paths((path,))


def test_files_chosen_together_are_read_as_in_this_process(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.mkdir()
    two.mkdir()
    paths = (
        write_json(one / "record.json", patient()),
        write_json(two / "record.json", bundle(*record_of_ana())),
        tmp_path / "absent.json",
        write_json(tmp_path / "copy.json", patient()),
    )
    read = read_apart(paths)
    assert read == read_paths(paths)
    assert names(read) == ["record.json", "record.json (2)"]


@pytest.mark.parametrize("defect", DEFECTS.values(), ids=list(DEFECTS))
def test_a_file_that_ends_the_reading_is_refused_and_its_neighbors_are_read(tmp_path: Path, defect: str) -> None:
    folder = folder_with_poison(tmp_path)
    read = read_apart((folder,), QUICK, planted(defect))
    assert names(read) == ["a.json", "c.json"]
    assert read.reading is not None
    (refused,) = read.reading.skipped
    assert refused.name == "b.json"
    assert refused.reason.startswith("Reading this file ")
    assert refused.reason.endswith(".")
    assert "Canary" not in refused.reason
    assert len(read.reading.records) == 2


def test_each_reason_says_what_happened(tmp_path: Path) -> None:
    path = write_json(tmp_path / "record.json", patient("poison"))

    def reason(defect: str) -> str:
        (refused,) = read_apart((path,), QUICK, planted(defect)).refused
        assert refused.name == "record.json"
        return refused.reason

    assert "more memory" in reason(DEFECTS["it takes all memory"])
    assert "longer than 1.5 seconds" in reason(ENDLESS)
    assert "ended unexpectedly" in reason(RAISES)


def test_when_every_file_ends_the_reading_it_stops_trying(tmp_path: Path) -> None:
    folder = tmp_path / "received"
    folder.mkdir()
    for number in range(9):
        write_json(folder / f"{number}.json", patient(f"poison-{number}"))
    read = read_apart((folder,), Limits(attempts=3), planted(DEFECTS["it crashes"]))
    assert read.reading is None
    assert [(item.name, item.reason.split(".")[0]) for item in read.refused] == [
        ("received", "Reading what was chosen ended unexpectedly")
    ]


def test_the_whole_import_has_a_time_too(tmp_path: Path) -> None:
    folder = folder_with_poison(tmp_path)
    started = time.monotonic()
    read = read_apart((folder,), Limits(seconds=1.5), planted(ENDLESS))
    assert time.monotonic() - started < 30
    assert read.reading is None
    assert "longer than 1.5 seconds" in read.refused[0].reason


@pytest.mark.parametrize(
    "statements",
    [
        "pass",
        "os._exit(7)",
        "os.write(1, b'Dear colleague')",
        "os.write(1, b'S')",
        "os.write(1, b'S' + b'\\xff' * 40)",
        "os.write(1, b'S\\0\\0\\0\\1\\xff')",
        "os.write(1, b'F\\0\\0\\0\\2[]')",
        "os.write(1, b'F\\0\\0\\0\\0')",
        "os.write(1, b'R')",
        "os.write(1, b'R\\x80\\x05K\\x01.')",
        "os.close(1); time.sleep(600)",
        "time.sleep(600)",
        "[os.write(1, b'S\\0\\0\\0\\0') for _ in iter(int, 1)]",
    ],
)
def test_a_process_that_does_not_answer_as_it_should_is_one_sentence(tmp_path: Path, statements: str) -> None:
    path = write_json(tmp_path / "record.json", patient())
    read = read_apart((path,), Limits(step_seconds=1, seconds=2), only(statements))
    assert read.reading is None
    (refused,) = read.refused
    assert refused.name == "record.json"
    assert refused.reason.startswith("Reading what was chosen ")


def test_a_program_that_cannot_be_started_is_one_sentence(tmp_path: Path) -> None:
    path = write_json(tmp_path / "record.json", patient())
    (refused,) = read_apart((path,), program=(str(tmp_path / "absent"),)).refused
    assert "ended unexpectedly" in refused.reason


def test_an_answer_that_is_too_large_is_refused(tmp_path: Path) -> None:
    path = write_json(tmp_path / "record.json", patient())
    assert read_apart((path,), Limits(answer_bytes=1000)).reading is None
    assert read_apart((path,), Limits(answer_bytes=100_000)).reading is not None


class Touch:
    """What a process that was taken over might answer: a call instead of a value."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, ...]:
        """Make a file when this is read."""
        return os.mkdir, (str(self.path),)


def test_an_answer_that_calls_something_is_not_obeyed(tmp_path: Path) -> None:
    path = write_json(tmp_path / "record.json", patient())
    answer = b"R" + pickle.dumps(Touch(tmp_path / "made"))
    assert read_apart((path,), program=only(f"os.write(1, {answer!r})")).reading is None
    assert not (tmp_path / "made").exists()


def test_what_a_parser_prints_is_no_answer(tmp_path: Path) -> None:
    folder = folder_with_poison(tmp_path)
    assert read_apart((folder,), program=planted(PRINTS)) == read_paths((folder,))


def test_the_process_knows_no_passwords_and_no_modules_of_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_json(tmp_path / "record.json", patient())
    (tmp_path / "json.py").write_text("raise SystemExit")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PGPASSWORD", "secret")
    monkeypatch.setenv("TUMORBOARD_BOARD", "postgresql://anna:secret@board/board")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    before = "if 'secret' in ' '.join(os.environ.values()): os.abort()"
    assert names(read_apart((path,), program=planted(before=before))) == ["record.json"]


@pytest.mark.skipif(sys.platform == "win32", reason="this system does not limit it")
def test_the_process_can_write_no_file(tmp_path: Path) -> None:
    path = write_json(tmp_path / "record.json", patient("poison"))
    copy = tmp_path / "copy"
    defect = f"os.write(os.open({str(copy)!r}, os.O_CREAT | os.O_WRONLY), b'Garcia')"
    (refused,) = read_apart((path,), program=planted(defect)).refused
    assert "ended unexpectedly" in refused.reason
    assert copy.read_bytes() == b""


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the processes of this system end otherwise")
def test_the_process_ends_when_whoever_started_it_is_killed(tmp_path: Path) -> None:
    path = write_json(tmp_path / "record.json", patient("poison"))
    pipe = tmp_path / "alive"
    os.mkfifo(pipe)
    end = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    # Open for as long as the process lives: it is closed by its end alone.
    program = planted(ENDLESS, before=f"held = open({str(pipe)!r}, 'wb', 0); held.write(b'here')")
    starter = (
        "import sys; from pathlib import Path; from tumorboard.exchange.reading_apart import read_apart;"
        f"read_apart((Path({str(path)!r}),), program={program!r})"
    )
    with subprocess.Popen([sys.executable, "-c", starter], env={**os.environ, "PYTHONPATH": ROOT}) as started:
        assert select.select([end], [], [], 30)[0]
        assert os.read(end, 10) == b"here"
        started.kill()
        assert select.select([end], [], [], 30)[0]
        assert os.read(end, 10) == b""
    os.close(end)


def test_hostile_files_are_refused_on_the_board_and_the_good_one_is_filed(sqlite_location: str, tmp_path: Path) -> None:
    folder = tmp_path / "received"
    folder.mkdir()
    write_json(folder / "good.json", bundle(*record_of_ana()))
    (folder / "deep.json").write_text('{"resourceType": "Patient", "x": ' + "[" * 100_000)
    (folder / "hungry.json").write_text('{"resourceType": "Patient", "x": [' + "[], " * 1_500_000 + "0]}")
    (folder / "scan.json").write_bytes(b"%PDF-1.7\n" + bytes(range(256)))
    with clinic_at(sqlite_location) as clinic:
        outcomes = import_paths(desk(clinic), (folder,), limits=Limits(memory_bytes=200 * MEBIBYTE))
        refused = {item.file: item.reason for item in outcomes if item.outcome is ImportOutcome.REFUSED}
        assert set(refused) == {"deep.json", "hungry.json", "scan.json"}
        assert "nested more than 100 levels" in refused["deep.json"]
        assert "more memory" in refused["hungry.json"]
        assert only_case(clinic).patient.list_name == "Garcia, Ana"


def test_the_kind_of_a_file_is_told_by_its_content(tmp_path: Path) -> None:
    whole = tmp_path / "record.ndjson"
    whole.write_text(json.dumps(bundle(*record_of_ana()), indent=2))
    scan = write_json(tmp_path / "scan.pdf", patient("9"))
    read = read_apart((whole, scan))
    assert names(read) == ["record.ndjson", "scan.pdf"]
    assert read.reading is not None
    assert len(read.reading.entries) == 5
