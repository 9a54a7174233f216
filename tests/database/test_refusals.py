"""Whatever a database answers becomes one plain sentence, in which nothing of a patient appears."""

import os
import shutil
import socket
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest
from sqlalchemy import Connection, event, text
from sqlalchemy.orm import Session

from tests.support.board import COORDINATOR, Spine
from tests.support.every_table import FilledBoard
from tests.support.postgres import PostgresServer
from tests.support.postgres_keeper import free_port
from tumorboard.database.opening import create_board, open_board
from tumorboard.database.refusals import refusal_for
from tumorboard.database.sessions import Database, connect
from tumorboard.errors import (
    DatabaseError,
    FrozenError,
    InvalidInputError,
    NotAllowedError,
    StaleRecordError,
    TumorBoardError,
)
from tumorboard.models import Attachment, Case, Patient, PatientIdentifier, Person, Review
from tumorboard.models.base import MAX_TEXT
from tumorboard.services.intake import AddPatient, add_patient
from tumorboard.services.materials import StoreAttachment, store_attachment
from tumorboard.vocabulary import Role

CANARY = "Zyxwvutina"


@pytest.fixture(scope="module")
def database(common: FilledBoard) -> Iterator[Database]:
    """The filled board that the tests here share, open."""
    board = connect(common.location)
    yield board
    board.close()


@pytest.fixture
def spine(common: FilledBoard) -> Spine:
    """What is in it."""
    return common.spine


def refused(attempt: Callable[[], object]) -> TumorBoardError:
    """The refusal of an attempt: one or two plain sentences without a value."""
    with pytest.raises(TumorBoardError) as caught:
        attempt()
    sentence = caught.value.sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence
    for word in (CANARY, "Sato", "SELECT", "INSERT", "UPDATE", "sqlalche", "psycopg", "sqlite3"):
        assert word not in sentence
    return caught.value


def write(database: Database, change: Callable[[Session], object]) -> TumorBoardError:
    return refused(lambda: database.signed_in_as(COORDINATOR).write(lambda session, _: change(session), None))


@contextmanager
def without_root() -> Iterator[None]:
    """Acts as nobody where the tests run as root, whom no permission stops."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


@pytest.fixture
def reachable(filled_sqlite: FilledBoard) -> Iterator[Path]:
    """A filled board in a folder that everybody may enter; the test says who may write."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "board.sqlite"
        shutil.copyfile(filled_sqlite.location, path)
        Path(folder).chmod(0o777)
        yield path
        Path(folder).chmod(0o700)


def test_a_file_that_may_only_be_read_is_read_and_not_written(reachable: Path) -> None:
    reachable.chmod(0o444)
    with without_root():
        database = open_board(str(reachable))
        assert database.read(lambda session: session.get_one(Patient, 1).family_name) == "Sato"
        error = write(database, lambda session: session.add(Patient(family_name=CANARY)))
        database.close()
    assert error.sentence == "This board cannot be written: the file or its folder is read-only."


def test_a_folder_that_may_only_be_read_is_named_as_the_reason(reachable: Path) -> None:
    reachable.chmod(0o666)
    reachable.parent.chmod(0o555)
    with without_root():
        opening = refused(lambda: open_board(str(reachable)))
        making = refused(lambda: create_board(str(reachable.with_name("new.sqlite"))))
    assert "its folder" in opening.sentence
    assert "cannot be made: permission denied" in making.sentence


def test_a_file_that_may_not_be_read_is_not_opened(reachable: Path) -> None:
    reachable.chmod(0o000)
    with without_root():
        error = refused(lambda: open_board(str(reachable)))
    assert error.sentence == "The board's file or its folder cannot be opened."


def test_a_full_disk_is_told_and_the_board_lives_on(file_database: Database) -> None:
    @event.listens_for(file_database.engine, "connect")
    def fill(connection: sqlite3.Connection, _record: object) -> None:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")

    file = StoreAttachment(CANARY.encode() * 50_000, "text/plain")
    error = write(file_database, lambda session: store_attachment(session, file))
    assert error.sentence == "The disk is full. Nothing of this was kept; make room and try again."
    event.remove(file_database.engine, "connect", fill)
    file_database.engine.dispose()
    file_database.signed_in_as(COORDINATOR).write(add_patient, AddPatient("Lindqvist"))


