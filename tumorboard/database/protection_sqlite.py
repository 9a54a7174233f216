"""The protections as SQLite triggers: frozen rows, optimistic locks, whose act it is, and the audit chain.

The functions that they call (`tb_actor`, `tb_confirmed`, `tb_sha256`) are registered by the program on its own
connections, so that another tool that opens the file cannot write to it.
"""

from collections.abc import Iterable, Iterator

from sqlalchemy import LargeBinary, Table

from tumorboard.database import protection_rules as rules
from tumorboard.database.protection_rules import Protection
from tumorboard.database.rights_checks import NEAR, delete_checks, insert_checks, update_checks
from tumorboard.database.rights_rules import SETUP_LOGIN, Condition
from tumorboard.models import SHOWN_OPINION, Base

# Any change of id or case would let a signed row speak about another patient.
_FIXED_COLUMNS = ("id", "case_id")


_ACTING = "(SELECT acting.{} FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)"
_WORDS = {
    "me": _ACTING.format("id"),
    "role": _ACTING.format("role"),
    "confirmed": "tb_confirmed()",
    "now": "strftime('%Y-%m-%d %H:%M:%f', 'now')",
    # A minute for the way from the program's clock to this one.
    "now_and_12_hours": "strftime('%Y-%m-%d %H:%M:%f', 'now', '+12 hours', '+1 minute')",
    "now_and_1_hour": "strftime('%Y-%m-%d %H:%M:%f', 'now', '+1 hour', '+1 minute')",
}


def spelled(condition: str) -> str:
    """A declared condition in SQLite's words; an instant is now within a day: there is no other clock to ask."""
    words = condition.format(**_WORDS).replace("IS NOT DISTINCT FROM", "IS")
    before, *rest = words.split(NEAR.removesuffix("{})"))
    parts = [before]
    for part in rest:
        instant, _, after = part.partition(")")
        parts.append(f"abs(julianday({instant}) - julianday('now')) < 1{after}")
    return "".join(parts)


def _rights(checks: Iterable[Condition]) -> str:
    """Whose act it is: asked of everybody but the program itself while it sets a board up."""
    return " ".join(
        _refuse(
            condition.code,
            condition.sentence,
            f"tb_actor() IS NOT '{SETUP_LOGIN}' AND NOT coalesce(({spelled(condition.sql)}), 0)",
        )
        for condition in checks
    )


def _refuse(code: str, sentence: str, condition: str) -> str:
    return f"SELECT RAISE(ABORT, '{code} {sentence}') WHERE {condition};"


def _frozen(protection: Protection, row: str) -> str:
    parts = ["1"] if protection.append_only else []
    if protection.frozen_by:
        parts.append(f"{row}.{protection.frozen_by} IS NOT NULL")
    parts += [
        f"EXISTS (SELECT 1 FROM {parent} AS parent WHERE parent.id = {row}.{column}"
        f" AND parent.{rules.parent_freeze_column(parent)} IS NOT NULL)"
        for column, parent in protection.frozen_with
    ]
    return "(" + " OR ".join(parts) + ")"


def _changed(columns: list[str]) -> str:
    return "(" + " OR ".join(f"NEW.{name} IS NOT OLD.{name}" for name in columns) + ")"


def _update_body(table: Table, protection: Protection) -> str:
    names = [column.name for column in table.columns]
    body = [
        _refuse(
            rules.CHANGED_BY_ANOTHER,
            f"{table.name} was changed by someone else",
            "NEW.row_version IS NOT OLD.row_version + 1",
        ),
        _refuse(
            rules.IDENTITY_FIXED,
            f"{table.name} keeps its identity",
            _changed([name for name in _FIXED_COLUMNS if name in names]),
        ),
    ]
    if protection.guarded:
        sealed = [name for name in names if name not in {*protection.completed_later, "row_version"}]
        again = [f"(OLD.{name} IS NOT NULL AND NEW.{name} IS NOT OLD.{name})" for name in protection.completed_later]
        body.append(
            _refuse(
                rules.FROZEN,
                f"{table.name} is signed or issued and cannot be changed",
                f"{_frozen(protection, 'OLD')} AND ({' OR '.join([_changed(sealed), *again])})",
            )
        )
    if protection.frozen_with:
        body.append(_refuse(rules.FROZEN, f"{table.name} cannot join a signed record", _frozen(protection, "NEW")))
    return " ".join(body)


