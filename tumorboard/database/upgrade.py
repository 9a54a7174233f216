"""Brings a board's schema to this program's revision."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, text

import migrations
from tumorboard.database.engine import enforce_foreign_keys
from tumorboard.database.patience import without_hurry
from tumorboard.errors import DatabaseError

SCRIPTS = Path(migrations.__file__).parent
"""Where the migrations stand."""


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.set_main_option("file_template", "%%(year)d_%%(month).2d_%%(day).2d_%%(slug)s")
    config.attributes["connection"] = connection
    return config


def migrate(engine: Engine, revision: str = "head", *, protected: bool = True) -> None:
    """Upgrade to a revision in one transaction: it is done whole or not at all.

    Args:
        engine: The board.
        revision: Which one.
        protected: Whether the protections are put back; a new migration is written from tables alone, before there is
            one that makes what the protections name.

    Raises:
        DatabaseError: Afterwards a record would refer to one that does not exist.
    """
    with _schema_change(engine) as connection:
        config = _config(connection)
        config.attributes["changes_schema"] = protected
        command.upgrade(config, revision)


def migrate_down(engine: Engine, revision: str) -> None:
    """Downgrade to a revision ("base": no tables); for tests and for a failed release."""
    with _schema_change(engine) as connection:
        config = _config(connection)
        config.attributes["changes_schema"] = True
        config.attributes["leaves_base"] = revision == "base"
        command.downgrade(config, revision)


def write_revision(engine: Engine, message: str) -> None:
    """Write a new migration file from the difference between the models and a migrated database."""
    with engine.connect() as connection:
        command.revision(_config(connection), message=message, autogenerate=True)


@contextmanager
def _schema_change(engine: Engine) -> Iterator[Connection]:
    with engine.connect() as connection:
        if connection.dialect.name != "sqlite":
            with connection.begin():
                without_hurry(connection)
                yield connection
            return
        # SQLite changes a table by building it anew and dropping the old one, which enforced keys would refuse, even
        # deferred ones. They are verified before the commit instead.
        enforce_foreign_keys(connection, on=False)
        try:
            with connection.begin():
                numbers = _last_numbers(connection)
                yield connection
                _keep_last_numbers(connection, numbers)
                if connection.execute(text("PRAGMA foreign_key_check")).first() is not None:
                    raise DatabaseError("Records of this board refer to others that do not exist. It is as it was.")
        finally:
            enforce_foreign_keys(connection, on=True)


def _last_numbers(connection: Connection) -> dict[str, int]:
    """The highest id that each table ever gave out."""
    known = text("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_sequence'")
    if connection.scalar(known) is None:
        return {}
    rows = connection.execute(text("SELECT name, seq FROM sqlite_sequence"))
    return {row.name: row.seq for row in rows}


def _keep_last_numbers(connection: Connection, numbers: dict[str, int]) -> None:
    """A table that was built anew knows only the ids that it holds; one that was deleted must not name another row."""
    for table, number in numbers.items():
        values = {"name": table, "number": number}
        connection.execute(text("DELETE FROM sqlite_sequence WHERE name = :name AND seq < :number"), values)
        connection.execute(
            text(
                "INSERT INTO sqlite_sequence (name, seq) SELECT :name, :number"
                " WHERE EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = :name)"
                " AND NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = :name)"
            ),
            values,
        )
