"""Describes a database's whole schema as lines of text, so that two can be compared and a fingerprint taken.

What does not matter is left out: white space, quotes around plain names, the order of columns and constraints (a
migrated table has its new columns last), the name of PostgreSQL's schema, and alembic's own table.
"""

import hashlib
import re
import sqlite3
from collections.abc import Iterable, Iterator
from itertools import pairwise
from uuid import uuid4

from sqlalchemy import Connection, StaticPool, create_engine, text

from tumorboard.database.connections import BoardConnection
from tumorboard.database.protection import install_protection
from tumorboard.database.rights_postgresql import installed_prefix
from tumorboard.database.search_sources import SHADOWS
from tumorboard.models import Base

_VERSION_TABLE = "alembic_version"

# Comments, quoted text and names, words and numbers, operators of several characters, single characters.
_TOKEN = re.compile(
    r"--[^\n]*|/\*.*?\*/|'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|\w+|->>|->|\|\||<>|<=|>=|!=|::|:=|\S", re.DOTALL
)
_PLAIN_NAME = re.compile(r"\"[a-z_][a-z0-9_]*\"")

# Each gives what a thing is, its name (that of its table first), and its definition.
_POSTGRESQL_QUERIES = (
    """SELECT CASE relkind WHEN 'r' THEN 'table' WHEN 'v' THEN 'view' ELSE concat('relation ', relkind) END, relname,
        concat_ws(' ', nullif(relpersistence::text, 'p'), CASE WHEN relrowsecurity THEN 'row security' END,
            CASE WHEN relforcerowsecurity THEN 'forced' END,
            CASE WHEN relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END)
    FROM pg_class c WHERE relnamespace = current_schema()::regnamespace AND relkind NOT IN ('i', 'S', 'c')""",
    """SELECT 'column', c.relname || '.' || attname, concat_ws(' ', format_type(atttypid, atttypmod),
        CASE WHEN attnotnull THEN 'NOT NULL' END, 'DEFAULT ' || pg_get_expr(adbin, adrelid),
        'identity ' || nullif(attidentity::text, ''), 'generated ' || nullif(attgenerated::text, ''))
    FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid
        LEFT JOIN pg_attrdef d ON adrelid = attrelid AND adnum = attnum
    WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' AND attnum > 0 AND NOT attisdropped""",
    """SELECT 'constraint', c.relname || '.' || conname, pg_get_constraintdef(n.oid)
    FROM pg_constraint n JOIN pg_class c ON c.oid = conrelid
    WHERE connamespace = current_schema()::regnamespace AND contype IN ('p', 'u', 'f', 'c', 'x')""",
    """SELECT 'index', c.relname || '.' || i.relname,
        concat_ws(' ', pg_get_indexdef(indexrelid), CASE WHEN NOT indisvalid THEN 'invalid' END)
    FROM pg_index JOIN pg_class i ON i.oid = indexrelid JOIN pg_class c ON c.oid = indrelid
    WHERE c.relnamespace = current_schema()::regnamespace""",
    """SELECT 'trigger', c.relname || '.' || tgname,
        concat_ws(' ', pg_get_triggerdef(t.oid), CASE WHEN tgenabled <> 'O' THEN 'enabled: ' || tgenabled::text END)
    FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid
    WHERE relnamespace = current_schema()::regnamespace AND NOT tgisinternal""",
    """SELECT DISTINCT 'table', c.relname, 'foreign keys are not enforced'
    FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid
    WHERE relnamespace = current_schema()::regnamespace AND tgisinternal AND tgenabled <> 'O'""",
    """SELECT 'rule', c.relname || '.' || rulename, pg_get_ruledef(r.oid)
    FROM pg_rewrite r JOIN pg_class c ON c.oid = ev_class
    WHERE relnamespace = current_schema()::regnamespace AND rulename <> '_RETURN'""",
    """SELECT 'policy', c.relname || '.' || polname, concat_ws(' ', polcmd, polpermissive, polroles::regrole[]::text,
        pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid))
    FROM pg_policy p JOIN pg_class c ON c.oid = polrelid WHERE relnamespace = current_schema()::regnamespace""",
    """SELECT 'child', c.relname, concat('of ', inhparent::regclass)
    FROM pg_inherits JOIN pg_class c ON c.oid = inhrelid
    WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'""",
    """SELECT 'function', p.oid::regprocedure::text, pg_get_functiondef(p.oid)
    FROM pg_proc p WHERE pronamespace = current_schema()::regnamespace AND prokind IN ('f', 'p')""",
    """SELECT 'owner', c.relname, c.relowner::regrole::text
    FROM pg_class c WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'v')""",
    """SELECT 'owner', p.oid::regprocedure::text, p.proowner::regrole::text
    FROM pg_proc p WHERE pronamespace = current_schema()::regnamespace""",
    """SELECT 'grant', c.relname, concat_ws(' ', a.privilege_type, 'to', a.grantee::regrole,
        CASE WHEN a.is_grantable THEN 'with grant option' END)
    FROM pg_class c, aclexplode(c.relacl) a
    WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'v') AND a.grantee <> c.relowner""",
    """SELECT 'grant', c.relname || '.' || attname, concat_ws(' ', a.privilege_type, 'to', a.grantee::regrole,
        CASE WHEN a.is_grantable THEN 'with grant option' END)
    FROM pg_attribute t JOIN pg_class c ON c.oid = attrelid, aclexplode(t.attacl) a
    WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'v') AND a.grantee <> c.relowner""",
    """SELECT 'grant', 'of the schema', concat_ws(' ', a.privilege_type, 'to', CASE a.grantee WHEN 0 THEN 'public'
        ELSE a.grantee::regrole::text END)
    FROM pg_namespace, aclexplode(coalesce(nspacl, acldefault('n', nspowner))) AS a
    WHERE nspname = current_schema() AND a.grantee <> nspowner""",
    """SELECT 'role', rolname, concat_ws(' ', CASE WHEN rolcanlogin THEN 'login' END,
        CASE WHEN rolcreaterole THEN 'creates roles' END, CASE WHEN rolbypassrls THEN 'bypasses row security' END)
    FROM pg_roles WHERE oid IN (SELECT relowner FROM pg_class WHERE relnamespace = current_schema()::regnamespace
        UNION SELECT proowner FROM pg_proc WHERE pronamespace = current_schema()::regnamespace) AND NOT rolsuper""",
    """SELECT 'grant', p.oid::regprocedure::text, concat_ws(' ', a.privilege_type, 'to', a.grantee::regrole)
    FROM pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
    WHERE pronamespace = current_schema()::regnamespace AND a.grantee <> p.proowner""",
)


