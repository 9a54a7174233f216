"""A schema's description: the same for the same schema, another for every difference that matters."""

import sqlite3

import pytest
from sqlalchemy import Connection, Engine, StaticPool, create_engine, text

from tumorboard.database.connections import BoardConnection
from tumorboard.database.schema import expected_schema, fingerprint, read_schema
from tumorboard.database.sessions import Database

SQLITE_SCHEMA = {
    "a trigger dropped": ("DROP TRIGGER review_guard_update", "review_guard_update"),
    "an audit trigger dropped": ("DROP TRIGGER patient_audit_update", "patient_audit_update"),
    "a trigger added": ("CREATE TRIGGER more AFTER INSERT ON person BEGIN SELECT 1; END", "more"),
    "an index dropped": ("DROP INDEX uq_diagnosis_one_outside", "uq_diagnosis_one_outside"),
    "an index added": ("CREATE INDEX more ON patient (given_name)", "more"),
    "a column added": ("ALTER TABLE patient ADD COLUMN nickname TEXT", "nickname"),
    "a table added": ("CREATE TABLE more (id INTEGER)", "more"),
    "a view added": ("CREATE VIEW more AS SELECT 1", "more"),
    "a table without its trigger": ("DROP TABLE dissent", "dissent"),
}
POSTGRESQL_SCHEMA = {
    "a trigger dropped": ("DROP TRIGGER a_guard ON review", "review.a_guard"),
    "an audit trigger dropped": ("DROP TRIGGER y_audit ON patient", "patient.y_audit"),
    "a trigger disabled": ("ALTER TABLE review DISABLE TRIGGER a_guard", "review.a_guard"),
    "a trigger for replicas only": ("ALTER TABLE review ENABLE REPLICA TRIGGER a_guard", "review.a_guard"),
    "foreign keys disabled": ("ALTER TABLE review DISABLE TRIGGER ALL", "foreign keys are not enforced"),
    "a function emptied": (
        """CREATE OR REPLACE FUNCTION tb_guard_review() RETURNS trigger LANGUAGE plpgsql
        SET search_path = public, pg_temp AS 'BEGIN RETURN NEW; END'""",
        "tb_guard_review",
    ),
    "a function's search path": ("ALTER FUNCTION tb_guard_review() RESET search_path", "tb_guard_review"),
    "a function added": ("CREATE FUNCTION more() RETURNS int LANGUAGE sql AS 'SELECT 1'", "more"),
    "an index dropped": ("DROP INDEX uq_diagnosis_one_outside", "uq_diagnosis_one_outside"),
    "a column added": ("ALTER TABLE patient ADD COLUMN nickname text", "nickname"),
    "a column dropped": ("ALTER TABLE referral DROP COLUMN insurance_covers", "insurance_covers"),
    "a column that may be empty": ("ALTER TABLE review ALTER basis DROP NOT NULL", "review.basis"),
    "a column's default": ("ALTER TABLE review ALTER comment SET DEFAULT ''", "review.comment"),
    "a column's type": ("ALTER TABLE review ALTER signed_sha256 TYPE varchar(64)", "signed_sha256"),
    "a column's identity": ("ALTER TABLE person ALTER id DROP IDENTITY", "person.id"),
    "a rule dropped": ("ALTER TABLE clinical_case DROP CONSTRAINT ck_clinical_case_ecog_range", "ecog_range"),
    "a key that was not verified": (
        """ALTER TABLE answer DROP CONSTRAINT fk_answer_question_id, ADD CONSTRAINT fk_answer_question_id
        FOREIGN KEY (question_id) REFERENCES question (id) NOT VALID""",
        "fk_answer_question_id",
    ),
    "a rewriting rule": ("CREATE RULE more AS ON DELETE TO patient DO INSTEAD NOTHING", "patient.more"),
    "row security": ("ALTER TABLE patient DISABLE ROW LEVEL SECURITY", "table patient"),
    "a policy": ("CREATE POLICY more ON patient USING (true)", "patient.more"),
    "a policy dropped": ("DROP POLICY seals ON opinion", "opinion.seals"),
    "an owner": ("ALTER TABLE patient OWNER TO postgres", "owner patient"),
    "a function's owner": ("ALTER FUNCTION tb_me() OWNER TO postgres", "owner tb_me"),
    "a grant": ("GRANT DELETE ON patient TO pg_monitor", "grant patient DELETE"),
    "a grant of a column": ("GRANT UPDATE (login) ON person TO pg_monitor", "grant person.login UPDATE"),
    "a grant of a function": ("GRANT EXECUTE ON FUNCTION tb_note_reset(text) TO pg_monitor", "grant tb_note_reset"),
    "a function for everybody": ("GRANT EXECUTE ON FUNCTION tb_note_reset(text) TO PUBLIC", "grant tb_note_reset"),
    "a table added": ("CREATE TABLE more (id integer)", "more"),
    "a table's child": ("CREATE TABLE more () INHERITS (trial)", "more"),
    "a view added": ("CREATE VIEW more AS SELECT 1", "more"),
    "a table that a crash empties": ("ALTER TABLE imported_entry SET UNLOGGED", "imported_entry"),
}


