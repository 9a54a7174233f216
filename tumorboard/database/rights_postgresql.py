"""The declared rights as PostgreSQL roles, grants, row-level security and functions.

One login role per person, a member of the group of their role; owners that nobody can log in as. Who somebody is comes
from `session_user`, which no statement of theirs can change; what they may see is decided by sets of cases that are
computed once for each statement.
"""

import re
from collections.abc import Iterable, Iterator
from hashlib import sha256

from sqlalchemy import Connection, Table, text

from tumorboard.database import changed_since
from tumorboard.database import rights_rules as rules
from tumorboard.database.blocking import unblock_function
from tumorboard.database.protection_rules import AUDIT_TABLES
from tumorboard.database.rights_checks import kept_columns
from tumorboard.database.rights_rules import RIGHTS, Reading, Right
from tumorboard.models import SHOWN_OPINION, Base
from tumorboard.vocabulary import Role

OWNER = "_owner"
"""Follows the prefix in the name of the role that owns a board's tables."""

_LONGEST_PREFIX = 20

_KEPT_WORDS = frozenset(
    {
        *("id", "created_at", "row_version", "created_by_id", "case_id", "author_id", "discipline", "plan_id"),
        *("supersedes_id", "signed_at"),
    }
)
"""Columns of an opinion that say how far it is, and nothing of what it says."""


def role_prefix(database: str) -> str:
    """What the names of a board's roles begin with: roles belong to a whole server, a board only to its database."""
    plain = re.sub(r"[^a-z0-9_]", "_", database.lower())
    if plain == database and len(plain) <= _LONGEST_PREFIX and plain[:1].isalpha():
        return plain
    return f"tb_{plain[: _LONGEST_PREFIX - 12]}_{sha256(database.encode()).hexdigest()[:8]}"


def login_role(prefix: str, login: str) -> str:
    """The PostgreSQL role of a person."""
    return f"{prefix}_{login}"


def installed_prefix(connection: Connection) -> str:
    """The prefix that a board's roles have, or will have where it has none yet."""
    known = text("SELECT 1 FROM pg_proc WHERE proname = 'tb_prefix' AND pronamespace = current_schema()::regnamespace")
    if connection.scalar(known):
        return str(connection.scalar(text("SELECT tb_prefix()")))
    return role_prefix(str(connection.scalar(text("SELECT current_database()"))))


def role_statements(prefix: str) -> Iterator[str]:
    """Make the owners and the groups where there are none: roles outlive a board that is restored."""
    owners = (f"{prefix}_owner", f"{prefix}_audit", f"{prefix}_rolemaker")
    groups = tuple(f"{prefix}_{role.value}" for role in Role)
    names = ", ".join(f"'{name}'" for name in (*owners, f"{prefix}_member", *groups))
    yield f"""DO $$
DECLARE r text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('{prefix}'));
  FOREACH r IN ARRAY ARRAY[{names}] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = r) THEN EXECUTE format('CREATE ROLE %I NOLOGIN', r); END IF;
  END LOOP;
END $$"""
    for name in (*owners, f"{prefix}_member", *groups):
        yield f"ALTER ROLE {name} NOLOGIN"
    yield f"ALTER ROLE {prefix}_rolemaker CREATEROLE"
    # To see how old a login is, and to end sessions that hold up the board.
    yield f"GRANT pg_read_all_stats, pg_signal_backend TO {prefix}_owner"
    for group in groups:
        yield f"GRANT {prefix}_member TO {group}"
        yield f"GRANT {group} TO {prefix}_rolemaker WITH ADMIN OPTION"


