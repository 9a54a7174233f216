"""The protections as PostgreSQL triggers: frozen rows, optimistic locks, whose act it is, and the audit chain.

The guards run as the owner of the tables (`rights_postgresql`): what row-level security hides from a person must not
hide it from the check of what they do.
"""

from collections.abc import Iterable, Iterator

from sqlalchemy import LargeBinary, Table

from tumorboard.database import protection_rules as rules
from tumorboard.database.changed_since import CHANNEL
from tumorboard.database.protection_rules import Protection
from tumorboard.database.rights_checks import NEAR, delete_checks, insert_checks, update_checks
from tumorboard.database.rights_rules import RIGHTS, Condition

# 42501: insufficient privilege; 40001: serialization failure, i.e. read again and retry.
_REFUSED = "42501"
_RETRY = "40001"

_AUDIT_FUNCTIONS = f"""
CREATE FUNCTION tb_audit_record() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
  changed jsonb := to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END) - TG_ARGV[0];
  body text := (changed || jsonb_build_object('_salt', gen_random_uuid()))::text;
  of_case bigint := CASE WHEN TG_TABLE_NAME = 'clinical_case' THEN (changed ->> 'id')::bigint
                         ELSE (changed ->> 'case_id')::bigint END;
  instant timestamptz := clock_timestamp();
  who text := tb_login();
BEGIN
  INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
  VALUES (instant, who, TG_OP, TG_TABLE_NAME, (changed ->> 'id')::bigint, of_case,
    jsonb_build_object('at', to_char(instant AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), 'actor', who,
      'login', session_user, 'operation', TG_OP, 'table', TG_TABLE_NAME, 'row', changed -> 'id', 'case', of_case,
      'row_sha256', encode(sha256(convert_to(body, 'UTF8')), 'hex'))::text,
    body);
  RETURN NULL;
END $$;
CREATE FUNCTION tb_audit_link() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE head audit_head; next_hash text;
BEGIN
  SELECT * INTO head FROM audit_head WHERE id = 1 FOR UPDATE;
  next_hash := encode(sha256(convert_to(head.hash || (head.position + 1)::text || NEW.meta, 'UTF8')), 'hex');
  INSERT INTO audit_link (position, event_id, previous_hash, hash)
    VALUES (head.position + 1, NEW.id, head.hash, next_hash);
  UPDATE audit_head SET position = head.position + 1, hash = next_hash WHERE id = 1;
  -- Whoever has a login may listen: they hear that something was committed, once for each commit, and not what.
  NOTIFY {CHANNEL};
  RETURN NULL;
END $$;
CREATE FUNCTION tb_audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '{rules.AUDIT_APPEND_ONLY} the audit trail is append-only' USING ERRCODE = '{_REFUSED}';
END $$;
CREATE FUNCTION tb_audit_by_trigger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- The depth counts this trigger: 1 means that a client wrote here itself.
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION '{rules.AUDIT_LINK_WRONG} not the next step of the audit trail' USING ERRCODE = '{_REFUSED}';
  END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION tb_refuse_truncate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '{rules.FROZEN} % may not be truncated', TG_TABLE_NAME USING ERRCODE = '{_REFUSED}';
END $$;
CREATE CONSTRAINT TRIGGER z_link AFTER INSERT ON audit_event DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION tb_audit_link();
CREATE TRIGGER a_refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION tb_audit_refuse();
CREATE TRIGGER a_refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_link
  FOR EACH STATEMENT EXECUTE FUNCTION tb_audit_refuse();
CREATE TRIGGER a_refuse BEFORE DELETE OR TRUNCATE ON audit_head
  FOR EACH STATEMENT EXECUTE FUNCTION tb_audit_refuse();
CREATE TRIGGER b_by_trigger BEFORE INSERT ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION tb_audit_by_trigger();
CREATE TRIGGER b_by_trigger BEFORE INSERT ON audit_link
  FOR EACH STATEMENT EXECUTE FUNCTION tb_audit_by_trigger();
CREATE TRIGGER b_by_trigger BEFORE INSERT OR UPDATE ON audit_head
  FOR EACH STATEMENT EXECUTE FUNCTION tb_audit_by_trigger();
"""

# A caller's own search path could lead the functions to a temporary table of the same name, and the caller's time zone
# into the audit trail.
PIN_SETTINGS = """DO $$
DECLARE function regprocedure;
BEGIN
  FOR function IN SELECT oid FROM pg_proc
    WHERE pronamespace = current_schema()::regnamespace AND starts_with(proname, 'tb_')
  LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', function);
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', function, current_schema());
  END LOOP;
  ALTER FUNCTION tb_audit_record() SET timezone = 'UTC';
END $$"""


def _refuse(condition: str, code: str, sentence: str, state: str) -> str:
    # coalesce: a check that comes out NULL must refuse, not pass.
    return f"IF coalesce({condition}, true) THEN RAISE EXCEPTION '{code} {sentence}' USING ERRCODE = '{state}'; END IF;"


_NOW = "clock_timestamp()"
# An act names its instants itself, so that all that it signs bears one and the turns of a case keep their order
# (`services.instants`); the server's clock keeps them within a minute of its own.
_ACT = f"least({_NOW}, greatest(NEW.{{column}}, {_NOW} - interval '1 minute'))"
_WORDS = {
    "me": "tb_me()",
    "role": "tb_role()",
    "confirmed": "tb_confirmed()",
    "now": _NOW,
    "now_and_12_hours": f"{_NOW} + interval '12 hours'",
    "now_and_1_hour": f"{_NOW} + interval '1 hour'",
}


