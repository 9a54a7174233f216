"""Letters built from a board: drafts that file nothing, and issued ones that are witnesses of its audit trail."""

import hashlib
from collections.abc import Iterator
from uuid import uuid4

import pytest
from sqlalchemy import text

from tests.support.board import ADMINISTRATOR
from tests.support.every_table import FilledBoard
from tests.support.letter_pages import pages_by_pypdf, squeezed
from tumorboard.correspondence import draft_pdf, issue_letter
from tumorboard.database.checking import check_board
from tumorboard.database.connections import sha256_text
from tumorboard.database.opening import open_board
from tumorboard.database.protection import install_protection, remove_protection
from tumorboard.database.protection_rules import GENESIS
from tumorboard.database.sessions import Database
from tumorboard.errors import InvalidInputError
from tumorboard.queries.audit import AuditHeadSnapshot, audit_head
from tumorboard.queries.case import read_case
from tumorboard.queries.letters import find_letter
from tumorboard.vocabulary import LetterKind


def test_a_draft_is_a_pdf_and_files_nothing(filled_file: FilledBoard) -> None:
    database = open_board(filled_file.location)
    pdf = draft_pdf(database, filled_file.spine.draft_case_number, LetterKind.REFERRER)
    assert pdf.startswith(b"%PDF")
    assert not database.read(read_case, filled_file.spine.draft_case_number).letters
    database.close()


def test_a_draft_for_an_insurer_is_refused(filled_file: FilledBoard) -> None:
    database = open_board(filled_file.location)
    with pytest.raises(InvalidInputError):
        draft_pdf(database, filled_file.spine.draft_case_number, LetterKind.INSURER)
    database.close()


@pytest.fixture
def board(filled: FilledBoard) -> Iterator[Database]:
    database = open_board(filled.location)
    yield database
    database.close()


def issue_again(board: Database, number: str) -> tuple[bytes, AuditHeadSnapshot]:
    """Replace a case's letter; its bytes, and the newest link before it was issued."""
    administrator = board.signed_in_as(ADMINISTRATOR)
    administrator.read(read_case, number)  # opening the case is an event, too
    newest = board.read(audit_head)
    assert newest is not None
    issued = issue_letter(administrator, number, reason="Laterality corrected")
    return issued.pdf, newest


def test_a_letter_that_is_issued_again_with_the_key_of_its_act_is_the_one_that_was_issued(
    board: Database, filled: FilledBoard
) -> None:
    desk, key, number = board.signed_in_as(ADMINISTRATOR), uuid4(), filled.spine.case_number
    issued = issue_letter(desk, number, reason="Laterality corrected", act=key)
    assert issue_letter(desk, number, reason="Laterality corrected", act=key) == issued
    other = issue_letter(desk, number, reason="Laterality corrected", act=uuid4())
    assert other.version == issued.version + 1


def rewrite_trail(board: Database) -> None:
    """What an administrator of the database can do who knows how: another name at one event, and all links anew."""
    with board.engine.begin() as connection:
        remove_protection(connection)
        actor, meta = connection.execute(text("SELECT actor, meta FROM audit_event WHERE id = 5")).one()
        event = {"meta": meta.replace(f'"{actor}"', '"somebody"'), "id": 5}
        connection.execute(text("UPDATE audit_event SET actor = 'somebody', meta = :meta WHERE id = :id"), event)
        previous = GENESIS
        rows = connection.execute(
            text("SELECT position, meta FROM audit_link JOIN audit_event ON id = event_id ORDER BY position")
        ).all()
        for row in rows:
            values = {"previous": previous, "position": row.position}
            previous = values["hash"] = sha256_text(previous, row.position, row.meta)
            connection.execute(
                text("UPDATE audit_link SET previous_hash = :previous, hash = :hash WHERE position = :position"), values
            )
        connection.execute(text("UPDATE audit_head SET hash = :hash"), {"hash": previous})
        install_protection(connection)


def test_a_letter_names_the_newest_link_of_the_trail(board: Database, filled: FilledBoard) -> None:
    pdf, newest = issue_again(board, filled.spine.case_number)
    printed = squeezed("".join(pages_by_pypdf(pdf)))
    assert squeezed(f"link {newest.position} · {newest.hash}") in printed
    letter = board.read(find_letter, hashlib.sha256(pdf).hexdigest())
    assert letter is not None
    assert letter.anchor_holds is True


def test_a_trail_that_was_rewritten_as_a_whole_is_betrayed_by_the_letter(board: Database, filled: FilledBoard) -> None:
    pdf, _newest = issue_again(board, filled.spine.case_number)
    rewrite_trail(board)
    problems = {result.name: result.sentence for result in check_board(board) if not result.passed}
    assert list(problems) == ["letters"]
    assert "the trail was rewritten" in problems["letters"]
    letter = board.read(find_letter, hashlib.sha256(pdf).hexdigest())
    assert letter is not None
    assert letter.anchor_holds is False


def test_a_draft_names_no_link(board: Database, filled: FilledBoard) -> None:
    pdf = draft_pdf(board, filled.spine.draft_case_number, LetterKind.REFERRER)
    assert "Audit trail" not in "".join(pages_by_pypdf(pdf))
