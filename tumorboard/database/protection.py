"""Installs the protections after the tables were made or migrated, always the whole set, from one generator."""

from sqlalchemy import Connection, text

from tumorboard.database import (
    protection_postgresql,
    protection_rules,
    protection_sqlite,
    rights_postgresql,
    search_index,
    search_postgresql,
)
from tumorboard.database.search_index import run
from tumorboard.models import SHOWN_OPINION, Base


def remove_protection(connection: Connection, *, for_good: bool = False) -> None:
    """Drop every trigger, view, policy, grant and function of ours, and the index of searched words.

    A migration must do so before it touches frozen rows or rebuilds tables. What names a shared board's roles stays:
    they are the same after it, unless the board is removed for good.
    """
    if connection.dialect.name == "sqlite":
        names = connection.execute(text("SELECT type, name FROM sqlite_master WHERE type IN ('trigger', 'view')"))
        for row in names.all():
            connection.exec_driver_sql(f'DROP {row.type} "{row.name}"')
        search_index.remove_index(connection)
        return
    run(connection, rights_postgresql.removal_statements(connection))
    connection.exec_driver_sql(f"DROP VIEW IF EXISTS {SHOWN_OPINION.name}")
    search_index.remove_index(connection)
    functions = connection.execute(
        text(
            "SELECT oid::regprocedure FROM pg_proc WHERE pronamespace = current_schema()::regnamespace"
            " AND proname LIKE 'tb\\_%' AND (:all OR proname <> 'tb_prefix')"
        ),
        {"all": for_good},
    ).scalars()
    prefix = rights_postgresql.installed_prefix(connection)
    for name in functions.all():
        connection.exec_driver_sql(f"DROP FUNCTION {name} CASCADE")
    if for_good:
        run(connection, rights_postgresql.closing_statements(connection, prefix))


def install_protection(connection: Connection, prefix: str = "") -> None:
    """Create every protection anew and the first head of the audit chain where there is none.

    Args:
        connection: To the board, as whoever owns it; on PostgreSQL as a superuser, who alone can make owners that
            nobody is.
        prefix: What the names of a shared board's roles begin with; "" for those that it has or is due to have.
    """
    postgresql = connection.dialect.name != "sqlite"
    if postgresql:
        prefix = prefix or rights_postgresql.installed_prefix(connection)
    remove_protection(connection)
    connection.execute(
        text(
            "INSERT INTO audit_head (id, position, hash, meta, row_json)"
            " SELECT 1, 0, :genesis, '', '' WHERE NOT EXISTS (SELECT 1 FROM audit_head)"
        ),
        {"genesis": protection_rules.GENESIS},
    )
    tables = Base.metadata.sorted_tables
    if not postgresql:
        run(connection, protection_sqlite.create_statements(tables))
        run(connection, search_index.create_statements("sqlite"))
        search_index.fill_index(connection)
        return
    run(connection, rights_postgresql.role_statements(prefix))
    run(connection, rights_postgresql.identity_statements(prefix))
    run(connection, protection_postgresql.create_statements(tables))
    run(connection, search_index.create_statements("postgresql"))
    search_index.fill_index(connection)
    run(connection, rights_postgresql.right_statements(tables, prefix))
    run(connection, search_postgresql.right_statements(prefix))
    run(connection, (protection_postgresql.PIN_SETTINGS, rights_postgresql.function_owners(prefix)))
    run(connection, rights_postgresql.database_statements(connection, prefix))
    make_logins(connection)


def make_logins(connection: Connection) -> None:
    """Give everybody on a shared board their role, as after an upgrade from a board without, or on another server.

    Nobody who had none can sign in with it before they are given a password.
    """
    connection.execute(text("SELECT tb_login_make(login, role, active) FROM person"))