def spelled(condition: str) -> str:
    """A declared condition in PostgreSQL's words. An instant within a day is now; then the server's clock counts."""
    before, *rest = condition.format(**_WORDS).split(NEAR.removesuffix("{})"))
    parts = [before]
    for part in rest:
        instant, _, after = part.partition(")")
        parts.append(f"abs(extract(epoch FROM {instant} - {_NOW})) < 86400{after}")
    return "".join(parts)


def _unless_set_up(conditions: Iterable[Condition], *further: str) -> str:
    """What is asked of everybody but who owns the database."""
    asked = " ".join(
        f"IF NOT coalesce({spelled(condition.sql)}, false) THEN RAISE EXCEPTION '{condition.code}"
        f" {condition.sentence}' USING ERRCODE = '{_REFUSED}'; END IF;"
        for condition in conditions
    )
    return f"IF NOT tb_setup() THEN {asked} {' '.join(further)} END IF;"


def _stamped(columns: Iterable[str], *, born: bool) -> Iterator[str]:
    """The sender's clock may be wrong by hours; the server's counts."""
    for column in columns:
        changed = "" if born else f" AND NEW.{column} IS DISTINCT FROM OLD.{column}"
        yield f"IF NEW.{column} IS NOT NULL{changed} THEN NEW.{column} := {_ACT.format(column=column)}; END IF;"


def _frozen(protection: Protection, row: str) -> str:
    parts = ["true"] if protection.append_only else []
    if protection.frozen_by:
        parts.append(f"{row}.{protection.frozen_by} IS NOT NULL")
    parts += [
        f"EXISTS (SELECT FROM {parent} AS parent WHERE parent.id = {row}.{column}"
        f" AND parent.{rules.parent_freeze_column(parent)} IS NOT NULL)"
        for column, parent in protection.frozen_with
    ]
    return "(" + " OR ".join(parts) + ")"


def _update_checks(table: Table, protection: Protection) -> Iterator[str]:
    name = table.name
    yield _refuse(
        "NEW.row_version IS DISTINCT FROM OLD.row_version + 1",
        rules.CHANGED_BY_ANOTHER,
        f"{name} was changed by someone else",
        _RETRY,
    )
    identity = " OR ".join(
        f"NEW.{column} IS DISTINCT FROM OLD.{column}" for column in ("id", "case_id") if column in table.columns
    )
    yield _refuse(identity, rules.IDENTITY_FIXED, f"{name} keeps its identity", _REFUSED)
    if protection.guarded:
        kept = ", ".join(f"'{column}'" for column in (*protection.completed_later, "row_version"))
        touched = [f"to_jsonb(NEW) - ARRAY[{kept}] IS DISTINCT FROM to_jsonb(OLD) - ARRAY[{kept}]"]
        touched += [
            f"(OLD.{column} IS NOT NULL AND NEW.{column} IS DISTINCT FROM OLD.{column})"
            for column in protection.completed_later
        ]
        yield _refuse(
            f"{_frozen(protection, 'OLD')} AND ({' OR '.join(touched)})",
            rules.FROZEN,
            f"{name} is signed or issued and cannot be changed",
            _REFUSED,
        )
    if protection.frozen_with:
        yield _refuse(_frozen(protection, "NEW"), rules.FROZEN, f"{name} cannot join a signed record", _REFUSED)


def _insert_checks(table: Table, protection: Protection) -> Iterator[str]:
    if protection.frozen_by:
        yield _refuse(
            f"NEW.{protection.frozen_by} IS NOT NULL",
            rules.BORN_FROZEN,
            f"{table.name} cannot be born signed",
            _REFUSED,
        )
    if protection.frozen_with:
        yield _refuse(_frozen(protection, "NEW"), rules.FROZEN, f"{table.name} cannot join a signed record", _REFUSED)


def _table_statements(table: Table, protection: Protection) -> Iterator[str]:
    name, right = table.name, RIGHTS[table.name]
    delete = (
        _refuse(_frozen(protection, "OLD"), rules.FROZEN, f"{name} is signed or issued and cannot be deleted", _REFUSED)
        if protection.guarded
        else ""
    )
    insert_right = _unless_set_up(insert_checks(table), *_stamped(("created_at", *right.stamps), born=True))
    update_right = _unless_set_up(update_checks(table), *_stamped(right.stamps, born=False))
    yield f"""CREATE FUNCTION tb_guard_{name}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN {delete} {_unless_set_up(delete_checks(table))} RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN {insert_right} {" ".join(_insert_checks(table, protection))} RETURN NEW; END IF;
  {" ".join(_update_checks(table, protection))}
  {update_right}
  RETURN NEW;
END $$;
CREATE TRIGGER a_guard BEFORE INSERT OR UPDATE OR DELETE ON {name}
  FOR EACH ROW EXECUTE FUNCTION tb_guard_{name}();
CREATE TRIGGER a_truncate BEFORE TRUNCATE ON {name} FOR EACH STATEMENT EXECUTE FUNCTION tb_refuse_truncate();"""
    # A blob is named by its hash, which stands in its own column.
    blob = next((column.name for column in table.columns if isinstance(column.type, LargeBinary)), "")
    yield (
        f"CREATE TRIGGER y_audit AFTER INSERT OR UPDATE OR DELETE ON {name}"
        f" FOR EACH ROW EXECUTE FUNCTION tb_audit_record('{blob}');"
    )


def create_statements(tables: list[Table]) -> Iterator[str]:
    """The guards of the given tables and the audit trail; several statements may stand in one text."""
    yield _AUDIT_FUNCTIONS
    for table in tables:
        if table.name not in rules.AUDIT_TABLES:
            yield from _table_statements(table, rules.PROTECTIONS[table.name])
