"""The log says when, who, which event, which kind of error and where, and never what was said."""

import logging
import re
import subprocess
import sys
import threading
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import IntegrityError

from tests.support.reading_programs import ROOT
from tumorboard import logs
from tumorboard.errors import DatabaseError
from tumorboard.logs import Event, log_event, log_path, patient_free_logs, trouble_of
from tumorboard.private_files import write_private

CANARY = "Zwitscherling"
OURS = logging.getLogger("tumorboard.services.reviews")


@pytest.fixture
def kept() -> Iterator[None]:
    """Logging as the program does it."""
    with patient_free_logs():
        yield


def lines() -> list[list[str]]:
    """What was written, each line without its time."""
    return [line.split(" ")[1:] for line in log_path().read_text(encoding="utf-8").splitlines()]


def fail() -> None:
    """Fail as a look-up of a patient does."""
    raise KeyError(CANARY)


@pytest.mark.usefixtures("kept")
def test_an_event_is_one_line_of_codes() -> None:
    try:
        subprocess.run(["\0" + CANARY], check=False)
    except ValueError as error:
        log_event(OURS, Event.UNEXPECTED, error)
    log_event(OURS, Event.REFUSED, level=logging.WARNING)
    (failed, refused) = lines()
    assert failed[:5] == ["ERROR", "tumorboard.services.reviews", "unexpected", "ValueError", "-"]
    assert refused[:5] == ["WARNING", "tumorboard.services.reviews", "refused", "-", "-"]
    assert refused[5].startswith("test_logs:")
    assert log_path().read_text(encoding="utf-8")[:2] == "20"


@pytest.mark.usefixtures("kept")
def test_whatever_anyone_logs_no_word_of_it_is_written() -> None:
    OURS.error("the patient %s", CANARY)
    OURS.error(CANARY)
    OURS.error("x", extra={"trouble": CANARY})
    logging.getLogger(f"{CANARY}.connection").error(CANARY)
    logging.getLogger("sqlite3.dbapi2").error("SELECT %s", CANARY, stack_info=True)
    try:
        fail()
    except KeyError:
        OURS.exception(CANARY, extra={"patient": CANARY})
    written = lines()
    assert [line[2] for line in written] == ["unnamed", "unnamed", "unnamed", "foreign", "foreign", "unnamed"]
    assert written[-1][3] == "KeyError"
    assert [line[1] for line in written][3:5] == ["-", "sqlite3"]
    assert CANARY not in log_path().read_text(encoding="utf-8")


def test_a_record_that_cannot_be_written_is_not_printed(
    capfd: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setattr(logs, "log_path", lambda: blocked / "folder" / "tumorboard.log")
    with patient_free_logs():
        OURS.error("the patient %s", CANARY)
    assert CANARY not in capfd.readouterr().err


@pytest.mark.usefixtures("kept")
def test_the_database_s_code_and_our_own_line_are_kept() -> None:
    engine = create_engine("sqlite://")
    try:
        with engine.begin() as connection:
            connection.execute(text("CREATE TABLE patient (name TEXT UNIQUE)"))
            for _ in range(2):
                connection.execute(text("INSERT INTO patient VALUES (:name)"), {"name": CANARY})
    except IntegrityError as error:
        refused = DatabaseError("The board could not be written.")
        refused.__cause__ = error
        log_event(OURS, Event.REFUSED, refused)
    finally:
        engine.dispose()
    ((_level, _logger, _event, kind, code, _place),) = lines()
    assert kind == "DatabaseError<IntegrityError<IntegrityError"
    assert code == "SQLITE_CONSTRAINT_UNIQUE"


def test_the_place_is_the_innermost_line_of_our_own_from_which_it_came(tmp_path: Path) -> None:
    blocked = tmp_path / CANARY
    blocked.write_text("")
    with pytest.raises(DatabaseError) as refused:
        write_private(blocked / "letter.pdf", b"")
    trouble = trouble_of(refused.value)
    assert re.fullmatch(r"DatabaseError<\w+Error", trouble.kind)
    assert re.fullmatch(r"tumorboard\.private_files:\d+", trouble.place)


@pytest.mark.usefixtures("kept")
def test_an_error_in_a_thread_is_written_down_and_not_printed(capfd: pytest.CaptureFixture[str]) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    ((_level, _logger, event, kind, _code, _place),) = lines()
    assert (event, kind) == ("unexpected", "KeyError")
    assert CANARY not in capfd.readouterr().err


UNCAUGHT = """
import sys
from tumorboard.logs import patient_free_logs

class Leaves:
    def __del__(self):
        raise KeyError(sys.argv[1])

with patient_free_logs():
    leaves = Leaves()
    del leaves
    sys.excepthook(KeyError, KeyError(sys.argv[1]), None)
"""


def test_an_error_that_nobody_caught_is_told_by_its_kind_alone() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", UNCAUGHT, CANARY], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert ended.stderr == "tumorboard: the program failed unexpectedly (KeyError). Please report this.\n"
    assert [line[2:4] for line in lines()] == [["unexpected", "KeyError"]] * 2


def test_a_warning_is_written_down_by_its_kind_and_not_printed(capfd: pytest.CaptureFixture[str]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        with patient_free_logs():
            warnings.warn(CANARY, UserWarning, stacklevel=1)
    ((_level, _logger, event, kind, _code, place),) = lines()
    assert (event, kind) == ("warned", "UserWarning")
    assert place.startswith("test_logs:")
    assert CANARY not in capfd.readouterr().err


@pytest.mark.usefixtures("kept")
def test_one_block_inside_another_writes_each_event_once() -> None:
    with patient_free_logs():
        OURS.error("x")
    OURS.error("x")
    assert len(lines()) == 2


@pytest.mark.usefixtures("kept")
def test_the_file_is_its_user_s_alone() -> None:
    OURS.error("x")
    assert log_path().stat().st_mode & 0o777 == 0o600
    assert log_path().parent.stat().st_mode & 0o077 == 0


def test_a_large_log_is_put_aside_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "FILE_BYTES", 100)
    for count in (1, 2, 1, 2):
        with patient_free_logs():
            OURS.error("x")
        assert len(lines()) == count
    assert [path.name for path in sorted(log_path().parent.iterdir())] == ["tumorboard.log", "tumorboard.old"]


def test_logging_is_as_before_afterwards() -> None:
    before = sys.excepthook, threading.excepthook, sys.unraisablehook, list(logging.getLogger().handlers)
    quiet = logging.getLogger("sqlalchemy").level
    with patient_free_logs():
        assert logging.getLogger("sqlalchemy.engine").getEffectiveLevel() > logging.CRITICAL
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook, list(logging.getLogger().handlers)) == before
    assert logging.getLogger("sqlalchemy").level == quiet
