"""Upgrades: one line of revisions, the same schema whichever way it was reached, and nothing lost on the way."""

import re
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text
from sqlalchemy.exc import DBAPIError

from tests.support.board import COORDINATOR, RADIOLOGIST
from tests.support.every_table import FilledBoard
from tests.support.postgres import database_name
from tumorboard.database import revisions, upgrade
from tumorboard.database.checking import check_board
from tumorboard.database.engine import is_postgresql
from tumorboard.database.opening import create_board, open_board, upgrade_board
from tumorboard.database.protection_rules import FROZEN
from tumorboard.database.revisions import head_revision, known_revisions, stored_revision
from tumorboard.database.rights_postgresql import role_statements
from tumorboard.database.schema import expected_schema, read_schema
from tumorboard.database.search_index import INDEX_TABLES
from tumorboard.database.sessions import Database, connect
from tumorboard.database.upgrade import migrate, migrate_down
from tumorboard.errors import DatabaseError, TumorBoardError
from tumorboard.models import Base
from tumorboard.services.people import AddPerson, add_person
from tumorboard.services.reviews import RecordRadiologyReview, record_radiology_review
from tumorboard.vocabulary import ReviewBasis, Role

BOARDS = Path(__file__).with_name("boards")
OLD = "made by an older version"
NEWER = "made by a newer version"

TOMORROW = '''"""What a later version might do.

Revision: 9999, after {head}.
"""

import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "{head}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change a table that others refer to and that holds signed rows, in the way that rebuilds it on SQLite."""
    with op.batch_alter_table("review", table_kwargs={{"sqlite_autoincrement": True}}) as batch:
        batch.add_column(sa.Column("pager", sa.Text(), nullable=False, server_default="none"))
        batch.create_check_constraint("ck_review_pager_length", "length(pager) <= 40")
    {more}


def downgrade() -> None:
    """Take it back."""
    with op.batch_alter_table("review", table_kwargs={{"sqlite_autoincrement": True}}) as batch:
        batch.drop_constraint("ck_review_pager_length", type_="check")
        batch.drop_column("pager")
'''