def identity_statements(prefix: str) -> Iterator[str]:
    """Who is asking. Made before anything that asks."""
    start = len(prefix) + 2
    me = "login = tb_login() AND active"
    yield f"CREATE OR REPLACE FUNCTION tb_prefix() RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT '{prefix}' $$"
    yield f"""CREATE FUNCTION tb_login() RETURNS text LANGUAGE sql STABLE AS $$
SELECT CASE WHEN starts_with(session_user, '{prefix}_') THEN substr(session_user, {start})
  WHEN current_setting('tumorboard.actor', true) = '{rules.SETUP_LOGIN}' THEN '{rules.SETUP_LOGIN}'
  ELSE session_user END $$"""
    yield f"""CREATE FUNCTION tb_setup() RETURNS boolean LANGUAGE sql STABLE AS $$
SELECT pg_has_role(session_user, '{prefix}_owner', 'MEMBER') $$"""
    for name, column, kind in (("tb_me", "id", "integer"), ("tb_role", "role", "text")):
        yield f"""CREATE FUNCTION {name}() RETURNS {kind} LANGUAGE sql STABLE SECURITY DEFINER AS $$
SELECT {column} FROM person WHERE {me} AND starts_with(session_user, '{prefix}_') $$"""
    # A pooled connection is older than two minutes; the one that a password was just typed for is not. Whoever owns
    # the database and acts in somebody's name is asked for nothing.
    yield f"""CREATE FUNCTION tb_confirmed() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER AS $$
SELECT coalesce(clock_timestamp() - backend_start < interval '{rules.FRESH_SECONDS} seconds'
    OR pg_has_role(usename, '{prefix}_owner', 'MEMBER'), false)
FROM pg_stat_activity WHERE pid = pg_backend_pid() $$"""
    words = {"me": "tb_me()", "now": "transaction_timestamp()"}
    for name, query in (
        ("tb_my_boards", rules.MY_BOARDS),
        ("tb_my_cases", rules.MY_CASES),
        (
            "tb_tickets",
            "SELECT given.case_id FROM case_access AS given WHERE given.person_id = {me} AND given.expires_at > {now}",
        ),
    ):
        yield f"""CREATE FUNCTION {name}() RETURNS SETOF integer LANGUAGE sql STABLE SECURITY DEFINER ROWS 50 AS $$
{query.format(**words)} $$"""
    yield _OPEN_CASE
    yield _OPEN_CASE_NUMBERED
    yield from _sealed_statements()


_OPEN_CASE = """CREATE FUNCTION tb_open_case(wanted integer, purpose text, reason text DEFAULT '') RETURNS timestamptz
LANGUAGE sql AS $$
INSERT INTO case_access (case_id, person_id, purpose, reason, expires_at, created_at, row_version, created_by_id)
VALUES (wanted, tb_me(), purpose, reason, clock_timestamp()
  + CASE purpose WHEN 'emergency' THEN interval '1 hour' ELSE interval '12 hours' END, clock_timestamp(), 1, tb_me())
RETURNING expires_at $$"""


# As the owner, who sees all numbers; whose act it is and whether they may is the guard's to say, in the same words for
# a number that nobody has.
_OPEN_CASE_NUMBERED = """CREATE FUNCTION tb_open_case_numbered(wanted text, purpose text, reason text DEFAULT '')
RETURNS timestamptz LANGUAGE sql SECURITY DEFINER AS $$
SELECT tb_open_case((SELECT id FROM clinical_case WHERE number = wanted), purpose, reason) $$"""


def right_statements(tables: list[Table], prefix: str) -> Iterator[str]:
    """Owners, grants and policies of the given tables, and the functions that stand for what is granted to nobody."""
    for table in tables:
        audit = table.name in AUDIT_TABLES
        yield f"ALTER TABLE {table.name} OWNER TO {prefix}_{'audit' if audit else 'owner'}"
        if not audit:
            yield f"GRANT SELECT ON {table.name} TO {prefix}_audit"
            yield from _grants(table, RIGHTS[table.name], prefix)
            yield from _policies(table, RIGHTS[table.name], prefix)
            yield from _deleting(table, RIGHTS[table.name], prefix)
    yield from _audit_rights(prefix)
    cases = Base.metadata.tables["clinical_case"]
    yield changed_since.function_statement(_visible(cases, RIGHTS[cases.name]), _OFFICE)
    yield unblock_function(f"{prefix}_{Role.COORDINATOR.value}")
    yield _shown_opinions(Base.metadata.tables["opinion"])
    yield f"GRANT SELECT ON {SHOWN_OPINION.name} TO {prefix}_member"
    yield f"ALTER VIEW {SHOWN_OPINION.name} OWNER TO {prefix}_owner"
    yield from _login_functions(prefix)


