"""Runs migrations on the connection that `tumorboard.database.upgrade` hands over, and re-installs the protections."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import Connection

from tumorboard.database.protection import install_protection, remove_protection
from tumorboard.database.search_index import INDEX_TABLES
from tumorboard.models import Base
from tumorboard.models.base import TermSetType, TermType, UtcDateTime


def render_item(kind: str, item: Any, autogen_context: AutogenContext) -> str | Literal[False]:  # noqa: ANN401 - alembic's
    """Write a migration in plain SQLAlchemy types, so that an old one never depends on today's code."""
    del autogen_context
    if kind == "type":
        if isinstance(item, UtcDateTime):
            return "sa.DateTime(timezone=True)"
        if isinstance(item, TermType | TermSetType):
            return "sa.Text()"
    return False


def include_name(name: str | None, kind: str, _parents: object) -> bool:
    """Compare no table that is made anew from the others."""
    return kind != "table" or name not in INDEX_TABLES


def run(connection: Connection) -> None:
    """Migrate without triggers, then put the whole set of protections back."""
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_as_batch=connection.dialect.name == "sqlite",
        render_item=render_item,
        include_name=include_name,
        # SQLite has no identity columns to compare: every id would seem to have changed.
        compare_server_default=connection.dialect.name != "sqlite",
    )
    with context.begin_transaction():
        changes_schema = bool(context.config.attributes.get("changes_schema"))
        if changes_schema:
            remove_protection(connection)
        context.run_migrations()
        if changes_schema and context.config.attributes.get("leaves_base"):
            remove_protection(connection, for_good=True)
        elif changes_schema:
            install_protection(connection)


run(context.config.attributes["connection"])
