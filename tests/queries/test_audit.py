"""The audit trail as an auditor reads it: all of it, page by page, and none of the words."""

from collections.abc import Iterator
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from tests.support.board import CHAIR, COORDINATOR, PATHOLOGIST
from tests.support.every_table import FilledBoard
from tumorboard.database.opening import open_board
from tumorboard.database.sessions import Database
from tumorboard.queries.audit import AuditFilter, audit_head, audited_tables, changed_columns, list_audit
from tumorboard.services.reviews import RecordPathologyReview, record_pathology_review
from tumorboard.vocabulary import ReviewBasis


@pytest.fixture
def board(common: FilledBoard) -> Iterator[Database]:
    database = open_board(common.location)
    yield database
    database.close()


@pytest.fixture
def own_board(filled: FilledBoard) -> Iterator[Database]:
    database = open_board(filled.location)
    yield database
    database.close()


def count(board: Database) -> int:
    with board.engine.connect() as connection:
        return int(connection.scalar(text("SELECT count(*) FROM audit_event")) or 0)


def test_every_event_is_on_one_of_the_pages_once_and_newest_first(board: Database) -> None:
    ids: list[int] = []
    wanted = AuditFilter(limit=70)
    while rows := board.read(list_audit, wanted):
        ids += [row.id for row in rows]
        wanted = replace(wanted, before_id=rows[-1].id)
    assert ids == sorted(set(ids), reverse=True)
    assert len(ids) == count(board)


def test_each_filter_keeps_what_it_names(board: Database, common: FilledBoard) -> None:
    everything = AuditFilter(limit=100_000)
    rows = board.read(list_audit, everything)
    for wanted, holds in (
        (replace(everything, login=PATHOLOGIST), [row.login == PATHOLOGIST for row in rows]),
        (replace(everything, table="review"), [row.table == "review" for row in rows]),
        (
            replace(everything, case_number=common.spine.case_number),
            [row.case_number == common.spine.case_number for row in rows],
        ),
    ):
        found = board.read(list_audit, wanted)
        assert found == tuple(row for row, held in zip(rows, holds, strict=True) if held)
        assert 0 < len(found) < len(rows)


def test_times_are_compared_as_instants(board: Database) -> None:
    rows = board.read(list_audit, AuditFilter(limit=100_000))
    middle = rows[len(rows) // 2].at
    since = board.read(list_audit, AuditFilter(since=middle, limit=100_000))
    until = board.read(list_audit, AuditFilter(until=middle, limit=100_000))
    assert {row.id for row in since} | {row.id for row in until} == {row.id for row in rows}
    assert all(row.at >= middle for row in since)
    assert all(row.at < middle for row in until)
    assert board.read(list_audit, AuditFilter(since=datetime.now(UTC) + timedelta(days=1))) == ()


def test_an_event_names_who_did_it_and_its_link(board: Database) -> None:
    newest = board.read(list_audit, AuditFilter(limit=1))[0]
    head = board.read(audit_head)
    assert head is not None
    assert (newest.position, newest.hash) == (head.position, head.hash)
    named = board.read(list_audit, AuditFilter(login=CHAIR, limit=1))[0]
    assert "Ivanov" in named.name


def test_what_was_changed_is_named_and_its_words_are_not_told(own_board: Database, filled: FilledBoard) -> None:
    word = "Zebra-4711"
    command = RecordPathologyReview(
        filled.spine.draft_case_id, ReviewBasis.OWN_READ, (), review_id=filled.spine.draft_review_id, comment=word
    )
    own_board.signed_in_as(PATHOLOGIST).write(record_pathology_review, command)
    rows = own_board.read(list_audit, AuditFilter(table="review", login=PATHOLOGIST, limit=5))
    columns = [own_board.read(changed_columns, row.id) for row in rows]
    assert any("comment" in names for names in columns)
    assert word not in str([asdict(row) for row in rows]) + str(columns)


def test_an_added_row_changed_all_its_columns(board: Database) -> None:
    added = board.read(list_audit, AuditFilter(table="person", login="setup", limit=1))[0]
    assert {"login", "family_name", "role"} <= set(board.read(changed_columns, added.id))


def test_only_tables_with_events_are_offered(board: Database) -> None:
    tables = board.read(audited_tables)
    assert "review" in tables
    assert not any(name.startswith("audit") for name in tables)
    assert list(tables) == sorted(tables)


def test_a_board_in_which_nothing_was_written_has_no_head(database: Database) -> None:
    assert database.read(audit_head) is None
    assert database.read(list_audit, AuditFilter(login=COORDINATOR)) == ()