def _grants(table: Table, right: Right, prefix: str) -> Iterator[str]:
    name = table.name
    for group in _readers(right, prefix):
        yield f"GRANT SELECT ON {name} TO {group}"
    columns = [column.name for column in table.columns]
    born = ", ".join(column for column in columns if column != "id")
    for role in sorted(right.insert):
        yield f"GRANT INSERT ({born}) ON {name} TO {prefix}_{role.value}"
    kept = set(kept_columns(table, right)) - {"created_at"}  # sent along, unchanged, with a change of a row's parts
    narrow = dict(right.narrow)
    for role in sorted(right.update):
        allowed = narrow.get(role)
        changed = [
            column
            for column in columns
            if column not in kept and (allowed is None or column in {*allowed, "row_version", "created_at"})
        ]
        yield f"GRANT UPDATE ({', '.join(changed)}) ON {name} TO {prefix}_{role.value}"


def _readers(right: Right, prefix: str) -> tuple[str, ...]:
    if right.reading is Reading.OFFICE:
        return tuple(f"{prefix}_{role.value}" for role in (Role.ADMINISTRATOR, Role.AUDITOR, Role.COORDINATOR))
    return (f"{prefix}_member",)


_IS = "(SELECT tb_role()) = '{}'"
_WATCHES = "(SELECT tb_role()) IN ('auditor', 'coordinator')"
_OFFICE = "(SELECT tb_role()) IN ('administrator', 'auditor', 'coordinator')"
_MINE = "created_by_id = (SELECT tb_me())"


def _known_case(column: str) -> str:
    """Whether the person sees the case: the policy of the cases themselves decides."""
    return f"EXISTS (SELECT FROM clinical_case AS known WHERE known.id = {column})"


def _visible(table: Table, right: Right) -> str:
    """The condition under which a row is shown."""
    name = table.name
    case = f"{name}.case_id"
    if name == "clinical_case":
        return f"{_OFFICE} OR board_id IN (SELECT tb_my_boards()) OR id IN (SELECT tb_my_cases())"
    approved = (
        "approved_at IS NOT NULL"
        if name == "recommendation"
        else (
            f"EXISTS (SELECT FROM recommendation AS decided WHERE decided.case_id = {case}"
            " AND decided.approved_at IS NOT NULL)"
        )
    )
    clinical = (
        f"{_WATCHES} OR ({_IS.format('specialist')} AND {_known_case(case)})"
        f" OR ({_IS.format('administrator')} AND {approved})"
    )
    if name == "diagnosis":
        # That a case has an outside diagnosis, and how it is called, is on every list: a status must not depend on who
        # looks.
        clinical = f"(kind = 'outside' AND {_OFFICE}) OR {clinical}"
    opened = f"({case} IN (SELECT tb_tickets()) OR {_MINE})"
    conditions = {
        Reading.EVERYONE: "(SELECT tb_role()) IS NOT NULL",
        Reading.PATIENT: f"{_OFFICE} OR {_MINE} OR EXISTS (SELECT FROM clinical_case AS known WHERE known.patient_id ="
        f" {name}.{'id' if name == 'patient' else 'patient_id'})",
        Reading.CASE: f"{_OFFICE} OR {_known_case(case)}",
        Reading.CLINICAL: clinical,
        Reading.OPENED: opened,
        Reading.SEALED: f"author_id = (SELECT tb_me()) OR ({case} IN (SELECT tb_tickets()) AND signed_at IS NOT NULL"
        f" AND EXISTS (SELECT FROM clinical_case AS open WHERE open.id = {case}"
        " AND open.opinions_opened_at IS NOT NULL))",
        Reading.OFFICE: "(SELECT tb_role()) IS NOT NULL",
        Reading.ATTACHED: f"{_OFFICE} OR EXISTS (SELECT FROM material WHERE material.attachment_id = {name}.id)"
        f" OR EXISTS (SELECT FROM letter WHERE letter.attachment_id = {name}.id)"
        f" OR EXISTS (SELECT FROM material_request WHERE material_request.attachment_id = {name}.id)"
        f" OR EXISTS (SELECT FROM discordance_notice WHERE discordance_notice.attachment_id = {name}.id)",
        Reading.OWN: f"{_MINE} OR {_IS.format('auditor')}",
    }
    if right.with_opinion == "plan":
        return (
            f"{opened} AND (kind <> 'opinion' OR {_MINE}"
            f" OR EXISTS (SELECT FROM opinion AS whole WHERE whole.plan_id = {name}.id))"
        )
    if right.with_opinion:
        return (
            f"{opened} AND ({right.with_opinion} IS NULL OR {_MINE}"
            f" OR EXISTS (SELECT FROM opinion AS whole WHERE whole.id = {name}.{right.with_opinion}))"
        )
    if name == "plan_component":
        return f"{opened} AND ({_MINE} OR EXISTS (SELECT FROM treatment_plan AS whole WHERE whole.id = plan_id))"
    return conditions[right.reading]


