"""One patient's name goes the whole way, and every way that fails; then it is sought everywhere it does not belong."""

import json
import logging
import tempfile
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import text
from sqlalchemy.orm import Session

from tests.support.board import COORDINATOR, PATHOLOGIST
from tests.support.clinic import CaseFile, Clinic
from tests.support.fhir import bundle, patient
from tests.support.imports import clinic_at, desk, only_case, record_of_ana, write_json
from tests.support.letter_pages import pages_by_pypdf
from tests.support.postgres import PostgresServer, database_name
from tumorboard.cli import main
from tumorboard.database.engine import is_postgresql
from tumorboard.errors import InvalidInputError, NotAllowedError, TumorBoardError
from tumorboard.logs import log_path, patient_free_logs
from tumorboard.models import Patient
from tumorboard.services.intake import AddPatient, add_patient
from tumorboard.settings import LOGIN_VARIABLE

CANARY = "Zwitscherling"
NUMBER = "mrn-77231945"
WORDS = (CANARY, NUMBER)


@dataclass(frozen=True, slots=True)
class Ways:
    """Where the name goes.

    Attributes:
        location: The board.
        home: The user's own folders: settings, drafts, logs.
        received: What the sender sent.
        letters: Where letters are written.
        passing: Where temporary files are made.
    """

    location: str
    home: Path
    received: Path
    letters: Path
    passing: Path


@pytest.fixture
def ways(board_location: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ways:
    """A place for each kind of file."""
    for name in ("received", "passing", "here", "home"):
        (tmp_path / name).mkdir()
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    for name in ("TMPDIR", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(tmp_path / "passing"))
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.chdir(tmp_path / "here")
    monkeypatch.setenv(LOGIN_VARIABLE, COORDINATOR)
    return Ways(board_location, tmp_path / "home", tmp_path / "received", tmp_path / "letters", tmp_path / "passing")


@pytest.fixture
def server(ways: Ways, request: pytest.FixtureRequest) -> PostgresServer | None:
    """The tests' own server, if the board is on it, set as docs/security.md asks its administrator to."""
    if not is_postgresql(ways.location):
        return None
    server: PostgresServer = request.getfixturevalue("postgres_server")
    with psycopg.connect(server.url, autocommit=True) as connection:
        terse = sql.SQL("ALTER DATABASE {} SET log_error_verbosity = 'terse'")
        connection.execute(terse.format(sql.Identifier(database_name(ways.location))))
    return server if server.own else None


def written_by(server: PostgresServer) -> str:
    """All that the server has written down."""
    with psycopg.connect(server.url) as connection:
        connection.execute("DO $$ BEGIN RAISE WARNING 'read now'; END $$")
        read = "SELECT pg_read_file(current_setting('data_directory') || '/../server.log')"
        return str((connection.execute(read).fetchone() or ("",))[0])


def send(ways: Ways) -> None:
    """A record of the patient, and beside it one that breaks off after the name."""
    identifier = [{"system": "http://hospital.example.org", "value": NUMBER}]
    person = patient(name=[{"family": CANARY, "given": ["Ana"]}], identifier=identifier)
    _, *others = record_of_ana()
    write_json(ways.received / "record.json", bundle(person, *others))
    (ways.received / "broken.json").write_text(json.dumps(person)[:-5])


def run(ways: Ways, capfd: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> str:
    """Run a command; what it says on standard error must not know the name. Returns what it printed."""
    assert main(["--board", ways.location, *arguments]) == code
    printed = capfd.readouterr()
    assert [word for word in WORDS if word in printed.err] == []
    return printed.out


def break_a_rule(session: Session, _command: None) -> None:
    """What a defect of ours might do: PostgreSQL answers with the whole row, SQLite with the rule."""
    change = text("UPDATE patient SET sex = 'nonsense', row_version = row_version + 1 WHERE family_name = :name")
    session.execute(change, {"name": CANARY})


def break_a_key(session: Session, _command: None) -> None:
    """The same by way of the mapped classes, which put the values into the message."""
    known = session.query(Patient).filter_by(family_name=CANARY).one()
    session.expunge(known)
    session.add(Patient(id=known.id, family_name=CANARY, given_name="Ana"))
    session.flush()


def fail_in_every_way(clinic: Clinic) -> None:
    """Refusals of services and of the database."""
    board = desk(clinic)
    with pytest.raises(InvalidInputError):
        board.write(add_patient, AddPatient(f"{CANARY}\0", "Ana"))
    with pytest.raises(NotAllowedError):
        clinic.write(PATHOLOGIST, add_patient, AddPatient(CANARY, "Ana"))
    for act in (break_a_rule, break_a_key):
        with pytest.raises(TumorBoardError) as refused:
            board.write(act, None)
        assert CANARY not in refused.value.sentence


@pytest.fixture
def told(
    ways: Ways,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> str:
    """Import, services, refusals, a letter, and a defect, as the program runs them. Gives what `case show` printed."""
    caplog.set_level(logging.DEBUG)
    send(ways)
    with patient_free_logs(), clinic_at(ways.location) as clinic:
        run(ways, capfd, "import", str(ways.received))
        case = only_case(clinic)
        assert case.patient.family_name == CANARY
        file = CaseFile(clinic, case.number, case.id)
        file.signed_review()
        fail_in_every_way(clinic)
        file.approved()
        run(ways, capfd, "letter", "--case", case.number, "--out", str(ways.letters))
        shown = run(ways, capfd, "case", "show", case.number)
        run(ways, capfd, "case", "show", CANARY[::-1], code=1)
        run(ways, capfd, "import", str(ways.received / "broken.json"), code=1)
        run(ways, capfd, "check")

        def fail(*_arguments: object) -> None:
            raise KeyError(*WORDS)

        monkeypatch.setattr("tumorboard.correspondence.read_case", fail)
        run(ways, capfd, "case", "show", case.number, code=1)
    return shown


def holding(folder: Path) -> list[str]:
    """The files in whose name or content the words stand, in any encoding that Python or SQLite writes."""
    forms = [form for word in WORDS for form in (word.encode(), word.encode("utf-16-le"), word.encode("utf-16-be"))]
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if any(word in path.name for word in WORDS)
        or (path.is_file() and any(form in path.read_bytes() for form in forms))
    )


def test_a_name_stands_where_it_belongs_and_nowhere_else(
    server: PostgresServer | None, told: str, ways: Ways, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    # Where it belongs, or nothing below would mean anything.
    assert CANARY in told
    (pdf,) = ways.letters.glob("*.pdf")
    assert CANARY in "".join(pages_by_pypdf(pdf.read_bytes()))
    logged = log_path().read_text(encoding="utf-8")
    assert " unexpected KeyError " in logged
    assert " refused " in logged

    heard = caplog.get_records("setup")  # all was done by the fixture
    assert heard
    assert [record for record in heard if any(word in repr(vars(record)) for word in WORDS)] == []
    assert list(ways.passing.iterdir()) == []
    assert holding(ways.home) == []
    board = {Path(ways.location).name} if not is_postgresql(ways.location) else set()
    known = {f"{name}{end}" for name in board for end in ("", "-wal", "-shm")}
    assert set(holding(tmp_path)) - known == {"received/record.json", "received/broken.json"}
    if server is not None:
        log = written_by(server)
        assert "read now" in log
        assert "violates check constraint" in log
        assert [line for line in log.splitlines() if any(word in line for word in WORDS)] == []
