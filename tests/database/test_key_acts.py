"""What is done with an encrypted board's keys is in its trail: before it is done, without a secret."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from tests.support.board import ADMINISTRATOR, COORDINATOR, PATHOLOGIST, row_version
from tests.support.encrypted import FOUNDER
from tests.support.every_table import FilledBoard
from tumorboard.database.checking import check_board
from tumorboard.database.credentials import Credentials
from tumorboard.database.data_key import key_path
from tumorboard.database.key_acts import KEY_ACT_BEGINS, read_key_act
from tumorboard.database.opening import open_board
from tumorboard.database.passphrases import (
    add_passphrase,
    change_passphrase,
    logins_with_passphrase,
    make_recovery_key,
    recover_passphrase,
    remove_passphrase,
)
from tumorboard.database.protection import remove_protection
from tumorboard.database.rekeying import rekey_board
from tumorboard.database.sessions import Database
from tumorboard.errors import (
    DatabaseError,
    InvalidInputError,
    NotAllowedError,
    TumorBoardError,
)
from tumorboard.models import Review
from tumorboard.queries.audit import AuditFilter, list_audit
from tumorboard.queries.people import list_unconfirmed_resets
from tumorboard.services.credentials import ConfirmReset, confirm_reset
from tumorboard.services.reviews import RecordRadiologyReview, SignReview, record_radiology_review, sign_review
from tumorboard.vocabulary import AuditedActs, KeyAct, ReviewBasis

PATHOLOGIST_S = Credentials(PATHOLOGIST, "under the microscope")
CHANGED = Credentials(PATHOLOGIST, "through the looking glass")
RECOVERED = Credentials(PATHOLOGIST, "found in the safe again")


@pytest.fixture
def board(filled_encrypted: FilledBoard) -> Iterator[Database]:
    """The filled encrypted board, open, with the coordinator signed in."""
    database = open_board(filled_encrypted.location, FOUNDER)
    yield database
    database.close()


def told(database: Database) -> list[tuple[str, KeyAct | None, str]]:
    """Who did what with whose passphrase, the first act first."""
    rows = database.read(list_audit, AuditFilter(acts=AuditedActs.KEYS))
    assert {row.operation for row in rows} <= {"KEYS"}
    return [(row.login, row.key_act, row.whose) for row in reversed(rows)]


def test_each_act_tells_who_did_it_for_whom_and_no_secret(board: Database) -> None:
    add_passphrase(board, PATHOLOGIST_S)
    change_passphrase(board.location, PATHOLOGIST_S, CHANGED.password)
    recovery = make_recovery_key(board)
    recover_passphrase(board.location, recovery, RECOVERED)
    remove_passphrase(board, PATHOLOGIST)
    board.close()
    renewed = rekey_board(board.location, FOUNDER)
    anew = open_board(board.location, FOUNDER)
    assert told(anew) == [
        (COORDINATOR, KeyAct.ADDED, PATHOLOGIST),
        (PATHOLOGIST, KeyAct.CHANGED, PATHOLOGIST),
        (COORDINATOR, KeyAct.RECOVERY_KEY_MADE, ""),
        # Whoever holds the recovery key proves nothing else.
        ("setup", KeyAct.RECOVERED, PATHOLOGIST),
        (COORDINATOR, KeyAct.REMOVED, PATHOLOGIST),
        (COORDINATOR, KeyAct.ENCRYPTED_ANEW, ""),
    ]
    with anew.engine.connect() as connection:
        kept = str(connection.execute(text("SELECT * FROM audit_event WHERE table_name = 'performed_act'")).all())
        kept += str(connection.execute(text("SELECT * FROM performed_act")).all())
    for secret in (FOUNDER, PATHOLOGIST_S, CHANGED, RECOVERED):
        assert secret.password not in kept
    for key in (recovery, renewed):
        assert not any(group in kept for group in key.split("-"))
    assert [result for result in check_board(anew) if not result.passed] == []
    anew.close()


def test_what_is_refused_leaves_no_trace(board: Database) -> None:
    refused: list[Callable[[], object]] = [
        lambda: add_passphrase(board, Credentials(COORDINATOR, "another one entirely")),
        lambda: add_passphrase(board, Credentials(PATHOLOGIST, "short")),
        lambda: change_passphrase(board.location, Credentials(COORDINATOR, "not this one"), "another one entirely"),
        lambda: remove_passphrase(board, COORDINATOR),
    ]
    for act in refused:
        with pytest.raises(TumorBoardError):
            act()
    with pytest.raises(InvalidInputError):
        change_passphrase(board.location, FOUNDER, "short")
    assert told(board) == []


def test_the_trace_stands_before_the_key_file_changes(board: Database) -> None:
    path = key_path(Path(board.location))
    blocked = path.with_name(f".{path.name}.partial")
    blocked.mkdir()
    before = path.read_bytes()
    with pytest.raises(DatabaseError, match="could not be written"):
        add_passphrase(board, PATHOLOGIST_S)
    blocked.rmdir()
    assert path.read_bytes() == before
    assert told(board) == [(COORDINATOR, KeyAct.ADDED, PATHOLOGIST)]


def test_without_the_trace_no_key_changes(board: Database) -> None:
    recovery = make_recovery_key(board)
    with board.engine.begin() as connection:
        stop = "CREATE TRIGGER stops BEFORE INSERT ON performed_act BEGIN SELECT RAISE(ABORT, 'no'); END"
        connection.exec_driver_sql(stop)
    before = key_path(Path(board.location)).read_bytes()
    board.close()
    acts: tuple[Callable[[], object], ...] = (
        lambda: add_passphrase(board, PATHOLOGIST_S),
        lambda: change_passphrase(board.location, FOUNDER, "another one entirely"),
        lambda: recover_passphrase(board.location, recovery, PATHOLOGIST_S),
        lambda: rekey_board(board.location, FOUNDER),
    )
    for act in acts:
        with pytest.raises(TumorBoardError):
            act()
        board.close()
    assert key_path(Path(board.location)).read_bytes() == before


def test_a_board_that_cannot_keep_a_trace_yet_can_be_recovered_to_be_upgraded(board: Database) -> None:
    recovery = make_recovery_key(board)
    with board.engine.begin() as connection:
        remove_protection(connection)
        connection.exec_driver_sql("DROP TABLE performed_act")
    recover_passphrase(board.location, recovery, PATHOLOGIST_S)
    assert PATHOLOGIST in logins_with_passphrase(board.location)


@pytest.mark.parametrize(
    "result", ["null", "17", '"audit trail"', '["keys"]', '["keys", "burnt", "osei"]', '{"keys": 1}', "no JSON"]
)
def test_the_result_of_another_act_is_no_act_with_keys(result: str) -> None:
    assert read_key_act(result) is None


def test_a_result_without_end_is_no_act_with_keys() -> None:
    assert read_key_act(KEY_ACT_BEGINS + "[" * 100_000) is None


def test_who_is_given_another_passphrase_signs_once_a_second_person_has_confirmed_it(board: Database) -> None:
    assert not add_passphrase(board, PATHOLOGIST_S)
    add_passphrase(board, Credentials(ADMINISTRATOR, "in the office"))
    remove_passphrase(board, PATHOLOGIST)
    assert add_passphrase(board, CHANGED)
    posing = open_board(board.location, CHANGED).confirmed(CHANGED.password)
    review_id = posing.write(
        record_radiology_review, RecordRadiologyReview(1, ReviewBasis.REPORT_ONLY, (), comment="As reported.")
    )
    with pytest.raises(NotAllowedError, match="a second person must confirm"):
        posing.write(sign_review, SignReview(review_id, posing.read(row_version, Review, review_id)))
    (reset,) = [each for each in board.read(list_unconfirmed_resets) if each.login == PATHOLOGIST]
    with pytest.raises(NotAllowedError, match="Another person"):
        board.write(confirm_reset, ConfirmReset(reset.reset_id))
    office = open_board(board.location, Credentials(ADMINISTRATOR, "in the office"))
    office.write(confirm_reset, ConfirmReset(reset.reset_id))
    posing.write(sign_review, SignReview(review_id, posing.read(row_version, Review, review_id)))
    posing.close()
    office.close()