def _writable(table: Table, right: Right) -> str:
    """The condition that a written row meets, beside those of its guard: it is of a case that the person sees."""
    if table.name == "clinical_case" or "case_id" not in table.columns:
        return "(SELECT tb_role()) IS NOT NULL"
    if right.reading in {Reading.OPENED, Reading.SEALED}:
        return f"{table.name}.case_id IN (SELECT tb_tickets())"
    if right.reading is Reading.OWN:
        return "(SELECT tb_role()) IS NOT NULL"  # the guard knows who may open what
    if table.columns["case_id"].nullable:
        return f"{table.name}.case_id IS NULL OR {_known_case(f'{table.name}.case_id')}"
    return _known_case(f"{table.name}.case_id")


_SEALED_BY = {
    "answer": "({}_opinions())[opinion_id]",
    "conditional_step": "({}_opinions())[opinion_id]",
    "opinion": "({}_opinions())[id]",
    "plan_component": "({}_plans())[plan_id]",
    "treatment_option": "({}_opinions())[opinion_id]",
    "treatment_plan": "({}_plans())[id]",
}
"""Whether a row is sealed, said a second time in an expression that costs the planner nothing.

PostgreSQL asks comparisons that it holds for harmless before a policy that costs more; then EXPLAIN ANALYZE, and the
time that a query takes, tell whether a guess of sealed words is right. What costs nothing is asked first.
"""


def _sealed_statements() -> Iterator[str]:
    """What is sealed to whoever asks, as an array that is true at the numbers of sealed rows."""
    for name, column in (("opinions", "opinion.id"), ("plans", "plan_id")):
        # PL/pgSQL, which keeps the plan of its query: it is asked for each table that a statement names.
        yield f"""CREATE FUNCTION tb_sealed_{name}() RETURNS boolean[] LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
DECLARE one integer; me integer := tb_me(); sealed boolean[];
BEGIN
  FOR one IN SELECT {column} FROM opinion JOIN clinical_case AS known ON known.id = opinion.case_id
    WHERE author_id IS DISTINCT FROM me AND (signed_at IS NULL OR known.opinions_opened_at IS NULL)
      AND {column} IS NOT NULL ORDER BY 1
  LOOP
    sealed[one] := true;
  END LOOP;
  RETURN sealed;
END $$"""


def _policies(table: Table, right: Right, prefix: str) -> Iterator[str]:
    name, member = table.name, f"{prefix}_member"
    visible, writable = _visible(table, right), _writable(table, right)
    yield f"ALTER TABLE {name} ENABLE ROW LEVEL SECURITY"
    yield f"CREATE POLICY reads ON {name} FOR SELECT TO {member} USING ({visible})"
    if name in _SEALED_BY:
        sealed = f"({_SEALED_BY[name].format('SELECT tb_sealed')}) IS NOT TRUE"
        yield f"CREATE POLICY seals ON {name} AS RESTRICTIVE FOR SELECT TO {member} USING ({sealed})"
    # The guards and the audit trail see everything.
    yield f"CREATE POLICY watches ON {name} FOR SELECT TO {prefix}_audit USING (true)"
    if right.insert:
        yield f"CREATE POLICY adds ON {name} FOR INSERT TO {member} WITH CHECK ({writable})"
    if right.update:
        yield f"CREATE POLICY changes ON {name} FOR UPDATE TO {member} USING ({visible}) WITH CHECK ({writable})"


def _deleting(table: Table, right: Right, prefix: str) -> Iterator[str]:
    """Taking a row away by a function: the right to DELETE would be a right to lock the whole table."""
    if not right.delete:
        return
    name = table.name
    opened = " AND (tb_setup() OR case_id IN (SELECT tb_tickets()))" if "case_id" in table.columns else ""
    yield f"""CREATE FUNCTION tb_delete_{name}(one integer, seen integer) RETURNS SETOF integer
LANGUAGE sql SECURITY DEFINER AS $$
DELETE FROM {name} WHERE id = one AND row_version = seen{opened} RETURNING id $$"""
    for role in sorted(right.delete):
        yield f"GRANT EXECUTE ON FUNCTION tb_delete_{name}(integer, integer) TO {prefix}_{role.value}"