def described(*statements: str) -> tuple[str, ...]:
    """The description of a new SQLite database after some statements."""

    def connect() -> BoardConnection:
        return sqlite3.connect(":memory:", isolation_level=None, factory=BoardConnection)

    engine = create_engine("sqlite://", creator=connect, poolclass=StaticPool)
    with engine.connect() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)
        lines = read_schema(connection)
    engine.dispose()
    return lines


def differences(connection: Connection, statement: str, **values: str) -> str:
    before = set(read_schema(connection))
    connection.execute(text(statement), values)
    return "\n".join(before ^ set(read_schema(connection)))


def test_a_board_has_exactly_the_schema_that_the_program_makes(database: Database) -> None:
    with database.engine.connect() as connection:
        present, expected = read_schema(connection), expected_schema(connection)
        assert set(present) ^ set(expected) == set()
        assert fingerprint(present) == fingerprint(expected)
        assert read_schema(connection) == present


@pytest.mark.parametrize(("statement", "name"), SQLITE_SCHEMA.values(), ids=SQLITE_SCHEMA)
def test_every_break_of_a_file_s_schema_shows(sqlite_engine: Engine, statement: str, name: str) -> None:
    with sqlite_engine.connect() as connection:
        assert name in differences(connection, statement)


@pytest.mark.parametrize(("statement", "name"), POSTGRESQL_SCHEMA.values(), ids=POSTGRESQL_SCHEMA)
def test_every_break_of_a_server_s_schema_shows(postgres_engine: Engine, statement: str, name: str) -> None:
    with postgres_engine.connect() as connection:
        assert name in differences(connection, statement)


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("BETWEEN 0 AND 5", "BETWEEN 0 AND 9", "ecog BETWEEN 0 AND 9"),
        ("'pathology', ", "", "ck_person_discipline_listed"),
        ("summary TEXT NOT NULL", "summary TEXT", "summary TEXT"),
        ("PRIMARY KEY AUTOINCREMENT", "PRIMARY KEY", "id INTEGER NOT NULL PRIMARY KEY"),
        ("REFERENCES clinical_case (id)", "REFERENCES patient (id)", "( case_id ) REFERENCES patient ( id )"),
    ],
)
def test_a_rewritten_table_shows(sqlite_engine: Engine, before: str, after: str, shown: str) -> None:
    rewrite = "UPDATE sqlite_master SET sql = replace(sql, :before, :after) WHERE type = 'table'"
    with sqlite_engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA writable_schema = ON")
        changed = differences(connection, rewrite, before=before, after=after)
        connection.exec_driver_sql("PRAGMA writable_schema = OFF")
    assert shown in changed


def test_the_order_of_columns_the_white_space_and_quotes_do_not_matter() -> None:
    one = described("CREATE TABLE a (x INTEGER NOT NULL, y TEXT, CONSTRAINT c CHECK (x IN (1, 2)))")
    other = described('CREATE TABLE "a" (  "y" TEXT,\n\tx INTEGER NOT NULL,CONSTRAINT c CHECK( x IN (1,2) ))')
    assert one == other
    assert fingerprint(one) == fingerprint(other)


@pytest.mark.parametrize(
    "different",
    [
        "CREATE TABLE a (x INTEGER, y TEXT NOT NULL, CONSTRAINT c CHECK (x IN (1, 2)))",
        "CREATE TABLE a (x INTEGER NOT NULL, y TEXT, CONSTRAINT c CHECK (x IN (1, 3)))",
        "CREATE TABLE a (x INTEGER NOT NULL, y TEXT, CONSTRAINT d CHECK (x IN (1, 2)))",
        "CREATE TABLE a (x INTEGER NOT NULL, y TEXT, CONSTRAINT c CHECK (y IN (1, 2)))",
        "CREATE TABLE a (x INTEGER NOT NULL, y TEXT)",
        "CREATE TABLE a (x INTEGER NOT NULL, y TEXT, CONSTRAINT c CHECK (x IN (1, 2))) STRICT",
        "CREATE TABLE b (x INTEGER NOT NULL, y TEXT, CONSTRAINT c CHECK (x IN (1, 2)))",
    ],
)
def test_what_matters_shows(different: str) -> None:
    one = described("CREATE TABLE a (x INTEGER NOT NULL, y TEXT, CONSTRAINT c CHECK (x IN (1, 2)))")
    assert one != described(different)


def test_white_space_inside_quoted_text_matters() -> None:
    assert described("CREATE TABLE a (x CHECK (x <> 'a b'))") != described("CREATE TABLE a (x CHECK (x <> 'a  b'))")


def test_the_name_of_a_server_s_schema_does_not_matter(postgres_engine: Engine) -> None:
    lines = []
    with postgres_engine.connect() as connection:
        for name in ("one", "other"):
            for statement in (
                f"CREATE SCHEMA {name}",
                f"SET LOCAL search_path = {name}",
                "CREATE TABLE a (id integer PRIMARY KEY, b text CHECK (b <> ''))",
                "CREATE INDEX i ON a (b)",
                "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
                f"ALTER FUNCTION f() SET search_path = {name}, pg_temp",
                "CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW EXECUTE FUNCTION f()",
            ):
                connection.execute(text(statement))
            lines.append(read_schema(connection))
    assert lines[0] == lines[1]
    # Two of them are the owners, and one is that the public may call the function.
    assert len(lines[0]) == 12
