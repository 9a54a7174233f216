"""Brings a board's schema to this program's revision."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

import migrations


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    config.set_main_option("path_separator", "os")
    config.set_main_option("file_template", "%%(year)d_%%(month).2d_%%(day).2d_%%(slug)s")
    config.attributes["connection"] = connection
    return config


def head_revision() -> str:
    """The one revision that this program's models are at."""
    head = ScriptDirectory.from_config(_config()).get_current_head()
    if head is None:
        msg = "the program has no migration"
        raise RuntimeError(msg)
    return head


def known_revisions() -> frozenset[str]:
    """Every revision that this program can upgrade from."""
    return frozenset(script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions())


def stored_revision(connection: Connection) -> str | None:
    """The revision that a database is at; None where it was never a board."""
    return MigrationContext.configure(connection).get_current_revision()


def migrate(engine: Engine, revision: str = "head") -> None:
    """Upgrade to a revision in one transaction: it is done whole or not at all."""
    with engine.begin() as connection:
        if connection.dialect.name == "sqlite":
            # Rebuilding a table under enforced keys would cascade; they are verified before the commit instead.
            connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        config = _config(connection)
        config.attributes["changes_schema"] = True
        command.upgrade(config, revision)


def migrate_down(engine: Engine, revision: str) -> None:
    """Downgrade to a revision ("base": no tables); for tests and for a failed release."""
    with engine.begin() as connection:
        config = _config(connection)
        config.attributes["changes_schema"] = True
        config.attributes["leaves_base"] = revision == "base"
        command.downgrade(config, revision)


def write_revision(engine: Engine, message: str) -> None:
    """Write a new migration file from the difference between the models and a migrated database."""
    with engine.connect() as connection:
        command.revision(_config(connection), message=message, autogenerate=True)