def _audit_rights(prefix: str) -> Iterator[str]:
    """The chain is everybody's witness; who did what is the auditors'; the words of a row are in no grant."""
    told = "id, at, actor, operation, table_name, row_id, case_id, meta"
    yield f"GRANT SELECT ON audit_link TO {prefix}_member"
    yield f"GRANT SELECT (id, position, hash) ON audit_head TO {prefix}_member"
    yield f"GRANT SELECT ({told}) ON audit_event TO {prefix}_auditor"
    yield "ALTER TABLE audit_event ENABLE ROW LEVEL SECURITY"
    # Reading the trail is in the trail: it is shown for an hour after that was said.
    yield f"""CREATE FUNCTION tb_audit_opened() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER AS $$
SELECT EXISTS (SELECT FROM performed_act AS told WHERE told.created_by_id = tb_me()
  AND told.result = '{rules.TRAIL_READ}' AND told.created_at > transaction_timestamp() - interval '1 hour') $$"""
    yield (
        f"CREATE POLICY reads ON audit_event FOR SELECT TO {prefix}_auditor USING ({_IS.format('auditor')} AND"
        " (SELECT tb_audit_opened()))"
    )
    yield """CREATE FUNCTION tb_audit_columns(one bigint) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER AS $$
WITH told AS (SELECT * FROM audit_event WHERE id = one
    AND (tb_setup() OR (tb_role() = 'auditor' AND tb_audit_opened()))),
  was AS (SELECT former.row_json::jsonb AS content FROM audit_event AS former, told
    WHERE former.table_name = told.table_name AND former.row_id = told.row_id AND former.id < told.id
      AND former.case_id IS NOT DISTINCT FROM told.case_id AND told.operation <> 'DELETE'
    ORDER BY former.id DESC LIMIT 1)
SELECT key FROM told, jsonb_each(told.row_json::jsonb) WHERE key NOT LIKE '\\_%'
  AND NOT EXISTS (SELECT FROM was WHERE was.content ? key AND was.content -> key = value) $$"""


def _shown_opinions(opinion: Table) -> str:
    """All opinions of the cases that somebody sees, without the words of those that are sealed to them."""
    told = (
        "tb_setup() OR author_id = (SELECT tb_me()) OR (signed_at IS NOT NULL AND known.opinions_opened_at IS NOT NULL"
        " AND opinion.case_id IN (SELECT tb_tickets()))"
    )
    # The digest too: it has no salt, and a short opinion can be guessed by it.
    blank = {"statement": "''", "rationale": "''", "signed_sha256": "''"}
    columns = ", ".join(
        f"opinion.{column.name}"
        if column.name in _KEPT_WORDS
        else f"CASE WHEN {told} THEN opinion.{column.name}"
        f" ELSE {'NULL' if column.nullable else blank.get(column.name, 'NULL')} END AS {column.name}"
        for column in opinion.columns
    )
    seen = (
        f"(SELECT tb_setup()) OR {_WATCHES} OR ({_IS.format('specialist')} AND (known.board_id IN"
        f" (SELECT tb_my_boards()) OR known.id IN (SELECT tb_my_cases()))) OR ({_IS.format('administrator')} AND EXISTS"
        " (SELECT FROM recommendation AS decided WHERE decided.case_id = known.id AND decided.approved_at IS NOT NULL))"
    )
    return (
        f"CREATE VIEW {SHOWN_OPINION.name} WITH (security_barrier) AS SELECT {columns}"
        f" FROM opinion JOIN clinical_case AS known ON known.id = opinion.case_id WHERE {seen}"
    )