def test_a_board_that_another_holds_is_told_to_be_busy(file_database: Database) -> None:
    @event.listens_for(file_database.engine, "connect")
    def hurry(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA busy_timeout = 0")

    with closing(sqlite3.connect(file_database.location, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        error = write(file_database, lambda session: session.add(Patient(family_name=CANARY)))
        other.execute("ROLLBACK")
    assert error.sentence.startswith("The board is busy. Nothing of this was kept")


def test_a_server_s_row_that_another_holds_is_told_to_be_busy(filled_database: FilledBoard) -> None:
    database = connect(filled_database.location)

    @event.listens_for(database.engine, "begin")
    def hurry(connection: Connection) -> None:
        connection.exec_driver_sql("SET LOCAL lock_timeout = '10ms'")

    with psycopg.connect(filled_database.location) as other:
        other.execute("SELECT * FROM patient FOR UPDATE")
        error = write(database, lambda session: setattr(session.get_one(Patient, 1), "phone", CANARY))
        other.rollback()
    database.close()
    assert error.sentence.startswith("The board is busy. Nothing of this was kept")


def test_a_truncated_file_is_told_to_be_damaged(filled_file: FilledBoard) -> None:
    path = Path(filled_file.location)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 3])

    def read_everything() -> None:
        database = open_board(str(path))
        try:
            database.read(lambda session: session.execute(text("SELECT * FROM audit_event")).all())
        finally:
            database.close()

    assert refused(read_everything).sentence.startswith("The board's file is damaged. Do not write to it")


def test_a_server_that_is_not_there_is_told() -> None:
    address = f"postgresql://{CANARY}:secret@127.0.0.1:{free_port()}/board"
    assert refused(lambda: open_board(address)).sentence.startswith("The server cannot be reached.")


def test_a_server_that_never_answers_is_given_up() -> None:
    with socket.socket() as mute:
        mute.bind(("127.0.0.1", 0))
        mute.listen()
        # As short a patience as the driver has, in seconds; without one of its own, a URL gets the program's.
        location = f"postgresql://board@127.0.0.1:{mute.getsockname()[1]}/board?connect_timeout=2"
        assert "does not answer" in refused(lambda: open_board(location)).sentence


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("terminating connection due to administrator command", "The server is gone"),
        ("consuming input failed: server closed the connection unexpectedly", "The server is gone"),
        ("could not receive data from server: Connection timed out", "The server is gone"),
        ("connection failed: FATAL:  the database system is starting up", "starting or stopping"),
        ("connection failed: FATAL:  the database system is in recovery mode", "starting or stopping"),
        ('connection failed: FATAL:  database "b" is not currently accepting connections', "lets nobody in"),
        ('connection failed: FATAL:  database "b" does not exist', "no such database"),
    ],
)
def test_a_server_that_is_lost_or_not_ready_is_told_as_such(answer: str, said: str) -> None:
    refusal = refusal_for(psycopg.OperationalError(answer))
    assert isinstance(refusal, DatabaseError)
    assert said in refusal.sentence


def test_a_server_that_does_not_accept_the_login_is_told(postgres_server: PostgresServer) -> None:
    parts = urlsplit(postgres_server.url)
    wrong = parts._replace(netloc=f"{parts.username}:{CANARY}@{parts.hostname}:{parts.port}").geturl()
    assert refused(lambda: open_board(wrong)).sentence == "The server does not accept this login or its password."


def test_a_database_that_is_not_there_is_told(postgres_server: PostgresServer) -> None:
    missing = urlsplit(postgres_server.url)._replace(path=f"/{CANARY}").geturl()
    assert refused(lambda: open_board(missing)).sentence == "The server has no such database."


