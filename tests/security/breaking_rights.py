"""Every way in which one right of a board can be missing: a declaration, a grant, a policy, an owner, a pinned path."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, text

from tests.security.mutant import Mutant, running
from tumorboard.database import protection_postgresql, protection_sqlite, rights_postgresql
from tumorboard.database.protection_rules import AUDIT_TABLES, PROTECTIONS
from tumorboard.database.rights_checks import kept_columns
from tumorboard.database.rights_postgresql import installed_prefix
from tumorboard.database.rights_rules import RIGHTS, Right
from tumorboard.models import Base
from tumorboard.vocabulary import Role

TABLES = Base.metadata.tables
WHOLE_TABLE = ("INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER")
_FUNCTION = re.compile(r"CREATE FUNCTION (\w+\([^)]*\)).*?\$\$.*?\$\$", re.DOTALL)


def declared_rights(connection: Connection) -> Iterator[Mutant]:
    """Each declared right without one of its parts, or for more people than it is for."""
    file = connection.dialect.name == "sqlite"
    for name, right in RIGHTS.items():
        for what, weaker in weakened(name, right):
            # In a file nothing is hidden from whoever opens it.
            if not (file and what == "with_opinion"):
                yield Mutant(f"right {name}: {what}", name, _declared(name, weaker))


def weakened(name: str, right: Right) -> Iterator[tuple[str, Right]]:
    """Each weaker form of a declaration, and what it lacks."""
    frozen = PROTECTIONS[name].append_only
    if right.author:
        yield f"author {right.author}", replace(right, author="", authors_alone=False)
    flags: dict[str, Any] = {"authors_alone": False, "signature": False, "with_opinion": "", "narrow": ()}
    for flag, off in flags.items():
        if getattr(right, flag):
            yield flag, _with(right, flag, off)
    # A row that is born frozen keeps all of its columns.
    for part in ("stamps", *(() if frozen else ("fixed",))):
        columns = getattr(right, part)
        for column in columns:
            yield f"{part} {column}", _with(right, part, tuple(one for one in columns if one != column))
    yield from _less_asked(right)
    yield from _other_roles(right, frozen=frozen)


def _with(right: Right, part: str, value: Any) -> Right:  # noqa: ANN401 - whatever the part holds
    changed: dict[str, Any] = {part: value}
    return replace(right, **changed)


def _less_asked(right: Right) -> Iterator[tuple[str, Right]]:
    for part in ("inserting", "updating", "deleting", "freezing"):
        conditions = getattr(right, part)
        for place, condition in enumerate(conditions):
            kept = (*conditions[:place], *conditions[place + 1 :])
            yield f"{part} “{condition.sentence}” {place}", _with(right, part, kept)


def _other_roles(right: Right, *, frozen: bool) -> Iterator[tuple[str, Right]]:
    for part in ("insert", "update", "delete"):
        declared = getattr(right, part)
        for role in sorted(frozenset(Role) - declared):
            if part == "insert" or not frozen:
                yield f"{part} also by {role}", _with(right, part, declared | {role})
        for role in sorted(declared):
            yield f"{part} no longer by {role}", _with(right, part, declared - {role})


def _declared(name: str, weaker: Right) -> Callable[[Connection], None]:
    def break_board(connection: Connection) -> None:
        before = _statements(connection, name)
        with _instead(name, weaker):
            after = _statements(connection, name)
        # A function goes last: with it go the grants of it.
        for statement in sorted(before, key=lambda one: not one.startswith("GRANT ")):
            if statement not in after:
                _run(connection, _undone(statement, after))
        for statement in after:
            if statement not in before:
                _run(connection, _done(statement))

    return break_board


def _run(connection: Connection, statements: Iterator[str]) -> None:
    for statement in statements:
        connection.exec_driver_sql(statement, execution_options={"no_parameters": True})


@contextmanager
def _instead(name: str, right: Right) -> Iterator[None]:
    declared = RIGHTS[name]
    RIGHTS[name] = right
    try:
        yield
    finally:
        RIGHTS[name] = declared


def _statements(connection: Connection, name: str) -> list[str]:
    """What the declarations make of one table."""
    tables = [TABLES[name]]
    if connection.dialect.name == "sqlite":
        return list(protection_sqlite.create_statements(tables))
    prefix = installed_prefix(connection)
    guards = list(protection_postgresql.create_statements(tables))[1:]
    return [*guards, *rights_postgresql.right_statements(tables, prefix)]


def _undone(statement: str, after: list[str]) -> Iterator[str]:
    """What takes back a statement that is not made any more; a function is replaced."""
    if statement.startswith("GRANT "):
        yield re.sub(r"^GRANT (.*) TO (\w+)$", r"REVOKE \1 FROM \2", statement)
    elif found := re.match(r"CREATE (POLICY|TRIGGER) (\w+) ON (\w+)", statement):
        yield f"DROP {found[1]} {found[2]} ON {found[3]}"
    elif found := re.match(r"CREATE TRIGGER (\w+)", statement):
        yield f"DROP TRIGGER {found[1]}"
    elif (found := _FUNCTION.match(statement)) and not any(
        one.startswith(f"CREATE FUNCTION {found[1]}") for one in after
    ):
        yield f"DROP FUNCTION {found[1]}"


def _done(statement: str) -> Iterator[str]:
    """A statement that is made now; a function keeps its owner, and who may call it."""
    found = _FUNCTION.match(statement)
    if found is None:
        yield statement
        return
    yield found[0].replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION", 1)
    name = re.sub(r"\b(?:one|seen) ", "", found[1])
    yield f"ALTER FUNCTION {name} SET search_path = public, pg_temp"


def grants(connection: Connection) -> Iterator[Mutant]:
    """Each grant taken away, and each that nobody has given to everybody."""
    prefix = installed_prefix(connection)
    member = f"{prefix}_member"
    own = text(
        "SELECT c.relname, a.privilege_type AS privilege, a.grantee::regrole::text AS grantee, '' AS columns"
        " FROM pg_class c, aclexplode(c.relacl) a WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v')"
        " AND a.grantee <> c.relowner AND relname <> 'alembic_version' UNION ALL"
        " SELECT c.relname, a.privilege_type, a.grantee::regrole::text, '(' || string_agg(attname, ', ') || ')'"
        " FROM pg_attribute t JOIN pg_class c ON c.oid = attrelid, aclexplode(t.attacl) a"
        " WHERE relnamespace = 'public'::regnamespace GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"
    )
    for row in connection.execute(own).all():
        # What the owners of functions read by, no person does; their reading is missed only by what they write.
        behaves = not row.grantee.endswith(("_audit", "_rolemaker"))
        yield Mutant(
            f"grant {row.privilege} on {row.relname} to {row.grantee.removeprefix(prefix)}",
            row.relname,
            running(f"REVOKE {row.privilege} {row.columns} ON {row.relname} FROM {row.grantee}"),
            behaves=behaves,
        )
    for name in sorted(TABLES):
        for privilege in WHOLE_TABLE:
            yield Mutant(f"{privilege} on {name} to all", name, running(f"GRANT {privilege} ON {name} TO {member}"))
        if name in RIGHTS:
            for column in kept_columns(TABLES[name], RIGHTS[name]):
                if column != "created_at":
                    given = f"GRANT UPDATE ({column}) ON {name} TO {member}"
                    yield Mutant(f"UPDATE of {name}.{column} to all", name, running(given))
    for column in ("row_json",):
        for name in ("audit_event", "audit_head"):
            given = f"GRANT SELECT ({column}) ON {name} TO {member}, {prefix}_auditor"
            yield Mutant(f"SELECT of {name}.{column} to all", name, running(given))


def policies(connection: Connection) -> Iterator[Mutant]:
    """Each policy dropped or opened, and each table without row-level security."""
    found = text(
        "SELECT policyname, tablename, cmd, permissive, qual IS NOT NULL AS uses, with_check IS NOT NULL AS checks"
        " FROM pg_policies WHERE schemaname = 'public' ORDER BY tablename, policyname"
    )
    for row in connection.execute(found).all():
        # The guards run as the tables' owner; these let owners read whose row a function of theirs is about.
        behaves = row.policyname not in {"watches", "follows"}
        drop = f"DROP POLICY {row.policyname} ON {row.tablename}"
        yield Mutant(f"policy {row.policyname} on {row.tablename}", row.tablename, running(drop), behaves=behaves)
        if not behaves:
            continue
        for part, stands in (("USING", row.uses), ("WITH CHECK", row.checks)):
            if stands:
                opened = f"ALTER POLICY {row.policyname} ON {row.tablename} {part} (true)"
                name = f"policy {row.policyname} on {row.tablename} {part} true"
                # Behind an open policy the guard still asks; of tables that all may read there is nothing to hide.
                yield Mutant(name, row.tablename, running(opened), behaves=_hides(row.tablename, row.cmd))
    for name in sorted(RIGHTS):
        yield Mutant(f"row security of {name}", name, running(f"ALTER TABLE {name} DISABLE ROW LEVEL SECURITY"))
    yield Mutant(
        "row security of audit_event", "audit_event", running("ALTER TABLE audit_event DISABLE ROW LEVEL SECURITY")
    )


def _hides(name: str, command: str) -> bool:
    return command == "SELECT" and name not in AUDIT_TABLES


def functions(connection: Connection) -> Iterator[Mutant]:
    """Each function with another owner, without its pinned path or its owner's rights, and open to everybody."""
    prefix = installed_prefix(connection)
    found = text(
        "SELECT proname, oid::regprocedure::text AS signature, prosecdef, pg_get_function_result(oid) = 'trigger' AS"
        " fires FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND starts_with(proname, 'tb_') ORDER BY 1"
    )
    for row in connection.execute(found).all():
        about = f"function {row.proname}"
        table = re.sub("^tb_(guard|delete|words)_", "", row.proname)
        alter = f"ALTER FUNCTION {row.signature}"
        yield Mutant(f"{about} unpinned", table, running(f"{alter} RESET search_path"))
        yield Mutant(f"{about} of another owner", table, running(f"{alter} OWNER TO CURRENT_USER"))
        switch = "INVOKER" if row.prosecdef else "DEFINER"
        yield Mutant(f"{about} as {switch.lower()}", table, running(f"{alter} SECURITY {switch}"))
        given = f"GRANT EXECUTE ON FUNCTION {row.signature} TO"
        yield Mutant(f"{about} for the public", table, running(f"{given} PUBLIC"))
        yield Mutant(f"{about} for all", table, running(f"{given} {prefix}_stranger, {prefix}_auditor"))
    callers = text(
        "SELECT p.proname, p.oid::regprocedure::text AS signature, a.grantee::regrole::text AS grantee FROM pg_proc p,"
        " aclexplode(p.proacl) a WHERE pronamespace = 'public'::regnamespace AND a.grantee <> p.proowner ORDER BY 1, 3"
    )
    for row in connection.execute(callers).all():
        table = row.proname.removeprefix("tb_delete_")
        taken = f"REVOKE EXECUTE ON FUNCTION {row.signature} FROM {row.grantee}"
        yield Mutant(f"function {row.proname} not for {row.grantee.removeprefix(prefix)}", table, running(taken))


def owners(connection: Connection) -> Iterator[Mutant]:
    """Each table and the view in the hands of whoever is connected, and of a group."""
    prefix = installed_prefix(connection)
    views = ("opinion_shown", "case_text")
    for name in (*sorted(TABLES), "case_words", *views):
        kind = "VIEW" if name in views else "TABLE"
        for owner in ("CURRENT_USER", f"{prefix}_coordinator"):
            changed = f"ALTER {kind} {name} OWNER TO {owner}"
            yield Mutant(f"owner of {name}: {owner.removeprefix(prefix)}", name, running(changed))
