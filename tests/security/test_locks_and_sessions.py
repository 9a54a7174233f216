"""No login can lock the others out by a table, or end their sessions; and what exists is granted column by column."""

import pytest

from tests.security.people import OUTSIDER, Logins, Scene
from tests.support.board import ADMINISTRATOR, AUDITOR, CHAIR, COORDINATOR
from tumorboard.database.protection_rules import AUDIT_TABLES
from tumorboard.database.rights_rules import RIGHTS
from tumorboard.models import Base
from tumorboard.vocabulary import Role

TABLES = sorted(Base.metadata.tables)
HINDERING = (
    "ROW SHARE",
    "ROW EXCLUSIVE",
    "SHARE UPDATE EXCLUSIVE",
    "SHARE",
    "SHARE ROW EXCLUSIVE",
    "EXCLUSIVE",
    "ACCESS EXCLUSIVE",
)
EVERYBODY = (COORDINATOR, CHAIR, OUTSIDER, ADMINISTRATOR, AUDITOR)

IDENTITY = (
    *("tb_prefix", "tb_login", "tb_setup", "tb_me", "tb_role", "tb_confirmed", "tb_my_boards", "tb_my_cases"),
    *("tb_tickets", "tb_open_case", "tb_open_case_numbered", "tb_sealed_opinions", "tb_sealed_plans"),
    *("tb_fold", "tb_find_cases"),
)
"""Functions by which everybody learns about themselves alone, and finds and opens the cases that are theirs to see."""

OWNERS = frozenset({"owner", "audit", "rolemaker"})


CALLERS = {
    "tb_audit_changed": frozenset({"member"}),
    "tb_audit_columns": frozenset({"auditor"}),
    "tb_audit_opened": frozenset({"auditor"}),
    "tb_login_password": frozenset({"administrator", "coordinator"}),
    "tb_note_reset": frozenset({"rolemaker"}),
    "tb_unblock": frozenset({"coordinator"}),
}


def expected_callers(name: str) -> frozenset[str]:
    """Which groups and owners may call a function, its own owner left out. Of a new one nobody."""
    if name in IDENTITY:
        return frozenset({"member", *OWNERS}) - {"owner"}
    if name.startswith("tb_delete_"):
        return frozenset(role.value for role in RIGHTS[name.removeprefix("tb_delete_")].delete)
    return CALLERS.get(name, frozenset())


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("login", EVERYBODY)
def test_nobody_locks_a_table_against_the_others(people: Logins, login: str, name: str) -> None:
    with people.sit(login) as seat:
        for mode in HINDERING:
            seat.refuses(f"LOCK TABLE {name} IN {mode} MODE NOWAIT", f"permission denied for table {name}")


def test_reading_takes_the_lock_that_hinders_nobody(people: Logins) -> None:
    with people.sit(COORDINATOR) as seat:
        seat.run("LOCK TABLE clinical_case IN ACCESS SHARE MODE NOWAIT")


def test_who_owns_the_database_locks(server_scene: Scene) -> None:
    for mode in HINDERING:
        server_scene.owner.run(f"LOCK TABLE board IN {mode} MODE NOWAIT")


@pytest.mark.parametrize("login", EVERYBODY)
def test_nobody_ends_the_session_of_another(people: Logins, login: str) -> None:
    other = CHAIR if login == COORDINATOR else COORDINATOR
    with people.sit(other) as victim, people.sit(login) as seat:
        pid = victim.value("SELECT pg_backend_pid()")
        for name in ("pg_terminate_backend", "pg_cancel_backend"):
            seat.refuses(f"SELECT {name}({pid})", "permission denied to ")
        assert seat.value(f"SELECT query FROM pg_stat_activity WHERE pid = {pid}") == "<insufficient privilege>"
        assert victim.value("SELECT 1") == 1


@pytest.mark.parametrize("name", TABLES)
def test_no_table_is_granted_as_a_whole_but_to_be_read(server_scene: Scene, name: str) -> None:
    query = (
        "SELECT a.grantee::regrole::text, a.privilege_type, a.is_grantable FROM pg_class, aclexplode(relacl) AS a"
        f" WHERE oid = '{name}'::regclass AND a.grantee <> relowner"
    )
    granted = server_scene.owner.run(query)
    assert {row[1] for row in granted} <= {"SELECT"}
    assert not any(row[2] for row in granted)
    assert all(row[0].startswith(server_scene.prefix) for row in granted)


@pytest.mark.parametrize("name", sorted(RIGHTS))
def test_columns_are_granted_to_those_who_are_declared(server_scene: Scene, name: str) -> None:
    query = (
        "SELECT DISTINCT a.privilege_type, a.grantee::regrole::text FROM pg_attribute, aclexplode(attacl) AS a"
        f" WHERE attrelid = '{name}'::regclass"
    )
    granted = {(row[0], row[1]) for row in server_scene.owner.run(query)}
    right = RIGHTS[name]
    declared = {("INSERT", f"{server_scene.prefix}_{role}") for role in right.insert}
    assert granted == declared | {("UPDATE", f"{server_scene.prefix}_{role}") for role in right.update}


