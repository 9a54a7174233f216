"""Which revision a board is at and which this program is at, without alembic: loading it takes a tenth of a start."""

from sqlalchemy import Connection, inspect, text

REVISIONS = ("0001", "0002", "0003", "0004")
"""The revisions of `migrations`, the oldest first. The models are at the last one."""

FIRST_REVISION = REVISIONS[0]
"""The one whose shared boards had no logins of their own."""

_TABLE = "alembic_version"


def head_revision() -> str:
    """The one revision that this program's models are at."""
    return REVISIONS[-1]


def known_revisions() -> frozenset[str]:
    """Every revision that this program can upgrade from."""
    return frozenset(REVISIONS)


def stored_revision(connection: Connection) -> str | None:
    """The revision that a database is at; None where it was never a board."""
    if not inspect(connection).has_table(_TABLE):
        return None
    return ", ".join(sorted(connection.scalars(text(f"SELECT version_num FROM {_TABLE}")))) or None  # noqa: S608 - ours
