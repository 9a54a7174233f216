"""Follows the audit trail's chain from its first link to its head."""

import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Row, text

from tumorboard.database.connections import sha256_text
from tumorboard.database.protection_rules import GENESIS
from tumorboard.database.streaming import stream

_LINKS = """
SELECT link.position, link.previous_hash, link.hash, event.id AS event_id, {instant} AS at, event.actor,
    event.operation, event.table_name, event.row_id, event.case_id, event.meta, {words} AS row_json
FROM audit_link AS link LEFT JOIN audit_event AS event ON event.id = link.event_id ORDER BY link.position
"""
_WORDS = text("SELECT has_column_privilege('audit_event', 'row_json', 'SELECT')")
_INSTANT = {
    "sqlite": "event.at",
    "postgresql": "to_char(event.at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')",
}
_UNLINKED = text(
    "SELECT event.id FROM audit_event AS event"
    " WHERE NOT EXISTS (SELECT 1 FROM audit_link AS link WHERE link.event_id = event.id) ORDER BY event.id"
)


def audit_problems(connection: Connection) -> Iterator[str]:
    """A sentence for each break: a gap, a link that does not follow, a change that is missing or was altered.

    An auditor of a shared board sees who did what and not the words; the chain is followed all the same.
    """
    dialect = connection.dialect.name
    words = "event.row_json" if dialect == "sqlite" or connection.scalar(_WORDS) else "NULL"
    position, newest = 0, GENESIS
    for link in stream(connection, text(_LINKS.format(instant=_INSTANT[dialect], words=words))):
        if link.position != position + 1:
            yield f"The links before {link.position} are missing, from {position + 1} on."
        if link.previous_hash != newest:
            yield f"Link {link.position} does not follow from the one before it."
        position, newest = link.position, link.hash
        yield from _event_problems(link)
    for row in stream(connection, _UNLINKED):
        yield f"Change {row.id} is not linked."
    heads = connection.execute(text("SELECT position, hash FROM audit_head")).all()
    if [tuple(head) for head in heads] != [(position, newest)]:
        yield f"The head of the audit trail is not its last link, {position}."


def _event_problems(link: Row[Any]) -> Iterator[str]:
    if link.event_id is None:
        yield f"The change of link {link.position} is missing."
        return
    if link.hash != sha256_text(link.previous_hash, link.position, link.meta):
        yield f"Link {link.position} does not match its change."
    meta = json_object(link.meta)
    stated = {
        "at": link.at,
        "actor": link.actor,
        "operation": link.operation,
        "table": link.table_name,
        "row": link.row_id,
        "case": link.case_id,
    }
    if link.row_json is not None:
        stated["row_sha256"] = sha256_text(link.row_json)
    altered = [name for name, value in stated.items() if name not in meta or meta[name] != value]
    if altered:
        yield f"Change {link.event_id} was altered ({', '.join(altered)})."


def json_object(value: object) -> dict[str, object]:
    """The JSON object that a stored text holds; an empty one where it holds none."""
    try:
        content = json.loads(value) if isinstance(value, str) else None
    except ValueError:
        return {}
    return content if isinstance(content, dict) else {}