def fingerprint(lines: tuple[str, ...]) -> str:
    """SHA-256, in hexadecimal, of a schema's lines."""
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def read_schema(connection: Connection) -> tuple[str, ...]:
    """The schema of the database that a connection is to, as sorted lines, each naming one thing and what it is."""
    lines = _sqlite_lines(connection) if connection.dialect.name == "sqlite" else _postgresql_lines(connection)
    return tuple(sorted(lines))


def expected_schema(connection: Connection) -> tuple[str, ...]:
    """The schema that this program's models and protections make, read from a database of the same kind.

    On SQLite a new one in memory; on PostgreSQL a schema of its own, made and taken back within the connection's
    transaction, for which the login needs the right to create one.
    """
    if connection.dialect.name == "sqlite":
        return _expected_of_sqlite()
    name = f"expected_{uuid4().hex}"
    prefix = installed_prefix(connection)
    attempt = connection.begin_nested()
    try:
        connection.exec_driver_sql(f"CREATE SCHEMA {name}")
        connection.exec_driver_sql(f"SET LOCAL search_path = {name}")
        _make_schema(connection, prefix)
        return read_schema(connection)
    finally:
        attempt.rollback()


def _expected_of_sqlite() -> tuple[str, ...]:
    def connect() -> BoardConnection:
        return sqlite3.connect(":memory:", isolation_level=None, factory=BoardConnection)

    engine = create_engine("sqlite://", creator=connect, poolclass=StaticPool)
    try:
        with engine.begin() as connection:
            _make_schema(connection)
            return read_schema(connection)
    finally:
        engine.dispose()


def _make_schema(connection: Connection, prefix: str = "") -> None:
    # checkfirst would look for the tables in the schema that the connection had at first.
    Base.metadata.create_all(connection, checkfirst=False)
    install_protection(connection, prefix)


def _tokens(sql: str) -> list[str]:
    return [token[1:-1] if _PLAIN_NAME.fullmatch(token) else token for token in _TOKEN.findall(sql)]


def _line(kind: str, name: str, tokens: Iterable[str]) -> str:
    return " ".join([kind, name, *tokens])


def _sqlite_lines(connection: Connection) -> Iterator[str]:
    for row in connection.execute(text("SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL")):
        # How SQLite keeps its index of words is its own affair, and changes with its versions.
        if row.name.startswith("sqlite_") or row.name in SHADOWS:
            continue
        tokens = _tokens(row.sql)
        if row.type == "table" and row.name != _VERSION_TABLE:
            yield from _table_lines(row.name, tokens)
        elif row.type == "trigger" or row.tbl_name != _VERSION_TABLE:
            yield _line(row.type, row.name, tokens)


def _table_lines(name: str, tokens: list[str]) -> Iterator[str]:
    """A line for each column and constraint of a CREATE TABLE, and one for what follows the closing bracket."""
    depth = 0
    part: list[str] = []
    parts = [part]
    for symbol in tokens:
        depth += {"(": 1, ")": -1}.get(symbol, 0)
        if (depth == 1 and symbol in {"(", ","}) or (depth == 0 and symbol == ")"):
            part = []
            parts.append(part)
        else:
            part.append(symbol)
    return (_line("table", name, part) for part in parts[1:] if part)


def _postgresql_lines(connection: Connection) -> Iterator[str]:
    schema = str(connection.scalar(text("SELECT current_schema()")))
    for query in _POSTGRESQL_QUERIES:
        for row in connection.exec_driver_sql(query):
            kind, name, definition = row
            if kind in {"trigger", "rule", "policy"} or name.partition(".")[0] != _VERSION_TABLE:
                yield _line(kind, name, _unqualified(_tokens(definition), schema))


def _unqualified(tokens: list[str], schema: str) -> list[str]:
    """The tokens without the schema's name: two schemas with the same content are the same."""
    qualifiers = {position for position, pair in enumerate(pairwise(tokens)) if pair == (schema, ".")}
    return [
        "'schema'" if token == f"'{schema}'" else token
        for position, token in enumerate(tokens)
        if position not in qualifiers and position - 1 not in qualifiers
    ]
