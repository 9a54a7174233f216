"""The audit trail as files that others read."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

import pytest

from tests.support.board import PATHOLOGIST
from tests.support.every_table import FilledBoard
from tumorboard.database.opening import open_board
from tumorboard.database.sessions import Database
from tumorboard.exchange.audit_export import audit_csv, audit_fhir, read_all
from tumorboard.queries.audit import AuditFilter
from tumorboard.vocabulary import KeyAct


@pytest.fixture
def board(common: FilledBoard) -> Iterator[Database]:
    database = open_board(common.location)
    yield database
    database.close()


def test_the_table_has_every_event_with_its_link(board: Database) -> None:
    rows = read_all(board, AuditFilter())
    read = list(csv.DictReader(io.StringIO(audit_csv(rows).decode("utf-8-sig"), newline="")))
    assert len(read) == len(rows)
    assert [entry["hash"] for entry in read] == [row.hash for row in rows]
    assert [datetime.fromisoformat(entry["when"]) for entry in read] == [row.at for row in rows]


def test_what_was_done_with_keys_goes_with_its_event(board: Database) -> None:
    row = replace(read_all(board, AuditFilter())[0], operation="KEYS", key_act=KeyAct.ADDED, whose=PATHOLOGIST)
    (entry,) = csv.DictReader(io.StringIO(audit_csv([row]).decode("utf-8-sig"), newline=""))
    assert (entry["operation"], entry["key_act"], entry["whose"]) == ("KEYS", "added", PATHOLOGIST)
    (resource,) = (entry["resource"] for entry in json.loads(audit_fhir(board, [row]))["entry"])
    details = {detail["type"]: detail["valueString"] for detail in resource["entity"][0]["detail"]}
    assert (resource["action"], details["key_act"], details["whose"]) == ("E", "added", PATHOLOGIST)


def test_a_filter_holds_across_pages(board: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = AuditFilter(login=PATHOLOGIST)
    whole = read_all(board, wanted)
    monkeypatch.setattr("tumorboard.exchange.audit_export._PAGE", 7)
    assert read_all(board, wanted) == whole
    assert {row.login for row in whole} == {PATHOLOGIST}
    assert len(whole) > 7


def test_the_bundle_says_who_did_what_to_which_row(board: Database) -> None:
    rows = read_all(board, AuditFilter(table="review"))
    bundle = json.loads(audit_fhir(board, rows))
    assert (bundle["resourceType"], bundle["type"], len(bundle["entry"])) == ("Bundle", "collection", len(rows))
    events = [entry["resource"] for entry in bundle["entry"]]
    assert {event["action"] for event in events} <= {"C", "U", "D"}
    for event, row in zip(events, rows, strict=True):
        # What FHIR R4 requires of an AuditEvent: type, recorded, agent with requestor, source with observer.
        assert event["type"]["code"]
        assert datetime.fromisoformat(event["recorded"]) == row.at
        assert event["agent"][0]["requestor"] is True
        assert event["agent"][0]["who"]["identifier"]["value"] == row.login
        assert event["source"]["observer"]["display"]
        details = {detail["type"]: detail["valueString"] for detail in event["entity"][0]["detail"]}
        assert details["hash"] == row.hash
        assert details["table"] == "review"
    assert len({entry["fullUrl"] for entry in bundle["entry"]}) == len(rows)
