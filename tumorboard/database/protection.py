"""Installs the protections after the tables were made or migrated, always the whole set, from one generator."""

from sqlalchemy import Connection, text

from tumorboard.database import protection_postgresql, protection_rules, protection_sqlite
from tumorboard.models import Base


def remove_protection(connection: Connection) -> None:
    """Drop every trigger and function of ours, as a migration must before it touches frozen rows or rebuilds tables."""
    if connection.dialect.name == "sqlite":
        names = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).scalars().all()
        for name in names:
            connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
        return
    functions = connection.execute(
        text(
            "SELECT proname FROM pg_proc WHERE pronamespace = current_schema()::regnamespace AND proname LIKE 'tb\\_%'"
        )
    ).scalars()
    for name in functions.all():
        connection.exec_driver_sql(f'DROP FUNCTION "{name}"() CASCADE')


def install_protection(connection: Connection) -> None:
    """Create every trigger anew and the first head of the audit chain where there is none."""
    remove_protection(connection)
    connection.execute(
        text(
            "INSERT INTO audit_head (id, position, hash, meta, row_json)"
            " SELECT 1, 0, :genesis, '', '' WHERE NOT EXISTS (SELECT 1 FROM audit_head)"
        ),
        {"genesis": protection_rules.GENESIS},
    )
    tables = Base.metadata.sorted_tables
    dialect = protection_sqlite if connection.dialect.name == "sqlite" else protection_postgresql
    for statement in dialect.create_statements(tables):
        # no_parameters: the SQL holds % of its own
        connection.exec_driver_sql(statement, execution_options={"no_parameters": True})