@pytest.mark.parametrize("name", sorted(RIGHTS))
def test_no_grant_reaches_who_wrote_a_row_or_what_it_is_about(server_scene: Scene, name: str) -> None:
    query = (
        "SELECT DISTINCT attname::text FROM pg_attribute, aclexplode(attacl) AS a"
        f" WHERE attrelid = '{name}'::regclass AND a.privilege_type = 'UPDATE'"
    )
    changed = {row[0] for row in server_scene.owner.run(query)}
    right = RIGHTS[name]
    assert not changed & {"id", "case_id", "created_by_id", right.author, *right.fixed}


@pytest.mark.parametrize("name", sorted({*TABLES} - {"audit_link", "audit_head"}))
def test_every_table_has_row_level_security(server_scene: Scene, name: str) -> None:
    assert server_scene.owner.value(f"SELECT relrowsecurity FROM pg_class WHERE oid = '{name}'::regclass")


@pytest.mark.parametrize("name", [*TABLES, "opinion_shown", "case_text"])
def test_every_table_belongs_to_an_owner_that_nobody_is(server_scene: Scene, name: str) -> None:
    owner = "audit" if name in AUDIT_TABLES else "owner"
    query = f"SELECT relowner::regrole::text FROM pg_class WHERE oid = '{name}'::regclass"
    assert server_scene.owner.value(query) == f"{server_scene.prefix}_{owner}"


def functions(scene: Scene) -> list[tuple[str, str]]:
    """Each function of the board: its name, and its name with the kinds of its arguments."""
    query = (
        "SELECT proname::text, oid::regprocedure::text FROM pg_proc WHERE pronamespace = 'public'::regnamespace"
        " ORDER BY 1"
    )
    return [(row[0], row[1]) for row in scene.owner.run(query)]


def test_every_function_is_called_by_those_who_are_expected(server_scene: Scene) -> None:
    found = functions(server_scene)
    assert len(found) > len(RIGHTS)
    for name, signature in found:
        query = (
            "SELECT coalesce(a.grantee::regrole::text, 'public') FROM pg_proc,"
            " aclexplode(coalesce(proacl, acldefault('f', proowner))) AS a"
            f" WHERE oid = '{signature}'::regprocedure AND a.grantee <> proowner"
        )
        granted = {row[0].removeprefix(f"{server_scene.prefix}_") for row in server_scene.owner.run(query)}
        own = {"owner"} if name in IDENTITY else set()
        assert granted - own == expected_callers(name), signature


@pytest.mark.parametrize("role", list(Role))
def test_no_role_calls_a_function_that_is_not_for_it(server_scene: Scene, role: Role) -> None:
    login = {Role.COORDINATOR: COORDINATOR, Role.SPECIALIST: CHAIR, Role.ADMINISTRATOR: ADMINISTRATOR}.get(
        role, AUDITOR
    )
    called = set()
    for name, signature in functions(server_scene):
        arguments = signature.partition("(")[2].removesuffix(")")
        values = ", ".join(f"NULL::{kind}" for kind in arguments.split(",") if kind)
        allowed = {"member", role.value} & expected_callers(name)
        with server_scene.sit(login) as seat:
            if allowed:
                called.add(name)
                assert seat.value(f"SELECT has_function_privilege('{signature}', 'EXECUTE')"), signature
            else:
                seat.refuses(f"SELECT {name}({values})", f"permission denied for function {name}")
    assert called >= set(IDENTITY)


def test_every_function_is_pinned_and_owned(server_scene: Scene) -> None:
    query = (
        "SELECT proname::text, proowner::regrole::text, proconfig::text, prosecdef FROM pg_proc"
        " WHERE pronamespace = 'public'::regnamespace"
    )
    for name, owner, settings, definer in server_scene.owner.run(query):
        kind = "audit" if name.startswith("tb_audit_") else "rolemaker" if name.startswith("tb_login_") else "owner"
        assert owner == f"{server_scene.prefix}_{kind}", name
        assert "search_path=public, pg_temp" in settings, name
        plain = {"tb_prefix", "tb_login", "tb_setup", "tb_open_case", "tb_audit_refuse", "tb_audit_by_trigger"}
        plain |= {"tb_fold", "tb_lexemes"}  # of a text alone
        assert definer == (name not in {*plain, "tb_refuse_truncate"}), name


def test_the_public_may_do_nothing_here(server_scene: Scene) -> None:
    owner = server_scene.owner
    database = (
        "SELECT a.privilege_type FROM pg_database, aclexplode(datacl) AS a"
        " WHERE datname = current_database() AND a.grantee = 0"
    )
    assert owner.run(database) == []
    schema = (
        "SELECT a.privilege_type FROM pg_namespace, aclexplode(nspacl) AS a WHERE nspname = 'public' AND a.grantee = 0"
    )
    assert owner.run(schema) == []