def _login_functions(prefix: str) -> Iterator[str]:
    """A login role for each person, made and closed with their row; nobody else has the right to make one."""
    groups = ", ".join(f"{prefix}_{role.value}" for role in Role)
    yield f"""CREATE FUNCTION tb_login_make(login text, role text, active boolean) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE named text := '{prefix}_' || login;
BEGIN
  IF coalesce(login !~ '^[a-z][a-z0-9_.]{{1,40}}$', true)
     OR login IN ('owner', 'audit', 'rolemaker', 'member', 'coordinator', 'specialist', 'administrator', 'auditor',
       '{rules.SETUP_LOGIN}') THEN
    RAISE EXCEPTION 'TB016 no login' USING ERRCODE = '22023';
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = named) THEN
    EXECUTE format('CREATE ROLE %I LOGIN INHERIT NOCREATEDB NOCREATEROLE CONNECTION LIMIT 20', named);
  END IF;
  EXECUTE format('REVOKE {groups} FROM %I', named);
  IF active THEN
    EXECUTE format('GRANT %I TO %I', '{prefix}_' || role, named);
    EXECUTE format('ALTER ROLE %I LOGIN', named);
  ELSE
    EXECUTE format('ALTER ROLE %I NOLOGIN', named);
  END IF;
END $$"""
    yield """CREATE FUNCTION tb_login_follow() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  PERFORM tb_login_make(NEW.login, NEW.role, NEW.active);
  RETURN NULL;
END $$"""
    yield """CREATE TRIGGER x_login AFTER INSERT OR UPDATE OF login, role, active ON person
FOR EACH ROW EXECUTE FUNCTION tb_login_follow()"""
    # Whoever sets another's password could sign in their name: where they may have signed already, it is known, and a
    # second person must confirm.
    yield """CREATE FUNCTION tb_note_reset(who text) RETURNS integer LANGUAGE sql SECURITY DEFINER AS $$
INSERT INTO credential_reset (person_id, created_at, row_version, created_by_id)
SELECT id, clock_timestamp(), 1, tb_me() FROM person WHERE login = who AND id IS DISTINCT FROM tb_me()
  AND EXISTS (SELECT FROM case_access AS opened WHERE opened.person_id = person.id)
  AND NOT EXISTS (SELECT FROM credential_reset AS waiting WHERE waiting.person_id = person.id
    AND waiting.created_by_id IS NOT DISTINCT FROM tb_me() AND waiting.confirmed_at IS NULL)
RETURNING id $$"""
    yield f"GRANT EXECUTE ON FUNCTION tb_note_reset(text) TO {prefix}_rolemaker"
    yield f"""CREATE FUNCTION tb_login_password(who text, verifier text) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE named text := '{prefix}_' || who;
BEGIN
  IF NOT coalesce(tb_setup() OR tb_role() = 'administrator' OR (tb_role() = 'coordinator'
       AND NOT EXISTS (SELECT FROM person WHERE login = who AND role = 'administrator')), false)
     OR NOT EXISTS (SELECT FROM person WHERE login = who) THEN
    RAISE EXCEPTION 'TB006 this role sets no passwords' USING ERRCODE = '42501';
  END IF;
  IF coalesce(verifier !~ '^SCRAM-SHA-256\\$[0-9]{{4,7}}:[A-Za-z0-9+/=]+\\$[A-Za-z0-9+/=]+:[A-Za-z0-9+/=]+$', true) THEN
    RAISE EXCEPTION 'TB016 no verifier' USING ERRCODE = '22023';
  END IF;
  EXECUTE format('ALTER ROLE %I PASSWORD %L', named, verifier);
  RETURN tb_note_reset(who);
END $$"""
    yield f"GRANT EXECUTE ON FUNCTION tb_login_password(text, text) TO {prefix}_administrator, {prefix}_coordinator"


def function_owners(prefix: str) -> str:
    """Each function in the hands of the owner whose rights it needs, and its use granted to those who need it."""
    used = "'tb_prefix', 'tb_login', 'tb_setup', 'tb_me', 'tb_role', 'tb_confirmed', 'tb_my_boards', 'tb_my_cases',"
    used += " 'tb_tickets', 'tb_open_case', 'tb_open_case_numbered', 'tb_sealed_opinions', 'tb_sealed_plans',"
    used += " 'tb_fold', 'tb_find_cases'"
    return f"""DO $$
DECLARE f record;
BEGIN
  FOR f IN SELECT oid::regprocedure AS name, proname FROM pg_proc
    WHERE pronamespace = current_schema()::regnamespace AND starts_with(proname, 'tb_')
  LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO %I', f.name, CASE
      WHEN starts_with(f.proname, 'tb_audit_') THEN '{prefix}_audit'
      WHEN starts_with(f.proname, 'tb_login_') THEN '{prefix}_rolemaker'
      ELSE '{prefix}_owner' END);
    IF f.proname IN ({used}) THEN
      EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO {prefix}_member, {prefix}_owner, {prefix}_audit,'
        ' {prefix}_rolemaker', f.name);
    END IF;
    IF f.proname IN ('tb_audit_columns', 'tb_audit_opened') THEN
      EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO {prefix}_auditor', f.name);
    END IF;
    IF f.proname = '{changed_since.FUNCTION}' THEN
      EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO {prefix}_member', f.name);
    END IF;
  END LOOP;
END $$"""