def test_a_server_that_only_reads_is_told(filled_database: FilledBoard) -> None:
    with psycopg.connect(filled_database.location, autocommit=True) as server:
        name = urlsplit(filled_database.location).path.removeprefix("/")
        server.execute(f"ALTER DATABASE {name} SET default_transaction_read_only = on".encode())
    database = open_board(filled_database.location)
    error = write(database, lambda session: session.add(Patient(family_name=CANARY)))
    database.close()
    assert error.sentence == "This board cannot be written: the server accepts only reading now."


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        pytest.param(
            lambda session: session.add(Person(login=COORDINATOR, family_name=CANARY, role=Role.AUDITOR)),
            "login",
            id="twice",
        ),
        pytest.param(
            lambda session: session.add(PatientIdentifier(patient_id=77, value=CANARY, issuer="constraint Sato")),
            "",
            id="a reference into nothing",
        ),
        pytest.param(
            lambda session: session.add(Patient(family_name=CANARY * MAX_TEXT)), "family_name_length", id="too long"
        ),
        pytest.param(
            lambda session: session.execute(
                text("UPDATE patient SET family_name = NULL, given_name = :name, row_version = row_version + 1"),
                {"name": f"constraint {CANARY}"},
            ),
            "family_name",
            id="missing",
        ),
        pytest.param(
            lambda session: session.execute(
                text("UPDATE patient SET sex = :sex, row_version = row_version + 1"), {"sex": CANARY}
            ),
            "sex_listed",
            id="not in the list",
        ),
        pytest.param(lambda session: setattr(session.get_one(Case, 1), "ecog", 9), "ecog_range", id="out of range"),
    ],
)
def test_a_value_that_breaks_a_rule_is_refused_by_the_rule_s_name(
    database: Database, change: Callable[[Session], object], rule: str
) -> None:
    error = write(database, change)
    assert isinstance(error, InvalidInputError)
    assert error.sentence.startswith("The board refused a value that breaks its rule")
    assert error.sentence.endswith("Nothing was changed.")
    assert rule in error.sentence


def test_a_signed_record_and_an_overtaken_one_are_told_apart(database: Database, spine: Spine) -> None:
    def change_signed(session: Session) -> None:
        session.get_one(Review, spine.pathology_review_id).comment = CANARY

    def change_unseen(session: Session) -> None:
        session.execute(text("UPDATE patient SET phone = :phone"), {"phone": CANARY})

    def born_signed(session: Session) -> None:
        session.execute(
            text(
                "INSERT INTO meeting (board_id, starts_at, planned_minutes, place, video_link, chair_id, closed_at,"
                " created_at, row_version) SELECT board_id, starts_at, 5, :place, '', chair_id, closed_at,"
                " created_at, 1 FROM meeting WHERE closed_at IS NOT NULL"
            ),
            {"place": CANARY},
        )

    def change_case(session: Session) -> None:
        session.execute(text("UPDATE consent SET case_id = 77, row_version = row_version + 1"))

    # Whoever is signed in to a shared board has no right to do some of this at all.
    assert isinstance(write(database, change_signed), FrozenError | NotAllowedError)
    assert isinstance(write(database, change_unseen), StaleRecordError)
    assert isinstance(write(database, born_signed), FrozenError | NotAllowedError)
    assert isinstance(write(database, change_case), FrozenError | NotAllowedError)
    assert isinstance(write(database, lambda session: session.execute(text("DELETE FROM audit_link"))), NotAllowedError)


def test_only_the_first_line_of_an_answer_is_looked_at() -> None:
    answer = Exception(f'something new\nDETAIL: Failing row contains ({CANARY}, TB002 x, constraint "{CANARY}").')
    error = refusal_for(answer)
    assert type(error) is DatabaseError
    assert error.sentence == "The board could not be read or written (Exception)."


def test_what_is_unknown_names_its_class_alone() -> None:
    assert CANARY not in refusal_for(sqlite3.OperationalError(f'near "{CANARY}": syntax error')).sentence


def test_an_attachment_s_rule_names_no_content(database: Database) -> None:
    attachment = Attachment(sha256=CANARY, size=1, media_type="text/plain", content=CANARY.encode())
    assert "sha256" in write(database, lambda session: session.add(attachment)).sentence
