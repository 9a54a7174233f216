"""Every way of breaking a board that we know is caught, by the check that is named for it."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, inspect, text

from tests.support.board import COORDINATOR
from tests.support.every_table import FilledBoard
from tests.support.postgres import database_name
from tumorboard.database.checking import CHECKS, check_board
from tumorboard.database.checking_audit import audit_problems
from tumorboard.database.connections import sha256_text
from tumorboard.database.data_key import data_key_of
from tumorboard.database.engine import ACTOR, enforce_foreign_keys, make_engine
from tumorboard.database.opening import create_board
from tumorboard.database.protection import install_protection, remove_protection
from tumorboard.database.rights_postgresql import installed_prefix
from tumorboard.database.search_index import create_statements, fill_index, run
from tumorboard.database.search_sqlite import removal_statements
from tumorboard.database.sessions import SETUP, Database, connect
from tumorboard.services.people import AddPerson, add_person
from tumorboard.vocabulary import Role

AUDIT, RECORDS, FILES, LETTERS, REFERENCES, SCHEMA, SEARCH = (
    "audit trail",
    "records",
    "stored files",
    "letters",
    "references",
    "schema",
    "search",
)
OTHER_BYTES = b"%PDF-1.7 the lettes"  # one bit differs
FOLLOWS = "Link 10 does not follow from the one before it."
CANARY = "Zyxwvutina"


@contextmanager
def behind_the_triggers(engine: Engine) -> Iterator[Connection]:
    """A transaction as only an administrator of the database can have: no trigger fires, no key is enforced."""
    with engine.connect() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SET LOCAL session_replication_role = 'replica'"))
            yield connection
            return
        enforce_foreign_keys(connection, on=False)
        try:
            with connection.begin():
                remove_protection(connection)
                # The index of searched words goes with it, and is no protection; what keeps it is a trigger, too.
                run(connection, create_statements("sqlite"))
                fill_index(connection)
                run(connection, removal_statements())
                yield connection
        finally:
            enforce_foreign_keys(connection, on=True)


pytestmark = pytest.mark.encrypted_too("engine", "filled")


def apply(connection: Connection, *statements: str) -> None:
    for statement in statements:
        connection.execute(text(statement), {"bytes": OTHER_BYTES} if ":bytes" in statement else {})


def break_board(database: Database, *statements: str) -> None:
    """Change a board behind its triggers, and put these back."""
    with behind_the_triggers(database.engine) as connection:
        apply(connection, *statements)
        if connection.dialect.name == "sqlite":
            install_protection(connection)
        connection.commit()


def caught_by(engine: Engine, *statements: str) -> set[str]:
    """The names of the checks of the data that notice what is then rolled back."""
    with behind_the_triggers(engine) as connection:
        apply(connection, *statements)
        kinds = {"", connection.dialect.name}
        names = {
            check.name
            for check in CHECKS
            if check.name != SCHEMA and check.only_on in kinds and list(check.problems(connection))
        }
        connection.rollback()
    return names


def failed(database: Database) -> dict[str, str]:
    """The sentence of each check that does not pass, by its name."""
    return {result.name: result.sentence for result in check_board(database) if not result.passed}


def test_a_sound_board_passes_every_check(database: Database) -> None:
    results = check_board(database)
    assert [result for result in results if not result.passed] == []
    names = ["revision", SCHEMA, REFERENCES, AUDIT, RECORDS, SEARCH, FILES, LETTERS]
    if database.engine.dialect.name == "sqlite":
        names.insert(2, "file")
    if data_key_of(database.engine) is not None:
        names.insert(1, "keys")
    assert [result.name for result in results] == names
    assert all(result.sentence.endswith(".") for result in results)


def test_an_empty_board_passes_every_check(board_location: str) -> None:
    database = create_board(board_location)
    assert failed(database) == {}
    database.close()


def test_checking_changes_nothing_in_a_file(file_database: Database, filled_file: FilledBoard) -> None:
    before = Path(filled_file.location).read_bytes()
    check_board(file_database)
    file_database.close()
    assert Path(filled_file.location).read_bytes() == before


def test_checking_leaves_nothing_behind_on_a_server(filled_database: FilledBoard) -> None:
    engine = make_engine(filled_database.location)
    schemas = inspect(engine).get_schema_names()
    check_board(Database(engine, filled_database.location))
    assert inspect(engine).get_schema_names() == schemas
    engine.dispose()


@pytest.mark.parametrize(
    ("statement", "caught"),
    [
        pytest.param("UPDATE patient SET family_name = 'Other'", {RECORDS, SEARCH}, id="a patient's name"),
        pytest.param("UPDATE patient SET birth_date = NULL", {RECORDS}, id="a date taken away"),
        pytest.param("UPDATE review SET comment = 'Benign.' WHERE id = 1", {RECORDS}, id="a signed review"),
        pytest.param("UPDATE review SET signed_at = NULL WHERE id = 1", {RECORDS}, id="a signature taken away"),
        pytest.param("UPDATE opinion SET signed_at = '2020-01-01 00:00:00.000000'", {RECORDS}, id="a signature's time"),
        pytest.param("UPDATE board_member SET row_version = row_version + 1", {RECORDS}, id="a version"),
        pytest.param("UPDATE dissent SET id = 77", {RECORDS}, id="a row's number"),
        pytest.param("DELETE FROM dissent", {RECORDS}, id="a row that vanished"),
        pytest.param("DELETE FROM checklist_item", {RECORDS}, id="all rows of a table vanished"),
        pytest.param(
            "INSERT INTO trial (registry_number, title, status, phase, sites, created_at, row_version)"
            " SELECT 'NCT1', title, status, phase, sites, created_at, 1 FROM trial",
            {RECORDS},
            id="a row that nobody wrote",
        ),
        pytest.param("UPDATE answer SET question_id = 999", {RECORDS, REFERENCES}, id="a reference into nothing"),
        pytest.param("DELETE FROM party", {RECORDS, REFERENCES}, id="a row that others refer to"),
        pytest.param("UPDATE attachment SET content = :bytes WHERE id = 1", {FILES}, id="a bit of a stored file"),
        pytest.param("UPDATE attachment SET size = size + 1", {FILES, RECORDS}, id="a stored file's size"),
        pytest.param(
            "UPDATE attachment SET sha256 = replace(sha256, substr(sha256, 1, 1), 'g') WHERE id = 1",
            {FILES, LETTERS, RECORDS},
            id="a stored file's hash",
        ),
        pytest.param("UPDATE letter SET content = '{}'", {LETTERS, RECORDS}, id="a letter's content"),
        pytest.param(
            "UPDATE letter SET pdf_sha256 = replace(pdf_sha256, substr(pdf_sha256, 1, 1), 'g')",
            {LETTERS, RECORDS},
            id="a letter's hash",
        ),
        pytest.param("UPDATE letter SET attachment_id = 2", {LETTERS, RECORDS}, id="a letter's PDF exchanged"),
        pytest.param("UPDATE audit_head SET hash = 'x'", {AUDIT}, id="the head's hash"),
        pytest.param("UPDATE audit_head SET position = position - 1", {AUDIT}, id="the head's position"),
        pytest.param("DELETE FROM audit_head", {AUDIT}, id="the head"),
        pytest.param("UPDATE audit_link SET hash = 'x' WHERE position = 9", {AUDIT}, id="a link's hash"),
        pytest.param("UPDATE audit_link SET previous_hash = 'x' WHERE position = 9", {AUDIT}, id="a link's ground"),
        pytest.param("DELETE FROM audit_link WHERE position = 9", {AUDIT}, id="a link"),
        pytest.param("DELETE FROM audit_link WHERE position = 1", {AUDIT}, id="the first link"),
        pytest.param(
            "DELETE FROM audit_link WHERE position = (SELECT max(position) FROM audit_link)",
            {AUDIT},
            id="the last link",
        ),
        pytest.param("UPDATE audit_link SET position = 5000 WHERE position = 9", {AUDIT}, id="a link moved to the end"),
        pytest.param(
            "INSERT INTO audit_event (at, actor, operation, table_name, row_id, meta, row_json)"
            " SELECT at, actor, operation, table_name, row_id, meta, row_json FROM audit_event WHERE id = 9",
            {AUDIT},
            id="a change that is not linked",
        ),
        pytest.param("DELETE FROM audit_event", {AUDIT, RECORDS, REFERENCES}, id="all changes"),
    ],
)
def test_every_break_of_the_data_is_caught(engine: Engine, statement: str, caught: set[str]) -> None:
    assert caught_by(engine, statement) == caught


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("at", "'2020-01-01 00:00:00.000000'"),
        ("actor", "'nobody'"),
        ("operation", "'DELETE'"),
        ("table_name", "'party'"),
        ("row_id", "77"),
        ("case_id", "77"),
        ("meta", "'{}'"),
        ("meta", "replace(meta, '\"actor\"', '\"author\"')"),
        ("meta", "'not JSON'"),
        ("row_json", "'{}'"),
        ("row_json", "replace(row_json, 'Sato', 'Otas')"),
    ],
)
def test_no_column_of_a_recorded_change_can_be_altered_unseen(engine: Engine, column: str, value: str) -> None:
    assert AUDIT in caught_by(engine, f"UPDATE audit_event SET {column} = {value} WHERE table_name = 'patient'")


def test_a_change_and_its_link_taken_out_of_the_middle_are_missed(database: Database) -> None:
    break_board(database, "DELETE FROM audit_link WHERE event_id = 9", "DELETE FROM audit_event WHERE id = 9")
    assert "from 9 on" in failed(database)[AUDIT]


@pytest.mark.parametrize(
    ("change", "problems"),
    [
        pytest.param({"actor": "nobody"}, ["Change 9 was altered (actor).", FOLLOWS], id="one word"),
        pytest.param({"case": ...}, ["Change 9 was altered (case).", FOLLOWS], id="a word left out"),
        pytest.param({"more": 1}, [FOLLOWS], id="a word that says nothing"),
    ],
)
def test_a_rewritten_change_whose_link_was_made_anew_does_not_fit_the_next_link(
    engine: Engine, change: dict[str, object], problems: list[str]
) -> None:
    link = text(
        "SELECT event_id, previous_hash, meta FROM audit_link JOIN audit_event ON id = event_id WHERE position = 9"
    )
    with behind_the_triggers(engine) as connection:
        event, previous, meta = connection.execute(link).one()
        words = json.loads(meta) | change
        forged = json.dumps({name: word for name, word in words.items() if word is not ...})
        values = {"event": event, "meta": forged, "hash": sha256_text(previous, 9, forged)}
        connection.execute(text("UPDATE audit_event SET meta = :meta WHERE id = :event"), values)
        connection.execute(text("UPDATE audit_link SET hash = :hash WHERE event_id = :event"), values)
        assert list(audit_problems(connection)) == problems
        connection.rollback()


def test_two_changes_in_another_order_are_noticed(engine: Engine) -> None:
    caught = caught_by(
        engine,
        "UPDATE audit_link SET event_id = -event_id WHERE event_id IN (9, 10)",
        "UPDATE audit_link SET event_id = 19 + event_id WHERE event_id < 0",
    )
    assert caught == {AUDIT}


def test_an_end_cut_off_with_the_head_set_back_shows_in_the_records(engine: Engine) -> None:
    last = "(SELECT max(position) FROM audit_link)"
    caught = caught_by(
        engine,
        f"DELETE FROM audit_event WHERE id = (SELECT event_id FROM audit_link WHERE position = {last})",
        f"DELETE FROM audit_link WHERE position = {last}",
        f"UPDATE audit_head SET position = {last}, hash = (SELECT hash FROM audit_link WHERE position = {last})",
    )
    assert caught == {RECORDS}


def test_a_deleted_row_that_is_put_back_is_noticed(database: Database) -> None:
    columns = "id, case_id, review_id, name, ordered_on, due_on, result, created_at, row_version, created_by_id"
    with database.engine.execution_options(**{ACTOR: SETUP.login}).begin() as connection:
        connection.execute(text(f"CREATE TABLE kept AS SELECT {columns} FROM ordered_test"))
        connection.execute(text("DELETE FROM ordered_test WHERE id = (SELECT max(id) FROM ordered_test)"))
    missing = "WHERE id NOT IN (SELECT id FROM ordered_test)"
    assert set(failed(database)) == {SCHEMA}
    break_board(
        database,
        f"INSERT INTO ordered_test ({columns}) SELECT {columns} FROM kept {missing}",
        "DROP TABLE kept",
    )
    assert "present although it was deleted" in failed(database)[RECORDS]


def test_bytes_in_a_text_column_are_noticed(file_database: Database) -> None:
    break_board(file_database, "UPDATE patient SET given_name = CAST(given_name AS BLOB)")
    assert "patient 1 is not as it was last recorded (given_name)" in failed(file_database)[RECORDS]


def test_text_that_is_not_utf_8_is_noticed_without_failing(file_database: Database) -> None:
    break_board(file_database, "UPDATE patient SET given_name = CAST(x'ff41' AS TEXT)")
    assert RECORDS in failed(file_database)


def test_a_schema_that_is_not_this_program_s_is_caught_and_the_difference_named(database: Database) -> None:
    drop = {"sqlite": "DROP TRIGGER review_guard_update", "postgresql": "DROP TRIGGER a_guard ON review"}
    with database.engine.begin() as connection:
        connection.exec_driver_sql(drop[connection.dialect.name])
    sentence = failed(database)[SCHEMA]
    assert sentence.startswith("Missing: trigger review")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("GRANT TEMP ON DATABASE {} TO PUBLIC", "Not expected: grant of the database TEMPORARY to public."),
        ("GRANT CONNECT ON DATABASE {} TO PUBLIC", "Not expected: grant of the database CONNECT to public."),
        ("GRANT CREATE ON DATABASE {} TO pg_monitor", "Not expected: grant of the database CREATE to pg_monitor."),
        ("REVOKE CONNECT ON DATABASE {0} FROM {1}_member", "Missing: grant of the database CONNECT to {1}_member."),
    ],
)
@pytest.mark.long
def test_what_the_database_itself_gives_to_others_is_noticed(
    filled_database: FilledBoard, change: str, told: str
) -> None:
    database = connect(filled_database.location)
    assert failed(database) == {}
    with database.engine.begin() as connection:
        prefix = installed_prefix(connection)
        connection.exec_driver_sql(change.format(database_name(filled_database.location), prefix))
    assert failed(database) == {SCHEMA: told.format("", prefix)}
    database.close()


def test_a_board_whose_columns_are_gone_is_still_checked_to_the_end(database: Database) -> None:
    with database.engine.begin() as connection:
        remove_protection(connection)
        connection.exec_driver_sql("ALTER TABLE patient RENAME COLUMN family_name TO surname")
    results = check_board(database)
    assert {SCHEMA, RECORDS} <= {result.name for result in results if not result.passed}
    assert [result.name for result in results][-1] == LETTERS


def test_a_board_of_another_revision_is_told_and_not_judged(database: Database) -> None:
    break_board(database, "UPDATE alembic_version SET version_num = '9999'")
    (result,) = check_board(database)
    assert result.sentence.startswith("The board is at revision 9999 and this program at ")
    assert not result.passed


def test_a_damaged_page_is_found(file_database: Database, filled_file: FilledBoard) -> None:
    with file_database.engine.connect() as connection:
        root = connection.scalar(text("SELECT rootpage FROM sqlite_master WHERE name = 'ix_patient_family_name'"))
        page_size = connection.scalar(text("PRAGMA page_size"))
    file_database.close()
    with Path(filled_file.location).open("r+b") as file:
        file.seek(root * page_size - 4)
        file.write(b"\xff\xff\xff\xff")
    assert "file" in failed(file_database)


def test_many_problems_are_counted_and_three_are_named(database: Database) -> None:
    break_board(database, "UPDATE person SET institution = 'Elsewhere'")
    sentence = failed(database)[RECORDS]
    assert sentence.count("is not as it was last recorded (institution)") == 3
    assert sentence.endswith("There are 4 more.")


def test_no_sentence_says_what_a_record_holds(database: Database) -> None:
    break_board(
        database,
        f"UPDATE patient SET family_name = '{CANARY}'",
        f"UPDATE audit_event SET row_json = replace(row_json, 'Sato', '{CANARY}')",
        f"UPDATE letter SET content = '{CANARY}'",
        "DELETE FROM party",
    )
    said = " ".join(failed(database).values())
    assert CANARY not in said
    assert "Sato" not in said


def test_work_after_a_check_goes_on(database: Database) -> None:
    check_board(database)
    database.signed_in_as(COORDINATOR).write(add_person, AddPerson("new", "New", Role.AUDITOR))
    assert failed(database) == {}
