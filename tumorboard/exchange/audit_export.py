"""The audit trail for other programs: CSV for people, FHIR R4 AuditEvent for a hospital's audit repository."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC
from typing import Any

from tumorboard.database.sessions import Database
from tumorboard.exchange.spreadsheet import csv_bytes
from tumorboard.queries.audit import AuditFilter, AuditRowSnapshot, list_audit
from tumorboard.queries.identity import board_identity
from tumorboard.vocabulary import AccessPurpose

_PAGE = 5000
_HEADING = (
    *("when", "login", "person", "operation", "table", "row", "case", "purpose", "reason", "key_act", "whose"),
    *("position", "hash"),
)
_ACTIONS = {"INSERT": "C", "UPDATE": "U", "DELETE": "D", "READ": "R"}
"""AuditEvent.action: create, update, delete, read; anything else is an execution."""

_PURPOSES = {
    AccessPurpose.CARE: ("TREAT", "treatment"),
    AccessPurpose.MEETING: ("TREAT", "treatment"),
    AccessPurpose.LETTER: ("HOPERAT", "healthcare operations"),
    AccessPurpose.AUDIT: ("HOPERAT", "healthcare operations"),
    AccessPurpose.EMERGENCY: ("BTG", "break the glass"),
}
"""AuditEvent.purposeOfEvent, by HL7's ActReason."""


def read_all(database: Database, wanted: AuditFilter) -> tuple[AuditRowSnapshot, ...]:
    """Every event that a filter wants, newest first, however many pages they take."""
    return tuple(_pages(database, wanted))


def audit_csv(rows: Sequence[AuditRowSnapshot]) -> bytes:
    """Events as a table, times in UTC."""
    return csv_bytes(
        _HEADING,
        (
            (
                row.at.astimezone(UTC).isoformat(),
                row.login,
                row.name,
                row.operation,
                row.table,
                "" if row.row_id is None else str(row.row_id),
                row.case_number,
                "" if row.purpose is None else row.purpose.value,
                row.reason,
                "" if row.key_act is None else row.key_act.value,
                row.whose,
                "" if row.position is None else str(row.position),
                row.hash,
            )
            for row in rows
        ),
    )


def audit_fhir(database: Database, rows: Sequence[AuditRowSnapshot]) -> bytes:
    """Events as a FHIR R4 Bundle of AuditEvent resources (collection).

    The chain's position and hash go with each event as details of its entity, so that a repository that keeps them is
    a witness of the chain.
    """
    board = database.read(board_identity)
    entries = [{"fullUrl": f"urn:tumorboard:{board}:audit:{row.id}", "resource": _resource(board, row)} for row in rows]
    bundle = {"resourceType": "Bundle", "type": "collection", "entry": entries}
    return json.dumps(bundle, ensure_ascii=False, indent=1).encode()


def _pages(database: Database, wanted: AuditFilter) -> Iterator[AuditRowSnapshot]:
    before_id: int | None = wanted.before_id
    while True:
        page = database.read(list_audit, replace(wanted, before_id=before_id, limit=_PAGE))
        yield from page
        if len(page) < _PAGE:
            return
        before_id = page[-1].id


def _resource(board: str, row: AuditRowSnapshot) -> dict[str, Any]:
    details = {"table": row.table, "operation": row.operation, "hash": row.hash}
    if row.key_act is not None:
        details |= {"key_act": row.key_act.value, "whose": row.whose}
    if row.position is not None:
        details["position"] = str(row.position)
    entity: dict[str, Any] = {
        "what": {"identifier": {"system": f"urn:tumorboard:{board}:{row.table}", "value": str(row.row_id or "")}},
        "detail": [{"type": name, "valueString": value} for name, value in details.items() if value],
    }
    if row.case_number:
        entity["name"] = row.case_number
    purpose: dict[str, Any] = {}
    if row.purpose is not None:
        code, display = _PURPOSES[row.purpose]
        coding = {"system": "http://terminology.hl7.org/CodeSystem/v3-ActReason", "code": code, "display": display}
        purpose["purposeOfEvent"] = [{"coding": [coding]} | ({"text": row.reason} if row.reason else {})]
    return {
        **purpose,
        "resourceType": "AuditEvent",
        "id": str(row.id),
        "type": {
            "system": "http://dicom.nema.org/resources/ontology/DCM",
            "code": "110110",
            "display": "Patient Record",
        },
        "action": _ACTIONS.get(row.operation, "E"),
        "recorded": row.at.astimezone(UTC).isoformat(),
        "outcome": "0",
        "agent": [
            {
                "who": {"identifier": {"system": f"urn:tumorboard:{board}:login", "value": row.login}},
                "name": row.name or row.login,
                "requestor": True,
            }
        ],
        "source": {"observer": {"display": "Tumorboard"}},
        "entity": [entity],
    }