def become_tomorrow(monkeypatch: pytest.MonkeyPatch, folder: Path, more: str = "pass") -> None:
    """Let the program be a later version of itself: the same migrations and one more."""
    scripts = folder / "migrations"
    shutil.copytree(upgrade.SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    later = TOMORROW.format(head=head_revision(), more=more)
    (scripts / "versions" / "2099_01_01_tomorrow.py").write_text(later, encoding="utf-8")
    monkeypatch.setattr(upgrade, "SCRIPTS", scripts)
    monkeypatch.setattr(revisions, "REVISIONS", (*revisions.REVISIONS, "9999"))


def content(location: str) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table."""
    database = connect(location)
    try:
        with database.engine.connect() as connection:
            return {
                name: [tuple(row) for row in connection.execute(text(f"SELECT * FROM {name} ORDER BY 1"))]
                for name in [*Base.metadata.tables, "alembic_version"]
                if inspect(connection).has_table(name)
            }
    finally:
        database.close()


def is_record(name: str | None, kind: str, _parents: object) -> bool:
    """Whether the models know of a thing: what is made anew from the records is made with the protections."""
    return kind != "table" or name not in INDEX_TABLES


def schema_of(database: Database) -> tuple[str, ...]:
    with database.engine.connect() as connection:
        return read_schema(connection)


def problems(database: Database) -> list[str]:
    return [result.sentence for result in check_board(database) if not result.passed]


def test_the_revisions_are_one_line_with_one_head() -> None:
    scripts = ScriptDirectory(str(upgrade.SCRIPTS))
    assert tuple(script.revision for script in scripts.walk_revisions())[::-1] == revisions.REVISIONS
    assert scripts.get_heads() == [head_revision()]
    assert len(scripts.get_bases()) == 1
    assert not [script for script in scripts.walk_revisions() if script.is_branch_point or script.is_merge_point]


def test_a_migrated_board_is_what_the_models_say(board_location: str) -> None:
    database = create_board(board_location)
    with database.engine.connect() as connection:
        assert read_schema(connection) == expected_schema(connection)
        options = {"compare_type": True, "compare_server_default": False, "include_name": is_record}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, Base.metadata) == []
    database.close()


def test_down_leaves_nothing_and_up_again_makes_the_same(board_location: str) -> None:
    database = create_board(board_location)
    first = schema_of(database)
    migrate_down(database.engine, "base")
    assert schema_of(database) == ()
    migrate(database.engine)
    assert schema_of(database) == first
    assert problems(database) == []
    database.close()


@pytest.mark.parametrize("dump", sorted(BOARDS.glob("*.sqlite.sql")), ids=lambda path: path.name)
def test_an_old_file_is_upgraded(dump: Path, sqlite_location: str) -> None:
    with closing(sqlite3.connect(sqlite_location)) as connection:
        connection.executescript(dump.read_text(encoding="utf-8"))
    become_current(dump, sqlite_location)


@pytest.mark.parametrize("dump", sorted(BOARDS.glob("*.postgresql.sql")), ids=lambda path: path.name)
def test_an_old_server_s_board_is_upgraded(dump: Path, postgres_location: str) -> None:
    content = dump.read_text(encoding="utf-8")
    with psycopg.connect(postgres_location) as connection:
        # Neither roles nor what a database itself gives to them are in a dump of it.
        for prefix in set(re.findall(r"OWNER TO (\w+)_owner;", content)):
            for statement in role_statements(prefix):
                connection.execute(statement.encode())
            for statement in ("REVOKE ALL ON DATABASE {0} FROM PUBLIC", "GRANT CONNECT ON DATABASE {0} TO {1}_member"):
                connection.execute(statement.format(database_name(postgres_location), prefix).encode())
        connection.execute(content.encode())
    with psycopg.connect(postgres_location) as connection:
        if connection.execute("SELECT to_regproc('tb_login_make')").fetchone() != (None,):
            connection.execute("SELECT tb_login_make(login, role, active) FROM person")
    become_current(dump, postgres_location)


def become_current(dump: Path, location: str) -> None:
    """Upgrade a board that was loaded from a dump and see that it is sound and can be worked with."""
    before = content(location)
    backup = upgrade_board(location, backed_up=True)
    of_this_revision = dump.name.partition(".")[0] == head_revision()
    assert (backup is None) == (of_this_revision or is_postgresql(location))
    database = open_board(location)
    assert problems(database) == [], "if the first migration was made anew, run `python -m tools.keep_board`"
    assert [row[0] for row in content(location)["patient"]] == [row[0] for row in before["patient"]]
    database.signed_in_as(COORDINATOR).write(add_person, AddPerson("later", "Later", Role.AUDITOR))
    assert problems(database) == []
    database.close()


def test_every_revision_has_its_kept_board() -> None:
    kept = {path.name for path in BOARDS.glob("*.sql")}
    for revision in known_revisions():
        assert {f"{revision}.sqlite.sql", f"{revision}.postgresql.sql"} <= kept


def test_an_older_board_is_refused_until_it_is_upgraded(
    filled: FilledBoard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    head, before = head_revision(), content(filled.location)
    become_tomorrow(monkeypatch, tmp_path)
    with pytest.raises(DatabaseError, match=OLD):
        open_board(filled.location)
    assert content(filled.location) == before
    backup = upgrade_board(filled.location, backed_up=True)
    database = open_board(filled.location)
    with database.engine.connect() as connection:
        assert stored_revision(connection) == "9999" != head
        assert connection.scalars(text("SELECT DISTINCT pager FROM review")).all() == ["none"]
        assert connection.scalar(text("SELECT count(*) FROM review")) == len(before["review"])
    assert (backup is None) == is_postgresql(filled.location)
    database.close()


def test_a_backup_precedes_the_upgrade_and_is_the_board_as_it_was(
    filled_file: FilledBoard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = content(filled_file.location)
    with monkeypatch.context() as later:
        become_tomorrow(later, tmp_path)
        backup = upgrade_board(filled_file.location)
    assert backup is not None
    assert backup.parent == Path(filled_file.location).parent
    assert content(str(backup)) == before
    assert backup.stat().st_mode & 0o777 == 0o600
    restored = open_board(str(backup))
    assert problems(restored) == []
    restored.close()


def test_no_upgrade_without_its_backup(
    filled_file: FilledBoard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The name of the backup would be longer than a file's name may be.
    location = str(Path(filled_file.location).rename(tmp_path / ("b" * 230)))
    before = content(location)
    become_tomorrow(monkeypatch, tmp_path)
    with pytest.raises(DatabaseError, match="could not be written"):
        upgrade_board(location)
    assert content(location) == before


def test_a_shared_board_is_upgraded_only_when_its_backup_is_vouched_for(
    filled_database: FilledBoard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = content(filled_database.location)
    become_tomorrow(monkeypatch, tmp_path)
    with pytest.raises(DatabaseError, match="Back up the shared board first"):
        upgrade_board(filled_database.location)
    assert content(filled_database.location) == before


def test_a_newer_board_is_refused_and_not_touched(
    filled: FilledBoard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as later:
        become_tomorrow(later, tmp_path)
        upgrade_board(filled.location, backed_up=True)
    before = content(filled.location)
    file = None if is_postgresql(filled.location) else Path(filled.location).read_bytes()
    with pytest.raises(DatabaseError, match=NEWER):
        open_board(filled.location)
    with pytest.raises(DatabaseError, match=NEWER):
        upgrade_board(filled.location, backed_up=True)
    assert content(filled.location) == before
    assert file is None or Path(filled.location).read_bytes() == file


@pytest.mark.parametrize(
    "more",
    [
        pytest.param('raise RuntimeError("no")', id="it stops in the middle"),
        pytest.param('op.execute("DELETE FROM nothing")', id="a statement fails"),
        pytest.param('op.execute("DELETE FROM question")', id="it leaves references to nothing"),
    ],
)
def test_an_upgrade_that_fails_leaves_the_board_as_it_was(
    filled: FilledBoard, more: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = content(filled.location)
    with monkeypatch.context() as later:
        become_tomorrow(later, tmp_path, more)
        with pytest.raises((TumorBoardError, RuntimeError)):
            upgrade_board(filled.location, backed_up=True)
    assert content(filled.location) == before
    database = open_board(filled.location)
    assert problems(database) == []
    database.signed_in_as(COORDINATOR).write(add_person, AddPerson("later", "Later", Role.AUDITOR))
    database.close()


def test_a_rebuilt_table_never_gives_a_number_again(
    filled: FilledBoard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    last = filled.spine.draft_radiology_review_id
    database = open_board(filled.location)
    with database.engine.begin() as connection:
        for name in ("target_lesion", "concordance_finding", "ordered_test", "reviewed_material"):
            connection.execute(text(f"DELETE FROM {name} WHERE review_id = {last}"))
        connection.execute(text(f"DELETE FROM review WHERE id = {last}"))
    database.close()
    become_tomorrow(monkeypatch, tmp_path)
    upgrade_board(filled.location, backed_up=True)
    database = open_board(filled.location)
    command = RecordRadiologyReview(filled.spine.draft_case_id, ReviewBasis.REPORT_ONLY, ())
    assert database.signed_in_as(RADIOLOGIST).write(record_radiology_review, command) == last + 1
    database.close()


def test_a_rebuilt_table_keeps_its_protections(
    filled: FilledBoard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    become_tomorrow(monkeypatch, tmp_path)
    upgrade_board(filled.location, backed_up=True)
    database = open_board(filled.location)
    change = "UPDATE review SET comment = 'Benign.', row_version = row_version + 1 WHERE signed_at IS NOT NULL"
    with pytest.raises(DBAPIError, match=FROZEN), database.engine.begin() as connection:
        connection.execute(text(change))
    trail = {result.name: result.passed for result in check_board(database)}
    assert trail["audit trail"]
    assert trail["records"]
    database.close()


def test_an_upgraded_board_goes_back(filled: FilledBoard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    head, before = head_revision(), content(filled.location)
    become_tomorrow(monkeypatch, tmp_path)
    upgrade_board(filled.location, backed_up=True)
    database = connect(filled.location)
    migrate_down(database.engine, head)
    with database.engine.connect() as connection:
        assert read_schema(connection) == expected_schema(connection)
    database.close()
    assert content(filled.location) == before