def database_statements(connection: Connection, prefix: str) -> Iterator[str]:
    """Let only the board's people in, and let them make nothing: no table, no temporary table, no function."""
    quote = connection.dialect.identifier_preparer.quote_identifier
    name = quote(str(connection.scalar(text("SELECT current_database()"))))
    schema = quote(str(connection.scalar(text("SELECT current_schema()"))))
    yield f"REVOKE ALL ON DATABASE {name} FROM PUBLIC"
    yield f"GRANT CONNECT ON DATABASE {name} TO {prefix}_member"
    yield f"REVOKE ALL ON SCHEMA {schema} FROM PUBLIC"
    users = ", ".join(f"{prefix}_{one}" for one in ("member", "owner", "audit", "rolemaker"))
    yield f"GRANT USAGE ON SCHEMA {schema} TO {users}"
    # So that the program knows whether it is of the board's age; in a schema to compare with there is none.
    yield f"""DO $$ BEGIN
  IF to_regclass('alembic_version') IS NOT NULL THEN GRANT SELECT ON alembic_version TO {prefix}_member; END IF;
END $$"""
    # The trail names who did it, and the maker of logins reads whose row it follows.
    yield f"GRANT SELECT ON person TO {prefix}_rolemaker"
    yield f"CREATE POLICY follows ON person FOR SELECT TO {prefix}_rolemaker USING (true)"


def expected_database_grants(connection: Connection) -> frozenset[str]:
    """What `database_grants` finds where nobody gave or took a right since the board was set up."""
    return frozenset({f"CONNECT to {installed_prefix(connection)}_member"})


def database_grants(connection: Connection) -> frozenset[str]:
    """Who may do what with the database as a whole, e.g. "CONNECT to board_member", beside whom it belongs to."""
    query = text(
        "SELECT concat_ws(' ', privilege_type, 'to', CASE grantee WHEN 0 THEN 'public' ELSE grantee::regrole::text END,"
        " CASE WHEN is_grantable THEN 'with grant option' END)"
        " FROM pg_database, aclexplode(coalesce(datacl, acldefault('d', datdba)))"
        " WHERE datname = current_database() AND grantee <> datdba"
    )
    return frozenset(connection.scalars(query))


def closing_statements(connection: Connection, prefix: str) -> Iterator[str]:
    """Take back the use of the schema where a board is removed for good; the roles stay with the server."""
    quote = connection.dialect.identifier_preparer.quote_identifier
    schema = quote(str(connection.scalar(text("SELECT current_schema()"))))
    for one in ("member", "owner", "audit", "rolemaker"):
        role = f"{prefix}_{one}"
        if connection.scalar(text("SELECT 1 FROM pg_roles WHERE rolname = :role"), {"role": role}):
            yield f"REVOKE ALL ON SCHEMA {schema} FROM {role}"


def removal_statements(connection: Connection) -> Iterable[str]:
    """Take back every policy and grant of the tables, as a migration must before it makes them anew."""
    policies = text("SELECT policyname, tablename FROM pg_policies WHERE schemaname = current_schema()")
    yield from (f"DROP POLICY {row.policyname} ON {row.tablename}" for row in connection.execute(policies).all())
    secured = text(
        "SELECT relname FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relrowsecurity"
    )
    yield from (f"ALTER TABLE {name} DISABLE ROW LEVEL SECURITY" for name in connection.scalars(secured).all())
    granted = text(
        "SELECT DISTINCT c.relname, r.rolname FROM pg_class c JOIN pg_roles r ON r.oid <> c.relowner AND ("
        " EXISTS (SELECT FROM aclexplode(c.relacl) a WHERE a.grantee = r.oid) OR EXISTS (SELECT FROM pg_attribute t,"
        " aclexplode(t.attacl) a WHERE t.attrelid = c.oid AND a.grantee = r.oid))"
        " WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'v')"
    )
    for row in connection.execute(granted).all():
        yield f"REVOKE ALL ON {row.relname} FROM {connection.dialect.identifier_preparer.quote_identifier(row.rolname)}"