def _guard_triggers(table: Table, protection: Protection) -> Iterator[str]:
    """One trigger for each operation: what is frozen is refused with its own reason, before whose act it is."""
    name = table.name
    yield (
        f"CREATE TRIGGER {name}_guard_update BEFORE UPDATE ON {name} BEGIN {_update_body(table, protection)}"
        f" {_rights(update_checks(table))} END"
    )
    frozen = ""
    if protection.guarded:
        frozen = _refuse(rules.FROZEN, f"{name} is signed or issued and cannot be deleted", _frozen(protection, "OLD"))
    yield (
        f"CREATE TRIGGER {name}_guard_delete BEFORE DELETE ON {name} BEGIN {frozen} {_rights(delete_checks(table))} END"
    )
    # Rights first: what is signed of a case is nothing for those who have nothing to do with it.
    inserts = [_rights(insert_checks(table))]
    if protection.frozen_by:
        inserts.append(
            _refuse(rules.BORN_FROZEN, f"{name} cannot be born signed", f"NEW.{protection.frozen_by} IS NOT NULL")
        )
    if protection.frozen_with:
        inserts.append(_refuse(rules.FROZEN, f"{name} cannot join a signed record", _frozen(protection, "NEW")))
    yield f"CREATE TRIGGER {name}_guard_insert BEFORE INSERT ON {name} BEGIN {' '.join(inserts)} END"


def _audit_trigger(table: Table, operation: str) -> str:
    row = "OLD" if operation == "DELETE" else "NEW"
    # A blob is named by its hash, which stands in its own column.
    columns = [column.name for column in table.columns if not isinstance(column.type, LargeBinary)]
    fields = ", ".join(f"'{name}', {row}.{name}" for name in columns)
    case = f"{row}.id" if table.name == "clinical_case" else f"{row}.case_id" if "case_id" in columns else "NULL"
    # Step by step through audit_head: within one statement SQLite evaluates randomblob() and the clock at each mention.
    return f"""CREATE TRIGGER {table.name}_audit_{operation.lower()} AFTER {operation} ON {table.name} BEGIN
UPDATE audit_head SET row_json = json_object({fields}, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', '{operation}', 'table', '{table.name}', 'row', {row}.id, 'case', {case},
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', '{operation}', '{table.name}', {row}.id, {case}, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '{rules.GENESIS}'), hash FROM audit_head;
END"""


def _audit_table_triggers() -> Iterator[str]:
    for table in ("audit_event", "audit_link"):
        for operation in ("UPDATE", "DELETE"):
            yield (
                f"CREATE TRIGGER {table}_refuse_{operation.lower()} BEFORE {operation} ON {table} BEGIN"
                f" SELECT RAISE(ABORT, '{rules.AUDIT_APPEND_ONLY} the audit trail is append-only'); END"
            )
    yield (
        "CREATE TRIGGER audit_head_refuse_delete BEFORE DELETE ON audit_head BEGIN"
        f" SELECT RAISE(ABORT, '{rules.AUDIT_APPEND_ONLY} the audit trail is append-only'); END"
    )
    # Each mentions a function of the program, so that another tool that opens the file cannot write here either.
    not_in_hand = (
        "NEW.meta IS NOT (SELECT meta FROM audit_head) OR NEW.row_json IS NOT (SELECT row_json FROM audit_head)"
        " OR tb_sha256(NEW.row_json) IS NOT NEW.meta ->> '$.row_sha256'"
    )
    wrong_step = (
        "NEW.id IS NOT OLD.id OR NEW.position IS NOT OLD.position + 1"
        " OR NEW.hash IS NOT tb_sha256(OLD.hash, NEW.position, OLD.meta)"
    )
    wrong_link = (
        "NEW.position IS NOT coalesce((SELECT max(position) FROM audit_link), 0) + 1"
        f" OR NEW.previous_hash IS NOT coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1),"
        f" '{rules.GENESIS}')"
        " OR NEW.hash IS NOT tb_sha256(NEW.previous_hash, NEW.position,"
        " (SELECT meta FROM audit_event WHERE id = NEW.event_id))"
    )
    for name, event, condition in (
        ("audit_event_check", "INSERT ON audit_event", not_in_hand),
        ("audit_head_check", "UPDATE OF id, position, hash ON audit_head", wrong_step),
        ("audit_head_single", "INSERT ON audit_head", "tb_sha256() IS NOT NULL"),
        ("audit_link_check", "INSERT ON audit_link", wrong_link),
    ):
        refuse = _refuse(rules.AUDIT_LINK_WRONG, "not the next step of the audit trail", condition)
        yield f"CREATE TRIGGER {name} BEFORE {event} BEGIN {refuse} END"


def create_statements(tables: list[Table]) -> Iterator[str]:
    """The triggers of the given tables, each as one statement, then the audit trail's and the view of the opinions."""
    for table in tables:
        if table.name in rules.AUDIT_TABLES:
            continue
        yield from _guard_triggers(table, rules.PROTECTIONS[table.name])
        yield from (_audit_trigger(table, operation) for operation in ("INSERT", "UPDATE", "DELETE"))
    yield from _audit_table_triggers()
    # Whoever can open the file can read it; on a shared board the view of this name blanks what is sealed.
    columns = ", ".join(column.name for column in Base.metadata.tables["opinion"].columns)
    yield f"CREATE VIEW {SHOWN_OPINION.name} AS SELECT {columns} FROM opinion"
